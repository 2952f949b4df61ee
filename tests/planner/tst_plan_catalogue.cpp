// What a plan brings along: products and failure rates of its own, and what the models make of them.

#include "plain_prices.h"
#include "planner/plan_catalogue.h"
#include "planner/plan_file.h"
#include "planner/retention.h"
#include "planner/rules.h"
#include "planner/streams.h"

#include <QTest>

using namespace sightline;
using namespace sightline::planner;
using sightline::test::PlainPrices;

namespace {

Figure ownFigure(const std::string& key, double value, const std::string& unit, const std::string& currency = {}) {
    return {"own.box." + key, key, unit, currency, Range::exactly(value), 2026, "quote 7", Grade::Sourced, "", Layer::Project};
}

/// A recorder for as many cameras as any, for next to nothing.
OwnProduct cheapBox() {
    return {"own.box", "recorder", "Acme", "Box 64",
            {ownFigure("channels", 64, "channels"), ownFigure("in_mbps", 400, "Mbps"), ownFigure("bays", 8, "bays"), ownFigure("raw_tb", 160, "TB"),
             ownFigure("poe_ports", 0, "ports"), ownFigure("poe_w", 0, "W"), ownFigure("watts", 60, "W"), ownFigure("price", 99, "USD/unit", "USD")},
            {{"raid", "0/1/5/6/10"}, {"drives_included", "no"}, {"ndaa", "ok"}}};
}

Plan shopPlan() {
    QuickInput input;
    input.sites = 3;
    input.camerasPerSite = 40;
    return quickPlan(input);
}

} // namespace

