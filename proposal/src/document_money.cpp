// Parts and prices, cost by year, lost footage. Every sum shown is the sum of the rounded amounts shown.

#include "document_parts.h"
#include "html_text.h"
#include "proposal/design_words.h"
#include "proposal/format.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sightline::proposal::document {

using costmodel::Money;
using costmodel::Offer;
using costmodel::OfferAmounts;
using costmodel::OfferLine;
using costmodel::SellMoney;
using planner::Architecture;

namespace {

template <typename Lines> std::vector<std::string> categoriesOf(const Lines& lines) {
    std::vector<std::string> found;
    for (const auto& line : lines)
        if (std::find(found.begin(), found.end(), line.category) == found.end()) found.push_back(line.category);
    return found;
}

std::string categoryName(const Parts& p, const std::string& category) {
    return cleanText(html::capitalised(p.w.maybe(html::capitalised(category))), 60);
}

Cell quantityCell(const Parts& p, double quantity) {
    return p.numberCell(quantity, std::abs(quantity - std::round(quantity)) < 1e-9 ? 0 : 2);
}

Cell paidCell(const Parts& p, const costmodel::LineItem& line) {
    Cell cell(p.paidIn(line.years));
    // A price change of later years says nothing about what is paid at once.
    if (line.escalation != 0 && !line.years.empty() && line.years.back() > 1)
        cell.note = line.escalation > 0 ? p.w("rises %1 a year", {p.percent(line.escalation)}) : p.w("falls %1 a year", {p.percent(-line.escalation)});
    if (line.prepayDiscount >= 0)
        cell.note += (cell.note.empty() ? "" : "; ") + p.w("paid ahead, %1 less", {p.percent(line.prepayDiscount)});
    return cell;
}

Cell unitCell(const Parts& p, double amount) { return {p.fig(moneyUnit(amount, p.currency())), amount}; }

TextBlock notPriced(const Parts& p, const ArchitectureResult& result) {
    return text(p.w("%1 cannot be built, so there is no complete price: %2.", {p.name(result.architecture), cleanText(p.say(whyNotBuilt(result.design)), 400)}), TextStyle::Error);
}

bool hasDiscount(const Offer& offer) { return offer.total.discount != SellMoney(); }

TableBlock bill(const Parts& p, const ArchitectureResult& result) {
    const Offer& offer = p.view.offers[static_cast<std::size_t>(result.architecture)];
    const bool discounted = hasDiscount(offer);
    TableBlock table;
    table.id = std::string("bill-") + planner::architectureKey(result.architecture);
    table.caption = p.w("%1: quantities, unit prices and totals in %2 over %3", {p.name(result.architecture), cleanText(p.currency(), 12), p.w.years(*p.plan().horizonYears)});
    table.mark = result.architecture;
    table.kind = "bill";
    table.columns = {{p.w("Item"), false, 3.4}, {p.w("Quantity"), true, 1}, {p.w("Unit price"), true, 1.2}, {p.w("Lowest to highest"), true, 1.9}, {p.w("Paid"), false, 1.6}};
    if (discounted) {
        table.columns.push_back({p.w("List"), true, 1.4});
        table.columns.push_back({p.w("Discount"), true, 1.2});
    }
    table.columns.push_back({p.w("Total"), true, 1.5});
    const auto sumRow = [&](const std::string& what, const OfferAmounts& sum, RowKind kind) {
        TableRow row{{Cell(what), "", "", "", ""}, kind};
        if (discounted) {
            row.cells.push_back(p.centsCell(sum.list));
            row.cells.push_back(p.centsCell(sum.discount));
        }
        row.cells.push_back(p.centsCell(sum.net));
        table.rows.push_back(std::move(row));
    };
    const std::size_t lines = std::min(result.sheet.lines.size(), offer.lines.size());
    for (const std::string& category : categoriesOf(offer.lines)) {
        table.rows.push_back({{Cell(categoryName(p, category))}, RowKind::Group});
        OfferAmounts sum;
        std::size_t rows = 0;
        for (std::size_t i = 0; i < lines; ++i) {
            const OfferLine& sold = offer.lines[i];
            if (sold.category != category) continue;
            const Range unit = result.sheet.lines[i].unitPrice();
            TableRow row{{Cell(cleanText(p.item(sold.name), 160)), quantityCell(p, sold.quantity), unitCell(p, sold.unitPrice.amount()),
                          unit.low == unit.high ? Cell("–") : Cell(p.w("%1 to %2", {p.fig(moneyUnit(unit.low, p.currency())), p.fig(moneyUnit(unit.high, p.currency()))})),
                          paidCell(p, result.sheet.lines[i])},
                         RowKind::Plain};
            if (discounted) {
                row.cells.push_back(p.centsCell(sold.total.list));
                row.cells.push_back(p.centsCell(sold.total.discount));
            }
            row.cells.push_back(p.centsCell(sold.total.net));
            table.rows.push_back(std::move(row));
            sum += sold.total;
            ++rows;
        }
        if (rows > 1) sumRow(p.w("All of %1", {categoryName(p, category)}), sum, RowKind::Sub);
    }
    sumRow(p.w("Total"), offer.total, RowKind::Total);
    if (p.view.isTaxSet) {
        TableRow tax{{Cell(p.w("Tax, %1", {p.percent(p.view.taxRate)})), "", "", "", ""}, RowKind::Sub};
        TableRow gross{{Cell(p.w("Total with tax")), "", "", "", ""}, RowKind::Total};
        tax.cells.resize(table.columns.size());
        gross.cells.resize(table.columns.size());
        tax.cells.back() = p.centsCell(offer.total.tax);
        gross.cells.back() = p.centsCell(offer.total.gross);
        table.rows.push_back(std::move(tax));
        table.rows.push_back(std::move(gross));
    }
    return table;
}

/// How many money columns fit a page; the widest figure is the total.
std::size_t moneyColumnsThatFit(std::size_t widest) {
    return widest <= 10 ? 7 : widest <= 12 ? 6 : widest <= 14 ? 5 : 4;
}

/// Rows of amounts by year, cut into as many tables as the page asks for; the last one has the row totals.
struct YearRow {
    std::string what;
    std::vector<std::int64_t> cents;
    RowKind kind = RowKind::Plain;
};

Blocks yearTables(const Parts& p, const std::string& id, const std::string& caption, std::optional<Architecture> mark, const std::vector<YearRow>& rows) {
    Blocks blocks;
    std::size_t count = 0;
    std::int64_t widest = 0;
    for (const YearRow& row : rows) {
        count = std::max(count, row.cents.size());
        widest = std::max(widest, std::abs(std::accumulate(row.cents.begin(), row.cents.end(), std::int64_t{0})));
    }
    const std::size_t room = moneyColumnsThatFit(html::grouped(Money::cents(widest)).size());
    const auto cell = [&p](std::int64_t cents) { return cents == 0 ? Cell("–", 0.0) : p.centsCell(Money::cents(cents)); };
    std::size_t first = 0;
    int part = 1;
    while (first < count) {
        const std::size_t left = count - first;
        // The last table needs a column for the totals.
        const std::size_t take = left + 1 <= room ? left : std::min(room, left - 1);
        const bool ends = first + take == count;
        TableBlock table;
        table.id = id + (part > 1 ? "-" + std::to_string(part) : "");
        table.caption = caption;
        table.mark = mark;
        table.kind = "years";
        table.columns = {{p.w("Category"), false, 2.4}};
        for (std::size_t year = first; year < first + take; ++year)
            table.columns.push_back({p.yearName(static_cast<int>(year)), true, 1});
        if (ends) table.columns.push_back({p.w("Total"), true, 1.1});
        for (const YearRow& row : rows) {
            TableRow made{{Cell(row.what)}, row.kind};
            for (std::size_t year = first; year < first + take; ++year)
                made.cells.push_back(cell(year < row.cents.size() ? row.cents[year] : 0));
            if (ends) made.cells.push_back(cell(std::accumulate(row.cents.begin(), row.cents.end(), std::int64_t{0})));
            table.rows.push_back(std::move(made));
        }
        blocks.push_back(std::move(table));
        first += take;
        ++part;
    }
    return blocks;
}

template <typename Amount> std::vector<std::int64_t> centsOf(const std::vector<Amount>& byYear, const std::function<std::int64_t(const Amount&)>& of) {
    std::vector<std::int64_t> cents;
    for (const Amount& year : byYear)
        cents.push_back(of(year));
    return cents;
}

std::vector<YearRow> netRows(const Parts& p, const Offer& offer) {
    std::vector<YearRow> rows;
    for (const std::string& category : categoriesOf(offer.lines)) {
        YearRow row{categoryName(p, category), std::vector<std::int64_t>(offer.byYear.size()), RowKind::Plain};
        for (const OfferLine& line : offer.lines)
            if (line.category == category)
                for (std::size_t year = 0; year < std::min(row.cents.size(), line.byYear.size()); ++year)
                    row.cents[year] += line.byYear[year].net.inCents();
        rows.push_back(std::move(row));
    }
    rows.push_back({p.w("Total"), centsOf<OfferAmounts>(offer.byYear, [](const OfferAmounts& a) { return a.net.inCents(); }), RowKind::Total});
    if (p.view.isTaxSet) {
        rows.push_back({p.w("Tax, %1", {p.percent(p.view.taxRate)}), centsOf<OfferAmounts>(offer.byYear, [](const OfferAmounts& a) { return a.tax.inCents(); }), RowKind::Sub});
        rows.push_back({p.w("Total with tax"), centsOf<OfferAmounts>(offer.byYear, [](const OfferAmounts& a) { return a.gross.inCents(); }), RowKind::Total});
    }
    return rows;
}

// ---- lost footage ----------------------------------------------------------------------------------------------

/// Whole numbers whose sum is the rounded total: what is rounded away goes to the largest remainders.
std::vector<double> roundedSoThatTheyFoot(const std::vector<double>& values) {
    std::vector<double> shown;
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (const double value : values)
        shown.push_back(std::floor(value));
    const double total = std::round(std::accumulate(values.begin(), values.end(), 0.0));
    double missing = total - std::accumulate(shown.begin(), shown.end(), 0.0);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return values[a] - shown[a] > values[b] - shown[b]; });
    for (const std::size_t i : order) {
        if (missing < 0.5) break;
        shown[i] += 1;
        missing -= 1;
    }
    return shown;
}

