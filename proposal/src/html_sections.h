#pragma once
// The sections of the proposal, each from the comparison alone.

#include "proposal/html.h"

#include <string>

namespace sightline::proposal::html {

struct Context {
    const Comparison& comparison;
    const planner::Catalogue& catalogue;
    const HtmlOptions& options;
};

std::string styleSheet();

std::string cover(const Context& context);
std::string summary(const Context& context);
std::string requirements(const Context& context);
std::string optionsCompared(const Context& context);
std::string scope(const Context& context);
std::string storageBySite(const Context& context);
std::string billOfMaterials(const Context& context);
std::string costByYear(const Context& context);
std::string lostFootage(const Context& context);
std::string findingsSection(const Context& context);
std::string assumptions(const Context& context);
std::string exclusions(const Context& context);

/// "Five-year total" for a plan's horizon.
std::string totalName(const Comparison& comparison);
/// Whether the advice puts this one forward: the winner, or both of two that are too close to call.
bool isPutForward(const Comparison& comparison, planner::Architecture architecture);
/// The design the document describes closest: the recommended one, or the best when none can be recommended.
const ArchitectureResult& recommended(const Comparison& comparison);
/// "$647k", or "–" when a site could not be sized and the total is that of a part.
std::string totalOr(const ArchitectureResult& result, const std::string& text);
/// "Meets both must-haves", "No access control", "No must-haves set"; with the class "error" when one is missed.
std::string mustHaves(const Comparison& comparison, const ArchitectureResult& result);

} // namespace sightline::proposal::html
