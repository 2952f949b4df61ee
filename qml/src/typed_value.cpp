#include "typed_value.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>
#include <utility>

namespace sightline::qml {
namespace {

struct TypedUnit {
    Quantity quantity;
    const char* name; ///< lower case
    double factor;
};

constexpr TypedUnit typedUnits[] = {
    {Quantity::Days, "h", 1.0 / 24}, {Quantity::Days, "d", 1}, {Quantity::Days, "day", 1}, {Quantity::Days, "days", 1},
    {Quantity::Days, "w", 7}, {Quantity::Days, "week", 7}, {Quantity::Days, "weeks", 7}, {Quantity::Days, "month", 30},
    {Quantity::Days, "months", 30}, {Quantity::Days, "y", 365}, {Quantity::Days, "year", 365}, {Quantity::Days, "years", 365},
    {Quantity::Hours, "h", 1}, {Quantity::Hours, "hours", 1}, {Quantity::Hours, "d", 24},
    {Quantity::Mbps, "kbps", 1e-3}, {Quantity::Mbps, "mbps", 1}, {Quantity::Mbps, "gbps", 1e3},
    {Quantity::Mbps, "kbit/s", 1e-3}, {Quantity::Mbps, "mbit/s", 1}, {Quantity::Mbps, "gbit/s", 1e3},
    {Quantity::Terabyte, "gb", 1e-3}, {Quantity::Terabyte, "tb", 1}, {Quantity::Terabyte, "gib", 1073741824e-12},
    {Quantity::Terabyte, "tib", 1099511627776e-12},
    {Quantity::Share, "%", 0.01}, {Quantity::Fps, "fps", 1}, {Quantity::Watts, "w", 1}, {Quantity::Watts, "kw", 1e3},
    {Quantity::Count, "k", 1e3}, {Quantity::Count, "m", 1e6}, {Quantity::Plain, "k", 1e3}, {Quantity::Plain, "m", 1e6},
};

QString typedSay(const char* text) {
    return QCoreApplication::translate("TypedValue", text);
}

QLocale typingLocale() {
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale;
}

/// A part of an expression: its value, and whether a unit is in it already.
struct Part {
    double value = 0;
    bool hasUnit = false;
};

/// Recursive descent over one expression. Depth and length are bounded by the caller's limit on the text.
class TypedParser {
public:
    TypedParser(const QString& text, Quantity quantity) : m_text(text), m_quantity(quantity), m_locale(typingLocale()) {}

    std::optional<double> sumToEnd() {
        const auto part = sum();
        skip();
        if (!part || m_at != m_text.size()) return std::nullopt;
        return inUnit(*part);
    }
    std::optional<double> oneNumber() {
        const auto part = number();
        skip();
        if (!part || m_at != m_text.size()) return std::nullopt;
        return inUnit(*part);
    }
    bool strangeUnit() const { return m_strangeUnit; }

private:
    double inUnit(const Part& part) const { return part.hasUnit || m_quantity != Quantity::Share ? part.value : part.value / 100; }
    void skip() {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
    }
    bool take(QChar wanted) {
        skip();
        if (m_at >= m_text.size() || m_text.at(m_at) != wanted) return false;
        ++m_at;
        return true;
    }

    std::optional<Part> sum() {
        auto left = product();
        while (left) {
            const bool plus = take(QLatin1Char('+'));
            if (!plus && !take(QLatin1Char('-'))) return left;
            const auto right = product();
            if (!right) return std::nullopt;
            if (left->hasUnit != right->hasUnit) *left = {inUnit(*left), true};
            const double by = left->hasUnit ? inUnit(*right) : right->value;
            left->value += plus ? by : -by;
        }
        return left;
    }

    std::optional<Part> product() {
        auto left = factor();
        while (left) {
            const bool times = take(QLatin1Char('*')) || take(QChar(0xd7));
            if (!times && !take(QLatin1Char('/'))) return left;
            const auto right = factor();
            if (!right || (right->hasUnit && (left->hasUnit || !times))) return std::nullopt;
            left->value = times ? left->value * right->value : left->value / right->value;
            left->hasUnit = left->hasUnit || right->hasUnit;
        }
        return left;
    }

    std::optional<Part> factor() {
        if (++m_depth > 64) return std::nullopt;
        std::optional<Part> part;
        if (take(QLatin1Char('-')) || take(QChar(0x2212))) {
            part = factor();
            if (part) part->value = -part->value;
        } else if (take(QLatin1Char('('))) {
            part = sum();
            if (!take(QLatin1Char(')'))) part.reset();
        } else {
            part = number();
        }
        --m_depth;
        return part;
    }

