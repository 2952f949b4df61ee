#pragma once
// Exact solvers of small Markov chains. Only sums, products and quotients of positive numbers (state reduction after
// Grassmann, Taksar and Heyman), because a plain LU loses ten digits on a chain whose repair is 1e10 times faster than
// its loss.

#include <cstddef>
#include <vector>

namespace sightline::simulator {

/// A chain with states 0 … n-1 and one absorbing loss, started in state 0. Rates per hour.
class AbsorbingChain {
public:
    explicit AbsorbingChain(std::size_t states);
    void addRate(std::size_t from, std::size_t to, double rate);
    void addLoss(std::size_t from, double rate);
    /// Mean hours until the loss; every state must lead to it.
    double meanTime() const;
    /// Probability of the loss within so many hours: exponential of the generator by positive Taylor terms and squaring.
    double lossWithin(double hours) const;

private:
    std::size_t m_states;
    std::vector<double> m_rates; // row by row, the diagonal unused
    std::vector<double> m_loss;
};

/// Steady-state probabilities of a birth-death chain: births[j] from j to j+1, deaths[j] from j+1 to j.
std::vector<double> steadyState(const std::vector<double>& births, const std::vector<double>& deaths);

/// Drives (or recorders) that fail one after the other until the loss. Everything a cycle needs: from state k,
/// up[k] leads to k+1 (from the last state to the loss), lossNow[k] straight to the loss, down[k] to k-1.
struct FailureLadder {
    std::vector<double> up, lossNow, down;
    AbsorbingChain chain() const;
};

/// A RAID array as a ladder: n drives of rate l, `tolerated` failures survive; repair mu for each failed drive (parallel)
/// or for one at a time; a rebuild out of the critical state ends in the loss with probability `readError`.
FailureLadder raidLadder(int disks, int tolerated, double failuresPerHour, double repairsPerHour, bool isParallel,
                         double readError);

/// Probability that a rebuild of `disksRead` whole drives meets an unreadable bit when the datasheet's rate is taken as a
/// mean: 1 - exp(-disks C 8 BER). A bound, not a forecast (trap 1 of docs/models/reliability.md).
double readErrorBound(int disksRead, double capacityTb, double errorsPerBit);
/// Probability that a rebuild meets a latent defect: 1 - exp(-disks rate S / 2), the defect's age uniform over the scrub
/// period S. `affectedInYear`: share of drives with a defect in 12 months (case D19).
double latentDefectChance(int disksRead, double affectedInYear, double scrubHours);
/// Probability that a critical array is lost before it is whole again, counted from the first failed drive, by the chain
/// of raidLadder(): the exact chain that lives embed.
double lossPerCycle(const FailureLadder& ladder);

} // namespace sightline::simulator
