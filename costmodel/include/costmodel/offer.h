#pragma once
// What the customer pays: a sheet with margin or markup, discounts and tax, in SellMoney. An Offer holds no buy price,
// no factor and no margin, so that nothing made of it can give them away.

#include "costmodel/cash_flow.h"
#include "planner/commerce.h"
#include "planner/result.h"

#include <string>
#include <vector>

namespace sightline::costmodel {

/// Of one line or total, in one year or all: list - discount = net, net + tax = gross, to the cent.
struct OfferAmounts {
    SellMoney list, discount, net, tax, gross;
    OfferAmounts& operator+=(const OfferAmounts& other);
    bool operator==(const OfferAmounts&) const = default;
};

struct OfferLine {
    std::string id, name, category;
    double quantity = 0;
    SellMoney unitPrice;              ///< list price of one, in year 0 and 1, rounded for show; a credit is passed on as it is
    bool isOwnCost = false;           ///< the customer's own running cost: at cost, no margin, discount or tax
    std::vector<OfferAmounts> byYear; ///< index 0 is the day of purchase
    OfferAmounts total;               ///< sum of byYear: rows foot
};

struct Offer {
    std::string currency;
    std::vector<OfferLine> lines;
    std::vector<OfferAmounts> byYear; ///< column sums: columns foot
    OfferAmounts total;               ///< sum of the lines and of the years
    SellMoney presentValue;           ///< of the net amounts by year, rounded once
};

/// Who will see it.
enum class OfferView {
    Customer, ///< fails when any line is sold below its buy price
    Internal,
};

/// Likely prices unless another point is asked for. Every list price, line discount and tax is rounded once, from exact
/// amounts; the discount on the total is apportioned to lines and years by largest remainder. The order of the lines
/// changes nothing. Fails with BadInput, without a figure, where a customer's view would show a line below its buy price.
Result<Offer> makeOffer(const Sheet& sheet, const planner::Commercial& terms, OfferView view = OfferView::Customer,
                        PricePoint point = PricePoint::Likely);

/// What terms make of one line: its list price over its buy price, and its own discount as a fraction. An own cost and
/// a credit are passed on as they are.
struct LineTerms {
    double factor = 1;
    double discount = 0;
};
LineTerms lineTerms(const LineItem& line, const planner::Commercial& terms);

/// Names of the lines that are sold below their buy price after all discounts; for internal eyes.
std::vector<std::string> linesBelowCost(const Sheet& sheet, const planner::Commercial& terms);

/// True for what the customer pays to others or gets from them: energy, internet lines, the time of his own IT staff,
/// what the end of the term costs and fetches.
bool isOwnCost(const LineItem& line);

/// A margin of 0.25 of the sell price is a markup of 0.3333 of the buy price. Margin below 1, markup above -1.
double markupOfMargin(double margin);
double marginOfMarkup(double markup);

/// The offer as JSON: lines, by_year, total, each with list, discount, net, tax, gross as decimal text.
std::string offerJson(const Offer& offer);

} // namespace sightline::costmodel
