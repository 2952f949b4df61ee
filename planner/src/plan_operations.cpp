// Edits of whole sites and camera groups.

#include "planner/plan_operations.h"

#include "plan_document.h"
#include "plan_text.h"

#include <algorithm>
#include <set>

namespace sightline::planner {
namespace {

using OperandNode = nlohmann::ordered_json;

constexpr std::size_t longestOperandId = 64;
constexpr int mostLike = 100'000; // cameras of a group, sites of a kind: the range of their fields

template <typename List> auto* byId(List& list, std::string_view id) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto& entry) { return entry.id == id; });
    return found == list.end() ? nullptr : &*found;
}

template <typename List>
tl::unexpected<Error> noSuchEntry(const List& list, const std::string& what, std::string_view id) {
    std::vector<std::string_view> ids;
    for (const auto& entry : list)
        ids.emplace_back(entry.id);
    const std::string near = ids.size() <= 2000 ? nearestKey(id, ids) : std::string();
    return failure(ErrorKind::Usage, std::string(id.substr(0, longestOperandId)), "there is no " + what + " with this id",
                   near.empty() ? "Name it by its id" : "Did you mean \"" + near + "\"?");
}

/// "shop-7" and "Shop 7" without what counts them.
std::string withoutNumber(std::string_view text, char separator) {
    const std::size_t end = text.find_last_not_of("0123456789");
    if (end == std::string_view::npos || end + 1 == text.size() || text[end] != separator || end == 0)
        return std::string(text);
    return std::string(text.substr(0, end));
}

template <typename IsTaken> std::string freshText(std::string base, char separator, std::size_t longest, IsTaken isTaken) {
    for (int number = 2;; ++number) {
        const std::string suffix = separator + std::to_string(number);
        if (base.size() + suffix.size() > longest) base.resize(longest - suffix.size());
        if (!isTaken(base + suffix)) return base + suffix;
    }
}

template <typename List> std::string freshId(const List& list, const std::string& id) {
    std::set<std::string_view> taken;
    for (const auto& entry : list)
        taken.insert(entry.id);
    return freshText(withoutNumber(id, '-'), '-', longestOperandId,
                     [&](const std::string& text) { return taken.contains(text); });
}

template <typename List> std::string freshName(const List& list, const std::string& name) {
    if (name.empty()) return {};
    std::set<std::string_view> taken;
    for (const auto& entry : list)
        taken.insert(entry.name);
    return freshText(withoutNumber(name, ' '), ' ', 1000, [&](const std::string& text) { return taken.contains(text); });
}

template <typename List, typename Entry> Entry& insertCopy(List& list, const Entry& original) {
    Entry copy = original;
    copy.id = freshId(list, original.id);
    copy.name = freshName(list, original.name);
    const auto behind = list.begin() + (&original - list.data()) + 1;
    return *list.insert(behind, std::move(copy));
}

void addDifferentKeys(const OperandNode& a, const OperandNode& b, const std::string& prefix, std::set<std::string>& keys) {
    for (const auto& [key, value] : a.items())
        if (const auto other = b.find(key); other == b.end() || *other != value) keys.insert(prefix + key);
    for (const auto& [key, value] : b.items())
        if (!a.contains(key)) keys.insert(prefix + key);
}

OperandNode comparable(OperandNode node, const std::vector<const char*>& without) {
    for (const char* const key : without)
        node.erase(key);
    return node;
}

std::set<std::string> differences(const CameraGroup& a, const CameraGroup& b) {
    std::set<std::string> keys;
    const std::vector<const char*> own = {"id", "name", "count"};
    addDifferentKeys(comparable(groupDocument(a), own), comparable(groupDocument(b), own), "", keys);
    return keys;
}

std::set<std::string> differences(const Site& a, const Site& b) {
    std::set<std::string> keys;
    const std::vector<const char*> own = {"id", "name", "count", "added_per_year", "camera_groups"};
    addDifferentKeys(comparable(siteDocument(a), own), comparable(siteDocument(b), own), "", keys);
    if (a.groups.size() != b.groups.size()) keys.insert("the number of camera groups");
    for (std::size_t g = 0; g < std::min(a.groups.size(), b.groups.size()); ++g) {
        const std::string prefix = "camera_groups/" + a.groups[g].id + "/";
        addDifferentKeys(comparable(groupDocument(a.groups[g]), {"id", "name"}),
                         comparable(groupDocument(b.groups[g]), {"id", "name"}), prefix, keys);
    }
    return keys;
}

std::string joined(const std::set<std::string>& keys) {
    std::string text;
    std::size_t shown = 0;
    for (const std::string& key : keys) {
        if (++shown > 10) return text + " and more";
        text += (text.empty() ? "" : ", ") + key;
    }
    return text;
}

