// data/models/failover.json to presets. checkData() holds the file against its schema; here a wrong member is an error
// with its place.

#include "planner/catalogue.h"
#include "planner/failover_presets.h"

#include "../data_file.h"
#include "../key_tables.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace sightline::planner {

namespace {

using PresetJson = nlohmann::json;

struct BadPreset {
    std::string pointer, message;
};

const PresetJson& presetMember(const PresetJson& node, const char* key, const std::string& pointer) {
    const auto found = node.is_object() ? node.find(key) : node.end();
    if (!node.is_object() || found == node.end()) throw BadPreset{pointer, "\"" + std::string(key) + "\" is missing"};
    return *found;
}

std::string presetText(const PresetJson& node, const char* key, const std::string& pointer) {
    const PresetJson& value = presetMember(node, key, pointer);
    if (!value.is_string()) throw BadPreset{pointer + "/" + key, "is not text"};
    return value.get<std::string>();
}

double presetNumber(const PresetJson& node, const char* key, const std::string& pointer) {
    const PresetJson& value = presetMember(node, key, pointer);
    if (!value.is_number() || !(value.get<double>() >= 0 && value.get<double>() <= 86400))
        throw BadPreset{pointer + "/" + key, "is not a number from 0 to 86400"};
    return value.get<double>();
}

Range presetRange(const PresetJson& node, const char* key, const std::string& pointer) {
    const PresetJson& value = presetMember(node, key, pointer);
    const std::string place = pointer + "/" + key;
    return Range::sorted(presetNumber(value, "low", place), presetNumber(value, "likely", place),
                         presetNumber(value, "high", place));
}

Grade presetGrade(const PresetJson& node, const char* key, const std::string& pointer) {
    const std::string text = presetText(node, key, pointer);
    for (const Grade grade : {Grade::Sourced, Grade::PartlySourced, Grade::Catalogue, Grade::Estimate})
        if (text == gradeName(grade)) return grade;
    throw BadPreset{pointer + "/" + key, "is not a grade"};
}

FailoverPreset readPreset(const PresetJson& node, const std::string& at) {
    FailoverPreset preset;
    preset.mode = presetText(node, "mode", at);
    preset.name = presetText(node, "name", at);
    preset.mechanism = presetText(node, "mechanism", at);
    for (const PresetJson& id : presetMember(node, "based_on", at))
        preset.basedOn.push_back(id.is_string() ? id.get<std::string>() : std::string());
    preset.detectS = presetRange(node, "detect_s", at);
    preset.detection = presetText(node, "detection", at);
    preset.takeoverS = presetRange(node, "takeover_s", at);
    preset.takeover = presetText(node, "takeover", at);
    preset.failbackS = presetRange(node, "failback_s", at);
    preset.connectEachS = presetNumber(node, "connect_each_s", at);
    preset.timesGrade = presetGrade(node, "times_grade", at);
    if (node.contains("edge_gb")) preset.edgeGb = presetRange(node, "edge_gb", at);
    preset.lost = presetText(node, "lost", at);
    preset.sizingRule = presetText(node, "sizing_rule", at);
    preset.sizing = presetText(node, "sizing", at);
    preset.licenceRule = presetText(node, "licence_rule", at);
    preset.licence = presetText(node, "licence", at);
    if (node.contains("note")) preset.note = presetText(node, "note", at);
    return preset;
}

DocumentedFailover readDocumented(const PresetJson& node, const std::string& at) {
    DocumentedFailover one;
    one.id = presetText(node, "id", at);
    one.name = presetText(node, "name", at);
    one.kind = presetText(node, "kind", at);
    one.edge = presetMember(node, "edge", at) == true;
    one.mechanism = presetText(node, "mechanism", at);
    one.gapS = presetRange(node, "gap_s", at);
    one.gapGrade = presetGrade(node, "gap_grade", at);
    one.detection = presetText(node, "detection", at);
    one.takeover = presetText(node, "takeover", at);
    one.lost = presetText(node, "lost", at);
    one.sizing = presetText(node, "sizing", at);
    one.licence = presetText(node, "licence", at);
    one.year = static_cast<int>(presetNumber(node, "year", at));
    one.source = presetText(node, "source", at);
    one.grade = presetGrade(node, "grade", at);
    return one;
}

std::vector<std::string> presetNames(const PresetJson& node, const char* key, const std::string& at) {
    std::vector<std::string> names;
    for (const PresetJson& name : presetMember(node, key, at))
        names.push_back(name.is_string() ? name.get<std::string>() : throw BadPreset{at + "/" + key, "is not a list of texts"});
    return names;
}

LicenceRule readLicence(const PresetJson& node, const std::string& at) {
    using Kind = LicenceRule::Kind;
    const std::pair<const char*, Kind> kinds[] = {{"largest", Kind::Largest}, {"same-model", Kind::SameModel}};
    LicenceRule rule;
    rule.id = presetText(node, "id", at);
    rule.vendors = presetNames(node, "vendors", at);
    const std::string word = presetText(node, "rule", at);
    const auto found = std::find_if(std::begin(kinds), std::end(kinds), [&](const auto& kind) { return word == kind.first; });
    if (found == std::end(kinds)) throw BadPreset{at + "/rule", "is not a rule"};
    rule.kind = found->second;
    if (node.contains("group_most")) rule.groupMost = static_cast<int>(presetNumber(node, "group_most", at));
    rule.text = presetText(node, "text", at);
    rule.year = static_cast<int>(presetNumber(node, "year", at));
    rule.source = presetText(node, "source", at);
    rule.grade = presetGrade(node, "grade", at);
    return rule;
}

constexpr const char* appliancesMode = "n-plus-m";

} // namespace

