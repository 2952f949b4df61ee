// Subscriptions: cloud recording, cloud management, analytics overlays; and access control, which is licensed by reader.
#include "cost_rules.h"

#include "editions.h"
#include "estimates.h"
#include "planner/platform_choice.h"

#include <algorithm>

namespace sightline::costmodel {

namespace {

using planner::Architecture;
using planner::Deployment;
using planner::Platform;
using planner::RecordingPlace;

struct Contract {
    int termYears = 1;
    bool prepaid = false;
};

/// Longer terms only where the platform sells them: the longest that is not longer than asked.
Contract contractOf(const planner::ArchitectureChoice& choice, const planner::PlatformSubscription& subscription) {
    Contract contract{1, *choice.prepaid};
    for (const int term : subscription.terms)
        if (term <= *choice.termYears) contract.termYears = std::max(contract.termYears, term);
    return contract;
}

struct SubscriptionText {
    std::string id, name;
};

/// Units of one arrival from their year to the horizon. Terms of all units end on one day: what comes later is bought up
/// to the end of the running term. A term's price holds as long as it lasts; years beyond the horizon are not counted.
void addArrival(const CostBook& book, const SubscriptionText& text, const Factor& price, const Contract& contract, int arrival,
                double unitsYearly, LineSink& sink) {
    const Schedules& schedules = book.schedules();
    const int from = std::max(1, arrival);
    if (contract.termYears <= 1 && !contract.prepaid) {
        sink.add({text.id.c_str(), text.name.c_str(), category::maintenance, &schedules.yearlySoftware[static_cast<std::size_t>(arrival)]},
                 unitsYearly, {&price});
        return;
    }
    for (int start = from; start <= book.horizon();) {
        const int end = std::min(book.horizon(), ((start - 1) / contract.termYears + 1) * contract.termYears);
        const LineSpec spec{text.id.c_str(), text.name.c_str(), category::maintenance, &book.term(start, end, contract.prepaid)};
        if (contract.prepaid)
            sink.add(spec, unitsYearly * (end - start + 1), {&price, &book.softwarePriceIn(start), &book.prepayShare()});
        else
            sink.add(spec, unitsYearly, {&price, &book.softwarePriceIn(start)});
        start = end + 1;
    }
}

/// A platform's subscription for the cameras of one start. Lines of several starts and arrivals are added up.
void addSubscription(const CostBook& book, const SiteStart& at, const Platform& platform, const Contract& contract,
                     const SubscriptionText& text, LineSink& sink) {
    const Factor price = book.figure(platform.subscription.figure);
    forEachUnit(book, at, platform, platform.subscription.unit, [&](const UnitArrival& arrival) {
        addArrival(book, text, price, contract, arrival.year, arrival.units * platform.subscription.perYear, sink);
    });
}

/// The further days fill with the cameras that record them.
void addCloudStorage(const CostBook& book, const SiteStart& at, const Platform& platform, LineSink& sink) {
    const auto cameras = static_cast<double>(at.design->need.cameras);
    if (cameras <= 0 || at.design->cloudExtraTb <= 0 || platform.subscription.extraStorage.empty()) return;
    const Factor perTb = book.figure(platform.subscription.extraStorage);
    forEachUnit(book, at, platform, planner::LicenceUnit::Device, [&](const UnitArrival& arrival) {
        sink.add({"subscription/cloud-storage", "Cloud storage beyond the subscription's days", category::maintenance,
                  &book.schedules().yearlySoftware[static_cast<std::size_t>(arrival.year)]},
                 arrival.units / cameras * at.design->cloudExtraTb * monthsInYear, {&perTb});
    });
}

/// Access control by reader, with the maintenance of the whole system.
void addAccess(const CostBook& book, const SiteStart& at, const Platform& platform, LineSink& sink) {
    const double readers = *at.site->readers * at.sites;
    if (readers <= 0 || platform.editions.empty()) return;
    const Factor price = book.figure(platform.editions.front().licence);
    const Schedules& schedules = book.schedules();
    const auto year = static_cast<std::size_t>(at.year);
    const std::string name = platform.editions.front().name;
    sink.add({"access/readers", name.c_str(), category::licences, &schedules.software[year]}, readers, {&price});
    if (platform.upkeep.figure.empty()) return;
    const Factor care = book.figure(platform.upkeep.figure);
    const std::string careName = "Maintenance: " + name;
    sink.add({"access/maintenance", careName.c_str(), category::maintenance, &schedules.care[year]}, readers, {&care, &price});
}

} // namespace

void addSubscriptionCosts(const CostBook& book, const planner::Plan& plan, const planner::Design& design, LineSink& sink) {
    const planner::Catalogue& catalogue = book.catalogue();
    const Platform* const cloud = planner::platformFor(plan, catalogue, Architecture::Vms, Deployment::Cloud);
    const Platform* const manager = planner::platformFor(plan, catalogue, Architecture::Hybrid, Deployment::CloudManaged);
    const Platform* const analytics = planner::analyticsPlatform(plan, catalogue);
    const Platform* const access = planner::accessPlatform(plan, catalogue);
    forEachStart(book, plan, design, [&](const SiteStart& at) {
        if (at.design->site == planner::SiteDesign::noSite) return;
        const bool isCloud = at.design->architecture == Architecture::Vms && at.design->place == RecordingPlace::Cloud;
        if (isCloud && cloud) {
            addSubscription(book, at, *cloud, contractOf(plan.vms, cloud->subscription),
                            {"subscription/cloud", cloud->name + " subscription"}, sink);
            addCloudStorage(book, at, *cloud, sink);
        }
        const bool isManaged = at.design->architecture == Architecture::Hybrid && design.deployment == Deployment::CloudManaged;
        if (isManaged && manager)
            addSubscription(book, at, *manager, contractOf(plan.hybrid, manager->subscription),
                            {"subscription/cloud-managed", manager->name + " subscription"}, sink);
        if (analytics) addSubscription(book, at, *analytics, {}, {"subscription/analytics", analytics->name + " subscription"}, sink);
        if (access) addAccess(book, at, *access, sink);
    });
}

} // namespace sightline::costmodel
