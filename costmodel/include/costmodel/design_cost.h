#pragma once
// Turns a design into line items with the price book's figures.

#include "costmodel/cash_flow.h"
#include "planner/design.h"

namespace sightline::costmodel {

/// All line items of a design over the plan's horizon: cameras, recorders and servers, drives, switches, UPS,
/// licences with maintenance or subscription, installation and commissioning labour, IT and operator hours, energy with
/// cooling, WAN where the architecture needs it, drive and recorder replacements. Every factor carries its figure id.
/// What is left out is named by excludedCosts().
Sheet designSheet(const planner::Plan& plan, const planner::Design& design, const planner::Catalogue& catalogue);

/// Cost of one candidate for sizing: the likely five-year total of the lines that depend on the recorder choice, from
/// the same rules as designSheet().
planner::CandidateCost candidateCost(const planner::Plan& plan, planner::Architecture architecture,
                                     const planner::Catalogue& catalogue);

/// What the totals do not contain, for printing beside them.
std::vector<std::string> excludedCosts();

/// Share of the likely total that rests on figures graded "estimate" (a line counts by its weakest factor), 0 … 1.
double estimateShare(const Sheet& sheet, const planner::Catalogue& catalogue);

/// Hours of IT and operator time a month, and visits a year, that the sheet assumes; shown on Compare.
struct Running {
    double itHoursPerMonth = 0;
    double siteVisitsPerYear = 0;
};
Running running(const planner::Plan& plan, const planner::Design& design, const planner::Catalogue& catalogue);

} // namespace sightline::costmodel
