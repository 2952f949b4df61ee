// The sums behind lost footage: against closed forms with published answers, and against the sanity table by hand.

#include "loss_math.h"
#include "planner/catalogue.h"
#include "planner/failover_presets.h"
#include "simulator/loss.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace sightline;
using planner::Architecture;
using planner::FailoverMode;
using simulator::Cause;

namespace {

// 64 cameras on one server or appliance behind a 30 minute UPS, as in docs/models/loss.md.
struct Case {
    planner::Plan plan;
    planner::Design design;
    planner::Product box;
};

Case caseOf(bool server, bool monitored, FailoverMode mode = FailoverMode::None, int standbys = 0) {
    Case c;
    planner::Site site;
    site.id = site.name = "site";
    planner::CameraGroup group;
    group.id = "all";
    group.count.set(64);
    site.groups.push_back(group);
    c.plan.sites.push_back(site);
    for (const Architecture architecture : planner::architectures)
        c.plan.choice(architecture).failover.set(mode);
    c.box.kind = server ? "server" : "recorder";
    c.design.architecture = server ? Architecture::Vms : Architecture::Nvr;
    c.design.monitored = monitored;
    planner::SiteDesign one;
    one.architecture = c.design.architecture;
    one.need.cameras = one.need.recordedCameras = 64;
    one.need.retentionDays = 30;
    one.need.recordedMbps = {64 * 4.0, 64 * 4.0, 64 * 4.0};
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
    static Figure channels(double n) {
        Figure figure;
        figure.id = "channels";
        figure.value = {n, n, n};
        return figure;
    }
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
        Case unwatched = caseOf(true, false);
        near(of(lossOf(unwatched), Cause::Camera), 64 * 0.025 * (456 + 48), 1e-9);
        Case watched = caseOf(true, true);
        const auto loss = lossOf(watched);
        near(of(loss, Cause::Camera), 64 * 0.025 * 48, 1e-9);
        near(of(loss, Cause::Recorder), 64 * 0.05 * 24, 1e-9);
        near(of(loss, Cause::Maintenance), 64 * 12 * 5 / 60.0, 1e-9);
        // Behind the UPS 4.94 h a year remain; 5 % of the starts fail and lose the whole 5.6 h.
        near(of(loss, Cause::Power), 64 * (0.95 * 4.941982654473734 + 0.05 * 5.6), 1e-9);
    }

    /// 45 s until a cold standby records, 15 s a hot one, 60 s appliances and recorders that adopt; 5 s on the way back.
    void aTakeoverLeavesItsOwnGapAndTheMisses() {
        struct Gap {
            bool server;
            FailoverMode mode;
            double seconds;
        };
        for (const Gap& gap : {Gap{true, FailoverMode::ColdStandby, 50}, Gap{false, FailoverMode::ColdStandby, 65},
                               Gap{true, FailoverMode::HotStandby, 20}, Gap{false, FailoverMode::HotStandby, 20}}) {
            Case c = caseOf(gap.server, true, gap.mode, 1);
            const double repair = gap.server ? 24 : 48;
            const auto loss = lossOf(c);
            near(of(loss, Cause::Recorder), 64 * 0.05 * 0.02 * repair, 1e-9);
            near(of(loss, Cause::Failover), 64 * 0.05 * 0.98 * gap.seconds / 3600.0, 1e-9);
            // A restart of five minutes is taken over as well.
            const double restarts = gap.server ? 12 : m_catalogue.figure("sw.patch")->value.low;
            near(of(loss, Cause::Maintenance), 64 * restarts * (0.98 * gap.seconds / 3600.0 + 0.02 * 5 / 60.0), 1e-9);
        }
    }

