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
/// A rate as a distribution: lognormal on each side of the likely value, low and high its 5th and 95th percentile.
struct RateSpread {
    double likely = 0;
    double down = 0; ///< standard deviation of the logarithm below the likely value
    double up = 0;   ///< and above
    /// The rate `z` standard deviations from the likely one.
    double at(double z) const;
};
RateSpread rateSpread(const Range& rate);

inline constexpr double mostDays = 36500;

} // namespace sightline::planner
