#pragma once
// What recorded files say about a camera: its rate, its recorded time, its gaps.

#include "testbed/run.h"

namespace sightline::testbed {

struct MeasureWindow {
    std::int64_t fromNs = 0; ///< wall clock
    std::int64_t toNs = 0;
};

/// Seconds of a step that the rates of so many cameras are listed in: at most 120 steps, fewer for many cameras.
double rateStep(double windowSeconds, std::size_t cameras);

struct FileMeasure {
    CameraMeasure camera;
    double gbPerDay = 0;      ///< of files, extrapolated from the window
    std::vector<CameraGap> gaps;
};

/// Reads every segment of a camera in the recorders' folders. A frame covers at most 1.5 frame times: what lies between
/// frames further apart is a gap. Gaps shorter than two frames and 0.1 s are not listed.
FileMeasure measureFiles(const std::vector<std::filesystem::path>& recorderFolders, const std::string& camera, double fps,
                         const MeasureWindow& window, double step = 1);

} // namespace sightline::testbed
