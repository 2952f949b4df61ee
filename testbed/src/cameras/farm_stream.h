#pragma once
// One stream (main or sub) of one simulated camera: which frame is due when, and its packets.

#include "base/clock.h"
#include "cameras/clip.h"

#include <string>

namespace sightline::testbed {

class FarmStream {
public:
    FarmStream(const Clip& clip, std::uint32_t camera, bool sub, std::int64_t phaseNs);

    const Clip& clip() const { return m_clip; }
    std::uint32_t camera() const { return m_camera; }
    std::uint32_t ssrc() const { return m_ssrc; }

    /// Monotonic time at which a frame is due; frame 0 is due at `epochNs` plus the camera's phase.
    std::int64_t dueNs(std::uint64_t frame, std::int64_t epochNs) const;
    /// The first key frame due at or after a time.
    std::uint64_t nextKeyFrame(std::int64_t nowNs, std::int64_t epochNs) const;
    bool isKey(std::uint64_t frame) const { return clipFrame(frame).key; }
    int packets(std::uint64_t frame) const { return clipFrame(frame).packetCount(); }
    std::uint16_t sequence(std::uint64_t frame) const;
    std::uint32_t rtpTime(std::uint64_t frame) const;

    /// Appends a frame as interleaved RTP packets; returns NAL bytes with lengths.
    void appendFrame(Bytes& out, std::uint64_t frame, int channel, std::int64_t wallNs) const;
    /// Appends a sender report and source description for a moment given on both clocks.
    void appendSenderReport(Bytes& out, std::uint64_t frame, int channel, std::int64_t frameWallNs,
                            std::uint32_t packetsSent, std::uint32_t bytesSent) const;
    std::string describe(const std::string& contentBase) const; ///< the SDP

private:
    const ClipFrame& clipFrame(std::uint64_t frame) const { return m_clip.frames[frame % m_clip.frames.size()]; }

    const Clip& m_clip;
    std::uint32_t m_camera;
    std::uint32_t m_ssrc;
    std::int64_t m_phaseNs;
};

} // namespace sightline::testbed
