// The document of `sightline-cli cost --json`. Money is a decimal string.

#include "cli/cost_work.h"
#include "cli/json.h"
#include "cli/output.h"

#include "proposal/figure_words.h"

#include <cmath>

namespace sightline::cli {

namespace {

using costmodel::Money;
using costmodel::TornadoBar;
using proposal::ArchitectureResult;
using proposal::Verdict;

std::string dollars(double amount) {
    return Money::rounded(amount).text();
}

Json amounts(Money low, Money likely, Money high) {
    return {{"low", low.text()}, {"likely", likely.text()}, {"high", high.text()}};
}

Json amounts(double low, double likely, double high) {
    return {{"low", dollars(low)}, {"likely", dollars(likely)}, {"high", dollars(high)}};
}

Json outcomesJson(const costmodel::Percentiles& drawn) {
    return {{"p10", dollars(drawn.p10)}, {"p50", dollars(drawn.p50)}, {"p90", dollars(drawn.p90)}};
}

Json yearList(const std::vector<Money>& years) {
    Json list = Json::array();
    for (const Money year : years)
        list.push_back(year.text());
    return list;
}

Json categoriesJson(const costmodel::CashFlow& flow) {
    Json list = Json::array();
    for (const CategoryYears& one : categoriesOf(flow))
        list.push_back({{"category", one.name}, {"by_year", yearList(one.byYear)}, {"total", one.total.text()}});
    return list;
}

Json lineJson(const CostColumn& column, std::size_t line) {
    const ArchitectureResult& result = *column.result;
    const costmodel::LineItem& item = result.sheet.lines[line];
    const costmodel::PricedLine& priced = result.cashFlow.lines[line];
    const Range unit = item.unitPrice();
    Json figures = Json::array();
    for (const costmodel::Factor& factor : item.factors)
        if (!factor.driver.empty()) figures.push_back(factor.driver);
    return {{"id", item.id},
            {"name", item.name},
            {"category", item.category},
            {"quantity", tidy(item.quantity)},
            {"unit_price", amounts(unit.low, unit.likely, unit.high)},
            {"figures", figures},
            {"by_year", yearList(priced.byYear)},
            {"total", amounts(column.low.lines[line].total, priced.total, column.high.lines[line].total)}};
}

Json cumulativeJson(const ArchitectureResult& result) {
    Json list = Json::array();
    for (std::size_t year = 0; year < result.cumulativeLikely.size(); ++year) {
        Json one{{"year", year}, {"likely", dollars(result.cumulativeLikely[year])}};
        one.update(outcomesJson(result.cumulative[year]));
        list.push_back(one);
    }
    return list;
}

Json columnJson(const CostColumn& column) {
    const ArchitectureResult& result = *column.result;
    const costmodel::CashFlow &low = column.low, &high = column.high;
    Json json{{"feasible", result.feasible}, {"nominal", amounts(low.nominal, result.cashFlow.nominal, high.nominal)}};
    json.update(outcomesJson(result.tco));
    json["present_value"] = amounts(low.presentValue, result.cashFlow.presentValue, high.presentValue);
    json["by_year"] = yearList(result.cashFlow.byYear);
    json["cumulative"] = cumulativeJson(result);
    json["categories"] = categoriesJson(result.cashFlow);
    const double perMonth = result.tcoUsd.likely > 0 ? result.perCameraMonth / result.tcoUsd.likely : 0;
    json["per_camera_month"] = amounts(result.tcoUsd.low * perMonth, result.perCameraMonth, result.tcoUsd.high * perMonth);
    json["storage_tb"] = tidy(result.storageTb);
    json["per_retained_tb"] = result.storageTb > 0 ? amounts(result.tcoUsd.low / result.storageTb, result.tcoUsd.likely / result.storageTb,
                                                             result.tcoUsd.high / result.storageTb)
                                                   : Json(nullptr);
    json["estimate_share"] = tidy(result.estimateShare);
    json["lines"] = Json::array();
    for (std::size_t line = 0; line < result.sheet.lines.size(); ++line)
        json["lines"].push_back(lineJson(column, line));
    return json;
}

std::string pairKey(const CostPair& pair, const char* sign) {
    return std::string(planner::architectureKey(planner::architectures[pair.first])) + sign +
           planner::architectureKey(planner::architectures[pair.second]);
}

Json chanceList(const std::vector<double>& byYear) {
    Json list = Json::array();
    for (const double chance : byYear)
        list.push_back(tidy(chance));
    return list;
}

Json crossoverJson(const CostAnswer& answer, const CostPair& pair) {
    const auto& results = answer.comparison.results;
    const auto likely = costmodel::crossover(results[pair.first].cumulativeLikely, results[pair.second].cumulativeLikely);
    const costmodel::CrossoverChances& chances = answer.comparison.crossover[pair.first][pair.second];
    Json json;
    json["likely"] = nullptr;
    if (likely)
        json["likely"] = {{"overtakes", planner::architectureKey(planner::architectures[likely->firstOvertakes ? pair.first : pair.second])},
                          {"year", likely->year},
                          {"after_years", tidy(likely->after)}};
    json["first_overtakes_by_year"] = chanceList(chances.firstOvertakes);
    json["second_overtakes_by_year"] = chanceList(chances.secondOvertakes);
    json["never"] = tidy(chances.never);
    return json;
}

Json pairJson(const CostAnswer& answer, const CostPair& pair) {
    const proposal::Comparison& c = answer.comparison;
    Json json{{"first", planner::architectureKey(planner::architectures[pair.first])},
              {"second", planner::architectureKey(planner::architectures[pair.second])},
              {"first_cheaper", tidy(c.cheaper[pair.first][pair.second])},
              {"likely", dollars(c.results[pair.first].cashFlow.nominal.amount() - c.results[pair.second].cashFlow.nominal.amount())}};
    json.update(outcomesJson(c.difference[pair.first][pair.second]));
    json["crossover"] = crossoverJson(answer, pair);
    return json;
}

/// One bar; `at` turns totals into the figure that the bar is about.
template <typename At> Json barJson(const CostAnswer& answer, const TornadoBar& bar, At at) {
    const Figure* figure = answer.catalogue->figure(bar.driver);
    return {{"figure", bar.driver},
            {"name", proposal::figureWords(*answer.catalogue, bar.driver)},
            {"unit", figure ? figure->unit : ""},
            {"set_to", {{"low", tidy(bar.at.low)}, {"likely", tidy(bar.at.likely)}, {"high", tidy(bar.at.high)}}},
            {"then", amounts(at(bar.atLow), at(answer.tornado->likely), at(bar.atHigh))}};
}

Json ranksJson(const costmodel::RankRegression& ranks) {
    Json coefficients = Json::array();
    for (const costmodel::RankCoefficient& one : ranks.coefficients)
        coefficients.push_back({{"figure", one.driver}, {"srrc", tidy(one.value)}});
    return {{"r2", tidy(ranks.r2)}, {"draws", ranks.draws}, {"coefficients", coefficients}};
}

Json tornadoJson(const CostAnswer& answer) {
    Json totals = Json::object(), differences = Json::object();
    for (std::size_t k = 0; k < answer.shown.size(); ++k) {
        const std::size_t i = answer.shown[k];
        Json bars = Json::array();
        for (const TornadoBar* bar : costmodel::largestOnTotal(*answer.tornado, i))
            bars.push_back(barJson(answer, *bar, [i](const std::vector<double>& t) { return t[i]; }));
        totals[planner::architectureKey(planner::architectures[i])] = {{"bars", bars}, {"rank_regression", ranksJson(answer.totalRanks[k])}};
    }
    for (std::size_t k = 0; k < answer.pairs.size(); ++k) {
        const CostPair pair = answer.pairs[k];
        Json bars = Json::array();
        for (const TornadoBar* bar : costmodel::largestOnDifference(*answer.tornado, pair.first, pair.second))
            bars.push_back(barJson(answer, *bar, [pair](const std::vector<double>& t) { return t[pair.first] - t[pair.second]; }));
        differences[pairKey(pair, "-")] = {{"bars", bars}, {"rank_regression", ranksJson(answer.pairRanks[k])}};
    }
    return {{"swing", "p10-p90"}, {"totals", totals}, {"differences", differences}};
}

Json verdictJson(Verdict verdict, planner::Architecture winner) {
    if (verdict == Verdict::TooClose) return "too-close";
    if (verdict == Verdict::NothingFeasible) return nullptr;
    return planner::architectureKey(winner);
}

Json totalsJson(const std::array<double, 3>& totals, const std::array<bool, 3>& known) {
    Json json = Json::object();
    for (std::size_t i = 0; i < 3; ++i)
        json[planner::architectureKey(planner::architectures[i])] = known[i] ? Json(dollars(totals[i])) : Json(nullptr);
    return json;
}

Json sweepJson(const proposal::FieldSweep& sweep) {
    Json points = Json::array(), crossings = Json::array(), bands = Json::array();
    for (const proposal::FieldPoint& point : sweep.points)
        points.push_back({{"value", tidy(point.value)}, {"nominal", totalsJson(point.totals, point.built)}, {"cheapest", verdictJson(point.verdict, point.winner)}});
    for (const proposal::FieldCrossing& one : sweep.crossings)
        crossings.push_back({{"at", tidy(one.at)}, {"cheaper_below", planner::architectureKey(one.below)}, {"cheaper_from", planner::architectureKey(one.above)}});
    for (const proposal::FieldBand& band : sweep.bands)
        bands.push_back({{"from", tidy(band.from)}, {"to", tidy(band.to)}, {"cheapest", verdictJson(band.verdict, band.winner)}});
    return {{"field", sweep.field}, {"label", sweep.label}, {"unit", sweep.unit}, {"whole_numbers", sweep.whole},
            {"points", points},     {"crossings", crossings}, {"bands", bands}};
}

Json mapJson(const proposal::WhichWinsMap& map) {
    Json cells = Json::array();
    constexpr std::array<bool, 3> all{true, true, true};
    for (const proposal::WhichWinsCell& cell : map.cells)
        cells.push_back({{"sites", cell.sites},
                         {"cameras", cell.camerasPerSite},
                         {"architecture", verdictJson(cell.verdict, cell.winner)},
                         {"cheaper_probability", tidy(cell.chance)},
                         {"nominal", totalsJson(cell.totals, all)}});
    return {{"sites", map.sites}, {"cameras_per_site", map.cameras}, {"cells", cells}};
}

} // namespace

std::string costJson(const CostCommand& command, const CostAnswer& answer) {
    const proposal::Comparison& c = answer.comparison;
    Json json = document("cost");
    json["plan"] = c.plan.name;
    json["sites"] = planner::siteCount(c.plan);
    json["cameras"] = planner::cameraCount(c.plan);
    json["horizon_years"] = *c.plan.horizonYears;
    json["discount_rate"] = *c.plan.discountRate;
    json["currency"] = c.results.front().cashFlow.currency;
    json["architectures"] = Json::object();
    for (std::size_t i = 0; i < answer.columns.size(); ++i) // architectures first, then what is there already
        (i < answer.shown.size() ? json["architectures"] : json)[answer.columns[i].key] = columnJson(answer.columns[i]);
    json["cheaper_probability"] = Json::object();
    json["differences"] = Json::object();
    for (const CostPair& pair : answer.pairs) {
        json["cheaper_probability"][pairKey(pair, "<")] = tidy(c.cheaper[pair.first][pair.second]);
        json["cheaper_probability"][pairKey({pair.second, pair.first}, "<")] = tidy(c.cheaper[pair.second][pair.first]);
        json["differences"][pairKey(pair, "-")] = pairJson(answer, pair);
    }
    json["excluded"] = costmodel::excludedCosts(c.plan);
    if (answer.tornado) json["tornado"] = tornadoJson(answer);
    if (answer.sweep) json["sweep"] = sweepJson(*answer.sweep);
    if (answer.map) json["map"] = mapJson(*answer.map);
    json["draws"] = c.draws;
    json["seed"] = command.options.seed;
    json["shape"] = costmodel::drawShapeKey(command.options.shape);
    json["vendor_correlation"] = command.options.vendorCorrelation;
    if (answer.interrupted) json["interrupted"] = true;
    return text(json);
}

} // namespace sightline::cli
