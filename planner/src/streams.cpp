// The rates of one camera of a group: light, rate control, schedule, sensors, side streams. docs/models/bitrate.md.

#include "stream_parts.h"

namespace sightline::planner {
namespace {

constexpr const BitrateConstants& streamModel = bitrateConstants;
constexpr double highestMbps = 1e6;

double targetOf(const CameraGroup& group) {
    return saneWithin(*group.targetMbps, 0.001, highestMbps, 4);
}

double darkShare(const CameraGroup& group) {
    return *group.light == Light::Day ? 0 : streamModel.darkHours / 24;
}

Range lessOf(const Range& range, double cap) {
    return {std::min(range.low, cap), std::min(range.likely, cap), std::min(range.high, cap)};
}

Range greaterOf(const Range& a, const Range& b) {
    return {std::max(a.low, b.low), std::max(a.likely, b.likely), std::max(a.high, b.high)};
}

/// Average of one sensor in the day's light and in the dark hours, before cap or constant target. An average target
/// keeps the shape of the day and moves its mean.
struct LightRates {
    Range day;
    Range dark;
};
LightRates lightRates(const CameraGroup& group) {
    LightRates rates{modelRate(rateInput(group, Light::Day, RateKind::Average)),
                     modelRate(rateInput(group, *group.light, RateKind::Average))};
    if (*group.rateControl != RateControl::Abr) return rates;
    const double dark = darkShare(group);
    const double mean = rates.day.likely * (1 - dark) + rates.dark.likely * dark;
    const double scale = targetOf(group) / mean;
    return {Range::exactly(rates.day.likely * scale), Range::exactly(rates.dark.likely * scale)};
}

Range controlled(const CameraGroup& group, const Range& rate) {
    switch (*group.rateControl) {
    case RateControl::Cbr:
        return Range::exactly(targetOf(group));
    case RateControl::Capped:
        return lessOf(rate, targetOf(group));
    case RateControl::Vbr:
    case RateControl::Abr:
        break;
    }
    return rate;
}

/// Shares of the day in which the main stream is written: hours without motion around them, hours with.
struct WrittenShares {
    double quiet = 0;
    double busy = 0;
    double total = 0; ///< their sum, without rounding when all hours are written
};
WrittenShares writtenShares(const CameraGroup& group) {
    if (*group.recording == Recording::LiveOnly) return {};
    const double hours = saneWithin(*group.hoursPerDay, 0, 24, 24) / 24;
    const double moving = busyShareOf(group);
    const double others = *group.offHours == OffHours::Motion ? 1 - hours : 0;
    const double busy = moving * (hours + others);
    if (*group.recording == Recording::Motion) return {0, busy, busy};
    return {hours * (1 - moving), busy, hours + moving * others};
}

/// Busy hours run at 1.3 times the mean and quiet ones at what is left of it, so that the mean stays the model's.
struct ActivityFactors {
    double quiet = 1;
    double busy = 1;
};
ActivityFactors activityFactors(double moving) {
    if (moving <= 0 || moving >= 1) return {};
    const double busy = std::min(streamModel.busyFactor, 1 / moving);
    return {std::max(0.0, 1 - moving * busy) / (1 - moving), busy};
}

/// Of the daily mean, what is written when nothing caps it.
double uncappedShare(const CameraGroup& group, const WrittenShares& shares, const ActivityFactors& activity) {
    const bool isWholeDay = *group.recording == Recording::Continuous && *group.offHours == OffHours::None;
    return isWholeDay ? shares.total : shares.quiet * activity.quiet + shares.busy * activity.busy;
}

/// What is written of one sensor, averaged over the day. A cap holds hour by hour.
Range writtenMean(const CameraGroup& group, const WrittenShares& shares) {
    if (*group.rateControl == RateControl::Cbr) return Range::exactly(targetOf(group) * shares.total);
    const LightRates rates = lightRates(group);
    const ActivityFactors activity = activityFactors(busyShareOf(group));
    const double dark = darkShare(group);
    const auto overDay = [dark](const Range& day, const Range& night) {
        return dark == 0 ? day : day * (1 - dark) + night * dark;
    };
    if (*group.rateControl != RateControl::Capped)
        return overDay(rates.day, rates.dark) * uncappedShare(group, shares, activity);
    const auto capped = [&](const Range& mean) {
        return controlled(group, mean * activity.quiet) * shares.quiet +
               controlled(group, mean * activity.busy) * shares.busy;
    };
    return overDay(capped(rates.day), capped(rates.dark));
}

double fixedRateOf(const CameraGroup& group) {
    return std::clamp(*group.bitrateMbps, 0.0, highestMbps);
}

Range writtenMain(const CameraGroup& group, const WrittenShares& shares) {
    if (shares.total == 0) return {};
    if (hasFixedRate(group)) return Range::exactly(fixedRateOf(group) * shares.total);
    return writtenMean(group, shares) * sensorsOf(group);
}

Range tripleRange(const double (&values)[3]) {
    return {values[0], values[1], values[2]};
}

} // namespace

bool hasFixedRate(const CameraGroup& group) {
    return !group.bitrateMbps.isDefault() && std::isfinite(*group.bitrateMbps);
}

double busyShareOf(const CameraGroup& group) {
    return mergedEventShare(*group.motionFraction, *group.eventSeconds, *group.preSeconds, *group.postSeconds);
}

int sensorsOf(const CameraGroup& group) {
    return std::clamp(*group.sensors, 1, 64);
}

Range subStreamRange(const CameraGroup& group) {
    const double typed = saneWithin(*group.subMbps, 0, highestMbps, streamModel.subStream[1]);
    if (!group.subMbps.isDefault()) return Range::exactly(typed);
    return tripleRange(streamModel.subStream) * (typed / streamModel.subStream[1]);
}

DayParts dayParts(const CameraGroup& group) {
    const WrittenShares shares = writtenShares(group);
    DayParts parts;
    parts.recordedShare = shares.total;
    parts.main = writtenMain(group, shares);
    if (*group.subRecorded) parts.sub = subStreamRange(group) * sensorsOf(group);
    if (*group.audio) parts.audio = tripleRange(streamModel.audio) * parts.recordedShare;
    if (*group.metadata) parts.metadata = tripleRange(streamModel.metadata) * parts.recordedShare;
    if (*group.recording == Recording::LiveOnly) return parts;
    const double hours = saneWithin(*group.hoursPerDay, 0, 24, 24) / 24;
    parts.motionHours = (*group.recording == Recording::Motion ? hours : 0) +
                        (*group.offHours == OffHours::Motion ? 1 - hours : 0);
    return parts;
}

BitrateInput rateInput(const CameraGroup& group, Light light, RateKind kind) {
    BitrateInput input;
    input.width = *group.width;
    input.height = *group.height;
    input.fps = *group.fps;
    input.codec = *group.codec;
    input.scene = *group.scene;
    input.quality = *group.quality;
    input.smart = *group.smart;
    input.light = light;
    input.kind = kind;
    input.gopSeconds = *group.gopSeconds;
    if (!group.ipRatio.isDefault()) input.ipRatio = *group.ipRatio;
    input.qpOffset = *group.qpOffset;
    return input;
}

Range streamMbpsIn(const CameraGroup& group, Light light) {
    if (hasFixedRate(group)) return Range::exactly(fixedRateOf(group));
    if (*group.rateControl == RateControl::Abr) {
        const LightRates rates = lightRates(group);
        return (light == Light::Day ? rates.day : rates.dark) * sensorsOf(group);
    }
    return controlled(group, modelRate(rateInput(group, light, RateKind::Average))) * sensorsOf(group);
}

Range recordedMbps(const CameraGroup& group) {
    return dayParts(group).all();
}

Range streamMbps(const CameraGroup& group) {
    // Good infra-red light may need less than the day: each end of the range takes the higher of the two.
    return greaterOf(streamMbpsIn(group, Light::Day), streamMbpsIn(group, *group.light));
}

double ingestMbps(const CameraGroup& group) {
    return streamMbps(group).likely + subStreamRange(group).likely * sensorsOf(group) +
           (*group.audio ? streamModel.audio[1] : 0) + (*group.metadata ? streamModel.metadata[1] : 0);
}

Range settingRange(const CameraGroup& group) {
    // A typed rate is an average; what was set in the encoder follows from it as in the calibration points.
    if (hasFixedRate(group)) return Range::exactly(fixedRateOf(group) / streamModel.average);
    if (*group.rateControl != RateControl::Vbr) return Range::exactly(targetOf(group) * sensorsOf(group));
    return modelRate(rateInput(group, Light::Day, RateKind::Setting)) * sensorsOf(group);
}

double peakOf(const CameraGroup& group) {
    const double mean = streamMbps(group).likely;
    const bool isModelled = !hasFixedRate(group);
    if (isModelled && *group.rateControl == RateControl::Cbr) return mean;
    const double peak = mean * streamModel.peak[1];
    if (isModelled && *group.rateControl == RateControl::Capped)
        return std::min(peak, targetOf(group) * sensorsOf(group));
    return peak;
}

double missProbabilityOf(const CameraGroup& group) {
    if (dayParts(group).motionHours <= 0) return 0;
    const double byDay = streamModel.motionMiss[choiceIndex(*group.scene)];
    const double byNight = std::min(1.0, byDay * streamModel.motionMissLight[choiceIndex(*group.light)]);
    const double dark = streamModel.darkHours / 24;
    return byDay * (1 - dark) + byNight * dark;
}

} // namespace sightline::planner
