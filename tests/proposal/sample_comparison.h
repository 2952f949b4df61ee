#pragma once
// A comparison made by hand, with invented figures, for painters and documents: no model runs.

#include "proposal/comparison.h"

namespace sightline::test {

/// Hybrid wins over VMS and NVR at twelve like sites of forty cameras; five years, NVR misses one must-have.
proposal::Comparison sampleComparison();

/// The same with another horizon: every paid-so-far curve is a straight line.
proposal::Comparison sampleComparison(int years);

/// A sweep with a winner, a stretch too close to call and another winner.
std::vector<proposal::SweepPoint> sampleSweep();

} // namespace sightline::test
