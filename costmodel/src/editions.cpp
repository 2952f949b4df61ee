#include "editions.h"

#include <cmath>

namespace sightline::costmodel {

namespace {

/// What the limits of editions look at.
struct SystemSize {
    double cameras = 0; ///< at the end of the horizon
    std::int64_t recorders = 0;
    std::int64_t sites = 0;
    bool failover = false;
};

SystemSize systemSize(const planner::Plan& plan, const planner::Design& design) {
    SystemSize size;
    size.sites = planner::siteCount(plan);
    for (const planner::SiteDesign& site : design.sites) {
        size.cameras += static_cast<double>(site.need.cameras) * site.copies;
        size.recorders += static_cast<std::int64_t>(site.recorders.count) * site.copies;
        size.failover = size.failover || site.recorders.standbys > 0;
    }
    return size;
}

double limit(const planner::Catalogue& catalogue, const char* id) {
    const Figure* figure = catalogue.figure(id);
    return figure ? figure->value.likely : 0; // an unknown limit admits nobody: the next edition is chosen
}

Edition milestoneEdition(const SystemSize& size, const planner::Catalogue& catalogue) {
    const std::string care = "maint.milestone.care_plus.pct";
    const bool oneRecorder = size.sites <= 1 && size.recorders <= 1 && !size.failover;
    if (oneRecorder && size.cameras <= limit(catalogue, "limit.milestone.essential.cameras"))
        return {"Milestone XProtect Essential+", "", "lic.milestone.essentialplus.device", ""};
    if (oneRecorder && size.cameras <= limit(catalogue, "limit.milestone.express.devices"))
        return {"Milestone XProtect Express+", "lic.milestone.expressplus.base", "lic.milestone.expressplus.device",
                care};
    if (size.sites <= 1 && !size.failover)
        return {"Milestone XProtect Professional+", "lic.milestone.professionalplus.base",
                "lic.milestone.professionalplus.device", care};
    return {"Milestone XProtect Expert", "lic.milestone.expert.base", "lic.milestone.expert.device", care};
}

Edition genetecEdition(const SystemSize& size) {
    const std::string care = "maint.genetec.advantage.pct";
    if (size.sites <= 1 && !size.failover)
        return {"Genetec Omnicast Pro", "lic.genetec.base", "lic.genetec.omnicast_pro.camera", care};
    return {"Genetec Omnicast Enterprise", "lic.genetec.base", "lic.genetec.omnicast_enterprise.camera", care};
}

} // namespace

Edition editionFor(const planner::Plan& plan, const planner::Design& design, const planner::Catalogue& catalogue) {
    if (design.architecture == planner::Architecture::Nvr) return {};
    if (design.architecture == planner::Architecture::Hybrid)
        return {"Genetec federation", "lic.genetec.base", "", "maint.genetec.advantage.pct"};
    const SystemSize size = systemSize(plan, design);
    return design.platform.starts_with("genetec") ? genetecEdition(size) : milestoneEdition(size, catalogue);
}

} // namespace sightline::costmodel
