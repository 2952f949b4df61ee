// View models of Costs, Architecture, Risk, What-if and Testbed: models stay consistent, figures agree with the engine,
// edits reach the plan and come back by undo.

#include "amounts.h"
#include "architecture_view.h"
#include "costs_view.h"
#include "failure_inputs_view.h"
#include "risk_view.h"
#include "testbed_view.h"
#include "what_if_view.h"

#include "proposal/document.h"
#include "proposal/format.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace sightline::qml {

namespace {

constexpr int patience = 60'000;

bool settled(PlanSession& session) {
    return QTest::qWaitFor([&] { return session.hasResult() && !session.busy() && !LatestJob::anyBusy(); }, patience);
}

QString samplePlan() {
    return QStringLiteral(SIGHTLINE_SOURCE_DIR "/data/samples/harbour-stores.sightline");
}

int rowWith(const RowModel& model, const QString& role, const QVariant& value) {
    for (int row = 0; row < model.count(); ++row)
        if (model.value(row, role) == value) return row;
    return -1;
}

double plain(QString text) {
    text.remove(QLatin1Char(','));
    if (text == QStringLiteral("–")) return 0;
    return text.replace(QChar(0x2212), QLatin1Char('-')).toDouble();
}

} // namespace

class DecideViewsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void amountsAreReadAsPeopleTypeThem();
    void modelsAreConsistent();
    void costsFootAndAgree();
    void pricesAreTypedAndUndone();
    void customerPriceFollowsTheTerms();
    void sellingBelowCostIsSaid();
    void everyLineExplainsItself();
    void failuresAreShownAndRepaired();
    void takeOverReachesThePlan();
    void oneMoreRecorderCostsWhatItSays();
    void riskAndWhatIfExplainThemselves();
    void failureInputsAreTypedAndUndone();
    void livesGrowAndGoStale();
    void oneLifeIsReplayed();
    void whatMovesTheTotal();
    void mapIsThePlansOwnAnswerAtItsOwnPlace();
    void pinsAreBoundToCountsAndBecomeScenarios();
    void camerasAreWatchedFromTheirFiles();
    void testReportIsReadAndAdopted();
    void crashOfTheTestIsSurvived();
    void killIsAskedForAndShown();
    void testsAreKeptBetweenSittings();
    void onlyTheNewestTestsAreKept();
    void camerasHaveNames();
    void missingProgramIsSaid();
};

void DecideViewsTest::amountsAreReadAsPeopleTypeThem() {
    QCOMPARE(readAmount(QStringLiteral("1,234.50")), std::optional(1234.5));
    QCOMPARE(readAmount(QStringLiteral(" $120 ")), std::optional(120.0));
    QCOMPARE(readAmount(QStringLiteral("1.2k")), std::optional(1200.0));
    QCOMPARE(readAmount(QStringLiteral("=24*2+10")), std::optional(58.0));
    QCOMPARE(readAmount(QStringLiteral("EUR 80")), std::optional(80.0));
    QVERIFY(!readAmount(QStringLiteral("many")));
    QVERIFY(!readAmount(QStringLiteral("=2*")));
    QVERIFY(!readAmount(QStringLiteral("1e999")));
    QCOMPARE(readPercent(QStringLiteral("25 %")), std::optional(0.25));
    QCOMPARE(readPercent(QStringLiteral("18")), std::optional(0.18));
}

void DecideViewsTest::modelsAreConsistent() {
    PlanSession session;
    CostsView costs;
    ArchitectureView arch;
    RiskView risk;
    WhatIfView whatIf;
    TestbedView bed;
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    for (RowModel* model : {costs.tabs(), costs.lines(), costs.years(), costs.excluded(), costs.why()->inputs(), arch.tabs(), arch.effects(), arch.limits(), arch.singlePoints(),
                            arch.recorders(), risk.tabs(), risk.inputs(), risk.figures(), risk.remedies(), whatIf.pins(), bed.preflight(), bed.events(), bed.figures(),
                            bed.conditions(), bed.history()})
        testers.push_back(std::make_unique<QAbstractItemModelTester>(model, QAbstractItemModelTester::FailureReportingMode::QtTest));
    risk.setLives(300);
    costs.setSession(&session);
    arch.setSession(&session);
    risk.setSession(&session);
    whatIf.setSession(&session);
    bed.setSession(&session);
    risk.setActive(true);
    whatIf.setActive(true);
    QVERIFY(settled(session));
    QVERIFY(session.open(samplePlan()));
    QVERIFY(settled(session));
    for (int architecture = 0; architecture < 3; ++architecture) {
        costs.setArchitecture(architecture);
        arch.setArchitecture(architecture);
        risk.setArchitecture(architecture);
        whatIf.setArchitecture(architecture);
        QVERIFY(settled(session));
    }
    session.undo();
    session.newPlan();
    QVERIFY(settled(session));
    QVERIFY(costs.lines()->count() > 0);
    QVERIFY(arch.built());
}

void DecideViewsTest::costsFootAndAgree() {
    PlanSession session;
    QVERIFY(session.open(samplePlan()));
    CostsView costs;
    costs.setSession(&session);
    QVERIFY(settled(session));
    for (int architecture = 0; architecture < 3; ++architecture) {
        costs.setArchitecture(architecture);
        const auto& result = session.result()->comparison.results[std::size_t(architecture)];
        QCOMPARE(costs.total(), QString::fromStdString(proposal::moneyExact(result.cashFlow.nominal.amount(), "USD")));
        double sections = 0;
        for (int row = 0; row < costs.lines()->count(); ++row)
            if (costs.lines()->value(row, QStringLiteral("kind")) == QStringLiteral("section")) sections += plain(costs.lines()->value(row, QStringLiteral("total")).toString());
        QVERIFY(std::abs(sections - result.cashFlow.nominal.amount()) <= 0.5 * 12);
        QCOMPARE(costs.yearHeads().size(), 7);
        QCOMPARE(costs.yearSums().size(), 7);
        for (int year = 0; year < 6; ++year)
            QVERIFY(std::abs(plain(costs.yearSums().at(year)) - result.cashFlow.byYear[std::size_t(year)].amount()) <= 0.5);
        QVERIFY(std::abs(plain(costs.yearSums().last()) - result.cashFlow.nominal.amount()) <= 0.5);
    }
}

