// Cameras, their cables, their installation and their failures.
#include "cost_rules.h"

#include <algorithm>

namespace sightline::costmodel {

namespace {

using planner::CameraGroup;
using planner::CameraKit;

/// Cameras of one group that come in one year, at all sites of one start.
struct Arrival {
    const SiteStart& at;
    const CameraGroup& group;
    double cameras = 0;
    std::size_t year = 0;
};

/// A cable of its own, adapters on the coax that is there, or nothing.
void addCable(const CostBook& book, const Arrival& arrival, LineSink& sink) {
    const Schedules& schedules = book.schedules();
    if (*arrival.group.kit != CameraKit::New || *arrival.group.wireless) return;
    const planner::Cabling cables = *arrival.at.site->cabling;
    const bool adapted = cables == planner::Cabling::Coax && arrival.at.design->coaxUse == planner::CoaxUse::Adapters;
    if (adapted)
        sink.add({"coax-adapters", "Adapters for coax cables", category::network, &schedules.hardware[arrival.year]},
                 arrival.cameras, {&book.coaxAdapter()});
    else if (cables != planner::Cabling::Cat6)
        sink.add({"labour/cabling", "Cable drops", category::labour, &schedules.labour[arrival.year]}, arrival.cameras,
                 {&book.labour().drop});
}

void addLabour(const CostBook& book, const Arrival& arrival, LineSink& sink) {
    const LabourFigures& labour = book.labour();
    const Schedule* when = &book.schedules().labour[arrival.year];
    const auto hours = [&](const char* id, const char* name, const Factor& each) {
        sink.add({id, name, category::labour, when}, arrival.cameras, {&each, &labour.technician});
    };
    if (*arrival.group.kit == CameraKit::New) {
        hours("labour/mount", "Mount cameras", labour.mount);
        hours("labour/aim", "Aim and focus cameras", labour.aim);
    }
    hours("labour/preconfigure", "Configure cameras", labour.preconfigure);
    // An appliance finds its cameras by itself, and federation mirrors what the appliances know.
    if (arrival.at.design->architecture == planner::Architecture::Vms)
        hours("labour/add-to-vms", "Add cameras to the VMS", labour.addToVms);
}

void addCameras(const CostBook& book, const Arrival& arrival, const CameraModel& model, LineSink& sink) {
    const Schedules& schedules = book.schedules();
    const LabourFigures& labour = book.labour();
    if (*arrival.group.kit == CameraKit::New) {
        sink.add({"cameras", model.name.c_str(), category::cameras, &schedules.hardware[arrival.year], arrival.at.site, nullptr,
                  &arrival.group, arrival.at.like},
                 arrival.cameras, {&model.price});
        sink.add({"replacements/cameras", model.refreshName.c_str(), category::replacements,
                  &schedules.cameraRefresh[arrival.year], arrival.at.site, nullptr, &arrival.group, arrival.at.like},
                 arrival.cameras, {&model.price});
        sink.add({"replacements/camera-mounting", "Camera refresh: mounting", category::replacements,
                  &schedules.cameraRefresh[arrival.year]},
                 arrival.cameras, {&labour.mount, &labour.technician});
    }
    // Makers replace what fails early; the visit is paid for.
    sink.add({"replacements/camera-visits", "Visits for failed cameras", category::replacements,
              &schedules.yearlyLabour[arrival.year]},
             arrival.cameras, {&book.running().cameraFailures, &labour.mount, &labour.technician});
}

} // namespace

std::vector<Cohort> cohorts(const CameraGroup& group, int horizon) {
    std::vector<Cohort> result;
    auto bought = static_cast<double>(planner::camerasInYear(group, 1));
    if (bought > 0) result.push_back({0, bought});
    for (int year = 2; year <= horizon && *group.growthPerYear > 0; ++year) {
        const auto wanted = static_cast<double>(planner::camerasInYear(group, year));
        if (wanted > bought) result.push_back({year, wanted - bought});
        bought = std::max(bought, wanted);
    }
    return result;
}

void addCameraCosts(const CostBook& book, const SiteStart& at, LineSink& sink) {
    for (const CameraGroup& group : at.site->groups) {
        const CameraModel& model = book.camera(group);
        for (const Cohort& cohort : cohorts(group, book.horizon())) {
            const int year = at.yearOf(cohort.year);
            if (year > book.horizon()) continue;
            const Arrival arrival{at, group, cohort.cameras * at.sites, static_cast<std::size_t>(year)};
            addCameras(book, arrival, model, sink);
            addCable(book, arrival, sink);
            addLabour(book, arrival, sink);
        }
    }
}

} // namespace sightline::costmodel
