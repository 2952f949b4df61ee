#include "data_file.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

namespace sightline::planner {

namespace {

namespace fs = std::filesystem;

Result<std::string> readDataBytes(const fs::path& file) {
    std::error_code code;
    if (!fs::is_regular_file(file, code))
        return failure(ErrorKind::Environment, file.string(), "is not a file that can be read", "Check the path");
    std::ifstream stream(file, std::ios::binary);
    std::string bytes(maxDataFileBytes + 1, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (stream.bad() || (stream.fail() && !stream.eof()))
        return failure(ErrorKind::Environment, file.string(), "cannot be read", "Check the file's permissions");
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    if (bytes.size() > maxDataFileBytes)
        return failure(ErrorKind::BadInput, file.string(), "is larger than 1 MiB", "Give every product its own file");
    if (bytes.empty())
        return failure(ErrorKind::BadInput, file.string(), "is empty", "Restore the file or delete it");
    return bytes;
}

/// Depth and string lengths, before anything is built from the text. Says nothing about the syntax otherwise.
std::string limitsBroken(const std::string& text) {
    int depth = 0;
    bool inString = false;
    std::size_t start = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
            if (i - start > maxDataStringBytes)
                return "a text is longer than " + std::to_string(maxDataStringBytes) + " bytes";
        } else if (c == '"') {
            inString = true;
            start = i;
        } else if (c == '[' || c == '{') {
            if (++depth > maxDataDepth)
                return "is nested deeper than " + std::to_string(maxDataDepth) + " levels";
        } else if (c == ']' || c == '}') {
            --depth;
        }
    }
    return {};
}

std::string lineAndColumn(const std::string& text, std::size_t byte) {
    const std::size_t end = std::min(byte == 0 ? 0 : byte - 1, text.size());
    const auto begin = text.begin();
    const auto line = 1 + std::count(begin, begin + static_cast<std::ptrdiff_t>(end), '\n');
    const std::size_t newline = end == 0 ? std::string::npos : text.rfind('\n', end - 1);
    const std::size_t column = newline == std::string::npos ? end + 1 : end - newline;
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

/// The parser's own texts quote the file's bytes; ours do not.
Error syntaxError(const fs::path& file, const std::string& text, std::size_t byte, const std::string& what) {
    Error error{ErrorKind::BadInput, file.string() + ": " + lineAndColumn(text, byte), "is not valid JSON",
                "Correct the file at this place"};
    if (what.find("UTF-8") != std::string::npos) {
        error.message = "is not valid UTF-8";
        error.remedy = "Save the file as UTF-8";
    } else if (byte >= text.size() && (what.find("unexpected end of input") != std::string::npos ||
                                       what.find("missing closing quote") != std::string::npos)) {
        error.message = "ends too early";
        error.remedy = "The file was cut off; restore it";
    }
    return error;
}

} // namespace

Result<nlohmann::json> readDataFile(const fs::path& file) {
    auto text = readDataBytes(file);
    if (!text)
        return tl::make_unexpected(text.error());
    if (const std::string broken = limitsBroken(*text); !broken.empty())
        return failure(ErrorKind::BadInput, file.string(), broken, "Correct the file; docs/data.md has its shape");
    try {
        return nlohmann::json::parse(*text);
    } catch (const nlohmann::json::parse_error& error) {
        return tl::make_unexpected(syntaxError(file, *text, error.byte, error.what()));
    } catch (const nlohmann::json::exception&) {
        return failure(ErrorKind::BadInput, file.string(), "has a number that is too large", "Correct the number");
    }
}

Result<std::vector<fs::path>> dataFilesBelow(const fs::path& directory) {
    std::error_code code;
    fs::recursive_directory_iterator entry(directory, code);
    std::vector<fs::path> files;
    while (!code && entry != fs::recursive_directory_iterator()) {
        const fs::path& path = entry->path();
        if (entry->is_directory(code) && (path.filename() == "schema" || path.filename() == "samples"))
            entry.disable_recursion_pending();
        else if (path.extension() == ".json")
            files.push_back(path);
        if (files.size() > maxDataFiles)
            return failure(ErrorKind::BadInput, directory.string(), "holds too many files", "Name the data folder");
        entry.increment(code);
    }
    if (code)
        return failure(ErrorKind::Environment, directory.string(), "cannot be read: " + code.message(),
                       "Check the path, or set SIGHTLINE_DATA to the data folder");
    std::sort(files.begin(), files.end());
    return files;
}

std::string printable(std::string text) {
    constexpr std::size_t longest = 120;
    if (text.size() > longest) {
        std::size_t cut = longest; // not inside a UTF-8 sequence
        while (cut > 0 && (static_cast<unsigned char>(text[cut]) & 0xC0u) == 0x80u)
            --cut;
        text.resize(cut);
        text += "...";
    }
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, '?');
    return text;
}

std::string pointerToken(const std::string& key) {
    std::string token;
    for (const char c : printable(key))
        token += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return token;
}

} // namespace sightline::planner
