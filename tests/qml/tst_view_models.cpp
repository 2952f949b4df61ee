// Every list of every screen's view model: what it says for the sample plans, held against tests/qml/expected/views, and
// whether it says so consistently while plans come and go.

#include "architecture_view.h"
#include "catalogue_view.h"
#include "costs_view.h"
#include "failure_inputs_view.h"
#include "golden.h"
#include "grid_model.h"
#include "latest_job.h"
#include "plan_session.h"
#include "presenter_view.h"
#include "price_book_view.h"
#include "proposal_view.h"
#include "risk_view.h"
#include "row_model.h"
#include "scenarios_view.h"
#include "sites_view.h"
#include "streams_view.h"
#include "what_if_view.h"

#include <QAbstractItemModelTester>
#include <QMetaProperty>
#include <QTest>

#include <memory>
#include <vector>

namespace sightline::qml {
namespace {

constexpr int patience = 60'000;

bool settled(PlanSession& session) {
    return QTest::qWaitFor([&] { return session.hasResult() && !session.busy() && !LatestJob::anyBusy(); }, patience);
}

QString cellText(const QVariant& cell) {
    if (cell.typeId() == QMetaType::QStringList) return cell.toStringList().join(QStringLiteral(" / "));
    if (cell.canConvert<QList<bool>>()) {
        QString flags;
        for (const bool flag : cell.value<QList<bool>>())
            flags += flag ? QLatin1Char('x') : QLatin1Char('-');
        return flags;
    }
    if (const auto* const inner = cell.value<RowModel*>()) return QStringLiteral("(%1 rows)").arg(inner->count());
    QString text = cell.typeId() == QMetaType::Double ? QString::number(cell.toDouble(), 'g', 6) : cell.toString();
    return text.replace(QLatin1Char('\n'), QStringLiteral(" / "));
}

QString rowsText(const RowModel& model) {
    QString text;
    for (const QVariantList& row : model.rows()) {
        QStringList cells;
        for (const QVariant& cell : row)
            cells << cellText(cell);
        text += QStringLiteral("  ") + cells.join(QStringLiteral(" | ")) + QLatin1Char('\n');
    }
    return text;
}

QString gridText(const GridModel& grid) {
    QString text;
    for (int row = 0; row < grid.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < grid.columnCount(); ++column)
            cells << grid.data(grid.index(row, column), GridModel::TextRole).toString();
        text += QStringLiteral("  ") + cells.join(QStringLiteral(" | ")) + QLatin1Char('\n');
    }
    return text;
}

/// Every property of `view` that is a list, by name.
template <typename Do>
void eachModel(const QObject& view, Do&& what) {
    const QMetaObject& meta = *view.metaObject();
    for (int i = QObject::staticMetaObject.propertyCount(); i < meta.propertyCount(); ++i)
        if (auto* const object = meta.property(i).read(&view).value<QObject*>())
            if (auto* const model = qobject_cast<QAbstractItemModel*>(object)) what(meta.property(i).name(), model);
}

QByteArray viewText(const QObject& view) {
    QString text;
    eachModel(view, [&](const char* name, QAbstractItemModel* model) {
        text += QString::fromUtf8(name) + QLatin1Char('\n');
        if (const auto* const rows = qobject_cast<RowModel*>(model)) text += rowsText(*rows);
        if (const auto* const grid = qobject_cast<GridModel*>(model)) text += gridText(*grid);
    });
    return text.toUtf8();
}

struct View {
    QString name;
    std::unique_ptr<QObject> object;
    bool mirrorsData = false; ///< lists the shipped figures: they have tests of their own
};

/// All of them on one session; the Testbed's lists speak of this machine and have their test in tst_decide_views.
std::vector<View> viewsOf(PlanSession& session) {
    std::vector<View> views;
    const auto add = [&]<typename T>(const char* name, std::unique_ptr<T> view, bool mirrorsData = false) {
        view->setProperty("session", QVariant::fromValue(&session));
        view->setProperty("active", true);
        views.push_back({QString::fromUtf8(name), std::move(view), mirrorsData});
    };
    add("sites", std::make_unique<SitesView>());
    add("streams", std::make_unique<StreamsView>());
    add("architecture", std::make_unique<ArchitectureView>());
    add("costs", std::make_unique<CostsView>());
    auto risk = std::make_unique<RiskView>();
    risk->setLives(300);
    add("risk", std::move(risk));
    add("what-if", std::make_unique<WhatIfView>());
    add("proposal", std::make_unique<ProposalView>());
    add("presenter", std::make_unique<PresenterView>());
    add("scenarios", std::make_unique<ScenariosView>());
    add("price-book", std::make_unique<PriceBookView>(), true);
    add("failure-inputs", std::make_unique<FailureInputsView>(), true);
    add("catalogue", std::make_unique<CatalogueView>(), true);
    return views;
}

} // namespace

class ViewModelsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void listsSayWhatTheyDid_data();
    void listsSayWhatTheyDid();
};

void ViewModelsTest::listsSayWhatTheyDid_data() {
    QTest::addColumn<QString>("plan");
    for (const QString& plan : test::goldenCases(QStringLiteral(SIGHTLINE_SOURCE_DIR "/data/samples"), QStringLiteral(".sightline")))
        QTest::newRow(qPrintable(QFileInfo(plan).completeBaseName())) << plan;
}

void ViewModelsTest::listsSayWhatTheyDid() {
    QFETCH(QString, plan);
    PlanSession session;
    const std::vector<View> views = viewsOf(session);
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    const auto watch = [&](const QObject& view) {
        eachModel(view, [&](const char*, QAbstractItemModel* model) {
            testers.push_back(std::make_unique<QAbstractItemModelTester>(model, QAbstractItemModelTester::FailureReportingMode::QtTest));
        });
    };
    watch(session);
    for (const View& view : views)
        watch(*view.object);
    QVERIFY(testers.size() > 25);
    QVERIFY(settled(session));
    QVERIFY(session.open(plan));
    QVERIFY(settled(session));
    for (const View& view : views)
        if (auto* const risk = qobject_cast<RiskView*>(view.object.get())) risk->run(); // its lives are of the plan before, until somebody asks
    QVERIFY(settled(session));
    QStringList differences;
    const auto hold = [&](const QString& name, const QObject& view) {
        const QString file = QStringLiteral(SIGHTLINE_TEST_DIR "/expected/views/%1-%2.txt").arg(QString::fromUtf8(QTest::currentDataTag()), name);
        const QString difference = test::compareGolden(file, viewText(view));
        if (!difference.isEmpty()) differences << difference;
    };
    hold(QStringLiteral("start-and-compare"), session);
    for (const View& view : views)
        if (!view.mirrorsData) hold(view.name, *view.object);
    QVERIFY2(differences.isEmpty(), qPrintable(differences.join(QLatin1Char('\n'))));
    session.newPlan(); // everything goes again
    QVERIFY(settled(session));
}

} // namespace sightline::qml

QTEST_MAIN(sightline::qml::ViewModelsTest)
#include "tst_view_models.moc"
