// Licence rules of every platform, subscriptions with their terms, overlays, access control and the end of the term.
#include "design_fixture.h"
#include "planner/platform_choice.h"

#include <QtTest>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace sightline;
using namespace sightline::costmodel;
using planner::Architecture;
using planner::Deployment;
using planner::PlatformRole;

namespace {

/// data/ with one change to the platforms file.
bool copyDataWith(const QString& folder, const QByteArray& from, const QByteArray& to) {
    const QDir source(QString::fromStdString(planner::dataDirectory().string()));
    for (const char* part : {"vendors", "cameras"})
        if (!QFile::link(source.filePath(QLatin1String(part)), folder + QLatin1Char('/') + QLatin1String(part))) return false;
    QDir(folder).mkpath(QStringLiteral("models"));
    QFile::copy(source.filePath(QStringLiteral("models/reliability.json")), folder + QStringLiteral("/models/reliability.json"));
    QFile platforms(source.filePath(QStringLiteral("models/platforms.json")));
    QFile changed(folder + QStringLiteral("/models/platforms.json"));
    if (!platforms.open(QIODevice::ReadOnly) || !changed.open(QIODevice::WriteOnly)) return false;
    QByteArray text = platforms.readAll();
    if (!text.contains(from)) return false;
    return changed.write(text.replace(from, to)) > 0;
}

} // namespace

class TestLicences : public QObject {
    Q_OBJECT

    planner::Catalogue m_catalogue;

    Sheet onSite(const planner::Plan& plan, Architecture architecture) const {
        return designSheet(plan, onSiteDesign(plan, architecture, m_catalogue), m_catalogue);
    }
    Sheet cloud(planner::Plan plan) const {
        plan.vms.deployment.set(Deployment::Cloud);
        plan.sites[0].wanUpMbps.set(2000);
        const planner::Design design = chosenDesign(plan, Architecture::Vms, m_catalogue);
        [&] { QVERIFY2(design.feasible, design.sites[0].blockedBy.c_str()); }();
        return designSheet(plan, design, m_catalogue);
    }

private slots:
    void initTestCase() {
        auto loaded = planner::Catalogue::load(planner::dataDirectory());
        QVERIFY2(loaded.has_value(), loaded ? "" : toText(loaded.error()).c_str());
        m_catalogue = std::move(*loaded);
    }

