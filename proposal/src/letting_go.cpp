// When nothing fits: the fewest must-haves that would have to go.

#include "engine.h"

#include <algorithm>
#include <bit>

namespace sightline::proposal {

using planner::Need;

namespace {

constexpr int drawsOfOne = 400;      // ranges of a plan that is only looked at: known to 2 %
constexpr int mostTried = 600;       // designs of the plan; all sets of three of thirteen must-haves are 378
constexpr std::size_t mostShown = 4; // more choice does not help who has to let go of something

/// Sets of must-haves as bits of their place in `all`.
class LettingGoSearch {
public:
    LettingGoSearch(const planner::Plan& plan, const planner::Catalogue& catalogue, const std::atomic<bool>* cancel)
        : m_plan(plan), m_catalogue(catalogue), m_cancel(cancel),
          m_all(plan.requirements.needs.begin(), plan.requirements.needs.end()) {}

    /// The smallest sets that help, and those of one more that hold none of them.
    std::vector<LettingGo> search() {
        for (int size = 1; size <= int(m_all.size()) && !isEnough(size); ++size)
            for (unsigned set = 0; set < 1u << m_all.size() && m_found.size() < mostShown; ++set)
                if (std::popcount(set) == size && !holdsOneFound(set)) tryOne(set);
        std::stable_sort(m_found.begin(), m_found.end(), [](const LettingGo& a, const LettingGo& b) {
            return a.needs.size() != b.needs.size() ? a.needs.size() < b.needs.size() : a.likely < b.likely;
        });
        return m_found;
    }

private:
    bool isEnough(int size) const {
        return m_found.size() >= mostShown || (!m_found.empty() && size > int(m_found.front().needs.size()) + 1);
    }

    bool holdsOneFound(unsigned set) const {
        return std::any_of(m_sets.begin(), m_sets.end(), [set](unsigned found) { return (set & found) == found; });
    }

    void tryOne(unsigned set) {
        if (m_tried >= mostTried || (m_cancel && *m_cancel)) return;
        ++m_tried;
        planner::Plan rest = m_plan;
        LettingGo change;
        for (std::size_t i = 0; i < m_all.size(); ++i)
            if (set >> i & 1u) {
                rest.requirements.needs.erase(m_all[i]);
                change.needs.push_back(m_all[i]);
            }
        const QuickPass pass = quickPass(rest, m_catalogue);
        if (std::none_of(pass.feasible.begin(), pass.feasible.end(), [](bool feasible) { return feasible; })) return;
        CompareOptions options;
        options.draws = drawsOfOne;
        options.flips = false;
        const Comparison comparison = compare(rest, m_catalogue, options);
        const ArchitectureResult& best = comparison.of(comparison.recommendation.winner);
        change.fits = best.architecture;
        change.likely = best.cashFlow.nominal.amount();
        change.tco = best.tco;
        m_sets.push_back(set);
        m_found.push_back(std::move(change));
    }

    const planner::Plan& m_plan;
    const planner::Catalogue& m_catalogue;
    const std::atomic<bool>* m_cancel;
    std::vector<Need> m_all;
    std::vector<unsigned> m_sets; ///< of m_found
    std::vector<LettingGo> m_found;
    int m_tried = 0;
};

} // namespace

std::vector<LettingGo> findLettingGo(const Comparison& comparison, const planner::Catalogue& catalogue, const std::atomic<bool>* cancel) {
    return LettingGoSearch(comparison.plan, catalogue, cancel).search();
}

} // namespace sightline::proposal
