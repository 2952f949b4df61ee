// Kinds of sites and the years in which they open.
#include "cost_rules.h"

#include "planner/platform_choice.h"

#include <algorithm>

namespace sightline::costmodel {

namespace {

/// What the centre is called on lines.
const planner::Site& centreSite() {
    static const planner::Site centre = [] {
        planner::Site site;
        site.id = "centre";
        site.name = "Centre";
        return site;
    }();
    return centre;
}

void visitOpenings(const CostBook& book, SiteStart start, const std::function<void(const SiteStart&)>& visit) {
    if (start.design->openings.empty()) { // a design made by hand says only how many
        start.sites = start.design->copies;
        visit(start);
        return;
    }
    for (const planner::Opening& opening : start.design->openings) {
        if (opening.year > book.horizon() || opening.sites <= 0) continue;
        start.year = opening.year;
        start.sites = static_cast<double>(opening.sites);
        visit(start);
    }
}

} // namespace

void forEachStart(const CostBook& book, const planner::Plan& plan, const planner::Design& design,
                  const std::function<void(const SiteStart&)>& visit) {
    for (const planner::SiteDesign& site : design.sites) {
        if (site.site >= plan.sites.size()) continue;
        const int like = std::max(0, static_cast<int>(site.members.size()) - 1);
        visitOpenings(book, {&site, &plan.sites[site.site], like, 0, 0}, visit);
    }
    if (design.centre) visitOpenings(book, {&*design.centre, &centreSite(), 0, 0, 0}, visit);
}

void addDesignCosts(const CostBook& book, const planner::Plan& plan, const planner::Design& design, LineSink& sink) {
    const planner::Platform* const cloud =
        planner::platformFor(plan, book.catalogue(), planner::Architecture::Vms, planner::Deployment::Cloud);
    forEachStart(book, plan, design, [&](const SiteStart& at) {
        addCameraCosts(book, at, cloud ? cloud->ownCamera : std::string(), sink);
        addSiteGoods(book, at, sink);
        addSiteRunningCosts(book, at, sink);
    });
    addCentralCosts(book, plan, design, sink);
    addLicenceCosts(book, plan, design, sink);
    addSubscriptionCosts(book, plan, design, sink);
    addSwitchCosts(book, plan, design, sink);
    if (*plan.costs.endOfTerm) addEndOfTerm(book, plan, design, sink);
    addCustomCosts(book, plan, sink);
}

} // namespace sightline::costmodel
