#pragma once
// Reads what the recorder wrote back from the file alone: how gaps are measured and the index is rebuilt.

#include "planner/result.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace sightline::testbed {

/// One sample on the wall clock.
struct ScannedSample {
    std::int64_t wallNs = 0;
    std::uint32_t durationNs = 0;
    std::uint32_t bytes = 0;
    bool key = false;
};

struct ScannedFragment {
    std::int64_t wallNs = 0;
    std::int64_t durationNs = 0;
    std::uint64_t sampleBytes = 0;
    std::uint64_t fileBytes = 0; ///< prft, moof and mdat
    bool beginsWithKey = false;
    std::vector<ScannedSample> samples;
};

struct ScannedFile {
    std::vector<ScannedFragment> fragments;
    std::uint64_t headerBytes = 0; ///< in front of the first fragment
    std::uint64_t goodBytes = 0;   ///< up to the end of the last complete fragment
    std::uint64_t fileBytes = 0;
    bool hasMovie = false;

    std::int64_t startNs() const { return fragments.empty() ? 0 : fragments.front().wallNs; }
    std::int64_t endNs() const { return fragments.empty() ? 0 : fragments.back().wallNs + fragments.back().durationNs; }
    std::uint64_t frames() const;
};

/// A damaged or cut tail is not an error: goodBytes says where it begins. Environment when the file cannot be opened.
Result<ScannedFile> scanMp4(const std::filesystem::path& file);

} // namespace sightline::testbed
