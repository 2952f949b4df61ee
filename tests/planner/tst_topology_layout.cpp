// Boxes that never overlap, at any size; drawings that are well formed whatever a plan is called.

#include "planner/topology_layout.h"
#include "topology_case.h"
#include "topology_plans.h"

#include <QTest>
#include <QXmlStreamReader>
#include <cmath>
#include <random>
#include <set>

using namespace sightline;
using namespace sightline::planner;

namespace {

QString overlaps(const TopologyLayout& layout) {
    for (std::size_t a = 0; a < layout.nodes.size(); ++a) {
        const PlacedNode& one = layout.nodes[a];
        if (one.x < 0 || one.y < 0 || one.x + one.width > layout.width || one.y + one.height > layout.height)
            return QString::fromStdString(one.id + " lies off the page");
        for (std::size_t b = a + 1; b < layout.nodes.size(); ++b) {
            const PlacedNode& other = layout.nodes[b];
            if (one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height &&
                other.y < one.y + one.height)
                return QString::fromStdString(one.id + " and " + other.id + " overlap");
        }
    }
    for (std::size_t a = 0; a < layout.bands.size(); ++a)
        for (std::size_t b = a + 1; b < layout.bands.size(); ++b) {
            const PlacedBand &one = layout.bands[a], &other = layout.bands[b];
            if (one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height &&
                other.y < one.y + one.height)
                return QString::fromStdString("bands " + one.title + " and " + other.title + " overlap");
        }
    return {};
}

QString xmlProblem(const std::string& svg) {
    QXmlStreamReader reader(QByteArray::fromStdString(svg));
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? reader.errorString() : QString();
}

} // namespace

class TestTopologyLayout : public QObject {
    Q_OBJECT

private slots:
    void nothingOverlaps() {
        std::mt19937 random(31);
        for (int round = 0; round < 25; ++round) {
            const Plan plan = test::sitesThatDiffer(1 + static_cast<int>(random() % 12), 20, static_cast<FailoverMode>(random() % 8));
            for (const Architecture architecture : architectures) {
                const Topology topology = m_data.topology(plan, architecture);
                for (const auto detail : {TopologyLayout::Detail::Nodes, TopologyLayout::Detail::Kinds, TopologyLayout::Detail::Sites}) {
                    const TopologyLayout layout = layoutTopology(topology, detail);
                    const QString wrong = overlaps(layout);
                    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
                    std::set<std::string> drawn;
                    for (const PlacedNode& node : layout.nodes)
                        drawn.insert(node.members.begin(), node.members.end());
                    QCOMPARE(drawn.size(), topology.nodes.size()); // each node in exactly one box
                }
            }
        }
    }

    void twoHundredSitesAreDrawnAsOne() {
        const Topology topology = m_data.topology(test::sitesThatDiffer(200, 20), Architecture::Vms);
        QVERIFY(topology.nodes.size() > drawnNodesLimit);
        const TopologyLayout layout = layoutTopology(topology);
        QCOMPARE(layout.detail, TopologyLayout::Detail::Sites);
        QVERIFY2(layout.nodes.size() <= 60, qPrintable(QString::number(layout.nodes.size())));
        QVERIFY(layout.height < 2000);
        QVERIFY(overlaps(layout).isEmpty());
        std::int64_t cameras = 0;
        for (const PlacedNode& node : layout.nodes)
            if (node.kind == NodeKind::Cameras) cameras += static_cast<std::int64_t>(node.members.size());
        QVERIFY(cameras >= 200);
        const bool said = std::any_of(layout.bands.begin(), layout.bands.end(),
                                      [](const PlacedBand& band) { return band.title.find("sites") != std::string::npos; });
        QVERIFY(said);
    }

    void fewSitesAreDrawnInFull() {
        const Topology topology = m_data.topology(test::sitesThatDiffer(3, 20), Architecture::Nvr);
        const TopologyLayout layout = layoutTopology(topology);
        QCOMPARE(layout.detail, TopologyLayout::Detail::Nodes);
        QCOMPARE(layout.nodes.size(), topology.nodes.size());
        QCOMPARE(layoutTopology(topology, std::size_t(20)).detail, TopologyLayout::Detail::Sites);
    }

    void drawingsAreWellFormedWhateverNamesAre() {
        Plan plan = test::sitesThatDiffer(2, 20, FailoverMode::ColdStandby);
        plan.sites[0].name = "<script>&\"'\x01 \xff\xfe Bäckerei 店";
        plan.sites[0].groups[0].name = "]]> \"tills\" \\ <b>";
        for (const Architecture architecture : architectures) {
            const Topology topology = m_data.topology(plan, architecture);
            const FailureAnalysis analysis(topology);
            const TopologyLayout layout = layoutTopology(topology);
            for (const FailureEffect& effect : analysis.everyFailure()) {
                const std::string svg = topologySvg(topology, layout, &effect);
                const QString problem = xmlProblem(svg);
                QVERIFY2(problem.isEmpty(), qPrintable(problem));
                QVERIFY(svg.find("<script") == std::string::npos);
                QVERIFY(svg.find(">fails<") != std::string::npos);
            }
            const std::string dot = topologyDot(topology);
            QCOMPARE(std::count(dot.begin(), dot.end(), '{'), std::count(dot.begin(), dot.end(), '}'));
            QVERIFY(dot.find("\\\"tills\\\"") != std::string::npos);
        }
    }

    void jsonHoldsWhatScreensAsk() {
        const Plan plan = test::sitesThatDiffer(2, 20, FailoverMode::ColdStandby);
        const Topology topology = m_data.topology(plan, Architecture::Vms);
        const FailureAnalysis analysis(topology);
        const auto failures = analysis.everyFailure();
        const auto json = test::CaseJson::parse(topologyJson(topology, analysis, failures, topology.findings));
        QCOMPARE(json.at("nodes").size(), topology.nodes.size());
        QCOMPARE(json.at("links").size(), topology.links.size());
        QCOMPARE(json.at("failures").size(), failures.size());
        for (const char* key : {"node", "kind", "cameras_dark", "dark_h", "lost_camera_hours", "taken_over_by", "overloaded"})
            QVERIFY2(json.at("failures")[0].contains(key), key);
        QVERIFY(json.at("standby_ok").is_boolean());
        QCOMPARE(json.at("single_points").size(), analysis.singlePoints().size());
    }

private:
    const test::TopologyData m_data;
};

QTEST_GUILESS_MAIN(TestTopologyLayout)
#include "tst_topology_layout.moc"
