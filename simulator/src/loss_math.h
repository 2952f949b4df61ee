#pragma once
// Closed forms behind the loss sums; each is checked against the published cases in tests/simulator.

#include "planner/failover_model.h"
#include "planner/storage.h"

namespace sightline::simulator {

/// Failed drives that a level survives for certain: 0, 1 or 2.
int toleratedFailures(planner::Raid raid);

/// Mean hours until an array of `disks` drives loses data: birth-death chain with failure rate (disks - k) x perHour and
/// one repair at a time at repairPerHour, absorbed at tolerated + 1 failures. Exponential lives and repairs.
double hoursToDataLoss(int disks, int tolerated, double perHour, double repairPerHour);

/// Mean and mean square of the hours that one event loses.
struct LostHours {
    double mean = 0, square = 0;
};

/// What each of so many cameras loses on average when a recorder fails for `repairHours` and something takes over: the gap
/// until it records and the gap of the way back, both by the state model of planner/failover_model.h. The whole time when
/// the repair is faster than the take-over.
LostHours takenOverHours(const planner::FailoverTimes& times, double cameras, double repairHours);
/// What is lost until a camera records by itself, in an outage of exponential length: E[min(D, gap)] = m (1 - exp(-g/m)).
LostHours untilNoticed(double meanHours, double gapHours);
/// What is lost once a buffer is full, in an outage of exponential length: E[(D - B)+] = m exp(-B/m) (case G4).
LostHours beyondBuffer(double meanHours, double bufferHours);

/// Quantile of the gamma distribution with this mean and variance; 0 for a mean of 0, the mean for a variance of 0.
double gammaQuantile(double mean, double variance, double probability);

} // namespace sightline::simulator
