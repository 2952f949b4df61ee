// Findings about failures name the element, the remedy and its price.

#include "plain_prices.h"
#include "planner/failure_analysis.h"

#include <QTest>
#include <cmath>

using namespace sightline;
using namespace sightline::planner;
using sightline::test::PlainPrices;

namespace {

Plan onePlan(int cameras, FailoverMode mode) {
    QuickInput input;
    input.camerasPerSite = cameras;
    Plan plan = quickPlan(input);
    plan.vms.failover.set(mode);
    plan.nvr.failover.set(mode);
    plan.vms.deployment.set(Deployment::OnSite);
    return plan;
}

const Finding* about(const std::vector<Finding>& list, const std::string& words) {
    for (const Finding& finding : list)
        if (finding.message.find(words) != std::string::npos) return &finding;
    return nullptr;
}

} // namespace

constexpr double upsPrice = 750;

/// UPS units cost something too.
class PricesWithUps : public PlainPrices {
public:
    double total(const Design& design) const override {
        double sum = PlainPrices::total(design);
        for (const SiteDesign& site : design.sites)
            for (const Opening& opening : site.openings)
                sum += upsPrice * site.upsUnits * static_cast<double>(opening.sites);
        return sum;
    }
};

class TestTopologyFindings : public QObject {
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

    void anUndersizedStandbyIsReplaced() {
        // A large server that is there already, and the cheapest standby beside it.
        Plan plan = onePlan(150, FailoverMode::ColdStandby);
        plan.sites[0].kept = {{"server-mid", 1, 12, 20}};
        const std::string standby = plan.sites[0].id + "/standby-1";
        const Design design = makeDesign(plan, Architecture::Vms, m_catalogue, m_prices);
        const Topology topology = made(plan, design);
        const Product* const entry = m_catalogue.product("server-entry");
        QVERIFY(topology.node(standby));
        QCOMPARE(topology.node(standby)->product, entry);
        QVERIFY(!FailureAnalysis(topology).standbysFit());
        const auto list = failureFindings(plan, design, topology, m_catalogue, m_prices);
        const Finding* const finding = about(list, standby + " cannot carry");
        QVERIFY(finding);
        QVERIFY(finding->message.find("channels are needed, it has 64") != std::string::npos);
        QVERIFY(finding->remedy.find("Replace it by") != std::string::npos);
        QVERIFY(finding->costDifference);
        const Product* const mid = m_catalogue.product("server-mid");
        QCOMPARE(*finding->costDifference, m_prices.box(*mid, 0, false) - m_prices.box(*entry, 0, false));
        QVERIFY2(finding->remedy.find("+7,800 USD over 5 years") != std::string::npos, finding->remedy.c_str());
        QCOMPARE(finding->place, std::string("/choices/vms/failover"));
    }

    void aStandbyOnTheSameSwitchAndUpsIsFlagged() {
        Plan plan = onePlan(16, FailoverMode::ColdStandby);
        const Design design = makeDesign(plan, Architecture::Vms, m_catalogue, m_prices);
        const Topology topology = made(plan, design);
        const auto list = failureFindings(plan, design, topology, m_catalogue, m_prices);
        const std::string site = plan.sites[0].id;
        const Finding* const shared = about(list, "falls together with " + site + "/recorder-1 when " + site + "/core does");
        QVERIFY(shared);
        QVERIFY(shared->remedy.find("second switch") != std::string::npos);
        QVERIFY(shared->costDifference && *shared->costDifference > 0);
        const Finding* const power = about(list, "when " + site + "/ups-1 does");
        QVERIFY(power);
        QCOMPARE(power->place, std::string("/sites/0/ups_minutes"));
        QVERIFY(power->remedy.find("UPS of its own") != std::string::npos);
        QCOMPARE(*power->costDifference, upsPrice);
    }

