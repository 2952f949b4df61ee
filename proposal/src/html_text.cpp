#include "html_text.h"

#include "proposal/format.h"

#include <QDate>
#include <QString>

#include <array>
#include <cmath>
#include <cstdio>

namespace sightline::proposal::html {

namespace {

constexpr char32_t replacement = 0xFFFD;

/// Characters that change the direction of what follows them; meaningless in an isolated run of one language.
bool turnsDirection(char32_t c) {
    return c == 0x061C || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

/// What may stand in XML 1.0 and shows something: no controls, no surrogates, no non-characters.
char32_t printable(char32_t c) {
    if (c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) return ' ';
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
    const bool notACharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF) || (c >= 0xD800 && c <= 0xDFFF);
    return control || notACharacter ? replacement : c;
}

void appendEscaped(QString& out, char32_t c) {
    switch (c) {
    case '<':
        out += QLatin1String("&lt;");
        break;
    case '>':
        out += QLatin1String("&gt;");
        break;
    case '&':
        out += QLatin1String("&amp;");
        break;
    case '"':
        out += QLatin1String("&quot;");
        break;
    case '\'':
        out += QLatin1String("&#39;");
        break;
    default:
        out += QString::fromUcs4(&c, 1);
    }
}

std::string escapedUpTo(std::string_view text, std::size_t limit) {
    // A character has at most four bytes: more than that many need not even be looked at.
    const auto bytes = static_cast<qsizetype>(std::min(text.size(), limit * 4 + 4));
    QString out;
    std::size_t taken = 0;
    for (const uint c : QString::fromUtf8(text.data(), bytes).toUcs4()) {
        if (turnsDirection(c)) continue;
        if (taken++ == limit) {
            out += QChar(0x2026);
            break;
        }
        appendEscaped(out, printable(c));
    }
    return out.toStdString();
}

} // namespace

std::string escape(std::string_view text) {
    return escapedUpTo(text, text.size() + 1);
}

std::string outside(std::string_view text, std::size_t limit) {
    return "<bdi>" + escapedUpTo(text, limit) + "</bdi>";
}

std::string grouped(costmodel::Money amount) {
    std::string digits = amount.text();
    const std::size_t first = digits.front() == '-' ? 1 : 0;
    for (std::size_t at = digits.find('.'); at > first + 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return first == 1 ? "\u2212" + digits.substr(1) : digits;
}

std::string decimal(double value, int decimals) {
    if (!std::isfinite(value)) return "?";
    char buffer[400];
    std::snprintf(buffer, sizeof buffer, "%.*f", decimals, std::abs(value));
    std::string digits(buffer);
    const std::size_t point = digits.find('.');
    for (std::size_t at = point == std::string::npos ? digits.size() : point; at > 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    const bool zero = digits.find_first_not_of("0.,") == std::string::npos;
    return (value < 0 && !zero ? "\u2212" : "") + digits;
}

std::string plainNumber(double value) {
    for (const int decimals : {0, 1})
        if (std::abs(value - std::round(value * std::pow(10, decimals)) / std::pow(10, decimals)) < 1e-9)
            return decimal(value, decimals);
    return decimal(value, 2);
}

std::string percent(double fraction) {
    return plainNumber(fraction * 100) + "\u2009%";
}

std::string years(int horizon) {
    static constexpr const char* words[] = {"no",     "one",      "two",      "three",  "four", "five",
                                            "six",    "seven",    "eight",    "nine",   "ten",  "eleven",
                                            "twelve", "thirteen", "fourteen", "fifteen"};
    const bool inWords = horizon >= 0 && horizon < static_cast<int>(std::size(words));
    const std::string number = inWords ? words[horizon] : std::to_string(horizon);
    return number + (horizon == 1 ? " year" : " years");
}

std::string paidIn(const std::vector<int>& when) {
    if (when.empty()) return "never";
    if (when.size() == 1) return when.front() == 0 ? "day one" : "year " + std::to_string(when.front());
    const bool inARow = when.back() - when.front() + 1 == static_cast<int>(when.size());
    if (inARow && when.front() == 0) return "day one to year " + std::to_string(when.back());
    if (inARow) return "years " + std::to_string(when.front()) + " to " + std::to_string(when.back());
    std::string list = "years ";
    for (std::size_t i = 0; i < when.size(); ++i)
        list += (i == 0 ? "" : ", ") + std::to_string(when[i]);
    return list;
}

std::string longDate(const std::string& iso) {
    const QDate date = QDate::fromString(QString::fromStdString(iso), Qt::ISODate);
    if (!date.isValid()) return iso;
    static constexpr const char* months[] = {"January", "February", "March",     "April",   "May",      "June",
                                             "July",    "August",   "September", "October", "November", "December"};
    return std::to_string(date.day()) + " " + months[date.month() - 1] + " " + std::to_string(date.year());
}

std::string capitalised(std::string text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

const char* architectureClass(planner::Architecture architecture) {
    static constexpr const char* names[] = {"vms", "nvr", "hybrid"};
    return names[static_cast<std::size_t>(architecture)];
}

std::string mark(planner::Architecture architecture) {
    static constexpr const char* shapes[] = {"<rect x=\"1\" y=\"1\" width=\"10\" height=\"10\"/>",
                                             "<circle cx=\"6\" cy=\"6\" r=\"5.5\"/>",
                                             "<path d=\"M6 0L12 6L6 12L0 6Z\"/>"};
    return std::string("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"mark ") + architectureClass(architecture) +
           "\" viewBox=\"0 0 12 12\" width=\"12\" height=\"12\" aria-hidden=\"true\">" +
           shapes[static_cast<std::size_t>(architecture)] + "</svg>";
}

std::string named(planner::Architecture architecture) {
    return std::string("<span class=\"name ") + architectureClass(architecture) + "\">" + mark(architecture) + " " +
           escape(planner::architectureName(architecture)) + "</span>";
}

std::string tag(const char* kind, const std::string& words) {
    return std::string("<span class=\"tag ") + kind + "\">" + words + "</span>";
}

std::string paragraph(const std::string& words, const char* kind) {
    const std::string open = *kind == '\0' ? "<p>" : std::string("<p class=\"") + kind + "\">";
    return open + words + "</p>\n";
}

std::string section(const char* id, const std::string& heading, const std::string& content) {
    return std::string("<section id=\"") + id + "\" aria-labelledby=\"" + id + "-h\">\n<h2 id=\"" + id + "-h\">" +
           heading + "</h2>\n" + content + "</section>\n";
}

Table::Table(std::string caption, std::vector<Column> columns, const char* kind) : m_columns(std::move(columns)) {
    m_head = std::string("<table class=\"") + kind + "\">\n<caption>" + caption + "</caption>\n<thead><tr>";
    for (const Column& column : m_columns)
        m_head += std::string("<th scope=\"col\" class=\"") + (column.figures ? "n " : "") + column.kind + "\">" +
                  column.head + "</th>";
    m_head += "</tr></thead>\n<tbody>\n";
}

void Table::row(const std::vector<std::string>& cells, const char* kind) {
    m_rows += *kind == '\0' ? "<tr>" : std::string("<tr class=\"") + kind + "\">";
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const std::string content = i < cells.size() ? cells[i] : std::string();
        const std::string classes = std::string(m_columns[i].figures ? "n " : "") + m_columns[i].kind;
        if (i == 0)
            m_rows += "<th scope=\"row\">" + content + "</th>";
        else
            m_rows += "<td class=\"" + classes + "\">" + content + "</td>";
    }
    m_rows += "</tr>\n";
}

void Table::group(const std::string& heading) {
    m_rows += "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"" + std::to_string(m_columns.size()) + "\">" +
              heading + "</th></tr>\n";
}

std::string Table::text() const {
    return m_head + m_rows + "</tbody>\n</table>\n";
}

std::string facts(const std::string& caption, const std::vector<std::pair<std::string, std::string>>& rows) {
    std::string text = "<table class=\"facts\">\n<caption>" + caption + "</caption>\n<tbody>\n";
    for (const auto& [what, value] : rows)
        text += "<tr><th scope=\"row\">" + what + "</th><td>" + value + "</td></tr>\n";
    return text + "</tbody>\n</table>\n";
}

} // namespace sightline::proposal::html
