#pragma once
// Planned figures against measured ones.

#include "run/file_measure.h"

namespace sightline::testbed {

/// What the design's failover promises for the cameras of a dead recorder, by the testbed's own heartbeat.
struct PlannedGap {
    double likely = 0;
    double worst = 0;
    std::string text; ///< how it is made up
};
PlannedGap plannedTakeoverGap(const TestPlan& plan);

struct DrillFacts {
    std::vector<std::string> lostCameras; ///< of the recorder that was killed
    double killedAt = 0;                  ///< seconds into the window
};

/// Fills figures and pass of a report whose cameras and gaps are measured. `gbPerDay` is the sum over the cameras.
void judgeRates(RunReport& report, double gbPerDay);
void judgeContinuity(RunReport& report);
void judgeDrill(RunReport& report, const DrillFacts& facts);
void concludeVerdict(RunReport& report);

} // namespace sightline::testbed
