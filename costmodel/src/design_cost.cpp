#include "costmodel/design_cost.h"

#include "cost_rules.h"
#include "estimates.h"

#include <algorithm>

namespace sightline::costmodel {

namespace {

bool restsOnEstimate(const LineItem& line, const planner::Catalogue& catalogue) {
    return std::any_of(line.factors.begin(), line.factors.end(), [&catalogue](const Factor& factor) {
        if (factor.driver.empty()) return false;
        const Figure* figure = isOwnEstimate(factor.driver) ? nullptr : catalogue.figure(factor.driver);
        return !figure || figure->grade == Grade::Estimate;
    });
}

} // namespace

Sheet designSheet(const planner::Plan& plan, const planner::Design& design, const planner::Catalogue& catalogue) {
    const CostBook book(plan, design.architecture, catalogue);
    SheetSink sink(design.sites.size() > 1 || design.centre.has_value(), book);
    addDesignCosts(book, plan, design, sink);
    Sheet sheet;
    sheet.horizonYears = book.horizon();
    sheet.discountRate = *plan.discountRate;
    sheet.lines = sink.take();
    return sheet;
}

std::vector<std::string> excludedCosts() {
    return {"Trenching, conduit, core drilling and lifts",
            "Permits, inspections and traffic control",
            "Racks, cabinets and room works",
            "The customer's network beyond the camera switches",
            "Internet lines and wide-area network",
            "Access-control and alarm hardware and their licences",
            "Analytics software licences and remote monitoring",
            "Client workstations, monitors and video walls",
            "Operators who watch video, and their training",
            "Integrator margin, freight, taxes and financing",
            "Refresh of equipment that is kept",
            "Removal and disposal of old equipment"};
}

double estimateShare(const Sheet& sheet, const planner::Catalogue& catalogue) {
    const CashFlow flow = priceSheet(sheet);
    double all = 0, estimated = 0;
    for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
        const double amount = flow.lines[i].total.amount();
        all += amount;
        if (restsOnEstimate(sheet.lines[i], catalogue)) estimated += amount;
    }
    return all > 0 ? std::clamp(estimated / all, 0.0, 1.0) : 0;
}

} // namespace sightline::costmodel
