// A plan being worked on: edits, undo, files, and a result that always belongs to the latest plan.

#include "plan_session.h"

#include "planner/plan_file.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace sightline::qml {

class SessionTest : public QObject {
    Q_OBJECT

private slots:
    void answersFromDefaults();
    void latestEditWins();
    void oldFiguresStayUntilNewOnesCome();
    void totalsComeFirstThenFlipsThenLives();
    void totalsKeepComingWhileSomebodyDrags();
    void runOfEditsIsOneUndoStep();
    void twoHundredSteps();
    void longWorkIsSaidAndNeverHoldsTotalsUp();
    void lettingGoMakesAScenarioThatFits();
    void largePlansAreUndoneFromPackedSteps();
    void camerasKeepTheProportionsOfTheGroups();
    void examplesCanBeUndone();
    void savesAndOpensAgain();
    void undoAfterSavingIsAChange();
    void refusedFileChangesNothing();
    void failedSaveKeepsTheOldFile();
    void modelsAreConsistent();

private:
    static bool settled(PlanSession& session) { return QTest::qWaitFor([&] { return session.hasResult() && !session.busy(); }, 30000); }
    static QString sample() { return QStringLiteral(SIGHTLINE_SOURCE_DIR "/data/samples/harbour-stores.sightline"); }
};

void SessionTest::answersFromDefaults() {
    PlanSession session;
    QVERIFY(session.firstStart());
    QVERIFY(settled(session));
    QCOMPARE(session.cards()->count(), 3);
    QCOMPARE(session.cards()->value(0, QStringLiteral("name")).toString(), QStringLiteral("VMS"));
    QCOMPARE(session.cards()->value(2, QStringLiteral("name")).toString(), QStringLiteral("Hybrid"));
    QVERIFY(!session.headline().isEmpty());
    QVERIFY(session.defaults()->count() > 0);
    QCOMPARE(session.sitesOrigin(), int(planner::Origin::Default));
    QVERIFY(!session.canUndo());
}

void SessionTest::latestEditWins() {
    PlanSession session;
    for (const char* text : {"4", "40", "400", "41", "42"})
        QCOMPARE(session.type(PlanSession::Cameras, QString::fromUtf8(text)), QString());
    QVERIFY(settled(session));
    QCOMPARE(planner::cameraCount(session.result()->comparison.plan), 42);
}

void SessionTest::oldFiguresStayUntilNewOnesCome() {
    PlanSession session;
    QVERIFY(settled(session));
    const QString before = session.cards()->value(0, QStringLiteral("exact")).toString();
    session.type(PlanSession::Sites, QStringLiteral("3"));
    QVERIFY(session.busy());
    QCOMPARE(session.cards()->value(0, QStringLiteral("exact")).toString(), before);
    QVERIFY(settled(session));
    QVERIFY(session.cards()->value(0, QStringLiteral("exact")).toString() != before);
}

void SessionTest::totalsComeFirstThenFlipsThenLives() {
    PlanSession session;
    struct Seen {
        Depth depth;
        std::string method;
        std::size_t flips, sweep;
    };
    std::vector<Seen> seen;
    connect(&session, &PlanSession::resultChanged, &session, [&] {
        const auto& result = *session.result();
        seen.push_back({result.depth, result.comparison.methods.at("lost_camera_hours_per_year"),
                        result.comparison.recommendation.flips.size(), result.sweep.size()});
    });
    QVERIFY(settled(session));
    QCOMPARE(seen.size(), std::size_t(3));
    QVERIFY(seen[0].depth == Depth::Totals && seen[1].depth == Depth::Flips && seen[2].depth == Depth::Lives);
    QVERIFY(seen[1].method.starts_with("loss-sums/"));
    QVERIFY(seen[2].method.starts_with("lives/"));
    QCOMPARE(seen[0].flips + seen[0].sweep, std::size_t(0));
    QVERIFY(seen[1].flips > 0 && seen[1].sweep > 1);
    QCOMPARE(seen[2].flips, seen[1].flips);

    // The next answer shows what would have changed the one before until its own is there.
    seen.clear();
    session.type(PlanSession::Cameras, QStringLiteral("17"));
    QVERIFY(settled(session));
    QVERIFY(seen.front().depth == Depth::Totals && seen.front().flips > 0 && seen.front().sweep > 1);
    QVERIFY(seen.back().depth == Depth::Lives);
}

