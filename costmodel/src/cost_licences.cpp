// Licences that are bought for good, with their maintenance: of a VMS by edition, and of a federation layer.
#include "cost_rules.h"

#include "editions.h"
#include "estimates.h"
#include "planner/platform_choice.h"

#include <algorithm>
#include <cmath>
#include <memory>

namespace sightline::costmodel {

namespace {

using planner::Architecture;
using planner::Deployment;
using planner::LicenceUnit;
using planner::Platform;
using planner::PlatformEdition;
using planner::RecordingPlace;

/// A licence with its maintenance. Texts and figures are looked up once for all its purchases.
class Licence {
public:
    Licence(const CostBook& book, std::string id, const std::string& name, const std::string& price,
            const planner::PlatformUpkeep& upkeep, bool isMaintained)
        : m_book(book), m_id("licences/" + id), m_careId("maintenance/" + id), m_name(name), m_careName("Maintenance: " + name),
          m_price(book.figure(price)), m_isShare(upkeep.isShare), m_isMaintained(isMaintained && !upkeep.figure.empty()) {
        if (m_isMaintained) m_care = book.figure(upkeep.figure);
    }

    /// Bought in one year and maintained from the next year on.
    void add(int year, double quantity, LineSink& sink) const {
        const Schedules& schedules = m_book.schedules();
        const auto when = static_cast<std::size_t>(year);
        sink.add({m_id.c_str(), m_name.c_str(), category::licences, &schedules.software[when]}, quantity, {&m_price});
        addCare(schedules.care[when], quantity, sink);
    }
    /// Taken over by an upgrade in one year: goods and maintenance are the new edition's from that year on; negative for
    /// the edition that is given in return.
    void upgrade(int year, double quantity, LineSink& sink) const {
        const Schedules& schedules = m_book.schedules();
        const auto when = static_cast<std::size_t>(year);
        sink.add({m_id.c_str(), m_name.c_str(), category::licences, &schedules.software[when]}, quantity, {&m_price});
        addCare(schedules.yearlySoftware[when], quantity, sink);
    }

private:
    void addCare(const Schedule& schedule, double quantity, LineSink& sink) const {
        if (!m_isMaintained) return;
        const LineSpec spec{m_careId.c_str(), m_careName.c_str(), category::maintenance, &schedule};
        if (m_isShare)
            sink.add(spec, quantity, {&m_care, &m_price});
        else
            sink.add(spec, quantity, {&m_care});
    }

    const CostBook& m_book;
    std::string m_id, m_careId, m_name, m_careName;
    Factor m_price, m_care;
    bool m_isShare, m_isMaintained;
};

std::string unitName(const PlatformEdition& edition) {
    switch (edition.unit) {
    case LicenceUnit::Channel:
        return edition.name + " channel licence";
    case LicenceUnit::Stream:
        return edition.name + " stream licence";
    case LicenceUnit::Server:
        return edition.name + " server licence";
    default:
        return edition.name + " camera licence";
    }
}

/// All licences of one edition. Maintenance of a base that has no price of its own is left to the units.
struct EditionLicences {
    EditionLicences(const CostBook& book, const Platform& platform, const PlatformEdition& edition, const std::string& suffix)
        : unit(book, "device" + suffix, unitName(edition), edition.licence, platform.upkeep, edition.isMaintained),
          own(book, "device-own" + suffix, unitName(edition) + ", own brand",
              edition.ownLicence.empty() ? edition.licence : edition.ownLicence, platform.upkeep, edition.isMaintained),
          standby(book, "standby" + suffix, unitName(edition) + " for standbys", edition.licence, platform.upkeep,
                  edition.isMaintained) {
        if (!edition.base.empty()) {
            planner::PlatformUpkeep upkeep = platform.upkeep;
            if (!upkeep.isShare) upkeep.figure.clear(); // an amount for each unit does not cover a base
            base = std::make_unique<Licence>(book, "base" + suffix, edition.name + " base", edition.base, upkeep,
                                             edition.isMaintained);
        }
    }
    const Licence& of(bool isOwn) const { return isOwn ? own : unit; }

    Licence unit, own, standby;
    std::unique_ptr<Licence> base;
};

/// What a system has bought so far, to be exchanged when it outgrows its edition.
struct Owned {
    double units = 0, own = 0, standby = 0, bases = 0;
};

/// One licence system: a pool over all sites, or one site.
class LicenceSystem {
public:
    /// `isAlone`: there is no other system in the design, so that its lines need not say of which edition they are.
    LicenceSystem(const CostBook& book, const Platform& platform, std::vector<const PlatformEdition*> byYear, bool isAlone)
        : m_book(book), m_platform(platform), m_byYear(std::move(byYear)), m_arrivals(m_byYear.size()), m_isAlone(isAlone) {}

