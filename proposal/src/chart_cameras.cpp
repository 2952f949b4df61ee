// The cameras of a running test: a sparkline each, small cells from 200 on, and the gap of each when it is over.

#include "chart_common.h"
#include "proposal/format.h"
#include "proposal/system_charts.h"

#include <QFontMetricsF>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sightline::proposal {

namespace {

constexpr std::size_t smallCellsFrom = 200;
constexpr double cellWide = 82, cellHigh = 40, smallCell = 24, leastCell = 8;
constexpr double mostCellWide = 230, mostCellHigh = 100; ///< a larger cell says nothing more
constexpr double sectionHigh = 22;                      ///< line over the cells of a recorder

int cellUrgency(CameraCell::State state) {
    switch (state) {
    case CameraCell::State::Dark: return 0;
    case CameraCell::State::Gap: return 1;
    case CameraCell::State::Moved: return 2;
    case CameraCell::State::Waiting: return 3;
    case CameraCell::State::Recording: break;
    }
    return 4;
}

double lastRate(const CameraCell& cell) {
    return cell.mbps.empty() ? 0 : std::max(0.0, cell.mbps.back());
}

QString cameraSentence(const CameraCell& cell) {
    return QStringLiteral("%1 on %2: %3, %4 Mbps of %5 planned")
        .arg(chart::fromText(cell.name), chart::fromText(cell.recorder), QString::fromUtf8(cameraStateWord(cell.state)),
             QString::number(lastRate(cell), 'f', 1), QString::number(cell.planned, 'f', 1));
}

void paintSmallCell(QPainter& painter, const QRectF& box, const CameraCell& cell, planner::Architecture architecture, const ChartTheme& theme) {
    const bool dark = cell.state == CameraCell::State::Dark;
    const QColor& fill = dark                                          ? theme.colours.errorTint
                         : cell.state == CameraCell::State::Gap        ? theme.colours.band
                         : cell.state == CameraCell::State::Moved      ? chart::pick(theme.colours.mid, architecture)
                         : cell.state == CameraCell::State::Waiting    ? theme.colours.sunk
                                                                       : theme.colours.surface;
    painter.setPen(QPen(dark ? theme.colours.error : theme.colours.line2, 1));
    painter.setBrush(fill);
    painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
    if (dark) chart::fillRect(painter, {box.left() + 3, box.bottom() - 5, box.width() - 6, 2}, theme.colours.error);
    if (cell.planned <= 0 || dark || cell.state == CameraCell::State::Gap) return;
    const double high = (box.height() - 6) * std::clamp(lastRate(cell) / (1.9 * cell.planned), 0.0, 1.0);
    chart::fillRect(painter, {box.left() + 8, box.bottom() - 3 - high, box.width() - 16, high}, theme.colours.ink2);
}

void paintLargeCell(QPainter& painter, const QRectF& box, const CameraCell& cell, planner::Architecture architecture, const ChartTheme& theme, bool wholeNames) {
    const bool dark = cell.state == CameraCell::State::Dark;
    painter.setPen(QPen(dark ? theme.colours.error : theme.colours.line, 1));
    painter.setBrush(theme.colours.surface);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    const QFont axis = chart::font(theme, chart::Type::Axis), strong = chart::font(theme, chart::Type::AxisStrong);
    const bool word = cell.state != CameraCell::State::Recording;
    const QString right = word ? QString::fromUtf8(cameraStateWord(cell.state)) : QString::number(lastRate(cell), 'f', 1);
    const QColor& colour = dark                                     ? theme.colours.error
                           : cell.state == CameraCell::State::Moved ? chart::pick(theme.colours.text, architecture)
                                                                    : theme.colours.ink3;
    // The name is never lost to the state, which the line shows too.
    const QFontMetricsF metrics(axis), rightMetrics(word ? strong : axis);
    const QString code = chart::fromText(wholeNames || cell.code.empty() ? cell.name : cell.code);
    const double room = box.width() - 18;
    const QString shown = rightMetrics.elidedText(chart::said(right), Qt::ElideRight, std::max(10.0, room - std::min(room / 2, metrics.horizontalAdvance(code))));
    const double left = room - rightMetrics.horizontalAdvance(shown);
    chart::drawSaid(painter, box.right() - 6, box.top() + 10, Qt::AlignRight, word ? strong : axis, colour, shown);
    const QString name = metrics.elidedText(code, Qt::ElideRight, left);
    chart::drawSaid(painter, box.left() + 6, box.top() + 10, Qt::AlignLeft, axis, theme.colours.ink, name);
    paintSparkline(painter, box.adjusted(6, 19, -6, -4), cell, architecture, theme);
}

/// True when the whole name of every camera stands beside the longest state in cells so wide: names or codes, never both.
bool wholeNamesFit(const std::vector<CameraCell>& cells, double wide, const ChartTheme& theme) {
    const QFontMetricsF axis(chart::font(theme, chart::Type::Axis)), strong(chart::font(theme, chart::Type::AxisStrong));
    double state = 0;
    for (const auto one : {CameraCell::State::Waiting, CameraCell::State::Gap, CameraCell::State::Moved, CameraCell::State::Dark})
        state = std::max(state, strong.horizontalAdvance(chart::said(QString::fromUtf8(cameraStateWord(one)))));
    return std::all_of(cells.begin(), cells.end(), [&](const CameraCell& cell) { return axis.horizontalAdvance(chart::fromText(cell.name)) + state + 18 <= wide; });
}

} // namespace

