#include "proposal/sentences.h"

#include "proposal/words.h"

#include <nlohmann/json.hpp>

#include <QFile>

#include <algorithm>
#include <cctype>

namespace sightline::proposal {

namespace {

constexpr int deepest = 6;               // parts of parts of parts …
constexpr std::size_t longest = 2000;    // characters; what is longer is no sentence of ours
constexpr std::size_t mostRemembered = 4096;
constexpr std::size_t lightest = 2;      // letters of a pattern that only joins two sentences

bool isPlace(const std::string& text, std::size_t at) {
    return text[at] == '%' && at + 1 < text.size() && text[at + 1] >= '1' && text[at + 1] <= '9';
}

std::string filledIn(const std::string& text, const std::vector<std::string>& parts) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t index = isPlace(text, i) ? static_cast<std::size_t>(text[i + 1] - '1') : parts.size();
        if (index >= parts.size()) {
            out += text[i];
            continue;
        }
        out += parts[index];
        ++i;
    }
    return out;
}

bool isNumeric(const std::string& text) {
    return !text.empty() && std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c); }) &&
           std::none_of(text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c); });
}

} // namespace

Sentences::Sentences(const std::string& language) : m_language(language == "de" ? "de" : "en") {
    if (m_language == "en") return;
    load("sentences_", m_exact, m_patterns);
    load("names_", m_exactNames, m_namePatterns);
}

void Sentences::load(const std::string& catalogue, std::map<std::string, std::string, std::less<>>& exact, std::vector<Pattern>& patterns) const {
    QFile file(QString::fromStdString(":/sightline/words/" + catalogue + m_language + ".json"));
    if (!file.open(QIODevice::ReadOnly)) return;
    const nlohmann::json json = nlohmann::json::parse(file.readAll().toStdString(), nullptr, false);
    if (!json.is_object()) return;
    for (const auto& [english, other] : json.items()) {
        if (!other.is_string()) continue;
        Pattern pattern;
        pattern.english = english;
        pattern.other = other.get<std::string>();
        std::string literal;
        for (std::size_t i = 0; i < english.size(); ++i) {
            if (!isPlace(english, i)) {
                literal += english[i];
                continue;
            }
            pattern.weight += literal.size();
            pattern.literals.push_back(std::move(literal));
            literal.clear();
            pattern.order.push_back(english[i + 1] - '1');
            ++i;
        }
        pattern.weight += literal.size();
        pattern.literals.push_back(std::move(literal));
        if (pattern.order.empty()) exact.emplace(english, pattern.other);
        else patterns.push_back(std::move(pattern));
    }
    std::stable_sort(patterns.begin(), patterns.end(), [](const Pattern& a, const Pattern& b) { return a.weight > b.weight; });
}

// Parts are as short as they can be and never empty; the last literal must end the text.
bool Sentences::match(const Pattern& pattern, const std::string& text, std::size_t literal, std::size_t from, std::vector<std::string>& parts) const {
    if (literal == pattern.literals.size()) return from == text.size();
    const std::string& wanted = pattern.literals[literal];
    const bool isLast = literal + 1 == pattern.literals.size();
    if (isLast) {
        if (text.size() < from + 1 + wanted.size() || text.compare(text.size() - wanted.size(), wanted.size(), wanted) != 0) return false;
        parts.push_back(text.substr(from, text.size() - wanted.size() - from));
        return true;
    }
    for (std::size_t at = text.find(wanted, from + 1); at != std::string::npos; at = text.find(wanted, at + 1)) {
        const std::size_t kept = parts.size();
        parts.push_back(text.substr(from, at - from));
        if (match(pattern, text, literal + 1, at + wanted.size(), parts)) return true;
        parts.resize(kept);
    }
    return false;
}

std::string Sentences::part(const std::string& english, int depth) const {
    std::string out;
    if (translate(english, out, depth)) return out;
    return Words(m_language).figure(english);
}

