// What moves the total: one bar per figure round the likely total, low side in the middle tone, high side filled.

#include "chart_common.h"
#include "proposal/analysis_charts.h"
#include "proposal/figure_words.h"
#include "proposal/format.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace sightline::proposal {

namespace {

constexpr double tornadoAxis = 20; ///< height of the axis below the bars
constexpr double tornadoThinnest = 17, tornadoPitch = 25;

std::string tornadoNumber(double value) {
    const double size = std::abs(value);
    const int decimals = size >= 20 || value == std::round(value) ? 0 : size >= 1 ? 1 : 2;
    return QString::number(value, 'f', decimals).toStdString();
}

/// "$120 to $240", "1.7 to 3.2 h", "15 to 20 %".
std::string rangeWords(const Figure* figure, const Range& at) {
    if (!figure) return tornadoNumber(at.low) + " to " + tornadoNumber(at.high);
    if (!figure->currency.empty()) {
        const bool whole = at.low >= 20; // cents of a price of hundreds say nothing here
        const auto amount = [&](double value) { return whole ? moneyExact(value, figure->currency) : moneyUnit(value, figure->currency); };
        return amount(at.low) + " to " + amount(at.high);
    }
    if (figure->unit.find("fraction") == 0 || figure->unit == "probability" || figure->unit == "share")
        return tornadoNumber(at.low * 100) + " to " + tornadoNumber(at.high * 100) + " %";
    std::string unit = figure->unit.substr(0, figure->unit.find('/')); // what it is for stands in the name
    if (unit == "hours" || unit == "hour") unit = "h";
    unit = unit == "1" || unit == "x" ? "" : " " + unit;
    return tornadoNumber(at.low) + " to " + tornadoNumber(at.high) + unit;
}

class TornadoChart {
public:
    TornadoChart(QPainter& painter, const QRectF& area, const TornadoData& data, const ChartTheme& theme);
    std::vector<ChartItem> paint();

private:
    double lowOf(const TornadoLine& line) const { return m_data.ranked ? std::min(0.0, line.rank) : std::min(line.low, line.high); }
    double highOf(const TornadoLine& line) const { return m_data.ranked ? std::max(0.0, line.rank) : std::max(line.low, line.high); }
    QString text(double change) const;
    double x(double change) const { return m_centre + change * m_perUnit; }
    void layOut();
    void paintAxis();
    void paintLine(const TornadoLine& line, double y);
    QString sentence(const TornadoLine& line) const;
    QString cut(const QFont& font, const std::string& words, double width) const {
        return QFontMetricsF(font).elidedText(chart::said(chart::fromText(words)), Qt::ElideMiddle, width);
    }

    /// "Hourly rates: technician, billed" as "Technician, billed" and "PoE+ switch: price" as "PoE+ switch" where the whole does
    /// not fit; the whole is said beside the bar.
    QString cutName(const QFont& font, const std::string& name, double width) const {
        constexpr qsizetype shortest = 9; // letters that say what it is by themselves; "price" does not
        const QFontMetricsF metrics(font);
        const QString whole = chart::said(chart::fromText(name));
        const qsizetype colon = whole.indexOf(QLatin1String(": "));
        if (metrics.horizontalAdvance(whole) <= width || colon < 0) return metrics.elidedText(whole, Qt::ElideMiddle, width);
        QString part = whole.mid(colon + 2);
        if (part.size() < shortest) part = whole.left(colon);
        part[0] = part.at(0).toUpper();
        return metrics.elidedText(part, Qt::ElideRight, width);
    }

