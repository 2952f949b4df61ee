// What a total leaves out, for printing beside it.
#include "costmodel/design_cost.h"
#include "planner/platform_choice.h"

#include <algorithm>

namespace sightline::costmodel {

namespace {

/// Costs of the building and of others' trades. A custom line of such a category says that they are known.
struct Trade {
    const char* category;
    const char* text;
};
constexpr Trade trades[] = {
    {"Civil works", "Civil works: trenching, conduit, core drilling and lifts"},
    {"Permits", "Permits, inspections and traffic control"},
    {"Racks", "Racks, cabinets and room works"},
    {"Network works", "Network works: the customer's network beyond the camera switches"},
};

bool hasCustom(const planner::Plan& plan, const char* category) {
    return std::any_of(plan.customLines.begin(), plan.customLines.end(),
                       [category](const planner::CustomLine& line) { return line.category == category; });
}

/// True when every site has a line of its own in the totals.
bool paysForLines(const planner::Plan& plan) {
    return !plan.sites.empty() && std::all_of(plan.sites.begin(), plan.sites.end(), [](const planner::Site& site) {
        return *site.internetLine != planner::InternetLine::Existing;
    });
}

} // namespace

std::vector<std::string> excludedCosts(const planner::Plan& plan) {
    std::vector<std::string> excluded;
    for (const Trade& trade : trades)
        if (!hasCustom(plan, trade.category)) excluded.emplace_back(trade.text);
    if (!paysForLines(plan)) excluded.emplace_back("Internet lines that are there already");
    const bool hasAccess = !(*plan.costs.access).empty();
    excluded.emplace_back(hasAccess ? "Access-control controllers, locks and their installation; alarm hardware"
                                    : "Access-control and alarm hardware and their licences");
    if ((*plan.costs.analytics).empty()) excluded.emplace_back("Analytics software licences");
    excluded.emplace_back("Remote monitoring, and operators who watch video");
    excluded.emplace_back("Client workstations, monitors and video walls");
    excluded.emplace_back("Integrator margin, freight, taxes and financing");
    excluded.emplace_back("Refresh of equipment that is kept");
    excluded.emplace_back("Removal and disposal of old equipment");
    if (!*plan.costs.endOfTerm) excluded.emplace_back("What leaving costs, and what equipment is worth at the end");
    return excluded;
}

} // namespace sightline::costmodel
