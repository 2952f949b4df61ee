#pragma once
// Inside the planner only: the model's numbers without its text, for those who ask for thousands of groups.

#include "bitrate_constants.h"
#include "planner/bitrate.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace sightline::planner {

/// bitrate(input).mbps.
Range modelRate(const BitrateInput& input);

/// A finite value within limits, `fallback` for NaN and infinities.
inline double saneWithin(double value, double low, double high, double fallback) {
    return std::isfinite(value) ? std::clamp(value, low, high) : fallback;
}

template <typename E> std::size_t choiceIndex(E value) {
    return static_cast<std::size_t>(value);
}

} // namespace sightline::planner
