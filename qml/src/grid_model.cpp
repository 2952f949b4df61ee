#include "grid_model.h"

#include "theme.h"

#include <QClipboard>
#include <QFont>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace sightline::qml {
namespace {

constexpr int cellPadding = 18, markRoom = 15; // px, as TGridCell has them
constexpr int mostWrong = 24;  // letters of a text that cannot be used
constexpr int promptRow = -1, noRow = -2; // in place of an index into the rows

QString smallNumber(int count) {
    switch (count) {
    case 2: return GridModel::tr("both");
    case 3: return GridModel::tr("all three");
    case 4: return GridModel::tr("all four");
    default: return GridModel::tr("all %1").arg(count);
    }
}

} // namespace

GridModel::GridModel(QObject* parent) : QAbstractTableModel(parent) {}

// What views read.

int GridModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_order.size());
}

int GridModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns();
}

const GridRow* GridModel::shownRow(int row) const {
    if (row < 0 || row >= int(m_order.size()) || m_order[std::size_t(row)] < 0) return nullptr;
    return &m_rows.at(m_order[std::size_t(row)]);
}

QVariant GridModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const GridRow* row = shownRow(index.row());
    const GridCell* cell = row && index.column() < row->cells.size() ? &row->cells.at(index.column()) : nullptr;
    const GridProblem* wrong = row ? problem(row->id, index.column()) : nullptr;
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        if (wrong) return wrong->text;
        return cell ? cell->text : isPrompt(index.row()) && index.column() == 0 ? m_prompt : QString();
    case OriginRole: return cell && !wrong ? cell->origin : wrong ? 1 : -1;
    case FigureRole: return m_columns.at(index.column()).figure;
    case CurrentRole: return m_current == QPoint(index.column(), index.row());
    case SelectedRole: return selectedCells() > 1 && selection().contains(index.column(), index.row());
    case ErrorRole: return wrong ? wrong->error : QString();
    case TipRole: return wrong ? wrong->error : cell ? cell->tip : QString();
    case MutedRole: return row && row->muted;
    case PromptRole: return isPrompt(index.row());
    case FirstRole: return index.column() == 0;
    default: return {};
    }
}

QVariant GridModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role != Qt::DisplayRole || section < 0) return {};
    if (orientation == Qt::Vertical) return section + 1;
    return section < columns() ? m_columns.at(section).title : QVariant();
}

QHash<int, QByteArray> GridModel::roleNames() const {
    return {{TextRole, "text"},         {OriginRole, "origin"}, {FigureRole, "figure"}, {CurrentRole, "current"},
            {SelectedRole, "selected"}, {ErrorRole, "error"},   {TipRole, "tip"},       {MutedRole, "muted"},
            {PromptRole, "prompt"},     {FirstRole, "first"}};
}

QString GridModel::rowId(int row) const {
    const GridRow* shown = shownRow(row);
    return shown ? shown->id : QString();
}

QString GridModel::columnKey(int column) const {
    return column >= 0 && column < columns() ? m_columns.at(column).key : QString();
}

QString GridModel::columnTitle(int column) const {
    return column >= 0 && column < columns() ? m_columns.at(column).title : QString();
}

QString GridModel::columnTip(int column) const {
    return column >= 0 && column < columns() ? m_columns.at(column).tip : QString();
}

int GridModel::columnWidth(int column, int available) const {
    if (column < 0 || column >= columns()) return 0;
    const int own = m_widths[std::size_t(column)];
    if (!m_columns.at(column).stretch) return own;
    int rest = available;
    for (int c = 0; c < columns(); ++c)
        if (!m_columns.at(c).stretch) rest -= m_widths[std::size_t(c)];
    return std::max(own, rest);
}

