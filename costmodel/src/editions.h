#pragma once
// Which edition of a platform a system needs in each year, and how many units of it.

#include "cost_rules.h"
#include "planner/platforms.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace sightline::costmodel {

/// What the limits of editions look at, for one system in one year.
struct SystemSize {
    double cameras = 0;
    double largestServer = 0; ///< cameras on the fullest server
    double servers = 0;       ///< recording servers, without standbys
    double sites = 0;
    bool failover = false;
};

/// Sizes of a system by year, 0 (day one) … horizon.
using SystemYears = std::vector<SystemSize>;

/// True when the edition may run a system of that size.
bool allows(const planner::PlatformEdition& edition, const SystemSize& size, const planner::Catalogue& catalogue);

/// The smallest edition for each year, never a smaller one than the year before; `pinned` is taken whatever it allows.
/// When no edition is large enough: the largest.
std::vector<const planner::PlatformEdition*> editionsByYear(const planner::Platform& platform, const SystemYears& sizes,
                                                            std::string_view pinned, const planner::Catalogue& catalogue);

/// Sizes of the VMS sites of one start alone: a system of its own.
SystemYears systemOf(const CostBook& book, const SiteStart& at);
/// Sizes of all VMS sites of a design that are not recorded in the cloud, as one system.
SystemYears pooledSystem(const CostBook& book, const planner::Plan& plan, const planner::Design& design);

/// Licence units of a start that come in one year.
struct UnitArrival {
    int year = 0;
    double units = 0;
    bool isOwnBrand = false; ///< cameras of the platform's own brand
};
void forEachUnit(const CostBook& book, const SiteStart& at, const planner::Platform& platform, planner::LicenceUnit unit,
                 const std::function<void(const UnitArrival&)>& visit);

} // namespace sightline::costmodel
