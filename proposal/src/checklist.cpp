// "Before you send": what is missing or stale.

#include "proposal/document.h"
#include "proposal/sentences.h"

#include "engine.h"
#include "html_text.h"

#include <algorithm>
#include <set>

namespace sightline::proposal {

namespace {

class CheckList {
public:
    void add(CheckState state, const char* id, std::string text, std::string detail, std::string place = {}) {
        m_checks.push_back({state, id, std::move(text), std::move(detail), std::move(place)});
    }
    std::vector<Check> take() {
        std::stable_sort(m_checks.begin(), m_checks.end(), [](const Check& a, const Check& b) { return a.state > b.state; });
        return std::move(m_checks);
    }

private:
    std::vector<Check> m_checks;
};

struct PriceState {
    std::size_t lines = 0, priced = 0;
    std::string missing;
    std::set<std::string> stale;
};

/// A line whose every factor is nothing has no price: its figure is unknown, or in a currency without a rate.
PriceState priceState(const Comparison& comparison, const planner::Catalogue& catalogue) {
    const costmodel::PriceBook book(comparison.plan, catalogue);
    PriceState state;
    const ArchitectureResult& best = comparison.of(comparison.recommendation.winner);
    for (const costmodel::LineItem& line : best.sheet.lines) {
        ++state.lines;
        const Range unit = line.unitPrice();
        if (unit.likely != 0 || unit.high != 0) ++state.priced;
        else if (state.missing.empty()) state.missing = cleanText(line.name, 60);
        for (const costmodel::Factor& factor : line.factors)
            if (const Figure* figure = book.figure(factor.driver); figure && book.entry(*figure).isStale) state.stale.insert(figure->name);
    }
    // A line in a currency without a rate is left out of the sheet altogether: it is missing all the same.
    for (const planner::CustomLine& line : comparison.plan.customLines) {
        const bool isRated = line.currency.empty() || line.currency == "USD" || line.currency == comparison.currency() ||
                             std::any_of(comparison.plan.exchangeRates.begin(), comparison.plan.exchangeRates.end(), [&](const planner::ExchangeRate& rate) { return rate.currency == line.currency; });
        if (isRated) continue;
        ++state.lines;
        if (state.missing.empty()) state.missing = cleanText(line.name, 60);
    }
    return state;
}

std::string firstFew(const std::set<std::string>& names) {
    std::string text;
    std::size_t shown = 0;
    for (const std::string& name : names) {
        if (++shown > 3) break;
        text += (text.empty() ? "" : ", ") + cleanText(name, 40);
    }
    return text + (names.size() > 3 ? " …" : "");
}

} // namespace

namespace {

std::set<std::string> inLanguage(const std::set<std::string>& names, const std::string& language) {
    const Sentences sentences(language);
    std::set<std::string> said;
    for (const std::string& name : names)
        said.insert(sentences.name(name));
    return said;
}

} // namespace

std::vector<Check> checklist(const Comparison& comparison, const planner::Catalogue& catalogue, const DocumentOptions& options, const Words& w) {
    CheckList list;
    const planner::Plan& plan = comparison.plan;
    const PriceState prices = priceState(comparison, catalogue);
    const auto number = [&w](std::size_t value) { return w.figure(html::decimal(static_cast<double>(value), 0)); };
    if (prices.priced == prices.lines)
        list.add(CheckState::Done, "prices", w("Every line has a price"), w("%1 of %2", {number(prices.priced), number(prices.lines)}));
    else
        list.add(CheckState::Blocks, "prices", w("Lines without a price: %1", {number(prices.lines - prices.priced)}), prices.missing, "/prices");
    const auto below = costmodel::linesBelowCost(comparison.of(comparison.recommendation.winner).sheet, plan.commercial);
    if (!below.empty())
        list.add(CheckState::Blocks, "below-cost", w("Lines sold below what they cost: %1", {number(below.size())}), cleanText(below.front(), 60), "/commercial");
    if (plan.commercial.taxRate.isDefault())
        list.add(CheckState::Look, "tax", w("Sales tax is not set"), w("The total is printed before tax"), "/commercial/tax_rate");
    if (prices.stale.empty())
        list.add(CheckState::Done, "stale-prices", w("No price is old"), "");
    else
        list.add(CheckState::Look, "stale-prices", w("Old prices: %1", {number(prices.stale.size())}), firstFew(inLanguage(prices.stale, w.language())), "/prices");
    if (comparison.defaults.empty())
        list.add(CheckState::Done, "defaults", w("No default is in force"), "");
    else
        list.add(CheckState::Look, "defaults", w("Defaults in force: %1", {number(comparison.defaults.size())}), w("All are listed under Assumptions"));
    if (plan.customer.empty()) list.add(CheckState::Look, "customer", w("The customer has no name"), w("The cover and the signature say whom it is for"), "/customer");
    if (options.author.empty()) list.add(CheckState::Look, "author", w("Nobody signs it"), w("Name who prepared it"));
    if (options.validUntil.empty()) list.add(CheckState::Look, "validity", w("No end of validity"), w("Prices move; say until when they hold"));
    const auto errors = std::count_if(comparison.findings.begin(), comparison.findings.end(), [](const planner::Finding& f) { return f.severity == planner::Severity::Error; });
    if (errors > 0) list.add(CheckState::Look, "findings", w("Errors found in the plan: %1", {number(static_cast<std::size_t>(errors))}), "");
    if (comparison.recommendation.verdict == Verdict::NothingFeasible)
        list.add(CheckState::Look, "feasible", w(nothingFeasibleHeadline(plan)), w("The cover carries no total"));
    if (!options.run) {
        list.add(CheckState::Look, "test", w("No test run is part of it"), w("Run the test and add its report"));
    } else {
        const auto failed = std::count_if(options.run->figures.begin(), options.run->figures.end(), [](const TestFigure& f) { return !f.pass; });
        if (failed > 0) list.add(CheckState::Look, "test", w("Test figures that failed: %1", {number(static_cast<std::size_t>(failed))}), "");
        else list.add(CheckState::Done, "test", w("Every test figure passed"), "");
    }
    return list.take();
}

} // namespace sightline::proposal
