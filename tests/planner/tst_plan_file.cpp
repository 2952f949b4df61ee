// Plan files: round trips, hostile files with pinned messages, atomic saves, and thousands of damaged copies.

#include "golden.h"
#include "planner/field.h"
#include "key_tables.h"
#include "plan_maker.h"
#include "plan_members.h"
#include "planner/field.h"
#include "planner/plan_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <random>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace sightline;
using namespace sightline::planner;
using namespace sightline::test;

namespace {

const QString folder = QStringLiteral(SIGHTLINE_TEST_DIR);
const QString samples = QStringLiteral(SIGHTLINE_SOURCE_DIR "/data/samples");
constexpr const char* head = R"({"schema": "sightline.plan/2")";

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

std::string textOf(const QString& path) {
    return bytesOf(path).toStdString();
}

/// All the messages of a plan text, one a line; "" when it is accepted.
QByteArray messagesOf(const std::string& text, const std::string& place) {
    std::vector<Error> more;
    const auto plan = parsePlan(text, place, &more);
    if (plan) return {};
    QByteArray lines = QByteArray::fromStdString(toText(plan.error())) + "\n";
    for (const Error& error : more)
        lines += QByteArray::fromStdString(toText(error)) + "\n";
    return lines;
}

/// Damages a text in one of the ways that disks, editors and attackers do.
std::string damaged(std::string text, std::mt19937_64& random) {
    static const std::string pieces[] = {"{",           "}",
                                         "[",           "]",
                                         ",",           ":",
                                         "\"",          "\\",
                                         "null",        "true",
                                         "1e999",       "-1",
                                         "1e-400",      "99999999999999999999",
                                         "\"id\"",      "\"count\"",
                                         "\"sites\"",   "\xff",
                                         "\xc3",        "\\ud800",
                                         "0.0000001",   "\"camera_groups\": [",
                                         "[[[[[[[[",    std::string(1, '\0'),
                                         "\xef\xbb\xbf"};
    const auto at = [&] { return text.empty() ? 0 : random() % text.size(); };
    for (int edits = 1 + static_cast<int>(random() % 4); edits > 0; --edits) {
        const std::size_t place = at();
        switch (random() % 6) {
        case 0:
            text.resize(place);
            break;
        case 1:
            text.insert(place, pieces[random() % std::size(pieces)]);
            break;
        case 2:
            text.erase(place, random() % 30);
            break;
        case 3:
            text.insert(place, text.substr(at(), random() % 200));
            break;
        case 4:
            if (!text.empty()) text[place] = static_cast<char>(random());
            break;
        default:
            text.replace(place, std::min<std::size_t>(text.size() - place, random() % 5),
                         pieces[random() % std::size(pieces)]);
        }
    }
    return text;
}

/// Runs `work` in a child process; its exit code, or -1 when it was killed by a signal.
template <typename Work> int inChild(Work work) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(work());
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

Plan namedPlan(const char* name, int groups) {
    Plan plan = quickPlan({});
    plan.name = name;
    const CameraGroup first = plan.sites[0].groups[0];
    for (int i = 0; i < groups; ++i) {
        plan.sites[0].groups.push_back(first);
        plan.sites[0].groups.back().id = "g" + std::to_string(i);
        plan.sites[0].groups.back().count.set(1);
    }
    return plan;
}

QStringList filesIn(const QString& path) {
    return QDir(path).entryList(QDir::Files | QDir::Hidden | QDir::System);
}

} // namespace

class TestPlanFile : public QObject {
    Q_OBJECT

private slots:
    void samplesAreClean() {
        const QStringList files = goldenCases(samples, ".sightline");
        QVERIFY(files.size() >= 5);
        for (const QString& file : files) {
            const auto plan = loadPlan(file.toStdString());
            QVERIFY2(plan, plan ? "" : toText(plan.error()).c_str());
            for (const Finding& finding : findings(*plan))
                QVERIFY2(finding.severity != Severity::Error, (finding.place + " " + finding.message).c_str());
            QVERIFY(plan->notes.find("https://") != std::string::npos);
            QCOMPARE(QByteArray::fromStdString(writePlan(*plan)), bytesOf(file)); // samples are in the form we write
        }
    }

    void harbourStoresIsTheDemonstration() {
        const auto plan = loadPlan((samples + "/harbour-stores.sightline").toStdString());
        QVERIFY(plan);
        QCOMPARE(siteCount(*plan), std::int64_t(12));
        QCOMPARE(cameraCount(*plan), std::int64_t(480));
        QCOMPARE(plan->requirements.needs, (std::set<Need>{Need::Access, Need::NoIt}));
        QCOMPARE(*plan->requirements.retentionDays, 30.0);
    }

