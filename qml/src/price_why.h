#pragma once
// Prices as inputs of an explanation: what a line or a factor of it rests on.

#include "costmodel/price_book.h"
#include "planner/why.h"

#include <QString>

#include <string>
#include <vector>

namespace sightline::qml {

/// "Sourced, 14 Mar 2026": how good a figure is and of when.
QString figureGradeText(const Figure& figure);
/// "Mar 2026", "2025"; "" when nobody says.
QString figureDateText(const Figure& figure);
/// "Sourced, Mar 2026, who said so".
QString figureSourceText(const Figure& figure);
/// A line that counts with `value` (as shown): its source and grade are those of its weakest factor.
planner::WhyInput lineInput(const costmodel::PriceBook& book, const costmodel::LineItem& line, const QString& value);
/// One factor with its range, unit, source and grade; a constant says so.
planner::WhyInput factorInput(const costmodel::PriceBook& book, const costmodel::Factor& factor);
/// A figure of the catalogue (a rate, a time) as it stands, times `scale` in `unit`.
planner::WhyInput figureInput(const Figure& figure, double scale, const QString& unit);

} // namespace sightline::qml
