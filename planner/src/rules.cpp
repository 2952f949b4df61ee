// The rules of data/rules, read.

#include "planner/rules.h"

#include "data_file.h"
#include "plan_text.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace sightline::planner {
namespace {

using RuleNode = nlohmann::json;

template <typename E> struct RuleWord {
    E value;
    const char* word;
};

constexpr RuleWord<RuleKind> ruleKinds[] = {
    {RuleKind::Minimum, "minimum"},
    {RuleKind::Maximum, "maximum"},
    {RuleKind::GuidanceMaximum, "guidance-maximum"},
    {RuleKind::Policy, "policy"},
    {RuleKind::PolicyMaximum, "policy-maximum"},
    {RuleKind::LicenceCondition, "licence-condition"},
    {RuleKind::Project, "project"},
    {RuleKind::Justifiable, "justifiable"},
    {RuleKind::Exemption, "exemption"},
    {RuleKind::Purpose, "purpose"},
};
constexpr RuleWord<RuleGrade> ruleGrades[] = {
    {RuleGrade::Primary, "primary"}, {RuleGrade::Secondary, "secondary"}, {RuleGrade::Weak, "weak"}};

template <typename E, std::size_t n> const char* wordOf(const RuleWord<E> (&words)[n], E value) {
    for (const auto& row : words)
        if (row.value == value) return row.word;
    return "";
}

constexpr const char* ruleShapeRemedy = "docs/data.md has the shape of data files";

/// Reads one rule; the first thing that is wrong with it is kept.
class RuleReader {
public:
    RuleReader(const RuleNode& node, std::string place) : m_node(node), m_place(std::move(place)) {}

    Result<Rule> read() {
        if (!m_node.is_object()) return failure(ErrorKind::BadInput, m_place, "is not an object", ruleShapeRemedy);
        Rule rule;
        rule.id = text(m_node, "id", true);
        rule.sector = text(m_node, "sector", true);
        rule.place = text(m_node, "place", true);
        rule.kind = word(ruleKinds, "kind");
        rule.days = number(m_node, "days");
        rule.note = text(m_node, "note", false);
        rule.source = text(m_node, "source", true);
        rule.grade = word(ruleGrades, "grade");
        if (const auto demands = m_node.find("demands"); demands != m_node.end()) readDemands(*demands, rule.demands);
        if (m_error) return tl::make_unexpected(*m_error);
        return rule;
    }

private:
    void wrong(const std::string& key, const char* message) {
        if (!m_error) m_error = Error{ErrorKind::BadInput, m_place + "/" + key, message, ruleShapeRemedy};
    }

    std::string text(const RuleNode& node, const char* key, bool isNeeded) {
        const auto found = node.find(key);
        if (found != node.end() && found->is_string()) return found->get<std::string>();
        if (isNeeded || found != node.end()) wrong(key, "is not a text");
        return {};
    }

    std::optional<double> number(const RuleNode& node, const char* key) {
        const auto found = node.find(key);
        if (found == node.end()) return std::nullopt;
        if (found->is_number() && found->get<double>() >= 0 && found->get<double>() <= 1e6) return found->get<double>();
        wrong(key, "is not a number that makes sense");
        return std::nullopt;
    }

    std::optional<int> whole(const RuleNode& node, const char* key) {
        const auto value = number(node, key);
        return value ? std::optional<int>(static_cast<int>(*value)) : std::nullopt;
    }

    bool isTrue(const RuleNode& node, const char* key) {
        const auto found = node.find(key);
        if (found != node.end() && !found->is_boolean()) wrong(key, "is not true or false");
        return found != node.end() && *found == true;
    }

    std::vector<double> numbers(const RuleNode& node, const char* key) {
        std::vector<double> list;
        const auto found = node.find(key);
        if (found == node.end()) return list;
        if (!found->is_array()) wrong(key, "is not a list");
        for (const RuleNode& entry : *found)
            if (entry.is_number())
                list.push_back(entry.get<double>());
            else
                wrong(key, "is not a list of numbers");
        return list;
    }

    template <typename E, std::size_t n> E word(const RuleWord<E> (&words)[n], const char* key) {
        const std::string found = text(m_node, key, true);
        for (const auto& row : words)
            if (found == row.word) return row.value;
        wrong(key, "is not one of the words known here");
        return words[0].value;
    }

    void readDemands(const RuleNode& node, RuleDemands& demands) {
        if (!node.is_object()) {
            wrong("demands", "is not an object");
            return;
        }
        demands.hoursPerDay = number(node, "hours_per_day");
        demands.width = whole(node, "width");
        demands.height = whole(node, "height");
        demands.fps = number(node, "fps");
        demands.cameras = whole(node, "cameras");
        if (node.contains("audio")) demands.audio = isTrue(node, "audio");
        demands.backupPowerHours = number(node, "backup_power_hours");
        demands.testDays = number(node, "test_days");
        demands.repairHours = number(node, "repair_hours");
        demands.incidentDays = number(node, "incident_days");
        demands.cloudCopyDays = number(node, "cloud_copy_days");
        demands.daysWithReasons = number(node, "days_with_reasons");
        if (const auto range = numbers(node, "days_range"); range.size() == 2) demands.daysRange = {range[0], range[1]};
        demands.daysTiers = numbers(node, "days_tiers");
        std::sort(demands.daysTiers.rbegin(), demands.daysTiers.rend());
        demands.noLossOnSingleFailure = isTrue(node, "no_loss_on_single_failure");
        demands.offSiteCopy = isTrue(node, "offsite_copy");
        demands.holdUntilReleased = isTrue(node, "hold_until_released");
        demands.infraredWhereDark = isTrue(node, "infrared_where_dark");
        demands.ipCameras = isTrue(node, "ip_cameras");
        demands.solidState = isTrue(node, "solid_state");
        demands.motionRecording = isTrue(node, "motion_recording");
        demands.incidentsExcepted = isTrue(node, "incidents_excepted");
    }

