// Pages as PDF. What Qt's writer lacks (links inside the document, bookmarks) is added as an incremental update, the way
// the format provides for changes: objects behind the file, a new cross-reference table that points back to the first.

#include "proposal/export.h"

#include "fixed_hashes.h"
#include "page_layout.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace sightline::proposal {

namespace {

constexpr double pointsPerPixel = 72.0 / 96.0;
constexpr int resolution = 300;

QByteArray painted(const Document& document, const paged::Pages& pages) {
    const FixedHashes fixed;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(QString::fromStdString(document.title + (document.customer.empty() ? "" : ", " + document.customer)));
    writer.setCreator(QStringLiteral("Sightline"));
    writer.setPageLayout(QPageLayout(QPageSize(document.paper == Paper::Letter ? QPageSize::Letter : QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
    writer.setResolution(resolution);
    QPainter painter(&writer);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(resolution / 96.0, resolution / 96.0);
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        const bool across = pages.pages[i].size.width() > pages.pages[i].size.height();
        if (i > 0) {
            writer.setPageOrientation(across ? QPageLayout::Landscape : QPageLayout::Portrait);
            writer.newPage();
        }
        paged::drawPage(painter, pages, i, document);
    }
    painter.end();
    return bytes;
}

/// The moment of writing says nothing that the document does not say: the document's own date, or a fixed one.
void fixDate(QByteArray& pdf, const std::string& iso) {
    static const QRegularExpression isDate(QStringLiteral("^\\d{4}-\\d{2}-\\d{2}$"));
    QByteArray day = "20260101";
    if (isDate.match(QString::fromStdString(iso)).hasMatch()) day = QByteArray::fromStdString(iso).replace("-", "");
    const qsizetype at = pdf.indexOf("/CreationDate (D:");
    if (at < 0) return;
    const qsizetype from = at + 17;
    for (qsizetype i = 0; i < 14 && from + i < pdf.size() && pdf[from + i] != ')'; ++i)
        pdf[from + i] = i < 8 ? day[i] : '0';
}

QByteArray textString(const QString& text) {
    QByteArray hex = "<FEFF";
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode() + 0x10000, 16).right(4).toUpper();
    return hex + ">";
}

QByteArray number(double value) { return QByteArray::number(value, 'f', 2); }

/// A URI as a literal string: nothing but printable ASCII, brackets and backslashes escaped.
QByteArray uriString(const std::string& address) {
    QByteArray out = "(";
    for (const char c : address) {
        if (c == '(' || c == ')' || c == '\\') out += '\\';
        if (c > 0x20 && c < 0x7f) out += c;
        else out += '%' + QByteArray::number(static_cast<unsigned char>(c) + 0x100, 16).right(2).toUpper();
    }
    return out + ")";
}

struct PageObject {
    int id = 0, annotations = 0;
};

class Update {
public:
    explicit Update(QByteArray pdf) : m_pdf(std::move(pdf)) {}

    bool read() {
        static const QRegularExpression page(QStringLiteral("(\\d+) 0 obj\\s*<<\\s*/Type /Page\\s.*?/Annots (\\d+) 0 R"), QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression trailer(QStringLiteral("trailer\\s*<<\\s*/Size (\\d+)\\s*/Info (\\d+) 0 R\\s*/Root (\\d+) 0 R"));
        const QString text = QString::fromLatin1(m_pdf);
        for (auto found = page.globalMatch(text); found.hasNext();) {
            const QRegularExpressionMatch match = found.next();
            m_pages.push_back({match.captured(1).toInt(), match.captured(2).toInt()});
        }
        const QRegularExpressionMatch end = trailer.match(text, std::max<qsizetype>(0, text.lastIndexOf(QStringLiteral("trailer"))));
        const qsizetype start = text.lastIndexOf(QStringLiteral("startxref"));
        if (!end.hasMatch() || start < 0) return false;
        m_size = end.captured(1).toInt();
        m_info = end.captured(2).toInt();
        m_root = end.captured(3).toInt();
        m_previous = text.mid(start + 9).trimmed().section(QLatin1Char('\n'), 0, 0).trimmed().toLongLong();
        const QRegularExpression root(QStringLiteral("(?:^|\\n)%1 0 obj\\s*<<(.*?)>>\\s*endobj").arg(m_root), QRegularExpression::DotMatchesEverythingOption);
        m_catalogue = root.match(text).captured(1).toLatin1().trimmed();
        return !m_catalogue.isEmpty();
    }

    std::size_t pageCount() const { return m_pages.size(); }
    int newId() { return m_size++; }
    int pageId(int index) const { return m_pages[static_cast<std::size_t>(index)].id; }
    int annotationsOf(int index) const { return m_pages[static_cast<std::size_t>(index)].annotations; }
    int root() const { return m_root; }
    const QByteArray& catalogue() const { return m_catalogue; }
    void put(int id, const QByteArray& object) { m_objects[id] = object; }

    QByteArray finish() {
        std::map<int, qsizetype> offsets;
        if (!m_pdf.endsWith('\n')) m_pdf += '\n';
        for (const auto& [id, object] : m_objects) {
            offsets[id] = m_pdf.size();
            m_pdf += QByteArray::number(id) + " 0 obj\n" + object + "\nendobj\n";
        }
        const qsizetype table = m_pdf.size();
        m_pdf += "xref\n";
        for (const auto& [id, offset] : offsets)
            m_pdf += QByteArray::number(id) + " 1\n" + QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
        m_pdf += "trailer\n<<\n/Size " + QByteArray::number(m_size) + "\n/Info " + QByteArray::number(m_info) + " 0 R\n/Root " + QByteArray::number(m_root) +
                 " 0 R\n/Prev " + QByteArray::number(m_previous) + "\n>>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
        return m_pdf;
    }

private:
    QByteArray m_pdf;
    std::vector<PageObject> m_pages;
    int m_size = 0, m_info = 0, m_root = 0;
    qint64 m_previous = 0;
    QByteArray m_catalogue;
    std::map<int, QByteArray> m_objects;
};

QByteArray destination(const Update& update, const paged::Pages& pages, int section) {
    const int page = pages.sections[static_cast<std::size_t>(section)].second;
    return "[" + QByteArray::number(update.pageId(page)) + " 0 R /Fit]";
}

void addLinks(Update& update, const paged::Pages& pages) {
    std::map<int, QByteArray> byPage;
    for (const paged::Link& link : pages.links) {
        const bool inside = link.section >= 0 && static_cast<std::size_t>(link.section) < pages.sections.size();
        if (!inside && link.address.empty()) continue;
        const QRectF& r = link.area;
        const double height = pages.pages[static_cast<std::size_t>(link.page)].size.height() * pointsPerPixel;
        const QByteArray rect = "[" + number(r.left() * pointsPerPixel) + " " + number(height - r.bottom() * pointsPerPixel) + " " + number(r.right() * pointsPerPixel) + " " +
                                number(height - r.top() * pointsPerPixel) + "]";
        byPage[link.page] += "<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect " + rect +
                             (inside ? " /Dest " + destination(update, pages, link.section) : " /A << /S /URI /URI " + uriString(link.address) + " >>") + " >>\n";
    }
    for (const auto& [page, links] : byPage)
        update.put(update.annotationsOf(page), "[\n" + links + "]");
}

void addBookmarks(Update& update, const paged::Pages& pages, const Document& document) {
    const int outlines = update.newId();
    std::vector<int> ids;
    for (std::size_t i = 0; i < pages.sections.size(); ++i)
        ids.push_back(update.newId());
    for (std::size_t i = 0; i < ids.size(); ++i) {
        QByteArray item = "<< /Title " + textString(pages.sections[i].first) + " /Parent " + QByteArray::number(outlines) + " 0 R /Dest " + destination(update, pages, static_cast<int>(i));
        if (i > 0) item += " /Prev " + QByteArray::number(ids[i - 1]) + " 0 R";
        if (i + 1 < ids.size()) item += " /Next " + QByteArray::number(ids[i + 1]) + " 0 R";
        update.put(ids[i], item + " >>");
    }
    QByteArray catalogue = "<<\n" + update.catalogue();
    if (!ids.empty()) {
        update.put(outlines, "<< /Type /Outlines /First " + QByteArray::number(ids.front()) + " 0 R /Last " + QByteArray::number(ids.back()) + " 0 R /Count " + QByteArray::number(static_cast<int>(ids.size())) + " >>");
        catalogue += "\n/Outlines " + QByteArray::number(outlines) + " 0 R\n/PageMode /UseOutlines";
    }
    catalogue += "\n/Lang (" + QByteArray::fromStdString(document.language) + ")\n/ViewerPreferences << /DisplayDocTitle true >>\n>>";
    update.put(update.root(), catalogue);
}

} // namespace

std::string proposalPdf(const Document& document, PdfReport* report) {
    const paged::Pages pages = paged::layOut(document);
    if (report) *report = pages.report;
    QByteArray pdf = painted(document, pages);
    fixDate(pdf, document.date);
    Update update(pdf);
    if (!update.read() || update.pageCount() != pages.pages.size()) return pdf.toStdString();
    addLinks(update, pages);
    addBookmarks(update, pages, document);
    return update.finish().toStdString();
}

} // namespace sightline::proposal
