#include "grid_text.h"

namespace sightline::qml {

QString toTsv(const TextBlock& block) {
    QString text;
    for (const QStringList& row : block) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i > 0) text += QLatin1Char('\t');
            QString cell = row.at(i);
            if (cell.contains(QLatin1Char('\t')) || cell.contains(QLatin1Char('\n')) || cell.contains(QLatin1Char('\r')) ||
                cell.contains(QLatin1Char('"')))
                cell = QLatin1Char('"') + cell.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
            text += cell;
        }
        text += QLatin1Char('\n');
    }
    return text;
}

TextBlock fromTsv(const QString& text) {
    TextBlock block;
    QStringList row;
    QString cell;
    bool quoted = false, begun = false;
    const auto endRow = [&] {
        row << cell;
        block << row;
        row.clear();
        cell.clear();
        begun = false;
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isLineEnd = c == QLatin1Char('\n') || c == QLatin1Char('\r');
        if (quoted) {
            if (c != QLatin1Char('"')) cell += c;
            else if (i + 1 < text.size() && text.at(i + 1) == c) cell += text.at(++i);
            else quoted = false;
        } else if (c == QLatin1Char('"') && cell.isEmpty() && !begun) {
            quoted = begun = true;
        } else if (c == QLatin1Char('\t')) {
            row << cell;
            cell.clear();
            begun = false;
        } else if (isLineEnd) {
            if (c == QLatin1Char('\r') && i + 1 < text.size() && text.at(i + 1) == QLatin1Char('\n')) ++i;
            endRow();
        } else {
            cell += c;
            begun = true;
        }
    }
    if (begun || !cell.isEmpty() || !row.isEmpty()) endRow();
    return block;
}

} // namespace sightline::qml