/// Figures are never cut: what the longest one takes, with its mark and the padding of a cell.
int GridModel::neededWidth(int column) const {
    const GridColumn& wanted = m_columns.at(column);
    const int own = m_ownWidths.value(wanted.key, wanted.width);
    if (!wanted.figure) return own;
    QString longest = m_totals.value(column);
    bool marked = false;
    for (const GridRow& row : m_rows) {
        if (column >= row.cells.size()) continue;
        if (row.cells.at(column).text.size() > longest.size()) longest = row.cells.at(column).text;
        marked = marked || row.cells.at(column).origin >= 0;
    }
    for (const GridProblem& known : m_problems)
        if (known.column == column && known.text.size() > longest.size()) longest = known.text.left(mostWrong);
    QFont font(Theme::family());
    font.setPixelSize(Theme::instance().property("dense").toInt());
    font.setWeight(QFont::DemiBold); // as totals are
    return std::max(own, int(std::ceil(QFontMetricsF(font).horizontalAdvance(longest))) + cellPadding + (marked ? markRoom : 0));
}

void GridModel::measure() {
    std::vector<int> widths;
    for (int c = 0; c < columns(); ++c)
        widths.push_back(neededWidth(c));
    if (widths == m_widths) return;
    m_widths = std::move(widths);
    emit widthsChanged();
}

void GridModel::setColumnWidth(int column, int width) {
    if (column < 0 || column >= columns()) return;
    constexpr int least = 40, most = 800;
    const QString key = m_columns.at(column).key;
    if (width <= 0) m_ownWidths.remove(key);
    else m_ownWidths.insert(key, std::clamp(width, least, most));
    measure();
    emit layoutOfColumnsChanged();
}

void GridModel::setOwnWidths(const QHash<QString, int>& widths) {
    if (widths == m_ownWidths) return;
    m_ownWidths = widths;
    measure();
    emit layoutOfColumnsChanged();
}

void GridModel::sortByKey(const QString& key, bool descending) {
    int wanted = -1;
    for (int column = 0; column < columns(); ++column)
        if (!key.isEmpty() && m_columns.at(column).key == key) wanted = column;
    for (int tries = 0; tries < 4 && (m_sortColumn != wanted || (wanted >= 0 && m_sortDescending != descending)); ++tries)
        sortBy(wanted >= 0 ? wanted : m_sortColumn);
}

int GridModel::columnX(int column, int available) const {
    int x = 0;
    for (int c = 0; c < std::min(column, columns()); ++c)
        x += columnWidth(c, available);
    return x;
}

int GridModel::columnAt(int x, int available) const {
    int column = 0;
    for (int end = columnWidth(0, available); column + 1 < columns() && x >= end; end += columnWidth(column, available))
        ++column;
    return column;
}

bool GridModel::columnIsFigure(int column) const {
    return column >= 0 && column < columns() && m_columns.at(column).figure;
}

QStringList GridModel::choices(int column) const {
    return column >= 0 && column < columns() ? m_columns.at(column).choices : QStringList();
}

QString GridModel::editText(int row, int column) const {
    const GridRow* shown = shownRow(row);
    if (!shown || column < 0 || column >= shown->cells.size()) return {};
    const GridProblem* wrong = problem(shown->id, column);
    return wrong ? wrong->text : shown->cells.at(column).edit;
}

QString GridModel::cellError(int row, int column) const {
    const GridProblem* wrong = problem(rowId(row), column);
    return wrong ? wrong->error : QString();
}

QString GridModel::cellText(int row, int column) const {
    return row >= 0 && row < rows() && column >= 0 && column < columns() ? data(index(row, column), TextRole).toString() : QString();
}

bool GridModel::isPrompt(int row) const {
    return row >= 0 && row < int(m_order.size()) && m_order[std::size_t(row)] == promptRow;
}

int GridModel::realRows() const {
    return int(m_order.size()) - (!m_order.empty() && m_order.back() == promptRow ? 1 : 0);
}

bool GridModel::isEditable(int row, int column) const {
    if (column < 0 || column >= columns() || !m_columns.at(column).editable) return false;
    if (isPrompt(row)) return true;
    const GridRow* shown = shownRow(row);
    return shown && column < shown->cells.size() && shown->cells.at(column).editable;
}

// Current cell and selection.

QRect GridModel::selection() const {
    return QRect(QPoint(std::min(m_current.x(), m_anchor.x()), std::min(m_current.y(), m_anchor.y())),
                 QPoint(std::max(m_current.x(), m_anchor.x()), std::max(m_current.y(), m_anchor.y())));
}

