#pragma once
// One stratified, shuffled sample of 0 … 1 per driver, from counter-based random numbers.

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sightline::costmodel {

struct StratifiedSample {
    std::vector<double> ascending;   ///< one point in each of n equal strata, 0 < u < 1
    std::vector<std::uint32_t> draw; ///< which draw the k-th point belongs to: a permutation of 0 … n - 1
};

/// Depends on seed, driver, count and block only, so that one more driver leaves the others alone.
StratifiedSample latinHypercube(std::uint64_t seed, std::string_view driver, int count, std::uint32_t block = 0);

/// Normal quantiles of the middles of n strata, ascending.
std::vector<double> normalScores(int count);

/// One block of draws in which the drivers of a vendor move together.
class CorrelatedHypercube {
public:
    /// `correlation` is that of the normal scores of two drivers of one vendor, 0 … 1.
    CorrelatedHypercube(std::uint64_t seed, std::uint32_t block, int count, double correlation);

    /// The sample of a driver; "" is no vendor. With a vendor the points are those of latinHypercube(), and the draws
    /// follow the order of sqrt(r) Z_vendor + sqrt(1-r) Z_driver; with r = 0 that is latinHypercube() again.
    StratifiedSample sample(std::string_view driver, const std::string& vendor);

private:
    const std::vector<double>& vendorPart(const std::string& vendor);

    std::uint64_t m_seed;
    std::uint32_t m_block;
    int m_count;
    double m_correlation;
    std::vector<double> m_scores; ///< empty until a vendor is asked for
    std::map<std::string, std::vector<double>> m_vendorParts; ///< [draw]
};

} // namespace sightline::costmodel
