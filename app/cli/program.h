#pragma once

namespace sightline::cli {

/// All of sightline-cli: parses the arguments, runs the verb, returns the exit code of docs/cli.md. Never throws.
int runProgram(int argc, char** argv);

} // namespace sightline::cli
