#pragma once
// Named views of the table of camera groups: which columns, how wide, sorted and filtered how. Kept for the user, not in
// the plan, as are the widths and columns that are in force.

#include "group_grid.h"
#include "row_model.h"

#include <QPointer>
#include <QVariantMap>

namespace sightline::qml {

class GridViews : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(sightline::qml::GroupGrid* grid READ grid WRITE setGrid NOTIFY changed REQUIRED)
    /// The INI file; "" keeps nothing.
    Q_PROPERTY(QString file READ file WRITE setFile NOTIFY changed)
    /// Two that are always there ("Main columns", "All columns"), then those of the user. Roles: name, own, current.
    Q_PROPERTY(sightline::qml::RowModel* views READ views CONSTANT)
    /// Every column of the table. Roles: key, title, shown, fixed (cannot be left out).
    Q_PROPERTY(sightline::qml::RowModel* columns READ columns CONSTANT)
    Q_PROPERTY(QString current READ current NOTIFY changed) ///< name of the view in force; "" when it has none

public:
    explicit GridViews(QObject* parent = nullptr);

    GroupGrid* grid() const { return m_grid; }
    void setGrid(GroupGrid* grid);
    QString file() const { return m_file; }
    void setFile(const QString& file);
    RowModel* views() { return &m_views; }
    RowModel* columns() { return &m_columns; }
    QString current() const;

    /// Puts a row of `views` in force.
    Q_INVOKABLE void apply(int row);
    /// Keeps what is in force under a name, in place of a view of the same name. Returns "" or what is wrong.
    Q_INVOKABLE QString save(const QString& name);
    /// Forgets a view of the user's own.
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE void toggleColumn(const QString& key);
    /// Every column as wide as it comes.
    Q_INVOKABLE void resetWidths();

signals:
    void changed();

private:
    struct View {
        QString name;
        QVariantMap state;
    };
    static constexpr int builtIn = 2;
    QVariantMap state() const;
    void put(const QVariantMap& state);
    void gridChanged();
    void store() const;
    void fill();

    QPointer<GroupGrid> m_grid;
    QString m_file;
    QList<View> m_own;
    RowModel m_views, m_columns;
    bool m_putting = false;
};

} // namespace sightline::qml
