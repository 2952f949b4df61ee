#pragma once
// Which single elements cut a camera off from a box, from the links of a topology.

#include "planner/topology.h"

#include <string_view>
#include <unordered_map>
#include <vector>

namespace sightline::simulator {

/// The nodes of one place and what is shared by all, with their data links.
class LifePaths {
public:
    /// `site`: id of the place, "" for the centre. Keeps a reference to the topology.
    LifePaths(const planner::Topology& topology, const std::string& site);

    /// Indices into Topology::nodes of the place itself.
    const std::vector<int>& local() const { return m_local; }
    int find(std::string_view id) const;
    /// Nodes next to one, over data links.
    const std::vector<int>& next(int node) const { return m_next[static_cast<std::size_t>(node)]; }
    /// Forwarding elements of the place each of which alone cuts `camera` off from `box`; `isReached` says whether there is
    /// a way at all. The boxes that cameras record on forward nothing.
    std::vector<int> cuts(int camera, int box, bool& isReached);
    /// First node that feeds one, or -1.
    int feeder(int node) const;

private:
    const std::vector<int>& labelsWithout(int removed);
    bool isReached(int from, int to, const std::vector<int>& labels) const;

    const planner::Topology& m_topology;
    std::vector<int> m_local, m_forwarders;  // of the place
    std::vector<int> m_scope;                // forwarders of the place and of what is shared
    std::vector<std::vector<int>> m_next;
    std::vector<int> m_feeder;
    std::unordered_map<std::string_view, int> m_index;
    std::unordered_map<int, std::vector<int>> m_labels;
};

} // namespace sightline::simulator
