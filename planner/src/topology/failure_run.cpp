// One failure from its first second to the last repair.

#include "failure_run.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace sightline::planner {

namespace {
constexpr double failureHourSeconds = 3600;
}

FailureEffect FailureEngine::effect(const std::vector<int>& failed, Scratch& work) const {
    return FailureRun(*this, failed, work).effect();
}

FailureRun::FailureRun(const FailureEngine& engine, const std::vector<int>& failed, FailureEngine::Scratch& work)
    : m_engine(engine), m_failed(failed), m_work(work) {
    m_isShared = std::any_of(failed.begin(), failed.end(), [&](int index) { return engine.graph().site(index) < 0; });
}

std::int64_t FailureRun::timesOf(int index) const {
    return m_isShared ? std::max<std::int64_t>(1, m_engine.node(index).copies) : 1;
}

/// When something comes back or runs empty, 0 first.
std::vector<double> FailureRun::moments() const {
    std::vector<double> at{0};
    for (const int index : m_failed) {
        const TopologyNode& node = m_engine.node(index);
        if (node.kind == NodeKind::Cameras) continue;
        at.push_back(node.repairHours);
        for (const int fed : m_engine.graph().fed(index))
            if (m_engine.node(fed).kind == NodeKind::Ups && m_engine.node(fed).batteryHours < node.repairHours)
                at.push_back(m_engine.node(fed).batteryHours);
    }
    std::sort(at.begin(), at.end());
    at.erase(std::unique(at.begin(), at.end()), at.end());
    return at;
}

FailureEffect FailureRun::effect() {
    for (const int index : m_failed) {
        m_effect.nodes.push_back(m_engine.node(index).id);
        m_effect.outageHours = std::max(m_effect.outageHours, m_engine.node(index).repairHours);
    }
    if (!m_failed.empty()) m_effect.kind = m_engine.node(m_failed.front()).kind;
    m_engine.enterScope(m_failed, m_work);
    const std::vector<double> at = moments();
    for (std::size_t i = 0; i + 1 < at.size(); ++i)
        stretch(at[i], at[i + 1]);
    m_engine.leaveScope(m_work);
    failBack(m_given);
    finishOwnRecording();
    failSingleCameras();
    finishBackfill();
    summarise();
    return std::move(m_effect);
}

void FailureRun::stretch(double from, double to) {
    const double hours = to - from;
    m_engine.markDown(m_failed, from, m_work);
    m_before = std::move(m_given);
    m_given.clear();
    m_rooms.clear();
    m_busy.clear();
    m_treeTarget = -1;
    std::map<int, std::vector<Need>> needs; // by recorder
    for (const int index : m_work.scope) {
        const TopologyNode& node = m_engine.node(index);
        if (node.kind != NodeKind::Cameras || !node.cameras.recorded || node.cameras.count <= 0) continue;
        const int recorder = m_engine.recorderOf(index);
        const int second = m_engine.m_second[static_cast<std::size_t>(index)];
        if (m_engine.recordsNow(index, recorder, m_work) || (second >= 0 && m_engine.recordsNow(index, second, m_work)))
            continue;
        needs[recorder].push_back({index, node.cameras.count * timesOf(index)});
    }
    countArchive(hours);
    std::vector<Given> back;
    std::copy_if(m_before.begin(), m_before.end(), std::back_inserter(back),
                 [&](const Given& given) { return !needs.contains(m_engine.recorderOf(given.cameras)); });
    failBack(back);
    giveOut(needs, hours);
    for (const auto& [recorder, list] : needs)
        for (const Need& need : list)
            if (need.left + need.shown > 0) stayDark(need, hours);
    for (Loss& loss : m_losses) {
        loss.worstHours += loss.stretchHours;
        loss.stretchHours = 0;
    }
    if (!m_given.empty()) findOverloads();
}

