// One input swept: totals against the base, crossings ringed and named, the plan's own value as an upright line.

#include "chart_common.h"
#include "proposal/analysis_charts.h"
#include "proposal/format.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sightline::proposal {

namespace {

using planner::Architecture;

QString sweepNumber(double value) {
    return std::abs(value) >= 1000 ? chart::fromText(count(value)) : QString::number(value, 'g', 4);
}

class SweepChart {
public:
    SweepChart(QPainter& painter, const QRectF& area, const FieldSweep& sweep, const SweepView& view, const ChartTheme& theme);
    std::vector<ChartItem> paint();

private:
    double difference(const FieldPoint& point, std::size_t i) const { return point.totals[i] - point.totals[base()]; }
    bool shown(const FieldPoint& point, std::size_t i) const { return point.built[i] && point.built[base()]; }
    std::size_t base() const { return static_cast<std::size_t>(m_view.base); }
    double x(double value) const;
    double y(double difference) const;
    double at(std::size_t architecture, double value) const;
    void layOut();
    void paintGrid();
    void paintNow();
    void paintLine(Architecture architecture);
    void paintNames();
    void paintCrossings();
    QString sentence(const FieldPoint& point) const;

    QPainter& m_painter;
    const QRectF m_area;
    const FieldSweep& m_sweep;
    const SweepView& m_view;
    const ChartTheme& m_theme;
    const QFont m_axis, m_strong;
    QRectF m_plot;
    std::vector<double> m_values;
    std::vector<QRectF> m_taken; ///< by texts in the plot
    std::vector<ChartItem> m_items;
};

SweepChart::SweepChart(QPainter& painter, const QRectF& area, const FieldSweep& sweep, const SweepView& view,
                       const ChartTheme& theme)
    : m_painter(painter), m_area(area), m_sweep(sweep), m_view(view), m_theme(theme),
      m_axis(chart::font(theme, chart::Type::Axis)), m_strong(chart::font(theme, chart::Type::Strong)) {
    layOut();
}

QString differenceWords(double difference) {
    return difference == 0 ? QStringLiteral("0") : chart::fromText(moneyDifference(difference)).remove(QStringLiteral(".0"));
}

void SweepChart::layOut() {
    double low = 0, high = 0, labels = 0, names = 0;
    for (const FieldPoint& point : m_sweep.points)
        for (std::size_t i = 0; i < 3; ++i)
            if (shown(point, i)) {
                low = std::min(low, difference(point, i));
                high = std::max(high, difference(point, i));
            }
    m_values = chart::axisValues(low, high, m_area.height() < 130 ? 2 : 4);
    for (const double value : m_values)
        labels = std::max(labels, chart::textWidth(m_axis, differenceWords(value)));
    for (const Architecture one : planner::architectures)
        names = std::max(names, chart::textWidth(m_strong, chart::architectureText(one)));
    const double left = m_area.left() + labels + 8;
    m_plot = QRectF(left, m_area.top() + 8, std::max(1.0, m_area.right() - names - 8 - left), std::max(1.0, m_area.height() - 8 - 38));
}

double SweepChart::x(double value) const {
    const double from = m_sweep.points.front().value, to = m_sweep.points.back().value;
    return chart::along(m_plot, to > from ? std::clamp((value - from) / (to - from), 0.0, 1.0) : 0.5);
}

double SweepChart::y(double difference) const {
    const double span = m_values.back() - m_values.front();
    return m_plot.bottom() - (span > 0 ? (difference - m_values.front()) / span : 0) * m_plot.height();
}

/// The drawn line of an architecture at any value between the points.
double SweepChart::at(std::size_t architecture, double value) const {
    for (std::size_t p = 1; p < m_sweep.points.size(); ++p) {
        const FieldPoint &a = m_sweep.points[p - 1], &b = m_sweep.points[p];
        if (value > b.value || !shown(a, architecture) || !shown(b, architecture)) continue;
        const double share = b.value > a.value ? (value - a.value) / (b.value - a.value) : 0;
        return difference(a, architecture) + share * (difference(b, architecture) - difference(a, architecture));
    }
    return 0;
}

void SweepChart::paintGrid() {
    for (const double value : m_values) {
        chart::drawLine(m_painter, {m_plot.left(), y(value)}, {m_plot.right(), y(value)}, value == 0 ? m_theme.colours.line2 : m_theme.colours.line, 1);
        chart::drawText(m_painter, m_plot.left() - 8, y(value), Qt::AlignRight, m_axis, m_theme.colours.ink3, differenceWords(value));
    }
    const double from = m_sweep.points.front().value, to = m_sweep.points.back().value;
    QRectF previous;
    std::vector<double> ticks{from};
    for (const double value : chart::axisValues(from, to, m_plot.width() < 260 ? 3 : 5))
        if (value > from && value < to) ticks.push_back(value);
    ticks.push_back(to);
    for (auto tick = ticks.rbegin(); tick != ticks.rend(); ++tick) { // the last one first: it is the one that must stay
        const QString text = sweepNumber(*tick);
        const double half = chart::textWidth(m_axis, text) / 2;
        const double middle = std::clamp(x(*tick), m_area.left() + half, m_area.right() - half);
        const double line = m_plot.bottom() + 11;
        if (chart::textRect(middle, line, Qt::AlignHCenter, m_axis, text).adjusted(-5, 0, 5, 0).intersects(previous)) continue;
        previous = chart::drawText(m_painter, middle, line, Qt::AlignHCenter, m_axis, m_theme.colours.ink3, text);
    }
    const bool saysUnit = m_sweep.unit.empty() || m_sweep.label.ends_with(m_sweep.unit);
    chart::drawText(m_painter, m_plot.center().x(), m_plot.bottom() + 29, Qt::AlignHCenter, m_axis, m_theme.colours.ink2,
                    chart::fromText(m_sweep.label + (saysUnit ? "" : ", " + m_sweep.unit)));
}

void SweepChart::paintNow() {
    if (!m_view.hasNow || m_view.now < m_sweep.points.front().value || m_view.now > m_sweep.points.back().value) return;
    chart::drawLine(m_painter, {x(m_view.now), m_plot.top()}, {x(m_view.now), m_plot.bottom()}, m_theme.colours.accent, 1.5);
    const QString text = QStringLiteral("now, ") + sweepNumber(m_view.now);
    const double width = chart::textWidth(m_axis, text);
    const bool left = x(m_view.now) - width - 6 > m_plot.left();
    m_taken.push_back(chart::drawText(m_painter, x(m_view.now) + (left ? -6 : 6), m_plot.top() + 6, left ? Qt::AlignRight : Qt::AlignLeft,
                                      m_axis, m_theme.colours.accent, text));
}

void SweepChart::paintLine(Architecture architecture) {
    const auto i = static_cast<std::size_t>(architecture);
    m_painter.setPen(QPen(chart::pick(m_theme.colours.fill, architecture), 2));
    for (std::size_t p = 1; p < m_sweep.points.size(); ++p) {
        const FieldPoint &a = m_sweep.points[p - 1], &b = m_sweep.points[p];
        if (shown(a, i) && shown(b, i))
            m_painter.drawLine(QPointF(x(a.value), y(difference(a, i))), QPointF(x(b.value), y(difference(b, i))));
    }
    const double size = 8;
    for (const FieldPoint* end : {&m_sweep.points.front(), &m_sweep.points.back()}) // shapes tell the lines apart without colour
        if (shown(*end, i))
            paintShape(m_painter, {x(end->value) - size / 2, y(difference(*end, i)) - size / 2, size, size}, architecture, m_theme);
}

void SweepChart::paintNames() {
    std::vector<double> heights;
    std::vector<Architecture> named;
    for (const Architecture one : planner::architectures)
        if (shown(m_sweep.points.back(), static_cast<std::size_t>(one))) {
            heights.push_back(y(difference(m_sweep.points.back(), static_cast<std::size_t>(one))));
            named.push_back(one);
        }
    heights = chart::pushApart(heights, 1.3 * 12, m_plot.top(), m_plot.bottom());
    for (std::size_t k = 0; k < named.size(); ++k)
        chart::drawText(m_painter, m_plot.right() + 8, heights[k], Qt::AlignLeft, m_strong, chart::pick(m_theme.colours.text, named[k]),
                        chart::architectureText(named[k]));
}

void SweepChart::paintCrossings() {
    for (const FieldCrossing& crossing : m_sweep.crossings) {
        const QPointF middle(x(crossing.at), y(at(static_cast<std::size_t>(crossing.above), crossing.at)));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_theme.colours.ink, 1.5));
        m_painter.drawEllipse(middle, 6.5, 6.5);
        const QString text = QStringLiteral("%1: %2").arg(sweepNumber(crossing.at), chart::architectureText(crossing.above));
        const QFont strong = chart::font(m_theme, chart::Type::AxisStrong);
        for (const QPointF& offset : {QPointF(0, 16), QPointF(0, -16), QPointF(0, 30), QPointF(0, -30)}) {
            const double half = chart::textWidth(strong, text) / 2;
            const double mid = std::clamp(middle.x(), m_plot.left() + half, std::max(m_plot.left() + half, m_plot.right() - half));
            const QRectF there = chart::textRect(mid, middle.y() + offset.y(), Qt::AlignHCenter, strong, text);
            const bool free = m_plot.contains(there) && std::none_of(m_taken.begin(), m_taken.end(), [&](const QRectF& taken) {
                                  return taken.adjusted(-4, -2, 4, 2).intersects(there);
                              });
            if (!free) continue;
            m_taken.push_back(chart::drawText(m_painter, mid, middle.y() + offset.y(), Qt::AlignHCenter, strong, m_theme.colours.ink, text));
            break;
        }
        m_items.push_back({QRectF(middle.x() - 8, middle.y() - 8, 16, 16).intersected(m_area),
                           QStringLiteral("From %1 on %2 costs less than %3")
                               .arg(sweepNumber(crossing.at), chart::architectureText(crossing.above), chart::architectureText(crossing.below))});
    }
}

