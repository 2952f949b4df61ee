// Rules by sector and place: what the data says, and what plans break of it. Other findings that need a look into the
// catalogue or at contradicting settings.

#include "planner/catalogue.h"
#include "planner/plan_file.h"
#include "planner/rules.h"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace sightline;
using namespace sightline::planner;

namespace {

const Rulebook& rulebook() {
    static const auto loaded = Rulebook::load(dataDirectory());
    if (!loaded) qFatal("%s", toText(loaded.error()).c_str());
    return *loaded;
}

/// One site with one group of eight cameras under a rule, as good as defaults make it.
Plan planUnder(const std::string& rule) {
    Plan plan;
    plan.requirements.rules = {rule};
    Site site;
    site.id = "site";
    CameraGroup group;
    group.id = "cameras";
    group.count.set(8);
    site.groups = {group};
    plan.sites = {site};
    refreshDefaults(plan);
    return plan;
}

CameraGroup& groupOf(Plan& plan) {
    return plan.sites[0].groups[0];
}

const Finding* at(const std::vector<Finding>& list, const std::string& end) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const Finding& f) { return f.place.ends_with(end); });
    return found == list.end() ? nullptr : &*found;
}

/// Findings of the rules, as "place: message" lines.
std::string linesOf(const std::vector<Finding>& list) {
    std::string lines;
    for (const Finding& finding : list)
        lines += finding.place + ": " + finding.message + ". " + finding.remedy + "\n";
    return lines;
}

bool isClean(const Plan& plan) {
    const auto found = ruleFindings(plan, rulebook());
    return std::none_of(found.begin(), found.end(), [](const Finding& f) { return f.severity != Severity::Note; });
}

} // namespace

class TestRules : public QObject {
    Q_OBJECT

private slots:
    void allRulesAreThereWithTheirDemands() {
        QCOMPARE(rulebook().rules().size(), std::size_t(35));
        std::size_t minimum = 0;
        for (const Rule& rule : rulebook().rules()) {
            QVERIFY(!rule.id.empty() && !rule.place.empty() && rule.source.starts_with("http"));
            minimum += rule.kind == RuleKind::Minimum;
        }
        QCOMPARE(minimum, std::size_t(21));
        const Rule& nevada = *rulebook().rule("casino-us-nv");
        QCOMPARE(nevada.leastDays(), 7.0);
        QVERIFY(nevada.demands.noLossOnSingleFailure);
        QCOMPARE(nevada.demands.repairHours, std::optional<double>(8));
        QCOMPARE(nevada.demands.fps, std::optional<double>(30));
        QCOMPARE(rulebook().rule("cannabis-us-ny")->demands.backupPowerHours, std::optional<double>(8));
        QCOMPARE(rulebook().rule("cannabis-us-ny")->demands.testDays, std::optional<double>(30));
        QVERIFY(rulebook().rule("cannabis-us-or")->demands.offSiteCopy);
        QVERIFY(rulebook().rule("city-us-ca")->demands.holdUntilReleased);
        QVERIFY(rulebook().rule("shop-us-saginaw-mi")->demands.infraredWhereDark);
        QCOMPARE(rulebook().rule("poker-room-us-fl")->demands.width, std::optional<int>(704));
        QCOMPARE(rulebook().rule("county-us-boone-in")->demands.daysTiers, (std::vector<double>{730, 180, 90}));
        QCOMPARE(rulebook().rule("county-us-boone-in")->leastDays(), 90.0);
        QCOMPARE(rulebook().rule("casino-world")->leastDays(), 14.0);
        QCOMPARE(rulebook().rule("any-lu")->mostDays(), 8.0);
        QCOMPARE(rulebook().rule("any-uk")->leastDays() + rulebook().rule("any-uk")->mostDays(), 0.0);
        QVERIFY(!rulebook().rule("nothing"));
        QCOMPARE(rulebook().ofSector("Casino").size(), std::size_t(3 + 4)); // and those of any sector
        QCOMPARE(rulebook().ofSector("").size(), std::size_t(35));
    }

    void aRuleThatIsKeptGivesNoWarning() {
        Plan plan = planUnder("cannabis-us-ca");
        plan.requirements.retentionDays.set(90);
        QVERIFY2(isClean(plan), linesOf(ruleFindings(plan, rulebook())).c_str());
    }

