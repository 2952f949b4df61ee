// The map over sites and cameras per site: one comparison for each cell.

#include "engine.h"
#include "proposal/which_wins.h"

#include <algorithm>

namespace sightline::proposal {

namespace {

Result<void> checkAxis(const std::vector<int>& axis, const char* name) {
    if (axis.empty() || axis.front() < 1 || !std::is_sorted(axis.begin(), axis.end(), std::less_equal<>()))
        return failure(ErrorKind::Usage, "map", std::string("the ") + name + " are not whole numbers above 0 that ascend", "Order them");
    return {};
}

Result<void> checkMap(const WhichWinsOptions& options) {
    if (auto axis = checkAxis(options.sites, "sites"); !axis) return axis;
    if (auto axis = checkAxis(options.cameras, "cameras"); !axis) return axis;
    if (options.sites.size() * options.cameras.size() > mostMapCells)
        return failure(ErrorKind::Usage, "map", "more than " + std::to_string(mostMapCells) + " cells", "Give fewer sites or cameras");
    if (std::int64_t{options.sites.back()} * options.cameras.back() > planner::maxPlanCameras)
        return failure(ErrorKind::Usage, "map", "more than " + std::to_string(planner::maxPlanCameras) + " cameras in one plan",
                       "Give fewer sites or cameras");
    return {};
}

WhichWinsCell cellOf(const Comparison& comparison, int sites, int cameras) {
    WhichWinsCell cell;
    cell.sites = sites;
    cell.camerasPerSite = cameras;
    for (std::size_t i = 0; i < 3; ++i) {
        cell.totals[i] = comparison.results[i].cashFlow.nominal.amount();
        cell.feasible[i] = comparison.results[i].feasible;
        cell.lostHours[i] = comparison.results[i].loss.mean;
    }
    cell.cheaper = comparison.cheaper;
    cell.lead = comparison.lead;
    judge(cell, sumsOnly);
    return cell;
}

} // namespace

void judge(WhichWinsCell& cell, const LivedOverSums& lived) {
    const Choice choice = choose(
        cell.totals, cell.feasible, [&](std::size_t a, std::size_t b) { return cell.lead[a][b] > 0; },
        [&](std::size_t i) { return cell.lostHours[i] * lived[i]; });
    cell.verdict = choice.verdict;
    cell.winner = choice.winner;
    cell.runnerUp = choice.runnerUp;
    cell.chance = cell.cheaper[static_cast<std::size_t>(choice.winner)][static_cast<std::size_t>(choice.runnerUp)];
}

planner::Plan withCamerasPerSite(const planner::Plan& plan, int cameras) {
    return withCameras(plan, cameras);
}

Result<WhichWinsMap> whichWins(const planner::Plan& plan, const planner::Catalogue& catalogue, const WhichWinsOptions& options) {
    if (const auto checked = checkMap(options); !checked) return tl::make_unexpected(checked.error());
    WhichWinsMap map{options.sites, options.cameras, {}};
    CompareOptions compareOptions = options.compare;
    compareOptions.flips = false;
    const auto of = static_cast<int>(options.sites.size() * options.cameras.size());
    for (const int sites : options.sites)
        for (const int cameras : options.cameras) {
            map.cells.push_back(cellOf(compare(withSites(withCameras(plan, cameras), sites), catalogue, compareOptions), sites, cameras));
            if (options.watch && !options.watch(static_cast<int>(map.cells.size()), of)) return map;
        }
    return map;
}

} // namespace sightline::proposal
