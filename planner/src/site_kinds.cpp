#include "site_kinds.h"

#include "plan_members.h"

#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>

namespace sightline::planner {

namespace {

/// Writes everything that a design depends on into one text; equal texts are equal sites.
class SiteKeyVisitor {
public:
    void text(const char*, const std::string&) {}
    template <typename T> void setting(const char*, const Setting<T>& value) {
        m_key += static_cast<char>(value.origin);
        append(value.value);
    }
    void rate(const char* key, const Setting<double>& value) { setting(key, value); }

    void append(const std::string& value) {
        append(value.size());
        m_key += value;
    }
    template <typename T>
    requires std::is_arithmetic_v<T> || std::is_enum_v<T>
    void append(T value) {
        char bytes[sizeof(T)];
        std::memcpy(bytes, &value, sizeof(T));
        m_key.append(bytes, sizeof(T));
    }
    std::string take() { return std::move(m_key); }

private:
    std::string m_key;
};

std::string keyOfSite(const Site& site) {
    SiteKeyVisitor visitor;
    visitSite(site, visitor);
    for (const std::string& rule : site.rules)
        visitor.append(rule);
    visitor.append(site.kept.size());
    for (const KeptKit& kit : site.kept) {
        visitor.append(kit.product);
        visitor.append(kit.count);
        visitor.append(kit.disks);
        visitor.append(kit.diskTb);
    }
    visitor.append(site.groups.size());
    for (const CameraGroup& group : site.groups)
        visitGroup(group, visitor);
    return visitor.take();
}

} // namespace

std::vector<std::vector<std::size_t>> siteKinds(const Plan& plan) {
    std::vector<std::vector<std::size_t>> kinds;
    std::unordered_map<std::string, std::size_t> known;
    for (std::size_t i = 0; i < plan.sites.size(); ++i) {
        if (*plan.sites[i].hidden) continue;
        const auto [place, isNew] = known.emplace(keyOfSite(plan.sites[i]), kinds.size());
        if (isNew) kinds.emplace_back();
        kinds[place->second].push_back(i);
    }
    return kinds;
}

} // namespace sightline::planner
