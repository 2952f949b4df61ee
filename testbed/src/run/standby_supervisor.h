#pragma once
// Watches the recorders' heartbeats and hands a dead one's cameras to a standby.

#include "run/bench_setup.h"

#include "planner/failover_model.h"

#include <functional>
#include <map>

namespace sightline::testbed {

class StandbySupervisor {
public:
    /// Moments are reported in seconds since `startNs` (monotonic).
    StandbySupervisor(Bench& bench, std::int64_t startNs, std::function<void(const DrillEvent&)> tell)
        : m_bench(bench), m_startNs(startNs), m_tell(std::move(tell)) {}

    /// One look; call it several times a second.
    void watch(std::int64_t nowNs);

private:
    /// A recorder whose heartbeats stopped, and who stands in for it.
    struct Failure {
        planner::FailoverMachine states;
        RunRecorder* standby = nullptr;
        int cameras = 0;
    };
    void takeOver(const RunRecorder& failed, Failure& failure, std::int64_t nowNs);
    /// Enters a state of the model and says so.
    void enter(Failure& failure, FailoverState state, std::int64_t nowNs, std::string text);

    Bench& m_bench;
    std::int64_t m_startNs;
    std::function<void(const DrillEvent&)> m_tell; ///< hears of each moment as it comes
    std::map<std::string, Failure> m_failures; ///< by the name of the recorder
};

} // namespace sightline::testbed
