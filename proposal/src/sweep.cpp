// Who wins when one input moves.

#include "engine.h"
#include "costmodel/offer.h"
#include "proposal/format.h"
#include "proposal/which_wins.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace sightline::proposal {

using planner::Architecture;
using planner::Plan;

namespace {

constexpr int mostCamerasSwept = 2000;

bool sameAnswer(const SweepPoint& a, const SweepPoint& b) {
    return a.verdict == b.verdict && (a.verdict == Verdict::TooClose || a.winner == b.winner);
}

// Days that sites and groups have of their own move along; true when there are some.
bool scaleOwnDays(Plan& plan, double factor) {
    bool any = false;
    const auto scale = [&any, factor](planner::Setting<double>& days) {
        if (days.isDefault())
            return;
        days.set(std::max(1.0, std::round(*days * factor)));
        any = true;
    };
    for (planner::Site& site : plan.sites) {
        scale(site.retentionDays);
        for (planner::CameraGroup& group : site.groups)
            scale(group.retentionDays);
    }
    return any;
}

// Finds thresholds by deterministic runs around a base.
class FlipSearch {
public:
    FlipSearch(const Comparison& comparison, const planner::Catalogue& catalogue, const planner::Commercial* terms,
               const std::atomic<bool>* cancel)
        : m_comparison(comparison), m_catalogue(catalogue), m_terms(terms), m_cancel(cancel), m_yardstick(yardstick(comparison, livedOverSums(comparison, catalogue))),
          m_now(typicalCameras(comparison.plan)) {
        m_base = {m_now, comparison.recommendation.verdict, comparison.recommendation.winner, {}};
        for (std::size_t i = 0; i < 3; ++i)
            m_base.totals[i] = comparison.results[i].cashFlow.nominal.amount();
    }

    std::vector<Flip> search() {
        camerasBelow();
        camerasAbove();
        needs();
        retention();
        licencePrice();
        return m_flips;
    }

private:
    // A cancelled search finds the same answer everywhere, so it ends soon and adds nothing.
    SweepPoint at(const Plan& plan, int cameras) const {
        if (m_cancel && *m_cancel) return m_base;
        QuickPass pass = quickPass(plan, m_catalogue);
        if (m_terms) sell(pass, plan);
        return sweepPoint(pass, plan, m_catalogue, m_yardstick, cameras);
    }

    void sell(QuickPass& pass, const Plan& plan) const {
        for (std::size_t i = 0; i < 3; ++i) {
            if (!pass.designs[i].feasible) continue;
            const costmodel::Sheet sheet = costmodel::designSheet(plan, pass.designs[i], m_catalogue);
            if (const auto offer = costmodel::makeOffer(sheet, *m_terms, costmodel::OfferView::Internal))
                pass.totals[i] = offer->total.net.amount();
        }
    }
    SweepPoint atCameras(int cameras) const { return at(withCameras(m_comparison.plan, cameras), cameras); }

    void add(std::string text, const SweepPoint& point, int cameras = 0) {
        if (point.verdict == Verdict::NothingFeasible)
            return;
        m_flips.push_back({std::move(text), point.verdict == Verdict::TooClose, point.winner, cameras});
    }

    // The nearest count on one side where the answer is another one, narrowed by bisection.
    std::optional<SweepPoint> nearest(const std::vector<int>& steps) const {
        int same = m_now;
        for (const int step : steps) {
            SweepPoint point = atCameras(step);
            if (sameAnswer(point, m_base)) {
                same = step;
                continue;
            }
            int other = step;
            while (std::abs(other - same) > 1) {
                const int middle = (other + same) / 2;
                const SweepPoint between = atCameras(middle);
                if (sameAnswer(between, m_base)) {
                    same = middle;
                } else {
                    other = middle;
                    point = between;
                }
            }
            return point;
        }
        return std::nullopt;
    }

