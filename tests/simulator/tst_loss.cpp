// The sums behind lost footage: against closed forms with published answers, and against the sanity table by hand.

#include "loss_math.h"
#include "planner/catalogue.h"
#include "simulator/loss.h"

#include <QTest>

#include <cmath>

using namespace sightline;
using planner::Architecture;
using simulator::Cause;

namespace {

// 64 cameras on one server or appliance behind a 30 minute UPS, as in docs/models/loss.md.
struct Case {
    planner::Plan plan;
    planner::Design design;
    planner::Product box;
};

Case caseOf(bool server, bool monitored, int standbys) {
    Case c;
    planner::Site site;
    site.id = site.name = "site";
    planner::CameraGroup group;
    group.id = "all";
    group.count.set(64);
    site.groups.push_back(group);
    c.plan.sites.push_back(site);
    c.box.kind = server ? "server" : "recorder";
    c.design.architecture = server ? Architecture::Vms : Architecture::Nvr;
    c.design.monitored = monitored;
    planner::SiteDesign one;
    one.need.cameras = one.need.recordedCameras = 64;
    one.need.retentionDays = 30;
    planner::RecorderSet set;
    set.count = 1;
    set.standbys = standbys;
    set.disksEach = 8;
    set.diskTb = 8;
    set.raid = planner::Raid::Raid5;
    one.recorders = {set};
    one.switches = {{nullptr, 3, false, 24}};
    one.feasible = true;
    c.design.sites.push_back(one);
    return c;
}

} // namespace

class TestLoss : public QObject {
    Q_OBJECT

    planner::Catalogue m_catalogue;

    simulator::Loss lossOf(Case& c) {
        c.design.sites.front().recorders.front().product = &c.box;
        return simulator::lostFootage(c.plan, c.design, m_catalogue);
    }
    static double of(const simulator::Loss& loss, Cause cause) { return loss.byCause[static_cast<std::size_t>(cause)]; }
    static void near(double actual, double expected, double relative) {
        QVERIFY2(std::abs(actual - expected) <= relative * std::abs(expected),
                 qPrintable(QStringLiteral("%1 is not %2").arg(actual, 0, 'g', 12).arg(expected, 0, 'g', 12)));
    }

private slots:
    void initTestCase() {
        auto loaded = planner::Catalogue::load(planner::dataDirectory());
        QVERIFY2(loaded.has_value(), loaded ? "" : qPrintable(QString::fromStdString(toText(loaded.error()))));
        m_catalogue = std::move(*loaded);
    }

    void meanTimeToDataLossMatchesTheClosedForms() {
        // (3 l + mu) / (2 l^2) for a mirror; ((2 n - 1) l + mu) / (n (n - 1) l^2) for single parity.
        near(simulator::hoursToDataLoss(2, 1, 1 / 500000.0, 1 / 24.0), 5.2090833333333e9, 1e-9);
        const double l = 1 / 500000.0, mu = 1 / 24.0;
        near(simulator::hoursToDataLoss(8, 1, l, mu), (15 * l + mu) / (56 * l * l), 1e-12);
        // Double parity, one repair at a time: published case of 12 drives.
        near(simulator::hoursToDataLoss(12, 2, l, mu), 1.64578e11, 1e-4);
    }

    void gammaQuantileOfAnExponentialIsItsLogarithm() {
        near(simulator::gammaQuantile(3, 9, 0.95), -3 * std::log(0.05), 1e-9);
        QCOMPARE(simulator::gammaQuantile(0, 5, 0.95), 0.0);
        QCOMPARE(simulator::gammaQuantile(7, 0, 0.95), 7.0);
    }

    void sanityTableOf64CamerasComesOutByCause() {
        Case unwatched = caseOf(true, false, 0);
        near(of(lossOf(unwatched), Cause::Camera), 64 * 0.025 * (456 + 48), 1e-9);
        Case watched = caseOf(true, true, 0);
        const auto loss = lossOf(watched);
        near(of(loss, Cause::Camera), 64 * 0.025 * 48, 1e-9);
        near(of(loss, Cause::Recorder), 64 * 0.05 * 24, 1e-9);
        near(of(loss, Cause::Maintenance), 64 * 12 * 5 / 60.0, 1e-9);
        // Behind the UPS 4.94 h a year remain; 5 % of the starts fail and lose the whole 5.6 h.
        near(of(loss, Cause::Power), 64 * (0.95 * 4.941982654473734 + 0.05 * 5.6), 1e-9);
    }

    void aStandbyLeavesTheGapAndTheMisses() {
        Case c = caseOf(true, true, 1);
        const auto loss = lossOf(c);
        near(of(loss, Cause::Recorder), 64 * 0.05 * 0.02 * 24, 1e-9);
        near(of(loss, Cause::Failover), 64 * 0.05 * 0.98 * 45 / 3600.0, 1e-9);
    }

    void causesAddUpAndABadYearIsWorse() {
        Case c = caseOf(false, false, 0);
        const auto loss = lossOf(c);
        double sum = 0;
        for (const double cause : loss.byCause)
            sum += cause;
        near(sum, loss.mean, 1e-12);
        QVERIFY(loss.p50 < loss.p95);
        QVERIFY(loss.mean < loss.p95);
    }

    void withoutRaidAFailedDriveTakesItsArchive() {
        Case raid = caseOf(false, false, 0);
        Case bare = caseOf(false, false, 0);
        bare.design.sites.front().recorders.front().raid = planner::Raid::Jbod;
        QVERIFY(of(lossOf(bare), Cause::Disk) > 20 * of(lossOf(raid), Cause::Disk));
    }

    void likeSitesScaleTheMeanAndNarrowTheSpread() {
        Case one = caseOf(true, true, 0);
        Case ten = caseOf(true, true, 0);
        ten.design.sites.front().copies = 10;
        const auto a = lossOf(one), b = lossOf(ten);
        near(b.mean, 10 * a.mean, 1e-12);
        QVERIFY(b.p95 < 10 * a.p95);
    }
};

QTEST_GUILESS_MAIN(TestLoss)
#include "tst_loss.moc"
