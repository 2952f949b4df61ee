// The proposal as a workbook: inputs, price book, one matrix of lines and years for each option, levelled parts, totals.
// Every amount is a formula; the engine's figures are its cached results. Rounding stands exactly where the engine rounds:
// once for each line and year.

#include "proposal/export.h"

#include "document_parts.h"
#include "html_text.h"
#include "workbook.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace sightline::proposal {

namespace {

using costmodel::LineItem;
using costmodel::Money;
using costmodel::Offer;
using costmodel::OfferAmounts;
using costmodel::OfferLine;
using costmodel::Sheet;
using document::Parts;
using planner::Architecture;
using xlsx::cellName;
using xlsx::cellOn;
using xlsx::Style;
using xlsx::Workbook;

/// A number as a formula has it: all digits that a double has.
std::string exact(double value) {
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%.15g", value);
    if (std::strtod(buffer, nullptr) != value) std::snprintf(buffer, sizeof buffer, "%.17g", value);
    return buffer;
}

/// One row of the levelled lines: the same id stands in the same row of every option.
struct LevelRow {
    std::string id, name, category;
    std::array<int, 3> line{-1, -1, -1}; ///< index into the sheet of each option
};

std::vector<LevelRow> levelRows(const std::array<const Sheet*, 3>& sheets) {
    std::vector<LevelRow> rows;
    std::map<std::string, std::size_t> known;
    for (std::size_t a = 0; a < 3; ++a) {
        std::map<std::string, int> seen;
        for (std::size_t i = 0; i < sheets[a]->lines.size(); ++i) {
            const LineItem& line = sheets[a]->lines[i];
            const int occurrence = ++seen[line.id];
            const std::string id = cleanText(line.id, 80) + (occurrence > 1 ? "#" + std::to_string(occurrence) : "");
            const auto [at, isNew] = known.emplace(id, rows.size());
            if (isNew) rows.push_back({id, cleanText(line.name, 160), line.category, {-1, -1, -1}});
            rows[at->second].line[a] = static_cast<int>(i);
        }
    }
    // By category in the order in which they first come, so that what belongs together stands together.
    std::vector<std::string> order;
    for (const LevelRow& row : rows)
        if (std::find(order.begin(), order.end(), row.category) == order.end()) order.push_back(row.category);
    std::stable_sort(rows.begin(), rows.end(), [&](const LevelRow& x, const LevelRow& y) {
        return std::find(order.begin(), order.end(), x.category) < std::find(order.begin(), order.end(), y.category);
    });
    return rows;
}

struct Weight {
    int year = 0;
    std::string formula; ///< factor on quantity x price, "" for one
};

/// As costmodel's payments: what is paid in which year, in terms of the cells for escalation and prepayment.
std::vector<Weight> weightsOf(const LineItem& line, int horizon, const std::string& escalation, const std::string& prepaid) {
    std::vector<Weight> weights;
    for (const int year : line.years) {
        if (year < 0 || year > horizon) continue;
        const bool grows = year > 1 && line.escalation != 0;
        weights.push_back({year, grows ? "(1+" + escalation + ")^" + std::to_string(year - 1) : ""});
    }
    if (line.prepayDiscount < 0 || weights.empty()) return weights;
    std::string sum;
    for (const Weight& weight : weights)
        sum += (sum.empty() ? "" : "+") + (weight.formula.empty() ? std::string("1") : weight.formula);
    return {{weights.front().year, "(" + sum + ")*(1-" + prepaid + ")"}};
}

class ProposalWorkbook {
public:
    ProposalWorkbook(const CustomerView& view, const InternalView* ours, const Document& content, const DocumentOptions& options, const Words& words)
        : m_view(view), m_ours(ours), m_content(content), m_options(options), p{view, options, words}, w(words) {
        for (std::size_t a = 0; a < 3; ++a)
            m_sheets[a] = m_ours ? &m_ours->bought.results[a].sheet : &m_view.sold.results[a].sheet;
        m_rows = levelRows(m_sheets);
        m_horizon = std::max(0, m_sheets[0]->horizonYears);
        m_hasDiscount = m_view.totalDiscount != 0;
    }

    Result<std::string> make() {
        m_book.properties(m_content.title, m_content.author, m_content.branding.company, m_content.subject + (m_content.watermark.empty() ? "" : ". " + m_content.watermark));
        // Sheets in the order in which they are read; what formulas point to is laid out first.
        m_names = {w("Summary"), w("Inputs"), w("Price book"), w("Parts levelled"), w("Cost by year")};
        for (std::size_t a = 0; a < 3; ++a)
            m_yearNames[a] = w("Lines %1", {p.name(planner::architectures[a])});
        lxw_worksheet* summary = m_book.sheet(m_names[0]);
        lxw_worksheet* inputs = m_book.sheet(m_names[1]);
        lxw_worksheet* prices = m_book.sheet(m_names[2]);
        lxw_worksheet* level = m_book.sheet(m_names[3]);
        lxw_worksheet* matrix = m_book.sheet(m_names[4]);
        lxw_worksheet* lines[3];
        for (std::size_t a = 0; a < 3; ++a)
            lines[a] = m_book.sheet(m_yearNames[a]);
        writeInputs(inputs);
        writePriceBook(prices);
        for (std::size_t a = 0; a < 3; ++a)
            writeLines(lines[a], a);
        writeLevel(level);
        writeMatrix(matrix);
        writeSummary(summary);
        writeTables();
        return m_book.bytes();
    }

private:
    bool isBuilt(std::size_t a) const { return m_view.sold.results[a].design.feasible; }
    const Offer& offer(std::size_t a) const { return m_view.offers[a]; }
    const std::string& inputsName() const { return m_names[1]; }

    void head(lxw_worksheet* sheet, const std::string& title, const std::string& explanation) {
        m_book.text(sheet, 0, 0, title, Style::Title);
        m_book.text(sheet, 1, 0, (m_content.watermark.empty() ? "" : m_content.watermark + ". ") + explanation, m_content.watermark.empty() ? Style::Small : Style::Error);
    }

