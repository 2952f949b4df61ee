#include "grid_views.h"

#include <QSettings>

#include <algorithm>

namespace sightline::qml {
namespace {

const auto settingsGroup = QStringLiteral("table-groups");
constexpr int mostViews = 50, mostName = 60;

} // namespace

GridViews::GridViews(QObject* parent) : QObject(parent), m_views({"name", "own", "current"}), m_columns({"key", "title", "shown", "fixed"}) {}

void GridViews::setGrid(GroupGrid* grid) {
    if (grid == m_grid) return;
    if (m_grid) m_grid->disconnect(this);
    m_grid = grid;
    if (grid) {
        connect(grid, &GroupGrid::layoutOfColumnsChanged, this, &GridViews::gridChanged);
        connect(grid, &GroupGrid::modelReset, this, &GridViews::fill);
        connect(grid, &GroupGrid::sortChanged, this, &GridViews::fill);
        connect(grid, &GroupGrid::filterChanged, this, &GridViews::fill);
    }
    setFile(std::exchange(m_file, QString()));
    fill();
}

/// Reads the user's views, and the columns and widths that were in force last.
void GridViews::setFile(const QString& file) {
    if (file == m_file) return;
    m_file = file;
    m_own.clear();
    if (!file.isEmpty() && m_grid) {
        QSettings settings(file, QSettings::IniFormat);
        settings.beginGroup(settingsGroup);
        const int count = std::min(settings.beginReadArray(QStringLiteral("views")), mostViews);
        for (int i = 0; i < count; ++i) {
            settings.setArrayIndex(i);
            const QString name = settings.value(QStringLiteral("name")).toString().left(mostName);
            if (!name.isEmpty()) m_own << View{name, settings.value(QStringLiteral("state")).toMap()};
        }
        settings.endArray();
        const QVariantMap last = settings.value(QStringLiteral("last")).toMap();
        if (!last.isEmpty()) put(last);
    }
    fill();
}

QVariantMap GridViews::state() const {
    QVariantMap widths;
    for (auto own = m_grid->ownWidths().begin(); own != m_grid->ownWidths().end(); ++own)
        widths.insert(own.key(), own.value());
    return {{QStringLiteral("columns"), m_grid->shownColumns()},
            {QStringLiteral("widths"), widths},
            {QStringLiteral("sort"), m_grid->columnKey(m_grid->sortColumn())},
            {QStringLiteral("descending"), m_grid->sortDescending()},
            {QStringLiteral("filter"), m_grid->filter()}};
}

void GridViews::put(const QVariantMap& state) {
    if (!m_grid) return;
    m_putting = true;
    m_grid->setShownColumns(state.value(QStringLiteral("columns")).toStringList());
    QHash<QString, int> widths;
    const QVariantMap kept = state.value(QStringLiteral("widths")).toMap();
    for (auto own = kept.begin(); own != kept.end(); ++own)
        widths.insert(own.key(), own.value().toInt());
    m_grid->setOwnWidths(widths);
    m_grid->sortByKey(state.value(QStringLiteral("sort")).toString(), state.value(QStringLiteral("descending")).toBool());
    m_grid->setFilter(state.value(QStringLiteral("filter")).toString());
    m_putting = false;
    store();
    fill();
}

void GridViews::gridChanged() {
    if (m_putting) return;
    store();
    fill();
}

void GridViews::store() const {
    if (m_file.isEmpty() || !m_grid) return;
    QSettings settings(m_file, QSettings::IniFormat);
    settings.beginGroup(settingsGroup);
    settings.beginWriteArray(QStringLiteral("views"), int(m_own.size()));
    for (int i = 0; i < m_own.size(); ++i) {
        settings.setArrayIndex(i);
        settings.setValue(QStringLiteral("name"), m_own.at(i).name);
        settings.setValue(QStringLiteral("state"), m_own.at(i).state);
    }
    settings.endArray();
    QVariantMap last = state();
    last.remove(QStringLiteral("filter")); // a filter that nobody asked for again would hide rows
    settings.setValue(QStringLiteral("last"), last);
}

void GridViews::fill() {
    if (m_putting || !m_grid) return;
    const QVariantMap now = state();
    const bool plain = m_grid->ownWidths().isEmpty() && m_grid->sortColumn() < 0 && m_grid->filter().isEmpty();
    const QStringList shown = m_grid->shownColumns();
    QList<QVariantList> views{{tr("Main columns"), false, plain && shown == m_grid->mainColumns()}, {tr("All columns"), false, plain && shown == m_grid->everyColumn()}};
    for (const View& own : m_own)
        views << QVariantList{own.name, true, own.state == now};
    m_views.setRows(std::move(views));
    QList<QVariantList> columns;
    for (const QString& key : m_grid->everyColumn()) {
        const GroupColumn* const column = m_grid->column(key);
        if (column) columns << QVariantList{key, column->column.title, shown.contains(key), key == QLatin1String("name")};
    }
    m_columns.setRows(std::move(columns));
    emit changed();
}

QString GridViews::current() const {
    for (int row = 0; row < m_views.count(); ++row)
        if (m_views.value(row, QStringLiteral("current")).toBool()) return m_views.value(row, QStringLiteral("name")).toString();
    return {};
}

void GridViews::apply(int row) {
    if (!m_grid || row < 0 || row >= m_views.count()) return;
    if (row < builtIn) put({{QStringLiteral("columns"), row == 0 ? m_grid->mainColumns() : m_grid->everyColumn()}});
    else put(m_own.at(row - builtIn).state);
}

QString GridViews::save(const QString& name) {
    const QString plain = name.simplified().left(mostName);
    if (plain.isEmpty()) return tr("A view needs a name");
    for (int row = 0; row < builtIn; ++row)
        if (m_views.value(row, QStringLiteral("name")).toString().compare(plain, Qt::CaseInsensitive) == 0) return tr("“%1” is always there. Choose another name").arg(plain);
    const auto same = std::find_if(m_own.begin(), m_own.end(), [&](const View& own) { return own.name.compare(plain, Qt::CaseInsensitive) == 0; });
    if (same != m_own.end()) same->state = state();
    else if (m_own.size() >= mostViews) return tr("There are %1 views already. Remove one first").arg(mostViews);
    else m_own << View{plain, state()};
    store();
    fill();
    return {};
}

void GridViews::remove(int row) {
    if (row < builtIn || row >= m_views.count()) return;
    m_own.removeAt(row - builtIn);
    store();
    fill();
}

void GridViews::toggleColumn(const QString& key) {
    if (!m_grid || key == QLatin1String("name")) return;
    QStringList shown = m_grid->shownColumns();
    if (!shown.removeOne(key)) shown << key;
    m_grid->setShownColumns(shown);
}

void GridViews::resetWidths() {
    if (m_grid) m_grid->setOwnWidths({});
}

} // namespace sightline::qml
