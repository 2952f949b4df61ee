#pragma once
// Style sheet and script of the HTML document.

#include <string>

namespace sightline::proposal::html {

/// Light, printable on A4, colours from the token table; `accent` ("#RRGGBB") is the rule on the cover.
std::string styleSheet(const std::string& accent);
/// Sorting and filtering of tables, and the what-if. The same for every document, so that its hash is.
std::string documentScript();

} // namespace sightline::proposal::html
