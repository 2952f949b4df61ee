// What a plan stores, tiers and holds, and for how long given disks keep it.

#include "planner/retention.h"
#include "planner/storage.h"
#include "planner/streams.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace sightline;
using namespace sightline::planner;

namespace {

bool isClose(double a, double b, double relative = 1e-9) {
    return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b));
}

CameraGroup cameras(const char* id, int count) {
    CameraGroup group;
    group.id = group.name = id;
    group.count.set(count);
    return group;
}

Plan planOf(std::vector<CameraGroup> groups, double days = 30) {
    Plan plan;
    plan.requirements.retentionDays.set(days);
    Site site;
    site.id = "shop";
    site.groups = std::move(groups);
    plan.sites.push_back(site);
    return plan;
}

Range perCamera(const Plan& plan, std::size_t group = 0) {
    return storageTbPerCamera(plan, plan.sites[0], plan.sites[0].groups[group]);
}

RetentionOutlook outlook(const Plan& plan, double tb) {
    return retentionOutlook(plan, plan.sites[0], tb);
}

constexpr double mean = 2.87 * 0.71;
constexpr double tbADay = 10.8e-3 * mean * 1.005;

} // namespace

class TestRetention : public QObject {
    Q_OBJECT

private slots:
    void byHand() {
        const Plan plan = planOf({cameras("floor", 16)});
        QVERIFY(isClose(perCamera(plan).likely, tbADay * 30));
        QVERIFY(isClose(perCamera(plan).high, tbADay * 30 * 1.53));
        QVERIFY(isClose(dailyGbPerCamera(plan.sites[0].groups[0]).likely, tbADay * 1000));
        QVERIFY(isClose(outlook(plan, 16 * tbADay * 21).daysLikely, 21));
        QVERIFY(isClose(outlook(plan, 16 * tbADay * 21).needTb, 16 * tbADay * 30));
    }

    void thinningOut() {
        CameraGroup group = cameras("floor", 1);
        group.reducedFps.set(5);
        QVERIFY(isClose(thinnedShare(group), std::pow(5.0 / 15, 0.72)));
        group.reducedFps.set(1); // (1/15)^0.72 = 0.14 would be less than the key frames, 0.24, which must stay
        QVERIFY(isClose(thinnedShare(group), keyFrameShare(9, 15, 2)));
        group.reducedFps.set(0.25); // every second key frame
        QVERIFY(isClose(thinnedShare(group), keyFrameShare(9, 15, 2) / 2));
        group.reducedFps.set(20);
        QCOMPARE(thinnedShare(group), 1.0);
        group.codec.set(Codec::Mjpeg);
        group.reducedFps.set(5);
        QVERIFY(isClose(thinnedShare(group), 1.0 / 3));
        group.codec.set(Codec::H264);
        group.reduceAfterDays.set(10);
        const Plan plan = planOf({group});
        QVERIFY(isClose(perCamera(plan).likely, tbADay * (10 + 20 * std::pow(5.0 / 15, 0.72))));
        group.reduceAfterDays.set(40); // after the footage is gone
        QVERIFY(isClose(perCamera(planOf({group})).likely, tbADay * 30));
    }

    void incidentHolds() {
        CameraGroup group = cameras("floor", 1);
        group.holdShare.set(0.02);
        group.holdDays.set(365);
        QVERIFY(isClose(perCamera(planOf({group})).likely, tbADay * (30 + 0.02 * 335)));
        group.holdDays.set(20); // shorter than the retention: nothing extra
        QVERIFY(isClose(perCamera(planOf({group})).likely, tbADay * 30));
    }

    void bandsBecomeChances() {
        const Plan plan = planOf({cameras("floor", 10)});
        const double likelyTb = 10 * tbADay * 30;
        QVERIFY(isClose(outlook(plan, likelyTb).chance, 0.5, 1e-6));
        QVERIFY(isClose(outlook(plan, likelyTb * 1.53).chance, 0.95, 1e-6)); // high is the 95th percentile
        QVERIFY(isClose(outlook(plan, likelyTb / 1.53).chance, 0.05, 1e-6));
        const RetentionOutlook result = outlook(plan, likelyTb);
        QVERIFY(isClose(result.daysP90, 30 / std::exp(std::log(1.53) * 1.2815515655446 / 1.6448536269515)));
        QVERIFY(isClose(result.groups[0].days.low, 30 / 1.53));
        QVERIFY(isClose(result.groups[0].days.high, 30 * 1.53));
        // The headroom of 1.2 alone: what the shipped default buys.
        QVERIFY(outlook(plan, likelyTb * 1.2).chance > 0.7 && outlook(plan, likelyTb * 1.2).chance < 0.8);
    }

    void measuredRatesAreCertain() {
        CameraGroup group = cameras("floor", 10);
        group.bitrateMbps.set(3, Origin::Measured);
        const Plan plan = planOf({group});
        const double need = 10 * 3 * 10.8e-3 * 1.005 * 30;
        QCOMPARE(outlook(plan, need * 1.001).chance, 1.0);
        QCOMPARE(outlook(plan, need * 0.999).chance, 0.0);
        QVERIFY(isClose(outlook(plan, need).daysP90, outlook(plan, need).daysLikely));
    }