    void setUp(lxw_worksheet* sheet, unsigned frozenRows, unsigned frozenColumns) {
        if (!sheet) return;
        worksheet_freeze_panes(sheet, frozenRows, static_cast<lxw_col_t>(frozenColumns));
        worksheet_set_landscape(sheet);
        worksheet_set_paper(sheet, m_content.paper == Paper::Letter ? 1 : 9);
        worksheet_fit_to_pages(sheet, 1, 0);
        worksheet_repeat_rows(sheet, frozenRows > 0 ? frozenRows - 1 : 0, frozenRows > 0 ? frozenRows - 1 : 0);
        worksheet_set_footer(sheet, "&L&F&R&P / &N");
    }

    // ---- inputs ------------------------------------------------------------------------------------------------

    void input(lxw_worksheet* sheet, unsigned row, const std::string& what, double value, const char* name, const std::string& meaning, Style style = Style::Input) {
        m_book.text(sheet, row, 0, what);
        m_book.number(sheet, row, 1, value, style);
        m_book.text(sheet, row, 2, meaning, Style::Small);
        m_book.name(name, cellOn(inputsName(), row, 1));
    }

    void writeInputs(lxw_worksheet* sheet) {
        head(sheet, w("Inputs"), w("Coloured figures may be changed; every total follows."));
        for (unsigned column = 0; column < 3; ++column)
            m_book.text(sheet, 3, column, std::array{w("Input"), w("Value"), w("What it means")}[column], Style::Head);
        unsigned row = 4;
        input(sheet, row, w("Price point"), 2, "price_point", w("1: every price at its lowest, 2: likely, 3: highest"));
        lxw_data_validation check{};
        check.validate = LXW_VALIDATION_TYPE_INTEGER;
        check.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
        check.minimum_number = 1;
        check.maximum_number = 3;
        if (sheet) worksheet_data_validation_cell(sheet, row, 1, &check);
        ++row;
        if (m_hasDiscount) input(sheet, row++, w("Discount on the total"), m_view.totalDiscount, "total_discount", w("shared out over lines and years to the cent"), Style::InputShare);
        input(sheet, row++, w("Tax"), m_view.taxRate, "tax_rate", w("on the net price; not on the customer's own running costs"), Style::InputShare);
        input(sheet, row++, w("Discount rate"), m_sheets[0]->discountRate, "discount_rate", w("a year, for the present value only"), Style::InputShare);
        input(sheet, row++, w("Cameras today"), static_cast<double>(planner::cameraCount(p.plan())), "cameras", w("for the price of one camera and month; quantities do not follow"));
        input(sheet, row++, w("Years"), *p.plan().horizonYears, "horizon_years", w("for the price of one camera and month; the matrix does not grow"));
        m_book.text(sheet, row, 0, w("Currency"));
        m_book.text(sheet, row++, 1, cleanText(p.currency(), 12));
        m_book.text(sheet, row, 0, w("Footage kept"));
        m_book.text(sheet, row++, 1, w("%1 days", {p.plain(*p.plan().requirements.retentionDays)}));
        if (m_ours) writeMargins(sheet, row + 1);
        if (!sheet) return;
        worksheet_set_column(sheet, 0, 0, 34, nullptr);
        worksheet_set_column(sheet, 1, 1, 16, nullptr);
        worksheet_set_column(sheet, 2, 2, 70, nullptr);
        setUp(sheet, 4, 0);
    }

    /// Ours only: selling price over buying price by category, from margin or markup.
    void writeMargins(lxw_worksheet* sheet, unsigned row) {
        const planner::Commercial& terms = m_ours->bought.plan.commercial;
        for (unsigned column = 0; column < 4; ++column)
            m_book.text(sheet, row, column, std::array{w("Category, ours only"), w("Margin"), w("Markup in place of the margin"), w("Selling over buying price")}[column], Style::Head);
        std::set<std::string> categories;
        for (const LevelRow& line : m_rows)
            categories.insert(line.category);
        for (const std::string& category : categories) {
            ++row;
            const planner::Setting<double>* margin = &terms.margin;
            const planner::Setting<double>* markup = &terms.markup;
            for (const planner::CategoryTerms& one : terms.categories)
                if (one.category == category && (!one.margin.isDefault() || !one.markup.isDefault())) {
                    margin = &one.margin;
                    markup = &one.markup;
                }
            const bool isMarkup = !markup->isDefault();
            m_book.text(sheet, row, 0, cleanText(category, 60));
            m_book.number(sheet, row, 1, isMarkup ? 0 : **margin, Style::InputShare);
            if (isMarkup) m_book.number(sheet, row, 2, **markup, Style::InputShare);
            const std::string m = cellName(row, 1), u = cellName(row, 2);
            m_book.formula(sheet, row, 3, "=IF(ISNUMBER(" + u + "),1+" + u + ",1/(1-" + m + "))", isMarkup ? 1 + **markup : 1 / (1 - **margin), Style::Figure);
            m_factorCell[category] = cellOn(inputsName(), row, 3);
        }
    }

    // ---- price book --------------------------------------------------------------------------------------------

    void bookRow(lxw_worksheet* sheet, unsigned row, const std::string& id, const std::string& name, const Range& value) {
        m_book.text(sheet, row, 0, id);
        m_book.text(sheet, row, 1, name);
        m_book.number(sheet, row, 2, value.low, Style::Figure);
        m_book.number(sheet, row, 3, value.likely, Style::Figure);
        m_book.number(sheet, row, 4, value.high, Style::Figure);
        const std::string three = cellName(row, 2) + "," + cellName(row, 3) + "," + cellName(row, 4);
        m_book.formula(sheet, row, 5, "=CHOOSE(price_point," + three + ")", value.likely, Style::Figure);
    }

    static std::string keyOf(const costmodel::Factor& factor) {
        return factor.driver + '|' + exact(factor.value.low) + '|' + exact(factor.value.likely) + '|' + exact(factor.value.high);
    }

