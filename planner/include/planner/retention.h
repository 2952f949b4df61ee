#pragma once
// What a plan stores, and for how many days given disks keep it: docs/models/storage.md.

#include "planner/finding.h"
#include "planner/plan.h"
#include "planner/range.h"
#include "planner/why.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace sightline::planner {

/// TB (1e12 bytes) that one camera of the group fills over its retention days, with the container but without headroom:
/// full rate until frames are thinned out, the thinned rate after that, and the share held for incidents beyond the
/// days. The band is that of the recorded rate. 0 for what is not recorded.
Range storageTbPerCamera(const Plan& plan, const Site& site, const CameraGroup& group);
/// GB (1e9 bytes) that one camera of the group writes a day, with the container.
Range dailyGbPerCamera(const CameraGroup& group);
/// Share of the bits that stay when frames are dropped from a recording without encoding it again: (fps'/fps)^b while
/// whole frames of the rhythm stay, but never below the key frames; below one frame per key frame only key frames are
/// left and thinned in proportion. MJPEG: fps'/fps. 0 … 1.
double thinnedShare(const CameraGroup& group);

/// One group's part in a site's storage.
struct GroupShare {
    std::size_t index = 0;  ///< into site.groups
    double shareOfNeed = 0; ///< of the TB that the days asked need, likely rates, 0 … 1
    double daysAsked = 0;
    Range days;        ///< kept; low at the high rates of the band, high at the low rates
    double chance = 0; ///< that the days asked are kept
};

/// How long a site's disks keep what is recorded, as a distribution. All groups share one pool from which the oldest
/// footage goes first, so the groups that are asked to keep longest are the first to fall short; room to spare is
/// counted as more days of those. Rates from the model err in one direction together (model error of a make and model
/// of camera does not average out), typed and measured rates
/// have their own band or are exact.
struct RetentionOutlook {
    double daysAsked = 0;                 ///< longest retention of any group
    double daysLikely = 0;                ///< kept of the groups asked to keep longest, at likely rates
    double daysP90 = 0;                   ///< kept with 90 % probability
    double chance = 0;                    ///< that every group keeps the days asked, 0 … 1
    double needTb = 0;                    ///< at likely rates, without headroom
    std::vector<GroupShare> groups;       ///< recorded groups in the plan's order
    std::vector<std::size_t> shortGroups; ///< that keep their days with less than 90 %, largest share of need first
};

/// Days are at most 36,500; a site that records nothing keeps that long with certainty. `year` of the horizon, 1 … N,
/// counts growth; 0: the last year. `usableTb` as usableTb() gives it: what may be filled. Hidden groups take nothing.
RetentionOutlook retentionOutlook(const Plan& plan, const Site& site, double usableTb, int year = 0);

/// One change of a group, to see what it does to the days.
struct GroupChange {
    std::size_t group = 0; ///< index into site.groups; out of range: no change
    std::optional<double> fps;
    std::optional<int> count;
};
/// daysLikely on the same disks with that change.
double daysWith(const Plan& plan, const Site& site, double usableTb, const GroupChange& change, int year = 0);

/// What raising one group's frame rate does to the site's days.
struct RetentionSensitivity {
    std::size_t group = 0;
    double fps = 0; ///< tried
    double daysNow = 0;
    double daysThen = 0;
};
/// Every recorded group whose frame rate is below `fps`, worst first.
std::vector<RetentionSensitivity> retentionSensitivity(const Plan& plan, const Site& site, double usableTb,
                                                       double fps = 30, int year = 0);

/// A warning for each group that keeps its days with less than 90 %, naming it, the days it keeps and its share of the
/// disks; `place` is the group's JSON pointer. `siteIndex` into plan.sites.
std::vector<Finding> retentionFindings(const Plan& plan, std::size_t siteIndex, double usableTb, int year = 0);

/// Why a group's cameras need the TB they need: all cameras of one site in the last year, with the plan's headroom.
Why whyStorage(const Plan& plan, const Site& site, const CameraGroup& group);
/// Why the days come out as they do.
Why whyRetention(const Plan& plan, const Site& site, double usableTb, int year = 0);

} // namespace sightline::planner
