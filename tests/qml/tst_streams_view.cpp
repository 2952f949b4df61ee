// Streams & storage: the same figures as the engine's, dials and rates that reach the plan, days and drives both ways.

#include "plan_session.h"
#include "streams_view.h"

#include "planner/design.h"
#include "planner/retention.h"
#include "planner/storage.h"
#include "planner/streams.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

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
    void dayHasTheMean();
    void drivesAreAdded();
    void measuredRatesComeIn();
    void lowChanceNamesTheGroups();
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

void StreamsTest::dayHasTheMean() {
    const auto mean = [&] { return std::accumulate(m_view->day().begin(), m_view->day().end(), 0.0) / 24; };
    QCOMPARE(m_view->day().size(), std::size_t(24));
    QCOMPARE(mean(), planner::recordedMbps(group()).likely);
    m_view->turn(QStringLiteral("light"), 2);
    QVERIFY(qAbs(mean() - planner::recordedMbps(group()).likely) < 1e-9);
    QVERIFY(m_view->day()[0] > m_view->day()[12] * 1.05); // darkness costs bits
    m_session->edit({}, QStringLiteral("hours"), [](planner::Plan& plan, const planner::Plan&) {
        auto& chosen = plan.sites.front().groups.front();
        chosen.hoursPerDay.set(10);
        chosen.subRecorded.set(true);
    });
    QVERIFY(qAbs(mean() - planner::recordedMbps(group()).likely) < 1e-9);
    QVERIFY(m_view->day()[0] > 0.1 && m_view->day()[0] < m_view->day()[12]); // the sub-stream alone
}

void StreamsTest::drivesAreAdded() {
    const QString chance = m_view->chance(), offer = m_view->oneMore();
    const int before = m_view->drivesText().toInt();
    QCOMPARE(m_view->addText(), QStringLiteral("Add 12 drives"));
    QVERIFY2(offer.contains(QLatin1Char('$')), qPrintable(offer));
    m_view->addDrives();
    QVERIFY(settled());
    QCOMPARE(m_view->drivesText().toInt(), before + 1);
    QVERIFY(m_view->chance() != chance);
    QVERIFY2(offer.contains(m_view->chance()), qPrintable(offer + m_view->chance())); // it kept what it promised
    QCOMPARE(m_view->drivesAdded(), 1);
    m_view->removeAdded();
    QVERIFY(settled());
    QCOMPARE(m_view->drivesText().toInt(), before);
    m_session->undo();
    m_session->undo();
    QVERIFY(settled());
    QCOMPARE(m_view->drivesAdded(), 0);
    QCOMPARE(m_view->chance(), chance);
}

void StreamsTest::measuredRatesComeIn() {
    QTemporaryDir folder;
    const auto file = [&](const QString& name, const QByteArray& text) {
        QFile out(folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(text) < 0) qFatal("cannot write");
        return out.fileName();
    };
    const QByteArray name = QByteArray::fromStdString(group().name);
    m_view->importRates(file(QStringLiteral("rates.csv"), "group,Mbps\r\n\"" + name + "\",3.25\r\nNowhere,2\r\n"));
    QCOMPARE(*group().bitrateMbps, 3.25);
    QVERIFY(group().bitrateMbps.origin == planner::Origin::Measured);
    QCOMPARE(group().bitrateSource, std::string("rates.csv"));
    QVERIFY2(m_session->notice().contains(QStringLiteral("Nowhere")), qPrintable(m_session->notice()));
    m_session->undo();
    QVERIFY(group().bitrateMbps.isDefault());
    m_view->importRates(file(QStringLiteral("band.csv"), "Gruppe;Mbps;von;bis\n" + name + ";2,5;2;4\n"));
    QVERIFY(planner::recordedMbps(group()) == (Range{2, 2.5, 4}));
    m_view->importRates(file(QStringLiteral("run.json"), R"({"schema": "sightline.testbed-run/1", "run_id": "R7", "verdict": "pass",
        "per_camera": [{"group": ")" + name + R"(", "mbps": 2.0}, {"group": ")" + name + R"(", "mbps": 3.0}]})"));
    QCOMPARE(*group().bitrateMbps, 2.5);
    QVERIFY(group().bitrateLowMbps.isDefault()); // the band of before is gone
    QVERIFY(QString::fromStdString(group().bitrateSource).contains(QStringLiteral("R7")));
    const planner::Plan before = m_session->plan();
    for (const QString& bad : {file(QStringLiteral("a.csv"), "group,Mbps\nTill,much\nDoor,2\n"), file(QStringLiteral("b.csv"), ""), file(QStringLiteral("c.csv"), "Nowhere,2\n"),
                               file(QStringLiteral("d.json"), "{}"), folder.filePath(QStringLiteral("none.csv")), file(QStringLiteral("e.csv"), name + ",2,3,4\n")}) {
        m_view->importRates(bad);
        QVERIFY2(m_session->noticeBad(), qPrintable(bad));
        QVERIFY(m_session->plan() == before);
    }
}

void StreamsTest::lowChanceNamesTheGroups() {
    QVERIFY(m_view->warning().isEmpty());
    m_session->edit({}, QStringLiteral("no headroom"), [](planner::Plan& plan, const planner::Plan&) { plan.limits.storageHeadroom.set(1.0); });
    QVERIFY(settled());
    QVERIFY(m_view->chanceLow());
    const QString name = m_view->groups()->value(0, QStringLiteral("name")).toString();
    QVERIFY2(m_view->warning().startsWith(name), qPrintable(m_view->warning()));
    QVERIFY2(m_view->warning().contains(QStringLiteral("At 10 frames a second")), qPrintable(m_view->warning()));
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
