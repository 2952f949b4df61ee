#pragma once
// The proposal as one self-contained HTML file: opens from file://, no network, strict CSP.

#include "proposal/comparison.h"

#include <filesystem>

namespace sightline::proposal {

struct HtmlOptions {
    std::string author;
    std::string date; ///< ISO date printed on the cover; empty: none, so that the same input gives the same bytes
};

/// The document. Every text from outside is escaped; charts are inline SVG from the chart painters.
/// Needs a QGuiApplication (any platform, offscreen included) for font metrics.
std::string proposalHtml(const Comparison& comparison, const planner::Catalogue& catalogue, const HtmlOptions& options = {});

/// Writes a document atomically: temporary file beside it, fsync, rename; nothing is left behind on failure.
Result<void> writeDocument(const std::filesystem::path& file, const std::string& bytes);

} // namespace sightline::proposal
