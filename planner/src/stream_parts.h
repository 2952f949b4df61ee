#pragma once
// Inside the planner only: what one camera of a group writes in a day, part by part, without text.

#include "bitrate_model.h"
#include "planner/streams.h"

namespace sightline::planner {

/// Averages over 24 hours in Mbps, one camera, all sensors.
struct DayParts {
    Range main;
    Range sub;
    Range audio;
    Range metadata;
    double recordedShare = 0; ///< of the day in which the main stream is written
    double motionHours = 0;   ///< share of the day that is watched for motion only

    Range all() const { return main + sub + audio + metadata; }
    Range withMain() const { return main + audio + metadata; } ///< written while the main stream is
};
DayParts dayParts(const CameraGroup& group);

/// A typed or measured rate replaces the model.
bool hasFixedRate(const CameraGroup& group);
/// The encoder holds a constant or average target, whatever the model says of the scene.
bool isTargetRate(const CameraGroup& group);
/// Share of the time that recording on motion writes in this group's hours.
double busyShareOf(const CameraGroup& group);
int sensorsOf(const CameraGroup& group);
/// One sub-stream: a typed rate exactly, the default with its band.
Range subStreamRange(const CameraGroup& group);
/// What is typed into the encoder, all sensors.
Range settingRange(const CameraGroup& group);
/// Short peaks of the main streams.
Range peakRange(const CameraGroup& group);
double missProbabilityOf(const CameraGroup& group);

} // namespace sightline::planner
