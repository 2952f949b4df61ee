#pragma once
// The price book as a panel: every price in force with its range, source, date and grade, to be searched, typed over for
// this plan, and exchanged with a spreadsheet.

#include "range_table.h"

#include "costmodel/price_book.h"

#include <memory>
#include <optional>

namespace sightline::qml {

class PriceBookView : public sightline::qml::RangeTable {
    Q_OBJECT
    QML_ELEMENT

public:
    explicit PriceBookView(QObject* parent = nullptr);
    ~PriceBookView() override;

    QString countText() const override;
    QString setPart(const QString& id, sightline::qml::RangeTable::Part part, const QString& text) override;
    void resetPart(const QString& id) override;
    /// Adopts a price list (CSV) as prices of this plan, as one undo step; the session's notice says what came of it.
    Q_INVOKABLE void importList(const QString& path);
    /// Writes the rows that are shown as a price list (CSV).
    Q_INVOKABLE void exportList(const QString& path);

private:
    void planMoved() override;
    void fill() override;
    planner::Why whyOf(const QString& id) const override;

    std::shared_ptr<const Calculated> m_calculated; ///< of the rows
    std::optional<costmodel::PriceBook> m_book;
    std::vector<costmodel::BookEntry> m_entries, m_shown;
};

} // namespace sightline::qml
