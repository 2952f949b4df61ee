// Line items of designs under the shipped price book: worked examples and properties that hold for every plan.
#include "design_fixture.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace sightline;
using namespace sightline::costmodel;
using planner::Architecture;

namespace {

bool hasPrefix(const Sheet& sheet, const std::string& prefix) {
    return std::any_of(sheet.lines.begin(), sheet.lines.end(),
                       [&prefix](const LineItem& line) { return line.id.starts_with(prefix); });
}

double likelyHours(const LineItem& line) {
    return line.quantity * line.factors.at(0).value.likely;
}

void addArchitectures() {
    QTest::addColumn<int>("which");
    for (const Architecture architecture : planner::architectures)
        QTest::newRow(planner::architectureKey(architecture)) << static_cast<int>(architecture);
}

} // namespace

class TestDesignCost : public QObject {
    Q_OBJECT

    planner::Catalogue m_catalogue;

    planner::Design designOf(const planner::Plan& plan, Architecture architecture) const {
        return onSiteDesign(plan, architecture, m_catalogue);
    }
    Sheet sheetOf(const planner::Plan& plan, Architecture architecture) const {
        return designSheet(plan, designOf(plan, architecture), m_catalogue);
    }
    std::string licenceName(const planner::Plan& plan) const {
        const Sheet sheet = sheetOf(plan, Architecture::Vms);
        const LineItem* line = find(sheet, "licences/device");
        return line ? line->name : "no licence";
    }

private slots:
    void initTestCase() {
        auto loaded = planner::Catalogue::load(planner::dataDirectory());
        QVERIFY2(loaded.has_value(), loaded ? "" : toText(loaded.error()).c_str());
        m_catalogue = std::move(*loaded);
    }

    void oneShopWithAppliancesByHand() {
        const planner::Plan plan = planOf(1, 10);
        planner::Design design = designOf(plan, Architecture::Nvr);
        const planner::Product* box = m_catalogue.product("hanwha-xrn-1610s");
        const planner::Product* drive = m_catalogue.product("drive-8tb");
        const planner::Product* network = m_catalogue.product("switch-poe-8");
        QVERIFY(box && drive && network);
        planner::RecorderSet set;
        set.product = box;
        set.count = 2;
        set.drive = drive;
        set.disksEach = 3;
        set.standbys = 1;
        design.sites.at(0).recorders = {set};
        design.sites[0].switches = {{network, 2, false, 3}};
        design.sites[0].upsUnits = 1;
        const Sheet sheet = designSheet(plan, design, m_catalogue);
        const std::string site = plan.sites[0].id;
        QCOMPARE(totalOf(sheet, "cameras/" + site + "/" + plan.sites[0].groups[0].id),
                 std::string("3500.00"));                                              // 10 x 350
        QCOMPARE(totalOf(sheet, "recorders/" + site + "/hanwha-xrn-1610s"), std::string("2997.00"));         // 3 x 999
        QCOMPARE(totalOf(sheet, "drives/" + site + "/drive-8tb"), std::string("1701.00"));            // 9 x 189
        QCOMPARE(totalOf(sheet, "switches/" + site + "/switch-poe-8"), std::string("300.00"));           // 2 x 150
        QCOMPARE(totalOf(sheet, "ups/" + site), std::string("750.00"));                // 1 x 750
        QCOMPARE(totalOf(sheet, "labour/mount"), std::string("1140.00"));              // 10 x 1.2 h x 95
        QCOMPARE(totalOf(sheet, "labour/aim"), std::string("570.00"));                 // 10 x 0.6 h x 95
        QCOMPARE(totalOf(sheet, "labour/preconfigure"), std::string("475.00"));        // 10 x 0.5 h x 95
        QCOMPARE(totalOf(sheet, "labour/cabling"), std::string("1500.00"));            // 10 x 150
        QCOMPARE(totalOf(sheet, "labour/recorders"), std::string("997.50"));           // 3 x 3.5 h x 95
        QCOMPARE(totalOf(sheet, "labour/failover"), std::string("725.00"));            // 1 x 5 h x 145
        QCOMPARE(totalOf(sheet, "replacements/ups-batteries"), std::string("300.00")); // 300 in year 4
        // 2 running recorders x 12 months x 1 h x 65 = 1,560 in year 1; x 1.0313 a year: 1,608.828, 1,659.184 …,
        // 1,711.116 …, 1,764.674 …, each rounded to a cent.
        QCOMPARE(totalOf(sheet, "it/recorders"), std::string("8303.80"));
        // 9 drives x 0.0157 x 1.5 x 189 = 40.05855 a year, without escalation: 5 x 40.06.
        QCOMPARE(totalOf(sheet, "replacements/drives/drive-8tb"), std::string("200.30"));
        // 3 x 8.76 kWh/W x 30 W x 0.13 x 1.5 = 153.738 in year 1, x 1.035 a year: 153.74 + 159.12 + 164.69 + 170.45 +
        // 176.42.
        QCOMPARE(totalOf(sheet, "energy/hanwha-xrn-1610s"), std::string("824.42"));
        QVERIFY(!hasPrefix(sheet, "licences"));
        QVERIFY(!hasPrefix(sheet, "labour/add-to-vms"));
    }