class TestPlanCatalogue : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        auto loaded = Catalogue::load(dataDirectory());
        QVERIFY2(loaded, loaded ? "" : toText(loaded.error()).c_str());
        m_catalogue = std::move(*loaded);
    }

    void sizingUsesAnOwnProduct() {
        Plan plan = shopPlan();
        const auto boxOf = [&] {
            return makeDesign(plan, Architecture::Nvr, planCatalogue(plan, m_catalogue), m_prices).sites.front().mainRecorder()->id;
        };
        const std::string before = boxOf();
        plan.products.push_back(cheapBox());
        QCOMPARE(boxOf(), std::string("own.box"));
        plan.products.front().figures.back().value = Range::exactly(90'000);
        QCOMPARE(boxOf(), before);
    }

    void withoutOwnDataTheCatalogueIsTheSameObject() {
        const auto shared = std::make_shared<const Catalogue>(m_catalogue);
        Plan plan = shopPlan();
        QCOMPARE(planCatalogue(plan, shared).get(), shared.get());
        plan.products.push_back(cheapBox());
        const auto own = planCatalogue(plan, shared);
        QVERIFY(own.get() != shared.get());
        QVERIFY(own->product("own.box") && !shared->product("own.box"));
        QCOMPARE(own->figure("own.box.price")->value.likely, 99.0);
        QVERIFY(own->isPrice(*own->figure("own.box.price")));
    }

    void ownFailureRatesReplaceTheShippedOnes() {
        Plan plan = shopPlan();
        const PriceEntry entry{"nvr.afr", {0.1, 0.2, 0.3}, "", "2026-03", Grade::Sourced, "our service desk", ""};
        plan.reliability.push_back(entry);
        const Catalogue own = planCatalogue(plan, m_catalogue);
        QVERIFY(own.figure("nvr.afr")->value == entry.value);
        QCOMPARE(own.figure("nvr.afr")->source, std::string("our service desk"));
        QVERIFY(own.figure("nvr.afr")->layer == Layer::Project);
        QVERIFY(priceFindings(plan, own).empty());
    }

    void entriesThatCannotBeUsedAreFindings() {
        Plan plan = shopPlan();
        plan.reliability = {{"nvr.arf", Range::exactly(0.1), "", "2026", Grade::Estimate, "", ""},
                            {"lab.cam.mount", Range::exactly(2), "", "2026", Grade::Estimate, "", ""},
                            {"nvr.afr", Range::exactly(20), "", "2026", Grade::Estimate, "", ""}};
        const Catalogue own = planCatalogue(plan, m_catalogue);
        QVERIFY(own.figure("nvr.afr")->value == m_catalogue.figure("nvr.afr")->value);
        QVERIFY(own.figure("lab.cam.mount")->value == m_catalogue.figure("lab.cam.mount")->value);
        const auto found = priceFindings(plan, own);
        QCOMPARE(found.size(), std::size_t(3));
        for (const Finding& finding : found)
            QVERIFY2(finding.place.starts_with("/reliability/"), finding.place.c_str());
    }

    void survivesTheFile() {
        Plan plan = shopPlan();
        plan.products.push_back(cheapBox());
        plan.reliability.push_back({"nvr.afr", {0.1, 0.2, 0.3}, "", "2026-03", Grade::Sourced, "our service desk", ""});
        plan.sites[0].drivesAdded.set(2);
        CameraGroup& group = plan.sites[0].groups[0];
        setExactRate(group, 3, Origin::Measured);
        group.bitrateLowMbps.set(2);
        group.bitrateHighMbps.set(5);
        group.bitrateSource = "one day at the till";
        const auto back = parsePlan(writePlan(plan), "p");
        QVERIFY2(back, back ? "" : toText(back.error()).c_str());
        QVERIFY(*back == plan);
    }

    void aBandThatDoesNotHoldItsRateIsSaid() {
        Plan plan = shopPlan();
        CameraGroup& group = plan.sites[0].groups[0];
        const auto said = [&plan](const char* key) {
            const auto all = findings(plan);
            return std::any_of(all.begin(), all.end(), [key](const Finding& finding) {
                return finding.place == std::string("/sites/0/camera_groups/0/") + key && finding.severity == Severity::Warning;
            });
        };
        group.bitrateLowMbps.set(3);
        group.bitrateHighMbps.set(1);
        QVERIFY(!said("bitrate_low_mbps")); // no rate of its own, no band
        setExactRate(group, 2, Origin::Typed);
        group.bitrateLowMbps.set(3);
        group.bitrateHighMbps.set(1);
        QVERIFY(said("bitrate_low_mbps") && said("bitrate_high_mbps"));
        QVERIFY(recordedMbps(group).low <= recordedMbps(group).likely && recordedMbps(group).likely <= recordedMbps(group).high);
        group.bitrateLowMbps.set(1);
        group.bitrateHighMbps.set(3);
        QVERIFY(!said("bitrate_low_mbps") && !said("bitrate_high_mbps"));
    }

    void badOwnProductsAreRefused_data() {
        QTest::addColumn<QString>("product");
        QTest::addColumn<QString>("words");
        QTest::newRow("id") << R"({"id": "box", "kind": "recorder", "model": "B"})" << "own.";
        QTest::newRow("kind") << R"({"id": "own.box", "kind": "licence", "model": "B"})" << "kind";
        QTest::newRow("model") << R"({"id": "own.box", "kind": "recorder"})" << "model";
        QTest::newRow("key twice") << R"({"id": "own.box", "kind": "recorder", "model": "B", "figures": [{"key": "bays", "likely": 1}, {"key": "bays", "likely": 2}]})" << "twice";
        QTest::newRow("order") << R"({"id": "own.box", "kind": "recorder", "model": "B", "figures": [{"key": "bays", "low": 3, "likely": 1}]})" << "order";
        QTest::newRow("source") << R"({"id": "own.box", "kind": "recorder", "model": "B", "figures": [{"key": "bays", "likely": 1, "grade": "sourced"}]})" << "source";
        QTest::newRow("fact") << R"({"id": "own.box", "kind": "recorder", "model": "B", "facts": {"raid": 5}})" << "fact";
    }
    void badOwnProductsAreRefused() {
        QFETCH(QString, product);
        QFETCH(QString, words);
        const std::string text = R"({"schema": "sightline.plan/2", "products": [)" + product.toStdString() + "]}";
        const auto plan = parsePlan(text, "p");
        QVERIFY(!plan);
        QVERIFY2(QString::fromStdString(toText(plan.error())).contains(words), toText(plan.error()).c_str());
    }

    void bandOfAnOwnRateIsUsed() {
        Plan plan = shopPlan();
        CameraGroup& group = plan.sites[0].groups[0];
        setExactRate(group, 2, Origin::Typed);
        QVERIFY(recordedMbps(group) == Range::exactly(2));
        const double need = retentionOutlook(plan, plan.sites[0], 100).needTb;
        QCOMPARE(retentionOutlook(plan, plan.sites[0], need * 1.1).chance, 1.0);
        group.bitrateLowMbps.set(1.5);
        group.bitrateHighMbps.set(4);
        QVERIFY(recordedMbps(group) == (Range{1.5, 2, 4}));
        QCOMPARE(retentionOutlook(plan, plan.sites[0], 100).needTb, need);
        const double chance = retentionOutlook(plan, plan.sites[0], need * 1.1).chance;
        QVERIFY2(chance > 0.5 && chance < 0.99, qPrintable(QString::number(chance)));
        group.bitrateMbps.set(6); // moved out of its band: the end comes along
        QVERIFY(recordedMbps(group) == (Range{1.5, 6, 6}));
        clearRate(group);
        QVERIFY(group.bitrateLowMbps.isDefault() && recordedMbps(group).high > recordedMbps(group).likely);
    }

    void drivesAreAddedAsBaysAllow() {
        Plan plan = shopPlan();
        const auto design = [&] { return makeDesign(plan, Architecture::Nvr, m_catalogue, m_prices).sites.front(); };
        const SiteDesign before = design();
        plan.sites[0].drivesAdded.set(1);
        const SiteDesign after = design();
        QCOMPARE(after.recorders.front().product, before.recorders.front().product);
        QCOMPARE(after.recorders.front().disksEach, before.recorders.front().disksEach + 1);
        QVERIFY(after.usableTb() > before.usableTb());
        plan.sites[0].drivesAdded.set(100);
        const int bays = int(*before.recorders.front().product->number("bays"));
        QVERIFY(design().recorders.front().disksEach <= bays);
        QVERIFY(design().chanceRetentionKept > before.chanceRetentionKept);
    }

private:
    Catalogue m_catalogue;
    PlainPrices m_prices;
};

QTEST_APPLESS_MAIN(TestPlanCatalogue)
#include "tst_plan_catalogue.moc"
