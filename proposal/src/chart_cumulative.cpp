// "Paid so far": what each architecture has cost by the end of each year.

#include "chart_common.h"
#include "proposal/format.h"

#include <QLineF>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <limits>

namespace sightline::proposal {

namespace {

using planner::Architecture;

struct Crossing {
    Architecture other;
    double year = 0;     ///< where the lines meet
    int fromYear = 0;    ///< the first year end after it
    bool cheaper = true; ///< the banded one is cheaper afterwards
};

/// Where the line of `a` passes through the line of `b`. Stretches where they are equal belong to neither side.
std::vector<Crossing> crossings(const std::vector<double>& a, const std::vector<double>& b, Architecture other) {
    std::vector<Crossing> found;
    double before = 0;
    int at = 0;
    for (int year = 0; year < static_cast<int>(std::min(a.size(), b.size())); ++year) {
        const double difference = a[static_cast<std::size_t>(year)] - b[static_cast<std::size_t>(year)];
        if (difference == 0) continue;
        if (before != 0 && std::signbit(before) != std::signbit(difference)) {
            const double share = before / (before - difference);
            found.push_back({other, at + share * (year - at), year, difference < 0});
        }
        before = difference;
        at = year;
    }
    return found;
}

QString crossingWords(const Crossing& crossing) {
    return QStringLiteral("%1 than %2 from year %3")
        .arg(crossing.cheaper ? QStringLiteral("Cheaper") : QStringLiteral("Dearer"),
             chart::architectureText(crossing.other))
        .arg(crossing.fromYear);
}

QString crossingSentence(const Crossing& crossing, Architecture banded, double amount, const std::string& currency) {
    return QStringLiteral("%1 is %2 than %3 from year %4; both have cost about %5 where they meet")
        .arg(chart::architectureText(banded), crossing.cheaper ? QStringLiteral("cheaper") : QStringLiteral("dearer"),
             chart::architectureText(crossing.other))
        .arg(crossing.fromYear)
        .arg(chart::fromText(money(amount, currency)));
}

/// The height of a line between two year ends.
double interpolated(const std::vector<double>& paid, double year) {
    const auto before = static_cast<std::size_t>(std::max(0.0, std::ceil(year) - 1));
    const std::size_t after = std::min(before + 1, paid.size() - 1);
    return paid[before] + (year - static_cast<double>(before)) * (paid[after] - paid[before]);
}

/// Draws one chart; made once per call so that the steps share plot and scale.
class CumulativeChart {
public:
    CumulativeChart(QPainter& painter, const QRectF& area, const Comparison& comparison, Architecture banded,
                    const ChartTheme& theme);
    std::vector<ChartItem> paint();

private:
    QPointF point(double year, double usd) const;
    QPolygonF line(Architecture architecture) const;
    void setScale();
    void setPlot();
    void paintGrid();
    void paintYears();
    void paintBand();
    void paintLine(Architecture architecture);
    void paintEndLabels();
    QRectF ringOf(const Crossing& crossing) const;
    void paintRing(const Crossing& crossing);
    void paintWords(const Crossing& crossing);
    double clashes(const QRectF& words, const QPointF& ring) const;
    QRectF placeWords(const QPointF& ring, const QString& words) const;
    void addItems();
    QString axisText(double usd) const;

