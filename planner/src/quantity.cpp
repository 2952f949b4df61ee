#include "planner/quantity.h"

#include <array>
#include <charconv>
#include <cmath>

namespace sightline {
namespace {

struct NamedUnit {
    std::string_view name;
    double factor; ///< to the family's base unit
};

constexpr NamedUnit rateUnits[] = {{"kbps", 1e-3}, {"mbps", 1}, {"gbps", 1e3}, {"", 1}};
constexpr NamedUnit sizeUnits[] = {
    {"gb", 1e-3}, {"tb", 1}, {"gib", 1073741824e-12}, {"tib", 1099511627776e-12}, {"", 1}};
constexpr NamedUnit durationUnits[] = {{"h", 1.0 / 24}, {"d", 1},       {"day", 1},    {"days", 1},    {"w", 7},
                                       {"week", 7},     {"weeks", 7},   {"month", 30}, {"months", 30}, {"y", 365},
                                       {"year", 365},   {"years", 365}, {"", 1}};

/// to_chars never looks at the locale, so "4.00" stays "4.00" in a German one.
std::string fixedText(double value, int decimals) {
    if (!std::isfinite(value)) return "unknown";
    std::array<char, 400> buffer{}; // the longest double has 309 digits before the point
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals);
    std::string text(buffer.data(), end.ptr);
    const bool isMinusZero = text.front() == '-' && text.find_first_not_of("-0.") == std::string::npos;
    return isMinusZero ? text.substr(1) : text;
}

std::string shortestText(double value) {
    if (!std::isfinite(value)) return "unknown";
    std::array<char, 400> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value == 0 ? 0.0 : value);
    return {buffer.data(), end.ptr};
}

std::string_view trimmed(std::string_view text) {
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Removes thousands separators; nothing when a comma is not in a thousands place ("1,5" could mean 1.5: ask again).
std::optional<std::string> withoutGrouping(std::string_view number) {
    if (number.find(',') == std::string_view::npos) return std::string(number);
    const std::string_view whole = number.substr(0, number.find_first_of(".eE"));
    if (number.find(',', whole.size()) != std::string_view::npos) return std::nullopt;
    std::string digits;
    std::size_t run = 0;
    bool isFirstRun = true;
    for (std::size_t i = 0; i <= whole.size(); ++i) {
        if (i < whole.size() && isDigit(whole[i])) {
            digits += whole[i];
            ++run;
            continue;
        }
        const bool isRightLength = isFirstRun ? (run >= 1 && run <= 3) : run == 3;
        if (!isRightLength || (i < whole.size() && whole[i] != ',')) return std::nullopt;
        isFirstRun = false;
        run = 0;
    }
    return digits + std::string(number.substr(whole.size()));
}

std::string lowered(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

/// The length of the leading number, so that "2.5e3 TB" and "30d" both split right.
std::size_t numberLength(std::string_view text) {
    std::size_t n = 0;
    while (n < text.size() && (isDigit(text[n]) || text[n] == '.' || text[n] == ','))
        ++n;
    const bool hasExponent = n + 1 < text.size() && (text[n] == 'e' || text[n] == 'E') &&
                             (isDigit(text[n + 1]) || ((text[n + 1] == '+' || text[n + 1] == '-') &&
                                                       n + 2 < text.size() && isDigit(text[n + 2])));
    if (!hasExponent) return n;
    n += 2;
    while (n < text.size() && isDigit(text[n]))
        ++n;
    return n;
}

template <std::size_t N> std::optional<double> parseQuantity(std::string_view text, const NamedUnit (&units)[N]) {
    text = trimmed(text);
    const std::size_t length = numberLength(text);
    const auto digits = withoutGrouping(text.substr(0, length));
    if (length == 0 || !digits) return std::nullopt;
    double value = 0;
    const auto parsed = std::from_chars(digits->data(), digits->data() + digits->size(), value);
    if (parsed.ec != std::errc{} || parsed.ptr != digits->data() + digits->size()) return std::nullopt;
    const std::string unit = lowered(trimmed(text.substr(length)));
    for (const NamedUnit& candidate : units) {
        if (candidate.name != unit) continue;
        const double scaled = value * candidate.factor;
        return std::isfinite(scaled) ? std::optional(scaled) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::string format(Megabits rate) {
    return fixedText(rate.to<double>(), 2) + " Mbps";
}

std::string format(Terabytes size) {
    return fixedText(size.to<double>(), 1) + " TB";
}

std::string format(Days duration) {
    std::string text = fixedText(duration.to<double>(), 1);
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    return text + (text == "1" ? " day" : " days");
}

std::string exactText(Megabits rate) {
    return shortestText(rate.to<double>()) + " Mbps";
}

std::string exactText(Terabytes size) {
    return shortestText(size.to<double>()) + " TB";
}

std::string exactText(Days duration) {
    return shortestText(duration.to<double>()) + " days";
}

std::optional<Megabits> parseRate(std::string_view text) {
    const auto value = parseQuantity(text, rateUnits);
    return value ? std::optional(Megabits(*value)) : std::nullopt;
}

std::optional<Terabytes> parseSize(std::string_view text) {
    const auto value = parseQuantity(text, sizeUnits);
    return value ? std::optional(Terabytes(*value)) : std::nullopt;
}

std::optional<Days> parseDuration(std::string_view text) {
    const auto value = parseQuantity(text, durationUnits);
    return value ? std::optional(Days(*value)) : std::nullopt;
}

} // namespace sightline