void SessionTest::totalsKeepComingWhileSomebodyDrags() {
    PlanSession session;
    QVERIFY(settled(session));
    int answers = 0;
    connect(&session, &PlanSession::resultChanged, &session, [&] { ++answers; });
    int before = 0;
    for (int cameras = 20; cameras < 60; ++cameras) { // an edit with each answer: always one behind
        session.setCameras(cameras);
        session.setCameras(cameras + 100);
        QVERIFY(QTest::qWaitFor([&] { return answers > before; }, 30000));
        before = answers;
        QVERIFY(session.busy());
    }
    QVERIFY(settled(session));
    QCOMPARE(planner::cameraCount(session.result()->comparison.plan), 159);
}

void SessionTest::runOfEditsIsOneUndoStep() {
    PlanSession session;
    session.type(PlanSession::Cameras, QStringLiteral("4"));
    session.type(PlanSession::Cameras, QStringLiteral("40"));
    session.finishEdit();
    QCOMPARE(session.camerasOrigin(), int(planner::Origin::Typed));
    session.type(PlanSession::Cameras, QStringLiteral("50"));
    session.setNeed(QStringLiteral("access"), true);
    QVERIFY(session.needs()->rows().contains(QVariantList{"access", "Access control", true, true}));
    session.undo();
    QVERIFY(session.needs()->rows().contains(QVariantList{"access", "Access control", false, true}));
    session.undo();
    QCOMPARE(session.cameras(), 40.0);
    session.undo();
    QCOMPARE(session.cameras(), 16.0);
    QCOMPARE(session.camerasOrigin(), int(planner::Origin::Default));
    QVERIFY(session.firstStart());
    QVERIFY(!session.canUndo());
    session.redo();
    session.redo();
    QCOMPARE(session.cameras(), 50.0);
    session.type(PlanSession::Cameras, QStringLiteral("51"));
    QVERIFY(!session.canRedo());
}

void SessionTest::twoHundredSteps() {
    PlanSession session;
    for (int i = 1; i <= 200; ++i) {
        session.type(PlanSession::Cameras, QString::number(100 + i));
        session.finishEdit();
    }
    for (int i = 0; i < 200; ++i)
        session.undo();
    QCOMPARE(session.cameras(), 16.0);
}

void SessionTest::longWorkIsSaidAndNeverHoldsTotalsUp() {
    PlanSession session;
    QVERIFY(settled(session));
    bool saidDeeper = false, lateWithLives = false;
    connect(&session, &PlanSession::busyChanged, &session, [&] {
        saidDeeper = saidDeeper || session.deeper();
        lateWithLives = lateWithLives || (session.late() && !session.answering());
    });
    session.edit({}, QStringLiteral("many kinds of sites"), [](planner::Plan& plan, const planner::Plan&) {
        const planner::Site like = plan.sites.front();
        for (int s = 1; s < 120; ++s) {
            plan.sites.push_back(like);
            plan.sites.back().id = "more" + std::to_string(s);
            plan.sites.back().groups.front().count.set(10 + s);
        }
    });
    QVERIFY(QTest::qWaitFor([&] { return session.deeper(); }, 30000));
    // An edit meanwhile does not wait for the lives.
    session.setQuality(3);
    QVERIFY(QTest::qWaitFor([&] { return !session.answering(); }, 30000));
    QVERIFY(session.result()->depth != Depth::Lives);
    QVERIFY(settled(session));
    QVERIFY(saidDeeper && !lateWithLives);
    QVERIFY(!session.deeper() && !session.late());
}

