#include "cli/command_line.h"

#include "cli/output.h"
#include "planner/quantity.h"

#include "proposal/export.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <sstream>

namespace sightline::cli {

namespace {

using planner::Architecture;
using planner::Codec;
using planner::Convention;
using planner::Light;
using planner::Quality;
using planner::Raid;
using planner::RateControl;
using planner::RateKind;
using planner::Scene;
using planner::SmartCodec;

constexpr int largestCount = 100000;
constexpr double largestDays = 3650;

[[noreturn]] void refuse(const std::string& option, const std::string& text, const std::string& wanted) {
    throw CLI::ValidationError(option, "\"" + text + "\" is not " + wanted);
}

/// CLI11's own conversion takes "nan", octal and trailing units; scripts deserve one strict form.
template <typename T> std::optional<T> parseNumber(const std::string& text) {
    T value{};
    const char* const end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, value);
    if (problem != std::errc() || stop != end)
        return std::nullopt;
    if constexpr (std::is_floating_point_v<T>)
        if (!std::isfinite(value))
            return std::nullopt;
    return value;
}

template <typename T> T numberWithin(const std::string& option, const std::string& text, T low, T high) {
    const std::optional<T> value = parseNumber<T>(text);
    if (!value || *value < low || *value > high) {
        std::ostringstream wanted;
        wanted.precision(std::numeric_limits<double>::max_digits10 - 2);
        wanted << (std::is_floating_point_v<T> ? "a number from " : "a whole number from ") << low << " to " << high;
        refuse(option, text, wanted.str());
    }
    return *value;
}

/// An option whose value is a number within limits. `Target` is a number or an optional number.
template <typename T, typename Target>
CLI::Option* addNumber(CLI::App& verb, const std::string& option, Target& target, T low, T high,
                       const std::string& description) {
    return verb
        .add_option_function<std::string>(
            option, [option, &target, low, high](const std::string& text) { target = numberWithin<T>(option, text, low, high); },
            description)
        ->type_name("N");
}

/// An option whose value is one of a few words.
template <typename T> using Choices = std::vector<std::pair<std::string, T>>;

template <typename T, typename Target>
CLI::Option* addChoice(CLI::App& verb, const std::string& option, Target& target, const Choices<T>& choices,
                       const std::string& description) {
    std::string words;
    for (const auto& [word, value] : choices)
        words += (words.empty() ? "" : "|") + word;
    return verb
        .add_option_function<std::string>(
            option,
            [option, &target, choices, words](const std::string& text) {
                for (const auto& [word, value] : choices)
                    if (word == text) {
                        target = value;
                        return;
                    }
                refuse(option, text, "one of " + words);
            },
            description)
        ->type_name(words);
}

/// Options that set a plan's setting and mark it as typed.
template <typename T>
CLI::Option* addSetting(CLI::App& verb, const std::string& option, planner::Setting<T>& target, T low, T high,
                        const std::string& description) {
    return verb
        .add_option_function<std::string>(
            option,
            [option, &target, low, high](const std::string& text) { target.set(numberWithin<T>(option, text, low, high)); },
            description)
        ->type_name("N");
}

template <typename T>
CLI::Option* addSetting(CLI::App& verb, const std::string& option, planner::Setting<T>& target,
                        const Choices<T>& choices, const std::string& description) {
    target.origin = planner::Origin::Default;
    CLI::Option* const added = addChoice<T>(verb, option, target.value, choices, description);
    added->each([&target](const std::string&) { target.origin = planner::Origin::Typed; });
    return added;
}

const Choices<Quality> qualities = {
    {"low", Quality::Low}, {"medium", Quality::Medium}, {"high", Quality::High}, {"max", Quality::Max}};
const Choices<Architecture> architectureWords = {
    {"vms", Architecture::Vms}, {"nvr", Architecture::Nvr}, {"hybrid", Architecture::Hybrid}};

double parseDays(const std::string& option, const std::string& text) {
    const std::optional<Days> days = parseDuration(text);
    const double value = days ? days->to<double>() : 0;
    if (!(value > 0 && value <= largestDays))
        refuse(option, text, "a number of days over 0 and up to " + shortest(largestDays));
    return value;
}

std::set<planner::Need> parseNeeds(const std::string& text) {
    std::set<planner::Need> needs;
    std::istringstream words(text);
    for (std::string word; std::getline(words, word, ',');) {
        const std::optional<planner::Need> need = planner::needFromKey(word);
        if (!need) {
            std::string known;
            for (const planner::Need candidate : planner::allNeeds)
                known += (known.empty() ? "" : ",") + std::string(planner::needKey(candidate));
            refuse("--needs", word, "one of " + known);
        }
        needs.insert(*need);
    }
    return needs;
}

std::vector<proposal::SectionId> parseSections(const std::string& text) {
    std::vector<proposal::SectionId> sections;
    std::istringstream words(text);
    for (std::string word; std::getline(words, word, ',');) {
        const std::optional<proposal::SectionId> section = proposal::sectionFromKey(word);
        if (!section) {
            std::string known;
            for (const proposal::SectionId candidate : proposal::allSections)
                known += (known.empty() ? "" : ",") + std::string(proposal::sectionKey(candidate));
            refuse("--sections", word, "one of " + known);
        }
        if (std::find(sections.begin(), sections.end(), *section) == sections.end()) sections.push_back(*section);
    }
    return sections;
}

void addJson(CLI::App& verb, bool& json) {
    verb.add_flag("--json", json, "One JSON document on standard output, and nothing else");
}

void addDraws(CLI::App& verb, int& draws, std::uint64_t& seed) {
    addNumber<int>(verb, "--draws", draws, 1, 1000000, "Price outcomes that are drawn (default 2000)");
    addNumber<std::uint64_t>(verb, "--seed", seed, 0, std::numeric_limits<std::uint64_t>::max(),
                             "Seed of the draws (default 1); the same seed gives the same bytes");
}

void addShape(CLI::App& verb, costmodel::DrawShape& shape) {
    addChoice<costmodel::DrawShape>(verb, "--shape", shape,
                                    {{"pert", costmodel::DrawShape::Pert}, {"triangular", costmodel::DrawShape::Triangular}},
                                    "How a price is spread over its range (default pert)");
}

void addScenario(CLI::App& verb, std::string& scenario) {
    verb.add_option("--scenario", scenario, "Work out this scenario of the plan instead of the plan itself")->type_name("ID");
}

void addPriceBook(CLI::App& verb, std::string& prices) {
    verb.add_option("--prices", prices, "Price book over the shipped one (default: the user's own, where there is one)")
        ->type_name("FILE");
}

void addExample(CLI::App& verb, const std::string& lines) {
    verb.footer("Example:\n  " + lines + "\n");
}

/// Owns one command of each kind while CLI11 fills them, and remembers which verb was called.
class CommandLine {
public:
    CommandLine() : m_app("Plans, costs, compares and proves video-recording architectures", "sightline-cli") {
        m_app.require_subcommand(1);
        m_app.set_version_flag("--version", "sightline-cli " SIGHTLINE_VERSION);
        addExample(m_app, "sightline-cli compare --sites 12 --cameras 40 --retention 30");
        addCompare();
        addSize();
        addBitrate();
        addStorage();
        addCost();
        addCashflow();
        addReport();
        addTopology();
        addSimulate();
        addModel();
        addCatalogue();
        addPlan();
        addPrices();
        addTestbed();
        addClaims();
    }

