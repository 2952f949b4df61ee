// Chart painters: everything drawn lies inside the chart, texts keep clear of each other, items carry their figures,
// and the drawing shows the data.

#ifndef Q_MOC_RUN // moc 6.4 cannot read <concepts>, which money.h reaches by <compare>
#include "proposal/charts.h"
#include "sample_comparison.h"
#endif

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace sightline;
using namespace sightline::proposal;
using planner::Architecture;

namespace {

using Painter = std::function<std::vector<ChartItem>(QPainter&, const QRectF&, const ChartTheme&)>;

ChartTheme themed(bool dark) {
    return {dark ? darkTokens() : lightTokens(), QFont(QStringLiteral("Inter"))};
}

struct Drawn {
    QImage image;
    std::vector<ChartItem> items;
};

Drawn draw(const Painter& painter, const QSizeF& size, bool dark = false) {
    const ChartTheme theme = themed(dark);
    Drawn drawn{QImage(size.toSize(), QImage::Format_RGB32), {}};
    drawn.image.fill(theme.colours.surface);
    QPainter device(&drawn.image);
    drawn.items = painter(device, QRectF(QPointF(0, 0), size), theme);
    return drawn;
}

struct Text {
    QString words;
    QRectF area;
};

/// The texts of an SVG fragment with the boxes their attributes reserve.
std::vector<Text> textsOf(const QString& svg) {
    std::vector<Text> texts;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd())
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1String("text")) {
            const QXmlStreamAttributes at = reader.attributes();
            const double size = at.value(QLatin1String("font-size")).toDouble();
            const QRectF area(at.value(QLatin1String("x")).toDouble(),
                              at.value(QLatin1String("y")).toDouble() - 0.73 * size,
                              at.value(QLatin1String("textLength")).toDouble(), 0.73 * size);
            texts.push_back({reader.readElementText(), area});
        }
    return texts;
}

QString svgOf(const Painter& painter, const QSizeF& size) {
    return chartSvg(size, QStringLiteral("Chart"),
                    [&](QPainter& device, const QRectF& area) { painter(device, area, themed(false)); });
}

Painter cumulative(int years, Architecture banded) {
    return [=](QPainter& p, const QRectF& area, const ChartTheme& theme) {
        return paintCumulativeCost(p, area, test::sampleComparison(years), banded, theme);
    };
}

Painter cheaper(Architecture winner) {
    return [=](QPainter& p, const QRectF& area, const ChartTheme& theme) {
        return paintCheaper(p, area, test::sampleComparison(), winner, theme);
    };
}

std::vector<ChartItem> lost(QPainter& p, const QRectF& area, const ChartTheme& theme) {
    return paintLostFootage(p, area, test::sampleComparison(), theme);
}

Painter bestFit(int current) {
    return [=](QPainter& p, const QRectF& area, const ChartTheme& theme) {
        return paintBestFit(p, area, test::sampleSweep(), current, theme);
    };
}

/// Every pixel of this colour, as the smallest rectangle around them.
QRect extent(const QImage& image, const QColor& colour) {
    QRect around;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) == colour.rgb())
                around = around.isNull() ? QRect(x, y, 1, 1) : around.united(QRect(x, y, 1, 1));
    return around;
}

/// Every pixel that is not paper.
QRect inked(const QImage& image, const QColor& paper) {
    QRect around;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) != paper.rgb())
                around = around.isNull() ? QRect(x, y, 1, 1) : around.united(QRect(x, y, 1, 1));
    return around;
}

const ChartItem* itemWith(const std::vector<ChartItem>& items, const QString& words) {
    for (const ChartItem& item : items)
        if (item.sentence.contains(words)) return &item;
    return nullptr;
}

} // namespace

class TestCharts : public QObject {
    Q_OBJECT

private slots:
    void everythingLiesInside_data();
    void everythingLiesInside();
    void costRangeShowsItsFiveFigures();
    void costAxisFitsAllThree();
    void shapesDiffer();
    void crossoversAreWorded();
    void linesThatNeverCrossHaveNoRing();
    void cheaperBarsAreInProportion();
    void lostFootageSharesOneScale();
    void bestFitCoversTheWholeRange();
    void nothingToShowIsNotAFault();
    void everyCurrencyScaleIsReadable();
    void svgIsSelfContained();
    void svgIsTheSameTwice();
};

