#pragma once
// "Why this number?" of the cells of the table on Compare.

#include "planner/why.h"
#include "proposal/comparison.h"

#include <QString>

#include <optional>

namespace sightline::qml {

/// What one cell rests on, in the window's language; nothing for a section or a column that is not there. `key` is the
/// row's in compareRows(); `column` 0 VMS, 1 NVR, 2 Hybrid, 3 what exists. `value` of the result is the figure itself, so
/// that the inputs can be held against it.
std::optional<planner::Why> whyCompared(const proposal::Comparison& comparison, const planner::Catalogue& catalogue, const QString& key, int column);

/// What a year's lost footage rests on, most first: causes, then the rates and times behind the largest of them.
/// `lives` 0: the sums.
planner::Why whyLost(const simulator::Loss& loss, std::int64_t lives, const planner::Catalogue& catalogue);

} // namespace sightline::qml
