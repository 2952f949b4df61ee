#include "workbook.h"

#include "proposal/document.h"

#include <xlsxwriter.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace sightline::proposal::xlsx {

struct Workbook::Formats {
    std::array<lxw_format*, 15> all{};
    lxw_format* of(Style style) const { return all[static_cast<std::size_t>(style)]; }
};

namespace {

constexpr lxw_color_t inkColour = 0x18202A, quietColour = 0x5F6A77, headColour = 0xF8F9FA, inputColour = 0x5340C9, errorColour = 0xB3153F;

std::string columnName(unsigned column) {
    std::string name;
    for (unsigned n = column + 1; n > 0; n = (n - 1) / 26)
        name.insert(name.begin(), static_cast<char>('A' + (n - 1) % 26));
    return name;
}

void describe(lxw_format* format, Style style) {
    format_set_font_name(format, "Calibri");
    format_set_font_size(format, style == Style::Title ? 16 : style == Style::Small ? 9 : 10);
    format_set_font_color(format, style == Style::Small ? quietColour : inkColour);
    switch (style) {
    case Style::Head:
        format_set_bold(format);
        format_set_bg_color(format, headColour);
        format_set_bottom(format, LXW_BORDER_THIN);
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        break;
    case Style::Title:
        format_set_bold(format);
        break;
    case Style::Count:
        format_set_num_format(format, "#,##0.##");
        break;
    case Style::InputMoney:
        format_set_font_color(format, inputColour);
        [[fallthrough]];
    case Style::Money:
        format_set_num_format(format, "#,##0.00;[Red]-#,##0.00;-");
        break;
    case Style::MoneyTotal:
        format_set_num_format(format, "#,##0.00;[Red]-#,##0.00;-");
        [[fallthrough]];
    case Style::TextTotal:
        format_set_bold(format);
        format_set_bg_color(format, headColour);
        format_set_top(format, LXW_BORDER_THIN);
        break;
    case Style::InputShare:
        format_set_font_color(format, inputColour);
        [[fallthrough]];
    case Style::Share:
        format_set_num_format(format, "0.0##%");
        break;
    case Style::Input:
        format_set_font_color(format, inputColour);
        break;
    case Style::Figure:
        format_set_num_format(format, "#,##0.0000");
        format_set_font_color(format, inputColour);
        break;
    case Style::Wrap:
        format_set_text_wrap(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
        break;
    case Style::Error:
        format_set_font_color(format, errorColour);
        break;
    case Style::Text:
    case Style::Small:
        break;
    }
}

std::string temporaryFile() {
    std::error_code code;
    std::filesystem::path folder = std::filesystem::temp_directory_path(code);
    if (code) folder = "/tmp";
    std::string name = (folder / "sightline-XXXXXX").string();
    const int descriptor = ::mkstemp(name.data());
    if (descriptor < 0) return {};
    ::close(descriptor);
    return name;
}

} // namespace

std::string cellName(unsigned row, unsigned column, bool fixRow, bool fixColumn) {
    return (fixColumn ? "$" : "") + columnName(column) + (fixRow ? "$" : "") + std::to_string(row + 1);
}

std::string cellOn(const std::string& sheet, unsigned row, unsigned column) {
    std::string quoted;
    for (const char c : sheet)
        quoted += c == '\'' ? std::string("''") : std::string(1, c);
    return "'" + quoted + "'!" + cellName(row, column, true, true);
}

Workbook::Workbook() : m_formats(std::make_unique<Formats>()), m_file(temporaryFile()) {
    if (m_file.empty()) return;
    m_workbook = workbook_new(m_file.c_str());
    if (!m_workbook) return;
    for (std::size_t i = 0; i < m_formats->all.size(); ++i) {
        m_formats->all[i] = workbook_add_format(m_workbook);
        describe(m_formats->all[i], static_cast<Style>(i));
    }
}

Workbook::~Workbook() {
    if (m_workbook) workbook_close(m_workbook);
    if (!m_file.empty()) ::unlink(m_file.c_str());
}

lxw_worksheet* Workbook::sheet(const std::string& name) {
    return m_workbook ? workbook_add_worksheet(m_workbook, name.c_str()) : nullptr;
}

void Workbook::text(lxw_worksheet* sheet, unsigned row, unsigned column, const std::string& words, Style style) {
    if (sheet && !words.empty()) worksheet_write_string(sheet, row, static_cast<lxw_col_t>(column), words.c_str(), m_formats->of(style));
    else if (sheet) worksheet_write_blank(sheet, row, static_cast<lxw_col_t>(column), m_formats->of(style));
}

void Workbook::number(lxw_worksheet* sheet, unsigned row, unsigned column, double value, Style style) {
    if (sheet) worksheet_write_number(sheet, row, static_cast<lxw_col_t>(column), value, m_formats->of(style));
}

void Workbook::formula(lxw_worksheet* sheet, unsigned row, unsigned column, const std::string& words, double result, Style style) {
    if (sheet) worksheet_write_formula_num(sheet, row, static_cast<lxw_col_t>(column), words.c_str(), m_formats->of(style), result);
}

void Workbook::note(lxw_worksheet* sheet, unsigned row, unsigned column, const std::string& words) {
    if (sheet && !words.empty()) worksheet_write_comment(sheet, row, static_cast<lxw_col_t>(column), words.c_str());
}

void Workbook::name(const std::string& name, const std::string& where) {
    if (m_workbook) workbook_define_name(m_workbook, name.c_str(), ("=" + where).c_str());
}

void Workbook::properties(const std::string& title, const std::string& author, const std::string& company, const std::string& subject) {
    if (!m_workbook) return;
    lxw_doc_properties properties{};
    // The library keeps copies; a fixed date so that the same input gives the same bytes.
    properties.title = const_cast<char*>(title.c_str());
    properties.author = const_cast<char*>(author.c_str());
    properties.company = const_cast<char*>(company.c_str());
    properties.subject = const_cast<char*>(subject.c_str());
    properties.created = 1'700'000'000;
    workbook_set_properties(m_workbook, &properties);
}

Result<std::string> Workbook::bytes() {
    const auto failed = [](const std::string& reason) {
        return failure(ErrorKind::Environment, "temporary file", "cannot write the spreadsheet: " + reason, "Make room in the folder for temporary files (TMPDIR)");
    };
    if (!m_workbook) return failed(std::strerror(errno));
    const lxw_error error = workbook_close(m_workbook);
    m_workbook = nullptr;
    if (error != LXW_NO_ERROR) return failed(lxw_strerror(error));
    std::ifstream file(m_file, std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    if (!file || bytes.str().empty()) return failed("the file that was written cannot be read");
    return bytes.str();
}

} // namespace sightline::proposal::xlsx
