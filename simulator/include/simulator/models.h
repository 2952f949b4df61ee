#pragma once
// Textbook models of reliability, each with its closed form and our simulator's estimate of the same quantity side by
// side. Equations, sources and validation: docs/models/reliability.md. Years have 8760 hours, a TB is 1e12 bytes.

#include "planner/result.h"

#include <atomic>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sightline::simulator {

struct ModelParameter {
    std::string name;    ///< key on the command line: "mttf_h"
    std::string unit;    ///< "h", "1", …
    std::string meaning; ///< for people, with range or choices
    bool isRequired = true;
};

struct ModelInfo {
    std::string name;    ///< "two-state"
    std::string meaning; ///< one sentence
    std::vector<ModelParameter> parameters;
    std::string example; ///< arguments: "mttf_h=50000 mttr_h=8"
};

/// Every model in the order of docs/cli.md.
const std::vector<ModelInfo>& models();

struct ModelOptions {
    std::int64_t samples = 100'000; ///< independent replications of the simulated side, 2 … 1e9
    std::uint64_t seed = 1;
    int threads = 1;                ///< 1 … 256; the result does not depend on it
    const std::atomic<bool>* cancel = nullptr; ///< set from another thread to stop early
};

struct ModelResult {
    std::string model, unit;
    std::optional<double> exact;  ///< nothing where no closed form exists
    double mean = 0;              ///< the simulator's estimate of the same quantity
    double standardError = 0;     ///< of `mean`; 0 for a quantity without chance in it
    std::int64_t samples = 0;     ///< replications that were made: fewer than asked after a cancellation
    std::vector<std::string> assumptions;
    std::vector<std::pair<std::string, double>> details; ///< further figures by key with unit, from the closed form
};

/// Parameters by name as typed; a list is separated by commas.
using ModelArguments = std::map<std::string, std::string>;

/// Evaluates one model. Fails with Usage when the model or a parameter is unknown (naming the nearest), missing, not a
/// number or out of range; with Interrupted when cancelled before the first samples were done.
Result<ModelResult> runModel(const std::string& name, const ModelArguments& arguments, const ModelOptions& options);

} // namespace sightline::simulator
