#include "base/clock.h"
#include "bench_support.h"
#include "cameras/clip.h"
#include "recorder/segment_writer.h"
#include "run/child_process.h"
#include "run/file_measure.h"
#include "run/judge.h"
#include "testbed/run.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <csignal>
#include <sys/wait.h>

using namespace sightline;
using namespace sightline::testbed;

namespace {

namespace fs = std::filesystem;

planner::CameraGroup group(const std::string& id, int count, double mbps) {
    planner::CameraGroup g;
    g.id = g.name = id;
    g.count.set(count);
    g.width.set(320);
    g.height.set(240);
    g.fps.set(15);
    g.bitrateMbps.set(mbps);
    return g;
}

struct Customer {
    planner::Plan plan;
    planner::Design design;
};

Customer customer(const std::vector<planner::CameraGroup>& groups, int recorders, int standbys) {
    Customer c;
    c.plan.name = "Corner shops";
    planner::Site site;
    site.id = "shop";
    site.name = "Shop";
    site.count.set(12);
    site.groups = groups;
    c.plan.sites = {site};
    c.design.architecture = planner::Architecture::Hybrid;
    planner::SiteDesign built;
    for (const auto& g : groups)
        built.need.recordedCameras += *g.count;
    planner::RecorderSet set;
    set.count = recorders;
    set.standbys = standbys;
    built.recorders = {set};
    c.design.sites = {built};
    return c;
}

RunOptions quick(double seconds, int cameras = 4) {
    RunOptions options;
    options.seconds = seconds;
    options.maxCameras = cameras;
    options.programs = fs::path(SIGHTLINE_BINARY_DIR) / "bin";
    return options;
}

const Judgement* figure(const RunReport& report, const std::string& name) {
    for (const Judgement& f : report.figures)
        if (f.name == name)
            return &f;
    return nullptr;
}

QByteArray failedFigures(const RunReport& report) {
    QByteArray text;
    for (const Judgement& f : report.figures)
        if (!f.pass)
            text += QString("%1: planned %2, measured %3, tolerance %4\n")
                        .arg(QString::fromStdString(f.name)).arg(f.planned).arg(f.measured).arg(f.tolerance).toUtf8();
    return text;
}

/// A recorder that writes to DIR/NAME is among the processes.
bool recorderLives(const fs::path& recordings, const std::string& name) {
    const QByteArray out = QByteArray::fromStdString((recordings / name).string());
    for (const QString& pid : QDir("/proc").entryList(QDir::Dirs)) {
        QFile words("/proc/" + pid + "/cmdline");
        if (words.open(QIODevice::ReadOnly) && words.readAll().split('\0').contains(out))
            return true;
    }
    return false;
}

bool noChildrenLeft() { return waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD; }

/// Writes a camera's file: frames at 10 fps from `startNs`, in groups of ten, of 1000 bytes each.
void writeRecording(const fs::path& out, std::int64_t startNs, int groups) {
    const auto clip = encodeClip({320, 240, 10, 0.3, 1});
    QVERIFY(clip.has_value());
    SegmentWriter writer;
    QVERIFY(writer.open(out, "cam", startNs, mp4Header(clip->sps, clip->pps, 320, 240)).has_value());
    std::vector<Mp4Sample> samples(10, {1000, 9000, 0, false});
    samples[0].key = true;
    for (int i = 0; i < groups; ++i)
        QVERIFY(writer.write(samples, Bytes(10000), static_cast<std::uint64_t>(i) * 90000, 90000).has_value());
    writer.close();
}

} // namespace

