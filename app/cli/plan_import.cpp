// sightline-cli plan import-csv

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/json.h"
#include "cli/output.h"

#include "planner/csv_import.h"
#include "planner/plan_file.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace sightline::cli {

namespace {

using planner::CsvImport;
using planner::CsvImportOptions;

Result<CsvImport> importFrom(const std::string& path, const CsvImportOptions& options, std::vector<Error>& more) {
    if (path == "-")
        return planner::importCsv(std::cin, "standard input", options, &more);
    std::error_code code;
    if (std::filesystem::is_directory(path, code))
        return failure(ErrorKind::BadInput, path, "this is a folder, not a camera list", "Name a CSV file");
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return failure(errno == ENOENT ? ErrorKind::BadInput : ErrorKind::Environment, path,
                       std::string("cannot be opened: ") + std::strerror(errno), "Check the name and folder");
    return planner::importCsv(file, path, options, &more);
}

const char* delimiterWord(char delimiter) {
    return delimiter == ';' ? "semicolon" : delimiter == '\t' ? "tab" : delimiter == ',' ? "comma" : "other";
}

std::string importedText(const CsvImport& imported, const std::string& out) {
    return counted(static_cast<std::int64_t>(imported.rows), "row", "rows") + " delimited by " +
           delimiterWord(imported.delimiter) + ": " + counted(imported.cameras, "camera", "cameras") + ", " +
           counted(static_cast<std::int64_t>(imported.newSites), "new site", "new sites") + ", " +
           counted(static_cast<std::int64_t>(imported.newGroups), "new camera group", "new camera groups") + "\n" +
           bullets(imported.notes) + "Written to " + plain(out) + "; sightline-cli plan check says what is doubtful.\n";
}

std::string importedJson(const CsvImport& imported, const PlanImportCommand& command) {
    Json json = document("plan-import-csv");
    json["list"] = placeName(command.list);
    json["written"] = command.out;
    json["delimiter"] = delimiterWord(imported.delimiter);
    json["rows"] = imported.rows;
    json["cameras"] = imported.cameras;
    json["new_sites"] = imported.newSites;
    json["new_groups"] = imported.newGroups;
    json["notes"] = imported.notes;
    return text(json);
}

} // namespace

int run(const PlanImportCommand& command) {
    std::vector<Error> more;
    planner::Plan base;
    CsvImportOptions options;
    if (!command.into.empty()) {
        Result<planner::Plan> loaded = planner::loadPlan(command.into, &more);
        if (!loaded)
            return fail(loaded.error(), more);
        base = std::move(*loaded);
        options.into = &base;
    }
    const Result<planner::Catalogue> catalogue = shippedCatalogue();
    if (!catalogue)
        return fail(catalogue.error());
    options.catalogue = &*catalogue;
    const Result<CsvImport> imported = importFrom(command.list, options, more);
    if (!imported)
        return fail(imported.error(), more);
    if (const Result<void> saved = planner::savePlan(imported->plan, command.out); !saved)
        return fail(saved.error());
    return finish(command.json ? importedJson(*imported, command) : importedText(*imported, command.out));
}

} // namespace sightline::cli