void TestCharts::everythingLiesInside_data() {
    QTest::addColumn<Painter>("painter");
    QTest::addColumn<QSizeF>("size");
    const auto sizes = [](const char* name, const Painter& painter, const std::vector<QSizeF>& list) {
        for (const QSizeF& size : list)
            QTest::addRow("%s %gx%g", name, size.width(), size.height()) << painter << size;
    };
    const std::vector<QSizeF> wide = {{310, 160}, {460, 230}, {666, 250}, {1100, 420}};
    sizes("paid so far, hybrid", cumulative(5, Architecture::Hybrid), wide);
    sizes("paid so far, vms", cumulative(5, Architecture::Vms), wide);
    sizes("paid so far, nvr", cumulative(5, Architecture::Nvr), wide);
    sizes("paid so far, 1 year", cumulative(1, Architecture::Hybrid), wide);
    sizes("paid so far, 15 years", cumulative(15, Architecture::Hybrid), wide);
    sizes("cheaper", cheaper(Architecture::Hybrid), {{300, 40}, {444, 44}, {900, 80}});
    sizes("lost footage", lost, {{300, 170}, {444, 150}, {666, 170}, {1100, 300}});
    sizes("best fit at 40", bestFit(40), {{300, 56}, {760, 60}, {1400, 60}});
    sizes("best fit beyond the range", bestFit(300), {{300, 56}, {760, 60}});
    sizes("best fit at the first", bestFit(8), {{300, 56}, {760, 60}});
}

void TestCharts::everythingLiesInside() {
    QFETCH(Painter, painter);
    QFETCH(QSizeF, size);
    const QRectF whole = QRectF(QPointF(0, 0), size).adjusted(-0.5, -0.5, 0.5, 0.5);

    const Drawn drawn = draw(painter, size);
    QVERIFY(!drawn.items.empty());
    for (const ChartItem& item : drawn.items) {
        QVERIFY2(whole.contains(item.area), qPrintable(item.sentence));
        QVERIFY2(item.sentence.contains(QRegularExpression(QStringLiteral("[0-9]"))), qPrintable(item.sentence));
    }
    const std::vector<Text> texts = textsOf(svgOf(painter, size));
    QVERIFY(texts.size() > 2);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        QVERIFY2(whole.contains(texts[i].area), qPrintable(texts[i].words));
        for (std::size_t j = i + 1; j < texts.size(); ++j)
            QVERIFY2(!texts[i].area.intersects(texts[j].area),
                     qPrintable(texts[i].words + QStringLiteral(" / ") + texts[j].words));
    }
}

void TestCharts::costRangeShowsItsFiveFigures() {
    const Comparison comparison = test::sampleComparison();
    const ArchitectureResult& hybrid = comparison.of(Architecture::Hybrid);
    const auto [low, high] = costAxis(comparison);
    const Painter painter = [&](QPainter& p, const QRectF& area, const ChartTheme& theme) {
        paintCostRange(p, area, hybrid, low, high, theme);
        return std::vector<ChartItem>();
    };
    const QImage image = draw(painter, {403, 16}).image;
    const auto x = [&](double usd) { return 1.5 + (usd - low) / (high - low) * 400; };
    const QRect block = extent(image, lightTokens().mid[2]);
    QVERIFY(std::abs(block.left() - x(hybrid.tco.p10)) <= 1.5);
    QVERIFY(std::abs(block.right() + 1 - x(hybrid.tco.p90)) <= 1.5);
    // The tick is the only thing in the fill colour above the block; the line reaches further at both sides.
    const QRect tick = extent(image.copy(0, 0, image.width(), 3), lightTokens().fill[2]);
    QVERIFY(std::abs(tick.center().x() - x(hybrid.tcoUsd.likely)) <= 1.5);
    const QRect line = inked(image, lightTokens().surface);
    QVERIFY(std::abs(line.left() - x(hybrid.tcoUsd.low)) <= 2);
    QVERIFY(std::abs(line.right() + 1 - x(hybrid.tcoUsd.high)) <= 2);
}

void TestCharts::costAxisFitsAllThree() {
    Comparison comparison = test::sampleComparison();
    auto [low, high] = costAxis(comparison);
    for (const ArchitectureResult& result : comparison.results) {
        QVERIFY(low < result.tcoUsd.low && result.tcoUsd.high < high);
    }
    for (ArchitectureResult& result : comparison.results) {
        result.tcoUsd = {};
        result.tco = {};
    }
    std::tie(low, high) = costAxis(comparison);
    QVERIFY(low < high);
}

