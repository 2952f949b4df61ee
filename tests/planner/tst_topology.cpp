// Topologies made from designs: everything of the design is there, loads agree with sizing, edits survive or are said.

#include "planner/plan_file.h"
#include "topology_plans.h"

#include <QTest>
#include <cmath>
#include <map>
#include <random>
#include <set>

using namespace sightline;
using namespace sightline::planner;
using sightline::test::onSitePlan;
using sightline::test::topologyPlan;

namespace {

std::int64_t camerasOf(const Topology& topology, const std::string& site) {
    std::int64_t sum = 0;
    for (const TopologyNode& node : topology.nodes)
        if (node.kind == NodeKind::Cameras && node.site == site) sum += node.cameras.count;
    return sum;
}

int countOf(const Topology& topology, NodeKind kind) {
    return static_cast<int>(std::count_if(topology.nodes.begin(), topology.nodes.end(),
                                          [&](const TopologyNode& node) { return node.kind == kind; }));
}

std::string shape(const Topology& topology) {
    std::string text;
    for (const TopologyNode& node : topology.nodes)
        text += node.id + " " + nodeKindKey(node.kind) + " x" + std::to_string(node.copies) + " " +
                std::to_string(node.cameras.count) + " " + node.cameras.recorder + "\n";
    for (const TopologyLink& link : topology.links)
        text += link.id + " " + std::to_string(link.load.total()) + " " + std::to_string(link.loadBack.total()) + "\n";
    return text;
}

} // namespace

class TestTopology : public QObject {
    Q_OBJECT

private slots:
    void aDeadLineLosesNothingWhereCamerasRecordThemselves() {
        Plan plan = topologyPlan(1, 20);
        plan.sites[0].wanUpMbps.set(500);
        plan.vms.deployment.set(Deployment::Cloud);
        for (const bool inCamera : {false, true}) {
            plan.vms.platform.set(inCamera ? "verkada" : "eagle-eye");
            const Design design = m_data.design(plan, Architecture::Vms);
            QVERIFY2(design.feasible, design.sites[0].blockedBy.c_str());
            QCOMPARE(design.sites[0].recordsInCamera, inCamera);
            int lines = 0;
            double lost = 0;
            for (const FailureEffect& effect : FailureAnalysis(m_data.topology(plan, design)).everyFailure()) {
                if (effect.kind != NodeKind::Wan) continue;
                ++lines;
                lost += effect.lostCameraHours;
            }
            QVERIFY(lines > 0);
            QCOMPARE(lost > 0, !inCamera);
        }
    }

    void everyElementOfTheDesignIsThere() {
        std::mt19937 random(21);
        for (int round = 0; round < 60; ++round) {
            const Plan plan = topologyPlan(1 + static_cast<int>(random() % 20), 1 + static_cast<int>(random() % 250),
                                       static_cast<FailoverMode>(random() % 8));
            for (const Architecture architecture : architectures) {
                const Design design = m_data.design(plan, architecture);
                if (!design.feasible) continue;
                const Topology topology = m_data.topology(plan, design);
                checkElements(plan, design, topology);
            }
        }
    }

    /// Camera → its recorder: every node of cameras reaches it, and the loads on the recorders' links sum up to the need.
    void recordingLoadsAgreeWithTheNeed() {
        for (const int cameras : {3, 16, 40, 200}) {
            const Plan plan = topologyPlan(1, cameras);
            for (const Architecture architecture : architectures) {
                const Design design = m_data.design(plan, architecture);
                const Topology topology = m_data.topology(plan, design);
                if (design.sites.front().place != RecordingPlace::OnSite) continue;
                double arriving = 0;
                for (const TopologyLink& link : topology.links) {
                    const TopologyNode* const to = topology.node(link.to);
                    const TopologyNode* const from = topology.node(link.from);
                    if (to->kind == NodeKind::Recorder) arriving += link.load.recording;
                    if (from->kind == NodeKind::Recorder) arriving += link.loadBack.recording;
                }
                const double need = design.sites.front().need.ingestMbps * topology.wireFactor * topology.peakFactor;
                QVERIFY2(std::abs(arriving - need) < 1e-6 * need,
                         qPrintable(QStringLiteral("%1 of %2").arg(arriving).arg(need)));
                // Every link within what may be planned: all is carried. Else the flow names a link that is not.
                const FlowFeasibility flow = FailureAnalysis(topology).feasibility();
                const bool withinPlan = std::all_of(topology.links.begin(), topology.links.end(), [](const TopologyLink& link) {
                    const double share = std::max(link.capacityMbps > 0 ? link.load.recording / link.capacityMbps : 0,
                                                  link.capacityBackMbps > 0 ? link.loadBack.recording / link.capacityBackMbps : 0);
                    return share <= link.plannedShare;
                });
                QVERIFY(flow.fits() || !withinPlan);
                QCOMPARE(flow.fits(), flow.bottlenecks.empty());
                if (cameras <= 40) QVERIFY(flow.fits());
            }
        }
    }

