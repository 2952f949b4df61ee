#include "costmodel/price_book.h"

#include "estimates.h"
#include "planner/price_book_file.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace sightline::costmodel {

namespace {

/// What one line rests on.
struct Footing {
    bool estimate = false, stale = false, user = false, project = false;
};

Footing footingOf(const LineItem& line, const PriceBook& book, std::set<std::string>& stale) {
    Footing footing;
    for (const Factor& factor : line.factors) {
        if (factor.driver.empty()) continue;
        if (factor.driver.starts_with(customDriver)) {
            footing.project = true;
            continue;
        }
        const Figure* const figure = isOwnEstimate(factor.driver) ? nullptr : book.figure(factor.driver);
        footing.estimate |= !figure || figure->grade == Grade::Estimate;
        if (!figure) continue;
        footing.user |= figure->layer == Layer::User;
        footing.project |= figure->layer == Layer::Project;
        if (figure->currency.empty() || !planner::isStalePrice(figure->year)) continue;
        footing.stale = true;
        stale.insert(figure->id);
    }
    return footing;
}

} // namespace

PriceBook::PriceBook(const planner::Plan& plan, const planner::Catalogue& catalogue) : m_catalogue(catalogue), m_exchange(plan) {
    for (const planner::PriceEntry& entry : plan.prices) {
        if (!planner::isUsablePrice(entry, catalogue)) continue;
        if (!entry.currency.empty() && !m_exchange.rate(entry.currency)) continue;
        const Figure& shipped = *catalogue.figure(entry.id);
        m_project.emplace(shipped.id, planner::pricedFigure(entry, shipped, Layer::Project));
    }
}

const Figure& PriceBook::inForce(const Figure& shipped) const {
    const auto found = m_project.find(shipped.id);
    return found == m_project.end() ? shipped : found->second;
}

const Figure* PriceBook::figure(std::string_view id) const {
    const Figure* const shipped = m_catalogue.figure(id);
    return shipped ? &inForce(*shipped) : nullptr;
}

Factor PriceBook::factor(const Figure& shipped) const {
    const Figure& figure = inForce(shipped);
    if (figure.currency.empty() || figure.currency == m_exchange.currency()) return {figure.id, figure.value};
    return {figure.id, m_exchange.convert({figure.value, figure.currency}).value_or(Range{})};
}

BookEntry PriceBook::entry(const Figure& inForce) const {
    BookEntry entry;
    entry.figure = inForce;
    entry.value = factor(inForce).value;
    entry.ageYears = std::max(0, planner::priceBookYear - inForce.year);
    entry.isStale = !inForce.currency.empty() && planner::isStalePrice(inForce.year);
    entry.isEstimate = inForce.grade == Grade::Estimate;
    entry.isUnpriced = !inForce.currency.empty() && !m_exchange.rate(inForce.currency);
    return entry;
}

std::vector<BookEntry> PriceBook::entries() const {
    std::vector<BookEntry> entries;
    for (const planner::Product& product : m_catalogue.products())
        for (const Figure& figure : product.figures)
            if (m_catalogue.isPrice(figure)) entries.push_back(entry(inForce(figure)));
    std::sort(entries.begin(), entries.end(),
              [](const BookEntry& a, const BookEntry& b) { return a.figure.id < b.figure.id; });
    return entries;
}

PriceShares PriceBook::shares(const Sheet& sheet) const {
    const CashFlow flow = priceSheet(sheet);
    PriceShares shares;
    std::set<std::string> stale;
    double all = 0;
    for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
        const double amount = std::fabs(flow.lines[i].total.amount());
        const Footing footing = footingOf(sheet.lines[i], *this, stale);
        all += amount;
        shares.estimates += footing.estimate ? amount : 0;
        shares.stale += footing.stale ? amount : 0;
        shares.user += footing.user ? amount : 0;
        shares.project += footing.project ? amount : 0;
    }
    for (double* const share : {&shares.estimates, &shares.stale, &shares.user, &shares.project})
        *share = all > 0 ? std::min(1.0, *share / all) : 0;
    shares.stalePrices = static_cast<int>(stale.size());
    return shares;
}

double estimateShare(const Sheet& sheet, const planner::Catalogue& catalogue) {
    return PriceBook(planner::Plan(), catalogue).shares(sheet).estimates;
}

} // namespace sightline::costmodel
