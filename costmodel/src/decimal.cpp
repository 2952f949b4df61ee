#include "decimal.h"

#include <algorithm>
#include <cmath>

namespace sightline::costmodel {

long double decimalOf(double value) {
    // Division of two exact doubles is correctly rounded, so equality proves that `value` is the double nearest to
    // the decimal whole / scale.
    constexpr double largestExact = 9007199254740992.0; // 2^53
    for (const double scale : {1.0, 1e3, 1e6, 1e9, 1e12, 1e15}) {
        const double whole = std::nearbyint(value * scale);
        if (!(std::fabs(whole) < largestExact)) break;
        if (whole / scale == value) return static_cast<long double>(whole) / static_cast<long double>(scale);
    }
    return static_cast<long double>(value);
}

std::int64_t nearestCents(long double cents, long double slack) {
    if (std::isnan(cents)) return 0;
    const long double size = std::min(std::fabs(cents), largestCents);
    // Beyond 1e13 cents a relative slack would grow to whole cents; there the arithmetic is exact enough without.
    const long double nudge = std::min(size * slack, 1e-4L);
    const auto whole = static_cast<std::int64_t>(std::floor(size + 0.5L + nudge));
    return cents < 0 ? -whole : whole;
}

} // namespace sightline::costmodel
