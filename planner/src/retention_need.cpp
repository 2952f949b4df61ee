// TB of one camera over its days: full rate, thinned out, held for incidents. docs/models/storage.md.

#include "retention_need.h"
#include "planner/retention.h"
#include "stream_parts.h"

#include <limits>

namespace sightline::planner {
namespace {

constexpr double tbPerMbpsAndDay = 10.8e-3; // 1e6 bit/s over 86,400 s in 1e12 bytes
/// Low and high of a rate are its 5th and 95th percentile: nine in ten calibration points lie between.
constexpr double bandDeviations = 1.6448536269514722;

double wholeDays(double days) {
    return saneWithin(days, 0, mostDays, 0);
}

} // namespace

double RateSpread::at(double z) const {
    const double spread = z < 0 ? down : up;
    return spread == 0 ? likely : likely * std::exp(z * spread);
}

RateSpread rateSpread(const Range& rate) {
    if (rate.likely <= 0 || rate.low <= 0) return {rate.likely, 0, 0};
    return {rate.likely, std::log(rate.likely / rate.low) / bandDeviations,
            std::log(rate.high / rate.likely) / bandDeviations};
}

double StoredCamera::tb(double days, double wholeMbps, double thinnedMbps) const {
    const double first = std::min(days, thinAfter);
    const double held = holdShare * std::max(0.0, holdDays - days);
    return tbPerMbpsAndDay * (wholeMbps * (first + held) + thinnedMbps * (days - first));
}

StoredCamera storedCamera(const CameraGroup& group) {
    const DayParts parts = dayParts(group);
    const double container = bitrateConstants.fileMp4;
    StoredCamera camera;
    camera.whole = parts.all() * container;
    const double after = wholeDays(*group.reduceAfterDays);
    camera.thinAfter = after > 0 ? after : std::numeric_limits<double>::infinity();
    camera.thinned = (parts.main * thinnedShare(group) + parts.sub + parts.audio + parts.metadata) * container;
    camera.holdShare = saneWithin(*group.holdShare, 0, 1, 0);
    camera.holdDays = wholeDays(*group.holdDays);
    return camera;
}

double thinnedShare(const CameraGroup& group) {
    const double fps = saneWithin(*group.fps, 0.1, 240, 15);
    const double left = saneWithin(*group.reducedFps, 0.001, 240, fps);
    if (left >= fps) return 1;
    if (*group.codec == Codec::Mjpeg) return left / fps;
    const BitrateInput input = rateInput(group, Light::Day, RateKind::Average);
    const double ratio = input.ipRatio.value_or(sceneIpRatio(*group.scene, fps));
    const double shortest = *group.smart == SmartCodec::None ? 0 : bitrateConstants.gopSmart;
    const double gop = std::max({saneWithin(*group.gopSeconds, 0.1, 60, 2), shortest, 1 / fps});
    const double keyFrames = std::min(1.0, keyFrameShare(ratio, fps, gop));
    if (left * gop <= 1) return keyFrames * left * gop;
    return std::max(keyFrames, std::pow(left / fps, bitrateConstants.frames));
}

Range storageTbPerCamera(const Plan& plan, const Site& site, const CameraGroup& group) {
    const double days = wholeDays(retentionDays(plan, site, group));
    const StoredCamera camera = storedCamera(group);
    return {camera.tb(days, camera.whole.low, camera.thinned.low),
            camera.tb(days, camera.whole.likely, camera.thinned.likely),
            camera.tb(days, camera.whole.high, camera.thinned.high)};
}

Range dailyGbPerCamera(const CameraGroup& group) {
    return storedCamera(group).whole * (tbPerMbpsAndDay * 1000);
}

} // namespace sightline::planner