class TestRun : public QObject {
    Q_OBJECT

private slots:
    void planIsScaledInTheDesignsShape() {
        Customer c = customer({group("tills", 30, 2), group("doors", 9, 1), group("yard", 1, 4)}, 2, 1);
        c.plan.sites[0].groups[1].codec.set(planner::Codec::H265);
        const auto test = testPlan(c.plan, c.design, quick(5, 16));
        QVERIFY2(test.has_value(), test ? "" : toText(test.error()).c_str());
        QCOMPARE(test->siteCameras, std::int64_t{40});
        QCOMPARE(test->cameras, 16);
        QCOMPARE(test->camerasPerRecorder, 20);
        QCOMPARE(test->recorders, 1);
        QCOMPARE(test->standbys, 1);
        QCOMPARE(test->groups.size(), std::size_t(3)); // every kind of camera is seen
        int sum = 0;
        for (const TestGroup& g : test->groups)
            sum += g.cameras;
        QCOMPARE(sum, 16);
        QVERIFY(test->groups[0].cameras > test->groups[1].cameras);
        QVERIFY(test->groups[1].note.find("H.265") != std::string::npos);
        QCOMPARE(test->groups[0].mbps, 2.0);
        QCOMPARE(scaleText(*test), std::string("16 of 40 cameras of one Shop (480 in the plan)"));
        QCOMPARE(test->scaleFactor(), 0.4);
        const auto all = testPlan(c.plan, c.design, quick(5, 100));
        QCOMPARE(all->cameras, 40);
        QCOMPARE(all->recorders, 2);
    }

    void severalSetsAreOneBenchAndLaterBoxesWait() {
        Customer c = customer({group("all", 30, 1), group("hidden", 50, 1)}, 2, 0);
        c.plan.sites[0].groups[1].hidden.set(true);
        planner::RecorderSet other;
        other.count = 1;
        c.design.sites[0].recorders.push_back(other);
        other.year = 3;
        c.design.sites[0].recorders.push_back(other);
        const auto test = testPlan(c.plan, c.design, quick(5, 100));
        QVERIFY(test.has_value());
        QCOMPARE(test->siteCameras, std::int64_t{30});
        QCOMPARE(test->designRecorders, 3);
        QCOMPARE(test->camerasPerRecorder, 10);
        QCOMPARE(test->groups.size(), std::size_t(1));
    }

    void serversAtTheCentreAreTestedWithAllTheirSites() {
        Customer c = customer({group("all", 4, 1)}, 0, 0);
        planner::SiteDesign& site = c.design.sites[0];
        site.place = planner::RecordingPlace::Central;
        site.copies = 12;
        site.recorders.clear();
        const auto none = testPlan(c.plan, c.design, quick(5, 100));
        QVERIFY(!none.has_value());
        planner::SiteDesign centre;
        centre.site = planner::SiteDesign::noSite;
        planner::RecorderSet set;
        set.count = 2;
        centre.recorders = {set};
        c.design.centre = centre;
        const auto test = testPlan(c.plan, c.design, quick(5, 100));
        QVERIFY(test.has_value());
        QCOMPARE(test->siteCameras, std::int64_t{48});
        QCOMPARE(test->camerasPerRecorder, 24);
        QCOMPARE(test->site, std::string("centre"));
    }

    void aDesignInTheCloudSaysThatItCannotBeTested() {
        Customer c = customer({group("all", 4, 1)}, 0, 0);
        c.design.sites[0].place = planner::RecordingPlace::Cloud;
        const auto test = testPlan(c.plan, c.design, quick(5));
        QVERIFY(!test.has_value());
        QVERIFY(test.error().message.find("cloud") != std::string::npos);
    }

    void liveOnlyCamerasAreNotRun() {
        Customer c = customer({group("live", 3, 1), group("kept", 2, 1)}, 1, 0);
        c.plan.sites[0].groups[0].recording.set(planner::Recording::LiveOnly);
        const auto test = testPlan(c.plan, c.design, quick(5));
        QVERIFY(test && test->siteCameras == 2 && test->groups.size() == 1);
        c.plan.sites[0].groups.pop_back();
        const auto nothing = testPlan(c.plan, c.design, quick(5));
        QVERIFY(!nothing && nothing.error().kind == ErrorKind::BadInput);
    }