void DecideViewsTest::pricesAreTypedAndUndone() {
    PlanSession session;
    QVERIFY(session.open(samplePlan()));
    CostsView costs;
    costs.setSession(&session);
    QVERIFY(settled(session));
    int row = -1;
    for (int i = 0; i < costs.lines()->count() && row < 0; ++i)
        if (costs.lines()->value(i, QStringLiteral("kind")) == QStringLiteral("line") && costs.lines()->value(i, QStringLiteral("editable")).toBool()) row = i;
    QVERIFY(row >= 0);
    const QString key = costs.lines()->value(row, QStringLiteral("key")).toString(), before = costs.total();
    QVERIFY(!costs.setPrice(key, CostsView::Likely, QStringLiteral("nonsense")).isEmpty());
    QVERIFY(!costs.setPrice(key, CostsView::Likely, QStringLiteral("-5")).isEmpty());
    QVERIFY(!costs.setPrice(QStringLiteral("no such line"), CostsView::Likely, QStringLiteral("5")).isEmpty());
    QVERIFY(session.plan().prices.empty());
    QCOMPARE(costs.setPrice(key, CostsView::Likely, QStringLiteral("1.5k")), QString());
    QVERIFY(settled(session));
    QCOMPARE(session.plan().prices.size(), std::size_t{1});
    QCOMPARE(session.plan().prices.front().value.likely, 1500.0);
    QVERIFY(session.plan().prices.front().value.high >= 1500.0);
    QVERIFY(costs.lines()->value(row, QStringLiteral("typed")).toBool());
    QCOMPARE(costs.lines()->value(row, QStringLiteral("likely")).toString(), QStringLiteral("1,500"));
    QVERIFY(costs.total() != before);
    QCOMPARE(costs.setPrice(key, CostsView::Low, QStringLiteral("1400")), QString());
    QCOMPARE(session.plan().prices.size(), std::size_t{1});
    QCOMPARE(session.plan().prices.front().value.low, 1400.0);
    costs.resetPrice(key);
    QVERIFY(session.plan().prices.empty());
    session.undo();
    session.undo();
    session.undo();
    QVERIFY(settled(session));
    QVERIFY(session.plan().prices.empty());
    QCOMPARE(costs.total(), before);
}

void DecideViewsTest::customerPriceFollowsTheTerms() {
    PlanSession session;
    QVERIFY(session.open(samplePlan()));
    CostsView costs;
    costs.setSession(&session);
    QVERIFY(settled(session));
    QVERIFY(!costs.setTerm(CostsView::Margin, QStringLiteral("200")).isEmpty());
    QCOMPARE(costs.setTerm(CostsView::Margin, QStringLiteral("25 %")), QString());
    QVERIFY(settled(session));
    QVERIFY(costs.marginTyped());
    QVERIFY2(costs.markup().startsWith(QStringLiteral("33.3")), qPrintable(costs.markup()));
    costs.setCustomer(true);
    const auto& sheet = session.result()->comparison.results[std::size_t(costs.architecture())].sheet;
    const auto offer = costmodel::makeOffer(sheet, session.plan().commercial, costmodel::OfferView::Internal);
    QVERIFY(offer.has_value());
    QCOMPARE(costs.total(), QString::fromStdString(proposal::moneyExact(offer->total.net.amount(), "USD")));
    QVERIFY(std::abs(plain(costs.yearSums().last()) - offer->total.net.amount()) <= 0.5);
    const QString line = costs.lines()->value(1, QStringLiteral("key")).toString();
    QVERIFY(!costs.setPrice(line, CostsView::Likely, QStringLiteral("5")).isEmpty()); // prices are typed as our cost
    QCOMPARE(costs.setTerm(CostsView::Markup, QStringLiteral("10")), QString());
    QVERIFY(settled(session));
    QVERIFY(!costs.marginTyped());
    QCOMPARE(costs.setTerm(CostsView::Tax, QStringLiteral("7")), QString());
    QVERIFY(settled(session));
    QVERIFY(!costs.withTax().isEmpty());
    QCOMPARE(costs.setTerm(CostsView::Tax, QString()), QString());
    QVERIFY(settled(session));
    QVERIFY(costs.withTax().isEmpty());
}

void DecideViewsTest::sellingBelowCostIsSaid() {
    PlanSession session;
    QVERIFY(session.open(samplePlan()));
    CostsView costs;
    costs.setSession(&session);
    QVERIFY(settled(session));
    QVERIFY(costs.belowCost().isEmpty());
    QCOMPARE(costs.setTerm(CostsView::Discount, QStringLiteral("12")), QString());
    QVERIFY(settled(session));
    QVERIFY2(costs.belowCost().contains(QStringLiteral("below")), qPrintable(costs.belowCost()));
    session.undo();
    QVERIFY(settled(session));
    QVERIFY(costs.belowCost().isEmpty());
}

void DecideViewsTest::everyLineExplainsItself() {
    PlanSession session;
    QVERIFY(session.open(samplePlan()));
    CostsView costs;
    costs.setSession(&session);
    QVERIFY(settled(session));
    for (int row = 0; row < costs.lines()->count(); ++row) {
        if (costs.lines()->value(row, QStringLiteral("kind")) != QStringLiteral("line")) continue;
        QVERIFY(costs.explain(costs.lines()->value(row, QStringLiteral("key")).toString()));
        QVERIFY(!costs.why()->figure().isEmpty() && !costs.why()->formula().isEmpty());
        QVERIFY(costs.why()->inputs()->count() > 0);
    }
    const int before = costs.lines()->count();
    costs.toggle(QStringLiteral("Cameras"));
    QVERIFY(costs.lines()->count() < before);
    costs.toggle(QStringLiteral("Cameras"));
    QCOMPARE(costs.lines()->count(), before);
    const int folded = rowWith(*costs.lines(), QStringLiteral("foldable"), true);
    QVERIFY(folded >= 0);
}

