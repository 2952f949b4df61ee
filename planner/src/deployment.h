#pragma once
// Inside the planner only: ways of carrying an architecture out, and the design of one of them.

#include "sizing.h"

#include <string>
#include <vector>

namespace sightline::planner {

/// The deployments that a plan lets an architecture have, cheapest to judge first; never empty.
std::vector<Deployment> allowedDeployments(const Plan& plan, const Catalogue& catalogue, Architecture architecture);

/// Why a deployment cannot meet the plan's must-haves, or "".
std::string deploymentBlock(const Plan& plan, const Catalogue& catalogue, Architecture architecture, Deployment deployment);

/// The design of an architecture carried out one way, without findings.
Design deployedDesign(const SizingContext& context, const std::vector<std::vector<std::size_t>>& kinds,
                      Architecture architecture, Deployment deployment);

} // namespace sightline::planner
