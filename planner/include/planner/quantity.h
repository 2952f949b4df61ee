#pragma once
// Bit rates, sizes and durations as types, over Debian's libunits-cpp (nholthaus). Nothing else includes <units.h>.
// Result structs carry plain doubles whose names carry the unit; these types guard the arithmetic in between.

#define DISABLE_PREDEFINED_UNITS
#define ENABLE_PREDEFINED_TIME_UNITS
#define ENABLE_PREDEFINED_DATA_UNITS
#define ENABLE_PREDEFINED_DATA_TRANSFER_RATE_UNITS
#include <units.h>

#include <optional>
#include <string>
#include <string_view>

namespace sightline {

using Megabits = units::data_transfer_rate::megabits_per_second_t; ///< 1e6 bit/s
using Terabytes = units::data::terabyte_t;                         ///< 1e12 bytes
using Tebibytes = units::data::tebibyte_t;                         ///< 2^40 bytes
using Gigabytes = units::data::gigabyte_t;                         ///< 1e9 bytes
using Hours = units::time::hour_t;                                 ///< a double: 2.5 million hours fit
using Days = units::time::day_t;

/// "4.00 Mbps", "12.0 TB", "30 days": for people, in the C locale.
std::string format(Megabits rate);
std::string format(Terabytes size);
std::string format(Days duration);

/// The shortest text that reads back as the same value: "0.00031 Mbps", "12 TB", "1e+20 days". For files and for fields
/// that are edited again: parse(exactText(x)) == x for every finite, non-negative x. "unknown …" otherwise.
std::string exactText(Megabits rate);
std::string exactText(Terabytes size);
std::string exactText(Days duration);

/// Reads what people type. Accepted: a number with optional thousands separator "," and a unit, with or without a
/// space, any case. Rates: kbps, Mbps, Gbps (a bare number is Mbps). Sizes: GB, TB, GiB, TiB (bare: TB).
/// Durations: h, d, day(s), w, week(s), month(s) of 30 days, y, year(s) of 365 days (bare: days).
/// Nothing when the text is not a finite, non-negative quantity. parse(format(x)) equals x to the digits shown.
std::optional<Megabits> parseRate(std::string_view text);
std::optional<Terabytes> parseSize(std::string_view text);
std::optional<Days> parseDuration(std::string_view text);

} // namespace sightline
