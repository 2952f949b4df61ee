#pragma once
// Measures one stream from its RTP packets: rate, frames, groups of pictures.

#include "media/h264_rtp.h"
#include "rtsp/sdp.h"
#include "testbed/probe.h"

namespace sightline::testbed {

/// H.264 is taken apart into NAL units. Of other codecs only frames and payload bytes are known, which the notes say.
class StreamMeter {
public:
    void start(const VideoTrack& track);
    void add(const RtpPacket& packet, std::int64_t arrivalNs);
    void finish();
    int frames() const { return static_cast<int>(m_frames.size()); }
    ProbeResult result() const;

private:
    struct Frame {
        std::int64_t ticks;
        std::int64_t arrivalNs;
        std::uint64_t bytes;
        bool key;
    };
    void addOther(const RtpPacket& packet, std::int64_t arrivalNs);
    void measureRate(ProbeResult& result) const;
    void measureGroups(ProbeResult& result) const;
    double toSeconds(std::int64_t ticks) const { return static_cast<double>(ticks) / m_track.clockRate; }

    VideoTrack m_track;
    H264Depacketiser m_h264;
    SequenceTracker m_sequence; ///< of other codecs
    TimestampUnwrapper m_clock;
    std::vector<Frame> m_frames;
};

} // namespace sightline::testbed