void DecideViewsTest::failuresAreShownAndRepaired() {
    PlanSession session;
    QVERIFY(session.open(samplePlan()));
    ArchitectureView arch;
    arch.setSession(&session);
    QVERIFY(settled(session));
    QVERIFY(arch.built());
    QVERIFY(!arch.failing());
    const auto& nodes = arch.worked()->drawing.layout.nodes;
    const auto recorder = std::find_if(nodes.begin(), nodes.end(), [](const auto& node) { return node.kind == planner::NodeKind::Recorder; });
    QVERIFY(recorder != nodes.end());
    const int box = int(recorder - nodes.begin());
    arch.press(box);
    QVERIFY(arch.failing() && arch.failureBad());
    QVERIFY2(arch.failureHeadline().contains(QStringLiteral("40 of 40")), qPrintable(arch.failureHeadline()));
    QVERIFY(rowWith(*arch.effects(), QStringLiteral("kind"), 2) >= 0);
    QVERIFY(proposal::nodeSentence(arch.picture(), *recorder).contains(QStringLiteral("Failed")));
    arch.press(box);
    QVERIFY(!arch.failing());
    QVERIFY(arch.singlePoints()->count() > 0);
    arch.failNode(arch.singlePoints()->value(0, QStringLiteral("node")).toString());
    QVERIFY(arch.failing());
    arch.repairAll();
    QVERIFY(!arch.failing());
    arch.press(-1);
    arch.press(100'000);
    QVERIFY(!arch.failing());
    for (std::size_t a = 0; a < nodes.size(); ++a) // boxes stand apart
        for (std::size_t b = a + 1; b < nodes.size(); ++b)
            QVERIFY2(!QRectF(nodes[a].x, nodes[a].y, nodes[a].width, nodes[a].height).intersects(QRectF(nodes[b].x, nodes[b].y, nodes[b].width, nodes[b].height)),
                     qPrintable(QString::fromStdString(nodes[a].id + " / " + nodes[b].id)));
}

void DecideViewsTest::takeOverReachesThePlan() {
    PlanSession session;
    QVERIFY(session.open(samplePlan()));
    ArchitectureView arch;
    arch.setSession(&session);
    arch.setArchitecture(2);
    QVERIFY(settled(session));
    QVERIFY(!arch.changedByHand());
    const int cold = int(arch.modes().indexOf(QStringLiteral("Standby for all")));
    QVERIFY(cold > 0);
    arch.setMode(cold);
    QVERIFY(settled(session));
    QCOMPARE(*session.plan().hybrid.failover, planner::FailoverMode::ColdStandby);
    QVERIFY(arch.modeTyped() && arch.standbysRead() && arch.changedByHand());
    QVERIFY(arch.limits()->count() > 0);
    QVERIFY(arch.checkTitle().startsWith(QStringLiteral("Can")));
    const auto& nodes = arch.worked()->drawing.layout.nodes;
    const auto recorder = std::find_if(nodes.begin(), nodes.end(), [](const auto& node) { return node.kind == planner::NodeKind::Recorder; });
    arch.press(int(recorder - nodes.begin()));
    QVERIFY(rowWith(*arch.effects(), QStringLiteral("kind"), 1) >= 0);
    arch.setStandbys(2);
    QVERIFY(settled(session));
    QCOMPARE(*session.plan().hybrid.standbys, 2);
    arch.backToRecommended();
    QVERIFY(settled(session));
    QVERIFY(session.plan().hybrid.failover.isDefault());
    QVERIFY(!arch.changedByHand());
}

void DecideViewsTest::oneMoreRecorderCostsWhatItSays() {
    PlanSession session;
    QVERIFY(session.open(samplePlan()));
    ArchitectureView arch;
    arch.setSession(&session);
    arch.setArchitecture(2);
    QVERIFY(settled(session));
    const double before = session.result()->comparison.results[2].cashFlow.nominal.amount();
    const auto recorders = [&] {
        const auto& nodes = arch.worked()->topology.nodes;
        return std::count_if(nodes.begin(), nodes.end(), [](const auto& node) { return node.kind == planner::NodeKind::Recorder; });
    };
    const auto count = recorders();
    const double more = arch.worked()->costs.sites.front().more;
    QVERIFY(more > 0);
    arch.addRecorder(0, -1); // nothing was added yet
    QVERIFY(session.plan().hybrid.edits.empty());
    QVERIFY(arch.worked()->costs.sites.front().cost > 0 && arch.worked()->costs.management > 0);
    arch.addRecorder(0, 1);
    QVERIFY(settled(session));
    QVERIFY(session.plan().customLines.empty()); // it is sized and priced like the rest
    QCOMPARE(session.result()->comparison.results[2].design.sites.front().boxes(), std::int64_t(count) + 1);
    QCOMPARE(recorders(), count + 1);
    QVERIFY(arch.worked()->topology.findings.empty());
    QVERIFY(std::abs(session.result()->comparison.results[2].cashFlow.nominal.amount() - before - more) < 1);
    QVERIFY(arch.recorders()->value(0, QStringLiteral("canTake")).toBool());
    arch.addRecorder(0, -1);
    QVERIFY(settled(session));
    QCOMPARE(recorders(), count);
    QVERIFY(session.plan().customLines.empty());
    QVERIFY(std::abs(session.result()->comparison.results[2].cashFlow.nominal.amount() - before) < 0.01);
}

void DecideViewsTest::riskAndWhatIfExplainThemselves() {
    PlanSession session;
    QVERIFY(session.open(samplePlan()));
    RiskView risk;
    WhatIfView whatIf;
    CostsView costs;
    risk.setLives(300);
    risk.setSession(&session);
    whatIf.setSession(&session);
    costs.setSession(&session);
    risk.setActive(true);
    whatIf.setActive(true);
    QVERIFY(settled(session));
    QVERIFY(risk.explainLoss(QStringLiteral("NVR, Recorders: 12 camera-hours a year")));
    QVERIFY(risk.why()->inputs()->count() > 3 && !risk.why()->formula().isEmpty());
    QVERIFY(!risk.explainLoss(QStringLiteral("nobody")));
    for (int row = 0; row < risk.inputs()->count(); ++row)
        QVERIFY(risk.explainInput(row) && !risk.why()->inputs()->value(0, QStringLiteral("source")).toString().isEmpty());
    int unpriced = 0;
    for (int row = 0; row < risk.remedies()->count(); ++row) {
        QVERIFY(risk.explainRemedy(row));
        const bool priced = risk.remedies()->value(row, QStringLiteral("cost")) != QStringLiteral("no price");
        QCOMPARE(risk.remedies()->value(row, QStringLiteral("reason")).toString().isEmpty(), priced); // either a price or why there is none
        unpriced += priced ? 0 : 1;
        if (risk.remedies()->value(row, QStringLiteral("key")) != QStringLiteral("shelf")) continue;
        QVERIFY(risk.why()->inputs()->count() >= 6); // recorder, drives, camera and switch besides the sums
    }
    QVERIFY(unpriced > 0 && unpriced < risk.remedies()->count());
    for (int line = 0; line < 5; ++line) {
        QVERIFY(whatIf.explainFigure(line));
        QVERIFY(whatIf.why()->inputs()->count() >= 3);
        const QString place = whatIf.placeOf(line);
        QVERIFY(place.startsWith(QStringLiteral("/prices/")));
        costs.setArchitecture(whatIf.architecture());
        const int row = costs.showFigure(place.mid(8));
        QVERIFY2(row >= 0, qPrintable(place));
        QVERIFY(costs.lines()->value(row, QStringLiteral("kind")) != QStringLiteral("section"));
    }
    QCOMPARE(costs.showFigure(QStringLiteral("no.such.figure")), -1);
    QVERIFY(!whatIf.explainFigure(-1));
}

void DecideViewsTest::failureInputsAreTypedAndUndone() {
    PlanSession session;
    QVERIFY(session.open(samplePlan()));
    FailureInputsView inputs;
    inputs.setSession(&session);
    QVERIFY(settled(session));
    QCOMPARE(inputs.rows()->count(), 0); // nobody looks
    inputs.setActive(true);
    const int all = inputs.rows()->count();
    QCOMPARE(std::size_t(all), simulator::failureInputs(*session.catalogue()).size());
    for (int row = 0; row < all; ++row)
        QVERIFY(inputs.explain(row) && !inputs.why()->inputs()->value(0, QStringLiteral("source")).toString().isEmpty());
    QVERIFY(!inputs.explain(all));
    const QString key = QStringLiteral("camera.afr");
    const auto cell = [&](const char* role) { return inputs.rows()->value(rowWith(*inputs.rows(), QStringLiteral("key"), key), QString::fromUtf8(role)); };
    QCOMPARE(cell("likely").toString(), QStringLiteral("2.5"));
    QCOMPARE(cell("unit").toString(), QStringLiteral("% a year"));
    for (const char* const nonsense : {"plenty", "-5", "101"})
        QVERIFY(!inputs.setPart(key, RangeTable::Likely, QString::fromUtf8(nonsense)).isEmpty());
    QVERIFY(inputs.setPart(QStringLiteral("no.such.figure"), RangeTable::Likely, QStringLiteral("5")).isEmpty());
    QVERIFY(session.plan().reliability.empty());
    QCOMPARE(inputs.setPart(key, RangeTable::Likely, QStringLiteral("8 %")), QString()); // above the range: its end goes along
    QVERIFY(settled(session));
    QCOMPARE(session.plan().reliability.size(), std::size_t{1});
    QCOMPARE(session.plan().reliability.front().value, (Range{0.01, 0.08, 0.08}));
    QVERIFY(cell("typed").toBool());
    QVERIFY(inputs.countText().contains(QStringLiteral("1 of this plan")));
    inputs.setWhich(1);
    QCOMPARE(inputs.rows()->count(), 1);
    inputs.setWhich(0);
    QCOMPARE(inputs.setPart(key, RangeTable::Low, QStringLiteral("2")), QString());
    QCOMPARE(session.plan().reliability.size(), std::size_t{1});
    QCOMPARE(session.plan().reliability.front().value.low, 0.02);
    inputs.resetPart(key);
    QVERIFY(session.plan().reliability.empty());
    for (int step = 0; step < 3; ++step)
        session.undo();
    QVERIFY(settled(session));
    QVERIFY(session.plan().reliability.empty());
    QCOMPARE(cell("likely").toString(), QStringLiteral("2.5"));
    QVERIFY(!cell("typed").toBool());
}

void DecideViewsTest::livesGrowAndGoStale() {
    PlanSession session;
    QVERIFY(session.open(samplePlan()));
    RiskView risk;
    risk.setLives(1000);
    risk.setSession(&session);
    QVERIFY(settled(session));
    QVERIFY(risk.lost()->empty()); // nothing runs while nobody looks
    bool partial = false;
    connect(&risk, &RiskView::runChanged, &risk, [&] { partial = partial || risk.figures()->value(0, QStringLiteral("typical")).toString().startsWith(QStringLiteral("about")); });
    risk.setActive(true);
    QVERIFY(risk.running());
    QVERIFY(settled(session));
    QVERIFY(partial);
    QVERIFY(!risk.stale());
    QVERIFY(risk.runNote().contains(QStringLiteral("1,000")));
    for (int i = 0; i < 3; ++i)
        QVERIFY(risk.figures()->value(i, QStringLiteral("known")).toBool());
    QVERIFY(risk.remedies()->count() > 2);
    const QString key = risk.remedies()->value(0, QStringLiteral("key")).toString();
    risk.tick(key);
    QVERIFY(risk.remedies()->value(0, QStringLiteral("ticked")).toBool());
    QVERIFY(risk.tickedText().contains(QStringLiteral("becomes")));
    session.step(PlanSession::Cameras, 10);
    QVERIFY(settled(session));
    QVERIFY(risk.stale());
    risk.run();
    risk.stop();
    QVERIFY(settled(session));
    QVERIFY(!risk.stale());
}

void DecideViewsTest::oneLifeIsReplayed() {
    PlanSession session;
    QVERIFY(session.open(samplePlan()));
    RiskView risk;
    risk.setLives(100);
    risk.setSession(&session);
    risk.setActive(true);
    QVERIFY(settled(session));
    QVERIFY(!risk.life()->empty());
    const QString first = risk.life()->table();
    risk.step(1);
    QCOMPARE(risk.lifeCurrent(), 0);
    QVERIFY(!risk.lifeTitle().isEmpty());
    risk.step(2);
    const int last = risk.lifeCurrent();
    QVERIFY(last > 0);
    risk.step(-1);
    QCOMPARE(risk.lifeCurrent(), last - 1);
    risk.step(-2);
    QCOMPARE(risk.lifeCurrent(), 0);
    risk.anotherLife();
    QVERIFY(settled(session));
    QVERIFY(risk.life()->table() != first);
    risk.setLifeNumber(0);
    QVERIFY(settled(session));
    const QStringList then = first.split(QLatin1Char('\n')), now = risk.life()->table().split(QLatin1Char('\n'));
    for (qsizetype row = 0; row < std::min(then.size(), now.size()); ++row)
        QCOMPARE(now.at(row), then.at(row));
    QCOMPARE(now.size(), then.size());
}

void DecideViewsTest::whatMovesTheTotal() {
    PlanSession session;
    QVERIFY(session.open(samplePlan()));
    WhatIfView whatIf;
    whatIf.setSession(&session);
    whatIf.setActive(true);
    QVERIFY(settled(session));
    QVERIFY(!whatIf.tornado()->empty() && !whatIf.sweep()->empty() && !whatIf.map()->empty());
    const QString alone = whatIf.tornado()->table();
    whatIf.setTogether(true);
    QVERIFY(whatIf.tornado()->table() != alone);
    QVERIFY(whatIf.tornadoNote().contains(QStringLiteral("explain")));
    whatIf.setTogether(false);
    QCOMPARE(whatIf.tornado()->table(), alone);
    QVERIFY(whatIf.fields().size() > 4);
    const QString cameras = whatIf.sweep()->table();
    whatIf.sweepFigure(0);
    QVERIFY(settled(session));
    QVERIFY(whatIf.field() >= 3);
    QVERIFY(whatIf.sweep()->table() != cameras);
    whatIf.setField(1);
    QVERIFY(settled(session));
    QVERIFY(whatIf.sweep()->table().startsWith(QStringLiteral("Sites")));
}

void DecideViewsTest::mapIsThePlansOwnAnswerAtItsOwnPlace() {
    PlanSession session;
    QVERIFY(session.open(samplePlan()));
    WhatIfView whatIf;
    whatIf.setSession(&session);
    whatIf.setActive(true);
    QVERIFY(settled(session));
    QCOMPARE(whatIf.mapProgress(), 1.0);
    const auto& comparison = session.result()->comparison;
    const QString own = QStringLiteral("12\t40\t");
    bool found = false;
    for (const QString& line : whatIf.map()->table().split(QLatin1Char('\n')))
        if (line.startsWith(own)) {
            found = true;
            for (std::size_t i = 0; i < 3; ++i)
                QVERIFY(std::abs(line.split(QLatin1Char('\t')).at(int(2 + i)).toDouble() - comparison.results[i].cashFlow.nominal.amount()) < 1);
        }
    QVERIFY(found);
    const QString with = whatIf.map()->table();
    whatIf.setMustHaves(false);
    QVERIFY(settled(session));
    QVERIFY(whatIf.map()->table() != with);
}

void DecideViewsTest::pinsAreBoundToCountsAndBecomeScenarios() {
    PlanSession session;
    QVERIFY(session.open(samplePlan()));
    WhatIfView whatIf;
    whatIf.setSession(&session);
    whatIf.setActive(true);
    QVERIFY(settled(session));
    whatIf.pin(0);
    whatIf.pin(5);
    QCOMPARE(whatIf.pins()->count(), 2);
    QCOMPARE(whatIf.pins()->value(0, QStringLiteral("label")).toString(), QStringLiteral("1 site, 8 cameras"));
    whatIf.pin(0);
    QCOMPARE(whatIf.pins()->count(), 1);
    const QString label = whatIf.pins()->value(0, QStringLiteral("label")).toString();
    session.step(PlanSession::Cameras, 3); // the axes change, the pin does not
    QVERIFY(settled(session));
    QCOMPARE(whatIf.pins()->value(0, QStringLiteral("label")).toString(), label);
    QCOMPARE(whatIf.makeScenario(0), label);
    QCOMPARE(session.plan().scenarios.size(), std::size_t{1});
    session.undo();
    QVERIFY(session.plan().scenarios.empty());
    whatIf.unpin(0);
    QCOMPARE(whatIf.pins()->count(), 0);
    QVERIFY(settled(session));
}

void DecideViewsTest::camerasAreWatchedFromTheirFiles() {
    using State = proposal::CameraCell::State;
    CameraWatch watch;
    FolderSizes look;
    for (int i = 0; i <= 60; ++i) {
        look.atSeconds = i * 0.5;
        if (i <= 20) look.bytes["cam1"]["rec1"] = look.bytes["cam2"]["rec1"] = 125'000.0 * i;
        if (i >= 40) look.bytes["cam1"]["standby1"] = 125'000.0 * (i - 39);
        watch.add(look, 2);
        if (i == 20) QCOMPARE(watch.count(State::Recording), 2);
        if (i == 35) QCOMPARE(watch.count(State::Gap), 2);
    }
    QCOMPARE(int(watch.cells()[0].state), int(State::Moved));
    QCOMPARE(watch.cells()[0].recorder, std::string("standby1"));
    QVERIFY(std::abs(watch.cells()[0].mbps.back() - 2) < 0.3);
    QVERIFY(std::any_of(watch.cells()[0].mbps.begin(), watch.cells()[0].mbps.end(), [](double mbps) { return mbps < 0; }));
    QCOMPARE(watch.cells()[0].home, std::string("rec1"));
    look.atSeconds = 45;
    watch.add(look, 2);
    QCOMPARE(int(watch.cells()[1].state), int(State::Dark));
    // A kill is no silence that has to be waited for: a gap at once, or dark when nobody will come.
    for (const bool help : {true, false}) {
        watch.clear();
        FolderSizes sizes;
        for (int i = 0; i <= 12; ++i) {
            sizes.atSeconds = i * 0.5;
            sizes.bytes["cam1"]["rec1"] = 125'000.0 * i;
            if (i == 11) watch.killed("rec1", help); // bytes that come after are no sign of life
            watch.add(sizes, 2);
        }
        QCOMPARE(int(watch.cells()[0].state), int(help ? State::Gap : State::Dark));
        QVERIFY(watch.cells()[0].mbps.back() < 0);
        sizes.atSeconds = 9;
        sizes.bytes["cam1"]["standby1"] = 250'000;
        watch.add(sizes, 2);
        QCOMPARE(int(watch.cells()[0].state), int(State::Moved));
    }
}

void DecideViewsTest::camerasHaveNames() {
    CameraNames names;
    names.add("Shop floor", 2);
    names.add("Stock room", 1);
    names.add("Safe", 3);
    names.add("Safe", 1);
    QCOMPARE(names.name("cam0002"), std::string("Shop floor 2"));
    QCOMPARE(names.code("cam0002"), std::string("SF2"));
    QCOMPARE(names.code("cam0003"), std::string("SR1"));
    QCOMPARE(names.code("cam0006"), std::string("S3"));
    QCOMPARE(names.name("cam0007"), std::string("Safe 1"));
    QCOMPARE(names.code("cam0007"), std::string("Sa1")); // every code is another's
    QCOMPARE(names.name("cam0008"), std::string("cam0008"));
    QCOMPARE(names.name("lobby"), std::string("lobby"));
}

/// A program that says what the test program says, and answers to its first command.
void writeTestProgram(const QString& path, const QByteArray& script) {
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("#!/bin/sh\n" + script);
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void DecideViewsTest::killIsAskedForAndShown() {
    QTemporaryDir folder;
    const QString program = folder.filePath(QStringLiteral("sightline-cli"));
    writeTestProgram(program, "printf 'cam0001 to cam0002 are Shop cameras\nrec1 records 1 cameras\nrec2 records 1 cameras\nstandby1 stands by\nrecording ' >&2\n"
                              "sleep 0.2\necho 'for 20 s' >&2\nread line\necho \"at 3.50 s: ${line#kill } with 1 cameras is killed (kill -9)\" >&2\n"
                              "echo 'at 6.50 s: no heartbeat of rec2 for 3 periods' >&2\necho 'at 6.50 s: standby1 is told to record 1 cameras' >&2\n"
                              "echo 'at 8.50 s: standby1 records the cameras of rec2' >&2\nread line\necho \"cannot kill \\\"${line#kill }\\\": it is dead\" >&2\nexec sleep 60\n");
    PlanSession session;
    TestbedView bed;
    bed.setProgram(program);
    bed.setSession(&session);
    QVERIFY(settled(session));
    bed.setScenario(0);
    QVERIFY(bed.victims().isEmpty());
    QCOMPARE(bed.victim(), -1);
    bed.killVictim(); // nothing runs
    bed.run();
    QTRY_COMPARE_WITH_TIMEOUT(bed.state(), int(TestbedView::Running), patience);
    QCOMPARE(bed.victims(), (QStringList{QStringLiteral("Recorder 1"), QStringLiteral("Recorder 2")}));
    bed.setVictim(5);
    QCOMPARE(bed.victim(), 0);
    bed.setVictim(1);
    bed.killVictim();
    QTRY_COMPARE_WITH_TIMEOUT(bed.events()->count(), 4, patience);
    QCOMPARE(bed.events()->value(0, QStringLiteral("at")).toString(), QStringLiteral("00:03"));
    QCOMPARE(bed.events()->value(0, QStringLiteral("text")).toString(), QStringLiteral("Recorder 2 killed"));
    QCOMPARE(bed.events()->value(0, QStringLiteral("share")).toDouble(), 3.5 / 20);
    QCOMPARE(bed.events()->value(3, QStringLiteral("text")).toString(), QStringLiteral("all 1 moved"));
    QVERIFY(bed.events()->value(3, QStringLiteral("named")).toBool() && !bed.events()->value(1, QStringLiteral("named")).toBool());
    QCOMPARE(bed.victims(), QStringList{QStringLiteral("Recorder 1")});
    QCOMPARE(bed.victim(), 0);
    bed.killVictim();
    QTRY_VERIFY_WITH_TIMEOUT(session.notice().contains(QStringLiteral("cannot be killed")), patience);
    bed.stop();
    QVERIFY(bed.stopping() && bed.victims().isEmpty());
    bed.stop(); // asked twice: at once
    QTRY_COMPARE_WITH_TIMEOUT(bed.state(), int(TestbedView::Stopped), patience);
}

/// A finished run of the plan with this name, in which a recorder was killed by hand.
QByteArray finishedRun(const QString& id, const std::string& plan) {
    const QByteArray name = QByteArray::fromStdString(plan);
    return R"json({"schema":"sightline.testbed-run/1","run_id":")json" + id.toUtf8() + R"json(","verdict":"fail","scale":"2 of 40 cameras of one Shop","seconds":20,
        "figures":[{"name":"cameras_taken_over","label":"Cameras","unit":"cameras","planned":1,"measured":1,"tolerance":0,"ceiling":false,"verdict":"pass"},
                   {"name":"takeover_gap_s","label":"Longest gap","unit":"s","planned":5,"measured":12,"tolerance":4,"ceiling":true,"verdict":"fail"}],
        "gaps":{"cam0001":[],"cam0002":[{"from_s":3,"length_s":12,"open":false}]},"rate_step_s":1,
        "per_camera":[{"name":"cam0001","group":"Shop cameras","recorder":"rec1","mbps":2,"rate_mbps":[2,2,2]},
                      {"name":"cam0002","group":"Shop cameras","recorder":"rec2","mbps":2,"rate_mbps":[2,null,2]}],
        "recorders":[{"name":"rec1","standby":false,"cameras":1,"killed_at_s":null},{"name":"rec2","standby":false,"cameras":1,"killed_at_s":3.5},
                     {"name":"standby1","standby":true,"cameras":0,"killed_at_s":null}],
        "killed":"rec2","events":[{"state":"failed","at_s":3.5,"text":"rec2 with 1 cameras is killed (kill -9)"},{"state":"covered","at_s":15,"text":"standby1 records the cameras of rec2"}],
        "test_plan":{"plan":")json" + name + R"json(","architecture":"hybrid","site":"Shop","groups":[{"name":"Shop cameras","mbps":2.04}]},
        "machine":{"cpu":"a CPU","cores":2,"memory_gib":7.8,"kernel":"Linux"},"seed":1,"conditions":[]})json";
}

