#pragma once
// A plan as a JSON document and back, for code that looks at or changes single members (scenarios, presets, merges).

#include "planner/plan.h"
#include "planner/result.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace sightline::planner {

/// What writePlan() writes: only what is not a default, in the order of the schema.
nlohmann::ordered_json planDocument(const Plan& plan);
nlohmann::ordered_json siteDocument(const Site& site);
nlohmann::ordered_json groupDocument(const CameraGroup& group);

/// As parsePlan(), of a document of today's version.
Result<Plan> planFromDocument(const nlohmann::ordered_json& document, const std::string& place,
                              std::vector<Error>* more = nullptr);

} // namespace sightline::planner
