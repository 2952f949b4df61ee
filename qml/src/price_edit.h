#pragma once
// Prices of the plan's own, typed over those of the price book: what Costs and the price book do alike.

#include "plan_session.h"

#include "costmodel/price_book.h"

#include <QString>

#include <string>
#include <vector>

namespace sightline::qml {

/// Which of the three figures of a range.
enum class PricePart { Low, Likely, High };

/// The range when one of its parts is typed; the others give way.
Range rangeWith(Range range, PricePart part, double value);

/// Types one part of a figure's range ("120", "1.2k", "=24*2") as a price of this plan, as one undo step; the other parts
/// give way. `currency` is that of the sheets. Returns "" or what is wrong (nothing changes then).
QString typePrice(PlanSession& session, const costmodel::PriceBook& book, const std::string& currency, const std::string& id, PricePart part,
                  const QString& text);
/// Takes the plan's own price of a figure away again.
void forgetPrice(PlanSession& session, const std::string& id);
/// Puts many prices into the plan as one undo step; entries with the same id give way.
void adoptPrices(PlanSession& session, const std::vector<planner::PriceEntry>& prices, const QString& label);

} // namespace sightline::qml
