#pragma once
// Pieces of the HTML document: escaping, cells, tables, marks. Everything returned is well-formed XML.

#include "costmodel/money.h"
#include "planner/plan.h"

#include <string>
#include <string_view>
#include <vector>

namespace sightline::proposal::html {

/// Text as XML character data or attribute value: markup is escaped, bytes that are not UTF-8 and control characters
/// become U+FFFD, line ends become spaces, and characters that turn the writing direction are left out.
std::string escape(std::string_view text);
/// Text from outside: escaped, cut with "…" after `limit` characters, and isolated so that right-to-left writing does
/// not reorder what stands beside it.
std::string outside(std::string_view text, std::size_t limit = 120);

/// An amount to the cent with grouping, "1,234.50".
std::string grouped(costmodel::Money amount);
/// A value with a fixed number of decimals and grouping, "1,234.5".
std::string decimal(double value, int decimals);
/// A number without needless decimals: "15", "7.5".
std::string plainNumber(double value);
/// "12.5 %" with a thin space.
std::string percent(double fraction);
/// "five years", "one year", "25 years".
std::string years(int horizon);
/// "day one", "years 1 to 5", "years 2, 4": when a line is paid.
std::string paidIn(const std::vector<int>& when);
/// "24 November 2026" from "2026-11-24"; anything else is returned as it is.
std::string longDate(const std::string& iso);
std::string capitalised(std::string text);

/// Small shape of an architecture beside its name.
std::string mark(planner::Architecture architecture);
/// Mark and name.
std::string named(planner::Architecture architecture);
const char* architectureClass(planner::Architecture architecture);
std::string tag(const char* kind, const std::string& words);
std::string paragraph(const std::string& words, const char* kind = "");
/// A section with its heading; `id` is a fragment of ours.
std::string section(const char* id, const std::string& heading, const std::string& content);

struct Column {
    std::string head;
    bool figures = false;  ///< right-aligned
    const char* kind = ""; ///< class of all its cells
};

/// Builds one table. Cells are finished HTML; the first of a row is its heading.
class Table {
public:
    Table(std::string caption, std::vector<Column> columns, const char* kind = "");
    void row(const std::vector<std::string>& cells, const char* kind = "");
    /// A heading over the rows that follow.
    void group(const std::string& heading);
    /// The row at the foot.
    void total(const std::vector<std::string>& cells) { row(cells, "total"); }
    std::string text() const;

private:
    std::vector<Column> m_columns;
    std::string m_head;
    std::string m_rows;
};

/// Facts in two columns: what, value.
std::string facts(const std::string& caption, const std::vector<std::pair<std::string, std::string>>& rows);

} // namespace sightline::proposal::html
