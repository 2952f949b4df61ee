#pragma once
// Reading and writing the data that a plan brings along: failure rates and products of its own.

#include "plan_reader.h"

namespace sightline::planner {

/// reliability and products of a plan.
void readOwnData(ObjectReader& plan, Plan& result);
void writeOwnData(const Plan& plan, PlanJson& document);

} // namespace sightline::planner
