#pragma once
// The customer's proposal as one self-contained HTML file in one call, for the window: English, all parts.

#include "proposal/export.h"

namespace sightline::proposal {

struct HtmlOptions {
    std::string author;
    std::string date; ///< ISO date printed on the cover; empty: none, so that the same input gives the same bytes
    bool whatIf = false; ///< work the what-if out: some hundred engine runs
};

/// The document. Every text from outside is escaped; charts are inline SVG from the chart painters. BadInput where a line
/// would be sold below what it costs. Needs a QGuiApplication (any platform, offscreen included) for font metrics.
Result<std::string> proposalHtml(const Comparison& comparison, const planner::Catalogue& catalogue, const HtmlOptions& options = {});

} // namespace sightline::proposal
