// Recorders added by hand are sized like the rest: more boxes, their price in the total, kinds of site of their own.

#include "planner/plan_file.h"
#include "planner/scenario.h"
#include "planner/sizing_edits.h"
#include "site_kinds.h"
#include "topology_plans.h"

#include <QTest>
#include <cmath>

using namespace sightline;
using namespace sightline::planner;

class TestSizingEdits : public QObject {
    Q_OBJECT

private slots:
    void aNumberIsSetAndTakenAway() {
        ArchitectureChoice choice;
        QCOMPARE(moreRecorders(choice, "shop"), 0);
        setMoreRecorders(choice, "shop", 2);
        setMoreRecorders(choice, "depot", 1);
        QCOMPARE(moreRecorders(choice, "shop"), 2);
        QCOMPARE(moreRecorders(choice, "depot"), 1);
        setMoreRecorders(choice, "shop", 1'000);
        QCOMPARE(moreRecorders(choice, "shop"), mostMoreRecorders);
        setMoreRecorders(choice, "shop", 0);
        QCOMPARE(choice.edits.size(), std::size_t(1));
        TopologyEdit other = choice.edits.front();
        other.target = "depot/recorder-1";
        QVERIFY(!isSizingEdit(other));
        other.target = "depot/core>depot/recorders";
        QVERIFY(!isSizingEdit(other));
    }

    void oneMoreIsSizedAndPriced() {
        for (const Architecture architecture : architectures) {
            Plan plan = test::onSitePlan(40);
            const std::string site = plan.sites[0].id;
            const Design before = m_data.design(plan, architecture);
            const BoxStep step = oneBoxMore(plan, before.sites[0], m_data.catalogue(), m_data.prices(), 1);
            QVERIFY(step.feasible && step.costDifference > 0);
            setMoreRecorders(plan.choice(architecture), site, 1);
            const Design after = m_data.design(plan, architecture);
            QVERIFY(after.feasible);
            QCOMPARE(after.sites[0].boxes(), before.sites[0].boxes() + 1);
            QVERIFY(std::abs(m_data.prices().total(after) - m_data.prices().total(before) - step.costDifference) < 0.01);
            const Topology topology = m_data.topology(plan, after); // the edit is not one of the topology
            QVERIFY(topology.findings.empty());
            QVERIFY(topology.node(site + "/recorder-" + std::to_string(after.sites[0].boxes())));
        }
    }

    void aSiteWithMoreIsAKindOfItsOwn() {
        Plan plan = test::topologyPlan(1, 20);
        plan.sites.push_back(plan.sites[0]);
        plan.sites[1].id = "other";
        QCOMPARE(siteKinds(plan).size(), std::size_t(1));
        setMoreRecorders(plan.hybrid, "other", 1);
        QCOMPARE(siteKinds(plan).size(), std::size_t(2));
        setMoreRecorders(plan.hybrid, plan.sites[0].id, 1);
        QCOMPARE(siteKinds(plan).size(), std::size_t(1));
    }

    void aSiteThatIsNotThereIsSaid() {
        Plan plan = test::topologyPlan(1, 20);
        setMoreRecorders(plan.nvr, plan.sites[0].id, 1);
        QVERIFY(!test::findingWith(findings(plan), "which is not there"));
        setMoreRecorders(plan.nvr, "gone", 1);
        const auto list = findings(plan);
        const Finding* const finding = test::findingWith(list, "which is not there");
        QVERIFY(finding);
        QCOMPARE(finding->place, std::string("/choices/nvr/edits/1"));
    }

    void aNumberThatIsNotTakenIsSaid() {
        Plan plan = test::topologyPlan(1, 20);
        setMoreRecorders(plan.nvr, plan.sites[0].id, 1);
        plan.nvr.edits[0].values["more"] = 40;
        const auto tooMany = findings(plan);
        const Finding* finding = test::findingWith(tooMany, "recorders more are wanted");
        QVERIFY(finding);
        QCOMPARE(finding->place, std::string("/choices/nvr/edits/0"));
        QVERIFY2(finding->message.starts_with("40 ") && finding->message.ends_with("32 are taken"), finding->message.c_str());
        plan.nvr.edits[0].values["more"] = 1.5;
        QVERIFY(test::findingWith(findings(plan), "1 are taken"));
        plan.nvr.edits[0].values["more"] = 2;
        QVERIFY(!test::findingWith(findings(plan), "are taken"));
    }

    /// The kept recorder carries the site, and the one maker that is wanted is ruled out: there is none to add.
    void aNumberThatNoSetHasIsSaid() {
        Plan plan = test::onSitePlan(10);
        plan.sites[0].kept = {{"hanwha-xrn-1610s", 1, 4, 10}};
        plan.requirements.needs = {Need::Ndaa};
        plan.nvr.platform.set("hikvision");
        setMoreRecorders(plan.nvr, plan.sites[0].id, 2);
        const Design refused = m_data.design(plan, Architecture::Nvr);
        QVERIFY(refused.feasible);
        QCOMPARE(refused.sites[0].boxesRefused, 2);
        const Finding* const finding = test::findingWith(refused.findings, "no set of the catalogue has 3 recorders");
        QVERIFY(finding);
        QCOMPARE(finding->place, std::string("/choices/nvr/edits/0"));
        QVERIFY2(finding->message.ends_with("as NVR, so the cheapest set of 1 is used"), finding->message.c_str());
        QVERIFY(finding->remedy.starts_with("Add fewer recorders"));
        plan.nvr.platform = {}; // other makers have one
        const Design taken = m_data.design(plan, Architecture::Nvr);
        QCOMPARE(taken.sites[0].boxes(), std::int64_t(3));
        QVERIFY(!test::findingWith(taken.findings, "no set of the catalogue has"));
    }

    void recordersOfASiteThatIsRecordedElsewhereAreSaid() {
        Plan plan = test::topologyPlan(1, 8);
        plan.vms.deployment.set(Deployment::Cloud);
        plan.sites[0].wanUpMbps.set(500);
        setMoreRecorders(plan.vms, plan.sites[0].id, 1);
        const Design design = m_data.design(plan, Architecture::Vms);
        QVERIFY(design.feasible);
        const Finding* const finding = test::findingWith(design.findings, "is recorded elsewhere");
        QVERIFY(finding);
        QCOMPARE(finding->place, std::string("/choices/vms/edits/0"));
        plan.vms.deployment.set(Deployment::OnSite);
        QVERIFY(!test::findingWith(m_data.design(plan, Architecture::Vms).findings, "is recorded elsewhere"));
    }

    void filesAndScenariosKeepIt() {
        Plan plan = test::topologyPlan(1, 20);
        plan.scenarios.push_back({"more", "One more", false, {}});
        Plan variant = plan;
        variant.scenarios.clear();
        setMoreRecorders(variant.hybrid, plan.sites[0].id, 1);
        QVERIFY(updateScenario(plan, "more", variant));
        const auto read = parsePlan(writePlan(plan), "plan");
        QVERIFY(read);
        const auto again = scenarioPlan(*read, "more");
        QVERIFY2(again, again ? "" : toText(again.error()).c_str());
        QCOMPARE(moreRecorders(again->hybrid, plan.sites[0].id), 1);
        QCOMPARE(moreRecorders(read->hybrid, plan.sites[0].id), 0);
    }

private:
    test::TopologyData m_data;
};

QTEST_APPLESS_MAIN(TestSizingEdits)
#include "tst_sizing_edits.moc"
