#pragma once
// What people type into number fields and cells: "30d", "4Mbps", "12 TB", "1.2k", "15%", "=24*2", "=2*4Mbps+500kbps".

#include <QString>

#include <optional>

namespace sightline::qml {

/// What a number stands for, and so which units it may carry and what a bare number means.
enum class Quantity {
    Count,    ///< whole; k and M
    Plain,    ///< any number; k and M
    Days,     ///< h, d, w, month, y; bare: days
    Hours,    ///< h, d; bare: hours
    Mbps,     ///< kbps, Mbps, Gbps; bare: Mbps
    Terabyte, ///< GB, TB, GiB, TiB; bare: TB
    Share,    ///< %; bare: per cent; the value is a fraction
    Fps,      ///< fps
    Watts,    ///< W, kW
};

struct TypedNumber {
    std::optional<double> value; ///< in the quantity's base unit
    QString error;               ///< a sentence without full stop, when there is no value
};

/// Reads a number with an optional unit, or after "=" a sum of them with + - * / and brackets. A unit may stand once in
/// a product; in a sum a bare number has the usual unit. Grouping and decimal point are those of the default locale,
/// American ones in the C locale. A value outside low … high is an error that names the range.
TypedNumber readNumber(const QString& text, Quantity quantity, double low, double high);

/// The value as it is edited: shortest text that reads back, with no unit, a share in per cent.
QString editText(double value, Quantity quantity);

} // namespace sightline::qml