void GridModel::selectionMoved(const QRect& before) {
    if (rows() > 0 && columns() > 0) {
        const QRect both = before.united(selection()).intersected(QRect(0, 0, columns(), rows()));
        if (!both.isEmpty()) emit dataChanged(index(both.top(), both.left()), index(both.bottom(), both.right()), {CurrentRole, SelectedRole});
    }
    emit selectionChanged();
}

void GridModel::setCurrent(int row, int column, bool extend) {
    if (rows() == 0 || columns() == 0) return;
    const QRect before = selection();
    const QPoint cell(std::clamp(column, 0, columns() - 1), std::clamp(row, 0, rows() - 1));
    if (cell == m_current && (extend || cell == m_anchor)) return;
    dropOffer(); // it was for the cell before
    m_current = cell;
    if (!extend) m_anchor = cell;
    selectionMoved(before);
}

void GridModel::move(int byRows, int byColumns, bool extend) {
    setCurrent(m_current.y() + byRows, m_current.x() + byColumns, extend);
}

bool GridModel::tab(bool forward) {
    const int cells = rows() * columns();
    for (int at = m_current.y() * columns() + m_current.x() + (forward ? 1 : -1); at >= 0 && at < cells; at += forward ? 1 : -1) {
        if (!isEditable(at / columns(), at % columns())) continue;
        setCurrent(at / columns(), at % columns());
        return true;
    }
    return false;
}

void GridModel::selectAll() {
    if (realRows() == 0 || columns() == 0) return;
    const QRect before = selection();
    m_anchor = QPoint(0, 0);
    m_current = QPoint(columns() - 1, realRows() - 1);
    selectionMoved(before);
}

bool GridModel::goTo(const QString& id, const QString& key) {
    for (int row = 0; row < realRows(); ++row) {
        if (rowId(row) != id) continue;
        const auto column = std::find_if(m_columns.begin(), m_columns.end(), [&](const auto& c) { return c.key == key; });
        setCurrent(row, column == m_columns.end() ? 0 : int(column - m_columns.begin()));
        return column != m_columns.end();
    }
    return false;
}

QStringList GridModel::selectedRowIds() const {
    QStringList ids;
    for (int row = selection().top(); row <= selection().bottom(); ++row)
        if (const GridRow* shown = shownRow(row)) ids << shown->id;
    return ids;
}

QString GridModel::selectionText() const {
    const QRect now = selection();
    if (selectedCells() <= 1 || columns() == 0) return {};
    if (now.width() == 1) return tr("%1 cells selected in %2").arg(now.height()).arg(columnTitle(now.x()));
    return tr("%1 × %2 cells selected").arg(now.height()).arg(now.width());
}

QString GridModel::setAllText() const {
    const QRect now = selection();
    if (now.width() != 1 || now.height() < 2 || !isEditable(now.top(), now.x())) return {};
    return tr("Set %1").arg(smallNumber(now.height()));
}

QString GridModel::cellSentence() const {
    if (rows() == 0 || columns() == 0) return {};
    const GridRow* row = shownRow(m_current.y());
    if (!row) return m_prompt;
    const QString name = row->cells.isEmpty() ? QString() : row->cells.constFirst().text;
    const QString wrong = cellError(m_current.y(), m_current.x());
    return tr("%1, %2: %3").arg(name, columnTitle(m_current.x()), cellText(m_current.y(), m_current.x())) +
           (wrong.isEmpty() ? QString() : QStringLiteral(". ") + wrong);
}

// Writing.

QString GridModel::writeKey(int row, int newRow) const {
    const QString id = rowId(row);
    return id.isEmpty() ? QStringLiteral("+%1").arg(newRow) : id;
}

const GridProblem* GridModel::problem(const QString& row, int column) const {
    for (const GridProblem& known : m_problems)
        if (known.column == column && known.row == row) return &known;
    return nullptr;
}

