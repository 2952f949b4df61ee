// sightline-cli bitrate

#include "cli/commands.h"
#include "cli/json.h"
#include "cli/output.h"

namespace sightline::cli {

namespace {

std::string bitrateJson(const BitrateCommand& command, const planner::BitrateResult& result) {
    Json json = document("bitrate");
    json["low_mbps"] = tidy(result.mbps.low);
    json["likely_mbps"] = tidy(result.mbps.likely);
    json["high_mbps"] = tidy(result.mbps.high);
    json["method"] = result.method;
    json["width"] = command.input.width;
    json["height"] = command.input.height;
    json["fps"] = command.input.fps;
    json["assumptions"] = result.assumptions;
    return text(json);
}

} // namespace

int run(const BitrateCommand& command) {
    const planner::BitrateResult result = planner::bitrate(command.input);
    if (command.json)
        return finish(bitrateJson(command, result));
    Table table({Table::Align::Right, Table::Align::Left});
    table.row({"low", fixed(result.mbps.low, 2), "Mbps"});
    table.row({"likely", fixed(result.mbps.likely, 2), "Mbps"});
    table.row({"high", fixed(result.mbps.high, 2), "Mbps"});
    return finish(table.text() + "\nMethod: " + plain(result.method) + "\nAssumptions:\n" + bullets(result.assumptions));
}

} // namespace sightline::cli
