// Sixteen real customers, as plans in customers/: what we plan beside what was published, and what each case must show.
// A golden file holds both sides and the reason for any gap; a new case is a plan and a .case.json.

#include "golden.h"
#include "planner/plan_file.h"
#include "proposal/comparison.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

using namespace sightline;
using namespace sightline::planner;
using namespace sightline::proposal;
using Json = nlohmann::ordered_json;

namespace {

const QString folder = QStringLiteral(SIGHTLINE_TEST_DIR "/customers");

/// To so many steps in a unit: 10 gives tenths, 0.01 hundreds.
double rounded(double value, double steps) {
    return std::round(value * steps) / steps;
}

std::string recorders(const SiteDesign& site) {
    std::string text;
    for (const RecorderSet& set : site.recorders) {
        text += (text.empty() ? "" : ", ") + std::to_string(set.count) + " x " + set.product->id;
        if (set.year > 0) text += " from year " + std::to_string(set.year);
    }
    if (site.place == RecordingPlace::Central) return "at the centre";
    if (site.place == RecordingPlace::Cloud) return "in the cloud, " + std::to_string(site.bridges) + " bridges";
    return text.empty() ? "none" : text;
}

Json oursJson(const Comparison& comparison, const ArchitectureResult& result) {
    Json json{{"feasible", result.feasible}, {"deployment", deploymentKey(result.design.deployment)}};
    json["knockouts"] = Json::array();
    for (const Knockout& knockout : result.knockouts)
        json["knockouts"].push_back(knockout.reason);
    json["recorders"] = result.recorders;
    json["storage_tb"] = rounded(result.storageTb, 10);
    json["day_one_usd"] = rounded(result.dayOne, 0.01);
    json["tco_likely_usd"] = rounded(result.tcoUsd.likely, 0.01);
    for (const SiteDesign& site : result.design.sites)
        json["sites"][comparison.plan.sites[site.site].id] = {
            {"recorders", recorders(site)}, {"limited_by", site.limitedBy}, {"days_held", rounded(site.daysAchieved, 10)}};
    return json;
}

Json goldenJson(const Json& published, const Comparison& comparison) {
    Json json{{"title", published["title"]}, {"published", published["published"]}};
    for (const ArchitectureResult& result : comparison.results)
        json["ours"][architectureKey(result.architecture)] = oursJson(comparison, result);
    json["answer"] = comparison.recommendation.headline;
    json["findings"] = Json::array();
    for (const Finding& finding : comparison.findings)
        json["findings"].push_back(finding.place + ": " + finding.message);
    json["gap"] = published["gap"];
    return json;
}

} // namespace

