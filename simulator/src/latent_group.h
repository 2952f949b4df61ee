#pragma once
// A RAID 5 group with latent defects and scrubbing, after Elerath and Pecht (docs/models/reliability.md, case D16).

#include "laws.h"
#include "random_stream.h"

namespace sightline::simulator {

struct LatentGroup {
    int disks = 0;
    Law life, rebuild, defect, scrub;
    bool isScrubbed = true;
};

/// Double-disk failures of one group in a mission.
double doubleFailures(const LatentGroup& group, RandomStream& stream, double mission);

} // namespace sightline::simulator
