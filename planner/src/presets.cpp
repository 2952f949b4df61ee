#include "planner/presets.h"

#include "data_file.h"
#include "plan_document.h"
#include "plan_text.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>

namespace sightline::planner {
namespace {

using PresetNode = nlohmann::json;

constexpr const char* presetRemedy = "docs/data.md has the shape of data files";

std::string textIn(const PresetNode& node, const char* key) {
    const auto found = node.find(key);
    return found != node.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::optional<Grade> gradeIn(const PresetNode& node) {
    const std::string word = textIn(node, "grade");
    for (const Grade grade : {Grade::Sourced, Grade::PartlySourced, Grade::Catalogue, Grade::Estimate})
        if (word == gradeName(grade)) return grade;
    return std::nullopt;
}

Result<VerticalPreset> readVertical(const PresetNode& node, const std::string& place) {
    const auto wrong = [&](const char* key) {
        return failure(ErrorKind::BadInput, place + "/" + key, "is missing or wrong", presetRemedy);
    };
    VerticalPreset preset;
    if (!node.is_object()) return wrong("id");
    preset.id = textIn(node, "id");
    preset.name = textIn(node, "name");
    preset.summary = textIn(node, "summary");
    if (preset.id.empty() || preset.name.empty()) return wrong("id");
    const PresetNode nothing = PresetNode::array();
    for (const PresetNode& entry : node.value("not_solved", nothing))
        if (entry.is_string()) preset.notSolved.push_back(entry.get<std::string>());
    if (preset.notSolved.empty()) return wrong("not_solved");
    for (const PresetNode& entry : node.value("basis", nothing)) {
        const auto grade = entry.is_object() ? gradeIn(entry) : std::nullopt;
        if (!grade) return wrong("basis");
        preset.basis.push_back({textIn(entry, "what"), textIn(entry, "source"), *grade});
    }
    if (preset.basis.empty()) return wrong("basis");
    const auto plan = node.find("plan");
    if (plan == node.end()) return wrong("plan");
    auto read = planFromDocument(nlohmann::ordered_json(*plan), place + "/plan");
    if (!read) return tl::make_unexpected(read.error());
    preset.plan = std::move(*read);
    return preset;
}

/// The settings of a schedule are read as those of a camera group in a plan.
Result<SchedulePreset> readSchedule(const PresetNode& node, const std::string& place) {
    const auto grade = node.is_object() ? gradeIn(node) : std::nullopt;
    const auto set = node.is_object() ? node.find("set") : node.end();
    if (!grade || set == node.end() || !set->is_object() || textIn(node, "id").empty())
        return failure(ErrorKind::BadInput, place, "is not a schedule", presetRemedy);
    nlohmann::ordered_json group(*set);
    group["id"] = "group";
    nlohmann::ordered_json document = {{"schema", "sightline.plan/2"}};
    document["sites"] = nlohmann::ordered_json::array({{{"id", "site"}, {"camera_groups", nlohmann::ordered_json::array({group})}}});
    const auto plan = planFromDocument(document, place);
    if (!plan) return tl::make_unexpected(plan.error());
    return SchedulePreset{textIn(node, "id"), textIn(node, "name"), textIn(node, "note"), textIn(node, "source"), *grade,
                          plan->sites[0].groups[0]};
}

template <typename T, typename Read>
std::optional<Error> readPresetList(const PresetNode& document, const char* key, const std::string& file, std::vector<T>& out,
                                    Read read) {
    const auto list = document.find(key);
    if (list == document.end() || !list->is_array())
        return Error{ErrorKind::BadInput, file + ": /" + key, "is not a list", presetRemedy};
    for (const PresetNode& node : *list) {
        auto entry = read(node, file + ": /" + key + "/" + std::to_string(out.size()));
        if (!entry) return entry.error();
        out.push_back(std::move(*entry));
    }
    return std::nullopt;
}

template <typename T> Result<const T*> presetById(const std::vector<T>& list, std::string_view id, const char* what) {
    std::vector<std::string_view> ids;
    std::string known;
    for (const T& entry : list) {
        if (entry.id == id) return &entry;
        ids.emplace_back(entry.id);
        known += (known.empty() ? "" : ", ") + entry.id;
    }
    const std::string near = nearestKey(id, ids);
    return failure(ErrorKind::Usage, what, "\"" + std::string(id.substr(0, 64)) + "\" is not known",
                   near.empty() ? "Use one of " + known : "Did you mean \"" + near + "\"?");
}

/// `total` in whole parts that are in proportion to the weights: the largest remainders are rounded up, and none is
/// empty while there is enough for all.
std::vector<int> sharesOf(int total, const std::vector<int>& weights) {
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    std::vector<int> parts;
    std::vector<std::pair<double, std::size_t>> remainders;
    int given = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const double exact = sum > 0 ? total * weights[i] / sum : 0;
        parts.push_back(static_cast<int>(exact));
        given += parts.back();
        remainders.emplace_back(-(exact - std::floor(exact)), i);
    }
    std::sort(remainders.begin(), remainders.end());
    for (std::size_t i = 0; i < remainders.size() && given < total; ++i, ++given)
        ++parts[remainders[i].second];
    if (total < static_cast<int>(parts.size())) return parts;
    for (int& part : parts)
        if (part == 0) {
            --*std::max_element(parts.begin(), parts.end());
            ++part;
        }
    return parts;
}

/// Gives counts to sites or groups; those that get none are left out.
template <typename List> void spread(List& list, int total) {
    std::vector<int> weights;
    for (const auto& entry : list)
        weights.push_back(*entry.count);
    const std::vector<int> parts = sharesOf(total, weights);
    List kept;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (parts[i] < 1) continue;
        list[i].count.set(parts[i]);
        kept.push_back(std::move(list[i]));
    }
    list = std::move(kept);
}

std::string presetNotes(const VerticalPreset& preset) {
    std::string text = "Preset \"" + preset.name + "\": " + preset.summary + ".\nNot solved:";
    for (const std::string& entry : preset.notSolved)
        text += "\n- " + entry;
    text += "\nWhat the values rest on:";
    for (const PresetBasis& basis : preset.basis)
        text += "\n- " + basis.what + ": " + (basis.grade == Grade::Estimate ? "estimate" : basis.source + " (" + gradeName(basis.grade) + ")");
    return text;
}

} // namespace

