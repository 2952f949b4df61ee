// sightline-cli storage

#include "cli/commands.h"
#include "cli/json.h"
#include "cli/output.h"

namespace sightline::cli {

namespace {

constexpr double bytesPerTebibyte = 1024.0 * 1024.0 * 1024.0 * 1024.0;
constexpr double bytesPerGibibyte = 1024.0 * 1024.0 * 1024.0;

/// In the vendor-binary convention a TB already is 2^40 bytes, so both spellings carry the same number.
struct Units {
    bool binary = false;
    double tib(double tb) const { return binary ? tb : tb * 1e12 / bytesPerTebibyte; }
    double gib(double gb) const { return binary ? gb : gb * 1e9 / bytesPerGibibyte; }
};

const char* conventionKey(planner::Convention convention) {
    return convention == planner::Convention::VendorBinary ? "vendor-binary" : "decimal";
}

std::string storageJson(const planner::StorageInput& input, const planner::StorageResult& result, const Units& units) {
    Json json = document("storage");
    json["need_tb"] = result.needTb;
    json["need_tib"] = units.tib(result.needTb);
    json["usable_tb"] = result.usableTb;
    json["usable_tib"] = units.tib(result.usableTb);
    json["raw_tb"] = result.rawTb;
    json["raw_tib"] = units.tib(result.rawTb);
    json["disks"] = result.disks;
    json["days"] = result.days;
    json["daily_gb"] = result.dailyGb;
    json["daily_gib"] = units.gib(result.dailyGb);
    json["convention"] = conventionKey(input.convention);
    json["raid"] = planner::raidKey(input.raid);
    json["assumptions"] = result.assumptions;
    return text(json);
}

std::string storageTable(const planner::StorageInput& input, const planner::StorageResult& result, const Units& units) {
    using enum Table::Align;
    Table table({Right, Left, Right, Left});
    const auto size = [&](const char* name, double tb) {
        table.row({name, fixed(tb, 2), "TB", fixed(units.tib(tb), 2), "TiB"});
    };
    table.row({"written a day", fixed(result.dailyGb, 1), "GB", fixed(units.gib(result.dailyGb), 1), "GiB"});
    size("needed", result.needTb);
    size("may be filled", result.usableTb);
    size("raw", result.rawTb);
    table.row({"disks", std::to_string(result.disks), "x " + shortest(input.diskTb) + " TB"});
    table.row({"kept", fixed(result.days, 1), "days"});
    std::string note;
    if (units.binary)
        note = "\nVendor-binary convention: 1 Mbps is 2^20 bit/s, 1 TB is 2^40 bytes.\n";
    return table.text() + note + "\nAssumptions:\n" + bullets(result.assumptions);
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
