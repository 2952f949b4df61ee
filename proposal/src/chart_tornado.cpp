// What moves the total: one bar per figure round the likely total, low side in the middle tone, high side filled.

#include "chart_common.h"
#include "proposal/analysis_charts.h"
#include "proposal/figure_words.h"
#include "proposal/format.h"

#include <QFontMetricsF>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace sightline::proposal {

namespace {

constexpr double tornadoAxis = 20; ///< height of the axis below the bars
constexpr double tornadoThinnest = 17, tornadoPitch = 25, tornadoTwoLines = 28; ///< heights of a row, least, most, with a long name
constexpr double tornadoLeading = 13;
constexpr double tornadoNameShare = 0.38; ///< of the width, at most

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
    struct Row {
        QStringList name;
        double height = tornadoThinnest;
    };

    double lowOf(const TornadoLine& line) const { return m_data.ranked ? std::min(0.0, line.rank) : std::min(line.low, line.high); }
    double highOf(const TornadoLine& line) const { return m_data.ranked ? std::max(0.0, line.rank) : std::max(line.low, line.high); }
    QString text(double change) const;
    double x(double change) const { return m_centre + change * m_perUnit; }
    void chooseRows();
    void layOut();
    void paintAxis();
    void paintLine(const TornadoLine& line, const Row& row, double y);
    QString sentence(const TornadoLine& line) const;
    QString cut(const QFont& font, const std::string& words, double width) const {
        return QFontMetricsF(font).elidedText(chart::said(chart::fromText(words)), Qt::ElideMiddle, width);
    }

    /// The whole name in one line, its short form in one, or the one or the other in two that are about as long as each other.
    QStringList nameLines(const TornadoLine& line, double width) const {
        const QFontMetricsF metrics(m_label);
        const QString whole = chart::said(chart::fromText(line.name));
        const QString shorter = line.shortName.empty() ? whole : chart::said(chart::fromText(line.shortName));
        for (const QString& words : {whole, shorter})
            if (metrics.horizontalAdvance(words) <= width) return {words};
        for (const QString& words : {whole, shorter})
            if (const QStringList lines = twoLines(words, width); !lines.isEmpty()) return lines;
        return {metrics.elidedText(shorter, Qt::ElideMiddle, width)};
    }

    QStringList twoLines(const QString& words, double width) const {
        const QFontMetricsF metrics(m_label);
        QStringList best;
        double widest = width;
        for (qsizetype at = words.indexOf(QLatin1Char(' ')); at > 0; at = words.indexOf(QLatin1Char(' '), at + 1)) {
            const QStringList halves{words.left(at), words.mid(at + 1)};
            const double wide = std::max(metrics.horizontalAdvance(halves[0]), metrics.horizontalAdvance(halves[1]));
            if (wide > widest) continue;
            widest = wide;
            best = halves;
        }
        return best;
    }

