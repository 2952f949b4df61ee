// Draws: the shape of a driver against Boost's exact beta, pairing, determinism, independence of other drivers.
#include "costmodel/draws.h"

#include <QtTest>

#include <cmath>
#include <numeric>

using namespace sightline;
using namespace sightline::costmodel;

namespace {

const Range cameraPrice{130, 350, 1195};
const Range hourlyRate{65, 95, 165};

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

std::vector<double> drawOne(const Range& range, int draws, std::uint64_t seed = 1, const char* driver = "driver") {
    const Sheet sheet = sheetOf({item(1, {{driver, range}}, {0})});
    return drawCosts({sheet}, {draws, seed, false}).totals.at(0);
}

double mean(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double variance(const std::vector<double>& values) {
    const double middle = mean(values);
    double sum = 0;
    for (const double value : values)
        sum += (value - middle) * (value - middle);
    return sum / static_cast<double>(values.size());
}

std::vector<double> minus(const std::vector<double>& a, const std::vector<double>& b) {
    std::vector<double> difference(a.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        difference[i] = a[i] - b[i];
    return difference;
}

void addRanges() {
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("likely");
    QTest::addColumn<double>("high");
    QTest::newRow("camera price") << 130.0 << 350.0 << 1195.0;
    QTest::newRow("symmetric") << 1.0 << 2.0 << 3.0;
    QTest::newRow("likely at the low end") << 0.0 << 0.0 << 1.0;
    QTest::newRow("likely at the high end") << 0.3 << 1.0 << 1.0;
    QTest::newRow("close to the low end") << 0.0 << 0.02 << 1.0;
    QTest::newRow("negative") << -3.0 << -2.5 << -1.0;
}

} // namespace

class TestDraws : public QObject {
    Q_OBJECT

private slots:
    void inverseHasItsClosedForms() {
        // Likely at the low end is beta(1, 5): F(x) = 1 - (1 - x)^5. At the high end it is the mirror image.
        for (const double u : {1e-6, 0.01, 0.1, 0.5, 0.9, 0.99, 1 - 1e-6}) {
            QVERIFY(std::fabs(pertInverse({0, 0, 1}, u) - (1 - std::pow(1 - u, 0.2))) < 1e-12);
            QVERIFY(std::fabs(pertInverse({0, 1, 1}, u) - std::pow(u, 0.2)) < 1e-12);
        }
        QVERIFY(std::fabs(pertInverse({10, 20, 30}, 0.5) - 20) < 1e-12);
        QCOMPARE(pertInverse({7, 7, 7}, 0.3), 7.0);
    }

    void percentilesMatchTheAnalyticQuantiles_data() { addRanges(); }
    void percentilesMatchTheAnalyticQuantiles() {
        QFETCH(double, low);
        QFETCH(double, likely);
        QFETCH(double, high);
        const Range range{low, likely, high};
        const Sheet sheet = sheetOf({item(1, {{"driver", range}}, {0})});
        const Percentiles drawn = drawCosts({sheet}, {2000, 7, false}).total.at(0);
        // A stratum holds one draw, so a percentile is off by the width of a stratum or two at most.
        const auto between = [&range](double value, double p) {
            return pertInverse(range, p - 0.0011) <= value && value <= pertInverse(range, p + 0.0011);
        };
        QVERIFY(between(drawn.p10, 0.1));
        QVERIFY(between(drawn.p50, 0.5));
        QVERIFY(between(drawn.p90, 0.9));
    }

    void everyStratumHoldsOneDraw_data() { addRanges(); }
    void everyStratumHoldsOneDraw() {
        QFETCH(double, low);
        QFETCH(double, likely);
        QFETCH(double, high);
        const Range range{low, likely, high};
        constexpr int draws = 1000;
        std::vector<double> values = drawOne(range, draws);
        std::sort(values.begin(), values.end());
        const double slack = 1e-4 * (high - low); // what the table promises
        for (int k = 0; k < draws; ++k) {
            const double value = values[static_cast<std::size_t>(k)];
            QVERIFY(value >= (k == 0 ? low : pertInverse(range, k / double(draws))) - slack);
            QVERIFY(value <= (k == draws - 1 ? high : pertInverse(range, (k + 1) / double(draws))) + slack);
        }
    }

    void meanIsThatOfPert() {
        const double expected = (cameraPrice.low + 4 * cameraPrice.likely + cameraPrice.high) / 6;
        QVERIFY(std::fabs(mean(drawOne(cameraPrice, 2000)) / expected - 1) < 1e-4);
    }

    void sameSeedGivesTheSameBytes() {
        QCOMPARE(drawOne(cameraPrice, 500, 42), drawOne(cameraPrice, 500, 42));
        QVERIFY(drawOne(cameraPrice, 500, 42) != drawOne(cameraPrice, 500, 43));
        QVERIFY(drawOne(cameraPrice, 500, 42) != drawOne(cameraPrice, 500, 42ull << 32));
        QVERIFY(drawOne(cameraPrice, 500, 42, "a") != drawOne(cameraPrice, 500, 42, "b"));
    }

    void knownDraws() {
        // Worked out by a second implementation of Philox4x32-10, FNV-1a and the shuffle. Ranks of 8 draws, seed 1.
        const std::vector<double> values = drawOne({0, 1, 2}, 8);
        std::vector<int> ranks;
        for (const double value : values)
            ranks.push_back(
                static_cast<int>(std::count_if(values.begin(), values.end(), [&](double v) { return v < value; })));
        QCOMPARE(ranks, (std::vector<int>{7, 3, 0, 2, 5, 6, 4, 1}));
    }

    void anotherDriverLeavesTheOthersUntouched() {
        const LineItem cameras = item(40, {{"cam", cameraPrice}}, {0});
        const LineItem labour = item(0, {{"rate", hourlyRate}, {"hours", {1, 2, 4}}}, {0, 1, 2});
        const DrawResult alone = drawCosts({sheetOf({cameras})}, {});
        const DrawResult both = drawCosts({sheetOf({cameras, labour})}, {});
        QCOMPARE(alone.totals, both.totals);
    }

    void sharedDriversPairTheSheets() {
        const LineItem cameras = item(40, {{"cam", cameraPrice}}, {0});
        const LineItem server = item(1, {{"server", {7500, 12000, 18000}}}, {0});
        const LineItem appliance = item(2, {{"nvr", {4499, 5999, 8399}}}, {0});
        const LineItem otherCameras = item(40, {{"cam of another draw", cameraPrice}}, {0});
        const DrawResult paired = drawCosts({sheetOf({cameras, server}), sheetOf({cameras, appliance})}, {});
        const DrawResult unpaired = drawCosts({sheetOf({cameras, server}), sheetOf({otherCameras, appliance})}, {});
        const double withPairs = variance(minus(paired.totals[0], paired.totals[1]));
        const double without = variance(minus(unpaired.totals[0], unpaired.totals[1]));
        QVERIFY(withPairs < 0.2 * without);
        // The cameras cancel: what is left is the difference of the two recorders.
        const DrawResult bare = drawCosts({sheetOf({server}), sheetOf({appliance})}, {});
        QVERIFY(std::fabs(pairedDifference(paired, 0, 1).p50 - pairedDifference(bare, 0, 1).p50) < 1e-6);
    }

    void driversAreUncorrelated() {
        const std::vector<double> a = drawOne(cameraPrice, 4000, 1, "cam.fixed4mp");
        const std::vector<double> b = drawOne(hourlyRate, 4000, 1, "lab.bill.technician");
        const double meanA = mean(a), meanB = mean(b);
        double covariance = 0;
        for (std::size_t i = 0; i < a.size(); ++i)
            covariance += (a[i] - meanA) * (b[i] - meanB) / static_cast<double>(a.size());
        const double correlation = covariance / std::sqrt(variance(a) * variance(b));
        QVERIFY(std::fabs(correlation) < 4 / std::sqrt(4000.0));
    }

    void cumulativeEndsAtTheTotal() {
        Sheet sheet =
            sheetOf({item(40, {{"cam", cameraPrice}}, {0}), item(40, {{"care", {20, 47, 68}}}, {2, 3, 4, 5})});
        const DrawResult result = drawCosts({sheet}, {});
        const std::vector<Percentiles>& years = result.cumulative.at(0);
        QCOMPARE(years.size(), std::size_t(6));
        for (std::size_t year = 1; year < years.size(); ++year)
            QVERIFY(years[year].p50 >= years[year - 1].p50);
        QCOMPARE(years[0].p50, years[1].p50); // nothing is paid in year 1
        QCOMPARE(years.back().p10, result.total.at(0).p10);
        QCOMPARE(years.back().p90, result.total.at(0).p90);
        QVERIFY(result.total[0].p10 < result.total[0].p50 && result.total[0].p50 < result.total[0].p90);
    }

    void fixedPricesDrawThePricedTotal() {
        Sheet sheet = sheetOf({item(3, {{"", Range::exactly(100)}}, {0}), item(2, {{"", Range::exactly(50)}}, {1, 2})});
        sheet.lines[1].escalation = 0.1;
        sheet.discountRate = 0.25;
        const DrawResult nominal = drawCosts({sheet}, {10, 1, false});
        const DrawResult present = drawCosts({sheet}, {10, 1, true});
        QCOMPARE(nominal.total.at(0).p10, 510.0);
        QCOMPARE(present.total.at(0).p90, 300 + 100 / 1.25 + 110 / 1.5625);
        QCOMPARE(priceSheet(sheet).presentValue.text(), std::string("450.40"));
    }

    void chancesAndTies() {
        DrawResult result;
        result.totals = {{1, 2, 3, 4}, {2, 2, 2, 5}};
        QCOMPARE(probabilityCheaper(result, 0, 1), (1 + 0.5 + 0 + 1) / 4);
        QCOMPARE(probabilityCheaper(result, 1, 0), (0 + 0.5 + 1 + 0) / 4);
        QCOMPARE(pairedDifference(result, 0, 1).p50, -0.5);
    }

    void percentileInterpolates() {
        QCOMPARE(percentile({30, 10, 20, 40}, 0.5), 25.0);
        QCOMPARE(percentile({30, 10, 20, 40}, 0), 10.0);
        QCOMPARE(percentile({30, 10, 20, 40}, 1), 40.0);
        QCOMPARE(percentile({10, 20}, 0.25), 12.5);
        QCOMPARE(percentile({5}, 0.9), 5.0);
    }

    void orderOfLinesMovesNothingVisible() {
        const LineItem a = item(40, {{"cam", cameraPrice}}, {0});
        const LineItem b = item(12, {{"hours", {1, 2, 5}}, {"rate", hourlyRate}}, {0, 1, 2});
        const LineItem c = item(7, {{"rate", hourlyRate}}, {3});
        const Percentiles one = drawCosts({sheetOf({a, b, c})}, {}).total.at(0);
        const Percentiles two = drawCosts({sheetOf({c, b, a})}, {}).total.at(0);
        QVERIFY(std::fabs(one.p50 - two.p50) < 1e-9 * one.p50);
        QVERIFY(std::fabs(one.p90 - two.p90) < 1e-9 * one.p90);
    }

    void drawCountIsBounded() {
        QCOMPARE(drawOne(cameraPrice, 0).size(), std::size_t(1));
        QCOMPARE(drawOne(cameraPrice, -5).size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestDraws)
#include "tst_draws.moc"
