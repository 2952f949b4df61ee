#include "topology_chart.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace sightline::qml {
namespace {

constexpr double leastZoom = 0.1, mostZoom = 4, readable = 0.7, mostFit = 1.5, dragFrom = 6;

} // namespace

TopologyChart::TopologyChart(QQuickItem* parent) : Chart(parent) {
    setAcceptedMouseButtons(Qt::LeftButton);
}

void TopologyChart::setView(ArchitectureView* view) {
    if (m_view == view) return;
    if (m_view) m_view->disconnect(this);
    m_view = view;
    if (m_view) {
        connect(m_view, &ArchitectureView::changed, this, &TopologyChart::refresh);
        connect(m_view, &ArchitectureView::changed, this, &TopologyChart::wholeHeightChanged);
        connect(m_view, &ArchitectureView::failureChanged, this, &TopologyChart::refresh);
        connect(m_view, &ArchitectureView::partChanged, this, [this] { zoomBy(0); });
        connect(m_view, &QObject::destroyed, this, [this] { m_view = nullptr; });
    }
    emit viewChanged();
    refresh();
}

void TopologyChart::geometryChange(const QRectF& now, const QRectF& before) {
    Chart::geometryChange(now, before);
    if (now.width() != before.width()) emit wholeHeightChanged();
}

double TopologyChart::wholeHeight() const {
    const WorkedTopology* const worked = m_view ? m_view->worked() : nullptr;
    if (!worked || worked->drawing.layout.width <= 0) return 0;
    return std::ceil(worked->drawing.layout.height * std::min(1.0, width() / worked->drawing.layout.width));
}

QString TopologyChart::table() const {
    return m_view ? proposal::topologyTable(m_view->picture()) : QString();
}

/// All of it while that can be read; else from the top left corner at a size that can.
proposal::TopologyView TopologyChart::lens() const {
    const WorkedTopology* const worked = m_view ? m_view->worked() : nullptr;
    if (!worked) return {};
    if (m_zoom > 0) return {m_zoom, m_origin};
    proposal::TopologyView fit = proposal::fitTopology(worked->drawing.layout, {width(), height()}, mostFit);
    if (fit.scale < readable) {
        const double across = worked->drawing.layout.width > 0 ? std::min(1.0, width() / worked->drawing.layout.width) : 1;
        fit = {std::max(readable, across), {0, 0}};
        fit.origin.setX(std::max(0.0, (width() - fit.scale * worked->drawing.layout.width) / 2));
    }
    return fit;
}

std::vector<proposal::ChartItem> TopologyChart::drawAll(QPainter& painter, const QRectF& area, const proposal::ChartTheme& theme) const {
    return m_view && m_view->worked() ? proposal::paintTopology(painter, area, m_view->picture(), lens(), theme) : std::vector<proposal::ChartItem>();
}

std::vector<proposal::ChartItem> TopologyChart::layOut(const QRectF& area, const proposal::ChartTheme&) const {
    return m_view && m_view->worked() ? proposal::topologyItems(area, m_view->picture(), lens()) : std::vector<proposal::ChartItem>();
}

QString TopologyChart::sentenceOf(int index) const {
    const WorkedTopology* const worked = m_view ? m_view->worked() : nullptr;
    if (!worked || index < 0 || index >= int(worked->drawing.layout.nodes.size())) return {};
    return proposal::nodeSentence(m_view->picture(), worked->drawing.layout.nodes[std::size_t(index)]);
}

int TopologyChart::boxAt(QPointF point) const {
    for (int i = 0; i < count(); ++i)
        if (items()[std::size_t(i)].area.contains(point)) return i;
    return -1;
}

void TopologyChart::zoomBy(double factor) {
    if (factor <= 0) {
        m_zoom = 0;
        refresh();
        emit zoomChanged();
        return;
    }
    zoomAt({width() / 2, height() / 2}, factor);
}

void TopologyChart::zoomAt(QPointF point, double factor) {
    const proposal::TopologyView before = lens();
    m_zoom = std::clamp(before.scale * factor, leastZoom, mostZoom);
    m_origin = point - (point - before.origin) * (m_zoom / before.scale);
    refresh();
    emit zoomChanged();
}

/// The nearest box in a direction, those straight ahead first.
void TopologyChart::walk(QPointF direction) {
    if (count() == 0) return;
    if (current() < 0) return setCurrent(0);
    const QPointF from = items()[std::size_t(current())].area.center();
    int best = -1;
    double least = 0;
    for (int i = 0; i < count(); ++i) {
        if (i == current()) continue;
        const QPointF to = items()[std::size_t(i)].area.center() - from;
        const double ahead = to.x() * direction.x() + to.y() * direction.y();
        const double aside = std::abs(to.x() * direction.y()) + std::abs(to.y() * direction.x());
        if (ahead < 2) continue;
        const double far = ahead + 2.5 * aside;
        if (best < 0 || far < least) {
            best = i;
            least = far;
        }
    }
    if (best < 0) return;
    setCurrent(best);
    showCurrent();
}

void TopologyChart::showCurrent() {
    const QRectF box = currentArea(), whole(0, 0, width(), height());
    if (current() < 0 || whole.contains(box)) return;
    const proposal::TopologyView now = lens();
    m_zoom = now.scale;
    m_origin = now.origin + whole.center() - box.center();
    refresh();
}

void TopologyChart::keyPressEvent(QKeyEvent* event) {
    setVisualFocus(true);
    switch (event->key()) {
    case Qt::Key_Right: return walk({1, 0});
    case Qt::Key_Left: return walk({-1, 0});
    case Qt::Key_Down: return walk({0, 1});
    case Qt::Key_Up: return walk({0, -1});
    case Qt::Key_Plus:
    case Qt::Key_Equal: return zoomBy(1.25);
    case Qt::Key_Minus: return zoomBy(0.8);
    case Qt::Key_0: return zoomBy(0);
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_view && current() >= 0) m_view->press(current());
        return;
    case Qt::Key_Escape:
        if (m_view && m_view->failing()) return m_view->repairAll();
        break;
    default: break;
    }
    Chart::keyPressEvent(event);
}

void TopologyChart::mousePressEvent(QMouseEvent* event) {
    m_pressed = event->position();
    m_originThen = lens().origin;
    m_dragging = false;
    forceActiveFocus(Qt::MouseFocusReason);
}

void TopologyChart::mouseMoveEvent(QMouseEvent* event) {
    const QPointF moved = event->position() - m_pressed;
    if (!m_dragging && moved.manhattanLength() < dragFrom) return;
    m_dragging = true;
    m_zoom = lens().scale;
    m_origin = m_originThen + moved;
    refresh();
}

void TopologyChart::mouseReleaseEvent(QMouseEvent* event) {
    const int box = boxAt(event->position());
    if (m_dragging || box < 0 || !m_view) return;
    setCurrent(box);
    m_view->press(box);
}

void TopologyChart::wheelEvent(QWheelEvent* event) {
    const double steps = event->angleDelta().y() / 120.0;
    if (steps == 0) return event->ignore();
    zoomAt(event->position(), std::pow(1.15, steps));
}

} // namespace sightline::qml
