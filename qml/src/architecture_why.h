#pragma once
// "Why this number?" of the Architecture screen: headroom and repair of an element, what its failure does, and the recorders
// of a kind of site.

#include "architecture_rows.h"

#include "planner/why.h"
#include "proposal/system_charts.h"

namespace sightline::qml {

/// One element: how full it is, how long its repair takes, and how many cameras its loss leaves dark. `effect` is its
/// failure alone, null when it has none; `bars` may be empty.
planner::Why whyElement(const planner::Topology& topology, const planner::TopologyNode& node, const std::vector<proposal::HeadroomBar>& bars,
                        const planner::FailureEffect* effect, const planner::Catalogue& catalogue);
/// The recorders of one kind of site: what they cost over the horizon, what one more costs, and what decides their number.
planner::Why whyRecorderRow(const proposal::Comparison& comparison, const planner::SiteDesign& site, const SiteRecorders& costs);

} // namespace sightline::qml