    /// The remedy works: with a core switch and a UPS of its own the standby's finding is gone.
    void theRemedyRemovesTheFinding() {
        Plan plan = onePlan(40, FailoverMode::ColdStandby);
        const std::string site = plan.sites[0].id, standby = site + "/standby-1";
        using Action = TopologyEdit::Action;
        plan.vms.edits = {{Action::Add, site + "/ups-9", "ups", {}},
                          {Action::Add, site + "/circuit>" + site + "/ups-9", "power", {}},
                          {Action::Remove, site + "/ups-1>" + standby, "", {}},
                          {Action::Add, site + "/ups-9>" + standby, "power", {}},
                          {Action::Add, site + "/ups-9>" + site + "/switch-1", "power", {}}};
        const Design design = makeDesign(plan, Architecture::Vms, m_catalogue, m_prices);
        const Topology topology = made(plan, design);
        QVERIFY2(topology.findings.empty(), topology.findings.empty() ? "" : topology.findings.front().message.c_str());
        const auto list = failureFindings(plan, design, topology, m_catalogue, m_prices);
        QVERIFY(!about(list, "when " + site + "/ups-1 does"));
        const auto effect = FailureAnalysis(topology).fail({site + "/ups-1"});
        QVERIFY(effect);
        QCOMPARE(effect->camerasUncovered, 0);
        QCOMPARE(effect->takenOverBy(), standby);
    }

    void aLineThatCannotCarryTheBackfillIsFlagged() {
        QuickInput input;
        input.sites = 3;
        input.camerasPerSite = 10;
        Plan plan = quickPlan(input);
        plan.vms.deployment.set(Deployment::Cloud);
        plan.vms.failover.set(FailoverMode::LocalRecording);
        for (const double up : {14.0, 30.0, 500.0}) {
            plan.sites[0].wanUpMbps.set(up);
            Design design = makeDesign(plan, Architecture::Vms, m_catalogue, m_prices);
            const Topology topology = made(plan, design);
            const auto effect = FailureAnalysis(topology).fail({plan.sites[0].id + "/wan"});
            QVERIFY(effect);
            QCOMPARE(effect->camerasDark, 0); // cameras or bridge hold two hours themselves
            QVERIFY(effect->backfillMbitHours > 0);
            const auto list = failureFindings(plan, design, topology, m_catalogue, m_prices);
            const Finding* finding = about(list, plan.sites[0].id + "/wan never catches up");
            if (!finding) finding = about(list, plan.sites[0].id + "/wan takes");
            QCOMPARE(finding != nullptr, effect->backfillHours > 24);
            if (up == 14.0) QVERIFY(finding);
            if (up == 500.0) QVERIFY(!finding);
            if (!finding) continue;
            QCOMPARE(finding->place, std::string("/sites/0/wan_up_mbps"));
            QVERIFY(finding->remedy.find("Order a line of at least") != std::string::npos);
            QCOMPARE(*finding->costDifference, 700.0 * 12 * 5 * 3);
            // A line as large as the remedy says has caught up after a day.
            const std::size_t at = finding->remedy.find("at least ") + 9;
            plan.sites[0].wanUpMbps.set(std::stod(finding->remedy.substr(at)));
            design = makeDesign(plan, Architecture::Vms, m_catalogue, m_prices);
            const auto better = FailureAnalysis(made(plan, design)).fail({plan.sites[0].id + "/wan"});
            QVERIFY(better && better->backfillHours <= 24.0 + 1e-6);
        }
    }

    void camerasOnTheirRecordersPortsAreNamed() {
        const Plan plan = onePlan(16, FailoverMode::ColdStandby);
        const Design design = makeDesign(plan, Architecture::Nvr, m_catalogue, m_prices);
        const Topology topology = made(plan, design);
        const auto list = failureFindings(plan, design, topology, m_catalogue, m_prices);
        const bool onPorts = std::any_of(topology.links.begin(), topology.links.end(), [&](const TopologyLink& link) {
            return topology.node(link.from)->kind == NodeKind::Cameras && topology.node(link.to)->kind == NodeKind::Recorder;
        });
        QCOMPARE(about(list, "hang on the PoE ports of") != nullptr, onPorts);
    }

    void withoutFailoverNothingIsSaid() {
        const Plan plan = onePlan(40, FailoverMode::None);
        const Design design = makeDesign(plan, Architecture::Vms, m_catalogue, m_prices);
        const Topology topology = made(plan, design);
        QVERIFY(failureFindings(plan, design, topology, m_catalogue, m_prices).empty());
    }

private:
    Topology made(const Plan& plan, const Design& design) const {
        auto topology = makeTopology(plan, design, m_catalogue, m_presets);
        if (!topology) qFatal("%s", toText(topology.error()).c_str());
        return std::move(*topology);
    }

    Catalogue m_catalogue;
    FailoverPresets m_presets;
    PricesWithUps m_prices;
};

QTEST_GUILESS_MAIN(TestTopologyFindings)
#include "tst_topology_findings.moc"