    Parsed parse(int argc, const char* const* argv) {
        try {
            m_app.parse(argc, argv);
            return std::move(*m_command);
        } catch (const CLI::Success&) {
            std::ostringstream out;
            std::ostringstream unused;
            // CallForHelp and CallForVersion: exit() knows which text is asked for.
            try {
                throw;
            } catch (const CLI::ParseError& question) {
                m_app.exit(question, out, unused);
            }
            return Answered{Done, out.str(), {}};
        } catch (const CLI::ParseError& error) {
            std::string message = error.what();
            std::replace(message.begin(), message.end(), '\n', ' ');
            if (dynamic_cast<const CLI::RequiredError*>(&error) && !m_app.remaining(true).empty())
                message = "\"" + m_app.remaining(true).front() + "\" is not known here. " + message;
            return Answered{BadUsage, {}, message + ". See " + calledVerb() + " --help"};
        }
    }

private:
    /// A verb that yields `command`. `check` may refuse what CLI11 cannot see.
    template <typename T>
    CLI::App& addVerb(CLI::App& parent, const std::string& name, const std::string& description, T& command,
                      const std::function<void()>& check = {}) {
        CLI::App& verb = *parent.add_subcommand(name, description);
        verb.final_callback([this, &command, check] {
            if (check)
                check();
            m_command = Command(command);
        });
        addJson(verb, command.json);
        return verb;
    }

    std::string calledVerb() const {
        std::string name = m_app.get_name();
        const CLI::App* at = &m_app;
        for (auto called = at->get_subcommands(); !called.empty(); called = at->get_subcommands()) {
            at = called.front();
            name += ' ' + at->get_name();
        }
        return name;
    }

    void addQuickInputs(CLI::App& verb) {
        planner::QuickInput& quick = m_compare.quick;
        const auto mark = [&quick](const char* name) { quick.typed.insert(name); };
        verb.add_option_function<std::string>("--sites", [&quick, mark](const std::string& text) {
                quick.sites = numberWithin<int>("--sites", text, 1, largestCount);
                mark("sites");
            }, "Number of like sites (default 1)")->type_name("N");
        verb.add_option_function<std::string>("--cameras", [&quick, mark](const std::string& text) {
                quick.camerasPerSite = numberWithin<int>("--cameras", text, 1, largestCount);
                mark("cameras");
            }, "Cameras at each site (default 16)")->type_name("N");
        verb.add_option_function<std::string>("--retention", [&quick, mark](const std::string& text) {
                quick.retentionDays = parseDays("--retention", text);
                mark("retention");
            }, "Days that footage is kept (default 30)")->type_name("DAYS");
        verb.add_option_function<std::string>("--quality", [&quick, mark](const std::string& text) {
                for (const auto& [word, value] : qualities)
                    if (word == text) {
                        quick.quality = value;
                        mark("quality");
                        return;
                    }
                refuse("--quality", text, "one of low|medium|high|max");
            }, "Picture: 720p10, 1080p15, 1440p15 or 4K15 (default medium)")->type_name("low|medium|high|max");
        verb.add_option_function<std::string>("--needs", [this](const std::string& text) {
                m_compare.quick.needs = parseNeeds(text);
                m_needsGiven = true;
            }, "Must-haves, separated by commas: ai-edge ai-server access alarms single-pane mixed-brands no-it "
               "weak-wan ndaa no-cloud wan-loss one-failure off-site")->type_name("A,B,..");
        verb.add_option("--preset", m_compare.preset,
                        "Start from a vertical, changed by the other quick inputs: shop chain school warehouse hospital "
                        "car-park city office")->type_name("ID");
    }

