// failover, heartbeat, buffered, backfill, wear.

#include "model_arguments.h"

#include "planner/failover_model.h"

#include <algorithm>
#include <cmath>

namespace sightline::simulator {

namespace {

constexpr double secondsInHour = 3600;

// Calls `event` at each event of a Poisson process within a span.
template <typename Event> void poissonEvents(RandomStream& stream, double rate, double span, Event event) {
    for (double at = -std::log(stream.unit()) / rate; at < span; at -= std::log(stream.unit()) / rate)
        event();
}

double normalShare(double x) {
    return std::erfc(-x / std::sqrt(2.0)) / 2;
}

} // namespace

ModelResult failoverModel(Arguments& in, const ModelRun& run) {
    const double cameras = in.number("cameras", 0, 1e6), rate = in.number("failures_per_h", 0, 1);
    const double detect = in.number("detect_s", fromZero, 1e9), takeover = in.number("takeover_s", fromZero, 1e9);
    if (in.error()) return {};
    ModelResult result;
    result.unit = "camera-h/yr";
    const double perFailure = cameras * (detect + takeover) / secondsInHour;
    result.exact = rate * hoursInYear * perFailure;
    result.assumptions = {"Every failure loses detection and take-over on all cameras; the recorder's own time down is left out."};
    put(result, simulateMean("failover", run.plan, run.seed, [&](RandomStream& stream) {
            double lost = 0;
            poissonEvents(stream, rate, hoursInYear, [&] { lost += perFailure; });
            return lost;
        }));
    return result;
}

ModelResult heartbeatModel(Arguments& in, const ModelRun& run) {
    const double period = in.number("period_s", 0, 1e9);
    const int misses = in.whole("misses", 1, 1'000'000);
    if (in.error()) return {};
    const planner::DetectionDelay delay = planner::detectionDelay({period, misses});
    ModelResult result;
    result.unit = "s";
    result.exact = delay.mean;
    result.details = {{"deviation_s", delay.deviation}, {"least_s", delay.least}, {"most_s", delay.most}};
    result.assumptions = {"The failure comes at a random moment of a period; the alarm with the last missed beat."};
    put(result, simulateMean("heartbeat", run.plan, run.seed, [&](RandomStream& stream) {
            // Beats at 0, T, 2T, …; the failure in between silences those that follow.
            const double fails = period * stream.unit();
            return misses * period - fails;
        }));
    return result;
}

ModelResult bufferedModel(Arguments& in, const ModelRun& run) {
    const double rate = in.number("rate_per_y", 0, 1e6), mean = in.number("duration_h", 0, greatestHours);
    const double buffer = in.number("buffer_h", fromZero, greatestHours);
    const bool isLognormal = in.choice("law", {"exponential", "lognormal"}, 0) == 1;
    const double cv = in.numberOr("cv", 1, 0, 100);
    if (in.has("cv") && !isLognormal) in.refuse("cv", "an exponential law has none to choose", "Add law=lognormal");
    if (in.error()) return {};
    const Law law = isLognormal ? Law::lognormal(mean, cv) : Law::exponential(mean);
    ModelResult result;
    result.unit = "h/yr";
    const double s = std::sqrt(std::log1p(cv * cv)), middle = std::log(mean) - s * s / 2, edge = std::log(buffer);
    const double beyond = !isLognormal ? mean * std::exp(-buffer / mean)
                          : buffer > 0 ? mean * normalShare((middle + s * s - edge) / s) - buffer * normalShare((middle - edge) / s)
                                       : mean;
    result.exact = rate * beyond;
    result.assumptions = {"Outages at random; what lasts longer than the buffer is lost; the buffer is full each time."};
    put(result, simulateMean("buffered", run.plan, run.seed, [&](RandomStream& stream) {
            double lost = 0;
            poissonEvents(stream, rate, 1, [&] { lost += std::max(0.0, law.at(stream.unit()) - buffer); });
            return lost;
        }));
    return result;
}

ModelResult backfillModel(Arguments& in, const ModelRun& run) {
    const double cameras = in.number("cameras", 0, 1e6), mbps = in.number("mbps", 0, 1e6);
    const double gap = in.number("gap_h", 0, greatestHours), link = in.number("link_mbps", 0, 1e9);
    const double share = in.number("utilisation", 0, 1);
    const double live = cameras * mbps, room = share * link - live;
    if (!in.error() && room <= 0)
        in.refuse("link_mbps", "the live streams leave no room: the backfill never ends", "Give a faster link or fewer cameras");
    if (in.error()) return {};
    ModelResult result;
    result.unit = "h";
    result.exact = gap * live / room;
    result.assumptions = {"Live streams go first; all of the rest up to the share that may be used copies the gap.",
                          "Nothing in it is left to chance, so the simulated value has no error."};
    result.mean = *result.exact;
    result.samples = run.plan.replications;
    return result;
}

ModelResult wearModel(Arguments& in, const ModelRun& run) {
    const double tbw = in.number("tbw", 0, 1e9), mbps = in.number("mbps", 0, 1e6), waf = in.number("waf", 0, 1e3);
    if (in.error()) return {};
    ModelResult result;
    result.unit = "y";
    // TB to Mbit: 8e6; hours of 3600 s, years of 8760 h.
    result.exact = tbw * 8e6 / (mbps * waf * secondsInHour * hoursInYear);
    result.assumptions = {"Written all the time; 1 TB is 1e12 bytes.",
                          "Nothing in it is left to chance, so the simulated value has no error."};
    result.mean = *result.exact;
    result.samples = run.plan.replications;
    return result;
}

} // namespace sightline::simulator
