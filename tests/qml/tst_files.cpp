// What must not get lost: unsaved work after a kill, changes by other programs, recent files, scenarios, undo of all of it.

#include "commands.h"
#include "measures.h"
#include "plan_files.h"
#include "plan_session.h"
#include "scenarios_view.h"
#include "settings.h"
#include "theme.h"

#include "planner/plan_file.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

namespace sightline::qml {

class FilesTest : public QObject {
    Q_OBJECT

private slots:
    void killedProgramLosesNothing();
    void orderlyEndLeavesNothing();
    void savingDropsTheCopy();
    void recoveredWorkCanBeRefused();
    void otherWindowsAreLeftAlone();
    void changeByAnotherProgramIsSaid();
    void recentFiles();
    void scenariosAreDifferences();
    void lockedScenarioRefusesEdits();
    void scenarioUndo();
    void twoHundredStepsOfEverything();
    void commandsAreFound();
    void settingsAreKept();

private:
    static QString sample() { return QStringLiteral(SIGHTLINE_SOURCE_DIR "/data/samples/harbour-stores.sightline"); }
    static QStringList copies(const QString& folder) { return QDir(folder + QStringLiteral("/recovery")).entryList({QStringLiteral("*.recovery.sightline")}); }
};

/// Runs this program again as one that edits a plan and is killed in the middle of it.
void FilesTest::killedProgramLosesNothing() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("shops.sightline"));
    QVERIFY(QFile::copy(sample(), path));
    QProcess victim;
    victim.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--edit"), folder.path(), path});
    QVERIFY(victim.waitForStarted());
    QVERIFY(QTest::qWaitFor([&] { return victim.bytesAvailable() > 0 || victim.waitForReadyRead(10); }, 30000));
    victim.kill();
    QVERIFY(victim.waitForFinished());
    QCOMPARE(copies(folder.path()).size(), 1);

    PlanSession session;
    PlanFiles files;
    files.setSession(&session);
    files.setFolder(folder.path());
    QVERIFY2(files.recoveredText().contains(QStringLiteral("shops.sightline")), qPrintable(files.recoveredText()));
    QCOMPARE(session.cameras(), 77.0);
    QCOMPARE(session.filePath(), path);
    QVERIFY(session.changed());
    files.keepRecovered();
    QVERIFY(files.recoveredText().isEmpty());
    QCOMPARE(copies(folder.path()).size(), 1); // under this window's name until it is saved
    QVERIFY2(session.save(), qPrintable(session.notice()));
    QCOMPARE(copies(folder.path()).size(), 0);
}

void FilesTest::orderlyEndLeavesNothing() {
    QTemporaryDir folder;
    {
        PlanSession session;
        PlanFiles files;
        files.setFolder(folder.path());
        files.setSession(&session);
        session.type(PlanSession::Cameras, QStringLiteral("77"));
        files.keepNow();
        QCOMPARE(copies(folder.path()).size(), 1);
    }
    QCOMPARE(copies(folder.path()).size(), 0);
}

void FilesTest::savingDropsTheCopy() {
    QTemporaryDir folder;
    PlanSession session;
    PlanFiles files;
    files.setFolder(folder.path());
    files.setSession(&session);
    QSignalSpy kept(&files, &PlanFiles::kept);
    session.type(PlanSession::Cameras, QStringLiteral("77"));
    QVERIFY(kept.wait(10 * PlanFiles::keepAfterMs)); // by itself
    QVERIFY(session.saveAs(folder.filePath(QStringLiteral("a.sightline"))));
    QCOMPARE(copies(folder.path()).size(), 0);
}

void FilesTest::recoveredWorkCanBeRefused() {
    QTemporaryDir folder;
    QDir(folder.path()).mkpath(QStringLiteral("recovery"));
    planner::Plan plan = planner::quickPlan({});
    plan.sites.front().groups.front().count.set(99);
    QVERIFY(planner::savePlan(plan, folder.filePath(QStringLiteral("recovery/x.recovery.sightline")).toStdString()));
    PlanSession session;
    PlanFiles files;
    files.setSession(&session);
    files.setFolder(folder.path());
    QCOMPARE(session.cameras(), 99.0);
    files.showSaved();
    QCOMPARE(session.cameras(), 16.0);
    session.undo(); // refused in error: one undo brings it back
    QCOMPARE(session.cameras(), 99.0);
}

