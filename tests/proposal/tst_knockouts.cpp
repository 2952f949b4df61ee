// Must-haves that decide who is ruled out, and why.

#include "proposal/comparison.h"
#include "proposal/design_words.h"

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

    void aDearerAnswerSaysWhatTheCheaperOneLacks() {
        const Comparison c = compared(shops(Need::OffSite));
        QVERIFY(c.recommendation.winner == Architecture::Vms);
        QVERIFY(c.of(Architecture::Nvr).cashFlow.nominal < c.of(Architecture::Vms).cashFlow.nominal);
        const auto& reasons = c.recommendation.reasons;
        const auto dearer = std::find_if(reasons.begin(), reasons.end(), [&](const Reason& one) { return one.headline.ends_with(" more than NVR"); });
        QVERIFY(dearer != reasons.end());
        QVERIFY(dearer->headline.starts_with("Costs $"));
        QCOMPARE(dearer->detail, std::string("NVR misses ") + needName(Need::OffSite));
        for (const Reason& one : reasons) // what speaks for another option says so
            QCOMPARE(one.against, one.headline.find(" more ") != std::string::npos);
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

    void oneFailureIsOfDrivesToo() {
        Plan plan = shops(Need::OneFailure);
        for (const Architecture a : architectures)
            plan.choice(a).failover.set(FailoverMode::ColdStandby);
        const Comparison c = compared(plan);
        for (const ArchitectureResult& result : c.results) {
            QVERIFY(!isRuledOut(result, Need::OneFailure));
            for (const SiteDesign& site : result.design.sites)
                for (const RecorderSet& set : site.recorders)
                    QVERIFY(set.raid != Raid::Jbod && set.raid != Raid::Raid0);
            // A cold standby is not said to lose nothing.
            QCOMPARE(result.reservations.size(), std::size_t(1));
            QVERIFY(result.reservations.front().reason.find("minute is lost") != std::string::npos);
        }
        // What is kept has no RAID, so one of its drives is one failure.
        plan.sites[0].kept = {{"hanwha-xrn-810s", 1, 1, 20}};
        const Comparison kept = compared(plan);
        QVERIFY(isRuledOut(kept.of(Architecture::Nvr), Need::OneFailure));
        QVERIFY(kept.of(Architecture::Nvr).reservations.empty());
        QVERIFY(!isRuledOut(kept.of(Architecture::Vms), Need::OneFailure)); // servers do not keep the appliance
    }

    void oneLineIsOneFailure() {
        Plan plan = shops(Need::OneFailure);
        plan.vms.failover.set(FailoverMode::ColdStandby);
        plan.vms.deployment.set(Deployment::Central);
        const ArchitectureResult vms = compared(plan).of(Architecture::Vms);
        QVERIFY(!vms.feasible);
        QVERIFY(isRuledOut(vms, Need::OneFailure));
        plan.vms.deployment = {};
        plan.sites[0].place.set(RecordingPlace::Central); // by the site's own wish
        QVERIFY(isRuledOut(compared(plan).of(Architecture::Vms), Need::OneFailure));
    }

    void aSitesOwnPlaceIsHeldAgainstTheMustHaves() {
        Plan plan = shops(Need::WanLoss);
        plan.sites[0].place.set(RecordingPlace::Central);
        const Comparison c = compared(plan);
        QVERIFY(isRuledOut(c.of(Architecture::Vms), Need::WanLoss));
        QVERIFY(!isRuledOut(c.of(Architecture::Hybrid), Need::WanLoss));
        plan = shops(Need::OffSite);
        plan.sites[0].place.set(RecordingPlace::Central);
        const Comparison away = compared(plan);
        QVERIFY(away.of(Architecture::Vms).feasible);
        QCOMPARE(away.of(Architecture::Vms).reservations.size(), std::size_t(1)); // the only copy is at the centre
    }

    void aFixedWayThatBreaksAMustHaveIsNotBuilt() {
        Plan plan = shops(Need::OffSite);
        plan.vms.deployment.set(Deployment::OnSite);
        const ArchitectureResult vms = compared(plan).of(Architecture::Vms);
        QVERIFY(!vms.feasible && !vms.design.feasible);
        QVERIFY(!whyNotBuilt(vms.design).empty());
        QVERIFY(std::any_of(vms.design.findings.begin(), vms.design.findings.end(),
                            [](const Finding& finding) { return finding.severity == Severity::Error; }));
    }

    void aSiteOfItsOwnArchitectureBringsItsLimits() {
        Plan plan = shops(Need::Access);
        Site clinic = plan.sites[0];
        clinic.id = "clinic";
        clinic.name = "Clinic";
        clinic.architecture.set(SiteArchitecture::Nvr);
        plan.sites.push_back(clinic);
        const Comparison c = compared(plan);
        QVERIFY(isRuledOut(c.of(Architecture::Vms), Need::Access));
        QVERIFY(c.of(Architecture::Vms).knockouts.front().reason.starts_with("Clinic: "));
        QVERIFY(isRuledOut(c.of(Architecture::Nvr), Need::Access));
    }

    void noCloudLeavesTheOthers() {
        const Comparison c = compared(shops(Need::NoCloud));
        for (const ArchitectureResult& result : c.results) {
            QVERIFY(result.feasible);
            QVERIFY(result.design.deployment != Deployment::Cloud && result.design.deployment != Deployment::CloudManaged);
        }
    }

    void whatToLetGoOfMakesSomethingFit() {
        QuickInput input;
        input.sites = 12;
        input.camerasPerSite = 40;
        input.needs = {Need::Access, Need::NoIt, Need::NoCloud, Need::WeakWan, Need::AiServer, Need::OffSite, Need::OneFailure};
        Comparison c = compared(quickPlan(input));
        QVERIFY(c.recommendation.verdict == Verdict::NothingFeasible);
        QVERIFY(c.recommendation.lettingGo.empty());
        addFlips(c, m_catalogue);
        const auto& changes = c.recommendation.lettingGo;
        QVERIFY(!changes.empty());
        // Of all ways to let go of some, none needs fewer.
        const std::vector<Need> all(c.plan.requirements.needs.begin(), c.plan.requirements.needs.end());
        std::size_t fewest = all.size();
        for (unsigned kept = 0; kept < 1u << all.size(); ++kept) {
            Plan plan = c.plan;
            for (std::size_t i = 0; i < all.size(); ++i)
                if (!(kept >> i & 1u)) plan.requirements.needs.erase(all[i]);
            const std::size_t gone = all.size() - plan.requirements.needs.size();
            if (gone < fewest && compared(plan).recommendation.verdict != Verdict::NothingFeasible) fewest = gone;
        }
        QCOMPARE(changes.front().needs.size(), fewest);
        for (std::size_t i = 0; i < changes.size(); ++i) {
            const LettingGo& change = changes[i];
            if (i > 0) QVERIFY(changes[i - 1].needs.size() <= change.needs.size());
            Plan plan = c.plan;
            for (const Need need : change.needs)
                QCOMPARE(plan.requirements.needs.erase(need), std::size_t(1));
            const Comparison fresh = compared(plan);
            QVERIFY(fresh.recommendation.verdict != Verdict::NothingFeasible);
            QVERIFY(fresh.recommendation.winner == change.fits);
            QCOMPARE(fresh.of(change.fits).cashFlow.nominal.amount(), change.likely);
            QVERIFY(change.tco.p10 <= change.tco.p90);
        }
        // Where something fits there is nothing to let go of.
        Comparison fine = compared(shops(Need::NoCloud));
        addFlips(fine, m_catalogue);
        QVERIFY(fine.recommendation.lettingGo.empty());
        // Cancelled, the answer stays as it was.
        const std::atomic<bool> cancel{true};
        Comparison stopped = compared(c.plan);
        addFlips(stopped, m_catalogue, &cancel);
        QVERIFY(stopped.recommendation.lettingGo.empty());
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
