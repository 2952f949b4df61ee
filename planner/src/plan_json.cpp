// Plan text to plan. Every problem of a document is found in one pass.

#include "key_tables.h"
#include "plan_document.h"
#include "plan_members.h"
#include "plan_migrate.h"
#include "plan_text.h"
#include "planner/field.h"
#include "planner/plan_file.h"
#include "strict_json.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace sightline::planner {
namespace {

using PlanJson = nlohmann::ordered_json;

constexpr std::size_t maxNameLength = 200;
constexpr std::size_t maxIdLength = 64;
constexpr std::size_t maxEntryLength = 100;
constexpr std::size_t maxNotesLength = 100'000;
constexpr std::size_t maxEdits = 1000;
constexpr double maxEditValue = 1e7;

const char* jsonTypeName(const PlanJson& value) {
    switch (value.type()) {
    case PlanJson::value_t::null:
        return "null";
    case PlanJson::value_t::boolean:
        return "true or false";
    case PlanJson::value_t::string:
        return "text";
    case PlanJson::value_t::array:
        return "a list";
    case PlanJson::value_t::object:
        return "an object";
    default:
        return "a number";
    }
}

std::size_t characterCount(std::string_view utf8) {
    std::size_t count = 0;
    for (const char c : utf8)
        count += (static_cast<unsigned char>(c) & 0xc0u) != 0x80u;
    return count;
}

bool hasControlCharacter(std::string_view text, std::string_view allowed = {}) {
    for (const char c : text)
        if ((static_cast<unsigned char>(c) < 0x20 || c == 0x7f) && allowed.find(c) == std::string_view::npos)
            return true;
    return false;
}

/// Letters and digits first, then also . _ -: ids stand in JSON pointers, file names and command lines.
bool isPlainId(std::string_view text) {
    const auto isWord = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    };
    if (text.empty() || !isWord(text.front())) return false;
    for (const char c : text)
        if (!isWord(c) && c != '.' && c != '_' && c != '-') return false;
    return true;
}

/// Foreign text as it may be shown on a terminal.
std::string printableText(std::string_view text) {
    std::string shown = shortened(text);
    for (char& c : shown)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = '?';
    return shown;
}

template <typename E> std::string choicesText() {
    std::string text;
    for (const auto& row : KeyTable<E>::rows)
        text += (text.empty() ? "" : ", ") + std::string(row.key);
    return text;
}

template <typename E> std::string choiceRemedy(std::string_view typed) {
    std::vector<std::string_view> keys;
    for (const auto& row : KeyTable<E>::rows)
        keys.emplace_back(row.key);
    const std::string near = nearestKey(typed, keys);
    return near.empty() ? "Use one of " + choicesText<E>() : "Did you mean \"" + near + "\"?";
}

/// A visitor (plan_members.h) that fills one object of the plan from one JSON object.
class ObjectReader {
public:
    ObjectReader(const PlanJson& node, std::string pointer, std::string pattern, JsonProblems& problems)
        : m_node(node), m_pointer(std::move(pointer)), m_pattern(std::move(pattern)), m_problems(problems) {}

    /// The member, or nullptr when the file leaves it out. Asking makes the key known.
    const PlanJson* member(const char* key) {
        m_known.emplace_back(key);
        const auto found = m_node.find(key);
        return found == m_node.end() ? nullptr : &*found;
    }

    std::string at(std::string_view key) const { return m_pointer + "/" + std::string(key); }
    JsonProblems& problems() { return m_problems; }

    void wrongType(const char* key, const PlanJson& value, const std::string& wanted) {
        const bool isQuoted = value.is_string() && wanted != "text" && wanted != "a list" && wanted != "an object";
        wrongType(key, value, wanted, "Write " + wanted + (isQuoted ? " here, without quotes" : " here"));
    }
    void wrongType(const char* key, const PlanJson& value, const std::string& wanted, const std::string& remedy) {
        m_problems.add(at(key), "expected " + wanted + ", found " + jsonTypeName(value), remedy);
    }

    void text(const char* key, std::string& out) {
        if (std::string_view(key) == "id") {
            readId(out);
            return;
        }
        const PlanJson* const value = member(key);
        if (value) readLine(key, *value, out, maxNameLength);
    }

