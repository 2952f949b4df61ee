#pragma once
// Inside the planner's topology only: works one failure out. The time of an outage is cut where something comes back or
// a battery runs empty; in each stretch the network is labelled anew and standbys are given out by priority.

#include "planner/failure_analysis.h"
#include "topology_graph.h"

#include <vector>

namespace sightline::planner {

class FailureEngine {
public:
    /// Memory that one caller reuses from failure to failure.
    struct Scratch {
        std::vector<char> up;      ///< of every node; all up between two calls
        std::vector<char> inScope; ///< all 0 between two calls
        std::vector<int> label;
        std::vector<int> queue, scope;
        std::vector<double> change, changeBack; ///< Mbps by link; all 0 between two calls
        std::vector<int> changed;
        RouteTree tree, usual, usualShared; ///< the last for ends at the centre, kept from failure to failure
    };

    explicit FailureEngine(const Topology& topology);

    Scratch scratch() const;
    FailureEffect effect(const std::vector<int>& failed, Scratch& work) const;

    const Topology& topology() const { return m_topology; }
    const TopologyGraph& graph() const { return m_graph; }
    const TopologyNode& node(int index) const { return m_topology.nodes[static_cast<std::size_t>(index)]; }
    const TopologyLink& link(int index) const { return m_topology.links[static_cast<std::size_t>(index)]; }
    int recorderOf(int cameras) const { return m_recorder[static_cast<std::size_t>(cameras)]; }
    /// The box itself, or the box that these drives belong to.
    int recorderBehind(int boxOrStorage) const;
    const std::vector<int>& recorders() const { return m_boxes; }
    /// Nodes of cameras whose first recorder this is.
    const std::vector<int>& camerasOf(int recorder) const { return m_camerasOf[static_cast<std::size_t>(recorder)]; }
    /// Boxes that may take over a recorder's cameras.
    const std::vector<int>& coverers(int recorder) const { return m_coverers[static_cast<std::size_t>(recorder)]; }
    /// What a box records before anything fails, of all like sites that it serves.
    struct Load {
        double channels = 0, ingestMbps = 0;
    };
    const Load& ownLoad(int box) const { return m_ownLoad[static_cast<std::size_t>(box)]; }
    /// Like sites' cameras that one box serves for one camera of the node: 1 on site, the copies at the centre.
    double timesAt(int cameras, int box) const;

    /// With `failed` down (their power gone with them) and everything labelled: what still works. Used by the search for
    /// shared ancestors too.
    void markDown(const std::vector<int>& failed, double hours, Scratch& work) const;
    void enterScope(const std::vector<int>& failed, Scratch& work) const;
    void leaveScope(Scratch& work) const;
    bool connected(int a, int b, const Scratch& work) const;
    bool works(int box, const Scratch& work) const; ///< up, with drives
    bool recordsNow(int cameras, int box, const Scratch& work) const;

private:
    friend class FailureRun;

    const Topology& m_topology;
    TopologyGraph m_graph;
    std::vector<int> m_recorder, m_second, m_via;
    std::vector<std::vector<int>> m_storages, m_camerasOf, m_coverers, m_forwarders;
    std::vector<std::vector<int>> m_powerOrder; ///< nodes of each site, feeders first
    std::vector<int> m_sharedOrder;
    std::vector<int> m_boxes, m_operators;
    std::vector<Load> m_ownLoad;
};

} // namespace sightline::planner
