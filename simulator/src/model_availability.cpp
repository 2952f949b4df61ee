// two-state, afr, series, parallel, k-of-n.

#include "model_arguments.h"

#include <algorithm>
#include <cmath>

namespace sightline::simulator {

namespace {

constexpr int mostParts = 64;

struct UpDown {
    double up = 0, down = 0; // mean hours
    double availability() const { return up / (up + down); }
    double unavailability() const { return down / (up + down); }
};

double exponentialHours(RandomStream& stream, double mean) {
    return -mean * std::log(stream.unit());
}

Pair oneCycle(RandomStream& stream, const UpDown& part) {
    Pair cycle;
    cycle.top = exponentialHours(stream, part.down); // hours down: the small number is the one to know well
    cycle.bottom = cycle.top + exponentialHours(stream, part.up);
    return cycle;
}

double hoursDownWithin(RandomStream& stream, const UpDown& part, double mission) {
    double down = 0;
    for (double at = exponentialHours(stream, part.up); at < mission; at += exponentialHours(stream, part.up)) {
        const double repair = std::min(exponentialHours(stream, part.down), mission - at);
        down += repair;
        at += repair;
    }
    return down;
}

bool isUpAt(RandomStream& stream, const UpDown& part, double moment) {
    for (double at = 0;;) {
        at += exponentialHours(stream, part.up);
        if (at > moment) return true;
        at += exponentialHours(stream, part.down);
        if (at > moment) return false;
    }
}

ModelResult pointAvailability(const UpDown& part, double t, const ModelRun& run) {
    ModelResult result;
    result.unit = "1";
    const double l = 1 / part.up, mu = 1 / part.down;
    result.exact = mu / (l + mu) + l / (l + mu) * std::exp(-(l + mu) * t);
    result.assumptions = {"Exponential time up and down; up at hour 0."};
    const Estimate down = simulateMean("two-state at", run.plan, run.seed,
                                       [&](RandomStream& stream) { return isUpAt(stream, part, t) ? 0.0 : 1.0; });
    put(result, {1 - down.mean, down.standardError, down.samples});
    return result;
}

ModelResult missionDowntime(const UpDown& part, double mission, const ModelRun& run) {
    ModelResult result;
    result.unit = "h";
    const double l = 1 / part.up, mu = 1 / part.down;
    result.exact = l / (l + mu) * mission + l / ((l + mu) * (l + mu)) * std::expm1(-(l + mu) * mission);
    result.assumptions = {"Exponential time up and down; new at the beginning of the mission."};
    result.details = {{"no_failure", std::exp(-mission * l)}};
    put(result, simulateMean("two-state mission", run.plan, run.seed,
                             [&](RandomStream& stream) { return hoursDownWithin(stream, part, mission); }));
    return result;
}

// Parts of a structure: like ones by n, else from the lists.
std::vector<UpDown> partsOf(Arguments& in) {
    const std::vector<double> up = in.list("mttf_h", 0, greatestHours), down = in.list("mttr_h", 0, greatestHours);
    const int count = in.wholeOr("n", static_cast<int>(up.size()), 1, mostParts);
    if (up.size() > mostParts) in.refuse("mttf_h", "there are more than 64 parts", "");
    if (up.size() != 1 && static_cast<std::size_t>(count) != up.size())
        in.refuse("n", "it is not the number of values of mttf_h", "Leave n out, or give one mttf_h");
    if (down.size() != 1 && down.size() != static_cast<std::size_t>(count))
        in.refuse("mttr_h", "there are not as many values as of mttf_h", "Give one for all, or one for each");
    std::vector<UpDown> parts;
    for (std::size_t i = 0; i < static_cast<std::size_t>(count) && !in.error(); ++i)
        parts.push_back({up.size() == 1 ? up[0] : up[i], down.size() == 1 ? down[0] : down[i]});
    return parts;
}

// Chance that fewer than k parts are up, from each part's unavailability. Sums of positive terms: unavailabilities of
// 1e-8 keep their digits.
double fewerUp(const std::vector<double>& unavailable, std::size_t k) {
    const std::size_t n = unavailable.size();
    std::vector<double> downCount(n + 1, 0); // probability of so many parts down
    downCount[0] = 1;
    for (std::size_t part = 0; part < n; ++part)
        for (std::size_t j = part + 1;; --j) {
            downCount[j] = downCount[j] * (1 - unavailable[part]) + (j > 0 ? downCount[j - 1] * unavailable[part] : 0);
            if (j == 0) break;
        }
    double sum = 0;
    for (std::size_t j = n; j + k > n; --j)
        sum += downCount[j];
    return sum;
}

// Each part is simulated by itself; the structure combines them, because they are independent.
Estimate structureEstimate(const std::vector<UpDown>& parts, std::size_t needed, const ModelRun& run) {
    std::vector<double> unavailable;
    std::vector<Estimate> each;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const std::string name = "part " + std::to_string(i);
        each.push_back(simulateRatio(name.c_str(), run.plan, run.seed,
                                     [&](RandomStream& stream) { return oneCycle(stream, parts[i]); }));
        unavailable.push_back(each.back().mean);
    }
    double variance = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        // The structure is linear in each part: the slope is exact.
        std::vector<double> with = unavailable, without = unavailable;
        with[i] = 1;
        without[i] = 0;
        const double slope = fewerUp(with, needed) - fewerUp(without, needed);
        variance += slope * slope * each[i].standardError * each[i].standardError;
    }
    std::int64_t samples = each.front().samples;
    for (const Estimate& part : each)
        samples = std::min(samples, part.samples);
    return {1 - fewerUp(unavailable, needed), std::sqrt(variance), samples};
}