/// Idle standbys go to the recorders with the most important cameras; within what boxes can take, every camera waits for
/// all more important ones.
void FailureRun::giveOut(std::map<int, std::vector<Need>>& needs, double hours) {
    struct Turn {
        int priority = 0, recorder = 0;
        Need* need = nullptr;
    };
    std::vector<Turn> turns;
    std::vector<std::pair<int, int>> order; // best priority, recorder
    for (auto& [recorder, list] : needs) {
        if (recorder < 0 || m_engine.coverers(recorder).empty()) continue;
        int best = std::numeric_limits<int>::max();
        for (Need& need : list) {
            const CameraPart& part = m_engine.node(need.cameras).cameras;
            if (part.failoverClass == FailoverClass::None) continue;
            turns.push_back({part.priority, recorder, &need});
            best = std::min(best, part.priority);
        }
        order.emplace_back(best, recorder);
    }
    std::stable_sort(order.begin(), order.end());
    std::map<int, std::vector<int>> boxes;
    for (const auto& [best, recorder] : order)
        boxes[recorder] = boxesFor(recorder, needs[recorder]);
    std::stable_sort(turns.begin(), turns.end(), [](const Turn& a, const Turn& b) { return a.priority < b.priority; });
    std::map<int, std::int64_t> ranks;
    for (const Turn& turn : turns)
        for (const int box : boxes[turn.recorder])
            if (turn.need->left > 0 && m_engine.connected(turn.need->cameras, box, m_work))
                take(*turn.need, turn.recorder, box, ranks[turn.recorder], hours);
    for (const auto& [recorder, list] : boxes)
        if (list.size() == 1) moveViewing(recorder, list.front());
}

/// Boxes that stand in for a recorder now: one idle standby, or all that adopt.
std::vector<int> FailureRun::boxesFor(int recorder, const std::vector<Need>& needs) {
    std::vector<int> boxes;
    bool hasStandby = false;
    for (const int box : m_engine.coverers(recorder)) {
        if (!m_engine.works(box, m_work)) continue;
        // A recorder that works and is heard by the standby is not stood in for.
        if (m_engine.works(recorder, m_work) && m_engine.connected(box, recorder, m_work)) continue;
        const bool isStandby = m_engine.node(box).kind == NodeKind::Standby;
        if (isStandby && (hasStandby || m_busy.contains(box))) continue;
        if (std::none_of(needs.begin(), needs.end(),
                         [&](const Need& need) { return m_engine.connected(need.cameras, box, m_work); }))
            continue;
        if (isStandby) {
            m_busy[box] = recorder;
            hasStandby = true;
        }
        boxes.push_back(box);
    }
    return boxes;
}

FailureRun::Room& FailureRun::roomOf(int box) {
    const auto found = m_rooms.find(box);
    if (found != m_rooms.end()) return found->second;
    const RecorderPart& part = m_engine.node(box).recorder;
    const FailureEngine::Load& own = m_engine.ownLoad(box);
    const double times = static_cast<double>(timesOf(box));
    const auto room = [times](double limit, double used) {
        return limit > 0 ? std::max(0.0, limit - used) * times : std::numeric_limits<double>::infinity();
    };
    return m_rooms[box] = {room(part.channels, own.channels), room(part.ingestMbps, own.ingestMbps),
                           room(part.licenceLimit(), own.channels)};
}

std::int64_t FailureRun::fits(const Room& room, int cameras, std::int64_t wanted) const {
    const CameraPart& part = m_engine.node(cameras).cameras;
    double most = static_cast<double>(wanted);
    if (part.channels > 0) most = std::min({most, room.channels / part.channels, room.licences / part.channels});
    if (part.ingestMbps > 0) most = std::min(most, room.ingestMbps / part.ingestMbps);
    return std::clamp<std::int64_t>(static_cast<std::int64_t>(std::floor(most + 1e-9)), 0, wanted);
}

