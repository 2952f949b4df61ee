// Must-haves that an architecture cannot meet, as rules over the plan.

#include "engine.h"

namespace sightline::proposal {

using planner::Architecture;
using planner::Need;

namespace {

const char* applianceReason(Need need, bool severalSites) {
    switch (need) {
    case Need::Access:
        return "A recorder box cannot tie in access control without a second system";
    case Need::Alarms:
        return "A recorder box cannot tie in an alarm panel without a second system";
    case Need::AiServer:
        return "A recorder box runs only the analytics it was built with";
    case Need::MixedBrands:
        return "Full function needs cameras of the recorder's own brand";
    case Need::SinglePane:
        return severalSites ? "Each box has its own screen; there is no view over all sites" : nullptr;
    case Need::OffSite:
        return "Footage stays in the box at the site; a copy elsewhere takes a second system";
    default:
        return nullptr;
    }
}

const char* hybridReason(Need need) {
    if (need == Need::AiServer) return "Streams stay in the boxes on site, so no analytics server can read them all";
    if (need == Need::OffSite) return "Footage stays in the boxes on site; a copy elsewhere takes a second system";
    return nullptr;
}

/// Without a standby nobody meets it. With one the footage between failure and take-over is lost all the same, which the
/// lost-footage figures say; the plan's owner chose that.
const char* failureReason(const planner::Plan& plan, Architecture architecture) {
    return *plan.choice(architecture).failover == planner::FailoverMode::None
               ? "One failed recorder stops its cameras, and nothing takes over"
               : nullptr;
}

} // namespace

std::vector<Knockout> knockouts(const planner::Plan& plan, Architecture architecture) {
    std::vector<Knockout> found;
    const bool severalSites = planner::siteCount(plan) > 1;
    for (const Need need : planner::allNeeds) {
        if (!plan.requirements.needs.contains(need))
            continue;
        const char* reason = architecture == Architecture::Nvr      ? applianceReason(need, severalSites)
                             : architecture == Architecture::Hybrid ? hybridReason(need)
                                                                    : nullptr;
        if (need == Need::OneFailure) reason = failureReason(plan, architecture);
        if (reason)
            found.push_back({need, reason});
    }
    return found;
}

} // namespace sightline::proposal