    void addBase(int year, double systems) { at(year).bases += systems; }
    void addStandby(int year, double units) { at(year).standby += units; }
    void addUnits(const UnitArrival& arrival) {
        const bool isOwn = arrival.isOwnBrand && !edition(arrival.year).ownLicence.empty();
        (isOwn ? at(arrival.year).own : at(arrival.year).units) += arrival.units;
    }

    void write(LineSink& sink) const {
        Owned owned;
        for (std::size_t year = 0; year < m_byYear.size(); ++year) {
            if (year > 0 && m_byYear[year] != m_byYear[year - 1]) exchange(static_cast<int>(year), owned, sink);
            const Owned& come = m_arrivals[year];
            if (come.units + come.own + come.standby + come.bases > 0) buy(static_cast<int>(year), come, sink);
            owned.units += come.units;
            owned.own += come.own;
            owned.standby += come.standby;
            owned.bases += come.bases;
        }
    }

private:
    Owned& at(int year) { return m_arrivals[static_cast<std::size_t>(std::max(0, year))]; }
    const PlatformEdition& edition(int year) const { return *m_byYear[static_cast<std::size_t>(std::max(0, year))]; }

    void buy(int year, const Owned& come, LineSink& sink) const {
        // Lines of one id are added up at one price: what an upgraded system buys later has an id of its own.
        const bool isFirst = m_isAlone && &edition(year) == m_byYear.front();
        const EditionLicences licences(m_book, m_platform, edition(year), isFirst ? "" : "/" + edition(year).id);
        if (licences.base) licences.base->add(year, come.bases, sink);
        licences.unit.add(year, come.units, sink);
        licences.own.add(year, come.own, sink);
        licences.standby.add(year, come.standby, sink);
    }
    /// The larger edition for all there is, and what was paid for the smaller one in return.
    void exchange(int year, const Owned& owned, LineSink& sink) const {
        const PlatformEdition& before = edition(year - 1);
        const PlatformEdition& after = edition(year);
        swapIn(EditionLicences(m_book, m_platform, after, "/upgrade-to-" + after.id), year, owned, 1, sink);
        swapIn(EditionLicences(m_book, m_platform, before, "/upgrade-from-" + before.id), year, owned, -1, sink);
    }
    static void swapIn(const EditionLicences& licences, int year, const Owned& owned, double sign, LineSink& sink) {
        if (licences.base) licences.base->upgrade(year, sign * owned.bases, sink);
        licences.unit.upgrade(year, sign * owned.units, sink);
        licences.own.upgrade(year, sign * owned.own, sink);
        licences.standby.upgrade(year, sign * owned.standby, sink);
    }

