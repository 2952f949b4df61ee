#pragma once
// Which licence a system needs.

#include "planner/catalogue.h"
#include "planner/design.h"

#include <string>

namespace sightline::costmodel {

struct Edition {
    std::string name;   ///< for people
    std::string base;   ///< figure id, "" when there is no base licence
    std::string device; ///< figure id of the licence per camera, "" for federation
    std::string care;   ///< figure id of the yearly maintenance as a share of the licences, "" for free editions
};

/// The smallest edition of the plan's VMS platform that allows the cameras, recorders, sites and failover of the design's
/// VMS sites (those in the cloud have subscriptions instead); empty ids when there are none.
Edition vmsEdition(const planner::Plan& plan, const planner::Design& design, const planner::Catalogue& catalogue);
/// The federation layer over hybrid sites; empty ids when there are none or the cloud manages them.
Edition federationEdition(const planner::Design& design);

} // namespace sightline::costmodel