    std::optional<Part> number() {
        skip();
        const auto from = m_at;
        while (m_at < m_text.size() && (m_text.at(m_at).isDigit() || isMark(m_text.at(m_at))))
            ++m_at;
        bool ok = false;
        const double value = m_locale.toDouble(m_text.mid(from, m_at - from), &ok);
        if (!ok || !std::isfinite(value)) return std::nullopt;
        return withUnit(value);
    }
    bool isMark(QChar c) const { return m_locale.decimalPoint() == c || m_locale.groupSeparator() == c; }

    std::optional<Part> withUnit(double value) {
        skip();
        const auto from = m_at;
        while (m_at < m_text.size() && (m_text.at(m_at).isLetter() || m_text.at(m_at) == QLatin1Char('%') ||
                                        (m_at > from && m_text.mid(m_at, 2).toLower() == QLatin1String("/s"))))
            ++m_at;
        if (m_at == from) return Part{value, false};
        const QString name = m_text.mid(from, m_at - from).toLower();
        for (const TypedUnit& unit : typedUnits)
            if (unit.quantity == m_quantity && name == QLatin1String(unit.name)) return Part{value * unit.factor, true};
        m_strangeUnit = true;
        return std::nullopt;
    }

    QString m_text;
    Quantity m_quantity;
    QLocale m_locale;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_strangeUnit = false;
};

/// What would have been right.
QString wanted(Quantity quantity) {
    switch (quantity) {
    case Quantity::Count: return typedSay("A whole number, such as 12, 1.2k or =4*6");
    case Quantity::Plain: return typedSay("A number, such as 12 or =4*6");
    case Quantity::Days: return typedSay("A number of days, such as 30, 6w or =2*30d");
    case Quantity::Hours: return typedSay("A number of hours, such as 12 or 2d");
    case Quantity::Mbps: return typedSay("A rate, such as 4Mbps or 800kbps");
    case Quantity::Terabyte: return typedSay("A size, such as 12 TB or 500 GB");
    case Quantity::Share: return typedSay("A share, such as 15%");
    case Quantity::Fps: return typedSay("Frames a second, such as 15");
    case Quantity::Watts: return typedSay("A power, such as 12 W");
    }
    return {};
}

QString unitAfter(Quantity quantity) {
    switch (quantity) {
    case Quantity::Days: return typedSay(" days");
    case Quantity::Hours: return typedSay(" hours");
    case Quantity::Mbps: return QStringLiteral(" Mbps");
    case Quantity::Terabyte: return QStringLiteral(" TB");
    case Quantity::Share: return QStringLiteral(" %");
    case Quantity::Fps: return QStringLiteral(" fps");
    case Quantity::Watts: return QStringLiteral(" W");
    default: return {};
    }
}

QString groupedText(double value, Quantity quantity) {
    const double shown = quantity == Quantity::Share ? value * 100 : value;
    return shown == std::floor(shown) ? typingLocale().toString(shown, 'f', 0) : typingLocale().toString(shown, 'g', 4);
}

constexpr qsizetype longestTyped = 200;

} // namespace

TypedNumber readNumber(const QString& text, Quantity quantity, double low, double high) {
    const QString plain = text.trimmed();
    if (plain.isEmpty() || plain.size() > longestTyped) return {std::nullopt, wanted(quantity)};
    const bool isSum = plain.startsWith(QLatin1Char('='));
    TypedParser parser(isSum ? plain.mid(1) : plain, quantity);
    auto value = isSum ? parser.sumToEnd() : parser.oneNumber();
    if (value && !std::isfinite(*value)) value.reset();
    if (value && quantity == Quantity::Count) {
        if (std::abs(*value - std::round(*value)) > 1e-9 * std::max(1.0, std::abs(*value))) value.reset();
        else value = std::round(*value);
    }
    if (!value) return {std::nullopt, wanted(quantity)};
    if (*value < low || *value > high)
        return {std::nullopt, typedSay("Between %1 and %2%3").arg(groupedText(low, quantity), groupedText(high, quantity), unitAfter(quantity))};
    return {value, {}};
}

QString editText(double value, Quantity quantity) {
    QLocale locale = typingLocale();
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    const double shown = quantity == Quantity::Share ? value * 100 : value;
    const double rounded = std::round(shown * 1e6) / 1e6;
    return locale.toString(rounded, 'f', QLocale::FloatingPointShortest);
}

} // namespace sightline::qml
