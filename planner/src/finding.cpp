// What is wrong or odd in a plan although the file is well formed.

#include "planner/finding.h"
#include "finding_list.h"
#include "group_finding.h"
#include "plan_members.h"
#include "plan_text.h"
#include "planner/plan.h"
#include "planner/sizing_edits.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace sightline::planner {
namespace {

/// Of one plan: every setting of a hundred groups may be wrong.
constexpr std::size_t maxPlanFindings = 5000;

std::string siteLabel(const Site& site) {
    return site.name.empty() ? site.id : site.name;
}

void checkRequirements(const Plan& plan, FindingList& list) {
    const Requirements& wanted = plan.requirements;
    if (*wanted.retentionMinDays > 0 && *wanted.retentionMaxDays > 0 &&
        *wanted.retentionMinDays > *wanted.retentionMaxDays)
        list.add(Severity::Error, "/requirements/retention_min_days",
                 "the least retention (" + plainNumber(*wanted.retentionMinDays) +
                     " days) is above the most allowed (" + plainNumber(*wanted.retentionMaxDays) + " days)",
                 "Find out which rule holds, and set the other to 0");
    else
        checkRetention(*wanted.retentionDays, {*wanted.retentionMinDays, *wanted.retentionMaxDays},
                       "/requirements/retention_days", list);
    if (*wanted.retentionDays <= 0)
        list.add(Severity::Warning, "/requirements/retention_days", "no footage is kept at all",
                 "Set the days that footage must be kept");
}

void checkIds(const std::vector<std::string>& ids, const std::string& place, FindingList& list) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (seen.insert(ids[i]).second) continue;
        list.add(Severity::Error, place + "/" + std::to_string(i) + "/id", "the id \"" + ids[i] + "\" is used twice",
                 "Give each entry its own id");
    }
}

/// Choices of a site that contradict each other or the must-haves.
void checkSiteChoices(const Plan& plan, const Site& site, const std::string& place, FindingList& list) {
    const bool isVms = *site.architecture == SiteArchitecture::Vms || *site.architecture == SiteArchitecture::Any;
    if (*site.place != RecordingPlace::Auto && !isVms)
        list.add(Severity::Warning, place + "/place", "the place of recording is read for a VMS only, and this site is another",
                 "Set architecture to vms, or remove the place");
    if (*site.place == RecordingPlace::Cloud && plan.requirements.needs.contains(Need::NoCloud))
        list.add(Severity::Error, place + "/place", "the site records in the cloud, and the must-have no-cloud rules it out",
                 "Choose another place, or drop the must-have");
    if (*site.place == RecordingPlace::Central && plan.requirements.needs.contains(Need::WeakWan))
        list.add(Severity::Warning, place + "/place", "the site records over an internet line that is said to be weak",
                 "Record on site, or drop the must-have weak-wan");
    if (!site.coaxUse.isDefault() && *site.cabling != Cabling::Coax)
        list.add(Severity::Note, place + "/coax_use", "there is no coax here whose use could be chosen",
                 "Set cabling to coax, or remove coax_use");
    for (std::size_t k = 0; k < site.kept.size(); ++k)
        if (site.kept[k].disks > 0 && site.kept[k].diskTb <= 0)
            list.add(Severity::Warning, place + "/kept/" + std::to_string(k) + "/disk_tb",
                     "the disks of \"" + site.kept[k].product + "\" have no size, so they hold nothing", "Set disk_tb");
}

void checkSite(const Plan& plan, const Site& site, const std::string& place, FindingList& list) {
    if (!site.retentionDays.isDefault())
        checkRetention(*site.retentionDays, {*plan.requirements.retentionMinDays, *plan.requirements.retentionMaxDays},
                       place + "/retention_days", list);
    checkSiteChoices(plan, site, place, list);
    RangeVisitor ranges(list, place + "/", sitePattern);
    visitSite(site, ranges);
    std::vector<std::string> ids;
    for (std::size_t g = 0; g < site.groups.size(); ++g) {
        ids.push_back(site.groups[g].id);
        checkGroup(plan, site, site.groups[g], place + "/camera_groups/" + std::to_string(g), list);
    }
    checkIds(ids, place + "/camera_groups", list);
    if (site.groups.empty())
        list.add(Severity::Warning, place + "/camera_groups", siteLabel(site) + " has no cameras",
                 "Add a camera group, or remove the site");
    if (camerasPerSite(site) > 5000)
        list.add(Severity::Warning, place + "/camera_groups",
                 std::to_string(camerasPerSite(site)) + " cameras at one site is ten times the largest known case",
                 "Check the counts: cameras are per site, and like sites are counted with the site");
    if (plan.requirements.needs.contains(Need::SinglePane) && siteCount(plan) > 1 && *site.wanUpMbps <= 0)
        list.add(Severity::Warning, place + "/wan_up_mbps",
                 siteLabel(site) + " has no upload, so nobody sees it from elsewhere",
                 "Set the upload in Mbps, or drop the single pane");
    if (plan.requirements.needs.contains(Need::WeakWan) && !site.wanUpMbps.isDefault() && *site.wanUpMbps >= 50)
        list.add(Severity::Note, place + "/wan_up_mbps",
                 plainNumber(*site.wanUpMbps) + " Mbps upload is not a weak internet line",
                 "Drop the must-have weak-wan if the line is reliable");
}

