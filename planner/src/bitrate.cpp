// Power law of pixels and frames, MJPEG linear: docs/models/bitrate.md derives every factor.

#include "planner/bitrate.h"
#include "bitrate_constants.h"
#include "key_tables.h"
#include "plan_text.h"

#include <algorithm>
#include <cmath>

namespace sightline::planner {
namespace {

constexpr const BitrateConstants& rateModel = bitrateConstants;
constexpr double referenceMegapixels = 2.0736; // 1920 x 1080
constexpr double referenceFps = 15;

template <typename E> std::size_t choiceIndex(E value) {
    return static_cast<std::size_t>(value);
}

/// A band around a likely value, kept on the logarithm so that independent causes add in quadrature.
class LogBand {
public:
    void widen(double factorDown, double factorUp) {
        m_down += std::pow(std::log(factorDown), 2);
        m_up += std::pow(std::log(factorUp), 2);
    }
    void widen(const double (&range)[3]) { widen(range[1] / range[0], range[2] / range[1]); }
    Range around(double likely) const {
        return {likely / std::exp(std::sqrt(m_down)), likely, likely * std::exp(std::sqrt(m_up))};
    }

private:
    double m_down = 0;
    double m_up = 0;
};

/// Keeps garbage from outside (NaN, zero pixels) from turning into a NaN rate; the caller reports bad input.
BitrateInput saneRateInput(BitrateInput input) {
    input.width = std::clamp(input.width, 16, 16384);
    input.height = std::clamp(input.height, 16, 16384);
    input.fps = std::isfinite(input.fps) ? std::clamp(input.fps, 0.1, 240.0) : referenceFps;
    return input;
}

double megapixelsOf(const BitrateInput& input) {
    return static_cast<double>(input.width) * input.height / 1e6;
}

double pixelFactor(double megapixels) {
    const double ratio = megapixels / referenceMegapixels;
    return std::pow(ratio, ratio < 1 ? rateModel.pixelsBelow : rateModel.pixelsAbove);
}

double kindFactor(RateKind kind) {
    switch (kind) {
    case RateKind::Setting:
        return 1;
    case RateKind::Average:
        return rateModel.average;
    case RateKind::Capped:
        return rateModel.capped;
    }
    return 1;
}

double smartFactor(const BitrateInput& input) {
    if (input.smart == SmartCodec::None) return 1;
    const auto& byScene = input.smart == SmartCodec::Full ? rateModel.smartFull : rateModel.smartGop;
    const double factor = byScene[choiceIndex(input.scene)];
    return input.light == Light::NightDark ? (1 + factor) / 2 : factor; // noise undoes half of the saving
}

/// Under a cap, noise costs picture quality instead of bits.
double lightFactor(const BitrateInput& input) {
    if (input.kind == RateKind::Capped) return 1;
    switch (input.light) {
    case Light::Day:
        return 1;
    case Light::NightIr:
        return rateModel.nightIr[1];
    case Light::NightDark:
        return rateModel.nightDark[1];
    }
    return 1;
}

double interFrameLikely(const BitrateInput& input) {
    const double codec = input.codec == Codec::H264 ? 1 : rateModel.h265;
    const double plain = rateModel.k * codec * kindFactor(input.kind) *
                         std::pow(rateModel.qualityStep, rateModel.qualityExponent[choiceIndex(input.quality)]) *
                         rateModel.scene[choiceIndex(input.scene)] * lightFactor(input) *
                         pixelFactor(megapixelsOf(input)) * std::pow(input.fps / referenceFps, rateModel.frames);
    const double floor = rateModel.floorMbps1080 * pixelFactor(megapixelsOf(input));
    return std::max(plain * smartFactor(input), std::min(plain, floor));
}

LogBand interFrameBand(const BitrateInput& input) {
    LogBand band;
    band.widen(rateModel.errorP90, rateModel.errorP90);
    if (input.smart != SmartCodec::None) band.widen(rateModel.smartBand);
    if (input.codec == Codec::Av1) band.widen(rateModel.av1Band);
    if (input.kind == RateKind::Capped) return band;
    if (input.light == Light::NightIr) band.widen(rateModel.nightIr);
    if (input.light == Light::NightDark) band.widen(rateModel.nightDark);
    return band;
}

std::vector<std::string> interFrameAssumptions(const BitrateInput& input) {
    std::vector<std::string> said;
    said.push_back("1080p at 15 fps in H.264 with medium quality is set to " + plainNumber(rateModel.k) +
                   " Mbps in the encoder; rates grow with pixels to the power " + plainNumber(rateModel.pixelsBelow) +
                   " below 1080p and " + plainNumber(rateModel.pixelsAbove) + " above, and with frames to the power " +
                   plainNumber(rateModel.frames) + ".");
    said.push_back("The band is the factor " + plainNumber(rateModel.errorP90) +
                   " within which nine in ten calibration points lie.");
    if (input.codec == Codec::H265) said.push_back("H.265 takes " + plainNumber(rateModel.h265) + " of H.264.");
    if (input.codec == Codec::Av1)
        said.push_back("AV1 is taken as H.265, " + plainNumber(rateModel.h265) +
                       " of H.264, with a wider band: no camera was measured.");
    if (input.kind == RateKind::Average)
        said.push_back("The recorded average is " + plainNumber(rateModel.average) + " of the encoder setting.");
    if (input.kind == RateKind::Capped)
        said.push_back("A capped cloud upload or sub-stream is " + plainNumber(rateModel.capped) +
                       " of the encoder setting, by day and night.");
    if (input.scene != Scene::Medium)
        said.push_back(std::string("A ") + sceneKey(input.scene) + " scene takes " +
                       plainNumber(rateModel.scene[choiceIndex(input.scene)]) + " of a medium one (estimate).");
    if (input.quality != Quality::Medium)
        said.push_back("One step of encoder quality is a factor of " + plainNumber(rateModel.qualityStep) + "; " +
                       qualityKey(input.quality) + " is " +
                       plainNumber(rateModel.qualityExponent[choiceIndex(input.quality)]) + " steps from medium.");
    if (input.smart != SmartCodec::None)
        said.push_back(std::string("The smart codec (") + smartKey(input.smart) + ") takes " +
                       plainNumber(smartFactor(input)) +
                       " of a plain stream in this scene (estimate), and never under " +
                       plainNumber(rateModel.floorMbps1080) + " Mbps at 1080p.");
    if (input.light != Light::Day && input.kind != RateKind::Capped)
        said.push_back(std::string("Dark hours ") +
                       (input.light == Light::NightIr ? "under good infra-red light" : "without light") + " take " +
                       plainNumber(lightFactor(input)) + " of the day's rate (estimate).");
    return said;
}

/// Small frames carry more bits per pixel. Between where the two lines would cross and 0.4 MP the size of a frame
/// stays level, so that more pixels never mean fewer bits.
double mjpegFrameMegabits(double megapixels, Quality quality) {
    const double bitsPerPixel = rateModel.mjpegBitsPerPixel[choiceIndex(quality)];
    const double small =
        std::min(rateModel.mjpegSmallBitsPerPixel * megapixels, bitsPerPixel * rateModel.mjpegSmallMegapixels);
    return std::max(bitsPerPixel * megapixels, small);
}

BitrateResult mjpegRate(const BitrateInput& input) {
    LogBand band;
    band.widen(rateModel.errorP90, rateModel.errorP90);
    const double likely = mjpegFrameMegabits(megapixelsOf(input), input.quality) * input.fps;
    BitrateResult result{band.around(likely), "bits-per-pixel/1", {}};
    result.assumptions.push_back("An MJPEG frame takes " + fixedNumber(likely / input.fps / megapixelsOf(input), 2) +
                                 " bits per pixel; scene, light, smart codec and rate control do not change it.");
    result.assumptions.push_back("The band is the factor " + plainNumber(rateModel.errorP90) + " of the other codecs.");
    return result;
}

BitrateInput averageOf(const CameraGroup& group, Light light) {
    BitrateInput input;
    input.width = *group.width;
    input.height = *group.height;
    input.fps = *group.fps;
    input.codec = *group.codec;
    input.scene = *group.scene;
    input.quality = *group.quality;
    input.smart = *group.smart;
    input.light = light;
    input.kind = RateKind::Average;
    return input;
}

bool isFixedRate(const CameraGroup& group) {
    return !group.bitrateMbps.isDefault() && std::isfinite(*group.bitrateMbps);
}

BitrateResult fixedRate(const CameraGroup& group) {
    const bool isMeasured = group.bitrateMbps.origin == Origin::Measured;
    return {Range::exactly(std::max(0.0, *group.bitrateMbps)),
            isMeasured ? "measured" : "typed",
            {std::string("The average rate while recording was ") + (isMeasured ? "measured" : "typed") + ": " +
             plainNumber(*group.bitrateMbps) + " Mbps a camera."}};
}

/// Mean over day and dark hours while recording.
BitrateResult dayMean(const CameraGroup& group) {
    const BitrateResult day = bitrate(averageOf(group, Light::Day));
    if (*group.light == Light::Day) return day;
    BitrateResult mean = bitrate(averageOf(group, *group.light));
    const double dark = rateModel.darkHours / 24;
    mean.mbps = day.mbps * (1 - dark) + mean.mbps * dark;
    mean.assumptions.push_back(plainNumber(rateModel.darkHours) +
                               " of 24 hours are dark, and the same share of the recorded hours.");
    return mean;
}

double clampedShare(double value) {
    return std::isfinite(value) ? std::clamp(value, 0.0, 1.0) : 1;
}

/// Share of the daily mean that the schedule writes to disk. Recording on motion never writes more than continuously.
double scheduleShare(const CameraGroup& group, bool isFixed) {
    const double hours = clampedShare(*group.hoursPerDay / 24);
    if (*group.recording != Recording::Motion) return hours;
    const double moving = clampedShare(*group.motionFraction);
    return hours * (isFixed ? moving : std::min(1.0, moving * rateModel.busyFactor));
}

void saySchedule(const CameraGroup& group, bool isFixed, std::vector<std::string>& said) {
    if (*group.hoursPerDay < 24) said.push_back("Recorded " + plainNumber(*group.hoursPerDay) + " hours a day.");
    if (*group.recording != Recording::Motion) return;
    said.push_back("Recorded on motion " + plainNumber(*group.motionFraction * 100) + " % of the time" +
                   (isFixed ? "." : ", at " + plainNumber(rateModel.busyFactor) + " of the mean rate (estimate)."));
}

} // namespace

const char* rateKindKey(RateKind kind) {
    return keyOf(kind);
}
std::optional<RateKind> rateKindFromKey(std::string_view key) {
    return fromKey<RateKind>(key);
}

BitrateResult bitrate(const BitrateInput& raw) {
    const BitrateInput input = saneRateInput(raw);
    if (input.codec == Codec::Mjpeg) return mjpegRate(input);
    return {interFrameBand(input).around(interFrameLikely(input)), "power-law/1", interFrameAssumptions(input)};
}

BitrateResult recordedRate(const CameraGroup& group) {
    if (*group.recording == Recording::LiveOnly)
        return {Range::exactly(0), "live-only", {"These cameras are watched live and not recorded."}};
    const bool isFixed = isFixedRate(group);
    BitrateResult result = isFixed ? fixedRate(group) : dayMean(group);
    result.mbps = result.mbps * scheduleShare(group, isFixed);
    saySchedule(group, isFixed, result.assumptions);
    return result;
}

BitrateResult streamRate(const CameraGroup& group) {
    if (isFixedRate(group)) return fixedRate(group);
    const BitrateResult day = bitrate(averageOf(group, Light::Day));
    BitrateResult dark = bitrate(averageOf(group, *group.light));
    // Good infra-red light may need less than the day: each end of the range takes the higher of the two.
    dark.mbps = {std::max(day.mbps.low, dark.mbps.low), std::max(day.mbps.likely, dark.mbps.likely),
                 std::max(day.mbps.high, dark.mbps.high)};
    return dark;
}

} // namespace sightline::planner
