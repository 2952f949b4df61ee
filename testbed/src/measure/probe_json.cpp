#include "testbed/probe.h"

#include <nlohmann/json.hpp>

namespace sightline::testbed {

std::string toJson(const ProbeResult& r) {
    nlohmann::ordered_json j;
    j["schema"] = "sightline.testbed-probe/1";
    j["url"] = r.url;
    j["codec"] = r.codec;
    j["width"] = r.width;
    j["height"] = r.height;
    j["fps"] = r.fps;
    j["arrival_fps"] = r.arrivalFps;
    j["mbps"] = r.mbps;
    j["wire_mbps"] = r.wireMbps;
    j["gop_s"] = r.gopSeconds;
    j["i_to_p"] = r.iToP;
    j["frames"] = r.frames;
    j["key_frames"] = r.keyFrames;
    j["lost_packets"] = r.lostPackets;
    j["measured_s"] = r.measuredSeconds;
    j["notes"] = r.notes;
    return j.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

} // namespace sightline::testbed
