// Designs in words, and answers over plans with sites and groups of every kind.

#include "proposal/comparison.h"
#include "proposal/design_words.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace sightline;
using namespace sightline::planner;
using namespace sightline::proposal;

namespace {

Site siteOf(const char* id, const char* name, int cameras) {
    Site site;
    site.id = id;
    site.name = name;
    site.wanUpMbps.set(50);
    CameraGroup group;
    group.id = "all";
    group.count.set(cameras);
    site.groups = {group};
    return site;
}

/// Two like shops that grow, one site with a kept recorder and a hidden group, clinics with an architecture of their own
/// of which one more opens each year, and a hidden site.
Plan everything() {
    Plan plan;
    plan.name = "Everything";
    Site shop = siteOf("a", "Shop A", 30);
    shop.groups[0].growthPerYear.set(0.3);
    Site other = shop;
    other.id = "b";
    other.name = "Shop B";
    Site kept = siteOf("k", "Depot", 20);
    kept.kept = {{"hanwha-xrn-1610s", 1, 4, 8}, {"switch-poe-8", 1, 0, 0}};
    kept.groups.push_back(siteOf("x", "x", 400).groups[0]);
    kept.groups[1].id = "hidden";
    kept.groups[1].hidden.set(true);
    Site clinic = siteOf("c", "Clinic", 6);
    clinic.count.set(3);
    clinic.addedPerYear.set(1);
    clinic.architecture.set(SiteArchitecture::Nvr);
    Site hidden = siteOf("h", "Hidden", 5000);
    hidden.hidden.set(true);
    plan.sites = {shop, other, kept, clinic, hidden};
    return plan;
}

} // namespace