const char* cameraStateWord(CameraCell::State state) {
    switch (state) {
    case CameraCell::State::Waiting: return "waiting";
    case CameraCell::State::Recording: return "recording";
    case CameraCell::State::Gap: return "gap";
    case CameraCell::State::Moved: return "moved";
    case CameraCell::State::Dark: return "dark";
    }
    return "";
}

void paintSparkline(QPainter& painter, const QRectF& area, const CameraCell& cell, planner::Architecture architecture, const ChartTheme& theme) {
    if (area.width() < 8 || area.height() < 4) return;
    const chart::Scope scope(painter);
    const std::size_t samples = cell.mbps.size();
    const double high = cell.planned > 0 ? 1.9 * cell.planned : std::max(1.0, lastRate(cell) * 1.9);
    const double wide = area.width() / static_cast<double>(std::max<std::size_t>(samples, 2));
    const auto x = [&](std::size_t i) { return area.left() + wide * static_cast<double>(i); };
    const bool dark = cell.state == CameraCell::State::Dark;
    chart::drawLine(painter, area.bottomLeft(), area.bottomRight(), theme.colours.line, 1);
    bool gapSeen = false;
    QPainterPath before, after;
    bool pen = false;
    for (std::size_t i = 0; i < samples; ++i) {
        if (cell.mbps[i] < 0) {
            std::size_t end = i; // one block for the whole gap, or its parts would show seams
            while (end + 1 < samples && cell.mbps[end + 1] < 0)
                ++end;
            chart::fillRect(painter, {x(i), area.top(), x(end + 1) - x(i), area.height()}, dark ? theme.colours.errorTint : theme.colours.band);
            i = end;
            gapSeen = true;
            pen = false;
            continue;
        }
        const QPointF at(x(i), area.bottom() - area.height() * std::clamp(cell.mbps[i] / high, 0.0, 1.0));
        QPainterPath& line = gapSeen && cell.state == CameraCell::State::Moved ? after : before;
        if (pen) line.lineTo(at);
        else line.moveTo(at);
        pen = true;
    }
    if (dark) chart::drawLine(painter, area.bottomLeft(), area.bottomRight(), theme.colours.error, 2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.colours.ink2, 1.2));
    painter.drawPath(before);
    painter.setPen(QPen(chart::pick(theme.colours.fill, architecture), 1.6));
    painter.drawPath(after);
}

