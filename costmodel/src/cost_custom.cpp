// The plan's own lines: costs that no model knows.
#include "cost_rules.h"

namespace sightline::costmodel {

namespace {

/// The years of a line whose site opens in `opening`: day one and the first year move there.
std::vector<int> paidYears(const std::vector<int>& own, int opening, int horizon) {
    std::vector<int> years;
    for (const int year : own) {
        const int paid = opening == 0 ? year : year == 0 ? opening : opening + year - 1;
        if (paid <= horizon && (years.empty() || years.back() != paid)) years.push_back(paid);
    }
    return years;
}

class CustomCosts {
public:
    CustomCosts(const CostBook& book, const planner::Plan& plan, LineSink& sink) : m_book(book), m_plan(plan), m_sink(sink) {}

    void add(const planner::CustomLine& line) const {
        const std::string& currency = line.currency.empty() ? m_book.prices().exchange().currency() : line.currency;
        const auto price = m_book.prices().exchange().convert({line.unitPrice, currency});
        if (!price) return; // planner::priceFindings() asks for the rate
        const Factor factor{customDriver + line.id, *price};
        if (line.site.empty()) {
            addOpening(line, factor, 0, 1);
            return;
        }
        for (const planner::Site& site : m_plan.sites)
            if (line.site == "*" || line.site == site.id) addSite(line, factor, site);
    }

private:
    void addSite(const planner::CustomLine& line, const Factor& price, const planner::Site& site) const {
        auto there = planner::sitesInYear(site, 1);
        addOpening(line, price, 0, static_cast<double>(there));
        for (int year = 2; year <= m_book.horizon(); ++year) {
            const auto now = planner::sitesInYear(site, year);
            addOpening(line, price, year, static_cast<double>(now - there));
            there = now;
        }
    }

    void addOpening(const planner::CustomLine& line, const Factor& price, int opening, double times) const {
        if (times <= 0) return;
        const std::string id = "custom/" + line.id;
        const Schedule schedule =
            m_book.schedule(paidYears(line.years, opening, m_book.horizon()), line.escalation,
                            opening == 0 ? std::string() : "/year-" + std::to_string(opening));
        m_sink.add({id.c_str(), line.name.c_str(), line.category.c_str(), &schedule}, line.quantity * times, {&price});
    }

    const CostBook& m_book;
    const planner::Plan& m_plan;
    LineSink& m_sink;
};

} // namespace

void addCustomCosts(const CostBook& book, const planner::Plan& plan, LineSink& sink) {
    const CustomCosts costs(book, plan, sink);
    for (const planner::CustomLine& line : plan.customLines)
        if (line.architectures.empty() || line.architectures.contains(book.architecture())) costs.add(line);
}

} // namespace sightline::costmodel