    void everyPlatformCanBeChosen_data() {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("role");
        QTest::addColumn<QString>("line");
        const auto row = [](const char* id, PlatformRole role, const char* line) {
            QTest::addRow("%s", id) << QString::fromLatin1(id) << static_cast<int>(role) << QString::fromLatin1(line);
        };
        row("milestone", PlatformRole::Vms, "Milestone XProtect Professional+ camera licence");
        row("genetec", PlatformRole::Vms, "Genetec Omnicast Standard camera licence");
        row("avigilon-unity", PlatformRole::Vms, "Avigilon Unity Standard channel licence");
        row("axis-camera-station", PlatformRole::Vms, "AXIS Camera Station Pro camera licence");
        row("wisenet-wave", PlatformRole::Vms, "Wisenet WAVE Professional channel licence");
        row("exacqvision", PlatformRole::Vms, "exacqVision Start camera licence");
        row("eagle-eye", PlatformRole::Cloud, "Eagle Eye Cloud VMS subscription");
        row("verkada", PlatformRole::Cloud, "Verkada Command subscription");
        row("rhombus", PlatformRole::Cloud, "Rhombus subscription");
        row("avigilon-alta", PlatformRole::Cloud, "Avigilon Alta subscription");
        row("genetec-saas", PlatformRole::Cloud, "Genetec Security Center SaaS subscription");
        row("dragonfruit", PlatformRole::Analytics, "Dragonfruit subscription");
        row("intenseye", PlatformRole::Analytics, "Intenseye subscription");
        row("synergis", PlatformRole::Access, "Genetec Synergis reader licence");
        row("onguard", PlatformRole::Access, "LenelS2 OnGuard reader licence");
        row("c-cure", PlatformRole::Access, "Software House C-CURE reader licence");
        row("milestone-husky", PlatformRole::Appliance, "Milestone XProtect Professional+ camera licence");
    }
    void everyPlatformCanBeChosen() {
        QFETCH(QString, id);
        QFETCH(int, role);
        QFETCH(QString, line);
        planner::Plan plan = planOf(1, 60);
        plan.sites[0].wanUpMbps.set(2000);
        plan.sites[0].readers.set(4);
        const std::string platform = id.toStdString();
        Architecture architecture = Architecture::Vms;
        switch (static_cast<PlatformRole>(role)) {
        case PlatformRole::Analytics: plan.costs.analytics.set(platform); break;
        case PlatformRole::Access: plan.costs.access.set(platform); break;
        case PlatformRole::Appliance:
            plan.nvr.platform.set(platform);
            architecture = Architecture::Nvr;
            break;
        default: plan.vms.platform.set(platform);
        }
        QVERIFY(planner::platformFindings(plan, m_catalogue).empty());
        const planner::Design design = chosenDesign(plan, architecture, m_catalogue);
        QVERIFY2(design.feasible, design.sites.empty() ? "no site" : design.sites[0].blockedBy.c_str());
        const Sheet sheet = designSheet(plan, design, m_catalogue);
        QVERIFY2(std::any_of(sheet.lines.begin(), sheet.lines.end(),
                             [&](const LineItem& item) { return item.name == line.toStdString(); }),
                 line.toUtf8().constData());
        for (const LineItem& item : sheet.lines)
            QVERIFY2(item.name.find("price unknown") == std::string::npos, item.name.c_str());
        QVERIFY(std::abs(designPrices(plan, architecture, m_catalogue)->total(design) - likelyTotal(sheet)) < 1);
    }

    void everyEditionCanBePinned() {
        for (const planner::Platform& platform : m_catalogue.platforms().all()) {
            if (!platform.has(PlatformRole::Vms)) continue;
            for (const planner::PlatformEdition& edition : platform.editions) {
                planner::Plan plan = planOf(1, 8);
                plan.vms.platform.set(platform.id);
                plan.vms.edition.set(edition.id);
                const Sheet sheet = onSite(plan, Architecture::Vms);
                QVERIFY2(std::any_of(sheet.lines.begin(), sheet.lines.end(),
                                     [&](const LineItem& item) { return item.name.starts_with(edition.name); }),
                         edition.name.c_str());
            }
        }
    }

    void growthBeyondAnEditionUpgradesInThatYear() {
        planner::Plan plan = planOf(1, 40);
        plan.sites[0].groups[0].growthPerYear.set(0.10); // 40, 44, 49: Express+ ends at 48 devices
        planner::Design design = onSiteDesign(plan, Architecture::Vms, m_catalogue);
        QVERIFY(design.feasible);
        design.sites[0].recorders.resize(1); // one server, whatever sizing found: Express+ allows no second one
        design.sites[0].recorders[0].count = 1;
        const Sheet sheet = designSheet(plan, design, m_catalogue);
        QCOMPARE(find(sheet, "licences/device")->name, std::string("Milestone XProtect Express+ camera licence"));
        QCOMPARE(totalOf(sheet, "licences/device"), std::string("3600.00")); // 40 x 90
        QCOMPARE(find(sheet, "licences/device/year-2")->quantity, 4.0);
        // Year 3, 4 % dearer a year: 44 x 180 x 1.0816 for the larger edition, 44 x 90 x 1.0816 back for the smaller.
        QCOMPARE(totalOf(sheet, "licences/device/upgrade-to-professional-plus/year-3"), std::string("8566.27"));
        QCOMPARE(totalOf(sheet, "licences/device/upgrade-from-express-plus/year-3"), std::string("-4283.14"));
        QCOMPARE(totalOf(sheet, "licences/base/upgrade-to-professional-plus/year-3"), std::string("162.24")); // 150 x 1.0816
        QCOMPARE(totalOf(sheet, "licences/base/upgrade-from-express-plus/year-3"), std::string("-81.12"));
        QCOMPARE(find(sheet, "licences/device/professional-plus/year-3")->quantity, 5.0); // 49 - 44
        QCOMPARE(find(sheet, "maintenance/device/upgrade-to-professional-plus/year-3")->years, (std::vector<int>{3, 4, 5}));
        QVERIFY(!find(sheet, "licences/device/year-3"));
    }

