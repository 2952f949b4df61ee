// What flows over every link, and who may take over whom.

#include "planner/topology.h"
#include "topology_graph.h"

#include <algorithm>
#include <map>

namespace sightline::planner {

namespace {

struct RoutedFlow {
    int source = 0;
    TrafficKind kind = TrafficKind::Recording;
    double mbps = 0; ///< on the wire, mean
};

/// Flows by the node they end at, in node order.
std::map<int, std::vector<RoutedFlow>> flowsByTarget(const Topology& topology, const TopologyGraph& graph) {
    std::map<int, std::vector<RoutedFlow>> flows;
    for (std::size_t i = 0; i < topology.nodes.size(); ++i) {
        const TopologyNode& node = topology.nodes[i];
        if (node.kind != NodeKind::Cameras) continue;
        const CameraPart& part = node.cameras;
        const double mbps = static_cast<double>(part.count) * part.ingestMbps * topology.wireFactor;
        const bool isUpload = part.via.empty() && graph.find(part.recorder) >= 0 &&
                              topology.nodes[static_cast<std::size_t>(graph.find(part.recorder))].kind == NodeKind::Cloud;
        const TrafficKind kind = isUpload ? TrafficKind::Cloud : TrafficKind::Recording;
        if (const int t = graph.find(part.via.empty() ? part.recorder : part.via); t >= 0)
            flows[t].push_back({static_cast<int>(i), kind, mbps});
        if (const int t = graph.find(part.second); t >= 0)
            flows[t].push_back({static_cast<int>(i), TrafficKind::Replication, mbps});
    }
    for (const TopologyFlow& flow : topology.flows) {
        const int source = graph.find(flow.from), target = graph.find(flow.to);
        if (source >= 0 && target >= 0) flows[target].push_back({source, flow.kind, flow.mbps});
    }
    return flows;
}

void addWriteLoads(Topology& topology, const TopologyGraph& graph) {
    std::vector<double> written(topology.nodes.size(), 0);
    for (const TopologyNode& node : topology.nodes) {
        if (node.kind != NodeKind::Cameras || !node.cameras.recorded) continue;
        for (const std::string& id : {node.cameras.recorder, node.cameras.second})
            if (const int recorder = graph.find(id); recorder >= 0)
                written[static_cast<std::size_t>(recorder)] +=
                    static_cast<double>(node.cameras.count * std::max<std::int64_t>(1, node.copies /
                                        std::max<std::int64_t>(1, topology.nodes[static_cast<std::size_t>(recorder)].copies))) *
                    node.cameras.recordedMbps;
    }
    for (TopologyLink& link : topology.links) {
        const int from = graph.find(link.from), to = graph.find(link.to);
        if (from >= 0 && to >= 0 && topology.nodes[static_cast<std::size_t>(to)].kind == NodeKind::Storage)
            link.load.recording += written[static_cast<std::size_t>(from)];
    }
}

} // namespace

void routeLoads(Topology& topology) {
    for (TopologyLink& link : topology.links)
        link.load = link.loadBack = {};
    const TopologyGraph graph(topology);
    RouteTree tree;
    for (const auto& [target, flows] : flowsByTarget(topology, graph)) {
        tree.build(graph, target, {});
        for (const RoutedFlow& flow : flows) {
            if (!tree.reaches(flow.source)) continue;
            const std::int64_t copies = std::max(topology.nodes[static_cast<std::size_t>(flow.source)].copies,
                                                 topology.nodes[static_cast<std::size_t>(target)].copies);
            tree.walk(flow.source, [&](int index, bool back) {
                TopologyLink& link = topology.links[static_cast<std::size_t>(index)];
                const bool peaks = link.peaks && (flow.kind == TrafficKind::Recording || flow.kind == TrafficKind::Replication);
                const double times = static_cast<double>(copies) / static_cast<double>(std::max<std::int64_t>(1, link.copies));
                (back ? link.loadBack : link.load).add(flow.kind, flow.mbps * (peaks ? topology.peakFactor : 1) * times);
            });
        }
    }
    addWriteLoads(topology, graph);
}

void assignCovers(Topology& topology) {
    std::map<std::string, std::pair<std::vector<TopologyNode*>, std::vector<TopologyNode*>>> places;
    for (TopologyNode& node : topology.nodes) {
        if (node.kind == NodeKind::Recorder) places[node.site].first.push_back(&node);
        if (node.kind == NodeKind::Standby) places[node.site].second.push_back(&node);
    }
    for (auto& [site, boxes] : places) {
        auto& [recorders, standbys] = boxes;
        for (std::size_t s = 0; s < standbys.size(); ++s) {
            std::vector<std::string>& covers = standbys[s]->recorder.covers;
            covers.clear();
            for (std::size_t r = 0; r < recorders.size(); ++r) {
                const FailoverMode mode = recorders[r]->recorder.mode;
                if (mode == FailoverMode::ColdStandby || (mode == FailoverMode::HotStandby && r == s))
                    covers.push_back(recorders[r]->id);
            }
        }
        for (TopologyNode* const adopter : recorders) {
            adopter->recorder.covers.clear();
            if (adopter->recorder.mode != FailoverMode::Mutual) continue;
            for (const TopologyNode* const other : recorders)
                if (other != adopter) adopter->recorder.covers.push_back(other->id);
        }
    }
}

} // namespace sightline::planner
