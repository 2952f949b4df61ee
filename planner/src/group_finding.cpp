// What is wrong or odd in a camera group.

#include "group_finding.h"

#include "plan_members.h"
#include "planner/bitrate.h"

#include <cmath>

namespace sightline::planner {
namespace {

constexpr double mostPoeWatts = 71.3; // at the device, IEEE 802.3bt class 8

double megapixels(const CameraGroup& group) {
    return static_cast<double>(*group.width) * *group.height / 1e6;
}

double modelledMbps(CameraGroup group) {
    group.bitrateMbps = {};
    return streamRate(group).mbps.likely;
}

void checkPicture(const CameraGroup& group, const std::string& place, FindingList& list) {
    const double pixelRate = megapixels(group) * *group.fps;
    if (pixelRate > 250)
        list.add(Severity::Warning, place + "/fps",
                 plainNumber(*group.fps) + " fps at " + plainNumber(std::round(megapixels(group) * 10) / 10) +
                     " MP is more than 4K at 30 fps, which is where most cameras end",
                 "Check the camera's data sheet, or lower frames or pixels");
    const double shape = *group.height > 0 ? static_cast<double>(*group.width) / *group.height : 1;
    if (shape > 8 || shape < 0.25)
        list.add(Severity::Warning, place + "/height",
                 std::to_string(*group.width) + "x" + std::to_string(*group.height) + " is an odd shape for a picture",
                 "Check that width and height are not exchanged or mistyped");
    if (*group.codec == Codec::Mjpeg && *group.smart != SmartCodec::None)
        list.add(Severity::Warning, place + "/smart", "a smart codec does nothing on an MJPEG stream",
                 "Use h264 or h265, or set smart to none");
    if (!group.poeWatts.isDefault() && *group.poeWatts > mostPoeWatts)
        list.add(Severity::Warning, place + "/poe_watts",
                 plainNumber(*group.poeWatts) + " W is more than a PoE port gives a device (71.3 W)",
                 "Check the unit, or plan a power supply for these cameras");
}

/// A band that does not hold its rate is taken as far as the rate (streams.cpp), which whoever typed it should know.
void checkBand(const CameraGroup& group, const std::string& place, FindingList& list) {
    const std::string rate = plainNumber(*group.bitrateMbps) + " Mbps";
    if (group.bitrateMbps.isDefault()) return; // passed over without a rate of its own
    if (!group.bitrateLowMbps.isDefault() && *group.bitrateLowMbps > *group.bitrateMbps)
        list.add(Severity::Warning, place + "/bitrate_low_mbps",
                 "the lowest rate, " + plainNumber(*group.bitrateLowMbps) + " Mbps, is above the likely one, " + rate, "Sort the three rates");
    if (!group.bitrateHighMbps.isDefault() && *group.bitrateHighMbps < *group.bitrateMbps)
        list.add(Severity::Warning, place + "/bitrate_high_mbps",
                 "the highest rate, " + plainNumber(*group.bitrateHighMbps) + " Mbps, is below the likely one, " + rate, "Sort the three rates");
}

void checkRate(const CameraGroup& group, const std::string& place, FindingList& list) {
    if (!group.bitrateMbps.isDefault()) {
        const double expected = modelledMbps(group);
        if (*group.bitrateMbps > 3 * expected || *group.bitrateMbps * 3 < expected)
            list.add(Severity::Warning, place + "/bitrate_mbps",
                     plainNumber(*group.bitrateMbps) + " Mbps is far from the " + fixedNumber(expected, 1) +
                         " Mbps that the model expects of this stream",
                     "Check the unit (Mbps per camera), pixels and frames");
    }
    if (!group.targetMbps.isDefault() && *group.rateControl == RateControl::Vbr)
        list.add(Severity::Note, place + "/target_mbps", "a target is not read under the rate control vbr",
                 "Set rate_control to cbr, capped or abr, or remove the target");
    if (*group.subRecorded && *group.subMbps <= 0)
        list.add(Severity::Warning, place + "/sub_mbps", "the sub-stream is recorded, and its rate is 0",
                 "Set sub_mbps, or stop recording the sub-stream");
}

/// Days below or above what the group's own limits, else the plan's, ask for.
void checkDays(const Plan& plan, const Site& site, const CameraGroup& group, const std::string& place, FindingList& list) {
    const bool hasOwnLimits = *group.retentionMinDays > 0 || *group.retentionMaxDays > 0;
    const DayLimits limits{*group.retentionMinDays > 0 ? *group.retentionMinDays : *plan.requirements.retentionMinDays,
                           *group.retentionMaxDays > 0 ? *group.retentionMaxDays : *plan.requirements.retentionMaxDays};
    if (hasOwnLimits && limits.least > 0 && limits.most > 0 && limits.least > limits.most)
        list.add(Severity::Error, place + "/retention_min_days",
                 "the least retention (" + plainNumber(limits.least) + " days) is above the most allowed (" +
                     plainNumber(limits.most) + " days)",
                 "Find out which rule holds, and set the other to 0");
    else if (hasOwnLimits || !group.retentionDays.isDefault())
        checkRetention(retentionDays(plan, site, group), limits, place + "/retention_days", list);
}

void checkSchedule(const CameraGroup& group, const std::string& place, FindingList& list) {
    if (*group.hoursPerDay <= 0 && *group.offHours == OffHours::None)
        list.add(Severity::Warning, place + "/hours_per_day", "these cameras record 0 hours a day",
                 "Set the hours, or mark the group live-only");
    if (*group.offHours == OffHours::Motion && *group.hoursPerDay >= 24)
        list.add(Severity::Note, place + "/off_hours", "there are no other hours: these cameras record 24 hours a day",
                 "Set hours_per_day to the hours of the schedule, or remove off_hours");
    if (*group.offHours == OffHours::Motion && *group.recording == Recording::Motion && *group.hoursPerDay < 24)
        list.add(Severity::Note, place + "/off_hours", "motion in these hours and in the others is motion all day",
                 "Set hours_per_day to 24 and remove off_hours, or record continuously in the hours");
    const bool readsMotion = *group.recording == Recording::Motion || *group.offHours == OffHours::Motion;
    if (readsMotion && *group.motionFraction <= 0)
        list.add(Severity::Warning, place + "/motion_fraction", "no motion at all, so nothing is recorded",
                 "Set the share of the time with motion, for example 0.25");
}

void checkHolds(const CameraGroup& group, double days, const std::string& place, FindingList& list) {
    if (*group.holdShare > 0 && *group.holdDays <= 0)
        list.add(Severity::Warning, place + "/hold_days", "footage is held for incidents, but for 0 days",
                 "Set hold_days, or hold_share to 0");
    if (*group.holdDays > 0 && *group.holdShare <= 0)
        list.add(Severity::Warning, place + "/hold_share", "incidents are held, but no share of the footage is",
                 "Set hold_share to the share that is held, for example 0.01");
    if (*group.holdShare > 0 && *group.holdDays > 0 && *group.holdDays <= days)
        list.add(Severity::Note, place + "/hold_days",
                 "incidents are held " + plainNumber(*group.holdDays) + " days, no longer than all footage (" +
                     plainNumber(days) + " days)",
                 "Set hold_days above the retention, or remove the hold");
}

void checkReduction(const CameraGroup& group, double days, const std::string& place, FindingList& list) {
    if (*group.reduceAfterDays <= 0) {
        if (!group.reducedFps.isDefault())
            list.add(Severity::Note, place + "/reduced_fps", "frames are never thinned out", "Set reduce_after_days");
        return;
    }
    if (*group.reduceAfterDays >= days)
        list.add(Severity::Note, place + "/reduce_after_days",
                 "frames are thinned out after " + plainNumber(*group.reduceAfterDays) + " days, but nothing is kept longer than " +
                     plainNumber(days),
                 "Thin out earlier, or not at all");
    if (*group.reducedFps >= *group.fps)
        list.add(Severity::Warning, place + "/reduced_fps",
                 plainNumber(*group.reducedFps) + " fps remain of " + plainNumber(*group.fps) + ", so nothing is thinned out",
                 "Set reduced_fps below fps");
}

void checkLiveOnly(const CameraGroup& group, const std::string& place, FindingList& list) {
    if (!group.retentionDays.isDefault() && *group.retentionDays > 0)
        list.add(Severity::Note, place + "/retention_days", "live-only cameras record nothing, so days mean nothing",
                 "Remove the days, or record these cameras");
    if (*group.offHours == OffHours::Motion)
        list.add(Severity::Warning, place + "/off_hours", "live-only cameras record nothing in the other hours either",
                 "Set recording to motion, or remove off_hours");
    if (*group.holdShare > 0 || *group.reduceAfterDays > 0)
        list.add(Severity::Note, place + "/recording", "live-only cameras have nothing to hold or to thin out",
                 "Remove hold_share and reduce_after_days, or record these cameras");
}

void checkRecording(const Plan& plan, const Site& site, const CameraGroup& group, const std::string& place, FindingList& list) {
    if (*group.recording == Recording::LiveOnly) checkLiveOnly(group, place, list);
    if (isLiveOnly(group)) return;
    checkDays(plan, site, group, place, list);
    if (*group.recording == Recording::LiveOnly) return; // its sub-stream is recorded all day
    checkSchedule(group, place, list);
    checkHolds(group, retentionDays(plan, site, group), place, list);
    checkReduction(group, retentionDays(plan, site, group), place, list);
    const double least = *group.retentionMinDays > 0 ? *group.retentionMinDays : *plan.requirements.retentionMinDays;
    if (*group.recording == Recording::Motion && least > 0)
        list.add(Severity::Note, place + "/recording",
                 "recorded on motion only: rules that demand days often demand continuous recording too",
                 "Check the rule, or record continuously");
}

/// How the cameras are reached.
void checkConnection(const Site& site, const CameraGroup& group, const std::string& place, FindingList& list) {
    if (*group.wireless) {
        const double mbps = group.bitrateMbps.isDefault() ? modelledMbps(group) : *group.bitrateMbps;
        const double sum = (mbps + *group.subMbps) * *group.sensors * *group.count;
        list.add(Severity::Warning, place + "/wireless",
                 std::to_string(*group.count) + " cameras are reached by radio: they lose the connection more often than on a cable and "
                 "share the radio's bandwidth, here about " + fixedNumber(sum, 1) + " Mbps together",
                 "Lay cables, or plan an access point that carries twice that and cameras that bridge gaps on a card");
        if (*group.kit == CameraKit::Encoded)
            list.add(Severity::Warning, place + "/kit", "cameras behind encoders are reached by coax, not by radio",
                     "Set wireless to false, or kit to kept");
    }
    if (*group.kit == CameraKit::Encoded && *site.cabling == Cabling::Cat6)
        list.add(Severity::Warning, place + "/kit", "analogue cameras need coax, and the site has network cables",
                 "Set the site's cabling to coax, or kit to new");
}

/// Makers whose cameras and recorders US federal buyers may not use under NDAA section 889.
bool namesBarredBrand(const std::string& entry) {
    const std::string text = loweredAscii(entry);
    for (const char* brand : {"hikvision", "dahua", "huawei", "hytera", "zte"})
        if (text.find(brand) != std::string::npos) return true;
    return false;
}

} // namespace

void checkRetention(double days, DayLimits limits, const std::string& place, FindingList& list) {
    if (limits.least > 0 && days < limits.least)
        list.add(Severity::Warning, place,
                 "footage is kept " + plainNumber(days) + " days, but a rule asks for at least " + plainNumber(limits.least),
                 "Keep it " + plainNumber(limits.least) + " days, or correct the rule");
    if (limits.most > 0 && days > limits.most)
        list.add(Severity::Warning, place,
                 "footage is kept " + plainNumber(days) + " days, but a rule allows at most " + plainNumber(limits.most),
                 "Keep it " + plainNumber(limits.most) + " days, or record the reason that allows more");
}

void checkBarred(const Plan& plan, const std::string& entry, const std::string& place, FindingList& list) {
    if (!plan.requirements.needs.contains(Need::Ndaa) || !namesBarredBrand(entry)) return;
    list.add(Severity::Warning, place, "\"" + entry + "\" is of a brand that the must-have NDAA rules out",
             "Choose another brand, or drop the must-have");
}

void checkGroup(const Plan& plan, const Site& site, const CameraGroup& group, const std::string& place, FindingList& list) {
    RangeVisitor ranges(list, place + "/", groupPattern);
    visitGroup(group, ranges);
    checkPicture(group, place, list);
    checkRate(group, place, list);
    checkBand(group, place, list);
    checkRecording(plan, site, group, place, list);
    checkConnection(site, group, place, list);
    checkBarred(plan, *group.camera, place + "/camera", list);
}

} // namespace sightline::planner
