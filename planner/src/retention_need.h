#pragma once
// Inside the planner only: TB as a function of days, group by group.

#include "planner/plan.h"
#include "planner/range.h"

namespace sightline::planner {

/// What one camera fills, piecewise linear in the days. All rates in Mbps with the container.
struct StoredCamera {
    Range whole;           ///< all recorded streams
    Range thinned;         ///< the same after frames were dropped
    double thinAfter = 0;  ///< days at the whole rate; infinite when nothing is thinned out
    double holdShare = 0;
    double holdDays = 0;

    /// TB for `days`, at one rate of the band that `pick` chooses: &Range::low, &Range::likely or &Range::high.
    double tb(double days, double Range::*pick) const;
    /// TB for `days` with the rate `z` standard deviations of the logarithm above the likely one.
    double tbAt(double days, double z) const;
    double rateAt(const Range& rate, double z) const;
};
StoredCamera storedCamera(const CameraGroup& group);

inline constexpr double mostDays = 36500;

} // namespace sightline::planner