    void maintenanceOfTheFirstYearIsPaidWhenThePlanSaysSo() {
        planner::Plan plan = planOf(3, 20);
        m_without = onSite(plan, Architecture::Vms);
        QCOMPARE(find(m_without, "maintenance/device")->years, (std::vector<int>{2, 3, 4, 5}));
        plan.costs.maintenanceFirstYear.set(true);
        m_with = onSite(plan, Architecture::Vms);
        QCOMPARE(find(m_with, "maintenance/device")->years, (std::vector<int>{1, 2, 3, 4, 5}));
    }

    void camerasOfThePlatformsOwnBrandTakeTheCheaperLicence() {
        planner::Plan plan = planOf(1, 20);
        plan.vms.platform.set("axis-camera-station");
        plan.sites[0].groups.push_back(plan.sites[0].groups[0]);
        plan.sites[0].groups[1].id = "axis";
        plan.sites[0].groups[1].camera.set("axis-p3265-lve");
        plan.sites[0].groups[1].count.set(5);
        const Sheet sheet = onSite(plan, Architecture::Vms);
        QCOMPARE(totalOf(sheet, "licences/device/pro"), std::string("3400.00"));    // 20 x 170
        QCOMPARE(totalOf(sheet, "licences/device-own/pro"), std::string("600.00")); // 5 x 120
        QVERIFY(!find(sheet, "maintenance/device/pro"));                            // licences for good, no plan is sold
    }

    void channelsCountSensorsAndDevicesDoNot() {
        planner::Plan plan = planOf(1, 10);
        plan.sites[0].groups[0].sensors.set(4);
        plan.vms.platform.set("wisenet-wave");
        m_with = onSite(plan, Architecture::Vms);
        QCOMPARE(find(m_with, "licences/device")->quantity, 40.0);
        plan.vms.platform.set("milestone");
        m_with = onSite(plan, Architecture::Vms);
        QCOMPARE(find(m_with, "licences/device")->quantity, 10.0);
    }

    void aStandbyIsLicensedWhereTheMakerAsksForIt() {
        planner::Plan plan = planOf(1, 60);
        plan.vms.failover.set(planner::FailoverMode::ColdStandby);
        plan.vms.platform.set("avigilon-unity");
        const planner::Design design = onSiteDesign(plan, Architecture::Vms, m_catalogue);
        double largest = 0;
        for (const planner::RecorderSet& set : design.sites[0].recorders)
            largest = std::max(largest, std::ceil(set.share * 60 - 1e-9));
        const Sheet sheet = designSheet(plan, design, m_catalogue);
        QCOMPARE(find(sheet, "licences/device")->name, std::string("Avigilon Unity Enterprise channel licence"));
        QCOMPARE(find(sheet, "licences/standby")->quantity, largest);
        // Maintenance is an amount for each channel: 25 a year, years 2 … 5.
        QCOMPARE(find(sheet, "maintenance/device")->unitPrice().likely, 25.0);
        plan.vms.platform.set("milestone");
        m_with = onSite(plan, Architecture::Vms);
        QVERIFY(!find(m_with, "licences/standby"));
    }

    void serversNeverCarryMoreThanTheEditionLicenses() {
        planner::Plan plan = planOf(1, 200);
        plan.vms.platform.set("avigilon-unity");
        plan.vms.edition.set("standard"); // 75 cameras on a server
        const planner::Design design = onSiteDesign(plan, Architecture::Vms, m_catalogue);
        QVERIFY(design.feasible);
        QVERIFY(design.sites[0].boxes() >= 3);
        for (const planner::RecorderSet& set : design.sites[0].recorders)
            QVERIFY(set.share * 200 <= 75 + 1e-6);
    }

