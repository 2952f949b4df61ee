// Words, sums and look-ups of a topology.

#include "planner/topology.h"

#include <algorithm>

namespace sightline::planner {

namespace {

struct NodeKindRow {
    NodeKind kind;
    const char* key;
    const char* name;
};
constexpr NodeKindRow nodeKindRows[] = {
    {NodeKind::Cameras, "cameras", "Cameras"},
    {NodeKind::Encoder, "encoder", "Encoder"},
    {NodeKind::PoeSwitch, "poe-switch", "PoE switch"},
    {NodeKind::CoreSwitch, "core-switch", "Core switch"},
    {NodeKind::Recorder, "recorder", "Recorder"},
    {NodeKind::Standby, "standby", "Standby"},
    {NodeKind::Storage, "storage", "Storage"},
    {NodeKind::Bridge, "bridge", "Bridge"},
    {NodeKind::Firewall, "firewall", "Firewall"},
    {NodeKind::Wan, "wan", "Internet line"},
    {NodeKind::Management, "management", "Management server"},
    {NodeKind::Database, "database", "Database"},
    {NodeKind::Federation, "federation", "Federation server"},
    {NodeKind::Cloud, "cloud", "Cloud"},
    {NodeKind::Operators, "operators", "Operators"},
    {NodeKind::Circuit, "circuit", "Power circuit"},
    {NodeKind::Ups, "ups", "UPS"},
};
constexpr double tightLineShare = 0.85; // of what may be planned on an internet line, as in network.cpp

} // namespace

const char* nodeKindKey(NodeKind kind) {
    return nodeKindRows[static_cast<std::size_t>(kind)].key;
}

const char* nodeKindName(NodeKind kind) {
    return nodeKindRows[static_cast<std::size_t>(kind)].name;
}

std::optional<NodeKind> nodeKindFromKey(std::string_view key) {
    for (const NodeKindRow& row : nodeKindRows)
        if (row.key == key) return row.kind;
    return std::nullopt;
}

const char* trafficKey(TrafficKind kind) {
    switch (kind) {
    case TrafficKind::Recording: return "recording";
    case TrafficKind::Live: return "live";
    case TrafficKind::Playback: return "playback";
    case TrafficKind::Backfill: return "backfill";
    case TrafficKind::Cloud: return "cloud";
    case TrafficKind::Replication: return "replication";
    }
    return "";
}

void Traffic::add(TrafficKind kind, double mbps) {
    switch (kind) {
    case TrafficKind::Recording: recording += mbps; break;
    case TrafficKind::Live: live += mbps; break;
    case TrafficKind::Playback: playback += mbps; break;
    case TrafficKind::Backfill: backfill += mbps; break;
    case TrafficKind::Cloud: cloud += mbps; break;
    case TrafficKind::Replication: replication += mbps; break;
    }
}

double TopologyLink::share() const {
    const double there = capacityMbps > 0 ? load.total() / capacityMbps : 0;
    const double back = capacityBackMbps > 0 ? loadBack.total() / capacityBackMbps : 0;
    return std::max(there, back);
}

LinkLoad::State TopologyLink::state(double warnShare) const {
    if (peaks) {
        if (share() > 1) return LinkLoad::State::Over;
        return share() > warnShare ? LinkLoad::State::Tight : LinkLoad::State::Fits;
    }
    if (share() > plannedShare) return LinkLoad::State::Over;
    return share() > plannedShare * tightLineShare ? LinkLoad::State::Tight : LinkLoad::State::Fits;
}

const TopologyNode* Topology::node(std::string_view id) const {
    for (const TopologyNode& candidate : nodes)
        if (candidate.id == id) return &candidate;
    return nullptr;
}

const TopologyLink* Topology::link(std::string_view id) const {
    for (const TopologyLink& candidate : links)
        if (candidate.id == id) return &candidate;
    return nullptr;
}

} // namespace sightline::planner
