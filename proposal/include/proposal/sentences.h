#pragma once
// Sentences that the engines make in English, said in another language. The engines know no languages; what they say is
// recognised by its pattern ("%1 cameras at one site is ten times the largest known case") and said again with the same
// parts. Works without an application object: the patterns are a resource of this module.

#include <map>
#include <set>
#include <string>
#include <vector>

namespace sightline::proposal {

class Sentences {
public:
    /// An unknown language is English, which is returned as it is.
    explicit Sentences(const std::string& language = "en");

    const std::string& language() const { return m_language; }

    /// The sentence in this language. Its parts are translated as well where they are known; numbers get the language's point
    /// and comma; names stay. A sentence that is not known comes back as it is and is noted in missing().
    std::string operator()(const std::string& english) const;

    /// The name of a figure, a line of the sheet, a product of nobody in particular, a plan field, a unit, or one that is made
    /// of such names ("Fixed camera, 2 to 5 MP, Lobby", "Axis P3265-LVE: Price"). What products and people are called stays;
    /// nothing is noted.
    std::string name(const std::string& english) const;

    /// Sentences that were asked for and not recognised.
    const std::set<std::string>& missing() const { return m_missing; }

private:
    struct Pattern {
        std::vector<std::string> literals; ///< around the parts: one more than there are parts
        std::vector<int> order;            ///< number of each part in the English text
        std::string english, other;
        std::size_t weight = 0; ///< letters that are given: the more, the surer
    };
    void load(const std::string& catalogue, std::map<std::string, std::string, std::less<>>& exact, std::vector<Pattern>& patterns) const;
    bool match(const Pattern& pattern, const std::string& text, std::size_t literal, std::size_t from, std::vector<std::string>& parts) const;
    bool translate(const std::string& english, std::string& out, int depth) const;
    bool knownName(const std::string& english, std::string& out) const;
    std::string likeSites(const std::string& english) const;
    std::string nameIn(const std::string& english, int depth) const;
    std::string part(const std::string& english, int depth) const;

    std::string m_language;
    std::map<std::string, std::string, std::less<>> m_exact;
    std::vector<Pattern> m_patterns; ///< heaviest first
    std::map<std::string, std::string, std::less<>> m_exactNames;
    std::vector<Pattern> m_namePatterns;
    mutable std::map<std::string, std::string, std::less<>> m_known;
    mutable std::set<std::string> m_missing;
};

} // namespace sightline::proposal