class TestDesignWords : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        auto catalogue = Catalogue::load(dataDirectory());
        QVERIFY(catalogue);
        m_catalogue = std::move(*catalogue);
    }

    void recordersAreNamedSetBySet() {
        Product a, b;
        a.vendor = "Acme";
        a.model = "R8";
        b.vendor = "Generic";
        b.model = "Server";
        SiteDesign site;
        QCOMPARE(recorderNames(site), std::string("none"));
        RecorderSet first;
        first.product = &a;
        first.count = 2;
        first.standbys = 1;
        RecorderSet kept;
        kept.product = &b;
        kept.count = 1;
        kept.kept = true;
        RecorderSet later = first;
        later.count = 1;
        later.standbys = 0;
        later.year = 3;
        site.recorders = {first, kept, later};
        QCOMPARE(recorderNames(site),
                 std::string("2 × Acme R8, 1 × Server kept, 1 × Acme R8 from year 3, 1 × Acme R8 on standby"));
        site.switches = {{&b, 2, false, 8}, {&a, 1, true, 8}};
        QCOMPARE(switchNames(site), std::string("2 × Server, 1 × Acme R8 kept"));
        site.encoders = {{&a, 3}};
        QCOMPARE(encoderNames(site), std::string("3 × Acme R8"));
    }

    void kindsOfSitesCountThoseOfDayOne() {
        Plan plan = everything();
        SiteDesign kind;
        kind.site = 0;
        kind.members = {0, 1};
        kind.copies = 100;
        QCOMPARE(siteKindName(plan, kind), std::string("Shop A and 99 like it"));
        kind.site = 3;
        kind.members = {3};
        kind.copies = 3;
        QCOMPARE(siteKindName(plan, kind), std::string("Clinic, 3 like sites"));
        kind.copies = 1;
        QCOMPARE(siteKindName(plan, kind), std::string("Clinic"));
        kind.site = SiteDesign::noSite;
        QCOMPARE(siteKindName(plan, kind), std::string("Centre"));
    }

    void everyWayHasItsWords() {
        Design design;
        const auto words = [&design](Architecture architecture, Deployment deployment) {
            design.architecture = architecture;
            design.deployment = deployment;
            return designWords(design);
        };
        QCOMPARE(words(Architecture::Vms, Deployment::OnSite), std::string("Recording software on servers at each site"));
        QCOMPARE(words(Architecture::Vms, Deployment::Central), std::string("Recording software on central servers"));
        QCOMPARE(words(Architecture::Vms, Deployment::Cloud), std::string("Recording software in the cloud"));
        QCOMPARE(words(Architecture::Nvr, Deployment::OnSite), std::string("Recorder boxes at each site"));
        QCOMPARE(words(Architecture::Hybrid, Deployment::Interconnect), std::string("Recorder boxes with a federation server"));
        QCOMPARE(words(Architecture::Hybrid, Deployment::CloudManaged), std::string("Recorder boxes managed from the cloud"));
        SiteDesign clinic;
        clinic.architecture = Architecture::Nvr;
        design.sites = {clinic};
        QCOMPARE(designWords(design), std::string("Recorder boxes managed from the cloud, not at every site"));
    }

    void everyKindOfSiteIsCompared() {
        const Comparison c = compared(everything());
        QCOMPARE(siteCount(c.plan), std::int64_t(6));
        QCOMPARE(cameraCount(c.plan), std::int64_t(98)); // day one, nothing hidden
        for (const ArchitectureResult& result : c.results) {
            QVERIFY(result.feasible);
            QCOMPARE(result.design.sites.size(), std::size_t(3));
            QCOMPARE(siteKindName(c.plan, result.design.sites[0]), std::string("Shop A and 1 like it"));
            QVERIFY(result.design.sites[0].need.cameras > 80); // the last year
            QVERIFY(result.design.sites[2].architecture == Architecture::Nvr);
            QCOMPARE(result.design.sites[2].openings.size(), std::size_t(5));
            QCOMPARE(std::count(result.loss.assumptions.begin(), result.loss.assumptions.end(),
                                "Counted for the cameras, recorders and sites of day one."),
                     1);
        }
        QVERIFY(recorderNames(c.of(Architecture::Nvr).design.sites[1]).find("kept") != std::string::npos);
    }

    void lostFootageIsThatOfTheCamerasOfDayOne() {
        Plan plan = everything();
        plan.sites.resize(1);
        const double grown = compared(plan).of(Architecture::Nvr).loss.byCause[0];
        plan.sites[0].groups[0].growthPerYear = {};
        QCOMPARE(grown, compared(plan).of(Architecture::Nvr).loss.byCause[0]);
    }

    void theDocumentNamesSetsLinksAndWays() {
        const Comparison c = compared(everything());
        const QJsonObject document = QJsonDocument::fromJson(QByteArray::fromStdString(comparisonJson(c))).object();
        const QJsonObject nvr = document["architectures"].toObject()["nvr"].toObject();
        QVERIFY(nvr["carried_out"].isString());
        QCOMPARE(nvr["deployment"].toString(), QStringLiteral("on-site"));
        QVERIFY(!nvr["deployments"].toArray().isEmpty());
        QVERIFY(nvr["reservations"].isArray());
        const QJsonArray sites = nvr["sites"].toArray();
        QCOMPARE(sites.size(), 3);
        QCOMPARE(sites[0].toObject()["like_it"].toArray(), QJsonArray({QStringLiteral("b")}));
        const QJsonObject depot = sites[1].toObject();
        for (const char* key : {"recorder", "recorders", "recorder_sets", "switches", "switch_sets", "encoders", "links",
                                "openings", "limited_by", "days_achieved", "place", "architecture"})
            QVERIFY2(depot.contains(QLatin1String(key)), key);
        QCOMPARE(depot["recorders"].toInt(), int(c.of(Architecture::Nvr).design.sites[1].boxes()));
        QVERIFY(depot["switches"].isDouble()); // a number, as ever
        QVERIFY(depot["recorder_sets"].toArray()[0].toObject()["kept"].toBool());
        QVERIFY(depot["switch_sets"].toArray()[0].toObject()["kept"].toBool());
        QVERIFY(!depot["links"].toArray().isEmpty());
        QCOMPARE(sites[2].toObject()["openings"].toArray().size(), 5);
    }

    void whatIfsLeaveHiddenCamerasHidden() {
        const Plan plan = everything();
        const auto points = sweepCameras(compared(plan), m_catalogue, {20, 40});
        Plan shown = plan;
        shown.sites.pop_back();
        shown.sites[2].groups.pop_back();
        const auto same = sweepCameras(compared(shown), m_catalogue, {20, 40});
        for (std::size_t i = 0; i < points.size(); ++i)
            for (std::size_t a = 0; a < 3; ++a)
                QCOMPARE(points[i].totals[a], same[i].totals[a]);
    }

private:
    Comparison compared(const Plan& plan) const {
        CompareOptions options;
        options.draws = 100;
        options.flips = false;
        return compare(plan, m_catalogue, options);
    }

    Catalogue m_catalogue;
};

QTEST_GUILESS_MAIN(TestDesignWords)
#include "tst_design_words.moc"