void SessionTest::lettingGoMakesAScenarioThatFits() {
    PlanSession session;
    for (const char* need : {"access", "no-it", "no-cloud", "off-site", "one-failure"})
        session.setNeed(QString::fromUtf8(need), true);
    QVERIFY(settled(session));
    QCOMPARE(session.verdict(), 2);
    QVERIFY(session.lettingGo()->count() > 0);
    const QString keys = session.lettingGo()->value(0, QStringLiteral("keys")).toString();
    session.letGo(keys);
    QVERIFY(settled(session));
    QVERIFY(session.verdict() != 2);
    QVERIFY(!session.scenario().empty());
    QCOMPARE(session.basePlan().requirements.needs.size(), std::size_t(5)); // the plan asks for what it asked for
    QCOMPARE(session.plan().requirements.needs.size(), std::size_t(5 - keys.split(QLatin1Char(',')).size()));
    QCOMPARE(session.lettingGo()->count(), 0);
    session.undo();
    QVERIFY(settled(session));
    QVERIFY(session.scenario().empty() && session.basePlan().scenarios.empty());
    QCOMPARE(session.verdict(), 2);
    session.letGo(QStringLiteral("nonsense,"));
    QVERIFY(session.basePlan().scenarios.empty());
}

void SessionTest::largePlansAreUndoneFromPackedSteps() {
    planner::Plan plan = planner::quickPlan({});
    const planner::CameraGroup group = plan.sites.front().groups.front();
    for (int g = 0; g < 3000; ++g) {
        plan.sites.front().groups.push_back(group);
        plan.sites.front().groups.back().id = "more" + std::to_string(g);
    }
    Document document;
    document.plan = plan;
    DocumentHistory history(std::move(document));
    constexpr int steps = 12;
    std::vector<planner::Plan> seen{plan};
    for (int i = 1; i <= steps; ++i) {
        QVERIFY(history.edit({}, {}, [&](planner::Plan& next, const planner::Plan&) { next.sites.front().groups[std::size_t(i)].count.set(i * 7); }));
        seen.push_back(history.current().plan);
    }
    const std::size_t written = planner::writePlan(plan).size();
    QVERIFY(history.packedBytes() > 0);
    QVERIFY2(history.packedBytes() < written * steps / 5, qPrintable(QStringLiteral("%1 of %2").arg(history.packedBytes()).arg(written * steps)));
    // A key of one field merges with the step before it, also after some were undone.
    for (int round = 0; round < 2; ++round) {
        for (int i = steps - 1; i >= 0; --i) {
            QVERIFY(history.undo());
            QVERIFY(history.current().plan == seen[std::size_t(i)]);
            QCOMPARE(history.changed(), i != 0);
        }
        QVERIFY(!history.undo());
        for (int i = 1; i <= steps; ++i) {
            QVERIFY(history.redo());
            QVERIFY(history.current().plan == seen[std::size_t(i)]);
        }
    }
    QVERIFY(history.undo());
    const auto typed = [&](int count) {
        return history.edit(QStringLiteral("count"), {}, [&](planner::Plan& next, const planner::Plan& before) {
            next = before;
            next.sites.front().groups.front().count.set(count);
        });
    };
    QVERIFY(typed(5) && typed(55));
    QVERIFY(history.undo());
    QVERIFY(history.current().plan == seen[steps - 1]);
}

void SessionTest::camerasKeepTheProportionsOfTheGroups() {
    QTemporaryDir folder;
    planner::Plan plan = planner::quickPlan({});
    auto& groups = plan.sites.front().groups;
    groups.push_back(groups.front());
    groups.front().count.set(30);
    groups.back().id = "doors";
    groups.back().count.set(10);
    const QString path = folder.filePath(QStringLiteral("two.sightline"));
    QVERIFY(planner::savePlan(plan, path.toStdString()).has_value());
    PlanSession session;
    QVERIFY2(session.open(path), qPrintable(session.notice()));
    session.type(PlanSession::Cameras, QStringLiteral("8"));
    session.type(PlanSession::Cameras, QStringLiteral("80"));
    QCOMPARE(session.plan().sites.front().groups.front().count.value, 60);
    QCOMPARE(session.plan().sites.front().groups.back().count.value, 20);
    QVERIFY(!session.type(PlanSession::Cameras, QStringLiteral("1")).isEmpty()); // fewer cameras than groups
    QCOMPARE(session.cameras(), 80.0);
}

