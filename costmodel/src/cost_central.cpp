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

/// Line ids and names of one kind of server.
struct ServerText {
    const char *id, *name, *refreshId, *refreshName, *energyId, *energyName;
};
constexpr ServerText managementText{"servers/management",      "Management server",
                                    "replacements/management", "Recorder refresh: Management server",
                                    "energy/management",       "Energy and cooling: Management server"};
constexpr ServerText analyticsText{"servers/analytics",      "Analytics server",
                                   "replacements/analytics", "Recorder refresh: Analytics server",
                                   "energy/analytics",       "Energy and cooling: Analytics server"};

void addServers(const CostBook& book, const ServerText& text, double servers, const ProductFigures& product,
                SheetSink& sink) {
    const Schedules& schedules = book.schedules();
    const LabourFigures& labour = book.labour();
    const RunningFigures& running = book.running();
    sink.add({text.id, text.name, category::recorders, &schedules.hardware[0]}, servers, {&product.price});
    sink.add({text.refreshId, text.refreshName, category::replacements, &schedules.recorderRefresh}, servers,
             {&product.price});
    sink.add({text.energyId, text.energyName, category::energy, &schedules.yearlyEnergy},
             servers * kilowattHoursPerWattYear, {&product.watts, &running.energy, &running.cooling});
    sink.add(
        {"replacements/server-visits", "Visits for stopped servers", category::replacements, &schedules.yearlyLabour},
        servers, {&running.serverStops, &labour.swap, &labour.technician});
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
    addServers(book, managementText, design.managementServers, {book.managementPrice(), book.managementWatts()}, sink);
    addServers(book, analyticsText, analyticsServers(book, plan), book.analyticsServer(), sink);
}

} // namespace sightline::costmodel