Result<Presets> Presets::load(const std::filesystem::path& directory) {
    const std::filesystem::path file = directory / "presets" / "presets.json";
    const auto document = readDataFile(file);
    if (!document) return tl::make_unexpected(document.error());
    if (!document->is_object() || document->value("schema", PresetNode()) != "sightline.presets/1")
        return failure(ErrorKind::BadInput, file.string() + ": /schema", "is not sightline.presets/1",
                       "This program reads that version only");
    Presets presets;
    if (const auto error = readPresetList(*document, "presets", file.string(), presets.m_verticals, readVertical))
        return tl::make_unexpected(*error);
    if (const auto error = readPresetList(*document, "schedules", file.string(), presets.m_schedules, readSchedule))
        return tl::make_unexpected(*error);
    return presets;
}

Result<const VerticalPreset*> Presets::vertical(std::string_view id) const {
    return presetById(m_verticals, id, "preset");
}

Result<const SchedulePreset*> Presets::schedule(std::string_view id) const {
    return presetById(m_schedules, id, "schedule");
}

Plan presetPlan(const VerticalPreset& preset, const QuickInput& input) {
    Plan plan = preset.plan;
    plan.name = preset.name;
    plan.notes = presetNotes(preset);
    if (input.typed.contains("sites")) spread(plan.sites, input.sites);
    for (Site& site : plan.sites) {
        if (input.typed.contains("cameras")) spread(site.groups, input.camerasPerSite);
        if (input.typed.contains("quality"))
            for (CameraGroup& group : site.groups)
                applyPreset(group, input.quality, Origin::Typed);
    }
    if (input.typed.contains("retention")) plan.requirements.retentionDays.set(input.retentionDays);
    plan.requirements.needs.insert(input.needs.begin(), input.needs.end());
    refreshDefaults(plan);
    return plan;
}

void applySchedule(CameraGroup& group, const SchedulePreset& schedule) {
    group.recording = schedule.settings.recording;
    group.hoursPerDay = schedule.settings.hoursPerDay;
    group.offHours = schedule.settings.offHours;
    group.motionFraction = schedule.settings.motionFraction;
}

} // namespace sightline::planner
