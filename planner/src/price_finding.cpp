// What is wrong with the prices, rates, terms and own lines of a plan.

#include "finding_list.h"
#include "plan_members.h"
#include "plan_text.h"
#include "planner/plan.h"
#include "planner/plan_catalogue.h"
#include "planner/price_book_file.h"
#include "planner/rules.h"

#include <algorithm>

namespace sightline::planner {
namespace {

class PriceCheck {
public:
    PriceCheck(const Plan& plan, const Catalogue& catalogue, FindingList& list)
        : m_plan(plan), m_catalogue(catalogue), m_list(list) {}

    void run() {
        currency(*m_plan.currency, "/currency", "so all amounts are in USD");
        for (std::size_t i = 0; i < m_plan.prices.size() && !m_list.isFull(); ++i)
            price(m_plan.prices[i], "/prices/" + std::to_string(i));
        for (std::size_t i = 0; i < m_plan.reliability.size() && !m_list.isFull(); ++i)
            if (const auto problem = reliabilityProblem(m_plan.reliability[i], m_catalogue))
                m_list.add(Severity::Error, "/reliability/" + std::to_string(i) + "/" + problem->place,
                           problem->message + ", so the entry is not used", problem->remedy);
        for (std::size_t i = 0; i < m_plan.exchangeRates.size(); ++i)
            rate(m_plan.exchangeRates[i], "/exchange_rates/" + std::to_string(i));
        terms();
        for (std::size_t i = 0; i < m_plan.customLines.size() && !m_list.isFull(); ++i)
            customLine(m_plan.customLines[i], "/custom_lines/" + std::to_string(i));
    }

private:
    void currency(const std::string& code, const std::string& place, const std::string& consequence) {
        if (code == "USD" || code.empty() || hasRate(code)) return;
        m_list.add(Severity::Error, place, "there is no exchange rate for " + code + ", " + consequence,
                   "Add {\"currency\": \"" + code + "\", \"per_usd\": …, \"date\": …} to exchange_rates");
    }
    bool hasRate(const std::string& code) const {
        return std::any_of(m_plan.exchangeRates.begin(), m_plan.exchangeRates.end(),
                           [&](const ExchangeRate& rate) { return rate.currency == code; });
    }

    void price(const PriceEntry& entry, const std::string& place) {
        if (const auto problem = priceEntryProblem(entry, m_catalogue)) {
            m_list.add(Severity::Error, place + "/" + problem->place, problem->message + ", so the entry is not used",
                       problem->remedy);
            return;
        }
        currency(entry.currency, place + "/currency", "so the entry is not used");
        if (isStalePrice(yearOfDate(entry.date)))
            m_list.add(Severity::Warning, place + "/date", "the price of \"" + entry.id + "\" is of " + entry.date,
                       "Ask for a new quote, or remove the entry");
    }

    void rate(const ExchangeRate& rate, const std::string& place) {
        if (isStaleRate(yearOfDate(rate.date)))
            m_list.add(Severity::Warning, place + "/date", "the exchange rate of " + rate.currency + " is of " + rate.date,
                       "Look up a new rate, and date it");
    }

    void terms() {
        const Commercial& terms = m_plan.commercial;
        const bool isNegative = *terms.margin < 0 || *terms.markup < 0;
        if (isNegative) m_list.add(Severity::Warning, "/commercial", "the offer is below the buy price", "Raise the margin, or say why in the notes");
        for (std::size_t i = 0; i < terms.categories.size(); ++i)
            if (*terms.categories[i].margin < 0 || *terms.categories[i].markup < 0)
                m_list.add(Severity::Warning, "/commercial/categories/" + std::to_string(i),
                           terms.categories[i].category + " is offered below the buy price",
                           "Raise the margin, or say why in the notes");
    }

    void customLine(const CustomLine& line, const std::string& place) {
        currency(line.currency, place + "/currency", "so the line is left out");
        const bool isKnown = line.site.empty() || line.site == "*" ||
                             std::any_of(m_plan.sites.begin(), m_plan.sites.end(),
                                         [&](const Site& site) { return site.id == line.site; });
        if (!isKnown)
            m_list.add(Severity::Error, place + "/site", "there is no site \"" + line.site + "\", so the line is left out",
                       "Name a site by its id, write \"*\" for every site, or leave it out for once");
        if (!line.years.empty() && line.years.back() > *m_plan.horizonYears)
            m_list.add(Severity::Note, place + "/years",
                       "year " + std::to_string(line.years.back()) + " lies beyond the horizon and is not counted",
                       "Shorten the years, or raise the horizon");
    }

    const Plan& m_plan;
    const Catalogue& m_catalogue;
    FindingList& m_list;
};

} // namespace

bool isStalePrice(int year) {
    return year < priceBookYear - staleAfterYears;
}

bool isStaleRate(int year) {
    return year < priceBookYear - staleRateAfterYears;
}

std::vector<Finding> priceFindings(const Plan& plan, const Catalogue& catalogue) {
    FindingList list;
    PriceCheck(plan, catalogue, list).run();
    return std::move(list).sorted();
}

} // namespace sightline::planner
