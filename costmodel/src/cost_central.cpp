// Servers that record nothing: management of several sites, federation, analytics.
#include "cost_rules.h"

#include "estimates.h"

#include <cmath>

namespace sightline::costmodel {

namespace {

double analyticsServers(const CostBook& book, const planner::Plan& plan) {
    // An appliance cannot take part in server-side analytics; the comparison knocks it out.
    if (!plan.requirements.needs.contains(planner::Need::AiServer) || book.architecture() == planner::Architecture::Nvr)
        return 0;
    double servers = 0;
    for (const planner::Site& site : plan.sites)
        servers +=
            std::ceil(static_cast<double>(planner::camerasPerSite(site)) / camerasPerAnalyticsServer) * *site.count;
    return servers;
}

void addServers(const CostBook& book, const char* const ids[4], const char* name, double servers,
                const ProductFigures& product, SheetSink& sink) {
    const Schedules& schedules = book.schedules();
    const LabourFigures& labour = book.labour();
    const RunningFigures& running = book.running();
    sink.add({ids[0], name, category::recorders, &schedules.hardware[0]}, servers, {&product.price});
    sink.add({ids[1], name, category::replacements, &schedules.recorderRefresh}, servers, {&product.price});
    sink.add({ids[2], name, category::energy, &schedules.yearlyEnergy}, servers * kilowattHoursPerWattYear,
             {&product.watts, &running.energy, &running.cooling});
    sink.add({ids[3], "Visits for stopped servers", category::replacements, &schedules.yearlyLabour}, servers,
             {&running.serverStops, &labour.swap, &labour.technician});
    sink.add({"labour/servers", "Install servers", category::labour, &schedules.labour[0]}, servers,
             {&labour.installServer, &labour.engineer});
    sink.add({"it/servers", "Look after servers", category::itTime, &schedules.yearlyLabour}, servers,
             {&running.itServer, &running.serverRate});
}

} // namespace

double supportServers(const CostBook& book, const planner::Plan& plan, const planner::Design& design) {
    return design.managementServers + analyticsServers(book, plan);
}

void addCentralCosts(const CostBook& book, const planner::Plan& plan, const planner::Design& design, SheetSink& sink) {
    constexpr const char* management[4] = {"servers/management", "replacements/management", "energy/management",
                                           "replacements/server-visits"};
    constexpr const char* analytics[4] = {"servers/analytics", "replacements/analytics", "energy/analytics",
                                          "replacements/server-visits"};
    addServers(book, management, "Management server", design.managementServers,
               {book.managementPrice(), book.managementWatts()}, sink);
    addServers(book, analytics, "Analytics server", analyticsServers(book, plan), book.analyticsServer(), sink);
}

} // namespace sightline::costmodel