    void sharesAreKeptByLargestRemainder() {
        const Plan plan = topologyPlan(1, 230, FailoverMode::None);
        const Design design = m_data.design(plan, Architecture::Nvr);
        const Topology topology = m_data.topology(plan, design);
        std::map<std::string, std::int64_t> held;
        for (const TopologyNode& node : topology.nodes)
            if (node.kind == NodeKind::Cameras) held[node.cameras.recorder] += node.cameras.count;
        QCOMPARE(static_cast<std::int64_t>(held.size()), design.sites.front().boxes());
        std::size_t number = 0;
        for (const RecorderSet& set : design.sites.front().recorders)
            for (int i = 0; i < set.count; ++i) {
                const std::int64_t n = held[plan.sites[0].id + "/recorder-" + std::to_string(++number)];
                QVERIFY(std::abs(static_cast<double>(n) - 230 * set.share) < 1);
            }
    }

    void theSameInputGivesTheSameTopology() {
        const Plan plan = topologyPlan(12, 40, FailoverMode::ColdStandby);
        for (const Architecture architecture : architectures) {
            const Design design = m_data.design(plan, architecture);
            QCOMPARE(shape(m_data.topology(plan, design)), shape(m_data.topology(plan, design)));
        }
    }

    /// N-1 of every failover mode against what the mode promises.
    void modesKeepTheirPromise() {
        for (const FailoverMode mode : {FailoverMode::None, FailoverMode::ColdStandby}) {
            Plan plan = onSitePlan(200, mode);
            const Design design = m_data.design(plan, Architecture::Vms);
            const Topology topology = m_data.topology(plan, design);
            const FailureAnalysis analysis(topology);
            const auto effect = analysis.fail({plan.sites[0].id + "/recorder-1"});
            QVERIFY(effect);
            QVERIFY(effect->camerasDark > 0);
            if (mode == FailoverMode::None) {
                QCOMPARE(effect->camerasUncovered, effect->camerasDark);
                QCOMPARE(effect->darkHours, 24.0); // server.mttr
            } else {
                QCOMPARE(effect->camerasUncovered, 0);
                QCOMPARE(effect->takenOverBy(), plan.sites[0].id + "/standby-1");
                QVERIFY(std::abs(effect->darkHours - 50.0 / 3600) < 1e-9); // 45 s and 5 s at failback
            }
            QVERIFY(analysis.standbysFit());
        }
    }

