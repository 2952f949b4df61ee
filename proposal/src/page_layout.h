#pragma once
// Lays a document out on pages, in pixels of 96 to the inch: no row is split, no heading stands alone at the foot, heads
// of tables are repeated. What is laid out is kept as drawing steps, so that page numbers are known when they are drawn.

#include "proposal/export.h"

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QTextLayout>

#include <functional>
#include <memory>
#include <vector>

namespace sightline::proposal::paged {

/// A run of wrapped text, ready to be drawn.
struct TextBox {
    std::shared_ptr<QTextLayout> layout;
    QColor colour;
    double width = 0, height = 0; ///< of the box that was given, and of the lines
    bool fits = true;             ///< no line is wider than the box
};

struct Link {
    int page = 0;
    QRectF area;
    int section = -1; ///< target inside the document, or
    std::string address; ///< outside
};

struct Page {
    std::vector<std::function<void(QPainter&)>> steps;
    QSizeF size; ///< a drawing that is wide lies on a page across
};

struct Pages {
    std::vector<Page> pages;
    std::vector<Link> links;
    std::vector<std::pair<QString, int>> sections; ///< title, index of the page
    PdfReport report;
};

/// Everything but head and foot, which drawPage() adds.
Pages layOut(const Document& document);
void drawPage(QPainter& painter, const Pages& pages, std::size_t index, const Document& document);

} // namespace sightline::proposal::paged
