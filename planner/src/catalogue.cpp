#include "planner/catalogue.h"

#include "data_file.h"
#include "planner/failover_presets.h"
#include "planner/price_book_file.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>
#include <nlohmann/json.hpp>

namespace sightline::planner {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr const char* shapeRemedy = "docs/data.md has the shape of data files";

/// Carries an Error out of the reading functions below; never leaves Catalogue::load().
struct BadDataFile {
    Error error;
};

/// A value inside a data file that knows where it stands.
struct Place {
    const fs::path& file;
    std::string pointer;

    [[noreturn]] void fail(std::string message, std::string remedy = shapeRemedy) const {
        const std::string where = pointer.empty() ? file.string() : file.string() + ": " + pointer;
        throw BadDataFile{{ErrorKind::BadInput, where, std::move(message), std::move(remedy)}};
    }
    Place at(const std::string& key) const { return {file, pointer + "/" + pointerToken(key)}; }
};

const Json& memberOf(const Json& object, const char* key, const Place& place) {
    if (!object.is_object())
        place.fail("is not an object");
    const auto found = object.find(key);
    if (found == object.end())
        place.fail(std::string("has no \"") + key + "\"");
    return *found;
}

std::string textOf(const Json& object, const char* key, const Place& place) {
    const Json& value = memberOf(object, key, place);
    if (!value.is_string())
        place.at(key).fail("is not a text");
    return value.get<std::string>();
}

std::string optionalText(const Json& object, const char* key, const Place& place) {
    return object.contains(key) ? textOf(object, key, place) : std::string();
}

double numberOf(const Json& object, const char* key, const Place& place) {
    const Json& value = memberOf(object, key, place);
    if (!value.is_number())
        place.at(key).fail("is not a number", "Write a number, or leave the whole entry out when it is unknown");
    return value.get<double>();
}

Grade gradeOf(const Json& object, const Place& place) {
    const std::string name = textOf(object, "grade", place);
    for (const Grade grade : {Grade::Sourced, Grade::PartlySourced, Grade::Catalogue, Grade::Estimate})
        if (name == gradeName(grade))
            return grade;
    place.at("grade").fail("is not a grade", "Use sourced, partly-sourced, catalogue or estimate");
}

void requireSchema(const Json& document, const char* schema, const Place& place) {
    if (textOf(document, "schema", place) != schema)
        place.at("schema").fail(std::string("is not ") + schema, "This program reads that version only");
}

Figure readFigure(const Json& json, const Place& place) {
    Figure figure;
    figure.id = textOf(json, "id", place);
    figure.name = textOf(json, "name", place);
    figure.unit = textOf(json, "unit", place);
    figure.currency = optionalText(json, "currency", place);
    figure.value = {numberOf(json, "low", place), numberOf(json, "likely", place), numberOf(json, "high", place)};
    if (!(figure.value.low <= figure.value.likely && figure.value.likely <= figure.value.high))
        place.fail("low, likely and high are not in order");
    const double year = numberOf(json, "year", place);
    if (year < 1900 || year > 2200 || year != std::floor(year))
        place.at("year").fail("is not a year");
    figure.year = static_cast<int>(year);
    figure.source = textOf(json, "source", place);
    figure.grade = gradeOf(json, place);
    figure.note = optionalText(json, "note", place);
    if (figure.id.empty())
        place.at("id").fail("is empty");
    return figure;
}

std::string lastPart(const std::string& id) {
    const std::size_t dot = id.rfind('.');
    return dot == std::string::npos ? id : id.substr(dot + 1);
}

const Json& figureList(const Json& document, const Place& place) {
    const Json& figures = memberOf(document, "figures", place);
    if (!figures.is_array())
        place.at("figures").fail("is not a list");
    return figures;
}

void readFacts(const Json& document, const Place& place, Product& product) {
    const auto facts = document.find("facts");
    if (facts == document.end())
        return;
    if (!facts->is_object())
        place.at("facts").fail("is not an object");
    for (const auto& [key, fact] : facts->items())
        product.facts.emplace(key, textOf(fact, "value", place.at("facts").at(key)));
}

Product readProduct(const Json& document, const fs::path& file) {
    const Place place{file, ""};
    requireSchema(document, "sightline.product/1", place);
    Product product;
    product.id = textOf(document, "id", place);
    product.kind = textOf(document, "kind", place);
    product.vendor = textOf(document, "vendor", place);
    product.model = textOf(document, "model", place);
    product.file = file;
    if (product.id != file.stem().string())
        place.at("id").fail("differs from the file's name", "Rename the file or change the id");
    const Json& figures = figureList(document, place);
    product.figures.reserve(figures.size());
    for (const Json& json : figures) {
        const Place where = place.at("figures").at(std::to_string(product.figures.size()));
        product.figures.push_back(readFigure(json, where));
        if (const std::string alias = optionalText(json, "alias", where); !alias.empty())
            product.aliases.emplace(alias, product.figures.size() - 1);
    }
    readFacts(document, place, product);
    return product;
}

Json readOrThrow(const fs::path& file) {
    auto document = readDataFile(file);
    if (!document)
        throw BadDataFile{document.error()};
    return std::move(*document);
}

std::vector<fs::path> productFiles(const fs::path& directory) {
    std::vector<fs::path> files;
    for (const char* folder : {"vendors", "cameras"}) {
        auto found = dataFilesBelow(directory / folder);
        if (!found)
            throw BadDataFile{found.error()};
        files.insert(files.end(), found->begin(), found->end());
    }
    return files;
}

using FigureMap = std::map<std::string, Figure, std::less<>>;

void addFigure(FigureMap& figures, const std::string& id, const Figure& figure, const Place& place) {
    if (!figures.emplace(id, figure).second)
        place.fail("the id \"" + printable(id) + "\" is taken by another figure", "Give every figure its own id");
}

void addProductFigures(FigureMap& figures, const Product& product) {
    const Place place{product.file, ""};
    for (std::size_t i = 0; i < product.figures.size(); ++i)
        addFigure(figures, product.figures[i].id, product.figures[i], place.at("figures").at(std::to_string(i)));
    for (const auto& [alias, index] : product.aliases)
        addFigure(figures, alias, product.figures[index], place.at("figures").at(std::to_string(index)));
}

void addReliability(FigureMap& figures, std::set<std::string, std::less<>>& ids, const fs::path& file) {
    const Json document = readOrThrow(file);
    const Place place{file, ""};
    requireSchema(document, "sightline.reliability/1", place);
    std::size_t index = 0;
    for (const Json& json : figureList(document, place)) {
        const Place where = place.at("figures").at(std::to_string(index++));
        const Figure figure = readFigure(json, where);
        addFigure(figures, figure.id, figure, where);
        ids.insert(figure.id);
    }
}

/// Kinds of products whose figures are rates, shares and working times: what a price book says though it is no money.
bool holdsRates(const std::string& kind) {
    static const std::set<std::string> kinds = {"labour",      "energy",       "finance",  "maintenance",
                                                "licence",     "subscription", "facility", "wan"};
    return kinds.contains(kind);
}

} // namespace

