// A topology and its failures as JSON: for the command line, and for a screen where a node is clicked.

#include "planner/topology_layout.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace sightline::planner {

namespace {

using TopologyJson = nlohmann::ordered_json;

TopologyJson exactNumber(double value) {
    if (!std::isfinite(value)) return nullptr;
    const bool isWhole = std::abs(value) < 1e15 && value == std::trunc(value);
    return isWhole ? TopologyJson(static_cast<std::int64_t>(value)) : TopologyJson(value);
}

TopologyJson trafficJson(const Traffic& traffic) {
    TopologyJson json = TopologyJson::object();
    const std::pair<TrafficKind, double> kinds[] = {
        {TrafficKind::Recording, traffic.recording}, {TrafficKind::Live, traffic.live},
        {TrafficKind::Playback, traffic.playback},   {TrafficKind::Backfill, traffic.backfill},
        {TrafficKind::Cloud, traffic.cloud},         {TrafficKind::Replication, traffic.replication}};
    for (const auto& [kind, mbps] : kinds)
        if (mbps > 0) json[trafficKey(kind)] = exactNumber(mbps);
    return json;
}

TopologyJson typedJson(const TypedValues& typed) {
    TopologyJson json = TopologyJson::object();
    for (const auto& [key, value] : typed)
        json[key] = {{"source", value.source}, {"grade", gradeName(value.grade)}};
    return json;
}

TopologyJson cameraJson(const CameraPart& part) {
    TopologyJson json{{"cameras", part.count},
                      {"group", part.group},
                      {"recorder", part.recorder},
                      {"ingest_mbps", exactNumber(part.ingestMbps)},
                      {"recorded_mbps", exactNumber(part.recordedMbps)},
                      {"recorded", part.recorded},
                      {"failover_class", failoverClassKey(part.failoverClass)},
                      {"priority", part.priority}};
    if (!part.second.empty()) json["second_recorder"] = part.second;
    if (!part.via.empty()) json["via"] = part.via;
    if (part.edgeHours > 0) json["edge_h"] = exactNumber(part.edgeHours);
    return json;
}

TopologyJson boxJson(const RecorderPart& part) {
    TopologyJson json{{"channels", exactNumber(part.channels)},
                      {"ingest_mbps", exactNumber(part.ingestMbps)},
                      {"usable_tb", exactNumber(part.usableTb)},
                      {"failover", failoverKey(part.mode)},
                      {"detect_s", exactNumber(part.times.detectS)},
                      {"takeover_s", exactNumber(part.times.takeoverS)},
                      {"connect_each_s", exactNumber(part.times.connectEachS)},
                      {"failback_s", exactNumber(part.times.failbackS)},
                      {"times_from", part.timesFrom},
                      {"times_grade", gradeName(part.timesGrade)}};
    if (part.licencesCounted || part.licences > 0) json["licences"] = exactNumber(part.licences);
    if (!part.licenceRule.empty()) json["licence_rule"] = part.licenceRule;
    if (!part.covers.empty()) json["covers"] = part.covers;
    return json;
}

TopologyJson nodeJson(const TopologyNode& node) {
    TopologyJson json{{"id", node.id},           {"kind", nodeKindKey(node.kind)},         {"name", node.name},
                      {"site", node.site},       {"copies", node.copies},
                      {"repair_h", exactNumber(node.repairHours)}, {"repair_from", node.repairFrom},
                      {"repair_grade", gradeName(node.repairGrade)}};
    if (node.kind == NodeKind::Cameras) json.update(cameraJson(node.cameras));
    if (node.kind == NodeKind::Recorder || node.kind == NodeKind::Standby) json.update(boxJson(node.recorder));
    if (node.kind == NodeKind::Ups) json["battery_h"] = exactNumber(node.batteryHours);
    if (!node.typed.empty()) json["typed"] = typedJson(node.typed);
    return json;
}

const char* stateKey(LinkLoad::State state) {
    return state == LinkLoad::State::Over ? "over" : state == LinkLoad::State::Tight ? "tight" : "fits";
}

TopologyJson linkJson(const TopologyLink& link, double warnShare) {
    TopologyJson json{{"id", link.id}, {"from", link.from}, {"to", link.to}, {"kind", link.power ? "power" : "data"},
                      {"copies", link.copies}};
    if (link.power) return json;
    json["capacity_mbps"] = link.capacityMbps > 0 ? exactNumber(link.capacityMbps) : TopologyJson(nullptr);
    if (link.capacityBackMbps != link.capacityMbps)
        json["capacity_back_mbps"] = link.capacityBackMbps > 0 ? exactNumber(link.capacityBackMbps) : TopologyJson(nullptr);
    json["planned_share"] = exactNumber(link.plannedShare);
    json["load_mbps"] = trafficJson(link.load);
    json["load_back_mbps"] = trafficJson(link.loadBack);
    json["share"] = exactNumber(link.share());
    json["state"] = stateKey(link.state(warnShare));
    if (!link.typed.empty()) json["typed"] = typedJson(link.typed);
    return json;
}

TopologyJson failureJson(const FailureEffect& effect) {
    std::string nodes;
    for (const std::string& node : effect.nodes)
        nodes += (nodes.empty() ? "" : ",") + node;
    const std::string by = effect.takenOverBy();
    TopologyJson json{{"node", nodes},
                      {"kind", nodeKindKey(effect.kind)},
                      {"outage_h", exactNumber(effect.outageHours)},
                      {"cameras_dark", effect.camerasDark},
                      {"cameras_uncovered", effect.camerasUncovered},
                      {"dark_h", exactNumber(effect.darkHours)},
                      {"lost_camera_hours", exactNumber(effect.lostCameraHours)},
                      {"taken_over_by", by.empty() ? TopologyJson(nullptr) : TopologyJson(by)},
                      {"takeovers", TopologyJson::array()},
                      {"overloaded", TopologyJson::array()},
                      {"destroyed_camera_hours", exactNumber(effect.destroyedCameraHours)},
                      {"unreachable_camera_hours", exactNumber(effect.unreachableCameraHours)},
                      {"unreachable_h", exactNumber(effect.unreachableHours)},
                      {"backfill_h", exactNumber(effect.backfillHours)},
                      {"dark", TopologyJson::array()}};
    for (const Takeover& takeover : effect.takeovers)
        json["takeovers"].push_back({{"by", takeover.by}, {"from", takeover.from}, {"cameras", takeover.cameras},
                                     {"live_only", takeover.liveOnly}});
    for (const Overload& overload : effect.overloaded)
        json["overloaded"].push_back({{"link", overload.link}, {"mbps", exactNumber(overload.mbps)},
                                      {"capacity_mbps", exactNumber(overload.capacityMbps)}});
    for (const DarkCameras& dark : effect.cameras)
        json["dark"].push_back({{"node", dark.node}, {"cameras", dark.cameras}, {"uncovered", dark.uncovered},
                                {"dark_h", exactNumber(dark.hours)}, {"lost_camera_hours", exactNumber(dark.cameraHours)}});
    return json;
}

TopologyJson checkJson(const StandbyCheck& check) {
    TopologyJson limits = TopologyJson::array();
    for (const StandbyCheck::Limit& limit : check.limits)
        limits.push_back({{"limit", limit.name}, {"need", exactNumber(limit.need)},
                          {"has", limit.has > 0 ? exactNumber(limit.has) : TopologyJson(nullptr)}, {"fits", limit.fits()}});
    return {{"standby", check.standby}, {"recorder", check.recorder}, {"fits", check.fits()}, {"limits", std::move(limits)}};
}

const char* severityKey(Severity severity) {
    return severity == Severity::Error ? "error" : severity == Severity::Warning ? "warning" : "note";
}

} // namespace

