#pragma once
// A thin owner of a libxlsxwriter workbook: formats by name, cells by row and column, bytes at the end.

#include "planner/result.h"

#include <memory>
#include <string>

struct lxw_workbook;
struct lxw_worksheet;
struct lxw_format;

namespace sightline::proposal::xlsx {

enum class Style { Text, Head, Title, Small, Count, Money, MoneyTotal, TextTotal, Share, Input, InputMoney, InputShare, Figure, Wrap, Error };

/// "A1" of zero-based row and column; `fix` puts dollar signs.
std::string cellName(unsigned row, unsigned column, bool fixRow = false, bool fixColumn = false);
/// "'Cost by year'!$B$3".
std::string cellOn(const std::string& sheet, unsigned row, unsigned column);

class Workbook {
public:
    /// Writes below the system's folder for temporary files.
    Workbook();
    ~Workbook();
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    lxw_worksheet* sheet(const std::string& name);
    void text(lxw_worksheet* sheet, unsigned row, unsigned column, const std::string& words, Style style = Style::Text);
    void number(lxw_worksheet* sheet, unsigned row, unsigned column, double value, Style style = Style::Count);
    /// `result` is what the formula gives now.
    void formula(lxw_worksheet* sheet, unsigned row, unsigned column, const std::string& words, double result, Style style = Style::Money);
    void note(lxw_worksheet* sheet, unsigned row, unsigned column, const std::string& words);
    void name(const std::string& name, const std::string& where);
    void properties(const std::string& title, const std::string& author, const std::string& company, const std::string& subject);
    lxw_workbook* raw() const { return m_workbook; }

    /// Closes the workbook and returns its bytes; once.
    Result<std::string> bytes();

private:
    struct Formats;
    lxw_workbook* m_workbook = nullptr;
    std::unique_ptr<Formats> m_formats;
    std::string m_file;
};

} // namespace sightline::proposal::xlsx
