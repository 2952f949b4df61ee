// The grid of camera groups as a spreadsheet: blocks, fill down, sort, filter, what cannot be used, undo.

#include "grid_text.h"
#include "plan_session.h"
#include "sites_view.h"

#include "planner/plan_file.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <limits>

namespace sightline::qml {

class GridTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void tsvRoundTrip_data();
    void tsvRoundTrip();
    void typedCellReachesThePlan();
    void badTextStaysInItsCell();
    void blockIsOneUndoStep();
    void copiedBlockPastesBack();
    void deleteGoesBackToTheDefault();
    void fillDownKeepsDefaultsDefault();
    void setAllSelected();
    void rowsAreKnownByIdWhateverTheSort();
    void filterHidesRowsOnly();
    void tabSkipsWorkedOutCells();
    void promptRowMakesGroups();
    void hiddenSiteLeavesTheTotals();
    void stampAddRemoveAndUndo();
    void importIsOneUndoStep();
    void refusedImportChangesNothing();
    void remedyGoesBackToTheDefault();
    void siteRemedyGoesBackToTheDefault();
    void placesAreFound();
    void figuresExplainThemselves();
    void fiveThousandCamerasInTime();

private:
    int column(const char* key) const {
        for (int c = 0; c < grid()->columns(); ++c)
            if (grid()->columnKey(c) == QLatin1String(key)) return c;
        return -1;
    }
    GroupGrid* grid() const { return m_view->grid(); }
    const planner::CameraGroup& group(std::size_t index) const { return m_session->plan().sites.front().groups.at(index); }
    QString total(const char* key, const char* role) const {
        for (int r = 0; r < m_view->totals()->count(); ++r)
            if (m_view->totals()->value(r, QStringLiteral("key")) == QLatin1String(key)) return m_view->totals()->value(r, QString::fromLatin1(role)).toString();
        return {};
    }
    void put(int row, const char* key, const QString& text) {
        grid()->setCurrent(row, column(key));
        grid()->commit(text);
    }

    std::unique_ptr<PlanSession> m_session;
    std::unique_ptr<SitesView> m_view;
    std::unique_ptr<QAbstractItemModelTester> m_tester, m_treeTester;
};

