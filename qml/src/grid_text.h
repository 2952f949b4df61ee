#pragma once
// Blocks of cells as spreadsheets put them on the clipboard: tab-separated values.

#include <QString>
#include <QStringList>

namespace sightline::qml {

using TextBlock = QList<QStringList>;

/// One line a row, tabs between cells; a cell with a tab, a line end or a quote stands in quotes, quotes doubled.
QString toTsv(const TextBlock& block);
/// The cells of a clipboard text. Line ends LF, CRLF and CR; a last line end adds no row; rows may differ in length.
/// A quote that does not begin its cell is an ordinary character.
TextBlock fromTsv(const QString& text);

} // namespace sightline::qml