    /// Every mode on a site of several servers: what a failed recorder costs is what the mode promises.
    void everyModeAtASiteOfSeveralServers() {
        struct Promise {
            FailoverMode mode;
            int standbys; ///< -1: one for each recorder
            double leastDarkHours, mostDarkHours;
        };
        const Promise promises[] = {{FailoverMode::None, 0, 24, 24},
                                    {FailoverMode::ColdSwap, 0, 8, 8}, // nvr.swap.spare
                                    {FailoverMode::ColdStandby, 2, 50.0 / 3600, 50.0 / 3600},
                                    {FailoverMode::HotStandby, -1, 20.0 / 3600, 20.0 / 3600},
                                    {FailoverMode::Redundant, -1, 0, 0},
                                    {FailoverMode::Mutual, 0, 65.0 / 3600, 65.0 / 3600},
                                    {FailoverMode::EdgeBackfill, 0, 2.0 / 3600, 2.0 / 3600},
                                    {FailoverMode::LocalRecording, 0, 0, 0}};
        for (const Promise& promise : promises) {
            Plan plan = onSitePlan(500, promise.mode);
            plan.vms.standbys.set(2);
            const Design design = m_data.design(plan, Architecture::Vms);
            QVERIFY(design.feasible);
            const SiteDesign& site = design.sites.front();
            QVERIFY(site.boxes() > 1);
            QCOMPARE(site.standbys(), promise.standbys < 0 ? site.boxes() : promise.standbys);
            const Topology topology = m_data.topology(plan, design);
            const FailureAnalysis analysis(topology);
            for (int number = 1; number <= site.boxes(); ++number) {
                const auto effect = analysis.fail({plan.sites[0].id + "/recorder-" + std::to_string(number)});
                QVERIFY(effect);
                const QByteArray what = QByteArray(failoverKey(promise.mode)) + " " + QByteArray::number(effect->darkHours);
                QVERIFY2(effect->darkHours >= promise.leastDarkHours - 1e-9 && effect->darkHours <= promise.mostDarkHours + 1e-9, what);
                const bool untilRepair = promise.mode == FailoverMode::None || promise.mode == FailoverMode::ColdSwap;
                QCOMPARE(effect->camerasUncovered > 0, untilRepair);
            }
            // Large servers fill their own port, and a standby's likewise: that has a finding. The boxes carry it.
            for (const StandbyCheck& check : analysis.standbyChecks())
                for (const StandbyCheck::Limit& limit : check.limits)
                    QVERIFY2(limit.fits() || limit.name == "network" || promise.mode == FailoverMode::Mutual, failoverKey(promise.mode));
            if (promise.mode == FailoverMode::Mutual) QVERIFY(analysis.standbysFit());
        }
    }

    /// Cameras on the recorder's own PoE ports lose their power with it: where something takes over, none is plugged in there.
    void ownPortsAreNotCountedOnWhereSomethingTakesOver() {
        for (const FailoverMode mode : {FailoverMode::None, FailoverMode::ColdSwap, FailoverMode::ColdStandby, FailoverMode::HotStandby,
                                        FailoverMode::Redundant, FailoverMode::Mutual, FailoverMode::EdgeBackfill}) {
            const Plan plan = topologyPlan(1, 16, mode);
            const Design design = m_data.design(plan, Architecture::Nvr);
            const Topology topology = m_data.topology(plan, design);
            const bool isAlone = mode == FailoverMode::None || mode == FailoverMode::ColdSwap;
            QCOMPARE(test::usesRecorderPorts(topology), isAlone);
            QCOMPARE(design.sites[0].switchPorts == design.sites[0].need.poePorts, !isAlone);
            const auto effect = FailureAnalysis(topology).fail({plan.sites[0].id + "/recorder-1"});
            QVERIFY(effect);
            QCOMPARE(effect->camerasUncovered > 0, isAlone);
        }
    }

    /// Mutual failover: whichever recorder fails, the others take all of its cameras, in every year's design.
    void survivorsOfAMutualGroupCarryAll() {
        std::mt19937 random(77);
        for (int round = 0; round < 40; ++round) {
            Plan plan = onSitePlan(1 + static_cast<int>(random() % 400), FailoverMode::Mutual);
            CameraGroup more = plan.sites[0].groups[0];
            more.id = "more";
            more.count.set(1 + static_cast<int>(random() % 60));
            more.fps.set(5);
            more.width.set(3840);
            more.height.set(2160);
            if (random() % 2) more.sensors.set(4);
            plan.sites[0].groups.push_back(more);
            if (random() % 3 == 0) plan.sites[0].groups[0].growthPerYear.set(0.2);
            for (const Architecture architecture : {Architecture::Vms, Architecture::Nvr}) {
                const Design design = m_data.design(plan, architecture);
                QVERIFY(design.feasible);
                QVERIFY(design.sites[0].boxes() >= 2);
                const Topology topology = m_data.topology(plan, design);
                const FailureAnalysis analysis(topology);
                QVERIFY(analysis.standbysFit());
                for (int number = 1; number <= design.sites[0].boxes(); ++number) {
                    const auto effect = analysis.fail({plan.sites[0].id + "/recorder-" + std::to_string(number)});
                    QVERIFY(effect);
                    QVERIFY2(effect->camerasUncovered == 0,
                             qPrintable(QStringLiteral("round %1: %2 uncovered").arg(round).arg(effect->camerasUncovered)));
                }
            }
        }
    }

