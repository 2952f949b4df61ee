// Yearly costs that do not depend on the recorder: health checks, IT time by site, the cameras' energy.
#include "cost_rules.h"

#include "estimates.h"

namespace sightline::costmodel {

namespace {

/// Sites without a server of their own are looked after through a page in the browser.
bool isOperatedRemotely(const planner::SiteDesign& site) {
    return site.architecture == planner::Architecture::Hybrid || site.place == planner::RecordingPlace::Cloud;
}

} // namespace

void addSiteRunningCosts(const CostBook& book, const SiteStart& at, LineSink& sink) {
    if (at.design->site == planner::SiteDesign::noSite) return;
    const RunningFigures& running = book.running();
    const Schedules& schedules = book.schedules();
    const auto year = static_cast<std::size_t>(at.year);
    sink.add({"maintenance/health-check", "Yearly health check", category::maintenance, &schedules.yearlyLabour[year]},
             at.sites, {&book.labour().healthCheck});
    if (isOperatedRemotely(*at.design))
        sink.add({"it/sites", "Operate federated sites", category::itTime, &schedules.yearlyLabour[year]},
                 at.sites * monthsInYear, {&running.itCloud, &running.siteRate});
    sink.add({"energy/cameras", "Energy of the cameras", category::energy, &schedules.yearlyEnergy[year]},
             at.design->need.poeWatts * at.sites * kilowattHoursPerWattYear,
             {&running.poeAverage, &running.poeLoss, &running.energy});
}

} // namespace sightline::costmodel
