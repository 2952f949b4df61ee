#include "source_chart.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace sightline::qml {

void ChartSource::set(Paint paint, std::function<QString()> table, int columns) {
    m_paint = std::move(paint);
    m_table = std::move(table);
    m_columns = columns;
    emit changed();
}

SourceChart::SourceChart(QQuickItem* parent) : Chart(parent) {
    setAcceptedMouseButtons(Qt::LeftButton);
}

void SourceChart::setSource(ChartSource* source) {
    if (m_source == source) return;
    if (m_source) m_source->disconnect(this);
    m_source = source;
    if (m_source) {
        connect(m_source, &ChartSource::changed, this, &SourceChart::refresh);
        connect(m_source, &QObject::destroyed, this, [this] { m_source = nullptr; });
    }
    emit sourceChanged();
    refresh();
}

std::vector<proposal::ChartItem> SourceChart::drawAll(QPainter& painter, const QRectF& area, const proposal::ChartTheme& theme) const {
    return m_source && m_source->paint() ? m_source->paint()(painter, area, theme) : std::vector<proposal::ChartItem>();
}

void SourceChart::keyPressEvent(QKeyEvent* event) {
    const int columns = m_source ? m_source->columns() : 0;
    if (columns > 0 && current() >= 0 && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        const int to = current() + (event->key() == Qt::Key_Up ? columns : -columns);
        if (to >= 0 && to < count()) setCurrent(to);
        return;
    }
    Chart::keyPressEvent(event);
}

void SourceChart::mousePressEvent(QMouseEvent* event) {
    for (int i = 0; i < count(); ++i)
        if (items()[std::size_t(i)].area.contains(event->position())) setCurrent(i);
    forceActiveFocus(Qt::MouseFocusReason);
    if (current() >= 0) emit acted(current());
}

} // namespace sightline::qml
