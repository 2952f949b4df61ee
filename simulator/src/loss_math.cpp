#include "loss_math.h"

#include <boost/math/distributions/gamma.hpp>

#include <algorithm>
#include <cmath>

namespace sightline::simulator {

int toleratedFailures(planner::Raid raid) {
    switch (raid) {
    case planner::Raid::Jbod:
    case planner::Raid::Raid0:
        return 0;
    case planner::Raid::Raid6:
    case planner::Raid::Raid60:
        return 2;
    default:
        return 1;
    }
}

double hoursToDataLoss(int disks, int tolerated, double perHour, double repairPerHour) {
    // h(k): mean time from k failed drives to k + 1. h(0) = 1 / rate(0), h(k) = 1 / rate(k) + mu / rate(k) h(k - 1).
    double total = 0;
    double step = 0;
    for (int failed = 0; failed <= tolerated; ++failed) {
        const double rate = (disks - failed) * perHour;
        step = (1 + (failed > 0 ? repairPerHour * step : 0)) / rate;
        total += step;
    }
    return total;
}

LostHours takenOverHours(const planner::FailoverTimes& times, double cameras, double repairHours) {
    constexpr double secondsPerHour = 3600;
    const auto whole = std::max<std::int64_t>(1, std::llround(cameras));
    const double gap = planner::takeoverGaps(times, whole, repairHours * secondsPerHour) / static_cast<double>(whole) / secondsPerHour;
    const double hours = gap < repairHours ? gap + times.failbackS / secondsPerHour : repairHours;
    return {hours, hours * hours};
}

LostHours untilNoticed(double meanHours, double gap) {
    if (meanHours <= 0 || gap <= 0)
        return {};
    const double outlasts = std::exp(-gap / meanHours);
    return {-meanHours * std::expm1(-gap / meanHours),
            2 * meanHours * (meanHours - outlasts * (gap + meanHours))};
}

LostHours beyondBuffer(double meanHours, double bufferHours) {
    if (meanHours <= 0)
        return {};
    const double share = std::exp(-bufferHours / meanHours);
    return {meanHours * share, 2 * meanHours * meanHours * share};
}

double gammaQuantile(double mean, double variance, double probability) {
    if (mean <= 0)
        return 0;
    if (variance <= 0)
        return mean;
    const boost::math::gamma_distribution<double> distribution(mean * mean / variance, variance / mean);
    return boost::math::quantile(distribution, probability);
}

} // namespace sightline::simulator
