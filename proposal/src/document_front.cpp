// Cover, summary, requirements, options compared.

#include "document_parts.h"
#include "html_text.h"
#include "proposal/base_words.h"
#include "proposal/design_words.h"
#include "proposal/format.h"

#include <algorithm>
#include <cmath>

namespace sightline::proposal::document {

using planner::Architecture;

namespace {

std::string daysAsked(const Parts& p) {
    return p.w("%1 days", {p.plain(*p.plan().requirements.retentionDays)});
}

std::string totalOrDash(const ArchitectureResult& result, const std::string& words) {
    return result.design.feasible ? words : "–";
}

std::string siteList(const Parts& p) {
    constexpr std::size_t most = 24;
    std::string names;
    std::size_t shown = 0;
    const std::vector<planner::Site>& sites = p.plan().sites;
    for (const planner::Site& site : sites) {
        if (shown++ == most) break;
        names += (names.empty() ? "" : ", ") + cleanText(site.name.empty() ? site.id : site.name, 60);
        if (*site.count > 1) names += " (" + p.w("%1 like sites", {p.count(*site.count)}) + ")";
    }
    if (sites.size() > most) names += ", " + p.w("and %1 more", {p.count(static_cast<double>(sites.size() - most))});
    return names;
}

std::string taxWords(const Parts& p) {
    const std::string currency = cleanText(p.currency(), 12);
    if (!p.view.isTaxSet) return p.w("%1, before taxes", {currency});
    return p.w("%1; totals are before tax, %2 tax is shown with the parts", {currency, p.percent(p.view.taxRate)});
}

SummaryCard cardOf(const Parts& p, const ArchitectureResult& result) {
    SummaryCard card;
    card.architecture = result.architecture;
    card.name = p.name(result.architecture);
    card.best = p.isPutForward(result.architecture);
    card.out = !result.feasible;
    card.design = p.design(result.design);
    if (!result.design.feasible) {
        card.status = p.w("Cannot be sized");
        card.statusTone = Tone::Error;
    } else if (!result.knockouts.empty()) {
        const std::size_t missed = result.knockouts.size();
        card.status = missed == 1 ? p.w("Misses 1 must-have") : p.w("Misses %1 must-haves", {std::to_string(missed)});
        card.statusTone = Tone::Error;
    } else if (card.best) {
        card.status = p.sold().recommendation.verdict == Verdict::TooClose ? p.w("Too close to call") : p.w("Recommended");
        card.statusTone = Tone::Good;
    }
    card.total = totalOrDash(result, p.money(result.cashFlow.nominal.amount()));
    if (!result.design.feasible) {
        card.totalNote = cleanText(html::capitalised(p.say(whyNotBuilt(result.design))), 220);
        return card;
    }
    card.totalNote = p.w("Over %1, likely", {p.w.years(*p.plan().horizonYears)});
    card.outcomes = p.w("%1 to %2 in 8 of 10 outcomes", {p.money(result.tco.p10), p.money(result.tco.p90)});
    card.hasRange = true;
    const auto [low, high] = costAxis(p.sold());
    card.range.id = std::string("range-") + planner::architectureKey(result.architecture);
    card.range.heading = p.w("Cost range of %1: lowest %2, likely %3, highest %4",
                             {card.name, p.fig(moneyExact(result.tcoUsd.low, p.currency())), p.fig(moneyExact(result.tcoUsd.likely, p.currency())),
                              p.fig(moneyExact(result.tcoUsd.high, p.currency()))});
    card.range.size = QSizeF(186, 16);
    card.range.paint = [&result, theme = p.theme(), axisLow = low, axisHigh = high](QPainter& painter, const QRectF& area) {
        paintCostRange(painter, area, result, axisLow, axisHigh, theme);
    };
    card.rows = {{p.w("Paid on day one"), p.money(result.dayOne)},
                 {p.w("Each year after"), p.money(result.eachYearAfter)},
                 {p.w("Chance of %1 kept", {daysAsked(p)}), p.fig(share(result.chanceRetentionKept))},
                 {p.w("Lost per camera"), p.w("%1 a year", {p.fig(hours(result.lostHoursPerCamera))})},
                 {p.w("IT time a month"), p.fig(hours(result.running.itHoursPerMonth))}};
    return card;
}

std::string basisWords(const Parts& p) {
    const Comparison& sold = p.sold();
    const std::size_t inForce = sold.defaults.size();
    std::string words = inForce == 0   ? p.w("Every value of the plan was given.")
                        : inForce == 1 ? p.w("1 value of the plan is a default, listed under Assumptions.")
                                       : p.w("%1 values of the plan are defaults, listed under Assumptions.", {p.count(static_cast<double>(inForce))});
    if (sold.estimateShare > 0) words += " " + p.w("%1 of the total rests on estimates.", {p.fig(share(sold.estimateShare))});
    if (sold.stalePrices == 1) words += " " + p.w("1 price is more than five years old.");
    if (sold.stalePrices > 1) words += " " + p.w("%1 prices are more than five years old.", {p.count(sold.stalePrices)});
    return words;
}

template <typename T> std::string originWords(const Parts& p, const planner::Setting<T>& setting) {
    if (setting.origin == planner::Origin::Measured) return " (" + p.w("measured") + ")";
    return setting.isDefault() ? " (" + p.w("default") + ")" : "";
}

std::string limitWords(const Parts& p, const planner::Setting<double>& days) {
    return *days > 0 ? p.w("%1 days", {p.plain(*days)}) : p.w("No rule set");
}

// ---- options compared ------------------------------------------------------------------------------------------

using Value = std::function<double(const ArchitectureResult&)>;
using Form = std::function<std::string(double)>;

class OptionTable {
public:
    OptionTable(const Parts& parts, std::string id, const std::string& caption, const std::string& first) : p(parts) {
        m_table.id = std::move(id);
        m_table.caption = caption;
        m_table.kind = "compare";
        m_table.columns = {{first, false, 2.2}};
        for (const Architecture a : planner::architectures) {
            m_table.columns.push_back({p.name(a), true, 1.4});
            if (p.isPutForward(a) && m_table.best < 0) {
                m_table.best = static_cast<int>(m_table.columns.size()) - 1;
                m_table.bestOf = a;
            }
        }
    }

