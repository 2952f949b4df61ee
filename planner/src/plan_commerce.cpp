// Prices, exchange rates, terms of sale and custom lines, as JSON.

#include "plan_commerce.h"

#include "plan_writer.h"

#include <algorithm>

namespace sightline::planner {
namespace {

constexpr double smallestRate = 1e-9;
constexpr double largestRate = 1e9;
constexpr double mostUnits = 1e6;
constexpr int lastYear = 100;

void checkLength(ObjectReader& parent, const char* key, std::size_t size, std::size_t most) {
    if (size > most)
        parent.problems().add(parent.at(key), "the list has more than " + std::to_string(most) + " entries", "Shorten it");
}

/// A text member that must be there.
void readNeeded(ObjectReader& reader, const std::string& place, const char* key, std::string& out, const std::string& remedy) {
    reader.text(key, out);
    if (out.empty()) reader.problems().add(place, std::string("\"") + key + "\" is missing", remedy);
}

void readCurrency(ObjectReader& reader, std::string& out) {
    reader.text("currency", out);
    if (!out.empty() && !isCurrency(out))
        reader.problems().add(reader.at("currency"), "\"" + printableText(out) + "\" is no currency in use",
                              "Use a code of ISO 4217, for example EUR");
}

void readDate(ObjectReader& reader, const std::string& place, std::string& out) {
    readNeeded(reader, place, "date", out, "Add \"date\", for example \"2026-03-14\" or \"2026\"");
    if (!out.empty() && yearOfDate(out) == 0)
        reader.problems().add(reader.at("date"), "\"" + printableText(out) + "\" is no date from 1990 to 2100",
                              "Write it as 2026-03-14, 2026-03 or 2026");
}

/// Like an id, but of a figure: as long as those of the catalogue.
void readFigureId(ObjectReader& reader, const std::string& place, std::string& out) {
    Setting<std::string> id;
    reader.setting("id", id);
    out = id.value;
    if (out.empty() && !reader.member("id"))
        reader.problems().add(place, "the id is missing", "Add \"id\", a figure of sightline-cli prices list");
}

PriceEntry readPriceEntry(const PlanJson& node, const std::string& place, JsonProblems& problems) {
    PriceEntry entry;
    ObjectReader reader(node, place, "", problems);
    readFigureId(reader, place, entry.id);
    entry.value = readPriceRange(reader, place);
    readCurrency(reader, entry.currency);
    readDate(reader, place, entry.date);
    Setting<Grade> grade{Grade::Sourced, Origin::Default};
    reader.setting("grade", grade);
    entry.grade = grade.value;
    reader.text("source", entry.source);
    if (entry.source.empty() && entry.grade != Grade::Estimate)
        problems.add(place, "\"source\" is missing", "Say who quoted the price, or set \"grade\" to \"estimate\"");
    reader.text("note", entry.note);
    reader.finish();
    return entry;
}

ExchangeRate readExchangeRate(const PlanJson& node, const std::string& place, JsonProblems& problems) {
    ExchangeRate rate;
    ObjectReader reader(node, place, "", problems);
    readCurrency(reader, rate.currency);
    if (rate.currency.empty())
        problems.add(place, "the currency is missing", "Add \"currency\", for example \"EUR\"");
    if (rate.currency == "USD")
        problems.add(place, "rates are against USD, so USD has none", "Give the rate of the other currency");
    const bool hasPer = reader.member("per_usd") != nullptr;
    const bool hasEach = reader.member("usd_per_unit") != nullptr;
    if (hasPer == hasEach)
        problems.add(place, hasPer ? "the rate is given both ways" : "the rate is missing",
                     "Give either \"per_usd\" (units for one dollar) or \"usd_per_unit\" (dollars for one unit)");
    rate.perUsd = readPlainNumber(reader, "per_usd", smallestRate, largestRate, 0, false);
    rate.usdPerUnit = readPlainNumber(reader, "usd_per_unit", smallestRate, largestRate, 0, false);
    readDate(reader, place, rate.date);
    reader.text("source", rate.source);
    reader.finish();
    return rate;
}

void checkOneOfBoth(const Setting<double>& margin, const Setting<double>& markup, const std::string& place,
                    JsonProblems& problems) {
    if (!margin.isDefault() && !markup.isDefault())
        problems.add(place, "margin and markup are both given", "Keep one: a margin of 0.25 is a markup of 0.3333");
}

void readCategoryTerms(ObjectReader& parent, std::vector<CategoryTerms>& list) {
    std::set<std::string> seen;
    readObjects(parent, "categories", [&](const PlanJson& node, const std::string& place) {
        CategoryTerms terms;
        ObjectReader reader(node, place, commercialPattern, parent.problems());
        readNeeded(reader, place, "category", terms.category, "Name the category, for example \"Cameras\"");
        visitTerms(terms, reader);
        reader.finish();
        checkOneOfBoth(terms.margin, terms.markup, place, parent.problems());
        if (!terms.category.empty() && !seen.insert(terms.category).second)
            parent.problems().add(place + "/category", "the category is given twice", "Remove one of the two");
        list.push_back(std::move(terms));
    });
    checkLength(parent, "categories", list.size(), maxTerms);
}

void readLineDiscounts(ObjectReader& parent, std::vector<LineDiscount>& list) {
    std::set<std::string> seen;
    readObjects(parent, "lines", [&](const PlanJson& node, const std::string& place) {
        LineDiscount discount;
        ObjectReader reader(node, place, "", parent.problems());
        readNeeded(reader, place, "line", discount.line, "Add \"line\", the id of a line of the offer");
        discount.discount = readPlainNumber(reader, "discount", 0, 1, 0, false);
        reader.finish();
        if (!discount.line.empty() && !seen.insert(discount.line).second)
            parent.problems().add(place + "/line", "the line is given twice", "Remove one of the two");
        list.push_back(std::move(discount));
    });
    checkLength(parent, "lines", list.size(), maxTerms);
}

void readCommercial(const PlanJson& node, const std::string& place, Commercial& commercial, JsonProblems& problems) {
    ObjectReader reader(node, place, commercialPattern, problems);
    visitCommercial(commercial, reader);
    readCategoryTerms(reader, commercial.categories);
    readLineDiscounts(reader, commercial.lines);
    reader.finish();
    checkOneOfBoth(commercial.margin, commercial.markup, place, problems);
}

/// A year, "2-5", or a list of years.
void readYears(ObjectReader& reader, std::vector<int>& years) {
    const PlanJson* const value = reader.member("years");
    if (!value) return;
    years.clear();
    const auto isYear = [](const PlanJson& v) {
        return v.is_number_integer() && v.get<double>() >= 0 && v.get<double>() <= lastYear;
    };
    if (value->is_string()) {
        years = yearsOfSpan(value->get_ref<const std::string&>());
    } else if (isYear(*value)) {
        years = {value->get<int>()};
    } else if (value->is_array() && value->size() <= lastYear + 1 && std::all_of(value->begin(), value->end(), isYear)) {
        for (const PlanJson& year : *value)
            years.push_back(year.get<int>());
        std::sort(years.begin(), years.end());
        if (std::adjacent_find(years.begin(), years.end()) != years.end()) years.clear();
    }
    if (years.empty())
        reader.problems().add(reader.at("years"), "these are no years",
                              "Write \"0\" for the day of purchase, \"1-5\" for a span, or a list such as [2, 4], each year once");
}

void readArchitectures(ObjectReader& reader, std::set<Architecture>& architectures) {
    const PlanJson* const list = reader.member("architectures");
    if (!list) return;
    if (!list->is_array()) {
        reader.wrongType("architectures", *list, "a list");
        return;
    }
    for (const PlanJson& element : *list) {
        const auto found = element.is_string() ? fromKey<Architecture>(element.get_ref<const std::string&>()) : std::nullopt;
        if (!found)
            reader.problems().add(reader.at("architectures"), "the list names something else than an architecture",
                                  "Use " + choicesText<Architecture>());
        else if (!architectures.insert(*found).second)
            reader.problems().add(reader.at("architectures"), "an architecture is given twice", "Name each once");
    }
}

void readCustomSite(ObjectReader& reader, std::string& site) {
    reader.text("site", site);
    if (!site.empty() && site != "*" && !isPlainId(site))
        reader.problems().add(reader.at("site"), "\"" + printableText(site) + "\" is not the id of a site",
                              "Name a site by its id, write \"*\" for every site, or leave it out for once");
}

CustomLine readCustomLine(const PlanJson& node, const std::string& place, JsonProblems& problems) {
    CustomLine line;
    ObjectReader reader(node, place, "", problems);
    reader.text("id", line.id);
    readNeeded(reader, place, "name", line.name, "Add \"name\", what the offer calls it");
    reader.text("category", line.category);
    if (line.category.empty()) problems.add(reader.at("category"), "the category is empty", "Name it, or leave it out");
    line.quantity = readPlainNumber(reader, "quantity", -mostUnits, mostUnits, 1, false);
    readObject(reader, "unit_price", [&](const PlanJson& inner, const std::string& at) {
        ObjectReader range(inner, at, "", problems);
        line.unitPrice = readPriceRange(range, at);
        range.finish();
    });
    if (!node.contains("unit_price"))
        problems.add(place, "\"unit_price\" is missing", "Add \"unit_price\": {\"likely\": 100}");
    readCurrency(reader, line.currency);
    readYears(reader, line.years);
    line.escalation = readPlainNumber(reader, "escalation", -0.5, 1, 0, false);
    readArchitectures(reader, line.architectures);
    readCustomSite(reader, line.site);
    reader.finish();
    return line;
}

PlanJson exchangeRateJson(const ExchangeRate& rate) {
    ObjectWriter writer;
    writer.text("currency", rate.currency);
    if (rate.perUsd != 0) writer.node()["per_usd"] = ObjectWriter::asJson(rate.perUsd);
    if (rate.usdPerUnit != 0) writer.node()["usd_per_unit"] = ObjectWriter::asJson(rate.usdPerUnit);
    writer.text("date", rate.date);
    writer.text("source", rate.source);
    return writer.take();
}

PlanJson commercialJson(const Commercial& commercial) {
    ObjectWriter writer;
    visitCommercial(commercial, writer);
    for (const CategoryTerms& terms : commercial.categories) {
        ObjectWriter entry;
        entry.text("category", terms.category);
        visitTerms(terms, entry);
        writer.node()["categories"].push_back(entry.take());
    }
    for (const LineDiscount& discount : commercial.lines) {
        ObjectWriter entry;
        entry.text("line", discount.line);
        entry.node()["discount"] = ObjectWriter::asJson(discount.discount);
        writer.node()["lines"].push_back(entry.take());
    }
    return writer.take();
}

/// "2-5" for years without a gap, else the list.
PlanJson yearsJson(const std::vector<int>& years) {
    const bool isSpan = !years.empty() && years.back() - years.front() + 1 == static_cast<int>(years.size());
    if (!isSpan) return years;
    if (years.size() == 1) return std::to_string(years.front());
    return std::to_string(years.front()) + "-" + std::to_string(years.back());
}

PlanJson customLineJson(const CustomLine& line) {
    ObjectWriter writer;
    writer.text("id", line.id);
    writer.text("name", line.name);
    if (line.category != CustomLine().category) writer.text("category", line.category);
    if (line.quantity != 1) writer.node()["quantity"] = ObjectWriter::asJson(line.quantity);
    writer.node()["unit_price"] = rangeDocument(line.unitPrice);
    writer.text("currency", line.currency);
    if (line.years != CustomLine().years) writer.node()["years"] = yearsJson(line.years);
    if (line.escalation != 0) writer.node()["escalation"] = ObjectWriter::asJson(line.escalation);
    for (const Architecture architecture : line.architectures)
        writer.node()["architectures"].push_back(keyOf(architecture));
    writer.text("site", line.site);
    return writer.take();
}

} // namespace

Range readPriceRange(ObjectReader& reader, const std::string& place) {
    if (!reader.member("likely"))
        reader.problems().add(place, "\"likely\" is missing", "Add the price, and \"low\" and \"high\" when it is not certain");
    const double likely = readPlainNumber(reader, "likely", 0, maxPrice, 0, false);
    const Range range{readPlainNumber(reader, "low", 0, maxPrice, likely, false), likely,
                      readPlainNumber(reader, "high", 0, maxPrice, likely, false)};
    if (range.low <= range.likely && range.likely <= range.high) return range;
    reader.problems().add(place, "the range is not ordered low <= likely <= high", "Sort the three numbers");
    return Range::sorted(range.low, range.likely, range.high);
}

PlanJson rangeDocument(const Range& range) {
    PlanJson node = PlanJson::object();
    if (range.low != range.likely) node["low"] = ObjectWriter::asJson(range.low);
    node["likely"] = ObjectWriter::asJson(range.likely);
    if (range.high != range.likely) node["high"] = ObjectWriter::asJson(range.high);
    return node;
}

std::vector<int> yearsOfSpan(std::string_view text) {
    const auto year = [](std::string_view digits) {
        if (digits.empty() || digits.size() > 3) return -1;
        int value = 0;
        for (const char c : digits) {
            if (c < '0' || c > '9') return -1;
            value = value * 10 + (c - '0');
        }
        return value <= lastYear ? value : -1;
    };
    const std::size_t dash = text.find('-');
    const int first = year(text.substr(0, dash));
    const int last = dash == std::string_view::npos ? first : year(text.substr(dash + 1));
    std::vector<int> years;
    for (int at = first; first >= 0 && at <= last; ++at)
        years.push_back(at);
    return years;
}

void readPriceEntries(ObjectReader& parent, std::vector<PriceEntry>& prices, const char* key) {
    std::set<std::string> ids;
    readObjects(parent, key, [&](const PlanJson& node, const std::string& place) {
        prices.push_back(readPriceEntry(node, place, parent.problems()));
        checkFreshId(ids, prices.back().id, place, parent.problems());
    });
    checkLength(parent, key, prices.size(), maxPriceEntries);
}

PlanJson priceEntryJson(const PriceEntry& entry) {
    ObjectWriter writer;
    writer.text("id", entry.id);
    writer.node().update(rangeDocument(entry.value));
    writer.text("currency", entry.currency);
    writer.text("date", entry.date);
    if (entry.grade != Grade::Sourced) writer.node()["grade"] = keyOf(entry.grade);
    writer.text("source", entry.source);
    writer.text("note", entry.note);
    return writer.take();
}

void readCommerce(ObjectReader& plan, Plan& result) {
    JsonProblems& problems = plan.problems();
    readPriceEntries(plan, result.prices);
    std::set<std::string> currencies;
    readObjects(plan, "exchange_rates", [&](const PlanJson& node, const std::string& place) {
        result.exchangeRates.push_back(readExchangeRate(node, place, problems));
        const std::string& currency = result.exchangeRates.back().currency;
        if (!currency.empty() && !currencies.insert(currency).second)
            problems.add(place + "/currency", "the rate of " + currency + " is given twice", "Keep one of the two");
    });
    checkLength(plan, "exchange_rates", result.exchangeRates.size(), maxExchangeRates);
    readObject(plan, "commercial", [&](const PlanJson& node, const std::string& place) {
        readCommercial(node, place, result.commercial, problems);
    });
    std::set<std::string> ids;
    readObjects(plan, "custom_lines", [&](const PlanJson& node, const std::string& place) {
        result.customLines.push_back(readCustomLine(node, place, problems));
        checkFreshId(ids, result.customLines.back().id, place, problems);
    });
    checkLength(plan, "custom_lines", result.customLines.size(), maxCustomLines);
}

void writeCommerce(const Plan& plan, PlanJson& document) {
    for (const PriceEntry& entry : plan.prices)
        document["prices"].push_back(priceEntryJson(entry));
    for (const ExchangeRate& rate : plan.exchangeRates)
        document["exchange_rates"].push_back(exchangeRateJson(rate));
    if (PlanJson commercial = commercialJson(plan.commercial); !commercial.empty())
        document["commercial"] = std::move(commercial);
    for (const CustomLine& line : plan.customLines)
        document["custom_lines"].push_back(customLineJson(line));
}

} // namespace sightline::planner
