// The end of a failure: surges, failback, cards, backfill, sums.

#include "failure_run.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sightline::planner {

namespace {
constexpr double finishHourSeconds = 3600;
constexpr double hoursOfDay = 24;
constexpr double loadDust = 1e-6;
} // namespace

/// Traffic from a node to another, more or (negative) less, along the usual way or the way that is left.
void FailureRun::addChange(int from, int to, bool isUsual, TrafficKind kind, double mbps) {
    RouteTree& usual = m_engine.graph().site(to) < 0 ? m_work.usualShared : m_work.usual;
    RouteTree& tree = isUsual ? usual : m_work.tree;
    if (isUsual) {
        if (tree.target() != to) tree.build(m_engine.graph(), to, {});
    } else if (m_treeTarget != to) {
        tree.build(m_engine.graph(), to, m_work.up, m_work.inScope);
        m_treeTarget = to;
    }
    if (!tree.reaches(from)) return;
    const Topology& topology = m_engine.topology();
    tree.walk(from, [&](int index, bool back) {
        const TopologyLink& link = m_engine.link(index);
        const bool peaks = link.peaks && kind == TrafficKind::Recording;
        const double shared = m_isShared ? static_cast<double>(std::max<std::int64_t>(1, link.copies)) : 1;
        const double change = mbps * (kind == TrafficKind::Recording ? topology.wireFactor : 1) *
                              (peaks ? topology.peakFactor : 1) / shared;
        (back ? m_work.changeBack : m_work.change)[static_cast<std::size_t>(index)] += change;
        m_work.changed.push_back(index);
    });
}

/// Those who watched the recorder watch the box that stands in for it.
void FailureRun::moveViewing(int recorder, int box) {
    const std::string& id = m_engine.node(recorder).id;
    for (const TopologyFlow& flow : m_engine.topology().flows) {
        if (flow.from != id || flow.kind != TrafficKind::Live) continue;
        const int to = m_engine.graph().find(flow.to);
        if (to < 0) continue;
        const double mbps = flow.mbps * static_cast<double>(std::max(timesOf(recorder), timesOf(to)));
        addChange(recorder, to, true, flow.kind, -mbps);
        addChange(box, to, false, flow.kind, mbps);
    }
}

void FailureRun::findOverloads() {
    std::sort(m_work.changed.begin(), m_work.changed.end());
    m_work.changed.erase(std::unique(m_work.changed.begin(), m_work.changed.end()), m_work.changed.end());
    for (const int index : m_work.changed) {
        const TopologyLink& link = m_engine.link(index);
        double& there = m_work.change[static_cast<std::size_t>(index)];
        double& back = m_work.changeBack[static_cast<std::size_t>(index)];
        const std::pair<double, double> ways[] = {{there, link.capacityMbps}, {back, link.capacityBackMbps}};
        const double loads[] = {link.load.total(), link.loadBack.total()};
        for (int way = 0; way < 2; ++way) {
            const auto [change, capacity] = ways[way];
            const double total = loads[way] + change;
            if (capacity <= 0 || change <= loadDust || total <= capacity * (1 + 1e-9)) continue;
            const auto known = std::find_if(m_effect.overloaded.begin(), m_effect.overloaded.end(),
                                            [&](const Overload& overload) { return overload.link == link.id; });
            if (known == m_effect.overloaded.end())
                m_effect.overloaded.push_back({link.id, total, capacity});
            else if (total > known->mbps)
                *known = {link.id, total, capacity};
        }
        there = back = 0;
    }
    m_work.changed.clear();
}

/// The second short gap, when cameras that were taken over go back at the same moment; once for each camera, by however
/// many boxes those of its node were recorded.
void FailureRun::failBack(const std::vector<Given>& given) {
    std::map<int, std::int64_t> cameras;
    for (const Given& one : given)
        if (one.count > 0 && m_engine.recorderOf(one.cameras) >= 0) cameras[one.cameras] += one.count;
    for (const auto& [node, count] : cameras) {
        const double hours = m_engine.node(m_engine.recorderOf(node)).recorder.times.failbackS / finishHourSeconds;
        if (hours <= 0) continue;
        Loss& loss = lossOf(node);
        loss.cameraHours += static_cast<double>(count) * hours;
        loss.dark = std::max(loss.dark, count);
        if (loss.uncovered == 0) loss.worstHours += hours;
    }
}

