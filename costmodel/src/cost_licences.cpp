// Licences with their maintenance, and subscriptions. The whole system is maintained, the first year comes with it.
#include "cost_rules.h"

#include "editions.h"
#include "estimates.h"

namespace sightline::costmodel {

namespace {

using planner::Architecture;
using planner::Deployment;
using planner::RecordingPlace;

/// A licence bought in one year and its maintenance from the next year on.
void addLicence(const CostBook& book, const char* id, const char* careId, const std::string& name, int year,
                double quantity, const Factor& price, const std::string& careFigure, LineSink& sink) {
    const auto when = static_cast<std::size_t>(year);
    const Schedules& schedules = book.schedules();
    const std::string careName = "Maintenance: " + name;
    sink.add({id, name.c_str(), category::licences, &schedules.software[when]}, quantity, {&price});
    if (careFigure.empty()) return;
    const Factor care = book.figure(careFigure);
    sink.add({careId, careName.c_str(), category::maintenance, &schedules.care[when]}, quantity, {&care, &price});
}

/// Calls `visit(year, cameras)` for every camera of a start that comes within the horizon.
template <typename Visit> void forEachArrival(const CostBook& book, const SiteStart& at, Visit visit) {
    for (const planner::CameraGroup& group : at.site->groups)
        for (const Cohort& cohort : cohorts(group, book.horizon()))
            if (const int year = at.yearOf(cohort.year); year <= book.horizon()) visit(year, cohort.cameras * at.sites);
}

/// A price per camera and month, from the year a camera comes.
void addSubscription(const CostBook& book, const SiteStart& at, const char* id, const char* name, const Factor& monthly,
                     LineSink& sink) {
    forEachArrival(book, at, [&](int year, double cameras) {
        sink.add({id, name, category::maintenance, &book.schedules().yearlySoftware[static_cast<std::size_t>(year)]},
                 cameras * monthsInYear, {&monthly});
    });
}

void addCloud(const CostBook& book, const SiteStart& at, LineSink& sink) {
    addSubscription(book, at, "subscription/cloud", "Cloud recording subscription", book.figure("sub.een.camera"), sink);
    const Factor perTb = book.figure("cloud.wasabi");
    sink.add({"subscription/cloud-storage", "Cloud storage beyond the subscription's days", category::maintenance,
              &book.schedules().yearlySoftware[static_cast<std::size_t>(at.year)]},
             at.design->cloudExtraTb * at.sites * monthsInYear, {&perTb});
}

void addFederated(const CostBook& book, const planner::Design& design, const Edition& edition, const SiteStart& at,
                  LineSink& sink) {
    if (design.deployment == Deployment::CloudManaged) {
        addSubscription(book, at, "subscription/cloud-managed", "Cloud management subscription",
                        book.figure("sub.avigilon.alta.camera"), sink);
        return;
    }
    addLicence(book, "licences/federation", "maintenance/federation", edition.name + " connection", at.year, at.sites,
               book.figure("lic.genetec.federation"), edition.care, sink);
    sink.add({"labour/federation", "Set up federation", category::labour,
              &book.schedules().labour[static_cast<std::size_t>(at.year)]},
             at.sites, {&book.labour().setUpFailover, &book.labour().engineer});
}

} // namespace

void addLicenceCosts(const CostBook& book, const planner::Plan& plan, const planner::Design& design, LineSink& sink) {
    const Edition vms = vmsEdition(plan, design, book.catalogue());
    const Edition federation = federationEdition(design);
    for (const Edition& edition : {vms, federation})
        if (!edition.base.empty())
            addLicence(book, "licences/base", "maintenance/base", edition.name + " base", 0, 1, book.figure(edition.base),
                       edition.care, sink);
    const Factor device = vms.device.empty() ? Factor{} : book.figure(vms.device);
    forEachStart(book, plan, design, [&](const SiteStart& at) {
        if (at.design->site == planner::SiteDesign::noSite) return;
        if (at.design->architecture == Architecture::Hybrid) addFederated(book, design, federation, at, sink);
        if (at.design->architecture != Architecture::Vms) return;
        if (at.design->place == RecordingPlace::Cloud)
            addCloud(book, at, sink);
        else if (!vms.device.empty())
            forEachArrival(book, at, [&](int year, double cameras) {
                addLicence(book, "licences/device", "maintenance/device", vms.name + " camera licence", year, cameras, device,
                           vms.care, sink);
            });
    });
}

} // namespace sightline::costmodel
