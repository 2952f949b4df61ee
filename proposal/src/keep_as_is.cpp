// The fourth column: what is there already, and nothing bought.

#include "engine.h"

#include <algorithm>

namespace sightline::proposal {

namespace {

using planner::CameraKit;

bool isThere(const planner::CameraGroup& group) {
    return *group.kit != CameraKit::New && !*group.hidden;
}

/// The sites with what they have: cameras that exist, as many for ever.
planner::Plan existingPlan(const planner::Plan& plan) {
    planner::Plan existing = plan;
    existing.costs.analyticsSwitchYear = {};
    for (planner::Site& site : existing.sites) {
        std::erase_if(site.groups, [](const planner::CameraGroup& group) { return !isThere(group); });
        for (planner::CameraGroup& group : site.groups)
            group.growthPerYear = {};
        site.addedPerYear = {};
    }
    std::erase_if(existing.sites, [](const planner::Site& site) { return *site.hidden || (site.groups.empty() && site.kept.empty()); });
    return existing;
}

/// Kept recorders carry the cameras evenly, by their channels.
planner::SiteDesign existingSite(const planner::KeptSite& kept) {
    planner::SiteDesign site;
    site.site = kept.site;
    site.members = {kept.site};
    site.copies = kept.copies;
    site.openings = {{0, kept.copies}};
    site.need = kept.need;
    site.recorders = kept.recorders;
    std::int64_t boxes = 0;
    for (const planner::RecorderSet& set : site.recorders)
        boxes += set.count;
    for (planner::RecorderSet& set : site.recorders)
        set.share = boxes > 0 ? 1.0 / static_cast<double>(boxes) : 0;
    const bool hasServer = std::any_of(site.recorders.begin(), site.recorders.end(),
                                       [](const planner::RecorderSet& set) { return set.product->kind == "server"; });
    site.architecture = hasServer ? planner::Architecture::Vms : planner::Architecture::Nvr;
    site.daysAchieved = site.daysP90 = kept.daysAchieved;
    site.chanceRetentionKept = kept.chanceRetentionKept;
    site.feasible = true;
    return site;
}

/// What is there has been bought: only what comes after day one is still to be paid.
void dropPurchases(costmodel::Sheet& sheet) {
    std::erase_if(sheet.lines, [](const costmodel::LineItem& line) {
        return !line.years.empty() && line.years.back() == 0;
    });
}

} // namespace

std::optional<KeepAsIs> whatExists(const planner::Plan& plan, const planner::Catalogue& catalogue) {
    const bool hasKit = std::any_of(plan.sites.begin(), plan.sites.end(), [](const planner::Site& site) {
        return !*site.hidden && !site.kept.empty() && std::any_of(site.groups.begin(), site.groups.end(), isThere);
    });
    if (!hasKit) return std::nullopt;
    KeepAsIs result;
    result.plan = existingPlan(plan);
    double worstDays = -1;
    planner::Design& design = result.result.design;
    design.architecture = planner::Architecture::Nvr;
    for (const planner::KeptSite& kept : planner::keepAsIs(result.plan, catalogue)) {
        design.sites.push_back(existingSite(kept));
        result.cameras += kept.need.cameras * kept.copies;
        result.camerasUncovered += kept.camerasUncovered * kept.copies;
        if (worstDays < 0 || kept.daysAchieved < worstDays) worstDays = kept.daysAchieved;
        result.result.design.findings.insert(design.findings.end(), kept.findings.begin(), kept.findings.end());
    }
    result.daysAchieved = std::max(0.0, worstDays);
    result.camerasMissing = std::max<std::int64_t>(0, planner::cameraCount(plan) - result.cameras);
    design.feasible = true;
    result.result.sheet = costmodel::designSheet(result.plan, design, catalogue);
    dropPurchases(result.result.sheet);
    completeResult(result.result, result.plan, catalogue);
    return result;
}

} // namespace sightline::proposal
