// Reads cash-flow sheets. Everything in the text may be wrong or hostile; the first problem found is reported.
#include "costmodel/cash_flow.h"

#include "decimal.h"
#include "payments.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>

namespace sightline::costmodel {

namespace {

using Json = nlohmann::json;

constexpr std::size_t largestSheetBytes = 16u << 20;
constexpr int deepestNesting = 64;
constexpr double longestHorizon = 100;

struct SheetProblem {
    std::string pointer, message, remedy;
};

/// Brackets outside strings only; the parser itself judges everything else.
bool nestsDeeperThan(std::string_view text, int limit) {
    int depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            if (++depth > limit) return true;
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return false;
}

std::string lineAndColumn(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, std::min(byte > 0 ? byte - 1 : 0, text.size()));
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    const std::size_t lineStart = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return "line " + std::to_string(line) + ", column " + std::to_string(before.size() - lineStart + 1);
}

/// Foreign text inside a message: short, and without control characters that would steer a terminal.
std::string quoted(std::string text) {
    constexpr std::size_t longest = 60;
    if (text.size() > longest) {
        std::size_t end = longest;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
            --end; // not inside a UTF-8 sequence
        text = text.substr(0, end) + "…";
    }
    std::replace_if(
        text.begin(), text.end(), [](char c) { return (c >= 0 && c < ' ') || c == 0x7F; }, '?');
    return "\"" + text + "\"";
}

std::string shortNumber(double value) {
    const Json number = value;
    return std::floor(value) == value && std::fabs(value) < 1e15 ? std::to_string(static_cast<long long>(value))
                                                                 : number.dump();
}

struct Bounds {
    double low, high;
};
constexpr Bounds anyAmount{-1e15, 1e15};

/// Refuses keys that stand twice in one object; the last one would win silently otherwise.
class DuplicateKeys {
public:
    bool operator()(int depth, Json::parse_event_t event, const Json& parsed) {
        if (event == Json::parse_event_t::object_start) m_seen[depth].clear();
        // Keys of an object that started at depth d are reported at depth d + 1.
        if (event == Json::parse_event_t::key && !m_seen[depth - 1].insert(parsed.get<std::string>()).second)
            throw SheetProblem{"", "the key " + quoted(parsed.get<std::string>()) + " stands twice in one object",
                               "Keep one of the two"};
        return true;
    }

private:
    std::map<int, std::set<std::string>> m_seen;
};

/// Member access with the JSON pointer kept along. Throws SheetProblem; parseSheet() is the only catcher.
class SheetNode {
public:
    SheetNode(const Json& json, std::string pointer) : m_json(json), m_pointer(std::move(pointer)) {}

    const Json& json() const { return m_json; }

    [[noreturn]] void fail(const std::string& message, const std::string& remedy) const {
        throw SheetProblem{m_pointer, message, remedy};
    }

    /// The node is an object with no keys but these, and all of the required ones.
    void requireObject(const char* what, std::initializer_list<const char*> required,
                       std::initializer_list<const char*> optional) const {
        std::string known;
        for (const auto* list : {&required, &optional})
            for (const char* key : *list)
                known += (known.empty() ? "" : ", ") + std::string(key);
        if (!m_json.is_object())
            fail(std::string(what) + " must be an object, not " + m_json.type_name(), "Its keys are: " + known);
        for (const auto& [key, value] : m_json.items()) {
            const auto same = [&name = key](const char* other) { return name == other; };
            if (std::none_of(required.begin(), required.end(), same) &&
                std::none_of(optional.begin(), optional.end(), same))
                fail("unknown key " + quoted(key), "Remove or rename it; known keys are: " + known);
        }
        for (const char* key : required)
            if (!m_json.contains(key))
                fail("the key \"" + std::string(key) + "\" is missing",
                     "Add it; see the cash-flow sheet of the manual");
    }

    std::optional<SheetNode> find(const char* key) const {
        const auto found = m_json.find(key);
        return found == m_json.end() ? std::nullopt : std::optional<SheetNode>(child(key, *found));
    }

