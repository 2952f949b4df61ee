// What is wrong or odd in a plan although the file is well formed.

#include "planner/finding.h"
#include "plan_members.h"
#include "plan_text.h"
#include "planner/bitrate.h"
#include "planner/field.h"
#include "planner/plan.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace sightline::planner {
namespace {

class FindingList {
public:
    void add(Severity severity, std::string place, std::string message, std::string remedy) {
        m_found.push_back({severity, std::move(place), std::move(message), std::move(remedy)});
    }
    std::vector<Finding> sorted() && {
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const Finding& a, const Finding& b) { return a.severity < b.severity; });
        return std::move(m_found);
    }

private:
    std::vector<Finding> m_found;
};

/// Compares every numeric setting with its field's range: plans made on screen or by code never met the parser.
class RangeVisitor {
public:
    RangeVisitor(FindingList& list, std::string pointer, std::string pattern)
        : m_list(list), m_pointer(std::move(pointer)), m_pattern(std::move(pattern)) {}

    template <typename T> void text(const char*, const T&) {}
    template <typename T> void setting(const char*, const Setting<T>&) {}
    void setting(const char* key, const Setting<int>& value) { check(key, value.value); }
    void setting(const char* key, const Setting<double>& value) { check(key, value.value); }
    void rate(const char* key, const Setting<double>& value) {
        if (!value.isDefault()) check(key, value.value);
    }

private:
    void check(const char* key, double value) {
        const Field* record = field(m_pattern + key);
        if (!record || (value >= record->low && value <= record->high)) return;
        m_list.add(Severity::Error, m_pointer + key, record->label + " is " + plainNumber(value) + ", out of its range",
                   "Use " + rangeText(*record));
    }

    FindingList& m_list;
    std::string m_pointer;
    std::string m_pattern;
};

std::string siteLabel(const Site& site) {
    return site.name.empty() ? site.id : site.name;
}

double megapixels(const CameraGroup& group) {
    return static_cast<double>(*group.width) * *group.height / 1e6;
}

void checkRetention(const Plan& plan, const Setting<double>& days, const std::string& place, FindingList& list) {
    const double least = *plan.requirements.retentionMinDays;
    const double most = *plan.requirements.retentionMaxDays;
    if (least > 0 && *days < least)
        list.add(Severity::Warning, place,
                 "footage is kept " + plainNumber(*days) + " days, but a rule asks for at least " + plainNumber(least),
                 "Keep it " + plainNumber(least) + " days, or correct the rule");
    if (most > 0 && *days > most)
        list.add(Severity::Warning, place,
                 "footage is kept " + plainNumber(*days) + " days, but a rule allows at most " + plainNumber(most),
                 "Keep it " + plainNumber(most) + " days, or record the reason that allows more");
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
        checkRetention(plan, wanted.retentionDays, "/requirements/retention_days", list);
    if (*wanted.retentionDays <= 0)
        list.add(Severity::Warning, "/requirements/retention_days", "no footage is kept at all",
                 "Set the days that footage must be kept");
}

void checkStream(const CameraGroup& group, const std::string& place, FindingList& list) {
    const double pixelRate = megapixels(group) * *group.fps;
    if (pixelRate > 250)
        list.add(Severity::Warning, place + "/fps",
                 plainNumber(*group.fps) + " fps at " + plainNumber(std::round(megapixels(group) * 10) / 10) +
                     " MP is more than 4K at 30 fps, which is where most cameras end",
                 "Check the camera's data sheet, or lower frames or pixels");
    if (*group.codec == Codec::Mjpeg && *group.smart != SmartCodec::None)
        list.add(Severity::Warning, place + "/smart", "a smart codec does nothing on an MJPEG stream",
                 "Use h264 or h265, or set smart to none");
    if (group.bitrateMbps.isDefault()) return;
    CameraGroup modelled = group;
    modelled.bitrateMbps = {};
    const double expected = streamRate(modelled).mbps.likely;
    if (*group.bitrateMbps > 3 * expected || *group.bitrateMbps * 3 < expected)
        list.add(Severity::Warning, place + "/bitrate_mbps",
                 plainNumber(*group.bitrateMbps) + " Mbps is far from the " + fixedNumber(expected, 1) +
                     " Mbps that the model expects of this stream",
                 "Check the unit (Mbps per camera), pixels and frames");
}

