// sightline-cli prices list|export|import|check, and catalogue import

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/json.h"
#include "cli/output.h"

#include "costmodel/price_book.h"
#include "planner/plan_catalogue.h"
#include "planner/plan_file.h"
#include "planner/price_book_file.h"
#include "proposal/html.h"

#include <algorithm>
#include <fstream>
#include <set>

namespace sightline::cli {

namespace {

using costmodel::BookEntry;
using costmodel::PriceBook;
using planner::PriceEntry;

/// The book in force for a plan, or for none.
struct OpenBook {
    planner::Plan plan;
    planner::Catalogue catalogue;
};

Result<OpenBook> openBook(const std::string& plan, const std::string& prices, std::vector<Error>& more) {
    OpenBook open;
    Result<planner::Catalogue> catalogue = pricedCatalogue(prices, &more);
    if (!catalogue)
        return tl::make_unexpected(catalogue.error());
    open.catalogue = std::move(*catalogue);
    if (plan.empty())
        return open;
    Result<planner::Plan> read = planner::loadPlan(plan, &more);
    if (!read)
        return tl::make_unexpected(read.error());
    open.plan = std::move(*read);
    open.catalogue = planner::planCatalogue(open.plan, open.catalogue);
    return open;
}

std::vector<BookEntry> entriesOf(const OpenBook& open, bool own) {
    std::vector<BookEntry> entries = PriceBook(open.plan, open.catalogue).entries();
    if (own)
        std::erase_if(entries, [](const BookEntry& entry) { return entry.figure.layer == Layer::Shipped; });
    return entries;
}

std::string marks(const BookEntry& entry) {
    std::string text = entry.isEstimate ? "estimate" : "";
    if (entry.isStale)
        text += text.empty() ? "stale" : ", stale";
    return text;
}

Json entryJson(const BookEntry& entry) {
    const Figure& figure = entry.figure;
    Json json{{"id", figure.id}, {"name", figure.name}, {"unit", figure.unit}};
    if (!figure.currency.empty())
        json["currency"] = figure.currency;
    json["value"] = rangeJson(figure.value);
    json["layer"] = layerName(figure.layer);
    json["date"] = figure.date.empty() ? std::to_string(figure.year) : figure.date;
    json["age_years"] = entry.ageYears;
    json["stale"] = entry.isStale;
    json["estimate"] = entry.isEstimate;
    json["grade"] = gradeName(figure.grade);
    json["source"] = figure.source;
    if (!figure.note.empty())
        json["note"] = figure.note;
    return json;
}

std::string listJson(const std::vector<BookEntry>& entries) {
    Json json = document("prices-list");
    json["prices"] = Json::array();
    for (const BookEntry& entry : entries)
        json["prices"].push_back(entryJson(entry));
    return text(json);
}

std::string listTable(const std::vector<BookEntry>& entries) {
    using enum Table::Align;
    Table table({Right, Right, Right, Left, Left, Left, Left});
    table.row({"id", "low", "likely", "high", "unit", "of", "layer", "marks"});
    for (const BookEntry& entry : entries) {
        const Figure& figure = entry.figure;
        table.row({plain(figure.id), shortest(figure.value.low), shortest(figure.value.likely), shortest(figure.value.high),
                   plain(figure.unit), figure.date.empty() ? std::to_string(figure.year) : figure.date,
                   layerName(figure.layer), marks(entry)});
    }
    return table.text() + '\n' + counted(static_cast<std::int64_t>(entries.size()), "price", "prices") + '\n';
}

PriceEntry entryOf(const Figure& figure) {
    return {figure.id,   figure.value,
            figure.currency, figure.date.empty() ? std::to_string(figure.year) : figure.date,
            figure.grade, figure.grade == Grade::Estimate && figure.source == "estimate" ? std::string() : figure.source,
            figure.note};
}

bool isCsv(const std::string& file) {
    return file.ends_with(".csv") || file.ends_with(".CSV") || file.ends_with(".txt");
}

Result<std::vector<PriceEntry>> readPrices(const std::string& file, const planner::Catalogue& catalogue,
                                            std::vector<Error>& more) {
    if (!isCsv(file))
        return planner::loadPriceBook(file, &more);
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return failure(ErrorKind::BadInput, file, "the list cannot be opened", "Give the path of a readable CSV file");
    return planner::importPriceCsv(stream, file, &more, &catalogue);
}

/// New entries take the place of old ones with the same id; the others stay.
std::vector<PriceEntry> merged(std::vector<PriceEntry> old, const std::vector<PriceEntry>& added) {
    std::set<std::string> ids;
    for (const PriceEntry& entry : added)
        ids.insert(entry.id);
    std::erase_if(old, [&](const PriceEntry& entry) { return ids.contains(entry.id); });
    old.insert(old.end(), added.begin(), added.end());
    std::sort(old.begin(), old.end(), [](const PriceEntry& a, const PriceEntry& b) { return a.id < b.id; });
    return old;
}

Result<void> saveInPlan(const std::string& file, const std::vector<PriceEntry>& prices, std::vector<Error>& more) {
    Result<planner::Plan> plan = planner::loadPlan(file, &more);
    if (!plan)
        return tl::make_unexpected(plan.error());
    plan->prices = merged(plan->prices, prices);
    return planner::savePlan(*plan, file);
}

Result<void> saveInBook(const std::string& file, const std::vector<PriceEntry>& prices, std::vector<Error>& more) {
    std::vector<PriceEntry> old;
    std::error_code code;
    if (std::filesystem::exists(file, code)) {
        Result<std::vector<PriceEntry>> book = planner::loadPriceBook(file, &more);
        if (!book)
            return tl::make_unexpected(book.error());
        old = std::move(*book);
    }
    const std::filesystem::path folder = std::filesystem::path(file).parent_path();
    if (!folder.empty())
        std::filesystem::create_directories(folder, code);
    return proposal::writeDocument(file, planner::writePriceBook(merged(std::move(old), prices)));
}

std::string importTarget(const PricesImportCommand& command) {
    if (!command.plan.empty())
        return command.plan;
    return command.out.empty() ? planner::userPriceBook().string() : command.out;
}

std::string importedJson(const PricesImportCommand& command, const std::string& target, std::size_t count) {
    Json json = document("prices-import");
    json["file"] = command.list;
    json["out"] = target;
    json["imported"] = count;
    return text(json);
}

std::string checkJson(const std::string& file, const std::vector<PriceEntry>& prices, const std::vector<Error>& problems,
                      int stale, int estimates) {
    Json json = document("prices-check");
    json["file"] = file;
    json["verdict"] = problems.empty() ? "pass" : "fail";
    json["prices"] = prices.size();
    json["stale"] = stale;
    json["estimates"] = estimates;
    json["problems"] = Json::array();
    for (const Error& problem : problems)
        json["problems"].push_back({{"place", problem.place}, {"message", problem.message}, {"remedy", problem.remedy}});
    return text(json);
}

} // namespace

int run(const PricesListCommand& command) {
    std::vector<Error> more;
    const Result<OpenBook> open = openBook(command.plan, command.prices, more);
    if (!open)
        return fail(open.error(), more);
    const std::vector<BookEntry> entries = entriesOf(*open, command.own);
    return finish(command.json ? listJson(entries) : listTable(entries));
}

int run(const PricesExportCommand& command) {
    std::vector<Error> more;
    const Result<OpenBook> open = openBook(command.plan, command.prices, more);
    if (!open)
        return fail(open.error(), more);
    std::vector<planner::PriceRow> rows;
    for (const BookEntry& entry : entriesOf(*open, command.own))
        rows.push_back({entryOf(entry.figure), entry.figure.name, entry.figure.unit});
    if (const Result<void> written = proposal::writeDocument(command.out, planner::exportPriceCsv(rows)); !written)
        return fail(written.error());
    if (!command.json)
        return finish(counted(static_cast<std::int64_t>(rows.size()), "price", "prices") + " written to " + plain(command.out) + '\n');
    Json json = document("prices-export");
    json["out"] = command.out;
    json["exported"] = rows.size();
    return finish(text(json));
}

int run(const PricesImportCommand& command) {
    std::vector<Error> more;
    const Result<planner::Catalogue> catalogue = shippedCatalogue();
    if (!catalogue)
        return fail(catalogue.error());
    const Result<std::vector<PriceEntry>> prices = readPrices(command.list, *catalogue, more);
    if (!prices)
        return fail(prices.error(), more);
    if (const auto checked = catalogue->withPrices(*prices, command.list, &more); !checked)
        return fail(checked.error(), more);
    const std::string target = importTarget(command);
    if (target.empty())
        return fail({ErrorKind::Environment, "--out", "there is no home folder for a price book", "Name a file with --out"});
    const Result<void> saved = command.plan.empty() ? saveInBook(target, *prices, more) : saveInPlan(target, *prices, more);
    if (!saved)
        return fail(saved.error(), more);
    return finish(command.json ? importedJson(command, target, prices->size())
                               : counted(static_cast<std::int64_t>(prices->size()), "price", "prices") + " taken into " +
                                     plain(target) + '\n');
}

int run(const PricesCheckCommand& command) {
    const std::string file = command.file.empty() ? planner::userPriceBook().string() : command.file;
    const Result<planner::Catalogue> catalogue = shippedCatalogue();
    if (!catalogue)
        return fail(catalogue.error());
    std::vector<Error> problems;
    const Result<std::vector<PriceEntry>> prices = readPrices(file, *catalogue, problems);
    if (!prices) {
        problems.insert(problems.begin(), prices.error());
    } else if (const auto checked = catalogue->withPrices(*prices, file, &problems); !checked) {
        problems.insert(problems.begin(), checked.error());
    }
    const std::vector<PriceEntry> known = prices ? *prices : std::vector<PriceEntry>();
    int stale = 0, estimates = 0;
    for (const PriceEntry& entry : known) {
        stale += !entry.currency.empty() && planner::isStalePrice(planner::yearOfDate(entry.date)) ? 1 : 0;
        estimates += entry.grade == Grade::Estimate ? 1 : 0;
    }
    int code = Done;
    if (!problems.empty())
        code = fail(problems.front(), {problems.begin() + 1, problems.end()});
    if (command.json)
        return finish(checkJson(file, known, problems, stale, estimates), code);
    return code != Done ? code
                        : finish("All well in " + plain(file) + ": " + counted(static_cast<std::int64_t>(known.size()), "price", "prices") +
                                 ", " + std::to_string(stale) + " stale, " + std::to_string(estimates) + " estimated\n");
}

} // namespace sightline::cli
