// The list of textbook models and how their arguments are read.

#include "simulator/models.h"

#include "model_arguments.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <sstream>

namespace sightline::simulator {

namespace {

constexpr std::int64_t mostSamples = 1'000'000'000;
constexpr int mostThreads = 256;
constexpr std::int64_t modelChunk = 4096;

std::string joinedNames(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

std::string plainNumber(double value) {
    std::ostringstream text;
    text.precision(12);
    text << value;
    return text.str();
}

ModelParameter needed(const char* name, const char* unit, const char* meaning) {
    return {name, unit, meaning, true};
}

ModelParameter optional(const char* name, const char* unit, const char* meaning) {
    return {name, unit, meaning, false};
}

std::vector<ModelInfo> makeModels() {
    const ModelParameter mttf = needed("mttf_h", "h", "mean time to failure");
    const ModelParameter mttr = needed("mttr_h", "h", "mean time to repair");
    const ModelParameter mttfs = needed("mttf_h", "h", "mean time to failure; several separated by commas");
    const ModelParameter mttrs = needed("mttr_h", "h", "mean time to repair; as many, or one for all");
    return {
        {"two-state", "Availability of one thing that fails and is repaired",
         {mttf, mttr, optional("mission_h", "h", "hours down in a mission that starts new"),
          optional("t_h", "h", "availability at this hour")},
         "mttf_h=50000 mttr_h=8"},
        {"afr", "Yearly failure rate to mean life, or to the chance of failing within years",
         {needed("afr", "1", "share that fails in the first year, over 0 and under 1"),
          optional("beta", "1", "Weibull shape (1: no ageing)"), optional("years", "y", "chance of failing within them")},
         "afr=0.0157 beta=1.12 years=5"},
        {"series", "Availability of a chain that needs all its parts", {mttfs, mttrs, optional("n", "1", "that many like parts")},
         "mttf_h=250000,40000,500000 mttr_h=24,6,4"},
        {"parallel", "Availability of parts of which one is enough", {mttfs, mttrs, optional("n", "1", "that many like parts")},
         "mttf_h=40000 mttr_h=6 n=2"},
        {"k-of-n", "Availability of n like parts of which k are needed",
         {needed("k", "1", "needed"), needed("n", "1", "there"), mttf, mttr}, "k=4 n=5 mttf_h=40000 mttr_h=6"},
        {"raid", "Mean time to data loss of an array, or the chance of a loss in a mission",
         {needed("level", "1", "1, 5 or 6"), needed("disks", "1", "in one group, parity included"), mttf,
          optional("mttr_h", "h", "mean rebuild time, exponential"), optional("repair", "", "parallel (default) or single"),
          optional("fixed_rebuild_h", "h", "rebuild of exactly this length instead of mttr_h"),
          optional("ber", "1/bit", "unreadable bits, taken as a mean: a bound"), optional("disk_tb", "TB", "read with ber"),
          optional("groups", "1", "like groups (default 1)"), optional("mission_h", "h", "chance of a loss within it")},
         "level=6 disks=12 mttf_h=500000 mttr_h=24 repair=single"},
        {"latent-raid", "Double-disk failures of a RAID 5 group with latent defects and scrubbing",
         {needed("disks", "1", "in the group"), needed("op_eta_h", "h", "Weibull scale of a drive's life"),
          needed("op_beta", "1", "its shape"), needed("rebuild_min_h", "h", "least rebuild time"),
          needed("rebuild_eta_h", "h", "Weibull scale above it"), needed("rebuild_beta", "1", "its shape"),
          needed("defect_eta_h", "h", "mean time to a latent defect"),
          optional("scrub_min_h", "h", "least time until a scrub finds it; without scrub figures it stays"),
          optional("scrub_eta_h", "h", "Weibull scale above it"), optional("scrub_beta", "1", "its shape"),
          needed("mission_h", "h", "counted over it")},
         "disks=8 op_eta_h=461386 op_beta=1.12 rebuild_min_h=6 rebuild_eta_h=12 rebuild_beta=2 defect_eta_h=9259 "
         "scrub_min_h=6 scrub_eta_h=168 scrub_beta=3 mission_h=87600"},
        {"standby", "Recorders without a recorder in their place, or with coverage the time to the first such failure",
         {needed("recorders", "1", "that record"), needed("spares", "1", "that stand by"), mttf, mttr,
          needed("mode", "", "hot (spares age too) or cold"), optional("crews", "1", "repairs at a time (default: all)"),
          optional("coverage", "1", "chance that a take-over works; the result is then a mean time")},
         "recorders=8 spares=1 mttf_h=40000 mttr_h=72 mode=cold crews=1"},
        {"crew", "Waiting for a technician, or with a population the mean number out of order",
         {needed("rate_per_h", "1/h", "calls, or with a population failures of each"), needed("service_h", "h", "mean visit"),
          needed("servers", "1", "technicians"), optional("population", "1", "things that can fail")},
         "rate_per_h=0.05 service_h=24 servers=2"},
        {"failover", "Camera-hours lost a year to take-over gaps",
         {needed("cameras", "1", "of one recorder"), needed("failures_per_h", "1/h", "of the recorder"),
          needed("detect_s", "s", "until the alarm"), needed("takeover_s", "s", "until the standby records")},
         "cameras=64 failures_per_h=0.0005 detect_s=5 takeover_s=30"},
        {"heartbeat", "Delay from a failure to the alarm",
         {needed("period_s", "s", "of the heartbeat"), needed("misses", "1", "in a row that raise the alarm")},
         "period_s=5 misses=3"},
        {"buffered", "Hours a year that outlast a buffer, a battery or a card",
         {needed("rate_per_y", "1/y", "outages"), needed("duration_h", "h", "mean length"), needed("buffer_h", "h", "bridged"),
          optional("law", "", "exponential (default) or lognormal"), optional("cv", "1", "of the lognormal law (default 1)")},
         "rate_per_y=1.4 duration_h=4 buffer_h=0.5"},
        {"backfill", "Time to copy a gap over a link that carries the live streams too",
         {needed("cameras", "1", "that are copied"), needed("mbps", "Mbps", "of one camera"), needed("gap_h", "h", "to copy"),
          needed("link_mbps", "Mbps", "of the link"), needed("utilisation", "1", "share that may be used")},
         "cameras=32 mbps=4 gap_h=6 link_mbps=1000 utilisation=0.7"},
        {"wear", "Life of a card that is written all the time",
         {needed("tbw", "TB", "that may be written"), needed("mbps", "Mbps", "written"), needed("waf", "1", "write amplification")},
         "tbw=384 mbps=4 waf=1.5"},
    };
}

ModelFunction functionOf(const std::string& name) {
    static const std::map<std::string, ModelFunction> functions = {
        {"two-state", twoStateModel}, {"afr", afrModel},           {"series", seriesModel},       {"parallel", parallelModel},
        {"k-of-n", kOfNModel},        {"raid", raidModel},         {"latent-raid", latentRaidModel}, {"standby", standbyModel},
        {"crew", crewModel},          {"failover", failoverModel}, {"heartbeat", heartbeatModel}, {"buffered", bufferedModel},
        {"backfill", backfillModel},  {"wear", wearModel}};
    return functions.at(name);
}

std::optional<Error> argumentTrouble(const ModelInfo& info, const ModelArguments& typed) {
    std::vector<std::string> known;
    for (const ModelParameter& parameter : info.parameters) {
        known.push_back(parameter.name);
        if (parameter.isRequired && typed.count(parameter.name) == 0)
            return Error{ErrorKind::Usage, info.name, "\"" + parameter.name + "\" is missing: " + parameter.meaning,
                         "For instance " + info.name + ' ' + info.example};
    }
    for (const auto& [name, value] : typed)
        if (std::find(known.begin(), known.end(), name) == known.end())
            return Error{ErrorKind::Usage, info.name, "\"" + name + "\" is no parameter of it",
                         "It knows " + joinedNames(known)};
    return std::nullopt;
}

} // namespace

double Arguments::parsed(const std::string& name, const std::string& text, double low, double high) {
    double value = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, value);
    const bool isNumber = problem == std::errc() && stop == end && std::isfinite(value);
    const bool isOpen = low == 0 && !std::signbit(low);
    if (isNumber && value <= high && (isOpen ? value > low : value >= low)) return value;
    refuse(name, "\"" + text + "\" is not a number " + (isOpen ? "over " : "from ") + plainNumber(low + 0.0) +
                     (isOpen ? " and up to " : " to ") + plainNumber(high),
           "");
    return isOpen ? std::min(1.0, high) : low;
}

double Arguments::number(const std::string& name, double low, double high) {
    const auto found = m_typed.find(name);
    return found == m_typed.end() ? low : parsed(name, found->second, low, high);
}

double Arguments::numberOr(const std::string& name, double otherwise, double low, double high) {
    return has(name) ? number(name, low, high) : otherwise;
}

int Arguments::whole(const std::string& name, int low, int high) {
    const double value = number(name, low == 0 ? fromZero : low, high);
    if (value != std::floor(value)) refuse(name, "\"" + m_typed.at(name) + "\" is not a whole number", "");
    return static_cast<int>(value);
}

int Arguments::wholeOr(const std::string& name, int otherwise, int low, int high) {
    return has(name) ? whole(name, low, high) : otherwise;
}

std::vector<double> Arguments::list(const std::string& name, double low, double high) {
    std::vector<double> values;
    std::istringstream words(m_typed.at(name) + ",");
    for (std::string word; std::getline(words, word, ',');)
        values.push_back(parsed(name, word, low, high));
    return values;
}

int Arguments::choice(const std::string& name, const std::vector<std::string>& words, int otherwise) {
    const auto found = m_typed.find(name);
    if (found == m_typed.end()) return otherwise;
    const auto word = std::find(words.begin(), words.end(), found->second);
    if (word != words.end()) return static_cast<int>(word - words.begin());
    refuse(name, "\"" + found->second + "\" is not known", "Choose one of " + joinedNames(words));
    return otherwise;
}

void Arguments::refuse(const std::string& name, const std::string& message, const std::string& remedy) {
    if (!m_error) m_error = Error{ErrorKind::Usage, m_info.name + ' ' + name, message, remedy};
}

void put(ModelResult& result, const Estimate& estimate) {
    result.mean = estimate.mean;
    result.standardError = estimate.standardError;
    result.samples = estimate.samples;
}

const std::vector<ModelInfo>& models() {
    static const std::vector<ModelInfo> all = makeModels();
    return all;
}

Result<ModelResult> runModel(const std::string& name, const ModelArguments& arguments, const ModelOptions& options) {
    const auto info = std::find_if(models().begin(), models().end(), [&](const ModelInfo& model) { return model.name == name; });
    if (info == models().end()) {
        std::vector<std::string> names;
        for (const ModelInfo& model : models())
            names.push_back(model.name);
        return failure(ErrorKind::Usage, "model", "\"" + name + "\" is not known", "Choose one of " + joinedNames(names));
    }
    if (options.samples < 2 || options.samples > mostSamples)
        return failure(ErrorKind::Usage, "samples", "the number of samples is not from 2 to 1000000000");
    if (options.threads < 1 || options.threads > mostThreads)
        return failure(ErrorKind::Usage, "threads", "the number of threads is not from 1 to 256");
    if (const std::optional<Error> trouble = argumentTrouble(*info, arguments)) return tl::make_unexpected(*trouble);
    Arguments in(*info, arguments);
    const ModelRun run{{options.samples, modelChunk, options.threads, options.cancel}, options.seed};
    ModelResult result = functionOf(name)(in, run);
    if (in.error()) return tl::make_unexpected(*in.error());
    if (result.samples == 0) return failure(ErrorKind::Interrupted, name, "stopped before the first samples were done");
    result.model = name;
    return result;
}

} // namespace sightline::simulator
