// What a site asks of its recorders.

#include "planner/design.h"
#include "planner/retention.h"
#include "planner/streams.h"

#include <algorithm>
#include <cmath>

namespace sightline::planner {

namespace {

constexpr double nightPeakWatts = 12.95;     // 802.3af class 3 at the device: IR domes up to 8 MP
constexpr double nightPeakWattsLarge = 25.5; // class 4: above 8 MP
constexpr double largePixels = 8.4e6;

/// Power of one camera at night peak: typed or measured, else the model's in the catalogue, else its class.
double cameraWatts(const CameraGroup& group, const Catalogue* catalogue) {
    if (*group.kit == CameraKit::Encoded) return 0;
    if (!group.poeWatts.isDefault()) return *group.poeWatts;
    if (const Product* const model = catalogue ? catalogue->product(*group.camera) : nullptr)
        if (const auto watts = model->number("watts")) return *watts;
    const double pixels = static_cast<double>(*group.width) * *group.height;
    return pixels > largePixels ? nightPeakWattsLarge : nightPeakWatts;
}

GroupNeed groupNeed(const Plan& plan, const Site& site, std::size_t index, int year, const Catalogue* catalogue) {
    const CameraGroup& group = site.groups[index];
    GroupNeed need;
    need.group = index;
    need.cameras = camerasInYear(group, year);
    need.channels = std::max(1, *group.sensors);
    need.recorded = !isLiveOnly(group);
    need.encoded = *group.kit == CameraKit::Encoded;
    need.recordedMbps = recordedMbps(group);
    need.ingestMbps = ingestMbps(group);
    need.retentionDays = retentionDays(plan, site, group);
    need.storageTb = storageTbPerCamera(plan, site, group).likely * *plan.limits.storageHeadroom;
    need.poeWatts = cameraWatts(group, catalogue);
    return need;
}

void addGroupNeed(const GroupNeed& group, bool wireless, SiteNeed& need) {
    const auto n = static_cast<double>(group.cameras);
    need.cameras += group.cameras;
    need.channels += group.cameras * group.channels;
    need.ingestMbps += n * group.ingestMbps;
    if (group.encoded) {
        need.encoderChannels += group.cameras;
    } else if (!wireless) { // what stands at the end of a radio link has its own power supply
        need.poePorts += group.cameras;
        need.poeWatts += n * group.poeWatts;
    }
    if (group.recorded) {
        need.recordedCameras += group.cameras;
        need.recordedMbps = need.recordedMbps + group.recordedMbps * n;
        need.storageTb += n * group.storageTb;
        need.retentionDays = std::max(need.retentionDays, group.retentionDays);
    }
}

} // namespace

SiteNeed siteNeed(const Plan& plan, const Site& site, int year, const Catalogue* catalogue) {
    SiteNeed need;
    for (std::size_t i = 0; i < site.groups.size(); ++i) {
        if (*site.groups[i].hidden) continue;
        need.groups.push_back(groupNeed(plan, site, i, year, catalogue));
        addGroupNeed(need.groups.back(), *site.groups[i].wireless, need);
    }
    return need;
}

SiteNeed siteNeed(const Plan& plan, const Site& site, const Catalogue* catalogue) {
    return siteNeed(plan, site, *plan.horizonYears, catalogue);
}

} // namespace sightline::planner
