#pragma once
// What every chart painter is held to: drawing and items inside the area, texts clear of each other in SVG.

#include "proposal/charts.h"

#include <QImage>
#include <QPainter>
#include <QString>
#include <QXmlStreamReader>

#include <functional>
#include <vector>

namespace sightline::test {

using ChartPainter = std::function<std::vector<proposal::ChartItem>(QPainter&, const QRectF&, const proposal::ChartTheme&)>;

inline proposal::ChartTheme chartTheme(bool dark = false) {
    return {dark ? proposal::darkTokens() : proposal::lightTokens(), QFont(QStringLiteral("Inter"))};
}

struct DrawnChart {
    QImage image;
    std::vector<proposal::ChartItem> items;
};
inline DrawnChart drawChart(const ChartPainter& painter, const QSizeF& size, bool dark = false) {
    DrawnChart drawn{QImage(size.toSize(), QImage::Format_RGB32), {}};
    drawn.image.fill(chartTheme(dark).colours.surface);
    QPainter device(&drawn.image);
    drawn.items = painter(device, QRectF(QPointF(0, 0), size), chartTheme(dark));
    return drawn;
}

inline QString svgOfChart(const ChartPainter& painter, const QSizeF& size) {
    return proposal::chartSvg(size, QStringLiteral("Chart"), [&](QPainter& device, const QRectF& area) { painter(device, area, chartTheme()); });
}

/// What is wrong with the chart at this size, or "".
inline QString chartFault(const ChartPainter& painter, const QSizeF& size) {
    const QRectF whole = QRectF(QPointF(0, 0), size).adjusted(-1, -1, 1, 1);
    for (const auto& item : drawChart(painter, size).items) {
        if (!whole.contains(item.area)) return QStringLiteral("outside: ") + item.sentence;
        if (item.sentence.isEmpty()) return QStringLiteral("an item without a sentence");
    }
    std::vector<std::pair<QString, QRectF>> texts;
    QXmlStreamReader reader(svgOfChart(painter, size));
    int turned = 0; // text in a turned group lies elsewhere than its attributes say
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::StartElement && reader.name() == QLatin1String("g"))
            turned = reader.attributes().value(QLatin1String("transform")).contains(QLatin1String("matrix(0")) ? 1 : 0;
        if (token != QXmlStreamReader::StartElement || reader.name() != QLatin1String("text") || turned) continue;
        const QXmlStreamAttributes at = reader.attributes();
        const double high = at.value(QLatin1String("font-size")).toDouble();
        const QRectF area(at.value(QLatin1String("x")).toDouble(), at.value(QLatin1String("y")).toDouble() - 0.73 * high,
                          at.value(QLatin1String("textLength")).toDouble(), 0.73 * high);
        texts.push_back({reader.readElementText(), area});
    }
    if (reader.hasError()) return QStringLiteral("no XML: ") + reader.errorString();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (!whole.contains(texts[i].second)) return QStringLiteral("text outside: ") + texts[i].first;
        for (std::size_t j = i + 1; j < texts.size(); ++j)
            if (texts[i].second.adjusted(0.5, 0.5, -0.5, -0.5).intersects(texts[j].second))
                return texts[i].first + QStringLiteral(" lies over ") + texts[j].first;
    }
    return {};
}

/// Pixels of exactly this colour.
inline int pixelsOf(const QImage& image, const QColor& colour) {
    int count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixel(x, y) == colour.rgb();
    return count;
}

} // namespace sightline::test