    void gapsAreReadFromFiles() {
        QTemporaryDir folder;
        const fs::path first = folder.filePath("rec1").toStdString();
        const fs::path second = folder.filePath("standby1").toStdString();
        const std::int64_t t0 = 1'800'000'000 * nsPerSecond;
        writeRecording(first, t0, 5);                // 0 … 5 s
        writeRecording(second, t0 + toNs(8.25), 6);  // 8.25 … 14.25 s
        const FileMeasure measured = measureFiles({first, second}, "cam", 10, {t0 + toNs(1), t0 + toNs(13)});
        QCOMPARE(measured.gaps.size(), std::size_t(1));
        QVERIFY(std::abs(measured.gaps[0].fromSeconds - 4) < 1e-6);
        QVERIFY(std::abs(measured.gaps[0].seconds - 3.25) < 1e-6);
        QVERIFY(!measured.gaps[0].open);
        QVERIFY(std::abs(measured.camera.recordedSeconds - 8.75) < 1e-6);
        QVERIFY(std::abs(measured.camera.mbps - 0.08) < 1e-9);
        const FileMeasure open = measureFiles({first}, "cam", 10, {t0 + toNs(1), t0 + toNs(13)});
        QVERIFY(open.gaps.size() == 1 && open.gaps[0].open && std::abs(open.gaps[0].seconds - 8) < 1e-6);
        const FileMeasure nothing = measureFiles({second}, "other", 10, {t0, t0 + toNs(2)});
        QVERIFY(nothing.gaps.size() == 1 && nothing.camera.recordedSeconds == 0);
    }

    void runMeasuresWhatWasPlanned() {
        const Customer c = customer({group("tills", 3, 0.4), group("doors", 1, 0.2)}, 2, 0);
        QTemporaryDir folder;
        RunOptions options = quick(8);
        options.keep = folder.filePath("kept").toStdString();
        QStringList steps;
        options.progress = [&](const std::string& text) { steps << QString::fromStdString(text); };
        const auto report = testbed::run(c.plan, c.design, options);
        QVERIFY2(report.has_value(), report ? "" : toText(report.error()).c_str());
        QVERIFY2(report->pass, failedFigures(*report));
        QCOMPARE(report->plan.recorders, 2);
        QCOMPARE(report->cameras.size(), std::size_t(4));
        QVERIFY(std::abs(figure(*report, "mbps_total")->planned - 1.4) < 1e-9);
        QVERIFY(std::abs(figure(*report, "mbps_total")->measured - 1.4) < 0.03);
        QVERIFY(fs::exists(options.keep / "rec1" / "cam0001"));
        QVERIFY(fs::exists(options.keep / "rec2" / "cam0003"));
        QVERIFY(!steps.isEmpty());
        QVERIFY(noChildrenLeft());
        const auto j = QJsonDocument::fromJson(QByteArray::fromStdString(toJson(*report))).object();
        QCOMPARE(j["schema"].toString(), QString("sightline.testbed-run/1"));
        QCOMPARE(j["verdict"].toString(), QString("pass"));
        for (const char* key : {"run_id", "scale_factor", "machine", "gaps", "seed", "conditions", "per_camera"})
            QVERIFY2(j.contains(key), key);
        for (const auto& value : j["figures"].toArray())
            for (const char* key : {"planned", "measured", "tolerance", "verdict"})
                QVERIFY2(value.toObject().contains(key), key);
        QCOMPARE(j["gaps"].toObject().size(), 4);
        QVERIFY(!j["machine"].toObject()["cpu"].toString().isEmpty());
    }

