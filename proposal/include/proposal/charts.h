#pragma once
// Charts as pure functions over a QPainter: the same drawing on screen (QQuickPaintedItem), in PDF and in SVG.

#include "proposal/comparison.h"
#include "proposal/theme.h"

#include <QFont>
#include <QRectF>
#include <QString>

#include <functional>
#include <utility>
#include <vector>

class QPainter;

namespace sightline::proposal {

struct ChartTheme {
    Tokens colours;
    QFont font; ///< family of all chart text; sizes are set by the painters (11 px axes, 12 px labels)
};

/// While it lives, the painters of this thread write in another language: every text that they draw goes through `words`,
/// English and as they would print it. For documents; the window has its own words.
class ChartLanguage {
public:
    explicit ChartLanguage(std::function<QString(const QString&)> words);
    ~ChartLanguage();
    ChartLanguage(const ChartLanguage&) = delete;
    ChartLanguage& operator=(const ChartLanguage&) = delete;

private:
    std::function<QString(const QString&)> m_words;
    const std::function<QString(const QString&)>* m_before;
};

/// One thing in a chart that can be pointed at or reached by keyboard, with its exact values as a sentence.
struct ChartItem {
    QRectF area;
    QString sentence;
};

/// Thin line low to high, block P10 to P90, tick at the likely value; `axisLow`/`axisHigh` are shared by the cards.
void paintCostRange(QPainter& painter, const QRectF& area, const ArchitectureResult& result, double axisLow,
                    double axisHigh, const ChartTheme& theme);
/// Axis that fits all three results of a comparison.
std::pair<double, double> costAxis(const Comparison& comparison);

/// "Paid so far": three lines by year with shape markers, band P10-P90 for `banded`, crossovers ringed and worded.
std::vector<ChartItem> paintCumulativeCost(QPainter& painter, const QRectF& area, const Comparison& comparison,
                                           planner::Architecture banded, const ChartTheme& theme);

/// One row per opponent: "Hybrid cheaper than VMS", bar, "91 of 100".
std::vector<ChartItem> paintCheaper(QPainter& painter, const QRectF& area, const Comparison& comparison,
                                    planner::Architecture winner, const ChartTheme& theme);

/// Lost footage: stack of causes (mean), thin line to the bad year, legend below; same axis for all three.
std::vector<ChartItem> paintLostFootage(QPainter& painter, const QRectF& area, const Comparison& comparison,
                                        const ChartTheme& theme);

/// Best fit by cameras at each site: coloured stretches with labels above, ticks below, handle at `current`.
std::vector<ChartItem> paintBestFit(QPainter& painter, const QRectF& area, const std::vector<SweepPoint>& sweep,
                                    int current, const ChartTheme& theme);

/// Square, circle or diamond of an architecture, filled, centred in `area`.
void paintShape(QPainter& painter, const QRectF& area, planner::Architecture architecture, const ChartTheme& theme);

/// Renders a chart to an SVG fragment (<svg …>…</svg>, real <text>, no XML prolog) with QSvgGenerator.
QString chartSvg(const QSizeF& size, const QString& title, const std::function<void(QPainter&, const QRectF&)>& paint);

} // namespace sightline::proposal
