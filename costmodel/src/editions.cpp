#include "editions.h"

#include <algorithm>

namespace sightline::costmodel {

namespace {

/// What the limits of editions look at.
struct SystemSize {
    double cameras = 0; ///< at the end of the horizon
    std::int64_t recorders = 0;
    std::int64_t sites = 0;
    bool failover = false;
};

/// Cameras at the end of the horizon, recorders and sites that the edition has to allow.
SystemSize systemSize(const planner::Design& design) {
    SystemSize size;
    const auto addRecorders = [&size](const planner::SiteDesign& site, std::int64_t sites) {
        size.recorders += site.boxes() * sites;
        size.failover = size.failover || site.standbys() > 0;
    };
    for (const planner::SiteDesign& site : design.sites) {
        if (site.architecture != planner::Architecture::Vms || site.place == planner::RecordingPlace::Cloud) continue;
        std::int64_t sites = site.openings.empty() ? site.copies : 0;
        for (const planner::Opening& opening : site.openings)
            sites += opening.sites;
        size.sites += sites;
        size.cameras += static_cast<double>(site.need.cameras) * static_cast<double>(sites);
        addRecorders(site, sites);
    }
    if (design.centre) addRecorders(*design.centre, 1);
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

Edition vmsEdition(const planner::Plan& plan, const planner::Design& design, const planner::Catalogue& catalogue) {
    const SystemSize size = systemSize(design);
    if (size.sites <= 0) return {};
    return (*plan.vms.platform).starts_with("genetec") ? genetecEdition(size) : milestoneEdition(size, catalogue);
}

Edition federationEdition(const planner::Design& design) {
    const bool isFederated = design.deployment != planner::Deployment::CloudManaged &&
                             std::any_of(design.sites.begin(), design.sites.end(), [](const planner::SiteDesign& site) {
                                 return site.architecture == planner::Architecture::Hybrid;
                             });
    if (!isFederated) return {};
    return {"Genetec federation", "lic.genetec.base", "", "maint.genetec.advantage.pct"};
}

} // namespace sightline::costmodel