    void maintenanceLeavesOutTheFirstYear() {
        planner::Plan plan = planOf(2, 30);
        const CashFlow flow = priceSheet(sheetOf(plan, Architecture::Vms));
        const auto found = std::find_if(flow.lines.begin(), flow.lines.end(),
                                        [](const PricedLine& line) { return line.id == "maintenance/device"; });
        QVERIFY(found != flow.lines.end());
        QCOMPARE(found->byYear.at(0).inCents(), std::int64_t(0));
        QCOMPARE(found->byYear.at(1).inCents(), std::int64_t(0));
        // 60 devices x 280 x 17 % = 2,856, escalated once by 4 % in year 2.
        QCOMPARE(found->byYear.at(2).text(), std::string("2970.24"));
        plan.horizonYears.set(1);
        const Sheet oneYear = sheetOf(plan, Architecture::Vms);
        QVERIFY(!find(oneYear, "maintenance/device"));
        QVERIFY(find(oneYear, "licences/device"));
    }

    void editionFollowsSizeAndFailover_data() {
        QTest::addColumn<int>("sites");
        QTest::addColumn<int>("cameras");
        QTest::addColumn<bool>("failover");
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QString>("licence");
        const QString milestone = QStringLiteral("milestone"), genetec = QStringLiteral("genetec");
        QTest::newRow("free") << 1 << 8 << false << milestone << "Milestone XProtect Essential+ camera licence";
        QTest::newRow("nine") << 1 << 9 << false << milestone << "Milestone XProtect Express+ camera licence";
        QTest::newRow("48") << 1 << 48 << false << milestone << "Milestone XProtect Express+ camera licence";
        QTest::newRow("49") << 1 << 49 << false << milestone << "Milestone XProtect Professional+ camera licence";
        QTest::newRow("standby") << 1 << 8 << true << milestone << "Milestone XProtect Expert camera licence";
        QTest::newRow("two sites") << 2 << 4 << false << milestone << "Milestone XProtect Expert camera licence";
        QTest::newRow("default platform") << 2 << 4 << false << QString() << "Milestone XProtect Expert camera licence";
        QTest::newRow("Genetec") << 1 << 40 << false << genetec << "Genetec Omnicast Standard camera licence";
        QTest::newRow("Genetec, two sites")
            << 2 << 40 << false << genetec << "Genetec Omnicast Enterprise camera licence";
    }
    void editionFollowsSizeAndFailover() {
        QFETCH(int, sites);
        QFETCH(int, cameras);
        QFETCH(bool, failover);
        QFETCH(QString, platform);
        QFETCH(QString, licence);
        planner::Plan plan = planOf(sites, cameras);
        plan.vms.platform.set(platform.toStdString());
        if (failover) plan.vms.failover.set(planner::FailoverMode::ColdStandby);
        if (licence.contains("Essential"))
            QCOMPARE(totalOf(sheetOf(plan, Architecture::Vms), "licences/device"), std::string("0.00"));
        QCOMPARE(QString::fromStdString(licenceName(plan)), licence);
    }

    void hybridPaysForFederationBySite() {
        const Sheet sheet = sheetOf(planOf(7, 20), Architecture::Hybrid);
        QVERIFY(find(sheet, "licences/federation"));
        QCOMPARE(find(sheet, "licences/federation")->quantity, 7.0);
        QVERIFY(find(sheet, "servers/management"));
        QVERIFY(!find(sheet, "licences/device"));
    }