    /// The oldest footage goes first: the tills with 90 days fall short, the floor keeps its 30.
    void theLongestFallShortFirst() {
        CameraGroup tills = cameras("tills", 4);
        tills.retentionDays.set(90);
        const Plan plan = planOf({cameras("floor", 16), tills});
        const double tb = tbADay * (16 * 30 + 4 * 50);
        const RetentionOutlook result = outlook(plan, tb);
        QVERIFY(isClose(result.daysLikely, 50));
        QCOMPARE(result.daysAsked, 90.0);
        QVERIFY(isClose(result.groups[0].days.likely, 30));
        QVERIFY(isClose(result.groups[1].days.likely, 50));
        QVERIFY(isClose(result.groups[0].shareOfNeed, 480.0 / 840));
        QVERIFY(isClose(result.groups[0].shareOfNeed + result.groups[1].shareOfNeed, 1));
        QCOMPARE(result.shortGroups.back(), std::size_t(1));
        const auto found = retentionFindings(plan, 0, tb);
        QVERIFY(!found.empty());
        QCOMPARE(found.back().place, std::string("/sites/0/camera_groups/1"));
        QVERIFY(found.back().message.starts_with("tills keeps 50 of the 90 days"));
        QVERIFY(!found.back().remedy.empty());
        QVERIFY(retentionFindings(plan, 0, tb * 10).empty());
        QVERIFY(retentionFindings(plan, 7, tb).empty());
    }

    /// The complaint of the field: 10 fps became 30, and 90 days became fewer. The group that did it is named.
    void moreFramesKeepFewerDays() {
        CameraGroup floor = cameras("floor", 16);
        floor.fps.set(10);
        CameraGroup yard = cameras("yard", 2);
        yard.fps.set(10);
        const Plan plan = planOf({floor, yard}, 90);
        const double tb = outlook(plan, 1).needTb * 1.6;
        QVERIFY(retentionFindings(plan, 0, tb).empty());
        const double before = outlook(plan, tb).daysLikely;
        const double after = daysWith(plan, plan.sites[0], tb, {0, 30.0, {}});
        QVERIFY(after < before * 0.6);
        const auto sensitivity = retentionSensitivity(plan, plan.sites[0], tb);
        QCOMPARE(sensitivity.size(), std::size_t(2));
        QCOMPARE(sensitivity[0].group, std::size_t(0)); // sixteen cameras matter more than two
        QVERIFY(isClose(sensitivity[0].daysThen, after));
        QVERIFY(sensitivity[1].daysThen > after && sensitivity[1].daysThen < before);

        Plan raised = plan;
        raised.sites[0].groups[0].fps.set(30);
        const auto found = retentionFindings(raised, 0, tb);
        QVERIFY(!found.empty());
        QVERIFY2(found[0].message.find("floor keeps") == 0 && found[0].message.find("30 fps") != std::string::npos,
                 found[0].message.c_str());
    }

    /// Usable TB from the need and back: with exactly the TB needed, the days asked are kept.
    void thereAndBack() {
        std::mt19937_64 random(8);
        const auto between = [&](double a, double b) { return std::uniform_real_distribution<double>(a, b)(random); };
        for (int i = 0; i < 300; ++i) {
            std::vector<CameraGroup> groups;
            for (int g = 0; g < 3; ++g) {
                CameraGroup group = cameras("g", 1 + static_cast<int>(random() % 50));
                group.fps.set(between(1, 30));
                group.retentionDays.set(std::round(between(1, 180)));
                if (random() % 2) group.reduceAfterDays.set(between(1, 60));
                if (random() % 2) group.holdShare.set(between(0, 0.2)), group.holdDays.set(400);
                groups.push_back(group);
            }
            const Plan plan = planOf(groups);
            double need = 0;
            for (std::size_t g = 0; g < groups.size(); ++g)
                need += perCamera(plan, g).likely * *groups[g].count;
            const RetentionOutlook result = outlook(plan, need);
            QVERIFY(isClose(result.needTb, need));
            QVERIFY2(isClose(result.daysLikely, result.daysAsked, 1e-6),
                     qPrintable(QString::number(result.daysLikely)));
            QVERIFY(outlook(plan, need * 1.1).daysLikely > result.daysLikely);
            QVERIFY(outlook(plan, need * 0.9).daysLikely < result.daysLikely);
            QVERIFY(outlook(plan, need * 1.1).chance >= result.chance);
            QVERIFY(result.daysP90 <= result.daysLikely);
        }
    }

