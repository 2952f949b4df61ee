// One architecture carried out one way: who records where, and the centre.

#include "deployment.h"

#include "plan_text.h"
#include "planner/bitrate.h"
#include "planner/platform_choice.h"
#include "planner/sizing_edits.h"

#include <algorithm>
#include <cmath>

namespace sightline::planner {

namespace {

constexpr double camerasPerAnalyticsServer = 100; // estimate
constexpr double tbPerMbpsDay = 10.8e-3;
constexpr std::int64_t managedFrom = 100;         // cameras of a VMS that take a management server of their own

Architecture architectureOf(const Site& site, Architecture architecture) {
    switch (*site.architecture) {
    case SiteArchitecture::Vms:
        return Architecture::Vms;
    case SiteArchitecture::Nvr:
        return Architecture::Nvr;
    case SiteArchitecture::Hybrid:
        return Architecture::Hybrid;
    case SiteArchitecture::Any:
        break;
    }
    return architecture;
}

RecordingPlace placeOf(const Site& site, Architecture architecture, Deployment deployment) {
    if (architecture != Architecture::Vms) return RecordingPlace::OnSite;
    if (*site.place != RecordingPlace::Auto) return *site.place;
    if (deployment == Deployment::Central) return RecordingPlace::Central;
    if (deployment == Deployment::Cloud) return RecordingPlace::Cloud;
    return RecordingPlace::OnSite;
}

std::vector<SiteNeed> needsByYear(const SizingContext& context, const Site& site) {
    const Plan& plan = context.plan();
    std::vector<SiteNeed> needs;
    const bool grows = std::any_of(site.groups.begin(), site.groups.end(),
                                   [](const CameraGroup& group) { return *group.growthPerYear > 0 && !*group.hidden; });
    if (grows)
        for (int year = 1; year < *plan.horizonYears; ++year)
            needs.push_back(siteNeed(plan, site, year, &context.catalogue()));
    needs.push_back(siteNeed(plan, site, &context.catalogue()));
    return needs;
}

std::vector<Opening> openingsOf(const Plan& plan, const std::vector<std::size_t>& members) {
    std::vector<Opening> openings;
    std::int64_t open = 0;
    for (int year = 1; year <= *plan.horizonYears; ++year) {
        std::int64_t now = 0;
        for (const std::size_t member : members)
            now += sitesInYear(plan.sites[member], year);
        if (now > open || year == 1) openings.push_back({year == 1 ? 0 : year, now - open});
        open = std::max(open, now);
    }
    return openings;
}

/// Pictures that reach the cloud through a bridge: all of them, or with cameras of the cloud's own those of other makes.
double bridgedChannels(const Platform& cloud, const Site& site, const SiteNeed& need) {
    if (cloud.bridgeVendor.empty()) return 0;
    if (cloud.ownCamera.empty()) return static_cast<double>(need.channels);
    double channels = 0;
    for (const GroupNeed& group : need.groups)
        if (*site.groups[group.group].kit != CameraKit::New)
            channels += static_cast<double>(group.cameras) * group.channels;
    return channels;
}

/// The bridge that serves a site at the lowest list price.
void placeBridges(const SizingContext& context, const Platform& cloud, const Site& plan, SiteDesign& site) {
    const double channels = bridgedChannels(cloud, plan, site.need);
    if (channels <= 0) return;
    double lowest = 0;
    for (const PortSpec& bridge : context.specs().bridges) {
        if (bridge.product->vendor != cloud.bridgeVendor) continue;
        const int units = static_cast<int>(std::ceil(channels / bridge.ports - 1e-9));
        if (site.bridge && units * bridge.price >= lowest) continue;
        lowest = units * bridge.price;
        site.bridge = bridge.product;
        site.bridges = units;
    }
}

void fillCloud(const SizingContext& context, const Site& site, SiteDesign& design) {
    const Platform* const cloud = platformFor(context.plan(), context.catalogue(), Architecture::Vms, Deployment::Cloud);
    if (!cloud) return;
    placeBridges(context, *cloud, site, design);
    design.recordsInCamera = cloud->subscription.isInCamera;
    const double held = cloud->subscription.storageDays;
    for (const GroupNeed& group : design.need.groups) {
        if (!group.recorded) continue;
        const double tbPerDay = static_cast<double>(group.cameras) * cloudRate(site.groups[group.group]) * tbPerMbpsDay;
        design.cloudTb += tbPerDay * group.retentionDays;
        design.cloudExtraTb += tbPerDay * std::max(0.0, group.retentionDays - held);
    }
    if (design.cloudExtraTb > 0 && cloud->subscription.extraStorage.empty()) {
        design.feasible = false;
        design.blockedBy = cloud->name + " keeps footage " + plainNumber(held) + " days";
    }
    design.daysAchieved = design.daysP90 = design.need.retentionDays;
    design.chanceRetentionKept = 1; // the provider's promise, not ours
}

/// True when the line of a site that is recorded elsewhere carries what it must.
bool lineCarries(const SiteDesign& site) {
    if (site.place == RecordingPlace::OnSite) return true;
    return std::none_of(site.links.begin(), site.links.end(), [](const LinkLoad& link) {
        return link.name.starts_with("internet") && link.state == LinkLoad::State::Over;
    });
}

/// Idle boxes that a site of this architecture has in common.
int idleBoxes(const ArchitectureChoice& choice) {
    return *choice.failover == FailoverMode::ColdStandby ? *choice.standbys : 0;
}

/// The cheapest set, or the cheapest with so many boxes more than that as were added by hand, all from day one. A number that no
/// set can have leaves the cheapest, and a finding says so (design.cpp).
SiteDesign sizedSite(const SizingContext& context, const SiteDesign& start, const std::vector<SiteNeed>& needs, const ArchitectureChoice& choice) {
    SiteDesign site = sizeSite(context, start, needs, idleBoxes(choice));
    const int more = choice.edits.empty() ? 0 : moreRecorders(choice, context.plan().sites[start.site].id);
    if (more <= 0 || !site.feasible) return site;
    int bought = 0;
    for (const RecorderSet& set : site.recorders)
        if (!set.kept) bought += set.count;
    SiteDesign larger = sizeSiteWith(context, start, bought + more, idleBoxes(choice));
    if (larger.feasible) return larger;
    site.boxesRefused = bought + more;
    return site;
}

SiteDesign siteDesign(const SizingContext& context, const std::vector<std::size_t>& members, Architecture architecture,
                      Deployment deployment) {
    const Plan& plan = context.plan();
    const Site& site = plan.sites[members.front()];
    SiteDesign start;
    start.site = members.front();
    start.members = members;
    start.architecture = architectureOf(site, architecture);
    start.place = placeOf(site, start.architecture, deployment);
    start.openings = openingsOf(plan, members);
    start.copies = static_cast<int>(start.openings.front().sites);
    const std::vector<SiteNeed> needs = needsByYear(context, site);
    start.need = needs.back();
    start.upsUnits = upsUnits(start.need, *site.upsMinutes);
    if (start.need.cameras <= 0) {
        start.blockedBy = "the site has no cameras";
        return start;
    }
    const ArchitectureChoice& choice = plan.choice(start.architecture);
    SiteDesign design = start.place == RecordingPlace::OnSite ? sizedSite(context, start, needs, choice)
                                                              : equipSite(context, start);
    if (start.place == RecordingPlace::Cloud) fillCloud(context, site, design);
    const bool analytics = plan.requirements.needs.contains(Need::AiServer) && design.architecture == Architecture::Vms;
    if (analytics && design.place == RecordingPlace::OnSite)
        design.analyticsServers =
            static_cast<int>(std::ceil(static_cast<double>(design.need.cameras) / camerasPerAnalyticsServer));
    addLinks(plan, site, deployment, design);
    if (design.feasible && !lineCarries(design)) {
        design.feasible = false;
        design.blockedBy = "the internet line of " + (site.name.empty() ? site.id : site.name) + " does not carry its cameras";
    }
    return design;
}

/// A site's need, so many times.
SiteNeed times(const SiteNeed& need, double sites) {
    SiteNeed sum = need;
    const auto scaled = [sites](std::int64_t value) {
        return static_cast<std::int64_t>(std::min(9e18, static_cast<double>(value) * sites));
    };
    sum.cameras = scaled(need.cameras);
    sum.recordedCameras = scaled(need.recordedCameras);
    sum.channels = scaled(need.channels);
    sum.ingestMbps = need.ingestMbps * sites;
    sum.recordedMbps = need.recordedMbps * sites;
    sum.storageTb = need.storageTb * sites;
    sum.poePorts = 0; // cameras are plugged in at their sites
    sum.poeWatts = 0;
    sum.encoderChannels = 0;
    sum.groups.clear();
    return sum;
}

void add(SiteNeed& sum, const SiteNeed& more) {
    sum.cameras += more.cameras;
    sum.recordedCameras += more.recordedCameras;
    sum.channels += more.channels;
    sum.ingestMbps += more.ingestMbps;
    sum.recordedMbps = sum.recordedMbps + more.recordedMbps;
    sum.storageTb += more.storageTb;
    sum.retentionDays = std::max(sum.retentionDays, more.retentionDays);
}

/// The need of the centre in each year of the horizon.
std::vector<SiteNeed> centreNeeds(const SizingContext& context, const Design& design) {
    const Plan& plan = context.plan();
    std::vector<SiteNeed> byYear(static_cast<std::size_t>(*plan.horizonYears));
    for (const SiteDesign& site : design.sites) {
        if (site.place != RecordingPlace::Central) continue;
        for (int year = 1; year <= *plan.horizonYears; ++year) {
            std::int64_t sites = 0;
            for (const std::size_t member : site.members)
                sites += sitesInYear(plan.sites[member], year);
            const SiteNeed need = siteNeed(plan, plan.sites[site.site], year, &context.catalogue());
            add(byYear[static_cast<std::size_t>(year - 1)], times(need, static_cast<double>(sites)));
        }
    }
    return byYear;
}

void addCentre(const SizingContext& context, Design& design) {
    const bool isNeeded = std::any_of(design.sites.begin(), design.sites.end(), [](const SiteDesign& site) {
        return site.place == RecordingPlace::Central;
    });
    if (!isNeeded) return;
    const Plan& plan = context.plan();
    const std::vector<SiteNeed> needs = centreNeeds(context, design);
    SiteDesign start;
    start.site = SiteDesign::noSite;
    start.architecture = Architecture::Vms;
    start.openings = {{0, 1}};
    start.need = needs.back();
    start.upsUnits = upsUnits(start.need, 30);
    SiteDesign centre = sizeSite(context, start, needs, idleBoxes(plan.vms));
    if (plan.requirements.needs.contains(Need::AiServer))
        centre.analyticsServers =
            static_cast<int>(std::ceil(static_cast<double>(centre.need.cameras) / camerasPerAnalyticsServer));
    for (SiteDesign& site : design.sites) {
        if (site.place != RecordingPlace::Central) continue;
        site.daysAchieved = site.daysP90 = centre.daysAchieved; // what the centre keeps, it keeps for all of them
        site.chanceRetentionKept = centre.chanceRetentionKept;
    }
    design.centre = std::move(centre);
}

/// Management servers beside the recorders: one for a VMS of several sites or over a hundred cameras, one for a
/// federation; none in the cloud.
int managementServers(const Design& design) {
    std::int64_t sites = 0, cameras = 0;
    bool federated = false;
    for (const SiteDesign& site : design.sites) {
        if (site.architecture == Architecture::Hybrid) federated = design.deployment != Deployment::CloudManaged;
        if (site.architecture != Architecture::Vms || site.place == RecordingPlace::Cloud) continue;
        sites += site.copies;
        cameras += site.need.cameras * site.copies;
    }
    return federated || sites > 1 || cameras > managedFrom ? 1 : 0;
}

/// A licence edition may allow one recorder only: at a single site one larger box can beat two small ones.
void tryOneServer(const SizingContext& context, Design& design) {
    if (design.architecture != Architecture::Vms || design.sites.size() != 1) return;
    if (*context.plan().vms.failover == FailoverMode::Mutual) return; // one alone has nobody
    SiteDesign& site = design.sites.front();
    if (moreRecorders(context.plan().vms, context.plan().sites[site.site].id) > 0) return; // more than one is wanted
    if (site.copies != 1 || site.openings.size() > 1 || site.boxes() < 2 || site.place != RecordingPlace::OnSite) return;
    SiteDesign start = site;
    start.recorders.clear();
    start.switches.clear();
    start.encoders.clear();
    start.feasible = false;
    SiteDesign single = sizeSiteWith(context, start, 1, site.standbys() > 0 ? 1 : 0);
    if (!single.feasible) return;
    Design other = design;
    other.sites.front() = single;
    addLinks(context.plan(), context.plan().sites[site.site], design.deployment, other.sites.front());
    if (context.prices().total(other) < context.prices().total(design)) design = std::move(other);
}

} // namespace

double cloudRate(const CameraGroup& group) {
    if (isLiveOnly(group)) return 0;
    if (!group.bitrateMbps.isDefault()) return *group.bitrateMbps * std::max(1, *group.sensors);
    BitrateInput input;
    input.width = *group.width;
    input.height = *group.height;
    input.fps = *group.fps;
    input.codec = *group.codec;
    input.scene = *group.scene;
    input.quality = *group.quality;
    input.smart = *group.smart;
    input.kind = RateKind::Capped;
    return bitrate(input).mbps.likely * std::max(1, *group.sensors);
}

std::vector<Deployment> allowedDeployments(const Plan& plan, const Catalogue& catalogue, Architecture architecture) {
    if (architecture == Architecture::Nvr) return {Deployment::OnSite};
    const Deployment wanted = *plan.choice(architecture).deployment;
    const std::vector<Deployment> all = architecture == Architecture::Vms
                                            ? std::vector{Deployment::OnSite, Deployment::Central, Deployment::Cloud}
                                            : std::vector{Deployment::Interconnect, Deployment::CloudManaged};
    if (std::find(all.begin(), all.end(), wanted) != all.end()) return {wanted};
    std::vector<Deployment> allowed;
    for (const Deployment deployment : all)
        if ((deployment != Deployment::Central || siteCount(plan) > 1) &&
            platformAllows(plan, catalogue, architecture, deployment))
            allowed.push_back(deployment);
    return allowed;
}

std::string deploymentBlock(const Plan& plan, const Catalogue& catalogue, Architecture architecture, Deployment deployment) {
    const auto& needs = plan.requirements.needs;
    const bool cloud = deployment == Deployment::Cloud || deployment == Deployment::CloudManaged;
    if (cloud && needs.contains(Need::NoCloud)) return "the must-have \"No cloud\" rules it out";
    if (architecture != Architecture::Vms) return {};
    if (deployment == Deployment::OnSite) {
        const bool staysThere = std::any_of(plan.sites.begin(), plan.sites.end(), [](const Site& site) {
            return !*site.hidden && (*site.place == RecordingPlace::Auto || *site.place == RecordingPlace::OnSite);
        });
        return staysThere && needs.contains(Need::OffSite) ? "footage stays at the sites, and a copy elsewhere is a must-have" : "";
    }
    const Platform* const platform = platformFor(plan, catalogue, architecture, deployment);
    const bool inCamera = platform && deployment == Deployment::Cloud && platform->subscription.isInCamera;
    if (needs.contains(Need::WanLoss) && !inCamera)
        return deployment == Deployment::Cloud ? "nobody states how long a bridge records on without the internet line"
                                               : "it stops recording while the internet line is down";
    if (needs.contains(Need::OneFailure))
        return inCamera ? "a camera that fails takes its footage along" : "one failed internet line or bridge loses footage";
    if (deployment == Deployment::Cloud && needs.contains(Need::AiServer))
        return "no analytics server on site reads streams that are recorded in the cloud";
    return {};
}

Design deployedDesign(const SizingContext& context, const std::vector<std::vector<std::size_t>>& kinds,
                      Architecture architecture, Deployment deployment) {
    const Plan& plan = context.plan();
    Design design;
    design.architecture = architecture;
    design.deployment = deployment;
    const Platform* const platform = platformFor(plan, context.catalogue(), architecture, deployment);
    design.platform = platform ? platform->id : std::string();
    design.monitored = architecture != Architecture::Nvr;
    for (const std::vector<std::size_t>& members : kinds)
        design.sites.push_back(siteDesign(context, members, architecture, deployment));
    addCentre(context, design);
    design.managementServers = managementServers(design);
    design.feasible = !design.sites.empty() && (!design.centre || design.centre->feasible) &&
                      std::all_of(design.sites.begin(), design.sites.end(), [](const SiteDesign& s) { return s.feasible; });
    if (design.feasible) tryOneServer(context, design);
    return design;
}

} // namespace sightline::planner