std::string topologyJson(const Topology& topology, const FailureAnalysis& analysis, const std::vector<FailureEffect>& failures,
                         const std::vector<Finding>& findings) {
    TopologyJson json{{"architecture", architectureKey(topology.architecture)},
                      {"deployment", deploymentKey(topology.deployment)},
                      {"nodes", TopologyJson::array()},
                      {"links", TopologyJson::array()},
                      {"single_points", TopologyJson::array()},
                      {"failures", TopologyJson::array()},
                      {"standby_ok", analysis.standbysFit()},
                      {"standby_checks", TopologyJson::array()},
                      {"shared_ancestors", TopologyJson::array()},
                      {"findings", TopologyJson::array()}};
    for (const TopologyNode& node : topology.nodes)
        json["nodes"].push_back(nodeJson(node));
    for (const TopologyLink& link : topology.links)
        json["links"].push_back(linkJson(link, topology.warnShare));
    for (const SinglePoint& point : analysis.singlePoints())
        json["single_points"].push_back({{"node", point.node}, {"kind", nodeKindKey(point.kind)}, {"cameras", point.cameras},
                                         {"cuts_network", point.cutsNetwork}, {"why", point.why}});
    for (const FailureEffect& effect : failures)
        json["failures"].push_back(failureJson(effect));
    for (const StandbyCheck& check : analysis.standbyChecks())
        json["standby_checks"].push_back(checkJson(check));
    for (const SharedAncestor& shared : analysis.sharedAncestors())
        json["shared_ancestors"].push_back({{"recorder", shared.recorder}, {"standby", shared.standby}, {"node", shared.node},
                                            {"kind", nodeKindKey(shared.kind)}});
    const FlowFeasibility flow = analysis.feasibility();
    json["flow"] = {{"demand_mbps", exactNumber(flow.demandMbps)}, {"carried_mbps", exactNumber(flow.carriedMbps)},
                    {"bottlenecks", flow.bottlenecks}};
    for (const Finding& finding : findings)
        json["findings"].push_back({{"severity", severityKey(finding.severity)}, {"place", finding.place},
                                    {"message", finding.message}, {"remedy", finding.remedy},
                                    {"cost_difference", finding.costDifference ? exactNumber(*finding.costDifference)
                                                                              : TopologyJson(nullptr)}});
    return json.dump(2, ' ', false, TopologyJson::error_handler_t::replace) + "\n";
}

} // namespace sightline::planner
