#include "cost_rows.h"

#include "figures.h"
#include "price_why.h"

#include "proposal/figure_words.h"
#include "proposal/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <map>

namespace sightline::qml {
namespace {

using costmodel::BookEntry;
using costmodel::Factor;
using costmodel::LineItem;

/// Texts of this file.
struct CostRowsWords {
    Q_DECLARE_TR_FUNCTIONS(CostRows)
};

QString costText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString quantityText(double value) {
    const QLocale locale;
    return locale.toString(value, 'f', value == std::round(value) ? 0 : std::abs(value) < 10 ? 2 : 1);
}

/// Amounts of a table to the cent only where there are cents that matter.
QString amountText(double value) {
    if (value == 0) return QStringLiteral("–");
    QString text = QLocale().toString(std::abs(value), 'f', 0);
    return value < 0 ? QChar(0x2212) + text : text;
}

QString unitText(double value) {
    const int decimals = std::abs(value) >= 1000 && value == std::round(value) ? 0 : 2;
    return QLocale().toString(value, 'f', decimals);
}

/// ", years 2 to 5", ", year 3"; nothing for the day of purchase.
QString whenText(const std::vector<int>& years) {
    if (years.empty() || (years.size() == 1 && years.front() == 0)) return {};
    if (years.size() == 1) return CostRowsWords::tr(", year %1").arg(years.front());
    const bool whole = years.back() - years.front() + 1 == int(years.size());
    if (years.front() == 0) return CostRowsWords::tr(", %1 times").arg(years.size());
    return whole ? CostRowsWords::tr(", years %1 to %2").arg(years.front()).arg(years.back()) : CostRowsWords::tr(", in %1 of the years").arg(years.size());
}

/// The figure in force of a factor; nothing for constants and costs of the plan's own.
std::optional<BookEntry> entryOf(const CostInput& input, const Factor& factor) {
    const Figure* const figure = factor.driver.empty() ? nullptr : input.book->figure(factor.driver);
    return figure ? std::optional(input.book->entry(*figure)) : std::nullopt;
}

bool mayBeTyped(const CostInput& input, const Factor& factor) {
    const Figure* const figure = factor.driver.empty() ? nullptr : input.book->catalogue().figure(factor.driver);
    return figure && input.book->catalogue().isPrice(*figure);
}

struct Provenance {
    QString source, tag;
    bool warn = false, typed = false;
};

/// Where a line's price comes from: its weakest factor decides.
Provenance provenanceOf(const CostInput& input, const std::vector<Factor>& factors) {
    Provenance found;
    int weakest = -1;
    for (const Factor& factor : factors) {
        if (QString::fromStdString(factor.driver).startsWith(QLatin1String(costmodel::customDriver))) found.source = CostRowsWords::tr("This plan");
        const auto entry = entryOf(input, factor);
        if (!entry) continue;
        found.typed |= entry->figure.layer == Layer::Project;
        const int badness = entry->isUnpriced ? 4 : entry->isStale ? 3 : entry->isEstimate ? 2 : 1;
        if (badness <= weakest) continue;
        weakest = badness;
        found.source = badness == 2 ? figureDateText(entry->figure) : figureGradeText(entry->figure); // its tag says the grade
        found.tag = badness == 4 ? CostRowsWords::tr("no rate") : badness == 3 ? CostRowsWords::tr("old") : badness == 2 ? CostRowsWords::tr("estimate") : QString();
        found.warn = badness >= 3;
    }
    return found;
}

struct LineAmounts {
    double total = 0;
    std::vector<double> byYear;
    double low = 0, likely = 0, high = 0; ///< of one
};

LineAmounts lineAmounts(const CostInput& input, std::size_t line) {
    LineAmounts amounts;
    const LineItem& item = input.result->sheet.lines[line];
    const Range unit = item.unitPrice();
    amounts.low = unit.low;
    amounts.likely = unit.likely;
    amounts.high = unit.high;
    if (input.customer && input.offer) {
        const costmodel::OfferLine& sold = input.offer->lines[line];
        const double ratio = unit.likely != 0 ? sold.unitPrice.amount() / unit.likely : 1;
        amounts = {sold.total.net.amount(), {}, unit.low * ratio, sold.unitPrice.amount(), unit.high * ratio};
        for (const auto& year : sold.byYear)
            amounts.byYear.push_back(year.net.amount());
        return amounts;
    }
    const costmodel::PricedLine& priced = input.result->cashFlow.lines[line];
    amounts.total = priced.total.amount();
    for (const costmodel::Money& year : priced.byYear)
        amounts.byYear.push_back(year.amount());
    return amounts;
}

bool hasAmounts(const CostInput& input) {
    if (!input.result || !input.book) return false;
    const std::size_t lines = input.result->sheet.lines.size();
    return input.result->cashFlow.lines.size() == lines && (!input.customer || (input.offer && input.offer->lines.size() == lines));
}

QVariantList factorRow(const CostInput& input, const Factor& factor) {
    const auto entry = entryOf(input, factor);
    const Figure* const figure = input.book->catalogue().figure(factor.driver);
    const QString name = figure ? engineName(proposal::figureWords(input.book->catalogue(), factor.driver)) : costText(factor.driver);
    const QString unit = figure && figure->currency.empty() && figure->unit != "1" ? QStringLiteral(", ") + engineName(figure->unit) : QString();
    const Provenance from = provenanceOf(input, {factor});
    const auto number = [](double value) { return QLocale().toString(value, 'g', 5); };
    return {QStringLiteral("factor"), costText(factor.driver), name + unit, QString(), number(factor.value.low), number(factor.value.likely),
            number(factor.value.high), entry && entry->figure.layer == Layer::Project, from.source, from.tag, from.warn, QString(),
            mayBeTyped(input, factor) && !input.customer, false, false,
            CostRowsWords::tr("%1: low %2, likely %3, high %4, %5").arg(name, number(factor.value.low), number(factor.value.likely), number(factor.value.high), from.source)};
}

QVariantList lineRow(const CostInput& input, std::size_t line) {
    const LineItem& item = input.result->sheet.lines[line];
    const LineAmounts amounts = lineAmounts(input, line);
    const Provenance from = provenanceOf(input, item.factors);
    const QString key = costText(item.id), name = engineName(item.name) + whenText(item.years), quantity = quantityText(item.quantity);
    const bool editable = !input.customer && item.factors.size() == 1 && mayBeTyped(input, item.factors.front());
    const QString total = amountText(amounts.total);
    return {QStringLiteral("line"), key, name, quantity, unitText(amounts.low), unitText(amounts.likely), unitText(amounts.high), from.typed,
            from.source, from.tag, from.warn, total, editable, item.factors.size() > 1, input.unfolded.contains(key),
            CostRowsWords::tr("%1: %2 at %3, from %4 to %5 each; %6 in all. %7 %8").arg(name, quantity, unitText(amounts.likely), unitText(amounts.low),
                                                                               unitText(amounts.high), total, from.source, from.tag)};
}

/// "480 × 165.00 each, paid 5 times = 79,200" of a line.
QString formulaOf(const CostInput& input, std::size_t line) {
    const LineItem& item = input.result->sheet.lines[line];
    QString text = CostRowsWords::tr("%1 × %2 each").arg(quantityText(item.quantity), unitText(item.unitPrice().likely));
    if (item.years.size() > 1) text += CostRowsWords::tr(", paid %1 times").arg(item.years.size());
    if (item.escalation != 0) text += CostRowsWords::tr(", %1 % more each year").arg(QLocale().toString(item.escalation * 100, 'g', 3));
    return text + CostRowsWords::tr(" = %1").arg(amountText(input.result->cashFlow.lines[line].total.amount()));
}

std::vector<std::string> categoriesInOrder(const proposal::ArchitectureResult& result) {
    std::vector<std::string> order;
    for (const LineItem& item : result.sheet.lines)
        if (std::find(order.begin(), order.end(), item.category) == order.end()) order.push_back(item.category);
    return order;
}

QVariantList sectionRow(const std::string& category, double total, int lines, bool open) {
    const QString name = engineWord(category), amount = amountText(total);
    return {QStringLiteral("section"), costText(category), name, QString(), QString(), QString(), QString(), false,
            open ? QString() : lines == 1 ? CostRowsWords::tr("1 line") : CostRowsWords::tr("%1 lines").arg(lines), QString(), false, amount, false, true, open,
            CostRowsWords::tr("%1: %2, %3").arg(name, amount, open ? CostRowsWords::tr("lines shown") : CostRowsWords::tr("lines hidden"))};
}

} // namespace

QList<QByteArray> costLineRoles() {
    return {"kind", "key", "name", "quantity", "low", "likely", "high", "typed", "source", "tag", "warn", "total", "editable", "foldable", "open", "sentence"};
}

QList<QVariantList> costLineRows(const CostInput& input) {
    QList<QVariantList> rows;
    if (!hasAmounts(input)) return rows;
    const auto& lines = input.result->sheet.lines;
    for (const std::string& category : categoriesInOrder(*input.result)) {
        double total = 0;
        int count = 0;
        for (std::size_t line = 0; line < lines.size(); ++line)
            if (lines[line].category == category) {
                total += lineAmounts(input, line).total;
                ++count;
            }
        const bool open = !input.folded.contains(costText(category));
        rows << sectionRow(category, total, count, open);
        for (std::size_t line = 0; open && line < lines.size(); ++line) {
            if (lines[line].category != category) continue;
            rows << lineRow(input, line);
            if (lines[line].factors.size() < 2 || !input.unfolded.contains(costText(lines[line].id))) continue;
            for (const Factor& factor : lines[line].factors)
                if (!factor.driver.empty()) rows << factorRow(input, factor);
        }
    }
    return rows;
}

QList<QByteArray> costYearRoles() {
    return {"name", "cells", "strong", "sentence"};
}

QStringList costYearHeads(int horizonYears) {
    QStringList heads{CostRowsWords::tr("Day one")};
    for (int year = 1; year <= horizonYears; ++year)
        heads << CostRowsWords::tr("Year %1").arg(year);
    return heads << CostRowsWords::tr("Total");
}

double costYearScale(const CostInput& input) {
    constexpr double billion = 1e9;
    return input.result && input.result->cashFlow.nominal.amount() >= billion / 10 ? 1000 : 1;
}

QList<QVariantList> costYearRows(const CostInput& input) {
    QList<QVariantList> rows;
    if (!hasAmounts(input)) return rows;
    const double scale = costYearScale(input);
    const auto years = std::size_t(input.result->sheet.horizonYears) + 1;
    const auto row = [&](const QString& name, const std::vector<double>& amounts, bool strong) {
        QStringList cells;
        double total = 0;
        for (const double amount : amounts) {
            cells << amountText(amount / scale);
            total += amount;
        }
        cells << amountText(total / scale);
        rows << QVariantList{name, cells, strong, name + QStringLiteral(": ") + cells.join(QStringLiteral(", "))};
    };
    std::vector<double> sums(years, 0);
    for (const std::string& category : categoriesInOrder(*input.result)) {
        std::vector<double> amounts(years, 0);
        for (std::size_t line = 0; line < input.result->sheet.lines.size(); ++line) {
            if (input.result->sheet.lines[line].category != category) continue;
            const auto byYear = lineAmounts(input, line).byYear;
            for (std::size_t year = 0; year < std::min(years, byYear.size()); ++year)
                amounts[year] += byYear[year];
        }
        for (std::size_t year = 0; year < years; ++year)
            sums[year] += amounts[year];
        row(engineWord(category), amounts, false);
    }
    row(CostRowsWords::tr("Total"), sums, true);
    return rows;
}

std::vector<proposal::ShareBar> costShares(const CostInput& input) {
    std::vector<proposal::ShareBar> bars;
    if (!hasAmounts(input)) return bars;
    for (const std::string& category : categoriesInOrder(*input.result)) {
        proposal::ShareBar bar{category, 0};
        for (std::size_t line = 0; line < input.result->sheet.lines.size(); ++line)
            if (input.result->sheet.lines[line].category == category) bar.amount += lineAmounts(input, line).total;
        bars.push_back(bar);
    }
    std::stable_sort(bars.begin(), bars.end(), [](const auto& a, const auto& b) { return a.amount > b.amount; });
    return bars;
}

std::string editableFigure(const CostInput& input, const QString& key) {
    if (!hasAmounts(input) || input.customer) return {};
    const std::string id = key.toStdString();
    for (const LineItem& item : input.result->sheet.lines) {
        if (item.id == id) return item.factors.size() == 1 && mayBeTyped(input, item.factors.front()) ? item.factors.front().driver : std::string();
        for (const Factor& factor : item.factors)
            if (factor.driver == id && mayBeTyped(input, factor)) return factor.driver;
    }
    return {};
}

std::optional<planner::Why> costWhy(const CostInput& input, const QString& key) {
    if (!hasAmounts(input)) return std::nullopt;
    const std::string id = key.toStdString();
    planner::Why why;
    for (std::size_t line = 0; line < input.result->sheet.lines.size(); ++line) {
        const LineItem& item = input.result->sheet.lines[line];
        for (const Factor& factor : item.factors)
            if (item.id == id || factor.driver == id) why.inputs.push_back(factorInput(*input.book, factor));
        if (item.id != id && why.inputs.empty()) continue;
        if (item.id != id) { // a factor's own row: it is the same wherever it is used
            why.inputs.resize(1);
            why.figure = why.inputs.front().name;
            return why;
        }
        why.figure = item.name;
        why.value = input.result->cashFlow.lines[line].total.amount();
        why.formula = formulaOf(input, line).toStdString();
        why.method = "line items/1";
        return why;
    }
    return std::nullopt;
}

} // namespace sightline::qml
