#include "costmodel/cash_flow.h"

#include "decimal.h"
#include "payments.h"

#include <algorithm>
#include <charconv>

namespace sightline::costmodel {

namespace {

constexpr int latestYear = 100; // keeps a hostile "0-999999999" small

double endOf(const Range& range, PricePoint point) {
    switch (point) {
    case PricePoint::Low:
        return range.low;
    case PricePoint::High:
        return range.high;
    case PricePoint::Likely:
        break;
    }
    return range.likely;
}

/// A negative quantity is a credit: the sheet is cheapest where the credit is largest.
PricePoint pointFor(const LineItem& line, PricePoint point) {
    if (line.quantity >= 0 || point == PricePoint::Likely) return point;
    return point == PricePoint::Low ? PricePoint::High : PricePoint::Low;
}

long double exactAmount(const LineItem& line, PricePoint point) {
    long double amount = decimalOf(line.quantity);
    for (const Factor& factor : line.factors)
        amount *= decimalOf(endOf(factor.value, pointFor(line, point)));
    return line.factors.empty() ? 0.0L : amount;
}

PricedLine priceLine(const LineItem& line, int horizonYears, PricePoint point) {
    PricedLine priced{line.id, line.name, line.category, {}, {}};
    priced.byYear.resize(static_cast<std::size_t>(horizonYears) + 1);
    const long double cents = exactCents(line, point);
    for (const Payment& payment : payments(line, horizonYears)) {
        const Money paid = Money::cents(nearestCents(cents * payment.weight, decimalSlack));
        priced.byYear[static_cast<std::size_t>(payment.year)] += paid;
        priced.total += paid;
    }
    return priced;
}

bool readYear(std::string_view text, int& year) {
    const auto* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, year);
    return error == std::errc{} && stop == end && text.front() != '-' && year <= latestYear;
}

} // namespace

long double exactCents(const LineItem& line, PricePoint point) {
    return exactAmount(line, point) * 100.0L;
}

int horizonOf(const Sheet& sheet) {
    return std::clamp(sheet.horizonYears, 0, latestYear);
}

std::vector<Payment> payments(const LineItem& line, int horizonYears) {
    std::vector<Payment> result;
    const long double growth = 1.0L + decimalOf(line.escalation);
    long double escalated = 1.0L;
    int reached = 1;
    for (const int year : line.years) {
        if (year < 0 || year > horizonYears) continue;
        for (; reached < year; ++reached)
            escalated *= growth;
        result.push_back({year, year == 0 ? 1.0L : escalated});
    }
    if (line.prepayDiscount < 0 || result.empty()) return result;
    long double sum = 0;
    for (const Payment& payment : result)
        sum += payment.weight;
    return {{result.front().year, sum * (1.0L - decimalOf(line.prepayDiscount))}};
}

std::vector<long double> discountFactors(const Sheet& sheet) {
    std::vector<long double> factors(static_cast<std::size_t>(horizonOf(sheet)) + 1, 1.0L);
    const long double yearly = 1.0L / (1.0L + decimalOf(sheet.discountRate));
    for (std::size_t year = 1; year < factors.size(); ++year) {
        const bool first = year == 1;
        factors[year] = first && sheet.timing == Timing::Start ? 1.0L : factors[year - 1] * yearly;
    }
    return factors;
}

Range LineItem::unitPrice() const {
    if (factors.empty()) return {};
    Range price = factors.front().value;
    for (std::size_t i = 1; i < factors.size(); ++i)
        price = price * factors[i].value;
    return price;
}

CashFlow priceSheet(const Sheet& sheet, PricePoint point) {
    CashFlow flow;
    flow.currency = sheet.currency;
    const int horizon = horizonOf(sheet);
    flow.byYear.resize(static_cast<std::size_t>(horizon) + 1);
    flow.lines.reserve(sheet.lines.size());
    for (const LineItem& line : sheet.lines) {
        flow.lines.push_back(priceLine(line, horizon, point));
        for (std::size_t year = 0; year < flow.byYear.size(); ++year)
            flow.byYear[year] += flow.lines.back().byYear[year];
    }
    const std::vector<long double> factors = discountFactors(sheet);
    long double present = 0;
    for (std::size_t year = 0; year < flow.byYear.size(); ++year) {
        flow.nominal += flow.byYear[year];
        present += static_cast<long double>(flow.byYear[year].inCents()) * factors[year];
    }
    flow.presentValue = Money::cents(nearestCents(present, decimalSlack));
    return flow;
}

std::vector<int> parseYears(std::string_view text) {
    const std::size_t dash = text.find('-');
    int first = 0;
    if (!text.empty() && dash == std::string_view::npos)
        return readYear(text, first) ? std::vector<int>{first} : std::vector<int>{};
    if (dash == std::string_view::npos || dash == 0 || dash + 1 == text.size()) return {};
    int last = 0;
    if (!readYear(text.substr(0, dash), first) || !readYear(text.substr(dash + 1), last) || last < first) return {};
    std::vector<int> years;
    for (int year = first; year <= last; ++year)
        years.push_back(year);
    return years;
}

} // namespace sightline::costmodel