TableBlock causes(const Parts& p) {
    TableBlock table;
    table.id = "lost-footage";
    table.caption = p.w("Camera-hours not recorded in a typical year, by cause");
    table.kind = "causes";
    table.columns = {{p.w("Cause"), false, 2}};
    for (const Architecture a : planner::architectures)
        table.columns.push_back({p.name(a), true, 1});
    std::array<std::vector<double>, 3> shown;
    for (std::size_t i = 0; i < 3; ++i) {
        std::vector<double> lost = p.sold().results[i].loss.byCause;
        lost.resize(std::size(simulator::causes), 0.0);
        shown[i] = roundedSoThatTheyFoot(lost);
    }
    const auto row = [&](const std::string& what, const std::function<double(std::size_t)>& value, RowKind kind) {
        TableRow made{{Cell(what)}, kind};
        for (std::size_t i = 0; i < 3; ++i)
            made.cells.push_back(p.sold().results[i].design.feasible ? p.countCell(value(i)) : Cell("–"));
        table.rows.push_back(std::move(made));
    };
    for (std::size_t cause = 0; cause < std::size(simulator::causes); ++cause)
        row(p.w.maybe(simulator::causeName(simulator::causes[cause])), [&](std::size_t i) { return shown[i][cause]; }, RowKind::Plain);
    row(p.w("Typical year"), [&](std::size_t i) { return std::accumulate(shown[i].begin(), shown[i].end(), 0.0); }, RowKind::Total);
    row(p.w("Bad year, 1 in 20"), [&](std::size_t i) { return p.sold().results[i].loss.p95; }, RowKind::Plain);
    return table;
}

} // namespace

