// Lost footage: a typical year as a stack of causes, a thin line to the bad year, one scale for all three.

#include "chart_common.h"
#include "proposal/format.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace sightline::proposal {

namespace {

using planner::Architecture;

constexpr std::size_t shownCauses = 5; ///< as many as there are colours; the last one is "Other" when there are more

/// A coloured part of the stack: one cause, or all that is left.
struct CausePart {
    QString name;
    std::vector<std::size_t> causes; ///< indices into Loss::byCause
};

double lossOf(const ArchitectureResult& result, const CausePart& part) {
    double sum = 0;
    for (const std::size_t cause : part.causes)
        if (cause < result.loss.byCause.size()) sum += result.loss.byCause[cause];
    return sum;
}

/// The largest causes over all three, in the fixed order of causes, then "Other": the same parts for every bar.
std::vector<CausePart> causeParts(const Comparison& comparison) {
    std::vector<CausePart> all;
    for (std::size_t i = 0; i < std::size(simulator::causes); ++i)
        all.push_back({QString::fromUtf8(simulator::causeName(simulator::causes[i])), {i}});
    std::vector<double> weight;
    for (const CausePart& part : all)
        weight.push_back(
            std::accumulate(comparison.results.begin(), comparison.results.end(), 0.0,
                            [&](double sum, const ArchitectureResult& result) { return sum + lossOf(result, part); }));
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (weight[i] > 0) order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return weight[a] > weight[b]; });
    const std::size_t kept = order.size() > shownCauses ? shownCauses - 1 : order.size();
    CausePart other{QStringLiteral("Other"), {}};
    std::vector<bool> named(all.size(), false);
    for (std::size_t rank = 0; rank < order.size(); ++rank)
        if (rank < kept)
            named[order[rank]] = true;
        else
            other.causes.push_back(order[rank]);
    std::vector<CausePart> parts;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (named[i]) parts.push_back(all[i]);
    if (!other.causes.empty()) parts.push_back(other);
    return parts;
}

class LostFootageChart {
public:
    LostFootageChart(QPainter& painter, const QRectF& area, const Comparison& comparison, const ChartTheme& theme);
    std::vector<ChartItem> paint();

private:
    double x(double hoursLost) const;
    void layOut();
    double layLegend(double top, bool draw);
    void paintGrid();
    void paintRow(const ArchitectureResult& result, double y);
    void paintStack(const ArchitectureResult& result, double y, double thick);
    void paintFigures(const ArchitectureResult& result, double y);
    QString badYear(const ArchitectureResult& result) const;

    QPainter& m_painter;
    const QRectF m_area;
    const Comparison& m_comparison;
    const ChartTheme& m_theme;
    const QFont m_axis;
    const QFont m_strong;
    const std::vector<CausePart> m_parts;
    std::vector<double> m_values;
    QRectF m_plot;
    std::vector<ChartItem> m_items;
};

LostFootageChart::LostFootageChart(QPainter& painter, const QRectF& area, const Comparison& comparison,
                                   const ChartTheme& theme)
    : m_painter(painter), m_area(area), m_comparison(comparison), m_theme(theme),
      m_axis(chart::font(theme, chart::Type::Axis)), m_strong(chart::font(theme, chart::Type::Strong)),
      m_parts(causeParts(comparison)) {
    layOut();
}

QString LostFootageChart::badYear(const ArchitectureResult& result) const {
    return QStringLiteral("to ") + chart::fromText(count(result.loss.p95));
}

void LostFootageChart::layOut() {
    double names = 0;
    double means = 0;
    double bad = 0;
    double most = 0;
    for (const ArchitectureResult& result : m_comparison.results) {
        names = std::max(names, chart::textWidth(m_strong, chart::architectureText(result.architecture)));
        means = std::max(means, chart::textWidth(m_strong, chart::fromText(count(result.loss.mean))));
        bad = std::max(bad, chart::textWidth(m_axis, badYear(result)));
        most = std::max({most, result.loss.mean, result.loss.p95});
    }
    const double left = m_area.left() + names + 14;
    const double right = m_area.right() - means - bad - 8 - 14;
    const double legend = layLegend(0, false);
    m_plot = QRectF(left, m_area.top(), std::max(1.0, right - left), std::max(1.0, m_area.height() - legend - 26));
    m_values = chart::axisValues(0, most > 0 ? most : 1, m_plot.width() < 180 ? 2 : 4);
}

double LostFootageChart::x(double hoursLost) const {
    return chart::along(m_plot, std::clamp(hoursLost / m_values.back(), 0.0, 1.0));
}