    void notes(std::string& out) {
        const PlanJson* const value = member("notes");
        if (!value) return;
        if (!value->is_string()) {
            wrongType("notes", *value, "text");
            return;
        }
        out = value->get<std::string>();
        if (characterCount(out) > maxNotesLength)
            m_problems.add(at("notes"), "the notes are longer than " + std::to_string(maxNotesLength) + " characters",
                           "Shorten them");
        if (hasControlCharacter(out, "\n\t\r"))
            m_problems.add(at("notes"), "the notes hold control characters", "Remove them");
    }

    void setting(const char* key, Setting<int>& out) {
        const PlanJson* const value = member(key);
        if (!value) return;
        if (!value->is_number()) {
            wrongType(key, *value, "a whole number");
            return;
        }
        if (!value->is_number_integer()) {
            m_problems.add(at(key), "expected a whole number, found " + plainNumber(value->get<double>()),
                           "Write it without a decimal point or exponent");
            return;
        }
        if (isInRange(key, value->get<double>())) out.set(value->get<int>());
    }

    void setting(const char* key, Setting<double>& out) {
        const PlanJson* const value = member(key);
        if (!value) return;
        if (!value->is_number()) {
            wrongType(key, *value, "a number");
            return;
        }
        if (isInRange(key, value->get<double>())) out.set(value->get<double>());
    }

    void setting(const char* key, Setting<bool>& out) {
        const PlanJson* const value = member(key);
        if (!value) return;
        if (value->is_boolean())
            out.set(value->get<bool>());
        else
            wrongType(key, *value, "true or false");
    }

    void setting(const char* key, Setting<std::string>& out) {
        const PlanJson* const value = member(key);
        if (!value) return;
        std::string text;
        if (!readLine(key, *value, text, maxEntryLength)) return;
        const bool isCurrency = std::string_view(key) == "currency";
        if (isCurrency &&
            (text.size() != 3 || text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string::npos))
            m_problems.add(at(key), "\"" + shortened(text) + "\" is not a currency code",
                           "Use three capital letters, for example USD");
        else if (!isCurrency && !isPlainId(text))
            m_problems.add(at(key), "\"" + shortened(text) + "\" is not the name of a catalogue entry",
                           "Use letters, digits, dots, hyphens and underscores, for example cam.fixed4mp");
        else
            out.set(std::move(text));
    }

    template <typename E>
    requires std::is_enum_v<E>
    void setting(const char* key, Setting<E>& out) {
        const PlanJson* const value = member(key);
        if (!value) return;
        if (!value->is_string()) {
            wrongType(key, *value, "text", "Use one of " + choicesText<E>());
            return;
        }
        const auto& typed = value->get_ref<const std::string&>();
        if (const auto choice = fromKey<E>(typed))
            out.set(*choice);
        else
            m_problems.add(at(key), "\"" + printableText(typed) + "\" is not known here", choiceRemedy<E>(typed));
    }

    /// A number was typed; an object says where it comes from.
    void rate(const char* key, Setting<double>& out) {
        const PlanJson* const value = member(key);
        if (!value) return;
        if (!value->is_object()) {
            if (value->is_number() && isInRange(key, value->get<double>())) out.set(value->get<double>());
            if (!value->is_number()) wrongType(key, *value, "a number");
            return;
        }
        ObjectReader inner(*value, at(key), m_pattern, m_problems);
        const char* const amount = measuredKey(key);
        const PlanJson* const mbps = inner.member(amount);
        const PlanJson* const origin = inner.member("origin");
        inner.finish();
        if (!mbps)
            m_problems.add(at(key), std::string("the measured value has no \"") + amount + "\"",
                           std::string("Add \"") + amount + "\" with what was measured");
        else if (!mbps->is_number())
            inner.wrongType(amount, *mbps, "a number");
        if (!origin || *origin != "measured")
            m_problems.add(at(key) + "/origin", "the origin is not \"measured\"",
                           "Write \"measured\", or just the number for a typed rate");
        else if (mbps && mbps->is_number() && isInRange(key, mbps->get<double>()))
            out.set(mbps->get<double>(), Origin::Measured);
    }

