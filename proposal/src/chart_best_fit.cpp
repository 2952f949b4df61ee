// Best fit by cameras at each site: a strip of coloured stretches with a handle at the plan's own count.

#include "chart_common.h"
#include "proposal/format.h"

#include <algorithm>
#include <cmath>

namespace sightline::proposal {

namespace {

struct Stretch {
    Verdict verdict;
    planner::Architecture winner;
    int first = 0; ///< cameras
    int last = 0;
    QRectF area;
};

bool sameAnswer(const Stretch& stretch, const SweepPoint& point) {
    return stretch.verdict == point.verdict && (point.verdict != Verdict::Winner || stretch.winner == point.winner);
}

QString stretchName(const Stretch& stretch) {
    switch (stretch.verdict) {
    case Verdict::TooClose:
        return QStringLiteral("Too close");
    case Verdict::NothingFeasible:
        return QStringLiteral("None fits");
    case Verdict::Winner:
        break;
    }
    return chart::architectureText(stretch.winner);
}

class BestFitStrip {
public:
    BestFitStrip(QPainter& painter, const QRectF& area, const std::vector<SweepPoint>& sweep, int current,
                 const ChartTheme& theme);
    std::vector<ChartItem> paint();

private:
    double x(double cameras) const;
    void findStretches();
    void paintStretch(const Stretch& stretch);
    void paintNames();
    void paintTicks();
    void paintHandle();
    QString sentence(const Stretch& stretch) const;
    const QColor& fillOf(const Stretch& stretch) const;
    const QColor& textOf(const Stretch& stretch) const;

