#include "ladder_lives.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace sightline::simulator {

namespace {

constexpr double forcedShare = 0.5; // of jumps that are failures, while degraded

// One jump of a ladder: which way, and the likelihood ratio of having gone it.
struct Jump {
    enum class Way { Up, Loss, Down } way = Way::Up;
    double weight = 1;
};

Jump plainJump(const FailureLadder& ladder, std::size_t k, double u) {
    const double out = ladder.up[k] + ladder.lossNow[k] + ladder.down[k];
    if (u * out < ladder.up[k]) return {Jump::Way::Up, 1};
    return {u * out < ladder.up[k] + ladder.lossNow[k] ? Jump::Way::Loss : Jump::Way::Down, 1};
}

Jump forcedJump(const FailureLadder& ladder, std::size_t k, double u) {
    const double up = ladder.up[k], loss = ladder.lossNow[k], out = up + loss + ladder.down[k];
    const double failing = (up + loss) / out, forced = std::max(failing, forcedShare);
    const double lossPart = loss > 0 ? std::max(loss / (up + loss), forcedShare) : 0;
    const double toLoss = forced * lossPart, toUp = forced - toLoss;
    if (u < toUp) return {Jump::Way::Up, up / out / toUp};
    if (u < forced) return {Jump::Way::Loss, loss / out / toLoss};
    return {Jump::Way::Down, ladder.down[k] / out / (1 - forced)};
}

double forcedCycle(const FailureLadder& ladder, RandomStream& stream) {
    double weight = 1;
    for (std::size_t k = 0;;) {
        const Jump jump = forcedJump(ladder, k, stream.unit());
        weight *= jump.weight;
        if (jump.way == Jump::Way::Loss || (jump.way == Jump::Way::Up && k + 1 == ladder.up.size())) return weight;
        k = jump.way == Jump::Way::Up ? k + 1 : k - 1;
        if (k == 0) return 0;
    }
}

double cycleHours(const FailureLadder& ladder, RandomStream& stream) {
    double hours = 0;
    for (std::size_t k = 0;;) {
        hours -= std::log(stream.unit()) / (ladder.up[k] + ladder.lossNow[k] + ladder.down[k]);
        const Jump jump = plainJump(ladder, k, stream.unit());
        if (jump.way == Jump::Way::Loss || (jump.way == Jump::Way::Up && k + 1 == ladder.up.size())) return hours;
        k = jump.way == Jump::Way::Up ? k + 1 : k - 1;
        if (k == 0) return hours;
    }
}

// The ratio of two independent means.
Estimate quotient(const Estimate& top, const Estimate& bottom) {
    const double value = top.mean / bottom.mean;
    return {value, std::abs(value) * std::hypot(top.standardError / top.mean, bottom.standardError / bottom.mean), bottom.samples};
}

} // namespace

Estimate simulateMean(const char* name, const ChunkPlan& plan, std::uint64_t seed,
                      const std::function<double(RandomStream&)>& sample) {
    Moments all;
    const std::uint64_t key = streamKey(seed, name);
    runChunks<Moments>(
        plan,
        [&](int, std::int64_t first, std::int64_t last) {
            Moments moments;
            for (std::int64_t i = first; i < last && !plan.isCancelled(); ++i) {
                RandomStream stream(key, Purpose::Model, static_cast<std::uint64_t>(i));
                moments.add(sample(stream));
            }
            return moments;
        },
        [&](const Moments& part, std::int64_t) { all.merge(part); });
    return {all.mean(), all.standardError(), all.count()};
}

Estimate simulateRatio(const char* name, const ChunkPlan& plan, std::uint64_t seed,
                       const std::function<Pair(RandomStream&)>& sample) {
    RatioMoments all;
    const std::uint64_t key = streamKey(seed, name);
    runChunks<RatioMoments>(
        plan,
        [&](int, std::int64_t first, std::int64_t last) {
            RatioMoments moments;
            for (std::int64_t i = first; i < last && !plan.isCancelled(); ++i) {
                RandomStream stream(key, Purpose::Model, static_cast<std::uint64_t>(i));
                const Pair pair = sample(stream);
                moments.add(pair.top, pair.bottom);
            }
            return moments;
        },
        [&](const RatioMoments& part, std::int64_t) { all.merge(part); });
    return {all.ratio(), all.standardError(), all.count()};
}

Estimate simulateLadder(const FailureLadder& ladder, const ChunkPlan& plan, std::uint64_t seed) {
    const Estimate cycle =
        simulateMean("ladder cycle", plan, seed, [&](RandomStream& stream) { return cycleHours(ladder, stream); });
    const Estimate loss =
        simulateMean("ladder loss", plan, seed, [&](RandomStream& stream) { return forcedCycle(ladder, stream); });
    return quotient(cycle, loss);
}

Estimate simulateReward(const std::vector<double>& births, const std::vector<double>& deaths,
                        const std::vector<double>& reward, const ChunkPlan& plan, std::uint64_t seed) {
    return simulateRatio("reward cycle", plan, seed, [&](RandomStream& stream) {
        Pair sums;
        std::size_t j = 0;
        do {
            const double up = j < births.size() ? births[j] : 0, down = j > 0 ? deaths[j - 1] : 0;
            const double hours = -std::log(stream.unit()) / (up + down);
            sums.top += hours * reward[j];
            sums.bottom += hours;
            j = stream.unit() * (up + down) < up ? j + 1 : j - 1;
        } while (j != 0);
        return sums;
    });
}

