// data/models/platforms.json to platforms. checkData() holds the file against its schema; here a wrong member is an
// error with its place.

#include "planner/platforms.h"

#include "data_file.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace sightline::planner {

namespace {

using PlatformJson = nlohmann::json;

struct BadPlatform {
    std::string pointer, message;
};

template <typename E> struct PlatformKey {
    E value;
    const char* key;
};
constexpr PlatformKey<PlatformRole> roleKeys[] = {
    {PlatformRole::Vms, "vms"},
    {PlatformRole::Cloud, "cloud"},
    {PlatformRole::CloudManager, "cloud-manager"},
    {PlatformRole::Federation, "federation"},
    {PlatformRole::Appliance, "appliance"},
    {PlatformRole::Analytics, "analytics"},
    {PlatformRole::Access, "access"},
};
constexpr PlatformKey<LicenceUnit> unitKeys[] = {
    {LicenceUnit::Device, "device"}, {LicenceUnit::Channel, "channel"}, {LicenceUnit::Stream, "stream"},
    {LicenceUnit::Server, "server"}, {LicenceUnit::Reader, "reader"},
};
constexpr PlatformKey<StandbyLicence> standbyKeys[] = {
    {StandbyLicence::None, "none"},
    {StandbyLicence::LargestServer, "largest-server"},
};

/// One object of the file. Members that are left out have the default; those of the wrong type are errors.
class PlatformNode {
public:
    PlatformNode(const PlatformJson& node, std::string pointer) : m_node(node), m_pointer(std::move(pointer)) {
        if (!node.is_object()) throw BadPlatform{m_pointer, "is not an object"};
    }

    bool has(const char* key) const { return m_node.contains(key); }
    std::string text(const char* key, const char* otherwise = nullptr) const {
        return value<std::string>(key, otherwise, &PlatformJson::is_string, "text");
    }
    double number(const char* key, double otherwise) const {
        return value<double>(key, &otherwise, &PlatformJson::is_number, "a number");
    }
    int whole(const char* key, int otherwise) const {
        return value<int>(key, &otherwise, &PlatformJson::is_number_integer, "a whole number");
    }
    bool flag(const char* key, bool otherwise) const {
        return value<bool>(key, &otherwise, &PlatformJson::is_boolean, "true or false");
    }
    template <typename E, std::size_t N> E choice(const char* key, const PlatformKey<E> (&keys)[N], const char* otherwise) const {
        return chosen(text(key, otherwise), keys, m_pointer + "/" + key);
    }
    template <typename E, std::size_t N>
    static E chosen(const std::string& text, const PlatformKey<E> (&keys)[N], const std::string& place) {
        for (const PlatformKey<E>& row : keys)
            if (text == row.key) return row.value;
        throw BadPlatform{place, "\"" + printable(text) + "\" is not one of the allowed words"};
    }
    template <typename Visit> void each(const char* key, Visit visit) const {
        if (!has(key)) return;
        const PlatformJson& list = m_node[key];
        if (!list.is_array()) throw BadPlatform{m_pointer + "/" + key, "is not a list"};
        for (std::size_t i = 0; i < list.size(); ++i)
            visit(list[i], m_pointer + "/" + key + "/" + std::to_string(i));
    }
    PlatformNode object(const char* key) const { return {m_node.at(key), m_pointer + "/" + key}; }
    const std::string& pointer() const { return m_pointer; }

private:
    template <typename T, typename Otherwise>
    T value(const char* key, const Otherwise* otherwise, bool (PlatformJson::*isRight)() const noexcept, const char* what) const {
        const auto found = m_node.find(key);
        if (found == m_node.end()) {
            if (!otherwise) throw BadPlatform{m_pointer, "\"" + std::string(key) + "\" is missing"};
            if constexpr (std::is_same_v<Otherwise, char>)
                return T(otherwise);
            else
                return *otherwise;
        }
        if (!((*found).*isRight)()) throw BadPlatform{m_pointer + "/" + key, std::string("is not ") + what};
        return found->get<T>();
    }