    void checkCompare() const {
        const bool quick = !m_compare.quick.typed.empty() || m_needsGiven || !m_compare.preset.empty();
        if (static_cast<std::int64_t>(m_compare.quick.sites) * m_compare.quick.camerasPerSite > planner::maxPlanCameras)
            throw CLI::ValidationError("compare", "more than " + std::to_string(planner::maxPlanCameras) +
                                                      " cameras in one plan; divide it");
        if (m_compare.plan.empty() && !quick)
            throw CLI::ValidationError("compare", "give a PLAN, or the quick inputs, for instance --cameras 16");
        if (!m_compare.plan.empty() && quick)
            throw CLI::ValidationError(
                "compare", "a PLAN already says what the quick inputs say; give one or the other");
        if (m_compare.lives == 1)
            throw CLI::ValidationError("--lives", "one life says nothing about good and bad years; give 0 or 2 and more");
        if (m_compare.plan.empty() && !m_compare.scenario.empty())
            throw CLI::ValidationError("--scenario", "a scenario belongs to a PLAN; give its file too");
    }

    void addCompare() {
        CLI::App& verb = addVerb(m_app, "compare", "Compare VMS, NVR and hybrid for a plan or for the five quick inputs",
                                 m_compare, [this] { checkCompare(); });
        verb.add_option("PLAN", m_compare.plan, "Plan file (*.sightline), - for standard input")->type_name("");
        addQuickInputs(verb);
        addScenario(verb, m_compare.scenario);
        addPriceBook(verb, m_compare.prices);
        verb.add_option("--save", m_compare.saveTo, "Keep the plan in this file")->type_name("FILE");
        addDraws(verb, m_compare.options.draws, m_compare.options.seed);
        addNumber<std::int64_t>(verb, "--lives", m_compare.lives, 0, 100'000'000,
                                "Simulated lives of each kind of site behind the lost footage (default 1000, fewer for large plans); "
                                "0: sums of likely rates");
        addExample(verb, "sightline-cli compare --sites 12 --cameras 40 --retention 30 --needs single-pane,access\n"
                         "  sightline-cli compare data/samples/harbour-stores.sightline --json");
    }

    void checkBitrate() const {
        const planner::CameraGroup& group = m_bitrate.group;
        if (!group.targetMbps.isDefault() && *group.rateControl == RateControl::Vbr)
            throw CLI::ValidationError("--target", "a variable rate has no target; add --rate-control cbr, capped or abr");
        if (*group.rateControl != RateControl::Vbr && group.targetMbps.isDefault() && group.bitrateMbps.isDefault())
            throw CLI::ValidationError("--rate-control", "say which rate it holds: add --target");
    }

    void addSize() {
        CLI::App& verb = addVerb(m_app, "size", "Recorders, drives, switches and links of each site", m_size);
        verb.add_option("PLAN", m_size.plan, "Plan file, or - for standard input")->required();
        addChoice(verb, "--architecture", m_size.architecture, architectureWords, "Only this architecture (default: all three)");
        verb.add_flag("--per-site", m_size.perSite, "Also the links, PoE and one recorder more or less of each site");
        addScenario(verb, m_size.scenario);
        addPriceBook(verb, m_size.prices);
        addExample(verb, "sightline-cli size data/samples/harbour-stores.sightline --architecture nvr --per-site");
    }

    void addBitrate() {
        CLI::App& verb = addVerb(m_app, "bitrate", "Megabits per second of one camera stream", m_bitrate, [this] { checkBitrate(); });
        planner::CameraGroup& group = m_bitrate.group;
        addSetting(verb, "--width", group.width, 16, 16384, "Picture width in pixels")->required();
        addSetting(verb, "--height", group.height, 16, 16384, "Picture height in pixels")->required();
        addSetting(verb, "--fps", group.fps, 0.1, 240.0, "Frames per second")->required();
        addSetting<Codec>(
            verb, "--codec", group.codec,
            {{"mjpeg", Codec::Mjpeg}, {"h264", Codec::H264}, {"h265", Codec::H265}, {"av1", Codec::Av1}}, "Codec")
            ->required();
        addSetting<Scene>(verb, "--scene", group.scene,
                          {{"static", Scene::Static},
                           {"low", Scene::Low},
                           {"medium", Scene::Medium},
                           {"high", Scene::High},
                           {"very-high", Scene::VeryHigh}},
                          "How much moves in the picture (default medium)");
        addSetting<Quality>(verb, "--quality", group.quality, qualities, "Picture quality (default medium)");
        addSetting<SmartCodec>(
            verb, "--smart", group.smart,
            {{"none", SmartCodec::None}, {"dynamic-gop", SmartCodec::DynamicGop}, {"full", SmartCodec::Full}},
            "Smart codec of the camera (default none)");
        addSetting<Light>(verb, "--light", group.light,
                          {{"day", Light::Day}, {"night-ir", Light::NightIr}, {"night-dark", Light::NightDark}},
                          "Light on the scene in the dark hours (default day)");
        addChoice<RateKind>(
            verb, "--kind", m_bitrate.kind,
            {{"setting", RateKind::Setting}, {"average", RateKind::Average}, {"capped", RateKind::Capped}},
            "Rate typed into the encoder, rate recorded on average, or capped stream (default average)");
        addEncoderOptions(verb, group);
        addRecordingOptions(verb, group);
        addExample(verb, "sightline-cli bitrate --width 1920 --height 1080 --fps 15 --codec h265 --scene low\n"
                         "  sightline-cli bitrate --width 1920 --height 1080 --fps 15 --codec h264 --rate-control capped "
                         "--target 2 --motion 0.25");
    }

