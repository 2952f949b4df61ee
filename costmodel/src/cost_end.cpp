// What changing course costs: other analytics, and leaving at the end of the term.
#include "cost_rules.h"

#include "estimates.h"
#include "planner/platform_choice.h"

#include <algorithm>
#include <cmath>

namespace sightline::costmodel {

namespace {

using planner::Architecture;
using planner::RecordingPlace;

/// Analytics that run in the camera or appliance change with the hardware; those on a server are set up anew.
bool analyticsLiveInHardware(const planner::Plan& plan, const planner::SiteDesign& site) {
    if (!(*plan.costs.analytics).empty()) return false; // an overlay reads any camera
    return site.architecture != Architecture::Vms && plan.requirements.needs.contains(planner::Need::AiEdge);
}

bool usesAnalytics(const planner::Plan& plan) {
    const auto& needs = plan.requirements.needs;
    return !(*plan.costs.analytics).empty() || needs.contains(planner::Need::AiEdge) || needs.contains(planner::Need::AiServer);
}

void addHardwareSwitch(const CostBook& book, const SiteStart& at, int year, LineSink& sink) {
    const Schedules& schedules = book.schedules();
    const LabourFigures& labour = book.labour();
    const auto when = static_cast<std::size_t>(year);
    double cameras = 0;
    for (const planner::CameraGroup& group : at.site->groups) {
        const double here = static_cast<double>(planner::camerasInYear(group, year)) * at.sites;
        cameras += here;
        sink.add({"switch/cameras", "Other analytics: matched cameras", category::replacements, &schedules.hardware[when], at.site,
                  nullptr, &group, at.like},
                 here, {&book.camera(group).price});
    }
    sink.add({"switch/mounting", "Other analytics: mount cameras", category::replacements, &schedules.labour[when]}, cameras,
             {&labour.mount, &labour.technician});
    for (const planner::RecorderSet& set : at.design->recorders)
        if (set.product && at.yearOf(set.year) <= year)
            sink.add({"switch/recorders", "Other analytics", category::replacements, &schedules.hardware[when], at.site, set.product,
                      nullptr, at.like},
                     (set.count + set.standbys) * at.sites, {&book.of(set.product).price});
}

/// Share of its life that a thing bought in `year` (0: day one) still has at the end of the horizon, its refreshes counted.
double lifeLeft(const CostBook& book, const char* lifeId, int year) {
    const double life = book.figure(lifeId).value.likely;
    if (life <= 0) return 0;
    const double used = std::fmod(book.horizon() - std::max(1, year) + 1, life);
    return used == 0 ? 0 : 1 - used / life;
}

void addResidual(const CostBook& book, const SiteStart& at, LineSink& sink) {
    const Factor share = residualEstimate();
    const Schedule* end = &book.schedules().horizonEnd;
    for (const planner::CameraGroup& group : at.site->groups)
        for (const Cohort& cohort : cohorts(group, book.horizon()))
            if (const int year = at.yearOf(cohort.year); year <= book.horizon())
                sink.add({"end/cameras", "Residual value: cameras", category::endOfTerm, end, at.site, nullptr, &group, at.like},
                         -cohort.bought * at.sites * lifeLeft(book, "cam.life", year), {&book.camera(group).price, &share});
    for (const planner::RecorderSet& set : at.design->recorders) {
        const int year = at.yearOf(set.year);
        if (!set.product || set.kept || year > book.horizon()) continue;
        sink.add({"end/recorders", "Residual value", category::endOfTerm, end, at.site, set.product, nullptr, at.like},
                 -(set.count + set.standbys) * at.sites * lifeLeft(book, "srv.life", year), {&book.of(set.product).price, &share});
    }
}

/// Cameras that work with nothing but their cloud are replaced; footage in a cloud is copied out.
void addExit(const CostBook& book, const planner::Platform& cloud, const SiteStart& at, LineSink& sink) {
    const Schedule* end = &book.schedules().horizonEnd;
    const LabourFigures& labour = book.labour();
    if (!cloud.ownCamera.empty()) {
        double cameras = 0;
        for (const planner::CameraGroup& group : at.site->groups) {
            if (*group.kit != planner::CameraKit::New) continue;
            const double here = static_cast<double>(planner::camerasInYear(group, book.horizon())) * at.sites;
            cameras += here;
            sink.add({"end/exit-cameras", "Leaving the cloud: other cameras", category::endOfTerm, end, at.site, nullptr, &group, at.like},
                     here, {&book.camera(group).price});
        }
        sink.add({"end/exit-mounting", "Leaving the cloud: mount cameras", category::endOfTerm, end}, cameras,
                 {&labour.mount, &labour.technician});
    }
    if (at.design->recordsInCamera) return;
    const Factor egress = book.figure("cloud.s3egress");
    sink.add({"end/exit-footage", "Leaving the cloud: copy footage out", category::endOfTerm, end}, at.design->cloudTb * at.sites,
             {&egress});
}

} // namespace

void addSwitchCosts(const CostBook& book, const planner::Plan& plan, const planner::Design& design, LineSink& sink) {
    const int year = *plan.costs.analyticsSwitchYear;
    if (year < 1 || year > book.horizon() || !usesAnalytics(plan)) return;
    const Schedule* when = &book.schedules().labour[static_cast<std::size_t>(year)];
    forEachStart(book, plan, design, [&](const SiteStart& at) {
        if (at.design->site == planner::SiteDesign::noSite || at.year > year) return;
        if (analyticsLiveInHardware(plan, *at.design)) addHardwareSwitch(book, at, year, sink);
        sink.add({"switch/set-up", "Other analytics: configuration", category::replacements, when}, at.sites,
                 {&book.labour().analyticsSetUp});
    });
}

void addEndOfTerm(const CostBook& book, const planner::Plan& plan, const planner::Design& design, LineSink& sink) {
    const planner::Platform* const cloud =
        planner::platformFor(plan, book.catalogue(), Architecture::Vms, planner::Deployment::Cloud);
    forEachStart(book, plan, design, [&](const SiteStart& at) {
        const bool isCloud = at.design->architecture == Architecture::Vms && at.design->place == RecordingPlace::Cloud;
        const bool isLocked = isCloud && cloud && !cloud->ownCamera.empty();
        if (!isLocked) addResidual(book, at, sink); // cameras that leave with their cloud are worth nothing
        if (isCloud && cloud) addExit(book, *cloud, at, sink);
    });
}

} // namespace sightline::costmodel
