#pragma once
// Edits of whole sites and groups: copying, merging, splitting, stamping, hiding. Each changes the plan or, when it
// fails, leaves it as it was. An id that does not exist is a Usage error with a near miss.

#include "planner/plan.h"
#include "planner/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace sightline::planner {

/// A copy behind the original, with an id and a name that are not taken yet ("shop" gives "shop-2", "Shop" "Shop 2").
/// Returns the new id.
Result<std::string> duplicateSite(Plan& plan, std::string_view site);
Result<std::string> duplicateGroup(Plan& plan, std::string_view site, std::string_view group);

/// Makes one group of several of a site: the first, with the sum of the counts, in its place. Groups that differ in
/// more than id, name and count are refused (Usage), and the message names the keys that differ.
Result<void> mergeGroups(Plan& plan, std::string_view site, const std::vector<std::string>& groups);
/// Makes one site of several: the first, with the sums of the counts and of the sites added each year. Sites that
/// differ in more than ids and names (their groups compared in order) are refused, naming the keys that differ.
Result<void> mergeSites(Plan& plan, const std::vector<std::string>& sites);

/// Takes `count` cameras (fewer than the group has) out into a like group behind it; returns the new id. Merging the two
/// again gives the group back; its count is typed then.
Result<std::string> splitGroup(Plan& plan, std::string_view site, std::string_view group, int count);
/// Takes `count` of the like sites out into a site of their own behind it; returns the new id. Sites added each year
/// stay with the first; changes of the topology and costs of the site hold for both, so that no total changes.
Result<std::string> splitSite(Plan& plan, std::string_view site, int count);

/// Sets how many like sites there are, 1 … 100,000.
Result<void> stamp(Plan& plan, std::string_view site, int count);

/// Leaves a site, or a group when one is named, out of every figure, or shows it again.
Result<void> setHidden(Plan& plan, std::string_view site, std::string_view group, bool hidden);

/// A site by its id, or nullptr; a group likewise.
Site* findSite(Plan& plan, std::string_view id);
CameraGroup* findGroup(Site& site, std::string_view id);

/// An id of letters, digits and hyphens made from a name ("Shop 2" gives "shop-2"), at most 56 of them; `otherwise` when
/// nothing is left. It may be taken already.
std::string slugOf(std::string_view name, std::string_view otherwise);

} // namespace sightline::planner