void DecideViewsTest::testsAreKeptBetweenSittings() {
    QTemporaryDir folder;
    PlanSession session;
    QVERIFY(session.open(samplePlan()));
    QVERIFY(settled(session));
    const std::string plan = session.plan().name;
    {
        TestbedView bed;
        bed.setFolder(folder.path());
        bed.setSession(&session);
        bed.takeReport(finishedRun(QStringLiteral("20261123T080312.123Z-9f3c"), plan), 1);
        bed.takeReport(finishedRun(QStringLiteral("20261124T080312.123Z-0001"), plan), 1);
        bed.takeReport(finishedRun(QStringLiteral("20261124T090000.000Z-0002"), "another plan"), 1);
        bed.takeReport(finishedRun(QStringLiteral("../../escape"), plan), 1); // shown, but no name for a file
        QCOMPARE(bed.history()->count(), 2);
    }
    const QDir tests(folder.filePath(QStringLiteral("tests")));
    QCOMPARE(tests.entryList(QDir::Files).size(), 3);
    for (const char* damage : {"", "{", "[1]", "\x00\xff", R"({"schema":"sightline.testbed-run/1","run_id":7,"figures":"x"})"}) {
        QFile broken(tests.filePath(QStringLiteral("20261125T000000.000Z-dead.json")));
        QVERIFY(broken.open(QIODevice::WriteOnly | QIODevice::Truncate) && broken.write(damage) >= 0);
        broken.close();
        TestbedView bed;
        bed.setSession(&session);
        bed.setFolder(folder.path());
        QCOMPARE(bed.history()->count(), 2);
    }
    TestbedView bed;
    bed.setSession(&session);
    bed.setFolder(folder.path());
    QVERIFY(!bed.hasReport());
    QCOMPARE(bed.history()->value(0, QStringLiteral("title")).toString(), QStringLiteral("Recorder killed"));
    QCOMPARE(bed.history()->value(1, QStringLiteral("verdict")).toString(), QStringLiteral("1 fails"));
    bed.showRun(1);
    QVERIFY(bed.hasReport() && !bed.stale());
    QVERIFY(bed.history()->value(1, QStringLiteral("shown")).toBool() && !bed.history()->value(0, QStringLiteral("shown")).toBool());
    QCOMPARE(bed.figures()->value(0, QStringLiteral("allowed")).toString(), QStringLiteral("exact"));
    QCOMPARE(bed.liveText(), QStringLiteral("1 moved"));
    QVERIFY(bed.grid()->table().contains(QStringLiteral("Shop cameras 2\tStandby 1\tmoved")));
    QVERIFY(bed.gaps()->table().contains(QStringLiteral("Shop cameras 2\t12")));
    QCOMPARE(bed.testedArchitecture(), int(planner::Architecture::Hybrid));
    QCOMPARE(bed.events()->count(), 2);
    // The kept file is what the command line's --run takes, and the window gives it to the proposal.
    QFile kept(bed.runFile());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    const auto run = proposal::parseTestRun(kept.readAll().toStdString(), "kept");
    QVERIFY(run && run->id == "20261123T080312.123Z-9f3c" && run->gaps.size() == 1);
    session.step(PlanSession::Cameras, 1);
    QVERIFY(settled(session));
    QVERIFY(bed.stale() && bed.history()->value(0, QStringLiteral("stale")).toBool());
    session.undo();
    QVERIFY(settled(session));
    QVERIFY(!bed.stale() && !bed.history()->value(0, QStringLiteral("stale")).toBool());
    QVERIFY(bed.saveRun(folder.filePath(QStringLiteral("run.json"))));
    QVERIFY(!bed.saveRun(QStringLiteral("/no-such-folder/run.json")));
    QVERIFY(bed.openRun(folder.filePath(QStringLiteral("run.json"))));
    QVERIFY(!bed.openRun(samplePlan()));
    QVERIFY(session.notice().contains(QStringLiteral("no test run")));
    QVERIFY(bed.hasReport()); // what was shown stays
    QVERIFY(tests.exists() && QFile::remove(bed.history()->value(0, QStringLiteral("file")).toString()));
    bed.showRun(0);
    QVERIFY(session.notice().contains(QStringLiteral("gone or damaged")));
}

