// Which wins where: a map of sites by cameras at each; solid is clear, a diagonal too close, a cross nothing feasible.

#include "chart_common.h"
#include "proposal/analysis_charts.h"
#include "proposal/format.h"

#include <algorithm>
#include <cmath>

namespace sightline::proposal {

namespace {

using planner::Architecture;

std::size_t nearestIndex(const std::vector<int>& axis, int value) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < axis.size(); ++i)
        if (std::abs(axis[i] - value) < std::abs(axis[best] - value)) best = i;
    return best;
}

class WhichWinsChart {
public:
    WhichWinsChart(QPainter& painter, const QRectF& area, const WhichWinsMap& map, const MapMarks& marks, const ChartTheme& theme);
    std::vector<ChartItem> paint();

private:
    const WhichWinsCell* cell(std::size_t site, std::size_t camera) const {
        const std::size_t at = site * m_map.cameras.size() + camera;
        return at < m_map.cells.size() ? &m_map.cells[at] : nullptr;
    }
    QRectF box(std::size_t site, std::size_t camera) const;
    void paintCell(std::size_t site, std::size_t camera);
    void paintAxes();
    void paintFrame(int sites, int cameras, const QColor& colour, double width);
    void paintNames();
    QString sentence(std::size_t site, std::size_t camera) const;

    QPainter& m_painter;
    const QRectF m_area;
    const WhichWinsMap& m_map;
    const MapMarks& m_marks;
    const ChartTheme& m_theme;
    const QFont m_axis;
    QRectF m_plot;
    std::vector<ChartItem> m_items;
};

WhichWinsChart::WhichWinsChart(QPainter& painter, const QRectF& area, const WhichWinsMap& map, const MapMarks& marks,
                               const ChartTheme& theme)
    : m_painter(painter), m_area(area), m_map(map), m_marks(marks), m_theme(theme), m_axis(chart::font(theme, chart::Type::Axis)) {
    double labels = 0;
    for (const int sites : map.sites)
        labels = std::max(labels, chart::textWidth(m_axis, QString::number(sites)));
    const double left = area.left() + 18 + labels + 8;
    m_plot = QRectF(left, area.top(), std::max(1.0, area.right() - left), std::max(1.0, area.height() - 42));
}

QRectF WhichWinsChart::box(std::size_t site, std::size_t camera) const {
    const double width = m_plot.width() / static_cast<double>(m_map.cameras.size());
    const double height = m_plot.height() / static_cast<double>(m_map.sites.size());
    const double left = std::round(m_plot.left() + width * static_cast<double>(camera));
    const double right = std::round(m_plot.left() + width * static_cast<double>(camera + 1));
    const double bottom = std::round(m_plot.bottom() - height * static_cast<double>(site));
    const double top = std::round(m_plot.bottom() - height * static_cast<double>(site + 1));
    return {left, top, right - left, bottom - top};
}

void WhichWinsChart::paintCell(std::size_t site, std::size_t camera) {
    const QRectF inner = box(site, camera).adjusted(0, 0, -1, -1);
    const WhichWinsCell* const one = cell(site, camera);
    if (!one) return chart::fillRect(m_painter, inner, m_theme.colours.sunk);
    switch (one->verdict) {
    case Verdict::Winner:
        chart::fillRect(m_painter, inner, chart::pick(m_theme.colours.fill, one->winner));
        break;
    case Verdict::TooClose: {
        chart::fillRect(m_painter, inner, chart::pick(m_theme.colours.mid, one->winner));
        const double reach = std::min(inner.width(), inner.height()) * 0.28;
        chart::drawLine(m_painter, inner.center() + QPointF(-reach, reach), inner.center() + QPointF(reach, -reach),
                        chart::pick(m_theme.colours.text, one->winner), 1);
        break;
    }
    case Verdict::NothingFeasible: {
        chart::fillRect(m_painter, inner, m_theme.colours.surface2);
        const double reach = std::min(inner.width(), inner.height()) * 0.2;
        for (const double way : {1.0, -1.0})
            chart::drawLine(m_painter, inner.center() + QPointF(-reach, way * reach), inner.center() + QPointF(reach, -way * reach),
                            m_theme.colours.ink3, 1);
        break;
    }
    }
}

void WhichWinsChart::paintAxes() {
    for (std::size_t site = 0; site < m_map.sites.size(); ++site)
        if (box(site, 0).height() >= 11 || site % 2 == 0)
            chart::drawText(m_painter, m_plot.left() - 8, box(site, 0).center().y(), Qt::AlignRight, m_axis, m_theme.colours.ink3,
                            QString::number(m_map.sites[site]));
    QRectF previous;
    for (std::size_t camera = 0; camera < m_map.cameras.size(); ++camera) {
        const QString text = QString::number(m_map.cameras[camera]);
        const double y = m_plot.bottom() + 12, mid = box(0, camera).center().x();
        if (chart::textRect(mid, y, Qt::AlignHCenter, m_axis, text).adjusted(-4, 0, 4, 0).intersects(previous)) continue;
        previous = chart::drawText(m_painter, mid, y, Qt::AlignHCenter, m_axis, m_theme.colours.ink3, text);
    }
    chart::drawText(m_painter, m_plot.center().x(), m_plot.bottom() + 31, Qt::AlignHCenter, m_axis, m_theme.colours.ink2,
                    QStringLiteral("Cameras at each site"));
    m_painter.save();
    m_painter.translate(m_area.left() + 8, m_plot.center().y());
    m_painter.rotate(-90);
    chart::drawText(m_painter, 0, 0, Qt::AlignHCenter, m_axis, m_theme.colours.ink2, QStringLiteral("Sites"));
    m_painter.restore();
}

