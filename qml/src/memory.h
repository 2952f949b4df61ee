#pragma once

namespace sightline::qml {

/// Lets the C library hand back what is freed: every edit of a plan of thousands of groups makes and drops tens of megabytes
/// on several threads, which glibc would otherwise keep for each of them. Called once, first thing in main(); does nothing
/// with another C library.
void returnFreedMemory();

} // namespace sightline::qml
