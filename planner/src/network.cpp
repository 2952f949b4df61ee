// Loads on the links of a site at peak: docs/models/network.md.

#include "link_rates.h"
#include "plan_text.h"
#include "planner/bitrate.h"
#include "sizing.h"

#include <algorithm>
#include <cmath>

namespace sightline::planner {

namespace {

constexpr double tightShare = 0.85;      // of what may be planned on an internet line

/// Mean rates of one camera at a site.
struct MeanCamera {
    double mainMbps = 0, subMbps = 0, cloudMbps = 0;
};

/// Redundant recording sends every stream a second time, to the other recorder.
double secondCopy(const Plan& plan, const SiteDesign& design, double recordingMbps) {
    return *plan.choice(design.architecture).failover == FailoverMode::Redundant ? recordingMbps : 0;
}

MeanCamera meanCamera(const Site& site, const SiteNeed& need) {
    MeanCamera mean;
    double cameras = 0;
    for (const GroupNeed& group : need.groups) {
        const auto n = static_cast<double>(group.cameras);
        const double sub = *site.groups[group.group].subMbps * group.channels;
        mean.subMbps += n * sub;
        mean.mainMbps += n * (group.ingestMbps - sub);
        mean.cloudMbps += n * cloudRate(site.groups[group.group]);
        cameras += n;
    }
    if (cameras <= 0) return {};
    return {mean.mainMbps / cameras, mean.subMbps / cameras, mean.cloudMbps / cameras};
}

LinkLoad::State lanState(const LinkLoad& link, const PlanningLimits& limits) {
    if (link.totalMbps() > link.capacityMbps) return LinkLoad::State::Over;
    return link.share() > *limits.uplinkWarnShare ? LinkLoad::State::Tight : LinkLoad::State::Fits;
}

LinkLoad::State wanState(const LinkLoad& link) {
    const double planned = link.capacityMbps * link.plannedShare;
    if (link.totalMbps() > planned) return LinkLoad::State::Over;
    return link.totalMbps() > planned * tightShare ? LinkLoad::State::Tight : LinkLoad::State::Fits;
}

void addUplinks(const Plan& plan, const Site& site, SiteDesign& design) {
    double ports = 0;
    for (const SwitchSet& set : design.switches)
        ports += set.count * set.portsEach;
    const double perCamera =
        design.need.cameras > 0 ? design.need.ingestMbps / static_cast<double>(design.need.cameras) : 0;
    for (const SwitchSet& set : design.switches) {
        const double used = ports > 0 ? std::min(set.portsEach, static_cast<double>(design.switchPorts) / ports * set.portsEach) : 0;
        LinkLoad link;
        link.name = "uplink of " + (set.product ? set.product->model : std::string("a switch"));
        link.capacityMbps = *site.uplinkMbps;
        link.plannedShare = *plan.limits.uplinkShare;
        link.recordingMbps = used * perCamera * *plan.limits.peakFactor * wireOverTcp;
        link.replicationMbps = secondCopy(plan, design, link.recordingMbps);
        link.state = lanState(link, plan.limits);
        design.links.push_back(std::move(link));
    }
}

void addRecorderPort(const Plan& plan, const Site& site, const MeanCamera& camera, SiteDesign& design) {
    double largest = 0;
    for (const RecorderSet& set : design.recorders)
        if (set.count > 0) largest = std::max(largest, set.share);
    if (largest <= 0) return;
    LinkLoad link;
    link.name = "network port of a recorder";
    link.capacityMbps = *site.uplinkMbps;
    link.plannedShare = *plan.limits.uplinkShare;
    link.recordingMbps = design.need.ingestMbps * largest * *plan.limits.peakFactor * wireOverTcp;
    link.liveMbps = *site.liveLocal * camera.subMbps * wireOverTcp;
    link.playbackMbps = *site.playbackLocal * camera.mainMbps * wireOverTcp;
    link.state = lanState(link, plan.limits);
    design.links.push_back(std::move(link));
}

void addInternet(const Plan& plan, const Site& site, Deployment deployment, const MeanCamera& camera, SiteDesign& design) {
    const auto cameras = static_cast<double>(design.need.cameras);
    LinkLoad up;
    up.name = "internet upload";
    up.capacityMbps = *site.wanUpMbps;
    up.plannedShare = *plan.limits.wanShare * lineFactor(*site.wanQuality);
    LinkLoad down = up;
    down.name = "internet download";
    down.capacityMbps = *site.wanDownMbps;
    if (design.place == RecordingPlace::Central) {
        up.recordingMbps = design.need.ingestMbps * wireOverTcp;
        up.replicationMbps = secondCopy(plan, design, up.recordingMbps);
        down.liveMbps = *site.liveLocal * camera.subMbps * wireOverTcp;
        down.playbackMbps = *site.playbackLocal * camera.mainMbps * wireOverTcp;
    } else if (design.place == RecordingPlace::Cloud && !design.recordsInCamera) {
        up.cloudMbps = cameras * camera.cloudMbps * wireOverTcp;
        down.playbackMbps = *site.playbackLocal * camera.cloudMbps * wireOverTcp;
    } else {
        up.liveMbps = *site.liveRemote * camera.subMbps * wireOverTcp;
        up.playbackMbps = *site.playbackRemote * camera.mainMbps * wireOverTcp;
    }
    const bool cloudManaged = deployment == Deployment::CloudManaged && design.architecture == Architecture::Hybrid;
    if (cloudManaged || design.place == RecordingPlace::Cloud) up.controlMbps = cameras * idleCloudMbps;
    up.state = wanState(up);
    down.state = wanState(down);
    design.links.push_back(std::move(up));
    design.links.push_back(std::move(down));
}

/// How many of the site's cameras an internet line takes beside its other loads.
std::int64_t camerasThatFit(const LinkLoad& link, const SiteNeed& need) {
    const double perCamera =
        need.cameras > 0 ? (link.recordingMbps + link.replicationMbps + link.cloudMbps + link.controlMbps) / static_cast<double>(need.cameras) : 0;
    const double room = link.capacityMbps * link.plannedShare - link.liveMbps - link.playbackMbps - link.backfillMbps;
    return perCamera > 0 ? std::max<std::int64_t>(0, static_cast<std::int64_t>(std::floor(room / perCamera + 1e-9))) : need.cameras;
}

std::string linkText(const LinkLoad& link) {
    return link.name + " carries " + fixedNumber(link.totalMbps(), 1) + " of " + plainNumber(link.capacityMbps) + " Mbps";
}

Finding wanFinding(const std::string& place, const SiteDesign& site, const LinkLoad& link) {
    const bool perCamera = link.recordingMbps + link.cloudMbps > 0;
    const std::string needed = fixedNumber(std::ceil(link.totalMbps() / link.plannedShare), 0);
    std::string remedy = "Order a line of at least " + needed + " Mbps";
    if (perCamera)
        remedy += ", or record on site; " + std::to_string(camerasThatFit(link, site.need)) + " of " +
                  std::to_string(site.need.cameras) + " cameras fit through this line";
    else
        remedy += ", or watch fewer streams from elsewhere at once";
    const bool over = link.state == LinkLoad::State::Over;
    return {over ? Severity::Warning : Severity::Note, place + "/wan_up_mbps",
            linkText(link) + ", of which " + fixedNumber(link.capacityMbps * link.plannedShare, 1) + " may be planned", remedy};
}

} // namespace

void addLinks(const Plan& plan, const Site& site, Deployment deployment, SiteDesign& design) {
    design.links.clear();
    const MeanCamera camera = meanCamera(site, design.need);
    addUplinks(plan, site, design);
    addRecorderPort(plan, site, camera, design);
    addInternet(plan, site, deployment, camera, design);
}

void addNetworkFindings(const Plan& plan, const SiteDesign& site, std::vector<Finding>& findings) {
    const std::string place = "/sites/" + std::to_string(site.site);
    for (const LinkLoad& link : site.links) {
        if (link.state == LinkLoad::State::Fits) continue;
        if (link.name.starts_with("internet")) {
            findings.push_back(wanFinding(place, site, link));
            continue;
        }
        findings.push_back({link.state == LinkLoad::State::Over ? Severity::Warning : Severity::Note, place + "/uplink_mbps",
                            linkText(link) + " at peak, more than " + plainNumber(*plan.limits.uplinkWarnShare * 100) +
                                " % of it",
                            "Use a 10 Gbps uplink, add a second one, or spread the cameras over more switches"});
    }
}

} // namespace sightline::planner
