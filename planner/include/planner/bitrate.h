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
};

struct BitrateResult {
    Range mbps;                           ///< 1e6 bit/s
    std::string method;                   ///< names the model and its version, e.g. "power-law/1"
    std::vector<std::string> assumptions; ///< one sentence each, with the constant used
};

/// Power law R = k f_codec f_kind f_quality f_smart f_scene f_light (MP/2.0736)^a (fps/15)^b; MJPEG is linear in pixels
/// and fps. Constants and their sources: data/models/bitrate.json; fitted by tools/fit_bitrate.py. The band is the
/// factor within which 90 % of the calibration points lie, widened for smart codecs and darkness.
BitrateResult bitrate(const BitrateInput& input);

/// Recorded average over a day of one camera of the group, in its recording schedule (light over 11 dark hours,
/// motion share, hours per day); a typed or measured rate (the average while recording) replaces the model and
/// collapses the band, the schedule still applies. 0 for live only. `method` says which: "power-law/1",
/// "bits-per-pixel/1", "typed", "measured" or "live-only".
BitrateResult recordedRate(const CameraGroup& group);
/// While the camera streams (not averaged over idle hours), the higher of day and dark hours: what links and recorders
/// must take.
BitrateResult streamRate(const CameraGroup& group);

} // namespace sightline::planner
