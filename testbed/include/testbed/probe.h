#pragma once
// Measures any real RTSP stream for some seconds, with the client that the recorder uses.

#include "planner/result.h"

#include <atomic>
#include <string>

namespace sightline::testbed {

struct ProbeResult {
    std::string url;        ///< without credentials
    std::string codec;      ///< "h264", "h265", "jpeg", …
    int width = 0;          ///< from the stream's parameter set; 0 when it cannot be told (see `notes`)
    int height = 0;
    double fps = 0;         ///< from RTP timestamps
    double arrivalFps = 0;  ///< from arrival times
    double mbps = 0;        ///< 1e6 bit/s of video: NAL units with four bytes of length each, as in a file; no RTP, TCP
    double wireMbps = 0;    ///< 1e6 bit/s received on the connection: with RTP, RTCP and interleaving headers, no TCP/IP
    double gopSeconds = 0;  ///< mean time between key frames; 0 when fewer than two were seen
    double iToP = 0;        ///< mean bytes of a key frame over those of another frame; 0 when one kind is missing
    int frames = 0;
    int keyFrames = 0;
    int lostPackets = 0;
    double measuredSeconds = 0; ///< RTP time that the rates cover: whole groups of pictures where two key frames came
    std::string notes;      ///< what could not be measured; empty when all was
};

/// Connects, measures for `seconds` (0.5 … 86400) from the first frame on, and hangs up. Usage: bad address or time.
/// Environment: no connection, no answer, refused, or no picture. Interrupted: `stop` was set before anything could be
/// measured; later, the partial result is returned.
Result<ProbeResult> probe(const std::string& url, double seconds, const std::atomic<bool>* stop = nullptr);

/// {"schema":"sightline.testbed-probe/1", "url":…, "codec":…, "width":…, "height":…, "fps":…, "arrival_fps":…, "mbps":…,
/// "wire_mbps":…, "gop_s":…, "i_to_p":…, "frames":…, "key_frames":…, "lost_packets":…, "measured_s":…, "notes":…}
std::string toJson(const ProbeResult& result);

} // namespace sightline::testbed