Figure pricedFigure(const PriceEntry& entry, const Figure& shipped, Layer layer) {
    Figure figure = shipped;
    figure.value = entry.value;
    if (!entry.currency.empty() && figure.unit.size() >= 3)
        figure.unit.replace(0, 3, entry.currency);
    figure.currency = entry.currency;
    figure.year = yearOfDate(entry.date);
    figure.date = entry.date;
    figure.source = entry.source.empty() ? "estimate" : entry.source;
    figure.grade = entry.grade;
    figure.note = entry.note;
    figure.layer = layer;
    return figure;
}

bool Catalogue::isPrice(const Figure& figure) const {
    return !figure.currency.empty() || m_rates.contains(figure.id);
}

Result<Catalogue> Catalogue::withPrices(const std::vector<PriceEntry>& prices, const std::string& place,
                                        std::vector<Error>* more) const {
    std::map<std::string, Figure> figures; // by the id of the catalogue: an entry may name an alias
    std::vector<Error> errors;
    constexpr std::size_t mostErrors = 100;
    for (std::size_t i = 0; i < prices.size() && errors.size() < mostErrors; ++i) {
        if (auto problem = priceEntryProblem(prices[i], *this)) {
            problem->place = place + ": /prices/" + std::to_string(i) + "/" + problem->place;
            errors.push_back(std::move(*problem));
        } else {
            const Figure& shipped = *figure(prices[i].id);
            if (!figures.emplace(shipped.id, pricedFigure(prices[i], shipped, Layer::User)).second)
                errors.push_back({ErrorKind::BadInput, place + ": /prices/" + std::to_string(i) + "/id",
                                  "\"" + shipped.id + "\" has two entries, one by its alias", "Keep one of the two"});
        }
    }
    if (!errors.empty()) {
        if (more)
            more->insert(more->end(), errors.begin() + 1, errors.end());
        return tl::make_unexpected(errors.front());
    }
    Catalogue result = *this;
    for (auto& [id, old] : result.m_figures)
        if (const auto found = figures.find(old.id); found != figures.end())
            old = found->second;
    for (Product& product : result.m_products)
        for (Figure& old : product.figures)
            if (const auto found = figures.find(old.id); found != figures.end())
                old = found->second;
    return result;
}

