// Options compared: one table, three charts, lost footage by cause.

#include "html_sections.h"
#include "html_text.h"
#include "proposal/base_words.h"
#include "proposal/charts.h"
#include "proposal/design_words.h"
#include "proposal/format.h"

#include <QFont>

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>
#include <numeric>

namespace sightline::proposal::html {

using planner::Architecture;

namespace {

constexpr const char* nothing = "–";

const char* bestClass(const Comparison& comparison, Architecture architecture) {
    static constexpr const char* names[] = {"best vms", "best nvr", "best hybrid"};
    return isPutForward(comparison, architecture) ? names[static_cast<std::size_t>(architecture)] : "";
}

std::vector<Column> optionColumns(const Comparison& comparison, const std::string& first) {
    std::vector<Column> columns = {{first}};
    for (const Architecture architecture : planner::architectures)
        columns.push_back({named(architecture), true, bestClass(comparison, architecture)});
    return columns;
}

using Value = std::function<double(const ArchitectureResult&)>;
using Form = std::function<std::string(double)>;

/// One row: the value of each option, and for two of them how it differs from the base.
class CompareTable {
public:
    explicit CompareTable(const Comparison& comparison)
        : m_comparison(comparison), m_base(comparison.of(baseArchitecture(comparison))),
          m_table("The three options side by side; small figures are differences to " + baseName(),
                  optionColumns(comparison, "Difference to " + baseName()), "compare") {}

    void group(const std::string& heading) { m_table.group(heading); }

    void figures(const std::string& what, const Value& value, Form form, Form difference) {
        std::vector<std::string> cells = {what};
        for (const ArchitectureResult& result : m_comparison.results)
            cells.push_back(figure(result, value, form, difference));
        m_table.row(cells);
    }

    void words(const std::string& what, const std::function<std::string(const ArchitectureResult&)>& cell) {
        std::vector<std::string> cells = {what};
        for (const ArchitectureResult& result : m_comparison.results)
            cells.push_back(cell(result));
        m_table.row(cells);
    }

    std::string text() const { return m_table.text(); }

private:
    std::string figure(const ArchitectureResult& result, const Value& value, Form form, Form difference) const {
        if (!result.design.feasible) return nothing;
        std::string step;
        if (difference && result.architecture == m_base.architecture)
            step = "base";
        else if (difference && m_base.design.feasible)
            step = difference(value(result) - value(m_base));
        return form(value(result)) + (difference ? "<small>" + step + "</small>" : "");
    }

    std::string baseName() const { return planner::architectureName(m_base.architecture); }

