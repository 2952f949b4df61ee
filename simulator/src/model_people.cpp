// standby, crew.

#include "model_arguments.h"

#include <algorithm>
#include <cmath>

namespace sightline::simulator {

namespace {

constexpr int mostUnits = 1000;

struct StandbyInput {
    int recorders = 0, spares = 0, crews = 0;
    double mttf = 0, mttr = 0;
    bool isHot = true;
    int units() const { return recorders + spares; }
    // Cold spares do not age; once the spares are in use fewer than `recorders` are left.
    double birth(int down) const {
        const int left = units() - down;
        return (isHot ? left : std::min(recorders, left)) / mttf;
    }
    double death(int down) const { return std::min(down, crews) / mttr; }
};

// Failures that are not covered end the run: E6 with one recorder and one hot spare.
FailureLadder coverageLadder(const StandbyInput& in, double coverage) {
    FailureLadder ladder;
    for (int down = 0; down <= in.spares; ++down) {
        const double rate = in.birth(down);
        const double covered = down < in.spares ? coverage : 1;
        ladder.up.push_back(rate * covered);
        ladder.lossNow.push_back(rate * (1 - covered));
        ladder.down.push_back(in.death(down));
    }
    return ladder;
}

ModelResult uncoveredHours(const StandbyInput& in, const ModelRun& run) {
    std::vector<double> births, deaths, reward{0};
    for (int down = 0; down < in.units(); ++down) {
        births.push_back(in.birth(down));
        deaths.push_back(in.death(down + 1));
        reward.push_back(std::max(0, down + 1 - in.spares) * hoursInYear);
    }
    const std::vector<double> p = steadyState(births, deaths);
    ModelResult result;
    result.unit = "uncovered recorder-hours/yr";
    double sum = 0;
    for (std::size_t j = 0; j < p.size(); ++j)
        sum += p[j] * reward[j];
    result.exact = sum;
    result.assumptions = {"Exponential lives and repairs, steady state; a take-over is instant and works.",
                          in.isHot ? "Spares fail like the others." : "A spare does not fail while it stands by."};
    put(result, simulateReward(births, deaths, reward, run.plan, run.seed));
    return result;
}

// Erlang C by the recurrence of Erlang B, which cannot overflow.
double erlangC(double load, int servers) {
    double b = 1;
    for (int k = 1; k <= servers; ++k)
        b = load * b / (k + load * b);
    return b / (1 - load / servers * (1 - b));
}

// From a caller who finds everybody free to the next such caller: waits and callers.
Pair busyCycle(RandomStream& stream, double rate, double service, int servers) {
    std::vector<double> work(static_cast<std::size_t>(servers), 0); // hours until each is free, least first
    Pair sums;
    do {
        sums.top += work.front();
        sums.bottom += 1;
        work.front() += -service * std::log(stream.unit());
        const double gap = -std::log(stream.unit()) / rate;
        for (double& hours : work)
            hours = std::max(0.0, hours - gap);
        std::sort(work.begin(), work.end());
    } while (work.back() > 0);
    return sums;
}

ModelResult waiting(double rate, double service, int servers, const ModelRun& run) {
    const double load = rate * service, busy = erlangC(load, servers);
    ModelResult result;
    result.unit = "h";
    const double wait = busy / (servers / service - rate);
    result.exact = wait;
    result.details = {{"chance_to_wait", busy}, {"waiting_and_visit_h", wait + service}, {"calls_open", rate * (wait + service)}};
    result.assumptions = {"Calls at random, exponential visits, one queue; steady state."};
    put(result, simulateRatio("crew", run.plan, run.seed,
                              [&](RandomStream& stream) { return busyCycle(stream, rate, service, servers); }));
    return result;
}

ModelResult meanDown(double rate, double service, int servers, int population, const ModelRun& run) {
    std::vector<double> births, deaths, reward{0};
    for (int down = 0; down < population; ++down) {
        births.push_back((population - down) * rate);
        deaths.push_back(std::min(down + 1, servers) / service);
        reward.push_back(down + 1);
    }
    const std::vector<double> p = steadyState(births, deaths);
    double sum = 0;
    for (std::size_t j = 0; j < p.size(); ++j)
        sum += p[j] * reward[j];
    ModelResult result;
    result.unit = "down";
    result.exact = sum;
    result.assumptions = {"Exponential lives and visits, a fixed number of things; steady state."};
    put(result, simulateReward(births, deaths, reward, run.plan, run.seed));
    return result;
}

} // namespace

ModelResult standbyModel(Arguments& in, const ModelRun& run) {
    StandbyInput standby;
    standby.recorders = in.whole("recorders", 1, mostUnits);
    standby.spares = in.whole("spares", 0, mostUnits);
    standby.mttf = in.number("mttf_h", 0, greatestHours);
    standby.mttr = in.number("mttr_h", 0, greatestHours);
    standby.isHot = in.choice("mode", {"hot", "cold"}, 0) == 0;
    standby.crews = in.wholeOr("crews", standby.units(), 1, 2 * mostUnits);
    const double coverage = in.numberOr("coverage", 1, 0, 1);
    // Cycles back to "all well" must be short enough to be run.
    if (!in.error() && standby.units() * standby.mttr > 5 * standby.crews * standby.mttf)
        in.refuse("mttf_h", "more fails than the crews can repair", "Give a longer mttf_h, a shorter mttr_h or more crews");
    if (in.error()) return {};
    if (!in.has("coverage")) return uncoveredHours(standby, run);
    ModelResult result;
    result.unit = "h";
    const FailureLadder ladder = coverageLadder(standby, coverage);
    result.exact = ladder.chain().meanTime();
    result.assumptions = {"Mean time to the first failure that nobody covers; exponential lives and repairs.",
                          "Every failure while spares are left is covered with the chance given."};
    put(result, simulateLadder(ladder, run.plan, run.seed));
    return result;
}

ModelResult crewModel(Arguments& in, const ModelRun& run) {
    const double rate = in.number("rate_per_h", 0, 1e6), service = in.number("service_h", 0, greatestHours);
    const int servers = in.whole("servers", 1, mostUnits);
    const int population = in.wholeOr("population", 0, 1, 100'000);
    const double load = rate * service / servers;
    if (!in.error() && population == 0 && load > 0.98)
        in.refuse("servers", "the technicians are busy more than 98 % of the time", "Give more of them or shorter visits");
    if (!in.error() && population > 0 && load * population > 5)
        in.refuse("servers", "more fails than the technicians can repair", "Give more of them or shorter visits");
    if (in.error()) return {};
    return population > 0 ? meanDown(rate, service, servers, population, run) : waiting(rate, service, servers, run);
}

} // namespace sightline::simulator
