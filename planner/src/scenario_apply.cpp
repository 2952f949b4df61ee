// Carrying out the changes of a scenario. The plan's document is patched and then read as a file is, so that a scenario
// can say nothing that a plan file could not.

#include "plan_document.h"
#include "plan_members.h"
#include "plan_text.h"
#include "planner/scenario.h"
#include "strict_json.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace sightline::planner {
namespace {

using ChangeNode = nlohmann::ordered_json;
using Keys = std::vector<std::string_view>;

/// Gathers the keys that a visited object may have.
struct KeyGatherer {
    Keys keys;
    template <typename T> void text(const char* key, const T&) {
        if (std::string_view(key) != "id") keys.emplace_back(key);
    }
    template <typename T> void setting(const char* key, const T&) { keys.emplace_back(key); }
    template <typename T> void rate(const char* key, const T&) { keys.emplace_back(key); }
};

template <typename Object, typename Visit> Keys gathered(Visit visit, const Keys& others) {
    const Object object{};
    KeyGatherer gatherer;
    visit(object, gatherer);
    gatherer.keys.insert(gatherer.keys.end(), others.begin(), others.end());
    return gatherer.keys;
}

const Keys& planKeys() {
    static const Keys keys = gathered<Plan>([](const Plan& p, KeyGatherer& g) { visitPlan(p, g); },
                                            {"notes", "requirements", "choices", "limits", "costs", "sites", "prices", "reliability", "products",
                                             "exchange_rates", "commercial", "custom_lines"});
    return keys;
}
const Keys& requirementKeys() {
    static const Keys keys =
        gathered<Requirements>([](const Requirements& r, KeyGatherer& g) { visitRequirements(r, g); }, {"rules", "needs"});
    return keys;
}
const Keys& choiceKeys() {
    static const Keys keys =
        gathered<ArchitectureChoice>([](const ArchitectureChoice& c, KeyGatherer& g) { visitChoice(c, g); }, {"edits"});
    return keys;
}
const Keys& limitKeys() {
    static const Keys keys = gathered<PlanningLimits>([](const PlanningLimits& l, KeyGatherer& g) { visitLimits(l, g); }, {});
    return keys;
}
const Keys& costKeys() {
    static const Keys keys = gathered<CostChoices>([](const CostChoices& c, KeyGatherer& g) { visitCosts(c, g); }, {});
    return keys;
}
const Keys& commercialKeys() {
    static const Keys keys = gathered<Commercial>([](const Commercial& c, KeyGatherer& g) { visitCommercial(c, g); },
                                                  {"categories", "lines"});
    return keys;
}
const Keys& siteKeys() {
    static const Keys keys =
        gathered<Site>([](const Site& s, KeyGatherer& g) { visitSite(s, g); }, {"rules", "kept", "camera_groups"});
    return keys;
}
const Keys& groupKeys() {
    static const Keys keys = gathered<CameraGroup>([](const CameraGroup& c, KeyGatherer& g) { visitGroup(c, g); }, {});
    return keys;
}

/// A change taken apart.
struct Step {
    std::string path;
    std::vector<std::string> parts;
    ChangeNode value;
    bool isOrder() const {
        return parts[0] == "sites" && (parts.size() == 1 || (parts.size() == 3 && parts[2] == "camera_groups"));
    }
};

bool isCarriedOutBefore(const Step& a, const Step& b) {
    if (a.isOrder() != b.isOrder()) return b.isOrder();
    return a.parts.size() != b.parts.size() ? a.parts.size() < b.parts.size() : a.path < b.path;
}

std::vector<std::string> partsOf(const std::string& path) {
    std::vector<std::string> parts;
    for (std::size_t begin = 1; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        parts.push_back(path.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

std::string shownName(std::string_view name) {
    return "\"" + pointerStep(name) + "\"";
}

class ChangeRunner {
public:
    explicit ChangeRunner(const Plan& base) : m_document(planDocument(base)) { m_document.erase("scenarios"); }

    void run(const std::vector<Change>& changes) {
        std::vector<Step> steps;
        std::set<std::string> seen;
        for (const Change& change : changes)
            if (auto step = stepOf(change)) {
                if (seen.insert(step->path).second)
                    steps.push_back(std::move(*step));
                else
                    fail(step->path, "the path is given twice", "Remove one of the two");
            }
        std::stable_sort(steps.begin(), steps.end(), isCarriedOutBefore);
        for (const Step& step : steps)
            carryOut(step);
    }

    std::vector<Error> takeErrors() { return std::move(m_errors); }
    const ChangeNode& document() const { return m_document; }

private:
    static constexpr std::size_t mostErrors = 100;
    static constexpr std::size_t mostNearMisses = 2000; ///< names that are compared with a mistyped one

    void fail(const std::string& path, std::string message, std::string remedy) {
        if (m_errors.size() < mostErrors)
            m_errors.push_back({ErrorKind::BadInput, shortened(path, 200), std::move(message), std::move(remedy)});
    }

    std::optional<Step> stepOf(const Change& change) {
        JsonProblems problems;
        auto value = parseStrictJson(change.value, problems);
        if (change.path.size() < 2 || change.path.front() != '/') {
            fail(pointerStep(change.path), "this is not a path", "Start with a slash, and name sites and groups by their ids");
            return std::nullopt;
        }
        for (const JsonProblem& problem : problems.list())
            fail(change.path, problem.message, problem.remedy);
        if (!value || !problems.empty()) return std::nullopt;
        return Step{change.path, partsOf(change.path), std::move(*value)};
    }

    void carryOut(const Step& step) {
        const auto& parts = step.parts;
        if (!isKnown(step, parts[0], planKeys())) return;
        if (parts[0] == "requirements")
            changeRequirement(step);
        else if (parts[0] == "choices")
            changeChoice(step);
        else if (parts[0] == "limits")
            changeMember(step, m_document["limits"], 1, limitKeys());
        else if (parts[0] == "costs")
            changeMember(step, m_document["costs"], 1, costKeys());
        else if (parts[0] == "commercial")
            changeMember(step, m_document["commercial"], 1, commercialKeys());
        else if (parts[0] == "sites")
            changeSites(step);
        else
            changeMember(step, m_document, 0, planKeys());
    }

    bool isKnown(const Step& step, const std::string& name, const Keys& keys) {
        if (std::find(keys.begin(), keys.end(), name) != keys.end()) return true;
        const std::string near = keys.size() <= mostNearMisses ? nearestKey(name, keys) : std::string();
        fail(step.path, shownName(name) + " is not known here",
             near.empty() ? "See docs/plan-file.md for the paths of a scenario" : "Did you mean \"" + near + "\"?");
        return false;
    }

    /// The path must end at `index`.
    bool endsAt(const Step& step, std::size_t index) {
        if (step.parts.size() == index + 1) return true;
        fail(step.path, step.parts.size() > index + 1 ? "the path goes on behind " + shownName(step.parts[index])
                                                       : std::string("the path ends too early"),
             "See docs/plan-file.md for the paths of a scenario");
        return false;
    }

    void changeMember(const Step& step, ChangeNode& object, std::size_t index, const Keys& keys) {
        if (step.parts.size() <= index) {
            endsAt(step, index);
            return;
        }
        if (!isKnown(step, step.parts[index], keys) || !endsAt(step, index)) return;
        if (object.is_null()) object = ChangeNode::object();
        if (step.value.is_null())
            object.erase(step.parts[index]);
        else
            object[step.parts[index]] = step.value;
    }

    void changeRequirement(const Step& step) {
        if (step.parts.size() < 2 || step.parts[1] != "needs") {
            changeMember(step, m_document["requirements"], 1, requirementKeys());
            return;
        }
        Keys keys;
        for (const Need need : allNeeds)
            keys.emplace_back(needKey(need));
        if (!endsAt(step, 2) || !isKnown(step, step.parts[2], keys)) return;
        if (!step.value.is_null() && !step.value.is_boolean()) {
            fail(step.path, "a must-have is true or null", "Write true to demand it, null to drop it");
            return;
        }
        ChangeNode& needs = m_document["requirements"]["needs"];
        ChangeNode others = ChangeNode::array();
        for (const ChangeNode& need : needs)
            if (need != step.parts[2]) others.push_back(need);
        if (step.value == true) others.push_back(step.parts[2]);
        needs = std::move(others);
    }

    void changeChoice(const Step& step) {
        Keys keys;
        for (const Architecture architecture : architectures)
            keys.emplace_back(architectureKey(architecture));
        if (step.parts.size() < 2) {
            endsAt(step, 2);
            return;
        }
        if (isKnown(step, step.parts[1], keys)) changeMember(step, m_document["choices"][step.parts[1]], 2, choiceKeys());
    }

    void changeSites(const Step& step) {
        ChangeNode& sites = m_document["sites"];
        if (sites.is_null()) sites = ChangeNode::array();
        if (step.parts.size() == 1)
            reorder(step, sites);
        else if (step.parts.size() == 2)
            changeEntry(step, sites, "id");
        else if (ChangeNode* const site = entry(step, sites, 1, "site"))
            changeSite(step, *site);
    }

    void changeSite(const Step& step, ChangeNode& site) {
        const auto& parts = step.parts;
        const bool isList = parts[2] == "camera_groups" || parts[2] == "kept";
        if (!isList || (parts[2] == "kept" && parts.size() == 3)) {
            changeMember(step, site, 2, siteKeys());
            return;
        }
        ChangeNode& list = site[parts[2]];
        if (!list.is_array()) list = ChangeNode::array();
        if (parts.size() == 3)
            reorder(step, list);
        else if (parts.size() == 4)
            changeEntry(step, list, parts[2] == "kept" ? "product" : "id");
        else if (parts[2] == "kept")
            endsAt(step, 3);
        else if (ChangeNode* const group = entry(step, list, 3, "camera group"))
            changeMember(step, *group, 4, groupKeys());
    }

    static ChangeNode* named(ChangeNode& list, const std::string& name, const char* nameKey) {
        for (ChangeNode& candidate : list)
            if (candidate.is_object() && candidate.contains(nameKey) && candidate[nameKey] == name) return &candidate;
        return nullptr;
    }

    /// The entry that parts[index] names, or nullptr and an error.
    ChangeNode* entry(const Step& step, ChangeNode& list, std::size_t index, const char* what) {
        const std::string& name = step.parts[index];
        if (ChangeNode* const found = named(list, name, "id")) return found;
        missing(step, list, index, what, "id");
        return nullptr;
    }

    void missing(const Step& step, const ChangeNode& list, std::size_t index, const char* what, const char* nameKey) {
        std::string above;
        for (std::size_t i = 0; i <= index; ++i)
            above += "/" + step.parts[i];
        if (m_removed.contains(above)) {
            fail(step.path, "another change removes " + shownName(step.parts[index]), "Drop one of the two changes");
            return;
        }
        std::vector<std::string> names;
        if (list.size() <= mostNearMisses)
            for (const ChangeNode& candidate : list)
                if (candidate.is_object() && candidate.contains(nameKey) && candidate[nameKey].is_string())
                    names.push_back(candidate[nameKey].get<std::string>());
        const std::string near = nearestKey(step.parts[index], {names.begin(), names.end()});
        fail(step.path, std::string("there is no ") + what + " " + shownName(step.parts[index]),
             near.empty() ? "Name it by its id, or add it as a whole object first" : "Did you mean \"" + near + "\"?");
    }

    /// Adds, replaces or removes a whole site, group or kept entry. Ids are checked when the document is read.
    void changeEntry(const Step& step, ChangeNode& list, const char* nameKey) {
        const std::string& name = step.parts.back();
        ChangeNode* const old = named(list, name, nameKey);
        if (step.value.is_null()) {
            if (!old) {
                missing(step, list, step.parts.size() - 1, "entry", nameKey);
                return;
            }
            list.erase(list.begin() + (old - &*list.begin()));
            m_removed.insert(step.path);
            return;
        }
        if (!step.value.is_object()) {
            fail(step.path, "expected an object or null", "Give the whole entry, or null to remove it");
            return;
        }
        ChangeNode added = step.value;
        if (!added.contains(nameKey)) added[nameKey] = name;
        if (added[nameKey] != name)
            fail(step.path, std::string("the ") + nameKey + " in the value differs from the path", "Write the same in both");
        else if (old)
            *old = std::move(added);
        else
            list.push_back(std::move(added)); // changes are sorted by path, so what is added is too
    }

    void reorder(const Step& step, ChangeNode& list) {
        if (!step.value.is_array()) {
            fail(step.path, "expected the list of ids in the order wanted", "Name a single entry in the path to change it");
            return;
        }
        std::vector<const ChangeNode*> order;
        std::set<const ChangeNode*> taken;
        const auto position = positions(list);
        for (const ChangeNode& id : step.value) {
            const auto found = id.is_string() ? position.find(id.get<std::string>()) : position.end();
            if (found == position.end() || !taken.insert(found->second).second) {
                fail(step.path, "the order names " + (id.is_string() ? shownName(id.get<std::string>()) : "something else") +
                                    (found == position.end() ? ", which is not there" : " twice"),
                     "Name each id once");
                return;
            }
            order.push_back(found->second);
        }
        for (const ChangeNode& candidate : list)
            if (!taken.contains(&candidate)) order.push_back(&candidate);
        ChangeNode ordered = ChangeNode::array();
        for (const ChangeNode* const candidate : order)
            ordered.push_back(*candidate);
        list = std::move(ordered);
    }

    static std::map<std::string, const ChangeNode*> positions(const ChangeNode& list) {
        std::map<std::string, const ChangeNode*> found;
        for (const ChangeNode& candidate : list)
            if (candidate.is_object() && candidate.contains("id") && candidate["id"].is_string())
                found.emplace(candidate["id"].get<std::string>(), &candidate);
        return found;
    }

    ChangeNode m_document;
    std::set<std::string> m_removed;
    std::vector<Error> m_errors;
};

/// "/sites/0/count" as a scenario says it, "/sites/shop/count".
std::string pathOfPointer(const ChangeNode& document, const std::string& pointer) {
    const ChangeNode* node = &document;
    std::string path;
    for (const std::string& part : partsOf(pointer)) {
        const ChangeNode* next = nullptr;
        std::string name = part;
        if (node && node->is_array() && part.size() < 10 && part.find_first_not_of("0123456789") == std::string::npos) {
            const std::size_t index = static_cast<std::size_t>(std::stoul(part));
            if (index < node->size()) next = &(*node)[index];
            for (const char* const key : {"id", "product"})
                if (next && next->is_object() && next->contains(key) && (*next)[key].is_string())
                    name = pointerStep((*next)[key].get<std::string>());
        } else if (node && node->is_object() && node->contains(part)) {
            next = &(*node)[part];
        }
        path += "/" + name;
        node = next;
    }
    return path;
}

/// The errors of the patched document, with paths in place of pointers.
Error withPath(const ChangeNode& document, Error error) {
    if (error.place.starts_with(": ")) error.place = pathOfPointer(document, error.place.substr(2));
    return error;
}

} // namespace

Result<Plan> applyChanges(const Plan& base, const std::vector<Change>& changes, std::vector<Error>* more) {
    ChangeRunner runner(base);
    runner.run(changes);
    std::vector<Error> errors = runner.takeErrors();
    if (errors.empty()) {
        std::vector<Error> others;
        auto plan = planFromDocument(runner.document(), "", &others);
        if (plan) {
            plan->scenarios = base.scenarios;
            return plan;
        }
        errors.push_back(plan.error());
        errors.insert(errors.end(), others.begin(), others.end());
    }
    for (Error& error : errors)
        error = withPath(runner.document(), std::move(error));
    if (more) more->assign(errors.begin() + 1, errors.end());
    return tl::make_unexpected(errors.front());
}

} // namespace sightline::planner
