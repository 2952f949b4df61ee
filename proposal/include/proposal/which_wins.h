#pragma once
// Who is cheapest when one input moves (sweep), and over the number of sites and the cameras at each (map).

#include "proposal/comparison.h"
#include "planner/result.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sightline::proposal {

/// No sweep has more points, no map more cells.
inline constexpr int mostSweepPoints = 201;
inline constexpr int mostMapCells = 400;

/// "FIELD=FROM:TO[:STEP]".
struct SweepRequest {
    /// "sites", "cameras" (at each site), "retention" (days), a path of the plan as in a scenario
    /// ("/sites/shop/camera_groups/tills/fps"), or the id of a figure ("lic.milestone.expert.device").
    std::string field;
    double from = 0, to = 0;
    double step = 0; ///< 0: twenty steps, of whole numbers when the field takes only those
};
/// Usage error when the text has another form, the limits are not ascending or there are too many points.
Result<SweepRequest> parseSweep(std::string_view text);

struct FieldPoint {
    double value = 0;
    std::array<double, 3> totals{}; ///< likely, nominal, VMS, NVR, hybrid; of a design that cannot be built: meaningless
    std::array<bool, 3> built{};    ///< can be sized
    std::array<bool, 3> feasible{}; ///< built, and meets every must-have
    Verdict verdict = Verdict::Winner;
    planner::Architecture winner = planner::Architecture::Vms;
};

/// Where the likely totals of two architectures that can be built change places.
struct FieldCrossing {
    planner::Architecture below = planner::Architecture::Vms; ///< cheaper under `at`
    planner::Architecture above = planner::Architecture::Nvr; ///< cheaper from `at` on
    double at = 0; ///< the smallest whole number, or to a millionth of the sweep's width
};

/// A stretch of the field with one answer; the limits are refined like crossings.
struct FieldBand {
    double from = 0, to = 0; ///< both in it; of a field that is not whole, `to` is the next one's `from`
    Verdict verdict = Verdict::Winner;
    planner::Architecture winner = planner::Architecture::Vms;
};

struct FieldSweep {
    std::string field, label, unit; ///< "/sites/shop/camera_groups/tills/fps", "Frames per second", "fps"
    bool whole = false;             ///< only whole numbers make sense
    std::vector<FieldPoint> points;
    std::vector<FieldCrossing> crossings; ///< ascending
    std::vector<FieldBand> bands;         ///< ascending, without gaps
};

/// Works the plan out at each value, deterministically at the likely prices, as the flips of the comparison do: too
/// close is what lies within the margin that `margin` draws of the plan itself give, and does not differ in lost footage
/// either (by sums times `lived`, see livedOverSums()). Crossings and limits of bands are
/// found between neighbouring points, so two changes within one step may go unseen. A figure is set to the value, in its
/// own unit and currency, with nothing around it, also when the plan has a price of its own for it. Sites are shared out over the kinds of sites as they stand, cameras over the groups of each site;
/// days that sites and groups have of their own move along with the plan's. Usage errors: an unknown field, id or path
/// (with a near miss), a value that the field does not take, more cameras than a plan may hold.
Result<FieldSweep> sweepField(const planner::Plan& plan, const planner::Catalogue& catalogue, const SweepRequest& request,
                              const CompareOptions& margin = {}, const LivedOverSums& lived = sumsOnly);

/// The plan with so many sites, shared out over its kinds of sites as they stand; kinds that get none are left out.
planner::Plan withSites(const planner::Plan& plan, int sites);
/// The plan with so many cameras at every site, spread over the groups as they stand.
planner::Plan withCamerasPerSite(const planner::Plan& plan, int cameras);

struct WhichWinsCell {
    int sites = 0, camerasPerSite = 0;
    Verdict verdict = Verdict::Winner;
    planner::Architecture winner = planner::Architecture::Vms; ///< also when too close: the one a comparison names first
    planner::Architecture runnerUp = planner::Architecture::Nvr;
    double chance = 0;              ///< share of draws in which the winner costs less than the runner-up
    std::array<double, 3> totals{}; ///< likely
    std::array<bool, 3> feasible{};
    std::array<double, 3> lostHours{};                      ///< camera-hours a year, by sums
    std::array<std::array<double, 3>, 3> cheaper{}, lead{}; ///< as in the comparison
};

struct WhichWinsMap {
    std::vector<int> sites, cameras;    ///< the axes, ascending
    std::vector<WhichWinsCell> cells;   ///< site by site; fewer than sites x cameras when it was stopped
    const WhichWinsCell& at(std::size_t site, std::size_t camera) const { return cells[site * cameras.size() + camera]; }
};

struct WhichWinsOptions {
    std::vector<int> sites = {1, 2, 3, 5, 8, 12, 20, 35, 50};
    std::vector<int> cameras = {4, 8, 16, 24, 32, 48, 64, 96, 128};
    CompareOptions compare = {};                 ///< of each cell; flips are never searched
    std::function<bool(int done, int of)> watch; ///< after each cell; false stops
};

/// Every cell is the recommendation of compare() for the plan with those sites and cameras: the same rules, margin and
/// draws; lost footage by sums. Usage error when an axis is empty, not ascending or not positive, when there are too many cells, or a cell
/// holds more cameras than a plan may.
Result<WhichWinsMap> whichWins(const planner::Plan& plan, const planner::Catalogue& catalogue, const WhichWinsOptions& options);

/// Decides a cell again with its lost footage taken times `lived`, what lives found of the plan itself (livedOverSums()).
void judge(WhichWinsCell& cell, const LivedOverSums& lived);

} // namespace sightline::proposal
