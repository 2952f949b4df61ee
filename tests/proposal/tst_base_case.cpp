// What options are held against, what exists, and how sure the recommendation says it is.
#include "planner/catalogue.h"
#include "planner/platform_choice.h"
#include "proposal/base_words.h"
#include "proposal/comparison.h"

#include <QtTest>

#include <algorithm>

using namespace sightline;
using namespace sightline::proposal;
using planner::Architecture;
using planner::BaseCase;

namespace {

planner::Plan shops(int sites, int cameras) {
    planner::QuickInput input;
    input.sites = sites;
    input.camerasPerSite = cameras;
    return planner::quickPlan(input);
}

CompareOptions quick() {
    CompareOptions options;
    options.draws = 500;
    options.flips = false;
    return options;
}

/// One shop with ten analogue-age IP cameras on a recorder that stays.
planner::Plan existingShop() {
    planner::Plan plan = shops(1, 10);
    plan.sites[0].groups[0].kit.set(planner::CameraKit::Kept);
    plan.sites[0].kept = {{"hanwha-xrn-810s", 1, 2, 8}};
    return plan;
}

} // namespace

class TestBaseCase : public QObject {
    Q_OBJECT

    planner::Catalogue m_catalogue;

private slots:
    void initTestCase() {
        auto loaded = planner::Catalogue::load(planner::dataDirectory());
        QVERIFY2(loaded.has_value(), loaded ? "" : toText(loaded.error()).c_str());
        m_catalogue = std::move(*loaded);
    }

    void withoutAWordTheDearestIsTheBase() {
        const Comparison comparison = compare(shops(3, 20), m_catalogue, quick());
        const auto base = static_cast<std::size_t>(baseArchitecture(comparison));
        QVERIFY(comparison.base != BaseCase::None);
        for (std::size_t a = 0; a < 3; ++a) {
            QVERIFY(!comparison.results[a].feasible ||
                    comparison.results[a].cashFlow.nominal <= comparison.results[base].cashFlow.nominal);
            if (a == base) continue;
            const AgainstBase& against = comparison.againstBase[a];
            QCOMPARE(against.likely, comparison.results[a].cashFlow.nominal.amount() - comparison.results[base].cashFlow.nominal.amount());
            QCOMPARE(against.cheaper, comparison.cheaper[a][base]);
            QCOMPARE(against.difference.p50, comparison.difference[a][base].p50);
            QVERIFY(against.difference.p10 <= against.difference.p50 && against.difference.p50 <= against.difference.p90);
        }
    }

    void theBaseIsTheOneThatIsChosen() {
        planner::Plan plan = shops(3, 20);
        for (const auto& [base, architecture] : {std::pair{BaseCase::Vms, Architecture::Vms}, std::pair{BaseCase::Nvr, Architecture::Nvr},
                                                 std::pair{BaseCase::Hybrid, Architecture::Hybrid}}) {
            plan.costs.base.set(base);
            const Comparison comparison = compare(plan, m_catalogue, quick());
            QVERIFY(comparison.base == base);
            QVERIFY(baseArchitecture(comparison) == architecture);
        }
    }

    void whatDoesNotExistIsNoColumn() {
        planner::Plan plan = shops(1, 10);
        plan.costs.base.set(BaseCase::KeepAsIs);
        const Comparison comparison = compare(plan, m_catalogue, quick());
        QVERIFY(!comparison.keepAsIs);
        QVERIFY(comparison.base != BaseCase::KeepAsIs); // the dearest instead
    }

