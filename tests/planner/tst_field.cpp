// Field records, defaults in force, quick plans, counts and findings.

#include "planner/bitrate.h"
#include "planner/field.h"
#include "planner/plan_file.h"

#include <QTest>
#include <limits>
#include <set>

using namespace sightline;
using namespace sightline::planner;

namespace {

Plan shops() {
    QuickInput input;
    input.sites = 12;
    input.camerasPerSite = 40;
    input.typed = {"sites", "cameras"};
    return quickPlan(input);
}

CameraGroup& firstGroup(Plan& plan) {
    return plan.sites[0].groups[0];
}

bool isCounted(const Plan& plan, const std::string& place) {
    for (const DefaultInForce& one : defaultsInForce(plan))
        if (one.place == place) return true;
    return false;
}

const Finding* findingAt(const std::vector<Finding>& list, const std::string& place) {
    for (const Finding& finding : list)
        if (finding.place == place) return &finding;
    return nullptr;
}

/// The one finding that a change to a clean plan causes.
template <typename Change> Finding caused(Change change) {
    Plan plan = shops();
    change(plan);
    const auto list = findings(plan);
    return list.empty() ? Finding{Severity::Note, "none", "", ""} : list.front();
}

const std::string groupPlace = "/sites/0/camera_groups/0/";

} // namespace

class TestField : public QObject {
    Q_OBJECT

private slots:
    void recordsAreComplete() {
        std::set<std::string> keys;
        for (const Field& record : fields()) {
            QVERIFY2(keys.insert(record.key).second, record.key.c_str());
            QVERIFY2(!record.label.empty() && record.description.ends_with("."), record.key.c_str());
            QVERIFY2(record.low <= record.high, record.key.c_str());
            QVERIFY(field(record.key) == &record);
        }
        QVERIFY(!field("sites/*/colour"));
        QVERIFY(!field(""));
    }

    /// The text of a record's default is the value that a new plan has.
    void fallbacksAreTheDefaults() {
        const CameraGroup group;
        const Site site;
        const Plan plan;
        const auto same = [](const char* key, const std::string& value) {
            const Field* const record = field(key);
            QVERIFY2(record && record->fallback == value, key);
        };
        const auto number = [&](const char* key, double value) { same(key, QString::number(value).toStdString()); };
        number("horizon_years", *plan.horizonYears);
        number("discount_rate", *plan.discountRate);
        same("currency", *plan.currency);
        number("requirements/retention_days", *plan.requirements.retentionDays);
        same("choices/*/failover", failoverKey(*plan.nvr.failover));
        number("sites/*/count", *site.count);
        number("sites/*/wan_up_mbps", *site.wanUpMbps);
        number("sites/*/wan_down_mbps", *site.wanDownMbps);
        same("sites/*/cabling", cablingKey(*site.cabling));
        number("sites/*/ups_minutes", *site.upsMinutes);
        const std::string prefix = "sites/*/camera_groups/*/";
        number((prefix + "count").c_str(), *group.count);
        same((prefix + "camera").c_str(), *group.camera);
        number((prefix + "width").c_str(), *group.width);
        number((prefix + "height").c_str(), *group.height);
        number((prefix + "fps").c_str(), *group.fps);
        same((prefix + "codec").c_str(), codecKey(*group.codec));
        same((prefix + "quality").c_str(), qualityKey(*group.quality));
        same((prefix + "scene").c_str(), sceneKey(*group.scene));
        same((prefix + "smart").c_str(), smartKey(*group.smart));
        same((prefix + "light").c_str(), lightKey(*group.light));
        same((prefix + "recording").c_str(), recordingKey(*group.recording));
        number((prefix + "motion_fraction").c_str(), *group.motionFraction);
        number((prefix + "hours_per_day").c_str(), *group.hoursPerDay);
        number((prefix + "growth_per_year").c_str(), *group.growthPerYear);
    }

