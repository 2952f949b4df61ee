#pragma once
// Numbers as people type them into a cell, in their own locale.

#include <QString>

#include <optional>

namespace sightline::qml {

/// "1,234.50", "$120", "1.2k", "3M", "=24*2", "=1200+80"; in the locale's own separators or in the C locale's. Nothing
/// when it is no finite number.
std::optional<double> readAmount(const QString& text);
/// "25 %", "25" or "0.25 of" … as a fraction: a bare number counts as per cent.
std::optional<double> readPercent(const QString& text);

} // namespace sightline::qml