void DecideViewsTest::onlyTheNewestTestsAreKept() {
    QTemporaryDir folder;
    TestHistory history;
    history.open(folder.path());
    for (int i = 0; i < TestHistory::mostKept + 5; ++i)
        QVERIFY(!history.add(finishedRun(QStringLiteral("20261123T08%1.000Z-0000").arg(1000 + i), "plan"), QStringLiteral("hash")).isEmpty());
    QCOMPARE(int(history.of(QStringLiteral("plan")).size()), TestHistory::mostKept);
    const QStringList files = QDir(folder.filePath(QStringLiteral("tests"))).entryList(QDir::Files, QDir::Name);
    QCOMPARE(int(files.size()), TestHistory::mostKept);
    QCOMPARE(files.first(), QStringLiteral("20261123T081005.000Z-0000.json"));
    QCOMPARE(history.of(QStringLiteral("plan")).front().id, QStringLiteral("20261123T081054.000Z-0000"));
    TestHistory again;
    again.open(folder.path());
    QCOMPARE(int(again.of(QStringLiteral("plan")).size()), TestHistory::mostKept);
    QVERIFY(again.of(QStringLiteral("other")).empty());
    QVERIFY(again.add("no json", QStringLiteral("hash")).isEmpty());
    again.open({});
    QVERIFY(again.add(finishedRun(QStringLiteral("20261123T081005.000Z-0000"), "plan"), {}).isEmpty()); // nowhere to keep it
}