Blocks billPart(const Parts& p) {
    Blocks blocks;
    blocks.push_back(text(p.w("What the customer pays. Unit prices are shown to the cent; totals are worked out from the exact price and rounded once for each line and year."), TextStyle::Small));
    for (const ArchitectureResult& result : p.sold().results)
        blocks.push_back(result.design.feasible ? Block(bill(p, result)) : Block(notPriced(p, result)));
    return blocks;
}

Blocks yearsPart(const Parts& p) {
    Blocks blocks;
    blocks.push_back(text(p.w("At likely prices, each amount rounded once to the cent. Day one is not discounted."), TextStyle::Small));
    TableBlock bands{"bands", p.w("Low, likely and high: every price at its lowest, likely and highest at once; and per camera and month"), {}, {}, {}, -1, {}, false, "bands"};
    bands.columns = {{p.w("Option"), false, 1.4}, {p.w("Lowest"), true, 1}, {p.w("Likely"), true, 1}, {p.w("Highest"), true, 1}, {p.w("8 of 10 outcomes"), true, 1.8}, {p.w("Per camera and month"), true, 1.2}};
    for (const ArchitectureResult& result : p.sold().results) {
        if (!result.design.feasible) continue;
        Cell name(p.name(result.architecture));
        name.mark = result.architecture;
        const auto exact = [&](double amount) { return Cell(p.fig(moneyExact(amount, p.currency())), amount); };
        bands.rows.push_back({{name, exact(result.tcoUsd.low), exact(result.cashFlow.nominal.amount()), exact(result.tcoUsd.high),
                               Cell(p.w("%1 to %2", {p.money(result.tco.p10), p.money(result.tco.p90)})), unitCell(p, result.perCameraMonth)},
                              RowKind::Plain});
    }
    if (!bands.rows.empty()) blocks.push_back(std::move(bands));
    for (const ArchitectureResult& result : p.sold().results) {
        if (!result.design.feasible) {
            blocks.push_back(notPriced(p, result));
            continue;
        }
        const Offer& offer = p.view.offers[static_cast<std::size_t>(result.architecture)];
        for (Block& table : yearTables(p, std::string("years-") + planner::architectureKey(result.architecture),
                                       p.w("%1: by year and category, in %2", {p.name(result.architecture), cleanText(p.currency(), 12)}), result.architecture, netRows(p, offer)))
            blocks.push_back(std::move(table));
    }
    return blocks;
}