    void theGapIsThatOfTheStateModel() {
        Case c = caseOf(true, true, FailoverMode::ColdStandby, 1);
        c.plan.vms.edits = {{planner::TopologyEdit::Action::Change, "failover", "", {{"takeover_s", 100}, {"connect_each_s", 2}}}};
        const auto times = planner::timesInForce(m_catalogue.failover()->of(FailoverMode::ColdStandby), c.plan.vms.edits);
        QCOMPARE(times, (planner::FailoverTimes{12.5, 100, 2, 5}));
        const double dark = planner::failoverTimeline({12.5, 100, 0, 5}, 24 * 3600.0, true, 0).darkSeconds(1e6);
        QCOMPARE(dark, 117.5);
        near(of(lossOf(c), Cause::Failover), 64 * 0.05 * 0.98 * (dark + 2 * 63 / 2.0) / 3600.0, 1e-9); // 63 wait, on average half of it
    }

    void withoutAStandbyACoveredModeCoversNothing() {
        for (const FailoverMode mode : {FailoverMode::ColdStandby, FailoverMode::HotStandby, FailoverMode::Redundant, FailoverMode::Mutual}) {
            Case c = caseOf(true, true, mode);
            near(of(lossOf(c), Cause::Recorder), 64 * 0.05 * 24, 1e-9);
            QCOMPARE(of(lossOf(c), Cause::Failover), 0.0);
        }
    }

    void aColdSwapTakesHours() {
        Case c = caseOf(false, false, FailoverMode::ColdSwap);
        near(of(lossOf(c), Cause::Recorder), 64 * 0.05 * 8, 1e-9);
    }

    /// Both must be down, or both copies lost: unavailability squared, destruction within the days that are kept squared.
    void redundantRecordingLosesWhatBothLose() {
        Case once = caseOf(true, true), twice = caseOf(true, true, FailoverMode::Redundant, 1);
        const auto a = lossOf(once), b = lossOf(twice);
        near(of(b, Cause::Recorder), 64 * 8760 * std::pow(0.05 * 24 / 8760, 2), 1e-9);
        QCOMPARE(of(b, Cause::Failover), 0.0);
        QCOMPARE(of(b, Cause::Maintenance), 0.0);
        const double archive = 30 * 24.0, swap = 48;
        const double lossesPerYear = of(a, Cause::Disk) / (64 * (archive + swap));
        near(of(b, Cause::Disk), 64 * 8760 * std::pow(lossesPerYear * archive / 8760, 2), 1e-9);
        once.design.sites.front().recorders.front().raid = twice.design.sites.front().recorders.front().raid = planner::Raid::Jbod;
        const double drivesPerYear = of(lossOf(once), Cause::Disk) / (64 * archive); // each takes an eighth of it
        near(of(lossOf(twice), Cause::Disk), 64 * 8760 * std::pow(drivesPerYear * archive / 8760, 2), 1e-9);
    }

    void recordersThatAdoptNeedRoom() {
        Case c = caseOf(true, true, FailoverMode::Mutual);
        auto& set = c.design.sites.front().recorders.front();
        set.count = 3;
        set.share = 1.0 / 3;
        // 64 cameras on three boxes of 32 channels: 32 places are free, 21.3 cameras lose their box. All find one.
        c.box.figures = {channels(32)};
        const auto all = lossOf(c);
        near(of(all, Cause::Recorder), 64 * 0.05 * 0.02 * 24, 1e-9);
        near(of(all, Cause::Failover), 64 * 0.05 * 0.98 * 65 / 3600.0, 1e-9);
        // Of 24 channels each, two boxes have 48 - 42.7 = 5.3 places free: a quarter of the cameras.
        c.box.figures = {channels(24)};
        const auto some = lossOf(c);
        near(of(some, Cause::Recorder), 64 * 0.05 * (1 - 0.98 * 0.25) * 24, 1e-9);
        near(of(some, Cause::Failover), 64 * 0.05 * 0.98 * 0.25 * 65 / 3600.0, 1e-9);
    }

