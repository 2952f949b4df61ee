#include "recorder/fragment_buffer.h"

#include <algorithm>

namespace sightline::testbed {

void FragmentBuffer::add(const AccessUnit& unit) {
    m_frames.push_back({unit.timestamp, static_cast<std::uint32_t>(unit.data.size()), unit.key});
    m_data.insert(m_data.end(), unit.data.begin(), unit.data.end());
}

std::int64_t FragmentBuffer::firstTicks() const {
    std::int64_t first = INT64_MAX;
    for (const Frame& frame : m_frames)
        first = std::min(first, frame.ticks);
    return first;
}

std::int64_t FragmentBuffer::lastTicks() const {
    std::int64_t last = INT64_MIN;
    for (const Frame& frame : m_frames)
        last = std::max(last, frame.ticks);
    return last;
}

std::vector<Mp4Sample> FragmentBuffer::samples(std::int64_t endTicks) const {
    std::vector<std::int64_t> times;
    for (const Frame& frame : m_frames)
        times.push_back(frame.ticks);
    std::sort(times.begin(), times.end());
    times.push_back(std::max(endTicks, times.back()));
    std::vector<Mp4Sample> samples;
    for (std::size_t i = 0; i < m_frames.size(); ++i)
        samples.push_back({m_frames[i].bytes, static_cast<std::uint32_t>(times[i + 1] - times[i]),
                           static_cast<std::int32_t>(m_frames[i].ticks - times[i]), m_frames[i].key});
    return samples;
}

std::int64_t FragmentBuffer::typicalDuration() const {
    if (m_frames.size() < 2)
        return mp4Timescale / 15;
    return (lastTicks() - firstTicks()) / static_cast<std::int64_t>(m_frames.size() - 1);
}

void FragmentBuffer::clear() {
    m_frames.clear();
    m_data.clear(); // keeps its memory: the next group is about as large
}

} // namespace sightline::testbed
