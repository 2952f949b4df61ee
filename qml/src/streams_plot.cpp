#include "streams_plot.h"

#include "theme.h"

#include <QHoverEvent>
#include <QKeyEvent>

#include <algorithm>

namespace sightline::qml {

StreamsPlot::StreamsPlot(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    setAcceptHoverEvents(true);
    connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
}

StreamsPlot::~StreamsPlot() = default;

void StreamsPlot::setView(StreamsView* view) {
    if (view == m_view) return;
    if (m_view) m_view->disconnect(this);
    m_view = view;
    if (view)
        connect(view, &StreamsView::changed, this, [this] {
            update();
            emit currentChanged();
        });
    emit viewChanged();
}

void StreamsPlot::read(double where) {
    if (where == m_current) return;
    m_current = where;
    update();
    emit currentChanged();
}

void StreamsPlot::hoverMoveEvent(QHoverEvent* event) {
    read(at((event->position().x() - plot().left()) / std::max(1.0, plot().width())));
}

void StreamsPlot::hoverLeaveEvent(QHoverEvent*) {
    read(-1);
}

void StreamsPlot::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Left) read(stepped(-1));
    else if (event->key() == Qt::Key_Right) read(stepped(1));
    else if (event->key() == Qt::Key_Escape && m_current >= 0) read(-1);
    else return QQuickPaintedItem::keyPressEvent(event);
    event->accept();
}

void StreamsPlot::focusOutEvent(QFocusEvent* event) {
    read(-1);
    QQuickPaintedItem::focusOutEvent(event);
}

} // namespace sightline::qml