/// Ways of recording that an architecture has.
bool isPossible(Architecture architecture, Deployment deployment) {
    switch (deployment) {
    case Deployment::Cheapest:
        return true;
    case Deployment::OnSite:
        return architecture != Architecture::Hybrid;
    case Deployment::Central:
    case Deployment::Cloud:
        return architecture == Architecture::Vms;
    case Deployment::Interconnect:
    case Deployment::CloudManaged:
        return architecture == Architecture::Hybrid;
    }
    return false;
}

std::string possibleDeployments(Architecture architecture) {
    std::string text;
    for (const Deployment deployment : {Deployment::Cheapest, Deployment::OnSite, Deployment::Central, Deployment::Cloud,
                                        Deployment::Interconnect, Deployment::CloudManaged})
        if (isPossible(architecture, deployment)) text += (text.empty() ? "" : ", ") + std::string(deploymentKey(deployment));
    return text;
}

/// A number of recorders more that is not taken as it stands.
void checkMoreRecorders(const TopologyEdit& edit, const std::string& place, FindingList& list) {
    const double wanted = wantedRecorders(edit);
    ArchitectureChoice alone;
    alone.edits = {edit};
    const int used = moreRecorders(alone, siteOfSizingEdit(edit));
    if (wanted == used && used > 0) return;
    list.add(Severity::Warning, place,
             plainNumber(wanted) + " recorders more are wanted at the site \"" + siteOfSizingEdit(edit) + "\", and " + std::to_string(used) + " are taken",
             "Use a whole number from 1 to " + std::to_string(mostMoreRecorders) + ", or remove the change");
}

void checkChoice(const Plan& plan, Architecture architecture, FindingList& list) {
    const ArchitectureChoice& choice = plan.choice(architecture);
    const std::string place = std::string("/choices/") + architectureKey(architecture);
    checkBarred(plan, *choice.platform, place + "/platform", list);
    if (!isPossible(architecture, *choice.deployment))
        list.add(Severity::Error, place + "/deployment",
                 std::string(architectureName(architecture)) + " has no deployment \"" + deploymentKey(*choice.deployment) + "\"",
                 "Use one of " + possibleDeployments(architecture));
    const bool isCloud = *choice.deployment == Deployment::Cloud || *choice.deployment == Deployment::CloudManaged;
    if (isCloud && plan.requirements.needs.contains(Need::NoCloud))
        list.add(Severity::Error, place + "/deployment",
                 std::string(deploymentKey(*choice.deployment)) + " is ruled out by the must-have no-cloud",
                 "Choose another deployment, or drop the must-have");
    for (std::size_t i = 0; i < choice.edits.size(); ++i) {
        const std::string site = siteOfSizingEdit(choice.edits[i]);
        const bool known = std::any_of(plan.sites.begin(), plan.sites.end(), [&](const Site& one) { return one.id == site; });
        if (!site.empty() && !known)
            list.add(Severity::Warning, place + "/edits/" + std::to_string(i), "recorders are added at the site \"" + site + "\", which is not there",
                     "Remove the change, or name another site");
        else if (!site.empty())
            checkMoreRecorders(choice.edits[i], place + "/edits/" + std::to_string(i), list);
    }
}

bool hasHidden(const Plan& plan) {
    for (const Site& site : plan.sites) {
        if (*site.hidden && !site.groups.empty()) return true;
        for (const CameraGroup& group : site.groups)
            if (*group.hidden) return true;
    }
    return false;
}

void checkTotals(const Plan& plan, FindingList& list) {
    const std::int64_t cameras = cameraCount(plan);
    if (plan.sites.empty())
        list.add(Severity::Error, "/sites", "the plan has no sites", "Add a site with a camera group");
    else if (cameras == 0 && hasHidden(plan))
        list.add(Severity::Error, "/sites", "every camera of the plan is hidden", "Show a site and a camera group");
    else if (cameras == 0)
        list.add(Severity::Error, "/sites", "the plan has no cameras", "Add a camera group to a site");
    if (cameras > maxPlanCameras)
        list.add(Severity::Error, "/sites", tooManyCamerasText(cameras), tooManyCamerasRemedy);
}

} // namespace

std::vector<Finding> findings(const Plan& plan) {
    FindingList list(maxPlanFindings);
    checkTotals(plan, list);
    RangeVisitor planRanges(list, "/", "");
    visitPlan(plan, planRanges);
    RangeVisitor requirementRanges(list, "/requirements/", "requirements/");
    visitRequirements(plan.requirements, requirementRanges);
    checkRequirements(plan, list);
    RangeVisitor limitRanges(list, "/limits/", limitsPattern);
    visitLimits(plan.limits, limitRanges);
    RangeVisitor costRanges(list, "/costs/", costsPattern);
    visitCosts(plan.costs, costRanges);
    if (*plan.limits.uplinkWarnShare < *plan.limits.uplinkShare)
        list.add(Severity::Note, "/limits/uplink_warn_share", "uplinks are warned of before they are as full as planned",
                 "Set uplink_warn_share to uplink_share or more");
    for (const Architecture architecture : architectures)
        checkChoice(plan, architecture, list);
    std::vector<std::string> ids;
    for (std::size_t s = 0; s < plan.sites.size(); ++s) {
        ids.push_back(plan.sites[s].id);
        checkSite(plan, plan.sites[s], "/sites/" + std::to_string(s), list);
    }
    checkIds(ids, "/sites", list);
    return std::move(list).sorted();
}

} // namespace sightline::planner
