// Camera lists from spreadsheets, good and hostile.

#include "planner/catalogue.h"
#include "planner/csv_import.h"
#include "planner/plan_file.h"

#include <QTest>
#include <random>
#include <sstream>

using namespace sightline;
using namespace sightline::planner;

namespace {

Result<CsvImport> imported(const std::string& text, const CsvImportOptions& options = {}, std::vector<Error>* more = nullptr) {
    std::istringstream stream(text);
    return importCsv(stream, "list.csv", options, more);
}

/// The import, which must succeed.
CsvImport good(const std::string& text, const CsvImportOptions& options = {}) {
    std::vector<Error> more;
    auto result = imported(text, options, &more);
    if (!result) qFatal("%s", toText(result.error()).c_str());
    // Whatever comes out can be saved and read again.
    const auto again = parsePlan(writePlan(result->plan), "again");
    if (!again || !(*again == result->plan)) qFatal("the plan does not survive a file:\n%s", writePlan(result->plan).c_str());
    return std::move(*result);
}

std::string refusal(const std::string& text) {
    const auto result = imported(text);
    return result ? "accepted" : toText(result.error());
}

bool hasNote(const CsvImport& result, const char* part) {
    for (const std::string& note : result.notes)
        if (note.find(part) != std::string::npos) return true;
    return false;
}

const CameraGroup& onlyGroup(const CsvImport& result) {
    if (result.plan.sites.size() != 1 || result.plan.sites[0].groups.size() != 1) qFatal("%s", writePlan(result.plan).c_str());
    return result.plan.sites[0].groups[0];
}

/// Gives text without keeping it: a list of any length.
class EndlessLines : public std::streambuf {
public:
    EndlessLines(std::string head, std::string line, std::uint64_t bytes)
        : m_text(std::move(head)), m_line(std::move(line)), m_left(bytes) {}

protected:
    int_type underflow() override {
        if (m_left == 0) return traits_type::eof();
        while (m_text.size() < 100'000)
            m_text += m_line;
        m_block = std::move(m_text);
        m_text.clear();
        m_left -= std::min<std::uint64_t>(m_left, m_block.size());
        setg(m_block.data(), m_block.data(), m_block.data() + m_block.size());
        return traits_type::to_int_type(m_block[0]);
    }

private:
    std::string m_text;
    std::string m_line;
    std::string m_block;
    std::uint64_t m_left;
};

} // namespace

class TestCsvImport : public QObject {
    Q_OBJECT

private slots:
    void rowsWithCountsBecomeGroups() {
        const CsvImport result = good("Site,Group,Qty,Resolution,FPS,Codec,Retention (days)\n"
                                      "Main Street,Tills,4,1080p,20,H.265,30\n"
                                      "Main Street,Floor,12,4MP,15,H.264,\n"
                                      "\"Harbour, East\",Tills,3,1920x1080,20,hevc,6 weeks\n");
        QCOMPARE(result.plan.sites.size(), std::size_t(2));
        QCOMPARE(result.cameras, std::int64_t(19));
        const Site& street = result.plan.sites[0];
        QCOMPARE(street.id, std::string("main-street"));
        QCOMPARE(street.groups[0].count, (Setting<int>{4, Origin::Typed}));
        QCOMPARE(street.groups[0].codec, (Setting<Codec>{Codec::H265, Origin::Typed}));
        QCOMPARE(*street.groups[1].width, 2560);
        QVERIFY(street.groups[1].retentionDays.isDefault());
        QCOMPARE(result.plan.sites[1].name, std::string("Harbour, East"));
        QCOMPARE(*result.plan.sites[1].groups[0].retentionDays, 42.0);
        QVERIFY(hasNote(result, "\"4MP\" was read as 2560x1440"));
        QVERIFY(hasNote(result, "continuous recording"));
    }

    void oneRowACameraIsCounted() {
        std::string text = "store;camera name;fps;mbps\r\n";
        for (int i = 0; i < 40; ++i)
            text += "Shop " + std::to_string(i % 2) + ";Cam " + std::to_string(i) + ";12,5;2,25\r\n";
        const CsvImport result = good(text);
        QCOMPARE(result.delimiter, ';');
        QCOMPARE(result.rows, std::uint64_t(40));
        QCOMPARE(result.plan.sites.size(), std::size_t(2));
        QCOMPARE(result.plan.sites[0].groups.size(), std::size_t(1));
        QCOMPARE(*result.plan.sites[0].groups[0].count, 20);
        QCOMPARE(*result.plan.sites[0].groups[0].fps, 12.5);
        QCOMPARE(result.plan.sites[0].groups[0].bitrateMbps, (Setting<double>{2.25, Origin::Typed}));
        QVERIFY(hasNote(result, "names of single cameras"));
    }

