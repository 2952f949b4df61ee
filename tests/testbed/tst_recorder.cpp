#include "base/clock.h"
#include "bench_support.h"
#include "media/mp4_scan.h"
#include "testbed/recorder.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <arpa/inet.h>
#include <csignal>
#include <map>
#include <sys/mount.h>
#include <sys/socket.h>

using namespace sightline;
using namespace sightline::test;
using namespace sightline::testbed;

namespace {

namespace fs = std::filesystem;

RecorderOptions optionsFor(const QTemporaryDir& folder, double seconds) {
    RecorderOptions options;
    options.out = folder.filePath("out").toStdString();
    options.segmentSeconds = 2;
    options.durationSeconds = seconds;
    return options;
}

std::vector<std::string> recordedFiles(const fs::path& out, const std::string& camera) {
    std::vector<std::string> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(out / camera, error))
        files.push_back(entry.path().string());
    std::sort(files.begin(), files.end());
    return files;
}

std::uint64_t fragmentsIn(const fs::path& out, const std::string& camera) {
    std::uint64_t count = 0;
    for (const std::string& file : recordedFiles(out, camera))
        if (const auto scanned = scanMp4(file))
            count += scanned->fragments.size();
    return count;
}

/// Frame numbers over all files of a camera, in order; every file must decode without complaint.
std::vector<std::uint64_t> frameNumbers(const fs::path& out, const std::string& camera, std::uint32_t expectedCamera) {
    std::vector<std::uint64_t> numbers;
    for (const std::string& file : recordedFiles(out, camera)) {
        const QByteArray complaints = decodingComplaints(file);
        if (!complaints.isEmpty())
            qWarning("%s: %s", file.c_str(), complaints.constData());
        if (!complaints.isEmpty())
            return {};
        for (const h264::Mark& mark : marksOf(file))
            if (mark.camera == expectedCamera)
                numbers.push_back(mark.frame);
    }
    return numbers;
}

bool isConsecutive(const std::vector<std::uint64_t>& numbers) {
    for (std::size_t i = 1; i < numbers.size(); ++i)
        if (numbers[i] != numbers[i - 1] + 1)
            return false;
    return !numbers.empty();
}

/// sightline-recorder as a process.
class RecorderProcess {
public:
    explicit RecorderProcess(const QStringList& arguments) {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QString(SIGHTLINE_BINARY_DIR) + "/bin/sightline-recorder", arguments);
        started = m_process.waitForStarted();
    }
    ~RecorderProcess() {
        m_process.kill();
        m_process.waitForFinished();
    }
    void signal(int number) { ::kill(static_cast<pid_t>(m_process.processId()), number); }
    bool waitForEnd() { return m_process.waitForFinished(20000); }
    int code() const { return m_process.exitCode(); }
    QByteArray output() { return m_process.readAll(); }
    bool started = false;

private:
    QProcess m_process;
};

/// Accepts connections and never says a word.
class SilentServer {
public:
    SilentServer() {
        m_fd = socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        listening = bind(m_fd, reinterpret_cast<sockaddr*>(&address), size) == 0 && listen(m_fd, 8) == 0 &&
                    getsockname(m_fd, reinterpret_cast<sockaddr*>(&address), &size) == 0;
        port = ntohs(address.sin_port);
    }
    ~SilentServer() { close(m_fd); }
    bool listening = false;
    std::uint16_t port = 0;

private:
    int m_fd = -1;
};

} // namespace

class TestRecorder : public QObject {
    Q_OBJECT

private slots:
    void everyFrameReachesTheFiles() {
        RunningFarm farm(smallCameras(3));
        QTemporaryDir folder;
        RecorderOptions options = optionsFor(folder, 7);
        for (int i = 1; i <= 3; ++i)
            options.cameras.push_back({"door" + std::to_string(i), farm.url("/cam000" + std::to_string(i))});
        auto recorder = Recorder::create(options);
        QVERIFY2(recorder.has_value(), recorder ? "" : toText(recorder.error()).c_str());
        QVERIFY((*recorder)->run().has_value());
        const RecorderStats stats = (*recorder)->stats();
        QCOMPARE(stats.lostPackets, 0u);
        std::uint64_t inFiles = 0;
        for (std::uint32_t i = 1; i <= 3; ++i) {
            const std::string name = "door" + std::to_string(i);
            const auto numbers = frameNumbers(options.out, name, i);
            QVERIFY2(isConsecutive(numbers), name.c_str());
            QVERIFY2(numbers.size() >= 70, std::to_string(numbers.size()).c_str());
            QVERIFY(recordedFiles(options.out, name).size() >= 3);
            inFiles += numbers.size();
        }
        QCOMPARE(stats.frames, inFiles);
        const auto report = checkRecordings(options.out, false);
        QVERIFY2(report && report->clean(), "index and files disagree after a clean stop");
        QVERIFY(report->segments >= 9);
        const auto j = QJsonDocument::fromJson(QByteArray::fromStdString(toJson(stats))).object();
        for (const char* key : {"streams", "seconds", "bytes", "frames", "lost_packets", "cpu_s", "late_p99_ms", "per_camera"})
            QVERIFY2(j.contains(key), key);
        QCOMPARE(j["per_camera"].toArray().size(), 3);
    }