    /// Reports every key that nothing asked for.
    void finish() {
        for (const auto& [key, value] : m_node.items()) {
            if (std::find(m_known.begin(), m_known.end(), key) != m_known.end()) continue;
            const std::string near = nearestKey(key, m_known);
            m_problems.add(at(pointerStep(key)), "the key is not known",
                           near.empty() ? "Remove it, or see docs/plan-file.md for the keys"
                                        : "Did you mean \"" + near + "\"?");
        }
    }

private:
    bool isInRange(const char* key, double value) {
        const Field* const record = field(m_pattern + key);
        if (!record || (value >= record->low && value <= record->high)) return true;
        m_problems.add(at(key), record->label + " is " + plainNumber(value) + ", out of its range",
                       "Use " + rangeText(*record));
        return false;
    }

    bool readLine(const char* key, const PlanJson& value, std::string& out, std::size_t most) {
        if (!value.is_string()) {
            wrongType(key, value, "text");
            return false;
        }
        const auto& text = value.get_ref<const std::string&>();
        if (characterCount(text) > most) {
            m_problems.add(at(key), "the text is longer than " + std::to_string(most) + " characters", "Shorten it");
            return false;
        }
        if (hasControlCharacter(text)) {
            m_problems.add(at(key), "the text holds line breaks or control characters", "Write it on one line");
            return false;
        }
        out = text;
        return true;
    }

    void readId(std::string& out) {
        const PlanJson* const value = member("id");
        if (!value) {
            m_problems.add(m_pointer, "the id is missing", "Add an \"id\", a short name of letters and digits");
            return;
        }
        std::string text;
        if (!readLine("id", *value, text, maxIdLength)) return;
        if (isPlainId(text))
            out = std::move(text);
        else
            m_problems.add(at("id"), "\"" + shortened(text) + "\" is not an id",
                           "Use letters, digits, dots, hyphens and underscores, starting with a letter or digit");
    }

    const PlanJson& m_node;
    std::string m_pointer;
    std::string m_pattern;
    JsonProblems& m_problems;
    std::vector<std::string_view> m_known;
};

/// Calls `read(element, pointer)` for each object of a list member.
template <typename Read> void readObjects(ObjectReader& parent, const char* key, Read read) {
    const PlanJson* const list = parent.member(key);
    if (!list) return;
    if (!list->is_array()) {
        parent.wrongType(key, *list, "a list");
        return;
    }
    std::size_t index = 0;
    for (const PlanJson& element : *list) {
        const std::string place = std::string(key) + "/" + std::to_string(index++);
        if (element.is_object())
            read(element, parent.at(place));
        else
            parent.wrongType(place.c_str(), element, "an object");
    }
}

/// Calls `read(node, pointer)` when the object member is there.
template <typename Read> void readObject(ObjectReader& parent, const char* key, Read read) {
    const PlanJson* const node = parent.member(key);
    if (!node) return;
    if (node->is_object())
        read(*node, parent.at(key));
    else
        parent.wrongType(key, *node, "an object");
}

void checkFreshId(std::set<std::string>& seen, const std::string& id, const std::string& pointer,
                  JsonProblems& problems) {
    if (id.empty() || seen.insert(id).second) return;
    problems.add(pointer + "/id", "the id \"" + id + "\" is used twice", "Give each entry its own id");
}

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

/// A whole number or a number within limits that is not one of the plan's settings.
double readPlainNumber(ObjectReader& reader, const char* key, double low, double high, double fallback, bool whole) {
    const PlanJson* const value = reader.member(key);
    if (!value) return fallback;
    if (!value->is_number() || (whole && !value->is_number_integer())) {
        reader.wrongType(key, *value, whole ? "a whole number" : "a number");
        return fallback;
    }
    const double number = value->get<double>();
    if (number >= low && number <= high) return number;
    reader.problems().add(reader.at(key), plainNumber(number) + " is out of range",
                          "Use a value from " + plainNumber(low) + " to " + plainNumber(high));
    return fallback;
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