    void needGrowsWithDaysCamerasFrames() {
        std::mt19937_64 random(9);
        for (int i = 0; i < 500; ++i) {
            CameraGroup group = cameras("floor", 1 + static_cast<int>(random() % 50));
            group.fps.set(1 + static_cast<double>(random() % 30));
            if (random() % 2) group.reduceAfterDays.set(1 + static_cast<double>(random() % 20));
            if (random() % 2) group.holdShare.set(0.1), group.holdDays.set(90);
            const double days = 1 + static_cast<double>(random() % 100);
            const double need = outlook(planOf({group}, days), 1).needTb;
            QVERIFY(outlook(planOf({group}, days + 1), 1).needTb >= need);
            CameraGroup more = group;
            more.count.set(*group.count + 1);
            QVERIFY(outlook(planOf({more}, days), 1).needTb > need);
            more = group;
            more.fps.set(*group.fps + 5);
            QVERIFY(outlook(planOf({more}, days), 1).needTb > need);
            more = group;
            more.width.set(2560);
            QVERIFY(outlook(planOf({more}, days), 1).needTb > need);
        }
    }

    void splittingAGroupChangesNothing() {
        CameraGroup all = cameras("floor", 20);
        all.reduceAfterDays.set(7);
        all.holdShare.set(0.05);
        all.holdDays.set(100);
        CameraGroup left = all;
        left.count.set(7);
        CameraGroup right = all;
        right.count.set(13);
        CameraGroup hall = cameras("hall", 5);
        hall.retentionDays.set(14);
        const Plan whole = planOf({all, hall});
        const Plan split = planOf({left, hall, right});
        QCOMPARE(perCamera(whole, 0), perCamera(split, 2));
        for (const double tb : {1.0, 5.0, 12.0, 40.0}) {
            const RetentionOutlook a = outlook(whole, tb);
            const RetentionOutlook b = outlook(split, tb);
            QVERIFY(isClose(a.needTb, b.needTb) && isClose(a.daysLikely, b.daysLikely) &&
                    isClose(a.daysP90, b.daysP90));
            QVERIFY(std::abs(a.chance - b.chance) < 1e-9);
            QVERIFY(isClose(a.groups[0].shareOfNeed, b.groups[0].shareOfNeed + b.groups[2].shareOfNeed));
        }
    }

    void whatIsNotRecordedTakesNothing() {
        CameraGroup live = cameras("door", 5);
        live.recording.set(Recording::LiveOnly);
        QCOMPARE(perCamera(planOf({live})), Range{});
        const RetentionOutlook nothing = outlook(planOf({live}), 10);
        QCOMPARE(nothing.chance, 1.0);
        QVERIFY(nothing.groups.empty());
        CameraGroup hidden = cameras("old", 500);
        hidden.hidden.set(true);
        const Plan plan = planOf({cameras("floor", 16), hidden});
        QCOMPARE(outlook(plan, 10).groups.size(), std::size_t(1));
    }

    void growthCounts() {
        CameraGroup group = cameras("floor", 10);
        group.growthPerYear.set(0.1);
        const Plan plan = planOf({group});
        const double first = retentionOutlook(plan, plan.sites[0], 10, 1).daysLikely;
        const double last = retentionOutlook(plan, plan.sites[0], 10).daysLikely;
        QVERIFY(isClose(last / first, 10.0 / 15)); // 10 x 1.1^4, rounded up, in year five
    }

    void garbageStaysFinite() {
        CameraGroup group = cameras("floor", 16);
        for (const double bad : {std::nan(""), -1.0, std::numeric_limits<double>::infinity(), 1e300}) {
            group.reduceAfterDays.set(bad);
            group.holdShare.set(bad);
            group.holdDays.set(bad);
            group.reducedFps.set(bad);
            group.retentionDays.set(bad);
            const Plan plan = planOf({group});
            const Range tb = perCamera(plan);
            QVERIFY(std::isfinite(tb.low) && std::isfinite(tb.high) && tb.low >= 0);
            for (const double usable : {bad, 0.0, 10.0}) {
                const RetentionOutlook result = outlook(plan, usable);
                QVERIFY(std::isfinite(result.daysLikely) && std::isfinite(result.daysP90));
                QVERIFY(result.daysLikely >= 0 && result.daysLikely <= 36500);
                QVERIFY(result.chance >= 0 && result.chance <= 1);
            }
        }
    }

    void saysWhy() {
        CameraGroup group = cameras("floor", 16);
        group.holdShare.set(0.1);
        group.holdDays.set(90);
        Plan plan = planOf({group});
        plan.limits.storageHeadroom.set(1.3);
        const Why why = whyStorage(plan, plan.sites[0], plan.sites[0].groups[0]);
        QVERIFY(isClose(why.value, perCamera(plan).likely * 16 * 1.3));
        const auto has = [&](const char* name) {
            return std::any_of(why.inputs.begin(), why.inputs.end(),
                               [&](const auto& input) { return input.name == name; });
        };
        QVERIFY(has("Keep footage for") && has("Held for incidents") && has("Storage headroom") && has("Container"));
        const Why days = whyRetention(plan, plan.sites[0], 10);
        QVERIFY(isClose(days.value, outlook(plan, 10).daysLikely));
        QCOMPARE(days.inputs.back().name, std::string("Share of floor"));
        QVERIFY(!days.notes.empty());
    }
};

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