    void writePriceBook(lxw_worksheet* sheet) {
        head(sheet, w("Price book"), m_ours ? w("What we buy at. Change a price and every total follows.")
                                            : w("Selling list prices of one, before discounts, not rounded. Change a price and every total follows."));
        const std::vector<std::string> heads = m_ours ? std::vector<std::string>{w("Id"), w("Figure"), w("Low"), w("Likely"), w("High"), w("In force"), w("Unit"), w("Year"), w("Grade"), w("Source")}
                                                      : std::vector<std::string>{w("Id"), w("Item"), w("Low"), w("Likely"), w("High"), w("In force")};
        for (unsigned column = 0; column < heads.size(); ++column)
            m_book.text(sheet, 3, column, heads[column], Style::Head);
        unsigned row = 4;
        if (m_ours) writeBought(sheet, row);
        else writeSold(sheet, row);
        if (!sheet) return;
        worksheet_set_column(sheet, 0, 0, 34, nullptr);
        worksheet_set_column(sheet, 1, 1, 58, nullptr);
        worksheet_set_column(sheet, 2, 5, 13, nullptr);
        worksheet_set_column(sheet, 6, 9, 16, nullptr);
        worksheet_autofilter(sheet, 3, 0, std::max(4u, row) - 1, static_cast<lxw_col_t>(heads.size() - 1));
        setUp(sheet, 4, 2);
    }

    void writeBought(lxw_worksheet* sheet, unsigned& row) {
        std::map<std::string, const AssumedFigure*> known;
        for (const AssumedFigure& one : m_ours->figures)
            known[one.id] = &one;
        for (std::size_t a = 0; a < 3; ++a)
            for (const LineItem& line : m_sheets[a]->lines)
                for (const costmodel::Factor& factor : line.factors) {
                    if (factor.driver.empty() || !m_priceRow.emplace(keyOf(factor), row).second) continue;
                    const auto found = known.find(factor.driver);
                    const AssumedFigure* figure = found == known.end() ? nullptr : found->second;
                    bookRow(sheet, row, cleanText(factor.driver, 80), cleanText(figure ? figure->name : line.name, 120), factor.value);
                    if (figure) {
                        m_book.text(sheet, row, 6, cleanText(figure->unit, 30));
                        if (figure->year > 0) m_book.number(sheet, row, 7, figure->year, Style::Text);
                        m_book.text(sheet, row, 8, w.maybe(gradeName(figure->grade)));
                        m_book.text(sheet, row, 9, cleanText(figure->source, 160));
                        m_book.note(sheet, row, 3, cleanText(std::string(gradeName(figure->grade)) + (figure->year > 0 ? ", " + std::to_string(figure->year) : "") + ": " + figure->source, 200));
                    }
                    ++row;
                }
    }

    void writeSold(lxw_worksheet* sheet, unsigned& row) {
        for (const LevelRow& level : m_rows)
            for (std::size_t a = 0; a < 3; ++a) {
                if (level.line[a] < 0) continue;
                const LineItem& line = m_sheets[a]->lines[static_cast<std::size_t>(level.line[a])];
                costmodel::Factor price{level.id, line.unitPrice()};
                if (!m_priceRow.emplace(keyOf(price), row).second) continue;
                bookRow(sheet, row, level.id, level.name, price.value);
                m_book.note(sheet, row, 3, w("Selling list price of one, before discounts and tax"));
                ++row;
            }
    }

    std::string priceCell(const costmodel::Factor& factor, bool isCredit) const {
        const unsigned row = m_priceRow.at(keyOf(factor));
        if (!isCredit) return cellOn(m_names[2], row, 5);
        // A credit is largest where the total is lowest.
        return "CHOOSE(4-price_point," + cellOn(m_names[2], row, 2) + "," + cellOn(m_names[2], row, 3) + "," + cellOn(m_names[2], row, 4) + ")";
    }

    std::string unitFormula(const LineItem& line, const std::string& id) const {
        const bool isCredit = line.quantity < 0;
        if (!m_ours) return "=" + priceCell({id, line.unitPrice()}, isCredit);
        std::string formula;
        for (const costmodel::Factor& factor : line.factors)
            formula += (formula.empty() ? "=" : "*") + (factor.driver.empty() ? exact(factor.value.likely) : priceCell(factor, isCredit));
        return formula.empty() ? "=0" : formula;
    }

    // ---- lines and years ---------------------------------------------------------------------------------------

    /// Columns of one block of years; the last is its total.
    struct YearBlock {
        unsigned first = 0;
        unsigned at(int year) const { return first + static_cast<unsigned>(year); }
    };

    static constexpr unsigned firstLine = 5;
    static constexpr unsigned idColumn = 0, itemColumn = 1, categoryColumn = 2, quantityColumn = 3, unitColumn = 4, paidColumn = 5, escalationColumn = 6,
                              prepayColumn = 7, discountColumn = 8, ownColumn = 9, factorColumn = 10, orderColumn = 11;

    unsigned lastLine() const { return firstLine + static_cast<unsigned>(m_rows.size()) - 1; }
    unsigned totalRow() const { return firstLine + static_cast<unsigned>(m_rows.size()); }
    unsigned blockWidth() const { return static_cast<unsigned>(m_horizon) + 2; }

    void layBlocks() {
        unsigned next = orderColumn + 1;
        const auto block = [&] {
            const YearBlock made{next};
            next += blockWidth();
            return made;
        };
        if (m_ours) m_cost = block();
        m_list = block();
        if (m_hasDiscount) m_share = block();
        m_discount = block();
        m_net = block();
        m_tax = block();
    }

    void blockHead(lxw_worksheet* sheet, const YearBlock& block, const std::string& name) {
        m_book.text(sheet, 3, block.first, name, Style::Head);
        for (int year = 0; year <= m_horizon; ++year)
            m_book.text(sheet, 4, block.at(year), p.yearName(year), Style::Head);
        m_book.text(sheet, 4, block.at(m_horizon + 1), w("Total"), Style::Head);
    }