    void camerasBelow() {
        std::vector<int> steps;
        for (const int share : {75, 50, 30, 20, 15, 10, 5, 2})
            if (const int step = m_now * share / 100; step >= 1 && (steps.empty() || step < steps.back()))
                steps.push_back(step);
        if (const auto point = nearest(steps))
            add("Under " + std::to_string(point->camerasPerSite + 1) + " cameras at each site", *point, point->camerasPerSite + 1);
    }

    void camerasAbove() {
        std::vector<int> steps;
        for (const int share : {130, 170, 210, 250, 320, 400})
            if (const int step = m_now * share / 100; step > m_now && step <= mostCamerasSwept)
                steps.push_back(step);
        if (const auto point = nearest(steps))
            add("More than " + std::to_string(point->camerasPerSite - 1) + " cameras at each site", *point, point->camerasPerSite - 1);
    }

    void needs() {
        for (const planner::Need need : m_comparison.plan.requirements.needs) {
            Plan plan = m_comparison.plan;
            plan.requirements.needs.erase(need);
            if (const SweepPoint point = at(plan, m_now); !sameAnswer(point, m_base))
                add(std::string("Without the must-have \"") + planner::needName(need) + "\"", point);
        }
    }

    void retention() {
        for (const double factor : {0.5, 2.0}) {
            Plan plan = m_comparison.plan;
            const double days = std::round(*plan.requirements.retentionDays * factor);
            if (days < 1)
                continue;
            plan.requirements.retentionDays.set(days);
            const bool ownDays = scaleOwnDays(plan, factor);
            if (const SweepPoint point = at(plan, m_now); !sameAnswer(point, m_base))
                add(ownDays ? std::string("Keeping ") + (factor < 1 ? "half" : "twice") + " the days everywhere"
                            : "Keeping " + count(days) + " days",
                    point);
        }
    }

    // How much cheaper licences would have to be for VMS to draw level.
    void licencePrice() {
        const auto vms = static_cast<std::size_t>(Architecture::Vms);
        if (m_base.verdict != Verdict::Winner || m_base.winner == Architecture::Vms || !m_comparison.results[vms].feasible)
            return;
        double licences = 0;
        for (const auto& line : m_comparison.results[vms].cashFlow.lines)
            if (line.category == "Licences" || line.category == "Maintenance and subscriptions")
                licences += line.total.amount();
        const double gap = m_base.totals[vms] - m_base.totals[static_cast<std::size_t>(m_base.winner)];
        if (gap <= 0 || gap >= licences) // dearer than VMS, it was not chosen for its cost
            return;
        const auto percent = static_cast<int>(std::ceil(100 * gap / licences));
        m_flips.push_back({"VMS licences and upkeep " + std::to_string(percent) + " % cheaper", false, Architecture::Vms, 0});
    }

    const Comparison& m_comparison;
    const planner::Catalogue& m_catalogue;
    const planner::Commercial* m_terms;
    const std::atomic<bool>* m_cancel;
    Yardstick m_yardstick;
    int m_now;
    SweepPoint m_base;
    std::vector<Flip> m_flips;
};

// Shares `total` out in the proportion of `weights`, whole numbers, largest remainder first.
std::vector<int> shareOut(int total, const std::vector<int>& weights) {
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<int> shares(weights.size(), 0);
    std::vector<std::pair<double, std::size_t>> remainders;
    int given = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double exact = sum > 0 ? total * weights[i] / sum : 0;
        shares[i] = static_cast<int>(exact);
        given += shares[i];
        remainders.emplace_back(shares[i] - exact, i);
    }
    std::sort(remainders.begin(), remainders.end());
    for (std::size_t i = 0; given < total && i < remainders.size(); ++i, ++given)
        ++shares[remainders[i].second];
    return shares;
}

} // namespace

Yardstick yardstick(const Comparison& comparison, const LivedOverSums& lived) {
    Yardstick made{{}, lived};
    for (std::size_t a = 0; a < 3; ++a)
        for (std::size_t b = 0; b < 3; ++b) {
            const double total = comparison.results[a].cashFlow.nominal.amount();
            const double over = comparison.results[b].cashFlow.nominal.amount() - total;
            if (total > 0) made.margin[a][b] = (over - comparison.lead[a][b]) / total; // the lead is 0 where `over` has this share of it left
        }
    return made;
}

