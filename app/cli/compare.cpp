// sightline-cli compare: three designs side by side, with one answer.

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/output.h"

#include "planner/plan_file.h"
#include "planner/presets.h"
#include "proposal/base_words.h"
#include "proposal/design_words.h"
#include "proposal/format.h"

#include <functional>

namespace sightline::cli {

namespace {

using proposal::ArchitectureResult;
using proposal::Comparison;

std::string heading(const Comparison& comparison) {
    const planner::Plan& plan = comparison.plan;
    std::string line = plan.name.empty() ? "Plan" : plan.name;
    line += ": " + counted(planner::siteCount(plan), "site", "sites") + ", " +
            counted(planner::cameraCount(plan), "camera", "cameras") + ", footage kept " +
            shortest(*plan.requirements.retentionDays) + " days, cost over " +
            counted(*plan.horizonYears, "year", "years");
    return plain(line) + "\n\n";
}

std::string outcomes(const ArchitectureResult& result) {
    return proposal::moneyTable(result.tco.p10, result.sheet.currency) + " to " + proposal::moneyTable(result.tco.p90, result.sheet.currency);
}

std::string unmet(const ArchitectureResult& result) {
    return result.knockouts.empty() ? "-" : std::to_string(result.knockouts.size());
}

std::string resultTable(const Comparison& comparison) {
    using enum Table::Align;
    Table table({Right, Right, Right});
    const auto row = [&](const std::string& label, const std::function<std::string(const ArchitectureResult&)>& cell) {
        std::vector<std::string> cells{label};
        for (const ArchitectureResult& result : comparison.results)
            cells.push_back(cell(result));
        table.row(cells);
    };
    row("", [](const auto& r) { return std::string(planner::architectureName(r.architecture)); });
    row("Total cost, likely", [](const auto& r) { return proposal::moneyTable(r.tcoUsd.likely, r.sheet.currency); });
    row("  8 of 10 outcomes", outcomes);
    row("  every price low to high", [](const auto& r) {
        return proposal::moneyTable(r.tcoUsd.low, r.sheet.currency) + " to " + proposal::moneyTable(r.tcoUsd.high, r.sheet.currency);
    });
    row("  on day one", [](const auto& r) { return proposal::moneyTable(r.dayOne, r.sheet.currency); });
    row("  each year after", [](const auto& r) { return proposal::moneyTable(r.eachYearAfter, r.sheet.currency); });
    row("  a camera and month", [](const auto& r) { return proposal::moneyUnit(r.perCameraMonth, r.sheet.currency); });
    row("Recorders and servers", [](const auto& r) { return proposal::count(static_cast<double>(r.recorders)); });
    row("Storage needed", [](const auto& r) { return proposal::terabytes(r.storageTb); });
    row("  chance that all days fit", [](const auto& r) { return proposal::share(r.chanceRetentionKept); });
    row("Lost camera-hours a year", [](const auto& r) { return proposal::count(r.loss.mean); });
    row("  a bad year, 1 in 20", [](const auto& r) { return proposal::count(r.loss.p95); });
    row("  hours a camera", [](const auto& r) { return proposal::hours(r.lostHoursPerCamera); });
    row("IT and operator time a month", [](const auto& r) { return proposal::hours(r.running.itHoursPerMonth); });
    row("Site visits a year", [](const auto& r) { return proposal::count(r.running.siteVisitsPerYear); });
    row("Must-haves not met", unmet);
    return table.text() + '\n';
}

std::string adviceText(const proposal::Recommendation& advice) {
    std::string result = plain(advice.headline) + '\n';
    if (!advice.sentence.empty())
        result += plain(advice.sentence) + '\n';
    for (const proposal::Reason& reason : advice.reasons)
        result += "  - " + plain(reason.detail.empty() ? reason.headline : reason.headline + ": " + reason.detail) + '\n';
    result += plain("Confidence: " + advice.confidence + ". " + advice.confidenceReason + ".") + '\n';
    if (!advice.flips.empty())
        result += "What would change the answer:\n";
    for (const proposal::Flip& flip : advice.flips)
        result += "  - " + plain(flip.text + ": " +
                                 (flip.toClose ? "too close to call"
                                               : std::string(planner::architectureName(flip.winner)) + " fits best")) + '\n';
    return result + '\n';
}

/// Each option against the base case, and what keeping things as they are takes.
std::string baseText(const Comparison& comparison) {
    std::string result;
    const std::string& currency = comparison.results.front().sheet.currency;
    const std::string base = proposal::baseWords(comparison.base);
    for (std::size_t a = 0; a < 3; ++a) {
        if (comparison.base == planner::BaseCase::None || planner::baseCaseKey(comparison.base) == std::string(planner::architectureKey(planner::architectures[a])))
            continue;
        result += "  - " + plain(std::string(planner::architectureName(planner::architectures[a])) + ": " +
                                 proposal::againstBaseWords(comparison.againstBase[a], currency)) + '\n';
    }
    if (!result.empty()) result = "Against " + base + ":\n" + result + '\n';
    if (comparison.keepAsIs) result += plain(proposal::keepAsIsWords(*comparison.keepAsIs, *comparison.plan.horizonYears)) + "\n\n";
    return result;
}

std::string knockoutText(const Comparison& comparison) {
    std::string result;
    for (const ArchitectureResult& architecture : comparison.results) {
        if (!architecture.design.feasible)
            result += "  - " + plain(std::string(planner::architectureName(architecture.architecture)) + ": " +
                                     proposal::whyNotBuilt(architecture.design)) + '\n';
        for (const proposal::Knockout& knockout : architecture.knockouts)
            result += "  - " + plain(std::string(planner::architectureName(architecture.architecture)) + ": " +
                                     knockout.reason) + '\n';
    }
    return result.empty() ? "" : "Ruled out:\n" + result + '\n';
}

std::string reservationText(const Comparison& comparison) {
    std::string result;
    for (const ArchitectureResult& architecture : comparison.results)
        for (const proposal::Knockout& one : architecture.reservations)
            result += "  - " + plain(std::string(planner::architectureName(architecture.architecture)) + ", " +
                                     planner::needName(one.need) + ": " + one.reason) + '\n';
    return result.empty() ? "" : "Met, but to be known:\n" + result + '\n';
}

/// How each architecture is carried out, and what the other ways would cost.
std::string deploymentText(const Comparison& comparison) {
    std::string result = "How each is carried out:\n";
    for (const ArchitectureResult& architecture : comparison.results) {
        std::string line = std::string(planner::architectureName(architecture.architecture)) + ": " +
                           proposal::designWords(architecture.design);
        for (const planner::DeploymentOption& option : architecture.design.options) {
            if (option.deployment == architecture.design.deployment) continue;
            line += std::string("; ") + proposal::deploymentWords(architecture.architecture, option.deployment) + " " +
                    (option.feasible ? proposal::moneyTable(option.costUsd, architecture.sheet.currency) : "not, because " + option.reason);
        }
        result += "  - " + plain(line) + '\n';
    }
    return result + '\n';
}

std::string findingsText(const Comparison& comparison) {
    std::string result;
    for (const planner::Finding& finding : comparison.findings)
        result += "  - " + plain(toText({ErrorKind::BadInput, finding.place, finding.message, finding.remedy})) + '\n';
    return result.empty() ? "" : "Findings:\n" + result + '\n';
}

/// What lost footage rests on.
std::string livedText(const Comparison& comparison) {
    for (const ArchitectureResult& result : comparison.results)
        if (result.lives)
            return "Lost footage: " + counted(result.lives->lives, "simulated life", "simulated lives") + " of each kind of site" +
                   (result.lives->isPartial ? ", stopped early.\n" : ".\n");
    return "Lost footage: sums of likely rates, no simulated lives.\n";
}

std::string footing(const Comparison& comparison) {
    const auto defaults = static_cast<std::int64_t>(comparison.defaults.size());
    return counted(defaults, "default is", "defaults are") + " in force; " + proposal::share(comparison.estimateShare) +
           " of the likely total rests on estimates; " +
           counted(comparison.stalePrices, "price is", "prices are") + " more than five years old.\n" +
           counted(comparison.draws, "price outcome", "price outcomes") + " drawn with seed " +
           std::to_string(comparison.seed) + ".\n" + livedText(comparison);
}

Result<planner::Plan> presetPlan(const CompareCommand& command) {
    const Result<planner::Presets> presets = planner::Presets::load(planner::dataDirectory());
    if (!presets)
        return tl::make_unexpected(presets.error());
    const auto preset = presets->vertical(command.preset);
    if (!preset) {
        Error error = preset.error();
        error.place = "--preset";
        return tl::make_unexpected(std::move(error));
    }
    planner::Plan plan = planner::presetPlan(**preset, command.quick);
    if (planner::cameraCount(plan) > planner::maxPlanCameras)
        return failure(ErrorKind::Usage, "compare",
                       "more than " + std::to_string(planner::maxPlanCameras) + " cameras in one plan", "Divide it");
    return plan;
}

Result<planner::Plan> planOf(const CompareCommand& command, std::vector<Error>& more) {
    if (!command.preset.empty())
        return presetPlan(command);
    if (command.plan.empty())
        return planner::quickPlan(command.quick);
    return loadScenario(command.plan, command.scenario, more);
}

} // namespace

int run(const CompareCommand& command) {
    std::vector<Error> more;
    const Result<planner::Plan> plan = planOf(command, more);
    if (!plan)
        return fail(plan.error(), more);
    const Result<planner::Catalogue> catalogue = catalogueOf(*plan, command.prices, &more);
    if (!catalogue)
        return fail(catalogue.error(), more);
    const Result<planner::Rulebook> rulebook = shippedRulebook();
    if (!rulebook)
        return fail(rulebook.error());
    proposal::CompareOptions options = command.options;
    options.rulebook = &*rulebook;
    options.flips = command.lives == 0; // else with the lives
    Comparison comparison = proposal::compare(*plan, *catalogue, options);
    const int code = addLives(comparison, *catalogue, command.lives);
    if (!command.saveTo.empty())
        if (const Result<void> saved = planner::savePlan(*plan, command.saveTo); !saved)
            return fail(saved.error());
    if (command.json)
        return finish(proposal::comparisonJson(comparison), code);
    return finish(heading(comparison) + resultTable(comparison) + adviceText(comparison.recommendation) + baseText(comparison) +
                  knockoutText(comparison) + reservationText(comparison) + deploymentText(comparison) + findingsText(comparison) + footing(comparison), code);
}

} // namespace sightline::cli
