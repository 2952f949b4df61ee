#pragma once
// Documents as bytes, one function a format, and as files that are written whole or not at all.

#include "proposal/document.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sightline::proposal {

/// Where a laid-out page does not hold its text; empty when everything fits.
struct PdfReport {
    int pages = 0;
    std::vector<std::string> clipped;   ///< texts that are wider or higher than what was kept for them
    std::vector<std::string> splitRows; ///< rows that had to be cut because they are higher than a page
    std::vector<std::pair<std::string, int>> sections; ///< title and first page, from 1
};

/// PDF 1.4 with embedded fonts, a table of contents with links, bookmarks and "page x of y". The same document gives the
/// same bytes. Needs a QGuiApplication.
std::string proposalPdf(const Document& document, PdfReport* report = nullptr);

/// One self-contained HTML file: charts as SVG, tables that sort and filter, the what-if, no network. Scripts and styles
/// are allowed by their hash alone. Needs a QGuiApplication. The what-if is in it when the view holds one.
std::string proposalHtml(const CustomerDocument& document, const Words& words);
std::string proposalHtml(const InternalDocument& document, const Words& words);

/// OpenDocument text for editing: the sections with their tables and charts as pictures. Needs a QGuiApplication.
Result<std::string> proposalOdt(const Document& document);

/// A workbook whose formulas go from quantities and prices to every total, with the engine's figures as cached results.
/// Rows have the same id and stand in the same place for all three options. Environment error when there is no room for
/// a temporary file.
Result<std::string> proposalXlsx(const CustomerDocument& document, const DocumentOptions& options, const Words& words);
Result<std::string> proposalXlsx(const InternalDocument& document, const DocumentOptions& options, const Words& words);

/// A table as CSV (RFC 4180, UTF-8, point as decimal mark): exact numbers where a cell has one. A text that a spreadsheet
/// would take for a formula begins with an apostrophe.
std::string tableCsv(const TableBlock& table);
/// A table as tab-separated text for the clipboard, as shown.
std::string tableText(const TableBlock& table);
/// A chart as a stand-alone SVG document, and as a PNG at `scale` pixels for each of its own. Needs a QGuiApplication.
std::string chartSvgFile(const ChartBlock& chart);
std::string chartPng(const ChartBlock& chart, double scale = 2);

/// "Harbour Stores proposal v3 customer.pdf": without characters that a file system minds; says "internal" where it is.
std::string proposalFileName(const Document& document, int version, std::string_view extension);

/// Writes a document atomically: temporary file beside it, fsync, rename; nothing is left behind on failure.
Result<void> writeDocument(const std::filesystem::path& file, const std::string& bytes);

/// A file of an export into a folder.
struct ExportFile {
    std::string name; ///< relative to the folder
    std::string bytes;
};
/// Every format at once: PDF, HTML, XLSX, ODT, a CSV of every table (with every camera), SVG and PNG of every chart.
Result<std::vector<ExportFile>> exportAll(const CustomerDocument& document, const DocumentOptions& options, const Words& words);
Result<std::vector<ExportFile>> exportAll(const InternalDocument& document, const DocumentOptions& options, const Words& words);
/// The formats that one file can have: "pdf", "html", "xlsx", "odt".
bool isDocumentFormat(std::string_view extension);
Result<std::string> exportAs(const CustomerDocument& document, std::string_view extension, const DocumentOptions& options, const Words& words);
Result<std::string> exportAs(const InternalDocument& document, std::string_view extension, const DocumentOptions& options, const Words& words);
/// Writes the files into a folder that is made when it is not there; the folder is complete or not there at all: they are
/// written beside it and moved. A folder that holds other files keeps them.
Result<void> writeFolder(const std::filesystem::path& folder, const std::vector<ExportFile>& files);

} // namespace sightline::proposal
