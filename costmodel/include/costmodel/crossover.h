#pragma once
// When one sheet becomes cheaper than another, counted in what has been paid so far.

#include "costmodel/draws.h"

#include <optional>
#include <vector>

namespace sightline::costmodel {

/// A sheet that is dearer on the day of purchase overtakes another when it has paid less at the end of every year from
/// some year on.
struct Crossover {
    bool firstOvertakes = true; ///< the first sheet overtakes the second; else the second overtakes the first
    int year = 0;               ///< 1 … N: the first year at whose end it is ahead for good
    double after = 0;           ///< years from the day of purchase, each year's payments spread evenly over it
};

/// The crossover of two lists of what has been paid so far, index 0 the day of purchase; nothing when the sheet that is
/// cheaper at first is cheaper in the end too, or the two end level. A day-one tie counts as dearer for the one that is
/// cheaper in the end. The shorter horizon counts.
std::optional<Crossover> crossover(const std::vector<double>& paidByFirst, const std::vector<double>& paidBySecond);

/// The crossover over the draws: shares that add up to 1 with `never`.
struct CrossoverChances {
    std::vector<double> firstOvertakes;  ///< [year], index 0 always 0
    std::vector<double> secondOvertakes; ///< [year]
    double never = 1;
};
CrossoverChances crossoverChances(const DrawResult& result, std::size_t first, std::size_t second);

} // namespace sightline::costmodel