/// A plan with three groups at twelve like shops.
void GridTest::init() {
    m_session = std::make_unique<PlanSession>();
    m_view = std::make_unique<SitesView>();
    m_view->setSession(m_session.get());
    m_tester = std::make_unique<QAbstractItemModelTester>(grid(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_treeTester = std::make_unique<QAbstractItemModelTester>(m_view->tree(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_session->edit({}, QStringLiteral("three groups"), [](planner::Plan& plan, const planner::Plan&) {
        auto& site = plan.sites.front();
        site.count.set(12);
        auto group = site.groups.front();
        site.groups.clear();
        const std::pair<const char*, int> groups[] = {{"floor", 18}, {"tills", 6}, {"car-park", 2}};
        for (const auto& [id, count] : groups) {
            group.id = id;
            group.name = id;
            group.count.set(count);
            site.groups.push_back(group);
        }
    });
}

void GridTest::cleanup() {
    m_tester.reset();
    m_treeTester.reset();
    m_view.reset();
    m_session.reset();
}

void GridTest::tsvRoundTrip_data() {
    QTest::addColumn<TextBlock>("block");
    QTest::newRow("plain") << TextBlock{{"a", "b"}, {"c", "d"}};
    QTest::newRow("empty cells") << TextBlock{{"", "b", ""}, {"", "", ""}};
    QTest::newRow("awkward") << TextBlock{{"say \"no\"", "tab\there"}, {"two\nlines", "="}};
}

void GridTest::tsvRoundTrip() {
    QFETCH(TextBlock, block);
    QCOMPARE(fromTsv(toTsv(block)), block);
    QCOMPARE(fromTsv(toTsv(block).replace(QLatin1Char('\n'), QLatin1String("\r\n"))).size(), block.size());
}

void GridTest::typedCellReachesThePlan() {
    grid()->setAllColumns(true);
    put(0, "count", QStringLiteral("=2*10"));
    QCOMPARE(*group(0).count, 20);
    QCOMPARE(grid()->cellText(0, column("all")), QStringLiteral("240"));
    put(0, "records", QStringLiteral("motion 40%"));
    QVERIFY(*group(0).recording == planner::Recording::Motion);
    QCOMPARE(*group(0).motionFraction, 0.4);
    put(0, "picture", QStringLiteral("4k"));
    QCOMPARE(*group(0).width, 3840);
    put(1, "each", QStringLiteral("800kbps"));
    QCOMPARE(*group(1).bitrateMbps, 0.8);
    QCOMPARE(grid()->data(grid()->index(1, column("each")), GridModel::OriginRole).toInt(), 1);
    put(1, "growth", QStringLiteral("5"));
    QCOMPARE(*group(1).growthPerYear, 0.05);
}

void GridTest::badTextStaysInItsCell() {
    const auto before = m_session->plan();
    put(0, "fps", QStringLiteral("fast"));
    QVERIFY(m_session->plan() == before);
    const int fps = column("fps");
    QCOMPARE(grid()->cellText(0, fps), QStringLiteral("fast"));
    QVERIFY(!grid()->cellError(0, fps).isEmpty());
    QCOMPARE(m_view->findings()->value(0, QStringLiteral("severity")).toInt(), 0);
    QVERIFY(m_view->findings()->value(0, QStringLiteral("message")).toString().contains(QStringLiteral("fast")));
    put(0, "fps", QStringLiteral("500"));
    QVERIFY(grid()->cellError(0, fps).contains(QStringLiteral("120")));
    put(0, "fps", QStringLiteral("25"));
    QVERIFY(grid()->cellError(0, fps).isEmpty());
    QCOMPARE(*group(0).fps, 25.0);
}

void GridTest::blockIsOneUndoStep() {
    const auto before = m_session->plan();
    grid()->setCurrent(1, column("name"));
    grid()->pasteText(QStringLiteral("Tills\tIdentify\t8\t999\nLoading bay\t\t3\t\nCash office\t\t1\t\n"));
    const auto& groups = m_session->plan().sites.front().groups;
    QCOMPARE(groups.size(), std::size_t(4));
    QCOMPARE(groups[1].name, std::string("Tills"));
    QCOMPARE(*groups[1].count, 8);
    QCOMPARE(groups[3].name, std::string("Cash office"));
    QCOMPARE(*groups[3].count, 1);
    QVERIFY2(grid()->message().contains(QStringLiteral("3 rows pasted")), qPrintable(grid()->message()));
    QVERIFY2(grid()->message().contains(QStringLiteral("1 worked-out column")), qPrintable(grid()->message()));
    m_session->undo();
    QVERIFY(m_session->plan() == before);
}

void GridTest::copiedBlockPastesBack() {
    put(0, "fps", QStringLiteral("12.5"));
    grid()->setCurrent(0, 0);
    grid()->setCurrent(2, grid()->columns() - 1, true);
    const QString block = grid()->copiedText();
    const auto before = m_session->plan();
    m_session->edit({}, QStringLiteral("spoil"), [](planner::Plan& plan, const planner::Plan&) { plan.sites.front().groups[0].fps.set(3); });
    grid()->setCurrent(0, 0);
    grid()->pasteText(block);
    QCOMPARE(*group(0).fps, 12.5);
    QCOMPARE(*group(2).count, *before.sites.front().groups[2].count);
}

void GridTest::deleteGoesBackToTheDefault() {
    put(0, "fps", QStringLiteral("30"));
    QVERIFY(!group(0).fps.isDefault());
    grid()->setCurrent(0, column("fps"));
    grid()->clearSelected();
    QVERIFY(group(0).fps.isDefault());
    QCOMPARE(*group(0).fps, 15.0);
}

void GridTest::fillDownKeepsDefaultsDefault() {
    grid()->setAllColumns(true);
    put(0, "fps", QStringLiteral("10"));
    put(1, "growth", QStringLiteral("10"));
    grid()->setCurrent(0, column("fps"));
    grid()->setCurrent(2, column("growth"), true);
    grid()->fillDown();
    QCOMPARE(*group(2).fps, 10.0);
    QVERIFY(group(1).growthPerYear.isDefault()); // row 0 has the default
    QVERIFY(group(2).bitrateMbps.isDefault());   // the model's rate is not typed
}

void GridTest::setAllSelected() {
    grid()->setCurrent(0, column("fps"));
    grid()->setCurrent(2, column("fps"), true);
    QCOMPARE(grid()->selectionText(), QStringLiteral("3 cells selected in Fps"));
    QCOMPARE(grid()->setAllText(), QStringLiteral("Set all three"));
    QCOMPARE(grid()->setSelected(QStringLiteral("20")), QString());
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(*group(i).fps, 20.0);
    m_session->undo();
    QCOMPARE(*group(1).fps, 15.0);
}

void GridTest::rowsAreKnownByIdWhateverTheSort() {
    grid()->setCurrent(0, column("count"));
    const QString id = grid()->currentRowId();
    grid()->sortBy(column("count"));
    QCOMPARE(grid()->cellText(0, 0), QStringLiteral("car-park"));
    QCOMPARE(grid()->currentRowId(), id); // the current cell went with its row
    QCOMPARE(grid()->currentRow(), 2);
    put(0, "fps", QStringLiteral("5"));
    QCOMPARE(*group(2).fps, 5.0); // the car park, third in the plan
    grid()->sortBy(column("count"));
    QCOMPARE(grid()->cellText(0, 0), QStringLiteral("floor"));
    QVERIFY(grid()->sortDescending());
    grid()->sortBy(column("count"));
    QCOMPARE(grid()->sortColumn(), -1);
}

void GridTest::filterHidesRowsOnly() {
    grid()->setFilter(QStringLiteral("till"));
    QCOMPARE(grid()->rows(), 1); // no prompt row among filtered ones
    put(0, "count", QStringLiteral("7"));
    QCOMPARE(*group(1).count, 7);
    QCOMPARE(total("cameras", "value"), QStringLiteral("324")); // all of them: (18 + 7 + 2) x 12
    grid()->setFilter({});
    QCOMPARE(grid()->rows(), 4);
}

void GridTest::tabSkipsWorkedOutCells() {
    grid()->setCurrent(0, column("count"));
    QVERIFY(grid()->tab(true));
    QCOMPARE(grid()->columnKey(grid()->currentColumn()), QStringLiteral("camera"));
    QVERIFY(grid()->tab(false));
    QCOMPARE(grid()->columnKey(grid()->currentColumn()), QStringLiteral("count"));
    grid()->setCurrent(0, 0);
    QVERIFY(!grid()->tab(false));
}

void GridTest::promptRowMakesGroups() {
    put(3, "name", QStringLiteral("Loading bay"));
    QCOMPARE(m_session->plan().sites.front().groups.size(), std::size_t(4));
    QCOMPARE(group(3).name, std::string("Loading bay"));
    QVERIFY(group(3).fps.isDefault());
    put(4, "count", QStringLiteral("5"));
    QCOMPARE(*group(4).count, 5);
    m_session->undo();
    m_session->undo();
    QCOMPARE(m_session->plan().sites.front().groups.size(), std::size_t(3));
}

void GridTest::hiddenSiteLeavesTheTotals() {
    QCOMPARE(total("cameras", "value"), QStringLiteral("312"));
    m_view->toggleHidden(QString::fromStdString(m_session->plan().sites.front().id), QStringLiteral("tills"));
    QCOMPARE(total("cameras", "value"), QStringLiteral("240"));
    m_view->toggleHidden(QString::fromStdString(m_session->plan().sites.front().id), {});
    QCOMPARE(total("cameras", "value"), QStringLiteral("0"));
    m_session->undo();
    m_session->undo();
    QCOMPARE(total("cameras", "value"), QStringLiteral("312"));
}

void GridTest::stampAddRemoveAndUndo() {
    const auto before = m_session->plan();
    QCOMPARE(m_view->stamp(QStringLiteral("50")), QString());
    QCOMPARE(*m_session->plan().sites.front().count, 50);
    QVERIFY(!m_view->stamp(QStringLiteral("none")).isEmpty());
    m_view->addSite();
    QCOMPARE(m_session->plan().sites.size(), std::size_t(2));
    QCOMPARE(m_view->tree()->count(), 3);
    m_view->choose({});
    QVERIFY(column("of") == 1); // the sites are told apart
    m_view->choose(QString::fromStdString(m_session->plan().sites.back().id));
    m_view->removeSite();
    m_session->undo();
    m_session->undo();
    m_session->undo();
    QVERIFY(m_session->plan() == before);
}

void GridTest::importIsOneUndoStep() {
    QTemporaryDir folder;
    QFile list(folder.filePath(QStringLiteral("list.csv")));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("Site,Camera group,Count,FPS\nHarbour Front,Sales floor,18,15\nHarbour Front,Tills,6,10\n");
    list.close();
    const auto before = m_session->plan();
    QVERIFY2(m_view->importList(list.fileName()), qPrintable(m_session->notice()));
    QVERIFY(planner::cameraCount(m_session->plan()) == planner::cameraCount(before) + 24);
    QVERIFY2(m_session->notice().contains(QStringLiteral("24 cameras")), qPrintable(m_session->notice()));
    m_session->undo();
    QVERIFY(m_session->plan() == before);
}

void GridTest::refusedImportChangesNothing() {
    QTemporaryDir folder;
    QFile list(folder.filePath(QStringLiteral("bad.csv")));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("Site,Camera group,Count\nHarbour Front,Sales floor,many\n");
    list.close();
    const auto before = m_session->plan();
    QVERIFY(!m_view->importList(list.fileName()));
    QVERIFY(m_session->noticeBad());
    QVERIFY(m_session->plan() == before);
    QVERIFY(!m_view->importList(QStringLiteral("/no-such-folder/list.csv")));
}

void GridTest::remedyGoesBackToTheDefault() {
    m_session->edit({}, QStringLiteral("absurd"), [](planner::Plan& plan, const planner::Plan&) { plan.sites.front().groups[0].poeWatts.set(95); });
    QVERIFY(QTest::qWaitFor([&] { return m_session->hasResult() && !m_session->busy() && m_view->findings()->count() > 0; }, 30000));
    for (int r = 0; r < m_view->findings()->count(); ++r) {
        if (!m_view->findings()->value(r, QStringLiteral("action")).toString().startsWith(QStringLiteral("Use "))) continue;
        m_view->act(r);
        QVERIFY(group(0).poeWatts.isDefault());
        m_session->undo();
        QVERIFY(!group(0).poeWatts.isDefault());
        return;
    }
    QFAIL("no finding offers the default");
}

void GridTest::siteRemedyGoesBackToTheDefault() {
    m_session->edit({}, QStringLiteral("cloud"), [](planner::Plan& plan, const planner::Plan&) {
        plan.sites.front().place.set(planner::RecordingPlace::Cloud);
        plan.requirements.needs.insert(planner::Need::NoCloud);
    });
    const auto offered = [&] {
        for (int r = 0; r < m_view->findings()->count(); ++r)
            if (m_view->findings()->value(r, QStringLiteral("action")) == QLatin1String("Use the default") &&
                m_view->findings()->value(r, QStringLiteral("message")).toString().contains(QStringLiteral("no-cloud")))
                return r;
        return -1;
    };
    QVERIFY(QTest::qWaitFor([&] { return offered() >= 0; }, 30000));
    m_view->act(offered());
    QVERIFY(m_session->plan().sites.front().place.isDefault());
    QVERIFY(QTest::qWaitFor([&] { return offered() < 0; }, 30000));
    m_session->undo();
    QVERIFY(!m_session->plan().sites.front().place.isDefault());
}

void GridTest::placesAreFound() {
    QVERIFY(m_view->goToPlace(QStringLiteral("/sites/0/camera_groups/1/fps")));
    QCOMPARE(grid()->currentRowId().section(QLatin1Char('/'), 1), QStringLiteral("tills"));
    QCOMPARE(grid()->columnKey(grid()->currentColumn()), QStringLiteral("fps"));
    QVERIFY(m_view->goToPlace(QStringLiteral("/sites/0/camera_groups/1/scene"))); // only among all columns
    QCOMPARE(grid()->columnKey(grid()->currentColumn()), QStringLiteral("scene"));
    QVERIFY(!m_view->goToPlace(QStringLiteral("/horizon_years")));
}

void GridTest::figuresExplainThemselves() {
    grid()->setCurrent(0, column("each"));
    QVERIFY(m_view->explain());
    QVERIFY(!m_view->why()->formula().isEmpty());
    QVERIFY(m_view->why()->inputs()->count() > 3);
    grid()->setCurrent(0, column("fps"));
    QVERIFY(m_view->explain());
    QCOMPARE(m_view->why()->inputs()->value(0, QStringLiteral("origin")).toInt(), 0);
    for (const char* key : {"rate", "day", "need"})
        QVERIFY(m_view->explainTotal(QString::fromLatin1(key)));
}

void GridTest::fiveThousandCamerasInTime() {
    m_session->edit({}, QStringLiteral("large"), [](planner::Plan& plan, const planner::Plan&) {
        const auto site = plan.sites.front();
        plan.sites.clear();
        for (int s = 0; s < 50; ++s) {
            plan.sites.push_back(site);
            plan.sites.back().id = "s" + std::to_string(s);
            plan.sites.back().count.set(1);
            plan.sites.back().groups[0].count.set(92 + s);
        }
    });
    m_view->choose({});
    QCOMPARE(grid()->rows(), 151);
    qint64 best = std::numeric_limits<qint64>::max(); // of some: other programs may have the processor
    for (int fps = 5; fps < 15; ++fps) {
        QElapsedTimer timer;
        timer.start();
        put(0, "fps", QString::number(fps));
        best = std::min(best, timer.elapsed());
    }
    qInfo("an edit with 50 sites and 5,000 cameras takes %lld ms", best);
    QVERIFY2(best < 100, qPrintable(QString::number(best)));
}

} // namespace sightline::qml

QTEST_MAIN(sightline::qml::GridTest)
#include "tst_grid.moc"
