#pragma once
// The three designs side by side, with one answer: what screens, command line and documents show.

#include "costmodel/cash_flow.h"
#include "costmodel/crossover.h"
#include "costmodel/design_cost.h"
#include "costmodel/draws.h"
#include "planner/catalogue.h"
#include "planner/design.h"
#include "planner/field.h"
#include "planner/rules.h"
#include "simulator/lives.h"
#include "simulator/loss.h"

#include <array>
#include <atomic>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sightline::proposal {

/// A must-have that an architecture cannot meet.
struct Knockout {
    planner::Need need = planner::Need::Access;
    std::string reason; ///< "An appliance cannot tie in access control without a second system"
};

struct ArchitectureResult {
    planner::Architecture architecture = planner::Architecture::Vms;
    planner::Design design;
    costmodel::Sheet sheet;
    costmodel::CashFlow cashFlow;  ///< at the likely prices; the total shown everywhere is cashFlow.nominal
    Range tcoUsd;                  ///< every price at its low end, likely, every price at its high end (an envelope)
    costmodel::Percentiles tco;    ///< 8 of 10 outcomes lie between p10 and p90
    std::vector<double> cumulativeLikely;              ///< paid so far, index 0 = day one
    std::vector<costmodel::Percentiles> cumulative;    ///< the same under the draws
    double dayOne = 0;             ///< year 0
    double eachYearAfter = 0;      ///< mean of years 1 … N
    double perCameraMonth = 0;
    simulator::Loss loss;          ///< sums, or what the lives come to
    std::optional<simulator::Lives> lives; ///< nothing until liveDesigns() has been there, or when nothing can be built
    double lostHoursPerCamera = 0; ///< a year
    costmodel::Running running;
    double storageTb = 0;          ///< need, all sites
    std::int64_t recorders = 0;    ///< recorders and servers, all sites
    double chanceRetentionKept = 0;///< smallest over sites
    double estimateShare = 0;      ///< of the likely total
    costmodel::PriceShares priceShares; ///< of the likely total, by what it rests on
    std::vector<Knockout> knockouts;
    std::vector<Knockout> reservations; ///< must-haves that are met, and what to know about how
    bool feasible = false;         ///< no knock-out and every site can be sized
};

/// What is there already, priced like an option: nothing is bought, and what it lacks is counted.
struct KeepAsIs {
    planner::Plan plan;                ///< the sites with the cameras that exist
    ArchitectureResult result;         ///< its sheet holds no purchases; knock-outs stay empty
    std::int64_t cameras = 0;          ///< that exist
    std::int64_t camerasUncovered = 0; ///< of them: find no channel on the recorders that are kept
    std::int64_t camerasMissing = 0;   ///< that the plan wants beyond them
    double daysAchieved = 0;           ///< at the site that keeps footage shortest
};

/// One option held against the base case.
struct AgainstBase {
    double likely = 0;                 ///< its likely total less the base's
    costmodel::Percentiles difference; ///< paired, over the draws
    double cheaper = 0;                ///< share of draws in which it costs less than the base
    std::optional<int> crossoverYear;  ///< first year at whose end it has cost less for good, at likely prices
};

/// Something that would change the answer.
struct Flip {
    std::string text;   ///< "Under 31 cameras at each site"
    bool toClose = false;
    planner::Architecture winner = planner::Architecture::Vms; ///< who fits best then
    int camerasPerSite = 0; ///< the threshold when the flip is about cameras, else 0
};

/// Must-haves that would have to go for an option to fit, when none does.
struct LettingGo {
    std::vector<planner::Need> needs;
    planner::Architecture fits = planner::Architecture::Vms; ///< best then
    double likely = 0;         ///< its total then
    costmodel::Percentiles tco;
};

struct Reason {
    std::string headline; ///< "$61k less than VMS"
    std::string detail;   ///< "Cheaper in 91 of 100 price outcomes, by $4k to $121k"
    bool against = false; ///< speaks for another option: it costs less, or loses less footage
};

enum class Verdict { Winner, TooClose, NothingFeasible };

struct Recommendation {
    Verdict verdict = Verdict::Winner;
    planner::Architecture winner = planner::Architecture::Vms; ///< the best one, also when too close
    planner::Architecture runnerUp = planner::Architecture::Nvr;
    std::string headline;   ///< "Hybrid fits best", "Hybrid and NVR are too close to call", "No option meets …"
    std::string sentence;   ///< one line a buyer can repeat
    std::string confidence; ///< "high", "medium", "low"
    std::string confidenceReason; ///< why it is no higher, one sentence with numbers
    std::vector<Reason> reasons;
    std::vector<Flip> flips;
    std::vector<LettingGo> lettingGo; ///< when nothing is feasible: fewest must-haves first, then cheapest; found with the flips
};

/// Best fit at one camera count per site: the strip on the Quick answer screen.
struct SweepPoint {
    int camerasPerSite = 0;
    Verdict verdict = Verdict::Winner;
    planner::Architecture winner = planner::Architecture::Vms;
    std::array<double, 3> totals{}; ///< likely, VMS, NVR, hybrid
};