    /// Redundant recording: what arrives at the second recorders is replication, as much as recording arrives at the first.
    void theSecondCopyIsReplication() {
        const Plan plan = onSitePlan(200, FailoverMode::Redundant);
        const Design design = m_data.design(plan, Architecture::Vms);
        const Topology topology = m_data.topology(plan, design);
        const double need = design.sites[0].need.ingestMbps * topology.wireFactor * topology.peakFactor;
        double recording = 0, replication = 0;
        for (const TopologyLink& link : topology.links) {
            const NodeKind to = topology.node(link.to)->kind;
            if (to == NodeKind::Recorder) recording += link.load.recording;
            if (to == NodeKind::Standby) replication += link.load.replication;
            if (to == NodeKind::Recorder) QCOMPARE(link.load.replication, 0.0);
        }
        QVERIFY(std::abs(recording - need) < 1e-6 * need);
        QVERIFY(std::abs(replication - need) < 1e-6 * need);
        // Sizing's own links say the same.
        for (const LinkLoad& link : design.sites[0].links)
            if (link.name.starts_with("uplink")) QCOMPARE(link.replicationMbps, link.recordingMbps);
        for (const LinkLoad& link : m_data.design(onSitePlan(200), Architecture::Vms).sites[0].links)
            QCOMPARE(link.replicationMbps, 0.0);
    }

    /// What is typed carries its source and grade; what is not says which preset or figure it is of.
    void typedValuesCarrySourceAndGrade() {
        Plan plan = onSitePlan(64, FailoverMode::ColdStandby); // two switches and a core
        const std::string site = plan.sites[0].id;
        using Action = TopologyEdit::Action;
        plan.vms.edits = {{Action::Change, "failover", "", {{"detect_s", 4}, {"takeover_s", 6}}, "measured by run 17", {}},
                          {Action::Change, site + "/recorder-1", "", {{"repair_h", 6}}},
                          {Action::Change, site + "/core>" + site + "/standby-1", "", {{"capacity_mbps", 10000}}, "invoice", {}}};
        plan.vms.edits[0].grade.set(Grade::Sourced);
        plan.vms.edits[2].grade.set(Grade::Catalogue);
        const Topology topology = m_data.topology(plan, Architecture::Vms);
        QVERIFY2(topology.findings.empty(), topology.findings.empty() ? "" : topology.findings[0].message.c_str());
        const TopologyNode& recorder = *topology.node(site + "/recorder-1");
        QCOMPARE(recorder.recorder.times.detectS, 4.0);
        QCOMPARE(recorder.recorder.timesFrom, std::string("cold-standby"));
        QCOMPARE(recorder.typed.at("detect_s"), (TypedValue{"measured by run 17", Grade::Sourced}));
        QCOMPARE(recorder.typed.at("takeover_s"), (TypedValue{"measured by run 17", Grade::Sourced}));
        QCOMPARE(recorder.typed.at("repair_h"), (TypedValue{"typed in the plan", Grade::Estimate}));
        QVERIFY(!recorder.typed.contains("failback_s"));
        QCOMPARE(topology.link(site + "/core>" + site + "/standby-1")->typed.at("capacity_mbps"), (TypedValue{"invoice", Grade::Catalogue}));
        const TopologyNode& standby = *topology.node(site + "/standby-1");
        QCOMPARE(standby.repairFrom, std::string("server.mttr"));
        QCOMPARE(standby.repairGrade, m_data.catalogue().figure("server.mttr")->grade);
        const auto read = parsePlan(writePlan(plan), "plan");
        QVERIFY(read);
        QCOMPARE(read->vms.edits, plan.vms.edits);
        // Whoever counts gaps without a topology counts with the same times.
        QCOMPARE(timesInForce(m_data.presets().of(FailoverMode::ColdStandby), plan.vms.edits), recorder.recorder.times);
    }

