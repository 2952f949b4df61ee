#pragma once
// A figure of the price book in words for people.

#include "planner/catalogue.h"

#include <string>
#include <string_view>

namespace sightline::proposal {

/// "Milestone XProtect Expert: Device licence"; products that are nobody's in particular go by their model alone. The cost
/// model's own assumptions read "Our own assumption: hours of training at a site"; unknown figures are named by their id.
std::string figureWords(const planner::Catalogue& catalogue, std::string_view id);
/// The same without what goes without saying where there is little room: the heading that a kind of work stands under, the word
/// price behind a product's name; "" when it must be whole.
std::string shortFigureWords(const planner::Catalogue& catalogue, std::string_view id);

} // namespace sightline::proposal
