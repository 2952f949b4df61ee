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

/// "gaps" is an object, each camera with the list of its gaps; a plain list of them is read too.
std::vector<TestRun::Gap> gapsOf(const Json& json) {
    std::map<std::string, TestRun::Gap> gaps;
    const auto add = [&gaps](const std::string& camera, double seconds) {
        TestRun::Gap& gap = gaps[camera];
        gap.camera = camera;
        ++gap.gaps;
        gap.longestSeconds = std::max(gap.longestSeconds, seconds);
    };
    if (json.is_object())
        for (const auto& [camera, list] : json.items())
            for (const Json& one : list.is_array() ? list : Json::array())
                add(camera, numberOf(one, "length_s"));
    if (json.is_array())
        for (const Json& one : json)
            add(textOf(one, "camera"), std::max(numberOf(one, "seconds"), numberOf(one, "longest_s")));
    std::vector<TestRun::Gap> all;
    for (auto& [camera, gap] : gaps)
        all.push_back(std::move(gap));
    return all;
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
    run.partial = flagOf(json, "partial") || textOf(json, "verdict") == "partial";
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
    run.gaps = json.contains("gaps") ? gapsOf(json["gaps"]) : std::vector<TestRun::Gap>();
    if (json.contains("conditions") && json["conditions"].is_array())
        for (const Json& one : json["conditions"])
            if (one.is_string()) run.conditions.push_back(one.get<std::string>());
    return run;
}

} // namespace sightline::proposal
