#include "costmodel/offer.h"

#include "decimal.h"
#include "line_sink.h"
#include "payments.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace sightline::costmodel {

namespace {

using planner::Commercial;

/// Sell price over buy price.
long double sellFactor(const planner::Setting<double>& margin, const planner::Setting<double>& markup) {
    if (!markup.isDefault()) return 1.0L + decimalOf(*markup);
    return 1.0L / (1.0L - decimalOf(*margin));
}

class OfferMaker {
public:
    OfferMaker(const Sheet& sheet, const Commercial& terms, PricePoint point) : m_sheet(sheet), m_terms(terms), m_point(point) {
        for (const planner::CategoryTerms& one : terms.categories)
            if (!one.margin.isDefault() || !one.markup.isDefault())
                m_factors[one.category] = sellFactor(one.margin, one.markup);
        for (const planner::LineDiscount& one : terms.lines)
            m_discounts[one.line] = decimalOf(one.discount);
    }

    Offer make() {
        Offer offer;
        offer.currency = m_sheet.currency;
        offer.byYear.resize(static_cast<std::size_t>(horizonOf(m_sheet)) + 1);
        for (const LineItem& line : m_sheet.lines)
            offer.lines.push_back(listed(line));
        shareTotalDiscount(offer);
        finish(offer);
        return offer;
    }

    long double factorOf(const LineItem& line) const {
        if (isOwnCost(line) || line.quantity < 0) return 1.0L;
        const auto found = m_factors.find(line.category);
        return found == m_factors.end() ? sellFactor(m_terms.margin, m_terms.markup) : found->second;
    }

    long double discountOf(const LineItem& line) const {
        const auto found = m_discounts.find(line.id);
        return found == m_discounts.end() || isOwnCost(line) ? 0.0L : found->second;
    }

private:
    /// List prices with the line's own discount.
    OfferLine listed(const LineItem& line) const {
        OfferLine offered{line.id, line.name, line.category, line.quantity, {}, isOwnCost(line), {}, {}};
        offered.byYear.resize(static_cast<std::size_t>(horizonOf(m_sheet)) + 1);
        const long double factor = factorOf(line);
        const long double less = discountOf(line);
        const long double cents = exactCents(line, m_point) * factor;
        if (line.quantity != 0)
            offered.unitPrice = SellMoney::cents(nearestCents(cents / decimalOf(line.quantity), doubleSlack));
        for (const Payment& payment : payments(line, horizonOf(m_sheet))) {
            OfferAmounts& year = offered.byYear[static_cast<std::size_t>(payment.year)];
            const std::int64_t list = nearestCents(cents * payment.weight, decimalSlack);
            year.list = SellMoney::cents(list);
            year.discount = SellMoney::cents(nearestCents(static_cast<long double>(list) * less, decimalSlack));
        }
        return offered;
    }

    /// One amount that takes part in the discount on the total.
    struct DiscountShare {
        OfferAmounts* amounts;
        const std::string* line;
        std::size_t year;
        std::int64_t floor;
        long double rest; ///< of the exact share above `floor`, in billionths
    };

    void shareTotalDiscount(Offer& offer) const {
        const long double rate = decimalOf(*m_terms.discount);
        if (rate == 0) return;
        std::vector<DiscountShare> shares;
        long double exact = 0;
        std::int64_t given = 0;
        for (OfferLine& line : offer.lines)
            for (std::size_t year = 0; year < line.byYear.size() && !line.isOwnCost; ++year) {
                OfferAmounts& amounts = line.byYear[year];
                const long double share = static_cast<long double>((amounts.list - amounts.discount).inCents()) * rate;
                const auto floor = static_cast<std::int64_t>(std::floor(share));
                // In whole billionths: what is left after the last digit of a product says nothing, and a spreadsheet
                // that works the same shares out finds the same order.
                const long double rest = std::round((share - static_cast<long double>(floor)) * 1e9L);
                shares.push_back({&amounts, &line.id, year, floor, rest});
                exact += share;
                given += floor;
            }
        std::sort(shares.begin(), shares.end(), [](const DiscountShare& a, const DiscountShare& b) {
            if (a.rest != b.rest) return a.rest > b.rest;
            return *a.line != *b.line ? *a.line < *b.line : a.year < b.year;
        });
        std::int64_t left = nearestCents(exact, doubleSlack) - given;
        for (const DiscountShare& share : shares)
            share.amounts->discount += SellMoney::cents(share.floor + (left-- > 0 ? 1 : 0));
    }

