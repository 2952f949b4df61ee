#include "testbed/cameras.h"

#include <nlohmann/json.hpp>

namespace sightline::testbed {

std::string toJson(const CameraFarmStats& stats) {
    nlohmann::ordered_json j;
    j["schema"] = "sightline.cameras-stats/1";
    j["streams"] = stats.streams;
    j["seconds"] = stats.seconds;
    j["bytes"] = stats.bytes;
    j["frames"] = stats.frames;
    j["lost_packets"] = stats.lostPackets;
    j["cpu_s"] = stats.cpuSeconds;
    j["late_p99_ms"] = stats.lateP99Ms;
    j["late_frames"] = stats.lateFrames;
    j["clients_now"] = stats.clientsNow;
    j["clients_ever"] = stats.clientsEver;
    j["per_camera"] = nlohmann::ordered_json::array();
    for (const CameraFarmStats::Camera& camera : stats.cameras)
        j["per_camera"].push_back({{"name", camera.name},
                                   {"frames", camera.frames},
                                   {"bytes", camera.bytes},
                                   {"dropped_frames", camera.droppedFrames},
                                   {"lost_packets", camera.droppedPackets},
                                   {"late_frames", camera.lateFrames}});
    return j.dump(2) + "\n";
}

} // namespace sightline::testbed