    void eachDemandThatIsBrokenIsNamed() {
        Plan plan = planUnder("cannabis-us-ca"); // 90 days, 24 hours, 1280x720, 15 fps
        groupOf(plan).fps.set(10);
        groupOf(plan).width.set(640);
        groupOf(plan).height.set(480);
        groupOf(plan).hoursPerDay.set(14);
        groupOf(plan).offHours.set(OffHours::Motion);
        const auto found = ruleFindings(plan, rulebook());
        const std::string lines = linesOf(found);
        for (const char* const end : {"/requirements/retention_days", "/fps", "/width", "/height", "/hours_per_day"})
            QVERIFY2(at(found, end), lines.c_str());
        const Finding& days = *at(found, "/requirements/retention_days");
        QCOMPARE(days.severity, Severity::Warning);
        QCOMPARE(days.message, std::string("footage is kept 30 days, but rule cannabis-us-ca (cannabis, US, California (4 CCR "
                                           "15044); minimum, secondary source) asks for at least 90"));
        QCOMPARE(days.remedy, std::string("Set retention_days to 90"));
        QVERIFY(at(found, "/hours_per_day")->message.find("the others on motion only") != std::string::npos);
        groupOf(plan).recording.set(Recording::Motion);
        QVERIFY(at(ruleFindings(plan, rulebook()), "/recording"));
    }

    void tooManyDaysAreAFindingToo() {
        Plan plan = planUnder("any-es"); // one month at most, law text
        QVERIFY(isClean(plan));
        groupOf(plan).retentionDays.set(45);
        const auto found = ruleFindings(plan, rulebook());
        QVERIFY(at(found, "/sites/0/camera_groups/0/retention_days"));
        QVERIFY(at(found, "/retention_days")->message.find("allows at most 30") != std::string::npos);
        QVERIFY(at(found, "/retention_days")->message.find("primary source") != std::string::npos);

        Plan luxembourg = planUnder("any-lu"); // 8, up to 30 with reasons
        const auto reasons = ruleFindings(luxembourg, rulebook());
        QCOMPARE(at(reasons, "/retention_days")->severity, Severity::Note);
        QVERIFY(at(reasons, "/retention_days")->message.find("reasons on record") != std::string::npos);
        luxembourg.requirements.retentionDays.set(31);
        QVERIFY(at(ruleFindings(luxembourg, rulebook()), "/retention_days")->message.find("allows at most 30") != std::string::npos);
    }

