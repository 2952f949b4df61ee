// What must hold for every plan, whatever the figures of the catalogue are.

#include "planner/catalogue.h"
#include "planner/plan.h"
#include "proposal/comparison.h"

#include <QtTest>

#include <memory>

using namespace sightline;

class CompareProperties : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void moreCamerasNeverCostLess_data();
    void moreCamerasNeverCostLess();
    void longerRetentionNeverStoresLess_data();
    void longerRetentionNeverStoresLess();
    void longerRetentionNeverCostsLess();
    void sameSeedGivesSameBytes();
    void anotherSeedMovesOnlyTheDraws();
    void percentilesAreOrderedAndInsideTheEnvelope();
    void chancesOfAPairAddUpToOne();
    void columnsAndRowsOfTheCashFlowFoot();

private:
    proposal::Comparison answer(const planner::QuickInput& input, std::uint64_t seed = 1) const;
    std::unique_ptr<planner::Catalogue> m_catalogue;
};

namespace {

planner::QuickInput quick(int sites, int cameras, double days) {
    planner::QuickInput input;
    input.sites = sites;
    input.camerasPerSite = cameras;
    input.retentionDays = days;
    return input;
}

const char* name(const proposal::ArchitectureResult& result) {
    return planner::architectureName(result.architecture);
}

} // namespace

void CompareProperties::initTestCase() {
    Result<planner::Catalogue> loaded = planner::Catalogue::load(planner::dataDirectory());
    QVERIFY2(loaded.has_value(), loaded ? "" : toText(loaded.error()).c_str());
    m_catalogue = std::make_unique<planner::Catalogue>(std::move(*loaded));
}

proposal::Comparison CompareProperties::answer(const planner::QuickInput& input, std::uint64_t seed) const {
    proposal::CompareOptions options;
    options.draws = 100;
    options.seed = seed;
    options.flips = false;
    return proposal::compare(planner::quickPlan(input), *m_catalogue, options);
}

void CompareProperties::moreCamerasNeverCostLess_data() {
    QTest::addColumn<int>("sites");
    QTest::addColumn<double>("days");
    QTest::newRow("one site, a week") << 1 << 7.0;
    QTest::newRow("one site, a month") << 1 << 30.0;
    QTest::newRow("twelve sites, a month") << 12 << 30.0;
    QTest::newRow("three sites, half a year") << 3 << 180.0;
}

void CompareProperties::moreCamerasNeverCostLess() {
    QFETCH(const int, sites);
    QFETCH(const double, days);
    proposal::Comparison before = answer(quick(sites, 1, days));
    for (int cameras = 2; cameras <= 160; cameras += cameras < 70 ? 1 : 15) {
        const proposal::Comparison now = answer(quick(sites, cameras, days));
        for (std::size_t i = 0; i < 3; ++i) {
            if (!now.results[i].design.feasible)
                continue; // no recorder of the catalogue carries the site: no cost to compare
            QVERIFY2(before.results[i].design.feasible, "a larger site fits where a smaller one did not");
            const QString text = QStringLiteral("%1 at %2 cameras: %3 after %4")
                                     .arg(name(now.results[i]))
                                     .arg(cameras)
                                     .arg(now.results[i].tcoUsd.likely)
                                     .arg(before.results[i].tcoUsd.likely);
            QVERIFY2(now.results[i].tcoUsd.likely >= before.results[i].tcoUsd.likely, qPrintable(text));
            QVERIFY2(now.results[i].storageTb > before.results[i].storageTb, qPrintable(text));
        }
        before = now;
    }
}

void CompareProperties::longerRetentionNeverStoresLess_data() {
    QTest::addColumn<int>("cameras");
    for (const int cameras : {1, 16, 17, 40, 64, 120})
        QTest::addRow("%d cameras", cameras) << cameras;
}

void CompareProperties::longerRetentionNeverStoresLess() {
    QFETCH(const int, cameras);
    proposal::Comparison before = answer(quick(2, cameras, 1));
    for (const double days : {2.0, 7.0, 14.0, 30.0, 31.0, 60.0, 90.0, 180.0}) {
        const proposal::Comparison now = answer(quick(2, cameras, days));
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY2(now.results[i].storageTb > before.results[i].storageTb, name(now.results[i]));
        before = now;
    }
}

void CompareProperties::longerRetentionNeverCostsLess() {
    proposal::Comparison before = answer(quick(2, 40, 1));
    for (const double days : {7.0, 14.0, 30.0, 60.0, 90.0, 180.0}) {
        const proposal::Comparison now = answer(quick(2, 40, days));
        for (std::size_t i = 0; i < 3; ++i)
            if (now.results[i].design.feasible)
                QVERIFY2(now.results[i].tcoUsd.likely >= before.results[i].tcoUsd.likely, name(now.results[i]));
        before = now;
    }
}

void CompareProperties::sameSeedGivesSameBytes() {
    planner::QuickInput input = quick(12, 40, 30);
    input.needs = {planner::Need::SinglePane, planner::Need::Access};
    const std::string once = proposal::comparisonJson(answer(input, 7));
    const std::string again = proposal::comparisonJson(answer(input, 7));
    QVERIFY(once == again);
}

void CompareProperties::anotherSeedMovesOnlyTheDraws() {
    const proposal::Comparison one = answer(quick(12, 40, 30), 1);
    const proposal::Comparison other = answer(quick(12, 40, 30), 2);
    bool moved = false;
    for (std::size_t i = 0; i < 3; ++i) {
        QCOMPARE(one.results[i].cashFlow.nominal.inCents(), other.results[i].cashFlow.nominal.inCents());
        QCOMPARE(one.results[i].loss.mean, other.results[i].loss.mean);
        moved = moved || one.results[i].tco.p50 != other.results[i].tco.p50;
    }
    QVERIFY(moved);
}

void CompareProperties::percentilesAreOrderedAndInsideTheEnvelope() {
    for (const int cameras : {4, 40, 90}) {
        const proposal::Comparison comparison = answer(quick(5, cameras, 30));
        for (const proposal::ArchitectureResult& result : comparison.results) {
            QVERIFY2(result.tcoUsd.low <= result.tco.p10, name(result));
            QVERIFY2(result.tco.p10 <= result.tco.p50, name(result));
            QVERIFY2(result.tco.p50 <= result.tco.p90, name(result));
            QVERIFY2(result.tco.p90 <= result.tcoUsd.high, name(result));
        }
    }
}

void CompareProperties::chancesOfAPairAddUpToOne() {
    const proposal::Comparison comparison = answer(quick(12, 40, 30));
    for (std::size_t a = 0; a < 3; ++a)
        for (std::size_t b = 0; b < 3; ++b)
            if (a != b)
                QVERIFY(qAbs(comparison.cheaper[a][b] + comparison.cheaper[b][a] - 1) < 1e-9);
}

void CompareProperties::columnsAndRowsOfTheCashFlowFoot() {
    const proposal::Comparison comparison = answer(quick(7, 33, 45));
    for (const proposal::ArchitectureResult& result : comparison.results) {
        std::int64_t rows = 0;
        for (const costmodel::PricedLine& line : result.cashFlow.lines)
            rows += line.total.inCents();
        std::int64_t columns = 0;
        for (const costmodel::Money year : result.cashFlow.byYear)
            columns += year.inCents();
        QCOMPARE(rows, result.cashFlow.nominal.inCents());
        QCOMPARE(columns, result.cashFlow.nominal.inCents());
    }
}

QTEST_GUILESS_MAIN(CompareProperties)
#include "tst_compare_properties.moc"
