#pragma once
// What `sightline-cli size` works out before it is shown, for the table and the JSON alike.

#include "cli/commands.h"

#include "planner/catalogue.h"
#include "planner/design.h"

#include <optional>
#include <vector>

namespace sightline::cli {

/// One kind of site with what may be asked about it.
struct SizedSite {
    planner::BoxStep more, less;
};

struct SizedDesign {
    planner::Design design;
    std::vector<SizedSite> sites; ///< as design.sites
};

struct Sized {
    planner::Plan plan;
    std::vector<SizedDesign> designs;
    std::vector<planner::KeptSite> keepAsIs; ///< sites that keep recorders
    std::vector<planner::Finding> findings;  ///< of the plan
};

/// The document of `size --json`.
std::string sizeJson(const Sized& sized, const planner::Catalogue& catalogue);
/// Tables for people; `perSite` adds groups, links and one recorder more or less.
std::string sizeText(const Sized& sized, bool perSite);

/// "on servers at each site": a deployment in words for people.
const char* deploymentWords(planner::Deployment deployment);
/// "2 x A, 1 x B from year 3, 1 standby", or where the site is recorded.
std::string recorderWords(const planner::SiteDesign& site);
/// Id, or "shop and 4 like it".
std::string kindName(const planner::Plan& plan, const planner::SiteDesign& site);
const char* linkStateKey(planner::LinkLoad::State state);

} // namespace sightline::cli