    void rowTotal(lxw_worksheet* sheet, unsigned row, const YearBlock& block, double result) {
        m_book.formula(sheet, row, block.at(m_horizon + 1), "=ROUND(SUM(" + cellName(row, block.first) + ":" + cellName(row, block.at(m_horizon)) + "),2)", result);
    }

    void writeLines(lxw_worksheet* sheet, std::size_t a) {
        layBlocks();
        head(sheet, m_yearNames[a], w("Quantity x unit price x rise, rounded once for each line and year. Rows are the same for every option."));
        const std::array heads{w("Id"), w("Item"), w("Category"), w("Quantity"), w("Unit price"), w("Paid"), w("Rise a year"), w("Paid ahead, less"), w("Line discount"), w("Customer's own cost"),
                               w("Selling over buying price"), w("Order")};
        for (unsigned column = 0; column < heads.size(); ++column)
            m_book.text(sheet, 4, column, heads[column], Style::Head);
        if (m_ours) blockHead(sheet, m_cost, w("Our cost"));
        blockHead(sheet, m_list, w("List"));
        if (m_hasDiscount) blockHead(sheet, m_share, w("Share of the total discount, exact cents"));
        blockHead(sheet, m_discount, w("Discount"));
        blockHead(sheet, m_net, w("Net price"));
        blockHead(sheet, m_tax, w("Tax"));
        std::vector<std::string> ids;
        for (const OfferLine& line : offer(a).lines)
            ids.push_back(line.id);
        std::sort(ids.begin(), ids.end());
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            writeLine(sheet, a, m_rows[i], firstLine + static_cast<unsigned>(i), ids);
        writeTotals(sheet, a);
        if (!sheet) return;
        worksheet_set_column(sheet, idColumn, idColumn, 26, nullptr);
        worksheet_set_column(sheet, itemColumn, itemColumn, 46, nullptr);
        worksheet_set_column(sheet, categoryColumn, categoryColumn, 22, nullptr);
        worksheet_set_column(sheet, quantityColumn, static_cast<lxw_col_t>(m_tax.at(m_horizon + 1)), 13, nullptr);
        lxw_row_col_options hidden{};
        hidden.hidden = LXW_TRUE;
        worksheet_set_column_opt(sheet, orderColumn, orderColumn, 8, nullptr, &hidden);
        if (!m_ours) worksheet_set_column_opt(sheet, factorColumn, factorColumn, 8, nullptr, &hidden);
        setUp(sheet, firstLine, quantityColumn);
    }

    void writeLine(lxw_worksheet* sheet, std::size_t a, const LevelRow& level, unsigned row, const std::vector<std::string>& ids) {
        m_book.text(sheet, row, idColumn, level.id);
        m_book.text(sheet, row, itemColumn, level.name);
        m_book.text(sheet, row, categoryColumn, cleanText(level.category, 60));
        const int index = level.line[a];
        const auto blocks = m_ours ? std::vector<const YearBlock*>{&m_cost, &m_list, &m_discount, &m_net, &m_tax} : std::vector<const YearBlock*>{&m_list, &m_discount, &m_net, &m_tax};
        if (index < 0) {
            m_book.number(sheet, row, quantityColumn, 0);
            m_book.number(sheet, row, ownColumn, 1, Style::Count);
            m_book.number(sheet, row, orderColumn, 0);
            for (const YearBlock* block : blocks)
                rowTotal(sheet, row, *block, 0);
            return;
        }
        const auto at = static_cast<std::size_t>(index);
        const LineItem& line = m_sheets[a]->lines[at];
        const OfferLine& sold = offer(a).lines[at];
        m_book.number(sheet, row, quantityColumn, line.quantity, Style::Input);
        m_book.formula(sheet, row, unitColumn, unitFormula(line, level.id), line.unitPrice().likely);
        m_book.text(sheet, row, paidColumn, p.paidIn(line.years));
        if (line.escalation != 0) m_book.number(sheet, row, escalationColumn, line.escalation, Style::InputShare);
        if (line.prepayDiscount >= 0) m_book.number(sheet, row, prepayColumn, line.prepayDiscount, Style::InputShare);
        m_book.number(sheet, row, discountColumn, m_view.discounts[a][at], Style::InputShare);
        m_book.number(sheet, row, ownColumn, sold.isOwnCost ? 1 : 0);
        if (m_ours) {
            const bool passedOn = sold.isOwnCost || line.quantity < 0;
            if (passedOn) m_book.number(sheet, row, factorColumn, 1, Style::Figure);
            else m_book.formula(sheet, row, factorColumn, "=" + m_factorCell.at(level.category), costmodel::lineTerms(line, m_ours->bought.plan.commercial).factor, Style::Figure);
        }
        m_book.number(sheet, row, orderColumn, static_cast<double>(std::lower_bound(ids.begin(), ids.end(), line.id) - ids.begin()));
        writeLineYears(sheet, a, row, line, sold, at);
    }

