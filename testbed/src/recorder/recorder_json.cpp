#include "testbed/recorder.h"

#include <nlohmann/json.hpp>

namespace sightline::testbed {

std::string toJson(const RecorderStats& stats) {
    nlohmann::ordered_json j;
    j["schema"] = "sightline.recorder-stats/1";
    j["streams"] = stats.streams;
    j["seconds"] = stats.seconds;
    j["bytes"] = stats.bytes;
    j["frames"] = stats.frames;
    j["lost_packets"] = stats.lostPackets;
    j["cpu_s"] = stats.cpuSeconds;
    j["late_p99_ms"] = stats.lateP99Ms;
    j["deleted_segments"] = stats.deletedSegments;
    j["per_camera"] = nlohmann::ordered_json::array();
    for (const RecorderStats::Camera& camera : stats.cameras)
        j["per_camera"].push_back({{"name", camera.name},
                                   {"recording", camera.recording},
                                   {"frames", camera.frames},
                                   {"bytes", camera.bytes},
                                   {"lost_packets", camera.lostPackets},
                                   {"damaged_frames", camera.damagedFrames},
                                   {"discarded_frames", camera.discardedFrames},
                                   {"reconnects", camera.reconnects},
                                   {"last_error", camera.lastError}});
    return j.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

} // namespace sightline::testbed