    static void addEncoderOptions(CLI::App& verb, planner::CameraGroup& group) {
        addSetting<RateControl>(verb, "--rate-control", group.rateControl,
                                {{"vbr", RateControl::Vbr},
                                 {"cbr", RateControl::Cbr},
                                 {"capped", RateControl::Capped},
                                 {"abr", RateControl::Abr}},
                                "What the encoder holds on to (default vbr)");
        addSetting(verb, "--target", group.targetMbps, 0.01, 1000.0, "Target or cap of the rate control in Mbps");
        addSetting(verb, "--gop", group.gopSeconds, 0.1, 60.0, "Seconds between key frames (default 2)");
        addSetting(verb, "--ip-ratio", group.ipRatio, 1.0, 200.0, "Size of a key frame in other frames (default by scene)");
        addSetting(verb, "--qp-offset", group.qpOffset, -20.0, 20.0,
                   "Quantiser steps above or below the encoder's usual (default 0)");
        addSetting(verb, "--sensors", group.sensors, 1, 16, "Pictures of one camera (default 1)");
        verb.add_option_function<std::string>(
                "--measured",
                [&group](const std::string& text) {
                    group.bitrateMbps.set(numberWithin<double>("--measured", text, 0.001, 1000.0), planner::Origin::Measured);
                },
                "Measured average of one camera while recording in Mbps; replaces the model")
            ->type_name("N");
    }

    static void addRecordingOptions(CLI::App& verb, planner::CameraGroup& group) {
        verb.add_option_function<std::string>(
                "--motion",
                [&group](const std::string& text) {
                    group.motionFraction.set(numberWithin<double>("--motion", text, 0.0, 1.0));
                    group.recording.set(planner::Recording::Motion);
                },
                "Record on motion, which takes this share of the time (default: record always)")
            ->type_name("N");
        addSetting(verb, "--event", group.eventSeconds, 1.0, 3600.0, "Mean length of a motion event in seconds (default 30)");
        addSetting(verb, "--pre", group.preSeconds, 0.0, 300.0, "Seconds recorded before an event (default 5)");
        addSetting(verb, "--post", group.postSeconds, 0.0, 300.0, "Seconds recorded after an event (default 15)");
        addSetting(verb, "--hours", group.hoursPerDay, 0.0, 24.0, "Hours a day that are recorded (default 24)");
        addSetting<planner::OffHours>(verb, "--off-hours", group.offHours,
                                      {{"none", planner::OffHours::None}, {"motion", planner::OffHours::Motion}},
                                      "What is recorded in the other hours (default none)");
        verb.add_option_function<std::string>(
                "--sub",
                [&group](const std::string& text) {
                    group.subMbps.set(numberWithin<double>("--sub", text, 0.0, 100.0));
                    group.subRecorded.set(true);
                },
                "Record a sub-stream of so many Mbps all day, too")
            ->type_name("N");
        verb.add_flag_callback("--audio", [&group] { group.audio.set(true); }, "Record sound");
        verb.add_flag_callback("--metadata", [&group] { group.metadata.set(true); }, "Record the camera's metadata");
    }

    void addStorage() {
        CLI::App& verb = addVerb(m_app, "storage", "Disks for a number of days, or days on a number of disks", m_storage);
        planner::StorageInput& input = m_storage.input;
        addNumber<double>(verb, "--mbps", input.mbps, 0.0001, 100000, "Recorded rate of one camera")->required();
        addNumber<int>(verb, "--cameras", input.cameras, 1, 10000000, "Cameras (default 1)");
        addNumber<double>(verb, "--hours", input.hours, 0, 24, "Hours a day (default 24)");
        addNumber<double>(verb, "--duty", input.duty, 0, 1, "Share of those hours that is recorded (default 1)");
        verb.add_option_function<std::string>(
                "--days", [&input](const std::string& text) { input.days = parseDays("--days", text); },
                "Days to keep; gives the disks")
            ->type_name("DAYS");
        addNumber<int>(verb, "--disks", input.disks, 1, 1000000, "Disks there are, spares included; gives the days");
        addNumber<double>(verb, "--disk-tb", input.diskTb, 0.001, 1000, "Size of one disk")->required();
        Choices<Raid> levels;
        for (const Raid raid : {Raid::Jbod, Raid::Raid0, Raid::Raid1, Raid::Raid5, Raid::Raid6, Raid::Raid10,
                                Raid::Raid50, Raid::Raid60})
            levels.emplace_back(planner::raidKey(raid), raid);
        addChoice<Raid>(verb, "--raid", input.raid, levels, "RAID level (default 5)");
        addNumber<int>(verb, "--groups", input.groups, 2, 64, "Groups of RAID 50 and 60 (default 2)");
        addNumber<int>(verb, "--spares", input.spares, 0, 1000000, "Hot spare disks (default 0)");
        addNumber<double>(verb, "--fill", input.fill, 0.01, 1, "Share of the volume that may be filled (default 0.9)");
        addNumber<double>(verb, "--filesystem", input.filesystem, 0, 0.5,
                          "Share lost to the file system (default 0.02)");
        addNumber<double>(verb, "--headroom", input.headroom, 1, 10, "Factor on the need, 1.2 = 20 % more (default 1.2)");
        addChoice<Convention>(verb, "--convention", input.convention,
                              {{"decimal", Convention::Decimal}, {"vendor-binary", Convention::VendorBinary}},
                              "How Mbps and TB count (default decimal)");
        addNumber<double>(verb, "--workload", input.ratedTbPerYear, 0.001, 1000000,
                          "TB a year that a drive is rated for; warns above it");
        addNumber<int>(verb, "--playback", input.playback, 0, 1000000, "Recordings played at once (default 0)");
        addNumber<double>(verb, "--playback-speed", input.playbackSpeed, 0, 1000, "Speed of playback (default 1)");
        addExample(verb, "sightline-cli storage --mbps 4 --cameras 64 --days 30 --disk-tb 10 --raid 6 --spares 1");
    }

