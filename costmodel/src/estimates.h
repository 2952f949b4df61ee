#pragma once
// The cost model's own assumptions that are no figure of the catalogue, in one place. Ids start with "estimate.", so
// that totals resting on them are counted as estimates.

#include "costmodel/cash_flow.h"

namespace sightline::costmodel {

inline constexpr double kilowattHoursPerWattYear = 8.76; // 8,760 h
inline constexpr double monthsInYear = 12;
inline constexpr int firstPaidCareYear = 2;              // unless the plan says that the purchase includes none

/// Camera power over the day as a share of the night peak that sizes PoE: infrared is lit 11 of 24 hours and the class
/// maximum is rarely drawn.
inline Factor poeAverageEstimate() {
    return {"estimate.poe_average", {0.4, 0.6, 0.9}};
}

/// Hours of training for each site at hand-over, whatever is installed there.
inline Factor trainingEstimate() {
    return {"estimate.training_hours", {1, 2, 4}};
}

/// What equipment still fetches, as a share of its price straight-line over its life.
inline Factor residualEstimate() {
    return {"estimate.residual_share", {0.0, 0.3, 0.6}};
}

inline bool isOwnEstimate(const std::string& driver) {
    return driver.starts_with("estimate.");
}

} // namespace sightline::costmodel
