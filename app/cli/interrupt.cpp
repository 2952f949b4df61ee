#include "cli/interrupt.h"

#include <csignal>

namespace sightline::cli {

namespace {

volatile std::sig_atomic_t interruptSeen = 0;

void rememberInterrupt(int) {
    interruptSeen = 1;
}

} // namespace

std::function<bool()> watchInterrupts() {
    struct sigaction action = {};
    action.sa_handler = rememberInterrupt;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    return [] { return interruptSeen != 0; };
}

} // namespace sightline::cli
