#pragma once
// The recorder's event loop: one thread for all cameras.

#include "recorder/camera_recorder.h"

#include <map>

namespace sightline::testbed {

class Recorder::Loop {
public:
    ~Loop();
    Result<void> open(const RecorderOptions& options);
    Result<void> run();
    void signal(std::uint64_t what);
    RecorderStats stats() const;

    static constexpr std::uint64_t stopSignal = 1;
    static constexpr std::uint64_t reloadSignal = 1u << 20;

private:
    Result<void> setCameras(const std::vector<CameraSource>& sources);
    void reloadCameras();
    void onEvent(int fd, std::uint32_t events);
    void onTick();
    void updateWatch(CameraRecorder& camera, int before);
    void beat(std::int64_t nowNs);
    void log(const std::string& text) const;

    RecorderOptions m_options;
    UniqueFd m_lock, m_epoll, m_wake, m_heartbeat;
    std::unique_ptr<Librarian> m_librarian;
    RecorderContext m_context;
    LatencyHistogram m_lateness;
    std::vector<std::unique_ptr<CameraRecorder>> m_cameras;
    std::map<int, CameraRecorder*> m_byFd;
    std::vector<RecorderStats::Camera> m_ended; ///< cameras that a reload took away
    std::int64_t m_startNs = 0;
    std::int64_t m_stopNs = 0;
    std::int64_t m_nextBeatNs = 0;
    std::uint64_t m_beats = 0;
};

} // namespace sightline::testbed
