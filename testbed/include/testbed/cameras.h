#pragma once
// The camera farm: simulated RTSP cameras that real clients cannot tell from real ones.
//
// One process, one thread, any number of clients. A clip is encoded (or read) once, cut into RTP packets once, and then
// replayed for ever to every client with continuous timestamps. Cameras are rtsp://HOST:PORT/cam0001 … (main stream)
// and /cam0001/sub. H.264 over TCP in this version; a client that asks for UDP is answered 461 and falls back to TCP.

#include "planner/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sightline::testbed {

/// What a simulated camera sends.
struct StreamProfile {
    int width = 1920;   ///< even, 32 … 7680
    int height = 1080;  ///< even, 32 … 4320
    double fps = 15;    ///< 0.5 … 120
    double mbps = 2;    ///< 1e6 bit/s of NAL units with their four-byte lengths, 0.02 … 200
    double gopSeconds = 2;
};

/// Reads "WxH@FPS:MBPS:CODEC", e.g. "1920x1080@15:2:h264". Usage errors say what is wrong; codecs other than h264 are
/// refused by name.
Result<StreamProfile> parseProfile(std::string_view text);

struct CameraFarmOptions {
    int count = 1;                 ///< cameras, 1 … 4096
    StreamProfile main;
    std::filesystem::path clip;    ///< replayed instead of `main` when set; any file libavformat reads with H.264 in it
    std::string bind = "127.0.0.1";
    std::uint16_t port = 8554;     ///< 0: a free one, see port()
    std::string user, password;    ///< digest authentication is demanded when user is set
    double durationSeconds = 0;    ///< 0: until stop()
};

struct CameraFarmStats {
    struct Camera {
        std::string name;
        std::uint64_t frames = 0;        ///< sent, over all clients
        std::uint64_t bytes = 0;         ///< wire bytes, RTP and interleaving headers included
        std::uint64_t droppedFrames = 0; ///< left out because a client did not read
        std::uint64_t droppedPackets = 0;
        std::uint64_t lateFrames = 0;    ///< sent more than 20 ms after they were due
    };
    int streams = 0;
    double seconds = 0;
    std::uint64_t bytes = 0;
    std::uint64_t frames = 0;
    std::uint64_t lostPackets = 0; ///< packets dropped for slow clients
    std::uint64_t lateFrames = 0;
    double cpuSeconds = 0;
    double lateP99Ms = 0;
    int clientsNow = 0;
    int clientsEver = 0;
    std::vector<Camera> cameras;
};

/// The --stats document ("sightline.cameras-stats/1").
std::string toJson(const CameraFarmStats& stats);

class CameraFarm {
public:
    /// Makes the clips and binds the port. Usage: bad options; BadInput: unreadable clip; Environment: port taken.
    static Result<std::unique_ptr<CameraFarm>> create(const CameraFarmOptions& options);
    ~CameraFarm();
    CameraFarm(const CameraFarm&) = delete;
    CameraFarm& operator=(const CameraFarm&) = delete;

    std::uint16_t port() const;
    /// Serves until stop() or the duration is over.
    Result<void> run();
    /// May be called from a signal handler or another thread.
    void stop();
    CameraFarmStats stats() const; ///< call from the thread of run(), or after it

private:
    class Server;
    explicit CameraFarm(std::unique_ptr<Server> server);
    std::unique_ptr<Server> m_server;
};

} // namespace sightline::testbed
