#pragma once
// Inside the planner only: what streams weigh on a link, and how much of an internet line may be planned.

#include "planner/plan.h"

namespace sightline::planner {

inline constexpr double wireOverTcp = 1.076;   ///< RTSP interleaved over TCP on the wire (RFC 2326)
inline constexpr double idleCloudMbps = 0.035; ///< a cloud-managed camera at rest, 20 to 50 kb/s

/// Share of a line's nominal rate that its quality leaves.
inline double lineFactor(WanQuality quality) {
    switch (quality) {
    case WanQuality::Good: return 1.0;
    case WanQuality::Fair: return 0.8;
    case WanQuality::Poor: return 0.5;
    }
    return 1.0;
}

} // namespace sightline::planner