    /// A standby may take over only as many cameras as the maker's rule gives it licences for.
    void licencesFollowTheMakersRule() {
        struct Rule {
            const char* platform;
            double licences; ///< -1: not counted
        };
        for (const Rule& rule : {Rule{"", -1}, Rule{"milestone", -1}, Rule{"genetec", -1}, Rule{"wisenet-wave", -1},
                                 Rule{"avigilon-unity", 40}, Rule{"exacqvision", 40}, Rule{"axis-camera-station", 0}}) {
            Plan plan = onSitePlan(40, FailoverMode::ColdStandby);
            plan.vms.platform.set(rule.platform);
            const std::string site = plan.sites[0].id;
            const Topology topology = m_data.topology(plan, Architecture::Vms);
            const RecorderPart& standby = topology.node(site + "/standby-1")->recorder;
            QVERIFY(!standby.licenceRule.empty());
            QCOMPARE(standby.licencesCounted, rule.licences >= 0);
            if (standby.licencesCounted) QCOMPARE(standby.licences, rule.licences); // as costs buy them
            const FailureAnalysis analysis(topology);
            QCOMPARE(analysis.standbysFit(), rule.licences != 0);
            QCOMPARE(analysis.fail({site + "/recorder-1"})->camerasUncovered, rule.licences == 0 ? 40 : 0);
            plan.vms.edits = {{TopologyEdit::Action::Change, site + "/standby-1", "", {{"licences", 40}}}};
            QVERIFY(FailureAnalysis(m_data.topology(plan, Architecture::Vms)).standbysFit());
            plan.vms.edits[0].values["licences"] = 0; // typed: none at all
            QVERIFY(!FailureAnalysis(m_data.topology(plan, Architecture::Vms)).standbysFit());
        }
    }

    void editsAreAppliedInOrder() {
        Plan plan = onSitePlan(64, FailoverMode::ColdStandby);
        const std::string site = plan.sites[0].id;
        using Action = TopologyEdit::Action;
        plan.vms.edits = {
            {Action::Change, site + "/standby-1", "", {{"channels", 8}}},
            {Action::Add, site + "/core-2", "core-switch", {}},
            {Action::Add, site + "/core-2>" + site + "/standby-1", "", {{"capacity_mbps", 10000}}},
            {Action::Change, site + "/recorder-9", "", {{"channels", 8}}},
            {Action::Change, site + "/standby-1", "", {{"colour", 8}}},
            {Action::Change, "failover", "", {{"takeover_s", 90}}},
            {Action::Remove, site + "/ups-1", "", {}},
            {Action::Add, site + "/core-2", "core-switch", {}},
            {Action::Add, site + "/x", "cameras", {}},
            {Action::Add, "nowhere/x", "ups", {}},
            {Action::Remove, site + "/a>" + site + "/b", "", {}}};
        const Design design = m_data.design(plan, Architecture::Vms);
        const Topology topology = m_data.topology(plan, design);
        QCOMPARE(topology.node(site + "/standby-1")->recorder.channels, 8.0);
        QCOMPARE(topology.node(site + "/recorder-1")->recorder.times.takeoverS, 90.0);
        QCOMPARE(topology.link(site + "/core-2>" + site + "/standby-1")->capacityMbps, 10000.0);
        QVERIFY(!topology.node(site + "/ups-1"));
        for (const TopologyLink& link : topology.links)
            QVERIFY(topology.node(link.from) && topology.node(link.to));
        std::vector<std::string> places;
        for (const Finding& finding : topology.findings)
            places.push_back(finding.place.substr(finding.place.rfind('/') + 1));
        QCOMPARE(places, (std::vector<std::string>{"3", "4", "7", "8", "9", "10"}));
        for (const Finding& finding : topology.findings)
            QVERIFY(finding.place.starts_with("/choices/vms/edits/") && !finding.remedy.empty());
    }