class TestCustomers : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        auto catalogue = Catalogue::load(dataDirectory());
        QVERIFY(catalogue);
        m_catalogue = std::move(*catalogue);
        auto rulebook = Rulebook::load(dataDirectory());
        QVERIFY(rulebook);
        m_rulebook = std::move(*rulebook);
    }

    void oursBesidePublished_data() {
        QTest::addColumn<QString>("file");
        for (const QString& file : test::goldenCases(folder, ".sightline"))
            QTest::newRow(qPrintable(QFileInfo(file).completeBaseName())) << file;
    }

    void oursBesidePublished() {
        QFETCH(QString, file);
        const QString base = folder + "/" + QFileInfo(file).completeBaseName();
        QFile published(base + ".case.json");
        QVERIFY2(published.open(QIODevice::ReadOnly), "each plan has a .case.json with what was published");
        const Json text = Json::parse(published.readAll().toStdString());
        const QByteArray ours = QByteArray::fromStdString(goldenJson(text, of(file)).dump(2) + "\n");
        const QString difference = test::compareGolden(base + ".golden.json", ours);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void appliancesWinAtEightCameras() {
        const Comparison c = ofCase("C01");
        QCOMPARE(c.recommendation.winner, Architecture::Nvr);
        QVERIFY(mentions(c, "radio") || mentions(c, "wireless")); // the published pair lost its connection
    }

    void storageBindsAtLongRetention() {
        for (const char* id : {"C02", "C16"}) {
            const Comparison c = ofCase(id);
            for (const ArchitectureResult& result : c.results)
                for (const SiteDesign& site : result.design.sites)
                    if (!site.recorders.empty()) QCOMPARE(QString::fromStdString(site.limitedBy), QString("storage"));
        }
        // What a year of footage costs: motion recording or fewer frames after thirty days take far less.
        Plan plan = planOf("C16");
        const double whole = storageNeed(plan);
        Plan motion = plan, thinned = plan;
        for (CameraGroup& group : motion.sites[0].groups)
            group.recording.set(Recording::Motion);
        for (CameraGroup& group : thinned.sites[0].groups) {
            group.reduceAfterDays.set(30);
            group.reducedFps.set(5);
        }
        QVERIFY(storageNeed(motion) < 0.8 * whole);
        QVERIFY(storageNeed(thinned) < 0.8 * whole);
    }

    void coaxIsEncodedOrReplaced() {
        Plan plan = planOf("C03");
        const Comparison c = compared(plan);
        for (const ArchitectureResult& result : c.results)
            QVERIFY(!result.design.sites[0].encoders.empty());
        // Replacing the analogue half means new cameras on coax: adapters or new cables, by price.
        plan.sites[0].groups[1].kit.set(CameraKit::New);
        const Comparison replaced = compared(plan);
        for (std::size_t a = 0; a < 3; ++a) {
            QVERIFY(replaced.results[a].design.sites[0].encoders.empty());
            QVERIFY(replaced.results[a].dayOne > c.results[a].dayOne);
        }
        plan.sites[0].coaxUse.set(CoaxUse::Adapters);
        QVERIFY(compared(plan).results[1].dayOne > replaced.results[1].dayOne);
    }

    /// Two cameras a site: what records elsewhere beats a recorder in each shop, and the cloud takes the least work.
    void tinySitesRecordElsewhere() {
        Plan plan = planOf("C04");
        const Comparison c = compared(plan);
        const ArchitectureResult& vms = c.of(Architecture::Vms);
        QVERIFY(vms.design.deployment != Deployment::OnSite);
        for (const DeploymentOption& option : vms.design.options)
            if (option.deployment == Deployment::OnSite) QVERIFY(option.costUsd > 2 * vms.tcoUsd.likely);
        plan.vms.deployment.set(Deployment::Cloud);
        const double cloud = compared(plan).of(Architecture::Vms).running.itHoursPerMonth;
        plan.vms.deployment.set(Deployment::OnSite);
        const double onSite = compared(plan).of(Architecture::Vms).running.itHoursPerMonth;
        QVERIFY(cloud < onSite / 3);
        QVERIFY(cloud < c.of(Architecture::Nvr).running.itHoursPerMonth);
    }

    void rollOutOverTheYears() {
        const Comparison c = ofCase("C05");
        std::int64_t atFirst = 0, atLast = 0;
        for (const SiteDesign& site : c.of(Architecture::Hybrid).design.sites)
            for (const Opening& opening : site.openings) {
                atLast += opening.sites;
                if (opening.year == 0) atFirst += opening.sites;
            }
        QCOMPARE(atFirst, std::int64_t(30));
        QCOMPARE(atLast, std::int64_t(60));
        QVERIFY(c.of(Architecture::Hybrid).cashFlow.byYear[3].inCents() > 0);
    }

    void accessControlRulesAppliancesOut() {
        const Comparison c = ofCase("C06");
        const auto& knockouts = c.of(Architecture::Nvr).knockouts;
        QVERIFY(std::any_of(knockouts.begin(), knockouts.end(), [](const Knockout& k) {
            return k.need == Need::Access && k.reason.find("access control") != std::string::npos;
        }));
    }

    /// Published: about 359,000 USD of hardware, software and installation, as the customer pays it. Our sheet is at the
    /// integrator's prices, so the catalogue's mark-up on goods comes on top before the two are held together. The likely
    /// prices alone come to 235,000, 2 % under the case's lower end; the middle of the price outcomes lies inside it.
    void installedPriceIsInTheRightRange() {
        const Comparison c = ofCase("C07");
        const double markup = m_catalogue.figure("fin.markup.equipment")->value.likely;
        double sold = 0;
        for (const costmodel::PricedLine& line : c.of(Architecture::Vms).cashFlow.lines)
            sold += line.byYear[0].amount() * (line.category == "Labour" ? 1 : markup);
        const double middle = sold * c.of(Architecture::Vms).cumulative[0].p50 / c.of(Architecture::Vms).dayOne;
        QVERIFY2(middle > 240e3 && middle < 480e3, qPrintable(QString::number(middle)));
        QVERIFY2(sold > 0.95 * 240e3, qPrintable(QString::number(sold)));
    }

    void playbackLoadsLinksAndPrivacyCapsDays() {
        Plan plan = planOf("C08");
        const Comparison c = compared(plan);
        const auto playback = [](const Comparison& comparison) {
            double most = 0;
            for (const LinkLoad& link : comparison.of(Architecture::Nvr).design.sites[0].links)
                most = std::max(most, link.playbackMbps);
            return most;
        };
        QVERIFY(playback(c) > 10);
        plan.sites[0].playbackLocal.set(40);
        QVERIFY(playback(compared(plan)) > 3 * playback(c));
        plan.requirements.retentionDays.set(60);
        QVERIFY(mentions(compared(plan), "at most"));
    }

    void ndaaRulesTheBrandOut() {
        Plan plan = planOf("C10");
        const Comparison filtered = compared(plan);
        for (const RecorderSet& set : filtered.of(Architecture::Nvr).design.sites[0].recorders)
            QCOMPARE(QString::fromStdString(set.product->fact("ndaa")), QString("ok"));
        plan.requirements.needs.clear();
        const Comparison open = compared(plan);
        bool named = false;
        for (const RecorderSet& set : open.of(Architecture::Nvr).design.sites[0].recorders)
            named = named || set.product->fact("ndaa") == "banned";
        QVERIFY(named); // cheaper without the filter, and a note says so
        QVERIFY(mentions(open, "889"));
    }

    void hospitalsCentralClinicsLocal() {
        const Comparison c = ofCase("C11");
        const Design& design = c.of(Architecture::Vms).design;
        QVERIFY(design.centre && design.sites[0].recorders.empty() && !design.sites[1].recorders.empty());
        QCOMPARE(design.centre->need.cameras, std::int64_t(1000));
        QCOMPARE(design.centre->need.recordedCameras, std::int64_t(600)); // patient rooms are watched, not recorded
    }

    void howManyCamerasFitThroughTheRadioLink() {
        Plan plan = planOf("C12");
        const Comparison c = compared(plan);
        QVERIFY(!c.of(Architecture::Vms).feasible);
        plan.sites[1].groups[0].count.set(2);
        QVERIFY(compared(plan).of(Architecture::Vms).design.feasible);
        plan.sites[1].groups[0].count.set(3);
        QVERIFY(!compared(plan).of(Architecture::Vms).design.feasible);
    }

    void equipmentIsFarBelowPublicWorks() {
        const Comparison c = ofCase("C13");
        for (const ArchitectureResult& result : c.results)
            QVERIFY(result.dayOne < 2.2e6 / 10);
        const auto excluded = costmodel::excludedCosts(c.plan);
        QVERIFY(std::any_of(excluded.begin(), excluded.end(),
                            [](const std::string& text) { return text.find("Civil works") != std::string::npos; }));
    }

    void hundredsOfStampedSites() {
        const Comparison c = ofCase("C14");
        QCOMPARE(siteCount(c.plan), std::int64_t(756));
        QCOMPARE(c.of(Architecture::Vms).design.sites.size(), std::size_t(4));
    }

private:
    static Plan planOf(const char* id) {
        auto plan = loadPlan((folder + "/" + id + ".sightline").toStdString());
        if (!plan) qFatal("%s", toText(plan.error()).c_str());
        return *plan;
    }
    Comparison compared(const Plan& plan) const {
        CompareOptions options;
        options.draws = 200;
        options.flips = false;
        options.rulebook = &m_rulebook;
        return compare(plan, m_catalogue, options);
    }
    Comparison ofCase(const char* id) const { return compared(planOf(id)); }
    Comparison of(const QString& file) const {
        auto plan = loadPlan(file.toStdString());
        if (!plan) qFatal("%s", toText(plan.error()).c_str());
        return compared(*plan);
    }
    double storageNeed(const Plan& plan) const { return compared(plan).of(Architecture::Nvr).storageTb; }
    static bool mentions(const Comparison& comparison, const std::string& words) {
        return std::any_of(comparison.findings.begin(), comparison.findings.end(), [&words](const Finding& finding) {
            return finding.message.find(words) != std::string::npos || finding.remedy.find(words) != std::string::npos;
        });
    }

    Catalogue m_catalogue;
    Rulebook m_rulebook;
};

QTEST_GUILESS_MAIN(TestCustomers)
#include "tst_customers.moc"