    QPainter& m_painter;
    const QRectF m_area;
    const Comparison& m_comparison;
    const Architecture m_banded;
    const ChartTheme& m_theme;
    const QFont m_axis;
    const QFont m_strong;
    int m_years = 0;
    std::vector<double> m_values;
    bool m_exactAxis = false;
    QRectF m_plot;
    std::vector<QRectF> m_taken;   ///< rings and words already drawn
    std::vector<QRectF> m_leaders; ///< lines from rings to words
    std::vector<ChartItem> m_items;
};

CumulativeChart::CumulativeChart(QPainter& painter, const QRectF& area, const Comparison& comparison,
                                 Architecture banded, const ChartTheme& theme)
    : m_painter(painter), m_area(area), m_comparison(comparison), m_banded(banded), m_theme(theme),
      m_axis(chart::font(theme, chart::Type::Axis)), m_strong(chart::font(theme, chart::Type::Strong)) {
    for (const ArchitectureResult& result : comparison.results)
        m_years = std::max(m_years, static_cast<int>(result.cumulativeLikely.size()) - 1);
    setScale();
    setPlot();
}

void CumulativeChart::setScale() {
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const ArchitectureResult& result : m_comparison.results)
        for (const double usd : result.cumulativeLikely) {
            low = std::min(low, usd);
            high = std::max(high, usd);
        }
    for (const costmodel::Percentiles& band : m_comparison.of(m_banded).cumulative) {
        low = std::min(low, band.p10);
        high = std::max(high, band.p90);
    }
    m_values = chart::axisValues(low, high, m_area.height() < 170 ? 3 : 4);
    for (std::size_t i = 1; i < m_values.size(); ++i)
        m_exactAxis = m_exactAxis || money(m_values[i], m_comparison.currency()) == money(m_values[i - 1], m_comparison.currency());
}

QString CumulativeChart::axisText(double usd) const {
    return chart::fromText(m_exactAxis ? moneyExact(usd, m_comparison.currency()) : money(usd, m_comparison.currency()));
}

void CumulativeChart::setPlot() {
    double left = chart::textWidth(m_axis, QStringLiteral("Day one")) / 2;
    for (const double value : m_values)
        left = std::max(left, chart::textWidth(m_axis, axisText(value)) + 8);
    double right = 0;
    for (const Architecture architecture : planner::architectures)
        right = std::max(
            right, chart::textWidth(m_strong, chart::architectureText(architecture) + QLatin1Char(' ') +
                                                  chart::fromText(money(m_comparison.of(architecture).tcoUsd.likely, m_comparison.currency()))));
    m_plot = QRectF(m_area.left() + std::ceil(left), m_area.top() + 8,
                    std::max(1.0, m_area.width() - std::ceil(left) - right - 14), std::max(1.0, m_area.height() - 32));
}

QPointF CumulativeChart::point(double year, double usd) const {
    const double low = m_values.front();
    const double high = m_values.back();
    return {chart::along(m_plot, m_years > 0 ? year / m_years : 0),
            m_plot.bottom() - (usd - low) / (high - low) * m_plot.height()};
}

QPolygonF CumulativeChart::line(Architecture architecture) const {
    QPolygonF points;
    const std::vector<double>& paid = m_comparison.of(architecture).cumulativeLikely;
    for (std::size_t year = 0; year < paid.size(); ++year)
        points << point(static_cast<double>(year), paid[year]);
    return points;
}

void CumulativeChart::paintGrid() {
    for (const double value : m_values) {
        const double y = point(0, value).y();
        const bool base = value == m_values.front();
        chart::drawLine(m_painter, {m_plot.left(), y}, {m_plot.right(), y},
                        base ? m_theme.colours.line2 : m_theme.colours.line, 1);
        chart::drawText(m_painter, m_plot.left() - 6, y, Qt::AlignRight, m_axis, m_theme.colours.ink3, axisText(value));
    }
}

void CumulativeChart::paintYears() {
    const auto name = [](int year) {
        return year == 0 ? QStringLiteral("Day one") : QStringLiteral("Year %1").arg(year);
    };
    const double y = m_plot.bottom() + 15;
    const auto rect = [&](int year) {
        return chart::textRect(point(year, 0).x(), y, Qt::AlignHCenter, m_axis, name(year));
    };
    const double widest = std::max(rect(0).width(), rect(m_years).width()) + 8;
    // Every year where there is room, else every second, third …; the last one is always named.
    const int every = m_years > 0 ? std::max(1, static_cast<int>(std::ceil(widest * m_years / m_plot.width()))) : 1;
    for (int year = 0; year <= m_years; ++year) {
        const double x = point(year, 0).x();
        chart::drawLine(m_painter, {x, m_plot.bottom()}, {x, m_plot.bottom() + 4}, m_theme.colours.line2, 1);
        const bool crowdsLast = year != m_years && m_years - year < every;
        if ((year % every == 0 && !crowdsLast) || year == m_years)
            chart::drawText(m_painter, x, y, Qt::AlignHCenter, m_axis, m_theme.colours.ink3, name(year));
    }
}

void CumulativeChart::paintBand() {
    const std::vector<costmodel::Percentiles>& band = m_comparison.of(m_banded).cumulative;
    QPolygonF outline;
    for (std::size_t year = 0; year < band.size(); ++year)
        outline << point(static_cast<double>(year), band[year].p90);
    for (std::size_t year = band.size(); year-- > 0;)
        outline << point(static_cast<double>(year), band[year].p10);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(chart::pick(m_theme.colours.tint, m_banded));
    m_painter.drawPolygon(outline);
}

void CumulativeChart::paintLine(Architecture architecture) {
    QPen pen(chart::pick(m_theme.colours.fill, architecture), 2);
    pen.setJoinStyle(Qt::RoundJoin);
    m_painter.setPen(pen);
    m_painter.setBrush(Qt::NoBrush);
    const QPolygonF points = line(architecture);
    m_painter.drawPolyline(points);
    constexpr double mark = 8;
    for (const QPointF& at : points)
        paintShape(m_painter, QRectF(at.x() - mark / 2, at.y() - mark / 2, mark, mark), architecture, m_theme);
}

void CumulativeChart::paintEndLabels() {
    std::vector<double> heights;
    for (const Architecture architecture : planner::architectures) {
        const std::vector<double>& paid = m_comparison.of(architecture).cumulativeLikely;
        heights.push_back(paid.empty() ? m_plot.bottom() : point(m_years, paid.back()).y());
    }
    heights = chart::pushApart(heights, 12 * 1.3, m_plot.top(), m_plot.bottom() - 4);
    for (const Architecture architecture : planner::architectures)
        chart::drawText(m_painter, m_plot.right() + 12, heights[static_cast<std::size_t>(architecture)], Qt::AlignLeft,
                        m_strong, chart::pick(m_theme.colours.text, architecture),
                        chart::architectureText(architecture) + QLatin1Char(' ') +
                            chart::fromText(money(m_comparison.of(architecture).tcoUsd.likely, m_comparison.currency())));
}

/// How badly words would lie here: texts and rings weigh more than lines, outside the plot weighs most.
double CumulativeChart::clashes(const QRectF& words, const QPointF& ring) const {
    double cost = 0;
    const QRectF leader = QRectF(QPointF(ring.x() - 2, std::min(ring.y(), words.center().y())),
                                 QPointF(ring.x() + 2, std::max(ring.y(), words.center().y())));
    const QRectF roomy = words.adjusted(-3, -2, 3, 2);
    if (!m_plot.adjusted(-2, -6, 2, -1).contains(words)) cost += 100;
    for (const QRectF& taken : m_taken)
        cost += (roomy.intersects(taken) ? 20 : 0) + (leader.intersects(taken) && !taken.contains(ring) ? 10 : 0);
    for (const QRectF& other : m_leaders)
        cost += roomy.intersects(other) ? 10 : 0;
    const QLineF edges[] = {{roomy.topLeft(), roomy.bottomRight()}, {roomy.bottomLeft(), roomy.topRight()}};
    for (const Architecture architecture : planner::architectures) {
        const QPolygonF points = line(architecture);
        for (qsizetype i = 1; i < points.size(); ++i)
            for (const QLineF& edge : edges)
                cost += edge.intersects(QLineF(points[i - 1], points[i]), nullptr) == QLineF::BoundedIntersection;
    }
    return cost;
}

QRectF CumulativeChart::placeWords(const QPointF& ring, const QString& words) const {
    QRectF best;
    double least = std::numeric_limits<double>::infinity();
    const double half = chart::textWidth(m_axis, words) / 2;
    for (const double up : {-44.0, 44.0, -30.0, 30.0, -60.0, 60.0, -78.0, 78.0, -96.0, 96.0, -120.0, 120.0})
        for (const double aside : {0.0, -half + 6, half - 6}) {
            const double x = std::clamp(ring.x() + aside, m_plot.left() + half,
                                        std::max(m_plot.left() + half, m_plot.right() - half));
            const QRectF there = chart::textRect(x, ring.y() + up, Qt::AlignHCenter, m_axis, words);
            const bool reaches = there.left() <= ring.x() && ring.x() <= there.right();
            const double cost = clashes(there, ring) + (reaches ? 0 : 50);
            if (cost < least) {
                least = cost;
                best = there;
            }
        }
    return least < 100 ? best : QRectF();
}

QRectF CumulativeChart::ringOf(const Crossing& crossing) const {
    constexpr double radius = 6.5;
    const QPointF at = point(crossing.year, interpolated(m_comparison.of(m_banded).cumulativeLikely, crossing.year));
    return {at.x() - radius, at.y() - radius, 2 * radius, 2 * radius};
}

void CumulativeChart::paintRing(const Crossing& crossing) {
    const QRectF ring = ringOf(crossing);
    m_painter.setPen(QPen(m_theme.colours.ink, 1.5));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawEllipse(ring);
    m_taken.push_back(ring);
    const double usd = interpolated(m_comparison.of(m_banded).cumulativeLikely, crossing.year);
    m_items.push_back({ring.intersected(m_area), crossingSentence(crossing, m_banded, usd, m_comparison.currency())});
}

void CumulativeChart::paintWords(const Crossing& crossing) {
    const QRectF ring = ringOf(crossing);
    const QRectF place = placeWords(ring.center(), crossingWords(crossing));
    if (place.isNull()) return; // no room: the ring's sentence still says it
    const bool below = place.top() > ring.center().y();
    const double edge = below ? place.top() - 1 : place.bottom() + 1;
    const double rim = below ? ring.bottom() : ring.top();
    const double x = ring.center().x();
    chart::drawLine(m_painter, {x, rim}, {x, edge}, m_theme.colours.ink, 1);
    m_leaders.push_back(QRectF(QPointF(x - 1, std::min(rim, edge)), QPointF(x + 1, std::max(rim, edge))));
    m_taken.push_back(chart::drawText(m_painter, place.center().x(), place.center().y(), Qt::AlignHCenter, m_axis,
                                      m_theme.colours.ink, crossingWords(crossing)));
}

void CumulativeChart::addItems() {
    constexpr double reach = 8;
    for (const Architecture architecture : planner::architectures) {
        const ArchitectureResult& result = m_comparison.of(architecture);
        for (std::size_t year = 0; year < result.cumulativeLikely.size(); ++year) {
            const double usd = result.cumulativeLikely[year];
            const QPointF at = point(static_cast<double>(year), usd);
            QString sentence = QStringLiteral("%1, %2: %3 paid so far")
                                   .arg(chart::architectureText(architecture),
                                        year == 0 ? QStringLiteral("day one") : QStringLiteral("year %1").arg(year),
                                        chart::fromText(moneyExact(usd, m_comparison.currency())));
            if (year < result.cumulative.size())
                sentence += QStringLiteral(", %1 to %2 in 8 of 10 outcomes")
                                .arg(chart::fromText(moneyExact(result.cumulative[year].p10, result.sheet.currency)),
                                     chart::fromText(moneyExact(result.cumulative[year].p90, result.sheet.currency)));
            m_items.push_back(
                {QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach).intersected(m_area), sentence});
        }
    }
}

