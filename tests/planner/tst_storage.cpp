// Days to disks and back: published examples, every RAID level by hand, and the two directions against each other.

#include "planner/storage.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace sightline;
using namespace sightline::planner;

namespace {

/// Nothing lost to files, file systems or headroom, as published examples count.
StorageInput bare(double mbps, int cameras) {
    StorageInput in;
    in.mbps = mbps;
    in.cameras = cameras;
    in.raid = Raid::Jbod;
    in.fill = 1;
    in.filesystem = 0;
    in.headroom = 1;
    in.container = 1;
    in.diskTb = 1;
    return in;
}

bool isClose(double a, double b, double relative = 1e-12) {
    return std::abs(a - b) <= relative * std::max(std::abs(a), std::abs(b));
}

StorageResult solved(const StorageInput& in) {
    const auto result = storage(in);
    if (!result) qFatal("%s", toText(result.error()).c_str());
    return *result;
}

constexpr Raid levels[] = {Raid::Jbod,  Raid::Raid0,  Raid::Raid1,  Raid::Raid5,
                           Raid::Raid6, Raid::Raid10, Raid::Raid50, Raid::Raid60};

StorageInput anyInput(std::mt19937_64& random) {
    const auto between = [&](double a, double b) { return std::uniform_real_distribution<double>(a, b)(random); };
    StorageInput in;
    in.mbps = between(0.1, 20);
    in.cameras = 1 + static_cast<int>(random() % 500);
    in.hours = between(1, 24);
    in.duty = between(0.05, 1);
    in.days = between(0.5, 400);
    in.diskTb = between(1, 24);
    in.raid = levels[random() % 8];
    in.groups = 2 + static_cast<int>(random() % 3);
    in.spares = static_cast<int>(random() % 3);
    in.fill = between(0.7, 1);
    in.filesystem = between(0, 0.05);
    in.headroom = between(1, 1.5);
    in.convention = random() % 2 ? Convention::Decimal : Convention::VendorBinary;
    return in;
}

} // namespace

class TestStorage : public QObject {
    Q_OBJECT

private slots:
    void
    oneHourAt3000Kbps() { // a camera maker's help page: 1.35 GB, shown as 1.29 GiB with 1024 x 1000 x 1024 rounding
        StorageInput in = bare(3, 1);
        in.hours = 1;
        in.days = 1;
        QVERIFY(isClose(solved(in).dailyGb, 1.35));
    }

    void oneDayAt2048Kbps() { // 22.1 GB; a 1000 GB disk lasts 45 days for one camera and 11 for four
        StorageInput in = bare(2.048, 1);
        in.disks = 1;
        QCOMPARE(QString::number(solved(in).dailyGb, 'f', 1), QString("22.1"));
        QCOMPARE(std::floor(solved(in).days), 45.0);
        in.cameras = 4;
        QCOMPARE(std::floor(solved(in).days), 11.0);
    }

    void fourCamerasThirtyDays() { // 2592 GB; with 20 % more a 4 TB disk holds them
        StorageInput in = bare(2, 4);
        in.days = 30;
        in.diskTb = 4;
        QVERIFY(isClose(solved(in).needTb, 2.592));
        in.headroom = 1.2;
        QVERIFY(isClose(solved(in).needTb, 3.1104));
        QCOMPARE(solved(in).disks, 1);
    }

    void eightChannelsInBinaryMegabytes() { // 112 MB an hour, 30 days: 645,120 MB = 630 GB, all counted by 1024
        StorageInput in = bare(112.0 * 8 / 3600, 8); // MB of 2^20 bytes an hour as "Mbps" of 2^20 bit/s
        in.days = 30;
        in.convention = Convention::VendorBinary;
        const double bytes = solved(in).needTb * 1e12;
        QVERIFY(isClose(bytes / 1048576, 645120));
        QVERIFY(isClose(bytes / 1073741824, 630));
    }

