// In what two plans differ, member by member.

#include "plan_document.h"
#include "planner/scenario.h"

#include <algorithm>
#include <map>
#include <set>

namespace sightline::planner {
namespace {

using DiffNode = nlohmann::ordered_json;
using NodeIndex = std::map<std::string, const DiffNode*, std::less<>>;

/// A member, or something empty of the type wanted: what a plan leaves out is empty.
const DiffNode& memberOr(const DiffNode& node, const char* key, const DiffNode& otherwise) {
    const auto found = node.find(key);
    return found == node.end() ? otherwise : *found;
}

const DiffNode emptyObject = DiffNode::object();
const DiffNode emptyList = DiffNode::array();

std::string nameIn(const DiffNode& entry, const char* nameKey) {
    const auto found = entry.find(nameKey);
    return found != entry.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::vector<std::string> namesIn(const DiffNode& list, const char* nameKey) {
    std::vector<std::string> names;
    for (const DiffNode& entry : list)
        names.push_back(nameIn(entry, nameKey));
    return names;
}

NodeIndex indexed(const DiffNode& list, const char* nameKey) {
    NodeIndex index;
    for (const DiffNode& entry : list)
        index.emplace(nameIn(entry, nameKey), &entry);
    return index;
}

/// The order that applyChanges() gives by itself: what stays, then what is new by name.
std::vector<std::string> naturalOrder(const std::vector<std::string>& from, const std::vector<std::string>& to) {
    const std::set<std::string> before(from.begin(), from.end());
    const std::set<std::string> after(to.begin(), to.end());
    std::vector<std::string> order;
    for (const std::string& name : from)
        if (after.contains(name)) order.push_back(name);
    for (const std::string& name : after)
        if (!before.contains(name)) order.push_back(name);
    return order;
}

bool hasDoubles(const std::vector<std::string>& names) {
    return std::set<std::string>(names.begin(), names.end()).size() != names.size();
}

class DiffCollector {
public:
    std::vector<Difference> take() { return std::move(m_found); }

    void plans(const DiffNode& from, const DiffNode& to) {
        members("", from, to, {"schema", "requirements", "choices", "limits", "commercial", "sites", "scenarios", "notes"});
        requirements(memberOr(from, "requirements", emptyObject), memberOr(to, "requirements", emptyObject));
        const DiffNode& choicesFrom = memberOr(from, "choices", emptyObject);
        const DiffNode& choicesTo = memberOr(to, "choices", emptyObject);
        for (const Architecture architecture : architectures) {
            const char* const key = architectureKey(architecture);
            members(std::string("/choices/") + key, memberOr(choicesFrom, key, emptyObject),
                    memberOr(choicesTo, key, emptyObject), {});
        }
        members("/limits", memberOr(from, "limits", emptyObject), memberOr(to, "limits", emptyObject), {});
        members("/commercial", memberOr(from, "commercial", emptyObject), memberOr(to, "commercial", emptyObject), {});
        entries("/sites", memberOr(from, "sites", emptyList), memberOr(to, "sites", emptyList),
                [this](const std::string& path, const DiffNode& a, const DiffNode& b) { sites(path, a, b); });
        member("", "notes", from, to);
    }

private:
    void add(std::string path, const DiffNode* from, const DiffNode* to) {
        const auto text = [](const DiffNode* node) {
            return node ? node->dump(-1, ' ', false, DiffNode::error_handler_t::replace) : std::string("null");
        };
        m_found.push_back({std::move(path), text(from), text(to)});
    }

    void member(const std::string& path, const std::string& key, const DiffNode& from, const DiffNode& to) {
        const auto a = from.find(key);
        const auto b = to.find(key);
        const DiffNode* const old = a == from.end() ? nullptr : &*a;
        const DiffNode* const changed = b == to.end() ? nullptr : &*b;
        if ((old && changed && *old == *changed) || (!old && !changed)) return;
        add(path + "/" + key, old, changed);
    }

    void members(const std::string& path, const DiffNode& from, const DiffNode& to, const std::set<std::string>& except) {
        for (const auto& [key, value] : from.items())
            if (!except.contains(key)) member(path, key, from, to);
        for (const auto& [key, value] : to.items())
            if (!except.contains(key) && !from.contains(key)) member(path, key, from, to);
    }

    void requirements(const DiffNode& from, const DiffNode& to) {
        members("/requirements", from, to, {"needs"});
        const DiffNode& needsFrom = memberOr(from, "needs", emptyList);
        const DiffNode& needsTo = memberOr(to, "needs", emptyList);
        const DiffNode yes = true;
        for (const Need need : allNeeds) {
            const auto has = [&](const DiffNode& list) { return std::find(list.begin(), list.end(), needKey(need)) != list.end(); };
            if (has(needsFrom) == has(needsTo)) continue;
            add(std::string("/requirements/needs/") + needKey(need), has(needsFrom) ? &yes : nullptr,
                has(needsTo) ? &yes : nullptr);
        }
    }

    template <typename Descend>
    void entries(const std::string& path, const DiffNode& from, const DiffNode& to, Descend descend) {
        const NodeIndex before = indexed(from, "id");
        const NodeIndex after = indexed(to, "id");
        for (const DiffNode& entry : from) {
            const std::string id = nameIn(entry, "id");
            const auto found = after.find(id);
            if (found == after.end())
                add(path + "/" + id, &entry, nullptr);
            else
                descend(path + "/" + id, entry, *found->second);
        }
        for (const DiffNode& entry : to)
            if (const std::string id = nameIn(entry, "id"); !before.contains(id)) add(path + "/" + id, nullptr, &entry);
        const auto idsFrom = namesIn(from, "id");
        const auto idsTo = namesIn(to, "id");
        if (naturalOrder(idsFrom, idsTo) == idsTo) return;
        const DiffNode orderFrom = idsFrom;
        const DiffNode orderTo = idsTo;
        add(path, &orderFrom, &orderTo);
    }

    void sites(const std::string& path, const DiffNode& from, const DiffNode& to) {
        members(path, from, to, {"id", "kept", "camera_groups"});
        kept(path + "/kept", memberOr(from, "kept", emptyList), memberOr(to, "kept", emptyList));
        entries(path + "/camera_groups", memberOr(from, "camera_groups", emptyList),
                memberOr(to, "camera_groups", emptyList),
                [this](const std::string& place, const DiffNode& a, const DiffNode& b) { members(place, a, b, {"id"}); });
    }

    /// Entry by entry while products name them; a list with doubles or in another order is changed as a whole.
    void kept(const std::string& path, const DiffNode& from, const DiffNode& to) {
        if (from == to) return;
        const auto namesFrom = namesIn(from, "product");
        const auto namesTo = namesIn(to, "product");
        if (hasDoubles(namesFrom) || hasDoubles(namesTo) || naturalOrder(namesFrom, namesTo) != namesTo) {
            add(path, from.empty() ? nullptr : &from, to.empty() ? nullptr : &to);
            return;
        }
        const NodeIndex before = indexed(from, "product");
        const NodeIndex after = indexed(to, "product");
        for (const auto& name : namesFrom) {
            const auto found = after.find(name);
            const DiffNode* const changed = found == after.end() ? nullptr : found->second;
            if (!changed || *changed != *before.at(name)) add(path + "/" + name, before.at(name), changed);
        }
        for (const auto& name : namesTo)
            if (!before.contains(name)) add(path + "/" + name, nullptr, after.at(name));
    }

    std::vector<Difference> m_found;
};

} // namespace

std::vector<Difference> planDifferences(const Plan& base, const Plan& other) {
    DiffCollector collector;
    collector.plans(planDocument(base), planDocument(other));
    return collector.take();
}

std::vector<Change> planDiff(const Plan& base, const Plan& other) {
    std::vector<Change> changes;
    for (Difference& difference : planDifferences(base, other))
        changes.push_back({std::move(difference.path), std::move(difference.to)});
    return changes;
}

} // namespace sightline::planner
