// Lost footage by simulated lives inside the comparison: where it goes, what it decides, and that the money of repairs is
// what breaks there.

#include "planner/plan_file.h"
#include "planner/presets.h"
#include "proposal/comparison.h"
#include "proposal/format.h"
#include "proposal/which_wins.h"

#include <QtTest>

#include <cmath>
#include <numeric>

using namespace sightline;
using planner::Architecture;
using proposal::ArchitectureResult;
using proposal::Comparison;
using simulator::Part;

class TestLived : public QObject {
    Q_OBJECT

    planner::Catalogue m_catalogue;

    Comparison sums(const planner::Plan& plan) const {
        proposal::CompareOptions options;
        options.draws = 200;
        options.flips = false;
        return proposal::compare(plan, m_catalogue, options);
    }
    planner::Plan sample(const char* name) const {
        auto plan = planner::loadPlan(std::string(SIGHTLINE_SOURCE_DIR "/data/samples/") + name + ".sightline");
        if (!plan) qFatal("%s", toText(plan.error()).c_str());
        return *plan;
    }
    static simulator::LivesOptions lives(std::int64_t count) {
        simulator::LivesOptions options;
        options.lives = count;
        return options;
    }
    /// Quantity x rate of the lines whose id begins so, in the first year: things a year.
    static double yearly(const costmodel::Sheet& sheet, const std::string& id, std::size_t priceFactors) {
        double sum = 0;
        for (const costmodel::LineItem& line : sheet.lines) {
            if (!line.id.starts_with(id) || line.years.empty() || line.years.front() > 1) continue;
            double each = line.quantity;
            for (std::size_t i = 0; i + priceFactors < line.factors.size(); ++i)
                each *= line.factors[i].value.likely;
            sum += each;
        }
        return sum;
    }

private slots:
    void initTestCase() {
        auto catalogue = planner::Catalogue::load(planner::dataDirectory());
        QVERIFY2(catalogue.has_value(), catalogue ? "" : toText(catalogue.error()).c_str());
        m_catalogue = std::move(*catalogue);
    }

