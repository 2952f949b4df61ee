#pragma once
// A problem in a plan or a design, with what to do about it. A plan with findings is not an error.

#include <optional>
#include <string>

namespace sightline::planner {

enum class Severity { Error, Warning, Note };

struct Finding {
    Severity severity = Severity::Warning;
    std::string place;   ///< JSON pointer into the plan, or "site / group" in words
    std::string message; ///< what
    std::string remedy;  ///< what to do
    /// What the remedy costs over the horizon, likely, in the plan's amountCurrency(), over all sites; nothing when nobody
    /// has priced it.
    std::optional<double> costDifference = std::nullopt;
    bool operator==(const Finding&) const = default;
};

} // namespace sightline::planner
