#pragma once
// Money is exact: whole cents of one currency. Doubles appear only before the one rounding of each item.
//
// Three kinds of amounts must not mix, and the types see to it: Money is what we pay, in the sheet's currency; SellMoney
// is what the customer pays, in the same currency; a Quote (exchange.h) is a price in the currency it was quoted in, and
// only an exchange rate turns it into Money.

#include <string> // first: Qt 6.4's moc cannot read <compare> without it

#include <compare>
#include <cstdint>

namespace sightline::costmodel {

/// "1234.50", "-0.05": cents as text, the form in JSON and CSV.
std::string centsText(std::int64_t cents);
/// Whole cents of an amount, half away from zero. The caller keeps |amount| below 9e16 cents (checked at the input).
std::int64_t roundedCents(double amount);

/// An amount in cents. The currency belongs to the sheet that holds the amount; a sheet has exactly one.
/// Amounts of different sides neither add, compare nor convert.
template <typename Side> class BasicMoney {
public:
    constexpr BasicMoney() = default;
    static constexpr BasicMoney cents(std::int64_t value) { BasicMoney m; m.m_cents = value; return m; }
    /// Rounds half away from zero to whole cents: the one place where a price becomes money.
    static BasicMoney rounded(double amount) { return cents(roundedCents(amount)); }

    constexpr std::int64_t inCents() const { return m_cents; }
    double amount() const { return static_cast<double>(m_cents) / 100.0; }
    /// "1234.50", "-0.05": the form in JSON and CSV.
    std::string text() const { return centsText(m_cents); }

    constexpr BasicMoney& operator+=(BasicMoney other) { m_cents += other.m_cents; return *this; }
    constexpr BasicMoney& operator-=(BasicMoney other) { m_cents -= other.m_cents; return *this; }
    friend constexpr BasicMoney operator+(BasicMoney a, BasicMoney b) { return cents(a.m_cents + b.m_cents); }
    friend constexpr BasicMoney operator-(BasicMoney a, BasicMoney b) { return cents(a.m_cents - b.m_cents); }
    constexpr auto operator<=>(const BasicMoney&) const = default;

private:
    std::int64_t m_cents = 0;
};

/// What we pay: the buy side, in the sheet's currency.
using Money = BasicMoney<struct BuySide>;
/// What the customer pays for it: the sell side, in the same currency.
using SellMoney = BasicMoney<struct SellSide>;

} // namespace sightline::costmodel
