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
    default:
        return nullptr;
    }
}

const char* hybridReason(Need need) {
    return need == Need::AiServer ? "Streams stay in the boxes on site, so no analytics server can read them all" : nullptr;
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
        if (reason)
            found.push_back({need, reason});
    }
    return found;
}

} // namespace sightline::proposal