    void writeLineYears(lxw_worksheet* sheet, std::size_t a, unsigned row, const LineItem& line, const OfferLine& sold, std::size_t at) {
        const std::string base = cellName(row, quantityColumn, false, true) + "*" + cellName(row, unitColumn, false, true);
        const std::string own = cellName(row, ownColumn, false, true);
        for (const Weight& weight : weightsOf(line, m_horizon, cellName(row, escalationColumn, false, true), cellName(row, prepayColumn, false, true))) {
            const std::string factor = weight.formula.empty() ? "" : "*" + weight.formula;
            const OfferAmounts& amounts = sold.byYear[static_cast<std::size_t>(weight.year)];
            if (m_ours)
                m_book.formula(sheet, row, m_cost.at(weight.year), "=ROUND(" + base + factor + ",2)",
                               m_ours->bought.results[a].cashFlow.lines[at].byYear[static_cast<std::size_t>(weight.year)].amount());
            const std::string selling = m_ours ? "*" + cellName(row, factorColumn, false, true) : "";
            m_book.formula(sheet, row, m_list.at(weight.year), "=ROUND(" + base + selling + factor + ",2)", amounts.list.amount());
            const std::string list = cellName(row, m_list.at(weight.year));
            std::string discount = "ROUND(" + list + "*" + cellName(row, discountColumn, false, true) + ",2)";
            if (m_hasDiscount) {
                const std::string share = cellName(row, m_share.at(weight.year));
                m_book.formula(sheet, row, m_share.at(weight.year), "=IF(" + own + "=1,0,ROUND(ROUND((" + list + "-" + discount + ")*100,0)*total_discount,9))", shareOf(sold, weight.year, at, a), Style::Figure);
                discount = "ROUND(" + discount + "+" + apportioned(row, weight.year, share) + ",2)";
            }
            m_book.formula(sheet, row, m_discount.at(weight.year), "=" + discount, amounts.discount.amount());
            m_book.formula(sheet, row, m_net.at(weight.year), "=ROUND(" + list + "-" + cellName(row, m_discount.at(weight.year)) + ",2)", amounts.net.amount());
            m_book.formula(sheet, row, m_tax.at(weight.year), "=IF(" + own + "=1,0,ROUND(" + cellName(row, m_net.at(weight.year)) + "*tax_rate,2))", amounts.tax.amount());
        }
        if (m_ours) rowTotal(sheet, row, m_cost, m_ours->bought.results[a].cashFlow.lines[at].total.amount());
        rowTotal(sheet, row, m_list, sold.total.list.amount());
        rowTotal(sheet, row, m_discount, sold.total.discount.amount());
        rowTotal(sheet, row, m_net, sold.total.net.amount());
        rowTotal(sheet, row, m_tax, sold.total.tax.amount());
    }

    double shareOf(const OfferLine& sold, int year, std::size_t at, std::size_t a) const {
        if (sold.isOwnCost) return 0;
        const double list = static_cast<double>(sold.byYear[static_cast<std::size_t>(year)].list.inCents());
        return (list - std::round(list * m_view.discounts[a][at])) * m_view.totalDiscount;
    }

    /// The cell's part of the discount on the total: its whole cents, and one more for the largest remainders.
    std::string apportioned(unsigned row, int year, const std::string& share) const {
        const std::string all = cellName(firstLine, m_share.first, true, true) + ":" + cellName(lastLine(), m_share.at(m_horizon), true, true);
        const std::string order = cellName(firstLine, orderColumn, true, true) + ":" + cellName(lastLine(), orderColumn, true, true);
        const std::string ownAll = cellName(firstLine, ownColumn, true, true) + ":" + cellName(lastLine(), ownColumn, true, true);
        const std::string rest = "ROUND(" + share + "-INT(" + share + "),9)";
        const std::string rests = "ROUND(" + all + "-INT(" + all + "),9)";
        const std::string years = "(COLUMN(" + all + ")-" + std::to_string(m_share.first + 1) + ")";
        const std::string place = "(" + cellName(row, orderColumn, false, true) + "*1000+" + std::to_string(year) + ")";
        const std::string before = "SUMPRODUCT((" + ownAll + "=0)*((" + rests + ">" + rest + ")+(" + rests + "=" + rest + ")*((" + order + "*1000+" + years + ")<" + place + ")))";
        const std::string left = "(ROUND(SUM(" + all + "),0)-SUMPRODUCT(INT(" + all + ")))";
        return "IF(" + cellName(row, ownColumn, false, true) + "=1,0,(INT(" + share + ")+IF(" + before + "<" + left + ",1,0))/100)";
    }

    void writeTotals(lxw_worksheet* sheet, std::size_t a) {
        const unsigned row = totalRow();
        for (unsigned column = 0; column <= orderColumn; ++column)
            m_book.text(sheet, row, column, column == itemColumn ? w("Total") : "", Style::TextTotal);
        const auto total = [&](const YearBlock& block, const std::function<double(int)>& result, double sum) {
            for (int year = 0; year <= m_horizon; ++year)
                m_book.formula(sheet, row, block.at(year), "=ROUND(SUM(" + cellName(firstLine, block.at(year)) + ":" + cellName(lastLine(), block.at(year)) + "),2)", result(year), Style::MoneyTotal);
            m_book.formula(sheet, row, block.at(m_horizon + 1), "=ROUND(SUM(" + cellName(row, block.first) + ":" + cellName(row, block.at(m_horizon)) + "),2)", sum, Style::MoneyTotal);
        };
        const auto year = [&](int y) -> const OfferAmounts& { return offer(a).byYear[static_cast<std::size_t>(y)]; };
        if (m_ours) {
            const costmodel::CashFlow& flow = m_ours->bought.results[a].cashFlow;
            total(m_cost, [&](int y) { return flow.byYear[static_cast<std::size_t>(y)].amount(); }, flow.nominal.amount());
        }
        total(m_list, [&](int y) { return year(y).list.amount(); }, offer(a).total.list.amount());
        total(m_discount, [&](int y) { return year(y).discount.amount(); }, offer(a).total.discount.amount());
        total(m_net, [&](int y) { return year(y).net.amount(); }, offer(a).total.net.amount());
        total(m_tax, [&](int y) { return year(y).tax.amount(); }, offer(a).total.tax.amount());
    }

    std::string onLines(std::size_t a, unsigned row, unsigned column) const { return cellOn(m_yearNames[a], row, column); }
    std::string columnOnLines(std::size_t a, unsigned column) const {
        return onLines(a, firstLine, column) + ":" + cellName(lastLine(), column, true, true);
    }

    // ---- levelled parts ----------------------------------------------------------------------------------------

