// Sweeps and the map: crossings against brute force, cells against comparisons of plans made another way.
#include "proposal/which_wins.h"

#include "planner/plan_file.h"

#include <QtTest>

#include <cmath>

using namespace sightline;
using namespace sightline::proposal;
using planner::Architecture;

namespace {

planner::Plan quick(int sites, int cameras, std::set<planner::Need> needs = {}) {
    planner::QuickInput input;
    input.sites = sites;
    input.camerasPerSite = cameras;
    input.needs = std::move(needs);
    return planner::quickPlan(input);
}

SweepRequest request(const char* text) {
    const auto parsed = parseSweep(text);
    return parsed ? *parsed : SweepRequest{};
}

} // namespace

class TestWhichWins : public QObject {
    Q_OBJECT

    planner::Catalogue m_catalogue;
    planner::Plan m_harbour;

    double total(const planner::Plan& plan, const planner::Catalogue& catalogue, Architecture a) const {
        CompareOptions options;
        options.draws = 1;
        options.flips = false;
        return compare(plan, catalogue, options).of(a).cashFlow.nominal.amount();
    }

private slots:
    void initTestCase() {
        const auto catalogue = planner::Catalogue::load(planner::dataDirectory());
        QVERIFY2(catalogue, catalogue ? "" : toText(catalogue.error()).c_str());
        m_catalogue = *catalogue;
        const auto plan = planner::loadPlan(SIGHTLINE_SOURCE_DIR "/data/samples/harbour-stores.sightline");
        QVERIFY(plan);
        m_harbour = *plan;
    }

    void requestsAreRead() {
        const SweepRequest plain = request("cameras=8:128:8");
        QCOMPARE(plain.field, std::string("cameras"));
        QVERIFY(plain.from == 8 && plain.to == 128 && plain.step == 8);
        QVERIFY(request("lic.milestone.expert.device=100:400").step == 0);
        QCOMPARE(request("/sites/a=b/count=1:3").field, std::string("/sites/a=b/count"));
    }

