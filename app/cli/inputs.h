#pragma once
// What several verbs read: plans, sheets, the catalogue, and the answer over them.

#include "planner/catalogue.h"
#include "planner/rules.h"
#include "planner/plan.h"
#include "planner/result.h"
#include "proposal/comparison.h"

#include <optional>
#include <string>
#include <vector>

namespace sightline::cli {

/// The shipped catalogue.
Result<planner::Catalogue> shippedCatalogue();
Result<planner::Rulebook> shippedRulebook();
/// The catalogue with the user's price book over it: the file named, else planner::userPriceBook() where there is one.
Result<planner::Catalogue> pricedCatalogue(const std::string& priceBook, std::vector<Error>* more = nullptr);

/// That catalogue with what a plan brings along: products and failure rates of its own.
Result<planner::Catalogue> catalogueOf(const planner::Plan& plan, const std::string& priceBook, std::vector<Error>* more = nullptr);

/// A plan from a file or "-", as the scenario with this id has it ("": the plan itself). The scenario's name is added to
/// the plan's.
Result<planner::Plan> loadScenario(const std::string& path, const std::string& scenario, std::vector<Error>& more);

/// Lives the designs of a comparison so many times and searches what would change the answer then; nothing: as often as is
/// worth its time, 0: neither. On every core, the result does not depend on them. Interrupt (Ctrl+C) keeps what was lived.
/// The exit code so far: Done or Interrupted.
int addLives(proposal::Comparison& comparison, const planner::Catalogue& catalogue, std::optional<std::int64_t> lives);

/// All of a small text file, or of standard input for "-". Refuses more than `limit` bytes without reading on.
Result<std::string> readText(const std::string& path, std::size_t limit);

/// How a path is called in messages.
std::string placeName(const std::string& path);

} // namespace sightline::cli
