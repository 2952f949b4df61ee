// Lost footage by simulated lives in place of sums, and the advice that follows from it.

#include "engine.h"

namespace sightline::proposal {

namespace {

void live(ArchitectureResult& result, const planner::Plan& plan, const planner::Catalogue& catalogue,
          simulator::LivesOptions options) {
    if (!result.design.feasible || !catalogue.failover()) return;
    if (options.lives == 0) options.lives = simulator::affordableLives(result.design, enoughLives);
    auto lives = simulator::simulate(plan, result.design, catalogue, *catalogue.failover(), options);
    if (!lives) return;
    result.loss = simulator::lossOf(*lives);
    result.lives = std::move(*lives);
    shareLoss(result, plan);
}

} // namespace

void liveDesigns(Comparison& comparison, const planner::Catalogue& catalogue, const simulator::LivesOptions& options) {
    for (ArchitectureResult& result : comparison.results)
        live(result, comparison.plan, catalogue, options);
    if (comparison.keepAsIs) live(comparison.keepAsIs->result, comparison.keepAsIs->plan, catalogue, options);
    addMethods(comparison);
    std::vector<Flip> flips = std::move(comparison.recommendation.flips);
    std::vector<LettingGo> lettingGo = std::move(comparison.recommendation.lettingGo);
    advise(comparison);
    comparison.recommendation.flips = std::move(flips);
    comparison.recommendation.lettingGo = std::move(lettingGo);
}

} // namespace sightline::proposal