    void livesTakeThePlaceOfTheSums() {
        Comparison comparison = sums(sample("harbour-stores"));
        const Comparison before = comparison;
        QVERIFY(before.methods.at("lost_camera_hours_per_year").starts_with("loss-sums/"));
        proposal::liveDesigns(comparison, m_catalogue, lives(2'000));
        QVERIFY(comparison.methods.at("lost_camera_hours_per_year").starts_with("lives/"));
        for (std::size_t i = 0; i < 3; ++i) {
            const ArchitectureResult& result = comparison.results[i];
            QVERIFY(result.lives);
            QCOMPARE(result.lives->lives, 2'000);
            QCOMPARE(result.loss.mean, result.lives->total.perYear.mean);
            QVERIFY(result.loss.p95 > result.loss.p50);
            const double sum = std::accumulate(result.loss.byCause.begin(), result.loss.byCause.end(), 0.0);
            QVERIFY(std::abs(sum / result.loss.mean - 1) < 1e-9);
            QCOMPARE(result.lostHoursPerCamera, result.loss.mean / static_cast<double>(planner::cameraCount(comparison.plan)));
            // The same figures, lived instead of summed up; what only lives know is small here.
            QVERIFY2(std::abs(result.loss.mean / before.results[i].loss.mean - 1) < 0.15,
                     qPrintable(QStringLiteral("%1 %2").arg(result.loss.mean).arg(before.results[i].loss.mean)));
            QCOMPARE(result.cashFlow.nominal.inCents(), before.results[i].cashFlow.nominal.inCents());
        }
    }

    void adviceSpeaksOfTheLives() {
        Comparison comparison = sums(sample("harbour-stores"));
        proposal::liveDesigns(comparison, m_catalogue, lives(500));
        const auto& advice = comparison.recommendation;
        const std::string hours = proposal::count(comparison.of(advice.winner).lives->total.perYear.mean);
        QVERIFY(std::any_of(advice.reasons.begin(), advice.reasons.end(), [&](const proposal::Reason& reason) {
            return reason.detail.starts_with(hours + " against");
        }));
    }

    // Two options whose costs cannot be told apart: the footage lost in the lives decides, not the sums.
    void livesDecideBetweenCloseOptions() {
        planner::Plan plan = sample("harbour-stores");
        plan.requirements.needs.clear();
        Comparison comparison = sums(plan);
        comparison.cheaper = {{{0.5, 0.5, 0.5}, {0.5, 0.5, 0.5}, {0.5, 0.5, 0.5}}};
        const auto rank = [&] {
            std::array<std::size_t, 3> order{0, 1, 2};
            std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
                return comparison.results[a].cashFlow.nominal < comparison.results[b].cashFlow.nominal;
            });
            return order;
        }();
        simulator::LivesOptions options = lives(500);
        proposal::liveDesigns(comparison, m_catalogue, options);
        const double first = comparison.results[rank[0]].loss.mean, second = comparison.results[rank[1]].loss.mean;
        const bool secondWins = second < first * 2 / 3, firstWins = first < second * 2 / 3;
        QCOMPARE(comparison.recommendation.winner, planner::architectures[secondWins ? rank[1] : rank[0]]);
        QCOMPARE(comparison.recommendation.verdict == proposal::Verdict::TooClose, !secondWins && !firstWins);
    }

    // The headline, what would change it, the best-fit strip and the map follow one rule, with sums and with lives.
    void oneVerdictEverywhere_data() {
        QTest::addColumn<int>("sites");
        QTest::addColumn<int>("cameras");
        QTest::addColumn<double>("days");
        for (const int sites : {1, 3, 12})
            for (const int cameras : {4, 17, 40, 90})
                for (const double days : {30.0, 60.0})
                    QTest::addRow("%d x %d, %g days", sites, cameras, days) << sites << cameras << days;
    }
    void oneVerdictEverywhere() {
        QFETCH(const int, sites);
        QFETCH(const int, cameras);
        QFETCH(const double, days);
        planner::QuickInput input;
        input.sites = sites;
        input.camerasPerSite = cameras;
        input.retentionDays = days;
        Comparison comparison = sums(planner::quickPlan(input));
        proposal::WhichWinsOptions cell;
        cell.sites = {sites};
        cell.cameras = {cameras};
        cell.compare.draws = comparison.draws;
        for (const bool lived : {false, true}) {
            if (lived) proposal::liveDesigns(comparison, m_catalogue, lives(200));
            proposal::addFlips(comparison, m_catalogue);
            const proposal::Recommendation& advice = comparison.recommendation;
            const auto strip = proposal::sweepCameras(comparison, m_catalogue, {cameras});
            QCOMPARE(strip.front().verdict, advice.verdict);
            QCOMPARE(strip.front().winner, advice.winner);
            auto map = proposal::whichWins(comparison.plan, m_catalogue, cell);
            QVERIFY(map);
            proposal::judge(map->cells.front(), proposal::livedOverSums(comparison, m_catalogue));
            QCOMPARE(map->cells.front().verdict, advice.verdict);
            QCOMPARE(map->cells.front().winner, advice.winner);
            const bool close = advice.verdict == proposal::Verdict::TooClose;
            for (const proposal::Flip& flip : advice.flips)
                QVERIFY2(flip.toClose != close || (!close && flip.winner != advice.winner), flip.text.c_str());
        }
    }

    // What the sheet pays for in a year is what breaks in a year of the lives, thing by thing.
    void repairsThatArePaidAreThoseOfTheLives_data() {
        QTest::addColumn<QString>("plan");
        for (const char* name : {"harbour-stores", "boulder-grow-house", "texas-loan-shops"})
            QTest::newRow(name) << name;
    }
    void repairsThatArePaidAreThoseOfTheLives() {
        QFETCH(const QString, plan);
        Comparison comparison = sums(sample(plan.toUtf8().constData()));
        proposal::liveDesigns(comparison, m_catalogue, lives(4'000));
        for (const ArchitectureResult& result : comparison.results) {
            QVERIFY(result.lives);
            const auto& parts = result.lives->total.parts;
            const auto lived = [&](Part part) { return parts[static_cast<std::size_t>(part)]; };
            const auto near = [&](const char* what, double paid, double happened, double share) {
                QVERIFY2(std::abs(paid - happened) <= share * happened + 0.02,
                         qPrintable(QStringLiteral("%1, %2: %3 a year paid, %4 lived")
                                        .arg(QLatin1String(planner::architectureKey(result.architecture)), QLatin1String(what))
                                        .arg(paid).arg(happened)));
            };
            near("drives", yearly(result.sheet, "replacements/drives", 1) + yearly(result.sheet, "replacements/server-drives", 1),
                 lived(Part::Drive), 0.06);
            near("cameras", yearly(result.sheet, "replacements/camera-visits", 2), lived(Part::Camera), 0.06);
            // Management servers record nothing and are not lived.
            const double managed = result.design.managementServers * m_catalogue.figure("server.stop")->value.likely;
            near("recorders",
                 yearly(result.sheet, "replacements/recorder-visits", 2) + yearly(result.sheet, "replacements/server-visits", 2) - managed,
                 lived(Part::Recorder) + lived(Part::PowerSupply), 0.10);
        }
    }

    void sameSeedSameLivesOnAnyThreads() {
        Comparison one = sums(sample("harbour-stores")), two = one, other = one;
        simulator::LivesOptions options = lives(300);
        proposal::liveDesigns(one, m_catalogue, options);
        options.threads = 2;
        proposal::liveDesigns(two, m_catalogue, options);
        QCOMPARE(QByteArray::fromStdString(proposal::comparisonJson(one)), QByteArray::fromStdString(proposal::comparisonJson(two)));
        options.seed = 2;
        proposal::liveDesigns(other, m_catalogue, options);
        QVERIFY(other.results[0].loss.mean != one.results[0].loss.mean);
    }

    void stoppedBeforeItBeganKeepsTheSums() {
        Comparison comparison = sums(sample("harbour-stores"));
        const std::string before = proposal::comparisonJson(comparison);
        const std::atomic<bool> stop = true;
        simulator::LivesOptions options = lives(1'000);
        options.cancel = &stop;
        proposal::liveDesigns(comparison, m_catalogue, options);
        QCOMPARE(QByteArray::fromStdString(proposal::comparisonJson(comparison)), QByteArray::fromStdString(before));
    }

    void largePlansLiveLessOften() {
        const Comparison small = sums(planner::quickPlan(planner::QuickInput()));
        QCOMPARE(simulator::affordableLives(small.results[0].design, 1'000), 1'000);
        planner::Design large;
        for (int i = 0; i < 1'000; ++i) large.sites.emplace_back().need.cameras = 100;
        QCOMPARE(simulator::affordableLives(large, 1'000), 40);
        QCOMPARE(simulator::affordableLives(large, 10), 10);
    }
};

QTEST_GUILESS_MAIN(TestLived)
#include "tst_lived.moc"
