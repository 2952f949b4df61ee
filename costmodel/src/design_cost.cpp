#include "costmodel/design_cost.h"

#include "cost_rules.h"
#include "estimates.h"

#include <algorithm>
#include <memory>

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
    SheetSink sink(plan, book);
    addCameraCosts(book, plan, sink);
    for (const planner::SiteDesign& site : design.sites)
        if (site.site < plan.sites.size()) addRecorderCosts(book, plan.sites[site.site], site, sink);
    addCentralCosts(book, plan, design, sink);
    addLicenceCosts(book, plan, design, sink);
    addSiteRunningCosts(book, plan, design, sink);
    Sheet sheet;
    sheet.horizonYears = book.horizon();
    sheet.discountRate = *plan.discountRate;
    sheet.lines = sink.take();
    return sheet;
}

planner::CandidateCost candidateCost(const planner::Plan& plan, planner::Architecture architecture,
                                     const planner::Catalogue& catalogue) {
    const auto book = std::make_shared<const CostBook>(plan, architecture, catalogue);
    return [book](const planner::SiteDesign& candidate) {
        static const planner::Site anySite; // totals do not look at names
        TotalSink sink;
        addRecorderCosts(*book, anySite, candidate, sink);
        return sink.total();
    };
}

std::vector<std::string> excludedCosts() {
    return {"Trenching, conduit, core drilling and lifts",
            "Permits, inspections and traffic control",
            "Racks, cabinets and room works",
            "The customer's network beyond the camera switches",
            "Internet lines and wide-area network",
            "Encoders or adapters for existing coax cabling",
            "Access-control and alarm hardware and their licences",
            "Analytics software licences and remote monitoring",
            "Client workstations, monitors and video walls",
            "Operators who watch video, and their training",
            "Integrator margin, freight, taxes and financing",
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

Running running(const planner::Plan& plan, const planner::Design& design, const planner::Catalogue& catalogue) {
    const CostBook book(plan, design.architecture, catalogue);
    double hours = siteItHours(book, plan, design);
    double visits = static_cast<double>(planner::siteCount(plan)) + cameraVisits(book, plan) +
                    supportServers(book, plan, design) * book.running().serverStops.value.likely;
    for (const planner::SiteDesign& site : design.sites) {
        hours += recorderItHours(book, site);
        visits += recorderVisits(book, site);
    }
    return {hours / monthsInYear, visits};
}

} // namespace sightline::costmodel
