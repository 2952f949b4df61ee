#include "costmodel/exchange.h"

#include "decimal.h"

namespace sightline::costmodel {

namespace {

const planner::ExchangeRate* rateOf(const std::vector<planner::ExchangeRate>& rates, const std::string& currency) {
    for (const planner::ExchangeRate& rate : rates)
        if (rate.currency == currency && (rate.perUsd > 0 || rate.usdPerUnit > 0)) return &rate;
    return nullptr;
}

} // namespace

Exchange::Exchange(const planner::Plan& plan) : m_rates(plan.exchangeRates), m_currency(planner::amountCurrency(plan)) {}

std::optional<Exchange::Ratio> Exchange::ratio(const std::string& from) const {
    Ratio result;
    if (from == m_currency) return result;
    if (from != "USD") { // into dollars
        const planner::ExchangeRate* const rate = rateOf(m_rates, from);
        if (!rate) return std::nullopt;
        (rate->perUsd > 0 ? result.down : result.up) = decimalOf(rate->perUsd > 0 ? rate->perUsd : rate->usdPerUnit);
    }
    if (m_currency != "USD") { // and out of them
        const planner::ExchangeRate& rate = *rateOf(m_rates, m_currency);
        if (rate.perUsd > 0)
            result.up *= decimalOf(rate.perUsd);
        else
            result.down *= decimalOf(rate.usdPerUnit);
    }
    return result;
}

std::optional<double> Exchange::rate(const std::string& from) const {
    const auto found = ratio(from);
    return found ? std::optional<double>(static_cast<double>(found->up / found->down)) : std::nullopt;
}

std::optional<Range> Exchange::convert(const Quote& quote) const {
    if (quote.currency() == m_currency) return quote.m_amount;
    const auto found = ratio(quote.currency());
    if (!found) return std::nullopt;
    const auto convert = [&](double amount) { return static_cast<double>(decimalOf(amount) * found->up / found->down); };
    return Range{convert(quote.m_amount.low), convert(quote.m_amount.likely), convert(quote.m_amount.high)};
}

std::optional<Money> Exchange::money(const Quote& quote) const {
    const auto amount = convert(quote);
    return amount ? std::optional<Money>(Money::rounded(amount->likely)) : std::nullopt;
}

double Exchange::inUsd(double amount) const {
    if (m_currency == "USD") return amount;
    const Ratio toSheet = *ratio("USD");
    return static_cast<double>(static_cast<long double>(amount) * toSheet.down / toSheet.up);
}

} // namespace sightline::costmodel
