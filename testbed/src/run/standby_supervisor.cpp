#include "run/standby_supervisor.h"

#include "base/clock.h"

#include <algorithm>
#include <csignal>

namespace sightline::testbed {

void StandbySupervisor::note(FailoverState state, std::int64_t nowNs, std::string text) {
    events.push_back({state, seconds(nowNs - m_startNs), std::move(text)});
}

void StandbySupervisor::watch(std::int64_t nowNs) {
    for (const RunRecorder& recorder : m_bench.recorders) {
        const bool known = std::find(m_known.begin(), m_known.end(), recorder.name) != m_known.end();
        if (recorder.standby || known || !m_bench.heartbeats.missed(recorder.name, nowNs))
            continue;
        m_known.push_back(recorder.name);
        note(FailoverState::Detected, nowNs, "no heartbeat of " + recorder.name + " for " +
                                                 std::to_string(heartbeatMisses) + " periods");
        takeOver(recorder, nowNs);
    }
    for (Takeover& takeover : m_takeovers) {
        if (takeover.covered || m_bench.heartbeats.pulse(takeover.standby->name).recording < takeover.cameras)
            continue;
        takeover.covered = true;
        note(FailoverState::Covered, nowNs, takeover.standby->name + " records the cameras of " + takeover.failed);
    }
}

void StandbySupervisor::takeOver(const RunRecorder& failed, std::int64_t nowNs) {
    const auto idle = std::find_if(m_bench.recorders.begin(), m_bench.recorders.end(),
                                   [](const RunRecorder& r) { return r.standby && r.cameras.empty(); });
    if (idle == m_bench.recorders.end())
        return;
    idle->cameras = failed.cameras;
    if (auto written = writeCameraFile(idle->cameraFile, idle->cameras); !written) {
        note(FailoverState::Detected, nowNs, toText(written.error()));
        return;
    }
    idle->process.signal(SIGHUP);
    note(FailoverState::Takeover, nowNs, idle->name + " is told to record " + std::to_string(failed.cameras.size()) +
                                             " cameras");
    m_takeovers.push_back({failed.name, &*idle, static_cast<int>(failed.cameras.size()), false});
}

} // namespace sightline::testbed