    void rowsOfAnyOrderGiveTheSameCounts() {
        std::vector<std::string> rows;
        for (int i = 0; i < 300; ++i)
            rows.push_back("S" + std::to_string(i % 7) + "," + std::to_string(1 + i % 4) + "," + std::to_string(5 + i % 3) + "\n");
        std::mt19937 random(3);
        const auto totals = [&] {
            std::string text = "site,count,fps\n";
            for (const std::string& row : rows)
                text += row;
            const CsvImport result = good(text);
            std::map<std::string, int> counts;
            for (const Site& site : result.plan.sites)
                for (const CameraGroup& group : site.groups)
                    counts[site.name + "/" + std::to_string(*group.fps)] += *group.count;
            return counts;
        };
        const auto first = totals();
        QCOMPARE(first.size(), std::size_t(21));
        std::shuffle(rows.begin(), rows.end(), random);
        QVERIFY(totals() == first);
    }

    void spreadsheetsAndTheirHabits() {
        const CsvImport result = good("\xef\xbb\xbfsep=;\r\n"
                                      "\"Location\";\"Area\";\"Quantity\";\"Motion %\";\"Notes\"\r\n"
                                      "\"Depot\";\"Gate\nand fence\";\"1.200\";\"25\";\"say \"\"hello\"\"\"\r\n"
                                      ";Hall;3;1;\r\n"
                                      ";;;;\r\n"
                                      ";Cellar;0;10;\r\n"
                                      "Total;;1203;;\r\n");
        QCOMPARE(result.plan.sites.size(), std::size_t(1));
        const auto& groups = result.plan.sites[0].groups;
        QCOMPARE(groups.size(), std::size_t(2));
        QCOMPARE(groups[0].name, std::string("Gate and fence"));
        QCOMPARE(*groups[0].count, 1200);
        QCOMPARE(*groups[0].motionFraction, 0.25);
        QCOMPARE(*groups[0].recording, Recording::Motion);
        QCOMPARE(*groups[1].motionFraction, 0.01);
        QVERIFY(hasNote(result, "ignored: \"Notes\""));
        QVERIFY(hasNote(result, "1 line of sums"));
        QVERIFY(hasNote(result, "1 line with 0 cameras"));
        QVERIFY(hasNote(result, "1 line without a site") || hasNote(result, "2 lines without a site"));
    }

    void likeSitesAreCounted() {
        const CsvImport result = good("site\tsites\tcount\nShop\t50\t8\nShop\t50\t2\nDepot\t1\t20\n");
        QCOMPARE(result.delimiter, '\t');
        QCOMPARE(*result.plan.sites[0].count, 50);
        QCOMPARE(siteCount(result.plan), std::int64_t(51));
        QCOMPARE(cameraCount(result.plan), std::int64_t(520));
        QCOMPARE(result.cameras, std::int64_t(520));
        QVERIFY(refusal("site,sites,count\nShop,50,8\nShop,51,2\n").find("line 3, column sites") != std::string::npos);
    }

