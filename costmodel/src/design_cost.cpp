#include "costmodel/design_cost.h"

#include "cost_rules.h"

namespace sightline::costmodel {

Sheet designSheet(const planner::Plan& plan, const planner::Design& design, const planner::Catalogue& catalogue) {
    const CostBook book(plan, design.architecture, catalogue);
    SheetSink sink(design.sites.size() > 1 || design.centre.has_value(), book);
    addDesignCosts(book, plan, design, sink);
    Sheet sheet;
    sheet.currency = book.prices().exchange().currency();
    sheet.horizonYears = book.horizon();
    sheet.discountRate = *plan.discountRate;
    sheet.lines = sink.take();
    return sheet;
}

} // namespace sightline::costmodel