    void drillWithAStandbyClosesTheGap() {
        const Customer c = customer({group("tills", 4, 0.3)}, 2, 1);
        RunOptions options = quick(25);
        options.seed = 1;
        const auto report = testbed::drill(c.plan, c.design, options);
        QVERIFY2(report.has_value(), report ? "" : toText(report.error()).c_str());
        QVERIFY2(report->pass, failedFigures(*report));
        QCOMPARE(report->killed, std::string("rec2"));
        QCOMPARE(figure(*report, "cameras_taken_over")->measured, 2.0);
        const double gap = figure(*report, "takeover_gap_s")->measured;
        QVERIFY2(gap > 2 && gap < 10, std::to_string(gap).c_str()); // three missed heartbeats are over two seconds
        QVERIFY(figure(*report, "other_cameras_gap_s") != nullptr);
        QCOMPARE(report->events.size(), std::size_t(4));
        const FailoverState expected[] = {FailoverState::Failed, FailoverState::Detected, FailoverState::Takeover,
                                          FailoverState::Covered};
        for (std::size_t i = 0; i < 4; ++i)
            QCOMPARE(failoverStateKey(report->events[i].state), failoverStateKey(expected[i]));
        QVERIFY(noChildrenLeft());
    }

    void recorderKilledByHandInARunIsTakenOver() {
        const Customer c = customer({group("tills", 4, 0.3)}, 2, 1);
        QTemporaryDir folder;
        RunOptions options = quick(8);
        options.keep = folder.filePath("kept").toStdString();
        QElapsedTimer recording, dead;
        QStringList steps;
        options.progress = [&](const std::string& text) {
            steps << QString::fromStdString(text);
            if (text.starts_with("recording for"))
                recording.start();
        };
        bool lived = false, died = false;
        options.kills = [&]() -> std::vector<std::string> {
            if (dead.isValid() && dead.elapsed() > 1000)
                died = died || !recorderLives(options.keep, "rec1");
            if (dead.isValid() || recording.elapsed() < 5000)
                return {};
            lived = recorderLives(options.keep, "rec1");
            dead.start();
            return {"rec9", "standby1", "rec1", "rec1"};
        };
        const auto report = testbed::run(c.plan, c.design, options);
        QVERIFY2(report.has_value(), report ? "" : toText(report.error()).c_str());
        QVERIFY(lived && died);
        QVERIFY2(report->pass, failedFigures(*report));
        QVERIFY(!report->drill);
        QCOMPARE(report->killed, std::string("rec1"));
        QVERIFY2(report->seconds > 15 && report->seconds < 17, "prolonged until the takeover can be told");
        QVERIFY(report->seconds > 5 + figure(*report, "takeover_gap_s")->measured);
        QCOMPARE(figure(*report, "cameras_taken_over")->measured, 2.0);
        QVERIFY(figure(*report, "longest_gap_s") == nullptr); // a run with a kill is judged as a drill
        const double gap = figure(*report, "takeover_gap_s")->measured;
        QVERIFY2(gap > 2 && gap < 10, std::to_string(gap).c_str());
        for (const CameraGap& one : report->gaps)
            QVERIFY2(one.camera == "cam0001" || one.camera == "cam0002", one.camera.c_str());
        QCOMPARE(report->events.size(), std::size_t(4));
        QCOMPARE(steps.filter("cannot kill").size(), 3); // unknown, a standby, dead already
        QVERIFY(!steps.filter(QRegularExpression("^at \\d+\\.\\d\\d s: rec1 with 2 cameras is killed")).isEmpty());
        QVERIFY(!steps.filter(QRegularExpression("^at .* standby1 records the cameras of rec1$")).isEmpty());
        const auto j = QJsonDocument::fromJson(QByteArray::fromStdString(toJson(*report))).object();
        QCOMPARE(j["schema"].toString(), QString("sightline.testbed-run/1"));
        QCOMPARE(j["killed"].toString(), QString("rec1"));
        QCOMPARE(j["recorders"].toArray().size(), 3);
        const QJsonObject first = j["recorders"].toArray()[0].toObject(), camera = j["per_camera"].toArray()[0].toObject();
        QVERIFY(first["killed_at_s"].toDouble() >= 5 && first["cameras"].toInt() == 2);
        QCOMPARE(camera["recorder"].toString(), QString("rec1"));
        const QJsonArray rates = camera["rate_mbps"].toArray();
        QCOMPARE(rates.size(), int(report->seconds));
        QVERIFY(std::abs(rates[1].toDouble() - 0.3) < 0.03); // before the kill
        QVERIFY(rates[6].isNull() || rates[7].isNull());     // in the gap
        QVERIFY(std::abs(rates[rates.size() - 2].toDouble() - 0.3) < 0.03);
    }

