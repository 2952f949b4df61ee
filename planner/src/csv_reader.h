#pragma once
// CSV text into records, block by block, with every limit that keeps time and memory bounded.

#include <cstdint>
#include <istream>
#include <string>
#include <vector>

namespace sightline::planner {

inline constexpr std::size_t maxCsvFieldBytes = 4096;
inline constexpr std::size_t maxCsvColumns = 256;

/// One line of a list (or several, when a quoted field holds line breaks).
struct CsvRecord {
    std::vector<std::string> fields;
    std::uint64_t line = 0; ///< at which it begins, from 1
};

/// Why the reading ended, when not at the end of the text.
struct CsvTrouble {
    std::uint64_t line = 0;
    std::string message;
    std::string remedy;
};

/// The record after record of a stream. The delimiter may be set once the headings are known.
class CsvReader {
public:
    CsvReader(std::istream& input, std::uint64_t mostBytes) : m_input(input), m_mostBytes(mostBytes) {}

    /// Skips a byte order mark and a "sep=;" line. False when the text is none that can be read (trouble()).
    bool begin();
    /// The first record as raw text, from which the delimiter can be guessed; stays to be read.
    std::string firstLine();
    void setDelimiter(char delimiter) { m_delimiter = delimiter; }
    /// A delimiter that the file itself names, or 0.
    char namedDelimiter() const { return m_namedDelimiter; }

    /// Reads the next record that is not empty. False at the end or in trouble.
    bool next(CsvRecord& record);
    const CsvTrouble& trouble() const { return m_trouble; }
    bool isInTrouble() const { return !m_trouble.message.empty(); }

private:
    int peek();
    int take();
    bool fill();
    bool fail(std::uint64_t line, std::string message, std::string remedy);
    bool readField(std::string& field, bool& isLast);
    bool readQuoted(std::string& field);
    bool append(std::string& field, int byte);

    std::istream& m_input;
    std::uint64_t m_mostBytes;
    std::uint64_t m_bytes = 0;
    std::string m_block;
    std::size_t m_at = 0;
    std::uint64_t m_line = 1;
    char m_delimiter = ',';
    char m_namedDelimiter = 0;
    CsvTrouble m_trouble;
};

/// True when the bytes are whole UTF-8 characters.
bool isUtf8(std::string_view text);

} // namespace sightline::planner
