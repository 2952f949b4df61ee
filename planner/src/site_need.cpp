// What a site asks of its recorders.

#include "planner/design.h"
#include "planner/retention.h"
#include "planner/streams.h"

#include <algorithm>
#include <cmath>

namespace sightline::planner {

namespace {

constexpr double nightPeakWatts = 12.95;    // 802.3af class 3 at the device: IR domes up to 8 MP
constexpr double nightPeakWattsLarge = 25.5; // class 4: above 8 MP
constexpr double largePixels = 8.4e6;

} // namespace

SiteNeed siteNeed(const Plan& plan, const Site& site) {
    SiteNeed need;
    for (const CameraGroup& group : site.groups) {
        const auto cameras = camerasInYear(group, *plan.horizonYears);
        if (cameras == 0) continue;
        const auto n = static_cast<double>(cameras);
        const double days = retentionDays(plan, site, group);
        need.cameras += cameras;
        need.ingestMbps += n * ingestMbps(group);
        const double pixels = static_cast<double>(*group.width) * *group.height;
        need.poeWatts += n * (pixels > largePixels ? nightPeakWattsLarge : nightPeakWatts);
        if (isLiveOnly(group))
            continue;
        need.recordedCameras += cameras;
        need.recordedMbps = need.recordedMbps + recordedMbps(group) * n;
        need.storageTb += n * storageTbPerCamera(plan, site, group).likely * *plan.limits.storageHeadroom;
        need.retentionDays = std::max(need.retentionDays, days);
    }
    return need;
}

} // namespace sightline::planner