void TestCharts::shapesDiffer() {
    std::vector<double> corner;
    for (const Architecture architecture : planner::architectures) {
        const Painter painter = [&](QPainter& p, const QRectF& area, const ChartTheme& theme) {
            paintShape(p, area, architecture, theme);
            return std::vector<ChartItem>();
        };
        const QImage image = draw(painter, {40, 40}).image;
        const QRgb fill = lightTokens().fill[static_cast<std::size_t>(architecture)].rgb();
        QCOMPARE(image.pixel(20, 20), fill);
        int pixels = 0;
        for (int y = 0; y < 40; ++y)
            for (int x = 0; x < 40; ++x)
                pixels += image.pixel(x, y) == fill;
        const QRect around = extent(image, QColor(fill));
        corner.push_back(pixels / double(around.width() * around.height()));
    }
    // Share of the bounding box that is filled: 1 for a square, about 0.79 for a circle, 0.5 for a diamond.
    QVERIFY(corner[0] > 0.98);
    QVERIFY(corner[1] > 0.70 && corner[1] < 0.86);
    QVERIFY(corner[2] > 0.42 && corner[2] < 0.58);
}

void TestCharts::crossoversAreWorded() {
    const Drawn drawn = draw(cumulative(5, Architecture::Hybrid), {666, 250});
    const ChartItem* overVms = itemWith(drawn.items, QStringLiteral("Hybrid is cheaper than VMS from year 3"));
    const ChartItem* overNvr = itemWith(drawn.items, QStringLiteral("Hybrid is cheaper than NVR from year 3"));
    QVERIFY(overVms && overNvr);
    QVERIFY(overNvr->area.center().x() < overVms->area.center().x());
    const QString svg = svgOf(cumulative(5, Architecture::Hybrid), {666, 250});
    QVERIFY(svg.contains(QStringLiteral(">Cheaper than VMS from year 3</text>")));
    QVERIFY(svg.contains(QStringLiteral(">Cheaper than NVR from year 3</text>")));
    // Seen from the other side the same crossing is dearer.
    QVERIFY(itemWith(draw(cumulative(5, Architecture::Vms), {666, 250}).items,
                     QStringLiteral("VMS is dearer than Hybrid from year 3")));
}

void TestCharts::linesThatNeverCrossHaveNoRing() {
    Comparison comparison = test::sampleComparison();
    for (std::size_t i = 0; i < 3; ++i)
        comparison.results[i].cumulativeLikely = {100.0 + 50.0 * static_cast<double>(i),
                                                  200.0 + 50.0 * static_cast<double>(i)};
    // Two equal lines neither cross nor divide by zero.
    comparison.results[1].cumulativeLikely = comparison.results[0].cumulativeLikely;
    const Painter painter = [&](QPainter& p, const QRectF& area, const ChartTheme& theme) {
        return paintCumulativeCost(p, area, comparison, Architecture::Vms, theme);
    };
    QVERIFY(!itemWith(draw(painter, {460, 230}).items, QStringLiteral("from year")));
}

void TestCharts::cheaperBarsAreInProportion() {
    const QImage image = draw(cheaper(Architecture::Hybrid), {600, 44}).image;
    const QRect first = extent(image.copy(0, 0, 600, 22), lightTokens().fill[2]);
    const QRect second = extent(image.copy(0, 22, 600, 22), lightTokens().fill[2]);
    const QRect rest = extent(image, lightTokens().mid[0]);
    const double whole = first.width() + rest.width();
    QVERIFY(std::abs(first.width() / whole - 0.91) < 0.01);
    QVERIFY(std::abs(second.width() / whole - 0.71) < 0.01);
}

void TestCharts::lostFootageSharesOneScale() {
    const QSizeF size(700, 160);
    const std::vector<ChartItem> items = draw(lost, size).items;
    const ChartItem* vms = itemWith(items, QStringLiteral("VMS, camera faults: 610"));
    const ChartItem* nvr = itemWith(items, QStringLiteral("NVR, camera faults: 3,120"));
    QVERIFY(vms && nvr);
    QVERIFY(std::abs(nvr->area.width() / vms->area.width() - 3120.0 / 610) < 0.01);
    QVERIFY(itemWith(items, QStringLiteral("NVR loses 4,930 camera-hours in a typical year, 7,880 in a bad year")));
    const QColor bad = lightTokens().ink;
    QVERIFY(!extent(draw(lost, size).image, bad).isNull());
}

