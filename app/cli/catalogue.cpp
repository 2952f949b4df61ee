// sightline-cli catalogue list|show|check

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/json.h"
#include "cli/output.h"

#include <algorithm>
#include <tuple>

namespace sightline::cli {

namespace {

using planner::Catalogue;
using planner::DataProblem;
using planner::Product;

Json figureJson(const Figure& figure) {
    Json json{{"id", figure.id}, {"name", figure.name}, {"unit", figure.unit}};
    if (!figure.currency.empty())
        json["currency"] = figure.currency;
    json["value"] = rangeJson(figure.value);
    json["year"] = figure.year;
    json["source"] = figure.source;
    json["grade"] = gradeName(figure.grade);
    if (!figure.note.empty())
        json["note"] = figure.note;
    return json;
}

std::string valueText(const Figure& figure) {
    std::string value = shortest(figure.value.likely);
    if (figure.value.low != figure.value.high)
        value += " (" + shortest(figure.value.low) + " to " + shortest(figure.value.high) + ")";
    return value + ' ' + figure.unit;
}

std::string provenance(const Figure& figure) {
    return std::string(gradeName(figure.grade)) + ", " + std::to_string(figure.year);
}

std::string listJson(const std::vector<const Product*>& products) {
    Json json = document("catalogue-list");
    json["products"] = Json::array();
    for (const Product* product : products) {
        Json one{{"id", product->id}, {"kind", product->kind}, {"vendor", product->vendor}, {"model", product->model}};
        if (const Figure* price = product->figure("price"))
            one["price"] = figureJson(*price);
        one["figures"] = product->figures.size();
        json["products"].push_back(std::move(one));
    }
    return text(json);
}

std::string listTable(const std::vector<const Product*>& products) {
    using enum Table::Align;
    Table table({Left, Left, Left, Left, Left});
    table.row({"id", "kind", "vendor", "model", "price", "from"});
    for (const Product* product : products) {
        const Figure* price = product->figure("price");
        table.row({product->id, product->kind, product->vendor, product->model, price ? valueText(*price) : "",
                   price ? provenance(*price) : ""});
    }
    return table.text() + '\n' + counted(static_cast<std::int64_t>(products.size()), "product", "products") + '\n';
}

std::string productJson(const Product& product) {
    Json json = document("catalogue-show");
    json["id"] = product.id;
    json["kind"] = product.kind;
    json["vendor"] = product.vendor;
    json["model"] = product.model;
    json["facts"] = Json(product.facts);
    json["figures"] = Json::array();
    for (const Figure& figure : product.figures)
        json["figures"].push_back(figureJson(figure));
    return text(json);
}

std::string figuresText(const std::vector<const Figure*>& figures) {
    using enum Table::Align;
    std::string result;
    Table table({Left, Left, Left});
    for (const Figure* figure : figures)
        table.row({figure->id, figure->name, valueText(*figure), provenance(*figure)});
    result = table.text() + "\nSources:\n";
    std::vector<std::string> sources;
    for (const Figure* figure : figures)
        sources.push_back(figure->id + ": " + figure->source + (figure->note.empty() ? "" : " (" + figure->note + ")"));
    return result + bullets(sources);
}

std::string productText(const Product& product) {
    std::string result = plain(product.vendor + ' ' + product.model + " (" + product.kind + ", " + product.id + ")") + "\n\n";
    Table facts({Table::Align::Left});
    for (const auto& [key, value] : product.facts)
        facts.row({key, value});
    std::vector<const Figure*> figures;
    for (const Figure& figure : product.figures)
        figures.push_back(&figure);
    return result + facts.text() + (product.facts.empty() ? "" : "\n") + figuresText(figures);
}

std::string problemsJson(const std::string& path, const std::vector<DataProblem>& problems) {
    Json json = document("catalogue-check");
    json["path"] = path;
    json["verdict"] = problems.empty() ? "pass" : "fail";
    json["problems"] = Json::array();
    for (const DataProblem& problem : problems)
        json["problems"].push_back({{"file", problem.file.string()},
                                    {"pointer", problem.pointer},
                                    {"message", problem.message},
                                    {"remedy", problem.remedy}});
    return text(json);
}

int failWith(const std::vector<DataProblem>& problems) {
    std::vector<Error> errors;
    for (const DataProblem& problem : problems) {
        const std::string pointer = problem.pointer.empty() ? "" : ": " + problem.pointer;
        errors.push_back({ErrorKind::BadInput, problem.file.string() + pointer, problem.message, problem.remedy});
    }
    const Error first = errors.front();
    errors.erase(errors.begin());
    return fail(first, errors);
}

} // namespace

int run(const CatalogueListCommand& command) {
    const Result<Catalogue> catalogue = shippedCatalogue();
    if (!catalogue)
        return fail(catalogue.error());
    std::vector<const Product*> products;
    for (const Product& product : catalogue->products())
        if (command.kind.empty() || product.kind == command.kind)
            products.push_back(&product);
    if (products.empty() && !command.kind.empty())
        return fail({ErrorKind::Usage, "--kind", "there is no product of the kind \"" + command.kind + "\"",
                     "sightline-cli catalogue list shows all kinds"});
    std::sort(products.begin(), products.end(), [](const Product* a, const Product* b) {
        return std::tie(a->kind, a->id) < std::tie(b->kind, b->id);
    });
    return finish(command.json ? listJson(products) : listTable(products));
}

int run(const CatalogueShowCommand& command) {
    const Result<Catalogue> catalogue = shippedCatalogue();
    if (!catalogue)
        return fail(catalogue.error());
    if (const Product* product = catalogue->product(command.id))
        return finish(command.json ? productJson(*product) : productText(*product));
    const Figure* figure = catalogue->figure(command.id);
    if (!figure)
        return fail({ErrorKind::Usage, command.id, "there is no product or figure with this id",
                     "sightline-cli catalogue list shows all products"});
    if (!command.json)
        return finish(figuresText({figure}));
    Json json = document("catalogue-show");
    json.update(figureJson(*figure));
    return finish(text(json));
}

int run(const CatalogueCheckCommand& command) {
    const std::filesystem::path shipped = planner::dataDirectory();
    const std::filesystem::path path = command.path.empty() ? shipped : std::filesystem::path(command.path);
    const std::vector<DataProblem> problems = planner::checkData(path, shipped / "schema");
    int code = Done;
    if (!problems.empty())
        code = failWith(problems);
    if (command.json)
        return finish(problemsJson(path.string(), problems), code);
    return code == Done ? finish("All well in " + plain(path.string()) + '\n') : code;
}

} // namespace sightline::cli
