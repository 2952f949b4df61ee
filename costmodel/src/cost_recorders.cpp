// Everything that follows from the choice of recorder at one site. Sizing runs these rules for every candidate.
#include "cost_rules.h"

#include "estimates.h"

namespace sightline::costmodel {

namespace {

/// One site kind with the counts that every rule needs.
struct SiteBoxes {
    const planner::Site& site;
    const planner::SiteDesign& design;
    const planner::RecorderSet& set;
    double copies, boxes, drives; ///< boxes and drives with standbys, all copies

    SiteBoxes(const planner::Site& where, const planner::SiteDesign& what)
        : site(where), design(what), set(what.recorders), copies(what.copies),
          boxes(static_cast<double>(set.count + set.standbys) * copies), drives(boxes * set.disksEach) {}
};

void addBoxes(const CostBook& book, const SiteBoxes& at, LineSink& sink) {
    const Schedules& schedules = book.schedules();
    const ProductFigures& box = book.of(at.set.product);
    sink.add({"recorders", "", category::recorders, &schedules.hardware[0], &at.site, at.set.product}, at.boxes,
             {&box.price});
    sink.add({"replacements/recorders", "Recorder refresh", category::replacements, &schedules.recorderRefresh,
              &at.site, at.set.product},
             at.boxes, {&box.price});
    if (at.set.drive)
        sink.add({"drives", "", category::drives, &schedules.hardware[0], &at.site, at.set.drive}, at.drives,
                 {&book.of(at.set.drive).price});
}

void addNetwork(const CostBook& book, const SiteBoxes& at, LineSink& sink) {
    const Schedules& schedules = book.schedules();
    if (at.design.powerSwitch)
        sink.add({"switches", "", category::network, &schedules.hardware[0], &at.site, at.design.powerSwitch},
                 at.design.switches * at.copies, {&book.of(at.design.powerSwitch).price});
    const double units = at.design.upsUnits * at.copies;
    sink.add({"ups", "UPS 1500 VA", category::network, &schedules.hardware[0], &at.site}, units, {&book.upsPrice()});
    sink.add({"replacements/ups-batteries", "UPS battery sets", category::replacements, &schedules.batteries}, units,
             {&book.batteryPrice()});
}

void addInstallation(const CostBook& book, const SiteBoxes& at, LineSink& sink) {
    const LabourFigures& labour = book.labour();
    const Schedule* dayOne = &book.schedules().labour[0];
    if (book.isServer(at.set.product))
        sink.add({"labour/servers", "Install servers", category::labour, dayOne}, at.boxes,
                 {&labour.installServer, &labour.engineer});
    else
        sink.add({"labour/recorders", "Install recorders", category::labour, dayOne}, at.boxes,
                 {&labour.installNvr, &labour.technician});
    sink.add({"labour/failover", "Set up failover", category::labour, dayOne}, at.set.standbys * at.copies,
             {&labour.setUpFailover, &labour.engineer});
}

void addEnergy(const CostBook& book, const SiteBoxes& at, LineSink& sink) {
    const RunningFigures& running = book.running();
    const Schedule* yearly = &book.schedules().yearlyEnergy;
    sink.add({"energy", "Energy and cooling", category::energy, yearly, nullptr, at.set.product},
             at.boxes * kilowattHoursPerWattYear, {&book.of(at.set.product).watts, &running.energy, &running.cooling});
    if (at.set.drive)
        sink.add({"energy", "Energy and cooling", category::energy, yearly, nullptr, at.set.drive},
                 at.drives * kilowattHoursPerWattYear,
                 {&book.of(at.set.drive).watts, &running.energy, &running.cooling});
}

void addReplacements(const CostBook& book, const SiteBoxes& at, LineSink& sink) {
    const RunningFigures& running = book.running();
    const LabourFigures& labour = book.labour();
    const Schedules& schedules = book.schedules();
    if (const planner::Product* drive = book.replacementDrive(at.set))
        sink.add(
            {"replacements/drives", "Failed drives", category::replacements, &schedules.yearlyHardware, nullptr, drive},
            at.drives, {&running.driveFailures, &book.of(drive).price});
    sink.add({"replacements/drive-visits", "Visits for failed drives", category::replacements, &schedules.yearlyLabour},
             at.drives, {&running.driveFailures, &labour.swap, &labour.technician});
    // Within its life the box itself is the maker's to replace; the visit is paid for.
    if (book.isServer(at.set.product))
        sink.add({"replacements/server-visits", "Visits for stopped servers", category::replacements,
                  &schedules.yearlyLabour},
                 at.boxes, {&running.serverStops, &labour.swap, &labour.technician});
    else
        sink.add({"replacements/recorder-visits", "Visits for failed recorders", category::replacements,
                  &schedules.yearlyLabour},
                 at.boxes, {&running.nvrFailures, &labour.installNvr, &labour.technician});
}

void addItTime(const CostBook& book, const SiteBoxes& at, LineSink& sink) {
    const RunningFigures& running = book.running();
    const Schedule* yearly = &book.schedules().yearlyLabour;
    if (book.architecture() == planner::Architecture::Vms)
        sink.add({"it/servers", "Look after servers", category::itTime, yearly}, at.boxes,
                 {&running.itServer, &running.serverRate});
    else if (book.architecture() == planner::Architecture::Nvr)
        sink.add({"it/recorders", "Operate stand-alone recorders", category::itTime, yearly},
                 at.set.count * at.copies * monthsInYear, {&running.itNvr, &running.siteRate});
}

} // namespace

void addRecorderCosts(const CostBook& book, const planner::Site& site, const planner::SiteDesign& design,
                      LineSink& sink) {
    if (!design.recorders.product) return;
    const SiteBoxes at(site, design);
    addBoxes(book, at, sink);
    addNetwork(book, at, sink);
    addInstallation(book, at, sink);
    addEnergy(book, at, sink);
    addReplacements(book, at, sink);
    addItTime(book, at, sink);
}

double recorderItHours(const CostBook& book, const planner::SiteDesign& design) {
    const planner::RecorderSet& set = design.recorders;
    if (!set.product) return 0;
    if (book.architecture() == planner::Architecture::Vms)
        return static_cast<double>(set.count + set.standbys) * design.copies * book.running().itServer.value.likely;
    if (book.architecture() == planner::Architecture::Nvr)
        return static_cast<double>(set.count) * design.copies * monthsInYear * book.running().itNvr.value.likely;
    return 0;
}

double recorderVisits(const CostBook& book, const planner::SiteDesign& design) {
    const planner::RecorderSet& set = design.recorders;
    if (!set.product) return 0;
    const RunningFigures& running = book.running();
    const double boxes = static_cast<double>(set.count + set.standbys) * design.copies;
    const Factor& failures = book.isServer(set.product) ? running.serverStops : running.nvrFailures;
    return boxes * (failures.value.likely + set.disksEach * running.driveFailures.value.likely);
}

} // namespace sightline::costmodel
