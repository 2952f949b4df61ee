#pragma once
// Arguments of a textbook model: typed, checked, every problem said by name.

#include "chunked.h"
#include "ladder_lives.h"
#include "simulator/models.h"

#include <functional>

namespace sightline::simulator {

class Arguments {
public:
    Arguments(const ModelInfo& info, const ModelArguments& typed) : m_info(info), m_typed(typed) {}

    bool has(const std::string& name) const { return m_typed.count(name) > 0; }
    /// A number within limits; a low limit of 0 is left out, fromZero is not. Keeps the first error.
    double number(const std::string& name, double low, double high);
    double numberOr(const std::string& name, double otherwise, double low, double high);
    int whole(const std::string& name, int low, int high);
    int wholeOr(const std::string& name, int otherwise, int low, int high);
    std::vector<double> list(const std::string& name, double low, double high);
    /// Index of the chosen word.
    int choice(const std::string& name, const std::vector<std::string>& words, int otherwise);
    void refuse(const std::string& name, const std::string& message, const std::string& remedy);
    const std::optional<Error>& error() const { return m_error; }

private:
    double parsed(const std::string& name, const std::string& text, double low, double high);
    const ModelInfo& m_info;
    const ModelArguments& m_typed;
    std::optional<Error> m_error;
};

/// What a model needs to run its simulated side.
struct ModelRun {
    ChunkPlan plan;
    std::uint64_t seed = 1;
};

/// Low limit of a number that may be 0.
inline constexpr double fromZero = -0.0;
/// Hours, chances and the like that a duration may have: generous, but finite.
inline constexpr double greatestHours = 1e12;

using ModelFunction = ModelResult (*)(Arguments&, const ModelRun&);

/// Fills the simulated side.
void put(ModelResult& result, const Estimate& estimate);

// One function for each model; a function returns at once when an argument is wrong.
ModelResult twoStateModel(Arguments& in, const ModelRun& run);
ModelResult afrModel(Arguments& in, const ModelRun& run);
ModelResult seriesModel(Arguments& in, const ModelRun& run);
ModelResult parallelModel(Arguments& in, const ModelRun& run);
ModelResult kOfNModel(Arguments& in, const ModelRun& run);
ModelResult raidModel(Arguments& in, const ModelRun& run);
ModelResult latentRaidModel(Arguments& in, const ModelRun& run);
ModelResult standbyModel(Arguments& in, const ModelRun& run);
ModelResult crewModel(Arguments& in, const ModelRun& run);
ModelResult failoverModel(Arguments& in, const ModelRun& run);
ModelResult heartbeatModel(Arguments& in, const ModelRun& run);
ModelResult bufferedModel(Arguments& in, const ModelRun& run);
ModelResult backfillModel(Arguments& in, const ModelRun& run);
ModelResult wearModel(Arguments& in, const ModelRun& run);

} // namespace sightline::simulator
