#pragma once
// Inside the planner only: TB as a function of days, group by group.

#include "planner/plan.h"
#include "planner/range.h"

namespace sightline::planner {

/// What one camera fills, piecewise linear in the days. All rates in Mbps with the container.
struct StoredCamera {
    Range whole;          ///< all recorded streams
    Range thinned;        ///< the same after frames were dropped
    double thinAfter = 0; ///< days at the whole rate; infinite when nothing is thinned out
    double holdShare = 0;
    double holdDays = 0;

    /// TB for `days` at a rate of the band and the rate after thinning out.
    double tb(double days, double wholeMbps, double thinnedMbps) const;
};
StoredCamera storedCamera(const CameraGroup& group);
/// The rate `z` standard deviations of its logarithm above the likely one.
double rateAt(const Range& rate, double z);

inline constexpr double mostDays = 36500;

} // namespace sightline::planner
