// Scenarios: what differs between any two plans, carried out on the first, gives the second.

#include "plan_maker.h"
#include "planner/plan_file.h"
#include "planner/scenario.h"

#include <QTest>

using namespace sightline;
using namespace sightline::planner;
using namespace sightline::test;

namespace {

Plan smallPlan() {
    const auto plan = parsePlan(R"({"schema": "sightline.plan/2", "name": "Shops", "requirements": {"needs": ["access"]},
        "sites": [
          {"id": "shop", "name": "Shop", "count": 12, "kept": [{"product": "switch-poe-16", "count": 2}],
           "camera_groups": [{"id": "tills", "count": 4, "fps": 20}, {"id": "floor", "count": 10}]},
          {"id": "depot", "camera_groups": [{"id": "gate", "count": 3}]}],
        "scenarios": [
          {"id": "more", "name": "More frames", "changes": {"/sites/shop/camera_groups/tills/fps": 30}},
          {"id": "kept", "locked": true, "changes": {"/sites/depot": null}},
          {"id": "stale", "changes": {"/sites/kiosk/count": 3}}]})",
                                "test");
    if (!plan) qFatal("%s", toText(plan.error()).c_str());
    return *plan;
}

/// The first error of one change to the small plan, as text.
std::string refusal(const std::string& path, const std::string& value) {
    const auto plan = applyChanges(smallPlan(), {{path, value}});
    return plan ? std::string("accepted") : toText(plan.error());
}

Plan changed(const std::vector<Change>& changes) {
    const auto plan = applyChanges(smallPlan(), changes);
    if (!plan) qFatal("%s", toText(plan.error()).c_str());
    return *plan;
}

/// A plan near `plan`: parts of another one, and sites and groups removed, added and moved.
Plan varied(Plan plan, PlanMaker& maker, std::mt19937_64& random) {
    const Plan other = maker.plan();
    if (random() % 2) plan.requirements = other.requirements;
    if (random() % 2) plan.limits = other.limits;
    if (random() % 2) plan.horizonYears = other.horizonYears;
    if (random() % 3 == 0) plan.name = other.name;
    if (random() % 3 == 0) plan.notes = other.notes;
    for (const Site& site : other.sites)
        if (random() % 2 && std::none_of(plan.sites.begin(), plan.sites.end(), [&](const Site& s) { return s.id == site.id; }))
            plan.sites.push_back(site);
    for (Site& site : plan.sites) {
        if (random() % 3 == 0 && !other.sites.empty()) site.kept = other.sites.front().kept;
        if (random() % 3 == 0) site.kept.push_back({"switch-poe-16", 1, 0, 0});
        if (random() % 3 == 0) std::shuffle(site.groups.begin(), site.groups.end(), random);
        if (random() % 3 == 0 && !site.groups.empty()) site.groups.erase(site.groups.begin());
        for (CameraGroup& group : site.groups)
            if (random() % 2) group.fps.set(static_cast<double>(1 + random() % 30));
    }
    if (random() % 3 == 0) std::shuffle(plan.sites.begin(), plan.sites.end(), random);
    if (random() % 4 == 0 && !plan.sites.empty()) plan.sites.erase(plan.sites.begin());
    refreshDefaults(plan);
    return plan;
}

} // namespace

class TestScenario : public QObject {
    Q_OBJECT

private slots:
    void differencesCarriedOutGiveTheOtherPlan() {
        PlanMaker maker(17);
        std::mt19937_64 random(17);
        int ordered = 0;
        for (int i = 0; i < 600; ++i) {
            const Plan a = maker.plan();
            Plan b = i % 3 == 0 ? maker.plan() : varied(a, maker, random);
            b.scenarios = a.scenarios;
            const auto changes = planDiff(a, b);
            for (const Change& change : changes)
                ordered += change.path == "/sites" || change.path.ends_with("/camera_groups");
            const auto applied = applyChanges(a, changes);
            QVERIFY2(applied, applied ? "" : (toText(applied.error()) + writePlan(a) + writePlan(b)).c_str());
            QVERIFY2(*applied == b, (writePlan(*applied) + writePlan(b)).c_str());
            QVERIFY(planDiff(a, a).empty() && planDiff(*applied, b).empty());
            QVERIFY((a == b) == changes.empty());
        }
        QVERIFY(ordered > 20); // else no plan was reordered
    }