    void sitesWithoutAPoolAreSystemsOfTheirOwn() {
        planner::Plan plan = planOf(3, 20);
        plan.vms.platform.set("exacqvision"); // bound to servers: each site has Start, though there are three sites
        const Sheet sheet = onSite(plan, Architecture::Vms);
        QCOMPARE(find(sheet, "licences/device/start")->quantity, 60.0);
        plan.vms.platform.set("genetec"); // one pool over three sites
        const Sheet pooled = onSite(plan, Architecture::Vms);
        QCOMPARE(find(pooled, "licences/device")->name, std::string("Genetec Omnicast Enterprise camera licence"));
        QCOMPARE(find(pooled, "licences/base")->quantity, 1.0);
    }

    void serverUnitsCountStandbysToo() {
        QTemporaryDir folder;
        QVERIFY(copyDataWith(folder.path(), "\"name\": \"Milestone XProtect Expert\",\n          \"licence\": \"lic.milestone.expert.device\",\n          \"unit\": \"device\"",
                             "\"name\": \"Milestone XProtect Expert\",\n          \"licence\": \"lic.milestone.expert.device\",\n          \"unit\": \"server\""));
        const auto catalogue = planner::Catalogue::load(folder.path().toStdString());
        QVERIFY2(catalogue.has_value(), catalogue ? "" : toText(catalogue.error()).c_str());
        planner::Plan plan = planOf(1, 60);
        plan.vms.failover.set(planner::FailoverMode::ColdStandby);
        const planner::Design design = onSiteDesign(plan, Architecture::Vms, *catalogue);
        const Sheet sheet = designSheet(plan, design, *catalogue);
        QCOMPARE(find(sheet, "licences/device")->quantity,
                 static_cast<double>(design.sites[0].boxes() + design.sites[0].standbys()));
    }

    void badPlatformFilesAreRefusedWithTheirPlace() {
        const struct { const char *from, *to, *place; } cases[] = {
            {"\"unit\": \"device\"", "\"unit\": \"dozen\"", "/unit"},
            {"\"grade\": \"partly-sourced\"", "\"grade\": \"hearsay\"", "/grade"},
            {"\"vms\": \"milestone\"", "\"vms\": \"nobody\"", "/standard"},
            {"\"most_servers\": 1", "\"most_servers\": \"one\"", "/most_servers"},
        };
        for (const auto& one : cases) {
            QTemporaryDir folder;
            QVERIFY(copyDataWith(folder.path(), one.from, one.to));
            const auto catalogue = planner::Catalogue::load(folder.path().toStdString());
            QVERIFY(!catalogue.has_value());
            QVERIFY2(catalogue.error().place.find(one.place) != std::string::npos, catalogue.error().place.c_str());
        }
    }

    void yearlyTermIsPaidYearByYear() {
        planner::Plan plan = planOf(1, 10);
        plan.vms.platform.set("rhombus"); // 150 a camera and year, 4 % dearer a year
        const Sheet sheet = cloud(plan);
        // 1,500; 1,560; 1,622.40; 1,687.296; 1,754.78784
        QCOMPARE(totalOf(sheet, "subscription/cloud"), std::string("8124.49"));
        QCOMPARE(totalOf(sheet, "cameras/" + plan.sites[0].id + "/" + plan.sites[0].groups[0].id), std::string("5500.00")); // 10 x 550
    }