    /// An edit of the second recorder outlives a resize while there is one, and is reported when there is none.
    void editsSurviveAResizeOrAreConflicts() {
        Plan plan = onSitePlan(1000);
        plan.vms.edits = {{TopologyEdit::Action::Change, plan.sites[0].id + "/recorder-2", "", {{"repair_h", 4}}}};
        for (const int cameras : {1000, 1100, 20}) {
            plan.sites[0].groups[0].count.set(cameras);
            const Design design = m_data.design(plan, Architecture::Vms);
            const Topology topology = m_data.topology(plan, design);
            const TopologyNode* const second = topology.node(plan.sites[0].id + "/recorder-2");
            QCOMPARE(second != nullptr, cameras > 20);
            if (second) QCOMPARE(second->repairHours, 4.0);
            QCOMPARE(topology.findings.empty(), second != nullptr);
            const auto text = parsePlan(writePlan(plan), "plan"); // and a round through the file
            QVERIFY(text);
            QCOMPARE(text->vms.edits, plan.vms.edits);
        }
    }

    void singlePointsAreWhatNMinusOneSays() {
        for (const int cameras : {8, 60, 300})
            for (const Architecture architecture : architectures) {
                const Plan plan = topologyPlan(3, cameras, FailoverMode::ColdStandby);
                const Topology topology = m_data.topology(plan, m_data.design(plan, architecture));
                const FailureAnalysis analysis(topology);
                std::set<std::string> listed, expected;
                for (const SinglePoint& point : analysis.singlePoints()) {
                    listed.insert(point.node);
                    QVERIFY(!point.why.empty());
                }
                for (const FailureEffect& effect : analysis.everyFailure())
                    if (effect.camerasUncovered > 0 && effect.kind != NodeKind::Cameras) expected.insert(effect.nodes.front());
                QCOMPARE(listed, expected);
            }
    }

    void absurdDesignsAreRefused() {
        Plan plan = topologyPlan(1, 16);
        plan.sites[0].groups[0].count.set(100000);
        const Design design = m_data.design(plan, Architecture::Nvr);
        const auto topology = makeTopology(plan, design, m_data.catalogue(), m_data.presets());
        if (!topology) QVERIFY(toText(topology.error()).find(std::to_string(maxTopologyNodes)) != std::string::npos);
    }

private:
    static void checkElements(const Plan& plan, const Design& design, const Topology& topology) {
        std::set<std::string> ids;
        for (const TopologyNode& node : topology.nodes)
            QVERIFY2(ids.insert(node.id).second, node.id.c_str());
        std::set<std::string> links;
        for (const TopologyLink& link : topology.links) {
            QVERIFY2(links.insert(link.id).second, link.id.c_str());
            QVERIFY2(ids.contains(link.from) && ids.contains(link.to), link.id.c_str());
        }
        for (const TopologyNode& node : topology.nodes) {
            if (node.kind == NodeKind::Cameras) QVERIFY(ids.contains(node.cameras.recorder));
            QVERIFY2(node.repairHours > 0 || node.kind == NodeKind::Operators, node.id.c_str());
            QVERIFY(!node.name.empty());
        }
        int recorders = 0, standbys = 0, switches = 0;
        for (const SiteDesign& site : design.sites) {
            QCOMPARE(camerasOf(topology, plan.sites[site.site].id), site.need.cameras);
            recorders += static_cast<int>(site.boxes());
            standbys += static_cast<int>(site.standbys());
            for (const SwitchSet& set : site.switches)
                switches += set.count;
        }
        if (design.centre) {
            recorders += static_cast<int>(design.centre->boxes());
            standbys += static_cast<int>(design.centre->standbys());
        }
        QCOMPARE(countOf(topology, NodeKind::Recorder), recorders);
        QCOMPARE(countOf(topology, NodeKind::Standby), standbys);
        QCOMPARE(countOf(topology, NodeKind::PoeSwitch), switches);
        QCOMPARE(countOf(topology, NodeKind::Storage), recorders + standbys);
        // Nothing is dark before anything fails: each camera reaches its recorder.
        for (const FailureEffect& effect : FailureAnalysis(topology).everyFailure())
            if (effect.kind == NodeKind::Database) QCOMPARE(effect.camerasDark, 0);
    }

    const test::TopologyData m_data;
};

QTEST_GUILESS_MAIN(TestTopology)
#include "tst_topology.moc"
