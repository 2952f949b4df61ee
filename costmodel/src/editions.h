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

/// The smallest edition of the plan's VMS platform that allows the design's cameras, recorders, sites and failover;
/// for the hybrid the federation layer; nothing but empty ids for appliances alone.
Edition editionFor(const planner::Plan& plan, const planner::Design& design, const planner::Catalogue& catalogue);

} // namespace sightline::costmodel
