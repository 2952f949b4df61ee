#pragma once
// Topologies written by hand, with the numbers that were worked out by hand: tests/planner/topologies/*.json.

#include "planner/topology.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

namespace sightline::test {

using CaseJson = nlohmann::json;

inline CaseJson readCase(const std::string& file) {
    std::ifstream stream(file);
    return CaseJson::parse(stream);
}

inline planner::TopologyNode caseNode(const CaseJson& json) {
    planner::TopologyNode node;
    node.id = json.at("id");
    node.kind = planner::nodeKindFromKey(json.at("kind").get<std::string>()).value();
    node.name = planner::nodeKindName(node.kind);
    const std::string place = node.id.substr(0, node.id.find('/'));
    const bool isShared = place == "centre" || place == node.id;
    node.site = node.siteName = isShared ? "" : place;
    node.copies = json.value("copies", 1);
    node.repairHours = json.at("repair_h");
    node.batteryHours = json.value("battery_h", 0.0);
    if (node.kind == planner::NodeKind::Cameras) {
        planner::CameraPart& part = node.cameras;
        part.count = json.at("cameras");
        part.recorder = json.at("recorder");
        part.second = json.value("second", "");
        part.ingestMbps = json.at("ingest_mbps");
        part.recordedMbps = json.at("recorded_mbps");
        part.retentionDays = json.at("retention_days");
        part.priority = json.value("priority", 5);
        part.edgeHours = json.value("edge_h", 0.0);
        part.failoverClass = planner::failoverClassFromKey(json.value("failover_class", "full")).value();
        return node;
    }
    planner::RecorderPart& part = node.recorder;
    part.mode = planner::failoverFromKey(json.value("mode", "none")).value();
    part.times = {json.value("detect_s", 0.0), json.value("takeover_s", 0.0), json.value("connect_each_s", 0.0),
                  json.value("failback_s", 0.0)};
    part.channels = json.value("channels", 0.0);
    part.usableTb = json.value("usable_tb", 0.0);
    return node;
}

inline planner::TopologyLink caseLink(const CaseJson& json) {
    planner::TopologyLink link;
    link.from = json.at("from");
    link.to = json.at("to");
    link.id = link.from + ">" + link.to;
    link.power = json.value("power", false);
    link.capacityMbps = link.capacityBackMbps = json.value("capacity_mbps", 0.0);
    link.plannedShare = json.value("planned_share", 1.0);
    return link;
}

/// The case's topology with covers and loads, as makeTopology() would leave it. Factors for peaks and wire are 1.
inline planner::Topology caseTopology(const CaseJson& json) {
    planner::Topology topology;
    for (const CaseJson& node : json.at("nodes"))
        topology.nodes.push_back(caseNode(node));
    for (const CaseJson& node : json.at("links")) {
        topology.links.push_back(caseLink(node));
        planner::TopologyLink& link = topology.links.back();
        for (const std::string& end : {link.from, link.to})
            if (const planner::TopologyNode* const at = topology.node(end)) link.copies = std::max(link.copies, at->copies);
    }
    if (json.contains("flows"))
        for (const CaseJson& flow : json.at("flows"))
            topology.flows.push_back({flow.at("from"), flow.at("to"), planner::TrafficKind::Live, flow.at("mbps")});
    planner::assignCovers(topology);
    planner::routeLoads(topology);
    return topology;
}

} // namespace sightline::test
