#pragma once
// Small text helpers shared by the plan's parser, writer and checks. All in the C locale.

#include "planner/field.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sightline::planner {

/// Shortest text that reads back as the same number: "30", "0.25".
std::string plainNumber(double value);
std::string fixedNumber(double value, int decimals);
std::string loweredAscii(std::string_view text);

/// "a value from 1 to 15 (years)": the allowed range of a numeric field, in its unit.
std::string rangeText(const Field& field);

/// The candidate that a person probably meant, or "" when none is near.
std::string nearestKey(std::string_view typed, const std::vector<std::string_view>& candidates);

std::string tooManyCamerasText(std::int64_t cameras);
inline constexpr const char* tooManyCamerasRemedy = "Check the counts of sites and cameras, or split the plan";

} // namespace sightline::planner
