// sightline-cli storage

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/why_json.h"

namespace sightline::cli {

namespace {

constexpr double bytesPerTebibyte = 1024.0 * 1024.0 * 1024.0 * 1024.0;
constexpr double bytesPerGibibyte = 1024.0 * 1024.0 * 1024.0;

/// The model answers in 1e12 bytes. In the vendor-binary convention a TB is 2^40 bytes, so that both spellings carry the
/// same number.
struct Units {
    bool binary = false;
    double tib(double tb) const { return tidy(tb * 1e12 / bytesPerTebibyte); }
    double gib(double gb) const { return tidy(gb * 1e9 / bytesPerGibibyte); }
    double tb(double tb) const { return binary ? tib(tb) : tidy(tb); }
    double gb(double gb) const { return binary ? gib(gb) : tidy(gb); }
};

std::vector<std::string> assumptionsOf(const planner::StorageInput& input, const planner::StorageResult& result) {
    std::vector<std::string> said = result.assumptions;
    said.push_back(counted(input.cameras, "camera records", "cameras record") + ' ' + shortest(input.hours) +
                   " hours a day, " + shortest(input.duty * 100) + " % of that time.");
    return said;
}

const char* conventionKey(planner::Convention convention) {
    return convention == planner::Convention::VendorBinary ? "vendor-binary" : "decimal";
}

std::string storageJson(const planner::StorageInput& input, const planner::StorageResult& result, const Units& units) {
    Json json = document("storage");
    json["need_tb"] = units.tb(result.needTb);
    json["need_tib"] = units.tib(result.needTb);
    json["usable_tb"] = units.tb(result.usableTb);
    json["usable_tib"] = units.tib(result.usableTb);
    json["raw_tb"] = units.tb(result.rawTb);
    json["raw_tib"] = units.tib(result.rawTb);
    json["disks"] = result.disks;
    json["days"] = tidy(result.days);
    json["daily_gb"] = units.gb(result.dailyGb);
    json["daily_gib"] = units.gib(result.dailyGb);
    json["convention"] = conventionKey(input.convention);
    json["raid"] = planner::raidKey(input.raid);
    json["assumptions"] = assumptionsOf(input, result);
    json["written_tb_per_year"] = units.tb(result.writtenTbPerYear);
    json["drive_tb_per_year"] = units.tb(result.driveTbPerYear);
    json["write_iops"] = tidy(result.writeIops);
    json["playback_iops"] = tidy(result.playbackIops);
    json["array_iops"] = tidy(result.arrayIops);
    json["warnings"] = result.warnings;
    json["why"] = whyListJson({planner::whyStorage(input, result)});
    return text(json);
}

std::string storageTable(const planner::StorageInput& input, const planner::StorageResult& result, const Units& units) {
    using enum Table::Align;
    Table table({Right, Left, Right, Left});
    const auto size = [&](const char* name, double tb) {
        table.row({name, fixed(units.tb(tb), 2), "TB", fixed(units.tib(tb), 2), "TiB"});
    };
    table.row({"written a day", fixed(units.gb(result.dailyGb), 1), "GB", fixed(units.gib(result.dailyGb), 1), "GiB"});
    size("needed", result.needTb);
    size("may be filled", result.usableTb);
    size("raw", result.rawTb);
    table.row({"disks", std::to_string(result.disks), "x " + shortest(input.diskTb) + " TB"});
    table.row({"kept", fixed(result.days, 1), "days"});
    table.row({"written to a drive", fixed(units.tb(result.driveTbPerYear), 1), "TB a year"});
    const std::string warnings = result.warnings.empty() ? "" : "\nWarnings:\n" + bullets(result.warnings);
    return table.text() + warnings + "\nAssumptions:\n" + bullets(assumptionsOf(input, result));
}

} // namespace

int run(const StorageCommand& command) {
    const Result<planner::StorageResult> result = planner::storage(command.input);
    if (!result)
        return fail(result.error());
    const Units units{command.input.convention == planner::Convention::VendorBinary};
    return finish(command.json ? storageJson(command.input, *result, units)
                               : storageTable(command.input, *result, units));
}

} // namespace sightline::cli
