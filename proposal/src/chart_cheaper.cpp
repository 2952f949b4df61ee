// Chance of being cheaper: one bar for each opponent.

#include "chart_common.h"
#include "proposal/format.h"

#include <algorithm>

namespace sightline::proposal {

namespace {

struct CheaperRow {
    planner::Architecture other;
    QString name;
    QString figure;
    double share;
};

std::vector<CheaperRow> cheaperRows(const Comparison& comparison, planner::Architecture winner) {
    std::vector<CheaperRow> rows;
    for (const planner::Architecture other : planner::architectures) {
        if (other == winner) continue;
        const double share =
            std::clamp(comparison.cheaper[static_cast<std::size_t>(winner)][static_cast<std::size_t>(other)], 0.0, 1.0);
        rows.push_back(
            {other,
             QStringLiteral("%1 cheaper than %2").arg(chart::architectureText(winner), chart::architectureText(other)),
             chart::fromText(outOfHundred(share)), share});
    }
    return rows;
}

QString cheaperSentence(const CheaperRow& row, const Comparison& comparison, planner::Architecture winner) {
    const costmodel::Percentiles& difference =
        comparison.difference[static_cast<std::size_t>(winner)][static_cast<std::size_t>(row.other)];
    return QStringLiteral("%1 in %2 price outcomes; difference %3 to %4 in 8 of 10 outcomes")
        .arg(row.name, row.figure, chart::fromText(moneyExact(difference.p10, comparison.currency())),
             chart::fromText(moneyExact(difference.p90, comparison.currency())));
}

} // namespace

std::vector<ChartItem> paintCheaper(QPainter& painter, const QRectF& area, const Comparison& comparison,
                                    planner::Architecture winner, const ChartTheme& theme) {
    const chart::Scope scope(painter);
    const QFont label = chart::font(theme, chart::Type::Label);
    const QFont strong = chart::font(theme, chart::Type::Strong);
    const std::vector<CheaperRow> rows = cheaperRows(comparison, winner);
    double labels = 0;
    double figures = 0;
    for (const CheaperRow& row : rows) {
        labels = std::max(labels, chart::textWidth(label, row.name));
        figures = std::max(figures, chart::textWidth(strong, row.figure));
    }
    constexpr double gap = 12;
    const double pitch = area.height() / static_cast<double>(rows.size());
    const double thick = std::min(10.0, pitch * 0.6);
    const QRectF bars(area.left() + labels + gap, area.top(), std::max(0.0, area.width() - labels - figures - 2 * gap),
                      area.height());

    std::vector<ChartItem> items;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const CheaperRow& row = rows[i];
        const double y = area.top() + pitch * (static_cast<double>(i) + 0.5);
        const double split = bars.width() * row.share;
        chart::drawText(painter, area.left(), y, Qt::AlignLeft, label, theme.colours.ink, row.name);
        chart::fillRect(painter, QRectF(bars.left(), y - thick / 2, split, thick),
                        chart::pick(theme.colours.fill, winner));
        chart::fillRect(painter, QRectF(bars.left() + split, y - thick / 2, bars.width() - split, thick),
                        chart::pick(theme.colours.mid, row.other));
        chart::drawText(painter, area.right(), y, Qt::AlignRight, strong, theme.colours.ink, row.figure);
        items.push_back(
            {QRectF(area.left(), y - pitch / 2, area.width(), pitch), cheaperSentence(row, comparison, winner)});
    }
    return items;
}

} // namespace sightline::proposal
