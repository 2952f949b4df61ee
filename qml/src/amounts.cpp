#include "amounts.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

namespace sightline::qml {
namespace {

std::optional<double> plainAmount(QString text) {
    static const QRegularExpression ornaments(QStringLiteral("[\\s\\x{00a0}\\x{2009}\\x{202f}$€£¥]|^[A-Z]{3}|[A-Z]{3}$"));
    text.remove(ornaments);
    text.replace(QChar(0x2212), QLatin1Char('-'));
    double factor = 1;
    if (text.endsWith(QLatin1Char('k'), Qt::CaseInsensitive)) factor = 1e3;
    else if (text.endsWith(QLatin1Char('M'))) factor = 1e6;
    if (factor > 1) text.chop(1);
    bool ok = false;
    double value = QLocale().toDouble(text, &ok);
    if (!ok) value = QLocale::c().toDouble(text, &ok);
    if (!ok) value = QLocale(QLocale::English, QLocale::UnitedStates).toDouble(text, &ok);
    if (!ok || !std::isfinite(value)) return std::nullopt;
    return value * factor;
}

/// A sum of products, left to right: "24*2", "1200+80".
std::optional<double> formula(const QString& text) {
    double sum = 0;
    for (const QString& term : text.split(QLatin1Char('+'))) {
        double product = 1;
        for (const QString& factor : term.split(QLatin1Char('*'))) {
            const auto value = plainAmount(factor);
            if (!value) return std::nullopt;
            product *= *value;
        }
        sum += product;
    }
    return sum;
}

} // namespace

std::optional<double> readAmount(const QString& text) {
    const QString typed = text.trimmed();
    if (typed.startsWith(QLatin1Char('='))) return formula(typed.mid(1));
    return plainAmount(typed);
}

std::optional<double> readPercent(const QString& text) {
    QString typed = text.trimmed();
    if (typed.endsWith(QLatin1Char('%'))) typed.chop(1);
    const auto value = readAmount(typed);
    return value ? std::optional(*value / 100) : std::nullopt;
}

} // namespace sightline::qml
