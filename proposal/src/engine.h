#pragma once
// Inside the proposal module only: one deterministic pass, shared by the comparison, the sweep and the flip search.

#include "proposal/comparison.h"

#include <array>
#include <functional>

namespace sightline::proposal {

/// Design and likely cost of the three architectures, without sheets, draws and lost footage.
struct QuickPass {
    std::array<planner::Design, 3> designs;
    std::array<double, 3> totals{}; ///< likely, nominal, as sizing sums them: no item is rounded
    std::array<bool, 3> feasible{}; ///< sized everywhere and no knock-out
};

QuickPass quickPass(const planner::Plan& plan, const planner::Catalogue& catalogue);

/// Cost, lost footage and effort of a result whose design and sheet are there.
void completeResult(ArchitectureResult& result, const planner::Plan& plan, const planner::Catalogue& catalogue);

/// Lost hours by camera, from the result's loss.
void shareLoss(ArchitectureResult& result, const planner::Plan& plan);
/// How each figure was made.
void addMethods(Comparison& comparison);

/// Draws the sheets of a comparison and fills in what follows: ranges, chances, differences, crossovers, each option against
/// the base that is set. Returns how many draws were made.
int drawAll(Comparison& comparison, const planner::Catalogue& catalogue, const CompareOptions& options);

/// The fourth column; nothing when the plan names no cameras and recorders that exist.
std::optional<KeepAsIs> whatExists(const planner::Plan& plan, const planner::Catalogue& catalogue);

/// Must-haves that a design cannot meet.
std::vector<Knockout> knockouts(const planner::Plan& plan, const planner::Design& design);
/// Must-haves that it meets, but with something that whoever signs should know.
std::vector<Knockout> reservations(const planner::Plan& plan, const planner::Design& design);

/// Indices of the feasible architectures, cheapest first; all of them when none is feasible.
std::vector<std::size_t> ranking(const std::array<double, 3>& totals, const std::array<bool, 3>& feasible);

/// An option that is cheaper in fewer draws than this is too close to call.
inline constexpr double clearChance = 0.65;

/// Which option is chosen, by the one rule of the house.
struct Choice {
    Verdict verdict = Verdict::Winner;
    planner::Architecture winner = planner::Architecture::Vms, runnerUp = planner::Architecture::Vms; ///< equal: no other can be chosen
    bool forFootage = false; ///< the cost was too close, lost footage decided
};
/// Says of two options by their index whether the first is clearly cheaper; the camera-hours that one loses.
using ClearlyCheaper = std::function<bool(std::size_t, std::size_t)>;
using LostHours = std::function<double(std::size_t)>;
/// The cheapest that is feasible; where the second is too close, the one that loses clearly less footage, if one does.
/// `lost` is asked only then.
Choice choose(const std::array<double, 3>& totals, const std::array<bool, 3>& feasible, const ClearlyCheaper& clearly, const LostHours& lost);
Choice choose(const Comparison& comparison);

/// What a deterministic pass is judged by, so that the plan of the comparison itself gets the comparison's own verdict.
struct Yardstick {
    std::array<std::array<double, 3>, 3> margin{}; ///< [a][b]: b's total over a's by which a is clearly cheaper, as a share of a's
    LivedOverSums lived = sumsOnly;
};
Yardstick yardstick(const Comparison& comparison, const LivedOverSums& lived);

/// Winner of a deterministic pass of this plan.
SweepPoint sweepPoint(const QuickPass& pass, const planner::Plan& plan, const planner::Catalogue& catalogue, const Yardstick& yardstick,
                      int camerasPerSite);

/// The plan with this many cameras at every site, spread over the groups as before.
planner::Plan withCameras(const planner::Plan& plan, int camerasPerSite);
/// The plan with footage kept so many days; days that sites and groups have of their own move along.
planner::Plan withRetention(const planner::Plan& plan, double days);
/// Mean cameras per site, rounded.
int typicalCameras(const planner::Plan& plan);

/// Headline, sentence, reasons, confidence. Flips are added by findFlips().
Recommendation recommend(const Comparison& comparison);
/// What is said when nothing can be chosen: there are no cameras, no option can be built, or the must-haves rule all out.
const char* nothingFeasibleHeadline(const planner::Plan& plan);
/// Sets the recommendation and what a comparison says of the recommended design.
void advise(Comparison& comparison);
/// With terms, totals are what the customer pays under them. Set to true, `cancel` ends the search early, with what it has.
std::vector<Flip> findFlips(const Comparison& comparison, const planner::Catalogue& catalogue,
                            const planner::Commercial* terms = nullptr, const std::atomic<bool>* cancel = nullptr);

/// The smallest sets of must-haves without which something fits, at most four, priced by comparisons of their own; nothing
/// when must-haves are not what is in the way.
std::vector<LettingGo> findLettingGo(const Comparison& comparison, const planner::Catalogue& catalogue,
                                     const std::atomic<bool>* cancel = nullptr);

} // namespace sightline::proposal
