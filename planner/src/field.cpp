// The record of every plan field, and the defaults in force.

#include "planner/field.h"
#include "plan_members.h"

#include <algorithm>
#include <unordered_map>

namespace sightline::planner {
namespace {

const char* const estimateSource = "estimate";

std::vector<Field> makeFields() {
    const char* const presets = "Sightline's presets (docs/plan-file.md)";
    const char* const motionSource = "https://codingace.net/construction/dvr_storage.html";
    return {
        {"name", "Plan", "", 0, 0, "", "What the plan is called.", ""},
        {"customer", "Customer", "", 0, 0, "", "Whom the plan is for.", ""},
        {"currency", "Currency", "", 0, 0, "USD", "Currency of every price, as an ISO 4217 code.", estimateSource},
        {"horizon_years", "Horizon", "years", 1, 15, "5", "Years over which costs are added up.", presets},
        {"discount_rate", "Discount rate", "fraction a year", 0, 0.5, "0.06",
         "What a year's delay is worth when costs are turned into today's money.", estimateSource},
        {"requirements/retention_days", "Keep footage for", "days", 0, 3650, "30",
         "How long footage must be found again, unless a camera group says otherwise.",
         "the most frequent demand among the cases in docs/plan-file.md"},
        {"requirements/retention_min_days", "Least retention allowed", "days", 0, 3650, "0",
         "What law or regulator demands at least; 0 when there is no rule.", ""},
        {"requirements/retention_max_days", "Most retention allowed", "days", 0, 3650, "0",
         "What law allows at most; 0 when there is no rule.", ""},
        {"requirements/needs", "Must-haves", "", 0, 0, "", "What the system must be able to do.", ""},
        {"choices/*/platform", "Product family", "", 0, 0, "chosen by the planner",
         "Family of recording products used in this architecture.", ""},
        {"choices/*/failover", "Takeover", "", 0, 0, "none",
         "Whether a spare recorder at each site takes over when one fails.", presets},
        {"sites/*/id", "Site id", "", 0, 0, "", "Short name of the site, unique in the plan.", ""},
        {"sites/*/name", "Site", "", 0, 0, "", "What people call the site.", ""},
        {"sites/*/count", "Like sites", "sites", 1, 100000, "1", "How many sites are just like this one.", presets},
        {"sites/*/wan_up_mbps", "Upload", "Mbps", 0, 100000, "20",
         "Internet upload of one site; 2 when the must-have weak-wan is set.", estimateSource},
        {"sites/*/wan_down_mbps", "Download", "Mbps", 0, 100000, "100", "Internet download of one site.",
         estimateSource},
        {"sites/*/coax", "Coax cabling", "", 0, 0, "false",
         "The existing camera cables are coax, so encoders or new cables are needed.", estimateSource},
        {"sites/*/ups_minutes", "Back-up power", "minutes", 0, 1440, "30",
         "How long recorder and switches run on after the mains fail.", estimateSource},
        {"sites/*/camera_groups/*/id", "Group id", "", 0, 0, "", "Short name of the group, unique in its site.", ""},
        {"sites/*/camera_groups/*/name", "Camera group", "", 0, 0, "", "What people call these cameras.", ""},
        {"sites/*/camera_groups/*/count", "Cameras", "cameras", 1, 100000, "16",
         "Cameras of this kind at one of the like sites.", presets},
        {"sites/*/camera_groups/*/camera", "Camera", "", 0, 0, "cam.fixed4mp",
         "Price-book entry of the camera; cam.fixed8mp from 3840 pixels width on.", presets},
        {"sites/*/camera_groups/*/width", "Width", "pixels", 16, 16384, "1920", "Pixels across.", presets},
        {"sites/*/camera_groups/*/height", "Height", "pixels", 16, 16384, "1080", "Pixels down.", presets},
        {"sites/*/camera_groups/*/fps", "Frames per second", "fps", 0.1, 120, "15", "Frames recorded each second.",
         presets},
        {"sites/*/camera_groups/*/codec", "Codec", "", 0, 0, "h264", "How the camera compresses video.", presets},
        {"sites/*/camera_groups/*/quality", "Encoder quality", "", 0, 0, "medium",
         "Quality level set in the camera's encoder.", presets},
        {"sites/*/camera_groups/*/scene", "Scene", "", 0, 0, "medium", "How much moves in the picture.", presets},
        {"sites/*/camera_groups/*/smart", "Smart codec", "", 0, 0, "none",
         "Whether the camera saves bits in quiet scenes.", presets},
        {"sites/*/camera_groups/*/light", "Light at night", "", 0, 0, "day",
         "What the camera sees in the dark hours: as by day, under infra-red light, or nearly nothing.", presets},
        {"sites/*/camera_groups/*/recording", "Recording", "", 0, 0, "continuous",
         "When footage is written: always, on motion, or never.", presets},
        {"sites/*/camera_groups/*/motion_fraction", "Share with motion", "fraction", 0, 1, "0.25",
         "Share of the time in which something moves; read when recording on motion.", motionSource},
        {"sites/*/camera_groups/*/hours_per_day", "Hours a day", "hours", 0, 24, "24",
         "Hours in which the group records.", presets},
        {"sites/*/camera_groups/*/retention_days", "Keep footage for", "days", 0, 3650, "as the plan",
         "How long this group's footage must be found again.", ""},
        {"sites/*/camera_groups/*/growth_per_year", "Growth", "fraction a year", 0, 1, "0",
         "More cameras each year: 0.1 is 10 %.", estimateSource},
        {"sites/*/camera_groups/*/bitrate_mbps", "Bit rate", "Mbps", 0.001, 1000, "from the model",
         "Average rate of one camera while it records, typed or measured, instead of the model's.",
         "docs/models/bitrate.md"},
        {"scenarios", "Scenarios", "", 0, 0, "", "Named variants of the plan.", ""},
        {"notes", "Notes", "", 0, 0, "", "Anything worth remembering.", ""},
    };
}

/// Collects the places of settings at their default, leaving out those that nothing reads in this plan.
class DefaultVisitor {
public:
    DefaultVisitor(std::vector<DefaultInForce>& found, std::string pointer, std::string pattern)
        : m_found(found), m_pointer(std::move(pointer)), m_pattern(std::move(pattern)) {}

