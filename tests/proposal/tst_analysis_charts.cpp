// Painters of the analyses and of the system: inside their area, texts clear of each other, figures in the items and in
// the table, shapes that show the data.

#ifndef Q_MOC_RUN // moc 6.4 cannot read <concepts>, which money.h reaches by <compare>
#include "chart_checks.h"
#include "proposal/analysis_charts.h"
#include "proposal/system_charts.h"
#include "costmodel/design_cost.h"
#include "planner/failover_presets.h"
#include "planner/plan_file.h"
#include "sample_comparison.h"
#endif

#include <QElapsedTimer>
#include <QTest>

#include <set>

using namespace sightline;
using namespace sightline::proposal;
using planner::Architecture;
using test::ChartPainter;

namespace {

TornadoData sampleTornado() {
    TornadoData data{Architecture::Hybrid, "USD", 647'396, false, 0, {}};
    for (int i = 0; i < 14; ++i) {
        const double size = 38'000.0 / (i + 1);
        data.lines.push_back({"figure." + std::to_string(i), "A figure with quite a long name, number " + std::to_string(i), "", "$120.00 to $240.00",
                              -0.7 * size, size, 0.9 / (i + 1)});
    }
    return data;
}

FieldSweep sampleFieldSweep() {
    FieldSweep sweep{"cameras", "Cameras at each site", "", true, {}, {}, {}};
    for (int cameras = 16; cameras <= 80; cameras += 4) {
        FieldPoint point;
        point.value = cameras;
        point.built = point.feasible = {true, true, true};
        point.totals = {500'000.0 + 100 * cameras, 350'000.0 + 4'000 * cameras + (cameras > 32 ? 40'000 : 0), 400'000.0 + 2'000 * cameras};
        point.winner = cameras < 32 ? Architecture::Nvr : Architecture::Hybrid;
        sweep.points.push_back(point);
    }
    sweep.crossings = {{Architecture::Nvr, Architecture::Hybrid, 31}, {Architecture::Hybrid, Architecture::Vms, 52}};
    return sweep;
}

WhichWinsMap sampleMap(std::size_t done) {
    WhichWinsMap map{{1, 2, 3, 5, 8, 12, 20, 35, 50}, {4, 8, 16, 24, 32, 48, 64, 96, 128}, {}};
    for (const int sites : map.sites)
        for (const int cameras : map.cameras) {
            WhichWinsCell cell;
            cell.sites = sites;
            cell.camerasPerSite = cameras;
            cell.winner = cameras < 24 ? Architecture::Nvr : cameras < 64 ? Architecture::Hybrid : Architecture::Vms;
            cell.verdict = cameras == 24 ? Verdict::TooClose : cameras == 128 && sites > 20 ? Verdict::NothingFeasible : Verdict::Winner;
            cell.runnerUp = Architecture::Hybrid;
            cell.totals = {1'372'000, 1'412'000, 1'384'000};
            cell.chance = 0.91;
            if (map.cells.size() < done) map.cells.push_back(cell);
        }
    return map;
}

LifeTimeline sampleLife() {
    LifeTimeline life{Architecture::Hybrid, 5, 8140, {}};
    for (int i = 0; i < 60; ++i)
        life.marks.push_back({i * 720.0, static_cast<LifeLane>(i % 6), static_cast<LifeEffect>(i % 3), "NVR 1 stops, 24 Jun of year 3",
                              i % 3 ? "8 cameras dark for 61 h" : ""});
    return life;
}

std::vector<CameraCell> sampleCells(int count) {
    std::vector<CameraCell> cells;
    for (int i = 0; i < count; ++i) {
        CameraCell cell{"cam" + std::to_string(i + 1), i % 2 ? "rec2" : "rec1", {}, 2.1, static_cast<CameraCell::State>(i % 5)};
        for (int s = 0; s < 120; ++s)
            cell.mbps.push_back(i % 5 >= 2 && s > 60 && s < 75 ? -1 : 2.1 + 0.1 * (s % 3));
        cells.push_back(std::move(cell));
    }
    return cells;
}

std::vector<CameraSection> sampleSections(std::size_t cells) {
    std::vector<CameraSection> sections{{"Recorder 1", "20 cameras, 40.2 Mbps", "records", false, {}}, {"Recorder 2", "20 cameras when it was killed", "killed at 00:12", true, {}},
                                        {"Standby 1", "cameras of Recorder 2", "took over", false, {}}};
    for (std::size_t i = 0; i < cells; ++i)
        sections[i % 2].cells.push_back(i);
    return sections;
}

} // namespace

