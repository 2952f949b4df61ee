// Topologies made from designs: everything of the design is there, loads agree with sizing, edits survive or are said.

#include "plain_prices.h"
#include "planner/failure_analysis.h"
#include "planner/plan_file.h"

#include <QTest>
#include <cmath>
#include <map>
#include <random>
#include <set>

using namespace sightline;
using namespace sightline::planner;
using sightline::test::PlainPrices;

namespace {

Plan shopPlan(int sites, int cameras, FailoverMode mode = FailoverMode::None) {
    QuickInput input;
    input.sites = sites;
    input.camerasPerSite = cameras;
    Plan plan = quickPlan(input);
    for (const Architecture architecture : architectures)
        plan.choice(architecture).failover.set(mode);
    return plan;
}

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
    void initTestCase() {
        auto loaded = Catalogue::load(dataDirectory());
        QVERIFY2(loaded, loaded ? "" : toText(loaded.error()).c_str());
        m_catalogue = std::move(*loaded);
        auto presets = FailoverPresets::load(dataDirectory());
        QVERIFY2(presets, presets ? "" : toText(presets.error()).c_str());
        m_presets = std::move(*presets);
    }

    void everyElementOfTheDesignIsThere() {
        std::mt19937 random(21);
        for (int round = 0; round < 60; ++round) {
            const Plan plan = shopPlan(1 + static_cast<int>(random() % 20), 1 + static_cast<int>(random() % 250),
                                       static_cast<FailoverMode>(random() % 8));
            for (const Architecture architecture : architectures) {
                const Design design = makeDesign(plan, architecture, m_catalogue, m_prices);
                if (!design.feasible) continue;
                const Topology topology = made(plan, design);
                checkElements(plan, design, topology);
            }
        }
    }

    /// Camera → its recorder: every node of cameras reaches it, and the loads on the recorders' links sum up to the need.
    void recordingLoadsAgreeWithTheNeed() {
        for (const int cameras : {3, 16, 40, 200}) {
            const Plan plan = shopPlan(1, cameras);
            for (const Architecture architecture : architectures) {
                const Design design = makeDesign(plan, architecture, m_catalogue, m_prices);
                const Topology topology = made(plan, design);
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
        const Plan plan = shopPlan(1, 230, FailoverMode::None);
        const Design design = makeDesign(plan, Architecture::Nvr, m_catalogue, m_prices);
        const Topology topology = made(plan, design);
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
        const Plan plan = shopPlan(12, 40, FailoverMode::ColdStandby);
        for (const Architecture architecture : architectures) {
            const Design design = makeDesign(plan, architecture, m_catalogue, m_prices);
            QCOMPARE(shape(made(plan, design)), shape(made(plan, design)));
        }
    }

    /// N-1 of every failover mode against what the mode promises.
    void modesKeepTheirPromise() {
        for (const FailoverMode mode : {FailoverMode::None, FailoverMode::ColdStandby}) {
            Plan plan = shopPlan(1, 200, mode);
            plan.vms.deployment.set(Deployment::OnSite);
            const Design design = makeDesign(plan, Architecture::Vms, m_catalogue, m_prices);
            const Topology topology = made(plan, design);
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
                                    {FailoverMode::EdgeBackfill, 0, 2.0 / 3600, 2.0 / 3600},
                                    {FailoverMode::LocalRecording, 0, 0, 0}};
        for (const Promise& promise : promises) {
            Plan plan = shopPlan(1, 500, promise.mode);
            plan.vms.deployment.set(Deployment::OnSite);
            plan.vms.standbys.set(2);
            const Design design = makeDesign(plan, Architecture::Vms, m_catalogue, m_prices);
            QVERIFY(design.feasible);
            const SiteDesign& site = design.sites.front();
            QVERIFY(site.boxes() > 1);
            QCOMPARE(site.standbys(), promise.standbys < 0 ? site.boxes() : promise.standbys);
            const Topology topology = made(plan, design);
            const FailureAnalysis analysis(topology);
            for (int number = 1; number <= site.boxes(); ++number) {
                const auto effect = analysis.fail({plan.sites[0].id + "/recorder-" + std::to_string(number)});
                QVERIFY(effect);
                const QByteArray what = QByteArray(failoverKey(promise.mode)) + " " + QByteArray::number(effect->darkHours);
                QVERIFY2(effect->darkHours >= promise.leastDarkHours - 1e-9 && effect->darkHours <= promise.mostDarkHours + 1e-9, what);
                const bool untilRepair = promise.mode == FailoverMode::None || promise.mode == FailoverMode::ColdSwap;
                QCOMPARE(effect->camerasUncovered > 0, untilRepair);
            }
            QVERIFY(analysis.standbysFit());
        }
    }

    /// Cameras on the recorder's own PoE ports lose their power with it: no standby can help, and that is said.
    void ownPortsDefeatAStandby() {
        const Plan plan = shopPlan(1, 16, FailoverMode::ColdStandby);
        const Design design = makeDesign(plan, Architecture::Nvr, m_catalogue, m_prices);
        const Topology topology = made(plan, design);
        const auto effect = FailureAnalysis(topology).fail({plan.sites[0].id + "/recorder-1"});
        QVERIFY(effect);
        const bool onOwnPorts = std::any_of(topology.links.begin(), topology.links.end(), [&](const TopologyLink& link) {
            return topology.node(link.from)->kind == NodeKind::Cameras && topology.node(link.to)->kind == NodeKind::Recorder;
        });
        if (onOwnPorts) QVERIFY(effect->camerasUncovered > 0);
    }

    void editsAreAppliedInOrder() {
        Plan plan = shopPlan(1, 64, FailoverMode::ColdStandby);
        plan.vms.deployment.set(Deployment::OnSite);
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
        const Design design = makeDesign(plan, Architecture::Vms, m_catalogue, m_prices);
        const Topology topology = made(plan, design);
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
        Plan plan = shopPlan(1, 1000);
        plan.vms.deployment.set(Deployment::OnSite);
        plan.vms.edits = {{TopologyEdit::Action::Change, plan.sites[0].id + "/recorder-2", "", {{"repair_h", 4}}}};
        for (const int cameras : {1000, 1100, 20}) {
            plan.sites[0].groups[0].count.set(cameras);
            const Design design = makeDesign(plan, Architecture::Vms, m_catalogue, m_prices);
            const Topology topology = made(plan, design);
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
                const Plan plan = shopPlan(3, cameras, FailoverMode::ColdStandby);
                const Topology topology = made(plan, makeDesign(plan, architecture, m_catalogue, m_prices));
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
        Plan plan = shopPlan(1, 16);
        plan.sites[0].groups[0].count.set(100000);
        const Design design = makeDesign(plan, Architecture::Nvr, m_catalogue, m_prices);
        const auto topology = makeTopology(plan, design, m_catalogue, m_presets);
        if (!topology) QVERIFY(toText(topology.error()).find(std::to_string(maxTopologyNodes)) != std::string::npos);
    }

private:
    Topology made(const Plan& plan, const Design& design) const {
        auto topology = makeTopology(plan, design, m_catalogue, m_presets);
        if (!topology) qFatal("%s", toText(topology.error()).c_str());
        return std::move(*topology);
    }

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

    Catalogue m_catalogue;
    FailoverPresets m_presets;
    PlainPrices m_prices;
};

QTEST_GUILESS_MAIN(TestTopology)
#include "tst_topology.moc"
