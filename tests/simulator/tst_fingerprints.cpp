// The trajectory of each scenario as a hash: hour, element and event of its first lives. A pass says that nothing moved,
// not that it is right (tst_lives.cpp and tst_models.cpp do); a failure says which scenario moved. After a wanted change:
// SIGHTLINE_UPDATE_GOLDEN=1.

#include "golden.h"
#include "lives_case.h"
#include "topology_case.h"

#include "random_stream.h"

#include <QDir>
#include <QtTest>

#include <cmath>
#include <set>

using namespace sightline;
using namespace sightline::simulator;

namespace {

constexpr std::uint64_t lives = 30;
constexpr double hourSteps = 1e4; // a tenth of a microhour would show another libm, not another model

class Fingerprint {
public:
    void add(const LifeMoment& moment) {
        const std::string text = std::to_string(std::llround(moment.hour * hourSteps)) + moment.element + moment.what +
                                 std::to_string(std::llround(moment.darkCameras));
        m_hash = mixedBits(m_hash ^ nameHash(text));
        ++m_moments;
    }
    QString text() const { return QStringLiteral("%1 moments %2").arg(m_moments).arg(m_hash, 16, 16, QLatin1Char('0')); }

private:
    std::uint64_t m_hash = 0;
    std::int64_t m_moments = 0;
};

struct Scenario {
    QString name;
    planner::Plan plan;
    planner::Design design;
    planner::Topology topology;
    LivesOptions options;
    std::shared_ptr<planner::Product> box; // that the design points to
};

// A topology by hand has no design: sites by the names of its nodes, boxes without drives.
Scenario fromFile(const QString& file) {
    Scenario scenario;
    scenario.name = QFileInfo(file).completeBaseName();
    scenario.topology = test::caseTopology(test::readCase(file.toStdString()));
    std::set<std::string> sites;
    for (const planner::TopologyNode& node : scenario.topology.nodes)
        if (!node.site.empty()) sites.insert(node.site);
    for (const std::string& id : sites) {
        planner::Site site;
        site.id = site.name = id;
        scenario.plan.sites.push_back(site);
        planner::SiteDesign one;
        one.site = scenario.plan.sites.size() - 1;
        one.feasible = true;
        one.need.retentionDays = 30;
        scenario.design.sites.push_back(one);
    }
    scenario.design.feasible = true;
    scenario.design.monitored = true;
    return scenario;
}

Scenario byHand(const char* name, const test::LivesCaseInput& in, const planner::Catalogue& catalogue,
                const planner::FailoverPresets& presets, const LivesOptions& options = {}) {
    const test::LivesCase c = test::livesCase(in);
    Scenario scenario{QString::fromLatin1(name), c.plan, c.design, {}, options, c.box};
    scenario.topology = *c.topology(catalogue, presets);
    return scenario;
}

} // namespace

class TestFingerprints : public QObject {
    Q_OBJECT

private slots:
    void scenariosTakeTheirOldWay() {
        const auto catalogue = planner::Catalogue::load(planner::dataDirectory());
        const auto presets = planner::FailoverPresets::load(planner::dataDirectory());
        QVERIFY(catalogue && presets);
        std::vector<Scenario> scenarios;
        for (const QString& file : test::goldenCases(SIGHTLINE_SOURCE_DIR "/tests/planner/topologies", ".json"))
            scenarios.push_back(fromFile(file));
        test::LivesCaseInput in;
        scenarios.push_back(byHand("server", in, *catalogue, *presets));
        in.isServer = in.isMonitored = false;
        in.boxes = 4;
        scenarios.push_back(byHand("appliances-nobody-is-told", in, *catalogue, *presets));
        in.raid = planner::Raid::Jbod;
        scenarios.push_back(byHand("appliances-without-raid", in, *catalogue, *presets));
        LivesOptions hot;
        hot.closetCelsius = 40;
        in.raid = planner::Raid::Raid5;
        scenarios.push_back(byHand("appliances-hot-closet", in, *catalogue, *presets, hot));
        LivesOptions remedies;
        remedies.shelf = {1, 1, 1, 1};
        remedies.edgeHours = 48;
        remedies.extraStandbys = 1;
        scenarios.push_back(byHand("appliances-with-remedies", in, *catalogue, *presets, remedies));
        QString text;
        for (const Scenario& scenario : scenarios) {
            Fingerprint print;
            for (std::uint64_t life = 0; life < lives; ++life) {
                const auto moments = replayLife(scenario.plan, scenario.design, scenario.topology, *catalogue, scenario.options, 0, life);
                QVERIFY2(moments.has_value(), qPrintable(scenario.name + ": " + (moments ? "" : toText(moments.error()).c_str())));
                for (const LifeMoment& moment : *moments)
                    print.add(moment);
            }
            LivesOptions options = scenario.options;
            options.lives = static_cast<std::int64_t>(lives);
            const auto result = simulateTopology(scenario.plan, scenario.design, scenario.topology, *catalogue, options);
            QVERIFY(result.has_value());
            text += scenario.name + ' ' + print.text() + " lost " + QString::number(result->total.perYear.mean, 'f', 3) + '\n';
        }
        const QString difference = test::compareGolden(SIGHTLINE_TEST_DIR "/fingerprints.txt", text.toUtf8());
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }
};

QTEST_GUILESS_MAIN(TestFingerprints)
#include "tst_fingerprints.moc"
