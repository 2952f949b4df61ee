// sightline-cli cashflow: a sheet of line items through the same engine that prices designs.

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/json.h"
#include "cli/output.h"

#include "costmodel/cash_flow.h"
#include "costmodel/draws.h"
#include "costmodel/offer.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace sightline::cli {

namespace {

constexpr std::size_t largestSheetBytes = 16u << 20;

using costmodel::CashFlow;
using costmodel::Money;
using costmodel::PricePoint;
using costmodel::Sheet;

/// What a sheet with price ranges adds to its likely prices.
struct Spread {
    CashFlow low, high;
    costmodel::Percentiles nominal;
    costmodel::Percentiles presentValue;
};

bool hasRanges(const Sheet& sheet) {
    return std::any_of(sheet.lines.begin(), sheet.lines.end(), [](const costmodel::LineItem& line) {
        const Range price = line.unitPrice();
        return price.low != price.high;
    });
}

std::optional<Spread> spreadOf(const Sheet& sheet, costmodel::DrawOptions options) {
    if (!hasRanges(sheet))
        return std::nullopt;
    Spread spread;
    spread.low = priceSheet(sheet, PricePoint::Low);
    spread.high = priceSheet(sheet, PricePoint::High);
    options.discounted = false;
    spread.nominal = drawCosts({sheet}, options).total.front();
    options.discounted = true;
    spread.presentValue = drawCosts({sheet}, options).total.front();
    return spread;
}

std::string moneyText(double amount) {
    return Money::rounded(amount).text();
}

Json yearsJson(const std::vector<Money>& years) {
    Json list = Json::array();
    for (const Money year : years)
        list.push_back(year.text());
    return list;
}

Json linesJson(const CashFlow& flow) {
    Json lines = Json::array();
    for (const costmodel::PricedLine& line : flow.lines)
        lines.push_back({{"name", line.name},
                         {"category", line.category},
                         {"by_year", yearsJson(line.byYear)},
                         {"total", line.total.text()}});
    return lines;
}

Json spreadJson(Money low, Money high, const costmodel::Percentiles& percentiles) {
    return Json{{"low", low.text()},
                {"high", high.text()},
                {"p10", moneyText(percentiles.p10)},
                {"p50", moneyText(percentiles.p50)},
                {"p90", moneyText(percentiles.p90)}};
}

bool isSold(const planner::Commercial& terms) {
    return !(terms == planner::Commercial());
}

Json sellJson(const costmodel::Offer& offer, const planner::Commercial& terms) {
    Json net = Json::array();
    for (const costmodel::OfferAmounts& year : offer.byYear)
        net.push_back(year.net.text());
    const double margin = terms.markup.isDefault() ? *terms.margin : costmodel::marginOfMarkup(*terms.markup);
    return Json{{"by_year", net},
                {"list", offer.total.list.text()},
                {"discount", offer.total.discount.text()},
                {"nominal", offer.total.net.text()},
                {"present_value", offer.presentValue.text()},
                {"tax", offer.total.tax.text()},
                {"gross", offer.total.gross.text()},
                {"margin", margin},
                {"markup", costmodel::markupOfMargin(margin)}};
}

/// What the customer pays, beside what we pay: for internal eyes, so that sales below cost are shown and not refused.
void addSell(Table& sums, const Sheet& sheet, const planner::Commercial& terms) {
    const costmodel::Offer offer = *costmodel::makeOffer(sheet, terms, costmodel::OfferView::Internal);
    const double margin = terms.markup.isDefault() ? *terms.margin : costmodel::marginOfMarkup(*terms.markup);
    sums.row({"Sold at margin " + shortest(std::round(margin * 1000) / 10) + " % = markup " +
                  shortest(std::round(costmodel::markupOfMargin(margin) * 1000) / 10) + " %",
              offer.total.list.text()});
    sums.row({"Discount", offer.total.discount.text()});
    sums.row({"Net", offer.total.net.text()});
    sums.row({"Net, present value", offer.presentValue.text()});
    sums.row({"Tax", offer.total.tax.text()});
    sums.row({"Gross", offer.total.gross.text()});
    const auto below = costmodel::linesBelowCost(sheet, terms);
    if (!below.empty()) sums.row({"Lines below what they cost", std::to_string(below.size())});
}

std::string cashflowJson(const CashflowCommand& command, const Sheet& sheet, const CashFlow& flow,
                         const std::optional<Spread>& spread) {
    Json json = document("cashflow");
    json["currency"] = flow.currency;
    json["horizon_years"] = sheet.horizonYears;
    json["discount_rate"] = sheet.discountRate;
    json["timing"] = sheet.timing == costmodel::Timing::Start ? "start" : "end";
    json["by_year"] = yearsJson(flow.byYear);
    json["nominal"] = flow.nominal.text();
    json["present_value"] = flow.presentValue.text();
    if (spread) {
        // of the nominal total, beside which the same five of the present value stand
        json.update(spreadJson(spread->low.nominal, spread->high.nominal, spread->nominal));
        json["present_value_spread"] =
            spreadJson(spread->low.presentValue, spread->high.presentValue, spread->presentValue);
        json["draws"] = command.options.draws;
        json["seed"] = command.options.seed;
        json["shape"] = costmodel::drawShapeKey(command.options.shape);
    }
    if (isSold(command.terms)) {
        json["sell"] = sellJson(*costmodel::makeOffer(sheet, command.terms, costmodel::OfferView::Internal), command.terms);
        json["sell"]["below_cost"] = costmodel::linesBelowCost(sheet, command.terms);
    }
    json["lines"] = linesJson(flow);
    return text(json);
}

std::string cashflowTable(const CashflowCommand& command, const Sheet& sheet, const CashFlow& flow, const std::optional<Spread>& spread) {
    std::vector<Table::Align> right(flow.byYear.size() + 1, Table::Align::Right);
    Table table(right);
    std::vector<std::string> head{flow.currency};
    for (std::size_t year = 0; year < flow.byYear.size(); ++year)
        head.push_back("year " + std::to_string(year));
    head.emplace_back("total");
    table.row(head);
    const auto add = [&table](const std::string& name, const std::vector<Money>& years, Money total) {
        std::vector<std::string> cells{name};
        for (const Money year : years)
            cells.push_back(year.text());
        cells.push_back(total.text());
        table.row(cells);
    };
    for (const costmodel::PricedLine& line : flow.lines)
        add(line.name, line.byYear, line.total);
    add("Total", flow.byYear, flow.nominal);

    Table sums({Table::Align::Right});
    sums.row({"Present value at " + shortest(sheet.discountRate * 100) + " % a year", flow.presentValue.text()});
    if (spread) {
        sums.row({"Every price at its low end", spread->low.nominal.text()});
        sums.row({"Every price at its high end", spread->high.nominal.text()});
        sums.row({"8 of 10 outcomes, from", moneyText(spread->nominal.p10)});
        sums.row({"8 of 10 outcomes, to", moneyText(spread->nominal.p90)});
        sums.row({"Middle outcome", moneyText(spread->nominal.p50)});
    }
    if (isSold(command.terms)) addSell(sums, sheet, command.terms);
    return table.text() + '\n' + sums.text();
}

} // namespace

int run(const CashflowCommand& command) {
    const Result<std::string> sheetText = readText(command.sheet, largestSheetBytes);
    if (!sheetText)
        return fail(sheetText.error());
    const Result<Sheet> sheet = costmodel::parseSheet(*sheetText, placeName(command.sheet));
    if (!sheet)
        return fail(sheet.error());
    const CashFlow flow = costmodel::priceSheet(*sheet);
    const std::optional<Spread> spread = spreadOf(*sheet, command.options);
    return finish(command.json ? cashflowJson(command, *sheet, flow, spread) : cashflowTable(command, *sheet, flow, spread));
}

} // namespace sightline::cli