    void addCost() {
        CLI::App& verb = addVerb(m_app, "cost", "Cost year by year, how sure it is, and what it hangs on", m_cost);
        verb.add_option("PLAN", m_cost.plan, "Plan file (*.sightline), - for standard input")->required()->type_name("");
        addChoice<Architecture>(verb, "--architecture", m_cost.architecture, architectureWords, "Only this architecture (default: all three)");
        addScenario(verb, m_cost.scenario);
        addPriceBook(verb, m_cost.prices);
        addDraws(verb, m_cost.options.draws, m_cost.options.seed);
        addShape(verb, m_cost.options.shape);
        addNumber<double>(verb, "--vendor-correlation", m_cost.options.vendorCorrelation, 0, 1,
                          "Correlation of prices of one vendor (default 0.5)");
        verb.add_flag("--tornado", m_cost.tornado, "Which figures move totals and differences most");
        verb.add_option_function<std::string>("--sweep", [this](const std::string& text) {
                auto sweep = proposal::parseSweep(text);
                if (!sweep) throw CLI::ValidationError("--sweep", sweep.error().message + ". " + sweep.error().remedy);
                m_cost.sweep = std::move(*sweep);
            }, "Move sites, cameras, retention, a path of the plan or a figure of the price book")->type_name("FIELD=FROM:TO[:STEP]");
        verb.add_flag("--map", m_cost.map, "Which fits best over sites and cameras at each site");
        addExample(verb, "sightline-cli cost data/samples/harbour-stores.sightline --tornado\n"
                         "  sightline-cli cost plan.sightline --architecture vms --sweep lic.milestone.expert.device=100:400 --json");
    }

    void addCashflow() {
        CLI::App& verb = addVerb(m_app, "cashflow", "Price a sheet of line items year by year", m_cashflow);
        verb.add_option("SHEET", m_cashflow.sheet, "Cash-flow sheet (JSON), - for standard input")->required()->type_name("");
        addDraws(verb, m_cashflow.options.draws, m_cashflow.options.seed);
        planner::Commercial& terms = m_cashflow.terms;
        CLI::Option* const margin = addSetting(verb, "--margin", terms.margin, -1.0, 0.95, "Sell view: margin, a fraction of the sell price");
        addSetting(verb, "--markup", terms.markup, -0.5, 19.0, "Sell view: markup, a fraction of the buy price")->excludes(margin);
        addSetting(verb, "--discount", terms.discount, 0.0, 1.0, "Sell view: discount on the total, a fraction");
        addSetting(verb, "--tax", terms.taxRate, 0.0, 1.0, "Sell view: tax on the net price, a fraction");
        addShape(verb, m_cashflow.options.shape);
        addExample(verb, "sightline-cli cashflow sheet.json --json\n  sightline-cli cashflow sheet.json --margin 0.25 --tax 0.19");
    }

    void addSimulate() {
        using simulator::ReadErrors;
        simulator::LivesOptions& options = m_simulate.options;
        CLI::App& verb = addVerb(m_app, "simulate", "Five years of failures, lived many times: footage lost by cause", m_simulate, [this] {
            if (!m_simulate.timeline.empty() && !m_simulate.architecture)
                throw CLI::ValidationError("--timeline", "it shows a life of one design; add --architecture");
        });
        verb.add_option("PLAN", m_simulate.plan, "Plan file (*.sightline), - for standard input")->required()->type_name("");
        addChoice<Architecture>(verb, "--architecture", m_simulate.architecture, architectureWords, "Only this one (default: all three)");
        addScenario(verb, m_simulate.scenario);
        addPriceBook(verb, m_simulate.prices);
        addNumber<std::int64_t>(verb, "--lives", options.lives, 2, 100'000'000, "Lives of each kind of site (default 10000)");
        addNumber<std::uint64_t>(verb, "--seed", options.seed, 0, std::numeric_limits<std::uint64_t>::max(),
                                 "Seed (default 1); the same seed gives the same bytes");
        addNumber<int>(verb, "--threads", options.threads, 1, 256, "Threads; the result does not depend on it (default 1)");
        verb.add_option("--timeline", m_simulate.timeline, "Write one life, moment by moment, as JSON")->type_name("FILE");
        addNumber<std::uint64_t>(verb, "--life", m_simulate.life, 0, std::numeric_limits<std::uint64_t>::max(), "Which life (default 0)");
        addNumber<int>(verb, "--kind", m_simulate.kind, 0, largestCount, "Of which kind of site (default 0, the first)");
        verb.add_flag("--mitigations", m_simulate.mitigations, "Also what each usual remedy saves and costs");
        addChoice<ReadErrors>(verb, "--read-errors", options.readErrors,
                              {{"none", ReadErrors::None}, {"latent", ReadErrors::LatentDefects}, {"ure", ReadErrors::UreBound}},
                              "Unreadable sectors during a rebuild (default latent; ure is a bound)");
        addNumber<double>(verb, "--scrub-hours", options.scrubHours, 0, 87600, "Period of a full scrub, 0 for none");
        addNumber<double>(verb, "--common-cause", options.commonCauseShare, 0, 1, "Share of recorder failures that take all of a place (default 0.05)");
        addNumber<double>(verb, "--failover-success", options.failoverSuccess, 0, 1, "Chance that a take-over works");
        addNumber<double>(verb, "--closet-celsius", options.closetCelsius, -40, 80, "Air at the recorders");
        addNumber<int>(verb, "--crews", options.crews, 1, 1000, "Technicians for a site (default 2)");
        addExample(verb, "sightline-cli simulate data/samples/harbour-stores.sightline --lives 2000\n"
                         "  sightline-cli simulate plan.sightline --architecture nvr --timeline life.json --life 7");
    }