tl::unexpected<Error> tooManyLike(std::string_view id) {
    return failure(ErrorKind::Usage, std::string(id), "together they are more than " + std::to_string(mostLike),
                   "Keep them apart");
}

/// The entries with these ids: at least two, each there, each named once, all like the first.
template <typename List> auto likeEntries(List& list, const std::vector<std::string>& ids, const std::string& what)
    -> Result<std::vector<decltype(list.data())>> {
    std::vector<decltype(list.data())> entries;
    for (const std::string& id : ids) {
        auto* const entry = byId(list, id);
        if (!entry) return noSuchEntry(list, what, id);
        if (std::find(entries.begin(), entries.end(), entry) != entries.end())
            return failure(ErrorKind::Usage, id, "it is named twice", "Name each once");
        if (!entries.empty())
            if (const auto keys = differences(*entries.front(), *entry); !keys.empty())
                return failure(ErrorKind::Usage, id, "it differs from \"" + entries.front()->id + "\" in " + joined(keys),
                               "Make them alike first, or keep them apart");
        entries.push_back(entry);
    }
    if (entries.size() < 2)
        return failure(ErrorKind::Usage, what, "merging takes at least two", "Name two or more");
    return entries;
}

/// Removes all of `entries` but the first.
template <typename List, typename Entries> void removeOthers(List& list, const Entries& entries) {
    std::set<std::string> gone;
    for (std::size_t i = 1; i < entries.size(); ++i)
        gone.insert(entries[i]->id);
    std::erase_if(list, [&](const auto& entry) { return gone.contains(entry.id); });
}

tl::unexpected<Error> badPart(std::string_view id, int count, int whole) {
    return failure(ErrorKind::Usage, std::string(id), std::to_string(count) + " cannot be taken out of " + std::to_string(whole),
                   whole < 2 ? "Only two or more can be split" : "Use a number from 1 to " + std::to_string(whole - 1));
}

/// The target of a change at a site ("shop", "shop/recorder-1", "shop/core>shop/recorder-1") at another one like it.
std::string movedTarget(const std::string& target, const std::string& from, const std::string& to) {
    const auto moved = [&](const std::string& node) {
        return node == from || node.starts_with(from + "/") ? to + node.substr(from.size()) : node;
    };
    const std::size_t arrow = target.find('>');
    return arrow == std::string::npos ? moved(target) : moved(target.substr(0, arrow)) + ">" + moved(target.substr(arrow + 1));
}

/// What the plan says elsewhere about a site holds for the part that is split off it, too: changes by hand and costs of its own.
void copySayings(Plan& plan, const std::string& from, const std::string& to) {
    for (const Architecture architecture : architectures) {
        std::vector<TopologyEdit> more;
        for (const TopologyEdit& edit : plan.choice(architecture).edits)
            if (std::string target = movedTarget(edit.target, from, to); target != edit.target) {
                more.push_back(edit);
                more.back().target = std::move(target);
            }
        auto& edits = plan.choice(architecture).edits;
        edits.insert(edits.end(), more.begin(), more.end());
    }
    for (std::size_t i = 0, lines = plan.customLines.size(); i < lines; ++i) {
        if (plan.customLines[i].site != from) continue;
        CustomLine line = plan.customLines[i];
        line.id = freshId(plan.customLines, line.id);
        line.site = to;
        plan.customLines.push_back(std::move(line));
    }
}

/// The other way round, when a site is merged into one like it: what is said of both alike is said once.
void dropSayings(Plan& plan, const std::string& gone, const std::string& into) {
    for (const Architecture architecture : architectures) {
        auto& edits = plan.choice(architecture).edits;
        std::erase_if(edits, [&, all = edits](const TopologyEdit& edit) {
            TopologyEdit moved = edit;
            moved.target = movedTarget(edit.target, gone, into);
            return moved.target != edit.target && std::find(all.begin(), all.end(), moved) != all.end();
        });
    }
    std::erase_if(plan.customLines, [&, all = plan.customLines](const CustomLine& line) {
        return line.site == gone && std::any_of(all.begin(), all.end(), [&](CustomLine other) {
                   const bool isThere = other.site == into;
                   other.id = line.id;
                   other.site = gone;
                   return isThere && other == line;
               });
    });
}

} // namespace

Site* findSite(Plan& plan, std::string_view id) {
    return byId(plan.sites, id);
}

CameraGroup* findGroup(Site& site, std::string_view id) {
    return byId(site.groups, id);
}

Result<std::string> duplicateSite(Plan& plan, std::string_view site) {
    const Site* const original = findSite(plan, site);
    if (!original) return noSuchEntry(plan.sites, "site", site);
    return insertCopy(plan.sites, *original).id;
}