class TestAnalysisCharts : public QObject {
    Q_OBJECT

private slots:
    void everythingLiesInside_data();
    void everythingLiesInside();
    void tornadoShowsTheWidestFirstAndSaysWhatIsLeftOut();
    void tornadoNamesAreWhole();
    void ranksReplaceMoney();
    void sweepNamesItsCrossings();
    void mapHasAnItemForEveryCellAndGreyForWhatIsToCome();
    void stacksAddUp();
    void lifeMarksAreReachableInOrder();
    void gridPutsTheWorstFirst();
    void camerasStandUnderTheirRecorder();
    void thousandsOfBoxesAreOneFrame();
    void linesCrossNoBox_data();
    void linesCrossNoBox();
    void aTakeoverIsSaidInTheDrawing();
    void aKindOfSiteIsSeenAtOnce_data();
    void aKindOfSiteIsSeenAtOnce();
    void barsSayTheLimitThatSizingMet_data();
    void barsSayTheLimitThatSizingMet();
    void loadsStandOnTheLines();
    void theOverviewHasLargeBoxesAndNoProducts();
    void tablesHaveOneRowEach();
    void nothingToShowIsNotAFault();
};

void TestAnalysisCharts::everythingLiesInside_data() {
    QTest::addColumn<ChartPainter>("painter");
    QTest::addColumn<QSizeF>("size");
    const auto sizes = [](const char* name, const ChartPainter& painter, const std::vector<QSizeF>& list) {
        for (const QSizeF& size : list)
            QTest::addRow("%s %gx%g", name, size.width(), size.height()) << painter << size;
    };
    sizes("tornado", [](QPainter& p, const QRectF& a, const ChartTheme& t) { return paintTornado(p, a, sampleTornado(), t); },
          {{300, 140}, {486, 270}, {900, 400}});
    sizes("sweep", [](QPainter& p, const QRectF& a, const ChartTheme& t) {
        return paintSweep(p, a, sampleFieldSweep(), {Architecture::Vms, 40, true, "USD"}, t);
    }, {{300, 150}, {486, 220}, {900, 400}});
    sizes("map", [](QPainter& p, const QRectF& a, const ChartTheme& t) { return paintWhichWins(p, a, sampleMap(81), {12, 40, {{20, 64}}, "USD"}, t); },
          {{300, 200}, {515, 410}, {900, 700}});
    sizes("stack", [](QPainter& p, const QRectF& a, const ChartTheme& t) { return paintStack(p, a, costStack(test::sampleComparison()), t); },
          {{260, 120}, {500, 160}});
    sizes("life", [](QPainter& p, const QRectF& a, const ChartTheme& t) { return paintLife(p, a, sampleLife(), 12, t); },
          {{320, 140}, {1050, 210}});
    sizes("cameras", [](QPainter& p, const QRectF& a, const ChartTheme& t) { return paintCameraGrid(p, a, sampleCells(40), Architecture::Hybrid, t); },
          {{300, 800}, {480, 420}});
    sizes("sections", [](QPainter& p, const QRectF& a, const ChartTheme& t) {
        return paintCameraGrid(p, a, sampleCells(40), Architecture::Hybrid, t, nullptr, sampleSections(40));
    }, {{300, 800}, {434, 420}, {960, 600}});
    sizes("gaps", [](QPainter& p, const QRectF& a, const ChartTheme& t) {
        return paintGaps(p, a, {{"cam1", 8.2, false}, {"cam2", 7.9, false}, {"cam3", 12, true}}, 9, Architecture::Hybrid, t);
    }, {{200, 90}, {302, 110}});
}

void TestAnalysisCharts::everythingLiesInside() {
    QFETCH(ChartPainter, painter);
    QFETCH(QSizeF, size);
    const QString fault = test::chartFault(painter, size);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
    QVERIFY(!test::drawChart(painter, size).items.empty());
}

