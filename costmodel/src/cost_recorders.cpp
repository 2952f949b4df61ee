// Everything that follows from the choice of recorders, switches and encoders. Sizing asks the same rules for one box.
#include "cost_rules.h"

#include "estimates.h"

namespace sightline::costmodel {

namespace {

double allBoxes(const BoxPurchase& boxes) {
    return boxes.working + boxes.idle;
}

void addBoxGoods(const CostBook& book, const BoxPurchase& boxes, LineSink& sink) {
    if (boxes.kept) return; // there already; its age is unknown, so no refresh is planned
    const Schedules& schedules = book.schedules();
    const LabourFigures& labour = book.labour();
    const auto year = static_cast<std::size_t>(boxes.year);
    const ProductFigures& box = book.of(boxes.product);
    sink.add({"recorders", "", category::recorders, &schedules.hardware[year], boxes.site, boxes.product, nullptr, boxes.like},
             allBoxes(boxes), {&box.price});
    sink.add({"replacements/recorders", "Recorder refresh", category::replacements, &schedules.recorderRefresh[year],
              boxes.site, boxes.product, nullptr, boxes.like},
             allBoxes(boxes), {&box.price});
    if (book.isServer(boxes.product))
        sink.add({"labour/servers", "Install servers", category::labour, &schedules.labour[year]}, allBoxes(boxes),
                 {&labour.installServer, &labour.engineer});
    else
        sink.add({"labour/recorders", "Install recorders", category::labour, &schedules.labour[year]}, allBoxes(boxes),
                 {&labour.installNvr, &labour.technician});
    sink.add({"labour/failover", "Set up failover", category::labour, &schedules.labour[year]}, boxes.idle,
             {&labour.setUpFailover, &labour.engineer});
}

/// Within its life the box itself is the maker's to replace; the visit is paid for.
void addBoxVisits(const CostBook& book, const BoxPurchase& boxes, LineSink& sink) {
    const RunningFigures& running = book.running();
    const LabourFigures& labour = book.labour();
    const Schedule* yearly = &book.schedules().yearlyLabour[static_cast<std::size_t>(boxes.year)];
    if (book.isServer(boxes.product))
        sink.add({"replacements/server-visits", "Visits for stopped servers", category::replacements, yearly},
                 allBoxes(boxes), {&running.serverStops, &labour.swap, &labour.technician});
    else
        sink.add({"replacements/recorder-visits", "Visits for failed recorders", category::replacements, yearly},
                 allBoxes(boxes), {&running.nvrFailures, &labour.installNvr, &labour.technician});
}

void addBoxItTime(const CostBook& book, const BoxPurchase& boxes, LineSink& sink) {
    const RunningFigures& running = book.running();
    const Schedule* yearly = &book.schedules().yearlyLabour[static_cast<std::size_t>(boxes.year)];
    if (boxes.architecture == planner::Architecture::Vms)
        sink.add({"it/servers", "Look after servers", category::itTime, yearly}, allBoxes(boxes),
                 {&running.itServer, &running.serverRate});
    else if (boxes.architecture == planner::Architecture::Nvr)
        sink.add({"it/recorders", "Operate stand-alone recorders", category::itTime, yearly},
                 boxes.working * monthsInYear, {&running.itNvr, &running.siteRate});
}

/// Drives fail more often in an appliance's closet than in a cooled rack.
void addFailedDrives(const CostBook& book, const BoxPurchase& boxes, const planner::Product* spare, double drives, LineSink& sink) {
    const RunningFigures& running = book.running();
    const LabourFigures& labour = book.labour();
    const auto year = static_cast<std::size_t>(boxes.year);
    const Schedule* hardware = &book.schedules().yearlyHardware[year];
    const Schedule* visits = &book.schedules().yearlyLabour[year];
    if (book.isServer(boxes.product)) {
        if (spare)
            sink.add({"replacements/server-drives", "Failed drives of servers", category::replacements, hardware, nullptr, spare},
                     drives, {&running.driveFailures, &book.of(spare).price});
        sink.add({"replacements/server-drive-visits", "Visits for failed drives of servers", category::replacements, visits},
                 drives, {&running.driveFailures, &labour.swap, &labour.technician});
        return;
    }
    if (spare)
        sink.add({"replacements/drives", "Failed drives", category::replacements, hardware, nullptr, spare}, drives,
                 {&running.driveFailures, &running.applianceHeat, &book.of(spare).price});
    sink.add({"replacements/drive-visits", "Visits for failed drives", category::replacements, visits}, drives,
             {&running.driveFailures, &running.applianceHeat, &labour.swap, &labour.technician});
}

void addRecorderSets(const CostBook& book, const SiteStart& at, LineSink& sink) {
    for (const planner::RecorderSet& set : at.design->recorders) {
        const int year = at.yearOf(set.year);
        if (!set.product || year > book.horizon()) continue;
        const BoxPurchase boxes{set.product, at.design->architecture, set.count * at.sites, set.standbys * at.sites,
                                year,        set.kept,                at.site,              at.like};
        addBoxes(book, boxes, sink);
        addDrives(book, boxes, set.drive, set.diskTb, allBoxes(boxes) * set.disksEach, sink);
    }
}

void addNetwork(const CostBook& book, const SiteStart& at, LineSink& sink) {
    const Schedules& schedules = book.schedules();
    const auto year = static_cast<std::size_t>(at.year);
    for (const planner::SwitchSet& set : at.design->switches)
        addNetworkBoxes(book, {"switches", set.product, set.count * at.sites, at.year, set.kept, at.site, at.like}, sink);
    for (const planner::EncoderSet& set : at.design->encoders)
        addNetworkBoxes(book, {"encoders", set.product, set.count * at.sites, at.year, false, at.site, at.like}, sink);
    if (at.design->bridge) {
        const double bridges = at.design->bridges * at.sites;
        sink.add({"bridges", "", category::network, &schedules.hardware[year], at.site, at.design->bridge, nullptr, at.like},
                 bridges, {&book.of(at.design->bridge).price});
        sink.add({"replacements/recorder-visits", "Visits for failed recorders", category::replacements, &schedules.yearlyLabour[year]},
                 bridges, {&book.running().nvrFailures, &book.labour().installNvr, &book.labour().technician});
    }
    const double units = at.design->upsUnits * at.sites;
    sink.add({"ups", "UPS 1500 VA", category::network, &schedules.hardware[year], at.site, nullptr, nullptr, at.like}, units,
             {&book.upsPrice()});
    sink.add({"replacements/ups-batteries", "UPS battery sets", category::replacements, &schedules.batteries[year]}, units,
             {&book.batteryPrice()});
    sink.add({"replacements/ups-visits", "Visits for failed UPS units", category::replacements, &schedules.yearlyLabour[year]}, units,
             {&book.running().supplyFailures, &book.labour().swap, &book.labour().technician});
}

} // namespace

void addBoxes(const CostBook& book, const BoxPurchase& boxes, LineSink& sink) {
    const RunningFigures& running = book.running();
    addBoxGoods(book, boxes, sink);
    sink.add({"energy", "Energy and cooling", category::energy, &book.schedules().yearlyEnergy[static_cast<std::size_t>(boxes.year)],
              nullptr, boxes.product},
             allBoxes(boxes) * kilowattHoursPerWattYear, {&book.of(boxes.product).watts, &running.energy, &running.cooling});
    addBoxVisits(book, boxes, sink);
    addBoxItTime(book, boxes, sink);
}

void addNetworkBoxes(const CostBook& book, const NetworkPurchase& boxes, LineSink& sink) {
    if (!boxes.product) return;
    const Schedules& schedules = book.schedules();
    const RunningFigures& running = book.running();
    const auto year = static_cast<std::size_t>(boxes.year);
    if (!boxes.kept)
        sink.add({boxes.id, "", category::network, &schedules.hardware[year], boxes.site, boxes.product, nullptr, boxes.like},
                 boxes.count, {&book.of(boxes.product).price});
    sink.add({"replacements/switch-visits", "Visits for failed switches", category::replacements, &schedules.yearlyLabour[year]},
             boxes.count, {&running.switchFailures, &running.switchesReplaced, &book.labour().swap, &book.labour().technician});
}

void addDrives(const CostBook& book, const BoxPurchase& boxes, const planner::Product* drive, double diskTb, double drives,
               LineSink& sink) {
    const RunningFigures& running = book.running();
    const Schedules& schedules = book.schedules();
    const auto year = static_cast<std::size_t>(boxes.year);
    if (drive && !boxes.kept)
        sink.add({"drives", "", category::drives, &schedules.hardware[year], boxes.site, drive, nullptr, boxes.like}, drives,
                 {&book.of(drive).price});
    if (drive)
        sink.add({"energy", "Energy and cooling", category::energy, &schedules.yearlyEnergy[year], nullptr, drive},
                 drives * kilowattHoursPerWattYear, {&book.of(drive).watts, &running.energy, &running.cooling});
    addFailedDrives(book, boxes, book.replacementDrive(drive, diskTb), drives, sink);
}

void addSiteGoods(const CostBook& book, const SiteStart& at, LineSink& sink) {
    addRecorderSets(book, at, sink);
    addNetwork(book, at, sink);
}

} // namespace sightline::costmodel
