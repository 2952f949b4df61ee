#pragma once
// The catalogue as one plan sees it: with the products and the failure rates that the plan brings along.

#include "planner/catalogue.h"
#include "planner/plan.h"

#include <memory>

namespace sightline::planner {

/// Ids of a plan's own products begin with this, so that they cannot meet one of the catalogue.
inline constexpr const char* ownPrefix = "own.";

/// The catalogue with the plan's products and failure rates. Rates that reliabilityProblem() refuses are passed over.
Catalogue planCatalogue(const Plan& plan, const Catalogue& catalogue);
/// The same; `catalogue` itself, without a copy, for a plan that brings nothing along.
std::shared_ptr<const Catalogue> planCatalogue(const Plan& plan, std::shared_ptr<const Catalogue> catalogue);

/// Why an entry of Plan::reliability cannot be used: an unknown id, one that is no failure rate or time, or a share above 1.
/// Its place is the member of the entry ("id", "likely").
std::optional<Error> reliabilityProblem(const PriceEntry& entry, const Catalogue& catalogue);

} // namespace sightline::planner
