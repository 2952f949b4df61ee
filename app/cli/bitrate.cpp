// sightline-cli bitrate

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/why_json.h"
#include "planner/streams.h"

namespace sightline::cli {

namespace {

/// The stream asked for: under the rate control in the light given, or what a plain encoder is set to or capped at.
planner::BitrateResult askedRate(const BitrateCommand& command, const planner::StreamRates& rates) {
    const planner::CameraGroup& group = command.group;
    if (command.kind != planner::RateKind::Average)
        return planner::bitrate(planner::rateInput(group, *group.light, command.kind));
    return {planner::streamMbpsIn(group, *group.light), rates.method, rates.assumptions};
}

Json tidyRange(const Range& range) {
    return rangeJson({tidy(range.low), tidy(range.likely), tidy(range.high)});
}

Json linesJson(const planner::StreamRates& rates) {
    Json lines = Json::array();
    for (const planner::RateLine& line : rates.lines) {
        Json json{{"name", line.name}};
        json.update(tidyRange(line.mbps));
        lines.push_back(json);
    }
    return lines;
}

std::string bitrateJson(const BitrateCommand& command, const planner::BitrateResult& result,
                        const planner::StreamRates& rates) {
    Json json = document("bitrate");
    json["low_mbps"] = tidy(result.mbps.low);
    json["likely_mbps"] = tidy(result.mbps.likely);
    json["high_mbps"] = tidy(result.mbps.high);
    json["method"] = result.method;
    json["width"] = *command.group.width;
    json["height"] = *command.group.height;
    json["fps"] = *command.group.fps;
    json["assumptions"] = result.assumptions;
    json["setting_mbps"] = tidyRange(rates.settingMbps);
    json["stream_mbps"] = tidyRange(rates.streamMbps);
    json["average_mbps"] = tidyRange(rates.recordedMbps);
    json["peak_mbps"] = tidy(rates.peakMbps);
    json["wire_mbps"] = tidy(rates.wireMbps);
    json["file_mbps"] = tidy(rates.fileMbps);
    json["recorded_share"] = tidy(rates.recordedShare);
    json["miss_probability"] = tidy(rates.missProbability);
    json["lines"] = linesJson(rates);
    json["why"] = whyListJson({planner::whyRecordedRate(command.group), planner::whyStreamRate(command.group)});
    return text(json);
}

std::string bitrateTable(const planner::BitrateResult& result, const planner::StreamRates& rates) {
    using enum Table::Align;
    Table table({Right, Left});
    table.row({"low", fixed(result.mbps.low, 2), "Mbps"});
    table.row({"likely", fixed(result.mbps.likely, 2), "Mbps"});
    table.row({"high", fixed(result.mbps.high, 2), "Mbps"});
    Table lines({Right, Right, Right});
    lines.row({"One camera, Mbps", "low", "likely", "high"});
    for (const planner::RateLine& line : rates.lines)
        lines.row({line.name, fixed(line.mbps.low, 2), fixed(line.mbps.likely, 2), fixed(line.mbps.high, 2)});
    return table.text() + "\n" + lines.text() + "\nMethod: " + plain(result.method) + "\nAssumptions:\n" +
           bullets(result.assumptions);
}

} // namespace

int run(const BitrateCommand& command) {
    const planner::StreamRates rates = planner::streamRates(command.group);
    const planner::BitrateResult result = askedRate(command, rates);
    return finish(command.json ? bitrateJson(command, result, rates) : bitrateTable(result, rates));
}

} // namespace sightline::cli