void FilesTest::otherWindowsAreLeftAlone() {
    QTemporaryDir folder;
    PlanSession first, second;
    PlanFiles mine, other;
    mine.setFolder(folder.path());
    mine.setSession(&first);
    first.type(PlanSession::Cameras, QStringLiteral("77"));
    mine.keepNow();
    other.setSession(&second);
    other.setFolder(folder.path());
    QVERIFY(other.recoveredText().isEmpty());
    QCOMPARE(second.cameras(), 16.0);
    QCOMPARE(copies(folder.path()).size(), 1);
}

void FilesTest::changeByAnotherProgramIsSaid() {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("shops.sightline"));
    QVERIFY(QFile::copy(sample(), path));
    PlanSession session;
    PlanFiles files;
    files.setSession(&session);
    QVERIFY(session.open(path));
    session.type(PlanSession::Cameras, QStringLiteral("50"));
    QVERIFY(session.save()); // our own saving is no news
    QVERIFY(!files.changedOutside());
    auto plan = planner::loadPlan(path.toStdString());
    QVERIFY(plan.has_value());
    plan->sites.front().count.set(13);
    QSignalSpy changes(&files, &PlanFiles::changed);
    QVERIFY(planner::savePlan(*plan, path.toStdString()));
    QVERIFY(QTest::qWaitFor([&] { return files.changedOutside(); }, 10000));
    QVERIFY(files.outsideText().contains(QStringLiteral("shops.sightline")));
    files.loadOutside();
    QCOMPARE(session.sites(), 13.0);
    QVERIFY(!files.changedOutside());
    session.undo();
    QCOMPARE(session.sites(), 12.0);
}