Blocks reliabilityPart(const Parts& p) {
    Blocks blocks;
    blocks.push_back(ChartBlock{"lost-footage", p.w("Typical year and bad year"),
                                p.w("Camera-hours a year. Bars: a typical year by cause. Thin line: to a bad year, 1 in 20."), QSizeF(664, 170),
                                p.inLanguage([&sold = p.sold(), theme = p.theme()](QPainter& painter, const QRectF& area) { paintLostFootage(painter, area, sold, theme); }), {}});
    blocks.push_back(causes(p));
    std::vector<std::string> said;
    for (const ArchitectureResult& result : p.sold().results)
        for (const std::string& one : result.loss.assumptions)
            if (std::find(said.begin(), said.end(), one) == said.end()) said.push_back(one);
    for (const std::string& one : said)
        blocks.push_back(text(cleanText(p.say(one), 400), TextStyle::Small));
    return blocks;
}

// ---- ours only -------------------------------------------------------------------------------------------------

Blocks billInternal(const Parts& p, const InternalView& view) {
    Blocks blocks;
    for (const ArchitectureResult& bought : view.bought.results) {
        if (!bought.design.feasible) continue;
        const Offer& offer = p.view.offers[static_cast<std::size_t>(bought.architecture)];
        TableBlock table;
        table.id = std::string("margin-") + planner::architectureKey(bought.architecture);
        table.caption = p.w("%1, ours only: what we pay, what we ask and what is left, in %2", {p.name(bought.architecture), cleanText(p.currency(), 12)});
        table.mark = bought.architecture;
        table.kind = "margin";
        table.columns = {{p.w("Item"), false, 3.4}, {p.w("Our unit cost"), true, 1.3}, {p.w("Our cost"), true, 1.4}, {p.w("Net price"), true, 1.4}, {p.w("Margin"), true, 1.3}, {p.w("Margin, %"), true, 0.9}};
        const auto marginCell = [&](std::int64_t cost, std::int64_t net) {
            const std::int64_t left = net - cost;
            Cell cell = p.centsCell(Money::cents(left));
            if (left < 0) cell.tone = Tone::Error;
            return cell;
        };
        const auto shareCell = [&](std::int64_t cost, std::int64_t net) {
            const double value = net != 0 ? static_cast<double>(net - cost) / static_cast<double>(net) : 0;
            return net == 0 ? Cell("–") : Cell(p.number(value * 100, 1), value);
        };
        std::int64_t costSum = 0;
        for (std::size_t i = 0; i < std::min(offer.lines.size(), bought.cashFlow.lines.size()); ++i) {
            const std::int64_t cost = bought.cashFlow.lines[i].total.inCents();
            const std::int64_t net = offer.lines[i].total.net.inCents();
            costSum += cost;
            table.rows.push_back({{Cell(cleanText(p.item(offer.lines[i].name), 160)), unitCell(p, bought.sheet.lines[i].unitPrice().likely), p.centsCell(Money::cents(cost)),
                                   p.centsCell(Money::cents(net)), marginCell(cost, net), shareCell(cost, net)},
                                  RowKind::Plain});
        }
        const std::int64_t net = offer.total.net.inCents();
        table.rows.push_back({{Cell(p.w("Total")), "", p.centsCell(Money::cents(costSum)), p.centsCell(Money::cents(net)), marginCell(costSum, net), shareCell(costSum, net)}, RowKind::Total});
        blocks.push_back(std::move(table));
    }
    if (!view.belowCost.empty()) {
        std::string names;
        for (const std::string& name : view.belowCost)
            names += (names.empty() ? "" : ", ") + cleanText(name, 80);
        blocks.push_back(text(p.w("Sold below what it costs: %1. A customer edition cannot be written.", {names}), TextStyle::Error));
    }
    return blocks;
}

