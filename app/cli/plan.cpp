// sightline-cli plan check, migrate, diff

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/json.h"
#include "cli/output.h"

#include "planner/field.h"
#include "planner/plan_file.h"
#include "planner/rules.h"
#include "planner/scenario.h"

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

/// "sites/*/camera_groups/*/fps" of "/sites/shop/camera_groups/tills/fps": how fields are called.
std::string fieldKey(const std::string& path) {
    std::string key;
    std::size_t index = 0;
    bool isId = false;
    for (std::size_t begin = 1; begin <= path.size(); ++index) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const std::string part = path.substr(begin, end - begin);
        key += (key.empty() ? "" : "/") + (isId ? std::string("*") : part);
        isId = !isId && (part == "sites" || part == "camera_groups" || part == "kept" || part == "choices");
        begin = end + 1;
    }
    return key;
}

/// One side of a difference, for people.
std::string sideText(const std::string& path, const std::string& value) {
    if (value != "null") {
        constexpr std::size_t most = 120;
        return value.size() > most ? value.substr(0, most) + "..." : value;
    }
    const planner::Field* const field = planner::field(fieldKey(path));
    if (!field)
        return "none";
    return field->fallback.empty() ? "default" : "default (" + field->fallback + ")";
}

Json differencesJson(const PlanDiffCommand& command, const std::vector<planner::Difference>& differences) {
    Json json = document("plan-diff");
    json["from"] = placeName(command.from);
    json["to"] = placeName(command.to);
    json["differences"] = Json::array();
    for (const planner::Difference& difference : differences)
        json["differences"].push_back({{"path", difference.path},
                                       {"from", Json::parse(difference.from, nullptr, false)},
                                       {"to", Json::parse(difference.to, nullptr, false)}});
    return json;
}

std::string migratedText(const std::string& file, const std::string& target, const planner::PlanSource& source) {
    if (source.version == planner::currentPlanVersion)
        return plain(file) + " is version 2 already; " +
               (target.empty() ? "nothing was changed\n" : "a copy was written to " + plain(target) + "\n");
    return plain(file) + " was version " + std::to_string(source.version) + "; written as version 2 to " + plain(target) + "\n" +
           bullets(source.changes);
}

} // namespace

int run(const PlanMigrateCommand& command) {
    std::vector<Error> more;
    planner::PlanSource source;
    const Result<Plan> plan = planner::loadPlan(command.plan, &more, &source);
    if (!plan)
        return fail(plan.error(), more);
    const bool isCurrent = source.version == planner::currentPlanVersion;
    const std::string target = !command.out.empty() ? command.out : isCurrent ? "" : command.plan;
    if (!target.empty())
        if (const Result<void> saved = planner::savePlan(*plan, target); !saved)
            return fail(saved.error());
    if (!command.json)
        return finish(migratedText(placeName(command.plan), target, source));
    Json json = document("plan-migrate");
    json["plan"] = placeName(command.plan);
    json["from_version"] = source.version;
    json["to_version"] = planner::currentPlanVersion;
    json["changes"] = source.changes;
    json["written"] = target.empty() ? Json() : Json(target);
    return finish(text(json));
}

int run(const PlanDiffCommand& command) {
    std::vector<Error> more;
    const Result<Plan> from = planner::loadPlan(command.from, &more);
    if (!from)
        return fail(from.error(), more);
    const Result<Plan> to = planner::loadPlan(command.to, &more);
    if (!to)
        return fail(to.error(), more);
    const std::vector<planner::Difference> differences = planner::planDifferences(*from, *to);
    if (command.json)
        return finish(text(differencesJson(command, differences)));
    std::string result;
    for (const planner::Difference& difference : differences)
        result += plain(difference.path + ": " + sideText(difference.path, difference.from) + " -> " +
                        sideText(difference.path, difference.to)) + '\n';
    return finish(differences.empty() ? "No differences.\n" : result);
}

int run(const PlanCheckCommand& command) {
    std::vector<Error> more;
    const Result<Plan> plan = planner::loadPlan(command.plan, &more);
    if (!plan) {
        const int code = fail(plan.error(), more);
        more.insert(more.begin(), plan.error());
        return command.json ? finish(text(unreadableJson(placeName(command.plan), more)), code) : code;
    }
    const Result<planner::Catalogue> catalogue = catalogueOf(*plan, command.prices, &more);
    if (!catalogue)
        return fail(catalogue.error(), more);
    const Result<planner::Rulebook> rulebook = shippedRulebook();
    if (!rulebook)
        return fail(rulebook.error());
    const std::vector<Finding> found = planner::findings(*plan, *rulebook, *catalogue);
    const bool passed = std::none_of(found.begin(), found.end(),
                                     [](const Finding& finding) { return finding.severity == Severity::Error; });
    const int code = passed ? Done : VerdictFail;
    if (command.json)
        return finish(text(checkedJson(placeName(command.plan), *plan, found, passed)), code);
    return finish(checkedText(*plan, found), code);
}

} // namespace sightline::cli
