#pragma once
// What a window really shows, for checks of contrast: the picture of it and the colour that lies behind a text.

#include <QColor>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QQuickItem>
#include <QQuickWindow>
#include <QtQml/qqmlregistration.h>

#include <algorithm>
#include <cmath>

class Pixels : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    /// Draws the window of an item; the other functions speak of this picture.
    Q_INVOKABLE void take(QQuickItem* item) {
        m_origin = item->mapToScene(QPointF());
        m_picture = item->window()->grabWindow().convertToFormat(QImage::Format_RGB32);
    }
    Q_INVOKABLE bool taken() const { return !m_picture.isNull(); }

    /// The commonest colour in a rectangle of the item that was taken; glyphs cover less of a text's box than what is behind them.
    Q_INVOKABLE QColor behind(const QRectF& box) const {
        const QRect area = box.translated(m_origin).toAlignedRect().intersected(m_picture.rect());
        QHash<QRgb, int> seen;
        QRgb best = 0;
        int most = 0;
        for (int y = area.top(); y <= area.bottom(); ++y)
            for (int x = area.left(); x <= area.right(); ++x)
                if (const int count = ++seen[m_picture.pixel(x, y)]; count > most) {
                    most = count;
                    best = m_picture.pixel(x, y);
                }
        return QColor(best);
    }

    /// Contrast of WCAG 2 between a text that is `share` opaque and what is behind it.
    Q_INVOKABLE double contrast(const QColor& text, double share, const QColor& ground) const {
        const double alpha = share * text.alphaF();
        const auto mix = [&](double over, double under) { return over * alpha + under * (1 - alpha); };
        const double a = luminance(mix(text.redF(), ground.redF()), mix(text.greenF(), ground.greenF()), mix(text.blueF(), ground.blueF()));
        const double b = luminance(ground.redF(), ground.greenF(), ground.blueF());
        return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
    }

private:
    static double luminance(double red, double green, double blue) {
        const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    QPointF m_origin;
    QImage m_picture;
};
