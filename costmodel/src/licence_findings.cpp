// An edition that the plan names may be too small for what was designed.
#include "costmodel/design_cost.h"
#include "editions.h"
#include "planner/platform_choice.h"

#include <cmath>

namespace sightline::costmodel {

namespace {

std::string wholeText(double value) {
    return std::to_string(std::llround(value));
}

std::string whatIsTooMuch(const SystemSize& size) {
    return wholeText(size.cameras) + " cameras, " + wholeText(size.largestServer) + " of them on one server, " +
           wholeText(size.servers) + " servers, " + wholeText(size.sites) + " sites" + (size.failover ? " and a standby" : "");
}

} // namespace

std::vector<planner::Finding> licenceFindings(const planner::Plan& plan, const planner::Design& design,
                                              const planner::Catalogue& catalogue) {
    const planner::Platform* const platform =
        planner::platformFor(plan, catalogue, planner::Architecture::Vms, planner::Deployment::OnSite);
    const planner::PlatformEdition* const pinned = platform ? platform->edition(*plan.vms.edition) : nullptr;
    if (!pinned) return {};
    const CostBook book(plan, design.architecture, catalogue);
    const SystemYears years = pooledSystem(book, plan, design);
    for (std::size_t year = 0; year < years.size(); ++year) {
        if (years[year].sites <= 0 || allows(*pinned, years[year], catalogue)) continue;
        const auto fitting = editionsByYear(*platform, {years.back()}, "", catalogue);
        const bool isEnough = !fitting.empty() && allows(*fitting.front(), years.back(), catalogue);
        return {{planner::Severity::Warning, "/choices/vms/edition",
                 pinned->name + " does not allow what there is in year " + std::to_string(year) + ": " + whatIsTooMuch(years[year]),
                 isEnough ? "Choose " + fitting.front()->id + ", or leave the edition out" : "Choose another platform"}};
    }
    return {};
}

} // namespace sightline::costmodel