    QPainter& m_painter;
    const QRectF m_area;
    const std::vector<SweepPoint>& m_sweep;
    const int m_current;
    const ChartTheme& m_theme;
    QRectF m_bar;
    std::vector<Stretch> m_stretches;
    std::vector<ChartItem> m_items;
};

constexpr double handleAcross = 15;

BestFitStrip::BestFitStrip(QPainter& painter, const QRectF& area, const std::vector<SweepPoint>& sweep, int current,
                           const ChartTheme& theme)
    : m_painter(painter), m_area(area), m_sweep(sweep), m_current(current), m_theme(theme) {
    const double room = handleAcross / 2 + 4;
    m_bar = QRectF(area.left() + room, area.top() + 20, std::max(1.0, area.width() - 2 * room), 8);
    findStretches();
}

double BestFitStrip::x(double cameras) const {
    const double low = m_sweep.front().camerasPerSite;
    const double high = m_sweep.back().camerasPerSite;
    return high > low ? chart::along(m_bar, std::clamp((cameras - low) / (high - low), 0.0, 1.0)) : m_bar.center().x();
}

void BestFitStrip::findStretches() {
    for (const SweepPoint& point : m_sweep) {
        if (m_stretches.empty() || !sameAnswer(m_stretches.back(), point))
            m_stretches.push_back({point.verdict, point.winner, point.camerasPerSite, point.camerasPerSite, {}});
        m_stretches.back().last = point.camerasPerSite;
    }
    // Between two tried counts with different answers the border is drawn half way.
    for (std::size_t i = 0; i < m_stretches.size(); ++i) {
        Stretch& stretch = m_stretches[i];
        const double from = i == 0 ? m_bar.left() : x((m_stretches[i - 1].last + stretch.first) / 2.0);
        const double to =
            i + 1 == m_stretches.size() ? m_bar.right() : x((stretch.last + m_stretches[i + 1].first) / 2.0);
        stretch.area = QRectF(from, m_bar.top(), std::max(0.0, to - from), m_bar.height());
    }
}

const QColor& BestFitStrip::fillOf(const Stretch& stretch) const {
    if (stretch.verdict == Verdict::Winner) return chart::pick(m_theme.colours.fill, stretch.winner);
    return stretch.verdict == Verdict::TooClose ? m_theme.colours.band2 : m_theme.colours.sunk;
}

const QColor& BestFitStrip::textOf(const Stretch& stretch) const {
    return stretch.verdict == Verdict::Winner ? chart::pick(m_theme.colours.text, stretch.winner)
                                              : m_theme.colours.ink3;
}

QString BestFitStrip::sentence(const Stretch& stretch) const {
    const QString range =
        stretch.first == stretch.last
            ? QStringLiteral("At %1 cameras at each site").arg(stretch.first)
            : QStringLiteral("From %1 to %2 cameras at each site").arg(stretch.first).arg(stretch.last);
    switch (stretch.verdict) {
    case Verdict::TooClose:
        return range + QStringLiteral(" it is too close to call");
    case Verdict::NothingFeasible:
        return range + QStringLiteral(" no option meets the must-haves");
    case Verdict::Winner:
        break;
    }
    return range + QStringLiteral(" %1 fits best").arg(chart::architectureText(stretch.winner));
}

void BestFitStrip::paintStretch(const Stretch& stretch) {
    const bool last = &stretch == &m_stretches.back();
    chart::fillRect(m_painter, stretch.area.adjusted(0, 0, last || stretch.area.width() <= 2 ? 0 : -1, 0),
                    fillOf(stretch));
    m_items.push_back({stretch.area.adjusted(0, -4, 0, 4), sentence(stretch)});
}

/// Names above their stretches. A name that finds no room between its neighbours is left to the sentence.
void BestFitStrip::paintNames() {
    const QFont strong = chart::font(m_theme, chart::Type::AxisStrong);
    QRectF previous;
    for (const Stretch& stretch : m_stretches) {
        const QString name = stretchName(stretch);
        const double half = chart::textWidth(strong, name) / 2;
        const double middle = std::clamp(stretch.area.center().x(), m_area.left() + half,
                                         std::max(m_area.left() + half, m_area.right() - half));
        const double y = m_area.top() + 8;
        const QRectF there = chart::textRect(middle, y, Qt::AlignHCenter, strong, name);
        const bool roomy = stretch.area.width() >= 2 * half * 0.5;
        if (!roomy || there.adjusted(-4, 0, 4, 0).intersects(previous)) continue;
        previous = chart::drawText(m_painter, middle, y, Qt::AlignHCenter, strong, textOf(stretch), name);
    }
}

void BestFitStrip::paintTicks() {
    const QFont axis = chart::font(m_theme, chart::Type::Axis);
    const QFont strong = chart::font(m_theme, chart::Type::AxisStrong);
    const double y = m_bar.bottom() + 16;
    const QString own = QString::number(m_current);
    const double half = chart::textWidth(strong, own) / 2;
    const double ownX =
        std::clamp(x(m_current), m_area.left() + half, std::max(m_area.left() + half, m_area.right() - half));
    const QRectF current = chart::drawText(m_painter, ownX, y, Qt::AlignHCenter, strong, m_theme.colours.accent, own);
    QRectF previous;
    const auto tick = [&](double cameras) {
        const QString text = chart::fromText(count(cameras));
        const double at = x(cameras);
        const double halfText = chart::textWidth(axis, text) / 2;
        const double middle = std::clamp(at, m_area.left() + halfText, m_area.right() - halfText);
        chart::drawLine(m_painter, {at, m_bar.bottom() + 2}, {at, m_bar.bottom() + 6}, m_theme.colours.line2, 1);
        const QRectF there = chart::textRect(middle, y, Qt::AlignHCenter, axis, text).adjusted(-5, 0, 5, 0);
        if (there.intersects(current) || there.intersects(previous)) return;
        previous = chart::drawText(m_painter, middle, y, Qt::AlignHCenter, axis, m_theme.colours.ink3, text);
    };
    const double low = m_sweep.front().camerasPerSite;
    const double high = m_sweep.back().camerasPerSite;
    tick(low);
    for (const double value : chart::axisValues(low, high, 8))
        if (value > low && value < high) tick(value);
    if (high > low) tick(high);
}

void BestFitStrip::paintHandle() {
    const QPointF at(x(m_current), m_bar.center().y());
    m_painter.setPen(QPen(m_theme.colours.accent, 2));
    m_painter.setBrush(m_theme.colours.surface);
    m_painter.drawEllipse(at, handleAcross / 2, handleAcross / 2);
    const double reach = handleAcross / 2 + 1;
    m_items.push_back({QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach).intersected(m_area),
                       QStringLiteral("This plan has %1 cameras at each site").arg(m_current)});
}

std::vector<ChartItem> BestFitStrip::paint() {
    for (const Stretch& stretch : m_stretches)
        paintStretch(stretch);
    paintNames();
    paintTicks();
    paintHandle();
    return std::move(m_items);
}

} // namespace

std::vector<ChartItem> paintBestFit(QPainter& painter, const QRectF& area, const std::vector<SweepPoint>& sweep,
                                    int current, const ChartTheme& theme) {
    if (sweep.empty()) return {};
    const chart::Scope scope(painter);
    return BestFitStrip(painter, area, sweep, current, theme).paint();
}

} // namespace sightline::proposal
