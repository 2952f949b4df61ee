#pragma once
// Inside the planner only: the specifications that sizing compares, read once from the catalogue, and the choice of
// recorders, switches and encoders for one kind of site.

#include "cover_search.h"
#include "planner/design.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace sightline::planner {

/// A server or appliance with every limit known.
struct RecorderSpec {
    const Product* product = nullptr;
    bool server = false;
    double channels = 0;
    double ingestMbps = 0;
    int bays = 0;
    double rawTb = 0;      ///< most it takes
    double includedTb = 0; ///< sold with the box; 0: drives are bought apart
    double poePorts = 0;
    double poeWatts = 0;   ///< 0: unknown
    double price = 0;
    std::string raid;      ///< "0/1/5": the levels it offers
    std::string ndaa;
};

struct DriveSpec {
    const Product* product = nullptr;
    double sizeTb = 0;
    double price = 0;
};

/// A switch (ports with a PoE budget) or an encoder (channels for analogue cameras).
struct PortSpec {
    const Product* product = nullptr;
    double ports = 0;
    double poeWatts = 0;
    double price = 0;
};

struct SizingSpecs {
    std::vector<RecorderSpec> servers;    ///< cheapest first
    std::vector<RecorderSpec> appliances; ///< cheapest first
    std::vector<DriveSpec> drives;        ///< smallest first
    std::vector<PortSpec> switches;
    std::vector<PortSpec> encoders;
    std::vector<PortSpec> bridges; ///< ports: cameras of one bridge

    const RecorderSpec* recorder(const Product* product) const;
};

/// Products with an unknown limit are left out: what is not known cannot be promised.
/// Appliances of the makers that the plan allows, NDAA ones alone when it is a must-have, and servers for no more cameras
/// than the VMS licenses on one.
SizingSpecs readSpecs(const Plan& plan, const Catalogue& catalogue);
std::optional<RecorderSpec> recorderSpec(const Product& product);

/// Drives of a size that a box takes.
int baysFor(const RecorderSpec& box, double diskTb);

/// The level a box runs with so many drives at a site of so many cameras, or nothing when it cannot.
std::optional<Raid> raidFor(const RecorderSpec& box, std::int64_t siteCameras, int disks);
/// Ports of a box or switch that its PoE budget feeds, `wattsEach` at the device; fractions count.
double usablePoePorts(double ports, double budgetWatts, double wattsEach, double share);

/// True when cameras may be plugged into their recorder's own PoE ports: not where something shall record them when that
/// recorder, and with it their power, is gone.
bool usesOwnPorts(FailoverMode mode);

/// A recorder with its drives as one thing to buy.
struct BoxOption {
    const RecorderSpec* box = nullptr;
    const DriveSpec* drive = nullptr; ///< nullptr: sold with the box
    int disks = 0;
    double diskTb = 0;
    Raid raid = Raid::Jbod;
    double usableTb = 0;
};

/// All that sizing of one design shares: specifications, prices, and the options of every box, worked out once.
class SizingContext {
public:
    SizingContext(const Plan& plan, const Catalogue& catalogue, const Prices& prices);

    SizingContext(const SizingContext&) = delete; // options point into the specifications
    SizingContext& operator=(const SizingContext&) = delete;

    const Plan& plan() const { return m_plan; }
    const Catalogue& catalogue() const { return m_catalogue; }
    const Prices& prices() const { return m_prices; }
    const SizingSpecs& specs() const { return m_specs; }
    /// Boxes of a kind with every sensible number of drives, by box and growing storage. `guarded`: the site must survive
    /// a failed drive.
    const std::vector<BoxOption>& options(bool servers, bool guarded) const {
        return m_options[servers ? 1 : 0][guarded ? 1 : 0];
    }

private:
    const Plan& m_plan;
    const Catalogue& m_catalogue;
    const Prices& m_prices;
    SizingSpecs m_specs;
    std::vector<BoxOption> m_options[2][2];
};

/// Fills recorders, switches, encoders, coax use, days and limits of a site whose needs by year are given (the last one
/// is start.need). `standbys` idle boxes beside them with cold standby; the plan's other ways of failover need no number: hot
/// standby and redundant recording buy each box twice, mutual failover leaves enough without any one box. When nothing
/// fits, `start` comes back with feasible == false.
SiteDesign sizeSite(const SizingContext& context, SiteDesign start, const std::vector<SiteNeed>& byYear, int standbys);
/// As sizeSite() with exactly this many boxes on day one for the needs of the last year.
SiteDesign sizeSiteWith(const SizingContext& context, SiteDesign start, int boxes, int standbys);
/// Switches, encoders, coax use and UPS of a site that is recorded elsewhere.
SiteDesign equipSite(const SizingContext& context, SiteDesign start);

/// Kept recorders that the architecture can use, as sets.
std::vector<RecorderSet> keptRecorders(const SizingContext& context, const Site& site, bool servers,
                                       std::int64_t siteCameras);

/// What the bought recorders and switches of one site cost by these prices.
double boughtCost(const Prices& prices, const SiteDesign& site);

/// UPS units of 1500 VA for the cameras' PoE load and one recorder.
int upsUnits(const SiteNeed& need, double upsMinutes);
/// Days at the likely rate and the chance that the days asked fit, for what the site's recorders can hold.
void rateRetention(const Plan& plan, SiteDesign& site);

/// Loads on the links of a site, and the PoE budget.
void addLinks(const Plan& plan, const Site& site, Deployment deployment, SiteDesign& design);
/// Mbps of one camera of the group on its way to the cloud: the capped rate of the model, or the typed or measured one.
double cloudRate(const CameraGroup& group);
/// Findings about links and PoE of a site, each with element and remedy.
void addNetworkFindings(const Plan& plan, const SiteDesign& site, std::vector<Finding>& findings);

} // namespace sightline::planner
