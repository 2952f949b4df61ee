#pragma once
// Edits of a choice that size a site otherwise than cheapest: one recorder more than it needs. They stand among the edits of
// the topology (ArchitectureChoice::edits) and work before it: what they add is sized, priced and drawn like the rest.

#include "planner/plan.h"

#include <string>
#include <string_view>

namespace sightline::planner {

/// Most recorders that may be added at a site.
inline constexpr int mostMoreRecorders = 32;

/// Whether an edit is one of these: a change of "SITE/recorders".
bool isSizingEdit(const TopologyEdit& edit);
/// The id of the site in the target of a sizing edit.
std::string siteOfSizingEdit(const TopologyEdit& edit);
/// The number that a sizing edit gives, whatever it is; 0 when it gives none.
double wantedRecorders(const TopologyEdit& edit);
/// Recorders at each of the like sites beyond the cheapest set, 0 … mostMoreRecorders. The last edit of a site counts.
int moreRecorders(const ArchitectureChoice& choice, std::string_view site);
/// Sets that number; 0 takes the edit away.
void setMoreRecorders(ArchitectureChoice& choice, const std::string& site, int more);

} // namespace sightline::planner
