// sightline-cli cost: what each architecture costs year by year, how sure that is, and what it hangs on.

#include "cli/cost_work.h"
#include "cli/inputs.h"
#include "cli/interrupt.h"
#include "cli/output.h"

#include "proposal/format.h"

#include <algorithm>
#include <cmath>

namespace sightline::cli {

namespace {

using costmodel::Money;
using costmodel::PricePoint;
using proposal::ArchitectureResult;
using proposal::Comparison;

std::vector<CostPair> pairsWith(const std::vector<std::size_t>& shown) {
    std::vector<CostPair> pairs;
    for (std::size_t a = 0; a < 3; ++a)
        for (std::size_t b = a + 1; b < 3; ++b)
            if (std::count(shown.begin(), shown.end(), a) + std::count(shown.begin(), shown.end(), b) > 0)
                pairs.push_back({a, b});
    return pairs;
}

CostColumn costColumn(std::string key, std::string name, const ArchitectureResult& result) {
    return {std::move(key), std::move(name), &result, costmodel::priceSheet(result.sheet, PricePoint::Low),
            costmodel::priceSheet(result.sheet, PricePoint::High)};
}

void addColumns(const CostCommand& command, CostAnswer& answer) {
    for (std::size_t i = 0; i < 3; ++i) {
        const planner::Architecture a = planner::architectures[i];
        if (command.architecture && *command.architecture != a) continue;
        answer.shown.push_back(i);
        answer.columns.push_back(costColumn(planner::architectureKey(a), planner::architectureName(a), answer.comparison.results[i]));
    }
    if (answer.comparison.keepAsIs && !command.architecture)
        answer.columns.push_back(costColumn("keep_as_is", "Keep as is", answer.comparison.keepAsIs->result));
}

void addSensitivity(const CostCommand& command, CostAnswer& answer) {
    const auto sheets = proposal::sheetsOf(answer.comparison);
    const auto options = proposal::drawOptions(sheets, *answer.catalogue, command.options);
    answer.tornado = costmodel::tornado(sheets, costmodel::Swing::P10P90, options);
    std::vector<costmodel::RankTarget> totals, pairs;
    for (const std::size_t one : answer.shown)
        totals.push_back({one, -1});
    for (const CostPair& pair : answer.pairs)
        pairs.push_back({pair.first, static_cast<int>(pair.second)});
    totals.insert(totals.end(), pairs.begin(), pairs.end());
    auto ranks = costmodel::rankRegressions(sheets, options, totals);
    const auto split = ranks.begin() + static_cast<std::ptrdiff_t>(answer.shown.size());
    answer.totalRanks.assign(ranks.begin(), split);
    answer.pairRanks.assign(split, ranks.end());
}

Result<void> addMap(const CostCommand& command, const planner::Plan& plan, const std::atomic<bool>& stop, CostAnswer& answer) {
    proposal::WhichWinsOptions options;
    options.compare = command.options;
    options.compare.draws = std::min(command.options.draws, mapDraws);
    const auto row = static_cast<int>(options.cameras.size());
    options.watch = [&stop, row](int done, int of) {
        if (done % row == 0) progress(std::to_string(done) + " of " + std::to_string(of) + " cells of the map");
        return !stop;
    };
    auto map = proposal::whichWins(plan, *answer.catalogue, options);
    if (!map) return tl::make_unexpected(map.error());
    if (stop) return {}; // a map with holes misleads
    answer.map = std::move(*map);
    return {};
}

/// Everything that was asked for; what an interrupt cuts short is left out.
Result<void> workOut(const CostCommand& command, const planner::Plan& plan, CostAnswer& answer) {
    const std::atomic<bool>& stop = watchInterrupts();
    proposal::CompareOptions options = command.options;
    options.flips = false;
    options.watch = [&stop](const costmodel::DrawProgress& drawn) {
        progress(std::to_string(drawn.done) + " of " + std::to_string(drawn.asked) + " price outcomes");
        return !stop;
    };
    answer.comparison = proposal::compare(plan, *answer.catalogue, options);
    addColumns(command, answer);
    answer.pairs = pairsWith(answer.shown);
    if (command.tornado && !stop) addSensitivity(command, answer);
    if (command.sweep && !stop) {
        proposal::CompareOptions margin = command.options;
        auto sweep = proposal::sweepField(plan, *answer.catalogue, *command.sweep, margin);
        if (!sweep) return tl::make_unexpected(sweep.error());
        answer.sweep = std::move(*sweep);
    }
    if (command.map && !stop)
        if (auto mapped = addMap(command, plan, stop, answer); !mapped) return mapped;
    answer.interrupted = stop;
    return {};
}

std::string costHeading(const Comparison& comparison) {
    const planner::Plan& plan = comparison.plan;
    return plain((plan.name.empty() ? "Plan" : plan.name) + ": " + counted(planner::siteCount(plan), "site", "sites") + ", " +
                 counted(planner::cameraCount(plan), "camera", "cameras") + ", cost over " +
                 counted(*plan.horizonYears, "year", "years") + ", " + comparison.results.front().cashFlow.currency) +
           "\n\n";
}

void addYearCells(std::vector<std::string>& cells, const std::vector<Money>& years, Money total) {
    for (const Money year : years)
        cells.push_back(year.text());
    cells.push_back(total.text());
}

std::string costMatrix(const costmodel::CashFlow& flow) {
    Table table(std::vector<Table::Align>(flow.byYear.size() + 1, Table::Align::Right));
    std::vector<std::string> head{""};
    for (std::size_t year = 0; year < flow.byYear.size(); ++year)
        head.push_back(year == 0 ? "day one" : "year " + std::to_string(year));
    head.emplace_back("total");
    table.row(head);
    for (const CategoryYears& category : categoriesOf(flow)) {
        std::vector<std::string> cells{category.name};
        addYearCells(cells, category.byYear, category.total);
        table.row(cells);
    }
    std::vector<std::string> sums{"Total"};
    addYearCells(sums, flow.byYear, flow.nominal);
    table.row(sums);
    return table.text("  ");
}

std::string moneySpan(double low, double high) {
    return Money::rounded(low).text() + " to " + Money::rounded(high).text();
}

std::string costSums(const CostAnswer& answer, const CostColumn& column) {
    const ArchitectureResult& result = *column.result;
    Table table({Table::Align::Left});
    table.row({"Present value at " + shortest(*answer.comparison.plan.discountRate * 100) + " % a year", result.cashFlow.presentValue.text()});
    table.row({"8 of 10 outcomes", moneySpan(result.tco.p10, result.tco.p90)});
    table.row({"Middle outcome", Money::rounded(result.tco.p50).text()});
    table.row({"Every price low to high", column.low.nominal.text() + " to " + column.high.nominal.text()});
    table.row({"A camera and month", Money::rounded(result.perCameraMonth).text()});
    if (result.storageTb > 0)
        table.row({"A TB kept, " + proposal::terabytes(result.storageTb), Money::rounded(result.cashFlow.nominal.amount() / result.storageTb).text()});
    table.row({"Rests on estimates", proposal::share(result.estimateShare)});
    return table.text("  ");
}

std::string lineList(const ArchitectureResult& result) {
    using enum Table::Align;
    Table table({Right, Right, Right});
    table.row({"Line", "Quantity", "Unit price", "Total"});
    for (std::size_t i = 0; i < result.sheet.lines.size(); ++i) {
        const costmodel::LineItem& line = result.sheet.lines[i];
        table.row({line.name, shortest(tidy(line.quantity)), Money::rounded(line.unitPrice().likely).text(), result.cashFlow.lines[i].total.text()});
    }
    return table.text("  ");
}

std::string notBuilt(const CostAnswer& answer, const CostColumn& column) {
    const ArchitectureResult& result = *column.result;
    if (answer.comparison.keepAsIs && &answer.comparison.keepAsIs->result == &result)
        return "  What is there already: nothing is bought, and what it lacks costs nothing here.\n";
    if (!result.design.feasible) return "  It cannot be sized everywhere; what is missing costs nothing here.\n";
    return result.feasible ? "" : "  It does not meet every must-have (sightline-cli compare says which).\n";
}

std::string columnText(const CostAnswer& answer, const CostColumn& column) {
    return column.name + "\n" + notBuilt(answer, column) + costMatrix(column.result->cashFlow) + "\n" + costSums(answer, column) + "\n" +
           lineList(*column.result) + "\n";
}

std::string costName(std::size_t i) {
    return planner::architectureName(planner::architectures[i]);
}

std::string crossoverWords(const CostAnswer& answer, const CostPair& pair) {
    const Comparison& c = answer.comparison;
    const auto likely = costmodel::crossover(c.results[pair.first].cumulativeLikely, c.results[pair.second].cumulativeLikely);
    std::string text = !likely ? "no crossover at the likely prices"
                               : costName(likely->firstOvertakes ? pair.first : pair.second) + " has paid less from year " +
                                     std::to_string(likely->year) + " on at the likely prices";
    return text + ", none in " + proposal::outOfHundred(c.crossover[pair.first][pair.second].never) + " outcomes";
}

/// "by 371,004 to 567,112", or "from 27,204 more to 41,310 less" when it is not always less. In the sheets' currency.
std::string savingWords(const costmodel::Percentiles& less) {
    if (less.p10 >= 0) return "by " + proposal::count(less.p10) + " to " + proposal::count(less.p90);
    return "from " + proposal::count(-less.p10) + " more to " + proposal::count(less.p90) + " less";
}

std::string pairText(const CostAnswer& answer, CostPair pair) {
    const Comparison& c = answer.comparison;
    if (c.cheaper[pair.first][pair.second] < 0.5) std::swap(pair.first, pair.second);
    return "  - " + costName(pair.first) + " costs less than " + costName(pair.second) + " in " +
           proposal::outOfHundred(c.cheaper[pair.first][pair.second]) + " outcomes, in 8 of 10 " +
           savingWords(c.difference[pair.second][pair.first]) + "; " + crossoverWords(answer, pair) + "\n";
}

std::string pairsText(const CostAnswer& answer) {
    std::string text = "Who is cheaper:\n";
    for (const CostPair& pair : answer.pairs)
        text += pairText(answer, pair);
    return text + "\n";
}

std::string costFooting(const CostCommand& command, const CostAnswer& answer) {
    return "Not in these totals:\n" + bullets(costmodel::excludedCosts(answer.comparison.plan)) + "\n" +
           counted(answer.comparison.draws, "price outcome", "price outcomes") + " drawn with seed " + std::to_string(command.options.seed) +
           ", shape " + costmodel::drawShapeKey(command.options.shape) + ", prices of one vendor correlated at " +
           shortest(command.options.vendorCorrelation) + ".\n";
}

std::string costText(const CostCommand& command, const CostAnswer& answer) {
    std::string text = costHeading(answer.comparison);
    for (const CostColumn& column : answer.columns)
        text += columnText(answer, column);
    return text + pairsText(answer) + costAnalysesText(answer) + costFooting(command, answer);
}

} // namespace

std::vector<CategoryYears> categoriesOf(const costmodel::CashFlow& flow) {
    std::vector<CategoryYears> categories;
    for (const costmodel::PricedLine& line : flow.lines) {
        auto found = std::find_if(categories.begin(), categories.end(), [&](const auto& one) { return one.name == line.category; });
        if (found == categories.end())
            found = categories.insert(found, {line.category, std::vector<Money>(flow.byYear.size()), {}});
        for (std::size_t year = 0; year < line.byYear.size(); ++year)
            found->byYear[year] += line.byYear[year];
        found->total += line.total;
    }
    return categories;
}

int run(const CostCommand& command) {
    std::vector<Error> more;
    const Result<planner::Plan> plan = loadScenario(command.plan, command.scenario, more);
    if (!plan) return fail(plan.error(), more);
    const Result<planner::Catalogue> catalogue = catalogueOf(*plan, command.prices, &more);
    if (!catalogue) return fail(catalogue.error(), more);
    CostAnswer answer;
    answer.catalogue = &*catalogue;
    if (const Result<void> done = workOut(command, *plan, answer); !done) return fail(done.error());
    if (answer.interrupted)
        note("interrupted: these figures rest on " + counted(answer.comparison.draws, "price outcome", "price outcomes") +
             ", and analyses that were not finished are left out");
    return finish(command.json ? costJson(command, answer) : costText(command, answer), answer.interrupted ? Interrupted : Done);
}

} // namespace sightline::cli