    void daysAreTakenFromGroupSiteOrPlan() {
        Plan plan = planUnder("jail-us-tx"); // 30 days
        plan.requirements.retentionDays.set(10);
        plan.sites[0].retentionDays.set(20);
        QVERIFY(at(ruleFindings(plan, rulebook()), "/sites/0/retention_days"));
        groupOf(plan).retentionDays.set(30);
        QVERIFY(isClean(plan));
        // The rule of one site says nothing about another.
        Plan two = planUnder("any-es");
        two.requirements.rules.clear();
        two.sites.push_back(two.sites[0]);
        two.sites[1].id = "other";
        two.sites[1].rules = {"bank-in"}; // 180 days, weak
        const auto found = ruleFindings(two, rulebook());
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].severity, Severity::Note); // a weak source
        two.sites[1].hidden.set(true);
        QVERIFY(ruleFindings(two, rulebook()).empty());
    }

    void demandsOnThePlanAndTheSite() {
        Plan casino = planUnder("casino-us-nv");
        groupOf(casino).fps.set(30);
        auto found = ruleFindings(casino, rulebook());
        QVERIFY(at(found, "/requirements/needs")->remedy.find("one-failure") != std::string::npos);
        QVERIFY(at(found, "/requirements/rules/0")->message.find("repair within 8 hours") != std::string::npos);
        casino.requirements.needs.insert(Need::OneFailure);
        QVERIFY(isClean(casino));

        Plan newYork = planUnder("cannabis-us-ny");
        newYork.requirements.retentionDays.set(60);
        QVERIFY(at(ruleFindings(newYork, rulebook()), "/sites/0/ups_minutes"));
        newYork.sites[0].upsMinutes.set(480);
        QVERIFY(isClean(newYork));

        Plan oregon = planUnder("cannabis-us-or");
        oregon.requirements.retentionDays.set(90);
        QVERIFY(at(ruleFindings(oregon, rulebook()), "/requirements/needs"));
        oregon.requirements.needs.insert(Need::OffSite);
        QVERIFY(isClean(oregon));

        Plan dallas = planUnder("convenience-store-us-dallas-tx");
        groupOf(dallas).count.set(2);
        QVERIFY(at(ruleFindings(dallas, rulebook()), "/sites/0/camera_groups"));
        groupOf(dallas).recording.set(Recording::Motion); // which this rule allows
        groupOf(dallas).count.set(3);
        QVERIFY(isClean(dallas));
    }

    void soundHoldsAndOtherDemandsOfGroups() {
        Plan school = planUnder("special-education-us-tx");
        groupOf(school).retentionDays.set(90);
        QVERIFY(at(ruleFindings(school, rulebook()), "/audio"));
        groupOf(school).audio.set(true);
        QVERIFY(isClean(school));

        Plan indiana = planUnder("casino-us-in"); // 7 days, incidents 60
        QVERIFY(at(ruleFindings(indiana, rulebook()), "/hold_days"));
        groupOf(indiana).holdShare.set(0.01);
        groupOf(indiana).holdDays.set(60);
        QVERIFY(isClean(indiana));

        Plan washington = planUnder("cannabis-us-wa");
        washington.requirements.retentionDays.set(45);
        groupOf(washington).kit.set(CameraKit::Encoded);
        QVERIFY(at(ruleFindings(washington, rulebook()), "/kit"));

        Plan saginaw = planUnder("shop-us-saginaw-mi");
        groupOf(saginaw).light.set(Light::NightDark);
        QVERIFY(at(ruleFindings(saginaw, rulebook()), "/light"));

        Plan patients = planUnder("jail-us-tx");
        groupOf(patients).recording.set(Recording::LiveOnly);
        const auto live = ruleFindings(patients, rulebook());
        QCOMPARE(live.size(), std::size_t(1));
        QCOMPARE(live[0].severity, Severity::Note);
    }

    void unknownRulesAreNamedWithANearMiss() {
        Plan plan = planUnder("canabis-us-ca");
        plan.sites[0].rules = {"nothing-like-it-at-all"};
        const auto found = ruleFindings(plan, rulebook());
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found[0].severity, Severity::Error);
        QCOMPARE(found[0].place, std::string("/requirements/rules/0"));
        QCOMPARE(found[0].remedy, std::string("Did you mean \"cannabis-us-ca\"?"));
        QVERIFY(found[1].remedy.find("plan rules") != std::string::npos);
    }

    void allFindingsTogetherWorstFirstEachOnce() {
        const auto catalogue = Catalogue::load(dataDirectory());
        QVERIFY(catalogue);
        Plan plan = planUnder("any-es");
        plan.requirements.retentionDays.set(45);
        plan.requirements.needs.insert(Need::Ndaa);
        groupOf(plan).camera.set("hikvision-ds-2cd2387g2-lu");
        plan.sites[0].groups.push_back(groupOf(plan)); // the same id: an error
        const auto found = findings(plan, rulebook(), *catalogue);
        QCOMPARE(found.front().severity, Severity::Error);
        QVERIFY(std::is_sorted(found.begin(), found.end(), [](const Finding& a, const Finding& b) { return a.severity < b.severity; }));
        for (std::size_t i = 0; i < found.size(); ++i)
            for (std::size_t k = i + 1; k < found.size(); ++k)
                QVERIFY2(!(found[i] == found[k]), found[i].message.c_str());
    }

    void aHugePlanStaysBounded() {
        Plan plan = planUnder("cannabis-us-ca");
        plan.sites[0].groups.assign(200, groupOf(plan));
        plan.sites.assign(500, plan.sites[0]);
        QVERIFY(ruleFindings(plan, rulebook()).size() <= 2001);
        QVERIFY(findings(plan).size() <= 5001);
        Plan many = planUnder("any-es");
        for (int i = 0; i < 100'000; ++i)
            many.requirements.rules.push_back("no-rule-is-called-" + std::to_string(i));
        many.sites[0].rules = many.requirements.rules;
        many.sites[0].groups.assign(100'000, groupOf(many));
        for (CameraGroup& group : many.sites[0].groups)
            group.camera.set("no-camera");
        QCOMPARE(ruleFindings(many, rulebook()).size(), std::size_t(2001));
        const auto catalogue = Catalogue::load(dataDirectory());
        QVERIFY(catalogue);
        QCOMPARE(catalogueFindings(many, *catalogue).size(), std::size_t(2001));
    }

    void catalogueKnowsBetter() {
        const auto catalogue = Catalogue::load(dataDirectory());
        QVERIFY(catalogue);
        Plan plan = planUnder("any-es");
        QVERIFY(catalogueFindings(plan, *catalogue).empty());
        groupOf(plan).camera.set("axis-p3268-lve");
        groupOf(plan).fps.set(60);
        groupOf(plan).width.set(7680);
        groupOf(plan).height.set(4320);
        groupOf(plan).codec.set(Codec::Av1);
        plan.sites[0].kept = {{"hanwha-xrn-1610", 1, 4, 8}, {"hanwha-xrn-1610s", 1, 4, 8}};
        const auto found = catalogueFindings(plan, *catalogue);
        const std::string lines = linesOf(found);
        for (const char* const end : {"/0/fps", "/0/width", "/0/codec", "/kept/0/product"})
            QVERIFY2(at(found, end), lines.c_str());
        QVERIFY2(at(found, "/kept/0/product")->remedy.starts_with("Did you mean \"hanwha-xrn-1610"), lines.c_str());
        QVERIFY(!at(found, "/kept/1/product"));
        groupOf(plan).camera.set("axis-p3268-lv");
        QVERIFY(at(catalogueFindings(plan, *catalogue), "/camera")->remedy.find("axis-p3268-lve") != std::string::npos);
        groupOf(plan).camera.set("cam.fixed4pm");
        QVERIFY(at(catalogueFindings(plan, *catalogue), "/camera")->remedy.find("cam.fixed4mp") != std::string::npos);
        groupOf(plan).camera.set("hanwha-vision-pnm-9084rqz"); // four sensors
        QVERIFY(at(catalogueFindings(plan, *catalogue), "/sensors"));
    }

    void contradictingSettingsAreFound_data() {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("place");
        const auto group = [](const char* text, const char* place) { QTest::newRow(text) << QString(text) << QString(place); };
        group(R"("wireless": true)", "/wireless");
        group(R"("off_hours": "motion")", "/off_hours");
        group(R"("off_hours": "motion", "hours_per_day": 10, "recording": "motion")", "/off_hours");
        group(R"("off_hours": "motion", "recording": "live-only")", "/off_hours");
        group(R"("hold_share": 0.1)", "/hold_days");
        group(R"("hold_days": 90)", "/hold_share");
        group(R"("hold_share": 0.1, "hold_days": 20)", "/hold_days");
        group(R"("reduce_after_days": 40)", "/reduce_after_days");
        group(R"("reduce_after_days": 10, "reduced_fps": 15)", "/reduced_fps");
        group(R"("reduced_fps": 2)", "/reduced_fps");
        group(R"("retention_min_days": 90)", "/retention_days");
        group(R"("retention_max_days": 7)", "/retention_days");
        group(R"("retention_max_days": 7, "retention_min_days": 30)", "/retention_min_days");
        group(R"("target_mbps": 6)", "/target_mbps");
        group(R"("sub_recorded": true, "sub_mbps": 0)", "/sub_mbps");
        group(R"("width": 1080, "height": 16)", "/height");
        group(R"("poe_watts": 95)", "/poe_watts");
        group(R"("bitrate_mbps": 400)", "/bitrate_mbps");
        group(R"("kit": "encoded", "wireless": true)", "/kit");
    }
    void contradictingSettingsAreFound() {
        QFETCH(const QString, member);
        QFETCH(const QString, place);
        const auto plan = parsePlan(R"({"schema": "sightline.plan/2", "sites": [{"id": "s", "camera_groups": [{"id": "g", )" +
                                        member.toStdString() + "}]}]}",
                                    "test");
        QVERIFY2(plan, plan ? "" : toText(plan.error()).c_str());
        const auto found = findings(*plan);
        QVERIFY2(at(found, ("/sites/0/camera_groups/0" + place).toStdString()), linesOf(found).c_str());
    }

    void contradictingChoicesAreFound_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* text, const char* place) { QTest::newRow(text) << QString(text) << QString(place); };
        row(R"("choices": {"vms": {"deployment": "interconnect"}})", "/choices/vms/deployment");
        row(R"("choices": {"nvr": {"deployment": "cloud"}})", "/choices/nvr/deployment");
        row(R"("choices": {"hybrid": {"deployment": "on-site"}})", "/choices/hybrid/deployment");
        row(R"("choices": {"vms": {"deployment": "cloud"}}, "requirements": {"needs": ["no-cloud"]})", "/choices/vms/deployment");
        row(R"("limits": {"uplink_warn_share": 0.3})", "/limits/uplink_warn_share");
        row(R"("sites": [{"id": "s", "architecture": "nvr", "place": "central"}])", "/sites/0/place");
        row(R"("sites": [{"id": "s", "place": "cloud"}], "requirements": {"needs": ["no-cloud"]})", "/sites/0/place");
        row(R"("sites": [{"id": "s", "place": "central"}], "requirements": {"needs": ["weak-wan"]})", "/sites/0/place");
        row(R"("sites": [{"id": "s", "coax_use": "recable"}])", "/sites/0/coax_use");
        row(R"("sites": [{"id": "s", "retention_days": 5}], "requirements": {"retention_min_days": 30})", "/sites/0/retention_days");
        row(R"("sites": [{"id": "s", "kept": [{"product": "x", "disks": 4}]}])", "/sites/0/kept/0/disk_tb");
    }
    void contradictingChoicesAreFound() {
        QFETCH(const QString, text);
        QFETCH(const QString, place);
        const auto plan = parsePlan(R"({"schema": "sightline.plan/2", )" + text.toStdString() + "}", "test");
        QVERIFY2(plan, plan ? "" : toText(plan.error()).c_str());
        const auto found = findings(*plan);
        QVERIFY2(at(found, place.toStdString()), linesOf(found).c_str());
    }

    void twoWirelessCamerasAreANetworkFinding() {
        Plan plan = planUnder("any-es");
        groupOf(plan).count.set(2);
        groupOf(plan).wireless.set(true);
        groupOf(plan).bitrateMbps.set(3);
        const auto found = findings(plan);
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].severity, Severity::Warning);
        QVERIFY2(found[0].message.find("about 7.0 Mbps together") != std::string::npos, found[0].message.c_str());
    }

    void damagedRulebooksAreRefused_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << "";
        QTest::newRow("no object") << "[]";
        QTest::newRow("another schema") << R"({"schema": "sightline.product/1"})";
        QTest::newRow("no rules") << R"({"schema": "sightline.retention-rules/1"})";
        const QString head = R"({"schema": "sightline.retention-rules/1", "rules": [)";
        const QString rule = R"({"id": "a", "sector": "s", "place": "p", "source": "x", "grade": "weak", "kind": "minimum"%1})";
        QTest::newRow("a number") << head + "3]}";
        QTest::newRow("unknown kind") << head + QString(rule).replace("minimum", "maybe").arg("") + "]}";
        QTest::newRow("days as text") << head + rule.arg(R"(, "days": "30")") + "]}";
        QTest::newRow("negative days") << head + rule.arg(R"(, "days": -30)") + "]}";
        QTest::newRow("demands a list") << head + rule.arg(R"(, "demands": [])") + "]}";
        QTest::newRow("tiers of text") << head + rule.arg(R"(, "demands": {"days_tiers": ["x"]})") + "]}";
        QTest::newRow("flag as number") << head + rule.arg(R"(, "demands": {"offsite_copy": 1})") + "]}";
        QTest::newRow("the same id twice") << head + rule.arg("") + "," + rule.arg("") + "]}";
    }
    void damagedRulebooksAreRefused() {
        QFETCH(const QString, text);
        QTemporaryDir directory;
        const std::filesystem::path folder = directory.path().toStdString();
        std::filesystem::create_directory(folder / "rules");
        std::ofstream(folder / "rules" / "retention.json") << text.toStdString();
        const auto loaded = Rulebook::load(folder);
        QVERIFY(!loaded);
        QVERIFY(loaded.error().place.find("retention.json") != std::string::npos);
        QVERIFY(!loaded.error().message.empty());
    }
};

QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