    void sizingComparesWhatTheSheetSays_data() { addArchitectures(); }
    void sizingComparesWhatTheSheetSays() {
        QFETCH(int, which);
        const auto architecture = static_cast<Architecture>(which);
        // Several sites, so that the licence edition stays the same whatever happens to the recorders.
        const planner::Plan plan = planOf(3, 60);
        const auto prices = designPrices(plan, architecture, m_catalogue);
        const planner::Design base = designOf(plan, architecture);
        QVERIFY(base.feasible);
        const double sheetBefore = likelyTotal(designSheet(plan, base, m_catalogue));
        QVERIFY(std::fabs(prices->total(base) - sheetBefore) < 1); // the sheet rounds each item
        const planner::Product* drive = m_catalogue.product("drive-22tb");
        const planner::Product* network = m_catalogue.product("switch-poe-24");
        for (const char* name : {"server-ent", "hanwha-xrn-1610s", "axis-camera-station-s1264-32-tb"})
            for (const int year : {0, 2, 5})
                for (const bool kept : {false, true}) {
                    const planner::Product* product = m_catalogue.product(name);
                    QVERIFY(product);
                    if ((product->kind == "server") != (architecture == Architecture::Vms)) continue;
                    const bool included = product->fact("drives_included") == "yes";
                    planner::RecorderSet set;
                    set.product = product;
                    set.count = 2;
                    set.year = year;
                    set.kept = kept;
                    set.drive = included ? nullptr : drive;
                    set.disksEach = 4;
                    set.diskTb = 8;
                    planner::Design changed = base;
                    changed.sites[0].recorders.push_back(set);
                    const double expected = 2 * (prices->box(*product, year, kept) +
                                                 4 * prices->drive(set.drive, set.diskTb, *product, year, kept)) * 3;
                    QVERIFY(expected > 1);
                    QVERIFY(std::fabs(prices->total(changed) - prices->total(base) - expected) < 1e-6);
                    const double inSheet = likelyTotal(designSheet(plan, changed, m_catalogue)) - sheetBefore;
                    QVERIFY2(std::fabs(expected - inSheet) < 1, name);
                }
        planner::Design wired = base;
        wired.sites[0].switches.push_back({network, 2, false, 20});
        wired.sites[0].switches.push_back({network, 9, true, 20}); // kept ones cost nothing but visits
        wired.sites[0].encoders.push_back({m_catalogue.product("encoder-4ch"), 1});
        const double expected =
            3 * (2 * prices->powerSwitch(*network) + 9 * (prices->powerSwitch(*network) - network->figure("price")->value.likely) +
                 prices->encoder(*m_catalogue.product("encoder-4ch")));
        QVERIFY(std::fabs(likelyTotal(designSheet(plan, wired, m_catalogue)) - sheetBefore - expected) < 1);
    }

    void boxesBoughtLaterCostNoMore_data() { addArchitectures(); }
    void boxesBoughtLaterCostNoMore() {
        QFETCH(int, which);
        const planner::Plan plan = planOf(1, 60);
        const auto prices = designPrices(plan, static_cast<Architecture>(which), m_catalogue);
        for (const char* name : {"server-entry", "hanwha-xrn-1610s"}) {
            double before = prices->box(*m_catalogue.product(name), 0, false);
            for (int year = 2; year <= 5; ++year) {
                const double now = prices->box(*m_catalogue.product(name), year, false);
                QVERIFY(now > 0 && now < before);
                QVERIFY(prices->box(*m_catalogue.product(name), year, true) < now);
                before = now;
            }
        }
    }

    void moreCamerasNeverCostLess_data() { addArchitectures(); }
    void moreCamerasNeverCostLess() {
        QFETCH(int, which);
        double before = 0;
        for (int cameras = 1; cameras <= 150; ++cameras) {
            const double now = likelyTotal(sheetOf(planOf(1, cameras), static_cast<Architecture>(which)));
            QVERIFY2(now > before, qPrintable(QString::number(cameras)));
            before = now;
        }
    }

    void sameThingSameIdSamePrice() {
        const planner::Plan plan = planOf(4, 40, {planner::Need::AiServer});
        std::map<std::string, Sheet> sheets;
        for (const Architecture architecture : planner::architectures)
            sheets[planner::architectureKey(architecture)] = sheetOf(plan, architecture);
        for (const char* id : {"labour/mount", "labour/cabling", "maintenance/health-check", "energy/cameras"})
            for (const auto& [key, sheet] : sheets) {
                const LineItem* line = find(sheet, id);
                QVERIFY2(line, (key + " " + id).c_str());
                QCOMPARE(line->factors.at(0).driver, find(sheets.at("vms"), id)->factors.at(0).driver);
                QCOMPARE(totalOf(sheet, id), totalOf(sheets.at("vms"), id));
            }
        QVERIFY(find(sheets.at("vms"), "servers/analytics"));
        QVERIFY(!find(sheets.at("hybrid"), "servers/analytics")); // its streams stay in the boxes
        QVERIFY(!find(sheets.at("nvr"), "servers/analytics"));
    }

