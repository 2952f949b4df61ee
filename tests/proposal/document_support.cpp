#include "document_support.h"

#include "planner/plan_file.h"
#include "planner/scenario.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

namespace sightline::test {

namespace {

[[noreturn]] void giveUp(const Error& error) {
    std::fprintf(stderr, "%s\n", toText(error).c_str());
    std::abort();
}

std::filesystem::path samples() { return planner::dataDirectory() / "samples"; }

planner::Plan loaded(const std::filesystem::path& file) {
    auto plan = planner::loadPlan(file.string());
    if (!plan) giveUp(plan.error());
    return *plan;
}

} // namespace

const planner::Catalogue& shippedCatalogue() {
    static const planner::Catalogue catalogue = [] {
        auto loadedCatalogue = planner::Catalogue::load(planner::dataDirectory());
        if (!loadedCatalogue) giveUp(loadedCatalogue.error());
        return *loadedCatalogue;
    }();
    return catalogue;
}

planner::Plan samplePlan(const std::string& name) { return loaded(samples() / (name + ".sightline")); }

std::vector<planner::Plan> samplePlansAndScenarios() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(samples()))
        if (entry.path().extension() == ".sightline") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<planner::Plan> plans;
    for (const auto& file : files) {
        planner::Plan plan = loaded(file);
        if (plan.scenarios.empty()) { // the shipped ones have none: one as the window makes it
            planner::Plan longer = plan;
            longer.requirements.retentionDays.set(*plan.requirements.retentionDays * 2);
            planner::addScenario(plan, "Kept twice as long", longer);
        }
        plans.push_back(plan);
        for (const planner::Scenario& scenario : plan.scenarios) {
            auto variant = planner::scenarioPlan(plan, scenario.id);
            if (!variant) giveUp(variant.error());
            plans.push_back(std::move(*variant));
        }
    }
    return plans;
}

proposal::Comparison compared(const planner::Plan& plan, bool flips, int draws) {
    proposal::CompareOptions options;
    options.flips = flips;
    options.draws = draws;
    return proposal::compare(plan, shippedCatalogue(), options);
}

planner::Plan withTerms(planner::Plan plan) {
    plan.commercial.margin.set(0.23);
    plan.commercial.discount.set(0.035);
    plan.commercial.taxRate.set(0.0825);
    plan.commercial.categories = {{"Cameras", planner::Setting<double>{0.31, planner::Origin::Typed}, {}},
                                  {"Labour", {}, planner::Setting<double>{0.47, planner::Origin::Typed}}};
    plan.commercial.lines = {{"labour/mount", 0.07}};
    planner::CustomLine crane;
    crane.id = "crane";
    crane.name = "Crane";
    crane.quantity = 3;
    crane.unitPrice = {133.335, 217.775, 340.005};
    crane.years = {0, 2, 3};
    crane.escalation = 0.0275;
    planner::CustomLine credit = crane;
    credit.id = "credit";
    credit.name = "Trade-in";
    credit.quantity = -2;
    credit.years = {0};
    plan.customLines = {crane, credit};
    plan.vms.termYears.set(3);
    plan.vms.prepaid.set(true);
    return plan;
}

} // namespace sightline::test
