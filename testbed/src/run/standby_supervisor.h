#pragma once
// Watches the recorders' heartbeats and hands a dead one's cameras to a standby.

#include "run/bench_setup.h"

namespace sightline::testbed {

class StandbySupervisor {
public:
    /// Moments are reported in seconds since `startNs` (monotonic).
    StandbySupervisor(Bench& bench, std::int64_t startNs) : m_bench(bench), m_startNs(startNs) {}

    /// One look; call it several times a second.
    void watch(std::int64_t nowNs);
    std::vector<DrillEvent> events;

private:
    struct Takeover {
        std::string failed;
        RunRecorder* standby;
        int cameras;
        bool covered;
    };
    void takeOver(const RunRecorder& failed, std::int64_t nowNs);
    void note(FailoverState state, std::int64_t nowNs, std::string text);

    Bench& m_bench;
    std::int64_t m_startNs;
    std::vector<std::string> m_known; ///< recorders whose failure was dealt with
    std::vector<Takeover> m_takeovers;
};

} // namespace sightline::testbed
