#pragma once
// Uncertainty of cost: seeded, paired draws over price ranges (docs/models/cost.md).

#include "costmodel/cash_flow.h"

#include <cstdint>
#include <vector>

namespace sightline::costmodel {

struct Percentiles {
    double p10 = 0, p50 = 0, p90 = 0;
};

struct DrawOptions {
    int draws = 2000;         ///< 1 … 1,000,000
    std::uint64_t seed = 1;
    bool discounted = false;  ///< draw present values instead of nominal totals
};

/// Totals of several sheets under the same draws: draw d of a driver serves every sheet, so differences are paired.
struct DrawResult {
    std::vector<std::vector<double>> totals;          ///< [sheet][draw]
    std::vector<Percentiles> total;                   ///< per sheet
    std::vector<std::vector<Percentiles>> cumulative; ///< [sheet][year]: paid so far
};

/// Latin hypercube per driver (one stratum per draw, shuffled per driver), PERT shape on low/likely/high, by inverse
/// transform from Philox4x32-10 keyed by (seed, driver id): the same seed gives the same bytes, adding a driver does
/// not move the others, and no thread count matters.
DrawResult drawCosts(const std::vector<Sheet>& sheets, const DrawOptions& options);

/// Share of draws in which sheet a costs less than sheet b (ties count half), 0 … 1.
double probabilityCheaper(const DrawResult& result, std::size_t a, std::size_t b);
/// P10/P50/P90 of the paired difference a - b.
Percentiles pairedDifference(const DrawResult& result, std::size_t a, std::size_t b);
/// Percentile by order statistics with linear interpolation; p in 0 … 1.
double percentile(std::vector<double> values, double p);
/// Inverse of the PERT distribution (beta with shape 1 + 4 (m - a)/(b - a), …) at probability u, 0 < u < 1.
double pertInverse(const Range& range, double u);

} // namespace sightline::costmodel
