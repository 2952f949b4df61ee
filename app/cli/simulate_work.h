#pragma once
// What `sightline-cli simulate` works out before it is shown.

#include "simulator/lives.h"

#include <optional>
#include <string>
#include <vector>

namespace sightline::cli {

struct PricedMitigation {
    simulator::Mitigation what;
    std::optional<double> costUsd; ///< over the horizon, likely; nothing when the price book has no price
};

struct SimulatedDesign {
    planner::Architecture architecture = planner::Architecture::Vms;
    bool isFeasible = false;
    std::string reason;                   ///< why it was not simulated
    std::optional<simulator::Lives> lives;
    std::vector<PricedMitigation> mitigations;
};

/// Price of a camera-hour saved, or nothing when nothing is saved or nothing is known.
std::optional<double> costPerHourSaved(const PricedMitigation& mitigation, double years);

/// The document of `simulate --json`.
std::string simulateJson(const std::vector<SimulatedDesign>& designs, const simulator::LivesOptions& options);
/// One life as JSON, for --timeline.
std::string timelineJson(planner::Architecture architecture, std::uint64_t seed, std::uint64_t life, const std::string& kind,
                         const std::vector<simulator::LifeMoment>& moments);

} // namespace sightline::cli