void FailureRun::take(Need& need, int recorder, int box, std::int64_t& rank, double hours) {
    Room& room = roomOf(box);
    const CameraPart& part = m_engine.node(need.cameras).cameras;
    const std::int64_t n = fits(room, need.cameras, need.left);
    if (n <= 0) return;
    room.channels -= static_cast<double>(n) * part.channels;
    room.licences -= static_cast<double>(n) * part.channels;
    room.ingestMbps -= static_cast<double>(n) * part.ingestMbps;
    addChange(need.cameras, box, false, TrafficKind::Recording, static_cast<double>(n) * part.ingestMbps);
    addChange(need.cameras, recorder, true, TrafficKind::Recording, -static_cast<double>(n) * part.ingestMbps);
    const bool liveOnly = part.failoverClass == FailoverClass::LiveOnly;
    m_given.push_back({need.cameras, box, liveOnly ? 0 : n, liveOnly ? n : 0});
    const auto sameBox = [&](const Takeover& takeover) {
        return takeover.by == m_engine.node(box).id && takeover.from == m_engine.node(recorder).id;
    };
    const auto before = std::find_if(m_before.begin(), m_before.end(),
                                     [&](const Given& g) { return g.cameras == need.cameras && g.box == box; });
    const auto known = std::find_if(m_effect.takeovers.begin(), m_effect.takeovers.end(), sameBox);
    Takeover& takeover = known != m_effect.takeovers.end()
                             ? *known
                             : m_effect.takeovers.emplace_back(Takeover{m_engine.node(box).id, m_engine.node(recorder).id, 0, 0});
    if (before == m_before.end()) (liveOnly ? takeover.liveOnly : takeover.cameras) += n;
    if (liveOnly) { // shown, but as dark as before for the recording
        rank += n;
        need.left -= n;
        need.shown += n;
        return;
    }
    const FailoverTimes& times = m_engine.node(recorder).recorder.times;
    const double seconds = hours * failureHourSeconds;
    const std::int64_t fresh = before == m_before.end() ? n : std::max<std::int64_t>(0, n - before->count);
    const double gaps = takeoverGaps(times, rank + fresh, seconds) - takeoverGaps(times, rank, seconds);
    Loss& loss = lossOf(need.cameras);
    loss.cameraHours += gaps / failureHourSeconds;
    if (fresh > 0 && gaps > 0) {
        loss.dark = std::max(loss.dark, std::min(loss.dark + fresh, part.count * timesOf(need.cameras)));
        loss.stretchHours = std::max(loss.stretchHours, takeoverGap(times, rank + fresh - 1, seconds) / failureHourSeconds);
    }
    if (m_engine.node(box).kind == NodeKind::Standby) {
        const double recordedHours = static_cast<double>(n) * hours - gaps / failureHourSeconds;
        m_copies.push_back({box, recorder, recordedHours * part.recordedMbps});
    }
    rank += fresh;
    need.left -= n;
}

void FailureRun::stayDark(const Need& need, double hours) {
    const CameraPart& part = m_engine.node(need.cameras).cameras;
    const std::int64_t dark = need.left + need.shown;
    Loss& loss = lossOf(need.cameras);
    const int via = m_engine.m_via[static_cast<std::size_t>(need.cameras)];
    const bool hasOwn = part.edgeHours > 0 && m_work.up[static_cast<std::size_t>(need.cameras)] &&
                        (via < 0 || m_engine.connected(need.cameras, via, m_work));
    if (hasOwn) {
        loss.ownHours += hours;
        loss.ownCameras = std::max(loss.ownCameras, dark);
        return;
    }
    std::int64_t covered = 0;
    for (const Given& given : m_given)
        if (given.cameras == need.cameras) covered += given.count;
    // Those that a takeover left a gap in come on top; from stretch to stretch the same cameras stay dark.
    const std::int64_t all = part.count * timesOf(need.cameras);
    loss.dark = std::min(all, std::max(loss.dark, dark + std::min(covered, loss.dark)));
    loss.uncovered = std::min(all, std::max(loss.uncovered, dark));
    loss.cameraHours += static_cast<double>(dark) * hours;
    loss.stretchHours = std::max(loss.stretchHours, hours);
}

FailureRun::Loss& FailureRun::lossOf(int cameras) {
    const auto [place, isNew] = m_lossIndex.emplace(cameras, m_losses.size());
    if (isNew) {
        m_losses.emplace_back();
        m_losses.back().cameras = cameras;
    }
    return m_losses[place->second];
}

/// Recordings that cannot be played now: their recorder is down or nobody reaches it.
void FailureRun::countArchive(double hours) {
    for (const int box : m_work.scope) {
        const NodeKind kind = m_engine.node(box).kind;
        if ((kind != NodeKind::Recorder && kind != NodeKind::Cloud) || m_engine.camerasOf(box).empty()) continue;
        bool isOffline = !m_engine.works(box, m_work);
        if (!isOffline && !m_engine.m_operators.empty()) {
            bool isAsked = false, isReached = false;
            for (const int people : m_engine.m_operators) {
                if (!m_work.inScope[static_cast<std::size_t>(people)]) continue;
                const bool isNear = m_engine.graph().site(people) < 0 || m_engine.graph().site(people) == m_engine.graph().site(box);
                isAsked = isAsked || isNear;
                isReached = isReached || (isNear && m_engine.connected(people, box, m_work));
            }
            isOffline = isAsked && !isReached;
        }
        if (isOffline) m_offline[box] += hours;
    }
}

} // namespace sightline::planner