void checkRecording(const Plan& plan, const CameraGroup& group, const std::string& place, FindingList& list) {
    if (*group.recording == Recording::LiveOnly) {
        if (!group.retentionDays.isDefault() && *group.retentionDays > 0)
            list.add(Severity::Note, place + "/retention_days",
                     "live-only cameras record nothing, so days mean nothing",
                     "Remove the days, or record these cameras");
        return;
    }
    if (!group.retentionDays.isDefault()) checkRetention(plan, group.retentionDays, place + "/retention_days", list);
    if (*group.hoursPerDay <= 0)
        list.add(Severity::Warning, place + "/hours_per_day", "these cameras record 0 hours a day",
                 "Set the hours, or mark the group live-only");
    if (*group.recording != Recording::Motion) return;
    if (*group.motionFraction <= 0)
        list.add(Severity::Warning, place + "/motion_fraction", "no motion at all, so nothing is recorded",
                 "Set the share of the time with motion, for example 0.25");
    if (*plan.requirements.retentionMinDays > 0)
        list.add(Severity::Note, place + "/recording",
                 "recorded on motion only: rules that demand days often demand continuous recording too",
                 "Check the rule, or record continuously");
}

/// Makers whose cameras and recorders US federal buyers may not use under NDAA section 889.
bool namesBarredBrand(const std::string& entry) {
    const std::string text = loweredAscii(entry);
    for (const char* brand : {"hikvision", "dahua", "huawei", "hytera", "zte"})
        if (text.find(brand) != std::string::npos) return true;
    return false;
}

void checkBarred(const Plan& plan, const std::string& entry, const std::string& place, FindingList& list) {
    if (!plan.requirements.needs.contains(Need::Ndaa) || !namesBarredBrand(entry)) return;
    list.add(Severity::Warning, place, "\"" + entry + "\" is of a brand that the must-have NDAA rules out",
             "Choose another brand, or drop the must-have");
}

void checkGroup(const Plan& plan, const CameraGroup& group, const std::string& place, FindingList& list) {
    RangeVisitor ranges(list, place + "/", groupPattern);
    visitGroup(group, ranges);
    checkStream(group, place, list);
    checkRecording(plan, group, place, list);
    checkBarred(plan, *group.camera, place + "/camera", list);
}

void checkIds(const std::vector<std::string>& ids, const std::string& place, FindingList& list) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (seen.insert(ids[i]).second) continue;
        list.add(Severity::Error, place + "/" + std::to_string(i) + "/id", "the id \"" + ids[i] + "\" is used twice",
                 "Give each entry its own id");
    }
}

void checkSite(const Plan& plan, const Site& site, const std::string& place, FindingList& list) {
    RangeVisitor ranges(list, place + "/", sitePattern);
    visitSite(site, ranges);
    std::vector<std::string> ids;
    for (std::size_t g = 0; g < site.groups.size(); ++g) {
        ids.push_back(site.groups[g].id);
        checkGroup(plan, site.groups[g], place + "/camera_groups/" + std::to_string(g), list);
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

void checkTotals(const Plan& plan, FindingList& list) {
    const std::int64_t cameras = cameraCount(plan);
    if (plan.sites.empty())
        list.add(Severity::Error, "/sites", "the plan has no sites", "Add a site with a camera group");
    else if (cameras == 0)
        list.add(Severity::Error, "/sites", "the plan has no cameras", "Add a camera group to a site");
    if (cameras > maxPlanCameras)
        list.add(Severity::Error, "/sites", tooManyCamerasText(cameras), tooManyCamerasRemedy);
}

} // namespace

std::vector<Finding> findings(const Plan& plan) {
    FindingList list;
    checkTotals(plan, list);
    RangeVisitor planRanges(list, "/", "");
    visitPlan(plan, planRanges);
    RangeVisitor requirementRanges(list, "/requirements/", "requirements/");
    visitRequirements(plan.requirements, requirementRanges);
    checkRequirements(plan, list);
    for (const Architecture architecture : architectures)
        checkBarred(plan, *plan.choice(architecture).platform,
                    std::string("/choices/") + architectureKey(architecture) + "/platform", list);
    std::vector<std::string> ids;
    for (std::size_t s = 0; s < plan.sites.size(); ++s) {
        ids.push_back(plan.sites[s].id);
        checkSite(plan, plan.sites[s], "/sites/" + std::to_string(s), list);
    }
    checkIds(ids, "/sites", list);
    return std::move(list).sorted();
}

} // namespace sightline::planner
