#pragma once
// Plans worked out for tests of documents: samples, terms of sale, markers that must not leak.

#include "planner/catalogue.h"
#include "proposal/comparison.h"

#include <string>
#include <vector>

namespace sightline::test {

/// The shipped catalogue; a failure ends the test program.
const planner::Catalogue& shippedCatalogue();
/// A plan of data/samples by file name without ending.
planner::Plan samplePlan(const std::string& name);
/// Every plan of data/samples, and every scenario in them.
std::vector<planner::Plan> samplePlansAndScenarios();
/// Compared with few draws and without a search for flips, unless asked for.
proposal::Comparison compared(const planner::Plan& plan, bool flips = false, int draws = 64);
/// Margins by category and in general, a markup, line discounts, a discount on the total, tax, custom lines, a prepaid
/// subscription: everything that rounding can go wrong with.
planner::Plan withTerms(planner::Plan plan);

} // namespace sightline::test