    void everyDefaultHasARecord() {
        const auto found = defaultsInForce(shops());
        std::set<std::string> places;
        for (const DefaultInForce& one : found) {
            QVERIFY2(one.field && !one.field->fallback.empty(), one.place.c_str());
            QVERIFY(places.insert(one.place).second);
        }
        QCOMPARE(found.size(), std::size_t(48)); // 12 shops x 40 cameras typed, all else assumed
        QCOMPARE(defaultsInForce(quickPlan({})).size(), std::size_t(50));
    }

    void countsOnlyWhatIsRead() {
        Plan plan = shops();
        QVERIFY(!isCounted(plan, groupPlace + "motion_fraction"));
        firstGroup(plan).recording.set(Recording::Motion);
        QVERIFY(isCounted(plan, groupPlace + "motion_fraction"));
        QVERIFY(isCounted(plan, groupPlace + "scene"));
        firstGroup(plan).bitrateMbps.set(3);
        QVERIFY(!isCounted(plan, groupPlace + "scene"));
        QVERIFY(isCounted(plan, groupPlace + "width"));
        QVERIFY(!isCounted(plan, groupPlace + "retention_days"));
        QVERIFY(isCounted(plan, "/requirements/retention_days"));
        plan.requirements.retentionDays.set(30);
        QVERIFY(!isCounted(plan, "/requirements/retention_days"));
    }

    void quickPlanMarksOrigins() {
        const Plan plan = shops();
        QCOMPARE(siteCount(plan), std::int64_t(12));
        QCOMPARE(cameraCount(plan), std::int64_t(480));
        QCOMPARE(plan.sites[0].count.origin, Origin::Typed);
        QVERIFY(plan.requirements.retentionDays.isDefault());
        QVERIFY(findings(plan).empty());
        const Plan first = quickPlan({});
        QCOMPARE(cameraCount(first), std::int64_t(16));
        QVERIFY(first.sites[0].groups[0].count.isDefault());
    }

    /// A quick plan saved and opened again is the same plan, with the same defaults.
    void quickPlansRoundTrip() {
        for (const Quality quality : {Quality::Low, Quality::Medium, Quality::High, Quality::Max})
            for (const bool isTyped : {false, true})
                for (const bool isWeak : {false, true}) {
                    QuickInput input;
                    input.quality = quality;
                    input.retentionDays = isTyped ? 90 : 30;
                    if (isTyped) input.typed = {"sites", "cameras", "retention", "quality"};
                    if (isWeak) input.needs = {Need::WeakWan};
                    const Plan plan = quickPlan(input);
                    const auto again = parsePlan(writePlan(plan), "quick");
                    QVERIFY(again && *again == plan);
                }
    }

    void presets() {
        CameraGroup group;
        const auto set = [&](Quality quality) {
            applyPreset(group, quality, Origin::Typed);
            return QString("%1x%2@%3 %4 %5")
                .arg(*group.width)
                .arg(*group.height)
                .arg(*group.fps)
                .arg(codecKey(*group.codec), group.camera.value.c_str());
        };
        QCOMPARE(set(Quality::Low), "1280x720@10 h264 cam.fixed4mp");
        QCOMPARE(set(Quality::Medium), "1920x1080@15 h264 cam.fixed4mp");
        QCOMPARE(set(Quality::High), "2560x1440@15 h264 cam.fixed4mp");
        QCOMPARE(set(Quality::Max), "3840x2160@15 h265 cam.fixed8mp");
        QVERIFY(group.camera.isDefault());
        QCOMPARE(*group.quality, Quality::Medium); // the preset is a picture, not the encoder's quality level
        group.camera.set("cam.ptz");
        QCOMPARE(set(Quality::Low), "1280x720@10 h264 cam.ptz");
    }

