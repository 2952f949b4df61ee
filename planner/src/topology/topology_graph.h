#pragma once
// Inside the planner's topology only: a topology with numbers for ids, and ways through it.

#include "planner/topology.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sightline::planner {

/// Node and link numbers are indices into the topology's lists. Links whose ends do not exist are left out.
class TopologyGraph {
public:
    struct Arc {
        int to = 0;
        int link = 0;
        bool back = false; ///< against the link's direction
    };

    explicit TopologyGraph(const Topology& topology);

    int count() const { return static_cast<int>(m_start.size()) - 1; }
    /// -1 when there is none.
    int find(std::string_view id) const;
    /// Data links of a node.
    const Arc* begin(int node) const { return m_arcs.data() + m_start[static_cast<std::size_t>(node)]; }
    const Arc* end(int node) const { return m_arcs.data() + m_start[static_cast<std::size_t>(node) + 1]; }
    /// Nodes that feed a node; empty when it has a supply of its own.
    const std::vector<int>& feeders(int node) const { return m_feeders[static_cast<std::size_t>(node)]; }
    const std::vector<int>& fed(int node) const { return m_fed[static_cast<std::size_t>(node)]; }
    /// True for what passes traffic on: switches, firewall, line, encoder.
    bool forwards(int node) const { return m_forwards[static_cast<std::size_t>(node)] != 0; }
    /// Number of the node's site, -1 for what all sites share.
    int site(int node) const { return m_site[static_cast<std::size_t>(node)]; }
    int siteCount() const { return static_cast<int>(m_siteNodes.size()); }
    const std::vector<int>& siteNodes(int site) const { return m_siteNodes[static_cast<std::size_t>(site)]; }
    const std::vector<int>& sharedNodes() const { return m_shared; }

private:
    std::unordered_map<std::string_view, int> m_index; // into the topology's strings
    std::vector<std::size_t> m_start;
    std::vector<Arc> m_arcs;
    std::vector<std::vector<int>> m_feeders, m_fed;
    std::vector<char> m_forwards;
    std::vector<int> m_site;
    std::vector<std::vector<int>> m_siteNodes;
    std::vector<int> m_shared;
};

/// The shortest ways from everywhere to one node, through what forwards and is up. Equal ways: the first link listed.
class RouteTree {
public:
    /// `isUp` and `inScope` may be empty: everything is. What ends at a site has begun there or at the centre, so other
    /// sites are left aside.
    void build(const TopologyGraph& graph, int target, const std::vector<char>& isUp, const std::vector<char>& inScope = {});
    int target() const { return m_target; }
    bool reaches(int node) const { return node == m_target || m_seen[static_cast<std::size_t>(node)] == m_round; }
    /// Calls visit(link, back) for each step from a node that reaches the target.
    template <typename Visit> void walk(int node, Visit visit) const {
        while (node != m_target) {
            const Step& step = m_step[static_cast<std::size_t>(node)];
            visit(step.link, step.back);
            node = step.next;
        }
    }

private:
    struct Step {
        int next = 0, link = 0;
        bool back = false;
    };
    int m_target = -1;
    int m_round = 0;
    std::vector<int> m_seen;
    std::vector<Step> m_step;
    std::vector<int> m_queue;
};

} // namespace sightline::planner
