// Hours of work and visits that a design takes in its first year.
#include "cost_rules.h"

#include "costmodel/design_cost.h"
#include "estimates.h"

#include <numeric>

namespace sightline::costmodel {

namespace {

/// Reads hours and visits off the same lines that are paid for, so that what is shown is what is counted.
class RunningSink : public LineSink {
public:
    void add(const LineSpec& spec, double quantity, std::initializer_list<const Factor*> factors) override {
        if (spec.schedule->years.empty() || spec.schedule->years.front() > 1) return; // later years are growth
        const std::string_view id = spec.id;
        if (id.starts_with("custom/")) return; // money, not hours
        if (spec.category == category::itTime)
            m_running.itHoursPerMonth += quantity * (*factors.begin())->value.likely / monthsInYear;
        else if (id == "maintenance/health-check")
            m_running.siteVisitsPerYear += quantity;
        else if (id.starts_with("replacements/") && id.ends_with("-visits"))
            m_running.siteVisitsPerYear += quantity * failuresPerYear(factors);
    }
    Running result() const { return m_running; }

private:
    /// A visit's factors end with its hours and what an hour costs; what stands before says how often.
    static double failuresPerYear(std::initializer_list<const Factor*> factors) {
        return std::accumulate(factors.begin(), factors.end() - 2, 1.0,
                               [](double product, const Factor* factor) { return product * factor->value.likely; });
    }

    Running m_running;
};

} // namespace

Running running(const planner::Plan& plan, const planner::Design& design, const planner::Catalogue& catalogue) {
    const CostBook book(plan, design.architecture, catalogue);
    RunningSink sink;
    addDesignCosts(book, plan, design, sink);
    return sink.result();
}

} // namespace sightline::costmodel
