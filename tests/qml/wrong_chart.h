#pragma once
// A painted item with faults on purpose, for the test of the check for them.

#include <QPainter>
#include <QQuickPaintedItem>
#include <QtQml/qqmlregistration.h>

class WrongChart : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT

public:
    using QQuickPaintedItem::QQuickPaintedItem;
    void paint(QPainter* painter) override {
        QFont font;
        font.setPixelSize(12);
        painter->setFont(font);
        painter->setPen(Qt::black);
        painter->drawText(QPointF(0, 20), QStringLiteral("painted one"));
        painter->drawText(QPointF(5, 23), QStringLiteral("painted other"));
        painter->drawText(QPointF(150, 60), QStringLiteral("out of the chart"));
        painter->setPen(QColor(0xbb, 0xbb, 0xbb));
        painter->drawText(QPointF(0, 80), QStringLiteral("painted faint"));
    }
};