QList<GridProblem> GridModel::carryOut(const QList<GridWrite>& writes, const QString& label) {
    const int before = int(m_rows.size());
    const auto wrong = write(writes, label);
    m_problems.removeIf([&](const GridProblem& known) {
        return std::any_of(writes.begin(), writes.end(), [&](const auto& w) { return w.row == known.row && w.column == known.column; });
    });
    m_problems += wrong;
    measure();
    if (rows() > 0 && columns() > 0) emit dataChanged(index(0, 0), index(rows() - 1, columns() - 1));
    emit problemsChanged();
    emit selectionChanged();
    if (const int added = int(m_rows.size()) - before; added > 0) emit rowsAdded(added);
    return wrong;
}

QString GridModel::commit(const QString& text) {
    if (!canEdit()) return tr("This figure is worked out");
    say({});
    const auto wrong = carryOut({{writeKey(m_current.y(), 0), m_current.x(), text}}, columnTitle(m_current.x()));
    return wrong.isEmpty() ? QString() : wrong.constFirst().error;
}

QString GridModel::setSelected(const QString& text) {
    QList<GridWrite> writes;
    const QRect now = selection();
    for (int row = now.top(); row <= now.bottom(); ++row)
        for (int column = now.left(); column <= now.right(); ++column)
            if (isEditable(row, column) && !isPrompt(row)) writes << GridWrite{rowId(row), column, text};
    if (writes.isEmpty()) return tr("This figure is worked out");
    say({});
    const auto wrong = carryOut(writes, writes.size() == 1 ? columnTitle(now.left()) : tr("%1 cells").arg(writes.size()));
    return wrong.isEmpty() ? QString() : wrong.constFirst().error;
}

void GridModel::clearSelected() {
    setSelected({});
}

QString GridModel::filledText(int row, int column) const {
    const GridRow* shown = shownRow(row);
    const bool isDefault = shown && column < shown->cells.size() && shown->cells.at(column).isDefault && !problem(shown->id, column);
    return isDefault ? QString() : editText(row, column);
}

void GridModel::fillDown() {
    QRect now = selection();
    if (now.height() == 1 && now.top() > 0) now.setTop(now.top() - 1);
    QList<GridWrite> writes;
    for (int row = now.top() + 1; row <= now.bottom(); ++row)
        for (int column = now.left(); column <= now.right(); ++column)
            if (isEditable(row, column) && !isPrompt(row)) writes << GridWrite{rowId(row), column, filledText(now.top(), column)};
    if (!writes.isEmpty()) carryOut(writes, tr("fill down"));
}

void GridModel::forgetProblem(const QString& id, int column) {
    if (m_problems.removeIf([&](const GridProblem& known) { return known.row == id && known.column == column; }) == 0) return;
    for (int row = 0; row < int(m_order.size()); ++row)
        if (rowId(row) == id) emit dataChanged(index(row, column), index(row, column));
    emit problemsChanged();
}

QList<GridProblem> GridModel::problems() const {
    return m_problems;
}

// The clipboard.

QString GridModel::copiedText() const {
    const QRect now = selection();
    if (selectedCells() == 1) return editText(now.top(), now.left());
    TextBlock block;
    for (int row = now.top(); row <= now.bottom(); ++row) {
        if (isPrompt(row)) continue;
        QStringList cells;
        for (int column = now.left(); column <= now.right(); ++column)
            cells << editText(row, column);
        block << cells;
    }
    return toTsv(block);
}

void GridModel::copy() const {
    QGuiApplication::clipboard()->setText(copiedText());
}

void GridModel::paste() {
    offerText(QGuiApplication::clipboard()->text());
}

void GridModel::offerText(const QString& text) {
    const TextBlock block = fromTsv(text);
    dropOffer();
    if (columns() == 0 || block.isEmpty()) return;
    if (block.size() == 1 && block.constFirst().size() == 1) return pasteText(text);
    const QString words = offerWords(block);
    if (words.isEmpty()) return pasteText(text); // says why nothing can be pasted
    m_offered = text;
    m_offer = words;
    emit offerChanged();
}

