#pragma once
// One encoded clip, cut into RTP payloads once and replayed by every camera.

#include "base/bytes.h"
#include "media/h264.h"
#include "planner/result.h"
#include "testbed/cameras.h"

#include <filesystem>
#include <vector>

namespace sightline::testbed {

inline constexpr std::size_t packetBytes = 1400; ///< largest RTP payload

struct ClipPacket {
    std::uint32_t offset = 0; ///< into ClipFrame::payload
    std::uint32_t size = 0;
};

/// A frame ready to send. The mark is not in it: it is written per camera as one more packet in front of packet `markAt`.
struct ClipFrame {
    Bytes payload;
    std::vector<ClipPacket> packets;
    std::size_t markAt = 0;
    bool key = false;
    int packetCount() const { return static_cast<int>(packets.size()) + 1; }
};

struct Clip {
    int width = 0;
    int height = 0;
    double fps = 15;
    Bytes sps, pps;
    std::vector<ClipFrame> frames; ///< begins with a key frame
    std::vector<std::uint32_t> packetsBefore; ///< per frame, and one more entry: packets of the whole clip
    double mbps = 0;               ///< as sent, mark included

    double seconds() const { return static_cast<double>(frames.size()) / fps; }
};

/// Frames as the sources below make them: NAL units of each frame, parameter sets included at key frames.
using RawFrames = std::vector<std::vector<Bytes>>;

/// Packs frames. `mbps` > 0 brings every group of pictures up to that rate with filler SEI where the encoder stayed
/// below it. Fails when the frames do not begin with parameter sets and a key frame.
Result<Clip> packClip(const RawFrames& frames, double fps, double mbps);

/// Encodes a moving, noisy test picture (libx264 through libavcodec) so that no group of pictures exceeds the rate.
Result<Clip> encodeClip(const StreamProfile& profile);
/// Reads the first minute at most of a file's H.264 video.
Result<Clip> readClip(const std::filesystem::path& file);

} // namespace sightline::testbed
