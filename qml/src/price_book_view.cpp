#include "price_book_view.h"
#include "figures.h"

#include "price_edit.h"
#include "price_why.h"

#include "planner/price_book_file.h"
#include "proposal/export.h"
#include "proposal/figure_words.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <cmath>
#include <fstream>

namespace sightline::qml {
namespace {

using costmodel::BookEntry;

QString bookText(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString bookNumber(double value) {
    const int decimals = std::abs(value) >= 1000 && value == std::round(value) ? 0 : std::abs(value) < 1 && value != 0 ? 4 : 2;
    return QLocale().toString(value, 'f', decimals);
}

QString bookTag(const BookEntry& entry) {
    if (entry.isUnpriced) return PriceBookView::tr("no rate");
    if (entry.isStale) return PriceBookView::tr("old");
    return entry.isEstimate ? PriceBookView::tr("estimate") : QString();
}

} // namespace

PriceBookView::PriceBookView(QObject* parent) : RangeTable(parent) {}
PriceBookView::~PriceBookView() = default;

QString PriceBookView::countText() const {
    const QLocale locale;
    return tr("%1 of %2 prices").arg(locale.toString(qlonglong(m_shown.size())), locale.toString(qlonglong(m_entries.size())));
}

void PriceBookView::planMoved() {
    if (!active()) return;
    m_calculated = calculated();
    m_book.reset();
    m_entries.clear();
    if (m_calculated) {
        m_book.emplace(m_calculated->comparison.plan, *m_calculated->catalogue);
        m_entries = m_book->entries();
    }
    fill();
}

void PriceBookView::fill() {
    m_shown.clear();
    QList<QVariantList> rows;
    for (const BookEntry& entry : m_entries) {
        const Figure& figure = entry.figure;
        const QString name = engineName(proposal::figureWords(m_book->catalogue(), figure.id));
        if (!isShown(figure, name, entry.isStale || entry.isEstimate || entry.isUnpriced)) continue;
        m_shown.push_back(entry);
        rows << cells({figure, {}, name, engineName(figure.unit), bookNumber(figure.value.low), bookNumber(figure.value.likely), bookNumber(figure.value.high),
                       bookTag(entry), entry.isStale || entry.isUnpriced});
    }
    m_rows.setRows(std::move(rows));
    emit changed();
}

QString PriceBookView::setPart(const QString& id, Part part, const QString& text) {
    if (!m_session || !m_book) return {};
    return typePrice(*m_session, *m_book, m_calculated->comparison.currency(), id.toStdString(), PricePart(part), text);
}

void PriceBookView::resetPart(const QString& id) {
    if (m_session) forgetPrice(*m_session, id.toStdString());
}

planner::Why PriceBookView::whyOf(const QString& id) const {
    const Figure* const figure = m_book ? m_book->figure(id.toStdString()) : nullptr;
    if (!figure) return {};
    planner::Why why;
    why.figure = engineName(proposal::figureWords(m_book->catalogue(), figure->id)).toStdString();
    why.formula = tr("A price of the book; sheets multiply it by quantities and by what else their lines say").toStdString();
    why.inputs.push_back(factorInput(*m_book, m_book->factor(*figure)));
    return why;
}

void PriceBookView::importList(const QString& path) {
    if (!m_session || !m_session->catalogue()) return;
    const QString name = QFileInfo(path).fileName();
    std::ifstream file(path.toStdString(), std::ios::binary);
    if (!file) return m_session->say(tr("%1 cannot be read. Check that the file is there").arg(name), true);
    std::vector<Error> more;
    const auto prices = planner::importPriceCsv(file, name.toStdString(), &more, m_session->catalogue().get());
    if (!prices) {
        const QString rest = more.empty() ? QString() : tr(" (and %1 more)").arg(more.size());
        return m_session->say(bookText(toText(prices.error())) + rest, true);
    }
    adoptPrices(*m_session, *prices, tr("import %1").arg(name));
    m_session->say(tr("%1: %2 prices are this plan's own now. Undo takes them out again").arg(name).arg(prices->size()), false);
}

void PriceBookView::exportList(const QString& path) {
    if (!m_session || !m_book) return;
    std::vector<planner::PriceRow> list;
    for (const BookEntry& entry : m_shown) {
        const Figure& figure = entry.figure;
        const std::string date = figure.date.empty() && figure.year > 0 ? std::to_string(figure.year) : figure.date;
        list.push_back({{figure.id, figure.value, figure.currency, date, figure.grade, figure.source, figure.note},
                        proposal::figureWords(m_book->catalogue(), figure.id), figure.unit});
    }
    const auto written = proposal::writeDocument(path.toStdString(), planner::exportPriceCsv(list));
    if (!written) return m_session->say(bookText(toText(written.error())), true);
    m_session->say(tr("%1 prices written to %2").arg(list.size()).arg(QDir::toNativeSeparators(path)), false);
}

} // namespace sightline::qml
