// Whose document it is, from a file.

#include "proposal/document.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

namespace sightline::proposal {

namespace {

constexpr std::size_t largestBranding = 64 * 1024;
constexpr std::size_t largestLogo = 1024 * 1024;

tl::unexpected<Error> brandingFailure(const std::string& place, const std::string& what, const std::string& remedy) {
    return failure(ErrorKind::BadInput, place, what, remedy);
}

Result<std::string> readBounded(const std::filesystem::path& file, std::size_t limit) {
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return brandingFailure(file.string(), "cannot be opened", "Give the path of a readable file");
    std::string bytes(limit + 1, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    if (bytes.size() > limit) return brandingFailure(file.string(), "is larger than " + std::to_string(limit / 1024) + " KiB", "Give a smaller file");
    return bytes;
}

bool isColourText(const std::string& text) {
    return text.size() == 7 && text[0] == '#' && text.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string::npos;
}

bool isPicture(const std::string& bytes) {
    return bytes.starts_with("\x89PNG") || bytes.starts_with("\xFF\xD8\xFF") || bytes.substr(0, 2000).find("<svg") != std::string::npos;
}

} // namespace

Result<Branding> loadBranding(const std::filesystem::path& file) {
    const Result<std::string> text = readBounded(file, largestBranding);
    if (!text) return tl::make_unexpected(text.error());
    const nlohmann::json json = nlohmann::json::parse(*text, nullptr, false);
    if (!json.is_object()) return brandingFailure(file.string(), "is not a JSON object", "Write {\"company\": …, \"logo\": \"logo.svg\"}");
    Branding branding;
    const std::pair<const char*, std::string*> known[] = {{"company", &branding.company}, {"tagline", &branding.tagline}, {"address", &branding.address}, {"terms", &branding.terms}, {"colour", &branding.colour}};
    for (const auto& [key, value] : json.items()) {
        const std::string place = file.string() + ": /" + key;
        if (!value.is_string()) return brandingFailure(place, "is not text", "Put it in quotes");
        const std::string words = value.get<std::string>();
        const auto found = std::find_if(std::begin(known), std::end(known), [&key = key](const auto& one) { return key == one.first; });
        if (found != std::end(known)) {
            *found->second = words;
            continue;
        }
        if (key != "logo") return brandingFailure(place, "is not known", "Known are company, tagline, address, terms, colour and logo");
        const Result<std::string> logo = readBounded(file.parent_path() / words, largestLogo);
        if (!logo) return tl::make_unexpected(logo.error());
        if (!isPicture(*logo)) return brandingFailure(place, "is no SVG, PNG or JPEG", "Give a picture in one of these formats");
        branding.logo = *logo;
    }
    if (!branding.colour.empty() && !isColourText(branding.colour)) return brandingFailure(file.string() + ": /colour", "is no colour", "Write it as \"#1A2B3C\"");
    return branding;
}

} // namespace sightline::proposal