QString SweepChart::sentence(const FieldPoint& point) const {
    QStringList totals;
    for (const Architecture one : planner::architectures) {
        const auto i = static_cast<std::size_t>(one);
        totals << chart::architectureText(one) + QLatin1Char(' ') +
                      (point.built[i] ? chart::fromText(moneyTable(point.totals[i], m_view.currency)) : QStringLiteral("cannot be built"));
    }
    QString answer = point.verdict == Verdict::TooClose          ? QStringLiteral("too close to call")
                     : point.verdict == Verdict::NothingFeasible ? QStringLiteral("no option meets the must-haves")
                                                                 : chart::architectureText(point.winner) + QStringLiteral(" fits best");
    return QStringLiteral("%1 %2: %3; %4").arg(chart::fromText(m_sweep.label), sweepNumber(point.value), totals.join(QStringLiteral(", ")), answer);
}

std::vector<ChartItem> SweepChart::paint() {
    paintGrid();
    paintNow();
    const double half = m_plot.width() / static_cast<double>(std::max<std::size_t>(1, m_sweep.points.size() - 1)) / 2;
    for (const FieldPoint& point : m_sweep.points)
        m_items.push_back({QRectF(x(point.value) - half, m_plot.top(), 2 * half, m_plot.height()).intersected(m_area), sentence(point)});
    for (const Architecture one : planner::architectures)
        paintLine(one);
    paintNames();
    paintCrossings();
    return std::move(m_items);
}

} // namespace

std::vector<ChartItem> paintSweep(QPainter& painter, const QRectF& area, const FieldSweep& sweep, const SweepView& view,
                                  const ChartTheme& theme) {
    if (sweep.points.size() < 2 || area.width() < 120 || area.height() < 80) return {};
    const chart::Scope scope(painter);
    return SweepChart(painter, area, sweep, view, theme).paint();
}

} // namespace sightline::proposal