    /// Only for keys that requireObject() has seen.
    SheetNode at(const char* key) const { return child(key, m_json.at(key)); }
    SheetNode at(std::size_t index) const { return {m_json.at(index), m_pointer + "/" + std::to_string(index)}; }

    std::string text() const {
        if (!m_json.is_string())
            fail(std::string("must be text, not ") + m_json.type_name(), "Put it in double quotes");
        return m_json.get<std::string>();
    }

    double number(Bounds bounds) const {
        if (!m_json.is_number())
            fail(std::string("must be a number, not ") + m_json.type_name(), "Write it without quotes");
        const double value = m_json.get<double>();
        if (!(value >= bounds.low && value <= bounds.high))
            fail("is " + shortNumber(value) + ", outside " + shortNumber(bounds.low) + " to " +
                     shortNumber(bounds.high),
                 "Use a value inside that range");
        return value;
    }

    int whole(Bounds bounds) const {
        const double value = number(bounds);
        if (std::floor(value) != value) fail("must be a whole number", "Drop the fraction");
        return static_cast<int>(value);
    }

private:
    SheetNode child(const std::string& key, const Json& value) const { return {value, m_pointer + "/" + key}; }

    const Json& m_json;
    std::string m_pointer;
};

Range readPrice(const SheetNode& node) {
    if (!node.json().is_object()) return Range::exactly(node.number(anyAmount));
    node.requireObject("a price range", {"low", "likely", "high"}, {});
    const Range price{node.at("low").number(anyAmount), node.at("likely").number(anyAmount),
                      node.at("high").number(anyAmount)};
    if (price.low > price.likely || price.likely > price.high)
        node.fail("the range is not ordered low <= likely <= high", "Sort the three prices");
    return price;
}

std::vector<int> readYearList(const SheetNode& node, int horizon) {
    const Bounds allowed{0, static_cast<double>(horizon)};
    std::vector<int> years;
    for (std::size_t i = 0; i < node.json().size(); ++i)
        years.push_back(node.at(i).whole(allowed));
    std::sort(years.begin(), years.end());
    if (years.empty()) node.fail("names no year", "List the years in which the line is paid, such as [4]");
    if (std::adjacent_find(years.begin(), years.end()) != years.end())
        node.fail("names a year twice", "List each year once; raise the quantity to pay more");
    return years;
}

std::vector<int> readYears(const SheetNode& node, int horizon) {
    const Bounds allowed{0, static_cast<double>(horizon)};
    if (node.json().is_array()) return readYearList(node, horizon);
    if (node.json().is_number()) return {node.whole(allowed)};
    const std::vector<int> years = parseYears(node.text());
    if (years.empty())
        node.fail(quoted(node.text()) + " is not a year or a span of years",
                  "Write \"0\" for the day of purchase, \"1-5\" for a span, or a list such as [4]");
    if (years.back() > horizon)
        node.fail("year " + std::to_string(years.back()) + " lies beyond the horizon of " + std::to_string(horizon) +
                      " years",
                  "Shorten the span or raise horizon_years");
    return years;
}

LineItem readLine(const SheetNode& node, int horizon) {
    node.requireObject("a line", {"name", "quantity", "unit_price", "years"},
                       {"category", "escalation", "prepay_discount"});
    LineItem line;
    line.name = node.at("name").text();
    line.quantity = node.at("quantity").number(anyAmount);
    line.factors = {{"", readPrice(node.at("unit_price"))}};
    line.years = readYears(node.at("years"), horizon);
    if (const auto category = node.find("category")) line.category = category->text();
    if (const auto escalation = node.find("escalation")) line.escalation = escalation->number({-0.99, 10});
    if (const auto discount = node.find("prepay_discount")) line.prepayDiscount = discount->number({0, 1});
    return line;
}

Timing readTiming(const SheetNode& node) {
    const std::string text = node.text();
    if (text != "end" && text != "start") node.fail(quoted(text) + " is no timing", "Write \"end\" or \"start\"");
    return text == "start" ? Timing::Start : Timing::End;
}

std::string readCurrency(const SheetNode& node) {
    const std::string text = node.text();
    const auto isLetter = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (text.size() != 3 || !std::all_of(text.begin(), text.end(), isLetter))
        node.fail(quoted(text) + " is no currency code", "Write three capital letters, such as \"USD\"");
    return text;
}

/// A line's own price range is its own driver; lines of one name are numbered, so that ids stay unique.
void nameLines(std::vector<LineItem>& lines) {
    std::map<std::string, int> seen;
    for (LineItem& line : lines) {
        const int number = ++seen[line.name];
        line.id = number == 1 ? line.name : line.name + "#" + std::to_string(number);
        Factor& price = line.factors.front();
        if (price.value.low < price.value.high) price.driver = "line:" + line.id;
    }
}

/// Every total of the sheet, present value included, must fit an int64 of cents with room to spare.
void checkSize(const SheetNode& root, const Sheet& sheet) {
    const std::vector<long double> discount = discountFactors(sheet);
    long double total = 0;
    for (std::size_t i = 0; i < sheet.lines.size(); ++i) {
        const LineItem& line = sheet.lines[i];
        const Range& price = line.factors.front().value;
        const double largest = std::max(std::fabs(price.low), std::fabs(price.high));
        for (const Payment& payment : payments(line, sheet.horizonYears)) {
            const long double worth = std::max(1.0L, discount[static_cast<std::size_t>(payment.year)]);
            total += std::fabs(static_cast<long double>(line.quantity)) * largest * payment.weight * worth * 100.0L;
        }
        if (!(total < largestCents))
            root.at("lines").at(i).fail("the sheet's amounts grow beyond 900 trillion",
                                        "Check quantity, unit price, escalation and discount rate");
    }
}

Sheet readSheet(const SheetNode& root) {
    root.requireObject("a cash-flow sheet", {"lines"}, {"currency", "horizon_years", "discount_rate", "timing"});
    Sheet sheet;
    if (const auto currency = root.find("currency")) sheet.currency = readCurrency(*currency);
    if (const auto horizon = root.find("horizon_years")) sheet.horizonYears = horizon->whole({0, longestHorizon});
    if (const auto rate = root.find("discount_rate")) sheet.discountRate = rate->number({-0.99, 10});
    if (const auto timing = root.find("timing")) sheet.timing = readTiming(*timing);
    const SheetNode lines = root.at("lines");
    if (!lines.json().is_array())
        lines.fail(std::string("must be a list, not ") + lines.json().type_name(), "Write [ … ] around the lines");
    for (std::size_t i = 0; i < lines.json().size(); ++i)
        sheet.lines.push_back(readLine(lines.at(i), sheet.horizonYears));
    nameLines(sheet.lines);
    checkSize(root, sheet);
    return sheet;
}

} // namespace

Result<Sheet> parseSheet(std::string_view text, const std::string& place) {
    const auto bad = [&place](const std::string& where, const std::string& message, const std::string& remedy) {
        return failure(ErrorKind::BadInput, where.empty() ? place : place + ": " + where, message, remedy);
    };
    if (text.size() > largestSheetBytes)
        return bad("", "the sheet is larger than 16 MiB", "Split it into several sheets");
    if (nestsDeeperThan(text, deepestNesting))
        return bad("", "the sheet nests deeper than 64 levels", "A sheet needs four levels; check the brackets");
    try {
        const Json document = Json::parse(text, DuplicateKeys());
        return readSheet(SheetNode(document, ""));
    } catch (const SheetProblem& problem) {
        return bad(problem.pointer, problem.message, problem.remedy);
    } catch (const Json::parse_error& error) {
        return bad(lineAndColumn(text, error.byte), "this is not JSON", "Check quotes, commas and brackets there");
    } catch (const Json::exception& error) {
        return bad("", "this is not JSON that can be read", "Numbers must be finite and text must be UTF-8");
    }
}

} // namespace sightline::costmodel
