#include "measure/stream_meter.h"

#include "base/clock.h"

#include <algorithm>
#include <cctype>
#include <limits>

namespace sightline::testbed {

void StreamMeter::start(const VideoTrack& track) {
    m_track = track;
    m_h264.onUnit = [this](AccessUnit& unit) {
        m_frames.push_back({unit.timestamp, unit.arrivalNs, unit.data.size(), unit.key});
    };
    for (const Bytes& set : track.parameterSets)
        m_h264.setParameterSet(set);
}

void StreamMeter::add(const RtpPacket& packet, std::int64_t arrivalNs) {
    if (m_track.codec == "H264")
        m_h264.add(packet, arrivalNs);
    else
        addOther(packet, arrivalNs);
}

void StreamMeter::addOther(const RtpPacket& packet, std::int64_t arrivalNs) {
    if (m_sequence.add(packet.sequence) == SequenceTracker::Verdict::Old)
        return;
    const std::int64_t ticks = m_clock.add(packet.timestamp);
    if (m_frames.empty() || m_frames.back().ticks != ticks)
        m_frames.push_back({ticks, arrivalNs, 0, false});
    Frame& frame = m_frames.back();
    frame.arrivalNs = arrivalNs;
    frame.bytes += packet.payload.size();
    if (m_track.codec == "H265" && packet.payload.size() >= 3) {
        int type = packet.payload[0] >> 1 & 0x3f;
        if (type == 49) // a fragment: the real type is in its header
            type = packet.payload[2] & 0x3f;
        frame.key = frame.key || (type >= 16 && type <= 21);
    }
}

void StreamMeter::finish() { m_h264.flush(); }

void StreamMeter::measureRate(ProbeResult& result) const {
    // Whole groups of pictures where there are two key frames: part of a group would count its large key frame in or out.
    std::size_t first = 0;
    std::size_t last = m_frames.size() - 1;
    const auto isKey = [](const Frame& frame) { return frame.key; };
    const auto firstKey = std::find_if(m_frames.begin(), m_frames.end(), isKey);
    const auto lastKey = std::find_if(m_frames.rbegin(), m_frames.rend(), isKey);
    if (firstKey != m_frames.end() && &*firstKey != &*lastKey) {
        first = static_cast<std::size_t>(firstKey - m_frames.begin());
        last = m_frames.size() - 1 - static_cast<std::size_t>(lastKey - m_frames.rbegin());
    }
    std::uint64_t bytes = 0;
    for (std::size_t i = first; i < last; ++i)
        bytes += m_frames[i].bytes;
    const double span = toSeconds(m_frames[last].ticks - m_frames[first].ticks);
    const double arrivalSpan = seconds(m_frames.back().arrivalNs - m_frames.front().arrivalNs);
    result.measuredSeconds = span;
    if (span > 0) {
        result.mbps = static_cast<double>(bytes) * 8 / 1e6 / span;
        result.fps = static_cast<double>(last - first) / span;
    }
    if (arrivalSpan > 0)
        result.arrivalFps = static_cast<double>(m_frames.size() - 1) / arrivalSpan;
}

void StreamMeter::measureGroups(ProbeResult& result) const {
    double keyBytes = 0;
    double otherBytes = 0;
    std::int64_t firstKeyTicks = 0;
    std::int64_t lastKeyTicks = 0;
    for (const Frame& frame : m_frames) {
        (frame.key ? keyBytes : otherBytes) += static_cast<double>(frame.bytes);
        if (!frame.key)
            continue;
        if (result.keyFrames++ == 0)
            firstKeyTicks = frame.ticks;
        lastKeyTicks = frame.ticks;
    }
    const int others = result.frames - result.keyFrames;
    if (result.keyFrames > 1)
        result.gopSeconds = toSeconds(lastKeyTicks - firstKeyTicks) / (result.keyFrames - 1);
    if (result.keyFrames > 0 && others > 0 && otherBytes > 0)
        result.iToP = (keyBytes / result.keyFrames) / (otherBytes / others);
}

ProbeResult StreamMeter::result() const {
    ProbeResult result;
    result.codec = m_track.codec;
    std::transform(result.codec.begin(), result.codec.end(), result.codec.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    result.frames = frames();
    measureRate(result);
    measureGroups(result);
    const bool h264 = m_track.codec == "H264";
    const std::uint64_t lost = h264 ? m_h264.lostPackets() : m_sequence.lost();
    result.lostPackets = static_cast<int>(std::min<std::uint64_t>(lost, std::numeric_limits<int>::max()));
    if (const auto info = h264::parseSps(m_h264.sps())) {
        result.width = info->width;
        result.height = info->height;
    }
    if (!h264)
        result.notes = "this version reads pictures of H.264 only: the rate is RTP payload, the size is unknown";
    else if (result.width == 0)
        result.notes = "no parameter set came: the size is unknown";
    else if (result.keyFrames < 2)
        result.notes = "fewer than two key frames came: measure longer for an exact rate";
    return result;
}

} // namespace sightline::testbed
