// The JSON document of a test run, read back.

#include "proposal/document.h"

#include <nlohmann/json.hpp>

#include <map>

namespace sightline::proposal {

namespace {

using Json = nlohmann::json;

tl::unexpected<Error> notARun(const std::string& place, const std::string& what) {
    return failure(ErrorKind::BadInput, place, what, "Give the file that sightline-cli testbed run or drill wrote with --json");
}

std::string textOf(const Json& json, const char* key) {
    return json.is_object() && json.contains(key) && json[key].is_string() ? json[key].get<std::string>() : std::string();
}

double numberOf(const Json& json, const char* key) {
    return json.is_object() && json.contains(key) && json[key].is_number() ? json[key].get<double>() : 0;
}

bool flagOf(const Json& json, const char* key) {
    return json.is_object() && json.contains(key) && json[key].is_boolean() && json[key].get<bool>();
}

std::string machineOf(const Json& json) {
    if (!json.contains("machine")) return {};
    const Json& machine = json["machine"];
    if (machine.is_string()) return machine.get<std::string>();
    std::string words = textOf(machine, "cpu");
    if (numberOf(machine, "cores") > 0) words += ", " + std::to_string(static_cast<int>(numberOf(machine, "cores"))) + " cores";
    if (!textOf(machine, "kernel").empty()) words += ", " + textOf(machine, "kernel");
    return words;
}

} // namespace

Result<TestRun> parseTestRun(const std::string& text, const std::string& place) {
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return notARun(place, "is not JSON");
    const std::string schema = textOf(json, "schema");
    if (schema != "sightline.testbed-run/1" && schema != "sightline.testbed-drill/1") return notARun(place + ": /schema", "is not a test run");
    if (!json.contains("figures") || !json["figures"].is_array()) return notARun(place + ": /figures", "is missing");
    TestRun run;
    run.drill = schema == "sightline.testbed-drill/1";
    run.id = textOf(json, "run_id");
    run.scale = textOf(json, "scale");
    run.seconds = numberOf(json, "seconds");
    run.partial = flagOf(json, "partial");
    run.pass = textOf(json, "verdict") == "pass";
    run.machine = machineOf(json);
    for (const Json& one : json["figures"]) {
        TestFigure figure;
        figure.label = textOf(one, "label").empty() ? textOf(one, "name") : textOf(one, "label");
        figure.unit = textOf(one, "unit");
        figure.planned = numberOf(one, "planned");
        figure.measured = numberOf(one, "measured");
        figure.tolerance = numberOf(one, "tolerance");
        figure.ceiling = flagOf(one, "ceiling");
        figure.pass = one.contains("pass") ? flagOf(one, "pass") : textOf(one, "verdict") == "pass";
        run.figures.push_back(std::move(figure));
    }
    std::map<std::string, TestRun::Gap> gaps;
    if (json.contains("gaps") && json["gaps"].is_array())
        for (const Json& one : json["gaps"]) {
            const std::string camera = textOf(one, "camera");
            TestRun::Gap& gap = gaps[camera];
            gap.camera = camera;
            ++gap.gaps;
            gap.longestSeconds = std::max(gap.longestSeconds, std::max(numberOf(one, "seconds"), numberOf(one, "longest_s")));
        }
    for (auto& [camera, gap] : gaps)
        run.gaps.push_back(std::move(gap));
    if (json.contains("conditions") && json["conditions"].is_array())
        for (const Json& one : json["conditions"])
            if (one.is_string()) run.conditions.push_back(one.get<std::string>());
    return run;
}

} // namespace sightline::proposal
