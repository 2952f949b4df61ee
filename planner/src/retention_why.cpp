// Why a group needs its storage, and why disks keep it so long.

#include "bitrate_constants.h"
#include "planner/retention.h"
#include "planner/streams.h"
#include "retention_need.h"
#include "why_inputs.h"

#include <cmath>

namespace sightline::planner {
namespace {

const char* const storageDocument = "docs/models/storage.md";

void addDays(WhyWriter& write, const Plan& plan, const Site& site, const CameraGroup& group) {
    if (!group.retentionDays.isDefault())
        write.group("retention_days", group.retentionDays);
    else if (!site.retentionDays.isDefault())
        write.setting("sites/*/retention_days", site.retentionDays);
    else
        write.setting("requirements/retention_days", plan.requirements.retentionDays);
}

void addTiers(WhyWriter& write, const CameraGroup& group) {
    if (*group.reduceAfterDays > 0) {
        write.group("reduce_after_days", group.reduceAfterDays);
        write.group("reduced_fps", group.reducedFps);
        write.computed("Bits left after thinning out", thinnedShare(group), 3, "fraction", storageDocument);
    }
    if (*group.holdShare > 0) {
        write.group("hold_share", group.holdShare);
        write.group("hold_days", group.holdDays);
    }
}

} // namespace

Why whyStorage(const Plan& plan, const Site& site, const CameraGroup& group) {
    const auto cameras = static_cast<double>(camerasInYear(group, *plan.horizonYears));
    const double headroom = *plan.limits.storageHeadroom;
    Why why;
    why.figure = "Storage of the group at one site";
    why.value = storageTbPerCamera(plan, site, group).likely * cameras * headroom;
    why.unit = "TB";
    why.formula =
        "0.0108 x Mbps x container x (whole days + thinned days x bits left + held share x days held longer) x "
        "cameras x headroom";
    why.method = "storage/1";
    WhyWriter write(why);
    write.computed("Recorded rate of one camera", recordedMbps(group).likely, 3, "Mbps", "docs/models/bitrate.md");
    addDays(write, plan, site, group);
    addTiers(write, group);
    write.computed("Cameras in the last year", cameras, 0, "cameras", "docs/plan-file.md");
    write.data("Container", bitrateConstants.fileMp4, "factor", "computed");
    write.setting("limits/storage_headroom", plan.limits.storageHeadroom);
    why.notes = recordedRate(group).assumptions;
    return why;
}

Why whyRetention(const Plan& plan, const Site& site, double usable, int year) {
    const RetentionOutlook outlook = retentionOutlook(plan, site, usable, year);
    Why why;
    why.figure = "Days kept on the site's disks";
    why.value = outlook.daysLikely;
    why.unit = "days";
    why.formula = "the age at which the footage of all groups together fills the disks";
    why.method = "retention/1";
    WhyWriter write(why);
    write.computed("TB that may be filled", std::isfinite(usable) ? usable : 0, 2, "TB", storageDocument);
    for (const GroupShare& share : outlook.groups) {
        const CameraGroup& group = site.groups[share.index];
        const std::string name = "Share of " + (group.name.empty() ? group.id : group.name);
        write.computed(name.c_str(), share.shareOfNeed * 100, 1, "%", storageDocument);
    }
    why.notes.push_back("Kept with 90 % probability: " + fixedNumber(outlook.daysP90, 1) + " days; chance that the " +
                        plainNumber(outlook.daysAsked) +
                        " days asked are kept: " + fixedNumber(outlook.chance * 100, 0) + " %.");
    why.notes.push_back(
        "Rates from the model err together, all cameras in one direction; typed and measured rates do not.");
    return why;
}

} // namespace sightline::planner
