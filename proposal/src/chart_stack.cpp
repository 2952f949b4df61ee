// Where the money goes: the three totals as stacks of five parts, and one total by category.

#include "chart_common.h"
#include "proposal/analysis_charts.h"
#include "proposal/format.h"

#include <QFontMetricsF>

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

namespace sightline::proposal {

namespace {

/// The five parts of a stack and the categories of the sheet that each takes; the last takes what is left.
struct StackPart {
    const char* name;
    std::vector<std::string_view> categories;
};
const std::array<StackPart, 5>& stackParts() {
    static const std::array<StackPart, 5> parts = {{{"Cameras", {"Cameras"}},
                                                    {"Recording", {"Recorders and servers", "Drives"}},
                                                    {"Software", {"Licences", "Maintenance and subscriptions"}},
                                                    {"Labour", {"Labour", "IT time"}},
                                                    {"Other", {}}}};
    return parts;
}

std::size_t stackPartOf(std::string_view category) {
    for (std::size_t i = 0; i + 1 < stackParts().size(); ++i)
        for (const std::string_view one : stackParts()[i].categories)
            if (one == category) return i;
    return stackParts().size() - 1;
}

class StackChart {
public:
    StackChart(QPainter& painter, const QRectF& area, const StackData& data, const ChartTheme& theme);
    std::vector<ChartItem> paint();

private:
    double x(double amount) const { return m_most > 0 ? chart::along(m_plot, std::clamp(amount / m_most, 0.0, 1.0)) : m_plot.left(); }
    void paintRow(const StackRow& row, double y, double thick);
    double paintKey(double top, bool draw);
    QString total(const StackRow& row) const { return chart::fromText(money(row.total, m_data.currency)); }

