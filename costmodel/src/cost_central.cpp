// Servers that record nothing: management of several sites, federation, analytics.
#include "cost_rules.h"

#include "estimates.h"

namespace sightline::costmodel {

namespace {

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

void addServers(const CostBook& book, const ServerText& text, double servers, int boughtIn, const ProductFigures& product,
                LineSink& sink) {
    const Schedules& schedules = book.schedules();
    const LabourFigures& labour = book.labour();
    const RunningFigures& running = book.running();
    const auto year = static_cast<std::size_t>(boughtIn);
    sink.add({text.id, text.name, category::recorders, &schedules.hardware[year]}, servers, {&product.price});
    sink.add({text.refreshId, text.refreshName, category::replacements, &schedules.recorderRefresh[year]}, servers,
             {&product.price});
    sink.add({text.energyId, text.energyName, category::energy, &schedules.yearlyEnergy[year]},
             servers * kilowattHoursPerWattYear, {&product.watts, &running.energy, &running.cooling});
    sink.add({"replacements/server-visits", "Visits for stopped servers", category::replacements, &schedules.yearlyLabour[year]},
             servers, {&running.serverStops, &labour.swap, &labour.technician});
    sink.add({"labour/servers", "Install servers", category::labour, &schedules.labour[year]}, servers,
             {&labour.installServer, &labour.engineer});
    sink.add({"it/servers", "Look after servers", category::itTime, &schedules.yearlyLabour[year]}, servers,
             {&running.itServer, &running.serverRate});
}

} // namespace

void addCentralCosts(const CostBook& book, const planner::Plan& plan, const planner::Design& design, LineSink& sink) {
    addServers(book, managementText, design.managementServers, 0, {book.managementPrice(), book.managementWatts()}, sink);
    forEachStart(book, plan, design, [&](const SiteStart& at) {
        addServers(book, analyticsText, at.design->analyticsServers * at.sites, at.year, book.analyticsServer(), sink);
    });
}

} // namespace sightline::costmodel
