// Compare: each figure of the table explains itself and adds up, and what is there already may be the base.

#include "compare_view.h"
#include "compare_why.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

namespace sightline::qml {

namespace {

constexpr int patience = 60'000;

bool settled(PlanSession& session) {
    return QTest::qWaitFor([&] { return session.hasResult() && !session.busy(); }, patience);
}

QString samplePlan() {
    return QStringLiteral(SIGHTLINE_SOURCE_DIR "/data/samples/harbour-stores.sightline");
}

QString planWithKit() {
    return QStringLiteral(SIGHTLINE_SOURCE_DIR "/tests/cli/cases/size-keep-as-is/plan.sightline");
}

double plain(const std::string& shown) {
    QString text = QString::fromStdString(shown);
    return text.remove(QLatin1Char(',')).remove(QLatin1Char('$')).replace(QChar(0x2212), QLatin1Char('-')).toDouble();
}

double sumOf(const planner::Why& why) {
    double sum = 0;
    for (const auto& input : why.inputs)
        sum += plain(input.value);
    return sum;
}

} // namespace

class CompareViewTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void everyCellExplainsItself_data();
    void everyCellExplainsItself();
    void whatAddsUpAddsUp();
    void noCellNoExplanation();
    void baseIsKept();
    void whatIsThereIsABase();
    void noKitNoSuchBase();
};

void CompareViewTest::everyCellExplainsItself_data() {
    QTest::addColumn<QString>("path");
    QTest::newRow("three options") << samplePlan();
    QTest::newRow("and what is there") << planWithKit();
}

void CompareViewTest::everyCellExplainsItself() {
    QFETCH(QString, path);
    PlanSession session;
    QVERIFY(session.open(path));
    CompareView view;
    view.setSession(&session);
    QVERIFY(settled(session));
    int cells = 0;
    for (int row = 0; row < session.table()->count(); ++row) {
        const QString key = session.table()->value(row, QStringLiteral("key")).toString();
        const bool section = session.table()->value(row, QStringLiteral("kind")) == QStringLiteral("section");
        for (int column = 0; column < session.heads()->count(); ++column) {
            if (section || (column == 3 && key.startsWith(QLatin1String("need/")))) {
                QVERIFY(!view.explain(key, column));
                continue;
            }
            QVERIFY2(view.explain(key, column), qPrintable(key));
            QVERIFY2(!view.why()->figure().isEmpty() && !view.why()->formula().isEmpty() && !view.why()->value().isEmpty(), qPrintable(key));
            const auto why = whyCompared(session.result()->comparison, *session.catalogue(), key, column);
            QVERIFY2(why && (why->inputs.size() > 0 || why->value == 0), qPrintable(key + QStringLiteral(" has no inputs")));
            ++cells;
        }
    }
    QVERIFY(cells >= 33);
}

void CompareViewTest::whatAddsUpAddsUp() {
    PlanSession session;
    QVERIFY(session.open(samplePlan()));
    QVERIFY(settled(session));
    const auto& comparison = session.result()->comparison;
    for (int column = 0; column < 3; ++column) {
        const auto& result = comparison.results[std::size_t(column)];
        const auto inputs = [&](const char* key) { return *whyCompared(comparison, *session.catalogue(), QString::fromUtf8(key), column); };
        constexpr double rounding = 6; // each of nine rows is shown to the dollar
        QVERIFY(std::abs(sumOf(inputs("total")) - result.cashFlow.nominal.amount()) < rounding);
        QVERIFY(std::abs(sumOf(inputs("day-one")) - result.dayOne) < rounding);
        QVERIFY(std::abs(sumOf(inputs("each-year")) - result.eachYearAfter) < rounding);
        QVERIFY(std::abs(sumOf(inputs("it-hours")) - result.running.itHoursPerMonth) < 0.5);
        QVERIFY(std::abs(sumOf(inputs("visits")) - result.running.siteVisitsPerYear) < 0.5);
        QCOMPARE(sumOf(inputs("recorders")), double(result.recorders));
        QCOMPARE(inputs("lost").value, result.loss.mean);
        bool sourced = false; // a source and a grade stand beside what comes from the world
        for (const auto& input : inputs("lost").inputs)
            sourced |= input.origin == "data" && !input.source.empty() && !input.grade.empty();
        QVERIFY(sourced);
    }
}

void CompareViewTest::noCellNoExplanation() {
    PlanSession session;
    CompareView view;
    QVERIFY(!view.explain(QStringLiteral("total"), 0)); // no session
    view.setSession(&session);
    QVERIFY(settled(session));
    QVERIFY(!view.explain(QStringLiteral("total"), 3)); // nothing exists
    QVERIFY(!view.explain(QStringLiteral("total"), -1));
    QVERIFY(!view.explain(QStringLiteral("nonsense"), 0));
    QVERIFY(view.explain(QStringLiteral("total"), 0));
}

void CompareViewTest::baseIsKept() {
    PlanSession session;
    QVERIFY(session.open(samplePlan()));
    CompareView view;
    view.setSession(&session);
    QVERIFY(settled(session));
    QCOMPARE(session.winner(), 2);
    QCOMPARE(view.mark(), CompareView::Shape);
    session.setBase(2);
    QVERIFY(settled(session));
    QCOMPARE(view.mark(), CompareView::Check);
    QCOMPARE(view.headline(), QStringLiteral("Keep Hybrid, your base"));
    session.undo();
    QVERIFY(settled(session));
    QCOMPARE(view.headline(), session.headline());
}

void CompareViewTest::whatIsThereIsABase() {
    PlanSession session;
    QVERIFY(session.open(planWithKit()));
    CompareView view;
    view.setSession(&session);
    QVERIFY(settled(session));
    QCOMPARE(view.bases().size(), 4);
    QCOMPARE(session.heads()->count(), 4);
    session.setBase(3);
    QVERIFY(settled(session));
    QCOMPARE(session.base(), 3);
    QVERIFY(*session.plan().costs.base == planner::BaseCase::KeepAsIs);
    QCOMPARE(session.baseName(), QStringLiteral("what is there"));
    QVERIFY2(view.sentence().contains(QStringLiteral("than keeping what is there")), qPrintable(view.sentence()));
    QVERIFY2(view.sentence().contains(QStringLiteral("As it is, ")), qPrintable(view.sentence())); // it cannot do what the plan asks
    QVERIFY(view.mark() != CompareView::Check); // so it is not kept, however cheap
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("kept.sightline"));
    QVERIFY(session.saveAs(path));
    PlanSession again;
    QVERIFY(again.open(path));
    QVERIFY(settled(again));
    QCOMPARE(again.base(), 3);
    session.undo();
    QCOMPARE(session.base(), 0);
}

void CompareViewTest::noKitNoSuchBase() {
    PlanSession session;
    CompareView view;
    view.setSession(&session);
    QVERIFY(settled(session));
    QCOMPARE(view.bases().size(), 3);
    session.setBase(3);
    QCOMPARE(session.base(), 0);
    QVERIFY(!session.canUndo());
}

} // namespace sightline::qml

QTEST_MAIN(sightline::qml::CompareViewTest)
#include "tst_compare_view.moc"
