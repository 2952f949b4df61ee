// Draws: the shape of a driver against Boost's exact beta, pairing, determinism, independence of other drivers.
#include "costmodel/crossover.h"
#include "costmodel/draws.h"

#include <QtTest>

#include <algorithm>
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

std::vector<double> ascending(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values;
}

/// Spearman's rho of values without ties.
double rankCorrelation(const std::vector<double>& a, const std::vector<double>& b) {
    const auto ranks = [](const std::vector<double>& values) {
        const std::vector<double> sorted = ascending(values);
        std::vector<double> found;
        for (const double value : values)
            found.push_back(static_cast<double>(std::lower_bound(sorted.begin(), sorted.end(), value) - sorted.begin()));
        return found;
    };
    const std::vector<double> ranksA = ranks(a), ranksB = ranks(b);
    const double middle = mean(ranksA);
    double covariance = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        covariance += (ranksA[i] - middle) * (ranksB[i] - middle) / static_cast<double>(a.size());
    return covariance / std::sqrt(variance(ranksA) * variance(ranksB));
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
        const LineItem d = item(0.1, {{"rate", hourlyRate}}, {3});
        const LineItem e = item(0.7, {{"rate", hourlyRate}}, {3});
        const DrawResult once = drawCosts({sheetOf({a, b, c, d, e})}, {});
        QCOMPARE(drawCosts({sheetOf({e, c, b, a, d})}, {}).paid, once.paid);
        QCOMPARE(drawCosts({sheetOf({d, e, c, b, a})}, {}).paid, once.paid);
    }

    void triangularHasItsClosedForm() {
        // F(x) = (x - a)^2 / ((b - a)(c - a)) up to the mode c, 1 - (b - x)^2 / ((b - a)(b - c)) above it.
        const Range range{10, 40, 110};
        for (const double u : {0.001, 0.1, 0.3, 0.5, 0.9, 0.999}) {
            const double x = shapeInverse(DrawShape::Triangular, range, u);
            const double f = x <= 40 ? (x - 10) * (x - 10) / (100.0 * 30) : 1 - (110 - x) * (110 - x) / (100.0 * 70);
            QVERIFY(std::fabs(f - u) < 1e-12);
        }
        QVERIFY(std::fabs(shapeInverse(DrawShape::Triangular, {0, 0, 1}, 0.75) - 0.5) < 1e-12);
        QVERIFY(std::fabs(shapeInverse(DrawShape::Triangular, {0, 1, 1}, 0.25) - 0.5) < 1e-12);
        QCOMPARE(shapeInverse(DrawShape::Triangular, {7, 7, 7}, 0.3), 7.0);
    }

    void sumOfTwoTrianglesHasTheQuantilesOfIrwinAndHall() {
        // A triangle on 0, 1, 2 is the sum of two uniform numbers, so two of them are the sum of four.
        const auto below = [](double x) {
            double sum = 0;
            const double binomial[] = {1, 4, 6, 4, 1};
            for (int k = 0; k <= 4 && k < x; ++k)
                sum += (k % 2 ? -1 : 1) * binomial[k] * std::pow(x - k, 4) / 24;
            return sum;
        };
        constexpr int draws = 10000;
        DrawOptions options;
        options.draws = draws;
        options.seed = 5;
        options.shape = DrawShape::Triangular;
        const Sheet sheet = sheetOf({item(1, {{"a", {0, 1, 2}}}, {0}), item(1, {{"b", {0, 1, 2}}}, {1})});
        const Percentiles drawn = drawCosts({sheet}, options).total.at(0);
        // The share of draws below a quantile is binomial; a hypercube does better, so four deviations are generous.
        const auto close = [](double share, double p) { return std::fabs(share - p) < 4 * std::sqrt(p * (1 - p) / draws); };
        QVERIFY(close(below(drawn.p10), 0.1));
        QVERIFY(close(below(drawn.p50), 0.5));
        QVERIFY(close(below(drawn.p90), 0.9));
    }

    void pricesOfAVendorMoveTogether_data() {
        QTest::addColumn<double>("correlation");
        for (const double correlation : {0.0, 0.25, 0.5, 0.9, 1.0})
            QTest::newRow(qPrintable(QString::number(correlation))) << correlation;
    }
    void pricesOfAVendorMoveTogether() {
        QFETCH(double, correlation);
        constexpr int draws = 4000;
        const Sheet licences = sheetOf({item(1, {{"base", {500, 800, 2000}}}, {0})});
        const Sheet devices = sheetOf({item(1, {{"device", {100, 280, 300}}}, {0})});
        const Sheet labour = sheetOf({item(1, {{"rate", hourlyRate}}, {0})});
        DrawOptions options{draws, 3, false};
        const DrawResult apart = drawCosts({licences, devices, labour}, options);
        options.vendorOf = {{"base", "A"}, {"device", "A"}};
        options.vendorCorrelation = correlation;
        const DrawResult together = drawCosts({licences, devices, labour}, options);
        // Spearman's rho of a Gaussian copula is 6/pi asin(r/2).
        const double expected = 6 / M_PI * std::asin(correlation / 2);
        QVERIFY(std::fabs(rankCorrelation(together.totals[0], together.totals[1]) - expected) < 4 / std::sqrt(double(draws)));
        QVERIFY(std::fabs(rankCorrelation(together.totals[0], together.totals[2])) < 4 / std::sqrt(double(draws)));
        QCOMPARE(together.totals[2], apart.totals[2]); // in no group: untouched
        for (const std::size_t sheet : {0u, 1u})        // the same points in another order: still one in each stratum
            QCOMPARE(ascending(together.totals[sheet]), ascending(apart.totals[sheet]));
        if (correlation == 0) QCOMPARE(together.totals, apart.totals);
    }

    void vendorsAreIndependentAndStable() {
        const Sheet a = sheetOf({item(1, {{"a", cameraPrice}}, {0})});
        const Sheet b = sheetOf({item(1, {{"b", cameraPrice}}, {0})});
        DrawOptions options{4000, 3, false};
        options.vendorOf = {{"a", "A"}};
        const DrawResult alone = drawCosts({a}, options);
        options.vendorOf = {{"a", "A"}, {"b", "B"}, {"c", "A"}};
        const DrawResult both = drawCosts({a, b}, options);
        QCOMPARE(both.totals[0], alone.totals[0]); // another vendor, or another price of this one, moves nothing
        QVERIFY(std::fabs(rankCorrelation(both.totals[0], both.totals[1])) < 4 / std::sqrt(4000.0));
    }

    void manyDrawsAreSeveralHypercubes() {
        const std::vector<double> many = drawOne(cameraPrice, 25'000);
        QCOMPARE(many.size(), std::size_t(25'000));
        const std::vector<double> first = drawOne(cameraPrice, 10'000);
        QVERIFY(std::equal(first.begin(), first.end(), many.begin()));
        QVERIFY(!std::equal(first.begin(), first.end(), many.begin() + 10'000)); // other points, but as well spread
        const std::vector<double> second(many.begin() + 10'000, many.begin() + 20'000);
        QVERIFY(std::fabs(percentile(second, 0.5) / pertInverse(cameraPrice, 0.5) - 1) < 1e-3);
    }

    void watchSeesPartsAndChangesNothing() {
        const Sheet sheet = sheetOf({item(40, {{"cam", cameraPrice}}, {0}), item(7, {{"rate", hourlyRate}}, {1, 2})});
        const DrawOptions options{23'456, 9, false};
        const DrawResult plain = drawCosts({sheet, sheet}, options);
        std::vector<int> seen;
        const DrawResult watched = drawCosts({sheet, sheet}, options, [&](const DrawProgress& progress) {
            seen.push_back(progress.done);
            const std::vector<double> part(plain.totals[0].begin(), plain.totals[0].begin() + progress.done);
            return progress.asked == 23'456 && progress.total.size() == 2 &&
                   std::fabs(progress.total[1].p50 / percentile(part, 0.5) - 1) < 1e-12;
        });
        QCOMPARE(watched.paid, plain.paid);
        QCOMPARE(watched.draws, 23'456);
        QCOMPARE(seen.front(), 1000);
        QVERIFY(std::is_sorted(seen.begin(), seen.end()) && seen.size() > 10 && seen.size() < 60);
    }

    void watchStopsTheRun() {
        const Sheet sheet = sheetOf({item(40, {{"cam", cameraPrice}}, {0})});
        const DrawOptions options{100'000, 9, false};
        const DrawResult whole = drawCosts({sheet}, options);
        int calls = 0;
        const DrawResult part = drawCosts({sheet}, options, [&](const DrawProgress&) { return ++calls < 3; });
        QCOMPARE(calls, 3);
        QCOMPARE(part.draws, 3000);
        QCOMPARE(part.totals[0].size(), std::size_t(3000));
        QVERIFY(std::equal(part.totals[0].begin(), part.totals[0].end(), whole.totals[0].begin()));
        // A random part of the hypercube is fair: its middle is near the whole's.
        QVERIFY(std::fabs(part.total[0].p50 / whole.total[0].p50 - 1) < 0.05);
    }

    void crossoverIsTheYearOfLastingLead() {
        const auto first = crossover({100, 110, 120, 130}, {60, 90, 120, 150});
        QVERIFY(first && first->firstOvertakes);
        QCOMPARE(first->year, 3);
        QCOMPARE(first->after, 2.0);
        const auto second = crossover({0, 50, 100}, {30, 60, 90}); // level after 1.5 years
        QVERIFY(second && !second->firstOvertakes);
        QCOMPARE(second->year, 2);
        QCOMPARE(second->after, 1.5);
        QVERIFY(!crossover({1, 2, 3}, {2, 3, 4}));
        QVERIFY(!crossover({1, 2, 3}, {1, 2, 3}));
        QVERIFY(!crossover({5, 7, 9}, {6, 5, 10})); // overtaken for a year only
        QCOMPARE(crossover({5, 7, 9, 9}, {6, 5, 10, 5})->year, 3);
        QVERIFY(!crossover({}, {}));
    }

    void crossoverChancesAddUp() {
        const Sheet owned = sheetOf({item(1, {{"server", {8000, 10000, 13000}}}, {0}), item(1, {{"", Range::exactly(500)}}, {1, 2, 3, 4, 5})});
        const Sheet rented = sheetOf({item(1, {{"plan", {1500, 2500, 5000}}}, {1, 2, 3, 4, 5})});
        const DrawResult result = drawCosts({owned, rented}, {4000, 1, false});
        const CrossoverChances chances = crossoverChances(result, 0, 1);
        double sum = chances.never;
        for (std::size_t year = 0; year < 6; ++year) {
            sum += chances.firstOvertakes[year] + chances.secondOvertakes[year];
            QCOMPARE(chances.secondOvertakes[year], 0.0); // rent is never dearer on day one
        }
        QVERIFY(std::fabs(sum - 1) < 1e-9);
        // Whoever owns is cheaper after five years exactly when he has overtaken.
        QVERIFY(std::fabs(1 - chances.never - probabilityCheaper(result, 0, 1)) < 1e-9);
        // 10,000 against 2,000 a year more: the likely crossover is at the end of year 5.
        QVERIFY(chances.firstOvertakes[4] > 0.1 && chances.firstOvertakes[5] > 0.1 && chances.never > 0.05);
        const CrossoverChances mirrored = crossoverChances(result, 1, 0);
        QCOMPARE(mirrored.secondOvertakes, chances.firstOvertakes);
    }

    void drawCountIsBounded() {
        QCOMPARE(drawOne(cameraPrice, 0).size(), std::size_t(1));
        QCOMPARE(drawOne(cameraPrice, -5).size(), std::size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestDraws)
#include "tst_draws.moc"