    /// 128 GB hold 4 Mbps for 71.1 h; until a camera turns to its card 2 s are lost.
    void cardsFillGapsAsLongAsTheyLast() {
        near(simulator::beyondBuffer(4, 24).mean * 12, 0.11898, 1e-4); // G4
        near(simulator::untilNoticed(24, 1e9).mean, 24, 1e-12);
        near(simulator::untilNoticed(24, 1e9).square, 2 * 24 * 24, 1e-12);
        Case c = caseOf(true, true, FailoverMode::EdgeBackfill);
        const double hours = 128 * 8000.0 / 4 / 3600;
        const auto loss = lossOf(c);
        near(of(loss, Cause::Recorder), 64 * 0.05 * 24 * std::exp(-hours / 24), 1e-9);
        near(of(loss, Cause::Failover), 64 * 0.05 * 24 * -std::expm1(-2 / 3600.0 / 24), 1e-9);
        near(of(loss, Cause::Maintenance), 64 * 12 * 2 / 3600.0, 1e-9);
        Case local = caseOf(true, true, FailoverMode::LocalRecording);
        QCOMPARE(of(lossOf(local), Cause::Failover), 0.0);
        c.plan.vms.edits = {{planner::TopologyEdit::Action::Change, "failover", "", {{"edge_h", 10}}}};
        near(of(lossOf(c), Cause::Recorder), 64 * 0.05 * 24 * std::exp(-10 / 24.0), 1e-9);
    }

    void causesAddUpAndABadYearIsWorse() {
        Case c = caseOf(false, false);
        const auto loss = lossOf(c);
        double sum = 0;
        for (const double cause : loss.byCause)
            sum += cause;
        near(sum, loss.mean, 1e-12);
        QVERIFY(loss.p50 < loss.p95);
        QVERIFY(loss.mean < loss.p95);
    }

    void withoutRaidAFailedDriveTakesItsArchive() {
        Case raid = caseOf(false, false);
        Case bare = caseOf(false, false);
        bare.design.sites.front().recorders.front().raid = planner::Raid::Jbod;
        QVERIFY(of(lossOf(bare), Cause::Disk) > 20 * of(lossOf(raid), Cause::Disk));
    }

    void mixedRecordersCarryTheirSharesAndKeptOnesToo() {
        Case one = caseOf(false, false);
        Case mixed = caseOf(false, false);
        auto& sets = mixed.design.sites.front().recorders;
        sets.push_back(sets.front());
        sets[0].share = 0.75;
        sets[1].share = 0.25;
        sets[1].kept = true;
        sets[1].product = &mixed.box;
        const auto a = lossOf(one), b = lossOf(mixed);
        // Twice the boxes, each with its part of the cameras: as many camera-hours, more evenly spread.
        near(of(b, Cause::Recorder), of(a, Cause::Recorder), 1e-12);
        near(of(b, Cause::Disk), of(a, Cause::Disk), 1e-12);
        near(of(b, Cause::Maintenance), of(a, Cause::Maintenance), 1e-12);
        QVERIFY(b.p95 < a.p95);
        QCOMPARE(std::count_if(b.terms.begin(), b.terms.end(), [](const auto& t) { return t.cause == Cause::Recorder; }), 2);
    }

    void recordersOfLaterYearsAreNotCounted() {
        Case now = caseOf(true, true);
        Case later = caseOf(true, true);
        auto& sets = later.design.sites.front().recorders;
        sets.push_back(sets.front());
        sets[0].share = 0.6;
        sets[1].share = 0.4;
        sets[1].year = 3;
        sets[1].product = &later.box;
        later.design.sites.front().openings = {{0, 1}, {3, 5}};
        const auto loss = lossOf(later);
        near(loss.mean, lossOf(now).mean, 1e-12);
        QCOMPARE(loss.assumptions.size(), std::size_t(1)); // says that it is day one
    }