    void writeLevel(lxw_worksheet* sheet) {
        head(sheet, w("Parts levelled"), w("The same row is the same thing in every option, so that bids can be put side by side."));
        m_book.text(sheet, 4, 0, w("Id"), Style::Head);
        m_book.text(sheet, 4, 1, w("Item"), Style::Head);
        m_book.text(sheet, 4, 2, w("Category"), Style::Head);
        for (std::size_t a = 0; a < 3; ++a) {
            const auto column = static_cast<unsigned>(3 + 3 * a);
            m_book.text(sheet, 3, column, p.name(planner::architectures[a]), Style::Head);
            m_book.text(sheet, 4, column, w("Quantity"), Style::Head);
            m_book.text(sheet, 4, column + 1, w("Unit price"), Style::Head);
            m_book.text(sheet, 4, column + 2, w("Net price"), Style::Head);
        }
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const LevelRow& level = m_rows[i];
            const unsigned row = firstLine + static_cast<unsigned>(i);
            m_book.text(sheet, row, 0, level.id);
            m_book.text(sheet, row, 1, level.name);
            m_book.text(sheet, row, 2, cleanText(level.category, 60));
            for (std::size_t a = 0; a < 3; ++a) {
                const auto column = static_cast<unsigned>(3 + 3 * a);
                const int index = level.line[a];
                const LineItem* line = index < 0 ? nullptr : &m_sheets[a]->lines[static_cast<std::size_t>(index)];
                m_book.formula(sheet, row, column, "=" + onLines(a, row, quantityColumn), line ? line->quantity : 0, Style::Count);
                if (line) {
                    const std::string selling = m_ours ? "*" + onLines(a, row, factorColumn) : "";
                    const double factor = m_ours ? costmodel::lineTerms(*line, m_ours->bought.plan.commercial).factor : 1;
                    m_book.formula(sheet, row, column + 1, "=" + onLines(a, row, unitColumn) + selling, line->unitPrice().likely * factor);
                }
                m_book.formula(sheet, row, column + 2, "=" + onLines(a, row, m_net.at(m_horizon + 1)), line ? offer(a).lines[static_cast<std::size_t>(index)].total.net.amount() : 0);
            }
        }
        const unsigned row = totalRow();
        for (unsigned column = 0; column < 12; ++column)
            m_book.text(sheet, row, column, column == 1 ? w("Total") : "", Style::TextTotal);
        for (std::size_t a = 0; a < 3; ++a) {
            const auto column = static_cast<unsigned>(5 + 3 * a);
            m_book.formula(sheet, row, column, "=ROUND(SUM(" + cellName(firstLine, column) + ":" + cellName(lastLine(), column) + "),2)", offer(a).total.net.amount(), Style::MoneyTotal);
        }
        if (!sheet) return;
        worksheet_set_column(sheet, 0, 0, 26, nullptr);
        worksheet_set_column(sheet, 1, 1, 46, nullptr);
        worksheet_set_column(sheet, 2, 2, 22, nullptr);
        worksheet_set_column(sheet, 3, 11, 14, nullptr);
        worksheet_autofilter(sheet, 4, 0, std::max(lastLine(), firstLine), 11);
        setUp(sheet, firstLine, 3);
    }

    // ---- cost by year ------------------------------------------------------------------------------------------

    void writeMatrix(lxw_worksheet* sheet) {
        head(sheet, w("Cost by year"), w("Net prices by category and year; every row and column adds up."));
        std::vector<std::string> categories;
        for (const LevelRow& level : m_rows)
            if (std::find(categories.begin(), categories.end(), level.category) == categories.end()) categories.push_back(level.category);
        unsigned row = 3;
        for (std::size_t a = 0; a < 3; ++a) {
            m_book.text(sheet, row, 0, p.name(planner::architectures[a]), Style::Head);
            for (int year = 0; year <= m_horizon; ++year)
                m_book.text(sheet, row, static_cast<unsigned>(year + 1), p.yearName(year), Style::Head);
            m_book.text(sheet, row, static_cast<unsigned>(m_horizon + 2), w("Total"), Style::Head);
            const unsigned first = ++row;
            for (const std::string& category : categories) {
                m_book.text(sheet, row, 0, cleanText(category, 60));
                Money sum;
                for (int year = 0; year <= m_horizon; ++year) {
                    Money amount;
                    for (const OfferLine& line : offer(a).lines)
                        if (line.category == category) amount += Money::cents(line.byYear[static_cast<std::size_t>(year)].net.inCents());
                    sum += amount;
                    m_book.formula(sheet, row, static_cast<unsigned>(year + 1),
                                   "=ROUND(SUMIF(" + columnOnLines(a, categoryColumn) + "," + cellName(row, 0, false, true) + "," + columnOnLines(a, m_net.at(year)) + "),2)", amount.amount());
                }
                m_book.formula(sheet, row, static_cast<unsigned>(m_horizon + 2), "=ROUND(SUM(" + cellName(row, 1) + ":" + cellName(row, static_cast<unsigned>(m_horizon + 1)) + "),2)", sum.amount());
                ++row;
            }
            m_book.text(sheet, row, 0, w("Total"), Style::TextTotal);
            for (int year = 0; year <= m_horizon + 1; ++year) {
                const auto column = static_cast<unsigned>(year + 1);
                const double result = year <= m_horizon ? offer(a).byYear[static_cast<std::size_t>(year)].net.amount() : offer(a).total.net.amount();
                m_book.formula(sheet, row, column, row > first ? "=ROUND(SUM(" + cellName(first, column) + ":" + cellName(row - 1, column) + "),2)" : "=0", result, Style::MoneyTotal);
            }
            m_matrixTotal[a] = row;
            row += 2;
        }
        if (!sheet) return;
        worksheet_set_column(sheet, 0, 0, 32, nullptr);
        worksheet_set_column(sheet, 1, static_cast<lxw_col_t>(m_horizon + 2), 14, nullptr);
        setUp(sheet, 3, 1);
    }

    // ---- summary -----------------------------------------------------------------------------------------------

