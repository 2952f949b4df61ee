#pragma once
// Money is exact: whole cents of one currency. Doubles appear only before the one rounding of each item.

#include <string> // first: Qt 6.4's moc cannot read <compare> without it

#include <compare>
#include <cstdint>

namespace sightline::costmodel {

/// An amount in cents. The currency belongs to the sheet that holds the amount; a sheet has exactly one.
class Money {
public:
    constexpr Money() = default;
    static constexpr Money cents(std::int64_t value) { Money m; m.m_cents = value; return m; }
    /// Rounds half away from zero to whole cents: the one place where a price becomes money.
    /// The caller keeps |amount| below 9e16 cents (checked at the input).
    static Money rounded(double amount);

    constexpr std::int64_t inCents() const { return m_cents; }
    double amount() const { return static_cast<double>(m_cents) / 100.0; }
    /// "1234.50", "-0.05": the form in JSON and CSV.
    std::string text() const;

    constexpr Money& operator+=(Money other) { m_cents += other.m_cents; return *this; }
    friend constexpr Money operator+(Money a, Money b) { return cents(a.m_cents + b.m_cents); }
    friend constexpr Money operator-(Money a, Money b) { return cents(a.m_cents - b.m_cents); }
    constexpr auto operator<=>(const Money&) const = default;

private:
    std::int64_t m_cents = 0;
};

} // namespace sightline::costmodel