    void moreKillsThanStandbysLeaveCamerasDark() {
        const Customer c = customer({group("tills", 3, 0.3)}, 3, 1);
        RunOptions options = quick(12, 3);
        QElapsedTimer recording;
        options.progress = [&](const std::string& text) {
            if (text.starts_with("drill of"))
                recording.start();
        };
        int kills = 0;
        options.kills = [&]() -> std::vector<std::string> {
            if (kills == 0 && recording.elapsed() > 5000)
                return ++kills, std::vector<std::string>{"rec2"};
            if (kills == 1 && recording.elapsed() > 6000)
                return ++kills, std::vector<std::string>{"rec3"};
            return {};
        };
        const auto report = testbed::drill(c.plan, c.design, [&] { options.seconds = 18; return options; }());
        QVERIFY2(report.has_value(), report ? "" : toText(report.error()).c_str());
        QVERIFY2(report->pass, failedFigures(*report));
        QCOMPARE(report->killed, std::string("rec2, rec3")); // by hand, in place of the drill's own
        QCOMPARE(figure(*report, "cameras_taken_over")->planned, 1.0);
        QVERIFY(figure(*report, "takeover_gap_s") && figure(*report, "dark_s"));
        QVERIFY(figure(*report, "dark_s")->measured > 10);
    }

