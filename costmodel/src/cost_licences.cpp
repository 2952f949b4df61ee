// Licences with their maintenance, and subscriptions. The whole system is maintained, the first year comes with it.
#include "cost_rules.h"

#include "editions.h"
#include "estimates.h"

namespace sightline::costmodel {

namespace {

using planner::Architecture;
using planner::Deployment;
using planner::RecordingPlace;

/// A licence with its maintenance. Texts and figures are looked up once for all its purchases.
class Licence {
public:
    Licence(const CostBook& book, const char* id, const char* careId, const std::string& name, const std::string& price,
            const std::string& care)
        : m_book(book), m_id(id), m_careId(careId), m_name(name), m_careName("Maintenance: " + name),
          m_price(book.figure(price)), m_isMaintained(!care.empty()) {
        if (m_isMaintained) m_care = book.figure(care);
    }

    /// Bought in one year and maintained from the next year on.
    void add(int year, double quantity, LineSink& sink) const {
        const Schedules& schedules = m_book.schedules();
        const auto when = static_cast<std::size_t>(year);
        sink.add({m_id, m_name.c_str(), category::licences, &schedules.software[when]}, quantity, {&m_price});
        if (m_isMaintained)
            sink.add({m_careId, m_careName.c_str(), category::maintenance, &schedules.care[when]}, quantity,
                     {&m_care, &m_price});
    }

private:
    const CostBook& m_book;
    const char *m_id, *m_careId;
    std::string m_name, m_careName;
    Factor m_price, m_care;
    bool m_isMaintained;
};

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

/// The further days fill with the cameras that record them.
void addCloud(const CostBook& book, const SiteStart& at, LineSink& sink) {
    addSubscription(book, at, "subscription/cloud", "Cloud recording subscription", book.figure("sub.een.camera"), sink);
    const auto cameras = static_cast<double>(at.design->need.cameras);
    if (cameras <= 0 || at.design->cloudExtraTb <= 0) return;
    const Factor perTb = book.figure("cloud.wasabi");
    forEachArrival(book, at, [&](int year, double come) {
        sink.add({"subscription/cloud-storage", "Cloud storage beyond the subscription's days", category::maintenance,
                  &book.schedules().yearlySoftware[static_cast<std::size_t>(year)]},
                 come / cameras * at.design->cloudExtraTb * monthsInYear, {&perTb});
    });
}

void addFederated(const CostBook& book, const planner::Design& design, const Licence& connection, const SiteStart& at,
                  LineSink& sink) {
    if (design.deployment == Deployment::CloudManaged) {
        addSubscription(book, at, "subscription/cloud-managed", "Cloud management subscription",
                        book.figure("sub.avigilon.alta.camera"), sink);
        return;
    }
    connection.add(at.year, at.sites, sink);
    sink.add({"labour/federation", "Set up federation", category::labour,
              &book.schedules().labour[static_cast<std::size_t>(at.year)]},
             at.sites, {&book.labour().setUpFailover, &book.labour().engineer});
}

/// One base for the VMS and one for the federation, or one for both when they are the same. The federation's has a line
/// of its own only beside another: lines of one id are added up at one price.
void addBases(const CostBook& book, const Edition& vms, const Edition& federation, LineSink& sink) {
    if (!vms.base.empty())
        Licence(book, "licences/base", "maintenance/base", vms.name + " base", vms.base, vms.care).add(0, 1, sink);
    if (federation.base.empty() || federation.base == vms.base) return;
    const bool isAlone = vms.base.empty();
    Licence(book, isAlone ? "licences/base" : "licences/federation-base",
            isAlone ? "maintenance/base" : "maintenance/federation-base", federation.name + " base", federation.base,
            federation.care)
        .add(0, 1, sink);
}

} // namespace

void addLicenceCosts(const CostBook& book, const planner::Plan& plan, const planner::Design& design, LineSink& sink) {
    const Edition vms = vmsEdition(plan, design, book.catalogue());
    const Edition federation = federationEdition(design);
    addBases(book, vms, federation, sink);
    const Licence connection(book, "licences/federation", "maintenance/federation", federation.name + " connection",
                             "lic.genetec.federation", federation.care);
    const Licence device(book, "licences/device", "maintenance/device", vms.name + " camera licence", vms.device, vms.care);
    forEachStart(book, plan, design, [&](const SiteStart& at) {
        if (at.design->site == planner::SiteDesign::noSite) return;
        if (at.design->architecture == Architecture::Hybrid) addFederated(book, design, connection, at, sink);
        if (at.design->architecture != Architecture::Vms) return;
        if (at.design->place == RecordingPlace::Cloud)
            addCloud(book, at, sink);
        else if (!vms.device.empty())
            forEachArrival(book, at, [&](int year, double cameras) { device.add(year, cameras, sink); });
    });
}

} // namespace sightline::costmodel