    QPainter& m_painter;
    const QRectF m_area;
    const TornadoData& m_data;
    const ChartTheme& m_theme;
    const QFont m_axis, m_label;
    std::size_t m_shown = 0;
    double m_pitch = tornadoPitch, m_names = 0, m_ranges = 0, m_centre = 0, m_perUnit = 0;
    QRectF m_plot;
    std::vector<ChartItem> m_items;
};

TornadoChart::TornadoChart(QPainter& painter, const QRectF& area, const TornadoData& data, const ChartTheme& theme)
    : m_painter(painter), m_area(area), m_data(data), m_theme(theme), m_axis(chart::font(theme, chart::Type::Axis)),
      m_label(chart::font(theme, chart::Type::Label)) {
    layOut();
}

QString TornadoChart::text(double change) const {
    if (m_data.ranked) return QString::number(change, 'f', 2).replace(QLatin1Char('-'), QChar(0x2212));
    return chart::fromText(moneyDifference(change));
}

void TornadoChart::layOut() {
    const double room = std::max(1.0, m_area.height() - tornadoAxis);
    const auto fits = static_cast<std::size_t>(std::max(1.0, std::floor(room / tornadoThinnest)));
    m_shown = std::min({m_data.lines.size(), fits, std::size_t{10}});
    m_pitch = m_shown ? std::min(tornadoPitch, room / static_cast<double>(m_shown)) : tornadoPitch;
    double low = 0, high = 0, lowText = 0, highText = 0;
    for (std::size_t i = 0; i < m_shown; ++i) {
        const TornadoLine& line = m_data.lines[i];
        m_names = std::max(m_names, chart::textWidth(m_label, chart::fromText(line.name)));
        m_ranges = std::max(m_ranges, chart::textWidth(m_axis, chart::fromText(line.range)));
        low = std::min(low, lowOf(line));
        high = std::max(high, highOf(line));
        lowText = std::max(lowText, chart::textWidth(m_axis, text(lowOf(line))));
        highText = std::max(highText, chart::textWidth(m_axis, text(highOf(line))));
    }
    m_names = std::min(m_names, m_area.width() * 0.36);
    m_ranges = m_area.width() < 420 ? 0 : std::min(m_ranges, m_area.width() * 0.2);
    const double left = m_area.left() + m_names + 10 + lowText + 6;
    const double right = m_area.right() - (m_ranges > 0 ? m_ranges + 12 : 0) - highText - 6;
    m_plot = QRectF(left, m_area.top(), std::max(1.0, right - left), m_pitch * static_cast<double>(m_shown));
    m_perUnit = high > low ? m_plot.width() / (high - low) : 0;
    m_centre = m_plot.left() - low * m_perUnit;
}

void TornadoChart::paintAxis() {
    const double y = m_plot.bottom() + tornadoAxis / 2 + 2;
    const QFont strong = chart::font(m_theme, chart::Type::AxisStrong);
    const QString likely = m_data.ranked ? QStringLiteral("0") : chart::fromText(money(m_data.likely, m_data.currency));
    const double half = chart::textWidth(strong, likely) / 2;
    const double at = std::clamp(m_centre, m_area.left() + half, std::max(m_area.left() + half, m_area.right() - half));
    const QRectF middle = chart::drawText(m_painter, at, y, Qt::AlignHCenter, strong, m_theme.colours.ink, likely);
    chart::drawLine(m_painter, {m_centre, m_plot.top()}, {m_centre, m_plot.bottom() + 3}, m_theme.colours.ink, 1.5);
    if (m_data.lines.size() <= m_shown) return;
    const QString more = QStringLiteral("%1 more").arg(m_data.lines.size() - m_shown);
    if (m_area.left() + chart::textWidth(m_axis, more) + 8 < middle.left())
        chart::drawText(m_painter, m_area.left(), y, Qt::AlignLeft, m_axis, m_theme.colours.ink3, more);
}

QString TornadoChart::sentence(const TornadoLine& line) const {
    const QString name = chart::fromText(line.name), range = chart::fromText(line.range);
    if (m_data.ranked)
        return QStringLiteral("%1, %2: explains %3 of the order of outcomes, on a scale of −1 to 1").arg(name, range, text(line.rank));
    return QStringLiteral("%1, %2: the total of %3 changes by %4 at the low end and %5 at the high end")
        .arg(name, range, chart::architectureText(m_data.architecture), text(line.low), text(line.high));
}

void TornadoChart::paintLine(const TornadoLine& line, double y) {
    const double low = lowOf(line), high = highOf(line);
    const double thick = std::min(15.0, m_pitch - 6);
    const auto bar = [&](double from, double to, const QColor& colour) {
        if (x(to) - x(from) > 0.3) chart::fillRect(m_painter, {x(from), y - thick / 2, x(to) - x(from), thick}, colour);
    };
    bar(std::min(low, 0.0), std::min(high, 0.0), chart::pick(m_theme.colours.mid, m_data.architecture));
    bar(std::max(low, 0.0), std::max(high, 0.0), chart::pick(m_theme.colours.fill, m_data.architecture));
    chart::drawSaid(m_painter, m_area.left(), y, Qt::AlignLeft, m_label, m_theme.colours.ink, cutName(m_label, line.name, m_names));
    if (!m_data.ranked || low < 0)
        chart::drawText(m_painter, x(std::min(low, 0.0)) - 6, y, Qt::AlignRight, m_axis, m_theme.colours.ink2, text(low));
    if (!m_data.ranked || high > 0)
        chart::drawText(m_painter, x(std::max(high, 0.0)) + 6, y, Qt::AlignLeft, m_axis, m_theme.colours.ink2, text(high));
    if (m_ranges > 0)
        chart::drawSaid(m_painter, m_area.right(), y, Qt::AlignRight, m_axis, m_theme.colours.ink3, cut(m_axis, line.range, m_ranges));
    m_items.push_back({QRectF(m_area.left(), y - m_pitch / 2, m_area.width(), m_pitch), sentence(line)});
}

std::vector<ChartItem> TornadoChart::paint() {
    for (std::size_t i = 0; i < m_shown; ++i)
        paintLine(m_data.lines[i], m_plot.top() + m_pitch * (static_cast<double>(i) + 0.5));
    paintAxis();
    return std::move(m_items);
}

} // namespace

TornadoData tornadoData(const costmodel::Tornado& tornado, planner::Architecture architecture,
                        const planner::Catalogue& catalogue, const std::string& currency) {
    const auto sheet = static_cast<std::size_t>(architecture);
    TornadoData data{architecture, currency, tornado.likely.at(sheet), false, 0, {}};
    for (const costmodel::TornadoBar* bar : costmodel::largestOnTotal(tornado, sheet))
        data.lines.push_back({bar->driver, figureWords(catalogue, bar->driver),
                              rangeWords(catalogue.figure(bar->driver), bar->at), bar->atLow[sheet] - data.likely,
                              bar->atHigh[sheet] - data.likely, 0});
    return data;
}

TornadoData rankedData(TornadoData alone, const costmodel::RankRegression& ranks) {
    alone.ranked = true;
    alone.explained = ranks.r2;
    for (TornadoLine& line : alone.lines)
        for (const costmodel::RankCoefficient& one : ranks.coefficients)
            if (one.driver == line.id) line.rank = one.value;
    std::stable_sort(alone.lines.begin(), alone.lines.end(),
                     [](const TornadoLine& a, const TornadoLine& b) { return std::abs(a.rank) > std::abs(b.rank); });
    return alone;
}

std::vector<ChartItem> paintTornado(QPainter& painter, const QRectF& area, const TornadoData& data, const ChartTheme& theme) {
    if (data.lines.empty() || area.width() < 40 || area.height() < 30) return {};
    const chart::Scope scope(painter);
    return TornadoChart(painter, area, data, theme).paint();
}

} // namespace sightline::proposal