    void orderOfTheChangesMeansNothing() {
        PlanMaker maker(5);
        std::mt19937_64 random(5);
        for (int i = 0; i < 200; ++i) {
            const Plan a = maker.plan();
            Plan b = varied(a, maker, random);
            b.scenarios = a.scenarios;
            auto changes = planDiff(a, b);
            std::shuffle(changes.begin(), changes.end(), random);
            const auto applied = applyChanges(a, changes);
            QVERIFY(applied && *applied == b);
        }
        // A site is there before something in it is changed, whatever comes first.
        const std::vector<Change> forth = {{"/sites/kiosk", R"({"camera_groups": [{"id": "all", "count": 2}]})"},
                                           {"/sites/kiosk/count", "5"}};
        QVERIFY(changed(forth) == changed({forth[1], forth[0]}));
        QCOMPARE(*changed(forth).sites[2].count, 5);
    }

    void differencesNameBothValues() {
        Plan other = smallPlan();
        other.sites[0].groups[0].fps.set(30);
        other.requirements.needs = {Need::Ndaa};
        other.sites.erase(other.sites.begin() + 1);
        const auto found = planDifferences(smallPlan(), other);
        QCOMPARE(found.size(), std::size_t(4));
        QCOMPARE(found[0], (Difference{"/requirements/needs/access", "true", "null"}));
        QCOMPARE(found[1], (Difference{"/requirements/needs/ndaa", "null", "true"}));
        QCOMPARE(found[2], (Difference{"/sites/shop/camera_groups/tills/fps", "20", "30"}));
        QCOMPARE(found[3].path, std::string("/sites/depot"));
        QVERIFY(found[3].from.find("gate") != std::string::npos);
        QCOMPARE(found[3].to, std::string("null"));
    }

    void everyKindOfPathIsCarriedOut() {
        const Plan plan = changed({{"/name", "\"Other\""},
                                   {"/horizon_years", "7"},
                                   {"/requirements/retention_days", "45"},
                                   {"/requirements/needs/access", "null"},
                                   {"/requirements/needs/ndaa", "true"},
                                   {"/requirements/rules", R"(["any-es"])"},
                                   {"/choices/vms/platform", "\"genetec\""},
                                   {"/limits/wan_share", "0.5"},
                                   {"/sites/shop/count", "null"},
                                   {"/sites/shop/kept/switch-poe-16", "null"},
                                   {"/sites/shop/kept/hanwha-xrn-1610s", R"({"disks": 4, "disk_tb": 8})"},
                                   {"/sites/shop/camera_groups/tills/bitrate_mbps", R"({"mbps": 3, "origin": "measured"})"},
                                   {"/sites/shop/camera_groups/floor", "null"},
                                   {"/sites/shop/camera_groups/door", R"({"count": 2})"},
                                   {"/sites", R"(["depot"])"}});
        QCOMPARE(plan.name, std::string("Other"));
        QCOMPARE(*plan.horizonYears, 7);
        QCOMPARE(*plan.requirements.retentionDays, 45.0);
        QCOMPARE(plan.requirements.needs, (std::set<Need>{Need::Ndaa}));
        QCOMPARE(plan.requirements.rules, (std::vector<std::string>{"any-es"}));
        QCOMPARE(*plan.vms.platform, std::string("genetec"));
        QCOMPARE(*plan.limits.wanShare, 0.5);
        QCOMPARE(plan.sites[0].id, std::string("depot"));
        const Site& shop = plan.sites[1];
        QVERIFY(shop.count.isDefault());
        QCOMPARE(shop.kept, (std::vector<KeptKit>{{"hanwha-xrn-1610s", 1, 4, 8}}));
        QCOMPARE(shop.groups.size(), std::size_t(2));
        QCOMPARE(shop.groups[0].bitrateMbps, (Setting<double>{3, Origin::Measured}));
        QCOMPARE(shop.groups[1].id, std::string("door"));
        QCOMPARE(plan.scenarios.size(), std::size_t(3)); // those of the base stay
    }

