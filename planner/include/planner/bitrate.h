#pragma once
// How many megabits per second a camera's stream takes: docs/models/bitrate.md.

#include "planner/plan.h"
#include "planner/quantity.h"
#include "planner/range.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sightline::planner {

/// Which of a stream's rates is asked for. Mixing them up is the largest single error in the field (factor 1.4).
enum class RateKind {
    Setting, ///< the value or cap typed into the encoder
    Average, ///< what is recorded on average
    Capped,  ///< capped cloud upload or sub-stream
};

const char* rateKindKey(RateKind kind); ///< "setting", "average", "capped"
std::optional<RateKind> rateKindFromKey(std::string_view key);

struct BitrateInput {
    int width = 1920;  ///< pixels, 16 … 16384
    int height = 1080; ///< pixels, 16 … 16384
    double fps = 15;   ///< 0.1 … 240
    Codec codec = Codec::H264;
    Scene scene = Scene::Medium;
    Quality quality = Quality::Medium;
    SmartCodec smart = SmartCodec::None;
    Light light = Light::Day;
    RateKind kind = RateKind::Average;
    double gopSeconds = 2;         ///< distance of key frames, 0.1 … 60
    std::optional<double> ipRatio; ///< size of a key frame in other frames, 1 … 200; else by scene
    double qpOffset = 0;           ///< quantiser steps above (fewer bits) or below the usual, -20 … 20
    bool operator==(const BitrateInput&) const = default;
};

struct BitrateResult {
    Range mbps;                           ///< 1e6 bit/s
    std::string method;                   ///< names the model and its version, e.g. "power-law/1"
    std::vector<std::string> assumptions; ///< one sentence each, with the constant used
};

/// Power law R = k f_codec f_kind f_quality f_smart f_scene f_light f_gop f_qp (MP/2.0736)^a (fps/15)^b; MJPEG is
/// linear in pixels and fps. Constants and their sources: data/models/bitrate.json; fitted by tools/fit_bitrate.py. The
/// band is the factor within which 90 % of the calibration points lie, widened for smart codecs and darkness. Values
/// out of range, NaN included, are brought into it: the result is finite and above 0 whatever comes in.
BitrateResult bitrate(const BitrateInput& input);

/// The rate with key frames every `gopSeconds` over the rate with one every 2 s:
/// (r/T + fps - 1/T) / (r/2 + fps - 1/2), with r the size of a key frame in other frames (facts:
/// docs/models/bitrate.md). Below 1 fps the factor is that of 1 fps, and there is never more than one key frame a
/// frame.
double gopFactor(double ipRatio, double fps, double gopSeconds);
/// Share of a stream's bits that its key frames carry: (r/T) / (r/T + fps - 1/T); 1 when every frame is one.
double keyFrameShare(double ipRatio, double fps, double gopSeconds);
/// Size of a key frame in other frames, of a scene at a frame rate: 40, 18, 9, 4, 3 from static to very high at 15 fps,
/// growing with fps^(1-b) because the frames between get smaller. At least 1.
double sceneIpRatio(Scene scene, double fps);

/// Share of the time that recording on motion writes: with Poisson events of length `eventSeconds` that cover
/// `motionFraction` of the time, events lengthened by pre and post buffers and merged where they overlap cover
/// 1 - (1 - m)^((d + pre + post) / d) (busy share of an M/G/infinity queue). 0 … 1; 0 without motion.
double mergedEventShare(double motionFraction, double eventSeconds, double preSeconds, double postSeconds);

/// Everything recorded of one camera of the group, averaged over a day in its recording schedule: all sensors, the
/// recorded sub-stream, audio and metadata (streams.h has the parts). A typed or measured rate (one camera's average
/// while recording) replaces the model's, with its own band or none; the schedule still applies. `method` says which:
/// "power-law/1", "bits-per-pixel/1", "typed", "measured", "target" or "live-only".
BitrateResult recordedRate(const CameraGroup& group);
/// The main streams of one camera while it streams (not averaged over idle hours), the higher of day and dark hours:
/// what links and recorders must take. All sensors, under the group's rate control; no sub-stream, audio or metadata.
BitrateResult streamRate(const CameraGroup& group);

} // namespace sightline::planner