    void everyFactorHasAFigureAndIdsAreUnique_data() { addArchitectures(); }
    void everyFactorHasAFigureAndIdsAreUnique() {
        QFETCH(int, which);
        planner::Plan plan = planOf(3, 40, {planner::Need::AiServer});
        plan.horizonYears.set(15);
        plan.sites[0].groups[0].growthPerYear.set(0.1);
        plan.choice(static_cast<Architecture>(which)).failover.set(planner::FailoverMode::ColdStandby);
        const Sheet sheet = sheetOf(plan, static_cast<Architecture>(which));
        std::set<std::string> ids;
        for (const LineItem& line : sheet.lines) {
            QVERIFY2(ids.insert(line.id).second, line.id.c_str());
            QVERIFY2(line.name.find("price unknown") == std::string::npos, line.name.c_str());
            QVERIFY(!line.category.empty() && line.quantity > 0 && !line.years.empty());
            for (const Factor& factor : line.factors) {
                const bool known = m_catalogue.figure(factor.driver) || factor.driver.starts_with("estimate.");
                QVERIFY2(known, (line.id + ": " + factor.driver).c_str());
                QVERIFY(factor.value.low <= factor.value.likely && factor.value.likely <= factor.value.high);
            }
        }
        QVERIFY(hasPrefix(sheet, "replacements/recorders"));
        QVERIFY(hasPrefix(sheet, "replacements/cameras"));
    }

    void unknownCameraIsNamedNotHidden() {
        planner::Plan plan = planOf(1, 10);
        plan.sites[0].groups[0].camera.set("no.such.camera");
        const Sheet sheet = sheetOf(plan, Architecture::Nvr);
        QVERIFY(sheet.lines.at(0).name.find("price unknown") != std::string::npos);
    }

    void growthBuysLater() {
        planner::Plan plan = planOf(2, 100);
        plan.sites[0].groups[0].growthPerYear.set(0.1);
        const Sheet sheet = sheetOf(plan, Architecture::Vms);
        double cameras = 0, licences = 0;
        for (const LineItem& line : sheet.lines) {
            if (line.id.starts_with("cameras/")) cameras += line.quantity;
            if (line.id.starts_with("licences/device")) licences += line.quantity;
        }
        QCOMPARE(cameras, 2 * 147.0); // 100, 110, 121, 133.1 -> 134, 146.41 -> 147
        QCOMPARE(licences, cameras);
        const LineItem* second = find(sheet, "licences/device/year-2");
        QVERIFY(second);
        QCOMPARE(second->quantity, 20.0);
        QCOMPARE(second->years, (std::vector<int>{2}));
        QCOMPARE(find(sheet, "maintenance/device/year-2")->years, (std::vector<int>{3, 4, 5}));
        QVERIFY(!find(sheet, "maintenance/device/year-5")); // its first year is the last of the horizon
    }

    void cablesFollowWhatIsThere() {
        planner::Plan plan = planOf(1, 10);
        planner::Site& site = plan.sites[0];
        QCOMPARE(totalOf(sheetOf(plan, Architecture::Nvr), "labour/cabling"), std::string("1500.00"));
        site.cabling.set(planner::Cabling::Cat6);
        QVERIFY(!hasPrefix(sheetOf(plan, Architecture::Nvr), "labour/cabling"));
        site.cabling.set(planner::Cabling::Coax);
        site.coaxUse.set(planner::CoaxUse::Adapters);
        QCOMPARE(totalOf(sheetOf(plan, Architecture::Nvr), "coax-adapters"), std::string("1800.00")); // 10 x 180
        site.coaxUse.set(planner::CoaxUse::Recable);
        QCOMPARE(totalOf(sheetOf(plan, Architecture::Nvr), "labour/cabling"), std::string("1500.00"));
        site.coaxUse.set(planner::CoaxUse::Cheapest); // 150 a drop against 180 a pair
        QVERIFY(!hasPrefix(sheetOf(plan, Architecture::Nvr), "coax-adapters"));
        site.groups[0].wireless.set(true);
        QVERIFY(!hasPrefix(sheetOf(plan, Architecture::Nvr), "labour/cabling"));
    }

