#pragma once
// What goes dark when something of a topology breaks, for how long, and who takes over. docs/models/topology.md.

#include "planner/topology.h"

#include <memory>
#include <string>
#include <vector>

namespace sightline::planner {

/// Cameras that one box took over in a failure.
struct Takeover {
    std::string by;              ///< standby or adopting recorder; the card of the camera has none
    std::string from;            ///< recorder that lost them
    std::int64_t cameras = 0;    ///< recorded by it
    std::int64_t liveOnly = 0;   ///< shown but not recorded: failover class live only
    bool operator==(const Takeover&) const = default;
};

/// A link that carries more than it can while a failure lasts.
struct Overload {
    std::string link;
    double mbps = 0, capacityMbps = 0;
    bool operator==(const Overload&) const = default;
};

/// What a failure does to the cameras of one node.
struct DarkCameras {
    std::string node;
    std::int64_t cameras = 0;     ///< that lose anything at all
    std::int64_t uncovered = 0;   ///< of those, until the repair (or until their card is full)
    double hours = 0;             ///< of the one that loses most
    double cameraHours = 0;
    bool operator==(const DarkCameras&) const = default;
};

/// One failure: one or more elements break at the same moment; each works again after its own repair time. A takeover
/// that can work does work. Cameras are those that are recorded, over all like sites when what fails is shared, at one
/// site when it is not; a pair of both kinds is worked out as if every like site had lost its own (an upper bound).
struct FailureEffect {
    std::vector<std::string> nodes;
    NodeKind kind = NodeKind::Cameras; ///< of the first
    double outageHours = 0;            ///< until the last one works again
    std::int64_t camerasDark = 0;      ///< that lose recording at all, seconds of a takeover included
    std::int64_t camerasUncovered = 0; ///< of those, dark until the repair
    double darkHours = 0;              ///< of the camera that loses most
    double lostCameraHours = 0;        ///< not recorded anywhere
    std::vector<Takeover> takeovers;   ///< in the order in which cameras were taken
    std::vector<Overload> overloaded;
    double destroyedCameraHours = 0;   ///< recordings that are gone with their drives
    double unreachableCameraHours = 0; ///< recordings that exist and cannot be played until the repair
    double unreachableHours = 0;       ///< how long they cannot
    double backfillHours = 0;          ///< after the repair, until copies stand where they belong; infinite: never
    double backfillMbitHours = 0;      ///< volume of it: Mbps x hours
    std::vector<DarkCameras> cameras;  ///< each node of cameras that loses anything
    std::string takenOverBy() const;   ///< "shop/standby-1", several joined by ", ", or ""
};

/// An element whose loss alone leaves cameras dark until its repair.
struct SinglePoint {
    std::string node;
    NodeKind kind = NodeKind::Recorder;
    std::int64_t cameras = 0;
    bool cutsNetwork = false; ///< an articulation point: nothing gets around it
    std::string why;          ///< in words
};

/// A standby and a recorder it covers that fall with one and the same element.
struct SharedAncestor {
    std::string recorder, standby, node;
    NodeKind kind = NodeKind::CoreSwitch;
};

/// Whether one box can carry one recorder's cameras. The need is that of cameras with failover class full or live only.
struct StandbyCheck {
    std::string standby, recorder;
    struct Limit {
        std::string name; ///< "channels", "ingest", "disk", "network" or "licence"
        double need = 0, has = 0; ///< in cameras' channels, Mbps, TB, Mbps, channels; has 0: no limit
        bool fits() const { return has <= 0 || need <= has * (1 + 1e-9); }
        bool operator==(const Limit&) const = default;
    };
    std::vector<Limit> limits;
    bool fits() const;
};

/// Whether cameras can reach recorders at all, if they might be spread freely over the recorders of their place.
struct FlowFeasibility {
    double demandMbps = 0, carriedMbps = 0;
    std::vector<std::string> bottlenecks; ///< links and recorders of a smallest cut, when not everything is carried
    bool fits() const { return carriedMbps >= demandMbps - 0.001; }
};

class FailureAnalysis {
public:
    /// Keeps a reference: the topology must outlive the analysis and stay as it is.
    explicit FailureAnalysis(const Topology& topology);
    ~FailureAnalysis();
    FailureAnalysis(FailureAnalysis&&) noexcept;

    /// Fails with Usage when an id is unknown, naming the nearest one, or twice given.
    Result<FailureEffect> fail(const std::vector<std::string>& ids) const;
    /// Every element alone, in the topology's order, without operators. A node of cameras stands for one of its cameras.
    std::vector<FailureEffect> everyFailure() const;
    /// Every pair of elements of a site and of what it shares with others; "" is the centre alone. Without operators.
    std::vector<FailureEffect> everyPair(const std::string& site) const;

    std::vector<SinglePoint> singlePoints() const;
    std::vector<SharedAncestor> sharedAncestors() const;
    std::vector<StandbyCheck> standbyChecks() const;
    /// True when every box that covers a recorder can carry it. Mutual failover: when all that are left can, together.
    bool standbysFit() const;
    FlowFeasibility feasibility() const;

private:
    struct Impl;
    std::unique_ptr<const Impl> m_impl;
};

/// Findings about failures, each naming the element, what to do and the price difference: standbys that cannot carry a
/// recorder, standbys behind the same switch or UPS, cameras on their recorder's own PoE ports that no standby reaches,
/// internet lines that cannot carry a backfill. Added to the topology's own.
std::vector<Finding> failureFindings(const Plan& plan, const Design& design, const Topology& topology,
                                     const Catalogue& catalogue, const Prices& prices);

} // namespace sightline::planner
