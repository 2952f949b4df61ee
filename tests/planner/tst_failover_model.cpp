// States and seconds of a failover.

#include "planner/failover_model.h"

#include "planner/catalogue.h"
#include "planner/failover_presets.h"

#include <QTest>
#include <QTemporaryDir>
#include <cmath>
#include <fstream>
#include <random>

using namespace sightline;
using namespace sightline::planner;
using S = FailoverState;

class TestFailoverModel : public QObject {
    Q_OBJECT

private slots:
    void theWholeWay() {
        FailoverMachine machine(10);
        double now = 10;
        for (const S state : {S::Failed, S::Detected, S::Takeover, S::Covered, S::Repaired, S::Failback, S::Backfill, S::Ok}) {
            now += 1;
            QVERIFY(machine.enter(state, now));
            QCOMPARE(machine.state(), state);
        }
        QCOMPARE(machine.history().size(), std::size_t(9));
        QCOMPARE(machine.darkSeconds(now), 4.0); // failed, detected, takeover, failback
    }

    void stepsThatTheModelHasNot() {
        FailoverMachine machine;
        QVERIFY(!machine.enter(S::Covered, 1));
        QVERIFY(!machine.enter(S::Detected, 1));
        QVERIFY(machine.enter(S::Failed, 1));
        QVERIFY(!machine.enter(S::Failed, 2));
        QVERIFY(!machine.enter(S::Detected, 0.5)); // time does not go back
        QVERIFY(!machine.enter(S::Detected, std::nan("")));
        QCOMPARE(machine.since(), 1.0);
        QVERIFY(machine.enter(S::Ok, 3)); // came back by itself
        QCOMPARE(machine.darkSeconds(100), 2.0);
    }

    void aStandbyMayDieToo() {
        FailoverMachine machine;
        for (const S state : {S::Failed, S::Detected, S::Takeover, S::Covered})
            QVERIFY(machine.enter(state, 1));
        QVERIFY(machine.enter(S::Failed, 5));
        QVERIFY(!isRecording(machine.state()));
        QVERIFY(machine.enter(S::Ok, 9));
        QCOMPARE(machine.darkSeconds(9), 4.0);
    }

    void everyStateCanReachOk() {
        for (int from = 0; from < 8; ++from) {
            std::vector<bool> seen(8, false);
            std::vector<int> queue{from};
            seen[static_cast<std::size_t>(from)] = true;
            for (std::size_t head = 0; head < queue.size(); ++head)
                for (int to = 0; to < 8; ++to)
                    if (!seen[static_cast<std::size_t>(to)] && mayFollow(static_cast<S>(queue[head]), static_cast<S>(to))) {
                        seen[static_cast<std::size_t>(to)] = true;
                        queue.push_back(to);
                    }
            QVERIFY(seen[0]);
            QVERIFY(!std::string(failoverStateKey(static_cast<S>(from))).empty());
        }
    }

    /// Case G2: period 5 s, three misses.
    void detectionAgreesWithG2() {
        const DetectionDelay delay = detectionDelay({5, 3});
        QCOMPARE(delay.mean, 12.5);
        QCOMPARE(delay.least, 10.0);
        QCOMPARE(delay.most, 15.0);
        QVERIFY(std::abs(delay.deviation - 1.443375672974065) < 1e-12);
        // The alarm rises when isMissed() first holds, for failures anywhere in a period.
        double sum = 0;
        constexpr int n = 1000;
        for (int i = 0; i < n; ++i) {
            const double failedAt = 5.0 * (i + 0.5) / n; // last beat at 0
            sum += 15.0 - failedAt;
            QVERIFY(!isMissed({5, 3}, 0, 15.0));
            QVERIFY(isMissed({5, 3}, 0, 15.0001));
        }
        QVERIFY(std::abs(sum / n - delay.mean) < 1e-9);
    }

