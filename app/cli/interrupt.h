#pragma once
// Ctrl+C as a question that long work asks, so that partial results are kept.

#include <functional>

namespace sightline::cli {

/// From now on SIGINT and SIGTERM are remembered instead of ending the program; a second one ends it at once.
/// The returned function says whether one came.
std::function<bool()> watchInterrupts();

} // namespace sightline::cli
