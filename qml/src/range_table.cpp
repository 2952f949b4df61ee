#include "range_table.h"

#include "price_why.h"

#include <algorithm>

namespace sightline::qml {

RangeTable::RangeTable(QObject* parent)
    : ActiveView(false, parent), m_rows({"key", "section", "name", "unit", "low", "likely", "high", "typed", "source", "tag", "warn", "sentence"}) {}

RangeTable::~RangeTable() = default;

void RangeTable::setQuery(const QString& query) {
    if (query == m_query) return;
    m_query = query;
    fill();
}

void RangeTable::setWhich(int which) {
    if (which < 0 || which > 2 || which == m_which) return;
    m_which = which;
    fill();
}

bool RangeTable::isShown(const Figure& figure, const QString& name, bool isDoubtful) const {
    if (m_which == 1 && figure.layer != Layer::Project) return false;
    if (m_which == 2 && !isDoubtful) return false;
    const QStringList texts{name, QString::fromStdString(figure.id), QString::fromStdString(figure.unit), QString::fromStdString(figure.source)};
    const QString all = texts.join(QLatin1Char(' '));
    const QStringList words = m_query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

QVariantList RangeTable::cells(const Row& row) const {
    const QString source = figureSourceText(row.figure);
    return {QString::fromStdString(row.figure.id), row.section, row.name, row.unit, row.low, row.likely, row.high, row.figure.layer == Layer::Project,
            source, row.tag, row.warn,
            tr("%1, %2: low %3, likely %4, high %5. %6 %7").arg(row.name, row.unit, row.low, row.likely, row.high, source, row.tag)};
}

bool RangeTable::explain(int row) {
    const QString id = m_rows.value(row, QStringLiteral("key")).toString();
    planner::Why why = id.isEmpty() ? planner::Why() : whyOf(id);
    if (why.figure.empty()) return false;
    m_why.tell(std::move(why), m_rows.value(row, QStringLiteral("likely")).toString() + QChar(0x2009) + m_rows.value(row, QStringLiteral("unit")).toString());
    return true;
}

} // namespace sightline::qml
