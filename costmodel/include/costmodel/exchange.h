#pragma once
// Prices in the currency they were quoted in, and the dated rates that turn them into the currency of a sheet.

#include "costmodel/money.h"
#include "planner/plan.h"
#include "planner/range.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sightline::costmodel {

/// A price in its own currency. It neither adds nor compares, and only an Exchange makes money of it.
class Quote {
public:
    Quote(Range amount, std::string currency) : m_amount(amount), m_currency(std::move(currency)) {}
    const std::string& currency() const { return m_currency; }

private:
    friend class Exchange;
    Range m_amount;
    std::string m_currency;
};

/// The rates of a plan (Plan::exchangeRates, each against USD), into the currency of its sheets.
class Exchange {
public:
    explicit Exchange(const planner::Plan& plan);

    /// The plan's currency, or USD when the plan has no rate for it (planner::priceFindings() says so).
    const std::string& currency() const { return m_currency; }
    /// What a unit of `from` is worth in the sheets' currency; nothing without a rate.
    std::optional<double> rate(const std::string& from) const;
    /// The quote in the sheets' currency, converted in decimal so that 1.15 x 0.9 is 1.035; nothing without a rate.
    std::optional<Range> convert(const Quote& quote) const;
    /// Its likely amount, rounded to cents.
    std::optional<Money> money(const Quote& quote) const;
    /// An amount of a sheet in USD, for figures whose name says so.
    double inUsd(double amount) const;

private:
    /// Units of the sheets' currency per unit, as a fraction, so that a rate given either way stays exact.
    struct Ratio {
        long double up = 1, down = 1;
    };
    std::optional<Ratio> ratio(const std::string& from) const;

    std::vector<planner::ExchangeRate> m_rates;
    std::string m_currency;
};

} // namespace sightline::costmodel