    /// Through the program: what the window does.
    void killCommandReachesTheRecorder() {
        const QString program = QStringLiteral(SIGHTLINE_BINARY_DIR "/bin/sightline-cli");
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("SIGHTLINE_PROGRESS", "1");
        child.setProcessEnvironment(environment);
        child.start(program, {"testbed", "run", SIGHTLINE_SOURCE_DIR "/data/samples/harbour-stores.sightline", "--json", "--control", "--cameras", "2", "--seconds", "6"});
        QByteArray said;
        for (int i = 0; i < 600 && !said.contains("recording for 6 s"); ++i) {
            child.waitForReadyRead(100);
            said += child.readAllStandardError();
        }
        QVERIFY2(said.contains("rec1 records"), said);
        QTest::qWait(4600); // two groups of pictures of a camera are on disk
        child.write("nonsense\nkill rec1\n");
        QVERIFY(child.waitForFinished(60'000));
        said += child.readAllStandardError();
        QVERIFY2(said.contains("\"nonsense\" is not a command"), said);
        const auto j = QJsonDocument::fromJson(child.readAllStandardOutput()).object();
        QCOMPARE(j["killed"].toString(), QString("rec1"));
        QVERIFY2(child.exitCode() == 0, said);
        QVERIFY(j["events"].toArray()[0].toObject()["at_s"].toDouble() > 4);
        const QJsonArray gaps = j["gaps"].toObject()["cam0001"].toArray();
        QVERIFY(!gaps.isEmpty() && gaps[0].toObject()["length_s"].toDouble() > 1);
    }

    void drillWithoutAStandbyStaysDark() {
        const Customer c = customer({group("tills", 4, 0.3)}, 2, 0);
        const auto report = testbed::drill(c.plan, c.design, quick(16));
        QVERIFY2(report.has_value(), report ? "" : toText(report.error()).c_str());
        QVERIFY2(report->pass, failedFigures(*report));
        QCOMPARE(figure(*report, "cameras_taken_over")->measured, 0.0);
        QVERIFY(figure(*report, "dark_s")->measured > 10);
        int dark = 0;
        for (const CameraGap& gap : report->gaps)
            dark += gap.open ? 1 : 0;
        QCOMPARE(dark, 2);
        const auto j = QJsonDocument::fromJson(QByteArray::fromStdString(toJson(*report))).object();
        QCOMPARE(j["schema"].toString(), QString("sightline.testbed-drill/1"));
        QVERIFY(!j["events"].toArray().isEmpty());
    }

    void tooShortADrillIsRefused() {
        const Customer c = customer({group("tills", 1, 0.3)}, 1, 1);
        const auto report = testbed::drill(c.plan, c.design, quick(5));
        QVERIFY(!report && report.error().kind == ErrorKind::Usage);
    }

    void stoppedRunKeepsWhatItHas() {
        const Customer c = customer({group("tills", 1, 0.3)}, 1, 0);
        std::atomic<bool> stop = false;
        RunOptions options = quick(600);
        options.stop = &stop;
        // Asked to stop as soon as the measured window begins.
        options.progress = [&](const std::string& text) { stop = stop || text.starts_with("recording for"); };
        const auto report = testbed::run(c.plan, c.design, options);
        QVERIFY2(report.has_value(), report ? "" : toText(report.error()).c_str());
        QVERIFY(report->partial && !report->pass);
        QVERIFY(report->seconds < 60);
        QVERIFY(noChildrenLeft());
    }

    void missingProgramsAreTheEnvironmentsFault() {
        const Customer c = customer({group("tills", 1, 0.3)}, 1, 0);
        RunOptions options = quick(4);
        options.programs = "/nonexistent";
        const auto report = testbed::run(c.plan, c.design, options);
        QVERIFY(!report && report.error().kind == ErrorKind::Environment);
    }

    void foldersWithContentAreNotTouched() {
        const Customer c = customer({group("tills", 1, 0.3)}, 1, 0);
        QTemporaryDir folder;
        QFile file(folder.filePath("precious"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        RunOptions options = quick(4);
        options.keep = folder.path().toStdString();
        const auto report = testbed::run(c.plan, c.design, options);
        QVERIFY(!report && report.error().kind == ErrorKind::Environment);
        QVERIFY(QFile::exists(folder.filePath("precious")));
    }

    void aFailedFigureFailsTheRun() {
        RunReport report;
        report.plan.groups = {{"g", 1, 1, 320, 240, 15, 1.0, 2, ""}};
        report.seconds = 10;
        report.cameras = {{"cam0001", "g", 0.9, 10, 0, 150, 1'125'000}};
        judgeRates(report, 0.9 * 10.8);
        judgeContinuity(report);
        concludeVerdict(report);
        QVERIFY(!report.pass); // 10 % under the planned rate
        QVERIFY(!figure(report, "mbps_per_camera")->pass);
        QVERIFY(figure(report, "recorded_s")->pass);
        report.figures.clear();
        report.cameras[0].mbps = 1.02;
        report.cameras[0].longestGapSeconds = 1.2;
        judgeRates(report, 10.854);
        judgeContinuity(report);
        concludeVerdict(report);
        QVERIFY(figure(report, "mbps_per_camera")->pass);
        QVERIFY(!figure(report, "longest_gap_s")->pass);
        QVERIFY(!report.pass);
    }

    void childEndsWithItsOwner() {
        QTemporaryDir folder;
        pid_t pid = 0;
        {
            auto child = ChildProcess::start("/bin/sleep", {"600"}, folder.filePath("log").toStdString());
            QVERIFY(child && child->running());
            pid = child->pid();
        }
        QCOMPARE(kill(pid, 0), -1);
    }
};

QTEST_GUILESS_MAIN(TestRun)
#include "tst_run.moc"
