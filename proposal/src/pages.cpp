#include "proposal/pages.h"

#include "page_layout.h"

#include <algorithm>

namespace sightline::proposal {

struct DocumentPages::Laid {
    Document document;
    paged::Pages pages;
};

DocumentPages::DocumentPages(const Document& document) : m_laid(std::make_unique<Laid>()) {
    m_laid->document = document;
    m_laid->pages = paged::layOut(m_laid->document);
    const auto& titled = m_laid->pages.sections;
    for (const Section& section : m_laid->document.sections) {
        const auto found = std::find_if(titled.begin(), titled.end(), [&](const auto& one) {
            return one.first == QString::fromStdString(section.title);
        });
        if (found != titled.end()) m_sections.emplace_back(section.key, found->second);
    }
}

DocumentPages::~DocumentPages() = default;

int DocumentPages::count() const {
    return static_cast<int>(m_laid->pages.pages.size());
}

QSizeF DocumentPages::size(int page) const {
    return page >= 0 && page < count() ? m_laid->pages.pages[static_cast<std::size_t>(page)].size : QSizeF();
}

void DocumentPages::paint(QPainter& painter, int page) const {
    if (page >= 0 && page < count()) paged::drawPage(painter, m_laid->pages, static_cast<std::size_t>(page), m_laid->document);
}

} // namespace sightline::proposal
