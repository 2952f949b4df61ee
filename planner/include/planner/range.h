#pragma once
// A figure that is not known exactly: low, likely, high, in the unit that the owner's name carries (…Mbps, …Usd).

#include <algorithm>
#include <functional>

namespace sightline {

/// low <= likely <= high always holds for ranges made by exactly(), sorted() and the operators below on
/// non-negative factors. A sum of lows is an envelope ("every price at its low end at once"), not a percentile.
struct Range {
    double low = 0;
    double likely = 0;
    double high = 0;

    static constexpr Range exactly(double value) { return {value, value, value}; }
    /// Orders three values that come from outside, keeping `likely` between the other two.
    static Range sorted(double a, double b, double c) {
        const double lowest = std::min({a, b, c});
        const double highest = std::max({a, b, c});
        return {lowest, std::clamp(b, lowest, highest), highest};
    }
    bool operator==(const Range&) const = default;
};

inline Range operator+(const Range& a, const Range& b) { return {a.low + b.low, a.likely + b.likely, a.high + b.high}; }
inline Range operator*(const Range& a, double factor) {
    Range r{a.low * factor, a.likely * factor, a.high * factor};
    if (factor < 0)
        std::swap(r.low, r.high);
    return r;
}
/// Both ranges must be non-negative.
inline Range operator*(const Range& a, const Range& b) { return {a.low * b.low, a.likely * b.likely, a.high * b.high}; }

} // namespace sightline