    QPainter& m_painter;
    const QRectF m_area;
    const StackData& m_data;
    const ChartTheme& m_theme;
    const QFont m_axis, m_strong;
    double m_most = 0;
    QRectF m_plot;
    std::vector<ChartItem> m_items;
};

StackChart::StackChart(QPainter& painter, const QRectF& area, const StackData& data, const ChartTheme& theme)
    : m_painter(painter), m_area(area), m_data(data), m_theme(theme), m_axis(chart::font(theme, chart::Type::Axis)),
      m_strong(chart::font(theme, chart::Type::Strong)) {
    double names = 0, totals = 0;
    for (const StackRow& row : data.rows) {
        m_most = std::max(m_most, row.total);
        names = std::max(names, chart::textWidth(m_strong, chart::architectureText(row.architecture)));
        totals = std::max(totals, chart::textWidth(m_strong, total(row)));
    }
    const double left = area.left() + names + 12;
    const double key = paintKey(0, false) + 6;
    m_plot = QRectF(left, area.top(), std::max(1.0, area.right() - totals - 12 - left), std::max(1.0, area.height() - key));
}

/// The key below the bars, wrapped to the width; returns its height.
double StackChart::paintKey(double top, bool draw) {
    double at = m_area.left(), y = top + 8;
    for (std::size_t i = 0; i < m_data.parts.size(); ++i) {
        const QString name = chart::fromText(m_data.parts[i]);
        const double width = 14 + chart::textWidth(m_axis, name);
        if (at > m_area.left() && at + width > m_area.right()) {
            at = m_area.left();
            y += 16;
        }
        if (draw) {
            chart::fillRect(m_painter, {at, y - 4.5, 9, 9}, m_theme.colours.causes[std::min(i, m_theme.colours.causes.size() - 1)]);
            chart::drawText(m_painter, at + 14, y, Qt::AlignLeft, m_axis, m_theme.colours.ink2, name);
        }
        at += width + 12;
    }
    return m_data.parts.empty() ? 0 : y + 8 - top;
}

void StackChart::paintRow(const StackRow& row, double y, double thick) {
    chart::drawText(m_painter, m_area.left(), y, Qt::AlignLeft, m_strong, chart::pick(m_theme.colours.text, row.architecture),
                    chart::architectureText(row.architecture));
    chart::drawText(m_painter, m_area.right(), y, Qt::AlignRight, m_strong, m_theme.colours.ink, total(row));
    double from = 0;
    for (std::size_t i = 0; i < row.parts.size(); ++i) {
        if (row.parts[i] <= 0) continue;
        const QRectF whole(x(from), y - thick / 2, x(from + row.parts[i]) - x(from), thick);
        chart::fillRect(m_painter, whole.adjusted(0, 0, whole.width() > 2 ? -1 : 0, 0),
                        m_theme.colours.causes[std::min(i, m_theme.colours.causes.size() - 1)]);
        m_items.push_back({whole, QStringLiteral("%1, %2: %3 of %4")
                                      .arg(chart::architectureText(row.architecture),
                                           chart::fromText(i < m_data.parts.size() ? m_data.parts[i] : "other").toLower(),
                                           chart::fromText(moneyExact(row.parts[i], m_data.currency)),
                                           chart::fromText(moneyExact(row.total, m_data.currency)))});
        from += row.parts[i];
    }
}

std::vector<ChartItem> StackChart::paint() {
    const double pitch = m_plot.height() / static_cast<double>(m_data.rows.size());
    for (std::size_t i = 0; i < m_data.rows.size(); ++i)
        paintRow(m_data.rows[i], m_plot.top() + pitch * (static_cast<double>(i) + 0.5), std::min(16.0, pitch * 0.6));
    chart::drawLine(m_painter, {m_plot.left(), m_plot.top()}, {m_plot.left(), m_plot.bottom()}, m_theme.colours.line2, 1);
    paintKey(m_plot.bottom() + 6, true);
    return std::move(m_items);
}

} // namespace

StackData costStack(const Comparison& comparison) {
    StackData data;
    data.currency = comparison.currency();
    for (const StackPart& part : stackParts())
        data.parts.emplace_back(part.name);
    for (const ArchitectureResult& result : comparison.results) {
        StackRow row{result.architecture, std::vector<double>(stackParts().size(), 0), 0};
        for (const costmodel::PricedLine& line : result.cashFlow.lines)
            row.parts[stackPartOf(line.category)] += line.total.amount();
        row.total = std::accumulate(row.parts.begin(), row.parts.end(), 0.0);
        data.rows.push_back(std::move(row));
    }
    return data;
}

std::vector<ChartItem> paintStack(QPainter& painter, const QRectF& area, const StackData& data, const ChartTheme& theme) {
    const bool any = std::any_of(data.rows.begin(), data.rows.end(), [](const StackRow& row) { return row.total > 0; });
    if (!any || area.width() < 80 || area.height() < 40) return {};
    const chart::Scope scope(painter);
    return StackChart(painter, area, data, theme).paint();
}

std::vector<ChartItem> paintShares(QPainter& painter, const QRectF& area, const std::vector<ShareBar>& bars,
                                   planner::Architecture architecture, const std::string& currency, const ChartTheme& theme) {
    double sum = 0, most = 0, names = 0;
    const QFont axis = chart::font(theme, chart::Type::Axis), strong = chart::font(theme, chart::Type::AxisStrong);
    for (const ShareBar& bar : bars) {
        sum += bar.amount;
        most = std::max(most, bar.amount);
        names = std::max(names, chart::textWidth(axis, chart::fromText(bar.name)));
    }
    if (sum <= 0 || area.width() < 80 || area.height() < 12) return {};
    const chart::Scope scope(painter);
    names = std::min(names, area.width() * 0.62);
    // The largest that find room; the rest is in the table.
    constexpr double least = 13;
    const std::size_t shown = std::min(bars.size(), static_cast<std::size_t>(std::max(1.0, std::floor(area.height() / least))));
    const double pitch = std::min(20.0, area.height() / static_cast<double>(shown));
    const QRectF plot(area.left() + names + 10, area.top(), std::max(1.0, area.width() - names - 10 - 44), area.height());
    std::vector<ChartItem> items;
    for (std::size_t i = 0; i < shown; ++i) {
        const double y = area.top() + pitch * (static_cast<double>(i) + 0.5);
        const QString name = QFontMetricsF(axis).elidedText(chart::said(chart::fromText(bars[i].name)), Qt::ElideRight, names);
        chart::drawSaid(painter, area.left(), y, Qt::AlignLeft, axis, theme.colours.ink2, name);
        if (bars[i].amount > 0)
            chart::fillRect(painter, {plot.left(), y - std::min(5.0, pitch * 0.35), plot.width() * bars[i].amount / most, std::min(10.0, pitch * 0.7)},
                            chart::pick(theme.colours.fill, architecture));
        const QString part = chart::fromText(share(bars[i].amount / sum));
        chart::drawText(painter, area.right(), y, Qt::AlignRight, strong, theme.colours.ink, part);
        items.push_back({QRectF(area.left(), y - pitch / 2, area.width(), pitch),
                         QStringLiteral("%1: %2, %3").arg(chart::fromText(bars[i].name), chart::fromText(moneyExact(bars[i].amount, currency)), part)});
    }
    return items;
}

} // namespace sightline::proposal
