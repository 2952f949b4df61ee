#include "run/standby_supervisor.h"

#include "base/clock.h"

#include <algorithm>
#include <csignal>

namespace sightline::testbed {

void StandbySupervisor::enter(Failure& failure, FailoverState state, std::int64_t nowNs, std::string text) {
    const double at = seconds(nowNs - m_startNs);
    if (failure.states.enter(state, at))
        m_tell({state, at, std::move(text)});
}

void StandbySupervisor::watch(std::int64_t nowNs) {
    for (const RunRecorder& recorder : m_bench.recorders) {
        if (recorder.standby || m_failures.contains(recorder.name) || !m_bench.heartbeats.missed(recorder.name, nowNs))
            continue;
        Failure& failure = m_failures[recorder.name];
        const double lastHeard = seconds(m_bench.heartbeats.pulse(recorder.name).lastNs - m_startNs);
        failure.states.enter(FailoverState::Failed, std::max(0.0, lastHeard));
        enter(failure, FailoverState::Detected, nowNs, "no heartbeat of " + recorder.name + " for " +
                                                           std::to_string(heartbeatMisses) + " periods");
        takeOver(recorder, failure, nowNs);
    }
    for (auto& [name, failure] : m_failures) {
        if (failure.states.state() != FailoverState::Takeover ||
            m_bench.heartbeats.pulse(failure.standby->name).recording < failure.cameras)
            continue;
        enter(failure, FailoverState::Covered, nowNs, failure.standby->name + " records the cameras of " + name);
    }
}

void StandbySupervisor::takeOver(const RunRecorder& failed, Failure& failure, std::int64_t nowNs) {
    const auto idle = std::find_if(m_bench.recorders.begin(), m_bench.recorders.end(),
                                   [](const RunRecorder& r) { return r.standby && r.cameras.empty(); });
    if (idle == m_bench.recorders.end())
        return;
    idle->cameras = failed.cameras;
    if (auto written = writeCameraFile(idle->cameraFile, idle->cameras); !written) {
        m_tell({FailoverState::Detected, seconds(nowNs - m_startNs), toText(written.error())});
        return;
    }
    idle->process.signal(SIGHUP);
    failure.standby = &*idle;
    failure.cameras = static_cast<int>(failed.cameras.size());
    enter(failure, FailoverState::Takeover, nowNs, idle->name + " is told to record " + std::to_string(failure.cameras) +
                                                       " cameras");
}

} // namespace sightline::testbed
