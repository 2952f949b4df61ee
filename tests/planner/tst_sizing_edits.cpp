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
