#pragma once
// The cost model's own assumptions that are no figure of the catalogue, in one place. Ids start with "estimate.", so
// that totals resting on them are counted as estimates.

#include "costmodel/cash_flow.h"

namespace sightline::costmodel {

inline constexpr double kilowattHoursPerWattYear = 8.76; // 8,760 h
inline constexpr double monthsInYear = 12;
inline constexpr int careFirstYear = 2;                  // the purchase includes the first year of maintenance

/// Camera power over the day as a share of the night peak that sizes PoE: infrared is lit 11 of 24 hours and the class
/// maximum is rarely drawn.
inline Factor poeAverageEstimate() {
    return {"estimate.poe_average", {0.4, 0.6, 0.9}};
}

inline bool isOwnEstimate(const std::string& driver) {
    return driver.starts_with("estimate.");
}

} // namespace sightline::costmodel
