#pragma once
// Closed forms behind the loss sums; each is checked against the published cases in tests/simulator.

#include "planner/storage.h"

namespace sightline::simulator {

/// Failed drives that a level survives for certain: 0, 1 or 2.
int toleratedFailures(planner::Raid raid);

/// Mean hours until an array of `disks` drives loses data: birth-death chain with failure rate (disks - k) x perHour and
/// one repair at a time at repairPerHour, absorbed at tolerated + 1 failures. Exponential lives and repairs.
double hoursToDataLoss(int disks, int tolerated, double perHour, double repairPerHour);

/// Quantile of the gamma distribution with this mean and variance; 0 for a mean of 0, the mean for a variance of 0.
double gammaQuantile(double mean, double variance, double probability);

} // namespace sightline::simulator
