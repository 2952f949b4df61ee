// Power law of pixels and frames, MJPEG linear: docs/models/bitrate.md derives every factor.

#include "bitrate_model.h"
#include "key_tables.h"
#include "plan_text.h"

namespace sightline::planner {
namespace {

constexpr const BitrateConstants& rateModel = bitrateConstants;
constexpr double referenceMegapixels = 2.0736; // 1920 x 1080
constexpr double referenceFps = 15;

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
    input.fps = saneWithin(input.fps, 0.1, 240, referenceFps);
    input.gopSeconds = saneWithin(input.gopSeconds, 0.1, 60, rateModel.gopReference);
    input.qpOffset = saneWithin(input.qpOffset, -20, 20, 0);
    if (input.ipRatio) input.ipRatio = saneWithin(*input.ipRatio, 1, 200, rateModel.ipRatio[2]);
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

double ratioOf(const BitrateInput& input) {
    return input.ipRatio ? *input.ipRatio : sceneIpRatio(input.scene, input.fps);
}

/// Key frames at the distance that is set, against one every 2 s.
double plainGopFactor(const BitrateInput& input) {
    return gopFactor(ratioOf(input), input.fps, input.gopSeconds);
}

/// A smart codec stretches the distance to 10 s by itself: a setting matters when it is longer still. It never takes
/// more than the plain stream with the same setting.
double smartGopFactor(const BitrateInput& input) {
    const double ratio = ratioOf(input);
    return gopFactor(ratio, input.fps, std::max(input.gopSeconds, rateModel.gopSmart)) /
           gopFactor(ratio, input.fps, rateModel.gopSmart);
}

double smartFactor(const BitrateInput& input) {
    const double plain = plainGopFactor(input);
    if (input.smart == SmartCodec::None) return plain;
    const auto& byScene = input.smart == SmartCodec::Full ? rateModel.smartFull : rateModel.smartGop;
    const double factor = byScene[choiceIndex(input.scene)];
    const double byNight =
        input.light == Light::NightDark ? (1 + factor) / 2 : factor; // noise undoes half of the saving
    return std::min(plain, byNight * smartGopFactor(input));
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
                         pixelFactor(megapixelsOf(input)) * std::pow(input.fps / referenceFps, rateModel.frames) *
                         std::pow(rateModel.qpStep, input.qpOffset);
    if (input.smart == SmartCodec::None) return plain * plainGopFactor(input);
    const double floor = rateModel.floorMbps1080 * pixelFactor(megapixelsOf(input));
    return std::max(plain * smartFactor(input), std::min(plain * plainGopFactor(input), floor));
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
    if (input.gopSeconds != rateModel.gopReference && input.smart == SmartCodec::None)
        said.push_back("A key frame every " + plainNumber(input.gopSeconds) + " s takes " +
                       fixedNumber(plainGopFactor(input), 2) + " of the rate with one every " +
                       plainNumber(rateModel.gopReference) + " s; a key frame is " + fixedNumber(ratioOf(input), 1) +
                       " other frames (" + (input.ipRatio ? "typed" : "estimate") + ").");
    if (input.gopSeconds != rateModel.gopReference && input.smart != SmartCodec::None)
        said.push_back("The smart codec sets the distance of key frames itself, at least " +
                       plainNumber(rateModel.gopSmart) + " s where nothing moves.");
    if (input.qpOffset != 0)
        said.push_back("Each step of the quantiser is a factor of " + plainNumber(rateModel.qpStep) + "; " +
                       plainNumber(input.qpOffset) + " steps are " +
                       fixedNumber(std::pow(rateModel.qpStep, input.qpOffset), 2) + ".");
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

double mjpegLikely(const BitrateInput& input) {
    return mjpegFrameMegabits(megapixelsOf(input), input.quality) * input.fps;
}

std::vector<std::string> mjpegAssumptions(const BitrateInput& input) {
    return {"An MJPEG frame takes " + fixedNumber(mjpegLikely(input) / input.fps / megapixelsOf(input), 2) +
                " bits per pixel; scene, light, smart codec, key frames and kind of rate do not change it.",
            "The band is the factor " + plainNumber(rateModel.errorP90) + " of the other codecs."};
}

Range saneModelRate(const BitrateInput& input) {
    if (input.codec != Codec::Mjpeg) return interFrameBand(input).around(interFrameLikely(input));
    LogBand band;
    band.widen(rateModel.errorP90, rateModel.errorP90);
    return band.around(mjpegLikely(input));
}

} // namespace

const char* rateKindKey(RateKind kind) {
    return keyOf(kind);
}
std::optional<RateKind> rateKindFromKey(std::string_view key) {
    return fromKey<RateKind>(key);
}

Range modelRate(const BitrateInput& input) {
    return saneModelRate(saneRateInput(input));
}

BitrateResult bitrate(const BitrateInput& raw) {
    const BitrateInput input = saneRateInput(raw);
    if (input.codec == Codec::Mjpeg) return {saneModelRate(input), "bits-per-pixel/1", mjpegAssumptions(input)};
    return {saneModelRate(input), "power-law/1", interFrameAssumptions(input)};
}

} // namespace sightline::planner
