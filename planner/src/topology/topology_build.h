#pragma once
// Inside the planner's topology only: collects nodes, links and flows while a design is turned into a graph.

#include "planner/topology.h"

#include <string>
#include <unordered_set>
#include <vector>

namespace sightline::planner {

/// A recorder (or bridge) that cameras are spread over.
struct RecorderSeat {
    std::string id;
    double share = 0;   ///< of the cameras
    std::int64_t poePorts = 0; ///< of its own, for these cameras
};

class TopologyBuilder {
public:
    TopologyBuilder(const Plan& plan, const Design& design, const Catalogue& catalogue, const FailoverPresets& presets,
                    Topology& out);

    void build();

private:
    /// One place that is drawn: a representative site, or the centre.
    struct Place {
        const SiteDesign* design = nullptr; ///< nullptr: a centre without recorders
        const Site* site = nullptr;         ///< nullptr: the centre
        std::string id;                     ///< prefix of its ids
        std::string siteId;                 ///< of TopologyNode::site
        std::int64_t copies = 1;
        double uplinkMbps = 1000;
        std::string hub;                    ///< what everything on the LAN is plugged into
        std::vector<std::string> switches, encoders, recorders, standbys;
        std::vector<RecorderSeat> seats;    ///< that record this place's cameras
        std::vector<RecorderSeat> bridges;
    };

    TopologyNode& addNode(const Place& place, NodeKind kind, const std::string& localId, std::string name);
    void addLink(const std::string& from, const std::string& to, double capacity, double back, double plannedShare, bool peaks);
    void addLan(const Place& place, const std::string& from, const std::string& to);
    void addFeed(const std::string& from, const std::string& to);
    void addFlow(const std::string& from, const std::string& to, TrafficKind kind, double mbps);
    void setRepair(TopologyNode& node, const char* figure) const;
    double likely(const char* figure) const;

    Place siteSkeleton(const SiteDesign& design) const;
    void addNetwork(Place& place);
    void addRecorders(Place& place);
    void addRecorder(Place& place, const RecorderSet& set, bool isStandby);
    void addPower(Place& place);
    void addInternet(Place& place);
    void addSite(Place& place);
    void addCentre();
    void addServers(const Place& place);
    bool needsCentre() const;

    void addCameras(Place& place);
    void addBridges(Place& place);
    void addViewing(const Place& place);
    void addViewingFrom(const Place& place, const std::string& source, double share);
    void addCloudUpload(const Place& place);

    const Plan& m_plan;
    const Design& m_design;
    const Catalogue& m_catalogue;
    const FailoverPresets& m_presets;
    Topology& m_out;
    std::string m_centreId;
    Place m_centre;
    bool m_hasCentre = false, m_hasCloud = false;
};

/// n things over shares by largest remainder; `carry` (as long as shares) is what earlier calls owe to each.
std::vector<std::int64_t> spreadByShare(std::int64_t n, const std::vector<double>& shares, std::vector<double>& carry);

/// Applies the plan's edits; what cannot be applied becomes a finding.
void applyEdits(const std::vector<TopologyEdit>& edits, Topology& topology);

} // namespace sightline::planner
