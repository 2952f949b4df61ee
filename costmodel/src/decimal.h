#pragma once
// Decimal-correct arithmetic on doubles: 1.005 dollars is 101 cents, though the nearest double lies below 1.005.

#include <cstdint>

namespace sightline::costmodel {

/// Amounts stay below this many cents, so that sums of a sheet fit an int64 and rounding cannot overflow.
inline constexpr long double largestCents = 9e16L;

/// The short decimal a double stands for, to long double precision. A double that is no decimal of up to 15 places is
/// returned as it is.
long double decimalOf(double value);

/// Nearest whole number of cents, halves away from zero. `slack` is the relative error the argument may carry: a
/// value that close below a half counts as the half. Not-a-number gives 0; the result stays within largestCents.
std::int64_t nearestCents(long double cents, long double slack);

/// Slack for values computed in long double from decimalOf(): 20 roundings and a 15-year power stay far below.
inline constexpr long double decimalSlack = 1e-17L;
/// Slack for values that were computed in double: a handful of roundings.
inline constexpr long double doubleSlack = 1e-15L;

} // namespace sightline::costmodel
