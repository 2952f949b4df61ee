#pragma once
// Named random streams: Philox4x32-10 of Random123, addressed instead of advanced. key = seed and component, counter =
// draw, purpose and replication; so the n-th draw of one component in one life is the same whatever else is drawn, on
// any number of threads. Inline because a life makes hundreds of draws.

#include <Random123/philox.h>

#include <cstdint>
#include <string_view>

namespace sightline::simulator {

/// What a component draws for. One number per purpose, never reordered: a fingerprint depends on it.
enum class Purpose : std::uint32_t { Life, Repair, Notice, Choice, Duration, Second, Model, Resample };

/// FNV-1a, 64 bits: stable on every machine, unlike std::hash.
constexpr std::uint64_t nameHash(std::string_view text) {
    std::uint64_t hash = 14695981039346656037ull;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return hash;
}

/// The finaliser of SplitMix64: every input bit reaches every output bit.
constexpr std::uint64_t mixedBits(std::uint64_t x) {
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ull;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebull;
    return x ^ (x >> 31);
}

/// Key of a component's streams under a seed.
constexpr std::uint64_t streamKey(std::uint64_t seed, std::string_view component) {
    return mixedBits(mixedBits(seed + 0x9e3779b97f4a7c15ull) ^ nameHash(component));
}

/// A number strictly between 0 and 1 from 64 random bits: the middle of one of 2^52 cells.
inline double openUnitOf(std::uint64_t random) { return (static_cast<double>(random >> 12) + 0.5) * 0x1p-52; }

/// The draw with this index of a component for a purpose in one life, without any state.
inline double drawAt(std::uint64_t key, Purpose purpose, std::uint32_t draw, std::uint64_t life) {
    const philox4x32_ctr_t counter = {{draw, static_cast<std::uint32_t>(purpose), static_cast<std::uint32_t>(life),
                                       static_cast<std::uint32_t>(life >> 32)}};
    const philox4x32_key_t words = {{static_cast<std::uint32_t>(key), static_cast<std::uint32_t>(key >> 32)}};
    const philox4x32_ctr_t random = philox4x32(counter, words);
    return openUnitOf(random.v[0] | static_cast<std::uint64_t>(random.v[1]) << 32);
}

/// The draws of one component for one purpose in one replication (life), in order. Copyable; a copy repeats the draws.
class RandomStream {
public:
    RandomStream() = default;
    RandomStream(std::uint64_t key, Purpose purpose, std::uint64_t replication)
        : m_key(key), m_replication(replication), m_purpose(static_cast<std::uint32_t>(purpose)) {}

    /// The next number strictly between 0 and 1: the middle of one of 2^52 cells.
    double unit() {
        if (m_draw % 2 != 0) {
            ++m_draw;
            return m_spare;
        }
        const philox4x32_ctr_t counter = {{m_draw / 2, m_purpose, static_cast<std::uint32_t>(m_replication),
                                           static_cast<std::uint32_t>(m_replication >> 32)}};
        const philox4x32_key_t key = {{static_cast<std::uint32_t>(m_key), static_cast<std::uint32_t>(m_key >> 32)}};
        const philox4x32_ctr_t random = philox4x32(counter, key);
        ++m_draw;
        m_spare = openUnitOf(random.v[2] | static_cast<std::uint64_t>(random.v[3]) << 32);
        return openUnitOf(random.v[0] | static_cast<std::uint64_t>(random.v[1]) << 32);
    }

private:
    std::uint64_t m_key = 0, m_replication = 0;
    double m_spare = 0;
    std::uint32_t m_purpose = 0, m_draw = 0;
};

} // namespace sightline::simulator
