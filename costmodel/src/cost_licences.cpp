// Licences and their maintenance: the whole system is covered, the first year comes with the purchase.
#include "cost_rules.h"

#include "editions.h"

namespace sightline::costmodel {

namespace {

/// A licence bought in one year and its maintenance from the next year on.
void addLicence(const CostBook& book, const char* id, const char* careId, const std::string& name, int year,
                double quantity, const Factor& price, const std::string& careFigure, SheetSink& sink) {
    const auto when = static_cast<std::size_t>(year);
    const Schedules& schedules = book.schedules();
    const std::string careName = "Maintenance: " + name;
    sink.add({id, name.c_str(), category::licences, &schedules.software[when]}, quantity, {&price});
    if (careFigure.empty()) return;
    const Factor care = book.figure(careFigure);
    sink.add({careId, careName.c_str(), category::maintenance, &schedules.care[when]}, quantity, {&care, &price});
}

} // namespace

void addLicenceCosts(const CostBook& book, const planner::Plan& plan, const planner::Design& design, SheetSink& sink) {
    const Edition edition = editionFor(plan, design, book.catalogue());
    if (!edition.base.empty())
        addLicence(book, "licences/base", "maintenance/base", edition.name + " base", 0, 1, book.figure(edition.base),
                   edition.care, sink);
    if (design.architecture == planner::Architecture::Hybrid) {
        const auto sites = static_cast<double>(planner::siteCount(plan));
        addLicence(book, "licences/federation", "maintenance/federation", edition.name + " connection", 0, sites,
                   book.figure("lic.genetec.federation"), edition.care, sink);
        sink.add({"labour/federation", "Set up federation", category::labour, &book.schedules().labour[0]}, sites,
                 {&book.labour().setUpFailover, &book.labour().engineer});
    }
    if (edition.device.empty()) return;
    const Factor device = book.figure(edition.device);
    for (const planner::Site& site : plan.sites)
        for (const planner::CameraGroup& group : site.groups)
            for (const Cohort& cohort : cohorts(group, book.horizon()))
                addLicence(book, "licences/device", "maintenance/device", edition.name + " camera licence", cohort.year,
                           cohort.cameras * *site.count, device, edition.care, sink);
}

} // namespace sightline::costmodel