    void ignore(std::initializer_list<std::string_view> keys) { m_ignored.insert(m_ignored.end(), keys); }

    template <typename T> void text(const char*, const T&) {}
    template <typename T> void rate(const char*, const T&) {} // the model is no default: its inputs are counted
    template <typename T> void setting(const char* key, const Setting<T>& value) {
        if (!value.isDefault() || std::find(m_ignored.begin(), m_ignored.end(), key) != m_ignored.end()) return;
        m_found.push_back({m_pointer + key, field(m_pattern + key)});
    }

private:
    std::vector<DefaultInForce>& m_found;
    std::string m_pointer;
    std::string m_pattern;
    std::vector<std::string_view> m_ignored;
};

void addGroupDefaults(const CameraGroup& group, const std::string& pointer, std::vector<DefaultInForce>& found) {
    DefaultVisitor visitor(found, pointer, groupPattern);
    visitor.ignore({"retention_days"}); // the plan's retention is in force, and counted there
    if (*group.recording != Recording::Motion) visitor.ignore({"motion_fraction"});
    if (*group.recording == Recording::LiveOnly) visitor.ignore({"hours_per_day"});
    // A typed rate silences what only the bit-rate model reads; pixels still choose the camera.
    if (!group.bitrateMbps.isDefault()) visitor.ignore({"fps", "codec", "quality", "scene", "smart", "light"});
    if (*group.codec == Codec::Mjpeg) visitor.ignore({"scene", "smart", "light"});
    visitGroup(group, visitor);
}

} // namespace

const std::vector<Field>& fields() {
    static const std::vector<Field> all = makeFields();
    return all;
}

const Field* field(std::string_view key) {
    static const std::unordered_map<std::string_view, const Field*> byKey = [] {
        std::unordered_map<std::string_view, const Field*> map;
        for (const Field& record : fields())
            map.emplace(record.key, &record);
        return map;
    }();
    const auto found = byKey.find(key);
    return found == byKey.end() ? nullptr : found->second;
}

std::vector<DefaultInForce> defaultsInForce(const Plan& plan) {
    std::vector<DefaultInForce> found;
    DefaultVisitor planVisitor(found, "/", "");
    visitPlan(plan, planVisitor);
    DefaultVisitor requirements(found, "/requirements/", "requirements/");
    requirements.ignore({"retention_min_days", "retention_max_days"}); // 0 is "no rule", not an assumed value
    visitRequirements(plan.requirements, requirements);
    for (const Architecture architecture : architectures) {
        DefaultVisitor choice(found, std::string("/choices/") + architectureKey(architecture) + "/", choicePattern);
        visitChoice(plan.choice(architecture), choice);
    }
    for (std::size_t s = 0; s < plan.sites.size(); ++s) {
        const std::string place = "/sites/" + std::to_string(s) + "/";
        DefaultVisitor site(found, place, sitePattern);
        visitSite(plan.sites[s], site);
        for (std::size_t g = 0; g < plan.sites[s].groups.size(); ++g)
            addGroupDefaults(plan.sites[s].groups[g], place + "camera_groups/" + std::to_string(g) + "/", found);
    }
    return found;
}

} // namespace sightline::planner