    void group(const std::string& heading) { m_table.rows.push_back({{heading}, RowKind::Group}); }

    void figures(const std::string& what, const Value& value, const Form& form, const Form& difference = {}) {
        TableRow row{{what}, RowKind::Plain};
        const ArchitectureResult& base = p.sold().of(baseArchitecture(p.sold()));
        for (const ArchitectureResult& result : p.sold().results) {
            if (!result.design.feasible) {
                row.cells.emplace_back("–");
                continue;
            }
            Cell cell{p.fig(form(value(result))), value(result)};
            if (difference && result.architecture == base.architecture)
                cell.note = p.w("base");
            else if (difference && base.design.feasible)
                cell.note = p.fig(difference(value(result) - value(base)));
            row.cells.push_back(std::move(cell));
        }
        m_table.rows.push_back(std::move(row));
    }

    void words(const std::string& what, const std::function<Cell(const ArchitectureResult&)>& cell) {
        TableRow row{{what}, RowKind::Plain};
        for (const ArchitectureResult& result : p.sold().results)
            row.cells.push_back(cell(result));
        m_table.rows.push_back(std::move(row));
    }

    TableBlock take() { return std::move(m_table); }

private:
    const Parts& p;
    TableBlock m_table;
};

void addCost(OptionTable& table, const Parts& p) {
    table.group(p.w("Cost"));
    const Form inTable = [&p](double amount) { return moneyTable(amount, p.currency()); };
    const Form perUnit = [&p](double amount) { return moneyUnit(amount, p.currency()); };
    table.figures(p.w("Over %1, likely", {p.w.years(*p.plan().horizonYears)}), [](const auto& r) { return r.cashFlow.nominal.amount(); }, inTable, moneyDifference);
    table.words(p.w("8 of 10 outcomes"), [&](const ArchitectureResult& r) {
        return Cell(totalOrDash(r, p.w("%1 to %2", {p.fig(moneyTable(r.tco.p10, p.currency())), p.fig(moneyTable(r.tco.p90, p.currency()))})));
    });
    table.words(p.w("Every price at its lowest, highest"), [&](const ArchitectureResult& r) {
        return Cell(totalOrDash(r, p.w("%1 to %2", {p.fig(moneyTable(r.tcoUsd.low, p.currency())), p.fig(moneyTable(r.tcoUsd.high, p.currency()))})));
    });
    table.figures(p.w("Paid on day one"), [](const auto& r) { return r.dayOne; }, inTable, moneyDifference);
    table.figures(p.w("Each year after"), [](const auto& r) { return r.eachYearAfter; }, inTable, moneyDifference);
    table.figures(p.w("Per camera and month"), [](const auto& r) { return r.perCameraMonth; }, perUnit, moneyDifference);
    table.figures(p.w("Present value at %1 a year", {p.percent(*p.plan().discountRate)}), [](const auto& r) { return r.cashFlow.presentValue.amount(); }, inTable, moneyDifference);
}

void addFootage(OptionTable& table, const Parts& p) {
    table.group(p.w("Footage"));
    table.figures(p.w("Chance that the days asked are kept"), [](const auto& r) { return r.chanceRetentionKept; }, share);
    table.figures(p.w("Lost, camera-hours a year"), [](const auto& r) { return r.loss.mean; }, proposal::count, countDifference);
    table.figures(p.w("In a bad year, 1 in 20"), [](const auto& r) { return r.loss.p95; }, proposal::count, countDifference);
    table.figures(p.w("Storage needed, %1", {p.storageUnit()}), [&p](const auto& r) { return p.storageValue(r.storageTb); }, proposal::count, countDifference);
}

void addRunning(OptionTable& table, const Parts& p) {
    table.group(p.w("Running it"));
    table.words(p.w("How it is carried out"), [&](const ArchitectureResult& r) { return Cell(p.design(r.design)); });
    table.figures(p.w("IT time, hours a month"), [](const auto& r) { return r.running.itHoursPerMonth; }, proposal::count, countDifference);
    table.figures(p.w("Site visits a year"), [](const auto& r) { return r.running.siteVisitsPerYear; }, proposal::count, countDifference);
    table.figures(p.w("Recorders and servers"), [](const auto& r) { return static_cast<double>(r.recorders); }, proposal::count, countDifference);
}

bool isNamed(const std::vector<Knockout>& list, planner::Need need) {
    return std::any_of(list.begin(), list.end(), [&](const Knockout& knockout) { return knockout.need == need; });
}

void addNeeds(OptionTable& table, const Parts& p) {
    if (p.plan().requirements.needs.empty()) return;
    table.group(p.w("Must-haves"));
    for (const planner::Need need : p.plan().requirements.needs)
        table.words(p.need(need), [&](const ArchitectureResult& r) {
            if (isNamed(r.knockouts, need)) {
                Cell cell(p.w("✕ No"));
                cell.tone = Tone::Error;
                return cell;
            }
            return Cell(isNamed(r.reservations, need) ? p.w("✓ Yes, see below") : p.w("✓ Yes"));
        });
}

void addKnockouts(Blocks& blocks, const Parts& p) {
    ListBlock missed, met;
    for (const ArchitectureResult& result : p.sold().results) {
        for (const Knockout& knockout : result.knockouts)
            missed.items.push_back(p.name(result.architecture) + ": " + cleanText(p.say(knockout.reason), 400) + ".");
        for (const Knockout& one : result.reservations)
            met.items.push_back(p.name(result.architecture) + ", " + p.need(one.need) + ": " + cleanText(p.say(one.reason), 400) + ".");
    }
    if (!missed.items.empty()) {
        blocks.push_back(HeadingBlock{p.w("Must-haves that are missed")});
        blocks.push_back(std::move(missed));
    }
    if (!met.items.empty()) {
        blocks.push_back(HeadingBlock{p.w("Must-haves that are met, but")});
        blocks.push_back(std::move(met));
    }
}

ChartBlock cumulativeChart(const Parts& p) {
    const Architecture best = p.sold().recommendation.winner;
    return {"paid-so-far", p.w("Paid so far"), p.w("By the end of each year, at likely prices. The band holds 8 of 10 outcomes for %1.", {p.name(best)}),
            QSizeF(664, 250),
            p.inLanguage([&sold = p.sold(), best, theme = p.theme()](QPainter& painter, const QRectF& area) { paintCumulativeCost(painter, area, sold, best, theme); }), {}};
}

ChartBlock cheaperChart(const Parts& p) {
    const Architecture best = p.sold().recommendation.winner;
    return {"chance-cheaper", p.w("Chance of being cheaper"), p.w("Out of %1 draws of all prices; the same draw serves all three.", {p.count(p.sold().draws)}),
            QSizeF(664, 44),
            p.inLanguage([&sold = p.sold(), best, theme = p.theme()](QPainter& painter, const QRectF& area) { paintCheaper(painter, area, sold, best, theme); }), {}};
}

TableBlock paidTable(const Parts& p) {
    OptionTable made(p, "paid-so-far", p.w("Paid by the end of each year, in %1, likely prices", {cleanText(p.currency(), 12)}), p.w("By the end of"));
    TableBlock table = made.take();
    std::array<costmodel::Money, 3> paid{};
    for (int year = 0; year <= *p.plan().horizonYears; ++year) {
        TableRow row{{p.yearName(year)}, RowKind::Plain};
        for (std::size_t i = 0; i < 3; ++i) {
            const ArchitectureResult& result = p.sold().results[i];
            if (static_cast<std::size_t>(year) < result.cashFlow.byYear.size()) paid[i] += result.cashFlow.byYear[static_cast<std::size_t>(year)];
            row.cells.push_back(result.design.feasible ? p.centsCell(paid[i]) : Cell("–"));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace

Blocks coverPart(const Parts& p) {
    const planner::Plan& plan = p.plan();
    Blocks blocks;
    blocks.push_back(text(p.w("Proposal"), TextStyle::Kicker));
    blocks.push_back(text(plan.name.empty() ? p.w("Video recording") : cleanText(plan.name), TextStyle::Title));
    if (!plan.customer.empty()) blocks.push_back(text(p.w("Prepared for %1", {cleanText(plan.customer)}), TextStyle::Subtitle));
    const ArchitectureResult& best = p.best();
    const bool hasTotal = p.sold().recommendation.verdict != Verdict::NothingFeasible && best.design.feasible;
    blocks.push_back(KeysBlock{{{p.w("Sites"), p.count(static_cast<double>(planner::siteCount(plan)))},
                                {p.w("Cameras"), p.count(static_cast<double>(planner::cameraCount(plan)))},
                                {p.w("Footage kept"), daysAsked(p)},
                                {p.totalName(), hasTotal ? p.fig(moneyExact(best.cashFlow.nominal.amount(), p.currency())) : "–"}}});
    FactsBlock facts{"glance", p.w("At a glance"), {}};
    facts.rows.emplace_back(p.w("Recommendation"), Cell(p.headline()));
    if (hasTotal) facts.rows.emplace_back(p.w("How it is carried out"), Cell(p.design(best.design)));
    if (!p.options.author.empty()) facts.rows.emplace_back(p.w("Prepared by"), Cell(cleanText(p.options.author)));
    if (!p.options.date.empty()) facts.rows.emplace_back(p.w("Date"), Cell(p.w.date(cleanText(p.options.date, 40))));
    if (!p.options.validUntil.empty()) facts.rows.emplace_back(p.w("Valid until"), Cell(p.w.date(cleanText(p.options.validUntil, 40))));
    facts.rows.emplace_back(p.w("Version"), Cell(std::to_string(p.options.version)));
    facts.rows.emplace_back(p.w("Currency"), Cell(taxWords(p)));
    facts.rows.emplace_back(p.w("Sites"), Cell(siteList(p)));
    blocks.push_back(std::move(facts));
    blocks.push_back(ContentsBlock{p.w("Contents")});
    return blocks;
}

Blocks summaryPart(const Parts& p) {
    const Recommendation& advice = p.sold().recommendation;
    Blocks blocks;
    TextBlock answer = text(p.headline(), TextStyle::Lead);
    if (advice.verdict != Verdict::NothingFeasible) answer.mark = advice.winner;
    blocks.push_back(std::move(answer));
    blocks.push_back(text(cleanText(p.say(advice.sentence), 300)));
    CardsBlock cards;
    for (const ArchitectureResult& result : p.sold().results)
        cards.cards.push_back(cardOf(p, result));
    blocks.push_back(std::move(cards));
    if (!advice.reasons.empty()) {
        blocks.push_back(HeadingBlock{advice.verdict == Verdict::NothingFeasible ? p.w("Why none fits") : p.w("Why")});
        ReasonsBlock reasons;
        for (const Reason& reason : advice.reasons) {
            if (reasons.reasons.size() == 3) break;
            reasons.reasons.emplace_back(cleanText(p.say(reason.headline), 200), cleanText(p.say(reason.detail), 300));
        }
        blocks.push_back(std::move(reasons));
    }
    if (!advice.flips.empty()) {
        blocks.push_back(HeadingBlock{p.w("What would change it")});
        TableBlock table{"flips", p.w("What would change this answer"), {}, {{p.w("If"), false, 2}, {p.w("Then"), false, 1}}, {}, -1, {}, false, {}};
        for (const Flip& flip : advice.flips) {
            Cell then(flip.toClose ? p.w("Too close to call") : p.w("%1 fits best", {p.name(flip.winner)}));
            if (!flip.toClose) then.mark = flip.winner;
            table.rows.push_back({{Cell(cleanText(p.say(flip.text), 200)), std::move(then)}, RowKind::Plain});
        }
        blocks.push_back(std::move(table));
    }
    std::string basis = basisWords(p);
    if (!advice.confidence.empty() && advice.verdict != Verdict::NothingFeasible)
        basis = p.w("Confidence: %1.", {p.w.maybe(advice.confidence)}) + " " + cleanText(p.say(advice.confidenceReason), 300) + (advice.confidenceReason.empty() ? "" : ". ") + basis;
    blocks.push_back(text(basis, TextStyle::Small));
    return blocks;
}

Blocks requirementsPart(const Parts& p) {
    const planner::Plan& plan = p.plan();
    const planner::Requirements& asked = plan.requirements;
    std::string needs;
    for (const planner::Need need : asked.needs)
        needs += (needs.empty() ? "" : ", ") + p.need(need);
    FactsBlock facts{"requirements", p.w("What the designs were made for"), {}};
    facts.rows = {{p.w("Sites"), p.countCell(static_cast<double>(planner::siteCount(plan)))},
                  {p.w("Cameras today"), p.countCell(static_cast<double>(planner::cameraCount(plan)))},
                  {p.w("Footage kept"), Cell(daysAsked(p) + originWords(p, asked.retentionDays))},
                  {p.w("Law demands at least"), Cell(limitWords(p, asked.retentionMinDays))},
                  {p.w("Law allows at most"), Cell(limitWords(p, asked.retentionMaxDays))},
                  {p.w("Must-haves"), Cell(needs.empty() ? p.w("None set") : needs)},
                  {p.w("Time looked at"), Cell(html::capitalised(p.w.years(*plan.horizonYears)) + originWords(p, plan.horizonYears))},
                  {p.w("Discount rate"), Cell(p.w("%1 a year, for the present value only", {p.percent(*plan.discountRate)}) + originWords(p, plan.discountRate))}};
    return {std::move(facts)};
}

Blocks optionsPart(const Parts& p) {
    const std::string base = p.name(baseArchitecture(p.sold()));
    OptionTable table(p, "options", p.w("The three options side by side; small figures are differences to %1", {base}), p.w("Difference to %1", {base}));
    addCost(table, p);
    addFootage(table, p);
    addRunning(table, p);
    addNeeds(table, p);
    Blocks blocks{table.take()};
    if (p.sold().keepAsIs) blocks.push_back(text(cleanText(p.say(keepAsIsWords(*p.sold().keepAsIs, *p.plan().horizonYears)), 600)));
    addKnockouts(blocks, p);
    blocks.push_back(cumulativeChart(p));
    blocks.push_back(cheaperChart(p));
    blocks.push_back(paidTable(p));
    return blocks;
}

} // namespace sightline::proposal::document
