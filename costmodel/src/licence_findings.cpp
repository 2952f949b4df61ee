// An edition that the plan names may be too small for what was designed.
#include "costmodel/design_cost.h"
#include "editions.h"
#include "planner/platform_choice.h"

#include <algorithm>
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

/// What a design that is rented leaves behind when the rent ends.
void addLapse(const planner::Platform* platform, planner::Architecture architecture, std::vector<planner::Finding>& findings) {
    if (!platform || platform->subscription.lapse.empty()) return;
    findings.push_back({planner::Severity::Note, std::string("/choices/") + planner::architectureKey(architecture) + "/platform",
                        platform->name + " is a subscription. When it ends: " + platform->subscription.lapse,
                        "Leaving it: " + platform->exit});
}

std::vector<planner::Finding> lapses(const planner::Plan& plan, const planner::Design& design, const planner::Catalogue& catalogue) {
    using planner::Architecture;
    using planner::Deployment;
    std::vector<planner::Finding> findings;
    const bool isCloud = std::any_of(design.sites.begin(), design.sites.end(), [](const planner::SiteDesign& site) {
        return site.architecture == Architecture::Vms && site.place == planner::RecordingPlace::Cloud;
    });
    if (isCloud) addLapse(planner::platformFor(plan, catalogue, Architecture::Vms, Deployment::Cloud), Architecture::Vms, findings);
    if (design.architecture == Architecture::Hybrid && design.deployment == Deployment::CloudManaged)
        addLapse(planner::platformFor(plan, catalogue, Architecture::Hybrid, Deployment::CloudManaged), Architecture::Hybrid, findings);
    return findings;
}

/// The edition that the plan names, where it is too small.
void addTooSmallEdition(const planner::Plan& plan, const planner::Design& design, const planner::Catalogue& catalogue,
                        std::vector<planner::Finding>& findings) {
    const planner::Platform* const platform =
        planner::platformFor(plan, catalogue, planner::Architecture::Vms, planner::Deployment::OnSite);
    const planner::PlatformEdition* const pinned = platform ? platform->edition(*plan.vms.edition) : nullptr;
    if (!pinned) return;
    const CostBook book(plan, design.architecture, catalogue);
    const SystemYears years = pooledSystem(book, plan, design);
    for (std::size_t year = 0; year < years.size(); ++year) {
        if (years[year].sites <= 0 || allows(*pinned, years[year], catalogue)) continue;
        const auto fitting = editionsByYear(*platform, {years.back()}, "", catalogue);
        const bool isEnough = !fitting.empty() && allows(*fitting.front(), years.back(), catalogue);
        findings.push_back({planner::Severity::Warning, "/choices/vms/edition",
                            pinned->name + " does not allow what there is in year " + std::to_string(year) + ": " +
                                whatIsTooMuch(years[year]),
                            isEnough ? "Choose " + fitting.front()->id + ", or leave the edition out" : "Choose another platform"});
        return;
    }
}

} // namespace

std::vector<planner::Finding> licenceFindings(const planner::Plan& plan, const planner::Design& design,
                                              const planner::Catalogue& catalogue) {
    std::vector<planner::Finding> findings = lapses(plan, design, catalogue);
    addTooSmallEdition(plan, design, catalogue, findings);
    return findings;
}

} // namespace sightline::costmodel
