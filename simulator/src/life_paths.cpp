#include "life_paths.h"

namespace sightline::simulator {

namespace {

bool carriesTraffic(planner::NodeKind kind) {
    using planner::NodeKind;
    return kind == NodeKind::PoeSwitch || kind == NodeKind::CoreSwitch || kind == NodeKind::Encoder ||
           kind == NodeKind::Firewall || kind == NodeKind::Wan || kind == NodeKind::Bridge;
}

} // namespace

LifePaths::LifePaths(const planner::Topology& topology, const std::string& site) : m_topology(topology) {
    const std::size_t n = topology.nodes.size();
    m_next.resize(n);
    m_feeder.assign(n, -1);
    for (std::size_t i = 0; i < n; ++i) {
        const planner::TopologyNode& node = topology.nodes[i];
        const bool isLocal = node.site == site && node.kind != planner::NodeKind::Cloud;
        if (!isLocal && !node.site.empty()) continue;
        m_index.emplace(node.id, static_cast<int>(i));
        if (isLocal) m_local.push_back(static_cast<int>(i));
        if (!carriesTraffic(node.kind)) continue;
        m_scope.push_back(static_cast<int>(i));
        if (isLocal) m_forwarders.push_back(static_cast<int>(i));
    }
    for (const planner::TopologyLink& link : topology.links) {
        const int from = find(link.from), to = find(link.to);
        if (from < 0 || to < 0) continue;
        if (link.power) {
            if (m_feeder[static_cast<std::size_t>(to)] < 0) m_feeder[static_cast<std::size_t>(to)] = from;
            continue;
        }
        m_next[static_cast<std::size_t>(from)].push_back(to);
        m_next[static_cast<std::size_t>(to)].push_back(from);
    }
}

int LifePaths::find(std::string_view id) const {
    const auto found = m_index.find(id);
    return found == m_index.end() ? -1 : found->second;
}

int LifePaths::feeder(int node) const {
    return m_feeder[static_cast<std::size_t>(node)];
}

const std::vector<int>& LifePaths::labelsWithout(int removed) {
    const auto [entry, isNew] = m_labels.try_emplace(removed);
    std::vector<int>& labels = entry->second;
    if (!isNew) return labels;
    labels.assign(m_topology.nodes.size(), -1);
    int count = 0;
    std::vector<int> open;
    for (const int start : m_scope) {
        if (start == removed || labels[static_cast<std::size_t>(start)] >= 0) continue;
        labels[static_cast<std::size_t>(start)] = count;
        open.push_back(start);
        while (!open.empty()) {
            const int at = open.back();
            open.pop_back();
            for (const int other : next(at)) {
                const auto index = static_cast<std::size_t>(other);
                if (other == removed || labels[index] >= 0 || !carriesTraffic(m_topology.nodes[index].kind)) continue;
                labels[index] = count;
                open.push_back(other);
            }
        }
        ++count;
    }
    return labels;
}

bool LifePaths::isReached(int from, int to, const std::vector<int>& labels) const {
    for (const int a : next(from)) {
        if (a == to) return true;
        const int label = labels[static_cast<std::size_t>(a)];
        if (label < 0) continue;
        if (labels[static_cast<std::size_t>(to)] == label) return true;
        for (const int b : next(to))
            if (labels[static_cast<std::size_t>(b)] == label) return true;
    }
    return false;
}

std::vector<int> LifePaths::cuts(int camera, int box, bool& reached) {
    std::vector<int> found;
    reached = isReached(camera, box, labelsWithout(-1));
    if (!reached) return found;
    for (const int element : m_forwarders)
        if (element != box && !isReached(camera, box, labelsWithout(element))) found.push_back(element);
    return found;
}

} // namespace sightline::simulator
