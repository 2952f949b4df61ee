// Which prices decide: closed forms of the tornado and of rank regression, and both on a real plan.
#include "costmodel/design_cost.h"
#include "costmodel/sensitivity.h"
#include "costmodel/vendor_groups.h"
#include "planner/plan_file.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace sightline;
using namespace sightline::costmodel;

namespace {

LineItem item(double quantity, std::vector<Factor> factors, std::vector<int> years) {
    LineItem line;
    line.quantity = quantity;
    line.factors = std::move(factors);
    line.years = std::move(years);
    return line;
}

Sheet sheetOf(std::vector<LineItem> lines) {
    Sheet sheet;
    sheet.lines = std::move(lines);
    return sheet;
}

double variance(const std::vector<double>& values) {
    const double middle = std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    double sum = 0;
    for (const double value : values)
        sum += (value - middle) * (value - middle);
    return sum / static_cast<double>(values.size());
}

std::vector<double> minus(std::vector<double> a, const std::vector<double>& b) {
    for (std::size_t i = 0; i < a.size(); ++i)
        a[i] -= b[i];
    return a;
}

std::vector<std::string> names(const std::vector<const TornadoBar*>& bars) {
    std::vector<std::string> list;
    for (const TornadoBar* bar : bars)
        list.push_back(bar->driver);
    return list;
}

const Range price{100, 200, 400};
const Range rate{50, 60, 90};
const Range hours{1, 2, 4};

} // namespace

class TestSensitivity : public QObject {
    Q_OBJECT

    planner::Catalogue m_catalogue;
    std::vector<Sheet> m_harbour;

private slots:
    void initTestCase() {
        const auto catalogue = planner::Catalogue::load(planner::dataDirectory());
        QVERIFY2(catalogue, catalogue ? "" : toText(catalogue.error()).c_str());
        m_catalogue = *catalogue;
        const auto plan = planner::loadPlan(SIGHTLINE_SOURCE_DIR "/data/samples/harbour-stores.sightline");
        QVERIFY(plan);
        for (const planner::Architecture a : planner::architectures)
            m_harbour.push_back(designSheet(
                *plan, planner::makeDesign(*plan, a, m_catalogue, *designPrices(*plan, a, m_catalogue)), m_catalogue));
    }

    void barsOfALinearCase() {
        // 3 x price + 5 x rate in three years; the difference to a sheet with 1 x price takes two prices out.
        const Sheet one = sheetOf({item(3, {{"price", price}}, {0}), item(5, {{"rate", rate}}, {1, 2, 3})});
        const Sheet two = sheetOf({item(1, {{"price", price}}, {0})});
        const Tornado result = tornado({one, two}, Swing::LowHigh);
        QCOMPARE(result.likely, (std::vector<double>{3 * 200 + 15 * 60, 200}));
        QCOMPARE(result.bars.size(), std::size_t(2));
        const TornadoBar& first = result.bars[0];
        QCOMPARE(first.driver, std::string("price"));
        QCOMPARE(first.at, price);
        QCOMPARE(first.atLow, (std::vector<double>{300 + 900, 100}));
        QCOMPARE(first.atHigh, (std::vector<double>{1200 + 900, 400}));
        QCOMPARE(first.swing(0), 900.0);
        QCOMPARE(first.swing(0, 1), 600.0);
        QCOMPARE(result.bars[1].swing(0), 15.0 * 40);
        QCOMPARE(names(largestOnTotal(result, 0)), (std::vector<std::string>{"price", "rate"}));
        QCOMPARE(names(largestOnTotal(result, 1)), (std::vector<std::string>{"price"}));
        QCOMPARE(names(largestOnDifference(result, 0, 1)), (std::vector<std::string>{"price", "rate"})); // level: by id
    }

