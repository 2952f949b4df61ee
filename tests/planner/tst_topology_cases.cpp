// Small topologies worked out by hand: docs/models/topology.md has the drawing and the arithmetic of each.

#include "golden.h"
#include "planner/failure_analysis.h"
#include "topology_case.h"

#include <QTest>
#include <cmath>

using namespace sightline;
using namespace sightline::planner;
using sightline::test::CaseJson;

namespace {

constexpr double dust = 1e-9;

QString difference(const std::string& what, double expected, double actual) {
    if (std::abs(expected - actual) <= dust * std::max(1.0, std::abs(expected))) return {};
    return QStringLiteral("%1 is %2, by hand %3\n").arg(QString::fromStdString(what)).arg(actual, 0, 'g', 15).arg(expected, 0, 'g', 15);
}

QString numbers(const CaseJson& by, const FailureEffect& effect) {
    const std::pair<const char*, double> found[] = {
        {"cameras_dark", static_cast<double>(effect.camerasDark)},
        {"uncovered", static_cast<double>(effect.camerasUncovered)},
        {"dark_h", effect.darkHours},
        {"lost_camera_hours", effect.lostCameraHours},
        {"destroyed_camera_hours", effect.destroyedCameraHours},
        {"unreachable_camera_hours", effect.unreachableCameraHours},
        {"unreachable_h", effect.unreachableHours},
        {"backfill_h", effect.backfillHours},
        {"backfill_mbit_hours", effect.backfillMbitHours}};
    QString text;
    for (const auto& [key, value] : found)
        if (by.contains(key)) text += difference(key, by.at(key).get<double>(), value);
    return text;
}

QString whoAndWhat(const CaseJson& by, const FailureEffect& effect) {
    QString text;
    if (by.contains("taken_over_by") && by.at("taken_over_by") != effect.takenOverBy())
        text += "taken over by " + QString::fromStdString(effect.takenOverBy()) + "\n";
    CaseJson takeovers = CaseJson::array(), overloaded = CaseJson::array(), dark = CaseJson::array();
    for (const Takeover& takeover : effect.takeovers) {
        takeovers.push_back({takeover.by, takeover.cameras});
        if (takeover.liveOnly > 0) takeovers.back().push_back(takeover.liveOnly);
    }
    for (const Overload& overload : effect.overloaded)
        overloaded.push_back({overload.link, overload.mbps});
    for (const DarkCameras& cameras : effect.cameras)
        dark.push_back({cameras.node, cameras.cameras, cameras.uncovered});
    const std::pair<const char*, CaseJson> found[] = {{"takeovers", takeovers}, {"overloaded", overloaded}, {"dark", dark}};
    for (const auto& [key, value] : found)
        if (by.contains(key) && by.at(key) != value)
            text += QString::fromStdString(std::string(key) + " is " + value.dump() + "\n");
    return text;
}

} // namespace

class TestTopologyCases : public QObject {
    Q_OBJECT

private slots:
    void failures_data() {
        QTest::addColumn<QString>("file");
        const QStringList files = test::goldenCases(QStringLiteral(SIGHTLINE_TEST_DIR "/topologies"), QStringLiteral(".json"));
        QVERIFY(files.size() >= 8);
        for (const QString& file : files)
            QTest::newRow(qPrintable(file.section('/', -1))) << file;
    }
    void failures() {
        QFETCH(QString, file);
        const CaseJson json = test::readCase(file.toStdString());
        const Topology topology = test::caseTopology(json);
        const FailureAnalysis analysis(topology);
        QVERIFY(!json.at("expect").empty());
        for (const CaseJson& by : json.at("expect")) {
            const auto effect = analysis.fail(by.at("fail").get<std::vector<std::string>>());
            QVERIFY2(effect, effect ? "" : toText(effect.error()).c_str());
            const QString wrong = numbers(by, *effect) + whoAndWhat(by, *effect);
            QVERIFY2(wrong.isEmpty(), qPrintable(QString::fromStdString(by.at("fail").dump()) + "\n" + wrong));
        }
    }

    void lists_data() { failures_data(); }
    void lists() {
        QFETCH(QString, file);
        const CaseJson json = test::readCase(file.toStdString());
        const Topology topology = test::caseTopology(json);
        const FailureAnalysis analysis(topology);
        CaseJson points = CaseJson::array(), shared = CaseJson::array();
        for (const SinglePoint& point : analysis.singlePoints())
            points.push_back(point.node);
        for (const SharedAncestor& ancestor : analysis.sharedAncestors())
            shared.push_back({ancestor.recorder, ancestor.standby, ancestor.node});
        QVERIFY2(points == json.at("single_points"), points.dump().c_str());
        QVERIFY2(shared == json.at("shared"), shared.dump().c_str());
        QCOMPARE(analysis.standbysFit(), json.at("standby_ok").get<bool>());
        if (json.contains("link_loads"))
            for (const CaseJson& load : json.at("link_loads")) {
                const TopologyLink* const link = topology.link(load.at("link").get<std::string>());
                QVERIFY(link);
                QCOMPARE(std::max(link->load.total(), link->loadBack.total()), load.at("mbps").get<double>());
            }
        if (json.contains("standby_checks")) checkLimits(json, analysis);
    }