    void timesInFilesAreTheCamerasTimes() {
        RunningFarm farm(smallCameras(1));
        QTemporaryDir folder;
        RecorderOptions options = optionsFor(folder, 5);
        options.cameras = {{"cam", farm.url("/cam0001")}};
        auto recorder = Recorder::create(options);
        QVERIFY(recorder && (*recorder)->run());
        for (const std::string& file : recordedFiles(options.out, "cam")) {
            const auto scanned = scanMp4(file);
            const auto marks = marksOf(file);
            QVERIFY(scanned && !marks.empty());
            // The mark says when the frame was due; a quarter of a second covers a busy machine.
            QVERIFY2(std::abs(scanned->startNs() - marks[0].wallNs) < toNs(0.25), file.c_str());
            QCOMPARE(scanned->frames(), marks.size());
        }
    }

    void killedRecorderLosesAtMostTheOpenGroup() {
        RunningFarm farm(smallCameras(2));
        QTemporaryDir folder;
        const fs::path out = folder.filePath("out").toStdString();
        RecorderProcess recorder({"--camera", QString::fromStdString(farm.url("/cam0001")), "--camera",
                                  QString::fromStdString(farm.url("/cam0002")), "--out", QString::fromStdString(out), "--segment", "3"});
        QVERIFY(recorder.started);
        QTRY_VERIFY_WITH_TIMEOUT(fragmentsIn(out, "cam0001") >= 5 && fragmentsIn(out, "cam0002") >= 5, 40000);
        recorder.signal(SIGKILL);
        const std::int64_t killed = wallNs();
        QVERIFY(recorder.waitForEnd());
        for (std::uint32_t i = 1; i <= 2; ++i) {
            const std::string camera = "cam000" + std::to_string(i);
            QVERIFY2(isConsecutive(frameNumbers(out, camera, i)), camera.c_str());
            const auto last = scanMp4(recordedFiles(out, camera).back());
            QVERIFY(last.has_value());
            QVERIFY2(killed - last->endNs() < toNs(2.5), std::to_string(seconds(killed - last->endNs())).c_str());
        }
        const auto before = checkRecordings(out, false);
        QVERIFY(before && !before->clean());
        QVERIFY(!before->unindexed.empty());
        QVERIFY(checkRecordings(out, true).has_value());
        const auto after = checkRecordings(out, false);
        QVERIFY(after && after->clean());
    }

    void terminatedRecorderFinishesItsFiles() {
        RunningFarm farm(smallCameras(1));
        QTemporaryDir folder;
        const fs::path out = folder.filePath("out").toStdString();
        RecorderProcess recorder({"--camera", QString::fromStdString("yard=" + farm.url("/cam0001")), "--out",
                                  QString::fromStdString(out)});
        QTRY_VERIFY_WITH_TIMEOUT(fragmentsIn(out, "yard") >= 2, 40000);
        recorder.signal(SIGTERM);
        QVERIFY(recorder.waitForEnd());
        QCOMPARE(recorder.code(), 0);
        QVERIFY(isConsecutive(frameNumbers(out, "yard", 1)));
        const auto report = checkRecordings(out, false);
        QVERIFY(report && report->clean() && report->segments == 1);
    }

