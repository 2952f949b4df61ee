// sightline-cli plan check

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/json.h"
#include "cli/output.h"

#include "planner/field.h"
#include "planner/plan_file.h"

#include <algorithm>

namespace sightline::cli {

namespace {

using planner::Finding;
using planner::Plan;
using planner::Severity;

const char* severityKey(Severity severity) {
    switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Note: break;
    }
    return "note";
}

Json unreadableJson(const std::string& plan, const std::vector<Error>& errors) {
    Json json = document("plan-check");
    json["plan"] = plan;
    json["verdict"] = "unreadable";
    json["errors"] = Json::array();
    for (const Error& error : errors)
        json["errors"].push_back({{"place", error.place}, {"message", error.message}, {"remedy", error.remedy}});
    return json;
}

Json checkedJson(const std::string& file, const Plan& plan, const std::vector<Finding>& found, bool passed) {
    Json json = document("plan-check");
    json["plan"] = file;
    json["verdict"] = passed ? "pass" : "fail";
    json["name"] = plan.name;
    json["sites"] = planner::siteCount(plan);
    json["cameras"] = planner::cameraCount(plan);
    json["findings"] = Json::array();
    for (const Finding& finding : found)
        json["findings"].push_back({{"severity", severityKey(finding.severity)},
                                    {"place", finding.place},
                                    {"message", finding.message},
                                    {"remedy", finding.remedy}});
    json["defaults_in_force"] = Json::array();
    for (const planner::DefaultInForce& used : planner::defaultsInForce(plan))
        json["defaults_in_force"].push_back({{"place", used.place},
                                             {"label", used.field ? used.field->label : ""},
                                             {"value", used.field ? used.field->fallback : ""},
                                             {"unit", used.field ? used.field->unit : ""}});
    return json;
}

std::string checkedText(const Plan& plan, const std::vector<Finding>& found) {
    std::string result = plain(plan.name) + ": " + counted(planner::siteCount(plan), "site", "sites") + ", " +
                         counted(planner::cameraCount(plan), "camera", "cameras") + ", " +
                         counted(static_cast<std::int64_t>(planner::defaultsInForce(plan).size()), "default", "defaults") +
                         " in force\n";
    for (const Finding& finding : found)
        result += plain(std::string(severityKey(finding.severity)) + ": " +
                        toText({ErrorKind::BadInput, finding.place, finding.message, finding.remedy})) + '\n';
    return result + (found.empty() ? "Nothing to remark.\n" : "");
}

} // namespace

int run(const PlanCheckCommand& command) {
    std::vector<Error> more;
    const Result<Plan> plan = planner::loadPlan(command.plan, &more);
    if (!plan) {
        const int code = fail(plan.error(), more);
        more.insert(more.begin(), plan.error());
        return command.json ? finish(text(unreadableJson(placeName(command.plan), more)), code) : code;
    }
    const std::vector<Finding> found = planner::findings(*plan);
    const bool passed = std::none_of(found.begin(), found.end(),
                                     [](const Finding& finding) { return finding.severity == Severity::Error; });
    const int code = passed ? Done : VerdictFail;
    if (command.json)
        return finish(text(checkedJson(placeName(command.plan), *plan, found, passed)), code);
    return finish(checkedText(*plan, found), code);
}

} // namespace sightline::cli
