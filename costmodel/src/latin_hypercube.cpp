#include "latin_hypercube.h"

#include <Random123/philox.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace sightline::costmodel {

namespace {

/// FNV-1a, 64 bits: stable on every machine, unlike std::hash.
std::uint64_t driverHash(std::string_view text) {
    std::uint64_t hash = 14695981039346656037ull;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return hash;
}

struct TwoWords {
    std::uint64_t first, second;
};

/// Key: the seed. Counter: (index, block, driver). Every (seed, driver, block, index) has its own 128 random bits.
class DriverStream {
public:
    DriverStream(std::uint64_t seed, std::string_view driver, std::uint32_t block)
        : m_hash(driverHash(driver)), m_block(block) {
        m_key.v[0] = static_cast<std::uint32_t>(seed);
        m_key.v[1] = static_cast<std::uint32_t>(seed >> 32);
    }

    TwoWords at(std::uint32_t index) const {
        const philox4x32_ctr_t counter = {
            {index, m_block, static_cast<std::uint32_t>(m_hash), static_cast<std::uint32_t>(m_hash >> 32)}};
        const philox4x32_ctr_t random = philox4x32(counter, m_key);
        return {random.v[0] | static_cast<std::uint64_t>(random.v[1]) << 32,
                random.v[2] | static_cast<std::uint64_t>(random.v[3]) << 32};
    }

private:
    std::uint64_t m_hash;
    std::uint32_t m_block;
    philox4x32_key_t m_key{};
};

/// 0 … bound - 1. The chances of two values differ by bound / 2^32 at most, 1 in 4,000 for a million draws.
std::uint32_t below(std::uint64_t random, std::uint32_t bound) {
    return static_cast<std::uint32_t>(((random >> 32) * bound) >> 32);
}

/// Strictly between 0 and 1: the middle of one of 2^53 cells.
double openUnit(std::uint64_t random) {
    return (static_cast<double>(random >> 12) + 0.5) * 0x1p-52;
}

} // namespace

StratifiedSample latinHypercube(std::uint64_t seed, std::string_view driver, int count, std::uint32_t block) {
    const DriverStream stream(seed, driver, block);
    const auto n = static_cast<std::uint32_t>(count);
    StratifiedSample sample;
    sample.ascending.resize(n);
    sample.draw.resize(n);
    std::iota(sample.draw.begin(), sample.draw.end(), 0u);
    for (std::uint32_t k = 0; k < n; ++k) {
        const TwoWords random = stream.at(k);
        sample.ascending[k] = (k + openUnit(random.second)) / count;
        // Fisher-Yates, inside out from the front: position k swaps with one at or behind it.
        std::swap(sample.draw[k], sample.draw[k + below(random.first, n - k)]);
    }
    return sample;
}

CorrelatedHypercube::CorrelatedHypercube(std::uint64_t seed, std::uint32_t block, int count, double correlation)
    : m_seed(seed), m_block(block), m_count(count), m_correlation(std::clamp(correlation, 0.0, 1.0)) {}

const std::vector<double>& CorrelatedHypercube::vendorPart(const std::string& vendor) {
    const auto [found, isNew] = m_vendorParts.try_emplace(vendor);
    if (isNew) {
        if (m_scores.empty()) m_scores = normalScores(m_count);
        // No figure id holds a colon, so that a vendor never shares the stream of a driver.
        const StratifiedSample sample = latinHypercube(m_seed, "vendor:" + vendor, m_count, m_block);
        const double weight = std::sqrt(m_correlation);
        found->second.resize(m_scores.size());
        for (std::size_t k = 0; k < m_scores.size(); ++k)
            found->second[sample.draw[k]] = weight * m_scores[k];
    }
    return found->second;
}

StratifiedSample CorrelatedHypercube::sample(std::string_view driver, const std::string& vendor) {
    StratifiedSample sample = latinHypercube(m_seed, driver, m_count, m_block);
    if (vendor.empty() || m_correlation == 0) return sample;
    const std::vector<double>& shared = vendorPart(vendor);
    const double weight = std::sqrt(1 - m_correlation);
    std::vector<std::pair<double, std::uint32_t>> order(m_scores.size());
    for (std::size_t k = 0; k < order.size(); ++k)
        order[k] = {shared[sample.draw[k]] + weight * m_scores[k], sample.draw[k]};
    std::sort(order.begin(), order.end());
    for (std::size_t k = 0; k < order.size(); ++k)
        sample.draw[k] = order[k].second;
    return sample;
}

} // namespace sightline::costmodel
