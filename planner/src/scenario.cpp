// Scenarios of a plan: finding, keeping and removing them.

#include "planner/scenario.h"

#include "plan_text.h"

#include <algorithm>

namespace sightline::planner {
namespace {

/// Sites and groups that are read anew to see whether scenarios fit: a large plan may hold many scenarios.
constexpr std::size_t mostEntriesTried = 200'000;

tl::unexpected<Error> unknownScenario(const Plan& plan, std::string_view id) {
    std::vector<std::string_view> ids;
    std::string known;
    for (const Scenario& scenario : plan.scenarios) {
        ids.emplace_back(scenario.id);
        if (ids.size() <= 10) known += (known.empty() ? "" : ", ") + scenario.id;
    }
    const std::string near = nearestKey(id, ids);
    const std::string remedy = ids.empty()    ? "The plan has no scenarios"
                               : near.empty() ? "The plan has " + known
                                              : "Did you mean \"" + near + "\"?";
    return failure(ErrorKind::Usage, "scenario", "there is no scenario \"" + std::string(id.substr(0, 64)) + "\"", remedy);
}

/// The scenario when it is there and may be changed.
Result<Scenario*> openScenario(Plan& plan, std::string_view id) {
    for (Scenario& scenario : plan.scenarios) {
        if (scenario.id != id) continue;
        if (scenario.locked)
            return failure(ErrorKind::Usage, "scenario " + scenario.id, "the scenario is locked",
                           "Unlock it, or keep the change as another scenario");
        return &scenario;
    }
    return unknownScenario(plan, id);
}

} // namespace

Result<Plan> scenarioPlan(const Plan& plan, std::string_view id, std::vector<Error>* more) {
    for (const Scenario& scenario : plan.scenarios) {
        if (scenario.id != id) continue;
        auto changed = applyChanges(plan, scenario.changes, more);
        if (changed) return changed;
        const std::string place = "scenario " + scenario.id + ": ";
        Error first = changed.error();
        first.place.insert(0, place);
        if (more)
            for (Error& error : *more)
                error.place.insert(0, place);
        return tl::make_unexpected(std::move(first));
    }
    return unknownScenario(plan, id);
}

std::vector<Finding> scenarioFindings(const Plan& plan) {
    std::size_t entries = 1;
    for (const Site& site : plan.sites)
        entries += 1 + site.groups.size();
    const std::size_t tried = std::min(plan.scenarios.size(), std::max<std::size_t>(1, mostEntriesTried / entries));
    std::vector<Finding> found;
    if (tried < plan.scenarios.size())
        found.push_back({Severity::Note, "/scenarios", "only the first " + std::to_string(tried) + " scenarios were looked at",
                         "Work out the others one by one"});
    for (std::size_t i = 0; i < tried; ++i)
        if (const auto changed = applyChanges(plan, plan.scenarios[i].changes); !changed)
            found.push_back({Severity::Error, "/scenarios/" + std::to_string(i) + "/changes",
                             changed.error().place + ": " + changed.error().message, changed.error().remedy});
    return found;
}

std::string addScenario(Plan& plan, const std::string& name, const Plan& variant) {
    std::string id;
    std::size_t number = plan.scenarios.size();
    const auto isTaken = [&](const Scenario& scenario) { return scenario.id == id; };
    do
        id = "scenario-" + std::to_string(++number);
    while (std::any_of(plan.scenarios.begin(), plan.scenarios.end(), isTaken));
    plan.scenarios.push_back({id, name, false, planDiff(plan, variant)});
    return id;
}

Result<void> updateScenario(Plan& plan, std::string_view id, const Plan& variant) {
    const auto scenario = openScenario(plan, id);
    if (!scenario) return tl::make_unexpected(scenario.error());
    (*scenario)->changes = planDiff(plan, variant);
    return {};
}

Result<void> removeScenario(Plan& plan, std::string_view id) {
    const auto scenario = openScenario(plan, id);
    if (!scenario) return tl::make_unexpected(scenario.error());
    plan.scenarios.erase(plan.scenarios.begin() + (*scenario - plan.scenarios.data()));
    return {};
}

} // namespace sightline::planner
