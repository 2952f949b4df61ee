#pragma once
// Clocks and how their readings are written. Pacing and timeouts use the monotonic clock; files carry wall time.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sightline::testbed {

inline constexpr std::int64_t nsPerSecond = 1'000'000'000;

std::int64_t monotonicNs();
std::int64_t wallNs(); ///< since 1970, UTC
inline double seconds(std::int64_t ns) { return static_cast<double>(ns) / 1e9; }
std::int64_t toNs(double seconds);

/// "20261124T080312.123Z": sorts by time and is a safe file name.
std::string fileStamp(std::int64_t wall);
std::optional<std::int64_t> parseFileStamp(std::string_view text);
/// "2026-11-24T08:03:12.123Z"
std::string isoTime(std::int64_t wall);
/// Reads isoTime() (fraction and "Z" optional), fileStamp() or seconds since 1970.
std::optional<std::int64_t> parseTime(std::string_view text);

/// User and system time of this process.
double processCpuSeconds();

} // namespace sightline::testbed
