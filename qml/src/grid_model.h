#pragma once
// A table that behaves like a spreadsheet: current cell and selection, typing, blocks from the clipboard, fill down,
// sort, filter and totals. What the cells say and what writing one does is a subclass's affair; rows are known by ids,
// so that sorting and filtering never change what an action applies to.

#include "grid_text.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QQmlEngine>
#include <QRect>
#include <QSet>
#include <QStringList>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace sightline::qml {

struct GridColumn {
    QString key;          ///< stands for the column whatever its place
    QString title;
    QString tip;          ///< what the column means
    int width = 80;       ///< logical px, more when a figure needs it; the column `stretch` takes what is left
    bool figure = false;  ///< right-aligned
    bool editable = false;
    bool stretch = false;
    QStringList choices = {}; ///< what may be typed, when that is a list
};

struct GridCell {
    QString text;     ///< as shown
    QString edit;     ///< as edited and copied; a figure without its unit
    int origin = -1;  ///< 0 default, 1 typed, 2 measured, -1 no mark
    QString tip;      ///< where a default comes from
    double order = 0; ///< what figures are sorted by
    bool editable = true;   ///< when its column is
    bool isDefault = false; ///< filling it down gives the other cells their defaults
};

struct GridRow {
    QString id;
    QList<GridCell> cells;
    bool muted = false; ///< left out of the figures
};

/// One cell to write. `row` is the id of a row, or "+0", "+1", … for the first, second, … new row of a write. An empty
/// text sets the cell back to its default.
struct GridWrite {
    QString row;
    int column = 0;
    QString text;
};

/// A cell that was typed or pasted and cannot be used; it keeps what was typed.
struct GridProblem {
    QString row;
    int column = 0;
    QString text, error;
};

class GridModel : public QAbstractTableModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Grids belong to a screen's view")

    Q_PROPERTY(int rows READ rows NOTIFY shapeChanged)               ///< shown, the prompt row included
    Q_PROPERTY(int columns READ columns NOTIFY shapeChanged)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY selectionChanged)
    Q_PROPERTY(int currentColumn READ currentColumn NOTIFY selectionChanged)
    Q_PROPERTY(QString currentRowId READ currentRowId NOTIFY selectionChanged) ///< "" on the prompt row
    Q_PROPERTY(int selectedCells READ selectedCells NOTIFY selectionChanged)
    Q_PROPERTY(bool canEdit READ canEdit NOTIFY selectionChanged)    ///< the current cell
    Q_PROPERTY(QString selectionText READ selectionText NOTIFY selectionChanged) ///< "3 cells selected in Camera"
    Q_PROPERTY(QString setAllText READ setAllText NOTIFY selectionChanged) ///< "Set all three", "" for one cell
    Q_PROPERTY(QString cellSentence READ cellSentence NOTIFY selectionChanged) ///< the current cell for the screen reader
    Q_PROPERTY(QString message READ message NOTIFY messageChanged)   ///< what the last paste or fill did
    Q_PROPERTY(QString offer READ offer NOTIFY offerChanged)         ///< what a block that waits to be pasted would do; "" when none waits
    Q_PROPERTY(bool offerBad READ offerBad NOTIFY offerChanged)      ///< some of its cells cannot be read
    Q_PROPERTY(QStringList totals READ totals NOTIFY totalsChanged)  ///< one text a column
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    Q_PROPERTY(int sortColumn READ sortColumn NOTIFY sortChanged)    ///< -1: the plan's order
    Q_PROPERTY(bool sortDescending READ sortDescending NOTIFY sortChanged)