    void gapsAddUpCameraByCamera() {
        std::mt19937 random(3);
        for (int round = 0; round < 2000; ++round) {
            const FailoverTimes times{static_cast<double>(random() % 20), static_cast<double>(random() % 50),
                                      static_cast<double>(random() % 4) / 2, 0};
            const double repair = static_cast<double>(random() % 200);
            const auto cameras = static_cast<std::int64_t>(random() % 120);
            double sum = 0;
            for (std::int64_t i = 0; i < cameras; ++i)
                sum += takeoverGap(times, i, repair);
            QVERIFY(std::abs(takeoverGaps(times, cameras, repair) - sum) < 1e-6);
        }
    }

    void timelineIsDarkForTheGaps() {
        const FailoverTimes times{12.5, 32.5, 0, 5};
        const FailoverMachine covered = failoverTimeline(times, 86400, true, 600);
        QCOMPARE(covered.state(), S::Ok);
        QCOMPARE(covered.darkSeconds(covered.since()), 50.0);
        QCOMPARE(covered.since(), 86400.0 + 5 + 600);
        const FailoverMachine alone = failoverTimeline(times, 86400, false, 0);
        QCOMPARE(alone.darkSeconds(alone.since()), 86400.0);
        const FailoverMachine quick = failoverTimeline(times, 20, true, 0); // repaired before anybody took over
        QCOMPARE(quick.darkSeconds(quick.since()), 20.0);
    }

    void presetsAreThereForEveryMode() {
        const auto presets = FailoverPresets::load(dataDirectory());
        QVERIFY2(presets, presets ? "" : toText(presets.error()).c_str());
        QCOMPARE(presets->all().size(), std::size_t(9));
        QCOMPARE(presets->documented().size(), std::size_t(20));
        // Detection and takeover add up to the gap of the maker's topology that the preset follows.
        const std::tuple<FailoverMode, bool, const char*> followed[] = {
            {FailoverMode::ColdStandby, false, "milestone.cold"}, {FailoverMode::ColdStandby, true, "hik.nm"},
            {FailoverMode::HotStandby, false, "milestone.hot"},   {FailoverMode::Mutual, false, "nx"},
            {FailoverMode::EdgeBackfill, false, "milestone.edge"}, {FailoverMode::Redundant, false, "genetec.redundant"},
            {FailoverMode::LocalRecording, false, "cloud.local"}};
        for (const auto& [mode, appliances, id] : followed) {
            const FailoverPreset& preset = presets->of(mode, appliances);
            QCOMPARE(preset.basedOn.front(), std::string(id));
            for (const DocumentedFailover& documented : presets->documented())
                if (documented.id == id) {
                    QCOMPARE(preset.detectS + preset.takeoverS, documented.gapS);
                    QVERIFY(!documented.mechanism.empty());
                }
        }
        QCOMPARE(presets->of(FailoverMode::ColdStandby, true).mode, std::string("n-plus-m"));
        QCOMPARE(presets->of(FailoverMode::HotStandby, true).mode, std::string("hot-standby"));
    }

    void aBrokenPresetFileNamesThePlace() {
        QTemporaryDir folder;
        const std::string models = folder.path().toStdString() + "/models";
        std::filesystem::create_directories(models);
        const auto write = [&](const std::string& text) { std::ofstream(models + "/failover.json") << text; };
        write(R"({"schema":"sightline.failover/1","presets":[{"mode":"none"}],"topologies":[]})");
        const auto missing = FailoverPresets::load(folder.path().toStdString());
        QVERIFY(!missing);
        QVERIFY(toText(missing.error()).find("/presets/0") != std::string::npos);
        write(R"({"schema":"sightline.failover/1","presets":[],"topologies":[]})");
        QVERIFY(!FailoverPresets::load(folder.path().toStdString()));
        write(R"({"schema":"sightline.failover/1","presets":7,"topologies":[]})");
        QVERIFY(!FailoverPresets::load(folder.path().toStdString()));
        write("[]");
        QVERIFY(!FailoverPresets::load(folder.path().toStdString()));
    }
};

QTEST_GUILESS_MAIN(TestFailoverModel)
#include "tst_failover_model.moc"