    void keptCamerasAreNotBought() {
        planner::Plan plan = planOf(1, 10);
        plan.sites[0].groups[0].kit.set(planner::CameraKit::Kept);
        const Sheet kept = sheetOf(plan, Architecture::Nvr);
        for (const char* prefix : {"cameras/", "labour/mount", "labour/cabling", "replacements/cameras"})
            QVERIFY2(!hasPrefix(kept, prefix), prefix);
        QVERIFY(hasPrefix(kept, "labour/preconfigure"));
        plan.sites[0].groups[0].kit.set(planner::CameraKit::Encoded);
        const Sheet encoded = sheetOf(plan, Architecture::Nvr);
        QVERIFY(hasPrefix(encoded, "encoders/"));
        QVERIFY(!hasPrefix(encoded, "switches/")); // analogue cameras take no PoE port
    }

    void keptRecordersCostTheirUpkeepOnly() {
        planner::Plan plan = planOf(1, 24);
        plan.sites[0].kept = {{"hanwha-xrn-3220b2", 1, 8, 8}};
        const Sheet sheet = sheetOf(plan, Architecture::Nvr);
        QVERIFY(!hasPrefix(sheet, "recorders/"));
        QVERIFY(!hasPrefix(sheet, "labour/recorders"));
        QVERIFY(hasPrefix(sheet, "energy/hanwha-xrn-3220b2"));
        QVERIFY(hasPrefix(sheet, "it/recorders"));
    }

    void sitesThatOpenLaterPayLater() {
        planner::Plan plan = planOf(4, 20);
        plan.sites[0].addedPerYear.set(2);
        const Sheet sheet = sheetOf(plan, Architecture::Hybrid);
        double boxes = 0, federated = 0;
        for (const LineItem& line : sheet.lines) {
            if (line.id.starts_with("recorders/")) boxes += line.quantity;
            if (line.id == "licences/federation" || line.id.starts_with("licences/federation/")) federated += line.quantity;
        }
        QCOMPARE(federated, 12.0); // 4, and two in each of years 2 to 5
        QVERIFY(boxes >= 12);
        QCOMPARE(find(sheet, "maintenance/health-check/year-4")->years, (std::vector<int>{4, 5}));
        QCOMPARE(find(sheet, "maintenance/health-check/year-4")->quantity, 2.0);
        planner::Plan atOnce = planOf(12, 20);
        QVERIFY(likelyTotal(sheet) < likelyTotal(sheetOf(atOnce, Architecture::Hybrid)));
    }

    void cloudPaysByTheMonth() {
        planner::Plan plan = planOf(2, 10);
        plan.sites[0].wanUpMbps.set(500);
        plan.requirements.retentionDays.set(60);
        plan.vms.deployment.set(planner::Deployment::Cloud);
        const planner::Design design =
            planner::makeDesign(plan, Architecture::Vms, m_catalogue, *designPrices(plan, Architecture::Vms, m_catalogue));
        QVERIFY(design.feasible);
        const Sheet sheet = designSheet(plan, design, m_catalogue);
        QCOMPARE(find(sheet, "subscription/cloud")->quantity, 240.0); // 20 cameras x 12 months
        QCOMPARE(find(sheet, "subscription/cloud")->years, (std::vector<int>{1, 2, 3, 4, 5}));
        QVERIFY(find(sheet, "subscription/cloud-storage")->quantity > 0); // thirty days more than it holds
        QVERIFY(hasPrefix(sheet, "bridges/"));
        QVERIFY(!hasPrefix(sheet, "recorders/") && !hasPrefix(sheet, "licences/"));
        plan.hybrid.deployment.set(planner::Deployment::CloudManaged);
        const Sheet managed = designSheet(plan,
                                          planner::makeDesign(plan, Architecture::Hybrid, m_catalogue,
                                                              *designPrices(plan, Architecture::Hybrid, m_catalogue)),
                                          m_catalogue);
        QVERIFY(find(managed, "subscription/cloud-managed"));
        QVERIFY(!hasPrefix(managed, "licences/") && !find(managed, "servers/management"));
    }