    void comesBackWithTheCamera() {
        auto farm = std::make_unique<RunningFarm>(smallCameras(1));
        QTemporaryDir folder;
        const fs::path out = folder.filePath("out").toStdString();
        auto options = smallCameras(1);
        options.port = farm->port();
        RecorderProcess recorder({"--camera", QString::fromStdString(farm->url("/cam0001")), "--out", QString::fromStdString(out)});
        QTRY_VERIFY_WITH_TIMEOUT(fragmentsIn(out, "cam0001") >= 1, 40000);
        farm.reset();
        farm = std::make_unique<RunningFarm>(options);
        QVERIFY2(farm->error.empty(), farm->error.c_str());
        QTRY_VERIFY_WITH_TIMEOUT(recordedFiles(out, "cam0001").size() >= 2, 40000);
        recorder.signal(SIGTERM);
        QVERIFY(recorder.waitForEnd());
    }

    void reloadFollowsTheCameraFile() {
        RunningFarm farm(smallCameras(2));
        QTemporaryDir folder;
        const fs::path out = folder.filePath("out").toStdString();
        QFile list(folder.filePath("list"));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.close();
        RecorderProcess recorder({"--cameras", list.fileName(), "--out", QString::fromStdString(out)});
        QTRY_VERIFY_WITH_TIMEOUT(fs::exists(out / "index.sqlite"), 20000);
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write(("# cameras\n\nlate " + farm.url("/cam0002") + "\n").c_str());
        list.close();
        QTRY_VERIFY_WITH_TIMEOUT((recorder.signal(SIGHUP), fragmentsIn(out, "late") >= 1), 40000);
        recorder.signal(SIGTERM);
        QVERIFY(recorder.waitForEnd());
    }

    void badCamerasDoNotHinderGoodOnes() {
        RunningFarm farm(smallCameras(1));
        SilentServer silent;
        QVERIFY(silent.listening);
        QTemporaryDir folder;
        RecorderOptions options = optionsFor(folder, 7);
        options.cameras = {{"good", farm.url("/cam0001")},
                           {"silent", "rtsp://127.0.0.1:" + std::to_string(silent.port) + "/x"},
                           {"missing", farm.url("/cam0009")},
                           {"closed", "rtsp://127.0.0.1:1/x"}};
        auto recorder = Recorder::create(options);
        QVERIFY(recorder && (*recorder)->run());
        const RecorderStats stats = (*recorder)->stats();
        QVERIFY(stats.cameras[0].frames >= 60);
        QVERIFY(stats.cameras[1].lastError.find("no answer") != std::string::npos);
        QVERIFY(stats.cameras[2].lastError.find("404") != std::string::npos);
        QVERIFY(stats.cameras[3].lastError.find("cannot connect") != std::string::npos);
        for (std::size_t i = 1; i < 4; ++i)
            QVERIFY(stats.cameras[i].reconnects > 0 && stats.cameras[i].frames == 0);
    }