/// What camera or bridge could hold is copied later, the rest is lost.
void FailureRun::finishOwnRecording() {
    for (Loss& loss : m_losses) {
        if (loss.ownCameras <= 0) continue;
        const CameraPart& part = m_engine.node(loss.cameras).cameras;
        const int recorder = m_engine.recorderOf(loss.cameras);
        const double detect =
            recorder < 0 ? 0 : std::min(loss.ownHours, m_engine.node(recorder).recorder.times.detectS / finishHourSeconds);
        const double beyond = std::max(0.0, loss.ownHours - part.edgeHours);
        const double lost = std::min(loss.ownHours, detect + beyond);
        const auto cameras = static_cast<double>(loss.ownCameras);
        loss.cameraHours += cameras * lost;
        loss.worstHours += lost;
        if (lost > 0) loss.dark = std::max(loss.dark, loss.ownCameras);
        if (beyond > 0) loss.uncovered = std::max(loss.uncovered, loss.ownCameras);
        const double kept = loss.ownHours - lost;
        if (kept <= 0 || recorder < 0) continue;
        m_effect.unreachableCameraHours += cameras * kept;
        m_effect.unreachableHours = std::max(m_effect.unreachableHours, loss.ownHours);
        const int via = m_engine.m_via[static_cast<std::size_t>(loss.cameras)];
        m_copies.push_back({via >= 0 ? via : loss.cameras, recorder, cameras * kept * part.recordedMbps});
    }
}

/// One camera of a node that fails by itself.
void FailureRun::failSingleCameras() {
    for (const int index : m_failed) {
        const TopologyNode& node = m_engine.node(index);
        if (node.kind != NodeKind::Cameras || !node.cameras.recorded || node.cameras.count <= 0) continue;
        Loss& loss = lossOf(index);
        loss.dark = std::max<std::int64_t>(loss.dark, 1);
        loss.uncovered = std::max<std::int64_t>(loss.uncovered, 1);
        loss.cameraHours += std::max(0.0, node.repairHours - loss.worstHours);
        loss.worstHours = std::max(loss.worstHours, node.repairHours);
    }
}

/// As a fluid: what must pass each link over what it has to spare; the slowest link decides. A gap of 6 h of 128 Mbps
/// over 1 Gbps at 70 % with the 128 Mbps still running takes 6 x 128 / (700 - 128) h (case G8).
void FailureRun::finishBackfill() {
    std::map<std::pair<int, bool>, double> volumes;
    for (const CopyBack& copy : m_copies) {
        RouteTree& usual = m_engine.graph().site(copy.to) < 0 ? m_work.usualShared : m_work.usual;
        if (usual.target() != copy.to) usual.build(m_engine.graph(), copy.to, {});
        if (!usual.reaches(copy.from)) continue;
        m_effect.backfillMbitHours += copy.mbitHours;
        usual.walk(copy.from, [&](int index, bool back) {
            const double shared = m_isShared ? static_cast<double>(std::max<std::int64_t>(1, m_engine.link(index).copies)) : 1;
            volumes[{index, back}] += copy.mbitHours * m_engine.topology().wireFactor / shared;
        });
    }
    for (const auto& [way, volume] : volumes) {
        const TopologyLink& link = m_engine.link(way.first);
        const double capacity = way.second ? link.capacityBackMbps : link.capacityMbps;
        if (capacity <= 0 || volume <= 0) continue;
        const double spare = capacity * link.plannedShare - (way.second ? link.loadBack : link.load).total();
        m_effect.backfillHours =
            std::max(m_effect.backfillHours, spare > 0 ? volume / spare : std::numeric_limits<double>::infinity());
    }
}

void FailureRun::summarise() {
    for (const auto& [box, hours] : m_offline) {
        const bool drivesGone = std::any_of(m_failed.begin(), m_failed.end(), [&](int index) {
            const auto& drives = m_engine.m_storages[static_cast<std::size_t>(box)];
            return std::find(drives.begin(), drives.end(), index) != drives.end();
        });
        for (const int cameras : m_engine.camerasOf(box)) {
            const CameraPart& part = m_engine.node(cameras).cameras;
            const int second = m_engine.m_second[static_cast<std::size_t>(cameras)];
            const bool hasCopy = second >= 0 && std::find(m_failed.begin(), m_failed.end(), second) == m_failed.end();
            if (!part.recorded || hasCopy) continue;
            const double archive = static_cast<double>(part.count * timesOf(cameras)) * part.retentionDays * hoursOfDay;
            (drivesGone ? m_effect.destroyedCameraHours : m_effect.unreachableCameraHours) += archive;
            if (!drivesGone && archive > 0) m_effect.unreachableHours = std::max(m_effect.unreachableHours, hours);
        }
    }
    std::sort(m_losses.begin(), m_losses.end(), [](const Loss& a, const Loss& b) { return a.cameras < b.cameras; });
    for (const Loss& loss : m_losses) {
        if (loss.cameraHours <= 0) continue;
        m_effect.cameras.push_back(
            {m_engine.node(loss.cameras).id, loss.dark, loss.uncovered, loss.worstHours, loss.cameraHours});
        m_effect.camerasDark += loss.dark;
        m_effect.camerasUncovered += loss.uncovered;
        m_effect.darkHours = std::max(m_effect.darkHours, loss.worstHours);
        m_effect.lostCameraHours += loss.cameraHours;
    }
}

std::string FailureEffect::takenOverBy() const {
    std::string text;
    for (const Takeover& takeover : takeovers)
        if (text.find(takeover.by) == std::string::npos) text += (text.empty() ? "" : ", ") + takeover.by;
    return text;
}

} // namespace sightline::planner
