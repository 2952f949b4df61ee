#pragma once
// Line items and what they cost year by year: docs/models/cost.md.

#include "costmodel/money.h"
#include "planner/range.h"
#include "planner/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace sightline::costmodel {

/// Year 0 is the day of purchase and is never discounted; years 1 … N follow.
enum class Timing { End, Start }; ///< End: year y is discounted y times; Start: y - 1 times

/// A price that uncertainty draws once for everything that depends on it ("driver"), by figure id.
struct Factor {
    std::string driver; ///< figure id; equal ids share one draw over all lines and architectures; "" is a constant
    Range value;
};

struct LineItem {
    std::string id;       ///< stable row id, the same across architectures for the same thing
    std::string name;     ///< for people
    std::string category; ///< "cameras", "recorders", "drives", "network", "licences", "labour", "energy", "IT time", …
    double quantity = 0;
    std::vector<Factor> factors; ///< unit price = product of the factors (hours x rate, share x licence price)
    std::vector<int> years;      ///< the years it is paid in, ascending, 0 … horizon
    double escalation = 0;       ///< a year; the stated price is that of year 0 and year 1, year y costs (1+e)^(y-1)
    double prepayDiscount = -1;  ///< >= 0: the sum over its years, less this share, is paid in the first of them

    Range unitPrice() const;
};

struct Sheet {
    std::string currency = "USD";
    int horizonYears = 5;
    double discountRate = 0;
    Timing timing = Timing::End;
    std::vector<LineItem> lines;
};

struct PricedLine {
    std::string id, name, category;
    std::vector<Money> byYear; ///< index 0 is the day of purchase
    Money total;               ///< sum of byYear: rows foot
};

struct CashFlow {
    std::string currency;
    std::vector<PricedLine> lines;
    std::vector<Money> byYear; ///< column sums of the rounded items: columns foot
    Money nominal;             ///< sum of byYear
    Money presentValue;        ///< sum of byYear discounted, rounded once
};

/// Which end of every range is used.
enum class PricePoint { Low, Likely, High };

/// Prices a sheet. Each line and year is rounded once, half away from zero; totals add rounded amounts.
CashFlow priceSheet(const Sheet& sheet, PricePoint point = PricePoint::Likely);

/// Reads the cash-flow sheet of docs/cli.md. BadInput names the JSON pointer and the remedy.
Result<Sheet> parseSheet(std::string_view text, const std::string& place);

/// "0", "1-5", "2-5": the years of a span. Empty on anything else.
std::vector<int> parseYears(std::string_view text);

} // namespace sightline::costmodel
