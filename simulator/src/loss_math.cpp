#include "loss_math.h"

#include <boost/math/distributions/gamma.hpp>

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

double gammaQuantile(double mean, double variance, double probability) {
    if (mean <= 0)
        return 0;
    if (variance <= 0)
        return mean;
    const boost::math::gamma_distribution<double> distribution(mean * mean / variance, variance / mean);
    return boost::math::quantile(distribution, probability);
}

} // namespace sightline::simulator
