#pragma once
// Plan documents of earlier versions, brought forward before they are read.

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace sightline::planner {

/// The version that is written.
inline constexpr std::string_view planSchema = "sightline.plan/2";

/// Changes a document of an earlier version into one of today's. Documents of today's version, of unknown ones and
/// those that are no plan at all stay as they are: the reader says what is wrong with them. Version 1 differs in a
/// site's "coax", now "cabling", and in scenarios, which had no meaning yet. Returns the version found, 0 for none;
/// `changes` is told what was brought forward, one entry a place.
int migratePlan(nlohmann::ordered_json& root, std::vector<std::string>* changes = nullptr);

} // namespace sightline::planner