    void aTermHoldsItsPrice() {
        planner::Plan plan = planOf(1, 10);
        plan.vms.platform.set("rhombus");
        plan.vms.termYears.set(3);
        const Sheet sheet = cloud(plan);
        QCOMPARE(totalOf(sheet, "subscription/cloud/term-from-year-1"), std::string("4500.00"));
        // Years 4 and 5 at the price of year 4: 1,500 x 1.04^3 = 1,687.296 each, rounded each.
        QCOMPARE(totalOf(sheet, "subscription/cloud/term-from-year-4"), std::string("3374.60"));
        plan.vms.prepaid.set(true); // 5 % less for paying at once
        const Sheet prepaid = cloud(plan);
        QCOMPARE(totalOf(prepaid, "subscription/cloud/term-from-year-1"), std::string("4275.00"));
        QCOMPARE(find(prepaid, "subscription/cloud/term-from-year-1")->years, (std::vector<int>{1}));
        QCOMPARE(totalOf(prepaid, "subscription/cloud/term-from-year-4"), std::string("3205.86")); // 2 x 1,687.296 x 0.95
    }

    void termsThatAreNotSoldFallBackToTheLongestThatIs() {
        planner::Plan plan = planOf(1, 10);
        plan.vms.platform.set("verkada");
        plan.vms.termYears.set(4);
        const Sheet sheet = cloud(plan);
        QVERIFY(find(sheet, "subscription/cloud/term-from-year-1"));
        QCOMPARE(find(sheet, "subscription/cloud/term-from-year-1")->years, (std::vector<int>{1, 2, 3}));
    }

    void whatComesLaterEndsWithTheTermOfTheRest() {
        planner::Plan plan = planOf(1, 10);
        plan.vms.platform.set("rhombus");
        plan.vms.termYears.set(3);
        plan.sites[0].groups[0].growthPerYear.set(0.5); // 5 more in year 2
        const Sheet sheet = cloud(plan);
        const LineItem* late = find(sheet, "subscription/cloud/term-from-year-2");
        QVERIFY(late);
        QCOMPARE(late->quantity, 5.0);
        QCOMPARE(late->years, (std::vector<int>{2, 3})); // not to year 4: all licences end on one day
        QCOMPARE(totalOf(sheet, "subscription/cloud/term-from-year-2"), std::string("1560.00")); // 5 x 150 x 1.04 x 2
    }

    void leavingAClosedCloudReplacesItsCameras() {
        planner::Plan plan = planOf(1, 10);
        plan.vms.platform.set("verkada");
        const double before = likelyTotal(cloud(plan));
        plan.costs.endOfTerm.set(true);
        const Sheet sheet = cloud(plan);
        const std::string group = plan.sites[0].id + "/" + plan.sites[0].groups[0].id;
        QCOMPARE(totalOf(sheet, "end/exit-cameras/" + group), std::string("3500.00")); // 10 x 350
        QCOMPARE(totalOf(sheet, "end/exit-mounting"), std::string("1140.00"));         // 10 x 1.2 h x 95
        QVERIFY(!find(sheet, "end/cameras/" + group));                                  // nobody buys them
        QVERIFY(likelyTotal(sheet) > before);
    }

    void equipmentIsWorthSomethingAtTheEnd() {
        planner::Plan plan = planOf(1, 10);
        plan.costs.endOfTerm.set(true);
        const Sheet sheet = onSite(plan, Architecture::Nvr);
        const std::string group = plan.sites[0].id + "/" + plan.sites[0].groups[0].id;
        // Cameras live eight years: three of eight are left, of which 30 % are fetched: 3,500 x 0.375 x 0.3.
        QCOMPARE(totalOf(sheet, "end/cameras/" + group), std::string("-393.75"));
        const CashFlow low = priceSheet(sheet, PricePoint::Low), likely = priceSheet(sheet), high = priceSheet(sheet, PricePoint::High);
        QVERIFY(low.nominal <= likely.nominal && likely.nominal <= high.nominal);
    }

