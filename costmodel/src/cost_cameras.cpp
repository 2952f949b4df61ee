// Cameras, their installation and their failures: the same in all three architectures but for adding them to a VMS.
#include "cost_rules.h"

#include <algorithm>

namespace sightline::costmodel {

namespace {

std::string cameraLineName(const planner::Plan& plan, const planner::Site& site, const planner::CameraGroup& group,
                           const std::string& model) {
    std::string name = model;
    if (!group.name.empty()) name += ", " + group.name;
    return plan.sites.size() > 1 ? name + ", " + site.name : name;
}

/// Mounting, aiming, configuring and cabling of cameras that arrive in one year, added up over all groups.
void addCameraLabour(const CostBook& book, const planner::Site& site, const Cohort& cohort, double copies,
                     SheetSink& sink) {
    const LabourFigures& labour = book.labour();
    const Schedule* when = &book.schedules().labour[static_cast<std::size_t>(cohort.year)];
    const double cameras = cohort.cameras * copies;
    const auto hours = [&](const char* id, const char* name, const Factor& each) {
        sink.add({id, name, category::labour, when}, cameras, {&each, &labour.technician});
    };
    hours("labour/mount", "Mount cameras", labour.mount);
    hours("labour/aim", "Aim and focus cameras", labour.aim);
    hours("labour/preconfigure", "Configure cameras", labour.preconfigure);
    // An appliance finds its cameras by itself, and federation mirrors what the appliances know.
    if (book.architecture() == planner::Architecture::Vms)
        hours("labour/add-to-vms", "Add cameras to the VMS", labour.addToVms);
    if (*site.cabling == planner::Cabling::None) sink.add({"labour/cabling", "Cable drops", category::labour, when}, cameras, {&labour.drop});
}

void addGroup(const CostBook& book, const planner::Plan& plan, const planner::Site& site,
              const planner::CameraGroup& group, SheetSink& sink) {
    const CameraModel model = book.camera(group);
    const std::string id = site.id + "/" + group.id;
    const std::string name = cameraLineName(plan, site, group, model.name);
    const double copies = *site.count;
    double all = 0;
    for (const Cohort& cohort : cohorts(group, book.horizon())) {
        const Schedule* when = &book.schedules().hardware[static_cast<std::size_t>(cohort.year)];
        const LineSpec spec{"cameras", "", category::cameras, when};
        sink.addOwn("cameras/" + id + when->suffix, name, spec, cohort.cameras * copies, {&model.price});
        addCameraLabour(book, site, cohort, copies, sink);
        all += cohort.cameras * copies;
    }
    const LineSpec refresh{"", "", category::replacements, &book.schedules().cameraRefresh};
    sink.addOwn("replacements/cameras/" + id, "Camera refresh: " + name, refresh, all, {&model.price});
}

} // namespace

std::vector<Cohort> cohorts(const planner::CameraGroup& group, int horizon) {
    std::vector<Cohort> result;
    double bought = static_cast<double>(planner::camerasInYear(group, 1));
    if (bought > 0) result.push_back({0, bought});
    for (int year = 2; year <= horizon && *group.growthPerYear > 0; ++year) {
        const auto wanted = static_cast<double>(planner::camerasInYear(group, year));
        if (wanted > bought) result.push_back({year, wanted - bought});
        bought = std::max(bought, wanted);
    }
    return result;
}

double cameraVisits(const CostBook& book, const planner::Plan& plan) {
    return static_cast<double>(planner::cameraCount(plan)) * book.running().cameraFailures.value.likely;
}

void addCameraCosts(const CostBook& book, const planner::Plan& plan, SheetSink& sink) {
    const Schedules& schedules = book.schedules();
    const LabourFigures& labour = book.labour();
    for (const planner::Site& site : plan.sites)
        for (const planner::CameraGroup& group : site.groups)
            addGroup(book, plan, site, group, sink);
    const auto cameras = static_cast<double>(planner::cameraCount(plan));
    const LineSpec refresh{"replacements/camera-mounting", "Camera refresh: mounting", category::replacements,
                           &schedules.cameraRefresh};
    sink.add(refresh, cameras, {&labour.mount, &labour.technician});
    // Makers replace what fails early; the visit is paid for.
    const LineSpec failures{"replacements/camera-visits", "Visits for failed cameras", category::replacements,
                            &schedules.yearlyLabour};
    sink.add(failures, cameras, {&book.running().cameraFailures, &labour.mount, &labour.technician});
}

} // namespace sightline::costmodel