    void writeSummary(lxw_worksheet* sheet) {
        head(sheet, m_content.title + (m_content.customer.empty() ? "" : ", " + m_content.customer), p.headline() + ". " + w("Amounts in %1, at the price point of the inputs.", {cleanText(p.currency(), 12)}));
        m_book.text(sheet, 3, 0, w("Option"), Style::Head);
        for (std::size_t a = 0; a < 3; ++a)
            m_book.text(sheet, 3, static_cast<unsigned>(a + 1), p.name(planner::architectures[a]), Style::Head);
        unsigned row = 4;
        const auto formulas = [&](const std::string& what, const std::function<std::pair<std::string, double>(std::size_t)>& of, Style style) {
            m_book.text(sheet, row, 0, what, style == Style::MoneyTotal ? Style::TextTotal : Style::Text);
            for (std::size_t a = 0; a < 3; ++a) {
                const auto [formula, result] = of(a);
                m_book.formula(sheet, row, static_cast<unsigned>(a + 1), formula, result, style);
            }
            return row++;
        };
        const auto on = [&](std::size_t a, unsigned column) { return onLines(a, totalRow(), column); };
        if (m_ours)
            formulas(w("Our cost"), [&](std::size_t a) { return std::pair{"=" + on(a, m_cost.at(m_horizon + 1)), m_ours->bought.results[a].cashFlow.nominal.amount()}; }, Style::Money);
        formulas(w("List"), [&](std::size_t a) { return std::pair{"=" + on(a, m_list.at(m_horizon + 1)), offer(a).total.list.amount()}; }, Style::Money);
        formulas(w("Discount"), [&](std::size_t a) { return std::pair{"=" + on(a, m_discount.at(m_horizon + 1)), offer(a).total.discount.amount()}; }, Style::Money);
        const unsigned net = formulas(p.totalName(), [&](std::size_t a) { return std::pair{"=" + on(a, m_net.at(m_horizon + 1)), offer(a).total.net.amount()}; }, Style::MoneyTotal);
        const unsigned tax = formulas(w("Tax"), [&](std::size_t a) { return std::pair{"=" + on(a, m_tax.at(m_horizon + 1)), offer(a).total.tax.amount()}; }, Style::Money);
        formulas(w("Total with tax"), [&](std::size_t a) {
            const auto column = static_cast<unsigned>(a + 1);
            return std::pair{"=ROUND(" + cellName(net, column) + "+" + cellName(tax, column) + ",2)", offer(a).total.gross.amount()};
        }, Style::MoneyTotal);
        if (m_ours)
            formulas(w("Margin"), [&](std::size_t a) {
                const auto column = static_cast<unsigned>(a + 1);
                return std::pair{"=ROUND(" + cellName(net, column) + "-" + cellName(4, column) + ",2)", offer(a).total.net.amount() - m_ours->bought.results[a].cashFlow.nominal.amount()};
            }, Style::Money);
        for (int year = 0; year <= m_horizon; ++year)
            formulas(p.yearName(year), [&](std::size_t a) { return std::pair{"=" + on(a, m_net.at(year)), offer(a).byYear[static_cast<std::size_t>(year)].net.amount()}; }, Style::Money);
        formulas(w("Present value at %1 a year", {p.percent(m_sheets[0]->discountRate)}), [&](std::size_t a) {
            std::string sum;
            for (int year = 0; year <= m_horizon; ++year) {
                const int discounted = m_sheets[a]->timing == costmodel::Timing::Start ? std::max(0, year - 1) : year;
                sum += (sum.empty() ? "" : "+") + on(a, m_net.at(year)) + (discounted == 0 ? "" : "/(1+discount_rate)^" + std::to_string(discounted));
            }
            return std::pair{"=ROUND(" + sum + ",2)", offer(a).presentValue.amount()};
        }, Style::Money);
        formulas(w("Per camera and month"), [&](std::size_t a) {
            return std::pair{"=IF(cameras*horizon_years>0," + cellName(net, static_cast<unsigned>(a + 1)) + "/cameras/12/horizon_years,0)", m_view.sold.results[a].perCameraMonth};
        }, Style::Money);
        formulas(w("Difference to the cheapest"), [&](std::size_t a) {
            double least = offer(0).total.net.amount();
            for (std::size_t b = 1; b < 3; ++b)
                least = std::min(least, offer(b).total.net.amount());
            return std::pair{"=ROUND(" + cellName(net, static_cast<unsigned>(a + 1)) + "-MIN(" + cellName(net, 1, true, true) + ":" + cellName(net, 3, true, true) + "),2)",
                             offer(a).total.net.amount() - least};
        }, Style::Money);
        m_book.name("net_totals", cellOn(m_names[0], net, 1) + ":" + cellName(net, 3, true, true));
        writeModelled(sheet, row + 1);
        if (!sheet) return;
        worksheet_set_column(sheet, 0, 0, 44, nullptr);
        worksheet_set_column(sheet, 1, 3, 18, nullptr);
        setUp(sheet, 4, 1);
        addChart(sheet, net, row);
    }

    /// What no formula of a spreadsheet gives: draws and simulations, as values.
    void writeModelled(lxw_worksheet* sheet, unsigned row) {
        m_book.text(sheet, row, 0, w("From Sightline's draws and models: these do not follow the inputs"), Style::TextTotal);
        for (unsigned column = 1; column <= 3; ++column)
            m_book.text(sheet, row, column, "", Style::TextTotal);
        const auto values = [&](const std::string& what, const std::function<double(const ArchitectureResult&)>& of, Style style) {
            ++row;
            m_book.text(sheet, row, 0, what);
            for (std::size_t a = 0; a < 3; ++a)
                if (isBuilt(a)) m_book.number(sheet, row, static_cast<unsigned>(a + 1), of(m_view.sold.results[a]), style);
        };
        values(w("8 of 10 outcomes, from"), [](const auto& r) { return r.tco.p10; }, Style::Money);
        values(w("8 of 10 outcomes, to"), [](const auto& r) { return r.tco.p90; }, Style::Money);
        values(w("Storage needed, %1", {p.storageUnit()}), [this](const auto& r) { return p.storageValue(r.storageTb); }, Style::Count);
        values(w("Recorders and servers"), [](const auto& r) { return static_cast<double>(r.recorders); }, Style::Count);
        values(w("Lost, camera-hours a year"), [](const auto& r) { return r.loss.mean; }, Style::Count);
        values(w("In a bad year, 1 in 20"), [](const auto& r) { return r.loss.p95; }, Style::Count);
        values(w("Chance that the days asked are kept"), [](const auto& r) { return r.chanceRetentionKept; }, Style::Share);
        ++row;
        m_book.text(sheet, row, 0, w("Meets every must-have"));
        for (std::size_t a = 0; a < 3; ++a)
            m_book.text(sheet, row, static_cast<unsigned>(a + 1), m_view.sold.results[a].feasible ? w("Yes") : isBuilt(a) ? w("No") : w("Cannot be sized"));
    }