    void goodPlansRoundTrip() {
        for (const QString& file : goldenCases(folder + "/good-plans", ".sightline")) {
            const auto plan = loadPlan(file.toStdString());
            QVERIFY2(plan, plan ? "" : toText(plan.error()).c_str());
            const std::string written = writePlan(*plan);
            QString expected = file;
            expected.replace(".sightline", ".written");
            const QString difference = compareGolden(expected, QByteArray::fromStdString(written));
            QVERIFY2(difference.isEmpty(), qPrintable(difference));
            const auto again = parsePlan(written, "written");
            QVERIFY2(again, again ? "" : toText(again.error()).c_str());
            QVERIFY(*again == *plan);
        }
    }

    void everythingIsRead() {
        const auto loaded = loadPlan((folder + "/good-plans/everything.sightline").toStdString());
        QVERIFY(loaded);
        const CameraGroup& group = loaded->sites[0].groups[0];
        QCOMPARE(group.bitrateMbps, (Setting<double>{3.25, Origin::Measured}));
        QCOMPARE(loaded->sites[0].groups[1].bitrateMbps, (Setting<double>{6, Origin::Typed}));
        QCOMPARE(group.codec, (Setting<Codec>{Codec::H265, Origin::Typed}));
        QCOMPARE(group.retentionDays, (Setting<double>{90, Origin::Typed}));
        QCOMPARE(loaded->requirements.needs.size(), std::size(allNeeds));
        QCOMPARE(loaded->nvr.failover, (Setting<FailoverMode>{FailoverMode::None, Origin::Typed}));
        QCOMPARE(loaded->hybrid.platform, (Setting<std::string>{"verkada", Origin::Typed}));
        QVERIFY(loaded->sites[1].count.isDefault());
        QCOMPARE(*loaded->sites[1].wanUpMbps, 2.0); // the must-have weak-wan lowers the default
    }

    void anyPlanRoundTrips() {
        PlanMaker maker(3);
        for (int i = 0; i < 400; ++i) {
            const Plan plan = maker.plan();
            const std::string written = writePlan(plan);
            const auto again = parsePlan(written, "written");
            QVERIFY2(again, again ? "" : (toText(again.error()) + written).c_str());
            QVERIFY2(*again == plan, written.c_str());
            QCOMPARE(writePlan(*again), written);
        }
    }

    void badPlansAreExplained() {
        const QStringList files = goldenCases(folder + "/bad-plans", ".sightline");
        QVERIFY(files.size() >= 25);
        for (const QString& file : files) {
            const QByteArray messages = messagesOf(textOf(file), QFileInfo(file).fileName().toStdString());
            QVERIFY2(!messages.isEmpty(), qPrintable(file + " was accepted"));
            QString expected = file;
            expected.replace(".sightline", ".expected");
            const QString difference = compareGolden(expected, messages);
            QVERIFY2(difference.isEmpty(), qPrintable(difference));
        }
    }

    /// Whatever the file holds, what reaches the terminal is valid text without control characters, of bounded length.
    void messagesAreSafeToShow() {
        for (const QString& file : goldenCases(folder + "/bad-plans", ".sightline")) {
            const QByteArray messages = messagesOf(textOf(file), "f");
            QCOMPARE(QString::fromUtf8(messages).toUtf8(), messages);
            for (const QByteArray& line : messages.split('\n')) {
                QVERIFY2(line.size() < 500, qPrintable(file));
                for (const char c : line)
                    QVERIFY2(static_cast<unsigned char>(c) >= 0x20 && c != 0x7f, qPrintable(file));
            }
        }
    }

    void errorsAreBadInputWithPlaceAndRemedy() {
        std::vector<Error> more;
        const auto plan = loadPlan((folder + "/bad-plans/out-of-range.sightline").toStdString(), &more);
        QVERIFY(!plan);
        QVERIFY(more.size() >= 7);
        more.push_back(plan.error());
        for (const Error& error : more) {
            QCOMPARE(error.kind, ErrorKind::BadInput);
            QVERIFY(error.place.find("out-of-range.sightline: /sites/0/camera_groups/0/") != std::string::npos);
            QVERIFY(!error.message.empty() && !error.remedy.empty());
        }
    }

