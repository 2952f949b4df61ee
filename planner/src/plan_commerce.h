#pragma once
// Reading and writing what a plan or a price-book file says about money.

#include "plan_reader.h"

namespace sightline::planner {

/// prices, exchange_rates, commercial and custom_lines of a plan.
void readCommerce(ObjectReader& plan, Plan& result);
void writeCommerce(const Plan& plan, PlanJson& document);

/// The list "prices" of a plan or price-book file, or another of that form. Ids are unique.
void readPriceEntries(ObjectReader& parent, std::vector<PriceEntry>& prices, const char* key = "prices");
PlanJson priceEntryJson(const PriceEntry& entry);
/// "likely", with "low" and "high" beside it or equal to it.
Range readPriceRange(ObjectReader& reader, const std::string& place);
PlanJson rangeDocument(const Range& range);

} // namespace sightline::planner