    void oneDayAt4Mbps() {
        StorageInput in = bare(4, 1);
        in.days = 1;
        QVERIFY(isClose(solved(in).dailyGb, 43.2));
    }

    void defaultsByHand() { // 16 x 4 Mbps, 30 days, 8 TB disks, RAID 5
        StorageInput in;
        in.mbps = 4;
        in.cameras = 16;
        in.days = 30;
        in.diskTb = 8;
        const StorageResult out = solved(in);
        QVERIFY(isClose(out.dailyGb, 43.2 * 16 * 1.005));
        QVERIFY(isClose(out.needTb, 43.2 * 16 * 1.005 * 30 * 1.2 / 1000)); // 25.008 TB
        QCOMPARE(out.disks, 5); // four data disks give 4 x 8 x 0.98 x 0.90 = 28.224 TB, three 21.168
        QVERIFY(isClose(out.usableTb, 28.224));
        QVERIFY(isClose(out.rawTb, 40));
        QVERIFY(isClose(out.days, 30 * 28.224 / out.needTb));
        QVERIFY(out.assumptions.size() >= 5);
    }

    void hoursAndDuty() {
        StorageInput in = bare(4, 1);
        in.days = 1;
        in.hours = 12;
        in.duty = 0.25;
        QVERIFY(isClose(solved(in).dailyGb, 43.2 / 8));
    }

    void vendorTablesPromiseMoreDays() {
        StorageInput in = bare(4, 1);
        in.disks = 1;
        const double real = solved(in).days;
        in.convention = Convention::VendorBinary;
        QVERIFY(isClose(solved(in).days / real, (1099511627776.0 / 1e12) / (1048576.0 / 1e6))); // 4.9 % more
        QVERIFY(isClose(solved(in).rawTb, 1.099511627776));
    }

    void raidByHand_data() {
        QTest::addColumn<int>("level");
        QTest::addColumn<int>("disks");
        QTest::addColumn<int>("data");
        const auto row = [](Raid raid, int disks, int data) {
            QTest::addRow("%s of %d", raidKey(raid), disks) << static_cast<int>(raid) << disks << data;
        };
        row(Raid::Jbod, 1, 1);
        row(Raid::Jbod, 7, 7);
        row(Raid::Raid0, 1, 0);
        row(Raid::Raid0, 3, 3);
        row(Raid::Raid1, 1, 0);
        row(Raid::Raid1, 2, 1);
        row(Raid::Raid1, 5, 2);
        row(Raid::Raid5, 2, 0);
        row(Raid::Raid5, 3, 2);
        row(Raid::Raid5, 8, 7);
        row(Raid::Raid6, 3, 0);
        row(Raid::Raid6, 4, 2);
        row(Raid::Raid6, 12, 10);
        row(Raid::Raid10, 3, 0);
        row(Raid::Raid10, 4, 2);
        row(Raid::Raid10, 9, 4);
        row(Raid::Raid50, 5, 0);
        row(Raid::Raid50, 6, 4);
        row(Raid::Raid50, 7, 4);
        row(Raid::Raid50, 16, 14);
        row(Raid::Raid60, 7, 0);
        row(Raid::Raid60, 8, 4);
        row(Raid::Raid60, 24, 20);
        row(Raid::Raid5, 0, 0);
        row(Raid::Raid5, -3, 0);
    }
    void raidByHand() {
        QFETCH(int, level);
        QFETCH(int, disks);
        QFETCH(int, data);
        QCOMPARE(raidDataDisks(static_cast<Raid>(level), disks), data);
        if (data > 0) QVERIFY(disks >= raidMinimumDisks(static_cast<Raid>(level)));
    }

