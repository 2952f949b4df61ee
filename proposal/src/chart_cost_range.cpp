// Cost range of a card, and the marks of the three architectures.

#include "chart_common.h"

#include <algorithm>
#include <cmath>

namespace sightline::proposal {

void paintShape(QPainter& painter, const QRectF& area, planner::Architecture architecture, const ChartTheme& theme) {
    const chart::Scope scope(painter);
    const double side = std::min(area.width(), area.height());
    const QPointF centre = area.center();
    painter.setPen(Qt::NoPen);
    painter.setBrush(chart::pick(theme.colours.fill, architecture));
    // The three cover about the same area, so that none looks more important.
    switch (architecture) {
    case planner::Architecture::Vms: {
        const double half = side * 0.43;
        painter.drawRect(QRectF(centre.x() - half, centre.y() - half, 2 * half, 2 * half));
        break;
    }
    case planner::Architecture::Nvr:
        painter.drawEllipse(centre, side * 0.48, side * 0.48);
        break;
    case planner::Architecture::Hybrid: {
        const double half = side / 2;
        painter.drawPolygon(QPolygonF({centre + QPointF(0, -half), centre + QPointF(half, 0), centre + QPointF(0, half),
                                       centre + QPointF(-half, 0)}));
        break;
    }
    }
}

std::pair<double, double> costAxis(const Comparison& comparison) {
    double low = comparison.results.front().tcoUsd.low;
    double high = comparison.results.front().tcoUsd.high;
    for (const ArchitectureResult& result : comparison.results) {
        low = std::min({low, result.tcoUsd.low, result.tco.p10});
        high = std::max({high, result.tcoUsd.high, result.tco.p90});
    }
    const double room = high > low ? (high - low) * 0.03 : std::max(std::abs(high) * 0.03, 1.0);
    return {low - room, high + room};
}

void paintCostRange(QPainter& painter, const QRectF& area, const ArchitectureResult& result, double axisLow,
                    double axisHigh, const ChartTheme& theme) {
    const chart::Scope scope(painter);
    const double span = axisHigh > axisLow ? axisHigh - axisLow : 1;
    constexpr double tickWidth = 3;
    const QRectF inside = area.adjusted(tickWidth / 2, 0, -tickWidth / 2, 0);
    const auto x = [&](double usd) { return chart::along(inside, std::clamp((usd - axisLow) / span, 0.0, 1.0)); };
    const QColor& fill = chart::pick(theme.colours.fill, result.architecture);
    const double middle = area.center().y();
    const double block = std::min(8.0, area.height() * 0.6);
    const double tick = std::min(14.0, area.height());

    chart::fillRect(painter,
                    QRectF(QPointF(x(result.tcoUsd.low), middle - 0.75), QPointF(x(result.tcoUsd.high), middle + 0.75)),
                    fill);
    chart::fillRect(
        painter, QRectF(QPointF(x(result.tco.p10), middle - block / 2), QPointF(x(result.tco.p90), middle + block / 2)),
        chart::pick(theme.colours.mid, result.architecture));
    chart::fillRect(painter, QRectF(x(result.tcoUsd.likely) - tickWidth / 2, middle - tick / 2, tickWidth, tick), fill);
}

} // namespace sightline::proposal
