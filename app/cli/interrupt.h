#pragma once
// Ctrl+C as a flag that long work looks at, so that partial results are kept.

#include <atomic>

namespace sightline::cli {

/// From now on a SIGINT or SIGTERM sets the returned flag instead of ending the program; a second one ends it at once.
const std::atomic<bool>& watchInterrupts();

} // namespace sightline::cli
