// The document of `sightline-cli size --json`.

#include "cli/json.h"
#include "cli/output.h"
#include "cli/size_work.h"
#include "cli/why_json.h"

#include "planner/field.h"
#include "planner/retention.h"
#include "planner/streams.h"

namespace sightline::cli {

namespace {

using planner::GroupNeed;
using planner::SiteDesign;
using planner::SiteNeed;

constexpr double tibPerTb = 0.9094947017729282;

Json tidyRange(const Range& range) {
    return {{"low", tidy(range.low)}, {"likely", tidy(range.likely)}, {"high", tidy(range.high)}};
}

Json needJson(const SiteNeed& need) {
    return {{"cameras", need.cameras},
            {"recorded_cameras", need.recordedCameras},
            {"channels", need.channels},
            {"poe_ports", need.poePorts},
            {"encoder_channels", need.encoderChannels},
            {"ingest_mbps", tidy(need.ingestMbps)},
            {"recorded_mbps", tidyRange(need.recordedMbps)},
            {"storage_tb", tidy(need.storageTb)},
            {"storage_tib", tidy(need.storageTb * tibPerTb)},
            {"retention_days", tidy(need.retentionDays)},
            {"poe_w", tidy(need.poeWatts)}};
}

Json recordersJson(const SiteDesign& site) {
    Json list = Json::array();
    for (const planner::RecorderSet& set : site.recorders)
        list.push_back({{"product", set.product->id},
                        {"count", set.count},
                        {"year", set.year},
                        {"kept", set.kept},
                        {"standbys", set.standbys},
                        {"drives", {{"product", set.drive ? Json(set.drive->id) : Json(nullptr)}, {"each", set.disksEach}, {"size_tb", tidy(set.diskTb)}}},
                        {"raid", planner::raidKey(set.raid)},
                        {"usable_tb_each", tidy(set.usableTbEach)},
                        {"share_of_cameras_each", tidy(set.share)}});
    return list;
}

Json networkJson(const SiteDesign& site) {
    Json switches = Json::array(), encoders = Json::array(), links = Json::array();
    for (const planner::SwitchSet& set : site.switches)
        switches.push_back({{"product", set.product->id}, {"count", set.count}, {"kept", set.kept}, {"ports_each", tidy(set.portsEach)}});
    for (const planner::EncoderSet& set : site.encoders)
        encoders.push_back({{"product", set.product->id}, {"count", set.count}});
    for (const planner::LinkLoad& link : site.links)
        links.push_back({{"name", link.name},
                         {"capacity_mbps", tidy(link.capacityMbps)},
                         {"planned_share", tidy(link.plannedShare)},
                         {"recording_mbps", tidy(link.recordingMbps)},
                         {"live_mbps", tidy(link.liveMbps)},
                         {"playback_mbps", tidy(link.playbackMbps)},
                         {"backfill_mbps", tidy(link.backfillMbps)},
                         {"cloud_mbps", tidy(link.cloudMbps)},
                         {"control_mbps", tidy(link.controlMbps)},
                         {"replication_mbps", tidy(link.replicationMbps)},
                         {"total_mbps", tidy(link.totalMbps())},
                         {"share", tidy(link.share())},
                         {"state", linkStateKey(link.state)}});
    return {{"switch_ports", site.switchPorts},
            {"switches", switches},
            {"encoders", encoders},
            {"coax_use", planner::coaxUseKey(site.coaxUse)},
            {"ups_units", site.upsUnits},
            {"poe", {{"load_w", tidy(site.need.poeWatts)}, {"budget_w", tidy(site.poeBudgetWatts)}}},
            {"links", links}};
}

/// Keys that end in _usd are dollars whatever the plan's currency is; "cost" is in the document's "currency".
Json stepJson(const planner::Plan& plan, const planner::BoxStep& step) {
    if (!step.feasible) return {{"feasible", false}, {"cost", nullptr}, {"cost_usd", nullptr}};
    return {{"feasible", true},
            {"cost", tidy(step.costDifference)},
            {"cost_usd", tidy(step.costDifference / planner::amountPerUsd(plan))}};
}

/// Groups with what they need and how long they are kept on these disks.
void addGroups(const planner::Plan& plan, const SiteDesign& design, Json& json) {
    const planner::Site& site = plan.sites[design.site];
    const planner::RetentionOutlook outlook = planner::retentionOutlook(plan, site, design.usableTb());
    json["groups"] = Json::array();
    for (const GroupNeed& need : design.need.groups) {
        const planner::CameraGroup& group = site.groups[need.group];
        Json one{{"group", group.id}, {"cameras", need.cameras}, {"recorded_mbps", tidyRange(need.recordedMbps)},
                 {"ingest_mbps", tidy(need.ingestMbps)}, {"storage_tb", tidy(need.storageTb * static_cast<double>(need.cameras))},
                 {"retention_days", tidy(need.retentionDays)}, {"poe_w", tidy(need.poeWatts)}};
        for (const planner::GroupShare& share : outlook.groups)
            if (share.index == need.group && !design.recorders.empty()) {
                one["days"] = tidyRange(share.days);
                one["chance"] = tidy(share.chance);
            }
        json["groups"].push_back(std::move(one));
    }
    if (design.recorders.empty()) return;
    json["sensitivity"] = Json::array();
    for (const planner::RetentionSensitivity& change : planner::retentionSensitivity(plan, site, design.usableTb()))
        json["sensitivity"].push_back({{"group", site.groups[change.group].id}, {"fps", tidy(change.fps)},
                                       {"days_now", tidy(change.daysNow)}, {"days_then", tidy(change.daysThen)}});
}

void addYears(const planner::Plan& plan, const SiteDesign& design, const planner::Catalogue& catalogue, Json& json) {
    const planner::Site& site = plan.sites[design.site];
    if (planner::siteNeed(plan, site, 1, &catalogue).cameras == design.need.cameras) return;
    json["by_year"] = Json::array();
    for (int year = 1; year <= *plan.horizonYears; ++year) {
        const SiteNeed need = planner::siteNeed(plan, site, year, &catalogue);
        std::int64_t boxes = 0; // bought by then: what is bought on day one has year 0
        for (const planner::RecorderSet& set : design.recorders)
            boxes += set.year <= year ? set.count : 0;
        json["by_year"].push_back({{"year", year},
                                   {"cameras", need.cameras},
                                   {"channels", need.channels},
                                   {"ingest_mbps", tidy(need.ingestMbps)},
                                   {"storage_tb", tidy(need.storageTb)},
                                   {"recorders", boxes}});
    }
}

Json whyOf(const planner::Plan& plan, const SiteDesign& design) {
    std::vector<planner::Why> list{planner::whyRecorders(plan, design)};
    if (design.site == SiteDesign::noSite) return whyListJson(list);
    const planner::Site& site = plan.sites[design.site];
    list.push_back(planner::whyPoe(plan, design));
    for (const planner::LinkLoad& link : design.links)
        list.push_back(planner::whyLink(plan, site, link));
    if (!design.recorders.empty()) list.push_back(planner::whyRetention(plan, site, design.usableTb()));
    for (const GroupNeed& need : design.need.groups) {
        list.push_back(planner::whyRecordedRate(plan, site, site.groups[need.group]));
        list.push_back(planner::whyStorage(plan, site, site.groups[need.group]));
    }
    return whyListJson(list);
}

void addOutcome(const SiteDesign& site, Json& json) {
    json["limited_by"] = site.limitedBy.empty() ? Json(nullptr) : Json(site.limitedBy);
    json["utilisation"] = tidy(site.utilisation);
    json["usable_tb"] = tidy(site.usableTb());
    json["days_achieved"] = tidy(site.daysAchieved);
    json["days_p90"] = tidy(site.daysP90);
    json["chance_retention_kept"] = tidy(site.chanceRetentionKept);
}

Json siteJson(const planner::Plan& plan, const SiteDesign& site, const SizedSite& steps, const planner::Catalogue& catalogue) {
    Json json{{"site", plan.sites[site.site].id}, {"name", plan.sites[site.site].name}, {"like_it", Json::array()}};
    for (std::size_t i = 1; i < site.members.size(); ++i)
        json["like_it"].push_back(plan.sites[site.members[i]].id);
    json["copies"] = site.copies;
    json["openings"] = Json::array();
    for (const planner::Opening& opening : site.openings)
        json["openings"].push_back({{"year", opening.year}, {"sites", opening.sites}});
    json["architecture"] = planner::architectureKey(site.architecture);
    json["place"] = planner::placeKey(site.place);
    json["feasible"] = site.feasible;
    if (!site.feasible) json["blocked_by"] = site.blockedBy;
    json["need"] = needJson(site.need);
    json["recorders"] = recordersJson(site);
    json.update(networkJson(site));
    if (site.bridge) json["bridges"] = {{"product", site.bridge->id}, {"count", site.bridges}};
    json["analytics_servers"] = site.analyticsServers;
    json["cloud_tb"] = tidy(site.cloudTb);
    addOutcome(site, json);
    if (!site.feasible) return json;
    addGroups(plan, site, json);
    addYears(plan, site, catalogue, json);
    json["one_more"] = stepJson(plan, steps.more);
    json["one_less"] = stepJson(plan, steps.less);
    json["why"] = whyOf(plan, site);
    return json;
}

Json findingsJson(const std::vector<planner::Finding>& findings) {
    constexpr const char* severities[] = {"error", "warning", "note"};
    Json list = Json::array();
    for (const planner::Finding& finding : findings)
        list.push_back({{"severity", severities[static_cast<int>(finding.severity)]}, {"place", finding.place},
                        {"message", finding.message}, {"remedy", finding.remedy}});
    return list;
}

Json designJson(const Sized& sized, const SizedDesign& one, const planner::Catalogue& catalogue) {
    const planner::Design& design = one.design;
    Json json{{"feasible", design.feasible}, {"deployment", planner::deploymentKey(design.deployment)}};
    json["deployments"] = Json::array();
    for (const planner::DeploymentOption& option : design.options) {
        Json choice{{"deployment", planner::deploymentKey(option.deployment)}, {"feasible", option.feasible}};
        if (option.feasible) {
            choice["cost"] = tidy(option.costUsd);
            choice["cost_usd"] = tidy(option.costUsd / planner::amountPerUsd(sized.plan));
        } else {
            choice["reason"] = option.reason;
        }
        json["deployments"].push_back(std::move(choice));
    }
    json["recorders"] = planner::recorderCount(design);
    json["management_servers"] = design.managementServers;
    json["storage_tb"] = tidy(planner::storageNeedTb(design));
    json["storage_tib"] = tidy(planner::storageNeedTb(design) * tibPerTb);
    json["sites"] = Json::array();
    for (std::size_t i = 0; i < design.sites.size(); ++i)
        json["sites"].push_back(siteJson(sized.plan, design.sites[i], one.sites[i], catalogue));
    if (design.centre) {
        Json centre{{"feasible", design.centre->feasible}, {"need", needJson(design.centre->need)}, {"recorders", recordersJson(*design.centre)}};
        addOutcome(*design.centre, centre);
        centre["why"] = whyOf(sized.plan, *design.centre);
        json["centre"] = std::move(centre);
    }
    json["findings"] = findingsJson(design.findings);
    json["method"] = design.method;
    return json;
}

Json keptJson(const Sized& sized) {
    Json list = Json::array();
    for (const planner::KeptSite& kept : sized.keepAsIs) {
        SiteDesign carrier;
        carrier.recorders = kept.recorders;
        list.push_back({{"site", sized.plan.sites[kept.site].id},
                        {"copies", kept.copies},
                        {"need", needJson(kept.need)},
                        {"recorders", recordersJson(carrier)},
                        {"channels", kept.channels},
                        {"ingest_mbps", tidy(kept.ingestMbps)},
                        {"usable_tb", tidy(kept.usableTb)},
                        {"channels_uncovered", kept.camerasUncovered},
                        {"days_achieved", tidy(kept.daysAchieved)},
                        {"chance_retention_kept", tidy(kept.chanceRetentionKept)},
                        {"findings", findingsJson(kept.findings)}});
    }
    return list;
}

} // namespace

std::string sizeJson(const Sized& sized, const planner::Catalogue& catalogue) {
    Json json = document("size");
    json["plan"] = sized.plan.name;
    json["currency"] = planner::amountCurrency(sized.plan);
    json["sites"] = planner::siteCount(sized.plan);
    json["cameras"] = planner::cameraCount(sized.plan);
    json["horizon_years"] = *sized.plan.horizonYears;
    json["architectures"] = Json::object();
    for (const SizedDesign& one : sized.designs)
        json["architectures"][planner::architectureKey(one.design.architecture)] = designJson(sized, one, catalogue);
    if (!sized.keepAsIs.empty()) json["keep_as_is"] = keptJson(sized);
    json["findings"] = findingsJson(sized.findings);
    json["defaults_in_force"] = planner::defaultsInForce(sized.plan).size();
    return text(json);
}

} // namespace sightline::cli