/// The key below the chart, wrapped to the width. Returns its height; draws only when asked to.
double LostFootageChart::layLegend(double top, bool draw) {
    constexpr double swatch = 9;
    constexpr double lineHeight = 16;
    double at = m_area.left();
    double y = top + lineHeight / 2;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const double width = swatch + 5 + chart::textWidth(m_axis, m_parts[i].name);
        if (at > m_area.left() && at + width > m_area.right()) {
            at = m_area.left();
            y += lineHeight;
        }
        if (draw) {
            chart::fillRect(m_painter, QRectF(at, y - swatch / 2, swatch, swatch), m_theme.colours.causes[i]);
            chart::drawText(m_painter, at + swatch + 5, y, Qt::AlignLeft, m_axis, m_theme.colours.ink2,
                            m_parts[i].name);
        }
        at += width + 12;
    }
    return m_parts.empty() ? 0 : y + lineHeight / 2 - top;
}

void LostFootageChart::paintGrid() {
    QRectF previous;
    for (const double value : m_values) {
        const double at = x(value);
        chart::drawLine(m_painter, {at, m_plot.top()}, {at, m_plot.bottom()},
                        value == 0 ? m_theme.colours.line2 : m_theme.colours.line, 1);
        const QString text = chart::fromText(count(value));
        const double y = m_plot.bottom() + 12;
        if (chart::textRect(at, y, Qt::AlignHCenter, m_axis, text).adjusted(-4, 0, 4, 0).intersects(previous)) continue;
        previous = chart::drawText(m_painter, at, y, Qt::AlignHCenter, m_axis, m_theme.colours.ink3, text);
    }
}

void LostFootageChart::paintStack(const ArchitectureResult& result, double y, double thick) {
    constexpr double gap = 1;
    constexpr double thinnest = 2;
    double from = 0;
    double merged = 0; // parts too thin to see are added to the end of the stack
    std::size_t mergedParts = 0;
    const auto segment = [&](double hoursLost, const QColor& colour, const QString& name) {
        const QRectF whole(x(from), y - thick / 2, x(from + hoursLost) - x(from), thick);
        chart::fillRect(m_painter, whole.adjusted(0, 0, whole.width() > gap ? -gap : 0, 0), colour);
        m_items.push_back({whole, QStringLiteral("%1, %2: %3 camera-hours a year")
                                      .arg(chart::architectureText(result.architecture), name.toLower(),
                                           chart::fromText(count(hoursLost)))});
        from += hoursLost;
    };
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const double hoursLost = lossOf(result, m_parts[i]);
        if (hoursLost <= 0) continue;
        if (x(hoursLost) - x(0) < thinnest) {
            merged += hoursLost;
            ++mergedParts;
        } else {
            segment(hoursLost, m_theme.colours.causes[i], m_parts[i].name);
        }
    }
    if (mergedParts > 0) segment(merged, m_theme.colours.causes.back(), QStringLiteral("other causes"));
}

void LostFootageChart::paintFigures(const ArchitectureResult& result, double y) {
    chart::drawText(m_painter, m_area.left(), y, Qt::AlignLeft, m_strong,
                    chart::pick(m_theme.colours.text, result.architecture),
                    chart::architectureText(result.architecture));
    double bad = 0;
    for (const ArchitectureResult& each : m_comparison.results)
        bad = std::max(bad, chart::textWidth(m_axis, badYear(each)));
    chart::drawText(m_painter, m_area.right() - bad - 8, y, Qt::AlignRight, m_strong, m_theme.colours.ink,
                    chart::fromText(count(result.loss.mean)));
    chart::drawText(m_painter, m_area.right(), y, Qt::AlignRight, m_axis, m_theme.colours.ink3, badYear(result));
}

void LostFootageChart::paintRow(const ArchitectureResult& result, double y) {
    const double thick = std::min(16.0, m_plot.height() / 3 * 0.6);
    paintFigures(result, y);
    if (result.loss.p95 > result.loss.mean) {
        chart::drawLine(m_painter, {x(result.loss.mean), y}, {x(result.loss.p95), y}, m_theme.colours.ink, 1);
        chart::drawLine(m_painter, {x(result.loss.p95), y - thick * 0.35}, {x(result.loss.p95), y + thick * 0.35},
                        m_theme.colours.ink, 1.5);
    }
    m_items.push_back({QRectF(QPointF(x(result.loss.mean), y - thick / 2), QPointF(m_area.right(), y + thick / 2)),
                       QStringLiteral("%1 loses %2 camera-hours in a typical year, %3 in a bad year, 1 in 20")
                           .arg(chart::architectureText(result.architecture), chart::fromText(count(result.loss.mean)),
                                chart::fromText(count(result.loss.p95)))});
    paintStack(result, y, thick);
}

std::vector<ChartItem> LostFootageChart::paint() {
    paintGrid();
    const double pitch = m_plot.height() / 3;
    for (const ArchitectureResult& result : m_comparison.results)
        paintRow(result, m_plot.top() + pitch * (static_cast<double>(result.architecture) + 0.5));
    layLegend(m_plot.bottom() + 26, true);
    return std::move(m_items);
}

} // namespace

std::vector<ChartItem> paintLostFootage(QPainter& painter, const QRectF& area, const Comparison& comparison,
                                        const ChartTheme& theme) {
    const chart::Scope scope(painter);
    return LostFootageChart(painter, area, comparison, theme).paint();
}

} // namespace sightline::proposal