    void whatDoesNotFitIsRefusedWithPathAndNearMiss_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char* path, const char* value, const char* wanted) { QTest::newRow(path) << path << value << wanted; };
        row("/sites/shp/count", "3", "/sites/shp/count: there is no site \"shp\". Did you mean \"shop\"?");
        row("/sites/shop/camera_groups/till/fps", "3",
            "/sites/shop/camera_groups/till/fps: there is no camera group \"till\". Did you mean \"tills\"?");
        row("/sites/shop/camera_groups/tills/fp", "3",
            "/sites/shop/camera_groups/tills/fp: \"fp\" is not known here. Did you mean \"fps\"?");
        row("/sites/shop/camera_groups/tills/fps", "300",
            "/sites/shop/camera_groups/tills/fps: Frames per second is 300, out of its range. Use a value from 0.1 to 120 (fps)");
        row("/sites/shop/camera_groups/tills/codec", "\"h246\"", "Did you mean \"h264\"?");
        row("/horizon_year", "3", "Did you mean \"horizon_years\"?");
        row("/scenarios", "[]", "is not known here");
        row("/schema", "1", "is not known here");
        row("/sites/shop/id", "\"other\"", "is not known here");
        row("/requirements/needs/ndab", "true", "Did you mean \"ndaa\"?");
        row("/requirements/needs/ndaa", "3", "a must-have is true or null");
        row("/requirements", "{}", "the path ends too early");
        row("/choices/vmss/platform", "\"x\"", "Did you mean \"vms\"?");
        row("/sites/none", "null", "there is no entry \"none\"");
        row("/sites/kiosk", "3", "expected an object or null");
        row("/sites/kiosk", R"({"id": "other"})", "the id in the value differs from the path");
        row("/sites/bad id", R"({"name": "x"})", "is not an id");
        row("/sites", R"(["shop", "nowhere"])", "which is not there");
        row("/sites", R"(["shop", "shop"])", "twice");
        row("/sites", "3", "expected the list of ids");
        row("/sites/shop/count/deeper", "3", "the path goes on behind \"count\"");
        row("/sites/shop/count", "{", "ends in the middle");
        row("/sites/shop/count", "\"12\"", "without quotes");
        row("sites/shop/count", "3", "this is not a path");
        row("/", "3", "this is not a path");
        row("//", "3", "is not known here");
    }
    void whatDoesNotFitIsRefusedWithPathAndNearMiss() {
        QFETCH(const QString, path);
        QFETCH(const QString, value);
        QFETCH(const QString, wanted);
        const QString text = QString::fromStdString(refusal(path.toStdString(), value.toStdString()));
        QVERIFY2(text.contains(wanted), qPrintable(text));
    }

    void contradictingChangesAreRefused() {
        std::vector<Error> more;
        const auto removed = applyChanges(smallPlan(), {{"/sites/depot/count", "2"}, {"/sites/depot", "null"}});
        QVERIFY(!removed && removed.error().message == "another change removes \"depot\"");
        const auto twice = applyChanges(smallPlan(), {{"/horizon_years", "3"}, {"/horizon_years", "4"}});
        QVERIFY(!twice && twice.error().message == "the path is given twice");
        std::vector<Change> many;
        for (int i = 0; i < 1000; ++i)
            many.push_back({"/sites/none" + std::to_string(i) + "/count", "1"});
        QVERIFY(!applyChanges(smallPlan(), many, &more));
        QCOMPARE(more.size(), std::size_t(99));
    }

    void manyScenariosOfALargePlanStayBounded() {
        Plan plan = smallPlan();
        plan.sites[0].groups.assign(5000, plan.sites[0].groups[0]);
        for (std::size_t g = 0; g < plan.sites[0].groups.size(); ++g)
            plan.sites[0].groups[g].id = "g" + std::to_string(g);
        plan.scenarios.assign(20'000, plan.scenarios[2]); // each stale
        const auto found = scenarioFindings(plan);
        QVERIFY(found.size() > 10 && found.size() < 100);
        QCOMPARE(found[0].severity, Severity::Note);
    }

    void scenariosAreWorkedOutKeptAndLocked() {
        Plan plan = smallPlan();
        QCOMPARE(*scenarioPlan(plan, "more")->sites[0].groups[0].fps, 30.0);
        QCOMPARE(scenarioPlan(plan, "kept")->sites.size(), std::size_t(1));
        const auto stale = scenarioPlan(plan, "stale");
        QVERIFY(!stale && stale.error().kind == ErrorKind::BadInput);
        QCOMPARE(stale.error().place, std::string("scenario stale: /sites/kiosk/count"));
        const auto unknown = scenarioPlan(plan, "mroe");
        QVERIFY(!unknown && unknown.error().kind == ErrorKind::Usage);
        QCOMPARE(unknown.error().remedy, std::string("Did you mean \"more\"?"));
        QCOMPARE(scenarioFindings(plan).size(), std::size_t(1));
        QCOMPARE(scenarioFindings(plan)[0].place, std::string("/scenarios/2/changes"));

        Plan variant = plan;
        variant.horizonYears.set(10);
        const std::string id = addScenario(plan, "Ten years", variant);
        QCOMPARE(*scenarioPlan(plan, id)->horizonYears, 10);
        // The base is corrected afterwards, and the scenario follows.
        plan.sites[0].count.set(99);
        QCOMPARE(*scenarioPlan(plan, id)->sites[0].count, 99);
        QVERIFY(updateScenario(plan, "more", variant));
        QVERIFY(!updateScenario(plan, "kept", variant) && !removeScenario(plan, "kept"));
        QCOMPARE(plan.scenarios[1].changes.size(), std::size_t(1)); // as it was
        QVERIFY(removeScenario(plan, "stale"));
        QCOMPARE(plan.scenarios.size(), std::size_t(3));
        QVERIFY(parsePlan(writePlan(plan), "again") == plan);
    }
};

QTEST_GUILESS_MAIN(TestScenario)
#include "tst_scenario.moc"