    void barsOfAProduct() {
        const Sheet sheet = sheetOf({item(10, {{"hours", hours}, {"rate", rate}}, {0}), item(1, {{"hours", hours}, {"hours", hours}}, {0})});
        const Tornado result = tornado({sheet}, Swing::LowHigh);
        QCOMPARE(result.likely[0], 10.0 * 2 * 60 + 4);
        QCOMPARE(result.bars[0].atLow[0], 10.0 * 1 * 60 + 1);
        QCOMPARE(result.bars[0].atHigh[0], 10.0 * 4 * 60 + 16);
        QCOMPARE(result.bars[1].atHigh[0], 10.0 * 2 * 90 + 4);
    }

    void barsAtPercentilesAndPresentValues() {
        Sheet sheet = sheetOf({item(1, {{"price", price}}, {1})});
        sheet.discountRate = 0.25;
        DrawOptions options;
        options.shape = DrawShape::Triangular;
        options.discounted = true;
        const Tornado result = tornado({sheet}, Swing::P10P90, options);
        QCOMPARE(result.likely[0], 160.0);
        QVERIFY(std::fabs(result.bars[0].at.low - shapeInverse(DrawShape::Triangular, price, 0.1)) < 1e-9);
        QVERIFY(std::fabs(result.bars[0].atHigh[0] - shapeInverse(DrawShape::Triangular, price, 0.9) / 1.25) < 1e-9);
    }

    void sharedPriceCancelsInTheDifference() {
        const Sheet one = sheetOf({item(40, {{"camera", price}}, {0}), item(1, {{"server", price}}, {0})});
        const Sheet two = sheetOf({item(40, {{"camera", price}}, {0}), item(1, {{"box", rate}}, {0})});
        const Tornado result = tornado({one, two});
        QCOMPARE(names(largestOnTotal(result, 0)).front(), std::string("camera"));
        QCOMPARE(names(largestOnDifference(result, 0, 1)), (std::vector<std::string>{"server", "box"}));
    }

    void emptySheetsHaveNoBars() {
        QVERIFY(tornado({}).bars.empty());
        QVERIFY(tornado({sheetOf({item(2, {{"", Range::exactly(5)}}, {0})})}).bars.empty());
        QVERIFY(rankRegressions({sheetOf({})}, {}, {{0, -1}}).at(0).coefficients.empty());
    }

    void ranksOfALinearCase() {
        // Independent drivers of one shape: the coefficients are the shares of the deviation, 3 : 4 : 0, and lines
        // explain nearly all (ranks bend a little at the ends).
        const Range shape{0, 1, 2};
        const Sheet sheet = sheetOf({item(3, {{"a", shape}}, {0}), item(4, {{"b", shape}}, {0})});
        const Sheet other = sheetOf({item(1, {{"c", shape}}, {0})});
        DrawOptions options;
        options.draws = 5000;
        const auto results = rankRegressions({sheet, other}, options, {{0, -1}, {1, -1}, {0, 1}});
        const auto& found = results[0].coefficients;
        QCOMPARE(found.size(), std::size_t(3));
        QCOMPARE(found[0].driver, std::string("b"));
        QVERIFY(std::fabs(found[0].value - 0.8) < 0.02);
        QVERIFY(std::fabs(found[1].value - 0.6) < 0.02);
        QVERIFY(std::fabs(found[2].value) < 0.02);
        QVERIFY(results[0].r2 > 0.97);
        QVERIFY(std::fabs(results[1].coefficients[0].value - 1) < 1e-9 && results[1].r2 > 1 - 1e-9);
        QVERIFY(results[2].coefficients.back().driver == "c" && results[2].coefficients.back().value < -0.1);
    }

    void ranksFollowACurveThatRises() {
        // A product of two drivers over wide ranges is no straight line, but its ranks nearly are.
        const Sheet sheet = sheetOf({item(1, {{"a", {1, 2, 30}}, {"b", {1, 2, 30}}}, {0})});
        DrawOptions options;
        options.draws = 5000;
        const RankRegression found = rankRegressions({sheet}, options, {{0, -1}}).at(0);
        QVERIFY(found.r2 > 0.95);
        QVERIFY(std::fabs(found.coefficients[0].value - found.coefficients[1].value) < 0.05);
    }