LivedOverSums livedOverSums(const Comparison& comparison, const planner::Catalogue& catalogue) {
    LivedOverSums lived = sumsOnly;
    for (std::size_t i = 0; i < 3; ++i) {
        const ArchitectureResult& result = comparison.results[i];
        if (!result.lives) continue;
        const double sums = simulator::lostFootage(comparison.plan, result.design, catalogue).mean;
        if (sums > 0) lived[i] = result.loss.mean / sums;
    }
    return lived;
}

SweepPoint sweepPoint(const QuickPass& pass, const Plan& plan, const planner::Catalogue& catalogue, const Yardstick& yardstick,
                      int camerasPerSite) {
    const Choice choice = choose(
        pass.totals, pass.feasible,
        [&](std::size_t a, std::size_t b) { return pass.totals[b] - pass.totals[a] > yardstick.margin[a][b] * pass.totals[a]; },
        [&](std::size_t i) { return simulator::lostFootage(plan, pass.designs[i], catalogue).mean * yardstick.lived[i]; });
    return {camerasPerSite, choice.verdict, choice.winner, pass.totals};
}

Plan withCameras(const Plan& plan, int camerasPerSite) {
    Plan changed = plan;
    for (planner::Site& site : changed.sites) {
        if (*site.hidden)
            continue;
        std::vector<int> weights; // hidden groups take no cameras, and drop out of the plan that is tried
        for (const planner::CameraGroup& group : site.groups)
            weights.push_back(*group.hidden ? 0 : *group.count);
        const std::vector<int> shares = shareOut(camerasPerSite, weights);
        std::vector<planner::CameraGroup> kept;
        for (std::size_t i = 0; i < shares.size(); ++i) {
            if (shares[i] < 1 || *site.groups[i].hidden)
                continue;
            kept.push_back(site.groups[i]);
            kept.back().count.set(shares[i]);
        }
        site.groups = std::move(kept);
    }
    return changed;
}

Plan withSites(const Plan& plan, int sites) {
    std::vector<int> weights;
    for (const planner::Site& site : plan.sites)
        weights.push_back(*site.hidden ? 0 : *site.count);
    const std::vector<int> shares = shareOut(sites, weights);
    Plan changed = plan;
    changed.sites.clear();
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (shares[i] < 1) continue;
        changed.sites.push_back(plan.sites[i]);
        changed.sites.back().count.set(shares[i]);
    }
    return changed;
}

Plan withRetention(const Plan& plan, double days) {
    Plan changed = plan;
    scaleOwnDays(changed, days / *plan.requirements.retentionDays);
    changed.requirements.retentionDays.set(days);
    return changed;
}

int typicalCameras(const Plan& plan) {
    const auto sites = planner::siteCount(plan);
    return sites > 0 ? static_cast<int>(std::lround(static_cast<double>(planner::cameraCount(plan)) / static_cast<double>(sites))) : 0;
}

std::vector<Flip> findFlips(const Comparison& comparison, const planner::Catalogue& catalogue,
                            const planner::Commercial* terms, const std::atomic<bool>* cancel) {
    if (comparison.recommendation.verdict == Verdict::NothingFeasible || planner::cameraCount(comparison.plan) == 0)
        return {};
    return FlipSearch(comparison, catalogue, terms, cancel).search();
}

std::vector<SweepPoint> sweepCameras(const Comparison& comparison, const planner::Catalogue& catalogue,
                                     const std::vector<int>& camerasPerSite, const std::atomic<bool>* cancel) {
    const Yardstick judged = yardstick(comparison, livedOverSums(comparison, catalogue));
    std::vector<SweepPoint> points;
    for (const int cameras : camerasPerSite) {
        if (cancel && *cancel) break;
        const Plan plan = withCameras(comparison.plan, cameras);
        points.push_back(sweepPoint(quickPass(plan, catalogue), plan, catalogue, judged, cameras));
    }
    return points;
}

} // namespace sightline::proposal
