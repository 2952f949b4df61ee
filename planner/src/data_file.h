#pragma once
// Reading one JSON document of data/ that may be wrong or hostile: bounded size, depth and string length, and an Error
// in place of every exception.

#include "planner/result.h"

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace sightline::planner {

inline constexpr std::size_t maxDataFileBytes = 1u << 20;
inline constexpr int maxDataDepth = 64;
/// The schema checker matches patterns recursively, a few hundred bytes of stack for each character.
inline constexpr std::size_t maxDataStringBytes = 2000;
inline constexpr std::size_t maxDataFiles = 20000;

Result<nlohmann::json> readDataFile(const std::filesystem::path& file);

/// All *.json files below DIRECTORY, sorted, without those below a folder named "schema" or "samples". Links to folders
/// are not followed. Fails with Environment when the folder cannot be read.
Result<std::vector<std::filesystem::path>> dataFilesBelow(const std::filesystem::path& directory);

/// TEXT shortened to 120 bytes and with control characters replaced: safe to print in an error message.
std::string printable(std::string text);

/// One part of a JSON pointer: printable, with "~" and "/" escaped.
std::string pointerToken(const std::string& key);

} // namespace sightline::planner
