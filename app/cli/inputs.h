#pragma once
// What several verbs read: plans, sheets, the catalogue, and the answer over them.

#include "planner/catalogue.h"
#include "planner/plan.h"
#include "planner/result.h"

#include <string>
#include <vector>

namespace sightline::cli {

/// The shipped catalogue.
Result<planner::Catalogue> shippedCatalogue();

/// All of a small text file, or of standard input for "-". Refuses more than `limit` bytes without reading on.
Result<std::string> readText(const std::string& path, std::size_t limit);

/// How a path is called in messages.
std::string placeName(const std::string& path);

} // namespace sightline::cli
