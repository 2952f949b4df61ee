#pragma once
// Charts of the analyses: what moves a total, one input swept, which wins where, where money goes, one simulated life.
// Painters as in charts.h: pure functions on any QPainter that return what can be pointed at, in the order of the data.

#include "proposal/charts.h"
#include "proposal/which_wins.h"

#include "costmodel/sensitivity.h"
#include "planner/catalogue.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace sightline::proposal {

/// One figure moved alone: what the total does at its low and at its high end.
struct TornadoLine {
    std::string id;    ///< of the figure
    std::string name;  ///< for people
    std::string shortName; ///< where the whole finds no room: without the heading that it stands under; "" when there is none
    std::string range; ///< "$120 to $240", "1.7 to 3.2 h"
    double low = 0, high = 0; ///< change of the total at the low and the high end
    double rank = 0;   ///< rank regression coefficient, -1 … 1; read when TornadoData::ranked
};
struct TornadoData {
    planner::Architecture architecture = planner::Architecture::Vms;
    std::string currency = "USD";
    double likely = 0;    ///< the total with everything at its likely figure
    bool ranked = false;  ///< bars show ranks ("together") in place of money ("one at a time")
    double explained = 0; ///< share of the ranks' variance that is explained; read when ranked
    std::vector<TornadoLine> lines; ///< widest first
};
/// The lines of one architecture (index into the sheets of the tornado), widest first.
TornadoData tornadoData(const costmodel::Tornado& tornado, planner::Architecture architecture,
                        const planner::Catalogue& catalogue, const std::string& currency);
/// The same lines ordered and drawn by how much of the spread they explain when everything moves at once.
TornadoData rankedData(TornadoData alone, const costmodel::RankRegression& ranks);
/// As many lines as find room, the rest as "12 more". Items: one per line drawn, in order.
std::vector<ChartItem> paintTornado(QPainter& painter, const QRectF& area, const TornadoData& data,
                                    const ChartTheme& theme);

/// Where a sweep is seen from.
struct SweepView {
    planner::Architecture base = planner::Architecture::Vms; ///< the line that is level
    double now = 0;          ///< the plan's own value
    bool hasNow = false;     ///< false when the plan has no single value for the field
    std::string currency = "USD";
};
/// Totals against the base over the field, crossings ringed and named. Items: the points, then the crossings.
std::vector<ChartItem> paintSweep(QPainter& painter, const QRectF& area, const FieldSweep& sweep, const SweepView& view,
                                  const ChartTheme& theme);

/// What is marked on a map of which wins where.
struct MapMarks {
    int sites = 0, cameras = 0;             ///< of this plan: black frame round the nearest cell
    std::vector<std::pair<int, int>> pins;  ///< sites, cameras: accent frames
    std::string currency = "USD";
};
/// Cells of `map.sites` (upwards) x `map.cameras` (to the right), those not worked out yet in grey. Items: every cell of
/// the map, site by site.
std::vector<ChartItem> paintWhichWins(QPainter& painter, const QRectF& area, const WhichWinsMap& map,
                                      const MapMarks& marks, const ChartTheme& theme);
/// "VMS $1,372k, NVR $1,412k, Hybrid $1,384k; Hybrid fits best in 91 of 100 outcomes".
std::string cellSentence(const WhichWinsCell& cell, const std::string& currency);

/// One bar of a stack: the parts of one architecture's total.
struct StackRow {
    planner::Architecture architecture = planner::Architecture::Vms;
    std::vector<double> parts; ///< in the order of StackData::parts
    double total = 0;
};
struct StackData {
    std::string currency = "USD";
    std::vector<std::string> parts; ///< at most five
    std::vector<StackRow> rows;
};
/// What each architecture's total is made of, in five parts.
StackData costStack(const Comparison& comparison);
/// Stacked bars from zero on one scale, key below, totals at the right. Items: segments, row by row.
std::vector<ChartItem> paintStack(QPainter& painter, const QRectF& area, const StackData& data, const ChartTheme& theme);

/// One category of a total.
struct ShareBar {
    std::string name;
    double amount = 0;
};
/// Bars of one architecture's categories with their share of the sum, largest first. Items: one per bar.
std::vector<ChartItem> paintShares(QPainter& painter, const QRectF& area, const std::vector<ShareBar>& bars,
                                   planner::Architecture architecture, const std::string& currency,
                                   const ChartTheme& theme);

/// What one event of a life did to recording.
enum class LifeEffect { Covered, SomeLost, AllLost };
/// Lanes of the time line, top to bottom.
enum class LifeLane { Recorders, Drives, Switches, Power, Cameras, Internet };
inline constexpr int lifeLanes = 6;
const char* lifeLaneName(LifeLane lane);
struct LifeMark {
    double hour = 0; ///< since the beginning
    LifeLane lane = LifeLane::Recorders;
    LifeEffect effect = LifeEffect::Covered;
    std::string title;  ///< "NVR 1 stops, 24 Jun of year 3"
    std::string detail; ///< "8 cameras dark for 61 h: 488 camera-hours lost"
};
struct LifeTimeline {
    planner::Architecture architecture = planner::Architecture::Vms;
    double years = 5;
    double lostHours = 0;        ///< camera-hours lost in this life
    std::vector<LifeMark> marks; ///< in the order of time
};
/// Six lanes over the years; `current` (an index, or -1) gets the cursor. Items: the marks.
std::vector<ChartItem> paintLife(QPainter& painter, const QRectF& area, const LifeTimeline& life, int current,
                                 const ChartTheme& theme);

/// The same figures as rows of a spreadsheet: tabs between cells, a line feed after each row, numbers as exact as they
/// are and in the C locale.
QString tornadoTable(const TornadoData& data);
QString sweepTable(const FieldSweep& sweep);
QString whichWinsTable(const WhichWinsMap& map);
QString stackTable(const StackData& data);
QString sharesTable(const std::vector<ShareBar>& bars);
QString lifeTable(const LifeTimeline& life);
QString cumulativeTable(const Comparison& comparison);
QString cheaperTable(const Comparison& comparison);
QString lostFootageTable(const Comparison& comparison);
QString costRangeTable(const Comparison& comparison);
QString bestFitTable(const std::vector<SweepPoint>& sweep);

} // namespace sightline::proposal