void DecideViewsTest::testReportIsReadAndAdopted() {
    PlanSession session;
    QVERIFY(session.open(samplePlan()));
    TestbedView bed;
    bed.setSession(&session);
    QVERIFY(settled(session));
    const QByteArray json = R"json({"schema":"sightline.testbed-drill/1","run_id":"20261124T080312.123Z-9f3c","verdict":"fail","scale_factor":0.4,
        "scale":"16 of 40 cameras of one Shop (480 in the plan)","seconds":25.0,
        "figures":[{"name":"mbps_total","label":"Recording","unit":"Mbps","planned":32.0,"measured":33.0,"tolerance":1.6,"ceiling":false,"verdict":"pass"},
                   {"name":"takeover_gap_s","label":"Longest gap","unit":"s","planned":5.0,"measured":12.0,"tolerance":4.0,"ceiling":true,"verdict":"fail"}],
        "gaps":{"cam1":[{"from_s":8.0,"length_s":12.0,"open":false}],"cam2":[]},
        "per_camera":[{"name":"cam1","group":"Shop cameras","mbps":2.0},{"name":"cam2","group":"Shop cameras","mbps":2.2}],
        "killed":"rec1","events":[{"state":"failed","at_s":7.5,"text":"rec1 is killed"}],"test_plan":{"site":"Shop"},
        "machine":{"cpu":"a CPU","cores":2,"memory_gib":7.8,"kernel":"Linux"},"seed":1,"conditions":["One condition."]})json";
    bed.takeReport(json, 1);
    QCOMPARE(bed.state(), int(TestbedView::Done));
    QCOMPARE(bed.verdict(), QStringLiteral("1 fails"));
    QCOMPARE(bed.figures()->count(), 2);
    QCOMPARE(bed.figures()->value(1, QStringLiteral("allowed")).toString(), QStringLiteral("≤ 9.00"));
    QVERIFY(!bed.gaps()->empty());
    QVERIFY(bed.canAdopt());
    QVERIFY(bed.explain(0) && !bed.why()->formula().isEmpty() && bed.why()->inputs()->count() >= 4);
    QCOMPARE(bed.why()->value(), bed.figures()->value(0, QStringLiteral("planned")).toString());
    QVERIFY(!bed.explain(2) && !bed.explain(-1));
    bed.adopt();
    QCOMPARE(session.basePlan().scenarios.size(), std::size_t(1)); // a scenario: the plan itself stays as it was
    QVERIFY(session.basePlan().sites.front().groups.front().bitrateMbps.isDefault());
    QVERIFY(!session.scenario().empty());
    QCOMPARE(session.plan().sites.front().groups.front().bitrateMbps.origin, planner::Origin::Measured);
    QCOMPARE(*session.plan().sites.front().groups.front().bitrateMbps, 2.1);
    QVERIFY(settled(session));
    QVERIFY(bed.stale());
    session.undo();
    QVERIFY(session.basePlan().scenarios.empty());
    QVERIFY(session.plan().sites.front().groups.front().bitrateMbps.isDefault());
    QTemporaryDir folder;
    QVERIFY(bed.saveCertificate(folder.filePath(QStringLiteral("certificate.html"))));
    QFile page(folder.filePath(QStringLiteral("certificate.html")));
    QVERIFY(page.open(QIODevice::ReadOnly));
    QVERIFY(page.readAll().contains("One condition."));
    QVERIFY(!bed.saveCertificate(QStringLiteral("/no-such-folder/certificate.html")));
    QVERIFY(!readTestReport("{}").valid);
    QVERIFY(!readTestReport("no json").valid);
    QVERIFY(settled(session));
}

