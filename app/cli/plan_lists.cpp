// sightline-cli plan rules, presets: what a plan can name or start from.

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/json.h"
#include "cli/output.h"

#include "planner/presets.h"
#include "planner/rules.h"

namespace sightline::cli {

namespace {

using planner::Rule;

std::string joinedTexts(const std::vector<std::string>& texts) {
    std::string result;
    for (const std::string& text : texts)
        result += (result.empty() ? "" : "; ") + text;
    return result;
}

std::string rulesText(const std::vector<const Rule*>& rules) {
    using enum Table::Align;
    Table table({Left, Left, Right, Left, Left, Left});
    table.row({"id", "sector", "place", "days", "kind", "grade", "also demanded"});
    std::vector<std::string> sources;
    for (const Rule* rule : rules) {
        table.row({rule->id, rule->sector, rule->place, rule->days ? shortest(*rule->days) : "", ruleKindKey(rule->kind),
                   ruleGradeKey(rule->grade), joinedTexts(rule->demandTexts())});
        sources.push_back(rule->id + ": " + rule->source + (rule->note.empty() ? "" : " (" + rule->note + ")"));
    }
    return table.text() + "\nSources:\n" + bullets(sources) + "\nOrientation, not legal advice. " +
           counted(static_cast<std::int64_t>(rules.size()), "rule", "rules") + ".\n";
}

std::string rulesJson(const std::vector<const Rule*>& rules) {
    Json json = document("plan-rules");
    json["rules"] = Json::array();
    for (const Rule* rule : rules)
        json["rules"].push_back({{"id", rule->id},
                                 {"sector", rule->sector},
                                 {"place", rule->place},
                                 {"kind", ruleKindKey(rule->kind)},
                                 {"days", rule->days ? Json(*rule->days) : Json()},
                                 {"demands", rule->demandTexts()},
                                 {"note", rule->note},
                                 {"source", rule->source},
                                 {"grade", ruleGradeKey(rule->grade)}});
    return text(json);
}

std::string basisText(const planner::PresetBasis& basis) {
    return basis.what + ": " + (basis.grade == Grade::Estimate ? "estimate" : basis.source + " (" + gradeName(basis.grade) + ")");
}

std::string presetsText(const planner::Presets& presets) {
    std::string result;
    for (const planner::VerticalPreset& preset : presets.verticals()) {
        result += plain(preset.id + ": " + preset.summary) + " (" + counted(planner::siteCount(preset.plan), "site", "sites") +
                  ", " + counted(planner::cameraCount(preset.plan), "camera", "cameras") + ")\n";
        for (const std::string& entry : preset.notSolved)
            result += "  not solved: " + plain(entry) + '\n';
        for (const planner::PresetBasis& basis : preset.basis)
            result += "  rests on: " + plain(basisText(basis)) + '\n';
    }
    result += "\nSchedules of camera groups:\n";
    for (const planner::SchedulePreset& schedule : presets.schedules())
        result += plain("  " + schedule.id + ": " + schedule.name + " (" + gradeName(schedule.grade) + ")") + '\n';
    return result;
}

std::string presetsJson(const planner::Presets& presets) {
    Json json = document("plan-presets");
    json["presets"] = Json::array();
    for (const planner::VerticalPreset& preset : presets.verticals()) {
        Json basis = Json::array();
        for (const planner::PresetBasis& entry : preset.basis)
            basis.push_back({{"what", entry.what}, {"source", entry.source}, {"grade", gradeName(entry.grade)}});
        json["presets"].push_back({{"id", preset.id},
                                   {"name", preset.name},
                                   {"summary", preset.summary},
                                   {"sites", planner::siteCount(preset.plan)},
                                   {"cameras", planner::cameraCount(preset.plan)},
                                   {"not_solved", preset.notSolved},
                                   {"basis", std::move(basis)}});
    }
    json["schedules"] = Json::array();
    for (const planner::SchedulePreset& schedule : presets.schedules())
        json["schedules"].push_back({{"id", schedule.id},
                                     {"name", schedule.name},
                                     {"recording", planner::recordingKey(*schedule.settings.recording)},
                                     {"hours_per_day", *schedule.settings.hoursPerDay},
                                     {"off_hours", planner::offHoursKey(*schedule.settings.offHours)},
                                     {"source", schedule.source},
                                     {"grade", gradeName(schedule.grade)}});
    return text(json);
}

} // namespace

int run(const PlanRulesCommand& command) {
    const Result<planner::Rulebook> rulebook = shippedRulebook();
    if (!rulebook)
        return fail(rulebook.error());
    const std::vector<const Rule*> rules = rulebook->ofSector(command.sector);
    return finish(command.json ? rulesJson(rules) : rulesText(rules));
}

int run(const PlanPresetsCommand& command) {
    const Result<planner::Presets> presets = planner::Presets::load(planner::dataDirectory());
    if (!presets)
        return fail(presets.error());
    return finish(command.json ? presetsJson(*presets) : presetsText(*presets));
}

} // namespace sightline::cli