    void hugeFilesEndEarly() {
        const auto refused = [](const std::string& text, const char* because) {
            const auto plan = parsePlan(text, "huge");
            return !plan && plan.error().message.find(because) != std::string::npos;
        };
        QVERIFY(refused(std::string(maxPlanBytes + 1, ' '), "larger than 16 MiB"));
        QVERIFY(refused(std::string(10'000'000, '['), "deeper than 64"));
        std::string nested;
        for (int i = 0; i < 1'000'000; ++i)
            nested += "{\"a\":";
        QVERIFY(refused(nested, "deeper than 64"));
        std::string zeros = std::string(head) + ", \"scenarios\": [0";
        for (int i = 0; i < 2'000'000; ++i)
            zeros += ",0";
        QVERIFY(refused(zeros + "]}", "more than 1000000 values"));
        std::string members = "{";
        for (int i = 0; i < 200'000; ++i)
            members += "\"k" + std::to_string(i) + "\":0,";
        QVERIFY(refused(members + "\"z\":0}", "more than 256 members"));
        QVERIFY(
            refused(std::string(head) + ", \"name\": \"" + std::string(10'000'000, 'x') + "\"}", "longer than 200"));
        QVERIFY(refused("{\"horizon_years\": " + std::string(10'000'000, '9') + "}", "too large"));
    }

    void manyProblemsAreCapped() {
        std::string text = std::string(head) + ", \"sites\": [0";
        for (int i = 0; i < 100'000; ++i)
            text += ",0";
        std::vector<Error> more;
        QVERIFY(!parsePlan(text + "]}", "many", &more));
        QCOMPARE(more.size(), std::size_t(99));
    }

    void damagedPlansNeverHarm() {
        std::vector<std::string> seeds;
        for (const QString& file :
             goldenCases(samples, ".sightline") + goldenCases(folder + "/good-plans", ".sightline"))
            seeds.push_back(textOf(file));
        std::mt19937_64 random(20261124);
        int accepted = 0;
        for (int i = 0; i < 6000; ++i) {
            const std::string text = damaged(seeds[random() % seeds.size()], random);
            std::vector<Error> more;
            const auto plan = parsePlan(text, "damaged", &more);
            if (!plan) {
                QVERIFY(!plan.error().message.empty());
                continue;
            }
            ++accepted;
            findings(*plan);
            defaultsInForce(*plan);
            const auto again = parsePlan(writePlan(*plan), "again");
            QVERIFY2(again && *again == *plan, text.c_str());
        }
        QVERIFY(accepted > 50); // else the damage is too rough to reach the deeper checks
    }

    void loadFailuresSayWhy() {
        QTemporaryDir directory;
        const auto missing = loadPlan((directory.path() + "/none.sightline").toStdString());
        QCOMPARE(missing.error().kind, ErrorKind::BadInput);
        QVERIFY(missing.error().message.find("no such file") != std::string::npos);
        const auto asFolder = loadPlan(directory.path().toStdString());
        QCOMPARE(asFolder.error().kind, ErrorKind::BadInput);
        QVERIFY(asFolder.error().message.find("folder") != std::string::npos);
        const auto endless = loadPlan("/dev/zero");
        QCOMPARE(endless.error().kind, ErrorKind::BadInput);
        QVERIFY(endless.error().message.find("larger than") != std::string::npos);
    }

    void readsStandardInput() {
        const QString sample = samples + "/harbour-stores.sightline";
        const int code = inChild([&] {
            const int input = ::open(qPrintable(sample), O_RDONLY);
            ::dup2(input, STDIN_FILENO);
            const auto plan = loadPlan("-");
            return plan && cameraCount(*plan) == 480 ? 0 : 1;
        });
        QCOMPARE(code, 0);
    }

    void savesAndKeepsModeAndLink() {
        QTemporaryDir directory;
        const QString real = directory.path() + "/real.sightline";
        const QString link = directory.path() + "/link.sightline";
        const Plan plan = namedPlan("First", 3);
        QVERIFY(savePlan(plan, real.toStdString()));
        QVERIFY(*loadPlan(real.toStdString()) == plan);
        QCOMPARE(::chmod(qPrintable(real), 0640), 0);
        std::filesystem::create_symlink("real.sightline", link.toStdString());
        const Plan second = namedPlan("Second", 1);
        QVERIFY(savePlan(second, link.toStdString()));
        QVERIFY(std::filesystem::is_symlink(link.toStdString()));
        QVERIFY(*loadPlan(real.toStdString()) == second);
        struct stat status {};
        QCOMPARE(::stat(qPrintable(real), &status), 0);
        QCOMPARE(status.st_mode & 0777u, 0640u);
        QCOMPARE(filesIn(directory.path()), (QStringList{"link.sightline", "real.sightline"}));
    }

    void refusesToSaveWhatCannotBeRead() {
        QTemporaryDir directory;
        const QString path = directory.path() + "/p.sightline";
        Plan plan = namedPlan("Kept", 1);
        QVERIFY(savePlan(plan, path.toStdString()));
        const QByteArray before = bytesOf(path);
        plan.sites[0].groups[0].fps.set(std::nan(""));
        const auto saved = savePlan(plan, path.toStdString());
        QVERIFY(!saved);
        QVERIFY(saved.error().place.find("/sites/0/camera_groups/0/fps") != std::string::npos);
        QCOMPARE(bytesOf(path), before);
    }

    void badTargetsAreRefused() {
        QTemporaryDir directory;
        const Plan plan = namedPlan("P", 1);
        for (const std::string& target :
             {directory.path().toStdString(), directory.path().toStdString() + "/none/p.sightline",
              std::string("/dev/full")}) {
            const auto saved = savePlan(plan, target);
            QVERIFY2(!saved, target.c_str());
            QCOMPARE(saved.error().kind, ErrorKind::Environment);
            QVERIFY(!saved.error().remedy.empty());
        }
        QVERIFY(filesIn(directory.path()).isEmpty());
    }

    void readOnlyFolderKeepsTheOldPlan() {
        QTemporaryDir directory;
        const QString path = directory.path() + "/p.sightline";
        QVERIFY(savePlan(namedPlan("Old", 1), path.toStdString()));
        const QByteArray before = bytesOf(path);
        QCOMPARE(::chmod(qPrintable(directory.path()), 0555), 0);
        const int code = inChild([&] {
            constexpr unsigned nobody = 65534; // root may write anywhere
            if (::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0)) return 2;
            const auto saved = savePlan(namedPlan("New", 1), path.toStdString());
            return !saved && saved.error().kind == ErrorKind::Environment ? 0 : 1;
        });
        ::chmod(qPrintable(directory.path()), 0755);
        QCOMPARE(code, 0);
        QCOMPARE(bytesOf(path), before);
        QCOMPARE(filesIn(directory.path()), QStringList{"p.sightline"});
    }

    void fullDiskKeepsTheOldPlan() {
        QTemporaryDir directory;
        const QString path = directory.path() + "/p.sightline";
        QVERIFY(savePlan(namedPlan("Old", 1), path.toStdString()));
        const QByteArray before = bytesOf(path);
        const int code = inChild([&] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit small{200, 200};
            if (::setrlimit(RLIMIT_FSIZE, &small) != 0) return 2;
            const auto saved = savePlan(namedPlan("New", 500), path.toStdString());
            return !saved && saved.error().kind == ErrorKind::Environment &&
                           saved.error().remedy.starts_with("Free some space")
                       ? 0
                       : 1;
        });
        QCOMPARE(code, 0);
        QCOMPARE(bytesOf(path), before);
        QCOMPARE(filesIn(directory.path()), QStringList{"p.sightline"});
    }

