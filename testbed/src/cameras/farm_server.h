#pragma once
// The camera farm's event loop: accepts clients, wakes for each frame that is due, keeps the counters.

#include "base/latency_histogram.h"
#include "base/unique_fd.h"
#include "cameras/farm_client.h"
#include "testbed/cameras.h"

#include <map>
#include <memory>
#include <queue>

namespace sightline::testbed {

class CameraFarm::Server {
public:
    Result<void> open(const CameraFarmOptions& options);
    std::uint16_t port() const { return m_context.port; }
    Result<void> run();
    void stop();
    CameraFarmStats stats() const;

private:
    struct Due {
        std::int64_t atNs;
        std::size_t stream;
        std::uint64_t frame;
        bool operator>(const Due& other) const { return atNs > other.atNs; }
    };
    struct Slot {
        std::unique_ptr<FarmStream> stream;
        std::vector<FarmClient*> players;
        bool scheduled = false;
    };

    Result<void> makeClips(const CameraFarmOptions& options);
    Result<void> listen(const CameraFarmOptions& options);
    void makeStreams(int count);
    FarmStream* findStream(std::string_view path);
    void acceptAll();
    void onClient(int fd, std::uint32_t events);
    void updatePlaying(FarmClient& client, FarmStream* before);
    void closeClient(int fd);
    void closeIdle(std::int64_t nowNs);
    void sendDue();
    void sendFrame(const Due& due);
    void setTimer(std::int64_t atNs) const;
    void watch(const FarmClient& client, int operation) const;

    CameraFarmOptions m_options;
    Clip m_mainClip, m_subClip;
    FarmContext m_context;
    UniqueFd m_epoll, m_listener, m_timer, m_wake;
    std::vector<Slot> m_slots; ///< main and sub of camera 1, of camera 2, …
    std::map<int, std::unique_ptr<FarmClient>> m_clients;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
    Bytes m_scratch;
    std::int64_t m_startNs = 0;
    std::int64_t m_stopNs = 0;
    std::int64_t m_wallOffsetNs = 0;
    std::int64_t m_nextIdleCheckNs = 0;
    LatencyHistogram m_lateness;
    CameraFarmStats m_stats;
};

} // namespace sightline::testbed
