#pragma once
// The camera groups of one site, or of all, as a spreadsheet.

#include "grid_model.h"
#include "group_columns.h"

#include <QPointer>

#include <memory>

namespace sightline::qml {

class PlanSession;

class GroupGrid : public sightline::qml::GridModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Belongs to a SitesView")

    Q_PROPERTY(bool allColumns READ allColumns WRITE setAllColumns NOTIFY allColumnsChanged)

public:
    explicit GroupGrid(QObject* parent = nullptr);

    void setSession(PlanSession* session);
    /// "" for all sites. Rows of all sites are known as "site/group" like those of one.
    void setScope(const std::string& site);
    const std::string& scope() const { return m_scope; }
    bool allColumns() const { return m_allColumns; }
    void setAllColumns(bool all);
    /// Keys of the columns: on screen, the usual ones, and all there are. The site's column comes and goes by itself.
    QStringList shownColumns() const;
    QStringList mainColumns() const;
    QStringList everyColumn() const;
    /// Columns to show, whatever their order; the name always is.
    void setShownColumns(const QStringList& keys);

    /// Reads the plan again.
    void refresh();
    /// The shown column that a place in the plan file ("fps") belongs to; "" for none.
    QString columnForFileKey(const QString& key) const;
    /// A column of the table, shown or not; nullptr when there is none.
    const GroupColumn* column(const QString& key) const;

    Q_INVOKABLE void duplicateRows();
    Q_INVOKABLE void removeRows();
    /// Shows or leaves out the selected groups.
    Q_INVOKABLE void toggleHidden();
    /// A group like the ones typed into the empty row, with the default settings.
    Q_INVOKABLE void addGroup();

signals:
    void allColumnsChanged();

protected:
    QList<GridProblem> write(const QList<GridWrite>& writes, const QString& label) override;
    QList<GridProblem> probe(const QList<GridWrite>& writes) const override;

private:
    QList<GridProblem> applyTo(planner::Plan& plan, const QList<GridWrite>& writes) const;
    void retranslate();
    void takeColumns();
    void fillTotals();
    const planner::Site* scopeSite() const;

    QPointer<PlanSession> m_session;
    std::vector<planner::OwnProduct> m_products;         ///< of the plan, that the columns know
    std::shared_ptr<const planner::Catalogue> m_catalogue; ///< shipped, with those; the columns point into it
    std::vector<GroupColumn> m_all; ///< every column
    std::vector<std::size_t> m_shown; ///< indices of those on screen
    std::string m_scope;
    bool m_allColumns = false;
    QStringList m_only; ///< keys that the user chose; empty: the main ones, or all
    bool m_withSite = false; ///< a column tells the sites apart
};

} // namespace sightline::qml
