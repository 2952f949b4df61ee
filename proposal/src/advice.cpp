// The answer in words: must-haves first, then cost, then lost footage.

#include "engine.h"
#include "proposal/design_words.h"
#include "proposal/format.h"

#include <algorithm>
#include <cmath>

namespace sightline::proposal {

using planner::Architecture;

namespace {

constexpr double clearLossRatio = 2.0 / 3; // a footage gap this wide decides between two close options
constexpr double highConfidence = 0.90;
constexpr double mediumConfidence = 0.75;
constexpr double mostEstimates = 0.80;    // above this share of estimates confidence is never high
constexpr double allEstimates = 0.995;    // from this share on it is low, whatever the draws say

std::string name(Architecture a) { return planner::architectureName(a); }

std::string needCount(std::size_t needs) {
    return needs == 1 ? "the must-have" : needs == 2 ? "both must-haves" : "all " + std::to_string(needs) + " must-haves";
}

bool losesClearlyLess(double hours, double others) {
    return hours < clearLossRatio * others;
}

std::string differenceSentence(const Comparison& c, Architecture a, Architecture b) {
    const double less = c.of(b).cashFlow.nominal.amount() - c.of(a).cashFlow.nominal.amount();
    const std::string years = std::to_string(*c.plan.horizonYears) + " years";
    return less >= 0 ? "costs " + money(less, c.currency()) + " less than " + name(b) + " over " + years
                     : "costs " + money(-less, c.currency()) + " more than " + name(b) + " over " + years;
}

std::string missesWords(const ArchitectureResult& result) {
    return name(result.architecture) + " misses " + (result.knockouts.size() == 1 ? std::string(planner::needName(result.knockouts.front().need))
                                                                                  : std::to_string(result.knockouts.size()) + " must-haves");
}

/// The dearer side of a difference is said with what the cheaper option lacks, or, where that may be chosen, with its chance.
Reason costReason(const Comparison& c, Architecture a, Architecture b) {
    const auto mine = static_cast<std::size_t>(a), other = static_cast<std::size_t>(b);
    const double less = c.of(b).cashFlow.nominal.amount() - c.of(a).cashFlow.nominal.amount();
    if (less < 0)
        return {"Costs " + money(-less, c.currency()) + " more than " + name(b),
                c.of(b).knockouts.empty() ? name(b) + " is cheaper in " + outOfHundred(c.cheaper[other][mine]) + " price outcomes" : missesWords(c.of(b)), true};
    Reason reason{money(less, c.currency()) + " less than " + name(b), "Cheaper in " + outOfHundred(c.cheaper[mine][other]) + " price outcomes"};
    const auto& difference = c.difference[other][mine];
    if (difference.p10 > 0)
        reason.detail += ", by " + money(difference.p10, c.currency()) + " to " + money(difference.p90, c.currency());
    return reason;
}

Reason lossReason(const Comparison& c, Architecture a, Architecture b) {
    const double mine = c.of(a).loss.mean;
    const double other = c.of(b).loss.mean;
    Reason reason;
    const auto percent = static_cast<int>(std::lround(other > 0 ? 100 * mine / other : 100));
    reason.against = percent > 100;
    if (percent == 100)
        reason.headline = "As much lost footage as " + name(b);
    else if (percent < 100)
        reason.headline = std::to_string(100 - percent) + " % less lost footage than " + name(b);
    else
        reason.headline = std::to_string(percent - 100) + " % more lost footage than " + name(b);
    reason.detail = count(mine) + " against " + count(other) + " camera-hours a year";
    return reason;
}

void addNeedReason(const Comparison& c, Recommendation& advice) {
    const std::size_t needs = c.plan.requirements.needs.size();
    if (needs == 0)
        return;
    Reason reason{"Meets " + needCount(needs), ""};
    for (const ArchitectureResult& result : c.results)
        if (!result.knockouts.empty())
            reason.detail += (reason.detail.empty() ? "" : "; ") + name(result.architecture) + " misses " +
                             planner::needName(result.knockouts.front().need);
    if (reason.detail.empty())
        reason.detail = "The others meet them too";
    advice.reasons.push_back(reason);
}

/// What decided comes first: the must-haves, then footage or cost against the runner-up; last what speaks against.
void addReasons(const Comparison& c, Recommendation& advice, bool chosenForFootage) {
    const Architecture a = advice.winner;
    addNeedReason(c, advice);
    if (advice.runnerUp != a) {
        if (chosenForFootage) advice.reasons.push_back(lossReason(c, a, advice.runnerUp));
        advice.reasons.push_back(costReason(c, a, advice.runnerUp));
    }
    const auto decided = static_cast<std::ptrdiff_t>(advice.reasons.size());
    for (const Architecture other : planner::architectures)
        if (other != a && other != advice.runnerUp && c.of(other).design.feasible) { // what cannot be built has no total
            advice.reasons.push_back(costReason(c, a, other));
            advice.reasons.push_back(lossReason(c, a, other));
        }
    if (advice.runnerUp != a && !chosenForFootage)
        advice.reasons.push_back(lossReason(c, a, advice.runnerUp));
    std::stable_partition(advice.reasons.begin() + decided, advice.reasons.end(), [](const Reason& reason) { return !reason.against; });
}

/// How sure, and the sentence that says why it is no surer.
struct Confidence {
    std::string level, reason;
};

std::string estimateWords(double share) {
    return share >= allEstimates ? "every price of it is an estimate"
                                 : proposal::share(share) + " of its likely total rests on estimates";
}

/// The draws say how often the answer holds; what rests on nobody's published figure caps how sure one may be.
Confidence confidenceOf(const Comparison& c, const Recommendation& advice) {
    const ArchitectureResult& winner = c.of(advice.winner);
    const std::string estimates = estimateWords(winner.estimateShare);
    if (advice.verdict != Verdict::Winner)
        return {"low", "The two best differ by less than the price ranges can tell apart, and " + estimates};
    const bool alone = advice.runnerUp == advice.winner;
    const double chance =
        alone ? 1 : c.cheaper[static_cast<std::size_t>(advice.winner)][static_cast<std::size_t>(advice.runnerUp)];
    const std::string outcomes = alone ? "No other option can be chosen, but " : "Cheaper in " + outOfHundred(chance) + " price outcomes, but ";
    if (winner.estimateShare >= allEstimates) return {"low", outcomes + estimates};
    const bool isGuessed = winner.estimateShare > mostEstimates;
    const std::string both = (alone ? "No other option can be chosen; " : "Cheaper in " + outOfHundred(chance) + " price outcomes; ") + estimates;
    if (chance >= highConfidence) return {isGuessed ? "medium" : "high", both};
    return {chance >= mediumConfidence ? "medium" : "low", both};
}

Recommendation nothingFeasible(const Comparison& c, std::size_t cheapest) {
    Recommendation advice;
    advice.verdict = Verdict::NothingFeasible;
    advice.winner = advice.runnerUp = planner::architectures[cheapest];
    advice.headline = nothingFeasibleHeadline(c.plan);
    if (planner::cameraCount(c.plan) == 0)
        advice.sentence = "Add a site with cameras, or start from an example.";
    else if (c.plan.requirements.needs.empty())
        advice.sentence = "Each option says what is in its way. Change the plan.";
    else
        advice.sentence = "The must-haves together rule out all three. Drop one, or change the plan.";
    for (const ArchitectureResult& result : c.results) {
        Reason reason{name(result.architecture), ""};
        for (const Knockout& knockout : result.knockouts)
            reason.detail += (reason.detail.empty() ? "" : "; ") + knockout.reason;
        if (!result.design.feasible)
            reason.detail += (reason.detail.empty() ? "" : "; ") + whyNotBuilt(result.design);
        advice.reasons.push_back(reason);
    }
    advice.confidence = "low";
    advice.confidenceReason = "Nothing can be chosen as it stands";
    return advice;
}

void sayWinner(const Comparison& c, Recommendation& advice, bool chosenForFootage) {
    advice.headline = name(advice.winner) + " fits best";
    const std::size_t needs = c.plan.requirements.needs.size();
    const std::string meets = needs > 0 ? "It meets " + needCount(needs) + " and " : "It ";
    if (advice.runnerUp == advice.winner)
        advice.sentence = needs > 0 ? "It is the only one that meets " + needCount(needs) + "." : "It is the only one that can be built.";
    else if (chosenForFootage)
        advice.sentence = "Its cost is close to " + name(advice.runnerUp) + "'s, and it loses far less footage.";
    else
        advice.sentence = meets + differenceSentence(c, advice.winner, advice.runnerUp) + ".";
}

} // namespace

const char* nothingFeasibleHeadline(const planner::Plan& plan) {
    if (planner::cameraCount(plan) == 0) return "The plan has no cameras yet";
    return plan.requirements.needs.empty() ? "No option can be built" : "No option meets every must-have";
}

std::vector<std::size_t> ranking(const std::array<double, 3>& totals, const std::array<bool, 3>& feasible) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < 3; ++i)
        if (feasible[i])
            order.push_back(i);
    if (order.empty())
        order = {0, 1, 2};
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return totals[a] < totals[b]; });
    return order;
}