FailoverTimes FailoverPreset::times() const {
    return {detectS.likely, takeoverS.likely, connectEachS, failbackS.likely};
}

double FailoverPreset::edgeHours(double recordedMbps) const {
    constexpr double mbitPerGb = 8000, secondsInHour = 3600;
    return recordedMbps > 0 ? edgeGb.likely * mbitPerGb / recordedMbps / secondsInHour : 0;
}

double* timeOf(FailoverTimes& times, std::string_view key) {
    return key == "detect_s"         ? &times.detectS
           : key == "takeover_s"     ? &times.takeoverS
           : key == "connect_each_s" ? &times.connectEachS
           : key == "failback_s"     ? &times.failbackS
                                     : nullptr;
}

namespace {

/// Calls `visit(key, value)` for what a plan types for all recorders, in order.
template <typename Visit> void forEachTyped(const std::vector<TopologyEdit>& edits, Visit visit) {
    for (const TopologyEdit& edit : edits)
        if (edit.action == TopologyEdit::Action::Change && edit.target == "failover")
            for (const auto& [key, value] : edit.values)
                visit(key, value);
}

} // namespace

FailoverTimes timesInForce(const FailoverPreset& preset, const std::vector<TopologyEdit>& edits) {
    FailoverTimes times = preset.times();
    forEachTyped(edits, [&](const std::string& key, double value) {
        if (double* const member = timeOf(times, key)) *member = value;
    });
    return times;
}

double edgeHoursInForce(const FailoverPreset& preset, const std::vector<TopologyEdit>& edits, double recordedMbps) {
    double hours = preset.edgeHours(recordedMbps);
    forEachTyped(edits, [&](const std::string& key, double value) {
        if (key == "edge_h") hours = value;
    });
    return hours;
}

Result<FailoverPresets> FailoverPresets::load(const std::filesystem::path& directory) {
    const std::filesystem::path file = directory / "models" / "failover.json";
    const auto document = readDataFile(file);
    if (!document) return tl::make_unexpected(document.error());
    const std::string remedy = "Restore the file from the release, or run \"catalogue check\"";
    try {
        if (presetText(*document, "schema", "") != "sightline.failover/1")
            throw BadPreset{"/schema", "is not sightline.failover/1"};
        FailoverPresets presets;
        std::size_t index = 0;
        for (const PresetJson& node : presetMember(*document, "presets", ""))
            presets.m_presets.push_back(readPreset(node, "/presets/" + std::to_string(index++)));
        index = 0;
        for (const PresetJson& node : presetMember(*document, "topologies", ""))
            presets.m_documented.push_back(readDocumented(node, "/topologies/" + std::to_string(index++)));
        index = 0;
        for (const PresetJson& node : document->value("licences", PresetJson::array()))
            presets.m_licences.push_back(readLicence(node, "/licences/" + std::to_string(index++)));
        std::vector<std::string> wanted{appliancesMode};
        for (const auto& row : KeyTable<FailoverMode>::rows)
            wanted.emplace_back(row.key);
        for (const std::string& mode : wanted)
            if (std::none_of(presets.m_presets.begin(), presets.m_presets.end(),
                             [&](const FailoverPreset& preset) { return preset.mode == mode; }))
                throw BadPreset{"/presets", "has no preset for \"" + mode + "\""};
        return presets;
    } catch (const BadPreset& bad) {
        return failure(ErrorKind::BadInput, file.string() + ": " + bad.pointer, bad.message, remedy);
    }
}

const FailoverPreset& FailoverPresets::of(FailoverMode mode, bool appliances) const {
    const std::string key = appliances && mode == FailoverMode::ColdStandby ? appliancesMode : keyOf(mode);
    return *std::find_if(m_presets.begin(), m_presets.end(),
                         [&](const FailoverPreset& preset) { return preset.mode == key; });
}

LicenceRule licenceOfPlatform(const Catalogue& catalogue, std::string_view id) {
    const Platforms& platforms = catalogue.platforms();
    const Platform* platform = platforms.find(id);
    if (!platform || !platform->has(PlatformRole::Vms)) platform = platforms.standard(PlatformRole::Vms);
    LicenceRule rule;
    if (!platform) return rule;
    rule.id = platform->id;
    rule.source = platform->source;
    rule.year = platform->year;
    rule.grade = platform->grade;
    const auto edition = std::find_if(platform->editions.begin(), platform->editions.end(),
                                      [](const PlatformEdition& one) { return one.failover; });
    if (edition == platform->editions.end()) {
        rule.kind = LicenceRule::Kind::Refused;
        rule.text = "no edition of " + platform->name + " lets a standby take over";
        return rule;
    }
    if (const Figure* const most = catalogue.figure(edition->serverLimit)) rule.perServer = most->value.likely;
    if (platform->standbyLicence == StandbyLicence::LargestServer) {
        rule.kind = LicenceRule::Kind::Largest;
        rule.figure = edition->licence;
        rule.text = edition->name + " wants licences for the cameras that a standby may take over";
    } else {
        rule.text = edition->name + " lets a standby take over, without licences of its own";
    }
    return rule;
}

const LicenceRule* FailoverPresets::licenceOfVendor(std::string_view vendor) const {
    for (const LicenceRule& rule : m_licences)
        if (std::find(rule.vendors.begin(), rule.vendors.end(), vendor) != rule.vendors.end()) return &rule;
    return nullptr;
}

const LicenceRule* FailoverPresets::licence(std::string_view id) const {
    const auto found = std::find_if(m_licences.begin(), m_licences.end(), [&](const LicenceRule& rule) { return rule.id == id; });
    return found == m_licences.end() ? nullptr : &*found;
}

} // namespace sightline::planner
