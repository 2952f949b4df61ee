#pragma once
// A design: one architecture worked out for one plan. docs/models/sizing.md says what is optimal and why.

#include "planner/catalogue.h"
#include "planner/plan.h"
#include "planner/range.h"
#include "planner/storage.h"
#include "planner/why.h"

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace sightline::planner {

/// One camera group as its recorder sees it. Rates, storage and power are those of one camera.
struct GroupNeed {
    std::size_t group = 0;          ///< index into site.groups
    std::int64_t cameras = 0;       ///< at one of the like sites
    int channels = 1;               ///< recorder channels of a camera: its sensors
    bool recorded = true;           ///< false: live only
    bool encoded = false;           ///< analogue, behind an encoder: needs no PoE port of its own
    Range recordedMbps;             ///< average written to disk
    double ingestMbps = 0;          ///< main at likely rate and sub-stream, while streaming
    double storageTb = 0;           ///< for the days asked, container and headroom included
    double poeWatts = 0;            ///< at the device, night peak; 0 when not powered by a PoE port
    double retentionDays = 0;
};

/// What one of the like sites asks of its recorders in one year of the horizon.
struct SiteNeed {
    std::int64_t cameras = 0;       ///< that stream to the recorder (live-only ones included)
    std::int64_t recordedCameras = 0;
    std::int64_t channels = 0;      ///< recorder channels: cameras x sensors
    std::int64_t poePorts = 0;      ///< switch or recorder ports with PoE
    std::int64_t encoderChannels = 0; ///< analogue cameras that are kept
    double ingestMbps = 0;          ///< main streams at likely rate + sub-streams, before reserve
    Range recordedMbps;             ///< average written to disk
    double storageTb = 0;           ///< retention x recorded rate x container x headroom, likely
    double retentionDays = 0;       ///< longest retention of any group
    double poeWatts = 0;            ///< at the device, night peak
    std::vector<GroupNeed> groups;  ///< without hidden ones
};

/// Recorders of one kind at one site: `count` boxes of one product, each with `disksEach` drives.
struct RecorderSet {
    const Product* product = nullptr;
    int count = 0;
    int year = 0;                   ///< bought in this year of the horizon (0: day one), counted from the site's opening
    bool kept = false;              ///< there already: costs only its upkeep
    const Product* drive = nullptr; ///< nullptr when the box is sold, or kept, with its drives
    int disksEach = 0;              ///< including drives sold with the box
    double diskTb = 0;
    Raid raid = Raid::Jbod;
    double usableTbEach = 0;
    int standbys = 0;               ///< spare boxes of the same product with the same drives: idle, or a second copy
    double share = 0;               ///< of the site's cameras that one box carries in the last year
};

/// PoE switches of one kind at one site.
struct SwitchSet {
    const Product* product = nullptr;
    int count = 0;
    bool kept = false;
    double portsEach = 0;           ///< that the ports and the PoE budget allow for this site's cameras
};

/// Encoders for analogue cameras, one kind at one site.
struct EncoderSet {
    const Product* product = nullptr;
    int count = 0;
};

/// Load on one network link by kind of traffic, at peak.
struct LinkLoad {
    enum class State { Fits, Tight, Over }; ///< Tight: over the warning share; Over: over what the link can carry
    std::string name;               ///< "uplink of a 24-port switch", "internet upload", "internet download"
    double capacityMbps = 0;
    double plannedShare = 1;        ///< of the capacity that may be planned (limits and quality of the line)
    double recordingMbps = 0, liveMbps = 0, playbackMbps = 0, backfillMbps = 0, cloudMbps = 0, controlMbps = 0;
    double replicationMbps = 0;     ///< the second copy of redundant recording
    State state = State::Fits;
    double totalMbps() const {
        return recordingMbps + liveMbps + playbackMbps + backfillMbps + cloudMbps + controlMbps + replicationMbps;
    }
    double share() const { return capacityMbps > 0 ? totalMbps() / capacityMbps : 0; }
};

/// Like sites that open in one year.
struct Opening {
    int year = 0;                   ///< 0: day one; else 2 … N
    std::int64_t sites = 0;
};

/// One kind of site: all sites of the plan that are equal but for id and name are worked out once.
struct SiteDesign {
    static constexpr std::size_t noSite = std::numeric_limits<std::size_t>::max();

    std::size_t site = 0;  ///< index into plan.sites of the first of its kind; noSite for the centre
    std::vector<std::size_t> members; ///< indices of all of its kind, the first included
    Architecture architecture = Architecture::Vms; ///< that of the design, or the site's own
    RecordingPlace place = RecordingPlace::OnSite; ///< OnSite, Central or Cloud
    int copies = 1;        ///< like sites on day one
    std::vector<Opening> openings; ///< day one first; later years when sites are added
    SiteNeed need;         ///< in the last year of the horizon
    std::vector<RecorderSet> recorders; ///< empty when recorded elsewhere
    std::int64_t switchPorts = 0; ///< PoE ports that the recorders do not bring along
    std::vector<SwitchSet> switches;
    std::vector<EncoderSet> encoders;
    CoaxUse coaxUse = CoaxUse::Recable; ///< under new IP cameras at a site with coax: Adapters or Recable
    int upsUnits = 0;      ///< of 1500 VA
    int bridges = 0;       ///< between cameras and cloud
    const Product* bridge = nullptr;
    bool recordsInCamera = false; ///< recorded by the cloud's own cameras: the line carries what is watched
    int analyticsServers = 0;
    double cloudTb = 0;    ///< stored in the cloud in the last year, without headroom
    double cloudExtraTb = 0; ///< of that, beyond the days that a subscription holds
    std::vector<LinkLoad> links;
    double poeBudgetWatts = 0; ///< of recorders and switches, whole; need.poeWatts is the load
    std::string limitedBy; ///< "channels", "ingest", "storage" or "poe": what decided
    double utilisation = 0; ///< of the binding limit, 0 … 1
    double daysAchieved = 0;      ///< at the likely rate, without headroom; of the longest retention
    double daysP90 = 0;           ///< kept with 90 % probability
    double chanceRetentionKept = 0; ///< probability that the days asked fit, from the bitrate band, 0 … 1
    bool feasible = false;
    std::string blockedBy; ///< why not, in words, when not feasible
    int boxesRefused = 0;  ///< bought recorders that the plan wants by hand and no set can have: `recorders` is the cheapest set; 0: none

    std::int64_t boxes() const;         ///< recorders in the last year at one site, without standbys
    std::int64_t standbys() const;
    double usableTb() const;            ///< of all recorders of one site, without standbys
    const Product* mainRecorder() const; ///< of the largest set, nullptr when recorded elsewhere
};

/// A way of carrying an architecture out that was looked at.
struct DeploymentOption {
    Deployment deployment = Deployment::OnSite;
    bool feasible = false;
    double costUsd = 0;    ///< likely, over the horizon, in the currency of the Prices, when feasible
    std::string reason;    ///< why not feasible
};

struct Design {
    Architecture architecture = Architecture::Vms;
    Deployment deployment = Deployment::OnSite; ///< never Cheapest
    std::vector<DeploymentOption> options;      ///< all that were looked at, the chosen one among them
    std::string platform;          ///< id in data/models/platforms.json, "" for appliances that need none
    std::vector<SiteDesign> sites; ///< one per kind of site
    std::optional<SiteDesign> centre; ///< central recording servers, when a site is recorded at the centre
    int managementServers = 0;     ///< central: management, federation
    bool monitored = false;        ///< someone is told when a camera or recorder stops
    bool feasible = false;
    std::vector<Finding> findings;
    std::string method;            ///< "sizing/2 …": what was optimised, in one sentence
};

/// What sizing asks prices for: likely cost over the rest of the horizon of one more of a thing that is bought in a year
/// (0 … N): goods, installation, energy, upkeep, expected replacements. Never negative, and a design's cost is a sum of
/// these and of terms that do not depend on the choice, so that the cheapest sum is the cheapest design.
class Prices {
public:
    virtual ~Prices() = default;
    virtual double box(const Product& recorder, int year, bool kept) const = 0; ///< without drives
    /// A box that stands by, or records the same as another: as box(), and what setting up the failover costs.
    virtual double standby(const Product& recorder, int year) const { return box(recorder, year, false); }
    /// One drive in a box; nullptr for drives that came with it, of `diskTb` each.
    virtual double drive(const Product* drive, double diskTb, const Product& recorder, int year, bool kept) const = 0;
    virtual double powerSwitch(const Product& model) const = 0;
    virtual double encoder(const Product& model) const = 0;
    virtual double coaxAdapter() const = 0; ///< for one camera
    virtual double cableDrop() const = 0;   ///< for one camera
    /// Likely nominal total of the whole design.
    virtual double total(const Design& design) const = 0;
};

/// The need of one site of a plan in a year of the horizon, 1 … N.
SiteNeed siteNeed(const Plan& plan, const Site& site, int year, const Catalogue* catalogue = nullptr);
/// In the last year.
SiteNeed siteNeed(const Plan& plan, const Site& site, const Catalogue* catalogue = nullptr);

/// Works a plan out as one architecture: for each kind of site the cheapest mix of recorders (by `prices`) that satisfies
/// channels, ingest with its reserve, storage with RAID in the bays, and PoE, year by year, together with the cheapest
/// switches, encoders and use of coax; the cheapest deployment among those that the plan allows. Products with an unknown
/// limit are passed over. Sites above 16 cameras, and all of them with the must-have OneFailure, must survive one failed
/// drive (RAID 5 up to eight drives a box, else RAID 6). More cameras, days, frames or pixels never cost less.
Design makeDesign(const Plan& plan, Architecture architecture, const Catalogue& catalogue, const Prices& prices);
/// All three, in the order of `architectures`; each by its own prices. What they share is worked out once.
std::array<Design, 3> makeDesigns(const Plan& plan, const Catalogue& catalogue, const std::array<const Prices*, 3>& prices);

/// Why a site has so many recorders: needs, what is offered, what binds.
Why whyRecorders(const Plan& plan, const SiteDesign& site);
/// Why a link carries what it carries, and a PoE budget feeds what it feeds.
Why whyLink(const Plan& plan, const Site& site, const LinkLoad& link);
Why whyPoe(const Plan& plan, const SiteDesign& site);

/// One recorder more or fewer than the design has at a kind of site.
struct BoxStep {
    int change = 1;            ///< +1 or -1
    bool feasible = false;
    double costDifference = 0; ///< likely, over the horizon, for one site; when feasible
    std::vector<RecorderSet> recorders;
};
/// The cheapest set with `change` (+1, -1) boxes more than `site` has on day one.
BoxStep oneBoxMore(const Plan& plan, const SiteDesign& site, const Catalogue& catalogue, const Prices& prices, int change);

/// What the kit that is kept carries, when nothing is bought: "keep as is".
struct KeptSite {
    std::size_t site = 0;
    int copies = 1;
    SiteNeed need;                ///< on day one
    std::vector<RecorderSet> recorders;
    std::int64_t channels = 0;    ///< of all kept recorders
    double ingestMbps = 0;        ///< tested input of all kept recorders
    double usableTb = 0;
    std::int64_t camerasUncovered = 0; ///< beyond the channels
    double daysAchieved = 0;      ///< of the longest retention, at the likely rate
    double chanceRetentionKept = 0;
    std::vector<Finding> findings; ///< each names the group and the remedy
};
std::vector<KeptSite> keepAsIs(const Plan& plan, const Catalogue& catalogue);

/// Total recorders (with standbys, centre and management servers) on day one, and storage need in the last year, over
/// all sites.
std::int64_t recorderCount(const Design& design);
double storageNeedTb(const Design& design);

} // namespace sightline::planner
