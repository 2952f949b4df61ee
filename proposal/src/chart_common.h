#pragma once
// What the chart painters share: type sizes, text that knows where it lies, axis steps, labels that make room.

#include "proposal/charts.h"

#include <QPainter>
#include <QStringList>

#include <array>
#include <string>
#include <vector>

#include <QByteArray>

namespace sightline::proposal {
/// A drawing for QSvgRenderer, which takes a list of fonts for the name of one: ours alone.
QByteArray paintableSvg(const std::string& svg);
} // namespace sightline::proposal

namespace sightline::proposal::chart {

/// Sizes of docs/look.md: axes and captions 11 px, labels 12 px, figures and names 12 px SemiBold.
enum class Type { Axis, AxisStrong, Label, Strong };
QFont font(const ChartTheme& theme, Type type);
double textWidth(const QFont& font, const QString& text);
/// From the top of capitals to the base line is about 0.73 of the size in the faces we use.
double textHeight(const QFont& font);

/// Draws one line of text with its middle height at `y`; `x` is its left edge, middle or right edge.
/// Returns the rectangle it covers.
QRectF drawText(QPainter& painter, double x, double y, Qt::Alignment horizontal, const QFont& font,
                const QColor& colour, const QString& text);
/// The rectangle drawText() would return.
QRectF textRect(double x, double y, Qt::Alignment horizontal, const QFont& font, const QString& text);

/// Round axis values covering low … high in about `wanted` steps of 1, 2, 2.5 or 5 times a power of ten.
std::vector<double> axisValues(double low, double high, int wanted);

/// Moves sorted or unsorted centres apart until neighbours are at least `gap` from each other and all lie in
/// low … high where that is possible; order is kept.
std::vector<double> pushApart(std::vector<double> centres, double gap, double low, double high);

/// A position inside a rectangle that is `share` of the way from left to right.
double along(const QRectF& area, double share);

/// Filled rectangle without outline.
void fillRect(QPainter& painter, const QRectF& area, const QColor& colour);
void drawLine(QPainter& painter, QPointF from, QPointF to, const QColor& colour, double width);

QString fromText(const std::string& text);
/// The text as drawText() will write it, in the reader's language: what is cut to a width is cut after this, and drawn by
/// drawSaid(), since a number that is said twice has its point and comma changed twice.
QString said(const QString& text);
QRectF drawSaid(QPainter& painter, double x, double y, Qt::Alignment horizontal, const QFont& font, const QColor& colour, const QString& text);
/// Said text in lines of at most this width, the last one cut with "…" when there are more than `most`. A number keeps its unit
/// on its line, a long word may break where it says so, at a soft hyphen.
QStringList wrapped(const QFont& font, QString said, double width, int most);
QString architectureText(planner::Architecture architecture);
const QColor& pick(const std::array<QColor, 3>& colours, planner::Architecture architecture);

/// Saves and restores a painter, and asks for smooth edges.
class Scope {
public:
    explicit Scope(QPainter& painter);
    ~Scope();
    Scope(const Scope&) = delete;
    Scope& operator=(const Scope&) = delete;

private:
    QPainter& m_painter;
};

} // namespace sightline::proposal::chart
