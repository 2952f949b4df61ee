#pragma once
// A searched list of uncertain figures, each with low, likely and high that can be typed over for this plan: what the price
// book and the list of failure inputs have in common.

#include "session_view.h"

#include "row_model.h"
#include "why_view.h"

namespace sightline::qml {

class RangeTable : public sightline::qml::ActiveView { // rows are made only while it is shown
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A list says of what")
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY changed) ///< words that must all be in name, id, unit or source
    Q_PROPERTY(int which READ which WRITE setWhich NOTIFY changed)     ///< 0 all, 1 of this plan, 2 old or estimated
    Q_PROPERTY(QString countText READ countText NOTIFY changed)        ///< "128 of 412 prices"
    /// Roles: key (id of the figure), section (a head above the rows that share it; "" for none), name, unit, low, likely, high,
    /// typed (the plan's own), source, tag ("old", "estimate", …), warn, sentence (all of it for the screen reader).
    Q_PROPERTY(sightline::qml::RowModel* rows READ rows CONSTANT)
    Q_PROPERTY(sightline::qml::WhyView* why READ why CONSTANT) ///< of the figure last asked about

public:
    enum Part { Low, Likely, High };
    Q_ENUM(Part)

    explicit RangeTable(QObject* parent = nullptr);
    ~RangeTable() override;

    QString query() const { return m_query; }
    void setQuery(const QString& query);
    int which() const { return m_which; }
    void setWhich(int which);
    virtual QString countText() const = 0;
    RowModel* rows() { return &m_rows; }
    WhyView* why() { return &m_why; }

    /// Types one part of a range over for this plan, as one undo step; the others give way. Returns "" or what is wrong (nothing
    /// changes then).
    Q_INVOKABLE virtual QString setPart(const QString& id, sightline::qml::RangeTable::Part part, const QString& text) = 0;
    /// Takes the plan's own range away again.
    Q_INVOKABLE virtual void resetPart(const QString& id) = 0;
    /// Fills `why` for a row; false when there is none such.
    Q_INVOKABLE bool explain(int row);

signals:
    void changed();

protected:
    void activeMoved() override { planMoved(); }
    /// A row as far as it is a figure and no more.
    struct Row {
        const Figure& figure;
        QString section, name, unit, low, likely, high, tag;
        bool warn = false;
    };
    /// All rows, each to be held against query and choice.
    virtual void fill() = 0;
    bool isShown(const Figure& figure, const QString& name, bool isDoubtful) const;
    QVariantList cells(const Row& row) const;
    /// The explanation of a row; a figure "" says that there is none.
    virtual planner::Why whyOf(const QString& id) const = 0;

    RowModel m_rows;

private:
    WhyView m_why;
    QString m_query;
    int m_which = 0;
};

} // namespace sightline::qml
