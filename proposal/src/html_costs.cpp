// Bill of materials and cost by year. Every sum shown is the sum of the rounded amounts shown.

#include "html_sections.h"
#include "html_text.h"
#include "proposal/design_words.h"
#include "proposal/format.h"

#include <algorithm>
#include <cmath>

namespace sightline::proposal::html {

namespace {

using costmodel::Money;

/// Categories in the order of their first line.
std::vector<std::string> categories(const costmodel::CashFlow& flow) {
    std::vector<std::string> found;
    for (const costmodel::PricedLine& line : flow.lines)
        if (std::find(found.begin(), found.end(), line.category) == found.end()) found.push_back(line.category);
    return found;
}

std::string quantityText(double quantity) {
    if (std::abs(quantity - std::round(quantity)) < 1e-9) return decimal(quantity, 0);
    return decimal(quantity, 2);
}

std::string terms(const costmodel::LineItem& line) {
    std::string text = paidIn(line.years);
    // A price change of later years says nothing about what is paid at once.
    if (line.escalation != 0 && !line.years.empty() && line.years.back() > 1)
        text += "<small>" + std::string(line.escalation > 0 ? "rises " : "falls ") +
                decimal(std::abs(line.escalation) * 100, 1) + "\u2009% a year</small>";
    if (line.prepayDiscount >= 0)
        text += "<small>paid ahead, " + decimal(line.prepayDiscount * 100, 1) + "\u2009% less</small>";
    return text;
}

void addBillLine(Table& table, const costmodel::LineItem& line, const costmodel::PricedLine& priced,
                 const std::string& currency) {
    const Range unit = line.unitPrice();
    table.row({outside(line.name, 160), quantityText(line.quantity), moneyUnit(unit.likely, currency),
               unit.low == unit.high ? std::string("–") : moneyUnit(unit.low, currency) + " to " + moneyUnit(unit.high, currency),
               terms(line), grouped(priced.total)});
}

std::string bill(const Comparison& comparison, const ArchitectureResult& result) {
    Table table(named(result.architecture) + ": quantities, unit prices and totals in " +
                    outside(result.cashFlow.currency, 12) + " over " + years(*comparison.plan.horizonYears),
                {{"Item"},
                 {"Quantity", true},
                 {"Unit price", true},
                 {"Lowest to highest", true},
                 {"Paid", false, "k"},
                 {"Total", true}},
                "money bill");
    const std::size_t lines = std::min(result.sheet.lines.size(), result.cashFlow.lines.size());
    for (const std::string& category : categories(result.cashFlow)) {
        table.group(outside(capitalised(category), 60));
        Money sum;
        std::size_t rows = 0;
        for (std::size_t i = 0; i < lines; ++i)
            if (result.cashFlow.lines[i].category == category) {
                addBillLine(table, result.sheet.lines[i], result.cashFlow.lines[i], result.sheet.currency);
                sum += result.cashFlow.lines[i].total;
                ++rows;
            }
        if (rows > 1) table.row({"All of " + outside(category, 60), "", "", "", "", grouped(sum)}, "sub");
    }
    table.total({"Total", "", "", "", "", grouped(result.cashFlow.nominal)});
    return table.text();
}

std::vector<Money> categoryByYear(const costmodel::CashFlow& flow, const std::string& category) {
    std::vector<Money> byYear(flow.byYear.size());
    for (const costmodel::PricedLine& line : flow.lines)
        if (line.category == category)
            for (std::size_t year = 0; year < std::min(byYear.size(), line.byYear.size()); ++year)
                byYear[year] += line.byYear[year];
    return byYear;
}

Money sumOf(const std::vector<Money>& amounts) {
    Money sum;
    for (const Money amount : amounts)
        sum += amount;
    return sum;
}

/// How many money columns fit a page; the widest figure is the total.
std::size_t columnsThatFit(const costmodel::CashFlow& flow) {
    const std::size_t widest = grouped(flow.nominal).size();
    return widest <= 10 ? 7 : widest <= 12 ? 6 : widest <= 14 ? 5 : 4;
}

/// The years `first` … `last` of the matrix; the table that ends the horizon carries the row totals.
std::string yearTable(const ArchitectureResult& result, std::size_t first, std::size_t last) {
    const costmodel::CashFlow& flow = result.cashFlow;
    const bool ends = last + 1 == flow.byYear.size();
    std::vector<Column> columns = {{"Category"}};
    for (std::size_t year = first; year <= last; ++year)
        columns.push_back({year == 0 ? "Day one" : "Year " + std::to_string(year), true});
    if (ends) columns.push_back({"Total", true});
    Table table(named(result.architecture) + ": by year and category, in " + outside(flow.currency, 12), columns,
                "money years");
    const auto cells = [&](const std::string& what, const std::vector<Money>& amounts) {
        std::vector<std::string> row = {what};
        for (std::size_t year = first; year <= last; ++year)
            row.push_back(amounts[year] == Money() ? std::string("–") : grouped(amounts[year]));
        if (ends) row.push_back(grouped(sumOf(amounts)));
        return row;
    };
    for (const std::string& category : categories(flow))
        table.row(cells(outside(capitalised(category), 60), categoryByYear(flow, category)));
    table.total(cells("Total", flow.byYear));
    return table.text();
}

std::string yearMatrix(const ArchitectureResult& result) {
    const std::size_t count = result.cashFlow.byYear.size();
    const std::size_t room = columnsThatFit(result.cashFlow);
    std::string text;
    std::size_t first = 0;
    while (first < count) {
        const std::size_t left = count - first;
        // The last table needs a column for the totals.
        const std::size_t take = left + 1 <= room ? left : std::min(room, left - 1);
        text += yearTable(result, first, first + take - 1);
        first += take;
    }
    return text;
}

std::string notSized(const ArchitectureResult& result) {
    return paragraph(named(result.architecture) +
                         ": " + outside(whyNotBuilt(result.design), 400) + ", so there is no complete price.",
                     "error");
}

} // namespace

std::string billOfMaterials(const Context& context) {
    std::string text;
    for (const ArchitectureResult& result : context.comparison.results)
        text += result.design.feasible ? bill(context.comparison, result) : notSized(result);
    return section("bom", "Bill of materials", text);
}

std::string costByYear(const Context& context) {
    std::string text =
        paragraph("At likely prices, each amount rounded once to the cent. Day one is not discounted.", "small");
    for (const ArchitectureResult& result : context.comparison.results)
        text += result.design.feasible ? yearMatrix(result) : notSized(result);
    return section("years", "Cost by year", text);
}

} // namespace sightline::proposal::html