Choice choose(const std::array<double, 3>& totals, const std::array<bool, 3>& feasible, const ClearlyCheaper& clearly, const LostHours& lost) {
    const auto order = ranking(totals, feasible);
    const std::size_t first = order.front(), second = order.size() > 1 ? order[1] : order[0];
    Choice choice{Verdict::Winner, planner::architectures[first], planner::architectures[second], false};
    if (!feasible[first]) choice.verdict = Verdict::NothingFeasible;
    if (!feasible[first] || first == second || clearly(first, second)) return choice;
    const double hours = lost(first), others = lost(second);
    choice.forFootage = losesClearlyLess(hours, others) || losesClearlyLess(others, hours);
    if (losesClearlyLess(others, hours)) std::swap(choice.winner, choice.runnerUp);
    if (!choice.forFootage) choice.verdict = Verdict::TooClose;
    return choice;
}

Choice choose(const Comparison& c) {
    std::array<double, 3> totals{};
    std::array<bool, 3> feasible{};
    for (std::size_t i = 0; i < 3; ++i) {
        totals[i] = c.results[i].cashFlow.nominal.amount();
        feasible[i] = c.results[i].feasible;
    }
    return choose(
        totals, feasible, [&](std::size_t a, std::size_t b) { return c.lead[a][b] > 0; },
        [&](std::size_t i) { return c.results[i].loss.mean; });
}

Recommendation recommend(const Comparison& c) {
    const Choice choice = choose(c);
    if (choice.verdict == Verdict::NothingFeasible) return nothingFeasible(c, static_cast<std::size_t>(choice.winner));

    Recommendation advice;
    advice.verdict = choice.verdict;
    advice.winner = choice.winner;
    advice.runnerUp = choice.runnerUp;
    if (advice.verdict == Verdict::TooClose) {
        const auto& [early, late] = std::minmax(advice.winner, advice.runnerUp);
        advice.headline = name(early) + " and " + name(late) + " are too close to call";
        advice.sentence = "Neither is cheaper in more than " + outOfHundred(clearChance) + " price outcomes. Let something other than cost decide.";
    } else {
        sayWinner(c, advice, choice.forFootage);
    }
    addReasons(c, advice, choice.forFootage);
    const Confidence confidence = confidenceOf(c, advice);
    advice.confidence = confidence.level;
    advice.confidenceReason = confidence.reason;
    return advice;
}

} // namespace sightline::proposal