void TestCharts::bestFitCoversTheWholeRange() {
    const std::vector<ChartItem> items = draw(bestFit(40), {760, 60}).items;
    QCOMPARE(items.size(), std::size_t{4});
    QVERIFY(items[0].sentence.startsWith(QStringLiteral("From 8 to 60 cameras")));
    QVERIFY(items[1].sentence.contains(QStringLiteral("too close to call")));
    QVERIFY(items[2].sentence.endsWith(QStringLiteral("VMS fits best")));
    for (std::size_t i = 1; i < 3; ++i)
        QCOMPARE(items[i].area.left(), items[i - 1].area.right());
    QVERIFY(items[3].sentence.contains(QStringLiteral("40")));
}

void TestCharts::nothingToShowIsNotAFault() {
    const Comparison nothing;
    for (const bool dark : {false, true}) {
        const Painter all = [&](QPainter& p, const QRectF& area, const ChartTheme& theme) {
            const auto [low, high] = costAxis(nothing);
            paintCostRange(p, area, nothing.results[0], low, high, theme);
            paintCheaper(p, area, nothing, Architecture::Hybrid, theme);
            paintLostFootage(p, area, nothing, theme);
            std::vector<ChartItem> items = paintCumulativeCost(p, area, nothing, Architecture::Vms, theme);
            const std::vector<ChartItem> strip = paintBestFit(p, area, {}, 40, theme);
            items.insert(items.end(), strip.begin(), strip.end());
            return items;
        };
        QVERIFY(draw(all, {1, 1}, dark).items.empty());
        QVERIFY(draw(all, {400, 200}, dark).items.empty());
    }
}

/// Neither a corner shop nor a city makes the axis say the same figure twice.
void TestCharts::everyCurrencyScaleIsReadable() {
    for (const double scale : {1e-4, 1e-3, 1e-2, 1.0, 37.0, 1e3, 1e5}) {
        Comparison comparison = test::sampleComparison();
        for (ArchitectureResult& result : comparison.results) {
            for (double& usd : result.cumulativeLikely)
                usd *= scale;
            for (costmodel::Percentiles& band : result.cumulative)
                band = {band.p10 * scale, band.p50 * scale, band.p90 * scale};
            result.tcoUsd = {result.tcoUsd.low * scale, result.tcoUsd.likely * scale, result.tcoUsd.high * scale};
        }
        const Painter painter = [&](QPainter& p, const QRectF& area, const ChartTheme& theme) {
            return paintCumulativeCost(p, area, comparison, Architecture::Hybrid, theme);
        };
        QSet<QString> seen;
        for (const Text& text : textsOf(svgOf(painter, {460, 230})))
            if (text.words.startsWith(QLatin1Char('$'))) {
                QVERIFY2(!seen.contains(text.words), qPrintable(text.words));
                seen.insert(text.words);
            }
        QVERIFY(seen.size() >= 3);
        QVERIFY(seen.size() <= 8);
    }
}

void TestCharts::svgIsSelfContained() {
    const QString title = QStringLiteral("Paid <so> far & \"more\"");
    const QString svg = chartSvg({460, 230}, title, [](QPainter& p, const QRectF& area) {
        cumulative(5, Architecture::Hybrid)(p, area, themed(false));
    });
    QVERIFY(svg.startsWith(QStringLiteral("<svg ")));
    QVERIFY(svg.endsWith(QStringLiteral("</svg>")));
    QXmlStreamReader reader(svg);
    QVERIFY(reader.readNextStartElement());
    QCOMPARE(reader.attributes().value(QLatin1String("role")).toString(), QStringLiteral("img"));
    QCOMPARE(reader.attributes().value(QLatin1String("aria-label")).toString(), title);
    QCOMPARE(reader.attributes().value(QLatin1String("viewBox")).toString(), QStringLiteral("0 0 460 230"));
    int links = 0;
    while (!reader.atEnd()) {
        reader.readNext();
        for (const QXmlStreamAttribute& attribute : reader.attributes())
            links +=
                attribute.name().endsWith(QLatin1String("href")) || attribute.name().startsWith(QLatin1String("on"));
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(links, 0);
    QVERIFY(!svg.contains(QStringLiteral("url(")));
    QVERIFY(svg.contains(QStringLiteral("sans-serif")));
}

void TestCharts::svgIsTheSameTwice() {
    for (const Painter& painter : {cumulative(5, Architecture::Hybrid), cheaper(Architecture::Nvr), Painter(lost)})
        QCOMPARE(svgOf(painter, {500, 200}), svgOf(painter, {500, 200}));
}

QTEST_MAIN(TestCharts)
#include "tst_charts.moc"
