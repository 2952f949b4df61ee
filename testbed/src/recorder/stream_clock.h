#pragma once
// Maps a camera's RTP clock to the wall clock: frames are never earlier than they arrive, so the least delayed frame of
// the last minutes tells the offset. Recomputed only when a segment starts, so that time inside a file is smooth.

#include "base/clock.h"

#include <algorithm>
#include <deque>

namespace sightline::testbed {

class StreamClock {
public:
    void reset() {
        m_minima.clear();
        m_group = INT64_MAX;
    }
    /// Notes a frame; returns how far it came behind the least delayed one.
    std::int64_t add(std::int64_t ticks, std::int64_t arrivalNs, bool key) {
        const std::int64_t delay = arrivalNs - ticksToTime(ticks);
        if (key && m_group != INT64_MAX) {
            m_minima.push_back(m_group);
            if (m_minima.size() > 60)
                m_minima.pop_front();
            m_group = INT64_MAX;
        }
        m_group = std::min(m_group, delay);
        return delay - offset();
    }
    /// Monotonic time of an RTP time.
    std::int64_t monotonicOf(std::int64_t ticks) const { return ticksToTime(ticks) + offset(); }

private:
    static std::int64_t ticksToTime(std::int64_t ticks) { return ticks / 9 * 100'000 + ticks % 9 * 100'000 / 9; }
    std::int64_t offset() const {
        std::int64_t least = m_group;
        for (const std::int64_t value : m_minima)
            least = std::min(least, value);
        return least;
    }
    std::deque<std::int64_t> m_minima; ///< one per group of pictures
    std::int64_t m_group = INT64_MAX;
};

} // namespace sightline::testbed
