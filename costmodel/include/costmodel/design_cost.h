#pragma once
// Turns a design into line items with the price book's figures.

#include "costmodel/price_book.h"
#include "planner/design.h"

#include <memory>

namespace sightline::costmodel {

/// All line items of a design over the plan's horizon: cameras, recorders and servers, drives, switches, encoders, UPS,
/// licences with maintenance or subscriptions, installation and commissioning labour, IT and operator hours, energy with
/// cooling, replacements. Things that come later (growth, sites that open) are paid in their year and run from then on;
/// kit that is kept is not bought. Prices are those of the PriceBook, the sheet's currency is that of its Exchange. Sites that are equal but for id and name share lines. Every factor carries its figure
/// id. What is left out is named by excludedCosts().
Sheet designSheet(const planner::Plan& plan, const planner::Design& design, const planner::Catalogue& catalogue);

/// Prices for sizing, from the same rules as designSheet(): total() is the sheet's likely nominal total but for the
/// rounding of its items. Standbys cost what working boxes cost, which for stand-alone appliances counts operator time
/// that an idle one does not take. Plan and catalogue must outlive the result; not for several threads at once.
std::unique_ptr<planner::Prices> designPrices(const planner::Plan& plan, planner::Architecture architecture,
                                              const planner::Catalogue& catalogue);

/// Warnings for an edition that the plan names and that does not allow what the design has: cameras, servers, sites or
/// failover, in any year; and a note of what happens when a subscription ends that the design rests on.
std::vector<planner::Finding> licenceFindings(const planner::Plan& plan, const planner::Design& design,
                                              const planner::Catalogue& catalogue);

/// What the totals do not contain, for printing beside them.
/// Civil works, permits, racks and network works are named unless a custom line of that category ("Civil works", "Permits",
/// "Racks", "Network works") says what they cost.
std::vector<std::string> excludedCosts(const planner::Plan& plan);

/// Hours of IT and operator time a month, and visits a year, that the sheet assumes for the first year; shown on Compare.
struct Running {
    double itHoursPerMonth = 0;
    double siteVisitsPerYear = 0;
};
Running running(const planner::Plan& plan, const planner::Design& design, const planner::Catalogue& catalogue);

} // namespace sightline::costmodel
