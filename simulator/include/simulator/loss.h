#pragma once
// Camera-hours lost a year by cause, as closed-form sums: docs/models/loss.md.

#include "planner/design.h"

#include <string>
#include <vector>

namespace sightline::simulator {

enum class Cause { Camera, Power, Recorder, Disk, Switch, Maintenance, Wan, Failover };
inline constexpr Cause causes[] = {Cause::Camera, Cause::Power,       Cause::Recorder, Cause::Disk,
                                   Cause::Switch, Cause::Maintenance, Cause::Wan,      Cause::Failover};
const char* causeKey(Cause cause);  ///< "camera", "power", … in JSON
const char* causeName(Cause cause); ///< "Camera faults", "Power cuts", … for people

/// One term of the sum: `units` things that fail `ratePerYear` times a year each, for `hours` on average, with
/// `cameras` cameras behind each.
struct LossTerm {
    Cause cause = Cause::Camera;
    std::string what;        ///< "recorder stops, swap from the maker"
    double units = 0;
    double ratePerYear = 0;
    double hours = 0;        ///< mean time lost per event
    double hoursSquared = 0; ///< mean square of the time lost per event (for the spread)
    double cameras = 0;
    double meanCameraHours() const { return units * ratePerYear * hours * cameras; }
};

struct Loss {
    std::vector<LossTerm> terms;
    std::vector<double> byCause; ///< mean camera-hours a year, in the order of `causes`
    double mean = 0;             ///< camera-hours a year over all sites
    double p50 = 0;
    double p95 = 0;              ///< a bad year, 1 in 20
    std::string method;
    std::vector<std::string> assumptions; ///< that go beyond the terms, one sentence each; often none
};

/// Sums rate x time x cameras for every cause, for the cameras, recorders and sites of day one (facts: docs/models/loss.md, parameters in data/models/reliability.json).
/// Spread: compound Poisson variance per term, total matched by a gamma distribution for P50 and P95.
Loss lostFootage(const planner::Plan& plan, const planner::Design& design, const planner::Catalogue& catalogue);

} // namespace sightline::simulator