std::vector<ChartItem> CumulativeChart::paint() {
    addItems();
    paintBand();
    paintGrid();
    paintYears();
    for (const Architecture architecture : planner::architectures)
        if (architecture != m_banded) paintLine(architecture);
    paintLine(m_banded);
    paintEndLabels();
    std::vector<Crossing> all;
    for (const Architecture other : planner::architectures)
        if (other != m_banded) {
            const std::vector<Crossing> some =
                crossings(m_comparison.of(m_banded).cumulativeLikely, m_comparison.of(other).cumulativeLikely, other);
            all.insert(all.end(), some.begin(), some.end());
        }
    for (const Crossing& crossing : all)
        paintRing(crossing);
    for (const Crossing& crossing : all)
        paintWords(crossing);
    return std::move(m_items);
}

} // namespace

std::vector<ChartItem> paintCumulativeCost(QPainter& painter, const QRectF& area, const Comparison& comparison,
                                           planner::Architecture banded, const ChartTheme& theme) {
    const bool anything =
        std::any_of(comparison.results.begin(), comparison.results.end(),
                    [](const ArchitectureResult& result) { return !result.cumulativeLikely.empty(); });
    if (!anything) return {};
    const chart::Scope scope(painter);
    return CumulativeChart(painter, area, comparison, banded, theme).paint();
}

} // namespace sightline::proposal
