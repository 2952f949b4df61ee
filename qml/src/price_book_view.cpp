#include "price_book_view.h"
#include "figures.h"

#include "price_edit.h"

#include "planner/price_book_file.h"
#include "proposal/export.h"
#include "proposal/figure_words.h"

#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStringList>

#include <algorithm>
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

QString bookDate(const Figure& figure) {
    const QString date = bookText(figure.date);
    if (date.isEmpty()) return figure.year > 0 ? QString::number(figure.year) : QString();
    const bool monthOnly = date.size() == 7;
    const QDate day = QDate::fromString(monthOnly ? date + QStringLiteral("-01") : date, Qt::ISODate);
    return day.isValid() ? QLocale().toString(day, monthOnly ? QStringLiteral("MMM yyyy") : QStringLiteral("d MMM yyyy")) : date;
}

QString bookGrade(const Figure& figure) {
    switch (figure.grade) {
    case Grade::Sourced: return PriceBookView::tr("Sourced");
    case Grade::PartlySourced: return PriceBookView::tr("Partly sourced");
    case Grade::Catalogue: return PriceBookView::tr("Catalogue");
    case Grade::Estimate: return PriceBookView::tr("Estimate");
    }
    return {};
}

/// "Sourced, Mar 2026, who said so".
QString bookSource(const Figure& figure) {
    QStringList parts{figure.layer == Layer::Project ? PriceBookView::tr("This plan") : figure.layer == Layer::User ? PriceBookView::tr("Your price book") : bookGrade(figure)};
    if (const QString date = bookDate(figure); !date.isEmpty()) parts << date;
    if (figure.grade != Grade::Estimate) parts << bookText(figure.source);
    return parts.join(QStringLiteral(", "));
}

QString bookTag(const BookEntry& entry) {
    if (entry.isUnpriced) return PriceBookView::tr("no rate");
    if (entry.isStale) return PriceBookView::tr("old");
    return entry.isEstimate ? PriceBookView::tr("estimate") : QString();
}

} // namespace

PriceBookView::PriceBookView(QObject* parent)
    : QObject(parent), m_rows({"key", "name", "unit", "low", "likely", "high", "typed", "source", "tag", "warn", "sentence"}) {}

PriceBookView::~PriceBookView() = default;

void PriceBookView::setSession(PlanSession* session) {
    if (m_session == session) return;
    if (m_session) m_session->disconnect(this);
    m_session = session;
    if (m_session) connect(m_session, &PlanSession::resultChanged, this, &PriceBookView::rebuild);
    emit sessionChanged();
    rebuild();
}

void PriceBookView::setActive(bool active) {
    if (active == m_active) return;
    m_active = active;
    emit activeChanged();
    rebuild();
}

void PriceBookView::setQuery(const QString& query) {
    if (query == m_query) return;
    m_query = query;
    fill();
}

void PriceBookView::setWhich(int which) {
    if (which < 0 || which > 2 || which == m_which) return;
    m_which = which;
    fill();
}

QString PriceBookView::countText() const {
    const QLocale locale;
    return tr("%1 of %2 prices").arg(locale.toString(qlonglong(m_shown.size())), locale.toString(qlonglong(m_entries.size())));
}

void PriceBookView::rebuild() {
    if (!m_active) return;
    m_calculated = m_session ? m_session->result() : nullptr;
    m_book.reset();
    m_entries.clear();
    if (m_calculated) {
        m_book.emplace(m_calculated->comparison.plan, *m_calculated->catalogue);
        m_entries = m_book->entries();
    }
    fill();
}

bool PriceBookView::isShown(const BookEntry& entry, const QString& name) const {
    if (m_which == 1 && entry.figure.layer != Layer::Project) return false;
    if (m_which == 2 && !entry.isStale && !entry.isEstimate && !entry.isUnpriced) return false;
    const QStringList texts{name, bookText(entry.figure.id), bookText(entry.figure.unit), bookText(entry.figure.source)};
    const QString all = texts.join(QLatin1Char(' '));
    const QStringList words = m_query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

void PriceBookView::fill() {
    m_shown.clear();
    QList<QVariantList> rows;
    for (const BookEntry& entry : m_entries) {
        const Figure& figure = entry.figure;
        const QString name = engineName(proposal::figureWords(m_book->catalogue(), figure.id));
        if (!isShown(entry, name)) continue;
        m_shown.push_back(entry);
        const QString low = bookNumber(figure.value.low), likely = bookNumber(figure.value.likely), high = bookNumber(figure.value.high);
        const QString source = bookSource(figure), tag = bookTag(entry), unit = engineName(figure.unit);
        rows << QVariantList{bookText(figure.id), name, unit, low, likely, high, figure.layer == Layer::Project, source, tag, entry.isStale || entry.isUnpriced,
                             tr("%1, %2: low %3, likely %4, high %5. %6 %7").arg(name, unit, low, likely, high, source, tag)};
    }
    m_rows.setRows(std::move(rows));
    emit changed();
}

QString PriceBookView::setPrice(const QString& id, Part part, const QString& text) {
    if (!m_session || !m_book) return {};
    return typePrice(*m_session, *m_book, m_calculated->comparison.currency(), id.toStdString(), PricePart(part), text);
}

void PriceBookView::resetPrice(const QString& id) {
    if (m_session) forgetPrice(*m_session, id.toStdString());
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
