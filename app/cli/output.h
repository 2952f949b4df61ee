#pragma once
// What people and scripts see: tables, errors, exit codes.

#include "planner/range.h"
#include "planner/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace sightline::cli {

enum ExitCode : int {
    Done = 0,
    VerdictFail = 1,
    BadUsage = 2,
    BadInput = 3,
    Environment = 4,
    Interrupted = 5,
    OurBug = 70,
};
int exitCode(ErrorKind kind);

/// Text from files as a terminal may show it: control characters replaced, so that no plan can drive the terminal, and
/// cut after `limit` bytes.
std::string plain(std::string_view text, std::size_t limit = 2000);

/// Prints "sightline-cli: place: message. Remedy." for the error and those that came with it; returns its exit code.
int fail(const Error& error, const std::vector<Error>& more = {});
/// A remark on stderr.
void note(std::string_view text);
/// Progress on stderr, only when it is a terminal.
void progress(std::string_view text);
/// Writes all of `text` to stdout; returns `code`, or Environment when stdout cannot take it.
int finish(std::string_view text, int code = Done);

/// Aligned columns; the first is left-aligned, the others as asked. Cells pass through plain().
class Table {
public:
    enum class Align { Left, Right };
    explicit Table(std::vector<Align> others) : m_align(std::move(others)) {}
    void row(std::vector<std::string> cells);
    std::string text(std::string_view indent = "") const;

private:
    std::vector<Align> m_align;
    std::vector<std::vector<std::string>> m_rows;
};

/// A number with `decimals` digits after the point, "C" locale.
std::string fixed(double value, int decimals);
/// As few digits as name the number: 1.5, 4, 1920.
std::string shortest(double value);
/// Rounded to a millionth, for JSON: no more digits than any model can mean.
double tidy(double value);
/// "1 site", "12 sites".
std::string counted(std::int64_t number, std::string_view singular, std::string_view plural);
/// A list, one "- text" a line.
std::string bullets(const std::vector<std::string>& lines);

} // namespace sightline::cli