namespace {

/// How the cells lie: columns, and the pitch of each.
struct GridShape {
    std::size_t columns = 1;
    double wide = 0, high = 0;
    bool small = false;
};

std::size_t rowsOf(const std::vector<CameraSection>& sections, std::size_t columns) {
    std::size_t rows = 0;
    for (const CameraSection& section : sections)
        rows += (section.cells.size() + columns - 1) / columns;
    return std::max<std::size_t>(1, rows);
}

/// Large cells of about two to one that fill the area, or nothing when they do not fit.
GridShape largeShape(const QSizeF& room, const std::vector<CameraSection>& sections) {
    GridShape best;
    double nearest = 1e9;
    const auto most = static_cast<std::size_t>(std::max(1.0, std::floor((room.width() + 4) / cellWide)));
    for (std::size_t columns = 1; columns <= most; ++columns) {
        const double wide = std::min(mostCellWide, std::floor((room.width() + 4) / static_cast<double>(columns)));
        const double high = std::min(mostCellHigh, std::floor((room.height() + 4) / static_cast<double>(rowsOf(sections, columns))));
        if (high < cellHigh) continue;
        constexpr double shape = 2.1;
        const double fit = std::abs(std::log(wide / high / shape)) - std::log(wide * high) / 2; // near the shape, and large
        if (fit < nearest) {
            nearest = fit;
            best = {columns, wide, high, false};
        }
    }
    return best;
}

GridShape smallShape(const QSizeF& room, const std::vector<CameraSection>& sections) {
    for (double cell = smallCell;; --cell) {
        const auto columns = static_cast<std::size_t>(std::max(1.0, std::floor((room.width() + 2) / cell)));
        if (cell <= leastCell || static_cast<double>(rowsOf(sections, columns)) * cell <= room.height() + 2) return {columns, cell, cell, true};
    }
}

/// "Recorder 1  20 cameras, 40.2 Mbps", and what became of it at the right.
void paintSection(QPainter& painter, const QRectF& area, double top, const CameraSection& section, const ChartTheme& theme) {
    const QFont strong = chart::font(theme, chart::Type::AxisStrong), axis = chart::font(theme, chart::Type::Axis);
    const double middle = top + sectionHigh / 2 - 2;
    double right = area.right();
    if (!section.tag.empty()) {
        const QString tag = chart::fromText(section.tag);
        const double wide = QFontMetricsF(axis).horizontalAdvance(tag) + 12;
        const QRectF box(right - wide, middle - 8, wide, 16);
        painter.setPen(Qt::NoPen);
        painter.setBrush(section.alarm ? theme.colours.errorTint : theme.colours.sunk);
        painter.drawRoundedRect(box, 3, 3);
        chart::drawSaid(painter, box.center().x(), middle, Qt::AlignHCenter, axis, section.alarm ? theme.colours.error : theme.colours.ink2, tag);
        right = box.left() - 8;
    }
    const QRectF title = chart::drawSaid(painter, area.left(), middle, Qt::AlignLeft, strong, theme.colours.ink, chart::fromText(section.title));
    const double room = right - title.right() - 8;
    if (room > 40)
        chart::drawSaid(painter, title.right() + 8, middle, Qt::AlignLeft, axis, theme.colours.ink2,
                        QFontMetricsF(axis).elidedText(chart::fromText(section.text), Qt::ElideRight, room));
}

/// One section of everything when there are none.
std::vector<CameraSection> sectionsOf(const std::vector<CameraSection>& sections, std::size_t cells) {
    if (!sections.empty()) return sections;
    CameraSection all;
    all.cells.resize(cells);
    std::iota(all.cells.begin(), all.cells.end(), std::size_t{0});
    return {all};
}

} // namespace

std::vector<ChartItem> paintCameraGrid(QPainter& painter, const QRectF& area, const std::vector<CameraCell>& cells, planner::Architecture architecture,
                                       const ChartTheme& theme, std::vector<std::size_t>* order, const std::vector<CameraSection>& titled) {
    if (cells.empty() || area.width() < smallCell || area.height() < smallCell) return {};
    const chart::Scope scope(painter);
    std::vector<CameraSection> sections = sectionsOf(titled, cells.size());
    const double heads = titled.empty() ? 0 : sectionHigh;
    const QSizeF room(area.width(), area.height() - heads * static_cast<double>(sections.size()));
    GridShape shape = cells.size() < smallCellsFrom ? largeShape(room, sections) : GridShape();
    if (shape.wide <= 0) shape = smallShape(room, sections);
    const double gap = shape.small ? 2 : 4;
    const bool wholeNames = !shape.small && wholeNamesFit(cells, shape.wide - gap, theme);
    std::vector<ChartItem> items;
    std::vector<std::size_t> drawn;
    items.reserve(cells.size());
    double top = area.top();
    for (CameraSection& section : sections) {
        if (top + heads > area.bottom()) break;
        if (heads > 0) paintSection(painter, area, top, section, theme);
        top += heads;
        if (shape.small)
            std::stable_sort(section.cells.begin(), section.cells.end(), [&](std::size_t a, std::size_t b) { return cellUrgency(cells[a].state) < cellUrgency(cells[b].state); });
        painter.setRenderHint(QPainter::Antialiasing, !shape.small);
        for (std::size_t k = 0; k < section.cells.size(); ++k) {
            const CameraCell& cell = cells[section.cells[k]];
            const QRectF box(area.left() + shape.wide * static_cast<double>(k % shape.columns), top + shape.high * static_cast<double>(k / shape.columns),
                             shape.wide - gap, shape.high - gap);
            if (box.bottom() > area.bottom() + 1) break;
            shape.small ? paintSmallCell(painter, box, cell, architecture, theme) : paintLargeCell(painter, box, cell, architecture, theme, wholeNames);
            items.push_back({box, cameraSentence(cell)});
            drawn.push_back(section.cells[k]);
        }
        painter.setRenderHint(QPainter::Antialiasing, true);
        top += shape.high * static_cast<double>((section.cells.size() + shape.columns - 1) / shape.columns);
    }
    if (order) *order = drawn;
    return items;
}

