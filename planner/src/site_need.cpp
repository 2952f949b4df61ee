// What a site asks of its recorders.

#include "planner/bitrate.h"
#include "planner/design.h"

#include <algorithm>
#include <cmath>

namespace sightline::planner {

namespace {

constexpr double tbPerMbpsDay = 10.8e-3;    // 1e6 bit/s over 86,400 s in 1e12 bytes
constexpr double fileOverhead = 1.005;      // fragmented MP4
constexpr double storageHeadroom = 1.2;     // seasons, firmware changes
constexpr double subStreamMbps = 0.5;       // 640x360 at 15 fps beside every main stream
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
        const Range recorded = recordedRate(group).mbps;
        need.cameras += cameras;
        need.ingestMbps += n * (streamRate(group).mbps.likely + subStreamMbps);
        const double pixels = static_cast<double>(*group.width) * *group.height;
        need.poeWatts += n * (pixels > largePixels ? nightPeakWattsLarge : nightPeakWatts);
        if (*group.recording == Recording::LiveOnly)
            continue;
        need.recordedCameras += cameras;
        need.recordedMbps = need.recordedMbps + recorded * n;
        need.storageTb += n * recorded.likely * days * tbPerMbpsDay * fileOverhead * storageHeadroom;
        need.retentionDays = std::max(need.retentionDays, days);
    }
    return need;
}

} // namespace sightline::planner
