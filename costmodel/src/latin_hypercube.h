#pragma once
// One stratified, shuffled sample of 0 … 1 per driver, from counter-based random numbers.

#include <cstdint>
#include <string_view>
#include <vector>

namespace sightline::costmodel {

struct StratifiedSample {
    std::vector<double> ascending;   ///< one point in each of n equal strata, 0 < u < 1
    std::vector<std::uint32_t> draw; ///< which draw the k-th point belongs to: a permutation of 0 … n - 1
};

/// Depends on seed, driver and count only, so that one more driver leaves the others alone.
StratifiedSample latinHypercube(std::uint64_t seed, std::string_view driver, int count);

} // namespace sightline::costmodel
