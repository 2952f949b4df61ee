#pragma once
// Variants of a plan, kept as differences from it, so that a correction of the base reaches every scenario.
//
// A path names one thing by ids: "/horizon_years", "/requirements/retention_days", "/requirements/needs/ndaa" (true or
// null), "/choices/vms/platform", "/limits/wan_share", "/sites/shop/count", "/sites/shop/camera_groups/tills/fps",
// "/sites/shop/kept/PRODUCT". A site, group or kept entry takes a whole object (added when it is not there, else
// replaced where it stands) or null (removed). Null elsewhere is the default again. "/sites" and
// "/sites/shop/camera_groups" take the list of ids in the order wanted; ids it leaves out follow in their old order.

#include "planner/finding.h"
#include "planner/plan.h"
#include "planner/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace sightline::planner {

/// One thing in which two plans differ. Both values are JSON text; "null" is a default or something that is not there.
struct Difference {
    std::string path;
    std::string from;
    std::string to;
    bool operator==(const Difference&) const = default;
};

/// What differs, in the order of the plan file; empty for equal plans. Scenarios are left aside: they belong to the
/// base. Sites and groups are matched by their ids, which must be unique (findings() says when they are not).
std::vector<Difference> planDifferences(const Plan& base, const Plan& other);

/// The same as changes: applyChanges(base, planDiff(base, other)) equals `other` with the scenarios of `base`, in
/// values, origins and order.
std::vector<Change> planDiff(const Plan& base, const Plan& other);

/// The plan with the changes carried out; its scenarios stay. The order of the changes means nothing: a site is added
/// before something in it is changed, sites and groups that are added stand behind the others in the order of their
/// ids, and an order that is asked for comes last. Fails with BadInput, naming the path and a near miss, on an unknown
/// path or id, a path given twice, a change inside something removed, a value that is no JSON or out of its range.
/// The Error is the first, `more` (when given) receives the others, a hundred in all.
Result<Plan> applyChanges(const Plan& base, const std::vector<Change>& changes, std::vector<Error>* more = nullptr);

/// The plan as a scenario of it has it. An unknown id is a Usage error with a near miss; a scenario that no longer
/// fits its base (a site it changes was removed) is BadInput as of applyChanges().
Result<Plan> scenarioPlan(const Plan& plan, std::string_view id, std::vector<Error>* more = nullptr);

/// Scenarios that no longer fit their base, each an error at "/scenarios/N" that names the path. In a large plan not all
/// of many scenarios are tried; a note says so.
std::vector<Finding> scenarioFindings(const Plan& plan);

/// Keeps `variant` as a new scenario of `plan`; returns its fresh id ("scenario-3").
std::string addScenario(Plan& plan, const std::string& name, const Plan& variant);
/// Replaces what a scenario changes. A locked one is refused (Usage), as is an unknown id.
Result<void> updateScenario(Plan& plan, std::string_view id, const Plan& variant);
/// Removes a scenario. A locked one is refused (Usage), as is an unknown id.
Result<void> removeScenario(Plan& plan, std::string_view id);

} // namespace sightline::planner
