#pragma once
// Collects the frames of one fragment (a group of pictures) in memory and works out their times.

#include "media/h264_rtp.h"
#include "media/mp4_writer.h"

namespace sightline::testbed {

class FragmentBuffer {
public:
    void add(const AccessUnit& unit);
    bool empty() const { return m_frames.empty(); }
    std::size_t bytes() const { return m_data.size(); }
    std::size_t frames() const { return m_frames.size(); }
    std::int64_t firstTicks() const; ///< smallest timestamp
    std::int64_t lastTicks() const;  ///< largest timestamp
    const Bytes& data() const { return m_data; }
    /// Samples in decoding order. Decoding times are the sorted timestamps, so that B frames, too, only move forward;
    /// the last frame lasts until `endTicks`.
    std::vector<Mp4Sample> samples(std::int64_t endTicks) const;
    /// How long a frame lasts here, for an end that no next frame tells.
    std::int64_t typicalDuration() const;
    void clear();

private:
    struct Frame {
        std::int64_t ticks;
        std::uint32_t bytes;
        bool key;
    };
    std::vector<Frame> m_frames;
    Bytes m_data;
};

} // namespace sightline::testbed