void TestAnalysisCharts::tornadoShowsTheWidestFirstAndSaysWhatIsLeftOut() {
    const ChartPainter painter = [](QPainter& p, const QRectF& a, const ChartTheme& t) { return paintTornado(p, a, sampleTornado(), t); };
    const auto items = test::drawChart(painter, {600, 300}).items;
    QCOMPARE(items.size(), std::size_t{10});
    QVERIFY(items.front().sentence.contains(QStringLiteral("number 0")));
    QVERIFY(items.front().sentence.contains(QStringLiteral("+38.0k")) || items.front().sentence.contains(QStringLiteral("+38k")));
    QVERIFY(test::svgOfChart(painter, {600, 300}).contains(QStringLiteral(">4 more</text>")));
}

/// As narrow and low as on the smallest screen: a short form in one line, else two lines and fewer rows, but no name is cut.
void TestAnalysisCharts::tornadoNamesAreWhole() {
    TornadoData data = sampleTornado();
    for (TornadoLine& line : data.lines)
        line.name = "Camera installation work: Mount camera, cable in place";
    const ChartPainter painter = [&](QPainter& p, const QRectF& a, const ChartTheme& t) { return paintTornado(p, a, data, t); };
    const QSize small(492, 244);
    QVERIFY(!test::svgOfChart(painter, small).contains(QChar(0x2026)));
    const auto twoLines = test::drawChart(painter, small).items.size();
    QVERIFY(twoLines >= 7 && twoLines < 10);
    for (TornadoLine& line : data.lines)
        line.shortName = "Mount camera, cable in place";
    QVERIFY(test::svgOfChart(painter, small).contains(QStringLiteral(">Mount camera, cable in place</text>")));
    QCOMPARE(test::drawChart(painter, small).items.size(), std::size_t{10});
    QVERIFY(test::drawChart(painter, small).items.front().sentence.contains(QStringLiteral("Camera installation work: Mount"))); // said whole
}

void TestAnalysisCharts::ranksReplaceMoney() {
    costmodel::RankRegression ranks;
    ranks.r2 = 0.93;
    ranks.coefficients = {{"figure.3", -0.8}, {"figure.0", 0.4}};
    const TornadoData data = rankedData(sampleTornado(), ranks);
    QCOMPARE(data.lines.front().id, std::string("figure.3"));
    const ChartPainter painter = [&](QPainter& p, const QRectF& a, const ChartTheme& t) { return paintTornado(p, a, data, t); };
    QVERIFY(test::drawChart(painter, {600, 300}).items.front().sentence.contains(QStringLiteral("0.80")));
}

void TestAnalysisCharts::sweepNamesItsCrossings() {
    const ChartPainter painter = [](QPainter& p, const QRectF& a, const ChartTheme& t) {
        return paintSweep(p, a, sampleFieldSweep(), {Architecture::Vms, 40, true, "USD"}, t);
    };
    const QString svg = test::svgOfChart(painter, {600, 300});
    QVERIFY(svg.contains(QStringLiteral(">31: Hybrid</text>")));
    QVERIFY(svg.contains(QStringLiteral(">52: VMS</text>")));
    QVERIFY(svg.contains(QStringLiteral(">now, 40</text>")));
    QCOMPARE(test::drawChart(painter, {600, 300}).items.size(), sampleFieldSweep().points.size() + 2);
}