    void keepingThingsCostsNothingOnDayOne() {
        const Comparison comparison = compare(existingShop(), m_catalogue, quick());
        QVERIFY(comparison.keepAsIs);
        const KeepAsIs& kept = *comparison.keepAsIs;
        QCOMPARE(kept.cameras, std::int64_t(10));
        QCOMPARE(kept.camerasMissing, std::int64_t(0));
        QCOMPARE(kept.camerasUncovered, std::int64_t(2)); // eight channels for ten cameras
        QCOMPARE(kept.result.cashFlow.byYear.at(0).text(), std::string("0.00"));
        QVERIFY(kept.result.cashFlow.nominal.amount() > 0); // energy, visits, drives, the operator's time
        QVERIFY(kept.result.loss.mean > 0);
        QVERIFY(kept.daysAchieved > 0);
        QVERIFY(kept.result.tco.p10 <= kept.result.tco.p50 && kept.result.tco.p50 <= kept.result.tco.p90);
        for (const ArchitectureResult& result : comparison.results)
            QVERIFY(!result.feasible || result.cashFlow.nominal > kept.result.cashFlow.nominal);
        QVERIFY(std::any_of(comparison.findings.begin(), comparison.findings.end(), [](const planner::Finding& finding) {
            return finding.message.find("find no room on the kept recorders") != std::string::npos;
        }));
    }

    void whatExistsCanBeTheBase() {
        planner::Plan plan = existingShop();
        plan.costs.base.set(BaseCase::KeepAsIs);
        const Comparison comparison = compare(plan, m_catalogue, quick());
        QVERIFY(comparison.base == BaseCase::KeepAsIs);
        for (std::size_t a = 0; a < 3; ++a) {
            QVERIFY(comparison.againstBase[a].likely > 0);
            QVERIFY(comparison.againstBase[a].cheaper < 0.05);
            QVERIFY(!comparison.againstBase[a].crossoverYear);
        }
        const std::string json = comparisonJson(comparison);
        QVERIFY(json.find("\"base\": \"keep-as-is\"") != std::string::npos);
        QVERIFY(json.find("\"cameras_uncovered\": 2") != std::string::npos);
    }

    void camerasThatAreWantedAreMissing() {
        planner::Plan plan = existingShop();
        plan.sites[0].groups.push_back(plan.sites[0].groups[0]);
        plan.sites[0].groups[1].id = "new";
        plan.sites[0].groups[1].kit = {};
        plan.sites[0].groups[1].count.set(6);
        const Comparison comparison = compare(plan, m_catalogue, quick());
        QVERIFY(comparison.keepAsIs);
        QCOMPARE(comparison.keepAsIs->cameras, std::int64_t(10));
        QCOMPARE(comparison.keepAsIs->camerasMissing, std::int64_t(6));
    }

    void aPlanPricedWithEstimatesAloneSaysSo() {
        planner::Plan plan = shops(3, 30);
        const Comparison before = compare(plan, m_catalogue, quick());
        QVERIFY(before.recommendation.confidenceReason.find("of its likely total rests on estimates") != std::string::npos);
        for (const ArchitectureResult& result : before.results)
            for (const costmodel::LineItem& line : result.sheet.lines)
                for (const costmodel::Factor& factor : line.factors)
                    addEstimate(plan, factor.driver);
        const Comparison guessed = compare(plan, m_catalogue, quick());
        QVERIFY(guessed.results[static_cast<std::size_t>(guessed.recommendation.winner)].estimateShare > 0.999);
        QCOMPARE(guessed.recommendation.confidence, std::string("low"));
        QVERIFY2(guessed.recommendation.confidenceReason.find("every price of it is an estimate") != std::string::npos,
                 guessed.recommendation.confidenceReason.c_str());
        for (std::size_t a = 0; a < 3; ++a) // the prices themselves are the same
            QCOMPARE(guessed.results[a].cashFlow.nominal.text(), before.results[a].cashFlow.nominal.text());
    }

private:
    /// The figure as the shipped book has it, as the project's own estimate.
    void addEstimate(planner::Plan& plan, const std::string& id) const {
        const Figure* const figure = m_catalogue.figure(id);
        const bool isThere = std::any_of(plan.prices.begin(), plan.prices.end(),
                                         [&](const planner::PriceEntry& entry) { return entry.id == id; });
        if (!figure || isThere) return;
        plan.prices.push_back({id, figure->value, figure->currency, "2026", Grade::Estimate, "", ""});
    }
};

QTEST_GUILESS_MAIN(TestBaseCase)
#include "tst_base_case.moc"
