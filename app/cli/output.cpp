#include "cli/output.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace sightline::cli {

namespace {

bool isContinuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

std::size_t shownWidth(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !isContinuation(c); }));
}

void writeAll(std::FILE* stream, std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stream);
}

std::string sentence(const Error& error) {
    std::string text = "sightline-cli: " + toText(error);
    if (!text.ends_with('.') && !text.ends_with('?'))
        text += '.';
    return plain(text) + '\n';
}

} // namespace

int exitCode(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::Usage: return BadUsage;
    case ErrorKind::BadInput: return BadInput;
    case ErrorKind::Environment: return Environment;
    case ErrorKind::Interrupted: return Interrupted;
    case ErrorKind::Internal: break;
    }
    return OurBug;
}

std::string plain(std::string_view text, std::size_t limit) {
    std::string result;
    result.reserve(std::min(text.size(), limit));
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (result.size() >= limit && !isContinuation(text[i]))
            return result + "…";
        const bool c1Control = byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (byte < 0x20 || byte == 0x7F || c1Control) {
            result += '?';
            i += c1Control ? 1 : 0;
        } else {
            result += text[i];
        }
    }
    return result;
}

int fail(const Error& error, const std::vector<Error>& more) {
    constexpr std::size_t shown = 20;
    std::string text = sentence(error);
    for (std::size_t i = 0; i < std::min(shown, more.size()); ++i)
        text += sentence(more[i]);
    if (more.size() > shown)
        text += "sightline-cli: " + std::to_string(more.size() - shown) + " more problems are not shown.\n";
    writeAll(stderr, text);
    return exitCode(error.kind);
}

void note(std::string_view text) {
    writeAll(stderr, "sightline-cli: " + plain(text) + '\n');
}

void progress(std::string_view text) {
    static const bool wanted = isatty(STDERR_FILENO) == 1 || std::getenv("SIGHTLINE_PROGRESS") != nullptr;
    if (wanted)
        writeAll(stderr, plain(text) + '\n');
}

int finish(std::string_view text, int code) {
    const bool written = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    if (std::fflush(stdout) == 0 && written)
        return code;
    return fail({ErrorKind::Environment, "standard output", "the result could not be written",
                 "Check that the disk or the program behind the pipe takes it"});
}

void Table::row(std::vector<std::string> cells) {
    for (std::string& cell : cells)
        cell = plain(cell);
    m_rows.push_back(std::move(cells));
}

std::string Table::text(std::string_view indent) const {
    std::vector<std::size_t> widths;
    for (const auto& cells : m_rows) {
        widths.resize(std::max(widths.size(), cells.size()));
        for (std::size_t i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths[i], shownWidth(cells[i]));
    }
    std::string result;
    for (const auto& cells : m_rows) {
        std::string line(indent);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::string padding(widths[i] - shownWidth(cells[i]), ' ');
            const bool right = i > 0 && i <= m_align.size() && m_align[i - 1] == Align::Right;
            line += i == 0 ? "" : "  ";
            line += right ? padding + cells[i] : cells[i] + padding;
        }
        line.erase(line.find_last_not_of(' ') + 1);
        result += line + '\n';
    }
    return result;
}

std::string fixed(double value, int decimals) {
    std::array<char, 400> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, decimals);
    return {buffer.data(), end.ptr};
}

std::string shortest(double value) {
    std::array<char, 400> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
    return {buffer.data(), end.ptr};
}

double tidy(double value) {
    return std::round(value * 1e6) / 1e6;
}

std::string counted(std::int64_t number, std::string_view singular, std::string_view plural) {
    return std::to_string(number) + ' ' + std::string(number == 1 ? singular : plural);
}

std::string bullets(const std::vector<std::string>& lines) {
    std::string result;
    for (const std::string& line : lines)
        result += "  - " + plain(line) + '\n';
    return result;
}

} // namespace sightline::cli
