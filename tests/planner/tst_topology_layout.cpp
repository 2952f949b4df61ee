// Boxes that never overlap, at any size; drawings that are well formed whatever a plan is called.

#include "plain_prices.h"
#include "planner/topology_layout.h"
#include "topology_case.h"

#include <QTest>
#include <QXmlStreamReader>
#include <cmath>
#include <random>
#include <set>

using namespace sightline;
using namespace sightline::planner;
using sightline::test::PlainPrices;

namespace {

Plan manyKinds(int kinds, FailoverMode mode = FailoverMode::None) {
    QuickInput input;
    input.camerasPerSite = 20;
    Plan plan = quickPlan(input);
    for (const Architecture architecture : architectures)
        plan.choice(architecture).failover.set(mode);
    const Site first = plan.sites[0];
    plan.sites.clear();
    for (int i = 0; i < kinds; ++i) {
        plan.sites.push_back(first);
        plan.sites.back().id = "site-" + std::to_string(i + 1);
        plan.sites.back().name = "Site " + std::to_string(i + 1);
        plan.sites.back().groups[0].count.set(20 + i);
    }
    return plan;
}

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
    void initTestCase() {
        auto loaded = Catalogue::load(dataDirectory());
        QVERIFY2(loaded, loaded ? "" : toText(loaded.error()).c_str());
        m_catalogue = std::move(*loaded);
        auto presets = FailoverPresets::load(dataDirectory());
        QVERIFY2(presets, presets ? "" : toText(presets.error()).c_str());
        m_presets = std::move(*presets);
    }

    void nothingOverlaps() {
        std::mt19937 random(31);
        for (int round = 0; round < 25; ++round) {
            const Plan plan = manyKinds(1 + static_cast<int>(random() % 12), static_cast<FailoverMode>(random() % 8));
            for (const Architecture architecture : architectures) {
                const Topology topology = made(plan, architecture);
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
        const Topology topology = made(manyKinds(200), Architecture::Vms);
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
        const Topology topology = made(manyKinds(3), Architecture::Nvr);
        const TopologyLayout layout = layoutTopology(topology);
        QCOMPARE(layout.detail, TopologyLayout::Detail::Nodes);
        QCOMPARE(layout.nodes.size(), topology.nodes.size());
        QCOMPARE(layoutTopology(topology, std::size_t(20)).detail, TopologyLayout::Detail::Sites);
    }

    void drawingsAreWellFormedWhateverNamesAre() {
        Plan plan = manyKinds(2, FailoverMode::ColdStandby);
        plan.sites[0].name = "<script>&\"'\x01 \xff\xfe Bäckerei 店";
        plan.sites[0].groups[0].name = "]]> \"tills\" \\ <b>";
        for (const Architecture architecture : architectures) {
            const Topology topology = made(plan, architecture);
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
        const Plan plan = manyKinds(2, FailoverMode::ColdStandby);
        const Topology topology = made(plan, Architecture::Vms);
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
    Topology made(const Plan& plan, Architecture architecture) const {
        const Design design = makeDesign(plan, architecture, m_catalogue, m_prices);
        auto topology = makeTopology(plan, design, m_catalogue, m_presets);
        if (!topology) qFatal("%s", toText(topology.error()).c_str());
        return std::move(*topology);
    }

    Catalogue m_catalogue;
    FailoverPresets m_presets;
    PlainPrices m_prices;
};

QTEST_GUILESS_MAIN(TestTopologyLayout)
#include "tst_topology_layout.moc"
