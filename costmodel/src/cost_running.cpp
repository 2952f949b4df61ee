// Yearly costs that do not depend on the recorder: health checks, IT time by site, the cameras' energy.
#include "cost_rules.h"

#include "estimates.h"

namespace sightline::costmodel {

namespace {

/// Sites without a server of their own are looked after through a page in the browser.
bool isOperatedRemotely(const planner::SiteDesign& site) {
    return site.architecture == planner::Architecture::Hybrid || site.place == planner::RecordingPlace::Cloud;
}

/// From the year in which each camera comes.
void addCameraEnergy(const CostBook& book, const SiteStart& at, LineSink& sink) {
    const RunningFigures& running = book.running();
    for (const planner::GroupNeed& need : at.design->need.groups) {
        if (need.group >= at.site->groups.size()) continue;
        for (const Cohort& cohort : cohorts(at.site->groups[need.group], book.horizon())) {
            const int year = at.yearOf(cohort.year);
            if (year > book.horizon()) continue;
            sink.add({"energy/cameras", "Energy of the cameras", category::energy,
                      &book.schedules().yearlyEnergy[static_cast<std::size_t>(year)]},
                     need.poeWatts * cohort.cameras * at.sites * kilowattHoursPerWattYear,
                     {&running.poeAverage, &running.poeLoss, &running.energy});
        }
    }
}

void addInternetLine(const CostBook& book, const SiteStart& at, LineSink& sink) {
    const planner::InternetLine line = *at.site->internetLine;
    if (line == planner::InternetLine::Existing) return;
    const bool isDedicated = line == planner::InternetLine::Dedicated;
    sink.add({isDedicated ? "internet/dedicated" : "internet/small-business",
              isDedicated ? "Dedicated internet lines" : "Small-business internet lines", category::internet,
              &book.schedules().yearlySoftware[static_cast<std::size_t>(at.year)]},
             at.sites * monthsInYear, {isDedicated ? &book.running().dedicatedLine : &book.running().smallBusinessLine});
}

/// Commissioning and hand-over, whatever is installed.
void addHandOver(const CostBook& book, const SiteStart& at, LineSink& sink) {
    const Schedule* when = &book.schedules().labour[static_cast<std::size_t>(at.year)];
    sink.add({"labour/commissioning", "Commission the system", category::labour, when}, at.sites, {&book.labour().programming});
    sink.add({"labour/training", "Train the staff", category::labour, when}, at.sites,
             {&book.labour().training, &book.labour().technician});
}

} // namespace

void addSiteRunningCosts(const CostBook& book, const SiteStart& at, LineSink& sink) {
    if (at.design->site == planner::SiteDesign::noSite) return;
    const RunningFigures& running = book.running();
    const Schedules& schedules = book.schedules();
    const auto year = static_cast<std::size_t>(at.year);
    addHandOver(book, at, sink);
    sink.add({"maintenance/health-check", "Yearly health check", category::maintenance, &schedules.yearlyLabour[year]},
             at.sites, {&book.labour().healthCheck});
    if (isOperatedRemotely(*at.design))
        sink.add({"it/sites", "Operate federated sites", category::itTime, &schedules.yearlyLabour[year]},
                 at.sites * monthsInYear, {&running.itCloud, &running.siteRate});
    addInternetLine(book, at, sink);
    addCameraEnergy(book, at, sink);
}

} // namespace sightline::costmodel