    void tooFewDrawsSayNothing() {
        const Sheet sheet = sheetOf({item(3, {{"a", price}}, {0}), item(4, {{"b", price}}, {0})});
        DrawOptions options;
        options.draws = 3;
        QVERIFY(rankRegressions({sheet}, options, {{0, -1}}).at(0).coefficients.empty());
    }

    void vendorsPricesAreGrouped() {
        const VendorOfDriver groups = vendorGroups(m_harbour, m_catalogue);
        QVERIFY(!groups.empty());
        for (const auto& [driver, vendor] : groups) {
            QVERIFY2(!driver.starts_with("lab.") && !driver.starts_with("energy.") && !driver.starts_with("drv."), driver.c_str());
            QVERIFY(vendor != "Generic" && vendor != "Industry");
        }
        const Sheet hanwha = sheetOf({item(1, {{"nvr.hanwha.xrn-810s.price", price}, {"lab.cam.mount", hours}}, {0})});
        const Sheet licences = sheetOf({item(1, {{"lic.milestone.expert.device", price}, {"maint.milestone.care_plus.pct", {0.1, 0.2, 0.3}}}, {0})});
        const VendorOfDriver few = vendorGroups({hanwha, licences}, m_catalogue);
        QCOMPARE(few.at("lic.milestone.expert.device"), std::string("Milestone"));
        QCOMPARE(few.at("maint.milestone.care_plus.pct"), std::string("Milestone"));
        QVERIFY(!few.contains("lab.cam.mount"));
        for (const auto& [driver, vendor] : few)
            QVERIFY(vendor != "Hanwha Vision");
    }

    void pairingNarrowsTheDifferenceOfARealPlan() {
        DrawOptions options;
        options.draws = 4000;
        options.vendorOf = vendorGroups(m_harbour, m_catalogue);
        const DrawResult paired = drawCosts(m_harbour, options);
        options.seed = 2;
        const DrawResult others = drawCosts(m_harbour, options);
        for (std::size_t a = 0; a < 3; ++a)
            for (std::size_t b = 0; b < a; ++b) {
                const double together = variance(minus(paired.totals[a], paired.totals[b]));
                const double apart = variance(minus(paired.totals[a], others.totals[b]));
                qInfo("%s - %s: standard deviation %.0f paired, %.0f unpaired", planner::architectureKey(planner::architectures[a]),
                      planner::architectureKey(planner::architectures[b]), std::sqrt(together), std::sqrt(apart));
                QVERIFY(together < 0.5 * apart);
            }
    }

    void tornadoOfARealPlanAgreesWithItsSheets() {
        const Tornado result = tornado(m_harbour, Swing::LowHigh);
        for (std::size_t sheet = 0; sheet < m_harbour.size(); ++sheet) {
            QVERIFY(std::fabs(result.likely[sheet] - priceSheet(m_harbour[sheet]).nominal.amount()) < 10);
            const auto bars = largestOnTotal(result, sheet);
            QVERIFY(bars.size() > 10);
            for (std::size_t i = 1; i < bars.size(); ++i)
                QVERIFY(std::fabs(bars[i - 1]->swing(sheet)) >= std::fabs(bars[i]->swing(sheet)));
            // The longest bar, priced by the exact engine.
            Sheet moved = m_harbour[sheet];
            for (LineItem& line : moved.lines)
                for (Factor& factor : line.factors)
                    if (factor.driver == bars[0]->driver) factor.value.likely = factor.value.high;
            QVERIFY(std::fabs(bars[0]->atHigh[sheet] - priceSheet(moved).nominal.amount()) < 10);
        }
    }

    void regressionOfARealPlanExplainsIt() {
        DrawOptions options;
        options.draws = 5000;
        options.vendorOf = vendorGroups(m_harbour, m_catalogue);
        for (const RankRegression& one : rankRegressions(m_harbour, options, {{0, -1}, {1, -1}, {2, -1}, {0, 2}, {0, 1}})) {
            QVERIFY(one.r2 > 0.85);
            QCOMPARE(one.draws, 5000);
        }
    }
};

QTEST_GUILESS_MAIN(TestSensitivity)
#include "tst_sensitivity.moc"
