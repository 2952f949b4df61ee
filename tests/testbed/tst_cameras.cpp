#include "bench_support.h"
#include "testbed/probe.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <arpa/inet.h>
#include <sys/socket.h>

using namespace sightline;
using namespace sightline::test;
using testbed::probe;

namespace {

/// A client that asks for a stream and then never reads.
class DeafClient {
public:
    explicit DeafClient(const RunningFarm& farm) {
        m_fd = socket(AF_INET, SOCK_STREAM, 0);
        const int small = 4096;
        setsockopt(m_fd, SOL_SOCKET, SO_RCVBUF, &small, sizeof small);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(farm.port());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const std::string url = farm.url("/cam0001");
        const std::string wish = "SETUP " + url + "/trackID=0 RTSP/1.0\r\nCSeq: 1\r\nTransport: RTP/AVP/TCP;interleaved=0-1\r\n\r\n" +
                                 "PLAY " + url + " RTSP/1.0\r\nCSeq: 2\r\n\r\n";
        connected = connect(m_fd, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 &&
                    send(m_fd, wish.data(), wish.size(), 0) == static_cast<ssize_t>(wish.size());
    }
    ~DeafClient() { close(m_fd); }
    bool connected = false;

private:
    int m_fd = -1;
};

} // namespace

class TestCameras : public QObject {
    Q_OBJECT

private slots:
    void ffmpegReads_data() {
        QTest::addColumn<QStringList>("transport");
        QTest::newRow("tcp") << QStringList{"-rtsp_transport", "tcp"};
        QTest::newRow("asks for udp, falls back") << QStringList{};
    }
    void ffmpegReads() {
        QFETCH(QStringList, transport);
        RunningFarm farm(smallCameras(2));
        QVERIFY2(farm.error.empty(), farm.error.c_str());
        QTemporaryDir folder;
        const std::string file = folder.filePath("a.mp4").toStdString();
        const QStringList arguments = QStringList{"-v", "error"} + transport +
                                      QStringList{"-i", QString::fromStdString(farm.url("/cam0002")), "-t", "3", "-c", "copy",
                                                  QString::fromStdString(file)};
        const ProgramResult copied = runProgram("ffmpeg", arguments);
        QVERIFY2(copied.ended && copied.code == 0, copied.output.constData());
        QCOMPARE(decodingComplaints(file), QByteArray());
        const auto marks = marksOf(file);
        QVERIFY2(marks.size() >= 40 && marks.size() <= 50, std::to_string(marks.size()).c_str());
        for (std::size_t i = 0; i < marks.size(); ++i) {
            QCOMPARE(marks[i].camera, 2u);
            QCOMPARE(marks[i].frame, marks[0].frame + i);
        }
    }

    void probeSeesTheProfile() {
        testbed::CameraFarmOptions options;
        options.main = {640, 480, 10, 0.8, 1.5};
        RunningFarm farm(options);
        QVERIFY2(farm.error.empty(), farm.error.c_str());
        const auto seen = probe(farm.url("/cam0001"), 4);
        QVERIFY2(seen.has_value(), seen ? "" : toText(seen.error()).c_str());
        QCOMPARE(seen->width, 640);
        QCOMPARE(seen->height, 480);
        QVERIFY2(std::abs(seen->fps - 10) < 0.05, std::to_string(seen->fps).c_str());
        QVERIFY2(std::abs(seen->mbps - 0.8) < 0.008, std::to_string(seen->mbps).c_str());
        QVERIFY2(std::abs(seen->gopSeconds - 1.5) < 0.01, std::to_string(seen->gopSeconds).c_str());
        QVERIFY(seen->iToP > 1);
        QVERIFY(seen->wireMbps > seen->mbps);
        QCOMPARE(seen->lostPackets, 0);
    }

    void subStream() {
        RunningFarm farm(smallCameras(1));
        const auto seen = probe(farm.url("/cam0001/sub"), 4.5);
        QVERIFY2(seen.has_value(), seen ? "" : toText(seen.error()).c_str());
        QCOMPARE(seen->width, 640);
        QCOMPARE(seen->height, 360);
        QVERIFY2(std::abs(seen->mbps - 0.5) < 0.005, std::to_string(seen->mbps).c_str());
    }

    void clipFromAFile() {
        QTemporaryDir folder;
        const QString clip = folder.filePath("clip.mp4");
        const ProgramResult made = runProgram("ffmpeg", {"-v", "error", "-f", "lavfi", "-i", "testsrc2=size=320x180:rate=10", "-t",
                                                         "4", "-c:v", "libx264", "-bf", "0", "-g", "10", "-pix_fmt", "yuv420p", clip});
        QVERIFY2(made.code == 0, made.output.constData());
        testbed::CameraFarmOptions options;
        options.clip = clip.toStdString();
        RunningFarm farm(options);
        QVERIFY2(farm.error.empty(), farm.error.c_str());
        const auto seen = probe(farm.url("/cam0001"), 5);
        QVERIFY2(seen.has_value(), seen ? "" : toText(seen.error()).c_str());
        QCOMPARE(seen->width, 320);
        QVERIFY2(std::abs(seen->fps - 10) < 0.05, std::to_string(seen->fps).c_str());
        QVERIFY2(std::abs(seen->gopSeconds - 1) < 0.01, std::to_string(seen->gopSeconds).c_str());
    }

