#pragma once
// What happens to a recorder's cameras when it fails: one model of states and times for analysis, simulator and testbed.
// Nothing here reads a clock: every moment is given, in seconds.

#include <cstdint>
#include <vector>

namespace sightline::planner {

enum class FailoverState {
    Ok,       ///< recorded by their own recorder
    Failed,   ///< the recorder is dead, nobody knows yet
    Detected, ///< its heartbeats are missed
    Takeover, ///< a standby has been told to record the cameras
    Covered,  ///< the standby records them
    Repaired, ///< the recorder is back, the standby still records
    Failback, ///< the cameras are on their way back
    Backfill, ///< recorded by their own recorder again, while footage kept elsewhere is copied into the gap
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

/// True when `next` may follow `now`. The whole way is ok, failed, detected, takeover, covered, repaired, failback,
/// backfill, ok. Short cuts: back to ok or backfill from failed, detected or takeover (repaired before anybody covered),
/// to ok from failback; and from every state but failed itself to failed (what records now has died).
bool mayFollow(FailoverState now, FailoverState next);
/// True when footage is written in this state.
bool isRecording(FailoverState state);

/// The way of one recorder's cameras through the states.
class FailoverMachine {
public:
    struct Moment {
        FailoverState state = FailoverState::Ok;
        double atS = 0;
        bool operator==(const Moment&) const = default;
    };

    explicit FailoverMachine(double nowS = 0) : m_history{{FailoverState::Ok, nowS}} {}

    FailoverState state() const { return m_history.back().state; }
    double since() const { return m_history.back().atS; }
    /// Every state entered, the first included.
    const std::vector<Moment>& history() const { return m_history; }
    /// Enters a state. False, and nothing changes, when the model has no such step or the moment lies before the last.
    bool enter(FailoverState next, double nowS);
    /// Seconds without recording up to a moment that is not before the last.
    double darkSeconds(double nowS) const;

private:
    std::vector<Moment> m_history;
};

/// Heartbeats every `periodS`; the `misses`-th missed one in a row is the alarm.
struct Heartbeat {
    double periodS = 5;
    int misses = 3;
};
/// Seconds from a failure at a random moment of a period to the alarm: between (k-1)T and kT, mean kT - T/2,
/// standard deviation T/sqrt(12) (case G2 of docs/models/topology.md).
struct DetectionDelay {
    double least = 0, mean = 0, most = 0, deviation = 0;
};
DetectionDelay detectionDelay(const Heartbeat& heartbeat);
/// True when more than `misses` periods have passed since the last beat.
bool isMissed(const Heartbeat& heartbeat, double lastHeardS, double nowS);

/// Times of a takeover, in seconds.
struct FailoverTimes {
    double detectS = 0;
    double takeoverS = 0;    ///< from the alarm to the first camera recorded by the standby
    double connectEachS = 0; ///< from one camera to the next; 0: all at once
    double failbackS = 0;    ///< second gap, when the cameras go back
    bool operator==(const FailoverTimes&) const = default;
};
/// Seconds without recording of the n-th camera (0, 1, …) that is taken over, never more than `repairS`.
double takeoverGap(const FailoverTimes& times, std::int64_t camera, double repairS);
/// Sum of these gaps over cameras 0 … n-1, in seconds; time does not grow with n.
double takeoverGaps(const FailoverTimes& times, std::int64_t cameras, double repairS);

/// The states of a failure at second 0 that is repaired at `repairS`, taken over or not, with a backfill of so many
/// seconds afterwards.
FailoverMachine failoverTimeline(const FailoverTimes& times, double repairS, bool isCovered, double backfillS);

} // namespace sightline::planner
