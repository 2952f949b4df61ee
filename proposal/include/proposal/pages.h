#pragma once
// The pages of a document as the PDF has them, to be looked at before they are written.

#include "proposal/document.h"

#include <QSizeF>

#include <memory>
#include <string>
#include <utility>
#include <vector>

class QPainter;

namespace sightline::proposal {

/// Laid out once; what it needs of the document is kept. Needs a QGuiApplication; may be made on any thread and painted on
/// another.
class DocumentPages {
public:
    explicit DocumentPages(const Document& document);
    ~DocumentPages();
    DocumentPages(const DocumentPages&) = delete;
    DocumentPages& operator=(const DocumentPages&) = delete;

    int count() const;
    /// In pixels of 96 to the inch; a page with a wide drawing lies across. Empty for a page that there is not.
    QSizeF size(int page) const;
    /// Draws page 0 … count() - 1 with its head and foot at the painter's origin; nothing for another number.
    void paint(QPainter& painter, int page) const;
    /// Key of each section that is there, and its first page.
    const std::vector<std::pair<std::string, int>>& sections() const { return m_sections; }

private:
    struct Laid;
    std::unique_ptr<Laid> m_laid;
    std::vector<std::pair<std::string, int>> m_sections;
};

} // namespace sightline::proposal