bool Sentences::translate(const std::string& english, std::string& out, int depth) const {
    if (depth > deepest || english.size() > longest) return false;
    if (const auto known = m_exact.find(english); known != m_exact.end()) {
        out = known->second;
        return true;
    }
    for (const Pattern& pattern : m_patterns) {
        if (!english.starts_with(pattern.literals.front())) continue;
        std::vector<std::string> parts;
        if (!match(pattern, english, 1, pattern.literals.front().size(), parts)) continue;
        std::vector<std::string> said(9);
        bool isWhole = true; // what only joins says nothing unless its halves are known
        for (std::size_t i = 0; i < parts.size(); ++i) {
            std::string& one = said[static_cast<std::size_t>(pattern.order[i])];
            if (pattern.weight > lightest) one = part(parts[i], depth + 1);
            else isWhole = isWhole && translate(parts[i], one, depth + 1);
        }
        if (!isWhole) continue;
        out = filledIn(pattern.other, said);
        return true;
    }
    return false;
}

std::string Sentences::operator()(const std::string& english) const {
    if (m_language == "en" || english.empty() || isNumeric(english)) return english;
    if (const auto known = m_known.find(english); known != m_known.end()) return known->second;
    std::string out;
    if (!translate(english, out, 0)) {
        m_missing.insert(english);
        return english;
    }
    if (m_known.size() >= mostRemembered) m_known.clear();
    m_known[english] = out;
    return out;
}

// "School and 3 like it", "Shop, 12 like sites", "(price unknown, counted as nothing)": what follows a name.
std::string Sentences::likeSites(const std::string& english) const {
    for (const char* tail : {"%1 and %2 like it", "%1, %2 like sites", "%1 (price unknown, counted as nothing)"})
        for (const Pattern& pattern : m_patterns)
            if (std::vector<std::string> parts; pattern.english == tail && match(pattern, english, 1, pattern.literals.front().size(), parts)) return filledIn(pattern.other, parts);
    return english;
}

bool Sentences::knownName(const std::string& english, std::string& out) const {
    if (const auto known = m_exactNames.find(english); known != m_exactNames.end()) {
        out = known->second;
        return true;
    }
    for (const Pattern& pattern : m_namePatterns) {
        if (!english.starts_with(pattern.literals.front())) continue;
        std::vector<std::string> parts;
        if (!match(pattern, english, 1, pattern.literals.front().size(), parts)) continue;
        std::vector<std::string> said(9);
        for (std::size_t i = 0; i < parts.size(); ++i)
            said[static_cast<std::size_t>(pattern.order[i])] = isNumeric(parts[i]) ? Words(m_language).figure(parts[i]) : parts[i];
        out = filledIn(pattern.other, said);
        return true;
    }
    return false;
}

// Longest beginning first: "Fixed camera, 2 to 5 MP, Lobby" is a product, which has a comma in it, and a group that somebody
// has named; only how many sites are like one is ours again.
std::string Sentences::nameIn(const std::string& english, int depth) const {
    std::string out;
    if (depth > deepest || knownName(english, out)) return out.empty() ? english : out;
    for (const std::string joint : {": ", ", ", "/"})
        for (std::size_t at = english.rfind(joint); at != std::string::npos && at > 0; at = english.rfind(joint, at - 1)) {
            const std::string rest = english.substr(at + joint.size());
            const bool isGiven = joint == ", ";
            if (knownName(english.substr(0, at), out)) return out + joint + (isGiven ? likeSites(rest) : nameIn(rest, depth + 1));
            if (std::string end; !isGiven && knownName(rest, end)) return nameIn(english.substr(0, at), depth + 1) + joint + end;
        }
    return english;
}

std::string Sentences::name(const std::string& english) const {
    return m_language == "en" || english.size() > longest ? english : nameIn(english, 0);
}

} // namespace sightline::proposal
