#pragma once
// Costs of one architecture as finished rows: lines with their prices, and the years. For CostsView.

#include "costmodel/offer.h"
#include "costmodel/price_book.h"
#include "planner/why.h"
#include "proposal/analysis_charts.h"
#include "proposal/comparison.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>
#include <QVariant>

#include <optional>

namespace sightline::qml {

/// What the rows are made of. `offer` is what the customer pays, and is shown in place of our cost when `customer`.
struct CostInput {
    const proposal::ArchitectureResult* result = nullptr;
    const costmodel::PriceBook* book = nullptr;
    const costmodel::Offer* offer = nullptr;
    bool customer = false;
    QSet<QString> folded;   ///< categories whose lines are hidden
    QSet<QString> unfolded; ///< lines whose factors are shown
};

/// Roles: kind ("section", "line", "factor"), key (category, line id or figure id), name, quantity, low, likely, high,
/// typed (the price is the project's own), source, tag ("old", "estimate", "no rate" or ""), warn (of the tag), total,
/// editable, foldable, open, sentence (all of it for the screen reader).
QList<QByteArray> costLineRoles();
QList<QVariantList> costLineRows(const CostInput& input);

/// Roles: name, cells (one text for each year and the total), strong, sentence.
/// Amounts are in units of costYearScale(): 1, or 1,000 where billions would not fit their columns.
QList<QByteArray> costYearRoles();
double costYearScale(const CostInput& input);
QList<QVariantList> costYearRows(const CostInput& input);
/// "Day one", "Year 1", …, "Total".
QStringList costYearHeads(int horizonYears);

/// Amounts by category, largest first.
std::vector<proposal::ShareBar> costShares(const CostInput& input);

/// The figure that a row's price is, when it has exactly one that may be typed over; "" otherwise. `key` is a line's id
/// or a figure's.
std::string editableFigure(const CostInput& input, const QString& key);
/// Why a line costs what it costs, in the window's language: "480 × 165.00 each", and each factor with its source and
/// grade; of a factor's own row that factor alone. Nothing for a key that is neither.
std::optional<planner::Why> costWhy(const CostInput& input, const QString& key);

} // namespace sightline::qml