    void badRequestsAreRefused_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", "cameras", "=1:2", "cameras=", "cameras=1", "cameras=1:2:3:4", "cameras=2:1", "cameras=1:1", "cameras=a:b",
                                 "cameras=1:2x", "cameras=1:nan", "cameras=1:inf", "cameras=1:10:0", "cameras=1:10:-1", "cameras=1:1000:1", "cameras=1::2"})
            QTest::newRow(*text ? text : "nothing") << QByteArray(text);
    }
    void badRequestsAreRefused() {
        QFETCH(QByteArray, text);
        const auto parsed = parseSweep(text.toStdString());
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, ErrorKind::Usage);
        QVERIFY(!parsed.error().remedy.empty());
    }

    void crossingsOverCamerasAreThoseOfBruteForce() {
        constexpr int most = 150;
        const planner::Plan plan = quick(5, 40);
        std::vector<int> counts;
        for (int cameras = 1; cameras <= most; ++cameras)
            counts.push_back(cameras);
        CompareOptions options;
        options.flips = false;
        const auto points = sweepCameras(compare(plan, m_catalogue, options), m_catalogue, counts);
        std::vector<std::tuple<double, int, int>> expected;
        for (std::size_t i = 1; i < points.size(); ++i)
            for (int a = 0; a < 3; ++a)
                for (int b = 0; b < 3; ++b)
                    if (const auto &low = points[i - 1].totals, &high = points[i].totals;
                        low[a] < low[b] && high[b] < high[a])
                        expected.emplace_back(points[i].camerasPerSite, a, b);
        const auto sweep = sweepField(plan, m_catalogue, request("cameras=1:150:1"));
        QVERIFY(sweep && sweep->whole);
        std::vector<std::tuple<double, int, int>> found;
        for (const FieldCrossing& one : sweep->crossings)
            found.emplace_back(one.at, static_cast<int>(one.below), static_cast<int>(one.above));
        std::sort(expected.begin(), expected.end());
        std::sort(found.begin(), found.end());
        QCOMPARE(found, expected);
        QVERIFY(!found.empty());
        // In coarse steps each crossing that is found is one of these, exactly.
        const auto coarse = sweepField(plan, m_catalogue, request("cameras=1:150:13"));
        QVERIFY(coarse && !coarse->crossings.empty());
        for (const FieldCrossing& one : coarse->crossings)
            QVERIFY(std::count(expected.begin(), expected.end(),
                               std::tuple{one.at, static_cast<int>(one.below), static_cast<int>(one.above)}) == 1);
    }

    void crossingOverAFigureIsThatOfBisection() {
        // The more hours stand-alone boxes take, the sooner a VMS is cheaper.
        const auto sweep = sweepField(m_harbour, m_catalogue, request("lab.itadmin.nvr=0:40"));
        QVERIFY(sweep && !sweep->whole);
        QCOMPARE(sweep->points.size(), std::size_t(21));
        const auto crossing = std::find_if(sweep->crossings.begin(), sweep->crossings.end(), [](const FieldCrossing& one) {
            return one.below == Architecture::Nvr && one.above == Architecture::Vms;
        });
        QVERIFY(crossing != sweep->crossings.end());
        double low = 0, high = 40;
        for (int i = 0; i < 30; ++i) {
            const double middle = (low + high) / 2;
            const auto priced = m_catalogue.withFigure("lab.itadmin.nvr", Range::exactly(middle));
            (total(m_harbour, priced, Architecture::Nvr) < total(m_harbour, priced, Architecture::Vms) ? low : high) = middle;
        }
        QVERIFY(std::fabs(crossing->at - high) < 1e-3);
    }

    void aSweptFigureGoesBeforeThePlansOwnPrice() {
        planner::Plan plan = m_harbour;
        plan.prices.push_back({"lab.bill.technician", Range::exactly(200), "USD", "2026", Grade::Sourced, "a quote", ""});
        const auto own = sweepField(plan, m_catalogue, request("lab.bill.technician=50:150:50"));
        const auto shipped = sweepField(m_harbour, m_catalogue, request("lab.bill.technician=50:150:50"));
        QVERIFY(own && shipped);
        for (std::size_t i = 0; i < own->points.size(); ++i)
            QCOMPARE(own->points[i].totals, shipped->points[i].totals);
        QVERIFY(own->points[0].totals[1] < own->points[1].totals[1]);
    }

    void anotherFigureLeavesTheCatalogueAlone() {
        const auto changed = m_catalogue.withFigure("lab.itadmin.rate", Range::exactly(7));
        QCOMPARE(changed.figure("lab.itadmin.rate")->value, Range::exactly(7));
        QVERIFY(m_catalogue.figure("lab.itadmin.rate")->value.likely != 7);
        const auto byAlias = m_catalogue.withFigure("cam.fixed4mp", Range::exactly(123)); // an alias of the plan's default
        for (const char* id : {"cam.fixed4mp", "cam.fixed.2_5mp.price"})
            if (byAlias.figure(id)) QCOMPARE(byAlias.figure(id)->value.likely, 123.0);
        QCOMPARE(m_catalogue.withFigure("nothing", Range::exactly(1)).products().size(), m_catalogue.products().size());
    }

    void bandsCoverTheSweep() {
        for (const char* text : {"cameras=2:120:9", "retention=5:200", "sites=1:40"}) {
            const auto sweep = sweepField(quick(3, 40, {planner::Need::SinglePane}), m_catalogue, request(text));
            QVERIFY(sweep);
            QCOMPARE(sweep->bands.front().from, sweep->points.front().value);
            QCOMPARE(sweep->bands.back().to, sweep->points.back().value);
            for (std::size_t i = 1; i < sweep->bands.size(); ++i)
                QCOMPARE(sweep->bands[i].from, sweep->bands[i - 1].to + (sweep->whole ? 1 : 0));
            for (const FieldPoint& point : sweep->points)
                QVERIFY(std::any_of(sweep->bands.begin(), sweep->bands.end(), [&](const FieldBand& band) {
                    return band.from <= point.value && point.value <= band.to && band.verdict == point.verdict &&
                           (band.verdict != Verdict::Winner || band.winner == point.winner);
                }));
        }
    }

    void aPathMovesWhatItNames() {
        const auto byPath = sweepField(m_harbour, m_catalogue, request("/sites/shop/camera_groups/cameras/count=10:60:10"));
        const auto byWord = sweepField(m_harbour, m_catalogue, request("cameras=10:60:10"));
        QVERIFY(byPath && byWord && byPath->whole);
        for (std::size_t i = 0; i < byPath->points.size(); ++i)
            QCOMPARE(byPath->points[i].totals, byWord->points[i].totals);
        const auto frames = sweepField(m_harbour, m_catalogue, request("/sites/shop/camera_groups/cameras/fps=5:30:5"));
        QVERIFY(frames && !frames->whole);
        QCOMPARE(frames->unit, std::string("fps"));
        QVERIFY(frames->points.back().totals[1] > frames->points.front().totals[1]);
        const auto sites = sweepField(m_harbour, m_catalogue, request("/sites/shop/count=1:20"));
        const auto sitesByWord = sweepField(m_harbour, m_catalogue, request("sites=1:20"));
        QVERIFY(sites && sitesByWord);
        QCOMPARE(sites->points.back().totals, sitesByWord->points.back().totals);
    }

    void whatDoesNotExistIsRefused_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"nothing.at.all=1:2", "/sites/nowhere/count=1:2", "/sites/shop/cuont=1:2", "/sites/shop/name=1:2", "sites=0:5",
                                 "cameras=1:2000000", "retention=0:5", "/sites/shop/count=0:5", "lab.cam.mount=-1:2", "/horizon_years=1:40"})
            QTest::newRow(text) << QByteArray(text);
    }
    void whatDoesNotExistIsRefused() {
        QFETCH(QByteArray, text);
        const auto sweep = sweepField(m_harbour, m_catalogue, request(text.constData()));
        QVERIFY(!sweep);
        QCOMPARE(sweep.error().kind, ErrorKind::Usage);
        QVERIFY2(sweep.error().place.starts_with("--sweep"), sweep.error().place.c_str());
        QVERIFY(!sweep.error().message.empty() && !sweep.error().remedy.empty());
    }

    void cellsAreTheComparisonsVerdicts() {
        WhichWinsOptions options;
        options.sites = {1, 4, 20};
        options.cameras = {6, 16, 40, 90};
        options.compare.draws = 300;
        const planner::Plan base = quick(2, 10, {planner::Need::SinglePane});
        const auto map = whichWins(base, m_catalogue, options);
        QVERIFY(map);
        QCOMPARE(map->cells.size(), std::size_t(12));
        for (std::size_t site = 0; site < 3; ++site)
            for (std::size_t camera = 0; camera < 4; ++camera) {
                // The same plan from the quick inputs, not by moving another one.
                CompareOptions plain;
                plain.draws = 300;
                const Comparison own = compare(quick(options.sites[site], options.cameras[camera], {planner::Need::SinglePane}), m_catalogue, plain);
                const WhichWinsCell& cell = map->at(site, camera);
                QCOMPARE(cell.verdict, own.recommendation.verdict);
                QCOMPARE(cell.winner, own.recommendation.winner);
                QCOMPARE(cell.sites, options.sites[site]);
                QCOMPARE(cell.totals[0], own.results[0].cashFlow.nominal.amount());
            }
    }

    void mapStopsWhenAsked() {
        WhichWinsOptions options;
        options.compare.draws = 1;
        options.watch = [](int done, int of) { return done < 5 && of == 81; };
        const auto map = whichWins(quick(1, 8), m_catalogue, options);
        QVERIFY(map);
        QCOMPARE(map->cells.size(), std::size_t(5));
    }

    void badAxesAreRefused() {
        WhichWinsOptions options;
        for (const std::vector<int>& axis : {std::vector<int>{}, {0, 1}, {3, 2}, {2, 2}, {1, 2'000'000}, std::vector<int>(100, 1)}) {
            options.sites = axis;
            const auto map = whichWins(quick(1, 8), m_catalogue, options);
            QVERIFY(!map);
            QCOMPARE(map.error().kind, ErrorKind::Usage);
        }
    }

    void sitesAreSharedOut() {
        planner::Plan plan = quick(9, 10);
        plan.sites.push_back(plan.sites.front());
        plan.sites.back().id = "other";
        plan.sites.back().count.set(3);
        const planner::Plan doubled = withSites(plan, 24);
        QCOMPARE(*doubled.sites[0].count, 18);
        QCOMPARE(*doubled.sites[1].count, 6);
        QCOMPARE(withSites(plan, 1).sites.size(), std::size_t(1));
        QCOMPARE(planner::siteCount(withSites(plan, 7)), std::int64_t(7));
    }
};

QTEST_GUILESS_MAIN(TestWhichWins)
#include "tst_which_wins.moc"