    void raidGroups_data() {
        QTest::addColumn<int>("level");
        QTest::addColumn<int>("disks");
        QTest::addColumn<int>("groups");
        QTest::addColumn<int>("data");
        const auto row = [](Raid raid, int disks, int groups, int data) {
            QTest::addRow("%s of %d in %d", raidKey(raid), disks, groups)
                << static_cast<int>(raid) << disks << groups << data;
        };
        row(Raid::Raid50, 9, 3, 6);
        row(Raid::Raid50, 8, 3, 0);  // three groups need nine
        row(Raid::Raid50, 11, 3, 6); // two stay unused
        row(Raid::Raid60, 24, 3, 18);
        row(Raid::Raid60, 24, 4, 16);
        row(Raid::Raid60, 15, 4, 0);
        row(Raid::Raid6, 12, 4, 10); // groups mean nothing elsewhere
        row(Raid::Raid10, 12, 4, 6);
        row(Raid::Raid50, 16, 0, 14); // never fewer than two
    }
    void raidGroups() {
        QFETCH(int, level);
        QFETCH(int, disks);
        QFETCH(int, groups);
        QFETCH(int, data);
        QCOMPARE(raidDataDisks(static_cast<Raid>(level), disks, groups), data);
    }

    /// 3.94 TB a year for each Mbps; parity and mirrors are written too.
    void workloadByHand() {
        QVERIFY(isClose(driveWorkloadTbPerYear(1, Raid::Jbod, 1, 0), 3.942));
        QVERIFY(isClose(driveWorkloadTbPerYear(100, Raid::Jbod, 4, 0), 394.2 / 4));
        QVERIFY(isClose(driveWorkloadTbPerYear(100, Raid::Raid5, 5, 1), 394.2 / 3)); // 4/3 of the data over 4 drives
        QVERIFY(isClose(driveWorkloadTbPerYear(100, Raid::Raid6, 8, 0), 394.2 / 6));
        QVERIFY(isClose(driveWorkloadTbPerYear(100, Raid::Raid10, 8, 0), 394.2 / 4)); // written twice
        QCOMPARE(driveWorkloadTbPerYear(100, Raid::Raid6, 3, 0), 0.0);
        StorageInput in = bare(4, 64);
        in.disks = 4;
        const StorageResult out = solved(in);
        QVERIFY(isClose(out.writtenTbPerYear, 64 * 4 * 3.942));
        QVERIFY(isClose(out.driveTbPerYear, driveWorkloadTbPerYear(64 * 4, Raid::Jbod, 4, 0)));
    }

    void warnsAboveTheRatedWorkload() {
        StorageInput in = bare(4, 64);
        in.disks = 4; // 252 TB a year each
        QVERIFY(solved(in).warnings.empty());
        in.ratedTbPerYear = 180;
        QCOMPARE(solved(in).warnings.size(), std::size_t(1));
        QVERIFY(solved(in).warnings[0].find("252 TB a year") != std::string::npos);
        QVERIFY(solved(in).warnings[0].find("180") != std::string::npos);
        in.ratedTbPerYear = 550;
        QVERIFY(solved(in).warnings.empty());
    }

    void warnsOfWideParityArrays() {
        const auto warned = [](Raid raid, int disks, int spares, int groups) {
            StorageInput in = bare(1, 1);
            in.raid = raid;
            in.disks = disks;
            in.spares = spares;
            in.groups = groups;
            const auto warnings = solved(in).warnings;
            return std::any_of(warnings.begin(), warnings.end(),
                               [](const std::string& text) { return text.find("rebuilds") != text.npos; });
        };
        QVERIFY(!warned(Raid::Raid5, 10, 0, 2));
        QVERIFY(warned(Raid::Raid5, 11, 0, 2));
        QVERIFY(!warned(Raid::Raid5, 11, 1, 2)); // the spare is no part of the array
        QVERIFY(warned(Raid::Raid6, 12, 0, 2));
        QVERIFY(!warned(Raid::Raid10, 24, 0, 2));
        QVERIFY(!warned(Raid::Raid60, 20, 0, 2));
        QVERIFY(warned(Raid::Raid60, 24, 0, 2));
        QVERIFY(!warned(Raid::Raid60, 24, 0, 3));
    }