void FilesTest::recentFiles() {
    QTemporaryDir folder;
    const QString one = folder.filePath(QStringLiteral("one.sightline")), two = folder.filePath(QStringLiteral("two.sightline"));
    QVERIFY(QFile::copy(sample(), one) && QFile::copy(sample(), two));
    {
        PlanSession session;
        PlanFiles files;
        const QAbstractItemModelTester tester(files.recent(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        files.setFolder(folder.path());
        files.setSession(&session);
        QVERIFY(session.open(one) && session.open(two) && session.open(one));
        QCOMPARE(files.recent()->count(), 2);
        QCOMPARE(files.recent()->value(0, QStringLiteral("name")).toString(), QStringLiteral("one"));
    }
    QVERIFY(QFile::remove(two)); // gone files are not offered
    PlanSession session;
    PlanFiles files;
    files.setFolder(folder.path());
    files.setSession(&session);
    QCOMPARE(files.recent()->count(), 1);
    files.openRecent(0);
    QCOMPARE(session.filePath(), one);
}

void FilesTest::scenariosAreDifferences() {
    PlanSession session;
    ScenariosView view;
    view.setSession(&session);
    const QAbstractItemModelTester tester(view.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(session.open(sample()));
    view.duplicate();
    QCOMPARE(view.rows()->count(), 2);
    QVERIFY(!view.onBase());
    QCOMPARE(view.rename(QStringLiteral("Keep 60 days")), QString());
    session.type(PlanSession::Retention, QStringLiteral("60"));
    QCOMPARE(session.retention(), 60.0);
    QCOMPARE(*session.basePlan().requirements.retentionDays, 30.0);
    QCOMPARE(view.rows()->value(1, QStringLiteral("changes")).toInt(), 1);
    view.choose(0);
    QCOMPARE(session.retention(), 30.0);
    session.type(PlanSession::Sites, QStringLiteral("20")); // a correction of the base reaches the scenario
    view.choose(1);
    QCOMPARE(session.sites(), 20.0);
    QCOMPARE(session.retention(), 60.0);

    QTemporaryDir folder;
    QVERIFY(session.saveAs(folder.filePath(QStringLiteral("s.sightline"))));
    PlanSession again;
    QVERIFY(again.open(folder.filePath(QStringLiteral("s.sightline"))));
    QCOMPARE(again.retention(), 30.0);
    QCOMPARE(again.basePlan().scenarios.size(), std::size_t(1));
    QVERIFY(QTest::qWaitFor([&] { return session.hasResult() && !session.busy(); }, 30000));
    QCOMPARE(*session.result()->comparison.plan.requirements.retentionDays, 60.0);
}

void FilesTest::lockedScenarioRefusesEdits() {
    PlanSession session;
    ScenariosView view;
    view.setSession(&session);
    view.duplicate();
    view.setLocked(true);
    QVERIFY(view.locked());
    session.type(PlanSession::Cameras, QStringLiteral("77"));
    QCOMPARE(session.cameras(), 16.0);
    QVERIFY2(session.notice().contains(QStringLiteral("locked")), qPrintable(session.notice()));
    view.remove();
    QCOMPARE(view.rows()->count(), 2);
    view.duplicate(); // a copy is open to edits
    session.type(PlanSession::Cameras, QStringLiteral("77"));
    QCOMPARE(session.cameras(), 77.0);
    view.choose(1);
    view.setLocked(false);
    view.remove();
    QCOMPARE(view.rows()->count(), 2);
    QVERIFY(view.onBase());
}

void FilesTest::scenarioUndo() {
    PlanSession session;
    ScenariosView view;
    view.setSession(&session);
    view.duplicate();
    session.type(PlanSession::Cameras, QStringLiteral("77"));
    view.choose(0);
    session.undo(); // the edit was in the scenario: undo goes back there
    QVERIFY(!view.onBase());
    QCOMPARE(session.cameras(), 16.0);
    session.undo(); // and the copy itself
    QCOMPARE(view.rows()->count(), 1);
    session.redo();
    session.redo();
    QCOMPARE(session.cameras(), 77.0);
}

void FilesTest::twoHundredStepsOfEverything() {
    PlanSession session;
    ScenariosView view;
    view.setSession(&session);
    const auto first = session.basePlan();
    for (int i = 0; i < 50; ++i) {
        session.type(PlanSession::Cameras, QString::number(20 + i));
        session.finishEdit();
        session.loadExample(i % 8);
        session.setNeed(QStringLiteral("access"), i % 2 == 1 || !session.needs()->rows().contains(QVariantList{"access", "Access control", true}));
        view.duplicate();
    }
    int steps = 0;
    for (; session.canUndo(); ++steps)
        session.undo();
    QVERIFY2(steps >= 180, qPrintable(QString::number(steps)));
    QVERIFY(session.basePlan() == first);
    QVERIFY(session.firstStart());
    while (session.canRedo())
        session.redo();
    QVERIFY(!(session.basePlan() == first));
}

void FilesTest::commandsAreFound() {
    PlanSession session;
    Commands commands;
    commands.setSession(&session);
    const QAbstractItemModelTester tester(commands.rows(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(commands.rows()->count() > 15);
    commands.setQuery(QStringLiteral("comp"));
    QCOMPARE(commands.rows()->value(0, QStringLiteral("id")).toString(), QStringLiteral("screen:compare"));
    commands.setQuery(QStringLiteral("save as"));
    QCOMPARE(commands.rows()->value(0, QStringLiteral("id")).toString(), QStringLiteral("save-as"));
    commands.setQuery(QStringLiteral("cameras"));
    QVERIFY(commands.rows()->value(0, QStringLiteral("id")).toString().startsWith(QStringLiteral("place:")));
    commands.setQuery(QStringLiteral("zzzz"));
    QCOMPARE(commands.rows()->count(), 0);
}

void FilesTest::settingsAreKept() {
    QTemporaryDir folder;
    const QString file = Settings::fileIn(folder.path());
    {
        Settings settings;
        settings.setFile(file);
        settings.setScale(150);
        settings.setColours(1);
        settings.setUnits(1);
    }
    Theme::instance().setDark(false);
    Measures::instance().setCustomary(false);
    QCOMPARE(Settings::storedScale(file), 150);
    QVERIFY(Settings::storedDark(file));
    Settings settings;
    settings.setFile(file);
    QCOMPARE(settings.colours(), 1);
    QCOMPARE(settings.units(), 1);
    settings.setFile({});
    Measures::instance().setCustomary(false);
    Theme::instance().setDark(false);
    QFile broken(file);
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("scale=many\n");
    broken.close();
    QCOMPARE(Settings::storedScale(file), 100);
}

/// The victim: opens a plan, edits it, says when the copy is there, and goes on until it is killed.
int editUntilKilled(const QString& folder, const QString& path) {
    PlanSession session;
    PlanFiles files;
    files.setFolder(folder);
    files.setSession(&session);
    if (!session.open(path)) return 1;
    QObject::connect(&files, &PlanFiles::kept, [] {
        std::puts("kept");
        std::fflush(stdout);
    });
    session.type(PlanSession::Cameras, QStringLiteral("77"));
    return QGuiApplication::exec();
}

} // namespace sightline::qml

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    if (argc == 4 && QByteArray(argv[1]) == "--edit") return sightline::qml::editUntilKilled(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    sightline::qml::FilesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_files.moc"
