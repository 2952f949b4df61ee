// Failure rates and products of a plan's own, as JSON, and over the catalogue.

#include "plan_own.h"

#include "plan_commerce.h"
#include "plan_writer.h"
#include "planner/plan_catalogue.h"

#include <algorithm>
#include <array>

namespace sightline::planner {
namespace {

constexpr std::size_t mostFigures = 200;
constexpr int firstYear = 1990, lastOwnYear = 2100;
constexpr std::array ownKinds = {"camera", "recorder", "server", "drive", "switch", "encoder", "adapter", "bridge", "ups"};

std::string kindsText() {
    std::string text;
    for (const char* kind : ownKinds)
        text += (text.empty() ? "" : ", ") + std::string(kind);
    return text;
}

bool isFigureKey(std::string_view key) {
    return !key.empty() && key.size() <= 40 &&
           std::all_of(key.begin(), key.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

Figure readOwnFigure(const PlanJson& node, const std::string& place, const std::string& product, JsonProblems& problems) {
    Figure figure;
    ObjectReader reader(node, place, "", problems);
    std::string key;
    reader.text("key", key);
    if (!isFigureKey(key)) problems.add(place, "the figure has no key", "Add \"key\", for example \"channels\" or \"price\"");
    figure.id = product + "." + key;
    reader.text("name", figure.name);
    reader.text("unit", figure.unit);
    reader.text("currency", figure.currency);
    if (!figure.currency.empty() && !isCurrency(figure.currency))
        problems.add(reader.at("currency"), "\"" + printableText(figure.currency) + "\" is no currency in use",
                     "Use a code of ISO 4217, for example EUR");
    figure.value = readPriceRange(reader, place);
    figure.year = static_cast<int>(readPlainNumber(reader, "year", firstYear, lastOwnYear, priceBookYear, true));
    Setting<Grade> grade{Grade::Estimate, Origin::Default};
    reader.setting("grade", grade);
    figure.grade = grade.value;
    reader.text("source", figure.source);
    if (figure.source.empty() && figure.grade == Grade::Estimate) figure.source = "estimate";
    if (figure.source.empty())
        problems.add(place, "\"source\" is missing", "Say where the figure is from, or set \"grade\" to \"estimate\"");
    reader.text("note", figure.note);
    reader.finish();
    figure.layer = Layer::Project;
    return figure;
}

void readOwnFacts(const PlanJson& node, const std::string& place, OwnProduct& product, JsonProblems& problems) {
    for (const auto& [key, value] : node.items()) {
        const bool isFine = isFigureKey(key) && value.is_string() && value.get_ref<const std::string&>().size() <= maxEntryLength;
        if (isFine) product.facts[key] = value.get<std::string>();
        else problems.add(place, "\"" + printableText(key) + "\" is no fact", "Write short texts, for example \"raid\": \"0/1/5\"");
    }
}

OwnProduct readOwnProduct(const PlanJson& node, const std::string& place, JsonProblems& problems) {
    OwnProduct product;
    ObjectReader reader(node, place, "", problems);
    reader.text("id", product.id);
    if (!product.id.empty() && !product.id.starts_with(ownPrefix))
        problems.add(place + "/id", "\"" + product.id + "\" does not begin with \"" + ownPrefix + "\"",
                     std::string("Begin with \"") + ownPrefix + "\", so that it cannot meet one of the catalogue");
    reader.text("kind", product.kind);
    if (std::find(ownKinds.begin(), ownKinds.end(), product.kind) == ownKinds.end())
        problems.add(place, "\"" + printableText(product.kind) + "\" is no kind that a plan may bring along", "Use one of " + kindsText());
    reader.text("vendor", product.vendor);
    reader.text("model", product.model);
    if (product.model.empty()) problems.add(place, "\"model\" is missing", "Add \"model\", what the product is called");
    std::set<std::string> ids;
    readObjects(reader, "figures", [&](const PlanJson& inner, const std::string& at) {
        product.figures.push_back(readOwnFigure(inner, at, product.id, problems));
        if (!ids.insert(product.figures.back().id).second) problems.add(at + "/key", "the key is given twice", "Keep one of the two");
    });
    if (product.figures.size() > mostFigures) problems.add(reader.at("figures"), "the list is too long", "Keep what the models read");
    readObject(reader, "facts", [&](const PlanJson& inner, const std::string& at) { readOwnFacts(inner, at, product, problems); });
    reader.finish();
    return product;
}

PlanJson ownFigureJson(const Figure& figure) {
    ObjectWriter writer;
    writer.text("key", figure.id.substr(figure.id.rfind('.') + 1));
    writer.text("name", figure.name);
    writer.text("unit", figure.unit);
    writer.text("currency", figure.currency);
    writer.node().update(rangeDocument(figure.value));
    if (figure.year != priceBookYear) writer.node()["year"] = figure.year;
    if (figure.grade != Grade::Estimate) writer.node()["grade"] = keyOf(figure.grade);
    if (figure.source != "estimate") writer.text("source", figure.source);
    writer.text("note", figure.note);
    return writer.take();
}

PlanJson ownProductJson(const OwnProduct& product) {
    ObjectWriter writer;
    writer.text("id", product.id);
    writer.text("kind", product.kind);
    writer.text("vendor", product.vendor);
    writer.text("model", product.model);
    for (const Figure& figure : product.figures)
        writer.node()["figures"].push_back(ownFigureJson(figure));
    for (const auto& [key, value] : product.facts)
        writer.node()["facts"][key] = value;
    return writer.take();
}

} // namespace

void readOwnData(ObjectReader& plan, Plan& result) {
    readPriceEntries(plan, result.reliability, "reliability");
    for (std::size_t i = 0; i < result.reliability.size(); ++i)
        if (!result.reliability[i].currency.empty())
            plan.problems().add(plan.at("reliability/" + std::to_string(i) + "/currency"), "a failure rate or time is no money", "Remove the currency");
    std::set<std::string> ids;
    readObjects(plan, "products", [&](const PlanJson& node, const std::string& place) {
        result.products.push_back(readOwnProduct(node, place, plan.problems()));
        checkFreshId(ids, result.products.back().id, place, plan.problems());
    });
    if (result.products.size() > maxOwnProducts)
        plan.problems().add(plan.at("products"), "the list has more than " + std::to_string(maxOwnProducts) + " entries", "Shorten it");
}

void writeOwnData(const Plan& plan, PlanJson& document) {
    for (const PriceEntry& entry : plan.reliability)
        document["reliability"].push_back(priceEntryJson(entry));
    for (const OwnProduct& product : plan.products)
        document["products"].push_back(ownProductJson(product));
}

} // namespace sightline::planner