    void otherAnalyticsTakeHardwareOnAppliancesAndWorkOnServers() {
        planner::Plan plan = planOf(2, 16, {planner::Need::AiEdge});
        plan.costs.analyticsSwitchYear.set(3);
        const Sheet appliances = onSite(plan, Architecture::Nvr), servers = onSite(plan, Architecture::Vms);
        QVERIFY(find(appliances, "switch/mounting/year-3"));
        QVERIFY(find(appliances, "switch/set-up/year-3"));
        QVERIFY(!find(servers, "switch/mounting/year-3"));
        QCOMPARE(find(servers, "switch/set-up/year-3")->quantity, 2.0);
        plan.costs.analytics.set("dragonfruit"); // an overlay reads any camera
        const Sheet overlaid = onSite(plan, Architecture::Nvr);
        QVERIFY(!find(overlaid, "switch/mounting/year-3"));
        QVERIFY(find(overlaid, "subscription/analytics"));
    }

    void anOrderedLineIsPaidByTheMonth() {
        planner::Plan plan = planOf(2, 16);
        plan.sites[0].internetLine.set(planner::InternetLine::Dedicated);
        const Sheet sheet = onSite(plan, Architecture::Hybrid);
        QCOMPARE(find(sheet, "internet/dedicated")->quantity, 24.0);
        QCOMPARE(find(sheet, "internet/dedicated")->unitPrice().likely, 700.0);
    }

    void whatEndsWithASubscriptionIsSaid() {
        planner::Plan plan = planOf(1, 10);
        plan.vms.platform.set("verkada");
        plan.vms.deployment.set(Deployment::Cloud);
        const auto rented = licenceFindings(plan, chosenDesign(plan, Architecture::Vms, m_catalogue), m_catalogue);
        QCOMPARE(rented.size(), std::size_t(1));
        QVERIFY(rented[0].severity == planner::Severity::Note && rented[0].message.find("30 days after the end") != std::string::npos);
        QVERIFY(rented[0].remedy.find("replace them") != std::string::npos);
        const planner::Plan bought = planOf(1, 10);
        QVERIFY(licenceFindings(bought, onSiteDesign(bought, Architecture::Vms, m_catalogue), m_catalogue).empty());
    }

    void anEditionThatIsTooSmallIsNamed() {
        planner::Plan plan = planOf(1, 60);
        plan.vms.edition.set("express-plus"); // 48 devices on one server
        const auto small = licenceFindings(plan, onSiteDesign(plan, Architecture::Vms, m_catalogue), m_catalogue);
        QCOMPARE(small.size(), std::size_t(1));
        QVERIFY2(small[0].message.find("60 cameras") != std::string::npos, small[0].message.c_str());
        QVERIFY2(small[0].remedy.find("professional-plus") != std::string::npos, small[0].remedy.c_str());
        plan.vms.edition.set("corporate");
        QVERIFY(licenceFindings(plan, onSiteDesign(plan, Architecture::Vms, m_catalogue), m_catalogue).empty());
    }

    void unknownNamesAreFindingsWithTheKnownOnes() {
        planner::Plan plan = planOf(1, 16);
        plan.vms.platform.set("wonder");
        plan.vms.edition.set("gold");
        plan.hybrid.platform.set("milestone");
        plan.nvr.platform.set("nobody");
        plan.costs.analytics.set("x");
        plan.costs.access.set("y");
        const auto findings = planner::platformFindings(plan, m_catalogue);
        QCOMPARE(findings.size(), std::size_t(5)); // an edition of an unknown platform is not looked at
        for (const planner::Finding& finding : findings)
            QVERIFY2(finding.remedy.starts_with("Use one of "), finding.remedy.c_str());
        // What is not known changes nothing.
        planner::Plan plain = planOf(1, 16);
        QCOMPARE(likelyTotal(onSite(plan, Architecture::Vms)), likelyTotal(onSite(plain, Architecture::Vms)));
        QCOMPARE(likelyTotal(onSite(plan, Architecture::Nvr)), likelyTotal(onSite(plain, Architecture::Nvr)));
    }

private:
    Sheet m_with, m_without; ///< keep what a test points into
};

QTEST_APPLESS_MAIN(TestLicences)
#include "tst_licences.moc"
