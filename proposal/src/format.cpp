#include "proposal/format.h"

#include <cmath>
#include <cstdio>

namespace sightline::proposal {

namespace {

constexpr const char* minusSign = "\u2212";
constexpr const char* thinSpace = "\u2009";
/// "unknown is ?": an infinite or undefined figure is never printed as a number.
constexpr const char* unknownFigure = "?";

/// A non-negative value with a fixed number of decimals and comma grouping, in no locale.
std::string grouped(double magnitude, int decimals) {
    char buffer[400];
    const int length = std::snprintf(buffer, sizeof buffer, "%.*f", decimals, magnitude);
    std::string digits(buffer, static_cast<std::size_t>(length));
    const std::size_t whole = decimals > 0 ? digits.size() - static_cast<std::size_t>(decimals) - 1 : digits.size();
    for (std::size_t at = whole; at > 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

/// Rounds the magnitude as it will be printed, so that thresholds are tested on what the reader sees.
double roundedTo(double magnitude, int decimals) {
    const double scale = std::pow(10.0, decimals);
    return std::round(magnitude * scale) / scale;
}

std::string currencySign(const std::string& currency) {
    if (currency == "USD") return "$";
    if (currency == "EUR") return "\u20ac";
    if (currency == "GBP") return "\u00a3";
    return currency == "JPY" ? std::string("\u00a5") : currency + "\u00a0";
}

/// A magnitude with sign and currency; no sign on what is shown as nothing.
class Amount {
public:
    Amount(double amount, const std::string& currency) : m_isNegative(amount < 0), m_sign(currencySign(currency)) {}
    std::string with(const std::string& magnitude, double shown) const {
        return (m_isNegative && shown > 0 ? std::string(minusSign) : std::string()) + m_sign + magnitude;
    }

private:
    bool m_isNegative;
    std::string m_sign;
};

/// Three digits or so: two decimals under 10, one under 100, none above; the printed value decides.
int figureDecimals(double magnitude) {
    if (roundedTo(magnitude, 2) < 10) return 2;
    return roundedTo(magnitude, 1) < 100 ? 1 : 0;
}

std::string withUnit(double value, int decimals, const char* unit) {
    const double magnitude = roundedTo(std::abs(value), decimals);
    const bool negative = value < 0 && magnitude > 0;
    return (negative ? std::string(minusSign) : std::string()) + grouped(magnitude, decimals) + " " + unit;
}

std::string signedPlain(double value, double shown, const std::string& magnitude) {
    if (shown == 0) return "same";
    return (value < 0 ? std::string(minusSign) : std::string("+")) + magnitude;
}

} // namespace

std::string money(double amount, const std::string& currency) {
    if (!std::isfinite(amount)) return unknownFigure;
    const double magnitude = std::abs(amount);
    if (roundedTo(magnitude, 0) < 1000) return Amount(amount, currency).with(grouped(magnitude, 0), roundedTo(magnitude, 0));
    if (roundedTo(magnitude / 1e3, 1) < 100) return Amount(amount, currency).with(grouped(magnitude / 1e3, 1) + "k", magnitude);
    if (roundedTo(magnitude / 1e3, 0) < 1000) return Amount(amount, currency).with(grouped(magnitude / 1e3, 0) + "k", magnitude);
    return Amount(amount, currency).with(grouped(magnitude / 1e6, figureDecimals(magnitude / 1e6)) + "M", magnitude);
}

std::string moneyTable(double amount, const std::string& currency) {
    if (!std::isfinite(amount)) return unknownFigure;
    const double magnitude = std::abs(amount);
    if (roundedTo(magnitude, 0) < 1000) return Amount(amount, currency).with(grouped(magnitude, 0), roundedTo(magnitude, 0));
    const int decimals = roundedTo(magnitude / 1e3, 1) < 1000 ? 1 : 0;
    return Amount(amount, currency).with(grouped(magnitude / 1e3, decimals) + "k", magnitude);
}

std::string moneyExact(double amount, const std::string& currency) {
    if (!std::isfinite(amount)) return unknownFigure;
    return Amount(amount, currency).with(grouped(std::round(std::abs(amount)), 0), std::round(std::abs(amount)));
}

std::string moneyUnit(double amount, const std::string& currency) {
    if (!std::isfinite(amount)) return unknownFigure;
    const double shown = roundedTo(std::abs(amount), 2);
    return Amount(amount, currency).with(grouped(shown, 2), shown);
}

std::string moneyDifference(double usd) {
    if (!std::isfinite(usd)) return unknownFigure;
    const double magnitude = std::abs(usd);
    if (roundedTo(magnitude, 2) < 100)
        return signedPlain(usd, roundedTo(magnitude, 2), grouped(roundedTo(magnitude, 2), 2));
    if (roundedTo(magnitude, 0) < 1000) return signedPlain(usd, magnitude, grouped(magnitude, 0));
    const int decimals = roundedTo(magnitude / 1e3, 1) < 1000 ? 1 : 0;
    return signedPlain(usd, magnitude, grouped(magnitude / 1e3, decimals) + "k");
}

std::string count(double value) {
    if (!std::isfinite(value)) return unknownFigure;
    const double shown = std::round(std::abs(value));
    return (value < 0 && shown > 0 ? std::string(minusSign) : std::string()) + grouped(shown, 0);
}

std::string countDifference(double value) {
    if (!std::isfinite(value)) return unknownFigure;
    const double shown = std::round(std::abs(value));
    return signedPlain(value, shown, grouped(shown, 0));
}

std::string share(double fraction) {
    if (!std::isfinite(fraction)) return unknownFigure;
    const double percent = std::round(fraction * 100);
    if (percent < 1) return std::string("under 1") + thinSpace + "%";
    if (percent > 99) return std::string("over 99") + thinSpace + "%";
    return grouped(percent, 0) + thinSpace + "%";
}

std::string outOfHundred(double fraction) {
    if (!std::isfinite(fraction)) return unknownFigure;
    const double percent = std::round(fraction * 100);
    if (percent < 1) return "under 1 in 100";
    return percent > 99 ? std::string("over 99 of 100") : grouped(percent, 0) + " of 100";
}

std::string terabytes(double tb) {
    return std::isfinite(tb) ? withUnit(tb, tb == 0 ? 0 : figureDecimals(std::abs(tb)), "TB") : unknownFigure;
}

std::string megabits(double mbps) {
    return std::isfinite(mbps) ? withUnit(mbps, mbps == 0 ? 0 : figureDecimals(std::abs(mbps)), "Mbps") : unknownFigure;
}

std::string hours(double h) {
    if (!std::isfinite(h)) return unknownFigure;
    if (h == 0) return "0 h";
    if (std::abs(h) < 0.05) return "under 0.1 h";
    return withUnit(h, roundedTo(std::abs(h), 1) < 100 ? 1 : 0, "h");
}

} // namespace sightline::proposal
