#pragma once
// Inside the planner's topology only: what boxes and links can carry.

#include "failure_engine.h"

#include <vector>

namespace sightline::planner {

std::vector<StandbyCheck> checkStandbys(const FailureEngine& engine);
bool standbysCarry(const FailureEngine& engine);
FlowFeasibility flowFeasibility(const FailureEngine& engine);

} // namespace sightline::planner