    void defaultsFollowOtherSettings() {
        Plan plan = shops();
        plan.requirements.needs.insert(Need::WeakWan);
        firstGroup(plan).width.set(3840);
        refreshDefaults(plan);
        QCOMPARE(plan.sites[0].wanUpMbps, (Setting<double>{2, Origin::Default}));
        QCOMPARE(*firstGroup(plan).camera, std::string("cam.fixed8mp"));
        plan.sites[0].wanUpMbps.set(30);
        plan.requirements.needs.clear();
        firstGroup(plan).width.set(1920);
        refreshDefaults(plan);
        QCOMPARE(*plan.sites[0].wanUpMbps, 30.0);
        QCOMPARE(*firstGroup(plan).camera, std::string("cam.fixed4mp"));
    }

    void countsSaturate() {
        Plan plan = shops();
        for (int i = 0; i < 4; ++i) {
            plan.sites.push_back(plan.sites[0]);
            plan.sites.back().count.set(std::numeric_limits<int>::max());
            plan.sites.back().groups[0].count.set(std::numeric_limits<int>::max());
        }
        QCOMPARE(cameraCount(plan), std::numeric_limits<std::int64_t>::max());
        plan.sites[0].count.set(-5);
        QVERIFY(cameraCount(plan) > 0);
    }

    void retentionInForce() {
        Plan plan = shops();
        QCOMPARE(retentionDays(plan, plan.sites[0], firstGroup(plan)), 30.0);
        firstGroup(plan).retentionDays.set(90);
        QCOMPARE(retentionDays(plan, plan.sites[0], firstGroup(plan)), 90.0);
        firstGroup(plan).recording.set(Recording::LiveOnly);
        QCOMPARE(retentionDays(plan, plan.sites[0], firstGroup(plan)), 0.0);
    }

    void keysReadBack() {
        for (const Need need : allNeeds) {
            QCOMPARE(*needFromKey(needKey(need)), need);
            QVERIFY(std::string(needName(need)).size() > 3);
        }
        for (const Architecture architecture : architectures)
            QCOMPARE(*architectureFromKey(architectureKey(architecture)), architecture);
        QVERIFY(!needFromKey("Access"));
        QCOMPARE(*sceneFromKey("very-high"), Scene::VeryHigh);
        QCOMPARE(*smartFromKey("dynamic-gop"), SmartCodec::DynamicGop);
        QCOMPARE(*lightFromKey("night-dark"), Light::NightDark);
        QCOMPARE(*recordingFromKey("live-only"), Recording::LiveOnly);
        QCOMPARE(*failoverFromKey("cold-standby"), FailoverMode::ColdStandby);
        QCOMPARE(*codecFromKey("av1"), Codec::Av1);
        QCOMPARE(*qualityFromKey("max"), Quality::Max);
    }