    void cellsAreReadAsPeopleWriteThem_data() {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("written");
        const auto row = [](const char* heading, const char* cell, const char* written) {
            QTest::addRow("%s %s", heading, cell) << QString::fromUtf8(heading) << QString::fromUtf8(cell) << QString(written);
        };
        row("resolution", "1920 x 1080", R"("width": 1920)");
        row("resolution", "1920\xc3\x97" "1080", R"("height": 1080)");
        row("resolution", "2688*1520", R"("width": 2688)");
        row("resolution", "4K", R"("width": 3840)");
        row("resolution", "5 MP", R"("width": 2592)");
        row("resolution", "8 Megapixel", R"("height": 2160)");
        row("Megapixels", "2", R"("width": 1920)");
        row("MP", "1.3", R"("height": 960)");
        row("resolution", "4CIF", R"("width": 704)");
        row("frame rate", "12.5 fps", R"("fps": 12.5)");
        row("Frames/s", "25", R"("schema")"); // not a heading that is known, and nothing is guessed
        row("codec", "H.265+", R"("smart": "full")");
        row("codec", "M-JPEG", R"("codec": "mjpeg")");
        row("bitrate (kbps)", "2048", R"("bitrate_mbps": 2.048)");
        row("bitrate", "2048 kbps", R"("bitrate_mbps": 2.048)");
        row("bitrate", "4 Mbps", R"("bitrate_mbps": 4)");
        row("retention", "3 months", R"("retention_days": 90)");
        row("hours", "14", R"("hours_per_day": 14)");
        row("motion", "25 %", R"("motion_fraction": 0.25)");
        row("motion", "0.25", R"("motion_fraction": 0.25)");
        row("recording", "24/7", R"("recording": "continuous")");
        row("recording", "live only", R"("recording": "live-only")");
        row("audio", "Yes", R"("audio": true)");
        row("existing", "analogue", R"("kit": "encoded")");
        row("wifi", "x", R"("wireless": true)");
        row("quality", "High", R"("quality": "high")");
        row("light", "night-ir", R"("light": "night-ir")");
        row("scene", "very-high", R"("scene": "very-high")");
        row("purpose", " Identify ", R"("purpose": "Identify")");
        row("Zweck", "faces at the till", R"("purpose": "faces at the till")");
        row("qty", "+4", R"("count": 5)");
        row("group", "=HYPERLINK(\"http://x\")", "\"name\": \"=HYPERLINK(");
    }
    void cellsAreReadAsPeopleWriteThem() {
        QFETCH(const QString, heading);
        QFETCH(QString, cell);
        QFETCH(const QString, written);
        cell.replace('"', "\"\"");
        // A second row, so that a count stands beside another.
        const QString text = "site," + heading + "\nA,\"" + cell + "\"\n" + (heading == "qty" ? "A,1\n" : "");
        const std::string plan = writePlan(good(text.toStdString()).plan);
        QVERIFY2(plan.find(written.toStdString()) != std::string::npos, plan.c_str());
    }

    void badCellsAreNamedWithLineAndColumn_data() {
        QTest::addColumn<QString>("heading");
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char* heading, const char* cell, const char* wanted) {
            QTest::addRow("%s %s", heading, cell) << QString(heading) << QString(cell) << QString(wanted);
        };
        row("purpose", std::string(81, 'x').c_str(), "column purpose: the purpose is longer than 80 characters. Shorten it");
        row("count", "1000000000", "1000000000 cameras are out of range. Use a value from 0 to 100000");
        row("count", "-3", "-3 cameras are out of range");
        row("count", "NaN", "\"NaN\" is not a whole number");
        row("count", "inf", "is not a whole number");
        row("count", "2.5", "is not a whole number");
        row("count", "=1+1", "is not a whole number");
        row("count", "0x10", "is not a whole number");
        row("count", "1e3", "is not a whole number");
        row("count", "3 4", "is not a whole number");
        row("fps", "500", "Frames per second is 500, out of its range");
        row("fps", "-1", "out of its range");
        row("fps", "fast", "\"fast\" is not a number");
        row("width", "1920.5", "out of its range");
        row("resolution", "big", "\"big\" is not a resolution");
        row("resolution", "1920x", "is not a resolution");
        row("resolution", "99999x99999", "out of its range");
        row("codec", "VP9", "\"VP9\" is not a codec");
        row("days", "soon", "is not a number of days");
        row("days", "99999", "out of its range");
        row("motion", "250 %", "out of its range");
        row("recording", "sometimes", "is not known here");
        row("audio", "maybe", "Use yes or no");
        row("sites", "0", "is not a number of like sites");
    }
    void badCellsAreNamedWithLineAndColumn() {
        QFETCH(const QString, heading);
        QFETCH(const QString, cell);
        QFETCH(const QString, wanted);
        const std::string text = refusal(("site," + heading + "\nA,\n\nA," + cell + "\n").toStdString());
        QVERIFY2(text.starts_with(("list.csv: line 4, column " + heading + ": ").toStdString()), text.c_str());
        QVERIFY2(text.find(wanted.toStdString()) != std::string::npos, text.c_str());
    }