ModelResult structure(const std::vector<UpDown>& parts, std::size_t needed, const ModelRun& run) {
    ModelResult result;
    result.unit = "1";
    std::vector<double> unavailable;
    for (const UpDown& part : parts)
        unavailable.push_back(part.unavailability());
    const double down = fewerUp(unavailable, needed);
    result.exact = 1 - down;
    result.details = {{"unavailability", down}, {"down_h_per_year", down * hoursInYear}};
    result.assumptions = {"Parts fail and are repaired independently, each by its own crew; steady state.",
                          "Simulated: cycles of each part by itself, combined by the structure."};
    put(result, structureEstimate(parts, needed, run));
    return result;
}

} // namespace

ModelResult twoStateModel(Arguments& in, const ModelRun& run) {
    const UpDown part{in.number("mttf_h", 0, greatestHours), in.number("mttr_h", 0, greatestHours)};
    const double t = in.numberOr("t_h", 0, 0, greatestHours), mission = in.numberOr("mission_h", 0, 0, greatestHours);
    if (in.has("t_h") && in.has("mission_h")) in.refuse("t_h", "it excludes mission_h", "Give one of them");
    if (in.error()) return {};
    if (std::max(t, mission) / (part.up + part.down) > 1e6) {
        in.refuse(in.has("t_h") ? "t_h" : "mission_h", "it holds more than a million cycles", "Ask for the steady state");
        return {};
    }
    if (in.has("t_h")) return pointAvailability(part, t, run);
    if (in.has("mission_h")) return missionDowntime(part, mission, run);
    ModelResult result;
    result.unit = "1";
    result.exact = part.availability();
    result.details = {{"down_min_per_year", part.unavailability() * hoursInYear * 60}};
    result.assumptions = {"Steady state; the mean does not depend on the laws, simulated are exponential ones."};
    const Estimate down =
        simulateRatio("two-state", run.plan, run.seed, [&](RandomStream& stream) { return oneCycle(stream, part); });
    put(result, {1 - down.mean, down.standardError, down.samples});
    return result;
}

ModelResult afrModel(Arguments& in, const ModelRun& run) {
    const double afr = in.number("afr", 0, 1), beta = in.numberOr("beta", 1, 0, 20);
    const double years = in.numberOr("years", 0, 0, 1000);
    if (afr >= 1) in.refuse("afr", "all of them fail in the first year", "Give a share under 1");
    if (in.error()) return {};
    const double scale = std::pow(-std::log1p(-afr), -1 / beta); // years
    const Law life = Law::weibull(scale, beta);
    ModelResult result;
    result.details = {{"scale_y", scale}};
    result.assumptions = {beta == 1 ? "Exponential life; rate -ln(1 - AFR) / 8760."
                                    : "Weibull life whose first year fails by the rate given."};
    if (in.has("years")) {
        result.unit = "1";
        result.exact = -std::expm1(-std::pow(years / scale, beta));
        put(result, simulateMean("afr", run.plan, run.seed,
                                 [&](RandomStream& stream) { return life.at(stream.unit()) <= years ? 1.0 : 0.0; }));
        return result;
    }
    result.unit = "h";
    result.exact = beta == 1 ? hoursInYear * scale : hoursInYear * life.mean();
    put(result, simulateMean("afr", run.plan, run.seed,
                             [&](RandomStream& stream) { return hoursInYear * life.at(stream.unit()); }));
    return result;
}

ModelResult seriesModel(Arguments& in, const ModelRun& run) {
    const std::vector<UpDown> parts = partsOf(in);
    return in.error() ? ModelResult{} : structure(parts, parts.size(), run);
}

ModelResult parallelModel(Arguments& in, const ModelRun& run) {
    const std::vector<UpDown> parts = partsOf(in);
    return in.error() ? ModelResult{} : structure(parts, 1, run);
}

ModelResult kOfNModel(Arguments& in, const ModelRun& run) {
    const int n = in.whole("n", 1, mostParts), k = in.whole("k", 1, mostParts);
    const UpDown part{in.number("mttf_h", 0, greatestHours), in.number("mttr_h", 0, greatestHours)};
    if (k > n) in.refuse("k", "more parts are needed than there are", "");
    if (in.error()) return {};
    return structure(std::vector<UpDown>(static_cast<std::size_t>(n), part), static_cast<std::size_t>(k), run);
}

} // namespace sightline::simulator