void TestAnalysisCharts::mapHasAnItemForEveryCellAndGreyForWhatIsToCome() {
    const auto painter = [](std::size_t done) -> ChartPainter {
        return [done](QPainter& p, const QRectF& a, const ChartTheme& t) { return paintWhichWins(p, a, sampleMap(done), {12, 40, {}, "USD"}, t); };
    };
    const auto half = test::drawChart(painter(40), {515, 410}), whole = test::drawChart(painter(81), {515, 410});
    QCOMPARE(half.items.size(), std::size_t{81});
    QVERIFY(half.items.back().sentence.contains(QStringLiteral("not worked out yet")));
    QVERIFY(whole.items.front().sentence.startsWith(QStringLiteral("1 site, 4 cameras")));
    QVERIFY(whole.items.front().sentence.contains(QStringLiteral("91 of 100")));
    QVERIFY(test::pixelsOf(half.image, lightTokens().sunk) > 20'000);
    QVERIFY(test::pixelsOf(whole.image, lightTokens().sunk) == 0);
    QVERIFY(test::pixelsOf(whole.image, lightTokens().fill[1]) > 10'000);
}

void TestAnalysisCharts::stacksAddUp() {
    const StackData data = costStack(test::sampleComparison());
    QCOMPARE(data.rows.size(), std::size_t{3});
    for (const StackRow& row : data.rows) {
        double sum = 0;
        for (const double part : row.parts)
            sum += part;
        QVERIFY(std::abs(sum - row.total) < 0.005);
        QCOMPARE(row.total, test::sampleComparison().of(row.architecture).cashFlow.nominal.amount());
    }
}

void TestAnalysisCharts::lifeMarksAreReachableInOrder() {
    const ChartPainter painter = [](QPainter& p, const QRectF& a, const ChartTheme& t) { return paintLife(p, a, sampleLife(), 12, t); };
    const auto drawn = test::drawChart(painter, {1050, 210});
    QCOMPARE(drawn.items.size(), std::size_t{60});
    for (std::size_t i = 6; i < drawn.items.size(); i += 6)
        QVERIFY(drawn.items[i].area.left() > drawn.items[i - 6].area.left());
    QVERIFY(test::pixelsOf(drawn.image, lightTokens().accent) > 100);
}

void TestAnalysisCharts::gridPutsTheWorstFirst() {
    const auto cells = sampleCells(500);
    std::vector<std::size_t> order;
    const ChartPainter painter = [&](QPainter& p, const QRectF& a, const ChartTheme& t) { return paintCameraGrid(p, a, cells, Architecture::Hybrid, t, &order); };
    const auto drawn = test::drawChart(painter, {800, 600});
    QCOMPARE(drawn.items.size(), std::size_t{500});
    QCOMPARE(order.size(), std::size_t{500});
    QCOMPARE(int(cells[order.front()].state), int(CameraCell::State::Dark));
    QVERIFY(drawn.items.front().sentence.contains(QStringLiteral("dark")));
    QBENCHMARK { test::drawChart(painter, {800, 600}); }
}

/// Every camera once, those of a recorder together, in cells that use the room; the dead recorder's line in red.
void TestAnalysisCharts::camerasStandUnderTheirRecorder() {
    for (const int count : {4, 40, 300}) {
        const auto cells = sampleCells(count);
        std::vector<std::size_t> order;
        const auto sections = sampleSections(cells.size());
        const ChartPainter painter = [&](QPainter& p, const QRectF& a, const ChartTheme& t) { return paintCameraGrid(p, a, cells, Architecture::Hybrid, t, &order, sections); };
        const auto drawn = test::drawChart(painter, {434, 420});
        QCOMPARE(drawn.items.size(), std::size_t(count));
        QCOMPARE(order.size(), std::size_t(count));
        for (std::size_t k = 0; k < order.size(); ++k)
            QCOMPARE(order[k] % 2, k < order.size() / 2 ? std::size_t{0} : std::size_t{1});
        QVERIFY(drawn.items.back().area.top() > drawn.items.front().area.bottom());
        QVERIFY(drawn.items.front().area.width() > (count == 4 ? 150 : count == 40 ? 70 : 10));
        QVERIFY(test::pixelsOf(drawn.image, lightTokens().error) > 20);
    }
}

/// 140 sites that all differ: more than 2,000 elements, each drawn by itself.
void TestAnalysisCharts::thousandsOfBoxesAreOneFrame() {
    const auto catalogue = planner::Catalogue::load(planner::dataDirectory());
    QVERIFY(catalogue.has_value());
    planner::Plan plan = planner::quickPlan({});
    const planner::Site first = plan.sites.front();
    plan.sites.clear();
    for (int i = 0; i < 140; ++i) {
        planner::Site site = first;
        site.id = "site" + std::to_string(i);
        site.groups.front().count.set(8 + i);
        plan.sites.push_back(site);
    }
    const auto prices = costmodel::designPrices(plan, Architecture::Nvr, *catalogue);
    const planner::Design design = planner::makeDesign(plan, Architecture::Nvr, *catalogue, *prices);
    const auto topology = planner::makeTopology(plan, design, *catalogue, *catalogue->failover());
    QVERIFY(topology.has_value());
    const auto layout = screenTopology(*topology, 100'000);
    QVERIFY2(layout.nodes.size() > 2000, qPrintable(QString::number(layout.nodes.size())));
    QVERIFY(screenTopology(*topology).nodes.size() <= planner::drawnNodesLimit);
    TopologyPicture picture{&*topology, &layout, nullptr, {}};
    const QSizeF size(1280, 720);
    const TopologyView whole = fitTopology(layout, size), close{1, {0, 0}};
    for (const TopologyView& view : {whole, close}) {
        const ChartPainter painter = [&](QPainter& p, const QRectF& a, const ChartTheme& t) { return paintTopology(p, a, picture, view, t); };
        QElapsedTimer timer;
        timer.start();
        const auto drawn = test::drawChart(painter, size);
        qInfo("%zu boxes at scale %.3f: %lld ms", layout.nodes.size(), view.scale, static_cast<long long>(timer.elapsed()));
        QCOMPARE(drawn.items.size(), layout.nodes.size());
        QVERIFY(timer.elapsed() < 500); // a frame is 16 ms; this holds on a machine that does ten other things
    }
    for (std::size_t a = 0; a < 300; ++a)
        for (std::size_t b = a + 1; b < 300; ++b)
            QVERIFY(!QRectF(layout.nodes[a].x, layout.nodes[a].y, layout.nodes[a].width, layout.nodes[a].height)
                         .intersects(QRectF(layout.nodes[b].x, layout.nodes[b].y, layout.nodes[b].width, layout.nodes[b].height)));
}

namespace {

planner::Topology drawnTopology(Architecture architecture, int sites, int cameras, planner::FailoverMode mode, const planner::Catalogue& catalogue) {
    planner::Plan plan = planner::quickPlan({sites, cameras, 30, planner::Quality::Medium, {}, {"cameras"}});
    plan.choice(architecture).failover.set(mode);
    const auto prices = costmodel::designPrices(plan, architecture, catalogue);
    const planner::Design design = planner::makeDesign(plan, architecture, catalogue, *prices);
    auto topology = planner::makeTopology(plan, design, catalogue, *catalogue.failover());
    return topology ? std::move(*topology) : planner::Topology();
}

} // namespace

void TestAnalysisCharts::linesCrossNoBox_data() {
    QTest::addColumn<int>("architecture");
    QTest::addColumn<int>("sites");
    QTest::addColumn<int>("cameras");
    for (const Architecture architecture : planner::architectures)
        for (const auto& [sites, cameras] : {std::pair{1, 16}, {12, 40}, {3, 300}})
            QTest::addRow("%s %dx%d", planner::architectureKey(architecture), sites, cameras) << int(architecture) << sites << cameras;
}

/// Every stretch of every line keeps out of every box; ends touch their own two.
void TestAnalysisCharts::linesCrossNoBox() {
    QFETCH(int, architecture);
    QFETCH(int, sites);
    QFETCH(int, cameras);
    const auto catalogue = planner::Catalogue::load(planner::dataDirectory());
    QVERIFY(catalogue.has_value());
    const auto topology = drawnTopology(Architecture(architecture), sites, cameras, planner::FailoverMode::ColdStandby, *catalogue);
    const auto layout = screenTopology(topology);
    const auto routes = topologyRoutes(layout);
    QCOMPARE(routes.size(), layout.links.size());
    QVERIFY(routes.size() > 3);
    for (std::size_t link = 0; link < routes.size(); ++link) {
        QVERIFY(routes[link].size() >= 4);
        for (std::size_t i = 0; i + 1 < routes[link].size(); ++i) {
            const QRectF stretch = QRectF(routes[link][i], routes[link][i + 1]).normalized().adjusted(-0.5, -0.5, 0.5, 0.5);
            for (const auto& node : layout.nodes) {
                const QRectF inside = QRectF(node.x, node.y, node.width, node.height).adjusted(1, 1, -1, -1);
                QVERIFY2(!stretch.intersects(inside), qPrintable(QString::fromStdString(layout.links[link].from + " > " + layout.links[link].to + " crosses " + node.id)));
            }
        }
    }
}

void TestAnalysisCharts::aTakeoverIsSaidInTheDrawing() {
    const auto catalogue = planner::Catalogue::load(planner::dataDirectory());
    QVERIFY(catalogue.has_value());
    const auto topology = drawnTopology(Architecture::Nvr, 1, 40, planner::FailoverMode::ColdStandby, *catalogue);
    const auto layout = screenTopology(topology);
    const planner::FailureAnalysis analysis(topology);
    const auto recorder = std::find_if(topology.nodes.begin(), topology.nodes.end(), [](const auto& node) { return node.kind == planner::NodeKind::Recorder; });
    QVERIFY(recorder != topology.nodes.end());
    const auto failure = analysis.fail({recorder->id});
    QVERIFY(failure.has_value() && !failure->takeovers.empty());
    QStringList written;
    const ChartLanguage listening([&](const QString& text) {
        written << text;
        return text;
    });
    TopologyPicture picture{&topology, &layout, &*failure, {}, nullptr};
    const ChartPainter painter = [&](QPainter& p, const QRectF& a, const ChartTheme& t) { return paintTopology(p, a, picture, {1, {0, 0}}, t); };
    test::drawChart(painter, {layout.width, layout.height});
    const QString all = written.join(QLatin1Char('|'));
    QVERIFY2(all.contains(QStringLiteral("40 cameras move, ")) && all.contains(QStringLiteral("Mbps")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("gap each")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral("40 lose their recorder")), qPrintable(all));
    picture.failure = nullptr;
    written.clear();
    test::drawChart(painter, {layout.width, layout.height});
    QVERIFY(!written.join(QLatin1Char('|')).contains(QStringLiteral("cameras move")));
}

namespace {

/// A design of a sample plan with its topology.
struct Drawn {
    planner::Plan plan;
    planner::Design design;
    planner::Topology topology;
};

Drawn drawnSample(const QString& name, Architecture architecture, const planner::Catalogue& catalogue) {
    Drawn drawn;
    const auto plan = planner::loadPlan((QStringLiteral(SIGHTLINE_SOURCE_DIR "/data/samples/") + name + QStringLiteral(".sightline")).toStdString());
    if (!plan) return drawn;
    drawn.plan = *plan;
    const auto prices = costmodel::designPrices(drawn.plan, architecture, catalogue);
    drawn.design = planner::makeDesign(drawn.plan, architecture, catalogue, *prices);
    if (auto topology = planner::makeTopology(drawn.plan, drawn.design, catalogue, *catalogue.failover())) drawn.topology = std::move(*topology);
    return drawn;
}

void everySample() {
    QTest::addColumn<QString>("sample");
    QTest::addColumn<int>("architecture");
    for (const char* sample : {"boulder-grow-house", "escambia-schools", "grayslake-schools", "harbour-stores", "san-leandro-civic-centre", "texas-loan-shops", "ventura-cultivator"})
        for (const Architecture architecture : planner::architectures)
            QTest::newRow((std::string(sample) + " " + planner::architectureKey(architecture)).c_str()) << QString::fromLatin1(sample) << int(architecture);
}

QRectF areaOf(const planner::PlacedNode& node) {
    return {node.x, node.y, node.width, node.height};
}

} // namespace

void TestAnalysisCharts::aKindOfSiteIsSeenAtOnce_data() {
    everySample();
}

/// 800 x 400 is what the Architecture screen gives it at 1280 x 720: its 11 px type is 9 px or more there.
void TestAnalysisCharts::aKindOfSiteIsSeenAtOnce() {
    QFETCH(QString, sample);
    QFETCH(int, architecture);
    const auto catalogue = planner::Catalogue::load(planner::dataDirectory());
    QVERIFY(catalogue.has_value());
    const Drawn drawn = drawnSample(sample, Architecture(architecture), *catalogue);
    const auto kinds = siteKinds(drawn.topology);
    QVERIFY(!kinds.empty());
    for (const SiteKind& kind : kinds) {
        const auto layout = siteTopology(drawn.topology, kind.site);
        const double scale = fitTopology(layout, {800, 400}).scale;
        QVERIFY2(scale * 11 >= 8.5, qPrintable(QStringLiteral("%1: %2 x %3").arg(QString::fromStdString(kind.site)).arg(layout.width).arg(layout.height)));
        std::set<std::string> members;
        for (const auto& node : layout.nodes)
            members.insert(node.members.begin(), node.members.end());
        for (const auto& node : drawn.topology.nodes)
            QCOMPARE(members.contains(node.id), node.site.empty() || node.site == kind.site);
        for (std::size_t a = 0; a < layout.nodes.size(); ++a) {
            QVERIFY(QRectF(0, 0, layout.width, layout.height).contains(areaOf(layout.nodes[a])));
            for (std::size_t b = a + 1; b < layout.nodes.size(); ++b)
                QVERIFY2(!areaOf(layout.nodes[a]).intersects(areaOf(layout.nodes[b])), qPrintable(QString::fromStdString(layout.nodes[a].id + " and " + layout.nodes[b].id)));
        }
        const auto routes = topologyRoutes(layout);
        const auto labels = topologyLabels(layout, routes);
        for (std::size_t a = 0; a < labels.size(); ++a) {
            for (std::size_t b = a + 1; b < labels.size(); ++b)
                QVERIFY(!labels[a].area.intersects(labels[b].area));
            for (const auto& node : layout.nodes)
                QVERIFY(!labels[a].area.intersects(areaOf(node)));
        }
    }
}

void TestAnalysisCharts::barsSayTheLimitThatSizingMet_data() {
    everySample();
}

/// The bars of the drawing and the sizing have one view of how full a recorder is: with the reserve of storage, against what
/// may be planned. Cameras are whole and boxes hold different numbers of them, so that the fullest box is a little fuller.
void TestAnalysisCharts::barsSayTheLimitThatSizingMet() {
    QFETCH(QString, sample);
    QFETCH(int, architecture);
    const auto catalogue = planner::Catalogue::load(planner::dataDirectory());
    QVERIFY(catalogue.has_value());
    const Drawn drawn = drawnSample(sample, Architecture(architecture), *catalogue);
    const std::map<std::string, std::string> names{{"Channels", "channels"}, {"Recording", "ingest"}, {"Storage", "storage"}};
    for (const planner::SiteDesign& site : drawn.design.sites) {
        if (site.recorders.empty()) continue;
        const auto limit = siteLimit(drawn.topology, drawn.plan.sites[site.site].id, *drawn.plan.limits.storageHeadroom);
        QVERIFY(limit.has_value());
        const QString said = QStringLiteral("%1 %2, sized by %3 %4").arg(QString::fromStdString(limit->name)).arg(limit->share()).arg(QString::fromStdString(site.limitedBy)).arg(site.utilisation);
        QVERIFY2(names.contains(limit->name) && names.at(limit->name) == site.limitedBy, qPrintable(said));
        QVERIFY2(limit->share() > site.utilisation - 0.005 && limit->share() < site.utilisation + 0.08, qPrintable(said));
    }
}

/// The line to the recorder says what its cameras are said to send.
void TestAnalysisCharts::loadsStandOnTheLines() {
    const auto catalogue = planner::Catalogue::load(planner::dataDirectory());
    QVERIFY(catalogue.has_value());
    const Drawn drawn = drawnSample(QStringLiteral("harbour-stores"), Architecture::Hybrid, *catalogue);
    const auto layout = siteTopology(drawn.topology, "shop");
    const auto routes = topologyRoutes(layout);
    const auto labels = topologyLabels(layout, routes);
    const auto box = [&](planner::NodeKind kind) { return std::find_if(layout.nodes.begin(), layout.nodes.end(), [&](const auto& node) { return node.kind == kind; }); };
    const std::string recorder = box(planner::NodeKind::Recorder)->id, cameras = box(planner::NodeKind::Cameras)->subtitle;
    const auto label = std::find_if(labels.begin(), labels.end(), [&](const TopologyLabel& one) { return layout.links[one.link].to == recorder && layout.links[one.link].loadMbps > 10; });
    QVERIFY(label != labels.end());
    const std::string words = linkWords(layout.links[label->link]);
    QVERIFY2(cameras == "40 cameras, " + words, qPrintable(QString::fromStdString(cameras + " but " + words)));
    QVERIFY(std::any_of(layout.nodes.begin(), layout.nodes.end(), [](const auto& node) { return node.kind == planner::NodeKind::Wan && QString::fromStdString(node.subtitle).endsWith(QStringLiteral(" of 20 Mbps")); }));
    QStringList places; // two boxes of one name say where they are
    for (const auto& node : layout.nodes)
        if (node.kind == planner::NodeKind::Operators) places << QString::fromStdString(node.subtitle);
    places.sort();
    QCOMPARE(places, QStringList({QStringLiteral("Centre"), QStringLiteral("Shop")}));
}

void TestAnalysisCharts::theOverviewHasLargeBoxesAndNoProducts() {
    const auto catalogue = planner::Catalogue::load(planner::dataDirectory());
    QVERIFY(catalogue.has_value());
    for (const char* sample : {"escambia-schools", "harbour-stores", "san-leandro-civic-centre"}) {
        const Drawn drawn = drawnSample(QString::fromLatin1(sample), Architecture::Hybrid, *catalogue);
        QStringList written;
        const ChartLanguage listening([&](const QString& text) {
            written << text;
            return text;
        });
        const ChartPainter painter = [&](QPainter& p, const QRectF& a, const ChartTheme& t) { return paintSystemOverview(p, a, drawn.topology, t); };
        const auto image = test::drawChart(painter, {700, 220});
        const QString all = written.join(QLatin1Char('|'));
        for (const SiteKind& kind : siteKinds(drawn.topology))
            QVERIFY2(all.contains(QString::fromStdString(kind.name)), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("cameras")) && all.contains(QStringLiteral("recorder")) && all.contains(QStringLiteral("Head office")), qPrintable(all));
        for (const auto& node : drawn.topology.nodes)
            if (node.product) QVERIFY2(!all.contains(QString::fromStdString(node.product->model)) && !(node.product->vendor != "Generic" && all.contains(QString::fromStdString(node.product->vendor))), qPrintable(all));
        QVERIFY(image.items.size() >= 5 && image.items.size() <= 4 * 5 + 1);
        for (const ChartItem& item : image.items)
            QVERIFY(item.area.width() > 60 && item.area.height() > 30 && !item.sentence.isEmpty());
    }
}

void TestAnalysisCharts::tablesHaveOneRowEach() {
    QCOMPARE(tornadoTable(sampleTornado()).count(QLatin1Char('\n')), 15);
    QCOMPARE(sweepTable(sampleFieldSweep()).count(QLatin1Char('\n')), 18);
    QCOMPARE(whichWinsTable(sampleMap(40)).count(QLatin1Char('\n')), 41);
    QCOMPARE(lifeTable(sampleLife()).count(QLatin1Char('\n')), 61);
    QCOMPARE(stackTable(costStack(test::sampleComparison())).count(QLatin1Char('\n')), 4);
    const QString years = cumulativeTable(test::sampleComparison());
    QCOMPARE(years.count(QLatin1Char('\n')), 7);
    QCOMPARE(years.section(QLatin1Char('\n'), 1, 1).split(QLatin1Char('\t')).size(), 10);
    QVERIFY(lostFootageTable(test::sampleComparison()).contains(QStringLiteral("Bad year")));
    QCOMPARE(costRangeTable(test::sampleComparison()).count(QLatin1Char('\n')), 4);
    QCOMPARE(cheaperTable(test::sampleComparison()).count(QLatin1Char('\n')), 4);
    QVERIFY(bestFitTable(test::sampleSweep()).count(QLatin1Char('\n')) > 3);
}

void TestAnalysisCharts::nothingToShowIsNotAFault() {
    const ChartPainter all = [](QPainter& p, const QRectF& a, const ChartTheme& t) {
        auto items = paintTornado(p, a, {}, t);
        for (const auto& more : {paintSweep(p, a, {}, {}, t), paintWhichWins(p, a, {}, {}, t), paintStack(p, a, {}, t), paintShares(p, a, {}, Architecture::Vms, "USD", t),
                                 paintCameraGrid(p, a, {}, Architecture::Vms, t), paintGaps(p, a, {}, 9, Architecture::Vms, t), paintTopology(p, a, {}, {}, t)})
            items.insert(items.end(), more.begin(), more.end());
        return items;
    };
    for (const QSizeF& size : {QSizeF(1, 1), QSizeF(400, 300)})
        QVERIFY(test::drawChart(all, size).items.empty());
}

QTEST_MAIN(TestAnalysisCharts)
#include "tst_analysis_charts.moc"