void WhichWinsChart::paintFrame(int sites, int cameras, const QColor& colour, double width) {
    const QRectF there = box(nearestIndex(m_map.sites, sites), nearestIndex(m_map.cameras, cameras)).adjusted(0, 0, -1, -1);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_theme.colours.surface, width + 2));
    m_painter.drawRect(there.adjusted(1, 1, -1, -1));
    m_painter.setPen(QPen(colour, width));
    m_painter.drawRect(there.adjusted(1, 1, -1, -1));
}

/// A plate with the name in the middle cell of what each architecture clearly wins.
void WhichWinsChart::paintNames() {
    const QFont strong = chart::font(m_theme, chart::Type::Strong);
    for (const Architecture one : planner::architectures) {
        std::vector<std::pair<std::size_t, std::size_t>> won;
        for (std::size_t camera = 0; camera < m_map.cameras.size(); ++camera)
            for (std::size_t site = 0; site < m_map.sites.size(); ++site)
                if (const auto* found = cell(site, camera); found && found->verdict == Verdict::Winner && found->winner == one)
                    won.push_back({site, camera});
        if (won.size() < 4) continue;
        const auto [site, camera] = won[won.size() / 2];
        const QString name = chart::architectureText(one);
        QRectF plate = chart::textRect(box(site, camera).center().x(), box(site, camera).center().y(), Qt::AlignHCenter, strong, name)
                           .adjusted(-8, -4, 8, 4);
        plate.moveLeft(std::clamp(plate.left(), m_plot.left(), std::max(m_plot.left(), m_plot.right() - plate.width())));
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.colours.surface);
        m_painter.drawRoundedRect(plate, 3, 3);
        chart::drawText(m_painter, plate.center().x(), plate.center().y(), Qt::AlignHCenter, strong, chart::pick(m_theme.colours.text, one), name);
    }
}

QString WhichWinsChart::sentence(std::size_t site, std::size_t camera) const {
    const QString where = m_map.sites[site] == 1
                              ? QStringLiteral("1 site, %1 cameras").arg(m_map.cameras[camera])
                              : QStringLiteral("%1 sites, %2 cameras each").arg(m_map.sites[site]).arg(m_map.cameras[camera]);
    const WhichWinsCell* const one = cell(site, camera);
    return where + (one ? QStringLiteral(": ") + chart::fromText(cellSentence(*one, m_marks.currency)) : QStringLiteral(": not worked out yet"));
}

std::vector<ChartItem> WhichWinsChart::paint() {
    for (std::size_t site = 0; site < m_map.sites.size(); ++site)
        for (std::size_t camera = 0; camera < m_map.cameras.size(); ++camera) {
            paintCell(site, camera);
            m_items.push_back({box(site, camera), sentence(site, camera)});
        }
    paintAxes();
    paintNames();
    for (const auto& [sites, cameras] : m_marks.pins)
        paintFrame(sites, cameras, m_theme.colours.accent, 2);
    if (m_marks.sites > 0) paintFrame(m_marks.sites, m_marks.cameras, m_theme.colours.ink, 2);
    return std::move(m_items);
}

} // namespace

std::string cellSentence(const WhichWinsCell& cell, const std::string& currency) {
    std::string words;
    for (const Architecture one : planner::architectures) {
        const auto i = static_cast<std::size_t>(one);
        words += (words.empty() ? "" : ", ") + std::string(planner::architectureName(one)) + " " +
                 (cell.totals[i] > 0 ? moneyTable(cell.totals[i], currency) : std::string("cannot be built"));
    }
    const std::string winner = planner::architectureName(cell.winner);
    switch (cell.verdict) {
    case Verdict::NothingFeasible:
        return words + "; no option meets the must-haves";
    case Verdict::TooClose:
        return words + "; " + winner + " and " + planner::architectureName(cell.runnerUp) + " are too close to call";
    case Verdict::Winner:
        break;
    }
    return words + "; " + winner + " fits best, cheaper than " + planner::architectureName(cell.runnerUp) + " in " +
           outOfHundred(cell.chance) + " price outcomes";
}

std::vector<ChartItem> paintWhichWins(QPainter& painter, const QRectF& area, const WhichWinsMap& map, const MapMarks& marks,
                                      const ChartTheme& theme) {
    if (map.sites.empty() || map.cameras.empty() || area.width() < 120 || area.height() < 90) return {};
    const chart::Scope scope(painter);
    return WhichWinsChart(painter, area, map, marks, theme).paint();
}

} // namespace sightline::proposal
