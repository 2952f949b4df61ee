#pragma once
// The states that a recorder's cameras pass through when it fails: those of the planner's model, which analysis and
// simulator use too.

#include "planner/failover_model.h"

namespace sightline::testbed {

using planner::FailoverState;
using planner::failoverStateKey;

} // namespace sightline::testbed
