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

/// Shares of the day in which the main stream is recorded always, and on motion.
struct RecordedHours {
    double always = 0;
    double onMotion = 0;
};
RecordedHours recordedHours(const CameraGroup& group) {
    if (*group.recording == Recording::LiveOnly) return {};
    const double hours = saneWithin(*group.hoursPerDay, 0, 24, 24) / 24;
    const double others = *group.offHours == OffHours::Motion ? 1 - hours : 0;
    if (*group.recording == Recording::Motion) return {0, hours + others};
    return {hours, others};
}

/// Busy time runs at 1.3 times the mean, never at more than all of it.
double busyFactorOf(double busyShare) {
    return busyShare > 0 ? std::min(streamModel.busyFactor, 1 / busyShare) : 1;
}

/// The mean of an hour whose busy and quiet parts are capped each.
Range cappedMean(const CameraGroup& group, const Range& mean) {
    const double moving = saneWithin(*group.motionFraction, 0, 1, 1);
    if (moving <= 0 || moving >= 1) return controlled(group, mean);
    const double busy = busyFactorOf(moving);
    const double quiet = std::max(0.0, 1 - moving * busy) / (1 - moving); // so that the mean stays the model's
    return controlled(group, mean * busy) * moving + controlled(group, mean * quiet) * (1 - moving);
}

/// What recording on motion writes of an hour, under a cap: the merged events at their rate, never more than recording
/// always.
Range cappedMotion(const CameraGroup& group, const Range& mean) {
    const double merged = busyShareOf(group);
    const Range events = controlled(group, mean * busyFactorOf(merged)) * merged;
    const Range always = cappedMean(group, mean);
    return {std::min(events.low, always.low), std::min(events.likely, always.likely),
            std::min(events.high, always.high)};
}

/// What is written of one sensor, averaged over the day. A cap holds hour by hour.
Range writtenMean(const CameraGroup& group, const RecordedHours& hours) {
    const double merged = busyShareOf(group);
    if (*group.rateControl == RateControl::Cbr)
        return Range::exactly(targetOf(group) * (hours.always + hours.onMotion * merged));
    const LightRates rates = lightRates(group);
    const double dark = darkShare(group);
    const auto overDay = [dark](const Range& day, const Range& night) {
        return dark == 0 ? day : day * (1 - dark) + night * dark;
    };
    if (*group.rateControl != RateControl::Capped)
        return overDay(rates.day, rates.dark) * (hours.always + hours.onMotion * merged * busyFactorOf(merged));
    const auto written = [&](const Range& mean) {
        return cappedMean(group, mean) * hours.always + cappedMotion(group, mean) * hours.onMotion;
    };
    return overDay(written(rates.day), written(rates.dark));
}

/// A rate of the plan's own with its band: exact unless low or high is given. A likely rate that was moved out of an older
/// band carries the end with it.
Range fixedRange(const CameraGroup& group) {
    const double likely = std::clamp(*group.bitrateMbps, 0.0, highestMbps);
    const auto end = [&](const Setting<double>& given) {
        return given.isDefault() ? likely : saneWithin(*given, 0, highestMbps, likely);
    };
    return {std::min(likely, end(group.bitrateLowMbps)), likely, std::max(likely, end(group.bitrateHighMbps))};
}

double writtenShare(const CameraGroup& group, const RecordedHours& hours) {
    return hours.always + hours.onMotion * busyShareOf(group);
}

Range writtenMain(const CameraGroup& group, const RecordedHours& hours) {
    if (hours.always + hours.onMotion == 0) return {};
    if (hasFixedRate(group)) return fixedRange(group) * writtenShare(group, hours);
    return writtenMean(group, hours) * sensorsOf(group);
}

Range tripleRange(const double (&values)[3]) {
    return {values[0], values[1], values[2]};
}

} // namespace

bool hasFixedRate(const CameraGroup& group) {
    return !group.bitrateMbps.isDefault() && std::isfinite(*group.bitrateMbps);
}

bool isTargetRate(const CameraGroup& group) {
    return *group.rateControl == RateControl::Cbr || *group.rateControl == RateControl::Abr;
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
    const RecordedHours hours = recordedHours(group);
    DayParts parts;
    parts.recordedShare = writtenShare(group, hours);
    parts.motionHours = hours.onMotion;
    parts.main = writtenMain(group, hours);
    if (*group.subRecorded) parts.sub = subStreamRange(group) * sensorsOf(group);
    if (*group.audio) parts.audio = tripleRange(streamModel.audio) * parts.recordedShare;
    if (*group.metadata) parts.metadata = tripleRange(streamModel.metadata) * parts.recordedShare;
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
    if (hasFixedRate(group)) return fixedRange(group);
    if (*group.rateControl == RateControl::Abr) {
        const LightRates rates = lightRates(group);
        return (light == Light::Day ? rates.day : rates.dark) * sensorsOf(group);
    }
    return controlled(group, modelRate(rateInput(group, light, RateKind::Average))) * sensorsOf(group);
}

Range recordedMbps(const CameraGroup& group) {
    return dayParts(group).all();
}

std::array<double, 24> hourlyMbps(const CameraGroup& group) {
    constexpr int stepsAnHour = 12;
    const double day = streamMbpsIn(group, Light::Day).likely, dark = streamMbpsIn(group, *group.light).likely;
    const double merged = busyShareOf(group), moving = merged * busyFactorOf(merged);
    const double inHours = *group.recording == Recording::Continuous ? 1 : *group.recording == Recording::Motion ? moving : 0;
    const double outside = *group.recording != Recording::LiveOnly && *group.offHours == OffHours::Motion ? moving : 0;
    const double hours = saneWithin(*group.hoursPerDay, 0, 24, 24);
    const double always = *group.subRecorded ? subStreamRange(group).likely * sensorsOf(group) : 0;
    std::array<double, 24> course{};
    double main = 0;
    for (int step = 0; step < 24 * stepsAnHour; ++step) {
        const double fromNoon = std::abs((step + 0.5) / stepsAnHour - 12);
        const double rate = (fromNoon > 12 - streamModel.darkHours / 2 ? dark : day) * (fromNoon < hours / 2 ? inHours : outside);
        course[std::size_t(step / stepsAnHour)] += rate / stepsAnHour;
        main += rate / stepsAnHour / 24;
    }
    // The model's mean is right; what was laid out above gives it its shape.
    const double rest = std::max(0.0, recordedMbps(group).likely - always);
    for (double& hour : course)
        hour = always + (main > 0 ? hour * rest / main : 0);
    return course;
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
    if (hasFixedRate(group)) return fixedRange(group) * (1 / streamModel.average);
    if (*group.rateControl != RateControl::Vbr) return Range::exactly(targetOf(group) * sensorsOf(group));
    return modelRate(rateInput(group, Light::Day, RateKind::Setting)) * sensorsOf(group);
}

Range peakRange(const CameraGroup& group) {
    const double mean = streamMbps(group).likely;
    const bool isModelled = !hasFixedRate(group);
    if (isModelled && *group.rateControl == RateControl::Cbr) return Range::exactly(mean);
    const Range peak = tripleRange(streamModel.peak) * mean;
    if (isModelled && *group.rateControl == RateControl::Capped)
        return lessOf(peak, targetOf(group) * sensorsOf(group));
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
