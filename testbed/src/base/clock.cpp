#include "base/clock.h"

#include <charconv>
#include <cmath>
#include <ctime>
#include <sys/resource.h>

namespace sightline::testbed {
namespace {

std::int64_t readClock(clockid_t clock) {
    timespec t{};
    clock_gettime(clock, &t);
    return static_cast<std::int64_t>(t.tv_sec) * nsPerSecond + t.tv_nsec;
}

std::string stampWith(std::string_view dash, std::string_view colon, std::int64_t wall) {
    const std::time_t whole = static_cast<std::time_t>(wall / nsPerSecond);
    std::tm t{};
    gmtime_r(&whole, &t);
    const auto padded = [](std::int64_t value, std::size_t digits) {
        std::string text = std::to_string(value);
        return text.size() < digits ? std::string(digits - text.size(), '0') + text : text;
    };
    std::string text = padded(t.tm_year + 1900, 4);
    text.append(dash).append(padded(t.tm_mon + 1, 2)).append(dash).append(padded(t.tm_mday, 2)).append("T");
    text.append(padded(t.tm_hour, 2)).append(colon).append(padded(t.tm_min, 2)).append(colon);
    return text + padded(t.tm_sec, 2) + "." + padded(wall % nsPerSecond / 1'000'000, 3) + "Z";
}

/// Takes `count` digits off the front of `text`.
bool takeDigits(std::string_view& text, std::size_t count, int& value) {
    if (text.size() < count)
        return false;
    value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(count);
    return true;
}

bool takeText(std::string_view& text, std::string_view expected) {
    if (!text.starts_with(expected))
        return false;
    text.remove_prefix(expected.size());
    return true;
}

bool dateInRange(const std::tm& t) {
    return t.tm_year >= 70 && t.tm_year < 8000 && t.tm_mon >= 0 && t.tm_mon < 12 && t.tm_mday >= 1 && t.tm_mday <= 31 &&
           t.tm_hour < 24 && t.tm_min < 60 && t.tm_sec <= 60;
}

std::optional<std::int64_t> parseStamp(std::string_view text, std::string_view dash, std::string_view colon) {
    std::tm t{};
    const bool ok = takeDigits(text, 4, t.tm_year) && takeText(text, dash) && takeDigits(text, 2, t.tm_mon) &&
                    takeText(text, dash) && takeDigits(text, 2, t.tm_mday) && takeText(text, "T") &&
                    takeDigits(text, 2, t.tm_hour) && takeText(text, colon) && takeDigits(text, 2, t.tm_min) &&
                    takeText(text, colon) && takeDigits(text, 2, t.tm_sec);
    if (!ok)
        return std::nullopt;
    t.tm_year -= 1900;
    t.tm_mon -= 1;
    if (!dateInRange(t))
        return std::nullopt;
    std::int64_t wall = static_cast<std::int64_t>(timegm(&t)) * nsPerSecond;
    if (takeText(text, ".")) {
        std::int64_t unit = nsPerSecond / 10;
        int digit = 0;
        for (; takeDigits(text, 1, digit); unit /= 10)
            wall += digit * unit;
    }
    takeText(text, "Z");
    if (!text.empty())
        return std::nullopt;
    return wall;
}

} // namespace

std::int64_t monotonicNs() { return readClock(CLOCK_MONOTONIC); }
std::int64_t wallNs() { return readClock(CLOCK_REALTIME); }
std::int64_t toNs(double value) { return static_cast<std::int64_t>(std::llround(value * 1e9)); }
std::string fileStamp(std::int64_t wall) { return stampWith("", "", wall); }
std::string isoTime(std::int64_t wall) { return stampWith("-", ":", wall); }
std::optional<std::int64_t> parseFileStamp(std::string_view text) { return parseStamp(text, "", ""); }

std::optional<std::int64_t> parseTime(std::string_view text) {
    if (const auto wall = parseStamp(text, "-", ":"))
        return wall;
    if (const auto wall = parseFileStamp(text))
        return wall;
    double value = 0;
    const auto [end, status] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (status != std::errc() || end != text.data() + text.size() || !(value >= 0 && value < 9e9))
        return std::nullopt;
    return toNs(value);
}

double processCpuSeconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto toSeconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) * 1e-6;
    };
    return toSeconds(usage.ru_utime) + toSeconds(usage.ru_stime);
}

} // namespace sightline::testbed
