#pragma once
// A list of finished rows for QML: every cell is text, a flag or a list of them; nothing is left to calculate.

#include <QAbstractListModel>
#include <QByteArray>
#include <QList>
#include <QQmlEngine>
#include <QVariant>

#include <initializer_list>

namespace sightline::qml {

/// Roles are named where the model is made (see PlanSession); row r holds one value per role, in that order.
class RowModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Models belong to a PlanSession")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    explicit RowModel(QList<QByteArray> roles, QObject* parent = nullptr);

    int count() const { return int(m_rows.size()); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Replaces the rows with the fewest signals: changed cells in place, then added or removed rows at the end, so
    /// that delegates (and the keyboard focus in them) survive a recalculation.
    void setRows(QList<QVariantList> rows);
    const QList<QVariantList>& rows() const { return m_rows; }
    /// The value of a role by name; an invalid value when there is no such row or role.
    Q_INVOKABLE QVariant value(int row, const QString& role) const;
    /// The longest text of some roles, by which a column is as wide as it must be; digits are all of one width.
    QString longest(std::initializer_list<const char*> roles) const;

signals:
    void countChanged();

private:
    QList<QByteArray> m_roles;
    QList<QVariantList> m_rows;
};

} // namespace sightline::qml