    void theCentreHasLinesOfItsOwn() {
        planner::Plan plan = planOf(3, 20);
        plan.sites[0].wanUpMbps.set(1000);
        plan.vms.deployment.set(planner::Deployment::Central);
        const planner::Design design =
            planner::makeDesign(plan, Architecture::Vms, m_catalogue, *designPrices(plan, Architecture::Vms, m_catalogue));
        QVERIFY(design.centre);
        const Sheet sheet = designSheet(plan, design, m_catalogue);
        QVERIFY(hasPrefix(sheet, "recorders/centre/"));
        QCOMPARE(find(sheet, "licences/device")->quantity, 60.0);
        QCOMPARE(find(sheet, "maintenance/health-check")->quantity, 3.0);
    }

    /// A server that records for a VMS at one site of an appliance design is looked after like any server.
    void aSiteWithAnArchitectureOfItsOwnIsPricedAsSuch() {
        planner::Plan plan = planOf(1, 30);
        plan.sites[0].architecture.set(planner::SiteArchitecture::Vms);
        plan.sites.push_back(plan.sites[0]);
        plan.sites[1].id = "other";
        plan.sites[1].architecture.set(planner::SiteArchitecture::Any);
        const planner::Design base = designOf(plan, Architecture::Nvr);
        QVERIFY(base.feasible);
        QCOMPARE(base.sites.at(0).recorders.at(0).product->kind, std::string("server"));
        const auto prices = designPrices(plan, Architecture::Nvr, m_catalogue);
        for (const std::size_t at : {0, 1}) {
            planner::Design more = base;
            planner::RecorderSet& set = more.sites[at].recorders.at(0);
            ++set.count;
            const double expected = prices->box(*set.product, set.year, false) +
                                    set.disksEach * prices->drive(set.drive, set.diskTb, *set.product, set.year, false);
            // One recorder more may change the licences of the VMS; here an edition for several sizes is due anyway.
            const auto boxLines = [&](const planner::Design& design) {
                double sum = 0;
                for (const PricedLine& line : priceSheet(designSheet(plan, design, m_catalogue)).lines)
                    if (line.category != "Licences" && line.category != "Maintenance and subscriptions")
                        sum += line.total.amount();
                return sum;
            };
            QVERIFY2(std::fabs(boxLines(more) - boxLines(base) - expected) < 1,
                     qPrintable(QStringLiteral("%1: %2 %3").arg(at).arg(boxLines(more) - boxLines(base)).arg(expected)));
        }
    }

    void aVmsAndAFederationHaveTheirOwnBases() {
        planner::Plan plan = planOf(2, 30);
        plan.sites[0].architecture.set(planner::SiteArchitecture::Vms);
        plan.sites.push_back(plan.sites[0]);
        plan.sites[1].id = "federated";
        plan.sites[1].architecture.set(planner::SiteArchitecture::Any);
        const planner::Design design = designOf(plan, Architecture::Hybrid);
        QVERIFY(design.feasible);
        const Sheet sheet = designSheet(plan, design, m_catalogue);
        QCOMPARE(totalOf(sheet, "licences/base"), std::string("1000.00"));            // Milestone Expert
        QCOMPARE(totalOf(sheet, "licences/federation-base"), std::string("1500.00")); // Genetec
        QVERIFY(std::fabs(designPrices(plan, Architecture::Hybrid, m_catalogue)->total(design) - likelyTotal(sheet)) < 1);
        plan.vms.platform.set("genetec"); // one base serves both
        const Sheet same = sheetOf(plan, Architecture::Hybrid);
        QCOMPARE(totalOf(same, "licences/base"), std::string("1500.00"));
        QVERIFY(!find(same, "licences/federation-base"));
    }

    void growthDrawsPowerFromItsYear() {
        planner::Plan plan = planOf(1, 10);
        plan.sites[0].groups[0].poeWatts.set(10);
        const Sheet steady = sheetOf(plan, Architecture::Nvr);
        const double dayOne = find(steady, "energy/cameras")->quantity;
        plan.sites[0].groups[0].growthPerYear.set(0.5); // 10, 15, 23 …
        const Sheet sheet = sheetOf(plan, Architecture::Nvr);
        QCOMPARE(find(sheet, "energy/cameras")->quantity, dayOne);
        QCOMPARE(find(sheet, "energy/cameras/year-2")->quantity, dayOne / 2);
        QCOMPARE(find(sheet, "energy/cameras/year-2")->years, (std::vector<int>{2, 3, 4, 5}));
    }

