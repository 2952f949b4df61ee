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
    double cameras = 0, bought = 0;
    std::size_t year = 0;
};

/// A cable of its own, adapters on the coax that is there, or nothing. An analogue camera takes the coax as it is.
void addCable(const CostBook& book, const Arrival& arrival, LineSink& sink) {
    const Schedules& schedules = book.schedules();
    if (*arrival.group.wireless) return;
    const planner::Cabling cables = *arrival.at.site->cabling;
    const bool isCoax = cables == planner::Cabling::Coax;
    if (isCoax && *arrival.group.kit == CameraKit::Encoded) return;
    const bool adapted = isCoax && arrival.at.design->coaxUse == planner::CoaxUse::Adapters;
    if (adapted)
        sink.add({"coax-adapters", "Adapters for coax cables", category::network, &schedules.hardware[arrival.year]},
                 arrival.bought, {&book.coaxAdapter()});
    else if (cables != planner::Cabling::Cat6)
        sink.add({"labour/cabling", "Cable drops", category::labour, &schedules.labour[arrival.year]}, arrival.bought,
                 {&book.labour().drop});
}

void addLabour(const CostBook& book, const Arrival& arrival, LineSink& sink) {
    const LabourFigures& labour = book.labour();
    const Schedule* when = &book.schedules().labour[arrival.year];
    const auto hours = [&](const char* id, const char* name, double cameras, const Factor& each) {
        sink.add({id, name, category::labour, when}, cameras, {&each, &labour.technician});
    };
    hours("labour/mount", "Mount cameras", arrival.bought, labour.mount);
    hours("labour/aim", "Aim and focus cameras", arrival.bought, labour.aim);
    hours("labour/preconfigure", "Configure cameras", arrival.cameras, labour.preconfigure);
    // An appliance finds its cameras by itself, and federation mirrors what the appliances know.
    if (arrival.at.design->architecture == planner::Architecture::Vms)
        hours("labour/add-to-vms", "Add cameras to the VMS", arrival.cameras, labour.addToVms);
}

void addCameras(const CostBook& book, const Arrival& arrival, const CameraModel& model, LineSink& sink) {
    const Schedules& schedules = book.schedules();
    const LabourFigures& labour = book.labour();
    if (arrival.bought > 0) {
        sink.add({"cameras", model.name.c_str(), category::cameras, &schedules.hardware[arrival.year], arrival.at.site, nullptr,
                  &arrival.group, arrival.at.like},
                 arrival.bought, {&model.price});
        sink.add({"replacements/cameras", model.refreshName.c_str(), category::replacements,
                  &schedules.cameraRefresh[arrival.year], arrival.at.site, nullptr, &arrival.group, arrival.at.like},
                 arrival.bought, {&model.price});
        sink.add({"replacements/camera-mounting", "Camera refresh: mounting", category::replacements,
                  &schedules.cameraRefreshLabour[arrival.year]},
                 arrival.bought, {&labour.mount, &labour.technician});
    }
    // Makers replace what fails early; the visit is paid for.
    sink.add({"replacements/camera-visits", "Visits for failed cameras", category::replacements,
              &schedules.yearlyLabour[arrival.year]},
             arrival.cameras, {&book.running().cameraFailures, &labour.mount, &labour.technician});
}

} // namespace

std::vector<Cohort> cohorts(const CameraGroup& group, int horizon) {
    std::vector<Cohort> result;
    auto there = static_cast<double>(planner::camerasInYear(group, 1));
    if (there > 0) result.push_back({0, there, *group.kit == CameraKit::New ? there : 0});
    for (int year = 2; year <= horizon && *group.growthPerYear > 0; ++year) {
        const auto wanted = static_cast<double>(planner::camerasInYear(group, year));
        if (wanted > there) result.push_back({year, wanted - there, wanted - there});
        there = std::max(there, wanted);
    }
    return result;
}

void addCameraCosts(const CostBook& book, const SiteStart& at, const std::string& cloudCamera, LineSink& sink) {
    const bool isCloud = at.design->place == planner::RecordingPlace::Cloud && !cloudCamera.empty();
    for (const CameraGroup& group : at.site->groups) {
        const CameraModel& model = isCloud ? book.cloudCamera(cloudCamera) : book.camera(group);
        for (const Cohort& cohort : cohorts(group, book.horizon())) {
            const int year = at.yearOf(cohort.year);
            if (year > book.horizon()) continue;
            const Arrival arrival{at, group, cohort.cameras * at.sites, cohort.bought * at.sites,
                                  static_cast<std::size_t>(year)};
            addCameras(book, arrival, model, sink);
            addCable(book, arrival, sink);
            addLabour(book, arrival, sink);
        }
    }
}

} // namespace sightline::costmodel