    const Comparison& m_comparison;
    const ArchitectureResult& m_base;
    Table m_table;
};

std::string range(const ArchitectureResult& result, double low, double high) {
    return moneyTable(low, result.sheet.currency) + " to " + moneyTable(high, result.sheet.currency);
}

void addCostRows(CompareTable& table, const Comparison& comparison) {
    table.group("Cost");
    const Form inTable = [&](double amount) { return moneyTable(amount, comparison.currency()); };
    const Form perUnit = [&](double amount) { return moneyUnit(amount, comparison.currency()); };
    table.figures(
        capitalised(years(*comparison.plan.horizonYears)) + ", likely",
        [](const ArchitectureResult& r) { return r.cashFlow.nominal.amount(); }, inTable, moneyDifference);
    const auto sized = [](const ArchitectureResult& r, const std::string& text) { return totalOr(r, text); };
    table.words("8 of 10 outcomes", [&](const ArchitectureResult& r) { return sized(r, range(r, r.tco.p10, r.tco.p90)); });
    table.words("Every price at its lowest, highest",
                [&](const ArchitectureResult& r) { return sized(r, range(r, r.tcoUsd.low, r.tcoUsd.high)); });
    table.figures(
        "Paid on day one", [](const ArchitectureResult& r) { return r.dayOne; }, inTable, moneyDifference);
    table.figures(
        "Each year after", [](const ArchitectureResult& r) { return r.eachYearAfter; }, inTable, moneyDifference);
    table.figures(
        "Per camera and month", [](const ArchitectureResult& r) { return r.perCameraMonth; }, perUnit,
        moneyDifference);
    const std::string rate = decimal(*comparison.plan.discountRate * 100, 1) + "\u2009%";
    table.figures(
        "Present value at " + rate + " a year",
        [](const ArchitectureResult& r) { return r.cashFlow.presentValue.amount(); }, inTable, moneyDifference);
}

void addFootageRows(CompareTable& table) {
    table.group("Footage");
    table.figures(
        "Chance that the days asked are kept", [](const ArchitectureResult& r) { return r.chanceRetentionKept; }, share,
        nullptr);
    table.figures(
        "Lost, camera-hours a year", [](const ArchitectureResult& r) { return r.loss.mean; }, count, countDifference);
    table.figures(
        "In a bad year, 1 in 20", [](const ArchitectureResult& r) { return r.loss.p95; }, count, countDifference);
    table.figures(
        "Storage needed, TB", [](const ArchitectureResult& r) { return r.storageTb; }, count, countDifference);
}

void addRunningRows(CompareTable& table) {
    table.group("Running it");
    table.words("How it is carried out", [](const ArchitectureResult& r) { return "<span class=\"wrap\">" + designWords(r.design) + "</span>"; });
    table.figures(
        "IT time, hours a month", [](const ArchitectureResult& r) { return r.running.itHoursPerMonth; }, count,
        countDifference);
    table.figures(
        "Site visits a year", [](const ArchitectureResult& r) { return r.running.siteVisitsPerYear; }, count,
        countDifference);
    table.figures(
        "Recorders and servers", [](const ArchitectureResult& r) { return static_cast<double>(r.recorders); }, count,
        countDifference);
}

bool names(const std::vector<Knockout>& list, planner::Need need) {
    return std::any_of(list.begin(), list.end(), [&](const Knockout& knockout) { return knockout.need == need; });
}

void addNeedRows(CompareTable& table, const Comparison& comparison) {
    if (comparison.plan.requirements.needs.empty()) return;
    table.group("Must-haves");
    for (const planner::Need need : comparison.plan.requirements.needs)
        table.words(escape(planner::needName(need)), [need](const ArchitectureResult& r) {
            if (names(r.knockouts, need)) return std::string("<span class=\"error\">✕ No</span>");
            return std::string(names(r.reservations, need) ? "✓ Yes, see below" : "✓ Yes");
        });
}

std::string knockoutList(const Comparison& comparison) {
    std::string missed, met;
    for (const ArchitectureResult& result : comparison.results) {
        for (const Knockout& knockout : result.knockouts)
            missed += "<li>" + named(result.architecture) + ": " + outside(knockout.reason, 400) + ".</li>\n";
        for (const Knockout& one : result.reservations)
            met += "<li>" + named(result.architecture) + ", " + escape(planner::needName(one.need)) + ": " +
                   outside(one.reason, 400) + ".</li>\n";
    }
    std::string text;
    if (!missed.empty()) text += "<h3>Must-haves that are missed</h3>\n<ul>\n" + missed + "</ul>\n";
    if (!met.empty()) text += "<h3>Must-haves that are met, but</h3>\n<ul>\n" + met + "</ul>\n";
    return text;
}

std::string figureBlock(const std::string& heading, const std::string& caption, const QSizeF& size,
                        const std::function<void(QPainter&, const QRectF&)>& paint) {
    return "<figure>\n<figcaption>" + heading + "<span>" + caption + "</span></figcaption>\n" +
           chartSvg(size, QString::fromStdString(heading), paint).toStdString() + "\n</figure>\n";
}

std::string costCharts(const Comparison& comparison, const ChartTheme& theme) {
    const Architecture best = comparison.recommendation.winner;
    const std::string name = planner::architectureName(best);
    return figureBlock("Paid so far",
                       "By the end of each year, at likely prices. The band holds 8 of 10 outcomes for " + name + ".",
                       QSizeF(664, 250),
                       [&](QPainter& painter, const QRectF& area) {
                           paintCumulativeCost(painter, area, comparison, best, theme);
                       }) +
           figureBlock("Chance of being cheaper",
                       "Out of " + count(comparison.draws) + " draws of all prices; the same draw serves all three.",
                       QSizeF(664, 44), [&](QPainter& painter, const QRectF& area) {
                           paintCheaper(painter, area, comparison, best, theme);
                       });
}

/// The figures of the curve, so that the chart is not the only place that says them.
std::string paidSoFar(const Comparison& comparison) {
    Table table("Paid by the end of each year, in " + outside(*comparison.plan.currency, 12) + ", likely prices",
                optionColumns(comparison, "By the end of"));
    std::array<costmodel::Money, 3> paid{};
    for (int year = 0; year <= *comparison.plan.horizonYears; ++year) {
        std::vector<std::string> cells = {year == 0 ? "Day one" : "Year " + std::to_string(year)};
        for (std::size_t i = 0; i < 3; ++i) {
            const ArchitectureResult& result = comparison.results[i];
            const auto at = static_cast<std::size_t>(year);
            if (at < result.cashFlow.byYear.size()) paid[i] += result.cashFlow.byYear[at];
            cells.push_back(totalOr(result, grouped(paid[i])));
        }
        table.row(cells);
    }
    return table.text();
}

/// Whole numbers whose sum is the rounded total: what is rounded away goes to the largest remainders.
std::vector<double> roundedToFoot(const std::vector<double>& values) {
    std::vector<double> shown;
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (const double value : values)
        shown.push_back(std::floor(value));
    const double total = std::round(std::accumulate(values.begin(), values.end(), 0.0));
    double missing = total - std::accumulate(shown.begin(), shown.end(), 0.0);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return values[a] - shown[a] > values[b] - shown[b]; });
    for (const std::size_t i : order) {
        if (missing < 0.5) break;
        shown[i] += 1;
        missing -= 1;
    }
    return shown;
}

