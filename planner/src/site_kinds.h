#pragma once
// Inside the planner only: sites that are equal but for id and name are worked out once.

#include "planner/plan.h"

#include <vector>

namespace sightline::planner {

/// Indices of plan.sites by kind, in the order of each kind's first site; hidden sites are left out.
std::vector<std::vector<std::size_t>> siteKinds(const Plan& plan);

} // namespace sightline::planner
