#pragma once
// From arguments to a command. The only user of CLI11 hides behind this.

#include "cli/commands.h"

#include <string>
#include <variant>

namespace sightline::cli {

/// The arguments were a question about the program, or wrong: what to print, and the exit code.
struct Answered {
    int code = 0;
    std::string text;  ///< for stdout
    std::string error; ///< for stderr, without the program's name
};

using Parsed = std::variant<Command, Answered>;

Parsed parseCommandLine(int argc, const char* const* argv);

} // namespace sightline::cli