    void whatIsNoListIsRefused_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("wanted");
        const auto row = [](const char* name, const QByteArray& text, const char* wanted) { QTest::newRow(name) << text << QString(wanted); };
        row("empty", "", "the file is empty");
        row("blank", "\n\n  \n", "the file is empty");
        row("only headings", "site,count\n", "the list has no cameras");
        row("no headings", "Shop,4\nDepot,5\n", "no line of headings");
        row("two columns mean one", "site,location,count\na,b,1\n", "a second column means \"site\"");
        row("workbook", "PK\x03\x04 and more", "this is a workbook");
        row("UTF-16", "\xff\xfes\0i\0", "UTF-16");
        row("NUL bytes", QByteArray("site,count\nA,1\nB,\0\n", 19), "line 3: the text holds NUL bytes");
        row("Latin-1", "site,count\nCaf\xe9,1\n", "not UTF-8");
        row("overlong UTF-8", "site,count\n\xc0\xaf,1\n", "not UTF-8");
        row("surrogate", "site,count\n\xed\xa0\x80,1\n", "not UTF-8");
        row("cut UTF-8", "site,count\n\xe2\x82,1\n", "not UTF-8");
        row("headings not UTF-8", "site,count,\xff\nA,1,\n", "headings are not UTF-8");
        row("unclosed quote", "site,count\nA,1\n\"B,2\nC,3\n", "line 3: a quote is opened here and never closed");
        row("huge field", "site,count\n" + QByteArray(10'000'000, 'x') + ",1\n", "a field is longer than 4096 bytes");
        row("huge quoted field", "site,count\n\"" + QByteArray(10'000'000, '\n') + "\",1\n", "a field is longer than 4096 bytes");
        row("many columns", "site,count\n" + QByteArray(1000, ',') + "\n", "more than 256 columns");
        row("too wide", "site,count\nA,1,2,3\n", "the line has 4 columns, the headings 2");
        row("group too large", "site,count\nA,60000\nA,60000\n", "more than 100000 like cameras");
        row("plan too large", "site,sites,count\nA,100000,100000\n", "a plan holds at most 10000000");
    }
    void whatIsNoListIsRefused() {
        QFETCH(const QByteArray, text);
        QFETCH(const QString, wanted);
        const std::string message = refusal(text.toStdString());
        QVERIFY2(message.find(wanted.toStdString()) != std::string::npos, message.c_str());
        QVERIFY2(message.starts_with("list.csv: line ") && message.size() < 500, message.c_str());
        QCOMPARE(QString::fromUtf8(message.c_str()).toUtf8(), QByteArray(message.c_str()));
    }

    void errorsAreCollectedUpToAHundred() {
        std::string text = "site,fps\n";
        for (int i = 0; i < 5000; ++i)
            text += "A" + std::to_string(i) + ",bad\n";
        std::vector<Error> more;
        QVERIFY(!imported(text, {}, &more));
        QCOMPARE(more.size(), std::size_t(99));
        QCOMPARE(more.back().place, std::string("list.csv: line 101, column fps"));
    }

    void longListsAreReadAndEndlessOnesEnd() {
        // 50 MB of like cameras in 900,000 rows: imported.
        const std::string line = "Station,Platform,1,1920x1080,15,H.264,30,what nobody reads\n";
        EndlessLines fifty("site,group,count,resolution,fps,codec,days,remark\n", line, 50'000'000);
        std::istream list(&fifty);
        std::vector<Error> more;
        const auto refused = importCsv(list, "big.csv", {}, &more);
        QVERIFY(!refused); // one group holds 100,000 cameras at most
        QVERIFY(refused.error().message.find("like cameras at one site") != std::string::npos);

        std::string many = "site,count,fps,remark\n";
        for (int i = 0; i < 900'000; ++i)
            many += "S" + std::to_string(i % 1000) + ",1," + std::to_string(1 + i % 30) + ",the camera at the far end of the hall\n";
        std::istringstream text(many);
        const auto read = importCsv(text, "many.csv", {}, &more);
        QVERIFY2(read, read ? "" : toText(read.error()).c_str());
        QCOMPARE(read->cameras, std::int64_t(900'000));
        QCOMPARE(read->plan.sites.size(), std::size_t(1000));

        EndlessLines rows("site\n", "A,\n", std::uint64_t(1) << 62);
        std::istream endless(&rows);
        QVERIFY(!importCsv(endless, "endless.csv", {}, &more));
        EndlessLines wide("site,count,remark\n", "A,0," + std::string(4000, 'x') + "\n", std::uint64_t(1) << 62);
        std::istream large(&wide);
        const auto tooLarge = importCsv(large, "large.csv", {}, &more);
        QVERIFY(!tooLarge);
        QVERIFY2(tooLarge.error().message.find("larger than 64 MiB") != std::string::npos, tooLarge.error().message.c_str());
        EndlessLines zeros("site,count\n", "A,0\n", std::uint64_t(1) << 62);
        std::istream rowsOnly(&zeros);
        const auto tooMany = importCsv(rowsOnly, "rows.csv", {}, &more);
        QVERIFY(!tooMany);
        QVERIFY2(tooMany.error().message.find("more than 1000000 rows") != std::string::npos, tooMany.error().message.c_str());
    }

    void tooManyKindsAreRefused() {
        std::string sites = "site,count\n";
        for (int i = 0; i < 20'001; ++i)
            sites += "S" + std::to_string(i) + ",1\n";
        QVERIFY(refusal(sites).find("more than 20000 different sites") != std::string::npos);
        std::string groups = "site,mbps\n";
        for (int i = 0; i < 50'001; ++i)
            groups += "S," + std::to_string(1 + i * 0.01) + "\n";
        QVERIFY(refusal(groups).find("more than 50000 different camera groups") != std::string::npos);
    }

    void listsAreAddedToAPlan() {
        const CsvImport first = good("site,group,count,fps\nShop,Tills,4,20\nDepot,Gate,2,10\n");
        CsvImportOptions options;
        options.into = &first.plan;
        const CsvImport second = good("site,group,count,fps\nshop,Tills,3,20\nShop,Tills,5,25\nKiosk,Door,1,10\n", options);
        QCOMPARE(second.newSites, std::size_t(1));
        QCOMPARE(second.newGroups, std::size_t(2));
        QCOMPARE(second.cameras, std::int64_t(9));
        const Site& shop = second.plan.sites[0];
        QCOMPARE(*shop.groups[0].count, 7); // like ones are counted together
        QCOMPARE(shop.groups[1].name, std::string("Tills 2"));
        QCOMPARE(*shop.groups[1].count, 5);
        QCOMPARE(cameraCount(second.plan), std::int64_t(15));
    }

    void modelsAreLookedUp() {
        const auto catalogue = Catalogue::load(dataDirectory());
        QVERIFY(catalogue);
        CsvImportOptions options;
        options.catalogue = &*catalogue;
        const CsvImport result = good("site,model,count\nA,Axis P3268-LVE,2\nA,cam.fixed8mp,1\nA,Acme Eye 9,4\n", options);
        const auto& groups = result.plan.sites[0].groups;
        QCOMPARE(groups.size(), std::size_t(3));
        QCOMPARE(groups[0].camera, (Setting<std::string>{"axis-p3268-lve", Origin::Typed}));
        QCOMPARE(groups[0].name, std::string("Axis P3268-LVE"));
        QCOMPARE(*groups[1].camera, std::string("cam.fixed8mp"));
        QVERIFY(groups[2].camera.isDefault());
        QVERIFY(hasNote(result, "no camera \"Acme Eye 9\""));
    }

    void nearMissesOfHeadingsAreNamed() {
        const CsvImport result = good("site,counts,resolutoin\nA,4,1080p\n");
        QCOMPARE(*onlyGroup(result).count, 1); // one row a camera: the column was not known
        QVERIFY(hasNote(result, "\"resolutoin\" (did you mean \"resolution\"?)"));
        QVERIFY(hasNote(result, "\"counts\" (did you mean \"count\"?)"));
    }

    void damagedListsNeverHarm() {
        const std::string seed = "site;group;count;resolution;fps;codec;days\r\n\"Shop \"\"A\"\"\";Tills;4;1080p;12,5;h265;30\r\n"
                                 "Depot;Gate;2;4MP;15;h264;\r\n";
        static const std::string pieces[] = {"\"", ";", ",", "\n", "\r", "\t", std::string(1, '\0'), "\xff", "\xc3", "-", "1e9", "=cmd|' /C calc'!A0"};
        std::mt19937_64 random(9);
        int accepted = 0;
        for (int i = 0; i < 5000; ++i) {
            std::string text = seed;
            for (int edits = 1 + static_cast<int>(random() % 3); edits > 0; --edits) {
                const std::size_t place = text.empty() ? 0 : random() % text.size();
                if (random() % 3 == 0)
                    text.erase(place, random() % 20);
                else if (random() % 2)
                    text.insert(place, pieces[random() % std::size(pieces)]);
                else if (!text.empty())
                    text[place] = static_cast<char>(random());
            }
            const auto result = imported(text);
            if (!result) continue;
            ++accepted;
            const auto again = parsePlan(writePlan(result->plan), "again");
            QVERIFY2(again && *again == result->plan, text.c_str());
        }
        QVERIFY(accepted > 500);
    }
};

QTEST_GUILESS_MAIN(TestCsvImport)
#include "tst_csv_import.moc"