    void whatKeptGroupsGrowByIsBought() {
        for (const auto kit : {planner::CameraKit::Kept, planner::CameraKit::Encoded}) {
            planner::Plan plan = planOf(1, 10);
            planner::CameraGroup& group = plan.sites[0].groups[0];
            group.kit.set(kit);
            group.growthPerYear.set(0.1);
            const Sheet sheet = sheetOf(plan, Architecture::Nvr);
            const std::string id = "cameras/" + plan.sites[0].id + "/" + group.id;
            QVERIFY(!find(sheet, id));
            QVERIFY(find(sheet, id + "/year-2"));
            QCOMPARE(find(sheet, id + "/year-2")->quantity, 1.0);
            QCOMPARE(find(sheet, "labour/mount/year-2")->quantity, 1.0);
        }
    }

    void cloudStorageGrowsWithTheCameras() {
        planner::Plan plan = planOf(1, 10);
        plan.sites[0].groups[0].growthPerYear.set(0.1); // 10 to 15 cameras
        planner::Design design;
        design.architecture = Architecture::Vms;
        design.deployment = planner::Deployment::Cloud;
        design.sites.resize(1);
        design.sites[0].place = planner::RecordingPlace::Cloud;
        design.sites[0].need = planner::siteNeed(plan, plan.sites[0], &m_catalogue);
        QCOMPARE(design.sites[0].need.cameras, std::int64_t(15));
        design.sites[0].cloudExtraTb = 30;
        const Sheet sheet = designSheet(plan, design, m_catalogue);
        QCOMPARE(find(sheet, "subscription/cloud-storage")->quantity, 20.0 * 12);
        double last = 0;
        for (const LineItem& line : sheet.lines)
            if (line.id.starts_with("subscription/cloud-storage")) last += line.quantity;
        QVERIFY(std::fabs(last - 30 * 12) < 1e-9);
    }

    void splittingAGroupChangesNothing_data() { addArchitectures(); }
    void splittingAGroupChangesNothing() {
        QFETCH(int, which);
        const auto architecture = static_cast<Architecture>(which);
        planner::Plan whole = planOf(3, 40);
        planner::Plan split = whole;
        split.sites[0].groups.push_back(split.sites[0].groups[0]);
        split.sites[0].groups[0].count.set(15);
        split.sites[0].groups[1].count.set(25);
        split.sites[0].groups[1].id = "rest";
        QVERIFY(std::fabs(likelyTotal(sheetOf(whole, architecture)) - likelyTotal(sheetOf(split, architecture))) < 0.05);
    }

    void totalIsTheSheetsWhateverHappensLater_data() { addArchitectures(); }
    void totalIsTheSheetsWhateverHappensLater() {
        QFETCH(int, which);
        const auto architecture = static_cast<Architecture>(which);
        planner::Plan plan = planOf(2, 30);
        plan.horizonYears.set(12);
        plan.sites[0].addedPerYear.set(1);
        plan.sites[0].groups[0].growthPerYear.set(0.15);
        plan.sites[0].cabling.set(planner::Cabling::Coax);
        plan.sites.push_back(plan.sites[0]);
        plan.sites[1].id = "old";
        plan.sites[1].groups[0].kit.set(planner::CameraKit::Encoded);
        const planner::Design design = designOf(plan, architecture);
        QVERIFY(design.feasible);
        const Sheet sheet = designSheet(plan, design, m_catalogue);
        const double total = designPrices(plan, architecture, m_catalogue)->total(design);
        QVERIFY(std::fabs(total - likelyTotal(sheet)) < 0.005 * 13 * static_cast<double>(sheet.lines.size()));
    }

    void withoutItStaffTheIntegratorRunsIt() {
        const Sheet own = sheetOf(planOf(3, 40), Architecture::Vms);
        const Sheet managed = sheetOf(planOf(3, 40, {planner::Need::NoIt}), Architecture::Vms);
        QCOMPARE(find(own, "it/servers")->factors.at(1).driver, std::string("lab.itadmin.rate"));
        QCOMPARE(find(managed, "it/servers")->factors.at(1).driver, std::string("lab.bill.engineer"));
        QVERIFY(likelyTotal(managed) > likelyTotal(own));
    }