    QPainter& m_painter;
    const QRectF m_area;
    const TornadoData& m_data;
    const ChartTheme& m_theme;
    const QFont m_axis, m_label;
    std::vector<Row> m_rows; ///< those that find room, largest first
    double m_names = 0, m_ranges = 0, m_centre = 0, m_perUnit = 0;
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

/// As many rows as find room, and the room that is left shared out among them.
void TornadoChart::chooseRows() {
    const double room = std::max(1.0, m_area.height() - tornadoAxis);
    double left = room;
    for (const TornadoLine& line : m_data.lines) {
        Row row{nameLines(line, m_area.width() * tornadoNameShare)};
        if (row.name.size() > 1) row.height = tornadoTwoLines;
        if (m_rows.size() == 10 || (!m_rows.empty() && row.height > left)) break;
        left -= row.height;
        m_rows.push_back(std::move(row));
    }
    const double more = std::min(tornadoPitch - tornadoThinnest, std::max(0.0, left) / static_cast<double>(std::max<std::size_t>(1, m_rows.size())));
    for (Row& row : m_rows)
        row.height += row.name.size() > 1 ? std::min(more, 4.0) : more;
}

void TornadoChart::layOut() {
    chooseRows();
    const QFontMetricsF metrics(m_label);
    double low = 0, high = 0, lowText = 0, highText = 0, height = 0;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const TornadoLine& line = m_data.lines[i];
        for (const QString& part : m_rows[i].name)
            m_names = std::max(m_names, metrics.horizontalAdvance(part));
        height += m_rows[i].height;
        m_ranges = std::max(m_ranges, chart::textWidth(m_axis, chart::fromText(line.range)));
        low = std::min(low, lowOf(line));
        high = std::max(high, highOf(line));
        lowText = std::max(lowText, chart::textWidth(m_axis, text(lowOf(line))));
        highText = std::max(highText, chart::textWidth(m_axis, text(highOf(line))));
    }
    m_ranges = m_area.width() < 420 ? 0 : std::min(m_ranges, m_area.width() * 0.24);
    const double left = m_area.left() + m_names + 10 + lowText + 6;
    const double right = m_area.right() - (m_ranges > 0 ? m_ranges + 12 : 0) - highText - 6;
    m_plot = QRectF(left, m_area.top(), std::max(1.0, right - left), height);
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
    if (m_data.lines.size() <= m_rows.size()) return;
    const QString more = QStringLiteral("%1 more").arg(m_data.lines.size() - m_rows.size());
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

void TornadoChart::paintLine(const TornadoLine& line, const Row& row, double y) {
    const double low = lowOf(line), high = highOf(line);
    const double thick = std::min(15.0, row.height - 6);
    const auto bar = [&](double from, double to, const QColor& colour) {
        if (x(to) - x(from) > 0.3) chart::fillRect(m_painter, {x(from), y - thick / 2, x(to) - x(from), thick}, colour);
    };
    bar(std::min(low, 0.0), std::min(high, 0.0), chart::pick(m_theme.colours.mid, m_data.architecture));
    bar(std::max(low, 0.0), std::max(high, 0.0), chart::pick(m_theme.colours.fill, m_data.architecture));
    double at = y - tornadoLeading * static_cast<double>(row.name.size() - 1) / 2;
    for (const QString& part : row.name) {
        chart::drawSaid(m_painter, m_area.left(), at, Qt::AlignLeft, m_label, m_theme.colours.ink, part);
        at += tornadoLeading;
    }
    if (!m_data.ranked || low < 0)
        chart::drawText(m_painter, x(std::min(low, 0.0)) - 6, y, Qt::AlignRight, m_axis, m_theme.colours.ink2, text(low));
    if (!m_data.ranked || high > 0)
        chart::drawText(m_painter, x(std::max(high, 0.0)) + 6, y, Qt::AlignLeft, m_axis, m_theme.colours.ink2, text(high));
    if (m_ranges > 0)
        chart::drawSaid(m_painter, m_area.right(), y, Qt::AlignRight, m_axis, m_theme.colours.ink3, cut(m_axis, line.range, m_ranges));
    m_items.push_back({QRectF(m_area.left(), y - row.height / 2, m_area.width(), row.height), sentence(line)});
}

std::vector<ChartItem> TornadoChart::paint() {
    double y = m_plot.top();
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        paintLine(m_data.lines[i], m_rows[i], y + m_rows[i].height / 2);
        y += m_rows[i].height;
    }
    paintAxis();
    return std::move(m_items);
}

} // namespace

TornadoData tornadoData(const costmodel::Tornado& tornado, planner::Architecture architecture,
                        const planner::Catalogue& catalogue, const std::string& currency) {
    const auto sheet = static_cast<std::size_t>(architecture);
    TornadoData data{architecture, currency, tornado.likely.at(sheet), false, 0, {}};
    for (const costmodel::TornadoBar* bar : costmodel::largestOnTotal(tornado, sheet))
        data.lines.push_back({bar->driver, figureWords(catalogue, bar->driver), shortFigureWords(catalogue, bar->driver),
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
