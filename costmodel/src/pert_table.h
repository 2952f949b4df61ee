#pragma once
// Many PERT quantiles at once: drawing 2,000 values per driver by Boost's inverse would take a hundred times longer.

#include "costmodel/draws.h"

#include <vector>

namespace sightline::costmodel {

/// Exponents of the beta distribution behind a PERT range; a + b = 6.
struct PertShape {
    double a = 3, b = 3;
};

inline PertShape pertShape(const Range& range) {
    const double width = range.high - range.low;
    const double mode = width > 0 ? std::clamp((range.likely - range.low) / width, 0.0, 1.0) : 0.5;
    return {1 + 4 * mode, 5 - 4 * mode};
}

/// The values of the range at ascending probabilities (0 < u < 1). Tabulates the distribution function on 1,024 cells
/// and inverts it cell by cell with the density as a straight line: within 1e-4 of the range's width of pertInverse().
std::vector<double> pertValues(const Range& range, const std::vector<double>& ascending);
/// The same for any shape; the triangle is exact.
std::vector<double> shapeValues(DrawShape shape, const Range& range, const std::vector<double>& ascending);

} // namespace sightline::costmodel