    void addChart(lxw_worksheet* sheet, unsigned net, unsigned) {
        lxw_chart* chart = workbook_add_chart(m_book.raw(), LXW_CHART_COLUMN);
        if (!chart) return;
        const std::string names = "='" + m_names[0] + "'!$B$4:$D$4";
        const std::string values = "='" + m_names[0] + "'!$B$" + std::to_string(net + 1) + ":$D$" + std::to_string(net + 1);
        lxw_chart_series* series = chart_add_series(chart, names.c_str(), values.c_str());
        lxw_chart_fill fills[3]{};
        lxw_chart_point points[3]{};
        lxw_chart_point* all[4]{};
        for (std::size_t a = 0; a < 3; ++a) {
            fills[a].color = lightTokens().fill[a].rgb() & 0xFFFFFFu;
            points[a].fill = &fills[a];
            all[a] = &points[a];
        }
        if (series) chart_series_set_points(series, all);
        chart_title_set_name(chart, p.totalName().c_str());
        chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
        worksheet_insert_chart(sheet, 3, 5, chart);
    }

    // ---- what is read, not reckoned ----------------------------------------------------------------------------

    void writeTable(lxw_worksheet* sheet, unsigned& row, const TableBlock& table) {
        m_book.text(sheet, row++, 0, table.caption, Style::Small);
        for (unsigned column = 0; column < table.columns.size(); ++column)
            m_book.text(sheet, row, column, table.columns[column].head, Style::Head);
        ++row;
        for (const TableRow& line : table.rows) {
            for (unsigned column = 0; column < line.cells.size(); ++column) {
                const Cell& cell = line.cells[column];
                if (cell.number && column > 0) m_book.number(sheet, row, column, *cell.number, Style::Count);
                else m_book.text(sheet, row, column, cell.note.empty() ? cell.text : cell.text + " (" + cell.note + ")", line.kind == RowKind::Plain ? Style::Text : Style::TextTotal);
            }
            ++row;
        }
        ++row;
    }

    void writeSection(const std::string& name, SectionId id) {
        const auto found = std::find_if(m_content.sections.begin(), m_content.sections.end(), [id](const Section& section) { return section.id == id; });
        if (found == m_content.sections.end()) return;
        std::vector<const TableBlock*> tables;
        for (const Block& block : found->blocks)
            if (const auto* table = std::get_if<TableBlock>(&block)) tables.push_back(table);
        if (tables.empty()) return;
        lxw_worksheet* sheet = m_book.sheet(name);
        head(sheet, found->title, w("Figures of the proposal; they do not follow the inputs."));
        unsigned row = 3;
        for (const TableBlock* table : tables)
            writeTable(sheet, row, *table);
        if (!sheet) return;
        worksheet_set_column(sheet, 0, 1, 34, nullptr);
        worksheet_set_column(sheet, 2, 14, 16, nullptr);
        setUp(sheet, 3, 0);
    }

    void writeTables() {
        writeSection(w("Storage"), SectionId::Storage);
        writeSection(w("Network"), SectionId::Network);
        lxw_worksheet* cameras = m_book.sheet(w("Cameras"));
        head(cameras, w("Camera schedule"), w("Every camera; rates are recorded averages"));
        unsigned row = 3;
        const TableBlock table = document::cameraTable(p, true);
        writeTable(cameras, row, table);
        if (cameras) {
            worksheet_set_column(cameras, 0, 2, 30, nullptr);
            worksheet_set_column(cameras, 3, 12, 14, nullptr);
            worksheet_set_column(cameras, 4, 4, 44, nullptr);
            worksheet_autofilter(cameras, 4, 0, std::max(5u, row) - 2, static_cast<lxw_col_t>(table.columns.size() - 1));
            setUp(cameras, 5, 1);
        }
        writeSection(w("Failures"), SectionId::Topology);
        writeSection(w("Assumptions"), SectionId::Assumptions);
        writeSection(w("Test report"), SectionId::Test);
    }

    const CustomerView& m_view;
    const InternalView* m_ours;
    const Document& m_content;
    const DocumentOptions& m_options;
    const Parts p;
    const Words& w;
    std::array<const Sheet*, 3> m_sheets{};
    std::vector<LevelRow> m_rows;
    int m_horizon = 0;
    bool m_hasDiscount = false;
    Workbook m_book;
    std::array<std::string, 5> m_names;
    std::array<std::string, 3> m_yearNames;
    std::map<std::string, unsigned> m_priceRow;
    std::map<std::string, std::string> m_factorCell;
    YearBlock m_cost, m_list, m_share, m_discount, m_net, m_tax;
    std::array<unsigned, 3> m_matrixTotal{};
};

} // namespace

Result<std::string> proposalXlsx(const CustomerDocument& document, const DocumentOptions& options, const Words& words) {
    return ProposalWorkbook(document.view(), nullptr, document.content(), options, words).make();
}

Result<std::string> proposalXlsx(const InternalDocument& document, const DocumentOptions& options, const Words& words) {
    return ProposalWorkbook(document.view().customer, &document.view(), document.content(), options, words).make();
}

} // namespace sightline::proposal
