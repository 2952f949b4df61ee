#include "failure_engine.h"

#include <algorithm>
#include <array>

namespace sightline::planner {

namespace {

int powerRank(NodeKind kind) {
    switch (kind) {
    case NodeKind::Circuit: return 0;
    case NodeKind::Ups: return 1;
    case NodeKind::Cameras: return 3;
    default: return 2;
    }
}

} // namespace

FailureEngine::FailureEngine(const Topology& topology) : m_topology(topology), m_graph(topology) {
    const std::size_t n = topology.nodes.size();
    m_recorder.assign(n, -1);
    m_second.assign(n, -1);
    m_via.assign(n, -1);
    m_storages.resize(n);
    m_camerasOf.resize(n);
    m_coverers.resize(n);
    m_forwarders.resize(n);
    m_ownLoad.resize(n);
    for (std::size_t i = 0; i < n; ++i) {
        const TopologyNode& node = topology.nodes[i];
        const int index = static_cast<int>(i);
        if (node.kind == NodeKind::Cameras) {
            m_recorder[i] = m_graph.find(node.cameras.recorder);
            m_second[i] = m_graph.find(node.cameras.second);
            m_via[i] = m_graph.find(node.cameras.via);
            if (m_recorder[i] >= 0) m_camerasOf[static_cast<std::size_t>(m_recorder[i])].push_back(index);
        }
        if (node.kind == NodeKind::Recorder || node.kind == NodeKind::Cloud) m_boxes.push_back(index);
        if (node.kind == NodeKind::Operators) m_operators.push_back(index);
        for (const std::string& id : node.recorder.covers)
            if (const int covered = m_graph.find(id); covered >= 0 && covered != index)
                m_coverers[static_cast<std::size_t>(covered)].push_back(index);
        for (const TopologyGraph::Arc* arc = m_graph.begin(index); arc != m_graph.end(index); ++arc) {
            if (m_graph.forwards(arc->to)) m_forwarders[i].push_back(arc->to);
            if (topology.nodes[static_cast<std::size_t>(arc->to)].kind == NodeKind::Storage) m_storages[i].push_back(arc->to);
        }
    }
    for (std::size_t i = 0; i < n; ++i) {
        const CameraPart& part = topology.nodes[i].cameras;
        for (const int box : {m_recorder[i], m_second[i]}) {
            if (box < 0) continue;
            const double cameras = static_cast<double>(part.count) * timesAt(static_cast<int>(i), box);
            m_ownLoad[static_cast<std::size_t>(box)].channels += cameras * part.channels;
            m_ownLoad[static_cast<std::size_t>(box)].ingestMbps += cameras * part.ingestMbps;
        }
    }
    const auto sorted = [&](std::vector<int> nodes) {
        std::stable_sort(nodes.begin(), nodes.end(),
                         [&](int a, int b) { return powerRank(node(a).kind) < powerRank(node(b).kind); });
        return nodes;
    };
    m_sharedOrder = sorted(m_graph.sharedNodes());
    for (int site = 0; site < m_graph.siteCount(); ++site)
        m_powerOrder.push_back(sorted(m_graph.siteNodes(site)));
}

double FailureEngine::timesAt(int cameras, int box) const {
    return static_cast<double>(std::max<std::int64_t>(1, node(cameras).copies)) /
           static_cast<double>(std::max<std::int64_t>(1, std::min(node(box).copies, node(cameras).copies)));
}

int FailureEngine::recorderBehind(int boxOrStorage) const {
    if (node(boxOrStorage).kind == NodeKind::Storage && m_graph.begin(boxOrStorage) != m_graph.end(boxOrStorage))
        return m_graph.begin(boxOrStorage)->to;
    return boxOrStorage;
}

FailureEngine::Scratch FailureEngine::scratch() const {
    Scratch work;
    const std::size_t n = m_topology.nodes.size();
    work.up.assign(n, 1);
    work.inScope.assign(n, 0);
    work.label.assign(n, -1);
    work.change.assign(m_topology.links.size(), 0);
    work.changeBack.assign(m_topology.links.size(), 0);
    return work;
}

void FailureEngine::enterScope(const std::vector<int>& failed, Scratch& work) const {
    const auto take = [&](const std::vector<int>& nodes) {
        for (const int index : nodes) {
            if (work.inScope[static_cast<std::size_t>(index)]) return;
            work.inScope[static_cast<std::size_t>(index)] = 1;
            work.scope.push_back(index);
        }
    };
    work.scope.clear();
    const bool isShared = std::any_of(failed.begin(), failed.end(), [&](int index) { return m_graph.site(index) < 0; });
    take(m_sharedOrder);
    if (isShared)
        for (const std::vector<int>& nodes : m_powerOrder)
            take(nodes);
    else
        for (const int index : failed)
            take(m_powerOrder[static_cast<std::size_t>(m_graph.site(index))]);
}

void FailureEngine::leaveScope(Scratch& work) const {
    for (const int index : work.scope) {
        work.up[static_cast<std::size_t>(index)] = 1;
        work.inScope[static_cast<std::size_t>(index)] = 0;
    }
    work.scope.clear();
}

void FailureEngine::markDown(const std::vector<int>& failed, double hours, Scratch& work) const {
    for (const int index : work.scope) {
        const TopologyNode& self = node(index);
        char isUp = 1;
        const std::vector<int>& feeders = m_graph.feeders(index);
        if (!feeders.empty()) {
            isUp = 0;
            for (const int feeder : feeders)
                isUp = static_cast<char>(isUp | work.up[static_cast<std::size_t>(feeder)]);
            if (self.kind == NodeKind::Ups && hours < self.batteryHours) isUp = 1;
        } else if (self.kind == NodeKind::Cameras && m_graph.begin(index) != m_graph.end(index)) {
            isUp = 0; // power over the cable
            for (const TopologyGraph::Arc* arc = m_graph.begin(index); arc != m_graph.end(index); ++arc)
                isUp = static_cast<char>(isUp | work.up[static_cast<std::size_t>(arc->to)]);
        }
        // One camera of a node fails, not all of them.
        if (self.kind != NodeKind::Cameras && hours < self.repairHours &&
            std::find(failed.begin(), failed.end(), index) != failed.end())
            isUp = 0;
        work.up[static_cast<std::size_t>(index)] = isUp;
    }
    for (const int index : work.scope)
        work.label[static_cast<std::size_t>(index)] = -1;
    int next = 0;
    for (const int start : work.scope) {
        const auto at = static_cast<std::size_t>(start);
        if (!m_graph.forwards(start) || !work.up[at] || work.label[at] >= 0) continue;
        work.label[at] = next;
        work.queue.assign(1, start);
        for (std::size_t head = 0; head < work.queue.size(); ++head)
            for (const int other : m_forwarders[static_cast<std::size_t>(work.queue[head])]) {
                const auto to = static_cast<std::size_t>(other);
                if (!work.inScope[to] || !work.up[to] || work.label[to] >= 0) continue;
                work.label[to] = next;
                work.queue.push_back(other);
            }
        ++next;
    }
}

bool FailureEngine::connected(int a, int b, const Scratch& work) const {
    if (!work.up[static_cast<std::size_t>(a)] || !work.up[static_cast<std::size_t>(b)]) return false;
    if (a == b) return true;
    const bool aFewer = m_graph.end(a) - m_graph.begin(a) <= m_graph.end(b) - m_graph.begin(b);
    const int few = aFewer ? a : b, many = aFewer ? b : a;
    for (const TopologyGraph::Arc* arc = m_graph.begin(few); arc != m_graph.end(few); ++arc)
        if (arc->to == many) return true;
    const auto& others = m_forwarders[static_cast<std::size_t>(many)];
    for (const int near : m_forwarders[static_cast<std::size_t>(few)]) {
        const int label = work.label[static_cast<std::size_t>(near)];
        if (label < 0 || !work.up[static_cast<std::size_t>(near)]) continue;
        for (const int far : others)
            if (work.inScope[static_cast<std::size_t>(far)] && work.label[static_cast<std::size_t>(far)] == label) return true;
    }
    return false;
}

bool FailureEngine::works(int box, const Scratch& work) const {
    if (box < 0 || !work.up[static_cast<std::size_t>(box)]) return false;
    const std::vector<int>& drives = m_storages[static_cast<std::size_t>(box)];
    return drives.empty() ||
           std::any_of(drives.begin(), drives.end(), [&](int storage) { return work.up[static_cast<std::size_t>(storage)]; });
}

bool FailureEngine::recordsNow(int cameras, int box, const Scratch& work) const {
    if (!works(box, work)) return false;
    const int via = m_via[static_cast<std::size_t>(cameras)];
    if (via < 0 || box != m_recorder[static_cast<std::size_t>(cameras)]) return connected(cameras, box, work);
    return connected(cameras, via, work) && connected(via, box, work);
}

} // namespace sightline::planner
