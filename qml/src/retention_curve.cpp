#include "retention_curve.h"

#include "figures.h"
#include "theme.h"

#include "proposal/format.h"

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
    const double days = current() >= 0 ? current() : m_view->daysAsked();
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
    if (current() >= 0) {
        const double x = std::round(xOf(current()));
        painter->setPen(QPen(tokens.accent, 1));
        painter->drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
}

/// A whole day that the curve has.
double RetentionCurve::held(double days) const {
    if (!m_view || m_view->curve().empty()) return -1;
    return std::clamp(std::round(days), m_view->curve().front().x(), m_view->curve().back().x());
}

double RetentionCurve::at(double part) const {
    if (!m_view || m_view->curve().empty()) return -1;
    const double from = m_view->curve().front().x(), to = m_view->curve().back().x();
    return held(from + (to - from) * std::clamp(part, 0.0, 1.0));
}

double RetentionCurve::stepped(int by) const {
    return held((current() >= 0 ? current() : m_view ? m_view->daysAsked() : 0) + by);
}

} // namespace sightline::qml
