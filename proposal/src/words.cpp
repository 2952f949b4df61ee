#include "proposal/words.h"

#include <nlohmann/json.hpp>

#include <QFile>

#include <cctype>
#include <regex>

namespace sightline::proposal {

namespace {

std::map<std::string, std::string, std::less<>> catalogueOf(const std::string& language) {
    std::map<std::string, std::string, std::less<>> entries;
    QFile file(QString::fromStdString(":/sightline/words/" + language + ".json"));
    if (!file.open(QIODevice::ReadOnly)) return entries;
    const nlohmann::json json = nlohmann::json::parse(file.readAll().toStdString(), nullptr, false);
    if (!json.is_object()) return entries;
    for (const auto& [key, value] : json.items())
        if (value.is_string()) entries[key] = value.get<std::string>();
    return entries;
}

std::string filled(std::string text, std::initializer_list<std::string> parts) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool place = text[i] == '%' && i + 1 < text.size() && text[i + 1] >= '1' && text[i + 1] <= '9';
        const std::size_t index = place ? static_cast<std::size_t>(text[i + 1] - '1') : 0;
        if (!place || index >= parts.size()) {
            out += text[i];
            continue;
        }
        out += *(parts.begin() + static_cast<std::ptrdiff_t>(index));
        ++i;
    }
    return out;
}

bool isIsoDate(const std::string& text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
    for (const std::size_t i : {0, 1, 2, 3, 5, 6, 8, 9})
        if (text[i] < '0' || text[i] > '9') return false;
    return true;
}

} // namespace

const std::vector<std::string>& documentLanguages() {
    static const std::vector<std::string> languages{"en", "de"};
    return languages;
}

Words::Words(const std::string& language) : m_language(language == "de" ? "de" : "en") {
    if (m_language != "en") m_entries = catalogueOf(m_language);
}

std::string Words::operator()(std::string_view english, std::initializer_list<std::string> parts) const {
    if (m_language == "en" || english.empty()) return filled(std::string(english), parts);
    const auto found = m_entries.find(english);
    if (found == m_entries.end()) {
        m_missing.emplace(english);
        return filled(std::string(english), parts);
    }
    return filled(found->second, parts);
}

std::string Words::maybe(const std::string& english) const {
    const auto found = m_entries.find(english);
    return found == m_entries.end() ? english : found->second;
}

std::string Words::figure(const std::string& english) const {
    if (m_language == "en") return english;
    std::string text;
    for (std::size_t i = 0; i < english.size(); ++i) {
        const char c = english[i];
        const bool inside = (c == ',' || c == '.') && i > 0 && i + 1 < english.size() && std::isdigit(static_cast<unsigned char>(english[i - 1])) &&
                            std::isdigit(static_cast<unsigned char>(english[i + 1]));
        text += !inside ? c : c == ',' ? '.' : ',';
    }
    for (const auto& [from, to] : {std::pair{"under ", "unter "}, {"over ", "über "}, {" of ", " von "}, {" in ", " von "}, {"same", "gleich"}})
        if (const std::size_t at = text.find(from); at != std::string::npos) text.replace(at, std::string_view(from).size(), to);
    return text;
}

std::string Words::chart(const std::string& english) const {
    if (m_language == "en") return english;
    if (const auto found = m_entries.find(english); found != m_entries.end()) return found->second;
    static const std::pair<std::regex, const char*> forms[] = {
        {std::regex("Year (\\d+)"), "Jahr $1"},
        {std::regex("Cheaper than (.*) from year (\\d+)"), "Günstiger als $1 ab Jahr $2"},
        {std::regex("Dearer than (.*) from year (\\d+)"), "Teurer als $1 ab Jahr $2"},
        {std::regex("(.*) cheaper than (.*)"), "$1 günstiger als $2"},
        {std::regex("to ([\\d,.]+)"), "bis $1"},
    };
    for (const auto& [form, words] : forms)
        if (std::regex_match(english, form)) return figure(std::regex_replace(english, form, words));
    return figure(english);
}

std::string Words::date(const std::string& iso) const {
    static constexpr const char* english[] = {"January", "February", "March",     "April",   "May",      "June",
                                              "July",    "August",   "September", "October", "November", "December"};
    static constexpr const char* german[] = {"Januar", "Februar", "März",      "April",   "Mai",      "Juni",
                                             "Juli",   "August",  "September", "Oktober", "November", "Dezember"};
    if (!isIsoDate(iso)) return iso;
    const int month = std::stoi(iso.substr(5, 2));
    const int day = std::stoi(iso.substr(8, 2));
    if (month < 1 || month > 12 || day < 1 || day > 31) return iso;
    const char* name = m_language == "de" ? german[month - 1] : english[month - 1];
    return std::to_string(day) + (m_language == "de" ? ". " : " ") + name + " " + iso.substr(0, 4);
}

std::string Words::years(int horizon) const {
    static constexpr const char* english[] = {"no",  "one",   "two",   "three", "four", "five",   "six",    "seven",
                                              "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"};
    static constexpr const char* german[] = {"null", "ein",  "zwei", "drei", "vier",  "fünf",     "sechs",    "sieben",
                                             "acht", "neun", "zehn", "elf",  "zwölf", "dreizehn", "vierzehn", "fünfzehn"};
    const bool isGerman = m_language == "de";
    const bool inWords = horizon >= 0 && horizon <= 15;
    const std::string number = inWords ? (isGerman ? german : english)[horizon] : std::to_string(horizon);
    if (isGerman) return number + (horizon == 1 ? " Jahr" : " Jahre");
    return number + (horizon == 1 ? " year" : " years");
}

std::vector<std::string> Words::keys() const {
    std::vector<std::string> keys;
    for (const auto& entry : m_entries)
        keys.push_back(entry.first);
    return keys;
}

} // namespace sightline::proposal
