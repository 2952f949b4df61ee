#pragma once
// A design as a graph: who is connected to whom, fed by whom, and what flows where. docs/models/topology.md.
// Drawn for one representative of each kind of site (its copies are noted) and the centre, in the last year of the
// horizon. The same plan, catalogue and presets give the same topology, byte for byte.

#include "planner/design.h"
#include "planner/failover_model.h"
#include "planner/failover_presets.h"
#include "planner/result.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sightline::planner {

enum class NodeKind {
    Cameras,    ///< cameras of one group on the same switch and recorder
    Encoder,    ///< for analogue cameras
    PoeSwitch,
    CoreSwitch,
    Recorder,
    Standby,
    Storage,    ///< the drives of one recorder
    Bridge,     ///< between cameras and cloud
    Firewall,
    Wan,        ///< an internet line
    Management,
    Database,
    Federation,
    Cloud,
    Operators,
    Circuit,    ///< of the grid
    Ups,
};
/// "cameras", "poe-switch", …: JSON and edits.
const char* nodeKindKey(NodeKind kind);
/// "PoE switch", …: for people.
const char* nodeKindName(NodeKind kind);
std::optional<NodeKind> nodeKindFromKey(std::string_view key);

enum class TrafficKind { Recording, Live, Playback, Backfill, Cloud, Replication };
const char* trafficKey(TrafficKind kind);

/// Where a value comes from that somebody typed in place of the worked-out one.
struct TypedValue {
    std::string source; ///< as said beside the edit, else "typed in the plan"
    Grade grade = Grade::Estimate;
    bool operator==(const TypedValue&) const = default;
};
/// By key of the edit: "repair_h", "channels", "detect_s", …
using TypedValues = std::map<std::string, TypedValue>;

/// Mbps by kind of traffic.
struct Traffic {
    double recording = 0, live = 0, playback = 0, backfill = 0, cloud = 0, replication = 0;
    double total() const { return recording + live + playback + backfill + cloud + replication; }
    void add(TrafficKind kind, double mbps);
};

/// What a node of cameras is. Rates are those of one camera.
struct CameraPart {
    std::int64_t count = 0; ///< at one of the like sites
    int channels = 1;
    double ingestMbps = 0;    ///< main and sub-stream, while streaming
    double recordedMbps = 0;  ///< average written
    double retentionDays = 0;
    bool recorded = true;     ///< false: live only, never counted as dark
    FailoverClass failoverClass = FailoverClass::Full;
    int priority = 5;         ///< 1: taken over first
    double edgeHours = 0;     ///< that camera or bridge records by itself
    std::string recorder;     ///< id of the recorder, or of the cloud
    std::string second;       ///< records the same at the same time, or ""
    std::string via;          ///< bridge on the way to the cloud, or ""
    std::string group;        ///< id of the camera group
};

/// What a recorder or standby can do. A limit of 0 is no limit.
struct RecorderPart {
    bool appliance = false;
    double channels = 0;
    double ingestMbps = 0;  ///< that may be planned
    double usableTb = 0;
    double licences = 0;    ///< camera channels that it may connect by its licence; see licencesCounted
    bool licencesCounted = false; ///< licences is a limit even when it is 0: typed, or by the maker's rule
    std::string licenceRule; ///< id of a LicenceRule, "" when none is known
    FailoverMode mode = FailoverMode::None;
    FailoverTimes times;
    std::string timesFrom;  ///< mode of the preset that the times are of; typed ones stand in TopologyNode::typed
    Grade timesGrade = Grade::Estimate;
    std::vector<std::string> covers; ///< recorders whose cameras it may take over

    /// Channels that the licence allows: 0 is no limit, so that none at all is next to nothing.
    double licenceLimit() const { return licencesCounted ? std::max(licences, 1e-9) : licences; }
};

