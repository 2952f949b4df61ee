#pragma once
// Plan files (*.sightline): one human-readable JSON document, version 2, stable key order, only non-default values.

#include "planner/plan.h"
#include "planner/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace sightline::planner {

/// Largest plan file that is read; larger ones are refused before parsing.
inline constexpr std::size_t maxPlanBytes = 16u << 20;

/// Of the documents that are written.
inline constexpr int currentPlanVersion = 2;

/// What a plan was read from.
struct PlanSource {
    int version = 0;                  ///< of the document, 1 or 2; 0 when it is no plan
    std::vector<std::string> changes; ///< what an earlier version needed, e.g. "/sites/0/coax is now cabling"
};

/// Parses plan text. `place` names the file in errors. Fails with BadInput (naming JSON pointer and remedy) on
/// malformed JSON, nesting over 64, a wrong type, an unknown key (a near miss is suggested), a value out of the range
/// in the field's metadata, a duplicate id, or a newer schema version. All problems of the document are collected:
/// the Error is the first, `more` (when given) receives the others, and `source` the version found.
Result<Plan> parsePlan(std::string_view text, const std::string& place, std::vector<Error>* more = nullptr,
                       PlanSource* source = nullptr);

/// Reads a plan from a file, or from standard input for "-".
Result<Plan> loadPlan(const std::filesystem::path& file, std::vector<Error>* more = nullptr,
                      PlanSource* source = nullptr);

/// The document for a plan: two-space indent, keys in the order of the schema, a newline at the end.
/// parsePlan(writePlan(p)) == p, and the same plan gives the same bytes.
std::string writePlan(const Plan& plan);

/// Writes atomically: temporary file in the same folder, fsync, rename, fsync of the folder. On failure the old file
/// is untouched and no temporary file stays.
Result<void> savePlan(const Plan& plan, const std::filesystem::path& file);

} // namespace sightline::planner
