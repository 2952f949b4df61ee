#pragma once
// The states that a recorder's cameras pass through when it fails; shared words of testbed and simulator.

namespace sightline::testbed {

enum class FailoverState {
    Ok,       ///< recorded by their own recorder
    Failed,   ///< the recorder is dead, nobody knows yet
    Detected, ///< its heartbeats are missed
    Takeover, ///< a standby has been told to record the cameras
    Covered,  ///< the standby records them
    Repaired, ///< the recorder is back, the standby still records
    Failback, ///< the cameras are on their way back
    Backfill, ///< footage kept elsewhere is copied into the gap
};

/// "ok", "failed", …: the spelling in JSON.
constexpr const char* failoverStateKey(FailoverState state) {
    switch (state) {
    case FailoverState::Ok: return "ok";
    case FailoverState::Failed: return "failed";
    case FailoverState::Detected: return "detected";
    case FailoverState::Takeover: return "takeover";
    case FailoverState::Covered: return "covered";
    case FailoverState::Repaired: return "repaired";
    case FailoverState::Failback: return "failback";
    case FailoverState::Backfill: return "backfill";
    }
    return "";
}

} // namespace sightline::testbed
