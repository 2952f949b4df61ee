// The rows that screens show: models keep their promises to views, and a known comparison gives known words.

#include "golden.h"
#include "plan_edit.h"
#include "result_rows.h"
#include "row_model.h"
#include "sample_comparison.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <numeric>

namespace sightline::qml {

using planner::Architecture;

class RowsTest : public QObject {
    Q_OBJECT

private slots:
    void modelSignalsAreConsistent();
    void equalRowsKeepTheirDelegates();
    void compareRowsAsExpected_data();
    void compareRowsAsExpected();
    void amountsAreInTheCurrencyOfTheSheets();
    void onlyDifferencesKeepsWhatDiffers();
    void baseColumnHasNoDifference();
    void whatExistsIsAFourthColumn();
    void whatExistsIsABase();
    void nothingFeasibleShowsMustHaves();
    void sharingOutKeepsTheTotal();
    void sweepHoldsThePresentCount();
    void typedNumbers_data();
    void typedNumbers();
};

namespace {

/// One line per row, cells parted by " | ", lists by " / ".
QByteArray asText(const QList<QVariantList>& rows) {
    QStringList lines;
    for (const auto& row : rows) {
        QStringList cells;
        for (const QVariant& cell : row) {
            if (cell.canConvert<QList<bool>>()) {
                QStringList flags;
                for (const bool flag : cell.value<QList<bool>>())
                    flags << (flag ? QStringLiteral("x") : QStringLiteral("-"));
                cells << flags.join(QString());
            } else {
                cells << (cell.typeId() == QMetaType::QStringList ? cell.toStringList().join(QStringLiteral(" / "))
                                                                  : cell.toString());
            }
        }
        lines << cells.join(QStringLiteral(" | "));
    }
    return lines.join(QLatin1Char('\n')).toUtf8() + '\n';
}

QVariant cell(const QVariantList& row, const QList<QByteArray>& roles, const char* role) {
    return row.at(roles.indexOf(role));
}

} // namespace

void RowsTest::modelSignalsAreConsistent() {
    RowModel model({"name", "value"});
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy counts(&model, &RowModel::countChanged);
    model.setRows({{"a", 1}, {"b", 2}, {"c", 3}});
    model.setRows({{"a", 1}, {"x", 2}});
    model.setRows({});
    model.setRows({{"d", 4}});
    QCOMPARE(counts.count(), 4);
    QCOMPARE(model.value(0, QStringLiteral("name")).toString(), QStringLiteral("d"));
    QVERIFY(!model.value(1, QStringLiteral("name")).isValid());
    QVERIFY(!model.value(0, QStringLiteral("nothing")).isValid());
    QCOMPARE(model.data(model.index(0), Qt::UserRole + 1).toInt(), 4);
}

void RowsTest::equalRowsKeepTheirDelegates() {
    RowModel model({"name"});
    model.setRows({{"a"}, {"b"}});
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
    model.setRows({{"a"}, {"changed"}});
    QCOMPARE(changes.count(), 1);
    QCOMPARE(changes.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(resets.count() + removals.count(), 0);
}

void RowsTest::compareRowsAsExpected_data() {
    QTest::addColumn<int>("base");
    QTest::newRow("vms") << int(Architecture::Vms);
    QTest::newRow("hybrid") << int(Architecture::Hybrid);
}

void RowsTest::compareRowsAsExpected() {
    QFETCH(int, base);
    const auto comparison = test::sampleComparison();
    const QByteArray actual = asText(headRows(comparison, base)) + '\n' +
                              asText(compareRows(comparison, base, false)) + '\n' +
                              asText(pointRows(comparison));
    const QString file = QStringLiteral(SIGHTLINE_TEST_DIR "/expected/compare-base-%1.txt").arg(QString::fromUtf8(QTest::currentDataTag()));
    const QString difference = test::compareGolden(file, actual);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void RowsTest::amountsAreInTheCurrencyOfTheSheets() {
    auto comparison = test::sampleComparison();
    for (auto& result : comparison.results)
        result.sheet.currency = "EUR";
    const QString rows = QString::fromUtf8(asText(compareRows(comparison, 0, false)));
    QVERIFY(!rows.contains(QLatin1Char('$')));
    QVERIFY(rows.contains(QChar(0x20ac)));
}

void RowsTest::onlyDifferencesKeepsWhatDiffers() {
    const auto comparison = test::sampleComparison();
    const auto roles = compareRoles();
    const auto all = compareRows(comparison, 0, false);
    const auto some = compareRows(comparison, 0, true);
    QVERIFY(!some.isEmpty());
    int equal = 0, different = 0;
    for (const auto& row : all) {
        if (cell(row, roles, "kind").toString() == QLatin1String("section")) continue;
        const QStringList values = cell(row, roles, "values").toStringList();
        const bool same = values.count(values.first()) == values.size();
        (same ? equal : different) += 1;
        QCOMPARE(some.contains(row), !same);
    }
    QVERIFY(equal > 0 && different > 0); // or the sample would not test the filter
    QCOMPARE(cell(some.first(), roles, "kind").toString(), QStringLiteral("section"));
    QVERIFY(cell(some.last(), roles, "kind").toString() != QLatin1String("section"));
}

void RowsTest::whatExistsIsAFourthColumn() {
    auto comparison = test::sampleComparison();
    QCOMPARE(headRows(comparison, 0).size(), 3);
    comparison.plan.requirements.needs.insert(planner::Need::Access);
    comparison.keepAsIs.emplace();
    comparison.keepAsIs->result = comparison.results[1];
    comparison.keepAsIs->result.dayOne = 0;
    QCOMPARE(headRows(comparison, 0).size(), 4);
    for (const QVariantList& row : compareRows(comparison, 0, false)) {
        if (cell(row, compareRoles(), "kind").toString() == QStringLiteral("section")) continue;
        for (const char* role : {"values", "differences", "tips"})
            QCOMPARE(cell(row, compareRoles(), role).toStringList().size(), 4);
        QCOMPARE(cell(row, compareRoles(), "bad").value<QList<bool>>().size(), 4);
        const QStringList values = cell(row, compareRoles(), "values").toStringList();
        if (cell(row, compareRoles(), "key").toString() == QStringLiteral("day-one")) QCOMPARE(values.at(3), QStringLiteral("$0"));
        if (cell(row, compareRoles(), "key").toString() == QStringLiteral("total")) QCOMPARE(values.at(3), values.at(1));
    }
}

void RowsTest::whatExistsIsABase() {
    auto comparison = test::sampleComparison();
    comparison.keepAsIs.emplace();
    comparison.keepAsIs->result = comparison.results[1];
    comparison.keepAsIs->result.dayOne = 0;
    const auto heads = headRows(comparison, 3);
    QCOMPARE(cell(heads.at(3), headRoles(), "tag").toString(), QStringLiteral("base"));
    QVERIFY(cell(heads.at(0), headRoles(), "tag").toString() != QStringLiteral("base"));
    bool seen = false;
    for (const QVariantList& row : compareRows(comparison, 3, false)) {
        const QStringList differences = cell(row, compareRoles(), "differences").toStringList();
        if (cell(row, compareRoles(), "key").toString() == QStringLiteral("total")) {
            seen = true;
            QCOMPARE(differences.at(3), QStringLiteral("base"));
            QCOMPARE(differences.at(1), QStringLiteral("same")); // the kit is priced like NVR here
        }
        if (cell(row, compareRoles(), "key").toString() == QStringLiteral("day-one")) { // against nothing, all is more
            QCOMPARE(differences.at(3), QString());
            for (int option = 0; option < 3; ++option)
                QVERIFY2(differences.at(option).startsWith(QLatin1Char('+')), qPrintable(differences.at(option)));
        }
    }
    QVERIFY(seen);
}

void RowsTest::baseColumnHasNoDifference() {
    const auto comparison = test::sampleComparison();
    const auto roles = compareRoles();
    for (const Architecture base : planner::architectures) {
        const auto rows = compareRows(comparison, int(base), false);
        for (const auto& row : rows) {
            if (cell(row, roles, "kind").toString() != QLatin1String("value")) continue;
            const QString difference = cell(row, roles, "differences").toStringList().at(int(base));
            QCOMPARE(difference, cell(row, roles, "key") == QLatin1String("total") ? QStringLiteral("base") : QString());
        }
    }
}

void RowsTest::nothingFeasibleShowsMustHaves() {
    auto comparison = test::sampleComparison();
    comparison.recommendation.verdict = proposal::Verdict::NothingFeasible;
    comparison.plan.requirements.needs = {planner::Need::Access, planner::Need::NoIt};
    auto& vms = comparison.results[0];
    vms.knockouts = {{planner::Need::NoIt, "It wants someone on site"}};
    vms.feasible = false;
    const auto facts = factRows(comparison, Architecture::Vms);
    QCOMPARE(facts.size(), 2);
    for (const auto& row : facts) {
        const bool missed = row.at(0).toString() == QString::fromUtf8(planner::needName(planner::Need::NoIt));
        QCOMPARE(row.at(2).toString(), missed ? QStringLiteral("cross") : QStringLiteral("check"));
        QCOMPARE(row.at(3).toBool(), missed);
    }
    RowModel none({"label", "value", "mark", "bad", "key"});
    const auto cards = cardRows(comparison, {&none, &none, &none});
    const auto roles = cardRoles();
    QCOMPARE(cell(cards.at(0), roles, "letGo").toString(), QString::fromUtf8(planner::needKey(planner::Need::NoIt)));
    QCOMPARE(cell(cards.at(0), roles, "missedWhy").toString(), QStringLiteral("It wants someone on site"));
    for (const auto& card : cards)
        QVERIFY(!cell(card, roles, "best").toBool());
}

void RowsTest::sharingOutKeepsTheTotal() {
    const std::vector<std::vector<int>> weights{{40}, {1, 1, 1}, {30, 8, 2}, {100000, 1}, {7, 5, 3, 1, 1}};
    for (const auto& groups : weights) {
        for (const int total : {int(groups.size()), 7, 40, 41, 999, 100000}) {
            if (total < int(groups.size())) continue;
            const auto shares = shareOut(total, groups);
            QCOMPARE(std::accumulate(shares.begin(), shares.end(), 0), total);
            QVERIFY(*std::min_element(shares.begin(), shares.end()) >= 1);
        }
    }
    QCOMPARE(shareOut(80, {30, 8, 2}), (std::vector<int>{60, 16, 4}));
}

void RowsTest::sweepHoldsThePresentCount() {
    for (const int now : {1, 5, 16, 40, 260, 5000, 100000}) {
        const auto counts = sweepCounts(now);
        QVERIFY(std::is_sorted(counts.begin(), counts.end()));
        QVERIFY(std::count(counts.begin(), counts.end(), now) == 1);
        QVERIFY(std::count(counts.begin(), counts.end(), now + 10) == 1);
        QVERIFY(counts.front() >= 1 && counts.size() < 30);
    }
}

void RowsTest::typedNumbers_data() {
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value"); // below 0: refused
    const int cameras = int(QuickField::Cameras), retention = int(QuickField::Retention);
    QTest::newRow("plain") << cameras << "40" << 40.0;
    QTest::newRow("grouped") << cameras << "1,200" << 1200.0;
    QTest::newRow("half a camera") << cameras << "2.5" << -1.0;
    QTest::newRow("none") << cameras << "0" << -1.0;
    QTest::newRow("negative") << cameras << "-3" << -1.0;
    QTest::newRow("too many") << cameras << "100001" << -1.0;
    QTest::newRow("empty") << cameras << "" << -1.0;
    QTest::newRow("words") << cameras << "many" << -1.0;
    QTest::newRow("not a number") << cameras << "nan" << -1.0;
    QTest::newRow("days") << retention << "30" << 30.0;
    QTest::newRow("days with unit") << retention << "30d" << 30.0;
    QTest::newRow("weeks") << retention << "6 weeks" << 42.0;
    QTest::newRow("no days") << retention << "soon" << -1.0;
}

void RowsTest::typedNumbers() {
    QFETCH(int, field);
    QFETCH(QString, text);
    QFETCH(double, value);
    const auto typed = readTyped(planner::quickPlan({}), QuickField(field), text);
    if (value < 0) {
        QVERIFY(!typed.value);
        QVERIFY(!typed.error.isEmpty());
    } else {
        QVERIFY2(typed.value, qPrintable(typed.error));
        QCOMPARE(*typed.value, value);
    }
}

} // namespace sightline::qml

QTEST_GUILESS_MAIN(sightline::qml::RowsTest)
#include "tst_rows.moc"
