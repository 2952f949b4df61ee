#include "plan_text.h"
#include "planner/plan.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <numeric>

namespace sightline::planner {
namespace {

/// Edits (insert, delete, replace) between two short words.
std::size_t editDistance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
        }
    }
    return row.back();
}

/// "retentionDays", "Retention-Days" and "retention_days" are the same word to a person.
std::string keyLetters(std::string_view key) {
    std::string letters;
    for (const char c : loweredAscii(key))
        if (c != '_' && c != '-' && c != ' ') letters += c;
    return letters;
}

} // namespace

std::string plainNumber(double value) {
    if (std::isnan(value)) return "not a number";
    if (std::isinf(value)) return value > 0 ? "infinite" : "minus infinite";
    std::array<char, 400> buffer{};
    const bool isPlain = value == 0 || (std::abs(value) >= 1e-6 && std::abs(value) < 1e15);
    const auto end = isPlain
                         ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed)
                         : std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return {buffer.data(), end.ptr};
}

std::string fixedNumber(double value, int decimals) {
    if (!std::isfinite(value)) return plainNumber(value);
    std::array<char, 400> buffer{};
    const auto end =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals);
    return {buffer.data(), end.ptr};
}

std::string loweredAscii(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
}

std::string rangeText(const Field& field) {
    const std::string range = "a value from " + plainNumber(field.low) + " to " + plainNumber(field.high);
    return field.unit.empty() ? range : range + " (" + field.unit + ")";
}

std::string nearestKey(std::string_view typed, const std::vector<std::string_view>& candidates) {
    if (typed.size() > 40) return {};
    const std::string wanted = keyLetters(typed);
    std::string best;
    std::size_t bestDistance = wanted.size() < 4 ? 2 : 3; // exclusive: one edit in a short word, two in a longer one
    for (const std::string_view candidate : candidates) {
        const std::string letters = keyLetters(candidate);
        // A word and its beginning ("bitrate" for "bitrate_mbps") are as near as two edits.
        const bool isBeginning = wanted.size() >= 4 && (letters.starts_with(wanted) || wanted.starts_with(letters));
        const std::size_t distance =
            std::min(editDistance(wanted, letters), isBeginning ? std::size_t{2} : std::string::npos);
        if (distance >= bestDistance) continue;
        bestDistance = distance;
        best = candidate;
    }
    return best;
}

std::string tooManyCamerasText(std::int64_t cameras) {
    return std::to_string(cameras) + " cameras over all sites; a plan holds at most " + std::to_string(maxPlanCameras);
}

} // namespace sightline::planner
