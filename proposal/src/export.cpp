// Tables, charts and whole proposals as files.

#include "proposal/export.h"

#include "chart_common.h"
#include "document_parts.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>
#include <set>

#include <nlohmann/json.hpp>

namespace sightline::proposal {

namespace {

/// What a spreadsheet would take for a formula is made text.
std::string inert(const std::string& text) {
    const bool isFormula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    return isFormula ? "'" + text : text;
}

std::string csvField(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

std::string csvCell(const Cell& cell) {
    if (cell.number && std::isfinite(*cell.number)) return nlohmann::json(*cell.number).dump();
    return csvField(inert(cell.note.empty() ? cell.text : cell.text + " (" + cell.note + ")"));
}

template <typename Visit> void eachTable(const Document& document, const Visit& visit) {
    for (const Section& section : document.sections)
        for (const Block& block : section.blocks)
            if (const auto* table = std::get_if<TableBlock>(&block)) visit(section, *table);
}

std::string uniqueName(std::set<std::string>& used, const std::string& wanted, const std::string& extension) {
    std::string name = wanted + extension;
    for (int i = 2; !used.insert(name).second; ++i)
        name = wanted + "-" + std::to_string(i) + extension;
    return name;
}

template <typename Made> Result<std::string> bytesAs(const Made& document, std::string_view extension, const DocumentOptions& options, const Words& words) {
    if (extension == "pdf") return proposalPdf(document.content());
    if (extension == "html") return proposalHtml(document, words);
    if (extension == "xlsx") return proposalXlsx(document, options, words);
    if (extension == "odt") return proposalOdt(document.content());
    return failure(ErrorKind::Usage, std::string(extension), "is no format of a proposal", "Use pdf, html, xlsx or odt");
}

template <typename Made>
Result<std::vector<ExportFile>> everyFile(const Made& document, const CustomerView& view, const DocumentOptions& options, const Words& words) {
    const Document& content = document.content();
    std::vector<ExportFile> files;
    std::set<std::string> used;
    for (const char* extension : {"pdf", "html", "xlsx", "odt"}) {
        auto bytes = bytesAs(document, extension, options, words);
        if (!bytes) return tl::make_unexpected(bytes.error());
        files.push_back({proposalFileName(content, options.version, extension), std::move(*bytes)});
    }
    // A customer's folder must not be taken for ours, nor the other way round: every name says which it is.
    const std::string mark = content.edition == Edition::Internal ? " internal" : "";
    eachTable(content, [&](const Section&, const TableBlock& table) { files.push_back({uniqueName(used, table.id + mark, ".csv"), tableCsv(table)}); });
    files.push_back({uniqueName(used, "cameras-all" + mark, ".csv"), tableCsv(document::cameraTable({view, options, words}, true))});
    for (const Section& section : content.sections)
        for (const Block& block : section.blocks) {
            std::vector<const ChartBlock*> charts;
            if (const auto* chart = std::get_if<ChartBlock>(&block)) charts.push_back(chart);
            if (const auto* cards = std::get_if<CardsBlock>(&block))
                for (const SummaryCard& card : cards->cards)
                    if (card.hasRange) charts.push_back(&card.range);
            for (const ChartBlock* chart : charts) {
                files.push_back({uniqueName(used, chart->id + mark, ".svg"), chartSvgFile(*chart)});
                files.push_back({uniqueName(used, chart->id + mark, ".png"), chartPng(*chart)});
            }
        }
    return files;
}

} // namespace

std::string tableCsv(const TableBlock& table) {
    std::string text;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        text += (c == 0 ? "" : ",") + csvField(inert(table.columns[c].head));
    text += "\r\n";
    for (const TableRow& row : table.rows) {
        for (std::size_t c = 0; c < std::max<std::size_t>(row.cells.size(), 1); ++c)
            text += (c == 0 ? "" : ",") + (c < row.cells.size() ? csvCell(row.cells[c]) : std::string());
        text += "\r\n";
    }
    return text;
}

std::string tableText(const TableBlock& table) {
    std::string text;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        text += (c == 0 ? "" : "\t") + table.columns[c].head;
    for (const TableRow& row : table.rows) {
        text += "\n";
        for (std::size_t c = 0; c < row.cells.size(); ++c)
            text += (c == 0 ? "" : "\t") + (row.cells[c].number ? row.cells[c].text : inert(row.cells[c].text));
    }
    return text + "\n";
}

std::string chartSvgFile(const ChartBlock& chart) {
    if (!chart.svg.empty()) return chart.svg;
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + chartSvg(chart.size, QString::fromStdString(chart.heading), chart.paint).toStdString() + "\n";
}

std::string chartPng(const ChartBlock& chart, double scale) {
    constexpr double mostPixels = 4000;
    const double longest = std::max(chart.size.width(), chart.size.height());
    if (longest < 1) return {};
    const double used = std::min(scale, mostPixels / longest);
    QImage image((chart.size * used).toSize().expandedTo(QSize(1, 1)), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(used, used);
    const QRectF area(QPointF(0, 0), chart.size);
    if (!chart.svg.empty()) QSvgRenderer(paintableSvg(chart.svg)).render(&painter, area);
    else if (chart.paint) chart.paint(painter, area);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes.toStdString();
}

std::string proposalFileName(const Document& document, int version, std::string_view extension) {
    std::string name;
    for (const char c : cleanText(document.customer.empty() ? document.title : document.customer, 60))
        name += std::string_view("/\\:*?\"<>|%").find(c) == std::string_view::npos ? std::string(1, c) : "_";
    while (!name.empty() && (name.front() == '.' || name.front() == ' ' || name.front() == '-'))
        name.erase(name.begin());
    while (!name.empty() && (name.back() == '.' || name.back() == ' '))
        name.pop_back();
    if (name.empty()) name = "Sightline";
    return name + " proposal v" + std::to_string(version) + (document.edition == Edition::Internal ? " internal." : " customer.") + std::string(extension);
}

bool isDocumentFormat(std::string_view extension) {
    return extension == "pdf" || extension == "html" || extension == "xlsx" || extension == "odt";
}

Result<std::string> exportAs(const CustomerDocument& document, std::string_view extension, const DocumentOptions& options, const Words& words) {
    return bytesAs(document, extension, options, words);
}

Result<std::string> exportAs(const InternalDocument& document, std::string_view extension, const DocumentOptions& options, const Words& words) {
    return bytesAs(document, extension, options, words);
}

Result<std::vector<ExportFile>> exportAll(const CustomerDocument& document, const DocumentOptions& options, const Words& words) {
    return everyFile(document, document.view(), options, words);
}

Result<std::vector<ExportFile>> exportAll(const InternalDocument& document, const DocumentOptions& options, const Words& words) {
    return everyFile(document, document.view().customer, options, words);
}

Result<void> writeFolder(const std::filesystem::path& folder, const std::vector<ExportFile>& files) {
    const auto failed = [&](const std::error_code& code) {
        return failure(ErrorKind::Environment, folder.string(), "cannot write the folder: " + code.message(), "Choose another place, or make room and check that it can be written to");
    };
    std::error_code code;
    std::filesystem::path target = folder;
    if (!target.has_filename()) target = target.parent_path();
    const bool existed = std::filesystem::exists(target, code);
    if (existed && !std::filesystem::is_directory(target, code)) return failed(std::make_error_code(std::errc::not_a_directory));
    const std::filesystem::path beside = target.string() + ".partial-" + std::to_string(std::hash<std::string>{}(target.string()) % 100000);
    std::filesystem::remove_all(beside, code);
    std::filesystem::create_directories(beside, code);
    if (code) return failed(code);
    for (const ExportFile& file : files)
        if (const Result<void> written = writeDocument(beside / file.name, file.bytes); !written) {
            std::filesystem::remove_all(beside, code);
            return tl::make_unexpected(written.error());
        }
    if (!existed) {
        std::filesystem::rename(beside, target, code);
        if (code) {
            const std::error_code reason = code;
            std::filesystem::remove_all(beside, code);
            return failed(reason);
        }
        return {};
    }
    for (const ExportFile& file : files) {
        std::filesystem::rename(beside / file.name, target / file.name, code);
        if (code) {
            const std::error_code reason = code;
            std::filesystem::remove_all(beside, code);
            return failed(reason);
        }
    }
    std::filesystem::remove_all(beside, code);
    return {};
}

} // namespace sightline::proposal