std::string causeTable(const Comparison& comparison) {
    Table table("Camera-hours not recorded in a typical year, by cause", optionColumns(comparison, "Cause"), "causes");
    std::array<std::vector<double>, 3> shown;
    for (std::size_t i = 0; i < 3; ++i) {
        std::vector<double> hoursLost = comparison.results[i].loss.byCause;
        hoursLost.resize(std::size(simulator::causes), 0.0);
        shown[i] = roundedToFoot(hoursLost);
    }
    const auto row = [&](const std::string& what, const std::function<double(std::size_t)>& value) {
        std::vector<std::string> cells = {what};
        for (std::size_t i = 0; i < 3; ++i)
            cells.push_back(totalOr(comparison.results[i], count(value(i))));
        return cells;
    };
    for (std::size_t cause = 0; cause < std::size(simulator::causes); ++cause)
        table.row(row(escape(simulator::causeName(simulator::causes[cause])),
                      [&](std::size_t i) { return shown[i][cause]; }));
    table.total(
        row("Typical year", [&](std::size_t i) { return std::accumulate(shown[i].begin(), shown[i].end(), 0.0); }));
    table.row(row("Bad year, 1 in 20", [&](std::size_t i) { return comparison.results[i].loss.p95; }));
    return table.text();
}

/// What the sums take for granted, once each.
std::string assumed(const Comparison& comparison) {
    std::vector<std::string> said;
    for (const ArchitectureResult& result : comparison.results)
        for (const std::string& one : result.loss.assumptions)
            if (std::find(said.begin(), said.end(), one) == said.end()) said.push_back(one);
    std::string text;
    for (const std::string& one : said)
        text += paragraph(escape(one), "small");
    return text;
}

/// The fourth option, in a sentence, with what the others are held against it.
std::string existingText(const Comparison& comparison) {
    if (!comparison.keepAsIs) return {};
    return paragraph(escape(keepAsIsWords(*comparison.keepAsIs, *comparison.plan.horizonYears)));
}

} // namespace

std::string optionsCompared(const Context& context) {
    const Comparison& comparison = context.comparison;
    const ChartTheme theme{lightTokens(), QFont(QStringLiteral("Inter"))};
    CompareTable table(comparison);
    addCostRows(table, comparison);
    addFootageRows(table);
    addRunningRows(table);
    addNeedRows(table, comparison);
    return section("options", "Options compared",
                   table.text() + existingText(comparison) + knockoutList(comparison) + costCharts(comparison, theme) + paidSoFar(comparison));
}

std::string lostFootage(const Context& context) {
    const Comparison& comparison = context.comparison;
    const ChartTheme theme{lightTokens(), QFont(QStringLiteral("Inter"))};
    const std::string chart = figureBlock(
        "Typical year and bad year",
        "Camera-hours a year. Bars: a typical year by cause. Thin line: to a bad year, 1 in 20.", QSizeF(664, 170),
        [&](QPainter& painter, const QRectF& area) { paintLostFootage(painter, area, comparison, theme); });
    return section("footage", "Lost footage", chart + causeTable(comparison) + assumed(comparison));
}

} // namespace sightline::proposal::html