void DecideViewsTest::crashOfTheTestIsSurvived() {
    QTemporaryDir folder;
    const QString program = folder.filePath(QStringLiteral("sightline-cli"));
    const auto write = [&](const QByteArray& script) { writeTestProgram(program, script); };
    PlanSession session;
    TestbedView bed;
    bed.setProgram(program);
    bed.setSession(&session);
    QVERIFY(settled(session));
    write("echo 'drill of 25 s' >&2\nkill -SEGV $$\n");
    QCOMPARE(bed.setNumber(TestbedView::Seed, QStringLiteral("2")), QString());
    QVERIFY(bed.ready());
    bed.run();
    QVERIFY(bed.running());
    QTRY_COMPARE_WITH_TIMEOUT(bed.state(), int(TestbedView::Crashed), patience);
    QVERIFY(bed.stateText().contains(QStringLiteral("unexpectedly")));
    write("echo 'sightline-cli: testbed: no port is free. Close something.' >&2\nexit 4\n");
    bed.run();
    QTRY_COMPARE_WITH_TIMEOUT(bed.state(), int(TestbedView::Failed), patience);
    QVERIFY2(bed.stateText().contains(QStringLiteral("no port is free")), qPrintable(bed.stateText()));
    write("exec sleep 60\n");
    bed.run();
    bed.stop();
    QTRY_COMPARE_WITH_TIMEOUT(bed.state(), int(TestbedView::Stopped), patience);
    bed.run();
    bed.killTest();
    QTRY_COMPARE_WITH_TIMEOUT(bed.state(), int(TestbedView::Crashed), patience);
    QVERIFY(session.hasResult());
}

void DecideViewsTest::missingProgramIsSaid() {
    PlanSession session;
    TestbedView bed;
    bed.setProgram(QStringLiteral("/no-such-folder/sightline-cli"));
    bed.setSession(&session);
    QVERIFY(settled(session));
    QVERIFY(!bed.ready());
    QVERIFY(rowWith(*bed.preflight(), QStringLiteral("state"), 2) >= 0);
    bed.run();
    QVERIFY(!bed.running());
    QVERIFY(!bed.setNumber(TestbedView::Cameras, QStringLiteral("0")).isEmpty());
    QVERIFY(!bed.setNumber(TestbedView::Seconds, QStringLiteral("3")).isEmpty()); // too short for a drill
}

} // namespace sightline::qml

QTEST_MAIN(sightline::qml::DecideViewsTest)
#include "tst_decide_views.moc"
