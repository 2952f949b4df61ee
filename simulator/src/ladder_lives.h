#pragma once
// Simulated cycles of failure ladders and of RAID groups, with failure biasing where losses are rare.

#include "chains.h"
#include "chunked.h"
#include "laws.h"
#include "random_stream.h"
#include "statistics.h"

#include <functional>

namespace sightline::simulator {

struct Estimate {
    double mean = 0, standardError = 0;
    std::int64_t samples = 0;
};

/// Mean hours to the loss: E[cycle] / P(loss in a cycle), regenerative. Cycles are run as they are for their length; the
/// loss is counted on an embedded chain whose failures are forced to at least every second jump while degraded, spread
/// evenly over ways to the loss (balanced failure biasing), each weighted by its likelihood ratio.
Estimate simulateLadder(const FailureLadder& ladder, const ChunkPlan& plan, std::uint64_t seed);

/// Steady-state mean of a reward rate over the states of a birth-death chain, by cycles from state 0 to state 0.
Estimate simulateReward(const std::vector<double>& births, const std::vector<double>& deaths,
                        const std::vector<double>& reward, const ChunkPlan& plan, std::uint64_t seed);

/// A RAID group whose rebuilds follow any law.
struct RebuildGroup {
    int disks = 0, tolerated = 0;
    double failuresPerHour = 0;
    Law rebuild;
    bool isParallel = true;
    double readError = 0; ///< chance that a rebuild out of the critical state is the loss
};

/// Cycles of RAID groups with any rebuild law.
class GroupLives {
public:
    explicit GroupLives(const RebuildGroup& group);
    /// Hour of the first loss, or a value over `mission` when there is none before. Nothing is biased.
    double lossTime(RandomStream& stream, double mission) const;
    /// The same life with, at each first failed drive, a branch whose failures are forced; the sum of the branches'
    /// weights is an unbiased estimate of the probability of a loss within the mission, for any rebuild law.
    double lossWeight(RandomStream& life, RandomStream& branch, double mission) const;
    /// One cycle from a first failed drive on: its weight (0 when it heals or passes `mission`) under forced failures.
    double branchWeight(RandomStream& stream, double begun, double mission) const;
    /// Hours that one unforced cycle lasts from its first failed drive on.
    double busyHours(RandomStream& stream) const;

private:
    struct Cycle {
        double at = 0, weight = 1;
        bool isLost = false;
    };
    Cycle run(RandomStream& stream, double begun, double mission, double force) const;
    RebuildGroup m_group;
    double m_force = 1; ///< failures come so many times as often in a branch
};

/// Probability that one of `groups` loses data within the mission.
Estimate simulateGroupMission(const RebuildGroup& group, int groups, double mission, const ChunkPlan& plan,
                              std::uint64_t seed);
/// Mean hours to the loss of one group.
Estimate simulateGroupTime(const RebuildGroup& group, const ChunkPlan& plan, std::uint64_t seed);

/// Runs `sample(stream) -> double` once per replication on its own stream and returns mean and standard error.
Estimate simulateMean(const char* name, const ChunkPlan& plan, std::uint64_t seed,
                      const std::function<double(RandomStream&)>& sample);
/// As above for a ratio of two means; `sample` returns numerator and denominator.
struct Pair {
    double top = 0, bottom = 0;
};
Estimate simulateRatio(const char* name, const ChunkPlan& plan, std::uint64_t seed,
                       const std::function<Pair(RandomStream&)>& sample);

} // namespace sightline::simulator
