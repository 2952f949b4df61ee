#pragma once
// When a line is paid, and how much the years weigh: shared by priceSheet() and drawCosts().

#include "costmodel/cash_flow.h"

#include <vector>

namespace sightline::costmodel {

/// How many times the line's year-0 price is paid in one year (escalation and prepayment included).
struct Payment {
    int year = 0;
    long double weight = 0;
};

/// The payments of a line within the horizon, ascending by year.
std::vector<Payment> payments(const LineItem& line, int horizonYears);

/// Cents of one payment of weight 1: quantity x factors at one end of their ranges, exact.
long double exactCents(const LineItem& line, PricePoint point);

/// What one unit of money in each year 0 … horizon is worth on the day of purchase.
std::vector<long double> discountFactors(const Sheet& sheet);

/// Years of a sheet, never negative.
int horizonOf(const Sheet& sheet);

} // namespace sightline::costmodel
