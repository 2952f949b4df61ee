#pragma once
// One record per plan field: drives checks, defaults, --help, screens and the assumptions page.

#include "planner/plan.h"

#include <string>
#include <string_view>
#include <vector>

namespace sightline::planner {

struct Field {
    std::string key;         ///< path pattern in the file, e.g. "sites/*/camera_groups/*/fps"
    std::string label;       ///< "Frames per second"
    std::string unit;        ///< "fps", "days", "Mbps", … or ""
    double low = 0;          ///< allowed range, for numbers
    double high = 0;
    std::string fallback;    ///< the default, as text
    std::string description; ///< one sentence
    std::string source;      ///< where the default comes from, or "estimate"
};

/// All fields in file order.
const std::vector<Field>& fields();
/// The record of a field; nullptr when unknown.
const Field* field(std::string_view key);

/// A default that is in force in a plan.
struct DefaultInForce {
    std::string place; ///< JSON pointer, e.g. "/sites/0/camera_groups/0/fps"
    const Field* field = nullptr;
};
/// Every setting that the plan leaves at its default and that some model reads.
std::vector<DefaultInForce> defaultsInForce(const Plan& plan);

} // namespace sightline::planner
