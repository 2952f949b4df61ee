#pragma once
// Every rate of one camera of a group, kept apart: what is set, what is streamed, what is written, with overheads as
// their own lines. docs/models/bitrate.md.

#include "planner/bitrate.h"
#include "planner/plan.h"
#include "planner/range.h"
#include "planner/why.h"

#include <array>
#include <string>
#include <vector>

namespace sightline::planner {

/// One line of a camera's budget.
struct RateLine {
    std::string name; ///< "main stream, recorded", "wire: RTSP over TCP", …
    Range mbps;
};

/// One camera. All in Mbps (1e6 bit/s).
struct StreamRates {
    Range recordedMbps;         ///< everything written, averaged over 24 hours in the schedule, without file overhead
    Range mainRecordedMbps;     ///< of it the main streams
    Range streamMbps;           ///< main streams while streaming, the worse of day and dark hours
    Range settingMbps;          ///< what is typed into the encoder, all sensors (target or cap under a rate control)
    double subMbps = 0;         ///< sub-streams of all sensors, recorded or not
    double audioMbps = 0;       ///< while recording
    double metadataMbps = 0;    ///< while recording
    double peakMbps = 0;        ///< short peaks of the main streams, likely
    double wireMbps = 0;        ///< likely rate that is recorded from, on the Ethernet wire, RTSP interleaved over TCP
    double fileMbps = 0;        ///< likely recorded average with the overhead of fragmented MP4
    double recordedShare = 0;   ///< of the day in which the main stream is written, 0 … 1
    double missProbability = 0; ///< that recording on motion misses an event (estimate); 0 when nothing is on motion
    std::vector<RateLine> lines;
    std::string method;                   ///< as BitrateResult
    std::vector<std::string> assumptions; ///< one sentence each
};

/// All rates of one camera of the group. Finite and non-negative whatever the group holds.
StreamRates streamRates(const CameraGroup& group);

/// The two figures that sizing needs for thousands of groups, without text: as recordedRate() and streamRate().
Range recordedMbps(const CameraGroup& group);
Range streamMbps(const CameraGroup& group);
/// What a recorder takes in from one camera at its likely rate: main streams, sub-streams, audio and metadata.
double ingestMbps(const CameraGroup& group);

/// Likely Mbps written of one camera in each hour of a day. Darkness lies around midnight and the recording hours around
/// noon: the plan says how many there are, not which. Their mean is recordedMbps().likely.
std::array<double, 24> hourlyMbps(const CameraGroup& group);

/// One camera's main streams in a given light under the group's rate control, while streaming.
Range streamMbpsIn(const CameraGroup& group, Light light);
/// The model's question for one sensor of a group.
BitrateInput rateInput(const CameraGroup& group, Light light, RateKind kind);

/// Why recordedRate() and streamRate() are what they are. Plan and site give the place; only the group is read.
Why whyRecordedRate(const Plan& plan, const Site& site, const CameraGroup& group);
Why whyStreamRate(const Plan& plan, const Site& site, const CameraGroup& group);
/// The same without a plan, for a stream typed on the command line.
Why whyRecordedRate(const CameraGroup& group);
Why whyStreamRate(const CameraGroup& group);

} // namespace sightline::planner
