#include "icon.h"

#include <QHash>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <functional>

namespace sightline::qml {
namespace {

/// Draws into a box of 16 x 16 with the pen and no brush set.
using Drawing = std::function<void(QPainter&)>;

QPainterPath polyline(std::initializer_list<QPointF> points, bool closed = false) {
    QPainterPath path;
    bool first = true;
    for (const QPointF& point : points) {
        if (first) path.moveTo(point);
        else path.lineTo(point);
        first = false;
    }
    if (closed) path.closeSubpath();
    return path;
}

void drawTurn(QPainter& painter, bool back) {
    painter.save();
    if (!back) {
        painter.translate(16, 0);
        painter.scale(-1, 1);
    }
    painter.drawPath(polyline({{6, 3}, {3, 6}, {6, 9}}));
    QPainterPath hook;
    hook.moveTo(3, 6);
    hook.lineTo(9.5, 6);
    hook.cubicTo(14, 6, 14, 13, 9.5, 13);
    hook.lineTo(6, 13);
    painter.drawPath(hook);
    painter.restore();
}

void drawOctagon(QPainter& painter) {
    painter.drawPath(polyline({{5.3, 1.5}, {10.7, 1.5}, {14.5, 5.3}, {14.5, 10.7}, {10.7, 14.5}, {5.3, 14.5}, {1.5, 10.7}, {1.5, 5.3}}, true));
    painter.drawLine(QPointF(8, 4.8), QPointF(8, 8.6));
    painter.drawPoint(QPointF(8, 11.2));
}

void drawTriangle(QPainter& painter) {
    painter.drawPath(polyline({{8, 2}, {14.5, 13.5}, {1.5, 13.5}}, true));
    painter.drawLine(QPointF(8, 6.3), QPointF(8, 9.3));
    painter.drawPoint(QPointF(8, 11.4));
}

void drawInfo(QPainter& painter) {
    painter.drawEllipse(QPointF(8, 8), 6.3, 6.3);
    painter.drawLine(QPointF(8, 7.4), QPointF(8, 11.2));
    painter.drawPoint(QPointF(8, 4.9));
}

void drawEye(QPainter& painter) {
    QPainterPath lids;
    lids.moveTo(0.8, 8);
    lids.cubicTo(3.6, 1.9, 12.4, 1.9, 15.2, 8);
    lids.cubicTo(12.4, 14.1, 3.6, 14.1, 0.8, 8);
    painter.drawPath(lids);
    painter.drawLine(QPointF(8, 5.8), QPointF(8, 10.2));
    painter.drawLine(QPointF(5.8, 8), QPointF(10.2, 8));
}

void drawSun(QPainter& painter) {
    painter.drawEllipse(QPointF(8, 8), 3, 3);
    for (int i = 0; i < 8; ++i) {
        const double angle = i * 3.14159265358979 / 4;
        const QPointF direction(std::cos(angle), std::sin(angle));
        painter.drawLine(QPointF(8, 8) + 5 * direction, QPointF(8, 8) + 6.6 * direction);
    }
}

void drawMoon(QPainter& painter) {
    QPainterPath moon;
    moon.moveTo(13.6, 9.6);
    moon.cubicTo(10, 11.5, 4.6, 8, 6.6, 2.4);
    moon.cubicTo(1.4, 4, 0.8, 10.9, 5.4, 13.2);
    moon.cubicTo(8.8, 14.9, 12.4, 13.2, 13.6, 9.6);
    moon.closeSubpath();
    painter.drawPath(moon);
}

void drawFolder(QPainter& painter) {
    painter.drawPath(polyline({{1.8, 13}, {1.8, 3.2}, {6, 3.2}, {7.6, 5}, {14.2, 5}, {14.2, 13}}, true));
}

void drawSave(QPainter& painter) {
    painter.drawPath(polyline({{8, 2.2}, {8, 10.2}}));
    painter.drawPath(polyline({{4.8, 7.2}, {8, 10.4}, {11.2, 7.2}}));
    painter.drawPath(polyline({{2.4, 10.8}, {2.4, 13.6}, {13.6, 13.6}, {13.6, 10.8}}));
}

void drawHome(QPainter& painter) {
    painter.drawPath(polyline({{2, 7.6}, {8, 2.4}, {14, 7.6}}));
    painter.drawPath(polyline({{3.6, 6.6}, {3.6, 13.4}, {12.4, 13.4}, {12.4, 6.6}}));
}

void drawColumns(QPainter& painter) {
    for (const double x : {2.2, 6.6, 11.0})
        painter.drawRect(QRectF(x, x == 6.6 ? 2.4 : 5, 2.8, x == 6.6 ? 11.2 : 8.6));
}

void drawCamera(QPainter& painter) {
    painter.drawPath(polyline({{2, 4}, {12, 4}, {14, 6.4}, {12, 8.8}, {2, 8.8}}, true));
    painter.drawPath(polyline({{6, 8.8}, {6, 12.6}, {2, 12.6}}));
}

void drawDrives(QPainter& painter) {
    for (const double y : {2.4, 6.6, 10.8}) {
        painter.drawRect(QRectF(2, y, 12, 2.9));
        painter.drawPoint(QPointF(11.6, y + 1.5));
    }
}

void drawTree(QPainter& painter) {
    painter.drawRect(QRectF(1.6, 6.2, 3.6, 3.6));
    painter.drawRect(QRectF(10.8, 2.2, 3.6, 3.6));
    painter.drawRect(QRectF(10.8, 10.2, 3.6, 3.6));
    painter.drawPath(polyline({{5.2, 8}, {8, 8}, {8, 4}, {10.8, 4}}));
    painter.drawPath(polyline({{8, 8}, {8, 12}, {10.8, 12}}));
}

void drawCoins(QPainter& painter) {
    painter.drawEllipse(QPointF(8, 8), 6.2, 6.2);
    painter.drawPath(polyline({{10, 5.6}, {6.2, 5.6}, {6.2, 8}, {9.8, 8}, {9.8, 10.4}, {6, 10.4}}));
    painter.drawLine(QPointF(8, 4.2), QPointF(8, 11.8));
}

void drawBolt(QPainter& painter) {
    painter.drawPath(polyline({{9.6, 1.6}, {3.4, 9}, {7.6, 9}, {6.4, 14.4}, {12.6, 7}, {8.4, 7}}, true));
}

void drawMap(QPainter& painter) {
    painter.drawRect(QRectF(2, 2, 12, 12));
    painter.drawLine(QPointF(2, 8), QPointF(14, 8));
    painter.drawLine(QPointF(8, 2), QPointF(8, 14));
}

void drawGauge(QPainter& painter) {
    painter.drawArc(QRectF(1.8, 3, 12.4, 12.4), 0, 180 * 16);
    painter.drawLine(QPointF(8, 9.2), QPointF(11, 5.8));
    painter.drawLine(QPointF(1.8, 11.4), QPointF(14.2, 11.4));
}

void drawPage(QPainter& painter) {
    painter.drawPath(polyline({{3, 1.8}, {10, 1.8}, {13, 4.8}, {13, 14.2}, {3, 14.2}}, true));
    painter.drawLine(QPointF(5.4, 7.4), QPointF(10.6, 7.4));
    painter.drawLine(QPointF(5.4, 10.4), QPointF(10.6, 10.4));
}

void drawLook(QPainter& painter, bool open) {
    QPainterPath lids;
    lids.moveTo(1.2, 8);
    lids.cubicTo(4, 3, 12, 3, 14.8, 8);
    lids.cubicTo(12, 13, 4, 13, 1.2, 8);
    painter.drawPath(lids);
    painter.drawEllipse(QPointF(8, 8), 2.1, 2.1);
    if (!open) painter.drawLine(QPointF(2.6, 13.4), QPointF(13.4, 2.6));
}

void drawCopy(QPainter& painter) {
    painter.drawRect(QRectF(5.4, 5.4, 8.4, 8.4));
    painter.drawPath(polyline({{3.4, 10.6}, {2.2, 10.6}, {2.2, 2.2}, {10.6, 2.2}, {10.6, 3.4}}));
}

void drawLens(QPainter& painter) {
    painter.drawEllipse(QPointF(7, 7), 4.4, 4.4);
    painter.drawLine(QPointF(10.3, 10.3), QPointF(13.8, 13.8));
}

void drawPadlock(QPainter& painter, bool closed) {
    painter.drawRect(QRectF(3.4, 7.2, 9.2, 6.4));
    QPainterPath bow;
    bow.moveTo(5.4, 7.2);
    bow.lineTo(5.4, 5);
    bow.cubicTo(5.4, 1.6, 10.6, 1.6, 10.6, 5);
    if (closed) bow.lineTo(10.6, 7.2);
    painter.drawPath(bow);
}

void drawScreen(QPainter& painter) {
    painter.drawRect(QRectF(1.8, 2.6, 12.4, 8.4));
    painter.drawLine(QPointF(8, 11), QPointF(8, 13.6));
    painter.drawLine(QPointF(5, 13.6), QPointF(11, 13.6));
}

void drawLines(QPainter& painter) {
    for (const double y : {4.2, 8.0, 11.8})
        painter.drawLine(QPointF(2.6, y), QPointF(13.4, y));
}

void drawDot(QPainter& painter, double radius, bool filled) {
    if (filled) {
        painter.setBrush(painter.pen().color());
        painter.setPen(Qt::NoPen);
    }
    painter.drawEllipse(QPointF(8, 8), radius, radius);
}

void drawGrip(QPainter& painter) {
    painter.setBrush(painter.pen().color());
    painter.setPen(Qt::NoPen);
    for (const double x : {5.6, 10.4})
        for (const double y : {3.4, 8.0, 12.6})
            painter.drawEllipse(QPointF(x, y), 1.1, 1.1);
}

void drawMeasured(QPainter& painter) {
    painter.setBrush(painter.pen().color());
    painter.setPen(Qt::NoPen);
    painter.drawPath(polyline({{8, 2.6}, {13.4, 8}, {8, 13.4}, {2.6, 8}}, true));
}

const QHash<QString, Drawing>& drawings() {
    static const QHash<QString, Drawing> all{
        {QStringLiteral("logo"), drawEye},
        {QStringLiteral("undo"), [](QPainter& p) { drawTurn(p, true); }},
        {QStringLiteral("redo"), [](QPainter& p) { drawTurn(p, false); }},
        {QStringLiteral("check"), [](QPainter& p) { p.drawPath(polyline({{2.8, 8.6}, {6.4, 12}, {13.2, 4.2}})); }},
        {QStringLiteral("cross"), [](QPainter& p) {
             p.drawLine(QPointF(4, 4), QPointF(12, 12));
             p.drawLine(QPointF(12, 4), QPointF(4, 12));
         }},
        {QStringLiteral("minus"), [](QPainter& p) { p.drawLine(QPointF(3.5, 8), QPointF(12.5, 8)); }},
        {QStringLiteral("plus"), [](QPainter& p) {
             p.drawLine(QPointF(3, 8), QPointF(13, 8));
             p.drawLine(QPointF(8, 3), QPointF(8, 13));
         }},
        {QStringLiteral("error"), drawOctagon},
        {QStringLiteral("warning"), drawTriangle},
        {QStringLiteral("info"), drawInfo},
        {QStringLiteral("up"), [](QPainter& p) { p.drawPath(polyline({{4, 9.8}, {8, 5.8}, {12, 9.8}})); }},
        {QStringLiteral("down"), [](QPainter& p) { p.drawPath(polyline({{4, 6.2}, {8, 10.2}, {12, 6.2}})); }},
        {QStringLiteral("right"), [](QPainter& p) { p.drawPath(polyline({{6.2, 4}, {10.2, 8}, {6.2, 12}})); }},
        {QStringLiteral("sun"), drawSun},
        {QStringLiteral("moon"), drawMoon},
        {QStringLiteral("open"), drawFolder},
        {QStringLiteral("save"), drawSave},
        {QStringLiteral("start"), drawHome},
        {QStringLiteral("compare"), drawColumns},
        {QStringLiteral("eye"), [](QPainter& p) { drawLook(p, true); }},
        {QStringLiteral("eye-off"), [](QPainter& p) { drawLook(p, false); }},
        {QStringLiteral("copy"), drawCopy},
        {QStringLiteral("search"), drawLens},
        {QStringLiteral("locked"), [](QPainter& p) { drawPadlock(p, true); }},
        {QStringLiteral("unlocked"), [](QPainter& p) { drawPadlock(p, false); }},
        {QStringLiteral("presenter"), drawScreen},
        {QStringLiteral("menu"), drawLines},
        {QStringLiteral("range"), [](QPainter& p) {
             p.drawLine(QPointF(2, 8), QPointF(14, 8));
             p.drawLine(QPointF(2, 5), QPointF(2, 11));
             p.drawLine(QPointF(14, 5), QPointF(14, 11));
             p.drawLine(QPointF(7, 3.4), QPointF(7, 12.6));
         }},
        {QStringLiteral("sites"), drawCamera},
        {QStringLiteral("streams"), drawDrives},
        {QStringLiteral("architecture"), drawTree},
        {QStringLiteral("costs"), drawCoins},
        {QStringLiteral("risk"), drawBolt},
        {QStringLiteral("what-if"), drawMap},
        {QStringLiteral("testbed"), drawGauge},
        {QStringLiteral("proposal"), drawPage},
        {QStringLiteral("grip"), drawGrip},
        {QStringLiteral("default"), [](QPainter& p) { drawDot(p, 4.2, false); }},
        {QStringLiteral("typed"), [](QPainter& p) { drawDot(p, 4.8, true); }},
        {QStringLiteral("measured"), drawMeasured},
    };
    return all;
}

} // namespace

Icon::Icon(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
    setImplicitSize(16, 16);
}

void Icon::setName(const QString& name) {
    if (m_name == name) return;
    m_name = name;
    emit changed();
    update();
}

void Icon::setColor(const QColor& color) {
    if (m_color == color) return;
    m_color = color;
    emit changed();
    update();
}

void Icon::paint(QPainter* painter) {
    const auto drawing = drawings().constFind(m_name);
    if (drawing == drawings().constEnd()) return;
    const double scale = std::min(width(), height()) / 16;
    if (scale <= 0) return;
    painter->translate((width() - 16 * scale) / 2, (height() - 16 * scale) / 2);
    painter->scale(scale, scale);
    painter->setPen(QPen(m_color, 1.4 / std::min(1.0, scale), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    (*drawing)(*painter);
}

} // namespace sightline::qml