struct TopologyNode {
    std::string id;       ///< "shop/recorder-1", "centre/management", "cloud"
    NodeKind kind = NodeKind::Cameras;
    std::string name;     ///< for people: product or group
    std::string site;     ///< id of the representative site, "" for the centre, cloud and operators elsewhere
    std::string siteName; ///< of the site, for people
    std::int64_t copies = 1; ///< like nodes over all like sites
    const Product* product = nullptr;
    double repairHours = 0;  ///< from the failure until it works again
    std::string repairFrom;  ///< figure of data/models/reliability.json, or "typed"
    Grade repairGrade = Grade::Estimate;
    double batteryHours = 0; ///< of a UPS
    CameraPart cameras;
    RecorderPart recorder;
    TypedValues typed;       ///< of the values above, those that edits have set
};

/// A cable, line or power feed between two nodes, usable both ways. A capacity of 0 is no limit.
struct TopologyLink {
    std::string id;  ///< "shop/core>shop/recorder-1"
    std::string from, to;
    bool power = false;          ///< `from` feeds `to`
    double capacityMbps = 0;     ///< from → to
    double capacityBackMbps = 0; ///< to → from
    double plannedShare = 1;     ///< of the capacity that may be planned
    bool peaks = false;          ///< recording counts with the peak factor (LAN), not with its mean (internet lines)
    std::int64_t copies = 1;
    Traffic load, loadBack;      ///< at one of the like sites
    TypedValues typed;           ///< of the capacities and the share, those that edits have set

    double share() const;        ///< of the fuller direction, 0 when unlimited
    LinkLoad::State state(double warnShare) const;
};

/// Traffic that is not a camera on its way to its recorder.
struct TopologyFlow {
    std::string from, to;
    TrafficKind kind = TrafficKind::Live;
    double mbps = 0; ///< on the wire
};

struct Topology {
    Architecture architecture = Architecture::Vms;
    Deployment deployment = Deployment::OnSite;
    std::vector<TopologyNode> nodes;
    std::vector<TopologyLink> links;
    std::vector<TopologyFlow> flows;
    double peakFactor = 1;    ///< PlanningLimits::peakFactor
    double wireFactor = 1;    ///< RTSP over TCP
    double warnShare = 0.7;   ///< PlanningLimits::uplinkWarnShare
    std::vector<Finding> findings; ///< edits that found no target, cameras without a recorder

    const TopologyNode* node(std::string_view id) const;
    const TopologyLink* link(std::string_view id) const;
};

/// More nodes than this are refused: no picture and no analysis of them would help anybody.
inline constexpr std::size_t maxTopologyNodes = 50'000;

/// The topology of a design with the plan's edits (ArchitectureChoice::edits) applied and every load routed along the
/// shortest way. Cameras are spread over recorders by RecorderSet::share (largest remainder, group by group), then over
/// the PoE ports of their own recorder and the switches in order. Fails with BadInput beyond maxTopologyNodes.
///
/// Values that an edit may set: any node repair_h; cameras: cameras, ingest_mbps, recorded_mbps, retention_days, priority,
/// edge_h; recorder and standby: channels, ingest_mbps, usable_tb, licences; ups: battery_h; links: capacity_mbps,
/// capacity_back_mbps, planned_share; target "failover" (every recorder): detect_s, takeover_s, connect_each_s,
/// failback_s, edge_h. Typed values keep the source and grade of their edit (typed). An edit whose target is gone, whose new id is taken or whose value means nothing there is left out
/// and becomes a finding at /choices/ARCHITECTURE/edits/N.
Result<Topology> makeTopology(const Plan& plan, const Design& design, const Catalogue& catalogue,
                              const FailoverPresets& presets);

/// Sets covers of standbys and recorders by their failover mode (recorders of the same site), as makeTopology() does.
void assignCovers(Topology& topology);
/// Sets the loads of every link from the cameras and flows.
void routeLoads(Topology& topology);

} // namespace sightline::planner
