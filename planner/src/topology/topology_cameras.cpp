// Cameras of a site: who records them, what they are plugged into, who looks at them.

#include "../link_rates.h"
#include "../sizing.h"
#include "topology_build.h"

#include <algorithm>
#include <cmath>

namespace sightline::planner {

namespace {

/// Takes from places in order, each with so many left; the last takes what is over.
class PortFiller {
public:
    PortFiller(std::vector<std::string> ids, std::vector<std::int64_t> ports)
        : m_ids(std::move(ids)), m_left(std::move(ports)) {}
    bool empty() const { return m_ids.empty(); }
    /// Where the next cameras go, and how many of `wanted` at most.
    std::pair<std::string, std::int64_t> take(std::int64_t wanted) {
        while (m_next + 1 < m_ids.size() && m_left[m_next] <= 0)
            ++m_next;
        const bool isLast = m_next + 1 == m_ids.size();
        const std::int64_t n = isLast ? wanted : std::min(wanted, m_left[m_next]);
        m_left[m_next] -= n;
        return {m_ids[m_next], n};
    }

private:
    std::vector<std::string> m_ids;
    std::vector<std::int64_t> m_left;
    std::size_t m_next = 0;
};

struct CameraPiece {
    std::string attach;
    std::size_t seat = 0;
    std::int64_t count = 0;
};

PortFiller switchPorts(const SiteDesign& design, const std::vector<std::string>& ids) {
    std::vector<std::int64_t> ports;
    for (const SwitchSet& set : design.switches)
        for (int i = 0; i < set.count; ++i)
            ports.push_back(static_cast<std::int64_t>(std::floor(set.portsEach + 1e-9)));
    return {ids, std::move(ports)};
}

PortFiller encoderPorts(const SiteDesign& design, const std::vector<std::string>& ids) {
    std::vector<std::int64_t> ports;
    for (const EncoderSet& set : design.encoders)
        for (int i = 0; i < set.count; ++i)
            ports.push_back(static_cast<std::int64_t>(set.product ? set.product->number("channels").value_or(1) : 1));
    return {ids, std::move(ports)};
}

} // namespace

void TopologyBuilder::addBridges(Place& place) {
    for (int i = 1; i <= place.design->bridges; ++i) {
        TopologyNode& node = addNode(place, NodeKind::Bridge, "bridge-" + std::to_string(i),
                                     place.design->bridge ? place.design->bridge->vendor + " " + place.design->bridge->model
                                                          : std::string("Bridge"));
        node.product = place.design->bridge;
        setRepair(node, "tech.response");
        const std::string id = node.id;
        place.bridges.push_back({id, 1.0 / place.design->bridges, 0});
        addLan(place, place.hub, id);
    }
    place.seats = place.bridges;
    if (place.seats.empty()) place.seats = {{"cloud", 1, 0}};
}

void TopologyBuilder::addCameras(Place& place) {
    const SiteDesign& design = *place.design;
    const bool isCloud = design.place == RecordingPlace::Cloud;
    const FailoverMode mode = *m_plan.choice(design.architecture).failover;
    const FailoverPreset& preset = m_presets.of(mode, design.architecture != Architecture::Vms);
    PortFiller switches = switchPorts(design, place.switches);
    PortFiller encoders = encoderPorts(design, place.encoders);
    std::vector<double> shares, carry(place.seats.size(), 0);
    std::vector<std::int64_t> ownPorts;
    for (const RecorderSeat& seat : place.seats) {
        shares.push_back(seat.share);
        ownPorts.push_back(seat.poePorts);
    }
    for (const GroupNeed& need : design.need.groups) {
        const CameraGroup& group = place.site->groups[need.group];
        if (need.cameras <= 0 || place.seats.empty()) continue;
        if (m_out.nodes.size() > maxTopologyNodes) return; // refused by makeTopology()
        const bool ownPower = need.encoded || *group.wireless;
        std::vector<CameraPiece> pieces;
        const std::vector<std::int64_t> spread = spreadByShare(need.cameras, shares, carry);
        for (std::size_t seat = 0; seat < spread.size(); ++seat)
            for (std::int64_t left = spread[seat]; left > 0;) {
                CameraPiece piece{place.hub, seat, left};
                if (need.encoded && !encoders.empty()) {
                    std::tie(piece.attach, piece.count) = encoders.take(left);
                } else if (!ownPower && ownPorts[seat] > 0) {
                    piece = {place.seats[seat].id, seat, std::min(left, ownPorts[seat])};
                    ownPorts[seat] -= piece.count;
                } else if (!ownPower && !switches.empty()) {
                    std::tie(piece.attach, piece.count) = switches.take(left);
                }
                left -= piece.count;
                pieces.push_back(std::move(piece));
            }
        for (std::size_t i = 0; i < pieces.size(); ++i) {
            const std::string local = pieces.size() == 1 ? group.id : group.id + "." + std::to_string(i + 1);
            TopologyNode& node = addNode(place, NodeKind::Cameras, local, group.name.empty() ? group.id : group.name);
            node.repairHours = likely("camera.fix") + (m_design.monitored ? 0 : likely("camera.notice"));
            node.repairFrom = m_design.monitored ? "camera.fix" : "camera.notice + camera.fix";
            CameraPart& part = node.cameras;
            part.count = pieces[i].count;
            part.channels = need.channels;
            part.ingestMbps = need.ingestMbps;
            part.recordedMbps = isCloud ? cloudRate(group) : need.recordedMbps.likely;
            part.retentionDays = need.retentionDays;
            part.recorded = need.recorded;
            part.failoverClass = *group.failoverClass;
            part.priority = *group.priority;
            part.edgeHours = preset.edgeHours(part.recordedMbps);
            part.group = group.id;
            part.recorder = place.seats[pieces[i].seat].id;
            if (isCloud && !place.bridges.empty()) {
                part.via = part.recorder;
                part.recorder = "cloud";
            } else if (isCloud) {
                part.ingestMbps = part.recordedMbps;
            }
            // Cameras of a cloud's own keep their footage themselves: a line that is down loses nothing of it.
            if (design.recordsInCamera && part.via.empty()) part.edgeHours = std::max(part.edgeHours, need.retentionDays * 24);
            if (mode == FailoverMode::Redundant && !isCloud) {
                const std::vector<std::string>& mirrors =
                    design.place == RecordingPlace::Central ? m_centre.standbys : place.standbys;
                if (!mirrors.empty()) part.second = mirrors[pieces[i].seat % mirrors.size()];
            }
            const std::string id = node.id;
            addLink(id, pieces[i].attach, 0, 0, 1, true);
            if (ownPower) addFeed(place.id + "/circuit", id);
        }
    }
}

void TopologyBuilder::addViewingFrom(const Place& place, const std::string& source, double share) {
    const Site& site = *place.site;
    double cameras = 0, sub = 0, main = 0;
    for (const GroupNeed& need : place.design->need.groups) {
        const CameraGroup& group = site.groups[need.group];
        const auto n = static_cast<double>(need.cameras);
        const double subEach = *group.subMbps * need.channels;
        const bool isCloud = place.design->place == RecordingPlace::Cloud;
        cameras += n;
        sub += n * subEach;
        main += n * (isCloud ? cloudRate(group) : need.ingestMbps - subEach);
    }
    if (cameras <= 0) return;
    const double live = sub / cameras * wireOverTcp * share, playback = main / cameras * wireOverTcp * share;
    const std::string local = place.id + "/operators", remote = m_centre.id + "/operators";
    // In the cloud live pictures come from the cameras on site; only recordings come back down the line.
    if (place.design->place != RecordingPlace::Cloud) addFlow(source, local, TrafficKind::Live, *site.liveLocal * live);
    addFlow(source, local, TrafficKind::Playback, *site.playbackLocal * playback);
    if (!m_hasCentre || place.design->place == RecordingPlace::Cloud || *site.wanUpMbps <= 0) return;
    addFlow(source, remote, TrafficKind::Live, *site.liveRemote * live);
    addFlow(source, remote, TrafficKind::Playback, *site.playbackRemote * playback);
}

void TopologyBuilder::addViewing(const Place& place) {
    if (*place.site->liveLocal + *place.site->playbackLocal > 0) {
        const std::string id = addNode(place, NodeKind::Operators, "operators", "Operators").id;
        addLan(place, place.hub, id);
    }
    if (place.design->place == RecordingPlace::Cloud) {
        addViewingFrom(place, "cloud", 1);
        return;
    }
    double sum = 0;
    for (const RecorderSeat& seat : place.seats)
        sum += seat.share;
    for (const RecorderSeat& seat : place.seats)
        if (sum > 0) addViewingFrom(place, seat.id, seat.share / sum);
}

void TopologyBuilder::addCloudUpload(const Place& place) {
    const bool managed = m_design.deployment == Deployment::CloudManaged && place.design->architecture == Architecture::Hybrid;
    const bool isCloud = place.design->place == RecordingPlace::Cloud;
    if (!managed && !isCloud) return;
    std::map<std::string, double> bySource;
    for (const TopologyNode& node : m_out.nodes) {
        if (node.kind != NodeKind::Cameras || node.site != place.siteId) continue;
        const auto n = static_cast<double>(node.cameras.count);
        if (isCloud && !node.cameras.via.empty())
            bySource[node.cameras.via] += n * node.cameras.recordedMbps * wireOverTcp + n * idleCloudMbps;
        else
            bySource[isCloud ? node.id : node.cameras.recorder] += n * idleCloudMbps;
    }
    for (const auto& [source, mbps] : bySource)
        addFlow(source, "cloud", TrafficKind::Cloud, mbps);
}

} // namespace sightline::planner
