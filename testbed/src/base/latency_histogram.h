#pragma once
// Counts delays in 0.1 ms steps up to 10 s.

#include <algorithm>
#include <cstdint>
#include <vector>

namespace sightline::testbed {

class LatencyHistogram {
public:
    void add(std::int64_t ns) {
        const std::int64_t step = std::clamp<std::int64_t>(ns / stepNs, 0, steps - 1);
        if (m_counts.empty())
            m_counts.resize(steps);
        ++m_counts[static_cast<std::size_t>(step)];
        ++m_total;
    }
    /// Upper edge of the step that holds the quantile; 0 when nothing was counted.
    double quantileMs(double share) const {
        const double wanted = share * static_cast<double>(m_total);
        double seen = 0;
        for (std::size_t i = 0; i < m_counts.size(); ++i) {
            seen += static_cast<double>(m_counts[i]);
            if (seen >= wanted && m_total > 0)
                return static_cast<double>(i + 1) * stepNs / 1e6;
        }
        return 0;
    }

private:
    static constexpr std::int64_t stepNs = 100'000;
    static constexpr std::int64_t steps = 100'000;
    std::vector<std::uint32_t> m_counts;
    std::uint64_t m_total = 0;
};

} // namespace sightline::testbed
