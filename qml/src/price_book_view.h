#pragma once
// The price book as a panel: every price in force with its range, source, date and grade, to be searched, typed over for
// this plan, and exchanged with a spreadsheet.

#include "plan_session.h"
#include "row_model.h"

#include "costmodel/price_book.h"

#include <memory>
#include <optional>

namespace sightline::qml {

class PriceBookView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(sightline::qml::PlanSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged) ///< rows are made only while it is shown
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed) ///< words that must all be in name, id, unit or source
    Q_PROPERTY(int which READ which WRITE setWhich NOTIFY changed)     ///< 0 all, 1 of this plan, 2 old or estimated
    Q_PROPERTY(QString countText READ countText NOTIFY changed)        ///< "128 of 412 prices"
    /// Roles: key (id of the figure), name, unit, low, likely, high, typed (a price of this plan), source, tag ("old", "estimate", …), warn,
    /// sentence (all of it for the screen reader).
    Q_PROPERTY(sightline::qml::RowModel* rows READ rows CONSTANT)

public:
    enum Part { Low, Likely, High };
    Q_ENUM(Part)

    explicit PriceBookView(QObject* parent = nullptr);
    ~PriceBookView() override;

    PlanSession* session() const { return m_session; }
    void setSession(PlanSession* session);
    bool active() const { return m_active; }
    void setActive(bool active);
    QString query() const { return m_query; }
    void setQuery(const QString& query);
    int which() const { return m_which; }
    void setWhich(int which);
    QString countText() const;
    RowModel* rows() { return &m_rows; }

    /// Types a price of this plan over one part of a range; returns "" or what is wrong (nothing changes then).
    Q_INVOKABLE QString setPrice(const QString& id, sightline::qml::PriceBookView::Part part, const QString& text);
    /// Takes this plan's own price away again.
    Q_INVOKABLE void resetPrice(const QString& id);
    /// Adopts a price list (CSV) as prices of this plan, as one undo step; the session's notice says what came of it.
    Q_INVOKABLE void importList(const QString& path);
    /// Writes the rows that are shown as a price list (CSV).
    Q_INVOKABLE void exportList(const QString& path);

signals:
    void sessionChanged();
    void activeChanged();
    void changed();

private:
    void rebuild();
    void fill();
    bool isShown(const costmodel::BookEntry& entry, const QString& name) const;

    PlanSession* m_session = nullptr;
    std::shared_ptr<const Calculated> m_calculated; ///< of the rows
    std::optional<costmodel::PriceBook> m_book;
    std::vector<costmodel::BookEntry> m_entries, m_shown;
    QString m_query;
    int m_which = 0;
    bool m_active = false;
    RowModel m_rows;
};

} // namespace sightline::qml