/// "3 rows from Camera group to Fps: 1 changes, 2 are new. 1 cell cannot be read: “abc” in Fps".
QString GridModel::offerWords(const TextBlock& block) {
    QSet<int> passed;
    const QList<GridWrite> writes = blockWrites(block, &passed);
    if (writes.isEmpty()) return {};
    int first = columns(), last = 0;
    QSet<QString> changed, added;
    for (const GridWrite& one : writes) {
        first = std::min(first, one.column);
        last = std::max(last, one.column);
        (one.row.startsWith(QLatin1Char('+')) ? added : changed).insert(one.row);
    }
    const QString span = first == last ? columnTitle(first) : tr("%1 to %2").arg(columnTitle(first), columnTitle(last));
    QStringList rows;
    if (!changed.isEmpty()) rows << (changed.size() == 1 ? tr("1 row changes") : tr("%1 rows change").arg(changed.size()));
    if (!added.isEmpty()) rows << (added.size() == 1 ? tr("1 is new") : tr("%1 are new").arg(added.size()));
    QStringList parts{tr("Paste into %1: %2").arg(span, rows.join(QStringLiteral(", ")))};
    if (!passed.isEmpty()) parts << (passed.size() == 1 ? tr("1 worked-out column left as it is") : tr("%1 worked-out columns left as they are").arg(passed.size()));
    const QList<GridProblem> wrong = probe(writes);
    m_offerBad = !wrong.isEmpty();
    if (m_offerBad)
        parts << (wrong.size() == 1 ? tr("1 cell cannot be read: “%1” in %2").arg(wrong.front().text.left(30), columnTitle(wrong.front().column))
                                    : tr("%1 cells cannot be read, first “%2” in %3").arg(wrong.size()).arg(wrong.front().text.left(30), columnTitle(wrong.front().column)));
    return parts.join(QStringLiteral(". "));
}

void GridModel::takeOffer() {
    const QString text = m_offered;
    dropOffer();
    if (!text.isEmpty()) pasteText(text);
}

void GridModel::dropOffer() {
    if (m_offered.isEmpty()) return;
    m_offered.clear();
    m_offer.clear();
    m_offerBad = false;
    emit offerChanged();
}

void GridModel::pasteText(const QString& text) {
    const TextBlock block = fromTsv(text);
    if (block.isEmpty() || columns() == 0) return;
    if (block.size() == 1 && block.constFirst().size() == 1) {
        if (selectedCells() > 1) setSelected(block.constFirst().constFirst());
        else commit(block.constFirst().constFirst());
        return;
    }
    QSet<int> passed;
    const QList<GridWrite> writes = blockWrites(block, &passed);
    if (writes.isEmpty()) return say(tr("Nothing pasted: these figures are worked out"));
    const int wrong = int(carryOut(writes, tr("paste")).size());
    QStringList parts{block.size() == 1 ? tr("1 row pasted") : tr("%1 rows pasted").arg(block.size())};
    if (!passed.isEmpty()) parts << (passed.size() == 1 ? tr("1 worked-out column left as it is") : tr("%1 worked-out columns left as they are").arg(passed.size()));
    if (wrong > 0) parts << (wrong == 1 ? tr("1 cell cannot be read") : tr("%1 cells cannot be read").arg(wrong));
    say(parts.join(QStringLiteral(". ")));
}

/// What pasting a block at the selection writes; columns of figures that are worked out are passed over.
QList<GridWrite> GridModel::blockWrites(const TextBlock& block, QSet<int>* passed) const {
    const QRect now = selection();
    QList<GridWrite> writes;
    for (int r = 0; r < block.size(); ++r) {
        const int row = now.top() + r;
        if (row >= realRows() && m_prompt.isEmpty()) break;
        for (int c = 0; c < block.at(r).size() && now.left() + c < columns(); ++c) {
            const int column = now.left() + c;
            const bool isNew = row >= realRows();
            if (isNew ? m_columns.at(column).editable : isEditable(row, column))
                writes << GridWrite{writeKey(row, row - realRows()), column, block.at(r).at(c)};
            else passed->insert(column);
        }
    }
    return writes;
}

void GridModel::say(const QString& message) {
    if (message == m_message) return;
    m_message = message;
    emit messageChanged();
}

// Rows and their order.