    const PlatformJson& m_node;
    std::string m_pointer;
};

PlatformEdition readEdition(const PlatformNode& node) {
    PlatformEdition edition;
    edition.id = node.text("id");
    edition.name = node.text("name");
    edition.unit = node.choice("unit", unitKeys, nullptr);
    edition.licence = node.text("licence");
    edition.ownLicence = node.text("own_licence", "");
    edition.base = node.text("base", "");
    edition.cameraLimit = node.text("camera_limit", "");
    edition.serverLimit = node.text("server_limit", "");
    edition.mostServers = node.whole("most_servers", 0);
    edition.mostSites = node.whole("most_sites", 0);
    edition.failover = node.flag("failover", false);
    edition.isMaintained = node.flag("maintained", true);
    return edition;
}

PlatformSubscription readSubscription(const PlatformNode& node) {
    PlatformSubscription subscription;
    subscription.figure = node.text("figure");
    subscription.unit = node.choice("unit", unitKeys, nullptr);
    subscription.perYear = node.number("per_year", 12);
    node.each("terms", [&](const PlatformJson& term, const std::string& place) {
        if (!term.is_number_integer() || term.get<int>() < 1) throw BadPlatform{place, "is not a number of years"};
        subscription.terms.push_back(term.get<int>());
    });
    subscription.storageDays = node.number("storage_days", 0);
    subscription.extraStorage = node.text("extra_storage", "");
    subscription.isInCamera = node.flag("in_camera", false);
    subscription.lapse = node.text("lapse", "");
    return subscription;
}

Grade platformGrade(const PlatformNode& node) {
    const std::string text = node.text("grade");
    for (const Grade grade : {Grade::Sourced, Grade::PartlySourced, Grade::Catalogue, Grade::Estimate})
        if (text == gradeName(grade)) return grade;
    throw BadPlatform{node.pointer() + "/grade", "is not a grade"};
}

Platform readPlatform(const PlatformNode& node) {
    Platform platform;
    platform.id = node.text("id");
    platform.name = node.text("name");
    platform.vendor = node.text("vendor");
    node.each("roles", [&](const PlatformJson& role, const std::string& place) {
        if (!role.is_string()) throw BadPlatform{place, "is not text"};
        platform.roles.push_back(PlatformNode::chosen(role.get<std::string>(), roleKeys, place));
    });
    node.each("editions", [&](const PlatformJson& edition, const std::string& place) {
        platform.editions.push_back(readEdition({edition, place}));
    });
    if (node.has("upkeep")) {
        const PlatformNode upkeep = node.object("upkeep");
        platform.upkeep = {upkeep.text("figure"), upkeep.text("counts") == "share", upkeep.text("lapse", "")};
    }
    platform.standbyLicence = node.choice("standby_licence", standbyKeys, "none");
    platform.isPooled = node.flag("pooled", true);
    platform.connection = node.text("connection", "");
    if (node.has("subscription")) platform.subscription = readSubscription(node.object("subscription"));
    platform.ownCamera = node.text("own_camera", "");
    platform.bridgeVendor = node.text("bridge_vendor", "");
    platform.runs = node.text("runs", "");
    platform.exit = node.text("exit", "");
    platform.note = node.text("note", "");
    platform.source = node.text("source");
    platform.grade = platformGrade(node);
    platform.year = node.whole("year", 0);
    return platform;
}

} // namespace

bool Platform::has(PlatformRole role) const {
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

const PlatformEdition* Platform::edition(std::string_view editionId) const {
    for (const PlatformEdition& candidate : editions)
        if (candidate.id == editionId) return &candidate;
    return nullptr;
}

Result<Platforms> Platforms::load(const std::filesystem::path& file) {
    auto document = readDataFile(file);
    if (!document) return tl::make_unexpected(document.error());
    try {
        Platforms platforms;
        const PlatformNode root(*document, "");
        root.each("platforms", [&](const PlatformJson& platform, const std::string& place) {
            platforms.m_platforms.push_back(readPlatform({platform, place}));
        });
        const PlatformNode standard = root.object("standard");
        for (const auto& [role, key] : roleKeys)
            if (standard.has(key)) platforms.m_standard.emplace_back(role, standard.text(key));
        for (const auto& [role, id] : platforms.m_standard)
            if (!platforms.find(id)) throw BadPlatform{"/standard", "\"" + printable(id) + "\" is no platform of this file"};
        return platforms;
    } catch (const BadPlatform& bad) {
        return tl::make_unexpected(Error{ErrorKind::BadInput, file.string() + ": " + bad.pointer, bad.message,
                                         "docs/data.md has the shape of data files"});
    } catch (const nlohmann::json::exception& bad) {
        return tl::make_unexpected(Error{ErrorKind::BadInput, file.string(), printable(bad.what()),
                                         "docs/data.md has the shape of data files"});
    }
}

const Platform* Platforms::find(std::string_view id) const {
    for (const Platform& platform : m_platforms)
        if (platform.id == id) return &platform;
    return nullptr;
}

const Platform* Platforms::standard(PlatformRole role) const {
    for (const auto& [known, id] : m_standard)
        if (known == role) return find(id);
    return nullptr;
}

std::string Platforms::ids(PlatformRole role) const {
    std::string list;
    for (const Platform& platform : m_platforms)
        if (platform.has(role)) list += (list.empty() ? "" : ", ") + platform.id;
    return list;
}

} // namespace sightline::planner