struct Comparison {
    planner::Plan plan;
    std::array<ArchitectureResult, 3> results; ///< VMS, NVR, hybrid
    std::optional<KeepAsIs> keepAsIs;          ///< nothing when the plan names no kit that exists
    planner::BaseCase base = planner::BaseCase::None; ///< what the options are held against; None: nothing can be built
    std::array<AgainstBase, 3> againstBase;    ///< VMS, NVR, hybrid
    /// cheaper[a][b]: share of draws in which a costs less than b
    std::array<std::array<double, 3>, 3> cheaper{};
    std::array<std::array<costmodel::Percentiles, 3>, 3> difference{}; ///< paired, a - b
    /// lead[a][b]: what a costs less than b in all but 35 of 100 draws; above 0: a is clearly cheaper
    std::array<std::array<double, 3>, 3> lead{};
    /// crossover[a][b]: when what a has paid so far falls below what b has, and the other way round, over the draws
    std::array<std::array<costmodel::CrossoverChances, 3>, 3> crossover{};
    Recommendation recommendation;
    std::vector<planner::DefaultInForce> defaults;
    std::vector<planner::Finding> findings; ///< of the plan and of the designs
    double estimateShare = 0;               ///< of the recommended design's likely total
    int stalePrices = 0;                    ///< figures in use that are more than five years old
    int draws = 0;                          ///< that were made: fewer than asked when they were stopped
    std::uint64_t seed = 0;
    std::map<std::string, std::string> methods; ///< figure -> model that made it

    /// Of every amount: the plan's, or USD when the plan has no exchange rate for it.
    const std::string& currency() const { return results.front().sheet.currency; }
    const ArchitectureResult& of(planner::Architecture a) const { return results[static_cast<std::size_t>(a)]; }
};

struct CompareOptions {
    int draws = 2000;
    std::uint64_t seed = 1;
    costmodel::DrawShape shape = costmodel::DrawShape::Pert;
    double vendorCorrelation = costmodel::vendorCorrelationEstimate; ///< of prices of one vendor, 0 … 1
    costmodel::DrawWatch watch = {}; ///< sees the draws grow (VMS, NVR, hybrid) and may stop them
    const planner::Rulebook* rulebook = nullptr; ///< with it, findings about rules, cameras and scenarios are included
    bool flips = true; ///< search what would change the answer (about 60 deterministic runs)
};

/// The whole pipeline: designs, costs, lost footage, knock-outs, advice. Pure: same plan, catalogue and options give
/// the same result.
Comparison compare(const planner::Plan& plan, const planner::Catalogue& catalogue, const CompareOptions& options = {});

/// What liveDesigns() takes unless somebody says otherwise: percentiles of single years are then known to about 5 %.
inline constexpr std::int64_t enoughLives = 1000;

/// Lost footage of lives as a share of that of the sums, VMS, NVR, hybrid.
using LivedOverSums = std::array<double, 3>;
inline constexpr LivedOverSums sumsOnly = {1, 1, 1};
/// What lives found of a comparison's designs; 1 for those that were not lived. With it, other plans that are not lived (a
/// sweep, a map) are judged as this one is.
LivedOverSums livedOverSums(const Comparison& comparison, const planner::Catalogue& catalogue);

/// Lives the designs of a comparison (and what exists) year by year, and words the advice again with the footage that was
/// lost there in place of the sums. `options.lives` 0: enoughLives, fewer for plans of many cameras. Money does not change:
/// expected repairs are paid by the rates that the lives are lived with. A cancelled run keeps the lives that it has, and
/// the sums where it has none; a design without a topology, or a catalogue without ways of failover, keeps the sums. What would change the answer is
/// kept as it was found before: addFlips() searches it again with what the lives have found.
void liveDesigns(Comparison& comparison, const planner::Catalogue& catalogue, const simulator::LivesOptions& options);

/// Searches what would change the answer, for a comparison made without it: flips, or the must-haves to let go of when
/// nothing is feasible. Set to true, `cancel` ends it early: the answer stays as it was.
void addFlips(Comparison& comparison, const planner::Catalogue& catalogue, const std::atomic<bool>* cancel = nullptr);

/// Best fit over a range of cameras per site (all groups of all sites scaled) by the rule of the comparison itself: likely
/// prices, as far apart as its draws must be to be told apart, and between two that are too close the lost footage, by sums
/// times what its lives found. Set to true, `cancel` ends it early with the points that it has.
std::vector<SweepPoint> sweepCameras(const Comparison& comparison, const planner::Catalogue& catalogue,
                                     const std::vector<int>& camerasPerSite, const std::atomic<bool>* cancel = nullptr);

/// The sheets of a comparison, VMS, NVR, hybrid, and the options its draws were made with: for further questions about
/// the same draws (costmodel/sensitivity.h).
std::vector<costmodel::Sheet> sheetsOf(const Comparison& comparison);
costmodel::DrawOptions drawOptions(const std::vector<costmodel::Sheet>& sheets, const planner::Catalogue& catalogue,
                                   const CompareOptions& options);

/// The document of `sightline-cli compare --json` (docs/cli.md), two-space indent, newline at the end.
std::string comparisonJson(const Comparison& comparison);

} // namespace sightline::proposal
