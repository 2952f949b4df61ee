// One simulated life: six lanes over the years; what each event did to recording is in the tone and the height of its mark.

#include "chart_common.h"
#include "proposal/analysis_charts.h"
#include "proposal/format.h"

#include <algorithm>
#include <cmath>

namespace sightline::proposal {

namespace {

constexpr double hoursInYear = 8766;

const QColor& lifeColour(const ChartTheme& theme, planner::Architecture architecture, LifeEffect effect) {
    switch (effect) {
    case LifeEffect::Covered: return chart::pick(theme.colours.fill, architecture);
    case LifeEffect::SomeLost: return theme.colours.causes[2];
    case LifeEffect::AllLost: break;
    }
    return theme.colours.ink;
}

} // namespace

const char* lifeLaneName(LifeLane lane) {
    switch (lane) {
    case LifeLane::Recorders: return "Recorders";
    case LifeLane::Drives: return "Drives";
    case LifeLane::Switches: return "Switches";
    case LifeLane::Power: return "Power";
    case LifeLane::Cameras: return "Cameras";
    case LifeLane::Internet: return "Internet";
    }
    return "";
}

std::vector<ChartItem> paintLife(QPainter& painter, const QRectF& area, const LifeTimeline& life, int current, const ChartTheme& theme) {
    if (life.years <= 0 || area.width() < 160 || area.height() < 70) return {};
    const chart::Scope scope(painter);
    const QFont axis = chart::font(theme, chart::Type::Axis), label = chart::font(theme, chart::Type::Label);
    double names = 0;
    for (int lane = 0; lane < lifeLanes; ++lane)
        names = std::max(names, chart::textWidth(label, QString::fromUtf8(lifeLaneName(static_cast<LifeLane>(lane)))));
    const QRectF plot(area.left() + names + 20, area.top() + 20, std::max(1.0, area.width() - names - 21), std::max(1.0, area.height() - 21));
    const double pitch = plot.height() / lifeLanes;
    const auto x = [&](double hour) { return chart::along(plot, std::clamp(hour / (life.years * hoursInYear), 0.0, 1.0)); };
    for (int lane = 0; lane < lifeLanes; ++lane) {
        const double y = plot.top() + pitch * lane;
        chart::drawText(painter, area.left(), y + pitch / 2, Qt::AlignLeft, label, theme.colours.ink, QString::fromUtf8(lifeLaneName(static_cast<LifeLane>(lane))));
        chart::drawLine(painter, {area.left(), y + pitch}, {plot.right(), y + pitch}, theme.colours.line, 1);
    }
    const int years = static_cast<int>(std::ceil(life.years));
    const int step = std::max(1, static_cast<int>(std::ceil(46.0 * years / plot.width())));
    for (int year = 0; year <= years; ++year) {
        const double at = x(year * hoursInYear);
        chart::drawLine(painter, {at, plot.top() - 18}, {at, plot.bottom()}, theme.colours.line, 1);
        if (year < years && year % step == 0)
            chart::drawText(painter, at + 6, area.top() + 8, Qt::AlignLeft, axis, theme.colours.ink3, QStringLiteral("Year %1").arg(year + 1));
    }
    std::vector<ChartItem> items;
    for (const LifeMark& mark : life.marks) {
        const double wide = mark.effect == LifeEffect::SomeLost ? 5 : mark.effect == LifeEffect::AllLost ? 4 : 3;
        const double high = pitch * (mark.effect == LifeEffect::Covered ? 0.5 : mark.effect == LifeEffect::SomeLost ? 0.62 : 0.74);
        const double middle = plot.top() + pitch * (static_cast<int>(mark.lane) + 0.5);
        const double left = std::clamp(x(mark.hour) - wide / 2, plot.left(), plot.right() - wide);
        const QRectF there(left, middle - high / 2, wide, high);
        chart::fillRect(painter, there, lifeColour(theme, life.architecture, mark.effect));
        const QString words = chart::fromText(mark.title) + (mark.detail.empty() ? QString() : QStringLiteral(". ") + chart::fromText(mark.detail));
        items.push_back({there.adjusted(-2, -1, 2, 1).intersected(area), words});
    }
    if (current >= 0 && current < static_cast<int>(life.marks.size())) {
        const double at = std::round(x(life.marks[static_cast<std::size_t>(current)].hour));
        chart::drawLine(painter, {at, plot.top() - 6}, {at, plot.bottom()}, theme.colours.accent, 2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colours.accent);
        painter.drawPolygon(QPolygonF({{at - 5, plot.top() - 14}, {at + 5, plot.top() - 14}, {at + 5, plot.top() - 8}, {at, plot.top() - 3}, {at - 5, plot.top() - 8}}));
    }
    return items;
}

} // namespace sightline::proposal