    void credentialsAreNowhere() {
        auto cameras = smallCameras(1);
        cameras.user = "viewer";
        cameras.password = "hunter2";
        RunningFarm farm(cameras);
        QTemporaryDir folder;
        const fs::path out = folder.filePath("out").toStdString();
        RecorderProcess recorder({"--camera", QString::fromStdString(farm.url("/cam0001", "viewer:hunter2@")), "--camera",
                                  QString::fromStdString(farm.url("/cam0007", "viewer:hunter2@")), "--out", QString::fromStdString(out),
                                  "--stats", folder.filePath("stats.json")});
        QTRY_VERIFY_WITH_TIMEOUT(fragmentsIn(out, "cam0001") >= 1, 40000);
        QFile processList("/proc/self/cmdline"); // ours, to know that reading works
        QVERIFY(processList.open(QIODevice::ReadOnly) && !processList.readAll().isEmpty());
        for (const auto& entry : fs::directory_iterator("/proc")) {
            QFile commandLine(QString::fromStdString(entry.path() / "cmdline"));
            if (commandLine.open(QIODevice::ReadOnly))
                QVERIFY(!commandLine.readAll().contains("viewer:hunter2"));
        }
        recorder.signal(SIGTERM);
        QVERIFY(recorder.waitForEnd());
        const QByteArray output = recorder.output();
        QVERIFY2(output.contains("404"), output.constData());
        QVERIFY(!output.contains("hunter2"));
        QDirIterator files(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("hunter2"), qPrintable(file.fileName()));
        }
    }

    void sizeLimitLetsTheOldestGo() {
        auto cameras = smallCameras(1);
        cameras.main = {320, 240, 15, 2, 1}; // 250 kB a second
        RunningFarm farm(cameras);
        QTemporaryDir folder;
        RecorderOptions options = optionsFor(folder, 10);
        options.segmentSeconds = 1;
        options.retentionBytes = 1'000'000;
        options.cameras = {{"cam", farm.url("/cam0001")}};
        auto recorder = Recorder::create(options);
        QVERIFY(recorder && (*recorder)->run());
        std::uint64_t bytes = 0;
        for (const std::string& file : recordedFiles(options.out, "cam"))
            bytes += fs::file_size(file);
        QVERIFY2(bytes <= 1'300'000, std::to_string(bytes).c_str()); // the limit and one segment
        QVERIFY((*recorder)->stats().deletedSegments >= 3);
        QVERIFY(isConsecutive(frameNumbers(options.out, "cam", 1))); // only the oldest are missing
        const auto report = checkRecordings(options.out, false);
        QVERIFY(report && report->clean());
    }

    void fullDiskDoesNotStopRecording_data() {
        QTest::addColumn<bool>("mayDelete");
        QTest::newRow("retention lets the oldest go") << true;
        QTest::newRow("without retention footage is lost, and said so") << false;
    }
    void fullDiskDoesNotStopRecording() {
        QFETCH(bool, mayDelete);
        QTemporaryDir folder;
        const std::string disk = folder.filePath("disk").toStdString();
        fs::create_directories(disk);
        if (mount("tmpfs", disk.c_str(), "tmpfs", 0, "size=2m") != 0)
            QSKIP("needs the right to mount a small file system");
        auto cameras = smallCameras(1);
        cameras.main = {320, 240, 15, 3, 1};
        RunningFarm farm(cameras);
        RecorderOptions options = optionsFor(folder, 12);
        options.out = disk + "/out";
        options.segmentSeconds = 1;
        options.retentionDays = mayDelete ? 30 : 0;
        options.cameras = {{"cam", farm.url("/cam0001")}};
        int complaints = 0;
        options.log = [&](const std::string& text) { complaints += text.find("cannot write") != std::string::npos ? 1 : 0; };
        auto recorder = Recorder::create(options);
        const bool ran = recorder && (*recorder)->run();
        const RecorderStats stats = ran ? (*recorder)->stats() : RecorderStats();
        const auto files = recordedFiles(options.out, "cam");
        std::vector<QByteArray> damage;
        for (const std::string& file : files)
            damage.push_back(decodingComplaints(file));
        const auto newest = files.empty() ? Result<ScannedFile>() : scanMp4(files.back());
        recorder = {};
        umount2(disk.c_str(), MNT_DETACH);
        QVERIFY(ran);
        QVERIFY(!files.empty());
        for (const QByteArray& complaint : damage)
            QCOMPARE(complaint, QByteArray());
        if (mayDelete) {
            QVERIFY(stats.deletedSegments > 0);
            QVERIFY(newest && wallNs() - newest->endNs() < toNs(20));
            QVERIFY(stats.frames > 100);
        } else {
            QVERIFY(stats.cameras[0].discardedFrames > 0);
            QCOMPARE(complaints, 1);
        }
    }

    void exportJoinsSegments() {
        RunningFarm farm(smallCameras(1));
        QTemporaryDir folder;
        RecorderOptions options = optionsFor(folder, 8);
        options.cameras = {{"cam", farm.url("/cam0001")}};
        auto recorder = Recorder::create(options);
        QVERIFY(recorder && (*recorder)->run());
        const auto files = recordedFiles(options.out, "cam");
        const auto first = scanMp4(files.front());
        QVERIFY(first.has_value());
        ExportOptions wanted;
        wanted.out = options.out;
        wanted.camera = "cam";
        wanted.fromNs = first->startNs() + toNs(1.4);
        wanted.toNs = first->startNs() + toNs(5.4);
        wanted.file = folder.filePath("clip.mp4").toStdString();
        const auto report = exportRange(wanted);
        QVERIFY2(report.has_value(), report ? "" : toText(report.error()).c_str());
        QVERIFY(report->segments >= 2);
        QCOMPARE(decodingComplaints(wanted.file.string()), QByteArray());
        const auto marks = marksOf(wanted.file.string());
        QCOMPARE(marks.size(), report->frames);
        for (std::size_t i = 1; i < marks.size(); ++i)
            QCOMPARE(marks[i].frame, marks[0].frame + i);
        // From the key frame before the start (groups of a second) to the end.
        const double length = seconds(report->toNs - report->fromNs);
        QVERIFY2(length > 3.9 && length < 5.2, std::to_string(length).c_str());
        wanted.fromNs += toNs(3600);
        wanted.toNs += toNs(3600);
        wanted.file = folder.filePath("nothing.mp4").toStdString();
        const auto nothing = exportRange(wanted);
        QVERIFY(!nothing && nothing.error().kind == ErrorKind::BadInput);
        QVERIFY(!fs::exists(wanted.file));
    }

    void indexIsRebuiltFromTheFiles_data() {
        QTest::addColumn<QString>("trouble");
        for (const char* trouble : {"index gone", "index overwritten", "file cut", "file gone", "empty file"})
            QTest::newRow(trouble) << QString(trouble);
    }
    void indexIsRebuiltFromTheFiles() {
        QFETCH(QString, trouble);
        static RunningFarm farm(smallCameras(1));
        QTemporaryDir folder;
        RecorderOptions options = optionsFor(folder, 4.5);
        options.cameras = {{"cam", farm.url("/cam0001")}};
        {
            auto recorder = Recorder::create(options);
            QVERIFY(recorder && (*recorder)->run());
        }
        const auto files = recordedFiles(options.out, "cam");
        QVERIFY(files.size() >= 2);
        if (trouble == "index gone") {
            fs::remove(options.out / "index.sqlite");
        } else if (trouble == "index overwritten") {
            QFile index(QString::fromStdString(options.out / "index.sqlite"));
            QVERIFY(index.open(QIODevice::ReadWrite));
            index.write(QByteArray(8192, 'x'));
        } else if (trouble == "file cut") {
            fs::resize_file(files[0], fs::file_size(files[0]) - 1000);
        } else if (trouble == "file gone") {
            fs::remove(files[0]);
        } else {
            fs::resize_file(files[0], 100);
        }
        const auto found = checkRecordings(options.out, false);
        QVERIFY(found && !found->clean());
        const auto repaired = checkRecordings(options.out, true);
        QVERIFY2(repaired && repaired->repaired, repaired ? "" : toText(repaired.error()).c_str());
        const auto after = checkRecordings(options.out, false);
        QVERIFY(after && after->clean());
        for (const std::string& file : recordedFiles(options.out, "cam"))
            QCOMPARE(decodingComplaints(file), QByteArray());
    }

    void oneRecorderPerFolder() {
        QTemporaryDir folder;
        const RecorderOptions options = optionsFor(folder, 1);
        auto first = Recorder::create(options);
        QVERIFY(first.has_value());
        const auto second = Recorder::create(options);
        QVERIFY(!second && second.error().kind == ErrorKind::Environment);
        const auto repair = checkRecordings(options.out, true);
        QVERIFY(!repair && repair.error().kind == ErrorKind::Environment);
    }

    void badCameraLists_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("not an address") << QByteArray("hello\n");
        QTest::newRow("path in name") << QByteArray("../x rtsp://h/a\n");
        QTest::newRow("same name") << QByteArray("a rtsp://h/a\na rtsp://h/b\n");
        QTest::newRow("zero byte") << QByteArray("a rtsp://h/\0a\n", 14);
    }
    void badCameraLists() {
        QFETCH(QByteArray, text);
        QTemporaryDir folder;
        QFile list(folder.filePath("list"));
        QVERIFY(list.open(QIODevice::WriteOnly));
        list.write(text);
        list.close();
        const auto sources = readCameraFile(list.fileName().toStdString());
        QVERIFY(!sources && sources.error().kind == ErrorKind::BadInput);
        QVERIFY(sources.error().place.find("line ") != std::string::npos);
    }

    void whatIsNotInThisVersionSaysSo_data() {
        QTest::addColumn<QStringList>("arguments");
        const QStringList base{"--camera", "rtsp://127.0.0.1:1/x", "--out", "/nonexistent/x"};
        QTest::newRow("metrics") << base + QStringList{"--metrics", "127.0.0.1:9000"};
        QTest::newRow("udp") << base + QStringList{"--transport", "udp"};
        QTest::newRow("no camera") << QStringList{"--out", "/nonexistent/x"};
    }
    void whatIsNotInThisVersionSaysSo() {
        QFETCH(QStringList, arguments);
        const auto result = runProgram(QString(SIGHTLINE_BINARY_DIR) + "/bin/sightline-recorder", arguments);
        QVERIFY(result.ended);
        QCOMPARE(result.code, 2);
        QVERIFY(!result.output.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