    void onlyThePasswordOpens() {
        auto options = smallCameras(1);
        options.user = "viewer";
        options.password = "s:cret";
        RunningFarm farm(options);
        QVERIFY(probe(farm.url("/cam0001", "viewer:s%3Acret@"), 1).has_value());
        for (const char* wrong : {"viewer:other@", "other:s%3Acret@", ""}) {
            const auto refused = probe(farm.url("/cam0001", wrong), 1);
            QVERIFY(!refused.has_value());
            QCOMPARE(refused.error().kind, ErrorKind::Environment);
            QVERIFY(!QString::fromStdString(toText(refused.error())).contains("other"));
        }
        const ProgramResult ffmpeg = runProgram("ffmpeg", {"-v", "error", "-rtsp_transport", "tcp", "-i",
                                                           QString::fromStdString(farm.url("/cam0001", "viewer:s%3Acret@")), "-t", "1",
                                                           "-c", "copy", "-f", "null", "-"});
        QVERIFY2(ffmpeg.code == 0, ffmpeg.output.constData());
    }

    void unknownCamerasAreNotFound_data() {
        QTest::addColumn<QByteArray>("path");
        for (const char* path : {"/cam0003", "/cam0000", "/cam", "/", "/cam0001/other", "/cam99999999999999999999", "/../cam0001"})
            QTest::newRow(path) << QByteArray(path);
    }
    void unknownCamerasAreNotFound() {
        QFETCH(QByteArray, path);
        static RunningFarm farm(smallCameras(2));
        const auto seen = probe(farm.url(path.toStdString()), 1);
        QVERIFY(!seen.has_value());
        QVERIFY2(toText(seen.error()).find("404") != std::string::npos, toText(seen.error()).c_str());
    }

    void deafClientHarmsNobodyElse() {
        testbed::CameraFarmOptions options = smallCameras(1);
        options.main = {640, 360, 30, 16, 1};
        RunningFarm farm(options);
        QVERIFY2(farm.error.empty(), farm.error.c_str());
        DeafClient deaf(farm);
        QVERIFY(deaf.connected);
        const auto seen = probe(farm.url("/cam0001"), 8);
        QVERIFY2(seen.has_value(), seen ? "" : toText(seen.error()).c_str());
        QCOMPARE(seen->lostPackets, 0);
        QVERIFY(seen->frames >= 200);
        const auto stats = farm.stop();
        QVERIFY(stats.cameras[0].droppedFrames > 0);
        QVERIFY(stats.lostPackets > 0);
        QCOMPARE(stats.clientsEver, 2);
    }

    void statsDocument() {
        RunningFarm farm(smallCameras(3));
        QVERIFY(probe(farm.url("/cam0003"), 1).has_value());
        const auto j = QJsonDocument::fromJson(QByteArray::fromStdString(toJson(farm.stop()))).object();
        for (const char* key : {"streams", "seconds", "bytes", "frames", "lost_packets", "cpu_s", "late_p99_ms", "per_camera"})
            QVERIFY2(j.contains(key), key);
        QCOMPARE(j["streams"].toInt(), 3);
        QCOMPARE(j["per_camera"].toArray().size(), 3);
        QVERIFY(j["per_camera"].toArray()[2].toObject()["frames"].toInt() > 0);
        QCOMPARE(j["per_camera"].toArray()[0].toObject()["frames"].toInt(), 0);
    }

    void takenPortIsTheEnvironmentsFault() {
        RunningFarm first(smallCameras(1));
        auto options = smallCameras(1);
        options.port = first.port();
        const auto second = testbed::CameraFarm::create(options);
        QVERIFY(!second.has_value());
        QCOMPARE(second.error().kind, ErrorKind::Environment);
    }

    void badProfiles_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", "1920x1080", "1920x1080@15:2", "1920x1080@15:2:h265", "1921x1080@15:2:h264", "0x0@15:2:h264",
                                 "1920x1080@0:2:h264", "1920x1080@nan:2:h264", "1920x1080@15:-2:h264", "99999x99999@15:2:h264"})
            QTest::newRow(text) << QByteArray(text);
    }
    void badProfiles() {
        QFETCH(QByteArray, text);
        const auto profile = testbed::parseProfile(text.toStdString());
        QVERIFY(!profile.has_value());
        QCOMPARE(profile.error().kind, ErrorKind::Usage);
    }

    void unreadableClip() {
        QTemporaryDir folder;
        QFile file(folder.filePath("x.mp4"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no video");
        file.close();
        testbed::CameraFarmOptions options = smallCameras(1);
        options.port = 0;
        options.clip = file.fileName().toStdString();
        const auto farm = testbed::CameraFarm::create(options);
        QVERIFY(!farm.has_value());
        QCOMPARE(farm.error().kind, ErrorKind::BadInput);
    }
};

QTEST_GUILESS_MAIN(TestCameras)
#include "tst_cameras.moc"
