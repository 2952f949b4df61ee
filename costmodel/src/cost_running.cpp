// Yearly costs that do not depend on the recorder: health checks, IT time by site, the cameras' energy.
#include "cost_rules.h"

#include "estimates.h"

namespace sightline::costmodel {

void addSiteRunningCosts(const CostBook& book, const planner::Plan& plan, const planner::Design& design,
                         SheetSink& sink) {
    const RunningFigures& running = book.running();
    const Schedules& schedules = book.schedules();
    const auto sites = static_cast<double>(planner::siteCount(plan));
    sink.add({"maintenance/health-check", "Yearly health check", category::maintenance, &schedules.yearlyLabour}, sites,
             {&book.labour().healthCheck});
    if (book.architecture() == planner::Architecture::Hybrid)
        sink.add({"it/sites", "Operate federated sites", category::itTime, &schedules.yearlyLabour},
                 sites * monthsInYear, {&running.itCloud, &running.siteRate});
    double watts = 0;
    for (const planner::SiteDesign& site : design.sites)
        watts += site.need.poeWatts * site.copies;
    sink.add({"energy/cameras", "Energy of the cameras", category::energy, &schedules.yearlyEnergy},
             watts * kilowattHoursPerWattYear, {&running.poeAverage, &running.poeLoss, &running.energy});
}

double siteItHours(const CostBook& book, const planner::Plan& plan, const planner::Design& design) {
    double hours = supportServers(book, plan, design) * book.running().itServer.value.likely;
    if (book.architecture() == planner::Architecture::Hybrid)
        hours += static_cast<double>(planner::siteCount(plan)) * monthsInYear * book.running().itCloud.value.likely;
    return hours;
}

} // namespace sightline::costmodel