Blocks yearsInternal(const Parts& p, const InternalView& view) {
    Blocks blocks;
    for (const ArchitectureResult& bought : view.bought.results) {
        if (!bought.design.feasible) continue;
        const Offer& offer = p.view.offers[static_cast<std::size_t>(bought.architecture)];
        std::vector<YearRow> rows;
        rows.push_back({p.w("Our cost"), centsOf<Money>(bought.cashFlow.byYear, [](const Money& a) { return a.inCents(); }), RowKind::Plain});
        rows.push_back({p.w("Net price"), centsOf<OfferAmounts>(offer.byYear, [](const OfferAmounts& a) { return a.net.inCents(); }), RowKind::Plain});
        YearRow margin{p.w("Margin"), rows[1].cents, RowKind::Total};
        for (std::size_t year = 0; year < std::min(margin.cents.size(), rows[0].cents.size()); ++year)
            margin.cents[year] -= rows[0].cents[year];
        rows.push_back(std::move(margin));
        for (Block& table : yearTables(p, std::string("margin-years-") + planner::architectureKey(bought.architecture),
                                       p.w("%1, ours only: cost and margin by year, in %2", {p.name(bought.architecture), cleanText(p.currency(), 12)}), bought.architecture, rows))
            blocks.push_back(std::move(table));
    }
    return blocks;
}

} // namespace sightline::proposal::document
