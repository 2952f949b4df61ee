#pragma once
// Sheets taken apart into what varies: drivers with their ranges, and what one unit of their products costs by year.
// Draws, tornado and rank regression all work on this form.

#include "costmodel/draws.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sightline::costmodel {

/// A driver with the range it has on some line: usually one per driver, two where an overlay changed one line only.
struct DrivenRange {
    std::string driver;
    Range value;

    bool operator<(const DrivenRange& other) const;
};

/// Lines that depend on the same drivers vary together.
struct DrivenGroup {
    std::vector<std::size_t> ranges;          ///< indices of its factors, a factor that is used twice stands twice
    std::vector<std::vector<double>> weights; ///< [sheet][year]: paid for one unit of the product; empty: nothing
};

struct DrivenSheets {
    std::vector<DrivenRange> ranges; ///< ascending by driver
    std::vector<DrivenGroup> groups; ///< in the order of their ranges
    std::vector<std::size_t> years;  ///< of each sheet, the day of purchase counted

    /// Sum over the years of a group's weights.
    static double weightOf(const DrivenGroup& group, std::size_t sheet);
};

/// The order of the lines leaves no trace, not even in the last bit. With `discounted` amounts are present values.
DrivenSheets drivenSheets(const std::vector<Sheet>& sheets, bool discounted);

/// Draws of a large run come in hypercubes of at most so many.
inline constexpr int mostDrawsInBlock = 10'000;

/// The drawn values of every range in one block of draws.
struct BlockDraws {
    std::vector<std::vector<double>> values;       ///< [range][draw]
    std::vector<std::vector<std::uint32_t>> ranks; ///< [range][k]: the draw with the k-th smallest value
};
BlockDraws drawBlock(const DrivenSheets& driven, const DrawOptions& options, std::uint32_t block, int count);

/// paid[sheet][year] += what the draws first … last of the block cost, written from `offset` on. Each draw is summed in
/// the same order whatever the limits.
using PaidDraws = std::vector<std::vector<std::vector<double>>>; ///< [sheet][year][draw]
void addDraws(const DrivenSheets& driven, const BlockDraws& block, std::size_t first, std::size_t last, std::size_t offset,
              PaidDraws& paid);

} // namespace sightline::costmodel