Result<std::string> duplicateGroup(Plan& plan, std::string_view site, std::string_view group) {
    Site* const owner = findSite(plan, site);
    if (!owner) return noSuchEntry(plan.sites, "site", site);
    const CameraGroup* const original = findGroup(*owner, group);
    if (!original) return noSuchEntry(owner->groups, "camera group", group);
    return insertCopy(owner->groups, *original).id;
}

Result<void> mergeGroups(Plan& plan, std::string_view site, const std::vector<std::string>& groups) {
    Site* const owner = findSite(plan, site);
    if (!owner) return noSuchEntry(plan.sites, "site", site);
    const auto like = likeEntries(owner->groups, groups, "camera group");
    if (!like) return tl::make_unexpected(like.error());
    std::int64_t sum = 0;
    for (const CameraGroup* const group : *like)
        sum += *group->count;
    if (sum > mostLike) return tooManyLike(like->front()->id);
    like->front()->count.set(static_cast<int>(sum));
    removeOthers(owner->groups, *like);
    return {};
}

Result<void> mergeSites(Plan& plan, const std::vector<std::string>& sites) {
    const auto like = likeEntries(plan.sites, sites, "site");
    if (!like) return tl::make_unexpected(like.error());
    std::int64_t sum = 0;
    double added = 0;
    for (const Site* const site : *like) {
        sum += *site->count;
        added += *site->addedPerYear;
    }
    if (sum > mostLike || added > mostLike) return tooManyLike(like->front()->id);
    like->front()->count.set(static_cast<int>(sum));
    if (added != *like->front()->addedPerYear) like->front()->addedPerYear.set(added);
    const std::string first = like->front()->id;
    removeOthers(plan.sites, *like);
    for (const std::string& id : sites)
        if (id != first) dropSayings(plan, id, first);
    return {};
}

Result<std::string> splitGroup(Plan& plan, std::string_view site, std::string_view group, int count) {
    Site* const owner = findSite(plan, site);
    if (!owner) return noSuchEntry(plan.sites, "site", site);
    CameraGroup* const original = findGroup(*owner, group);
    if (!original) return noSuchEntry(owner->groups, "camera group", group);
    const int whole = *original->count;
    if (count < 1 || count >= whole) return badPart(group, count, whole);
    original->count.set(whole - count);
    CameraGroup& part = insertCopy(owner->groups, *original);
    part.count.set(count);
    return part.id;
}

Result<std::string> splitSite(Plan& plan, std::string_view site, int count) {
    Site* const original = findSite(plan, site);
    if (!original) return noSuchEntry(plan.sites, "site", site);
    const int whole = *original->count;
    if (count < 1 || count >= whole) return badPart(site, count, whole);
    original->count.set(whole - count);
    Site& part = insertCopy(plan.sites, *original);
    part.count.set(count);
    part.addedPerYear = {};
    const std::string id = part.id;
    copySayings(plan, std::string(site), id);
    return id;
}

Result<void> stamp(Plan& plan, std::string_view site, int count) {
    Site* const owner = findSite(plan, site);
    if (!owner) return noSuchEntry(plan.sites, "site", site);
    if (count < 1 || count > mostLike)
        return failure(ErrorKind::Usage, std::string(site), std::to_string(count) + " like sites are out of range",
                       "Use a number from 1 to " + std::to_string(mostLike));
    owner->count.set(count);
    return {};
}

Result<void> setHidden(Plan& plan, std::string_view site, std::string_view group, bool hidden) {
    Site* const owner = findSite(plan, site);
    if (!owner) return noSuchEntry(plan.sites, "site", site);
    const auto mark = [hidden](Setting<bool>& setting) {
        if (hidden)
            setting.set(true);
        else
            setting = {}; // shown is the default: the plan is as if it had never been hidden
    };
    if (group.empty()) {
        mark(owner->hidden);
        return {};
    }
    CameraGroup* const found = findGroup(*owner, group);
    if (!found) return noSuchEntry(owner->groups, "camera group", group);
    mark(found->hidden);
    return {};
}

std::string slugOf(std::string_view name, std::string_view otherwise) {
    std::string slug;
    for (const char c : loweredAscii(name)) {
        const bool isWord = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (isWord)
            slug += c;
        else if (!slug.empty() && slug.back() != '-')
            slug += '-';
    }
    if (slug.size() > longestOperandId - 8) slug.resize(longestOperandId - 8); // room for a number behind it
    while (!slug.empty() && slug.back() == '-')
        slug.pop_back();
    return slug.empty() ? std::string(otherwise) : slug;
}

} // namespace sightline::planner
