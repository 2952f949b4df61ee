#pragma once
// What the tests of line items share: plans, designs carried out on site, and lines by id.

#include "costmodel/design_cost.h"

#include <algorithm>
#include <set>
#include <string>

namespace sightline::costmodel {

inline planner::Plan planOf(int sites, int camerasPerSite, std::set<planner::Need> needs = {}) {
    planner::QuickInput input;
    input.sites = sites;
    input.camerasPerSite = camerasPerSite;
    input.needs = std::move(needs);
    return planner::quickPlan(input);
}

inline const LineItem* find(const Sheet& sheet, const std::string& id) {
    const auto found =
        std::find_if(sheet.lines.begin(), sheet.lines.end(), [&id](const LineItem& line) { return line.id == id; });
    return found == sheet.lines.end() ? nullptr : &*found;
}

const LineItem* find(Sheet&&, const std::string&) = delete; // would dangle

inline std::string totalOf(const Sheet& sheet, const std::string& id) {
    for (const PricedLine& line : priceSheet(sheet).lines)
        if (line.id == id) return line.total.text();
    return "no line " + id;
}

inline double likelyTotal(const Sheet& sheet) {
    return priceSheet(sheet).nominal.amount();
}

/// The design as the plan's choices say, by its own prices.
inline planner::Design chosenDesign(const planner::Plan& plan, planner::Architecture architecture, const planner::Catalogue& catalogue) {
    return planner::makeDesign(plan, architecture, catalogue, *designPrices(plan, architecture, catalogue));
}

/// Servers on site and a federation server, whatever the prices of the cloud.
inline planner::Design onSiteDesign(planner::Plan plan, planner::Architecture architecture, const planner::Catalogue& catalogue) {
    plan.vms.deployment.set(planner::Deployment::OnSite);
    plan.hybrid.deployment.set(planner::Deployment::Interconnect);
    return chosenDesign(plan, architecture, catalogue);
}

} // namespace sightline::costmodel