    /// A child saves two plans in turn as fast as it can and is killed at some save; one whole plan must be there.
    void killedWhileSaving() {
        QTemporaryDir directory;
        const QString path = directory.path() + "/p.sightline";
        const Plan a = namedPlan("A", 400);
        const Plan b = namedPlan("B", 30);
        QVERIFY(savePlan(a, path.toStdString()));
        for (int round = 0; round < 25; ++round) {
            int ends[2];
            QCOMPARE(::pipe(ends), 0);
            const pid_t child = ::fork();
            if (child == 0) {
                for (int i = 0;; ++i) {
                    if (!savePlan(i % 2 ? a : b, path.toStdString())) ::_exit(1);
                    if (::write(ends[1], "s", 1) != 1) ::_exit(1);
                }
            }
            ::close(ends[1]);
            char done = 0;
            for (int saves = 0; saves <= round % 4; ++saves)
                QCOMPARE(::read(ends[0], &done, 1), ssize_t(1));
            ::kill(child, SIGKILL);
            int status = 0;
            QCOMPARE(::waitpid(child, &status, 0), child);
            ::close(ends[0]);
            const auto plan = loadPlan(path.toStdString());
            QVERIFY2(plan && (*plan == a || *plan == b), plan ? "another plan" : toText(plan.error()).c_str());
        }
    }
};

QTEST_GUILESS_MAIN(TestPlanFile)
#include "tst_plan_file.moc"