    /// Published: 0.29 operations a second for a camera below 3.6 Mbps, 0.065 per Mbps above, 0.035 per Mbps played.
    void diskOperations() {
        StorageInput in = bare(2, 100);
        in.disks = 4;
        QVERIFY(isClose(solved(in).writeIops, 29));
        in.mbps = 10;
        QVERIFY(isClose(solved(in).writeIops, 65));
        in.playback = 5;
        in.playbackSpeed = 8;
        QVERIFY(isClose(solved(in).playbackIops, 5 * 10 * 8 * 0.035));
        QVERIFY(isClose(solved(in).arrayIops, 300));
        QVERIFY(solved(in).warnings.empty());
        in.playback = 500; // 1400 operations a second on four disks
        QCOMPARE(solved(in).warnings.size(), std::size_t(1));
        QVERIFY(solved(in).warnings[0].find("disk operations") != std::string::npos);
    }

    void saysWhatStaysUnused() {
        StorageInput in = bare(1, 1);
        in.raid = Raid::Raid10;
        in.disks = 5;
        QVERIFY(solved(in).warnings.back().starts_with("1 disk stays unused"));
    }

    void saysWhy() {
        StorageInput in = bare(4, 16);
        in.days = 30;
        in.fill = 0.90;
        const StorageResult out = solved(in);
        const Why why = whyStorage(in, out);
        QCOMPARE(why.value, static_cast<double>(out.disks));
        const auto fill =
            std::find_if(why.inputs.begin(), why.inputs.end(), [](const auto& i) { return i.name == "Fill"; });
        QVERIFY(fill != why.inputs.end() && fill->origin == "default" && fill->source.starts_with("https://"));
        const auto headroom =
            std::find_if(why.inputs.begin(), why.inputs.end(), [](const auto& i) { return i.name == "Headroom"; });
        QVERIFY(headroom != why.inputs.end() && headroom->origin == "typed" && headroom->value == "1");
        in.days.reset();
        in.disks = 4;
        QCOMPARE(whyStorage(in, solved(in)).unit, std::string("days"));
    }

    void keysReadBack() {
        for (const Raid raid : levels)
            QCOMPARE(*raidFromKey(raidKey(raid)), raid);
        QVERIFY(!raidFromKey("7"));
        QVERIFY(!raidFromKey(""));
    }

    void sparesComeOffFirst() {
        QVERIFY(isClose(usableTb(Raid::Raid5, 8, 1, 10, 1, 0), 60));
        QCOMPARE(usableTb(Raid::Raid5, 3, 1, 10), 0.0);
    }

    /// Days to disks to days; one disk fewer would not do.
    void bothDirectionsAgree() {
        std::mt19937_64 random(5);
        for (int i = 0; i < 5000; ++i) {
            const StorageInput in = anyInput(random);
            const StorageResult out = solved(in);
            QVERIFY(out.days >= *in.days);
            QVERIFY(out.usableTb >= out.needTb * (1 - 1e-9));
            StorageInput back = in;
            back.days.reset();
            back.disks = out.disks;
            QVERIFY(isClose(solved(back).days, out.days, 1e-9));
            back.disks = out.disks - 1;
            if (*back.disks - in.spares >= raidMinimumDisks(in.raid, in.groups)) QVERIFY(solved(back).days < *in.days);
        }
    }

    void moreNeverNeedsLess() {
        std::mt19937_64 random(6);
        for (int i = 0; i < 2000; ++i) {
            const StorageInput in = anyInput(random);
            const StorageResult base = solved(in);
            const auto grows = [&](auto change) {
                StorageInput more = in;
                change(more);
                const StorageResult out = solved(more);
                return out.needTb >= base.needTb && out.disks >= base.disks;
            };
            QVERIFY(grows([](auto& m) { m.mbps *= 1.1; }));
            QVERIFY(grows([](auto& m) { m.cameras += 1; }));
            QVERIFY(grows([](auto& m) { m.days = *m.days + 1; }));
            QVERIFY(grows([](auto& m) { m.headroom += 0.1; }));
            QVERIFY(grows([](auto& m) { m.spares += 1; }));
            QVERIFY(grows([](auto& m) { m.fill *= 0.9; }));
        }
    }

