// The range handle's view model: reads, checks and writes low, likely and high of prices, rates and failure rates.

#include "plan_session.h"
#include "range_view.h"

#include "planner/streams.h"

#include <QTest>

namespace sightline::qml {

class RangeViewTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void priceIsThePlans();
    void shareIsTypedInPerCent();
    void orderIsChecked();
    void rateCarriesItsBand();
    void measuredRateStaysMeasured();
    void failureRateReachesTheLosses();
    void unknownIsNothing();

private:
    bool settled() { return QTest::qWaitFor([&] { return m_session->hasResult() && !m_session->busy(); }, 30000); }
    const planner::Plan& plan() const { return m_session->plan(); }
    const planner::CameraGroup& group() const { return plan().sites.front().groups.front(); }

    std::unique_ptr<PlanSession> m_session;
    std::unique_ptr<RangeView> m_view;
};

void RangeViewTest::init() {
    m_view.reset();
    m_session = std::make_unique<PlanSession>();
    QVERIFY2(m_session->open(QStringLiteral(SIGHTLINE_SOURCE_DIR "/data/samples/harbour-stores.sightline")), qPrintable(m_session->notice()));
    m_view = std::make_unique<RangeView>();
    m_view->setSession(m_session.get());
    QVERIFY(settled());
}

void RangeViewTest::priceIsThePlans() {
    QVERIFY(m_view->showPrice(QStringLiteral("lab.bill.engineer")));
    QVERIFY(!m_view->own());
    QVERIFY(m_view->origin().startsWith(QStringLiteral("Default")));
    const QString before = m_view->likely(), total = m_session->cards()->value(2, QStringLiteral("exact")).toString();
    QCOMPARE(m_view->apply(m_view->low(), m_view->likely(), m_view->high(), {}), QString()); // nothing changed: no step
    QVERIFY(!m_session->canUndo());
    QCOMPARE(m_view->apply(QStringLiteral("=100+20"), QStringLiteral("0.15k"), QStringLiteral("300"), QStringLiteral("quote 12")), QString());
    QCOMPARE(plan().prices.size(), std::size_t(1));
    QVERIFY(plan().prices.front().value == (Range{120, 150, 300}));
    QCOMPARE(plan().prices.front().source, std::string("quote 12"));
    QVERIFY(m_view->own());
    QCOMPARE(m_view->source(), QStringLiteral("quote 12"));
    QVERIFY(m_view->fallback().contains(before));
    QVERIFY(settled());
    QVERIFY(m_session->cards()->value(2, QStringLiteral("exact")).toString() != total);
    m_session->undo();
    QVERIFY(plan().prices.empty());
    m_session->redo();
    m_view->reset();
    QVERIFY(plan().prices.empty());
    QCOMPARE(m_view->likely(), before);
    m_session->undo();
    QCOMPARE(plan().prices.size(), std::size_t(1));
}

void RangeViewTest::shareIsTypedInPerCent() {
    const auto catalogue = m_session->catalogue();
    QVERIFY(m_view->showReliability(QStringLiteral("nvr.afr")));
    QVERIFY(m_view->unit().startsWith(QLatin1Char('%')));
    QCOMPARE(m_view->likely().toDouble(), catalogue->figure("nvr.afr")->value.likely * 100);
    QVERIFY(!m_view->apply(m_view->low(), QStringLiteral("180"), QStringLiteral("190"), {}).isEmpty());
    QCOMPARE(m_view->apply(QStringLiteral("10"), QStringLiteral("15 %"), QStringLiteral("20"), {}), QString());
    QVERIFY(plan().reliability.front().value == (Range{0.10, 0.15, 0.20}));
}

