#include "retention_curve.h"

#include "figures.h"
#include "theme.h"

#include "proposal/format.h"

#include <QHoverEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace sightline::qml {
namespace {

constexpr double axisRoom = 20, sideRoom = 8, topRoom = 18;

/// A distance between ticks that gives three to six of them.
double tickStep(double span) {
    for (const double step : {1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0})
        if (span / step <= 6) return step;
    return 2000;
}

QString dayWords(double days) {
    return RetentionCurve::tr("%1 days").arg(QLocale().toString(days, 'f', days == std::floor(days) ? 0 : 1));
}

} // namespace

RetentionCurve::RetentionCurve(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    setAcceptHoverEvents(true);
    connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
}

void RetentionCurve::setView(StreamsView* view) {
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

QRectF RetentionCurve::plot() const {
    return QRectF(sideRoom, topRoom, width() - 2 * sideRoom, height() - topRoom - axisRoom);
}

double RetentionCurve::xOf(double days) const {
    const auto& curve = m_view->curve();
    const double from = curve.front().x(), to = curve.back().x();
    return plot().left() + plot().width() * (days - from) / std::max(1e-9, to - from);
}

double RetentionCurve::chanceAt(double days) const {
    const auto& curve = m_view->curve();
    const auto after = std::lower_bound(curve.begin(), curve.end(), days, [](const QPointF& p, double wanted) { return p.x() < wanted; });
    if (after == curve.begin()) return curve.front().y();
    if (after == curve.end()) return curve.back().y();
    const QPointF &b = *after, &a = *(after - 1);
    return a.y() + (b.y() - a.y()) * (days - a.x()) / std::max(1e-9, b.x() - a.x());
}

QString RetentionCurve::sentence() const {
    if (!m_view || m_view->curve().empty()) return {};
    const double days = m_current >= 0 ? m_current : m_view->daysAsked();
    return tr("%1 kept with a chance of %2").arg(dayWords(days), figure(proposal::share(chanceAt(days))));
}

void RetentionCurve::paint(QPainter* painter) {
    if (!m_view || m_view->curve().empty() || plot().width() < 10 || plot().height() < 10) return;
    const auto& curve = m_view->curve();
    const auto& tokens = Theme::instance().tokens();
    const QRectF area = plot();
    const auto point = [&](const QPointF& p) { return QPointF(xOf(p.x()), area.bottom() - p.y() * area.height()); };
    QFont font(Theme::family());
    font.setPixelSize(11);
    painter->setFont(font);
    const double asked = m_view->daysAsked();
    QPainterPath line(point(curve.front())), kept(QPointF(point(curve.front()).x(), area.bottom()));
    kept.lineTo(point(curve.front()));
    for (const QPointF& p : curve) {
        line.lineTo(point(p));
        if (p.x() < asked) kept.lineTo(point(p));
    }
    const QPointF at = point({asked, chanceAt(asked)});
    kept.lineTo(at);
    kept.lineTo(at.x(), area.bottom());
    painter->fillPath(kept, tokens.band);
    painter->setPen(QPen(tokens.line2, 1));
    painter->drawLine(area.bottomLeft(), area.bottomRight());
    painter->setPen(tokens.ink3);
    const double from = curve.front().x(), to = curve.back().x(), step = tickStep(to - from);
    for (double tick = std::ceil(from / step) * step; tick <= to; tick += step)
        painter->drawText(QRectF(xOf(tick) - 30, area.bottom() + 4, 60, 14), Qt::AlignHCenter | Qt::AlignTop, QString::number(tick, 'f', 0));
    painter->setPen(QPen(tokens.ink, 2));
    painter->drawPath(line);
    const double even = m_view->evenDays();
    if (even > from && even < to) {
        const QPointF mark = point({even, chanceAt(even)});
        painter->setBrush(tokens.ink);
        painter->setPen(Qt::NoPen);
        painter->drawEllipse(mark, 3, 3);
        painter->setPen(tokens.ink2);
        const QString words = tr("%1, even chance").arg(dayWords(std::round(even * 10) / 10));
        const double wide = painter->fontMetrics().horizontalAdvance(words);
        const bool fits = mark.x() + 8 + wide < width();
        painter->drawText(QPointF(fits ? mark.x() + 8 : mark.x() - 8 - wide, fits ? mark.y() - 4 : mark.y() + 16), words);
    }
    painter->setPen(QPen(tokens.accent, 2));
    painter->drawLine(QPointF(std::round(at.x()), area.top() - 4), QPointF(std::round(at.x()), area.bottom()));
    painter->setBrush(tokens.accent);
    painter->drawEllipse(at, 3, 3);
    painter->setPen(tokens.ink);
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->drawText(QPointF(at.x() + 8, at.y() - 4), figure(proposal::share(chanceAt(asked))));
    if (m_current >= 0) {
        const double x = std::round(xOf(m_current));
        painter->setPen(QPen(tokens.accent, 1));
        painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
}

void RetentionCurve::read(double days) {
    if (!m_view || m_view->curve().empty()) return;
    const double held = days < 0 ? -1 : std::clamp(std::round(days), m_view->curve().front().x(), m_view->curve().back().x());
    if (held == m_current) return;
    m_current = held;
    update();
    emit currentChanged();
}

void RetentionCurve::hoverMoveEvent(QHoverEvent* event) {
    if (!m_view || m_view->curve().empty()) return;
    const double from = m_view->curve().front().x(), to = m_view->curve().back().x();
    read(from + (to - from) * std::clamp((event->position().x() - plot().left()) / plot().width(), 0.0, 1.0));
}

void RetentionCurve::hoverLeaveEvent(QHoverEvent*) {
    read(-1);
}

void RetentionCurve::keyPressEvent(QKeyEvent* event) {
    const double now = m_current >= 0 ? m_current : m_view ? m_view->daysAsked() : 0;
    if (event->key() == Qt::Key_Left) read(now - 1);
    else if (event->key() == Qt::Key_Right) read(now + 1);
    else if (event->key() == Qt::Key_Escape && m_current >= 0) read(-1);
    else return QQuickPaintedItem::keyPressEvent(event);
    event->accept();
}

void RetentionCurve::focusOutEvent(QFocusEvent* event) {
    read(-1);
    QQuickPaintedItem::focusOutEvent(event);
}

} // namespace sightline::qml