    void runningIsWhatTheSheetPaysFor_data() { addArchitectures(); }
    void runningIsWhatTheSheetPaysFor() {
        QFETCH(int, which);
        const planner::Plan plan = planOf(5, 70, {planner::Need::AiServer});
        const planner::Design design = designOf(plan, static_cast<Architecture>(which));
        const Sheet sheet = designSheet(plan, design, m_catalogue);
        double hours = 0;
        double visits = find(sheet, "maintenance/health-check")->quantity;
        for (const LineItem& line : sheet.lines) {
            if (line.category == "IT time") hours += likelyHours(line);
            if (!line.id.ends_with("-visits")) continue;
            double failures = line.quantity; // a year; the last two factors are hours and what an hour costs
            for (std::size_t i = 0; i + 2 < line.factors.size(); ++i)
                failures *= line.factors[i].value.likely;
            visits += failures;
        }
        const Running shown = running(plan, design, m_catalogue);
        QVERIFY(std::fabs(shown.itHoursPerMonth - hours / 12) < 1e-9);
        QVERIFY(std::fabs(shown.siteVisitsPerYear - visits) < 1e-9);
    }

    void likeSitesCostTheSameAsSitesOneByOne() {
        const planner::Plan stamped = planOf(3, 40);
        planner::Plan spelled = planOf(1, 40);
        for (int extra = 2; extra <= 3; ++extra) {
            planner::Site site = spelled.sites[0];
            site.id += std::to_string(extra);
            site.name += " " + std::to_string(extra);
            spelled.sites.push_back(site);
        }
        for (const Architecture architecture : planner::architectures) {
            const double difference =
                likelyTotal(sheetOf(stamped, architecture)) - likelyTotal(sheetOf(spelled, architecture));
            QCOMPARE(difference, 0.0); // to the cent: equal sites share their lines
        }
    }

    void estimateShareCountsTheWeakestFactor() {
        Sheet sheet;
        const auto line = [](const char* driver, double price) {
            LineItem item;
            item.quantity = 1;
            item.factors = {{driver, Range::exactly(price)}};
            item.years = {0};
            return item;
        };
        QCOMPARE(estimateShare(sheet, m_catalogue), 0.0);
        sheet.lines = {line("cam.fixed4mp", 300)}; // graded "catalogue"
        QCOMPARE(estimateShare(sheet, m_catalogue), 0.0);
        sheet.lines.push_back(line("srv.entry.price", 100)); // graded "estimate"
        QCOMPARE(estimateShare(sheet, m_catalogue), 0.25);
        sheet.lines[0].factors.push_back({"estimate.poe_average", Range::exactly(1)});
        QCOMPARE(estimateShare(sheet, m_catalogue), 1.0);
    }

    void priceOrderHoldsForDesigns() {
        for (const Architecture architecture : planner::architectures) {
            const Sheet sheet = sheetOf(planOf(4, 50), architecture);
            QVERIFY(priceSheet(sheet, PricePoint::Low).nominal < priceSheet(sheet).nominal);
            QVERIFY(priceSheet(sheet).nominal < priceSheet(sheet, PricePoint::High).nominal);
        }
    }

    void siteWithoutARecorderStillHasCameras() {
        const planner::Plan plan = planOf(1, 10);
        planner::Design nothing;
        nothing.architecture = Architecture::Nvr;
        nothing.sites.resize(1);
        const Sheet sheet = designSheet(plan, nothing, m_catalogue);
        QVERIFY(hasPrefix(sheet, "cameras/"));
        QVERIFY(!hasPrefix(sheet, "recorders/"));
    }

    void excludedCostsAreNamed() {
        planner::Plan plan = planOf(2, 10);
        const auto isNamed = [&plan](const char* word) {
            const std::vector<std::string> excluded = excludedCosts(plan);
            return std::any_of(excluded.begin(), excluded.end(),
                               [word](const std::string& text) { return text.find(word) != std::string::npos; });
        };
        for (const char* word : {"Civil works", "Network works", "Permits", "kept", "Internet", "taxes", "Analytics", "leaving"})
            QVERIFY2(isNamed(word), word);
        // What the plan pays for is no longer named.
        plan.sites[0].internetLine.set(planner::InternetLine::SmallBusiness);
        plan.costs.analytics.set("dragonfruit");
        plan.costs.endOfTerm.set(true);
        planner::CustomLine trench;
        trench.id = "trench";
        trench.category = "Civil works";
        plan.customLines = {trench};
        for (const char* word : {"Civil works", "Internet", "Analytics", "leaving"})
            QVERIFY2(!isNamed(word), word);
        QVERIFY(isNamed("Network works"));
    }
};

QTEST_GUILESS_MAIN(TestDesignCost)
#include "tst_design_cost.moc"
