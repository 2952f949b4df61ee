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
/// Seconds between key frames of the slowest group.
double longestGop(const TestPlan& plan);

/// A camera whose recorder was killed.
struct LostCamera {
    std::string camera;
    double killedAt = 0; ///< seconds into the window
    bool covered = false; ///< the design has a standby for it that nobody needs yet
};

struct DrillFacts {
    std::vector<LostCamera> lost;
    const LostCamera* of(const std::string& camera) const; ///< nullptr: its recorder lived on
};

/// Fills figures and pass of a report whose cameras and gaps are measured. `gbPerDay` is the sum over the cameras. A camera
/// that lost its recorder before a whole group of pictures was on disk has no rate and is left out; returns how many are.
int judgeRates(RunReport& report, double gbPerDay, const DrillFacts& facts = {});
void judgeContinuity(RunReport& report);
void judgeDrill(RunReport& report, const DrillFacts& facts);
void concludeVerdict(RunReport& report);

} // namespace sightline::testbed
