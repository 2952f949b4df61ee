// The states of a failover and the seconds that they take.

#include "planner/failover_model.h"

#include <algorithm>
#include <cmath>

namespace sightline::planner {

bool mayFollow(FailoverState now, FailoverState next) {
    using S = FailoverState;
    if (next == S::Failed) return now != S::Failed && now != S::Detected;
    switch (now) {
    case S::Ok:
        return false;
    case S::Failed:
        return next == S::Detected || next == S::Ok || next == S::Backfill;
    case S::Detected:
        return next == S::Takeover || next == S::Ok || next == S::Backfill;
    case S::Takeover:
        return next == S::Covered || next == S::Ok || next == S::Backfill;
    case S::Covered:
        return next == S::Repaired;
    case S::Repaired:
        return next == S::Failback;
    case S::Failback:
        return next == S::Backfill || next == S::Ok;
    case S::Backfill:
        return next == S::Ok;
    }
    return false;
}

bool isRecording(FailoverState state) {
    using S = FailoverState;
    return state == S::Ok || state == S::Covered || state == S::Repaired || state == S::Backfill;
}

bool FailoverMachine::enter(FailoverState next, double nowS) {
    if (!mayFollow(state(), next) || !(nowS >= since())) return false;
    m_history.push_back({next, nowS});
    return true;
}

double FailoverMachine::darkSeconds(double nowS) const {
    double dark = 0;
    for (std::size_t i = 0; i < m_history.size(); ++i) {
        if (isRecording(m_history[i].state)) continue;
        const double end = i + 1 < m_history.size() ? m_history[i + 1].atS : nowS;
        dark += std::max(0.0, end - m_history[i].atS);
    }
    return dark;
}

DetectionDelay detectionDelay(const Heartbeat& heartbeat) {
    const double period = heartbeat.periodS;
    const double most = period * heartbeat.misses;
    return {most - period, most - period / 2, most, period / std::sqrt(12.0)};
}

bool isMissed(const Heartbeat& heartbeat, double lastHeardS, double nowS) {
    return nowS - lastHeardS > heartbeat.periodS * heartbeat.misses;
}

double takeoverGap(const FailoverTimes& times, std::int64_t camera, double repairS) {
    return std::min(repairS, times.detectS + times.takeoverS + times.connectEachS * static_cast<double>(camera));
}

double takeoverGaps(const FailoverTimes& times, std::int64_t cameras, double repairS) {
    if (cameras <= 0) return 0;
    const auto n = static_cast<double>(cameras);
    const double first = times.detectS + times.takeoverS;
    if (first >= repairS || times.connectEachS <= 0) return n * std::min(first, repairS);
    // Cameras that are connected before the repair form an arithmetic series, the others wait for the repair.
    const double inTime = std::min(n, std::floor((repairS - first) / times.connectEachS) + 1);
    return inTime * first + times.connectEachS * inTime * (inTime - 1) / 2 + (n - inTime) * repairS;
}

FailoverMachine failoverTimeline(const FailoverTimes& times, double repairS, bool isCovered, double backfillS) {
    using S = FailoverState;
    FailoverMachine machine;
    machine.enter(S::Failed, 0);
    const double covered = times.detectS + times.takeoverS;
    if (times.detectS <= repairS) machine.enter(S::Detected, times.detectS);
    if (isCovered && covered <= repairS) {
        machine.enter(S::Takeover, times.detectS);
        machine.enter(S::Covered, covered);
        machine.enter(S::Repaired, repairS);
        machine.enter(S::Failback, repairS);
    }
    const double back = repairS + (machine.state() == S::Failback ? times.failbackS : 0);
    if (backfillS > 0) machine.enter(S::Backfill, back);
    machine.enter(S::Ok, back + std::max(0.0, backfillS));
    return machine;
}

} // namespace sightline::planner