    const CostBook& m_book;
    const Platform& m_platform;
    std::vector<const PlatformEdition*> m_byYear;
    std::vector<Owned> m_arrivals;
    bool m_isAlone;
};

/// Units that a site's standbys must be licensed for.
double standbyUnits(const Platform& platform, const planner::SiteDesign& site) {
    if (platform.standbyLicence != planner::StandbyLicence::LargestServer || site.standbys() <= 0) return 0;
    double largest = 0;
    for (const planner::RecorderSet& set : site.recorders)
        largest = std::max(largest, std::ceil(set.share * static_cast<double>(site.need.cameras) - 1e-9));
    return largest;
}

bool isLicensed(const planner::SiteDesign& site) {
    return site.architecture == Architecture::Vms && site.place != RecordingPlace::Cloud;
}

void addStart(const CostBook& book, const SiteStart& at, const Platform& platform, LicenceUnit unit, LicenceSystem& system) {
    const bool isCentre = at.design->site == planner::SiteDesign::noSite;
    if (!isCentre || unit == LicenceUnit::Server)
        forEachUnit(book, at, platform, unit, [&](const UnitArrival& arrival) { system.addUnits(arrival); });
    system.addStandby(at.year, standbyUnits(platform, *at.design) * at.sites);
}

/// One pool and one base for all sites and the centre.
void addPooledVms(const CostBook& book, const planner::Plan& plan, const planner::Design& design, const Platform& platform,
                  const std::string& pinned, LineSink& sink) {
    const SystemYears sizes = pooledSystem(book, plan, design);
    if (sizes.back().sites <= 0) return;
    const auto byYear = editionsByYear(platform, sizes, pinned, book.catalogue());
    if (byYear.empty()) return;
    LicenceSystem system(book, platform, byYear, true);
    system.addBase(0, 1);
    forEachStart(book, plan, design, [&](const SiteStart& at) {
        if (isLicensed(*at.design)) addStart(book, at, platform, byYear.back()->unit, system);
    });
    system.write(sink);
}

/// Every site is a system of its own. What is recorded at a centre is one system.
void addSeparateVms(const CostBook& book, const planner::Plan& plan, const planner::Design& design, const Platform& platform,
                    const std::string& pinned, LineSink& sink) {
    if (design.centre) return addPooledVms(book, plan, design, platform, pinned, sink);
    forEachStart(book, plan, design, [&](const SiteStart& at) {
        if (!isLicensed(*at.design) || at.design->site == planner::SiteDesign::noSite) return;
        const auto byYear = editionsByYear(platform, systemOf(book, at), pinned, book.catalogue());
        if (byYear.empty()) return;
        LicenceSystem system(book, platform, byYear, false);
        system.addBase(at.year, at.sites);
        addStart(book, at, platform, byYear.back()->unit, system);
        system.write(sink);
    });
}

/// Appliances that run a VMS: device licences as for a server, without a system over the sites.
void addApplianceLicences(const CostBook& book, const planner::Plan& plan, const planner::Design& design, LineSink& sink) {
    const Platform* const appliance = planner::platformFor(plan, book.catalogue(), Architecture::Nvr, Deployment::OnSite);
    const Platform* const vms = appliance ? book.catalogue().platforms().find(appliance->runs) : nullptr;
    if (!vms) return;
    forEachStart(book, plan, design, [&](const SiteStart& at) {
        if (at.design->architecture == Architecture::Vms || at.design->site == planner::SiteDesign::noSite) return;
        const auto byYear = editionsByYear(*vms, systemOf(book, at), *plan.nvr.edition, book.catalogue());
        if (byYear.empty()) return;
        LicenceSystem system(book, *vms, byYear, false);
        system.addBase(at.year, at.sites);
        addStart(book, at, *vms, byYear.back()->unit, system);
        system.write(sink);
    });
}

bool hasFederatedSites(const planner::Design& design) {
    return design.deployment != Deployment::CloudManaged &&
           std::any_of(design.sites.begin(), design.sites.end(),
                       [](const planner::SiteDesign& site) { return site.architecture == Architecture::Hybrid; });
}

/// A base, unless the VMS beside it has bought the same one, and a connection for each site.
void addFederation(const CostBook& book, const planner::Plan& plan, const planner::Design& design, bool hasBase, LineSink& sink) {
    const Platform* const platform = planner::platformFor(plan, book.catalogue(), Architecture::Hybrid, Deployment::Interconnect);
    if (!platform || platform->connection.empty()) return;
    const PlatformEdition* const edition = platform->editions.empty() ? nullptr : &platform->editions.front();
    if (edition && !edition->base.empty() && !hasBase)
        Licence(book, "federation-base", platform->name + " base", edition->base, platform->upkeep, true).add(0, 1, sink);
    const Licence connection(book, "federation", platform->name + " connection", platform->connection, platform->upkeep, true);
    forEachStart(book, plan, design, [&](const SiteStart& at) {
        if (at.design->site == planner::SiteDesign::noSite || at.design->architecture != Architecture::Hybrid) return;
        connection.add(at.year, at.sites, sink);
        sink.add({"labour/federation", "Set up federation", category::labour,
                  &book.schedules().labour[static_cast<std::size_t>(at.year)]},
                 at.sites, {&book.labour().setUpFailover, &book.labour().engineer});
    });
}

} // namespace

void addLicenceCosts(const CostBook& book, const planner::Plan& plan, const planner::Design& design, LineSink& sink) {
    const Platform* const vms = planner::platformFor(plan, book.catalogue(), Architecture::Vms, Deployment::OnSite);
    const bool hasVms = std::any_of(design.sites.begin(), design.sites.end(), isLicensed);
    if (vms && hasVms && vms->isPooled) addPooledVms(book, plan, design, *vms, *plan.vms.edition, sink);
    if (vms && hasVms && !vms->isPooled) addSeparateVms(book, plan, design, *vms, *plan.vms.edition, sink);
    addApplianceLicences(book, plan, design, sink);
    if (hasFederatedSites(design)) {
        const Platform* const federation = planner::platformFor(plan, book.catalogue(), Architecture::Hybrid, Deployment::Interconnect);
        addFederation(book, plan, design, hasVms && vms == federation, sink);
    }
}

} // namespace sightline::costmodel
