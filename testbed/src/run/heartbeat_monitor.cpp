#include "run/heartbeat_monitor.h"

#include "base/clock.h"

#include <cerrno>
#include <cstring>
#include <poll.h>
#include <sstream>
#include <sys/socket.h>
#include <sys/un.h>

namespace sightline::testbed {

Result<HeartbeatMonitor> HeartbeatMonitor::open(const std::filesystem::path& socketFile) {
    HeartbeatMonitor monitor;
    monitor.m_socket.reset(socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (socketFile.string().size() >= sizeof address.sun_path)
        return failure(ErrorKind::Environment, socketFile.string(), "the temporary folder's path is too long for a socket",
                       "Set TMPDIR to a shorter path");
    std::strncpy(address.sun_path, socketFile.c_str(), sizeof address.sun_path - 1);
    if (bind(monitor.m_socket.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
        return failure(ErrorKind::Environment, socketFile.string(), std::strerror(errno));
    return monitor;
}

void HeartbeatMonitor::listen(double limit) {
    pollfd ready{m_socket.get(), POLLIN, 0};
    if (poll(&ready, 1, static_cast<int>(limit * 1000)) <= 0)
        return;
    char text[256];
    ssize_t got = 0;
    while ((got = recv(m_socket.get(), text, sizeof text, MSG_DONTWAIT)) > 0) {
        std::istringstream words(std::string(text, static_cast<std::size_t>(got)));
        std::string name;
        std::uint64_t beat = 0;
        Pulse pulse;
        if (!(words >> name >> beat >> pulse.recording >> pulse.cameras))
            continue;
        pulse.lastNs = monotonicNs();
        m_pulses[name] = pulse;
    }
}

Pulse HeartbeatMonitor::pulse(const std::string& name) const {
    const auto found = m_pulses.find(name);
    return found == m_pulses.end() ? Pulse() : found->second;
}

bool HeartbeatMonitor::missed(const std::string& name, std::int64_t nowNs) const {
    const Pulse last = pulse(name);
    return last.lastNs > 0 && planner::isMissed(heartbeat, 0, seconds(nowNs - last.lastNs));
}

} // namespace sightline::testbed
