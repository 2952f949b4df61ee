#pragma once
// A kind of site prepared for being lived: what can break, what then goes dark, who stands in. Made once per design, read
// by every life.

#include "laws.h"
#include "random_stream.h"
#include "simulator/lives.h"

#include <array>

namespace sightline::simulator {

inline constexpr double fullDay = 24;

/// Laws and rates from data/models/reliability.json, likely values.
struct LifeFigures {
    Law cameraNotice, cameraFix, serverRepair, applianceSwap, shelfSwap, technician, spareDelay;
    Law outage, lineOutage, crash;
    double cameraRate = 0, serverRate = 0, applianceRate = 0, powerSupplyRate = 0, switchRate = 0, cardRate = 0;
    double driveRate = 0, applianceHeat = 1, outageRate = 0, lineRate = 0, poorLineRate = 0, crashRate = 0;
    double driveShape = 1, patchesServer = 0, patchesAppliance = 0, patchHours = 0, restartRate = 0;
    double upsFails = 0, upsBreaks = 0, batteryYears = 5, takeOverWorks = 1, wrongDrive = 0;
    double defectsInYear = 0, scrubHours = 0, bitErrors = 0, rebuildLoad = 50, rebuildServer = 150;
    double switchRestartHours = 0, switchesReplaced = 1, cardTbw = 0, cardWaf = 1.5;
};
LifeFigures lifeFigures(const planner::Catalogue& catalogue);

/// Something that works or does not: recorder, standby, switch, firewall, line, bridge, cloud.
struct LifeElement {
    std::string id;
    planner::NodeKind kind = planner::NodeKind::Recorder;
    LostBy cause = LostBy::Recorder;
    Part part = Part::Recorder;
    bool isAppliance = false;
    std::uint64_t key = 0;        ///< of its streams
    Law life, repair;
    bool ages = true;             ///< false: failures at random times, `life` is the time between them
    double restartShare = 0;      ///< of failures that end by themselves after `restart`
    Law restart;
    double supplyRate = 0;        ///< power supply failures a year
    bool hasTwoSupplies = false;
    int ups = -1;                 ///< index of LifeUps; -1: the circuit itself; -2: needs no local power
    int array = -1;
    double patchesPerYear = 0;
    bool crashes = false;
    double crashRate = 0;
    std::vector<int> blocks;      ///< that look at it
    std::vector<int> coverers;    ///< elements that may stand in for it, in order
    planner::FailoverMode mode = planner::FailoverMode::None;
    planner::FailoverTimes times;
    double channels = 0, ingestMbps = 0, licences = 0; ///< limits, 0: none
    double ownChannels = 0, ownIngest = 0;             ///< load of its own cameras
    double backfillHours = 0;     ///< after its own failure, once repaired
    double archiveHours = 0;      ///< camera-hours of recordings on it
    bool onlyStands = false;      ///< a standby
};

struct LifeArray {
    std::string id;
    int element = -1;             ///< recorder
    int disks = 0, tolerated = 0;
    std::uint64_t key = 0;
    Law life;                     ///< of a drive
    double scale = 0, shape = 1;  ///< of it, for the hazard
    double survives = 0;          ///< chance that a drive lasts the horizon
    double rebuildHours = 0, readError = 0;
    bool hotSpare = false;
    double archiveHours = 0;      ///< camera-hours that are on it when it is full
    double archiveCameras = 0;
};

struct LifeUps {
    std::string id;
    std::uint64_t key = 0;
    double hours = 0;             ///< full battery
    std::vector<int> elements;
};

/// A way from a camera to a box: elements each of which alone cuts it.
struct LifeWay {
    int box = -1;
    std::vector<int> needs;
};

/// Cameras that share recorder and network: they go dark together.
struct LifeBlock {
    std::string id;
    std::int64_t cameras = 0;
    int priority = 5;
    planner::FailoverClass failoverClass = planner::FailoverClass::Full;
    int powered = -2;             ///< element that powers them (PoE); -1: the circuit; -2: somebody else
    LifeWay own, second;
    std::vector<LifeWay> cover;   ///< to coverers of the recorder
    double edgeHours = 0, mbps = 0;
    int channels = 1;
    double ingestMbps = 0;
    std::vector<std::uint64_t> cameraKeys; ///< empty when the cameras live at another kind of site
};

struct SiteModel {
    std::size_t site = 0;
    std::string name;
    std::int64_t copies = 1;
    double horizonHours = 0;
    int years = 5;
    bool isMonitored = false;
    std::int64_t cameras = 0;
    std::vector<LifeElement> elements;
    std::vector<LifeUps> ups;
    std::vector<LifeArray> arrays;
    std::vector<LifeBlock> blocks;
    std::uint64_t circuitKey = 0, retentionKey = 0;
    bool hasGrid = false;
    int lineElement = -1;         ///< whose outages hide recordings from people elsewhere
    double hiddenByLine = 0;      ///< camera-hours of recordings that then cannot be played
    Law cameraLife;
    double cameraSurvives = 1;
    double cardWearHours = 0;     ///< of a card that is written all the time
    double daysAtLikely = 0, daysAsked = 0;
    Range mbps;                   ///< of the whole site, for the retention
    std::array<bool, lostByCount> can{}; ///< causes that can happen here
    LifeFigures figures;
    LivesOptions options;
};

/// One model for each kind of site with cameras, then the centre when it records.
Result<std::vector<SiteModel>> siteModels(const planner::Plan& plan, const planner::Design& design,
                                          const planner::Topology& topology, const planner::Catalogue& catalogue,
                                          const LivesOptions& options);

} // namespace sightline::simulator