const Figure* Product::figure(std::string_view key) const {
    for (const Figure& candidate : figures)
        if (lastPart(candidate.id) == key)
            return &candidate;
    for (const auto& [alias, index] : aliases)
        if (lastPart(alias) == key && index < figures.size())
            return &figures[index];
    return nullptr;
}

std::optional<double> Product::number(std::string_view key) const {
    const Figure* found = figure(key);
    return found ? std::optional<double>(found->value.likely) : std::nullopt;
}

std::string Product::fact(std::string_view key) const {
    const auto found = facts.find(std::string(key));
    return found == facts.end() ? std::string() : found->second;
}

Result<Catalogue> Catalogue::load(const fs::path& directory) {
    try {
        Catalogue catalogue;
        for (const fs::path& file : productFiles(directory))
            catalogue.m_products.push_back(readProduct(readOrThrow(file), file));
        std::stable_sort(catalogue.m_products.begin(), catalogue.m_products.end(),
                         [](const Product& a, const Product& b) { return a.id < b.id; });
        for (std::size_t i = 0; i < catalogue.m_products.size(); ++i) {
            const Product& product = catalogue.m_products[i];
            if (i > 0 && catalogue.m_products[i - 1].id == product.id)
                Place{product.file, "/id"}.fail("is the id of another product too", "Give every product its own id");
            addProductFigures(catalogue.m_figures, product);
            if (holdsRates(product.kind))
                for (const Figure& figure : product.figures)
                    catalogue.m_rates.insert(figure.id);
        }
        addReliability(catalogue.m_figures, catalogue.m_reliability, directory / "models" / "reliability.json");
        if (fs::exists(directory / "models" / "failover.json")) {
            auto presets = FailoverPresets::load(directory);
            if (!presets) return tl::make_unexpected(presets.error());
            catalogue.m_failover = std::make_shared<const FailoverPresets>(std::move(*presets));
        }
        auto platforms = Platforms::load(directory / "models" / "platforms.json");
        if (!platforms) return tl::make_unexpected(platforms.error());
        catalogue.m_platforms = std::move(*platforms);
        return catalogue;
    } catch (const BadDataFile& bad) {
        return tl::make_unexpected(bad.error);
    }
}

std::vector<const Product*> Catalogue::ofKind(std::string_view kind) const {
    std::vector<const Product*> found;
    for (const Product& candidate : m_products)
        if (candidate.kind == kind)
            found.push_back(&candidate);
    return found;
}

const Product* Catalogue::product(std::string_view id) const {
    const auto found = std::lower_bound(m_products.begin(), m_products.end(), id,
                                        [](const Product& candidate, std::string_view key) { return candidate.id < key; });
    return found != m_products.end() && found->id == id ? &*found : nullptr;
}

const Figure* Catalogue::figure(std::string_view id) const {
    const auto found = m_figures.find(id);
    return found == m_figures.end() ? nullptr : &found->second;
}

Catalogue Catalogue::withFigure(std::string_view id, const Range& value) const {
    Catalogue changed = *this;
    const Figure* found = figure(id);
    if (!found) return changed;
    for (Product& candidate : changed.m_products)
        for (Figure& one : candidate.figures)
            if (one.id == found->id) one.value = value;
    for (auto& [key, one] : changed.m_figures)
        if (one.id == found->id) one.value = value;
    return changed;
}

Catalogue Catalogue::withOwn(const std::vector<OwnProduct>& products, const std::vector<Figure>& figures) const {
    Catalogue result = *this;
    for (const Figure& figure : figures)
        for (auto& [key, old] : result.m_figures)
            if (old.id == figure.id) old = figure;
    for (const OwnProduct& own : products) {
        if (product(own.id)) continue;
        Product added{own.id, own.kind, own.vendor, own.model, own.figures, own.facts, {}};
        for (const Figure& figure : own.figures)
            result.m_figures.emplace(figure.id, figure);
        if (const Figure* const price = added.figure("price")) result.m_figures.emplace(own.id, *price); // cameras are named by their price
        result.m_products.push_back(std::move(added));
    }
    std::stable_sort(result.m_products.begin(), result.m_products.end(), [](const Product& a, const Product& b) { return a.id < b.id; });
    return result;
}

fs::path dataDirectory() {
    if (const char* chosen = std::getenv("SIGHTLINE_DATA"); chosen && *chosen)
        return chosen;
    std::error_code code;
    const fs::path program = fs::read_symlink("/proc/self/exe", code);
    const fs::path installed = program.parent_path().parent_path() / "share" / "sightline" / "data";
    if (!code && fs::is_directory(installed, code))
        return installed;
    return SIGHTLINE_SOURCE_DATA;
}

} // namespace sightline::planner