    void addModel() {
        CLI::App& verb = addVerb(m_app, "model", "One textbook model of reliability, exact and simulated", m_model);
        verb.add_option("NAME", m_model.name, "A model, or list for all of them with their parameters")->required()->type_name("");
        verb.add_option("KEY=VALUE", m_model.arguments, "Parameters of the model")->type_name("");
        addNumber<std::int64_t>(verb, "--samples", m_model.samples, 2, 1'000'000'000, "Replications that are simulated (default 100000)");
        addNumber<std::uint64_t>(verb, "--seed", m_model.seed, 0, std::numeric_limits<std::uint64_t>::max(),
                                 "Seed of the simulation (default 1); the same seed gives the same bytes");
        addNumber<int>(verb, "--threads", m_model.threads, 1, 256, "Threads; the result does not depend on it (default 1)");
        addExample(verb, "sightline-cli model raid level=6 disks=12 mttf_h=500000 mttr_h=24 --json");
    }

    void addTopology() {
        CLI::App& verb = addVerb(m_app, "topology", "A design as a graph, and what goes dark when something breaks", m_topology);
        verb.add_option("PLAN", m_topology.plan, "Plan file (*.sightline), - for standard input")->required()->type_name("");
        addChoice<Architecture>(verb, "--architecture", m_topology.architecture, architectureWords, "Architecture to draw")->required();
        addScenario(verb, m_topology.scenario);
        addPriceBook(verb, m_topology.prices);
        verb.add_option("--fail", m_topology.fail, "Elements that fail at the same moment, by id, separated by commas")
            ->delimiter(',')
            ->type_name("NODE[,NODE]");
        verb.add_flag("--every-failure", m_topology.everyFailure, "Fail every element, one after the other");
        verb.add_option("--every-pair", m_topology.everyPair, "Fail every pair of elements of this site")->type_name("SITE");
        verb.add_option("--dot", m_topology.dot, "Write the graph for Graphviz")->type_name("FILE");
        verb.add_option("--svg", m_topology.svg, "Write the drawing; with --fail, what goes dark is marked")->type_name("FILE");
        addExample(verb, "sightline-cli topology data/samples/harbour-stores.sightline --architecture hybrid --every-failure\n"
                         "  sightline-cli topology plan.sightline --architecture vms --fail shop/recorder-1 --svg dark.svg");
    }

    void checkReport() const {
        const std::string& out = m_report.out;
        const std::size_t slash = out.rfind('/');
        const std::string name = slash == std::string::npos ? out : out.substr(slash + 1);
        const std::size_t dot = name.rfind('.');
        const std::string extension = dot == std::string::npos ? "" : name.substr(dot + 1);
        if (m_report.lives == 1)
            throw CLI::ValidationError("--lives", "one life says nothing about good and bad years; give 0 or 2 and more");
        if (m_report.isFolder()) return;
        if (!proposal::isDocumentFormat(extension))
            throw CLI::ValidationError("--out", "\"" + out + "\" does not end with .pdf, .html, .xlsx or .odt, nor with / for a folder");
        // Nobody sends an internal edition by mistake when its name says what it is.
        if (m_report.edition == proposal::Edition::Internal && name.find("internal") == std::string::npos)
            throw CLI::ValidationError("--out", "an internal edition says so in its name: " + name.substr(0, dot) + "-internal." + extension);
    }

    void addReport() {
        CLI::App& verb = addVerb(m_app, "report", "Write the proposal for a plan: PDF, HTML, spreadsheet, text, or all of it", m_report,
                                 [this] { checkReport(); });
        verb.add_option("PLAN", m_report.plan, "Plan file (*.sightline), - for standard input")->required()->type_name("");
        verb.add_option("--out", m_report.out, "File to write, ends with .pdf, .html, .xlsx or .odt; a folder (DIR/) takes all of these, a CSV of every table, a PNG and SVG of every chart")
            ->required()
            ->type_name("FILE|DIR/");
        addChoice<proposal::Edition>(verb, "--edition", m_report.edition, {{"customer", proposal::Edition::Customer}, {"internal", proposal::Edition::Internal}},
                                     "For whom (default customer); internal carries cost and margin and has \"internal\" in its name");
        verb.add_option_function<std::string>("--sections", [this](const std::string& text) { m_report.sections = parseSections(text); }, "Only these parts, in this order, separated by commas")
            ->type_name("a,b,…");
        verb.add_option("--run", m_report.run, "Test run that is reported: the file that testbed run or drill wrote with --json")->type_name("ID");
        addScenario(verb, m_report.scenario);
        verb.add_option("--author", m_report.author, "Who signs the proposal")->type_name("NAME");
        verb.add_option("--date", m_report.date, "Date on the cover; none unless given")->type_name("YYYY-MM-DD");
        verb.add_option("--valid-until", m_report.validUntil, "Until when the prices hold; not said unless given")->type_name("YYYY-MM-DD");
        addNumber<int>(verb, "--proposal-version", m_report.version, 1, 9999, "Version of the proposal (default 1)");
        addChoice<std::string>(verb, "--language", m_report.language, {{"en", "en"}, {"de", "de"}}, "Language of the document (default en)");
        verb.add_option("--currency", m_report.currency, "Amounts in this currency; the plan needs a rate for it (default: the plan's)")->type_name("CODE");
        addChoice<proposal::Paper>(verb, "--paper", m_report.paper, {{"a4", proposal::Paper::A4}, {"letter", proposal::Paper::Letter}}, "Paper of the PDF (default a4)");
        addChoice<proposal::StorageUnit>(verb, "--storage-unit", m_report.storageUnit, {{"tb", proposal::StorageUnit::Terabytes}, {"tib", proposal::StorageUnit::Tebibytes}},
                                         "Unit of storage (default tb)");
        verb.add_option("--branding", m_report.branding, "JSON file with company, tagline, address, terms, colour and logo")->type_name("FILE");
        addNumber<std::int64_t>(verb, "--lives", m_report.lives, 0, 100'000'000,
                                "Simulated lives of each kind of site behind the lost footage (default 1000, fewer for large plans); "
                                "0: sums of likely rates");
        addDraws(verb, m_report.options.draws, m_report.options.seed);
        addPriceBook(verb, m_report.prices);
        addExample(verb, "sightline-cli report data/samples/harbour-stores.sightline --out proposal.pdf\n"
                         "  sightline-cli report plan.sightline --out bid/ --language de --valid-until 2027-01-31");
    }

    void addCatalogue() {
        CLI::App& parent = *m_app.add_subcommand("catalogue", "The products and figures that everything is computed from");
        parent.require_subcommand(1);
        addExample(parent, "sightline-cli catalogue list --kind recorder");
        CLI::App& list = addVerb(parent, "list", "All products", m_list);
        list.add_option("--kind", m_list.kind, "Only products of this kind")->type_name("KIND");
        addExample(list, "sightline-cli catalogue list --kind recorder");
        CLI::App& show = addVerb(parent, "show", "One product or figure with its sources", m_show);
        show.add_option("ID", m_show.id, "Id of a product or of a figure")->required()->type_name("");
        addExample(show, "sightline-cli catalogue show lab.cam.mount");
        CLI::App& check = addVerb(parent, "check", "Check the data, or other data of the same form", m_check);
        check.add_option("PATH", m_check.path, "Data directory or one product file")->type_name("");
        addExample(check, "sightline-cli catalogue check data");
        addPriceImport(parent, m_catalogueImport, "sightline-cli catalogue import quotes.csv");
    }

    void addPriceImport(CLI::App& parent, PricesImportCommand& command, const std::string& example) {
        CLI::App& verb = addVerb(parent, "import", "Take a price list into the user's price book, or into a plan", command, [&command] {
            if (!command.out.empty() && !command.plan.empty())
                throw CLI::ValidationError("--plan", "give --out or --plan, not both");
        });
        verb.add_option("FILE.csv", command.list, "Price list (CSV with the columns id and likely), or a price book")->required()->type_name("");
        verb.add_option("--out", command.out, "Price book to take it into (default: the user's own)")->type_name("FILE");
        verb.add_option("--plan", command.plan, "Plan to take it into")->type_name("PLAN");
        addExample(verb, example);
    }

    void addPrices() {
        CLI::App& parent = *m_app.add_subcommand("prices", "The price book: shipped, the user's over it, a plan's over both");
        parent.require_subcommand(1);
        addExample(parent, "sightline-cli prices list --own");
        const auto addBook = [](CLI::App& verb, std::string& plan, std::string& prices, bool& own) {
            verb.add_option("--plan", plan, "With the prices of this plan")->type_name("PLAN");
            addPriceBook(verb, prices);
            verb.add_flag("--own", own, "Only what lies over the shipped book");
        };
        CLI::App& list = addVerb(parent, "list", "Every price in force, with layer, age and marks", m_pricesList);
        addBook(list, m_pricesList.plan, m_pricesList.prices, m_pricesList.own);
        addExample(list, "sightline-cli prices list --own");
        CLI::App& out = addVerb(parent, "export", "Write the prices in force as CSV", m_pricesExport);
        out.add_option("FILE.csv", m_pricesExport.out, "File to write")->required()->type_name("");
        addBook(out, m_pricesExport.plan, m_pricesExport.prices, m_pricesExport.own);
        addExample(out, "sightline-cli prices export prices.csv");
        addPriceImport(parent, m_pricesImport, "sightline-cli prices import quotes.csv --plan shops.sightline");
        CLI::App& check = addVerb(parent, "check", "Check a price book or a price list", m_pricesCheck);
        check.add_option("FILE", m_pricesCheck.file, "Price book or CSV (default: the user's own price book)")->type_name("");
        addExample(check, "sightline-cli prices check quotes.csv");
    }

    void addPlan() {
        CLI::App& parent = *m_app.add_subcommand("plan", "Plan files");
        parent.require_subcommand(1);
        addExample(parent, "sightline-cli plan check data/samples/harbour-stores.sightline");
        CLI::App& check = addVerb(parent, "check", "Read a plan and say what is wrong or doubtful in it", m_planCheck);
        check.add_option("PLAN", m_planCheck.plan, "Plan file (*.sightline), - for standard input")->required()->type_name("");
        addPriceBook(check, m_planCheck.prices);
        addExample(check, "sightline-cli plan check data/samples/harbour-stores.sightline");
        CLI::App& migrate = addVerb(parent, "migrate", "Bring a plan of an earlier version forward", m_planMigrate, [this] {
            if (m_planMigrate.plan == "-" && m_planMigrate.out.empty())
                throw CLI::ValidationError("--out", "a plan from standard input needs a file to be written to");
        });
        migrate.add_option("PLAN", m_planMigrate.plan, "Plan file (*.sightline), - for standard input")->required()->type_name("");
        migrate.add_option("--out", m_planMigrate.out, "Write here instead of over the plan")->type_name("FILE");
        addExample(migrate, "sightline-cli plan migrate old.sightline --out new.sightline");
        CLI::App& diff = addVerb(parent, "diff", "In what two plans differ, as the paths of a scenario", m_planDiff);
        diff.add_option("A", m_planDiff.from, "Plan file, - for standard input")->required()->type_name("");
        diff.add_option("B", m_planDiff.to, "Plan file")->required()->type_name("");
        addExample(diff, "sightline-cli plan diff before.sightline after.sightline");
        addPlanImport(parent);
        CLI::App& rules = addVerb(parent, "rules", "Rules by sector and place that a plan can name", m_planRules);
        rules.add_option("--sector", m_planRules.sector, "Only rules of this sector and those of any")->type_name("SECTOR");
        addExample(rules, "sightline-cli plan rules --sector casino");
        CLI::App& presets = addVerb(parent, "presets", "Plans to start from, with what they do not solve; schedules", m_planPresets);
        addExample(presets, "sightline-cli plan presets");
    }

    void addPlanImport(CLI::App& parent) {
        CLI::App& verb = addVerb(parent, "import-csv", "Make a plan of a camera list from a spreadsheet", m_planImport);
        verb.add_option("FILE.csv", m_planImport.list, "Camera list (CSV in UTF-8), - for standard input")->required()->type_name("");
        verb.add_option("--into", m_planImport.into, "Add the list to this plan; sites are matched by name or id")->type_name("PLAN");
        verb.add_option("--out", m_planImport.out, "Plan file to write")->required()->type_name("PLAN");
        addExample(verb, "sightline-cli plan import-csv cameras.csv --out shops.sightline");
    }

    void addRunOptions(CLI::App& verb, TestbedRunCommand& command) {
        verb.add_option("PLAN", command.plan, "Plan file (*.sightline), - for standard input")->required()->type_name("");
        addChoice<Architecture>(verb, "--architecture", command.architecture, architectureWords,
                                "Design to run (default: the recommended one)");
        addNumber<double>(verb, "--seconds", command.seconds, 2, 86400, "Seconds that are measured (default 12, of a drill 25)");
        addPriceBook(verb, command.prices);
        addNumber<int>(verb, "--cameras", command.cameras, 1, 4096, "Most cameras that are simulated here (default 16)");
        verb.add_option("--keep", command.keepIn, "Keep the recordings in this folder, which must be new or empty")->type_name("DIR");
        addNumber<std::uint64_t>(verb, "--seed", command.seed, 0, std::numeric_limits<std::uint64_t>::max(),
                                 "Seed of the comparison and of the recorder that a drill kills (default 1)");
        verb.add_flag("--control", command.control, "Take commands on standard input, one a line: kill RECORDER (rec1, rec2, …)");
    }

    void addTestbed() {
        CLI::App& parent = *m_app.add_subcommand("testbed", "Measure streams and designs on this machine");
        parent.require_subcommand(1);
        addExample(parent, "sightline-cli testbed run data/samples/harbour-stores.sightline");
        CLI::App& probe = addVerb(parent, "probe", "Measure real RTSP streams", m_probe);
        probe.add_option("URL", m_probe.urls, "rtsp://… of a camera")->required()->type_name("");
        addNumber<double>(probe, "--seconds", m_probe.seconds, 0.5, 86400, "How long to measure each stream (default 10)");
        addExample(probe, "sightline-cli testbed probe rtsp://127.0.0.1:8554/cam0001 --seconds 5");
        const auto oneInput = [](const TestbedRunCommand& command) {
            if (command.control && command.plan == "-")
                throw CLI::ValidationError("--control", "standard input cannot be both the plan and commands");
        };
        CLI::App& run = addVerb(parent, "run", "Run a plan's design against simulated cameras; measured against planned",
                                m_run, [this, oneInput] { oneInput(m_run); });
        addRunOptions(run, m_run);
        addExample(run, "sightline-cli testbed run data/samples/harbour-stores.sightline");
        CLI::App& drill = addVerb(parent, "drill", "As run, and kill a recorder; the gap per camera", m_drill,
                                  [this, oneInput] { oneInput(m_drill); });
        m_drill.drill = true;
        addRunOptions(drill, m_drill);
        addExample(drill, "sightline-cli testbed drill data/samples/harbour-stores.sightline");
    }

    void addClaims() {
        CLI::App& verb = addVerb(m_app, "claims", "Rules of thumb of the trade, tested under the price book", m_claims);
        verb.add_option("--out", m_claims.out, "Write the page to this file instead of standard output")->type_name("FILE");
        addNumber<int>(verb, "--draws", m_claims.options.draws, 1, 1000000, "Price outcomes that are drawn (default 4000)");
        addNumber<std::uint64_t>(verb, "--seed", m_claims.options.seed, 0, std::numeric_limits<std::uint64_t>::max(),
                                 "Seed of the draws (default 1); the same seed gives the same bytes");
        addExample(verb, "sightline-cli claims --out docs/claims.md");
    }

    CLI::App m_app;
    std::optional<Command> m_command;
    CompareCommand m_compare;
    SizeCommand m_size;
    bool m_needsGiven = false;
    BitrateCommand m_bitrate;
    StorageCommand m_storage;
    CostCommand m_cost;
    ClaimsCommand m_claims;
    CashflowCommand m_cashflow;
    ReportCommand m_report;
    TopologyCommand m_topology;
    SimulateCommand m_simulate;
    ModelCommand m_model;
    CatalogueListCommand m_list;
    CatalogueShowCommand m_show;
    CatalogueCheckCommand m_check;
    PlanCheckCommand m_planCheck;
    PlanMigrateCommand m_planMigrate;
    PlanDiffCommand m_planDiff;
    PlanImportCommand m_planImport;
    PlanRulesCommand m_planRules;
    PlanPresetsCommand m_planPresets;
    PricesListCommand m_pricesList;
    PricesExportCommand m_pricesExport;
    PricesImportCommand m_pricesImport;
    PricesImportCommand m_catalogueImport;
    PricesCheckCommand m_pricesCheck;
    ProbeCommand m_probe;
    TestbedRunCommand m_run;
    TestbedRunCommand m_drill;
};

} // namespace

Parsed parseCommandLine(int argc, const char* const* argv) {
    return CommandLine().parse(argc, argv);
}

} // namespace sightline::cli
