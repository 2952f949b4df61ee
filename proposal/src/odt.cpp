// The document as OpenDocument text, for editing. Text goes in as text, never as markup.

#include "proposal/export.h"

#include "chart_common.h"
#include "fixed_hashes.h"

#include <QBuffer>
#include <QImage>
#include <QSvgRenderer>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentWriter>
#include <QTextTable>

#include <algorithm>

namespace sightline::proposal {

namespace {

QString fromWords(const std::string& text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QTextCharFormat face(double points, bool strong, const QColor& colour) {
    QTextCharFormat format;
    format.setFontFamilies({QStringLiteral("Inter"), QStringLiteral("Liberation Sans"), QStringLiteral("Arial")});
    format.setFontPointSize(points);
    format.setFontWeight(strong ? QFont::DemiBold : QFont::Normal);
    format.setForeground(colour);
    return format;
}

class OdtWriter {
public:
    explicit OdtWriter(const Document& document) : m_document(document), m_cursor(&m_text) {
        m_text.setUndoRedoEnabled(false);
        m_cursor.beginEditBlock();
    }

    Result<std::string> write() {
        if (!m_document.watermark.empty()) paragraph(m_document.watermark, face(10, true, lightTokens().error));
        for (const Section& section : m_document.sections) {
            if (section.id != SectionId::Cover) heading(section.title, 1, section.startsPage);
            for (const Block& block : section.blocks)
                std::visit([this](const auto& one) { this->block(one); }, block);
        }
        paragraph(m_document.footLeft + " · " + m_document.footMiddle, face(8, false, lightTokens().ink3));
        if (!m_document.watermark.empty()) paragraph(m_document.watermark, face(10, true, lightTokens().error));
        m_cursor.endEditBlock();
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QTextDocumentWriter writer(&buffer, "ODF");
        if (!writer.write(&m_text)) return failure(ErrorKind::Internal, "ODT", "cannot be written", "Choose another format");
        fixTimes(bytes);
        return bytes.toStdString();
    }

private:
    /// The archive says when it was made; the document says that itself where it is to be said.
    static void fixTimes(QByteArray& zip) {
        const auto u16 = [&](qsizetype at) { return static_cast<unsigned>(static_cast<unsigned char>(zip[at])) | static_cast<unsigned>(static_cast<unsigned char>(zip[at + 1])) << 8; };
        const auto u32 = [&](qsizetype at) { return static_cast<qsizetype>(u16(at)) | static_cast<qsizetype>(u16(at + 2)) << 16; };
        const auto fix = [&](qsizetype at) {
            for (qsizetype i = 0; i < 4; ++i)
                zip[at + i] = QByteArray::fromHex("00002158")[i]; // 1 January 2024, 00:00
        };
        const qsizetype end = zip.lastIndexOf(QByteArray::fromHex("504b0506"));
        if (end < 0 || end + 22 > zip.size()) return;
        const unsigned entries = u16(end + 10);
        qsizetype at = u32(end + 16);
        for (unsigned i = 0; i < entries && at + 46 <= zip.size(); ++i) {
            fix(at + 12);
            const qsizetype local = u32(at + 42);
            if (local + 30 <= zip.size()) fix(local + 10);
            at += 46 + static_cast<qsizetype>(u16(at + 28)) + static_cast<qsizetype>(u16(at + 30)) + static_cast<qsizetype>(u16(at + 32));
        }
    }

    void start(const QTextBlockFormat& format, const QTextCharFormat& face) {
        if (m_isFresh) {
            m_cursor.setBlockFormat(format);
            m_cursor.setBlockCharFormat(face);
        } else {
            m_cursor.insertBlock(format, face);
        }
        m_isFresh = false;
    }

    void paragraph(const std::string& words, const QTextCharFormat& format, double after = 6) {
        if (words.empty()) return;
        QTextBlockFormat block;
        block.setBottomMargin(after);
        block.setLayoutDirection(Qt::LeftToRight);
        start(block, format);
        m_cursor.insertText(fromWords(words), format);
    }

    void heading(const std::string& words, int level, bool newPage = false) {
        QTextBlockFormat block;
        block.setHeadingLevel(level);
        block.setTopMargin(14);
        block.setBottomMargin(6);
        if (newPage) block.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        const QTextCharFormat format = face(level == 1 ? 18 : 12, true, lightTokens().ink);
        start(block, format);
        m_cursor.insertText(fromWords(words), format);
    }

    void block(const HeadingBlock& one) { heading(one.text, 2); }
    void block(const TextBlock& text) {
        const Tokens& t = lightTokens();
        const double size = text.style == TextStyle::Title ? 28 : text.style == TextStyle::Lead ? 15 : text.style == TextStyle::Subtitle ? 14 : text.style == TextStyle::Small ? 8.5 : 10;
        paragraph(text.text, face(size, text.style == TextStyle::Title || text.style == TextStyle::Lead, text.style == TextStyle::Error ? t.error : t.ink));
    }
    void block(const ReasonsBlock& reasons) {
        int number = 1;
        for (const auto& [what, how] : reasons.reasons)
            paragraph(std::to_string(number++) + ". " + what + (how.empty() ? "" : ". " + how), face(10, false, lightTokens().ink));
    }
    void block(const ListBlock& list) {
        for (const std::string& item : list.items)
            paragraph("– " + item, face(10, false, lightTokens().ink), 2);
    }
    void block(const PageBreakBlock&) {}
    void block(const ContentsBlock&) {}

    void table(const std::vector<std::vector<std::string>>& rows, int headRows, const std::vector<bool>& figures) {
        if (rows.empty() || rows.front().empty()) return;
        QTextTableFormat format;
        format.setBorder(0.5);
        format.setBorderBrush(lightTokens().line);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderCollapse(true);
        format.setCellPadding(2);
        format.setHeaderRowCount(headRows);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        const auto columns = static_cast<int>(rows.front().size());
        QTextTable* made = m_cursor.insertTable(static_cast<int>(rows.size()), columns, format);
        for (int r = 0; r < static_cast<int>(rows.size()); ++r) {
            const std::vector<std::string>& cells = rows[static_cast<std::size_t>(r)];
            for (int c = 0; c < std::min(columns, static_cast<int>(cells.size())); ++c) {
                QTextCursor cell = made->cellAt(r, c).firstCursorPosition();
                QTextBlockFormat align;
                align.setLayoutDirection(Qt::LeftToRight);
                align.setAlignment(figures[static_cast<std::size_t>(c)] ? Qt::AlignRight : Qt::AlignLeft);
                cell.setBlockFormat(align);
                cell.insertText(fromWords(cells[static_cast<std::size_t>(c)]), face(8, r < headRows, r < headRows ? lightTokens().ink3 : lightTokens().ink));
            }
        }
        m_cursor.movePosition(QTextCursor::End);
        m_isFresh = true;
    }

    void block(const TableBlock& one) {
        paragraph(one.caption, face(9, true, lightTokens().ink2), 3);
        std::vector<std::vector<std::string>> rows(1);
        std::vector<bool> figures;
        for (const TableColumn& column : one.columns) {
            rows.front().push_back(column.head);
            figures.push_back(column.figures);
        }
        for (const TableRow& row : one.rows) {
            rows.emplace_back();
            for (const Cell& cell : row.cells)
                rows.back().push_back(cell.note.empty() ? cell.text : cell.text + " (" + cell.note + ")");
        }
        table(rows, 1, figures);
    }

    void block(const FactsBlock& facts) {
        std::vector<std::vector<std::string>> rows;
        for (const auto& [what, value] : facts.rows)
            rows.push_back({what, value.text});
        table(rows, 0, {false, false});
    }
    void block(const KeysBlock& keys) {
        std::vector<std::vector<std::string>> rows(2);
        for (const auto& [what, value] : keys.keys) {
            rows[0].push_back(what);
            rows[1].push_back(value);
        }
        table(rows, 1, std::vector<bool>(rows[0].size(), false));
    }
    void block(const CardsBlock& cards) {
        std::vector<std::vector<std::string>> rows(1, {""});
        const SummaryCard* most = nullptr;
        for (const SummaryCard& card : cards.cards)
            if (!most || card.rows.size() > most->rows.size()) most = &card;
        if (!most) return;
        for (const std::string& what : {most->totalNote, most->outcomes.empty() ? std::string() : std::string(" ")})
            rows.push_back({what});
        for (const auto& row : most->rows)
            rows.push_back({row.first});
        for (const SummaryCard& card : cards.cards) {
            rows[0].push_back(card.name + (card.status.empty() ? "" : ", " + card.status));
            rows[1].push_back(card.total);
            rows[2].push_back(card.outcomes.empty() ? card.totalNote : card.outcomes);
            for (std::size_t i = 0; i < most->rows.size(); ++i)
                rows[3 + i].push_back(i < card.rows.size() ? card.rows[i].second : "–");
        }
        table(rows, 1, {false, true, true, true});
    }
    void block(const SignatureBlock& signature) {
        std::vector<std::vector<std::string>> rows(1, signature.who);
        for (const std::string& line : signature.lines)
            rows.emplace_back(signature.who.size(), line + ": ______________________");
        table(rows, 1, std::vector<bool>(signature.who.size(), false));
    }

    void block(const ChartBlock& chart) {
        paragraph(chart.heading, face(11, true, lightTokens().ink), 2);
        paragraph(chart.caption, face(8.5, false, lightTokens().ink2), 3);
        const QImage image = QImage::fromData(QByteArray::fromStdString(chartPng(chart, 2)));
        if (image.isNull()) return;
        const QString name = QStringLiteral("chart-%1.png").arg(++m_images);
        m_text.addResource(QTextDocument::ImageResource, QUrl(name), image);
        QTextImageFormat format;
        format.setName(name);
        const double scale = std::min(1.0, 640.0 / std::max(1.0, chart.size.width()));
        format.setWidth(chart.size.width() * scale);
        format.setHeight(chart.size.height() * scale);
        start(QTextBlockFormat(), face(10, false, lightTokens().ink));
        m_cursor.insertImage(format);
    }

    const Document& m_document;
    QTextDocument m_text;
    QTextCursor m_cursor;
    bool m_isFresh = true;
    int m_images = 0;
};

} // namespace

Result<std::string> proposalOdt(const Document& document) {
    const FixedHashes fixed;
    return OdtWriter(document).write();
}

} // namespace sightline::proposal