    void finish(Offer& offer) const {
        const long double rate = decimalOf(*m_terms.taxRate);
        for (OfferLine& line : offer.lines)
            for (std::size_t year = 0; year < line.byYear.size(); ++year) {
                OfferAmounts& amounts = line.byYear[year];
                amounts.net = amounts.list - amounts.discount;
                if (!line.isOwnCost)
                    amounts.tax = SellMoney::cents(
                        nearestCents(static_cast<long double>(amounts.net.inCents()) * rate, decimalSlack));
                amounts.gross = amounts.net + amounts.tax;
                line.total += amounts;
                offer.byYear[year] += amounts;
            }
        const std::vector<long double> worth = discountFactors(m_sheet);
        long double present = 0;
        for (std::size_t year = 0; year < offer.byYear.size(); ++year) {
            offer.total += offer.byYear[year];
            present += static_cast<long double>(offer.byYear[year].net.inCents()) * worth[year];
        }
        offer.presentValue = SellMoney::cents(nearestCents(present, decimalSlack));
    }

    const Sheet& m_sheet;
    const Commercial& m_terms;
    PricePoint m_point;
    std::map<std::string, long double> m_factors;
    std::map<std::string, long double> m_discounts;
};

nlohmann::ordered_json amountsJson(const OfferAmounts& amounts) {
    return {{"list", amounts.list.text()},
            {"discount", amounts.discount.text()},
            {"net", amounts.net.text()},
            {"tax", amounts.tax.text()},
            {"gross", amounts.gross.text()}};
}

nlohmann::ordered_json yearsJson(const std::vector<OfferAmounts>& years) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const OfferAmounts& year : years)
        list.push_back(amountsJson(year));
    return list;
}

} // namespace

OfferAmounts& OfferAmounts::operator+=(const OfferAmounts& other) {
    list += other.list;
    discount += other.discount;
    net += other.net;
    tax += other.tax;
    gross += other.gross;
    return *this;
}

double markupOfMargin(double margin) {
    return margin / (1 - margin);
}

double marginOfMarkup(double markup) {
    return markup / (1 + markup);
}

bool isOwnCost(const LineItem& line) {
    if (line.category == category::energy || line.category == category::internet || line.category == category::endOfTerm) return true;
    // IT time is the customer's own at his own rate, and a service of ours at our rates.
    return std::any_of(line.factors.begin(), line.factors.end(), [](const Factor& factor) {
        return factor.driver == "lab.itadmin.rate" || factor.driver.starts_with("energy.") || factor.driver.starts_with("wan.");
    });
}

LineTerms lineTerms(const LineItem& line, const Commercial& terms) {
    Sheet none;
    none.horizonYears = 0;
    const OfferMaker maker(none, terms, PricePoint::Likely);
    return {static_cast<double>(maker.factorOf(line)), static_cast<double>(maker.discountOf(line))};
}

std::vector<std::string> linesBelowCost(const Sheet& sheet, const Commercial& terms) {
    const Offer offer = OfferMaker(sheet, terms, PricePoint::Likely).make();
    const CashFlow bought = priceSheet(sheet);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < offer.lines.size(); ++i)
        if (!offer.lines[i].isOwnCost && offer.lines[i].total.net.inCents() < bought.lines[i].total.inCents())
            names.push_back(offer.lines[i].name);
    return names;
}

Result<Offer> makeOffer(const Sheet& sheet, const Commercial& terms, OfferView view, PricePoint point) {
    if (view == OfferView::Customer)
        if (const auto below = linesBelowCost(sheet, terms); !below.empty())
            return failure(ErrorKind::BadInput, "/commercial",
                           below.size() == 1 ? "one line is offered below what it costs"
                                             : std::to_string(below.size()) + " lines are offered below what they cost",
                           "Raise the margin or lower the discounts; the internal view shows the lines");
    return OfferMaker(sheet, terms, point).make();
}

std::string offerJson(const Offer& offer) {
    nlohmann::ordered_json json{{"currency", offer.currency}};
    json["by_year"] = yearsJson(offer.byYear);
    json["total"] = amountsJson(offer.total);
    json["present_value"] = offer.presentValue.text();
    json["lines"] = nlohmann::ordered_json::array();
    for (const OfferLine& line : offer.lines)
        json["lines"].push_back({{"id", line.id},
                                 {"name", line.name},
                                 {"category", line.category},
                                 {"quantity", line.quantity},
                                 {"unit_price", line.unitPrice.text()},
                                 {"own_cost", line.isOwnCost},
                                 {"by_year", yearsJson(line.byYear)},
                                 {"total", amountsJson(line.total)}});
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace sightline::costmodel