    const RuleNode& m_node;
    std::string m_place;
    std::optional<Error> m_error;
};

} // namespace

const char* ruleKindKey(RuleKind kind) {
    return wordOf(ruleKinds, kind);
}

const char* ruleGradeKey(RuleGrade grade) {
    return wordOf(ruleGrades, grade);
}

double Rule::leastDays() const {
    switch (kind) {
    case RuleKind::Minimum:
    case RuleKind::Policy:
    case RuleKind::LicenceCondition:
    case RuleKind::Project:
        if (days) return *days;
        if (demands.daysRange) return demands.daysRange->first;
        return demands.daysTiers.empty() ? 0 : demands.daysTiers.back();
    default:
        return 0;
    }
}

double Rule::mostDays() const {
    switch (kind) {
    case RuleKind::Maximum:
    case RuleKind::GuidanceMaximum:
    case RuleKind::PolicyMaximum:
    case RuleKind::Justifiable:
        return days.value_or(0);
    default:
        return 0;
    }
}

std::vector<std::string> Rule::demandTexts() const {
    std::vector<std::string> texts;
    const auto say = [&](const auto& value, const char* before, const char* behind) {
        if (value) texts.push_back(before + plainNumber(static_cast<double>(*value)) + behind);
    };
    const auto sayIf = [&](bool condition, const char* text) {
        if (condition) texts.emplace_back(text);
    };
    say(demands.hoursPerDay, "recorded ", " hours a day");
    if (demands.width && demands.height)
        texts.push_back("at least " + std::to_string(*demands.width) + "x" + std::to_string(*demands.height) + " pixels");
    else
        say(demands.height, "at least ", " pixels down");
    say(demands.fps, "at least ", " fps");
    say(demands.cameras, "at least ", " cameras");
    if (demands.audio) texts.emplace_back(*demands.audio ? "with sound" : "without sound");
    say(demands.backupPowerHours, "", " hours on back-up power");
    say(demands.testDays, "tested every ", " days");
    say(demands.repairHours, "repaired within ", " hours");
    say(demands.incidentDays, "incidents ", " days");
    say(demands.cloudCopyDays, "copies off site for ", " days");
    say(demands.daysWithReasons, "up to ", " days with the reasons on record");
    if (demands.daysRange)
        texts.push_back(plainNumber(demands.daysRange->first) + " to " + plainNumber(demands.daysRange->second) +
                        " days by regulator");
    for (const double tier : demands.daysTiers)
        texts.push_back("a tier of " + plainNumber(tier) + " days");
    sayIf(demands.noLossOnSingleFailure, "no footage lost when one component fails");
    sayIf(demands.offSiteCopy, "a copy off site");
    sayIf(demands.holdUntilReleased, "evidence held until the case ends");
    sayIf(demands.infraredWhereDark, "infrared where it is dark");
    sayIf(demands.ipCameras, "IP cameras");
    sayIf(demands.solidState, "solid-state storage");
    sayIf(demands.motionRecording, "motion recording is enough");
    sayIf(demands.incidentsExcepted, "incidents may be kept longer");
    return texts;
}

Result<Rulebook> Rulebook::load(const std::filesystem::path& directory) {
    const std::filesystem::path file = directory / "rules" / "retention.json";
    const auto document = readDataFile(file);
    if (!document) return tl::make_unexpected(document.error());
    const std::string place = file.string();
    if (!document->is_object() || document->value("schema", RuleNode()) != "sightline.retention-rules/1")
        return failure(ErrorKind::BadInput, place + ": /schema", "is not sightline.retention-rules/1",
                       "This program reads that version only");
    const auto list = document->find("rules");
    if (list == document->end() || !list->is_array())
        return failure(ErrorKind::BadInput, place + ": /rules", "is not a list", ruleShapeRemedy);
    Rulebook book;
    for (const RuleNode& node : *list) {
        const std::string where = place + ": /rules/" + std::to_string(book.m_rules.size());
        auto rule = RuleReader(node, where).read();
        if (!rule) return tl::make_unexpected(rule.error());
        if (book.rule(rule->id))
            return failure(ErrorKind::BadInput, where + "/id", "is the id of another rule too", "Give every rule its own id");
        book.m_rules.push_back(std::move(*rule));
    }
    return book;
}

const Rule* Rulebook::rule(std::string_view id) const {
    const auto found = std::find_if(m_rules.begin(), m_rules.end(), [&](const Rule& rule) { return rule.id == id; });
    return found == m_rules.end() ? nullptr : &*found;
}

std::vector<const Rule*> Rulebook::ofSector(std::string_view sector) const {
    const std::string wanted = loweredAscii(sector);
    std::vector<const Rule*> found;
    for (const Rule& rule : m_rules)
        if (wanted.empty() || rule.sector == "any" || loweredAscii(rule.sector).find(wanted) != std::string::npos)
            found.push_back(&rule);
    return found;
}

} // namespace sightline::planner
