#include "csv_reader.h"

#include <algorithm>

namespace sightline::planner {
namespace {

constexpr int csvEnd = -1;
constexpr std::size_t csvBlockBytes = 65536;

int continuationBytes(unsigned char lead) {
    if (lead < 0x80) return 0;
    if (lead >= 0xc2 && lead < 0xe0) return 1;
    if (lead >= 0xe0 && lead < 0xf0) return 2;
    return lead >= 0xf0 && lead < 0xf5 ? 3 : -1;
}

} // namespace

bool isUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const int more = continuationBytes(lead);
        if (more < 0 || i + static_cast<std::size_t>(more) >= text.size() + (more == 0 ? 1 : 0)) return false;
        for (int k = 1; k <= more; ++k) {
            const auto byte = static_cast<unsigned char>(text[i + static_cast<std::size_t>(k)]);
            if ((byte & 0xc0u) != 0x80u) return false;
            // Overlong forms, surrogates and what lies beyond U+10FFFF show in the second byte.
            if (k == 1 && ((lead == 0xe0 && byte < 0xa0) || (lead == 0xed && byte > 0x9f) || (lead == 0xf0 && byte < 0x90) ||
                           (lead == 0xf4 && byte > 0x8f)))
                return false;
        }
        i += static_cast<std::size_t>(more);
    }
    return true;
}

bool CsvReader::fill() {
    if (m_at < m_block.size()) return true;
    if (isInTrouble()) return false;
    m_block.resize(csvBlockBytes);
    m_input.read(m_block.data(), static_cast<std::streamsize>(m_block.size()));
    m_block.resize(static_cast<std::size_t>(m_input.gcount()));
    m_at = 0;
    m_bytes += m_block.size();
    if (m_bytes > m_mostBytes) {
        m_block.clear();
        return fail(m_line, "the file is larger than " + std::to_string(m_mostBytes >> 20) + " MiB",
                    "Import it in parts, or with a count column in place of one row a camera");
    }
    if (m_block.find('\0') != std::string::npos) {
        const auto before = std::count(m_block.begin(), m_block.begin() + static_cast<std::ptrdiff_t>(m_block.find('\0')), '\n');
        m_block.clear();
        return fail(m_line + static_cast<std::uint64_t>(before), "the text holds NUL bytes, so it is no CSV",
                    "Save the list as CSV in UTF-8");
    }
    return !m_block.empty();
}

int CsvReader::peek() {
    return fill() ? static_cast<unsigned char>(m_block[m_at]) : csvEnd;
}

int CsvReader::take() {
    const int byte = peek();
    if (byte == csvEnd) return byte;
    ++m_at;
    if (byte == '\n') ++m_line;
    return byte;
}

bool CsvReader::fail(std::uint64_t line, std::string message, std::string remedy) {
    if (!isInTrouble()) m_trouble = {line, std::move(message), std::move(remedy)};
    return false;
}

bool CsvReader::begin() {
    if (!fill()) return isInTrouble() ? false : fail(1, "the file is empty", "Save the list again");
    if (m_block.starts_with("PK\x03\x04") || m_block.starts_with("\xd0\xcf\x11\xe0"))
        return fail(1, "this is a workbook, not CSV", "Save the sheet as CSV in UTF-8");
    if (m_block.starts_with("\xff\xfe") || m_block.starts_with("\xfe\xff"))
        return fail(1, "the file is UTF-16, not UTF-8", "Save the list as CSV in UTF-8");
    if (m_block.starts_with("\xef\xbb\xbf")) m_at = 3;
    const std::string_view rest = std::string_view(m_block).substr(m_at);
    if (rest.size() < 6 || !(rest.starts_with("sep=") || rest.starts_with("SEP="))) return true;
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos || end > 6) return true; // "sep=;" and a line end, as spreadsheets write it
    m_namedDelimiter = rest[4];
    m_at += end + 1;
    ++m_line;
    return true;
}

std::string CsvReader::firstLine() {
    while (peek() == '\n' || peek() == '\r')
        take();
    bool isQuoted = false;
    std::size_t end = m_at;
    for (; end < m_block.size() && (isQuoted || (m_block[end] != '\n' && m_block[end] != '\r')); ++end)
        if (m_block[end] == '"') isQuoted = !isQuoted;
    return m_block.substr(m_at, end - m_at);
}

bool CsvReader::append(std::string& field, int byte) {
    if (field.size() >= maxCsvFieldBytes)
        return fail(m_line, "a field is longer than " + std::to_string(maxCsvFieldBytes) + " bytes",
                    "Look for a quote that is not closed");
    field += static_cast<char>(byte);
    return true;
}

bool CsvReader::readQuoted(std::string& field) {
    const std::uint64_t opened = m_line;
    take();
    for (;;) {
        const int byte = take();
        if (byte == csvEnd) return fail(opened, "a quote is opened here and never closed", "Close it, or double it inside a field");
        if (byte != '"') {
            if (!append(field, byte)) return false;
        } else if (peek() == '"') {
            take();
            if (!append(field, '"')) return false;
        } else {
            return true;
        }
    }
}

bool CsvReader::readField(std::string& field, bool& isLast) {
    field.clear();
    if (peek() == '"' && !readQuoted(field)) return false;
    for (;;) {
        const int byte = take();
        isLast = byte == csvEnd || byte == '\n' || byte == '\r';
        if (byte == '\r' && peek() == '\n')
            take();
        else if (byte == '\r')
            ++m_line; // old lists end their lines with CR alone
        if (isLast || byte == m_delimiter) return !isInTrouble();
        if (!append(field, byte)) return false;
    }
}

bool CsvReader::next(CsvRecord& record) {
    while (peek() != csvEnd) {
        record.line = m_line;
        std::size_t used = 0;
        bool isEmpty = true;
        for (bool isLast = false; !isLast; ++used) {
            if (used >= maxCsvColumns)
                return fail(record.line, "the line has more than " + std::to_string(maxCsvColumns) + " columns",
                            "Check the delimiter and the quotes");
            if (used >= record.fields.size()) record.fields.emplace_back();
            if (!readField(record.fields[used], isLast)) return false;
            isEmpty = isEmpty && record.fields[used].find_first_not_of(" \t") == std::string::npos;
        }
        record.fields.resize(used);
        if (!isEmpty) return true;
    }
    return false;
}

} // namespace sightline::planner
