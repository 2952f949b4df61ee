#include "row_model.h"

#include <algorithm>

namespace sightline::qml {

RowModel::RowModel(QList<QByteArray> roles, QObject* parent) : QAbstractListModel(parent), m_roles(std::move(roles)) {}

int RowModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant RowModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const int cell = role == Qt::DisplayRole ? 0 : role - Qt::UserRole;
    const QVariantList& row = m_rows.at(index.row());
    return cell >= 0 && cell < row.size() ? row.at(cell) : QVariant();
}

QHash<int, QByteArray> RowModel::roleNames() const {
    QHash<int, QByteArray> names;
    for (int i = 0; i < m_roles.size(); ++i)
        names.insert(Qt::UserRole + i, m_roles.at(i));
    return names;
}

void RowModel::setRows(QList<QVariantList> rows) {
    const int before = count();
    const int after = int(rows.size());
    const int common = std::min(before, after);
    for (int r = 0; r < common; ++r) {
        if (m_rows.at(r) == rows.at(r)) continue;
        m_rows[r] = rows.at(r);
        emit dataChanged(index(r), index(r));
    }
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        for (int r = before; r < after; ++r)
            m_rows.append(rows.at(r));
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_rows.resize(after);
        endRemoveRows();
    }
    if (after != before) emit countChanged();
}

QVariant RowModel::value(int row, const QString& role) const {
    const auto cell = m_roles.indexOf(role.toUtf8());
    if (row < 0 || row >= count() || cell < 0 || cell >= m_rows.at(row).size()) return {};
    return m_rows.at(row).at(cell);
}

QString RowModel::longest(std::initializer_list<const char*> roles) const {
    QString found;
    for (int row = 0; row < count(); ++row)
        for (const char* const role : roles)
            if (const QString text = value(row, QString::fromUtf8(role)).toString(); text.size() > found.size()) found = text;
    return found;
}

} // namespace sightline::qml
