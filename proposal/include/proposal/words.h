#pragma once
// The fixed words of documents in the reader's language, and figures in its number form. Works without an application
// object: the catalogue is a resource of this module.

#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sightline::proposal {

/// The languages that documents are written in: "en", "de".
const std::vector<std::string>& documentLanguages();

/// Words of one language. English is the key of every entry, so that English needs no catalogue. Methods have no entry and
/// stay English. Sentences that the engine makes, and names of figures, line items and plan fields, go through
/// sentences.h.
class Words {
public:
    /// An unknown language is English.
    explicit Words(const std::string& language = "en");

    const std::string& language() const { return m_language; }

    /// The text in this language, with %1 … %9 replaced by `parts`. Text without an entry comes back as it is and is noted
    /// in missing().
    std::string operator()(std::string_view english, std::initializer_list<std::string> parts = {}) const;
    /// The same for text that may have no entry: nothing is noted.
    std::string maybe(const std::string& english) const;

    /// A figure as the format functions print it ("$1,234.50", "3.5 TB"), with this language's point and comma.
    std::string figure(const std::string& english) const;
    /// A text that a chart painter draws: "Cheaper than NVR from year 4", "Year 2", "91 of 100", "to 7,089".
    std::string chart(const std::string& english) const;
    /// "24 November 2026", "24. November 2026" from "2026-11-24"; anything else as it is.
    std::string date(const std::string& iso) const;
    /// "five years", "fünf Jahre".
    std::string years(int horizon) const;

    /// Fixed texts that were asked for and have no entry: empty when the catalogue is complete. English misses nothing.
    const std::set<std::string>& missing() const { return m_missing; }
    /// The English keys of this language's catalogue.
    std::vector<std::string> keys() const;

private:
    std::string m_language;
    std::map<std::string, std::string, std::less<>> m_entries;
    mutable std::set<std::string> m_missing;
};

} // namespace sightline::proposal