    /// One failure of 64 cameras, one in 2,000 hours, 5 s until noticed and 30 s until taken over (G1).
    void coveredFailuresAgreeWithG1() {
        Topology topology = test::caseTopology(test::readCase(SIGHTLINE_TEST_DIR "/topologies/n-plus-1.json"));
        for (TopologyNode& node : topology.nodes) {
            if (node.id == "s/hall-1") node.cameras.count = 64;
            node.recorder.times = {5, 30, 0, 0};
            node.recorder.channels = 0;
        }
        const auto effect = FailureAnalysis(topology).fail({"s/recorder-1"});
        QVERIFY(effect);
        QVERIFY(std::abs(effect->lostCameraHours * 8760 / 2000 - 2.725333333333333) < 1e-9 * 2.7);
    }

    /// G3: a birth-death chain says how often j recorders are down; what is dark then is what the analysis says.
    void standbyGroupAgreesWithG3() {
        const Topology topology = test::caseTopology(test::readCase(SIGHTLINE_TEST_DIR "/topologies/n-plus-1.json"));
        const FailureAnalysis analysis(topology);
        constexpr int recorders = 8, spares = 1;
        constexpr double failure = 1 / 40000.0, repair = 1 / 72.0, year = 8760;
        std::vector<double> chance{1};
        for (int down = 0; down < recorders + spares; ++down) // one crew; a cold spare does not age
            chance.push_back(chance.back() * std::min(recorders, recorders + spares - down) * failure / repair);
        double sum = 0, lost = 0;
        for (const double p : chance)
            sum += p;
        std::vector<std::string> failed;
        for (int down = 0; down <= recorders + spares; ++down) {
            if (down > 0) failed.push_back(down <= recorders ? "s/recorder-" + std::to_string(down) : "s/standby-1");
            if (down == 0) continue;
            const auto effect = analysis.fail(failed);
            QVERIFY(effect);
            lost += chance[static_cast<std::size_t>(down)] / sum * year * static_cast<double>(effect->camerasUncovered);
        }
        lost += recorders * year * failure * analysis.fail({"s/recorder-1"})->lostCameraHours;
        QVERIFY2(std::abs(lost - 59.45832910702377) < 1e-9 * 60, qPrintable(QString::number(lost, 'g', 15)));
    }

    void everyFailureIsEachAlone() {
        const Topology topology = test::caseTopology(test::readCase(SIGHTLINE_TEST_DIR "/topologies/mutual.json"));
        const FailureAnalysis analysis(topology);
        const auto all = analysis.everyFailure();
        QCOMPARE(all.size(), topology.nodes.size());
        for (const FailureEffect& effect : all) {
            const auto alone = analysis.fail(effect.nodes);
            QVERIFY(alone);
            QCOMPARE(alone->lostCameraHours, effect.lostCameraHours);
            QCOMPARE(alone->overloaded, effect.overloaded);
        }
        const std::size_t n = topology.nodes.size();
        QCOMPARE(analysis.everyPair("s").size(), n * (n - 1) / 2);
    }

    void unknownElementsAreNamed() {
        const Topology topology = test::caseTopology(test::readCase(SIGHTLINE_TEST_DIR "/topologies/mutual.json"));
        const FailureAnalysis analysis(topology);
        const auto effect = analysis.fail({"s/recorder-11"});
        QVERIFY(!effect);
        QVERIFY2(toText(effect.error()).find("s/recorder-1") != std::string::npos, toText(effect.error()).c_str());
        QVERIFY(!analysis.fail({"s/core", "s/core"}));
    }

    void freeFlowNamesItsBottleneck() {
        const CaseJson json = test::readCase(SIGHTLINE_TEST_DIR "/topologies/mutual.json");
        Topology topology = test::caseTopology(json);
        QVERIFY(FailureAnalysis(topology).feasibility().fits()); // 240 Mbps over three ports of 100
        for (TopologyLink& link : topology.links)
            if (link.capacityMbps > 0) link.capacityMbps = 70;
        const FlowFeasibility flow = FailureAnalysis(topology).feasibility();
        QCOMPARE(flow.demandMbps, 240.0);
        QCOMPARE(flow.carriedMbps, 210.0);
        QCOMPARE(flow.bottlenecks.size(), std::size_t(3));
        QCOMPARE(flow.bottlenecks.front(), std::string("s/core>s/recorder-1"));
    }

private:
    static void checkLimits(const CaseJson& json, const FailureAnalysis& analysis) {
        const std::vector<StandbyCheck> checks = analysis.standbyChecks();
        QCOMPARE(checks.size(), json.at("standby_checks").size());
        for (std::size_t i = 0; i < checks.size(); ++i) {
            const CaseJson& by = json.at("standby_checks")[i];
            QCOMPARE(checks[i].standby, by.at("standby").get<std::string>());
            for (const StandbyCheck::Limit& limit : checks[i].limits)
                if (by.contains(limit.name)) {
                    QCOMPARE(limit.need, by.at(limit.name)[0].get<double>());
                    QCOMPARE(limit.has, by.at(limit.name)[1].get<double>());
                }
        }
    }
};

QTEST_GUILESS_MAIN(TestTopologyCases)
#include "tst_topology_cases.moc"
