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

} // namespace sightline::costmodel