    void aSiteOfItsOwnArchitectureIsWatchedAsThatIs() {
        Case c = caseOf(true, true);
        c.design.sites.front().architecture = Architecture::Nvr;
        near(of(lossOf(c), Cause::Camera), 64 * 0.025 * (456 + 48), 1e-9);
    }

    void recordingAtTheCentreStopsWithTheLine() {
        Case c = caseOf(true, true);
        planner::SiteDesign& site = c.design.sites.front();
        c.design.centre = site;
        site.place = planner::RecordingPlace::Central;
        site.recorders.clear();
        site.copies = 3;
        planner::SiteDesign& centre = *c.design.centre;
        centre.site = planner::SiteDesign::noSite;
        centre.recorders.front().product = &c.box;
        centre.switches.clear();
        const auto loss = simulator::lostFootage(c.plan, c.design, m_catalogue);
        near(of(loss, Cause::Wan), 3 * 64 * 12 * 2.0, 1e-9);
        near(of(loss, Cause::Recorder), 3 * 64 * 0.05 * 24, 1e-9); // one server carries all three
        // The grid fails at each site and at the centre.
        near(of(loss, Cause::Power), 2 * 3 * 64 * (0.95 * 4.941982654473734 + 0.05 * 5.6), 1e-9);
        QCOMPARE(loss.assumptions.size(), std::size_t(1));
        Case cards = c;
        for (auto* const at : {&cards.design.sites.front(), &*cards.design.centre})
            for (auto& set : at->recorders)
                set.product = &cards.box;
        cards.plan.vms.failover.set(FailoverMode::EdgeBackfill); // the cards hold 71 h: an outage costs its first two seconds
        const auto held = simulator::lostFootage(cards.plan, cards.design, m_catalogue);
        near(of(held, Cause::Wan), 3 * 64 * 12 * 2.0 * std::exp(-128 * 8000.0 / 4 / 3600 / 2), 1e-9);
        c.plan.sites.front().wanQuality.set(planner::WanQuality::Poor);
        near(of(simulator::lostFootage(c.plan, c.design, m_catalogue), Cause::Wan), 3 * 64 * 40 * 2.0, 1e-9);
    }

    void aBridgeBuffersTheLineAndFailsItself() {
        Case c = caseOf(true, true);
        planner::SiteDesign& site = c.design.sites.front();
        site.place = planner::RecordingPlace::Cloud;
        site.recorders.clear();
        site.bridges = 4;
        const auto loss = simulator::lostFootage(c.plan, c.design, m_catalogue);
        QCOMPARE(of(loss, Cause::Wan), 0.0);
        QCOMPARE(of(loss, Cause::Disk), 0.0);
        near(of(loss, Cause::Recorder), 64 * 0.05 * 48, 1e-9);
        QCOMPARE(loss.assumptions.size(), std::size_t(1));
        QVERIFY(loss.assumptions.front().find("bridge") != std::string::npos);
    }

    void keptSwitchesCarryCamerasToo() {
        Case c = caseOf(true, true);
        planner::SiteDesign& site = c.design.sites.front();
        site.need.poePorts = 64;
        site.switches = {{nullptr, 1, true, 24}, {nullptr, 1, false, 24}};
        site.switchPorts = 20; // the other 20 hang on the recorder's own ports
        const double hours = 0.05 * (0.68 * 0.1 + 0.32 * 24);
        near(of(lossOf(c), Cause::Switch), 44 * hours, 1e-9);
    }

    void likeSitesScaleTheMeanAndNarrowTheSpread() {
        Case one = caseOf(true, true);
        Case ten = caseOf(true, true);
        ten.design.sites.front().copies = 10;
        const auto a = lossOf(one), b = lossOf(ten);
        near(b.mean, 10 * a.mean, 1e-12);
        QVERIFY(b.p95 < 10 * a.p95);
    }
};

QTEST_GUILESS_MAIN(TestLoss)
#include "tst_loss.moc"
