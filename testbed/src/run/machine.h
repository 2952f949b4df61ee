#pragma once
#include "testbed/run.h"

namespace sightline::testbed {

/// This machine, as a report names it.
Machine thisMachine();
/// The folder of the running program.
std::filesystem::path programFolder();

} // namespace sightline::testbed
