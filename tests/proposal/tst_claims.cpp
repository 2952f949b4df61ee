// docs/claims.md is what the generator says today.
#include "proposal/claims.h"

#include "golden.h"

#include <QtTest>

#include <algorithm>

using namespace sightline;
using namespace sightline::proposal;

class TestClaims : public QObject {
    Q_OBJECT

    planner::Catalogue m_catalogue;

private slots:
    void initTestCase() {
        const auto catalogue = planner::Catalogue::load(planner::dataDirectory());
        QVERIFY2(catalogue, catalogue ? "" : toText(catalogue.error()).c_str());
        m_catalogue = *catalogue;
    }

    void pageIsUpToDate() {
        const ClaimOptions options;
        const std::string page = claimsMarkdown(testClaims(m_catalogue, options), options);
        const QString difference = test::compareGolden(QStringLiteral(SIGHTLINE_SOURCE_DIR "/docs/claims.md"), QByteArray::fromStdString(page));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void everyClaimIsAnswered() {
        ClaimOptions options;
        options.draws = 300;
        const std::vector<Claim> claims = testClaims(m_catalogue, options);
        QVERIFY(claims.size() >= 7);
        for (const Claim& claim : claims) {
            QVERIFY(!claim.id.empty() && !claim.hypothesis.empty() && !claim.test.empty() && !claim.cases.empty());
            double weakest = 1;
            for (const ClaimCase& one : claim.cases) {
                QVERIFY2(one.chance >= 0 && one.chance <= 1, claim.id.c_str());
                QVERIFY2(one.claimedUsd > 0, claim.id.c_str());
                QVERIFY2(!one.decides.empty(), claim.id.c_str());
                QVERIFY(one.difference.p10 <= one.difference.p50 && one.difference.p50 <= one.difference.p90);
                weakest = std::min(weakest, one.chance);
            }
            QCOMPARE(claim.chance, weakest);
            QCOMPARE(claim.verdict, weakest >= 0.65 ? ClaimVerdict::Holds : weakest <= 0.35 ? ClaimVerdict::DoesNotHold : ClaimVerdict::TooClose);
        }
    }

    void aPriceTurnsAClaim() {
        // A hundred hours a month for each box: nobody keeps appliances.
        ClaimOptions options;
        options.draws = 300;
        const auto dear = m_catalogue.withFigure("lab.itadmin.nvr", Range::exactly(100));
        const auto claims = testClaims(dear, options);
        const auto found = std::find_if(claims.begin(), claims.end(), [](const Claim& claim) { return claim.id == "single-site-nvr"; });
        QVERIFY(found != claims.end());
        QCOMPARE(found->verdict, ClaimVerdict::DoesNotHold);
    }
};

QTEST_GUILESS_MAIN(TestClaims)
#include "tst_claims.moc"