void SessionTest::examplesCanBeUndone() {
    PlanSession session;
    QCOMPARE(session.examples()->count(), 8);
    for (int i = 0; i < session.examples()->count(); ++i) {
        session.loadExample(i);
        QVERIFY(session.examples()->value(i, QStringLiteral("current")).toBool());
        QVERIFY(!session.examples()->value(i, QStringLiteral("gap")).toString().isEmpty());
        QVERIFY(!session.firstStart());
    }
    while (session.canUndo())
        session.undo();
    QVERIFY(session.firstStart());
}

void SessionTest::savesAndOpensAgain() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("kept.sightline"));
    PlanSession session;
    QVERIFY(!session.save()); // no file yet: the window asks for one
    session.type(PlanSession::Cameras, QStringLiteral("77"));
    QVERIFY(session.changed());
    QVERIFY2(session.saveAs(path), qPrintable(session.notice()));
    QVERIFY(!session.changed());
    QVERIFY(session.savedWords().startsWith(QStringLiteral("Saved")));
    PlanSession other;
    QVERIFY2(other.open(path), qPrintable(other.notice()));
    QCOMPARE(other.cameras(), 77.0);
    QCOMPARE(other.camerasOrigin(), int(planner::Origin::Typed));
    QVERIFY(!other.changed());
}

void SessionTest::undoAfterSavingIsAChange() {
    QTemporaryDir folder;
    PlanSession session;
    session.type(PlanSession::Cameras, QStringLiteral("77"));
    QVERIFY(session.saveAs(folder.filePath(QStringLiteral("a.sightline"))));
    session.undo();
    QVERIFY(session.changed()); // the file still says 77
    session.redo();
    QVERIFY(!session.changed());
}

void SessionTest::refusedFileChangesNothing() {
    QTemporaryDir folder;
    QFile bad(folder.filePath(QStringLiteral("bad.sightline")));
    QVERIFY(bad.open(QIODevice::WriteOnly));
    bad.write("{\"schema\": \"sightline.plan/2\", \"sites\": [{\"id\": \"a\", \"count\": \"twelve\"}]}");
    bad.close();
    PlanSession session;
    session.type(PlanSession::Cameras, QStringLiteral("77"));
    QVERIFY(!session.open(bad.fileName()));
    QVERIFY(session.noticeBad());
    QVERIFY2(session.notice().contains(QStringLiteral("bad.sightline")), qPrintable(session.notice()));
    QCOMPARE(session.cameras(), 77.0);
    QVERIFY(!session.hasFile());
    session.dismissNotice();
    QVERIFY(session.notice().isEmpty());
}

void SessionTest::failedSaveKeepsTheOldFile() {
    PlanSession session;
    QVERIFY2(session.open(sample()), qPrintable(session.notice()));
    QVERIFY(!session.saveAs(QStringLiteral("/no-such-folder/plan.sightline")));
    QVERIFY(session.noticeBad());
    QCOMPARE(session.filePath(), sample());
}

void SessionTest::modelsAreConsistent() {
    PlanSession session;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    for (RowModel* model : {session.cards(), session.heads(), session.table(), session.reasons(), session.flips(),
                            session.topReasons(), session.topFlips(), session.points(), session.methods(),
                            session.defaults(), session.findings(), session.needs(), session.examples()})
        testers.push_back(std::make_unique<QAbstractItemModelTester>(model, QAbstractItemModelTester::FailureReportingMode::QtTest));
    QVERIFY(settled(session));
    for (const auto need : planner::allNeeds)
        session.setNeed(QString::fromUtf8(planner::needKey(need)), true);
    QVERIFY(settled(session));
    session.setOnlyDifferences(true);
    session.setBase(2); // in the plan, so that documents and undo have it too
    QCOMPARE(session.baseName(), QStringLiteral("Hybrid"));
    QVERIFY(*session.plan().costs.base == planner::BaseCase::Hybrid);
    session.undo();
    QCOMPARE(session.baseName(), QStringLiteral("VMS"));
    session.newPlan();
    QVERIFY(settled(session));
}

} // namespace sightline::qml

QTEST_MAIN(sightline::qml::SessionTest)
#include "tst_session.moc"
