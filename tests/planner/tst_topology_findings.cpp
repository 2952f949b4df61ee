// Findings about failures name the element, the remedy and its price.

#include "topology_plans.h"

#include <QTest>
#include <cmath>

using namespace sightline;
using namespace sightline::planner;
using sightline::test::PlainPrices;
using sightline::test::findingWith;

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
    void anUndersizedStandbyIsReplaced() {
        // A large server that is there already, and the cheapest standby beside it.
        Plan plan = test::onSitePlan(150, FailoverMode::ColdStandby);
        plan.sites[0].kept = {{"server-mid", 1, 12, 20}};
        const std::string standby = plan.sites[0].id + "/standby-1";
        const Design design = m_data.design(plan, Architecture::Vms);
        const Topology topology = m_data.topology(plan, design);
        const Product* const entry = m_data.catalogue().product("server-entry");
        QVERIFY(topology.node(standby));
        QCOMPARE(topology.node(standby)->product, entry);
        QVERIFY(!FailureAnalysis(topology).standbysFit());
        const auto list = findings(plan, design, topology);
        const Finding* const finding = findingWith(list, standby + " cannot carry");
        QVERIFY(finding);
        QVERIFY(finding->message.find("channels are needed, it has 64") != std::string::npos);
        QVERIFY(finding->remedy.find("Replace it by") != std::string::npos);
        QVERIFY(finding->costDifference);
        const Product* const mid = m_data.catalogue().product("server-mid");
        QCOMPARE(*finding->costDifference, m_prices.box(*mid, 0, false) - m_prices.box(*entry, 0, false));
        QVERIFY2(finding->remedy.find("+7,800 USD over 5 years") != std::string::npos, finding->remedy.c_str());
        QCOMPARE(finding->place, std::string("/choices/vms/failover"));
    }

    void aStandbyOnTheSameSwitchAndUpsIsFlagged() {
        Plan plan = test::onSitePlan(16, FailoverMode::ColdStandby);
        const Design design = m_data.design(plan, Architecture::Vms);
        const Topology topology = m_data.topology(plan, design);
        const auto list = findings(plan, design, topology);
        const std::string site = plan.sites[0].id;
        const Finding* const shared = findingWith(list, "falls together with " + site + "/recorder-1 when " + site + "/core does");
        QVERIFY(shared);
        QVERIFY(shared->remedy.find("second switch") != std::string::npos);
        QVERIFY(shared->costDifference && *shared->costDifference > 0);
        const Finding* const power = findingWith(list, "when " + site + "/ups-1 does");
        QVERIFY(power);
        QCOMPARE(power->place, std::string("/sites/0/ups_minutes"));
        QVERIFY(power->remedy.find("UPS of its own") != std::string::npos);
        QCOMPARE(*power->costDifference, upsPrice);
    }

    /// The remedy works: with a core switch and a UPS of its own the standby's finding is gone.
    void theRemedyRemovesTheFinding() {
        Plan plan = test::onSitePlan(40, FailoverMode::ColdStandby);
        const std::string site = plan.sites[0].id, standby = site + "/standby-1";
        using Action = TopologyEdit::Action;
        plan.vms.edits = {{Action::Add, site + "/ups-9", "ups", {}},
                          {Action::Add, site + "/circuit>" + site + "/ups-9", "power", {}},
                          {Action::Remove, site + "/ups-1>" + standby, "", {}},
                          {Action::Add, site + "/ups-9>" + standby, "power", {}},
                          {Action::Add, site + "/ups-9>" + site + "/switch-1", "power", {}}};
        const Design design = m_data.design(plan, Architecture::Vms);
        const Topology topology = m_data.topology(plan, design);
        QVERIFY2(topology.findings.empty(), topology.findings.empty() ? "" : topology.findings.front().message.c_str());
        const auto list = findings(plan, design, topology);
        QVERIFY(!findingWith(list, "when " + site + "/ups-1 does"));
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
            Design design = m_data.design(plan, Architecture::Vms);
            const Topology topology = m_data.topology(plan, design);
            const auto effect = FailureAnalysis(topology).fail({plan.sites[0].id + "/wan"});
            QVERIFY(effect);
            QCOMPARE(effect->camerasDark, 0); // cameras or bridge hold two hours themselves
            QVERIFY(effect->backfillMbitHours > 0);
            const auto list = findings(plan, design, topology);
            const Finding* finding = findingWith(list, plan.sites[0].id + "/wan never catches up");
            if (!finding) finding = findingWith(list, plan.sites[0].id + "/wan takes");
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
            design = m_data.design(plan, Architecture::Vms);
            const auto better = FailureAnalysis(m_data.topology(plan, design)).fail({plan.sites[0].id + "/wan"});
            QVERIFY(better && better->backfillHours <= 24.0 + 1e-6);
        }
    }

    /// By sizing nobody is plugged in there; by hand somebody can be.
    void camerasOnTheirRecordersPortsAreNamed() {
        Plan plan = test::onSitePlan(8, FailoverMode::ColdStandby);
        const std::string site = plan.sites[0].id, cameras = site + "/" + plan.sites[0].groups[0].id;
        const Design design = m_data.design(plan, Architecture::Nvr);
        QVERIFY(!findingWith(findings(plan, design, m_data.topology(plan, design)), "hang on the PoE ports of"));
        plan.nvr.edits = {{TopologyEdit::Action::Remove, cameras + ">" + site + "/switch-1", "", {}},
                          {TopologyEdit::Action::Add, cameras + ">" + site + "/recorder-1", "", {}}};
        const Topology topology = m_data.topology(plan, design);
        QVERIFY2(topology.findings.empty(), topology.findings.empty() ? "" : topology.findings[0].message.c_str());
        const auto list = findings(plan, design, topology);
        const Finding* const finding = findingWith(list, "hang on the PoE ports of");
        QVERIFY(finding && finding->costDifference && *finding->costDifference > 0);
    }

    void aNarrowPortAloneIsWidenedAndPriced() {
        Plan plan = test::onSitePlan(64, FailoverMode::ColdStandby); // two switches and a core
        const std::string site = plan.sites[0].id, standby = site + "/standby-1";
        const Design design = m_data.design(plan, Architecture::Vms);
        const double need = limitOf(FailureAnalysis(m_data.topology(plan, design)), "network").need;
        const double each = need / 2.5 / 0.6; // three ports of 60 % carry it
        plan.vms.edits = {{TopologyEdit::Action::Change, site + "/core>" + standby, "", {{"capacity_mbps", each}}}};
        const Topology topology = m_data.topology(plan, design);
        const auto list = findings(plan, design, topology);
        const Finding* const finding = findingWith(list, standby + " cannot carry");
        QVERIFY(finding);
        QVERIFY2(finding->message.find("Mbps of network are needed") != std::string::npos, finding->message.c_str());
        QVERIFY2(finding->remedy.find("Connect it by 2 ports more") != std::string::npos, finding->remedy.c_str());
        QCOMPARE(finding->costDifference, std::optional<double>(m_prices.powerSwitch(*m_data.catalogue().product("switch-poe-8"))));
        plan.vms.edits.push_back({TopologyEdit::Action::Add, site + "/core-2", "core-switch", {}});
        plan.vms.edits.push_back({TopologyEdit::Action::Add, site + "/core-2>" + standby, "", {{"capacity_mbps", 2 * each}}});
        QVERIFY(limitOf(FailureAnalysis(m_data.topology(plan, design)), "network").fits());
    }

    void missingLicencesArePriced() {
        Plan plan = test::onSitePlan(40, FailoverMode::ColdStandby);
        plan.vms.platform.set("avigilon-unity");
        const std::string standby = plan.sites[0].id + "/standby-1";
        const Design design = m_data.design(plan, Architecture::Vms);
        QVERIFY(!findingWith(findings(plan, design, m_data.topology(plan, design)), "short of licences")); // costs have them
        plan.vms.edits = {{TopologyEdit::Action::Change, standby, "", {{"licences", 0}}}};
        auto list = findings(plan, design, m_data.topology(plan, design));
        const Finding* const finding = findingWith(list, standby + " is short of licences: 40 channels are needed, it has 0 free");
        QVERIFY(finding);
        QVERIFY(finding->remedy.starts_with("Buy 40 channel licences"));
        QCOMPARE(finding->costDifference,
                 std::optional<double>(40 * m_data.catalogue().figure("lic.avigilon.unity_enterprise.channel")->value.likely));
        QVERIFY(!findingWith(list, standby + " cannot carry")); // it is large enough
        plan.vms.edits = {{TopologyEdit::Action::Change, standby, "", {{"licences", 40}}}};
        list = findings(plan, design, m_data.topology(plan, design));
        QVERIFY(!findingWith(list, "short of licences"));
        plan.vms.edits.clear();
        plan.vms.platform.set("axis-camera-station");
        list = findings(plan, design, m_data.topology(plan, design));
        QVERIFY(findingWith(list, standby + " stays idle: no edition of"));
    }

    /// Appliances stand in for their own model, and for so many of them.
    void makersRulesAreHeld() {
        Plan plan = test::onSitePlan(40, FailoverMode::ColdStandby);
        const Design design = m_data.design(plan, Architecture::Nvr);
        Topology topology = m_data.topology(plan, design);
        const std::string site = plan.sites[0].id;
        const auto node = [&](const std::string& id) -> TopologyNode& {
            return *std::find_if(topology.nodes.begin(), topology.nodes.end(), [&](const TopologyNode& n) { return n.id == id; });
        };
        TopologyNode& standby = node(site + "/standby-1");
        const Product* const own = m_data.catalogue().product("hanwha-xrn-1610s");
        const Product* const other = m_data.catalogue().product("hanwha-xrn-810s");
        QVERIFY(own && other);
        standby.product = node(site + "/recorder-1").product = own;
        standby.recorder.licenceRule = "hanwha";
        QVERIFY(!findingWith(findings(plan, design, topology), "cannot take over"));
        standby.product = other;
        auto list = findings(plan, design, topology);
        const Finding* finding = findingWith(list, "so that it cannot take over");
        QVERIFY(finding);
        QCOMPARE(finding->costDifference, std::optional<double>(m_prices.box(*own, 0, false)));
        standby.product = own;
        for (int i = 0; i < 40; ++i)
            standby.recorder.covers.push_back(site + "/recorder-1");
        list = findings(plan, design, topology);
        finding = findingWith(list, "recorders, the maker allows 32");
        QVERIFY(finding && finding->costDifference);
        standby.recorder.licenceRule.clear();
        list = findings(plan, design, topology);
        QVERIFY(findingWith(list, "no rule of " + own->vendor));
    }

    void withoutFailoverNothingIsSaid() {
        const Plan plan = test::onSitePlan(40, FailoverMode::None);
        const Design design = m_data.design(plan, Architecture::Vms);
        const Topology topology = m_data.topology(plan, design);
        QVERIFY(findings(plan, design, topology).empty());
    }

private:
    static StandbyCheck::Limit limitOf(const FailureAnalysis& analysis, const std::string& name) {
        for (const StandbyCheck& check : analysis.standbyChecks())
            for (const StandbyCheck::Limit& limit : check.limits)
                if (limit.name == name) return limit;
        return {};
    }
    std::vector<Finding> findings(const Plan& plan, const Design& design, const Topology& topology) const {
        return failureFindings(plan, design, topology, m_data.catalogue(), m_prices);
    }

    const test::TopologyData m_data;
    PricesWithUps m_prices;
};

QTEST_GUILESS_MAIN(TestTopologyFindings)
#include "tst_topology_findings.moc"