GroupLives::GroupLives(const RebuildGroup& group) : m_group(group) {
    const double perRebuild = (group.disks - 1) * group.failuresPerHour * group.rebuild.mean();
    if (perRebuild > 0) m_force = std::max(1.0, 1 / perRebuild);
}

GroupLives::Cycle GroupLives::run(RandomStream& stream, double begun, double mission, double force) const {
    constexpr int most = 8;
    double ends[most] = {};
    int failed = 1;
    Cycle cycle{begun, 1, false};
    ends[0] = begun + m_group.rebuild.at(stream.unit());
    double last = ends[0];
    while (failed > 0 && cycle.at <= mission) {
        double* const next = std::min_element(ends, ends + failed);
        const double rate = (m_group.disks - failed) * m_group.failuresPerHour;
        const double gap = rate > 0 ? -std::log(stream.unit()) / (rate * force) : std::numeric_limits<double>::infinity();
        const double toEnd = *next - cycle.at;
        cycle.weight *= force > 1 ? std::exp((force - 1) * rate * std::min(gap, toEnd)) : 1;
        if (gap < toEnd) {
            cycle.at += gap;
            cycle.weight /= force;
            if (cycle.at > mission) break;
            if (failed == m_group.tolerated) {
                cycle.isLost = true;
                break;
            }
            const double begins = m_group.isParallel ? cycle.at : std::max(cycle.at, last);
            last = begins + m_group.rebuild.at(stream.unit());
            ends[failed++] = last;
            continue;
        }
        cycle.at = *next;
        if (failed == m_group.tolerated && m_group.readError > 0) {
            const double chance = force > 1 ? std::max(m_group.readError, forcedShare) : m_group.readError;
            const bool isBad = stream.unit() < chance;
            cycle.weight *= isBad ? m_group.readError / chance : chance < 1 ? (1 - m_group.readError) / (1 - chance) : 1;
            if (isBad && cycle.at <= mission) {
                cycle.isLost = true;
                break;
            }
        }
        *next = ends[--failed];
    }
    return cycle;
}

double GroupLives::lossTime(RandomStream& stream, double mission) const {
    const double rate = m_group.disks * m_group.failuresPerHour;
    for (double at = 0;;) {
        at -= std::log(stream.unit()) / rate;
        if (at > mission || m_group.tolerated == 0) return at;
        const Cycle cycle = run(stream, at, mission, 1);
        at = cycle.at;
        if (cycle.isLost) return at;
    }
}

double GroupLives::lossWeight(RandomStream& life, RandomStream& branch, double mission) const {
    const double rate = m_group.disks * m_group.failuresPerHour;
    double sum = 0;
    for (double at = 0;;) {
        at -= std::log(life.unit()) / rate;
        if (at > mission) return sum;
        if (m_group.tolerated == 0) return 1;
        sum += branchWeight(branch, at, mission);
        const Cycle cycle = run(life, at, mission, 1);
        at = cycle.at;
        if (cycle.isLost) return sum;
    }
}

double GroupLives::branchWeight(RandomStream& stream, double begun, double mission) const {
    const Cycle cycle = run(stream, begun, mission, m_force);
    return cycle.isLost ? cycle.weight : 0;
}

double GroupLives::busyHours(RandomStream& stream) const {
    return run(stream, 0, std::numeric_limits<double>::infinity(), 1).at;
}

Estimate simulateGroupMission(const RebuildGroup& group, int groups, double mission, const ChunkPlan& plan,
                              std::uint64_t seed) {
    const GroupLives lives(group);
    const std::uint64_t branchKey = streamKey(seed, "group branch");
    Moments all;
    const std::uint64_t key = streamKey(seed, "group life");
    runChunks<Moments>(
        plan,
        [&](int, std::int64_t first, std::int64_t last) {
            Moments moments;
            for (std::int64_t i = first; i < last && !plan.isCancelled(); ++i) {
                RandomStream life(key, Purpose::Model, static_cast<std::uint64_t>(i));
                RandomStream branch(branchKey, Purpose::Model, static_cast<std::uint64_t>(i));
                moments.add(lives.lossWeight(life, branch, mission));
            }
            return moments;
        },
        [&](const Moments& part, std::int64_t) { all.merge(part); });
    // Groups are independent: 1 - (1 - p)^groups, and its derivative for the error.
    const double p = std::min(1.0, all.mean());
    const double none = (groups - 1) * std::log1p(-p);
    return {-std::expm1(groups * std::log1p(-p)), groups * std::exp(none) * all.standardError(), all.count()};
}

Estimate simulateGroupTime(const RebuildGroup& group, const ChunkPlan& plan, std::uint64_t seed) {
    const GroupLives lives(group);
    const double whole = 1 / (group.disks * group.failuresPerHour);
    const Estimate cycle = simulateMean("group cycle", plan, seed, [&](RandomStream& stream) {
        return -whole * std::log(stream.unit()) + (group.tolerated > 0 ? lives.busyHours(stream) : 0);
    });
    if (group.tolerated == 0) return cycle;
    const Estimate loss = simulateMean("group loss", plan, seed, [&](RandomStream& stream) {
        return lives.branchWeight(stream, 0, std::numeric_limits<double>::infinity());
    });
    return quotient(cycle, loss);
}

} // namespace sightline::simulator
