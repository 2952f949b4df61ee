#pragma once
// A design: one architecture worked out for one plan.

#include "planner/catalogue.h"
#include "planner/plan.h"
#include "planner/range.h"
#include "planner/storage.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace sightline::planner {

/// What one of the like sites asks of its recorders, at the end of the horizon (growth included).
struct SiteNeed {
    std::int64_t cameras = 0;       ///< that stream to the recorder (live-only ones included)
    std::int64_t recordedCameras = 0;
    double ingestMbps = 0;          ///< main streams at likely rate + sub-streams, before reserve
    Range recordedMbps;             ///< average written to disk
    double storageTb = 0;           ///< retention x recorded rate x container x headroom, likely
    double retentionDays = 0;       ///< longest retention of any group
    double poeWatts = 0;            ///< at the device, night peak
};

/// Recorders of one site: `count` boxes of one product, each with `disksEach` drives.
struct RecorderSet {
    const Product* product = nullptr;
    int count = 0;
    const Product* drive = nullptr; ///< nullptr when the box is sold with its drives
    int disksEach = 0;              ///< including drives sold with the box
    double diskTb = 0;
    Raid raid = Raid::Jbod;
    double usableTbEach = 0;
    int standbys = 0;               ///< idle spare boxes of the same product with the same drives
    std::string limitedBy;          ///< "channels", "ingest", "storage", "poe"
    double utilisation = 0;         ///< of the binding limit, 0 … 1
};

struct SiteDesign {
    std::size_t site = 0;  ///< index into plan.sites
    int copies = 1;        ///< like sites
    SiteNeed need;
    RecorderSet recorders;
    std::int64_t switchPorts = 0; ///< PoE ports that the recorders do not bring along
    const Product* powerSwitch = nullptr;
    int switches = 0;
    int upsUnits = 0;
    double daysAchieved = 0;      ///< at the likely rate, without headroom
    double chanceRetentionKept = 0; ///< probability that the days asked fit, from the bitrate band, 0 … 1
    bool feasible = false;
};

struct Design {
    Architecture architecture = Architecture::Vms;
    std::string platform;          ///< "milestone", …
    std::string edition;           ///< product id of the licence, "" for appliances alone
    std::vector<SiteDesign> sites;
    int managementServers = 0;     ///< central: management, federation
    bool monitored = false;        ///< someone is told when a camera or recorder stops
    bool feasible = false;
    std::vector<Finding> findings;
    std::string method;            ///< "sizing/1 …": what was optimised, in one sentence
};

/// Recorders, drives, racks of one candidate: what sizing asks a price for. Must not decrease when a candidate only
/// grows; sizing takes the cheapest feasible candidate, so that more cameras can never cost less.
using CandidateCost = std::function<double(const SiteDesign& candidate)>;

/// The need of one site of a plan.
SiteNeed siteNeed(const Plan& plan, const Site& site);

/// Works a plan out as one architecture. First version: one recorder product per site kind, everything bought on day
/// one for the last year's camera count, cheapest by `cost` over all products x drive sizes x box counts that satisfy
/// channels, ingest with 30 % reserve, bays and TB; built-in PoE ports are counted. Products with an unknown limit are
/// passed over. Sites above 16 cameras must survive one failed drive (RAID 5 up to eight drives a box, else RAID 6).
Design makeDesign(const Plan& plan, Architecture architecture, const Catalogue& catalogue, const CandidateCost& cost);

/// Total recorders (with standbys) and storage over all sites and copies.
std::int64_t recorderCount(const Design& design);
double storageNeedTb(const Design& design);

} // namespace sightline::planner