void RangeViewTest::orderIsChecked() {
    QVERIFY(m_view->showPrice(QStringLiteral("lab.bill.engineer")));
    QCOMPARE(m_view->apply(QStringLiteral("200"), QStringLiteral("150"), QStringLiteral("300"), {}), QStringLiteral("Low is more than likely"));
    QCOMPARE(m_view->apply(QStringLiteral("100"), QStringLiteral("150"), QStringLiteral("140"), {}), QStringLiteral("Likely is more than high"));
    QVERIFY(m_view->apply(QStringLiteral("cheap"), QStringLiteral("150"), QStringLiteral("160"), {}).startsWith(QStringLiteral("Low: ")));
    QVERIFY(plan().prices.empty());
    QVERIFY(!m_session->canUndo());
}

void RangeViewTest::rateCarriesItsBand() {
    const QString site = QString::fromStdString(plan().sites.front().id), id = QString::fromStdString(group().id);
    QVERIFY(m_view->showRate(site, id));
    const Range model = planner::recordedMbps(group());
    QCOMPARE(m_view->likely().toDouble(), QString::number(model.likely, 'g', 4).toDouble());
    QCOMPARE(m_view->apply(QStringLiteral("1500kbps"), QStringLiteral("2"), QStringLiteral("=2*4Mbps"), QStringLiteral("maker's sheet")), QString());
    QVERIFY(planner::recordedMbps(group()) == (Range{1.5, 2, 8}));
    QCOMPARE(group().bitrateSource, std::string("maker's sheet"));
    m_session->undo();
    QVERIFY(group().bitrateMbps.isDefault());
    QVERIFY(group().bitrateLowMbps.isDefault());
    m_session->redo();
    m_view->reset();
    QVERIFY(planner::recordedMbps(group()) == model);
}

void RangeViewTest::measuredRateStaysMeasured() {
    m_session->edit({}, QStringLiteral("measured"), [](planner::Plan& plan, const planner::Plan&) {
        planner::setExactRate(plan.sites.front().groups.front(), 3, planner::Origin::Measured);
    });
    QVERIFY(m_view->showRate(QString::fromStdString(plan().sites.front().id), QString::fromStdString(group().id)));
    QCOMPARE(m_view->origin(), QStringLiteral("Measured"));
    QCOMPARE(m_view->apply(QStringLiteral("2.5"), m_view->likely(), QStringLiteral("3.5"), QStringLiteral("24 h")), QString());
    QVERIFY(group().bitrateMbps.origin == planner::Origin::Measured);
    QVERIFY(planner::recordedMbps(group()) == (Range{2.5, 3, 3.5}));
}

void RangeViewTest::failureRateReachesTheLosses() {
    const auto lostOf = [&] { return m_session->result()->comparison.results[1].loss.mean; };
    const double before = lostOf();
    QVERIFY(m_view->showReliability(QStringLiteral("nvr.afr")));
    QCOMPARE(m_view->apply(QStringLiteral("50"), QStringLiteral("60"), QStringLiteral("70"), QStringLiteral("our service desk")), QString());
    QVERIFY(settled());
    QVERIFY(lostOf() > before * 1.2);
    QVERIFY(m_view->own());
    m_session->undo();
    QVERIFY(settled());
    QCOMPARE(lostOf(), before);
    QVERIFY(!m_view->own());
}

void RangeViewTest::unknownIsNothing() {
    QVERIFY(!m_view->showPrice(QStringLiteral("no.such.figure")));
    QVERIFY(!m_view->showPrice(QStringLiteral("nvr.afr"))); // no price
    QVERIFY(!m_view->showReliability(QStringLiteral("lab.bill.engineer")));
    QVERIFY(!m_view->showRate(QStringLiteral("nowhere"), QStringLiteral("nothing")));
    QVERIFY(m_view->title().isEmpty());
    QCOMPARE(m_view->apply(QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), {}), QString());
    QVERIFY(!m_session->canUndo());
}

} // namespace sightline::qml

QTEST_GUILESS_MAIN(sightline::qml::RangeViewTest)
#include "tst_range_view.moc"