    void exactFitBuysNoExtraDisk() {
        StorageInput in = bare(1, 1);
        in.days = 1000.0 / 10.8 * 3; // exactly three disks of 1 TB
        QCOMPARE(solved(in).disks, 3);
    }

    void nothingRecorded() {
        StorageInput in = bare(0, 1);
        in.days = 30;
        QCOMPARE(solved(in).needTb, 0.0);
        QCOMPARE(solved(in).days, 30.0);
        in.days.reset();
        in.disks = 4;
        QCOMPARE(storage(in).error().kind, ErrorKind::Usage);
    }

    void refusesBadQuestions() {
        const double nan = std::nan("");
        const double infinity = std::numeric_limits<double>::infinity();
        const auto kindOf = [](auto change) {
            StorageInput in = bare(4, 1);
            in.days = 30;
            change(in);
            const auto result = storage(in);
            if (result) return QString("accepted");
            if (result.error().message.empty() || result.error().remedy.empty()) return QString("no message");
            return QString(result.error().kind == ErrorKind::Usage ? "usage" : "bad input");
        };
        QCOMPARE(kindOf([](auto& in) { in.days.reset(); }), "usage");
        QCOMPARE(kindOf([](auto& in) { in.disks = 4; }), "usage");
        QCOMPARE(kindOf([&](auto& in) { in.mbps = nan; }), "usage");
        QCOMPARE(kindOf([](auto& in) { in.mbps = -1; }), "usage");
        QCOMPARE(kindOf([&](auto& in) { in.mbps = infinity; }), "usage");
        QCOMPARE(kindOf([](auto& in) { in.cameras = 0; }), "usage");
        QCOMPARE(kindOf([](auto& in) { in.hours = 25; }), "usage");
        QCOMPARE(kindOf([](auto& in) { in.duty = 1.1; }), "usage");
        QCOMPARE(kindOf([&](auto& in) { in.days = nan; }), "usage");
        QCOMPARE(kindOf([](auto& in) { in.diskTb = 0; }), "usage");
        QCOMPARE(kindOf([](auto& in) { in.spares = -1; }), "usage");
        QCOMPARE(kindOf([](auto& in) { in.fill = 0; }), "usage");
        QCOMPARE(kindOf([](auto& in) { in.headroom = 0.5; }), "usage");
        QCOMPARE(kindOf([](auto& in) { in.groups = 1; }), "usage");
        QCOMPARE(kindOf([](auto& in) { in.groups = 65; }), "usage");
        QCOMPARE(kindOf([&](auto& in) { in.ratedTbPerYear = nan; }), "usage");
        QCOMPARE(kindOf([&](auto& in) { in.playbackSpeed = infinity; }), "usage");
        QCOMPARE(kindOf([](auto& in) { in.playback = -1; }), "usage");
        QCOMPARE(kindOf([](auto& in) { in.days.reset(), in.disks = 8, in.raid = Raid::Raid50, in.groups = 3; }),
                 "bad input");
        QCOMPARE(kindOf([](auto& in) { in.days.reset(), in.disks = 2, in.raid = Raid::Raid5; }), "bad input");
        QCOMPARE(kindOf([](auto& in) { in.days.reset(), in.disks = 4, in.spares = 2, in.raid = Raid::Raid6; }),
                 "bad input");
        QCOMPARE(kindOf([](auto& in) { in.mbps = 1e6, in.cameras = 10'000'000, in.days = 36500; }), "bad input");
    }
};

QTEST_GUILESS_MAIN(TestStorage)
#include "tst_storage.moc"
