#include "latin_hypercube.h"

#include <Random123/philox.h>

#include <numeric>

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

/// Key: the seed. Counter: (index, driver). Every (seed, driver, index) has its own 128 random bits.
class DriverStream {
public:
    DriverStream(std::uint64_t seed, std::string_view driver) : m_hash(driverHash(driver)) {
        m_key.v[0] = static_cast<std::uint32_t>(seed);
        m_key.v[1] = static_cast<std::uint32_t>(seed >> 32);
    }

    TwoWords at(std::uint32_t index) const {
        const philox4x32_ctr_t counter = {
            {index, 0, static_cast<std::uint32_t>(m_hash), static_cast<std::uint32_t>(m_hash >> 32)}};
        const philox4x32_ctr_t random = philox4x32(counter, m_key);
        return {random.v[0] | static_cast<std::uint64_t>(random.v[1]) << 32,
                random.v[2] | static_cast<std::uint64_t>(random.v[3]) << 32};
    }

private:
    std::uint64_t m_hash;
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

StratifiedSample latinHypercube(std::uint64_t seed, std::string_view driver, int count) {
    const DriverStream stream(seed, driver);
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

} // namespace sightline::costmodel
