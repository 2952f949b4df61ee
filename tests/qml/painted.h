#pragma once
// The texts that a painted item (a chart) writes: its paint() on a device that keeps nothing but texts.

#include <QColor>
#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QQuickPaintedItem>
#include <QRectF>
#include <QString>

#include <vector>

/// One run of letters as it was written, in the coordinates of the item.
struct PaintedText {
    QString text;
    QRectF box; ///< its advance across, its ink up and down
    QColor colour;
    double size = 0; ///< pixels
    bool strong = false;
};

class TextKeeper : public QPaintEngine {
public:
    TextKeeper() : QPaintEngine(QPaintEngine::AllFeatures) {}
    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState&) override {}
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawPath(const QPainterPath&) override {}
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    void drawTextItem(const QPointF& at, const QTextItem& item) override {
        const QRectF tight = QFontMetricsF(item.font()).tightBoundingRect(item.text());
        const QRectF box(at.x(), at.y() + tight.top(), item.width(), tight.height());
        QColor colour = painter()->pen().color();
        colour.setAlphaF(float(colour.alphaF() * painter()->opacity()));
        const QTransform& placed = painter()->transform();
        texts.push_back({item.text(), placed.mapRect(box), colour, item.font().pixelSize() * placed.m22(), item.font().weight() >= QFont::DemiBold});
    }
    Type type() const override { return QPaintEngine::User; }

    std::vector<PaintedText> texts;
};

class TextDevice : public QPaintDevice {
public:
    explicit TextDevice(QSize size) : m_size(size) {}
    QPaintEngine* paintEngine() const override { return &m_keeper; }
    const std::vector<PaintedText>& texts() const { return m_keeper.texts; }

protected:
    int metric(PaintDeviceMetric asked) const override {
        switch (asked) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return 96;
        case PdmDepth: return 32;
        case PdmDevicePixelRatio: return 1;
        default: return QPaintDevice::metric(asked);
        }
    }

private:
    QSize m_size;
    mutable TextKeeper m_keeper;
};

inline std::vector<PaintedText> paintedTexts(QQuickPaintedItem* item) {
    TextDevice device(QSizeF(item->width(), item->height()).toSize());
    QPainter painter(&device);
    item->paint(&painter);
    painter.end();
    return device.texts();
}
