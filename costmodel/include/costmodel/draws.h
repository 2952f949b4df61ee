#pragma once
// Uncertainty of cost: seeded, paired draws over price ranges (docs/models/cost.md).

#include "costmodel/cash_flow.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace sightline::costmodel {

struct Percentiles {
    double p10 = 0, p50 = 0, p90 = 0;
};

/// How a price is spread between its low, likely and high figure.
enum class DrawShape { Pert, Triangular };
/// "pert", "triangular": command line and JSON.
const char* drawShapeKey(DrawShape shape);

/// Which vendor sets the price of a driver, by figure id; vendor_groups.h makes it from the catalogue.
using VendorOfDriver = std::map<std::string, std::string, std::less<>>;

/// Correlation of the normal scores of two prices of one vendor. Our own estimate: nobody publishes one. Discounts,
/// list-price rounds and exchange rates move all prices of a vendor together, the negotiation of one item does not.
inline constexpr double vendorCorrelationEstimate = 0.5;

struct DrawOptions {
    int draws = 2000;         ///< 1 … 1,000,000
    std::uint64_t seed = 1;
    bool discounted = false;  ///< draw present values instead of nominal totals
    DrawShape shape = DrawShape::Pert;
    VendorOfDriver vendorOf = {}; ///< drivers that are not in it are independent of all others
    double vendorCorrelation = vendorCorrelationEstimate; ///< 0 … 1; 0: independent
};

/// Totals of several sheets under the same draws: draw d of a driver serves every sheet, so differences are paired.
struct DrawResult {
    int draws = 0;                                    ///< that were made: fewer than asked when the watch stopped it
    std::vector<std::vector<double>> totals;          ///< [sheet][draw]
    std::vector<std::vector<std::vector<double>>> paid; ///< [sheet][year][draw]: paid so far
    std::vector<Percentiles> total;                   ///< per sheet
    std::vector<std::vector<Percentiles>> cumulative; ///< [sheet][year]: paid so far
};

/// The picture after some of the draws.
struct DrawProgress {
    int done = 0, asked = 0;
    std::vector<Percentiles> total; ///< per sheet, of the draws that are done
};
/// Called after the first thousand draws and whenever a tenth (at least a thousand) has come since; false stops.
using DrawWatch = std::function<bool(const DrawProgress&)>;

/// Latin hypercube per driver (one stratum per draw, shuffled per driver), PERT or triangular on low/likely/high, by
/// inverse transform from Philox4x32-10 keyed by (seed, driver id): the same seed gives the same bytes, adding a driver
/// does not move the others, the order of lines means nothing, and no thread count matters. Drivers of one vendor are
/// shuffled together: their normal scores sqrt(r) Z_vendor + sqrt(1-r) Z_driver say which draw takes which stratum (a
/// one-factor Gaussian copula over ranks), so each of them keeps its strata. More than 10,000 draws are several
/// hypercubes of 10,000, which bounds the memory. A complete run is the same with and without a watch; the part that a
/// stopped run has made is a random part of the hypercube.
DrawResult drawCosts(const std::vector<Sheet>& sheets, const DrawOptions& options, const DrawWatch& watch = {});

/// Share of draws in which sheet a costs less than sheet b (ties count half), 0 … 1.
double probabilityCheaper(const DrawResult& result, std::size_t a, std::size_t b);
/// P10/P50/P90 of the paired difference a - b.
Percentiles pairedDifference(const DrawResult& result, std::size_t a, std::size_t b);
/// One percentile of the paired difference a - b; p in 0 … 1. Without draws: 0.
double pairedDifferenceAt(const DrawResult& result, std::size_t a, std::size_t b, double p);
/// Percentile by order statistics with linear interpolation; p in 0 … 1.
double percentile(std::vector<double> values, double p);
/// Inverse of the PERT distribution (beta with shape 1 + 4 (m - a)/(b - a), …) at probability u, 0 < u < 1.
double pertInverse(const Range& range, double u);
/// Inverse of the shape at probability u, 0 < u < 1.
double shapeInverse(DrawShape shape, const Range& range, double u);

} // namespace sightline::costmodel