    void findsWhatASchemaCannotSee() {
        const auto check = [](const Finding& finding, Severity severity, const std::string& place) {
            QVERIFY2(finding.severity == severity && finding.place == place,
                     (finding.place + ": " + finding.message).c_str());
            QVERIFY(!finding.message.empty() && !finding.remedy.empty());
        };
        using S = Severity;
        check(caused([](Plan& p) { p.sites.clear(); }), S::Error, "/sites");
        check(caused([](Plan& p) { p.sites[0].groups.clear(); }), S::Error, "/sites");
        check(caused([](Plan& p) { p.sites[0].count.set(100000), firstGroup(p).count.set(50000); }), S::Error,
              "/sites");
        check(caused([](Plan& p) { firstGroup(p).count.set(-1); }), S::Error, "/sites");
        check(caused([](Plan& p) { firstGroup(p).fps.set(std::nan("")); }), S::Error, groupPlace + "fps");
        check(caused([](Plan& p) { firstGroup(p).hoursPerDay.set(30); }), S::Error, groupPlace + "hours_per_day");
        check(caused([](Plan& p) { p.sites.push_back(p.sites[0]); }), S::Error, "/sites/1/id");
        check(caused([](Plan& p) { p.sites[0].groups.push_back(firstGroup(p)); }), S::Error,
              "/sites/0/camera_groups/1/id");
        check(caused([](Plan& p) { p.requirements.retentionMinDays.set(60), p.requirements.retentionMaxDays.set(30); }),
              S::Error, "/requirements/retention_min_days");
        check(caused([](Plan& p) { p.requirements.retentionMinDays.set(60); }), S::Warning,
              "/requirements/retention_days");
        check(caused([](Plan& p) { p.requirements.retentionMaxDays.set(7); }), S::Warning,
              "/requirements/retention_days");
        check(caused([](Plan& p) { p.requirements.retentionMinDays.set(20), firstGroup(p).retentionDays.set(7); }),
              S::Warning, groupPlace + "retention_days");
        check(caused([](Plan& p) { p.requirements.retentionDays.set(0); }), S::Warning, "/requirements/retention_days");
        check(
            caused([](Plan& p) { applyPreset(firstGroup(p), Quality::Max, Origin::Typed), firstGroup(p).fps.set(60); }),
            S::Warning, groupPlace + "fps");
        check(caused([](Plan& p) { firstGroup(p).codec.set(Codec::Mjpeg), firstGroup(p).smart.set(SmartCodec::Full); }),
              S::Warning, groupPlace + "smart");
        check(caused([](Plan& p) { firstGroup(p).bitrateMbps.set(2000 / 10.0); }), S::Warning,
              groupPlace + "bitrate_mbps");
        check(caused([](Plan& p) { firstGroup(p).hoursPerDay.set(0); }), S::Warning, groupPlace + "hours_per_day");
        check(caused(
                  [](Plan& p) { firstGroup(p).recording.set(Recording::Motion), firstGroup(p).motionFraction.set(0); }),
              S::Warning, groupPlace + "motion_fraction");
        check(caused([](Plan& p) {
                  firstGroup(p).recording.set(Recording::LiveOnly), firstGroup(p).retentionDays.set(9);
              }),
              S::Note, groupPlace + "retention_days");
        check(caused([](Plan& p) {
                  p.requirements.needs = {Need::Ndaa}, firstGroup(p).camera.set("hikvision-ds-2cd2143g2-i");
              }),
              S::Warning, groupPlace + "camera");
        check(caused([](Plan& p) { p.requirements.needs = {Need::Ndaa}, p.nvr.platform.set("Dahua"); }), S::Warning,
              "/choices/nvr/platform");
        check(caused([](Plan& p) { firstGroup(p).count.set(6000); }), S::Warning, "/sites/0/camera_groups");
        check(caused([](Plan& p) { p.requirements.needs = {Need::SinglePane}, p.sites[0].wanUpMbps.set(0); }),
              S::Warning, "/sites/0/wan_up_mbps");
        check(caused([](Plan& p) { p.requirements.needs = {Need::WeakWan}, p.sites[0].wanUpMbps.set(500); }), S::Note,
              "/sites/0/wan_up_mbps");
    }

    void ruledOutCamerasPassWithoutTheMustHave() {
        Plan plan = shops();
        firstGroup(plan).camera.set("hikvision-ds-2cd2143g2-i");
        QVERIFY(!findingAt(findings(plan), groupPlace + "camera"));
    }

    void worstComesFirst() {
        Plan plan = shops();
        plan.requirements.needs = {Need::WeakWan};
        plan.sites[0].wanUpMbps.set(500);           // a note
        plan.requirements.retentionMinDays.set(60); // a warning
        firstGroup(plan).width.set(1);              // an error
        const auto list = findings(plan);
        QVERIFY(list.size() >= 3);
        QCOMPARE(list.front().severity, Severity::Error);
        QCOMPARE(list.back().severity, Severity::Note);
        for (std::size_t i = 1; i < list.size(); ++i)
            QVERIFY(list[i - 1].severity <= list[i].severity);
    }
};

QTEST_GUILESS_MAIN(TestField)
#include "tst_field.moc"
