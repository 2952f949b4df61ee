// Price-book files, and what of them may lie over the catalogue.

#include "planner/price_book_file.h"

#include "plan_commerce.h"
#include "plan_text.h"

#include <array>
#include <cstdlib>
#include <fstream>

namespace sightline::planner {
namespace {

constexpr const char* priceBookSchema = "sightline.prices/1";
constexpr double absurdFactor = 1000;

tl::unexpected<Error> firstOf(const JsonProblems& problems, const std::string& place, std::vector<Error>* more) {
    std::vector<Error> errors;
    for (const JsonProblem& problem : problems.list())
        errors.push_back({ErrorKind::BadInput, problem.where.empty() ? place : place + ": " + problem.where,
                          problem.message, problem.remedy});
    if (more) more->insert(more->end(), errors.begin() + 1, errors.end());
    return tl::make_unexpected(errors.front());
}

std::string nearestFigure(const std::string& id, const Catalogue& catalogue) {
    std::vector<std::string_view> ids;
    for (const Product& product : catalogue.products())
        for (const Figure& figure : product.figures)
            if (catalogue.isPrice(figure)) ids.emplace_back(figure.id);
    return nearestKey(id, ids);
}

Error problemOf(const char* member, std::string message, std::string remedy) {
    return {ErrorKind::BadInput, member, std::move(message), std::move(remedy)};
}

std::optional<Error> absurdity(const PriceEntry& entry, const Figure& shipped) {
    if (shipped.unit.starts_with("fraction") && entry.value.high > 1)
        return problemOf("likely", "\"" + entry.id + "\" is a share, and " + plainNumber(entry.value.high) + " is more than all",
                         "Write 0.15 for 15 %");
    if (entry.currency != shipped.currency || entry.value.likely <= 0 || shipped.value.likely <= 0) return std::nullopt;
    const double factor = entry.value.likely / shipped.value.likely;
    if (factor < absurdFactor && factor > 1 / absurdFactor) return std::nullopt;
    return problemOf("likely",
                     plainNumber(entry.value.likely) + " for \"" + entry.id + "\" is a thousand times off the " +
                         plainNumber(shipped.value.likely) + " " + shipped.unit + " of the price book",
                     "Check the decimal point and the unit, " + shipped.unit);
}

} // namespace

Result<std::vector<PriceEntry>> parsePriceBook(std::string_view text, const std::string& place, std::vector<Error>* more) {
    JsonProblems problems;
    std::vector<PriceEntry> prices;
    if (text.size() > maxPriceBookBytes)
        problems.add("", "the file is larger than " + std::to_string(maxPriceBookBytes >> 20) + " MiB", "Is this the right file?");
    else if (const auto root = parseStrictJson(text, problems)) {
        const std::string remedy = std::string("Start with {\"schema\": \"") + priceBookSchema + "\", \"prices\": [ … ]}";
        if (!root->is_object() || !root->contains("schema") || (*root)["schema"] != priceBookSchema) {
            problems.add("", "this is not a price book", remedy);
        } else {
            ObjectReader reader(*root, "", "", problems);
            reader.member("schema");
            if (!root->contains("prices")) problems.add("", "the list \"prices\" is missing", remedy);
            readPriceEntries(reader, prices);
            reader.finish();
        }
    }
    if (!problems.empty()) return firstOf(problems, place, more);
    return prices;
}

Result<std::vector<PriceEntry>> loadPriceBook(const std::filesystem::path& file, std::vector<Error>* more) {
    std::error_code code;
    std::ifstream stream(file, std::ios::binary);
    if (!stream || std::filesystem::is_directory(file, code))
        return failure(ErrorKind::BadInput, file.string(), "the price book cannot be opened", "Give the path of a readable file");
    std::string text;
    std::array<char, 65536> block{};
    while (text.size() <= maxPriceBookBytes && (stream.read(block.data(), block.size()) || stream.gcount() > 0))
        text.append(block.data(), static_cast<std::size_t>(stream.gcount()));
    if (stream.bad())
        return failure(ErrorKind::Environment, file.string(), "the price book cannot be read", "Check the disk and the permissions");
    return parsePriceBook(text, file.string(), more);
}

std::string writePriceBook(const std::vector<PriceEntry>& prices) {
    PlanJson document = PlanJson::object();
    document["schema"] = priceBookSchema;
    document["prices"] = PlanJson::array();
    for (const PriceEntry& entry : prices)
        document["prices"].push_back(priceEntryJson(entry));
    return document.dump(2, ' ', false, PlanJson::error_handler_t::replace) + "\n";
}

std::filesystem::path userPriceBook() {
    if (const char* const folder = std::getenv("XDG_CONFIG_HOME"); folder && *folder == '/')
        return std::filesystem::path(folder) / "sightline" / "prices.json";
    if (const char* const home = std::getenv("HOME"); home && *home == '/')
        return std::filesystem::path(home) / ".config" / "sightline" / "prices.json";
    return {};
}

Result<Catalogue> withPriceBook(const Catalogue& catalogue, const std::filesystem::path& file, std::vector<Error>* more) {
    std::error_code code;
    if (file.empty() || !std::filesystem::exists(file, code)) return catalogue;
    const auto prices = loadPriceBook(file, more);
    if (!prices) return tl::make_unexpected(prices.error());
    return catalogue.withPrices(*prices, file.string(), more);
}

std::optional<Error> priceEntryProblem(const PriceEntry& entry, const Catalogue& catalogue) {
    const Figure* const shipped = catalogue.figure(entry.id);
    if (!shipped || !catalogue.isPrice(*shipped)) {
        const std::string near = nearestFigure(entry.id, catalogue);
        return problemOf("id",
                         shipped ? "\"" + entry.id + "\" is no price, rate or working time"
                                 : "the price book has no entry \"" + entry.id + "\"",
                         near.empty() ? "sightline-cli prices list shows all entries" : "Did you mean \"" + near + "\"?");
    }
    if (entry.currency.empty() && !shipped->currency.empty())
        return problemOf("currency", "\"" + entry.id + "\" is money and has no currency", "Add \"currency\", for example \"USD\"");
    if (!entry.currency.empty() && shipped->currency.empty())
        return problemOf("currency", "\"" + entry.id + "\" is in " + shipped->unit + " and no money", "Remove the currency");
    return absurdity(entry, *shipped);
}

bool isUsablePrice(const PriceEntry& entry, const Catalogue& catalogue) {
    const Figure* const shipped = catalogue.figure(entry.id);
    return shipped && catalogue.isPrice(*shipped) && entry.currency.empty() == shipped->currency.empty() &&
           !absurdity(entry, *shipped);
}

} // namespace sightline::planner
