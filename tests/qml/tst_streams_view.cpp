// Streams & storage: the same figures as the engine's, dials and rates that reach the plan, days and drives both ways.

#include "plan_session.h"
#include "streams_view.h"

#include "planner/design.h"
#include "planner/retention.h"
#include "planner/storage.h"
#include "planner/streams.h"

#include <QAbstractItemModelTester>
#include <QTest>

namespace sightline::qml {

class StreamsTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void ratesAreTheEngines();
    void dialsReachThePlan();
    void typedRateReplacesTheModel();
    void daysAndDrivesBothWays();
    void curveFallsAndPassesTheChance();
    void barsFoot();
    void allSitesMultiply();
    void explains();
    void emptyPlanHasNothing();

private:
    bool settled() { return QTest::qWaitFor([&] { return m_session->hasResult() && !m_session->busy(); }, 30000); }
    const planner::CameraGroup& group() const { return m_session->plan().sites.front().groups.front(); }

    std::unique_ptr<PlanSession> m_session;
    std::unique_ptr<StreamsView> m_view;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void StreamsTest::init() {
    m_tester.reset();
    m_view.reset();
    m_session = std::make_unique<PlanSession>();
    QVERIFY2(m_session->open(QStringLiteral(SIGHTLINE_SOURCE_DIR "/data/samples/harbour-stores.sightline")), qPrintable(m_session->notice()));
    m_view = std::make_unique<StreamsView>();
    m_view->setSession(m_session.get());
    m_tester = std::make_unique<QAbstractItemModelTester>(m_view->groups(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(settled());
}

void StreamsTest::ratesAreTheEngines() {
    const auto rate = planner::recordedMbps(group());
    QCOMPARE(m_view->groups()->value(0, QStringLiteral("likely")).toString(), QString::number(rate.likely, 'f', 1));
    QCOMPARE(m_view->groups()->value(0, QStringLiteral("from")).toString(), QStringLiteral("Model"));
    const double low = m_view->groups()->value(0, QStringLiteral("lowAt")).toDouble(), high = m_view->groups()->value(0, QStringLiteral("highAt")).toDouble();
    QVERIFY(low > 0 && low < m_view->groups()->value(0, QStringLiteral("likelyAt")).toDouble() && high == 1);
    QCOMPARE(m_view->totals().last(), QString::number(40 * planner::dailyGbPerCamera(group()).likely, 'f', 1));
}

void StreamsTest::dialsReachThePlan() {
    const double before = planner::recordedMbps(group()).likely;
    m_view->turn(QStringLiteral("scene"), 4);
    QVERIFY(*group().scene == planner::Scene::VeryHigh);
    QVERIFY(planner::recordedMbps(group()).likely > before);
    QCOMPARE(m_view->dials()->value(0, QStringLiteral("origin")).toInt(), 1);
    m_view->turn(QStringLiteral("light"), 2);
    QVERIFY(*group().light == planner::Light::NightDark);
    m_view->turn(QStringLiteral("scene"), -1);
    QVERIFY(group().scene.isDefault());
    m_view->turn(QStringLiteral("scene"), 99);
    QVERIFY(group().scene.isDefault());
    m_session->undo();
    QVERIFY(*group().scene == planner::Scene::VeryHigh);
}

void StreamsTest::typedRateReplacesTheModel() {
    QCOMPARE(m_view->typeRate(QStringLiteral("=2*1.5Mbps")), QString());
    QCOMPARE(*group().bitrateMbps, 3.0);
    QCOMPARE(m_view->rateOrigin(), 1);
    QCOMPARE(m_view->groups()->value(0, QStringLiteral("from")).toString(), QStringLiteral("Typed"));
    QVERIFY(!m_view->typeRate(QStringLiteral("much")).isEmpty());
    QCOMPARE(*group().bitrateMbps, 3.0);
    QCOMPARE(m_view->typeRate({}), QString());
    QVERIFY(group().bitrateMbps.isDefault());
}

void StreamsTest::daysAndDrivesBothWays() {
    QVERIFY(m_view->hasDrives());
    const int before = m_view->drivesText().toInt();
    QVERIFY(before > 0);
    QCOMPARE(m_view->driveSize(), QStringLiteral("of 14 TB"));
    QCOMPARE(m_view->typeDays(QStringLiteral("12w")), QString());
    QVERIFY(settled());
    QVERIFY(m_view->drivesText().toInt() > before);
    m_session->undo();
    QVERIFY(settled());
    m_view->setDaysLead(false);
    QCOMPARE(m_view->typeDrives(QString::number(before * 2)), QString());
    const double days = *m_session->plan().requirements.retentionDays;
    QVERIFY2(days > 45 && days < 120, qPrintable(QString::number(days)));
    // These days, with their headroom, fit on the drives that were set, and a day more does not.
    const auto& plan = m_session->plan();
    const double usable = planner::usableTb(planner::Raid::Raid5, before * 2, 0, 14);
    const double need = planner::siteNeed(plan, plan.sites.front()).storageTb;
    QVERIFY(need <= usable && need * (days + 1) / days > usable);
    QVERIFY(!m_view->typeDrives(QStringLiteral("0")).isEmpty());
}

void StreamsTest::curveFallsAndPassesTheChance() {
    const auto& curve = m_view->curve();
    QVERIFY(curve.size() > 20);
    for (std::size_t i = 1; i < curve.size(); ++i)
        QVERIFY(curve[i].y() <= curve[i - 1].y() + 1e-9);
    QVERIFY(curve.front().x() < m_view->daysAsked() && curve.back().x() > m_view->daysAsked());
    QVERIFY(curve.front().y() > 0.5 && curve.back().y() < 0.5);
    QVERIFY(m_view->chance().contains(QStringLiteral("%")));
}

void StreamsTest::barsFoot() {
    QCOMPARE(m_view->bars()->count(), 3);
    double before = 1;
    for (int i = 0; i < 3; ++i) {
        const double whole = m_view->bars()->value(i, QStringLiteral("first")).toDouble() + m_view->bars()->value(i, QStringLiteral("second")).toDouble();
        QVERIFY(qAbs(whole - before) < 1e-9); // each bar is as long as what the one above passes on
        before = m_view->bars()->value(i, QStringLiteral("first")).toDouble();
    }
}

void StreamsTest::allSitesMultiply() {
    const QString one = m_view->groups()->value(0, QStringLiteral("cameras")).toString();
    QCOMPARE(one, QStringLiteral("40"));
    m_view->setAllSites(true);
    QCOMPARE(m_view->groups()->value(0, QStringLiteral("cameras")).toString(), QStringLiteral("480"));
}

void StreamsTest::explains() {
    m_view->explainRate();
    QVERIFY(m_view->why()->inputs()->count() > 3);
    m_view->explainDays();
    QVERIFY(!m_view->why()->formula().isEmpty());
    m_view->explainStorage();
    QVERIFY(!m_view->why()->figure().isEmpty());
}

void StreamsTest::emptyPlanHasNothing() {
    m_session->edit({}, QStringLiteral("empty"), [](planner::Plan& plan, const planner::Plan&) { plan.sites.clear(); });
    QVERIFY(settled());
    QCOMPARE(m_view->groups()->count(), 0);
    QVERIFY(!m_view->hasGroup());
    QVERIFY(!m_view->hasDrives());
    m_view->explainRate();
    m_view->choose(3);
    QVERIFY(!m_view->typeDrives(QStringLiteral("4")).isEmpty());
}

} // namespace sightline::qml

QTEST_MAIN(sightline::qml::StreamsTest)
#include "tst_streams_view.moc"
