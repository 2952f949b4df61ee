// Tornado, sweep and map of `sightline-cli cost` for people.

#include "cli/cost_work.h"
#include "cli/output.h"

#include "proposal/figure_words.h"
#include "proposal/format.h"

#include <cmath>

namespace sightline::cli {

namespace {

using costmodel::TornadoBar;
using proposal::Verdict;

constexpr std::size_t barsShown = 10;

std::string nameOf(std::size_t i) {
    return planner::architectureName(planner::architectures[i]);
}

double rankOf(const costmodel::RankRegression& ranks, const std::string& driver) {
    for (const costmodel::RankCoefficient& one : ranks.coefficients)
        if (one.driver == driver) return one.value;
    return 0;
}

/// Bars with what they do to a figure whose likely value is `likely`.
template <typename At>
std::string barTable(const CostAnswer& answer, const std::vector<const TornadoBar*>& bars, const costmodel::RankRegression& ranks, At at) {
    using enum Table::Align;
    Table table({Right, Right, Right, Right, Right, Left});
    table.row({"Figure", "P10", "P90", "at P10", "at P90", "rank", "id"});
    for (std::size_t i = 0; i < std::min(bars.size(), barsShown); ++i) {
        const TornadoBar& bar = *bars[i];
        table.row({proposal::figureWords(*answer.catalogue, bar.driver), shortest(tidy(std::round(bar.at.low * 1000) / 1000)),
                   shortest(tidy(std::round(bar.at.high * 1000) / 1000)), proposal::moneyDifference(at(bar.atLow)),
                   proposal::moneyDifference(at(bar.atHigh)), fixed(rankOf(ranks, bar.driver), 2), bar.driver});
    }
    return table.text("  ");
}

std::string tornadoText(const CostAnswer& answer) {
    if (!answer.tornado) return {};
    std::string text;
    const std::vector<double>& likely = answer.tornado->likely;
    for (std::size_t k = 0; k < answer.shown.size(); ++k) {
        const std::size_t i = answer.shown[k];
        text += "What moves the total of " + nameOf(i) + ", one figure at a time (ranks explain " + proposal::share(answer.totalRanks[k].r2) + "):\n" +
                barTable(answer, costmodel::largestOnTotal(*answer.tornado, i), answer.totalRanks[k],
                         [&](const std::vector<double>& totals) { return totals[i] - likely[i]; }) + "\n";
    }
    for (std::size_t k = 0; k < answer.pairs.size(); ++k) {
        const auto [a, b] = answer.pairs[k];
        text += "What moves " + nameOf(a) + " less " + nameOf(b) + ", likely " + proposal::moneyDifference(likely[a] - likely[b]) + ":\n" +
                barTable(answer, costmodel::largestOnDifference(*answer.tornado, a, b), answer.pairRanks[k],
                         [&, first = a, second = b](const std::vector<double>& totals) {
                             return totals[first] - totals[second] - (likely[first] - likely[second]);
                         }) + "\n";
    }
    return text;
}

std::string answerWords(Verdict verdict, planner::Architecture winner) {
    switch (verdict) {
    case Verdict::TooClose: return "too close to call";
    case Verdict::NothingFeasible: return "nothing meets the must-haves";
    case Verdict::Winner: break;
    }
    return std::string(planner::architectureName(winner)) + " is cheapest";
}

std::string sweepText(const CostAnswer& answer) {
    if (!answer.sweep) return {};
    const proposal::FieldSweep& sweep = *answer.sweep;
    using enum Table::Align;
    Table table({Right, Right, Right, Left});
    const bool saysUnit = sweep.unit.empty() || sweep.label.ends_with(sweep.unit);
    table.row({sweep.label + (saysUnit ? "" : ", " + sweep.unit), "VMS", "NVR", "Hybrid", "Of those that meet every must-have"});
    for (const proposal::FieldPoint& point : sweep.points) {
        std::vector<std::string> cells{shortest(tidy(point.value))};
        for (std::size_t i = 0; i < 3; ++i)
            cells.push_back(point.built[i] ? proposal::moneyTable(point.totals[i], answer.comparison.currency()) : "-");
        cells.push_back(answerWords(point.verdict, point.winner));
        table.row(cells);
    }
    std::string text = "Over " + plain(sweep.field) + ":\n" + table.text("  ");
    for (const proposal::FieldCrossing& crossing : sweep.crossings)
        text += "  - From " + shortest(tidy(crossing.at)) + " on " + planner::architectureName(crossing.above) + " costs less than " +
                planner::architectureName(crossing.below) + "\n";
    return text + "\n";
}

std::string cellWords(const proposal::WhichWinsCell& cell) {
    if (cell.verdict == Verdict::TooClose) return "~";
    if (cell.verdict == Verdict::NothingFeasible) return "none";
    return planner::architectureName(cell.winner);
}

std::string mapText(const CostAnswer& answer) {
    if (!answer.map) return {};
    const proposal::WhichWinsMap& map = *answer.map;
    Table table(std::vector<Table::Align>(map.cameras.size(), Table::Align::Right));
    std::vector<std::string> head{"Sites"};
    for (const int cameras : map.cameras)
        head.push_back(std::to_string(cameras));
    table.row(head);
    for (std::size_t site = 0; site < map.sites.size(); ++site) {
        std::vector<std::string> cells{std::to_string(map.sites[site])};
        for (std::size_t camera = 0; camera < map.cameras.size(); ++camera)
            if (site * map.cameras.size() + camera < map.cells.size()) cells.push_back(cellWords(map.at(site, camera)));
        table.row(cells);
    }
    return "Which fits best, by sites and cameras at each site (~ is too close to call):\n" + table.text("  ") + "\n";
}

} // namespace

std::string costAnalysesText(const CostAnswer& answer) {
    return tornadoText(answer) + sweepText(answer) + mapText(answer);
}

} // namespace sightline::cli