std::vector<int> GridModel::wantedOrder(const QList<GridRow>& rows) const {
    std::vector<int> order;
    for (int i = 0; i < int(rows.size()); ++i) {
        const auto& cells = rows.at(i).cells;
        if (m_filter.isEmpty() || std::any_of(cells.begin(), cells.end(), [&](const GridCell& cell) {
                return cell.text.contains(m_filter, Qt::CaseInsensitive);
            }))
            order.push_back(i);
    }
    if (m_sortColumn >= 0 && m_sortColumn < columns()) {
        const bool figures = m_columns.at(m_sortColumn).figure;
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
            const GridCell& left = rows.at(m_sortDescending ? b : a).cells.at(m_sortColumn);
            const GridCell& right = rows.at(m_sortDescending ? a : b).cells.at(m_sortColumn);
            return figures ? left.order < right.order : left.text.localeAwareCompare(right.text) < 0;
        });
    }
    if (!m_prompt.isEmpty() && m_filter.isEmpty()) order.push_back(promptRow);
    return order;
}

/// Puts rows in place with whole states only: first the changed cells of the rows that stay, then the tail comes or goes.
void GridModel::arrange(QList<GridRow> rows) {
    const QString current = currentRowId();
    const auto order = wantedOrder(rows);
    const int before = this->rows(), after = int(order.size());
    m_rows = std::move(rows);
    m_order.assign(std::size_t(before), noRow);
    std::copy_n(order.begin(), std::min(before, after), m_order.begin());
    if (before > 0 && columns() > 0) emit dataChanged(index(0, 0), index(before - 1, columns() - 1));
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_order = order;
        endInsertRows();
    } else if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_order = order;
        endRemoveRows();
    }
    if (after != before) emit shapeChanged();
    keepCurrent(current);
}

/// The current cell stays on its row wherever that went; on the prompt row it stays in its place.
void GridModel::keepCurrent(const QString& id) {
    const QRect before = selection();
    const int height = m_anchor.y() - m_current.y();
    int row = m_current.y();
    for (int r = 0; r < realRows() && !id.isEmpty(); ++r)
        if (rowId(r) == id) row = r;
    const int last = std::max(0, rows() - 1);
    m_current.setY(std::clamp(row, 0, last));
    m_anchor.setY(std::clamp(m_current.y() + height, 0, last));
    selectionMoved(before);
}

void GridModel::setColumns(QList<GridColumn> columns) {
    const QString key = columnKey(m_current.x());
    const QString sorted = columnKey(m_sortColumn);
    beginResetModel();
    m_columns = std::move(columns);
    m_totals.clear();
    m_rows.clear();
    m_order.clear();
    m_prompt.clear();
    m_problems.clear();
    m_sortColumn = -1;
    int at = 0;
    for (int c = 0; c < int(m_columns.size()); ++c) {
        if (m_columns.at(c).key == key) at = c;
        if (!sorted.isEmpty() && m_columns.at(c).key == sorted) m_sortColumn = c;
    }
    m_current = m_anchor = QPoint(at, 0);
    m_widths.clear();
    measure();
    endResetModel();
    emit shapeChanged();
    emit sortChanged();
    emit selectionChanged();
}

void GridModel::setRows(QList<GridRow> rows, const QString& prompt) {
    QSet<QString> ids;
    for (const GridRow& row : rows)
        ids << row.id;
    m_problems.removeIf([&](const GridProblem& known) { return !ids.contains(known.row); });
    m_prompt = prompt;
    arrange(std::move(rows));
    measure();
}

void GridModel::setTotals(QStringList totals) {
    if (totals == m_totals) return;
    m_totals = std::move(totals);
    measure();
    emit totalsChanged();
}

void GridModel::setFilter(const QString& filter) {
    if (filter == m_filter) return;
    m_filter = filter;
    arrange(m_rows);
    emit filterChanged();
}

void GridModel::sortBy(int column) {
    if (column < 0 || column >= columns()) return;
    if (column != m_sortColumn) {
        m_sortColumn = column;
        m_sortDescending = false;
    } else if (!m_sortDescending) {
        m_sortDescending = true;
    } else {
        m_sortColumn = -1;
        m_sortDescending = false;
    }
    arrange(m_rows);
    emit sortChanged();
}

} // namespace sightline::qml
