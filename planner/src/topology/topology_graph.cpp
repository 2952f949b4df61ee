#include "topology_graph.h"

#include <map>

namespace sightline::planner {

namespace {

bool forwardsTraffic(NodeKind kind) {
    return kind == NodeKind::Encoder || kind == NodeKind::PoeSwitch || kind == NodeKind::CoreSwitch ||
           kind == NodeKind::Firewall || kind == NodeKind::Wan;
}

} // namespace

TopologyGraph::TopologyGraph(const Topology& topology) {
    const std::size_t n = topology.nodes.size();
    m_forwards.resize(n);
    m_site.resize(n);
    m_feeders.resize(n);
    m_fed.resize(n);
    m_index.reserve(n);
    std::map<std::string_view, int> sites;
    for (std::size_t i = 0; i < n; ++i) {
        const TopologyNode& node = topology.nodes[i];
        m_index.emplace(node.id, static_cast<int>(i));
        m_forwards[i] = forwardsTraffic(node.kind) ? 1 : 0;
        m_site[i] = -1;
        if (node.site.empty()) {
            m_shared.push_back(static_cast<int>(i));
            continue;
        }
        const auto [place, isNew] = sites.emplace(node.site, static_cast<int>(m_siteNodes.size()));
        if (isNew) m_siteNodes.emplace_back();
        m_site[i] = place->second;
        m_siteNodes[static_cast<std::size_t>(place->second)].push_back(static_cast<int>(i));
    }
    std::vector<std::pair<int, int>> ends(topology.links.size(), {-1, -1});
    m_start.assign(n + 1, 0);
    for (std::size_t l = 0; l < topology.links.size(); ++l) {
        const int from = find(topology.links[l].from), to = find(topology.links[l].to);
        if (from < 0 || to < 0 || from == to) continue;
        if (topology.links[l].power) {
            m_feeders[static_cast<std::size_t>(to)].push_back(from);
            m_fed[static_cast<std::size_t>(from)].push_back(to);
            continue;
        }
        ends[l] = {from, to};
        ++m_start[static_cast<std::size_t>(from) + 1];
        ++m_start[static_cast<std::size_t>(to) + 1];
    }
    for (std::size_t i = 0; i < n; ++i)
        m_start[i + 1] += m_start[i];
    m_arcs.resize(m_start[n]);
    std::vector<std::size_t> next(m_start.begin(), m_start.end() - 1);
    for (std::size_t l = 0; l < ends.size(); ++l) {
        const auto [from, to] = ends[l];
        if (from < 0) continue;
        m_arcs[next[static_cast<std::size_t>(from)]++] = {to, static_cast<int>(l), false};
        m_arcs[next[static_cast<std::size_t>(to)]++] = {from, static_cast<int>(l), true};
    }
}

int TopologyGraph::find(std::string_view id) const {
    const auto found = m_index.find(id);
    return found == m_index.end() ? -1 : found->second;
}

void RouteTree::build(const TopologyGraph& graph, int target, const std::vector<char>& isUp,
                      const std::vector<char>& inScope) {
    const auto n = static_cast<std::size_t>(graph.count());
    if (m_seen.size() != n) {
        m_seen.assign(n, 0);
        m_step.resize(n);
        m_round = 0;
    }
    ++m_round;
    m_target = target;
    m_queue.assign(1, target);
    const int home = graph.site(target);
    for (std::size_t head = 0; head < m_queue.size(); ++head) {
        const int node = m_queue[head];
        for (const TopologyGraph::Arc* arc = graph.begin(node); arc != graph.end(node); ++arc) {
            const auto to = static_cast<std::size_t>(arc->to);
            if (arc->to == target || m_seen[to] == m_round || (!isUp.empty() && !isUp[to])) continue;
            if (!inScope.empty() && !inScope[to]) continue;
            if (home >= 0 && graph.site(arc->to) >= 0 && graph.site(arc->to) != home) continue;
            m_seen[to] = m_round;
            m_step[to] = {node, arc->link, !arc->back}; // walked the other way round
            if (graph.forwards(arc->to)) m_queue.push_back(arc->to);
        }
    }
}

} // namespace sightline::planner
