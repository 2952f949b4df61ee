#pragma once
// Which prices decide: one at a time (tornado) and all at once (rank regression). docs/models/cost.md.

#include "costmodel/draws.h"

#include <string>
#include <vector>

namespace sightline::costmodel {

/// How far a driver is moved: to the P10 and P90 of its shape, or to the ends of its range.
enum class Swing { P10P90, LowHigh };

/// Totals with one driver at its two ends and every other at its likely figure.
struct TornadoBar {
    std::string driver;           ///< figure id
    Range at;                     ///< what it was set to: low end, likely, high end, in the figure's own unit
    std::vector<double> atLow;    ///< [sheet] total
    std::vector<double> atHigh;   ///< [sheet] total

    /// Change of a total from the low to the high end; negative for a credit.
    double swing(std::size_t sheet) const { return atHigh[sheet] - atLow[sheet]; }
    /// Change of the difference first - second from the low to the high end. Paired: both sheets take the same price.
    double swing(std::size_t first, std::size_t second) const { return swing(first) - swing(second); }
};

struct Tornado {
    std::vector<double> likely;   ///< [sheet] total, not rounded
    std::vector<TornadoBar> bars; ///< every driver that moves any total, by id
};

/// Only `shape` and `discounted` of the options are read. Exact: totals are sums of products of drivers, and are worked
/// out anew, not by derivatives. Drivers move alone, also those of one vendor.
Tornado tornado(const std::vector<Sheet>& sheets, Swing swing = Swing::P10P90, const DrawOptions& options = {});

/// Bars that move a total, largest swing first; equal swings by id.
std::vector<const TornadoBar*> largestOnTotal(const Tornado& tornado, std::size_t sheet);
/// Bars that move the difference of two totals, likewise.
std::vector<const TornadoBar*> largestOnDifference(const Tornado& tornado, std::size_t first, std::size_t second);

/// What is regressed: the total of a sheet, or with `minus` its difference to another.
struct RankTarget {
    std::size_t sheet = 0;
    int minus = -1; ///< index of the sheet that is subtracted, -1 for none
};

struct RankCoefficient {
    std::string driver;
    double value = 0; ///< standardised rank regression coefficient, about -1 … 1
};

struct RankRegression {
    std::vector<RankCoefficient> coefficients; ///< largest amount first, equal ones by id
    double r2 = 0;  ///< share of the ranks' variance that the straight lines explain, 0 … 1
    int draws = 0;  ///< that were used, 10,000 at most
};

/// Least squares of the ranks of the drawn totals on the ranks of the drivers, all standardised (Saltelli et al., Global
/// Sensitivity Analysis, 2008, section 1.2.5), by Householder QR with column pivoting. The same draws as drawCosts() with
/// these options. With a vendor correlation a coefficient is the part of a driver that the others of its vendor do not
/// explain. No coefficients when there are not more draws than drivers, or nothing varies.
std::vector<RankRegression> rankRegressions(const std::vector<Sheet>& sheets, const DrawOptions& options,
                                            const std::vector<RankTarget>& targets);

} // namespace sightline::costmodel