std::vector<ChartItem> paintGaps(QPainter& painter, const QRectF& area, const std::vector<GapBar>& gaps, double planned,
                                 planner::Architecture architecture, const ChartTheme& theme) {
    if (gaps.empty() || area.width() < 40 || area.height() < 40) return {};
    const chart::Scope scope(painter);
    const QFont axis = chart::font(theme, chart::Type::Axis);
    double most = planned;
    for (const GapBar& gap : gaps)
        most = std::max(most, gap.seconds);
    const QRectF plot(area.left(), area.top() + 16, area.width(), std::max(1.0, area.height() - 16 - 18));
    const auto y = [&](double seconds) { return plot.bottom() - (most > 0 ? seconds / most : 0) * plot.height(); };
    const double pitch = plot.width() / static_cast<double>(gaps.size()), wide = std::clamp(pitch - 4, 1.0, 40.0);
    std::vector<ChartItem> items;
    QRectF previous;
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        const GapBar& gap = gaps[i];
        const double middle = plot.left() + pitch * (static_cast<double>(i) + 0.5);
        const QRectF bar(middle - wide / 2, y(gap.seconds), wide, plot.bottom() - y(gap.seconds));
        chart::fillRect(painter, bar, gap.open ? theme.colours.error : chart::pick(theme.colours.fill, architecture));
        const QString name = chart::fromText(gap.code.empty() ? gap.camera : gap.code);
        const double half = QFontMetricsF(axis).horizontalAdvance(name) / 2, at = std::clamp(middle, area.left() + half, std::max(area.left() + half, area.right() - half));
        if (!QRectF(at - half - 3, plot.bottom() + 5, 2 * half + 6, 12).intersects(previous))
            previous = chart::drawSaid(painter, at, plot.bottom() + 11, Qt::AlignHCenter, axis, theme.colours.ink3, name);
        items.push_back({QRectF(middle - pitch / 2, plot.top(), pitch, plot.height()),
                         QStringLiteral("%1: %2 s without a recording%3").arg(chart::fromText(gap.camera), QString::number(gap.seconds, 'f', 1), gap.open ? QStringLiteral(", to the end") : QString())});
    }
    chart::drawLine(painter, plot.bottomLeft(), plot.bottomRight(), theme.colours.line2, 1);
    if (planned > 0) {
        chart::drawLine(painter, {plot.left(), y(planned)}, {plot.right(), y(planned)}, theme.colours.ink, 1.5);
        // Over the bars there is always room for its words; beside the line only when no bar is longer.
        const double words = most > planned ? plot.top() - 8 : y(planned) - 8;
        const QRectF said = chart::drawText(painter, plot.right(), words, Qt::AlignRight, axis, theme.colours.ink2, QStringLiteral("allowed %1 s").arg(QString::number(planned, 'f', 1)));
        if (most > planned) chart::drawLine(painter, {said.left() - 20, words}, {said.left() - 6, words}, theme.colours.ink, 1.5);
    }
    return items;
}

QString cameraGridTable(const std::vector<CameraCell>& cells) {
    QString table = QStringLiteral("Camera\tRecorder\tState\tMbps\tPlanned Mbps\n");
    for (const CameraCell& cell : cells)
        table += QStringLiteral("%1\t%2\t%3\t%4\t%5\n").arg(chart::fromText(cell.name), chart::fromText(cell.recorder), QString::fromUtf8(cameraStateWord(cell.state)),
                                                            QString::number(lastRate(cell), 'g', 6), QString::number(cell.planned, 'g', 6));
    return table;
}

QString gapsTable(const std::vector<GapBar>& gaps) {
    QString table = QStringLiteral("Camera\tGap, s\tTo the end\n");
    for (const GapBar& gap : gaps)
        table += QStringLiteral("%1\t%2\t%3\n").arg(chart::fromText(gap.camera), QString::number(gap.seconds, 'g', 6), gap.open ? QStringLiteral("yes") : QStringLiteral("no"));
    return table;
}

} // namespace sightline::proposal