public:
    /// Roles of a cell. text, origin (as GridCell), figure, current, selected, error ("" or a sentence), tip, muted,
    /// prompt (the empty last row), first (of its row).
    enum Role { TextRole = Qt::UserRole, OriginRole, FigureRole, CurrentRole, SelectedRole, ErrorRole, TipRole, MutedRole, PromptRole, FirstRole };

    explicit GridModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    int rows() const { return rowCount(); }
    int columns() const { return int(m_columns.size()); }
    int currentRow() const { return m_current.y(); }
    int currentColumn() const { return m_current.x(); }
    QString currentRowId() const { return rowId(m_current.y()); }
    int selectedCells() const { return selection().width() * selection().height(); }
    bool canEdit() const { return isEditable(m_current.y(), m_current.x()); }
    QString selectionText() const;
    QString setAllText() const;
    QString cellSentence() const;
    QString message() const { return m_message; }
    QString offer() const { return m_offer; }
    bool offerBad() const { return m_offerBad; }
    QStringList totals() const { return m_totals; }
    QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    int sortColumn() const { return m_sortColumn; }
    bool sortDescending() const { return m_sortDescending; }

    /// Ids of the selected rows, without the prompt row.
    Q_INVOKABLE QStringList selectedRowIds() const;
    Q_INVOKABLE QString rowId(int row) const;
    Q_INVOKABLE QString columnKey(int column) const;
    Q_INVOKABLE QString columnTitle(int column) const;
    Q_INVOKABLE QString columnTip(int column) const;
    /// Width of a column when all of them share `available` px.
    Q_INVOKABLE int columnWidth(int column, int available) const;
    /// Where a column begins, and which one is at `x`, when all of them share `available` px.
    Q_INVOKABLE int columnX(int column, int available) const;
    Q_INVOKABLE int columnAt(int x, int available) const;
    /// A width that the user wants; figures still take what they need. 0 goes back to the column's own.
    Q_INVOKABLE void setColumnWidth(int column, int width);
    const QHash<QString, int>& ownWidths() const { return m_ownWidths; } ///< by key of the column
    void setOwnWidths(const QHash<QString, int>& widths);
    /// Sorts by a column known by its key; "" is the plan's order.
    void sortByKey(const QString& key, bool descending);
    Q_INVOKABLE bool columnIsFigure(int column) const;
    Q_INVOKABLE QStringList choices(int column) const;
    /// The text a cell is edited with: what was typed there last when that could not be used.
    Q_INVOKABLE QString editText(int row, int column) const;
    Q_INVOKABLE QString cellError(int row, int column) const;
    Q_INVOKABLE QString cellText(int row, int column) const;

    /// Moves the current cell; with `extend` the selection grows from where it began.
    Q_INVOKABLE void setCurrent(int row, int column, bool extend = false);
    Q_INVOKABLE void move(int rows, int columns, bool extend = false);
    /// Tab: to the next cell that can be edited, at the end of a row into the next; false at the end of the grid.
    Q_INVOKABLE bool tab(bool forward);
    Q_INVOKABLE void selectAll();
    /// The cell of a row and column known by id and key; false when it is not shown.
    Q_INVOKABLE bool goTo(const QString& rowId, const QString& columnKey);

    /// Writes what was typed into the current cell. Returns "" or what is wrong with it (kept in the cell).
    Q_INVOKABLE QString commit(const QString& text);
    /// The same text into every selected cell that can be edited.
    Q_INVOKABLE QString setSelected(const QString& text);
    /// Back to the default.
    Q_INVOKABLE void clearSelected();
    /// Copies the first selected row, or the row above a single one, into the rest of the selection.
    Q_INVOKABLE void fillDown();
    /// Takes back a text that could not be used.
    Q_INVOKABLE void forgetProblem(const QString& rowId, int column);

    /// The selection as tab-separated text; with a single cell its text alone.
    Q_INVOKABLE QString copiedText() const;
    Q_INVOKABLE void copy() const; ///< to the clipboard
    /// From the clipboard: one cell at once, a block becomes an `offer` that says what it would do.
    Q_INVOKABLE void paste();
    Q_INVOKABLE void offerText(const QString& text); ///< the same for a text
    Q_INVOKABLE void takeOffer();
    Q_INVOKABLE void dropOffer();
    /// Writes a block with its first cell at the first selected one; one cell fills the whole selection. Rows below the
    /// last become new ones; cells that cannot be edited are passed over. One undo step.
    Q_INVOKABLE void pasteText(const QString& text);

    /// Once by value, then the other way round, then the plan's order again.
    Q_INVOKABLE void sortBy(int column);

    /// Cells that keep what cannot be used, in the order of rows.
    QList<GridProblem> problems() const;

signals:
    void shapeChanged();
    void widthsChanged();
    void layoutOfColumnsChanged(); ///< the user chose other columns or widths
    void selectionChanged();
    void messageChanged();
    void offerChanged();
    void totalsChanged();
    void filterChanged();
    void sortChanged();
    void problemsChanged();
    /// Rows came by pasting or typing into the prompt row.
    void rowsAdded(int count);

protected:
    /// Carries writes out as one undo step called `label` and returns those that cannot be used.
    virtual QList<GridProblem> write(const QList<GridWrite>& writes, const QString& label) = 0;
    /// What write() would return, without changing anything.
    virtual QList<GridProblem> probe(const QList<GridWrite>& writes) const = 0;

    void setColumns(QList<GridColumn> columns);
    /// New contents. `prompt` is the text of an empty last row; "" for none.
    void setRows(QList<GridRow> rows, const QString& prompt);
    void setTotals(QStringList totals);
    const QList<GridRow>& allRows() const { return m_rows; }

private:
    QRect selection() const; ///< x, width: columns; y, height: rows
    const GridRow* shownRow(int row) const;
    int neededWidth(int column) const;
    void measure();
    bool isPrompt(int row) const;
    int realRows() const; ///< shown, without the prompt row
    bool isEditable(int row, int column) const;
    QList<GridProblem> carryOut(const QList<GridWrite>& writes, const QString& label);
    std::vector<int> wantedOrder(const QList<GridRow>& rows) const;
    void arrange(QList<GridRow> rows);
    void keepCurrent(const QString& id);
    void say(const QString& message);
    QList<GridWrite> blockWrites(const TextBlock& block, QSet<int>* passed) const;
    QString offerWords(const TextBlock& block);
    void selectionMoved(const QRect& before);
    QString writeKey(int row, int newRow) const;
    QString filledText(int row, int column) const;
    const GridProblem* problem(const QString& row, int column) const;

    QList<GridColumn> m_columns;
    QList<GridRow> m_rows;
    std::vector<int> m_widths; ///< of the columns
    QHash<QString, int> m_ownWidths;
    std::vector<int> m_order; ///< shown row -> index into m_rows, or the prompt row
    QString m_prompt, m_message, m_filter, m_offer, m_offered; ///< the words, the text itself
    bool m_offerBad = false;
    QStringList m_totals;
    QPoint m_current{0, 0}, m_anchor{0, 0};
    int m_sortColumn = -1;
    bool m_sortDescending = false;
    QList<GridProblem> m_problems;
};

} // namespace sightline::qml
