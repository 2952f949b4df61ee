#pragma once
// Listens to the recorders' heartbeats on a unix datagram socket.

#include "base/unique_fd.h"
#include "planner/failover_model.h"
#include "planner/result.h"

#include <filesystem>
#include <map>
#include <string>

namespace sightline::testbed {

/// How the testbed's failover finds out: docs/testbed.md.
inline constexpr double heartbeatPeriod = 1;
inline constexpr int heartbeatMisses = 3;
inline constexpr planner::Heartbeat heartbeat{heartbeatPeriod, heartbeatMisses};

struct Pulse {
    std::int64_t lastNs = 0; ///< monotonic; 0: never heard
    int recording = 0;       ///< cameras of which pictures arrive
    int cameras = 0;
};

class HeartbeatMonitor {
public:
    static Result<HeartbeatMonitor> open(const std::filesystem::path& socketFile);
    /// Takes in what has come, waiting at most so long for the first.
    void listen(double seconds);
    Pulse pulse(const std::string& name) const;
    /// More than heartbeatMisses periods without a beat.
    bool missed(const std::string& name, std::int64_t nowNs) const;

private:
    UniqueFd m_socket;
    std::map<std::string, Pulse> m_pulses;
};

} // namespace sightline::testbed
