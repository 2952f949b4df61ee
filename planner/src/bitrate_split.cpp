// Key and other frames apart, and how much of the time motion takes: docs/models/bitrate.md.

#include "bitrate_model.h"

namespace sightline::planner {
namespace {

/// Distance of key frames that frames allow: never more than one key frame a frame.
double possibleGop(double gopSeconds, double fps) {
    return std::max(saneWithin(gopSeconds, 0.01, 3600, bitrateConstants.gopReference), 1 / fps);
}

double splitFps(double fps) {
    return std::max(1.0, saneWithin(fps, 0.1, 240, 15)); // below 1 fps every frame is a key frame at 2 s anyway
}

/// Bits of a second in units of one ordinary frame.
double framesWorth(double ratio, double fps, double gop) {
    return ratio / gop + fps - 1 / gop;
}

double saneRatio(double ratio) {
    return saneWithin(ratio, 1, 1000, bitrateConstants.ipRatio[2]);
}

} // namespace

double gopFactor(double ipRatio, double fps, double gopSeconds) {
    const double frames = splitFps(fps);
    const double ratio = saneRatio(ipRatio);
    return framesWorth(ratio, frames, possibleGop(gopSeconds, frames)) /
           framesWorth(ratio, frames, possibleGop(bitrateConstants.gopReference, frames));
}

double keyFrameShare(double ipRatio, double fps, double gopSeconds) {
    const double frames = splitFps(fps);
    const double ratio = saneRatio(ipRatio);
    const double gop = possibleGop(gopSeconds, frames);
    return ratio / gop / framesWorth(ratio, frames, gop);
}

double sceneIpRatio(Scene scene, double fps) {
    const double growth = std::pow(splitFps(fps) / 15, 1 - bitrateConstants.frames);
    return std::max(1.0, bitrateConstants.ipRatio[choiceIndex(scene)] * growth);
}

double mergedEventShare(double motionFraction, double eventSeconds, double preSeconds, double postSeconds) {
    const double moving = saneWithin(motionFraction, 0, 1, 1);
    const double event = saneWithin(eventSeconds, 0.1, 86400, 30);
    const double buffers = saneWithin(preSeconds, 0, 86400, 0) + saneWithin(postSeconds, 0, 86400, 0);
    return 1 - std::pow(1 - moving, (event + buffers) / event);
}

} // namespace sightline::planner
