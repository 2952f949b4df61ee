// Price lists as CSV, in and out.

#include "csv_columns.h"
#include "csv_reader.h"
#include "plan_commerce.h"
#include "plan_text.h"
#include "planner/price_book_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace sightline::planner {
namespace {

constexpr std::size_t mostListErrors = 100;
constexpr std::string_view formulaStarts = "=+-@\t\r";

/// Keeps what a spreadsheet would take for a formula from being one.
std::string withoutFormula(const std::string& text) {
    return !text.empty() && formulaStarts.find(text.front()) != std::string_view::npos ? "'" + text : text;
}

std::string withoutApostrophe(std::string text) {
    if (text.size() > 1 && text.front() == '\'' && formulaStarts.find(text[1]) != std::string_view::npos) text.erase(0, 1);
    return text;
}

std::string csvCell(const std::string& text) {
    const std::string safe = withoutFormula(text);
    if (safe.find_first_of(",\"\r\n") == std::string::npos) return safe;
    std::string quoted = "\"";
    for (const char c : safe)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

/// The shortest text that reads back as the same number.
std::string exactNumber(double value) {
    std::array<char, 64> buffer{};
    const auto [end, problem] = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return problem == std::errc() ? std::string(buffer.data(), end) : std::string();
}

char listDelimiter(const std::string& headings) {
    char best = ',';
    for (const char delimiter : {';', '\t'})
        if (std::count(headings.begin(), headings.end(), delimiter) > std::count(headings.begin(), headings.end(), best))
            best = delimiter;
    return best;
}

class PriceListReader {
public:
    PriceListReader(const std::string& place, const Catalogue* catalogue) : m_place(place), m_catalogue(catalogue) {}

    std::vector<PriceEntry> run(std::istream& input) {
        CsvReader reader(input, maxPriceBookBytes);
        std::vector<PriceEntry> entries;
        if (reader.begin() && readHeadings(reader)) {
            CsvRecord record;
            while (m_errors.size() < mostListErrors && reader.next(record)) {
                if (entries.size() >= maxPriceEntries) {
                    fail(record.line, "", "the list has more than " + std::to_string(maxPriceEntries) + " rows", "Split it");
                    break;
                }
                entries.push_back(readRow(record));
            }
        }
        if (reader.isInTrouble()) fail(reader.trouble().line, "", reader.trouble().message, reader.trouble().remedy);
        if (m_errors.empty() && entries.empty()) fail(1, "", "the list has no rows", "Add a row for each price");
        return entries;
    }
    const std::vector<Error>& errors() const { return m_errors; }

private:
    void fail(std::uint64_t line, const std::string& column, std::string message, std::string remedy) {
        std::string place = m_place + ": line " + std::to_string(line);
        if (!column.empty()) place += ", column " + column;
        if (m_errors.size() < mostListErrors)
            m_errors.push_back({ErrorKind::BadInput, std::move(place), std::move(message), std::move(remedy)});
    }

    bool readHeadings(CsvReader& reader) {
        m_delimiter = reader.namedDelimiter() ? reader.namedDelimiter() : listDelimiter(reader.firstLine());
        reader.setDelimiter(m_delimiter);
        CsvRecord headings;
        if (!reader.next(headings)) return false;
        for (std::size_t i = 0; i < headings.fields.size(); ++i) {
            std::string name = loweredAscii(cellText(headings.fields[i]));
            if (name == "price") name = "likely";
            if (!m_columns.emplace(name, i).second && isRead(name))
                fail(headings.line, name, "the heading stands twice", "Remove one of the two columns");
        }
        for (const char* const needed : {"id", "likely"})
            if (!m_columns.contains(needed))
                fail(headings.line, "", std::string("there is no column \"") + needed + "\"",
                     "The first line names the columns: id, likely, and low, high, currency, date, grade, source, note");
        return m_errors.empty();
    }

    static bool isRead(const std::string& name) {
        static const std::set<std::string> names = {"id",   "low",   "likely", "high", "currency",
                                                    "date", "grade", "source", "note"};
        return names.contains(name);
    }

    std::string cell(const CsvRecord& record, const char* column) const {
        const auto found = m_columns.find(column);
        if (found == m_columns.end() || found->second >= record.fields.size()) return {};
        return withoutApostrophe(cellText(record.fields[found->second]));
    }

    /// Into the document that a price book has, so that both are judged by the same rules.
    PriceEntry readRow(const CsvRecord& record) {
        PlanJson node = PlanJson::object();
        for (const char* const key : {"id", "currency", "date", "grade", "source", "note"})
            if (const std::string text = cell(record, key); !text.empty()) node[key] = text;
        for (const char* const key : {"low", "likely", "high"})
            if (const std::string text = cell(record, key); !text.empty()) {
                if (const auto number = priceNumber(text))
                    node[key] = *number;
                else
                    fail(record.line, key, "\"" + printableText(text) + "\" is no number", "Write the number alone, without currency");
            }
        PlanJson document = PlanJson::object();
        document["prices"] = PlanJson::array({node});
        JsonProblems problems;
        std::vector<PriceEntry> entries;
        ObjectReader reader(document, "", "", problems);
        readPriceEntries(reader, entries);
        for (const JsonProblem& problem : problems.list()) {
            const std::size_t slash = problem.where.rfind('/');
            const std::string column = problem.where.size() > 10 ? problem.where.substr(slash + 1) : std::string();
            fail(record.line, column, problem.message, problem.remedy);
        }
        PriceEntry entry = entries.empty() ? PriceEntry() : std::move(entries.front());
        if (m_catalogue && problems.empty())
            if (auto problem = priceEntryProblem(entry, *m_catalogue))
                fail(record.line, problem->place, std::move(problem->message), std::move(problem->remedy));
        if (!entry.id.empty() && !m_ids.insert(entry.id).second)
            fail(record.line, "id", "the id \"" + entry.id + "\" is used twice", "Keep one of the two rows");
        return entry;
    }

    /// Strict first: 1.125 is a number here, though a camera list would take it for thousands in some lists.
    std::optional<double> priceNumber(const std::string& text) const {
        double value = 0;
        const char* const end = text.data() + text.size();
        const auto [stop, problem] = std::from_chars(text.data(), end, value);
        if (m_delimiter != ';' && problem == std::errc() && stop == end) return value;
        return cellNumber(text, m_delimiter == ';');
    }

    const std::string& m_place;
    const Catalogue* m_catalogue;
    char m_delimiter = ',';
    std::map<std::string, std::size_t, std::less<>> m_columns;
    std::set<std::string> m_ids;
    std::vector<Error> m_errors;
};

} // namespace

Result<std::vector<PriceEntry>> importPriceCsv(std::istream& input, const std::string& place, std::vector<Error>* more,
                                               const Catalogue* catalogue) {
    PriceListReader reader(place, catalogue);
    std::vector<PriceEntry> entries = reader.run(input);
    if (reader.errors().empty()) return entries;
    if (more) more->insert(more->end(), reader.errors().begin() + 1, reader.errors().end());
    return tl::make_unexpected(reader.errors().front());
}

std::string exportPriceCsv(const std::vector<PriceRow>& rows) {
    std::string text = "id,name,unit,low,likely,high,currency,date,grade,source,note\r\n";
    for (const PriceRow& row : rows) {
        const PriceEntry& entry = row.entry;
        const std::string cells[] = {csvCell(entry.id),
                                     csvCell(row.name),
                                     csvCell(row.unit),
                                     exactNumber(entry.value.low),
                                     exactNumber(entry.value.likely),
                                     exactNumber(entry.value.high),
                                     csvCell(entry.currency),
                                     csvCell(entry.date),
                                     csvCell(gradeName(entry.grade)),
                                     csvCell(entry.source),
                                     csvCell(entry.note)};
        for (std::size_t i = 0; i < std::size(cells); ++i)
            text += (i > 0 ? "," : "") + cells[i];
        text += "\r\n";
    }
    return text;
}

} // namespace sightline::planner
