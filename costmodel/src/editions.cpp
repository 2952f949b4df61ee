#include "editions.h"

#include <algorithm>
#include <cmath>

namespace sightline::costmodel {

namespace {

using planner::LicenceUnit;
using planner::PlatformEdition;

/// True for an unlimited or unknown-to-the-file limit; a figure that is named but missing admits nobody.
bool within(double value, const std::string& limit, const planner::Catalogue& catalogue) {
    if (limit.empty()) return true;
    const Figure* const figure = catalogue.figure(limit);
    return figure && value <= figure->value.likely;
}

bool isInVms(const planner::SiteDesign& site) {
    return site.architecture == planner::Architecture::Vms && site.place != planner::RecordingPlace::Cloud;
}

/// Adds one start to a system, from the year in which each thing comes. The centre adds recorders only: its cameras are
/// counted at their sites.
void addStart(const CostBook& book, const SiteStart& at, SystemYears& years) {
    const bool isCentre = at.design->site == planner::SiteDesign::noSite;
    const auto from = [&years](int year, auto change) {
        for (auto y = static_cast<std::size_t>(std::max(0, year)); y < years.size(); ++y)
            change(years[y]);
    };
    if (!isCentre) {
        from(at.year, [&](SystemSize& size) { size.sites += at.sites; });
        for (const planner::CameraGroup& group : at.site->groups)
            for (const Cohort& cohort : cohorts(group, book.horizon()))
                from(at.yearOf(cohort.year), [&](SystemSize& size) { size.cameras += cohort.cameras * at.sites; });
    }
    for (const planner::RecorderSet& set : at.design->recorders)
        from(at.yearOf(set.year), [&](SystemSize& size) {
            size.servers += set.count * at.sites;
            size.largestServer = std::max(size.largestServer, std::ceil(set.share * static_cast<double>(at.design->need.cameras) - 1e-9));
            size.failover = size.failover || set.standbys > 0;
        });
}

double unitsOf(const planner::CameraGroup& group, LicenceUnit unit) {
    const double sensors = std::max(1, *group.sensors);
    switch (unit) {
    case LicenceUnit::Channel:
        return sensors;
    case LicenceUnit::Stream:
        return sensors * (*group.subRecorded && *group.recording != planner::Recording::LiveOnly ? 2 : 1);
    default:
        return 1;
    }
}

} // namespace

bool allows(const PlatformEdition& edition, const SystemSize& size, const planner::Catalogue& catalogue) {
    return within(size.cameras, edition.cameraLimit, catalogue) && within(size.largestServer, edition.serverLimit, catalogue) &&
           (edition.mostServers == 0 || size.servers <= edition.mostServers) &&
           (edition.mostSites == 0 || size.sites <= edition.mostSites) && (edition.failover || !size.failover);
}

std::vector<const PlatformEdition*> editionsByYear(const planner::Platform& platform, const SystemYears& sizes,
                                                   std::string_view pinned, const planner::Catalogue& catalogue) {
    if (platform.editions.empty()) return {};
    if (const PlatformEdition* edition = platform.edition(pinned))
        return std::vector<const PlatformEdition*>(sizes.size(), edition);
    std::vector<const PlatformEdition*> byYear;
    std::size_t index = 0;
    for (const SystemSize& size : sizes) {
        while (index + 1 < platform.editions.size() && !allows(platform.editions[index], size, catalogue))
            ++index;
        byYear.push_back(&platform.editions[index]);
    }
    return byYear;
}

SystemYears systemOf(const CostBook& book, const SiteStart& at) {
    SystemYears years(static_cast<std::size_t>(book.horizon()) + 1);
    SiteStart one = at;
    one.sites = 1;
    addStart(book, one, years);
    return years;
}

SystemYears pooledSystem(const CostBook& book, const planner::Plan& plan, const planner::Design& design) {
    SystemYears years(static_cast<std::size_t>(book.horizon()) + 1);
    forEachStart(book, plan, design, [&](const SiteStart& at) {
        if (isInVms(*at.design)) addStart(book, at, years);
    });
    return years;
}

void forEachUnit(const CostBook& book, const SiteStart& at, const planner::Platform& platform, LicenceUnit unit,
                 const std::function<void(const UnitArrival&)>& visit) {
    if (unit == LicenceUnit::Server) {
        for (const planner::RecorderSet& set : at.design->recorders)
            if (const int year = at.yearOf(set.year); year <= book.horizon())
                visit({year, (set.count + set.standbys) * at.sites, false});
        return;
    }
    for (const planner::CameraGroup& group : at.site->groups) {
        const bool isOwn = book.camera(group).vendor == platform.vendor;
        for (const Cohort& cohort : cohorts(group, book.horizon()))
            if (const int year = at.yearOf(cohort.year); year <= book.horizon())
                visit({year, cohort.cameras * at.sites * unitsOf(group, unit), isOwn});
    }
}

} // namespace sightline::costmodel
