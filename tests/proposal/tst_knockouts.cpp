// Must-haves that decide who is ruled out, and why.

#include "proposal/comparison.h"

#include <QTest>
#include <algorithm>

using namespace sightline;
using namespace sightline::planner;
using namespace sightline::proposal;

namespace {

Plan shops(Need need) {
    QuickInput input;
    input.sites = 3;
    input.camerasPerSite = 10;
    input.needs = {need};
    Plan plan = quickPlan(input);
    plan.sites[0].wanUpMbps.set(500);
    return plan;
}

bool isRuledOut(const ArchitectureResult& result, Need need) {
    return std::any_of(result.knockouts.begin(), result.knockouts.end(),
                       [need](const Knockout& knockout) { return knockout.need == need && !knockout.reason.empty(); });
}

} // namespace

class TestKnockouts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        auto catalogue = Catalogue::load(dataDirectory());
        QVERIFY(catalogue);
        m_catalogue = std::move(*catalogue);
    }

    void aCopyOffSiteNeedsTheCentreOrTheCloud() {
        Plan plan = shops(Need::OffSite);
        const Comparison c = compared(plan);
        QVERIFY(isRuledOut(c.of(Architecture::Nvr), Need::OffSite));
        QVERIFY(isRuledOut(c.of(Architecture::Hybrid), Need::OffSite));
        QVERIFY(c.of(Architecture::Vms).feasible);
        QVERIFY(c.of(Architecture::Vms).design.deployment != Deployment::OnSite);
        plan.sites[0].wanUpMbps.set(1); // nothing fits through, so nobody is left
        QVERIFY(compared(plan).recommendation.verdict == Verdict::NothingFeasible);
    }

    void recordingThroughALineFailureStaysOnSite() {
        const Comparison c = compared(shops(Need::WanLoss));
        QVERIFY(c.of(Architecture::Vms).design.deployment == Deployment::OnSite);
        QVERIFY(c.of(Architecture::Nvr).feasible && c.of(Architecture::Hybrid).feasible);
    }

    void oneFailureNeedsAStandby() {
        Plan plan = shops(Need::OneFailure);
        const Comparison bare = compared(plan);
        for (const ArchitectureResult& result : bare.results)
            QVERIFY(isRuledOut(result, Need::OneFailure));
        plan.nvr.failover.set(FailoverMode::ColdStandby);
        const Comparison c = compared(plan);
        QVERIFY(!isRuledOut(c.of(Architecture::Nvr), Need::OneFailure));
        QVERIFY(isRuledOut(c.of(Architecture::Vms), Need::OneFailure));
        QVERIFY(c.recommendation.winner == Architecture::Nvr);
    }

    void noCloudLeavesTheOthers() {
        const Comparison c = compared(shops(Need::NoCloud));
        for (const ArchitectureResult& result : c.results) {
            QVERIFY(result.feasible);
            QVERIFY(result.design.deployment != Deployment::Cloud && result.design.deployment != Deployment::CloudManaged);
        }
    }

private:
    Comparison compared(const Plan& plan) const {
        CompareOptions options;
        options.draws = 100;
        options.flips = false;
        return compare(plan, m_catalogue, options);
    }

    Catalogue m_catalogue;
};

QTEST_GUILESS_MAIN(TestKnockouts)
#include "tst_knockouts.moc"
