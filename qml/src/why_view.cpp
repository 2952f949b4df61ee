#include "why_view.h"

#include "typed_value.h"

#include <cmath>

namespace sightline::qml {
namespace {

QString threeDigits(double value) {
    if (value == 0 || !std::isfinite(value)) return editText(0, Quantity::Plain);
    const double step = std::pow(10, std::floor(std::log10(std::abs(value))) - 3);
    return editText(std::round(value / step) * step, Quantity::Plain);
}

int originMark(const std::string& origin) {
    return origin == "default" ? 0 : origin == "typed" ? 1 : origin == "measured" ? 2 : -1;
}

} // namespace

WhyView::WhyView(QObject* parent) : QObject(parent), m_inputs({"name", "value", "origin", "source", "grade"}) {}

QString WhyView::value() const {
    if (m_why.figure.empty()) return {};
    const QString unit = QString::fromStdString(m_why.unit);
    return unit.isEmpty() ? threeDigits(m_why.value) : threeDigits(m_why.value) + QLatin1Char(' ') + unit;
}

QString WhyView::notes() const {
    QStringList lines;
    for (const auto& note : m_why.notes)
        lines << QString::fromStdString(note);
    return lines.join(QLatin1Char('\n'));
}

void WhyView::show(planner::Why why) {
    m_why = std::move(why);
    QList<QVariantList> rows;
    for (const auto& input : m_why.inputs) {
        const QString unit = QString::fromStdString(input.unit);
        const QString value = QString::fromStdString(input.value);
        rows << QVariantList{QString::fromStdString(input.name), unit.isEmpty() ? value : value + QLatin1Char(' ') + unit,
                             originMark(input.origin), QString::fromStdString(input.source), QString::fromStdString(input.grade)};
    }
    m_inputs.setRows(std::move(rows));
    emit changed();
}

} // namespace sightline::qml
