#include "site_kinds.h"

#include "plan_members.h"
#include "planner/sizing_edits.h"

#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>

namespace sightline::planner {

namespace {

/// Writes everything that a design depends on into one block of bytes; equal blocks are equal sites. A thousand sites
/// are keyed on every edit, so the block is reused and grows rarely.
class SiteKeyVisitor {
public:
    void text(const char*, const std::string&) {}
    template <typename T> void setting(const char*, const Setting<T>& value) {
        append(value.origin);
        append(value.value);
    }
    void rate(const char* key, const Setting<double>& value) { setting(key, value); }

    void append(const std::string& value) {
        append(value.size());
        write(value.data(), value.size());
    }
    template <typename T>
    requires std::is_arithmetic_v<T> || std::is_enum_v<T>
    void append(T value) { write(&value, sizeof(T)); }

    void clear() { m_used = 0; }
    std::string_view bytes() const { return {m_block.data(), m_used}; }

private:
    void write(const void* data, std::size_t size) {
        if (m_used + size > m_block.size()) m_block.resize(2 * (m_used + size));
        std::memcpy(m_block.data() + m_used, data, size);
        m_used += size;
    }

    std::vector<char> m_block = std::vector<char>(8192);
    std::size_t m_used = 0;
};

/// As above without the number of like sites and of those that open later: they do not make a kind.
struct SiteSettings {
    SiteKeyVisitor& key;
    void text(const char*, const std::string&) {}
    template <typename T> void setting(const char* name, const Setting<T>& value) {
        if (std::string_view(name) != "count") key.setting(name, value);
    }
};

void keySite(const Site& site, SiteKeyVisitor& key) {
    key.clear();
    SiteSettings settings{key};
    visitSite(site, settings);
    for (const std::string& rule : site.rules)
        key.append(rule);
    key.append(site.kept.size());
    for (const KeptKit& kit : site.kept) {
        key.append(kit.product);
        key.append(kit.count);
        key.append(kit.disks);
        key.append(kit.diskTb);
    }
    key.append(site.groups.size());
    for (const CameraGroup& group : site.groups)
        visitGroup(group, key);
}

} // namespace

std::vector<std::vector<std::size_t>> siteKinds(const Plan& plan) {
    std::vector<std::vector<std::size_t>> kinds;
    std::unordered_map<std::string, std::size_t> known;
    SiteKeyVisitor key;
    std::string bytes;
    for (std::size_t i = 0; i < plan.sites.size(); ++i) {
        if (*plan.sites[i].hidden) continue;
        keySite(plan.sites[i], key);
        for (const Architecture architecture : architectures) // recorders that were added by hand make another kind
            if (!plan.choice(architecture).edits.empty()) key.append(moreRecorders(plan.choice(architecture), plan.sites[i].id));
        bytes.assign(key.bytes());
        const auto [place, isNew] = known.emplace(bytes, kinds.size());
        if (isNew) kinds.emplace_back();
        kinds[place->second].push_back(i);
    }
    return kinds;
}

} // namespace sightline::planner
