#include "why_view.h"

#include "figures.h"
#include "typed_value.h"

#include <QCoreApplication>

#include <cmath>
#include <map>

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

QString gradeWords(const std::string& grade) {
    static const std::map<std::string, const char*, std::less<>> words = {
        {"sourced", QT_TRANSLATE_NOOP("WhyView", "sourced")},     {"partly-sourced", QT_TRANSLATE_NOOP("WhyView", "partly sourced")},
        {"catalogue", QT_TRANSLATE_NOOP("WhyView", "catalogue")}, {"estimate", QT_TRANSLATE_NOOP("WhyView", "estimate")},
        {"computed", QT_TRANSLATE_NOOP("WhyView", "computed")},   {"fitted", QT_TRANSLATE_NOOP("WhyView", "fitted")},
        {"preset", QT_TRANSLATE_NOOP("WhyView", "preset")},       {"measured", QT_TRANSLATE_NOOP("WhyView", "measured")}};
    const auto word = words.find(grade);
    return word == words.end() ? QString::fromStdString(grade) : QCoreApplication::translate("WhyView", word->second);
}

} // namespace

WhyView::WhyView(QObject* parent) : QObject(parent), m_inputs({"name", "value", "origin", "source", "grade"}) {}

QString WhyView::words(const std::string& text) const {
    return m_isTold ? QString::fromStdString(text) : engineSentence(text);
}

QString WhyView::value() const {
    if (m_why.figure.empty() || m_isTold) return m_value;
    const QString unit = words(m_why.unit);
    return unit.isEmpty() ? threeDigits(m_why.value) : threeDigits(m_why.value) + QLatin1Char(' ') + unit;
}

QString WhyView::notes() const {
    QStringList lines;
    for (const auto& note : m_why.notes)
        lines << words(note);
    return lines.join(QLatin1Char('\n'));
}

void WhyView::show(planner::Why why) {
    m_isTold = false;
    m_value.clear();
    m_why = std::move(why);
    fill();
}

void WhyView::tell(planner::Why why, const QString& value) {
    m_isTold = true;
    m_value = value;
    m_why = std::move(why);
    fill();
}

void WhyView::fill() {
    QList<QVariantList> rows;
    for (const auto& input : m_why.inputs) {
        const QString unit = words(input.unit);
        const QString value = QString::fromStdString(input.value);
        rows << QVariantList{words(input.name), unit.isEmpty() ? value : value + QLatin1Char(' ') + unit, originMark(input.origin),
                             words(input.source), gradeWords(input.grade)};
    }
    m_inputs.setRows(std::move(rows));
    emit changed();
}

} // namespace sightline::qml
