// Plan text to plan. Every problem of a document is found in one pass.

#include "key_tables.h"
#include "plan_commerce.h"
#include "plan_document.h"
#include "plan_members.h"
#include "plan_migrate.h"
#include "plan_own.h"
#include "plan_reader.h"
#include "planner/plan_file.h"

#include <algorithm>
#include <set>

namespace sightline::planner {
namespace {

constexpr std::size_t maxEdits = 1000;
constexpr double maxEditValue = 1e7;

void readNeeds(ObjectReader& reader, std::set<Need>& needs) {
    const PlanJson* const list = reader.member("needs");
    if (!list) return;
    if (!list->is_array()) {
        reader.wrongType("needs", *list, "a list");
        return;
    }
    std::size_t index = 0;
    for (const PlanJson& element : *list) {
        const std::string place = "needs/" + std::to_string(index++);
        if (!element.is_string()) {
            reader.wrongType(place.c_str(), element, "text", "Use one of " + choicesText<Need>());
            continue;
        }
        const auto& typed = element.get_ref<const std::string&>();
        const auto need = fromKey<Need>(typed);
        if (!need)
            reader.problems().add(reader.at(place), "\"" + printableText(typed) + "\" is not a known must-have",
                                  choiceRemedy<Need>(typed));
        else if (!needs.insert(*need).second)
            reader.problems().add(reader.at(place), "the must-have is given twice", "Remove one of the two");
    }
}

/// A list of ids, such as the rules that hold at a site.
void readIds(ObjectReader& reader, const char* key, std::vector<std::string>& ids) {
    const PlanJson* const list = reader.member(key);
    if (!list) return;
    if (!list->is_array()) {
        reader.wrongType(key, *list, "a list");
        return;
    }
    std::size_t index = 0;
    for (const PlanJson& element : *list) {
        const std::string place = std::string(key) + "/" + std::to_string(index++);
        if (!element.is_string()) {
            reader.wrongType(place.c_str(), element, "text");
            continue;
        }
        const auto& id = element.get_ref<const std::string&>();
        if (!isPlainId(id) || id.size() > maxEntryLength)
            reader.problems().add(reader.at(place), "\"" + printableText(id) + "\" is not an id",
                                  "Use letters, digits, dots, hyphens and underscores, starting with a letter or digit");
        else if (std::find(ids.begin(), ids.end(), id) != ids.end())
            reader.problems().add(reader.at(place), "\"" + id + "\" is given twice", "Remove one of the two");
        else
            ids.push_back(id);
    }
}

void readKept(ObjectReader& reader, std::vector<KeptKit>& kept) {
    readObjects(reader, "kept", [&](const PlanJson& node, const std::string& place) {
        ObjectReader inner(node, place, "", reader.problems());
        Setting<std::string> product;
        inner.setting("product", product);
        if (product.value.empty())
            reader.problems().add(place, "the product is missing", "Add \"product\", the id of a catalogue entry");
        KeptKit kit;
        kit.product = product.value;
        kit.count = static_cast<int>(readPlainNumber(inner, "count", 1, 1000, 1, true));
        kit.disks = static_cast<int>(readPlainNumber(inner, "disks", 0, 1000, 0, true));
        kit.diskTb = readPlainNumber(inner, "disk_tb", 0, 1000, 0, false);
        inner.finish();
        kept.push_back(std::move(kit));
    });
}

CameraGroup readGroup(const PlanJson& node, const std::string& pointer, JsonProblems& problems) {
    CameraGroup group;
    ObjectReader reader(node, pointer, groupPattern, problems);
    visitGroup(group, reader);
    reader.finish();
    return group;
}

Site readSite(const PlanJson& node, const std::string& pointer, JsonProblems& problems) {
    Site site;
    ObjectReader reader(node, pointer, sitePattern, problems);
    visitSite(site, reader);
    readIds(reader, "rules", site.rules);
    readKept(reader, site.kept);
    std::set<std::string> ids;
    readObjects(reader, "camera_groups", [&](const PlanJson& element, const std::string& place) {
        site.groups.push_back(readGroup(element, place, problems));
        checkFreshId(ids, site.groups.back().id, place, problems);
    });
    reader.finish();
    return site;
}

void readRequirements(const PlanJson& node, const std::string& pointer, Requirements& requirements,
                      JsonProblems& problems) {
    ObjectReader reader(node, pointer, "requirements/", problems);
    visitRequirements(requirements, reader);
    readNeeds(reader, requirements.needs);
    readIds(reader, "rules", requirements.rules);
    reader.finish();
}

void readEditValues(ObjectReader& reader, std::map<std::string, double>& values) {
    const PlanJson* const node = reader.member("values");
    if (!node) return;
    if (!node->is_object()) {
        reader.wrongType("values", *node, "an object");
        return;
    }
    for (const auto& [key, value] : node->items()) {
        const std::string place = "values/" + pointerStep(key);
        if (!value.is_number())
            reader.wrongType(place.c_str(), value, "a number");
        else if (const double number = value.get<double>(); !(number >= 0 && number <= maxEditValue))
            reader.problems().add(reader.at(place), plainNumber(number) + " is out of range",
                                  "Use a value from 0 to " + plainNumber(maxEditValue));
        else if (key.size() <= maxIdLength)
            values[key] = number;
    }
}

/// Changes to the topology; whether their targets exist is known only beside a design (topology.h).
void readEdits(ObjectReader& reader, std::vector<TopologyEdit>& edits) {
    readObjects(reader, "edits", [&](const PlanJson& node, const std::string& place) {
        ObjectReader inner(node, place, "", reader.problems());
        TopologyEdit edit;
        Setting<TopologyEdit::Action> action;
        inner.setting("action", action);
        edit.action = action.value;
        inner.text("target", edit.target);
        inner.text("kind", edit.kind);
        readEditValues(inner, edit.values);
        inner.text("source", edit.source);
        inner.setting("grade", edit.grade);
        inner.finish();
        if (!node.contains("action")) reader.problems().add(place, "the action is missing", "Add \"action\": " + choicesText<TopologyEdit::Action>());
        if (edit.target.empty())
            reader.problems().add(place, "the target is missing", "Add \"target\", the id of a node or link of the topology");
        edits.push_back(std::move(edit));
    });
    if (edits.size() > maxEdits)
        reader.problems().add(reader.at("edits"), "there are more than " + std::to_string(maxEdits) + " changes",
                              "Change counts and products in the plan instead");
}

void readChoices(const PlanJson& node, const std::string& pointer, Plan& plan, JsonProblems& problems) {
    ObjectReader reader(node, pointer, "", problems);
    for (const Architecture architecture : architectures)
        readObject(reader, architectureKey(architecture), [&](const PlanJson& inner, const std::string& place) {
            ObjectReader choice(inner, place, choicePattern, problems);
            visitChoice(plan.choice(architecture), choice);
            readEdits(choice, plan.choice(architecture).edits);
            choice.finish();
        });
    reader.finish();
}

void readChanges(ObjectReader& reader, std::vector<Change>& changes) {
    const PlanJson* const node = reader.member("changes");
    if (!node) return;
    if (!node->is_object()) {
        reader.wrongType("changes", *node, "an object");
        return;
    }
    for (const auto& [path, value] : node->items()) {
        if (path.empty() || path.front() != '/' || path.size() > 1000)
            reader.problems().add(reader.at("changes"), "\"" + printableText(path) + "\" is not a path",
                                  "Start with a slash, and name sites and groups by their ids");
        changes.push_back({path, value.dump(-1, ' ', false, PlanJson::error_handler_t::replace)});
    }
}

void readScenarios(ObjectReader& reader, Plan& plan) {
    std::set<std::string> ids;
    readObjects(reader, "scenarios", [&](const PlanJson& node, const std::string& place) {
        Scenario scenario;
        ObjectReader inner(node, place, "", reader.problems());
        inner.text("id", scenario.id);
        inner.text("name", scenario.name);
        Setting<bool> locked;
        inner.setting("locked", locked);
        scenario.locked = locked.value;
        scenario.color = static_cast<int>(readPlainNumber(inner, "color", 1, Scenario::colors, 0, true));
        readChanges(inner, scenario.changes);
        inner.finish();
        checkFreshId(ids, scenario.id, place, reader.problems());
        plan.scenarios.push_back(std::move(scenario));
    });
}

/// False when the document is of another kind or version, where more messages would only mislead.
bool checkSchema(ObjectReader& reader) {
    const PlanJson* const schema = reader.member("schema");
    const std::string remedy = "A plan starts with \"schema\": \"" + std::string(planSchema) + "\"";
    if (!schema) {
        reader.problems().add("", "this is not a plan: \"schema\" is missing", remedy);
        return false;
    }
    if (*schema == planSchema) return true;
    const bool isNewer = schema->is_string() && schema->get_ref<const std::string&>().starts_with("sightline.plan/");
    if (isNewer)
        reader.problems().add(
            "/schema", "the plan is of another version (" + printableText(schema->get_ref<const std::string&>()) + ")",
            "Open it with the Sightline that wrote it; this one reads " + std::string(planSchema));
    else
        reader.problems().add("/schema", "this is not a plan", remedy);
    return false;
}

void readPlan(const PlanJson& root, Plan& plan, JsonProblems& problems) {
    if (!root.is_object()) {
        problems.add("", std::string("a plan is an object, found ") + jsonTypeName(root),
                     "Start the file with { and end it with }");
        return;
    }
    ObjectReader reader(root, "", "", problems);
    if (!checkSchema(reader)) return;
    visitPlan(plan, reader);
    readObject(reader, "requirements", [&](const PlanJson& node, const std::string& place) {
        readRequirements(node, place, plan.requirements, problems);
    });
    readObject(reader, "choices",
               [&](const PlanJson& node, const std::string& place) { readChoices(node, place, plan, problems); });
    readObject(reader, "limits", [&](const PlanJson& node, const std::string& place) {
        ObjectReader limits(node, place, limitsPattern, problems);
        visitLimits(plan.limits, limits);
        limits.finish();
    });
    readObject(reader, "costs", [&](const PlanJson& node, const std::string& place) {
        ObjectReader costs(node, place, costsPattern, problems);
        visitCosts(plan.costs, costs);
        costs.finish();
    });
    std::set<std::string> ids;
    readObjects(reader, "sites", [&](const PlanJson& node, const std::string& place) {
        plan.sites.push_back(readSite(node, place, problems));
        checkFreshId(ids, plan.sites.back().id, place, problems);
    });
    readCommerce(reader, plan);
    readOwnData(reader, plan);
    readScenarios(reader, plan);
    reader.notes(plan.notes);
    reader.finish();
    if (cameraCount(plan) > maxPlanCameras)
        problems.add("/sites", tooManyCamerasText(cameraCount(plan)), tooManyCamerasRemedy);
}

Error asError(const JsonProblem& problem, const std::string& place) {
    return {ErrorKind::BadInput, problem.where.empty() ? place : place + ": " + problem.where, problem.message,
            problem.remedy};
}

/// The first problem as the error, the others behind it.
tl::unexpected<Error> failureOf(const JsonProblems& problems, const std::string& place, std::vector<Error>* more) {
    if (more)
        for (std::size_t i = 1; i < problems.list().size(); ++i)
            more->push_back(asError(problems.list()[i], place));
    return tl::make_unexpected(asError(problems.list().front(), place));
}

} // namespace

Result<Plan> planFromDocument(const PlanJson& document, const std::string& place, std::vector<Error>* more) {
    JsonProblems problems;
    Plan plan;
    readPlan(document, plan, problems);
    if (!problems.empty()) return failureOf(problems, place, more);
    refreshDefaults(plan);
    return plan;
}

Result<Plan> parsePlan(std::string_view text, const std::string& place, std::vector<Error>* more, PlanSource* source) {
    JsonProblems problems;
    if (text.size() > maxPlanBytes)
        problems.add("", "the file is larger than " + std::to_string(maxPlanBytes >> 20) + " MiB",
                     "Check that it is a plan; split it if it is one");
    else if (auto root = parseStrictJson(text, problems)) {
        PlanSource found;
        found.version = migratePlan(*root, &found.changes);
        if (source) *source = std::move(found);
        Plan plan;
        readPlan(*root, plan, problems);
        refreshDefaults(plan);
        if (problems.empty()) return plan;
    }
    return failureOf(problems, place, more);
}

} // namespace sightline::planner
