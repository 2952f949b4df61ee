#include "cli/interrupt.h"

#include <csignal>

namespace sightline::cli {

namespace {

std::atomic<bool> interruptSeen = false;
static_assert(std::atomic<bool>::is_always_lock_free, "the flag is set in a signal handler");

void rememberInterrupt(int) {
    interruptSeen = true;
}

} // namespace

const std::atomic<bool>& watchInterrupts() {
    struct sigaction action = {};
    action.sa_handler = rememberInterrupt;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
    return interruptSeen;
}

} // namespace sightline::cli
