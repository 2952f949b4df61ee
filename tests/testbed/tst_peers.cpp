// Against programs that are not ours: GStreamer's RTSP server and client, ffprobe, Chromium.

#include "base/clock.h"
#include "bench_support.h"
#include "media/mp4_scan.h"
#include "testbed/probe.h"
#include "testbed/recorder.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>

using namespace sightline;
using namespace sightline::test;
using namespace sightline::testbed;

namespace {

namespace fs = std::filesystem;

class GstServer {
public:
    explicit GstServer(const QString& clip) {
        m_process.start(SIGHTLINE_GST_SERVER, {clip});
        if (m_process.waitForStarted() && m_process.waitForReadyRead(20000))
            m_port = m_process.readLine().trimmed().toInt();
    }
    ~GstServer() {
        m_process.kill();
        m_process.waitForFinished();
    }
    std::string url() const { return "rtsp://127.0.0.1:" + std::to_string(m_port) + "/clip"; }
    bool ready() const { return m_port > 0; }

private:
    QProcess m_process;
    int m_port = 0;
};

/// What ffprobe says about a file's video.
struct FileFacts {
    int width = 0;
    int height = 0;
    double fps = 0;
    double mbps = 0; ///< packet bytes over duration
    double gopSeconds = 0;
};

FileFacts ffprobeFacts(const QString& file) {
    const auto result = runProgram("ffprobe", {"-v", "error", "-select_streams", "v:0", "-show_entries",
                                               "stream=width,height:packet=pts_time,size,flags", "-of", "csv=p=0", file});
    FileFacts facts;
    double bytes = 0;
    std::vector<double> times;
    std::vector<double> keys;
    for (const QByteArray& line : result.output.split('\n')) {
        const QList<QByteArray> cells = line.trimmed().split(',');
        if (cells.size() >= 3) {
            times.push_back(cells[0].toDouble());
            bytes += cells[1].toDouble();
            if (cells[2].startsWith('K'))
                keys.push_back(times.back());
        } else if (cells.size() == 2) {
            facts.width = cells[0].toInt();
            facts.height = cells[1].toInt();
        }
    }
    if (times.size() < 2 || keys.size() < 2)
        return facts;
    std::sort(times.begin(), times.end());
    const double n = static_cast<double>(times.size());
    const double duration = (times.back() - times.front()) * n / (n - 1);
    facts.fps = n / duration;
    facts.mbps = bytes * 8 / 1e6 / duration;
    facts.gopSeconds = (keys.back() - keys.front()) / static_cast<double>(keys.size() - 1);
    return facts;
}

bool within(double value, double expected, double share) { return std::abs(value - expected) <= expected * share; }

/// Listens for one HTTP request line on a free port.
class ReportListener {
public:
    ReportListener() {
        m_fd = socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (bind(m_fd, reinterpret_cast<sockaddr*>(&address), size) == 0 && listen(m_fd, 8) == 0)
            getsockname(m_fd, reinterpret_cast<sockaddr*>(&address), &size);
        port = ntohs(address.sin_port);
    }
    ~ReportListener() { close(m_fd); }
    QByteArray waitForLine(int limitMs) const {
        pollfd ready{m_fd, POLLIN, 0};
        if (poll(&ready, 1, limitMs) <= 0)
            return {};
        const int client = accept(m_fd, nullptr, nullptr);
        char text[2000];
        const ssize_t got = recv(client, text, sizeof text, 0);
        close(client);
        return got > 0 ? QByteArray(text, static_cast<int>(got)).split('\r').first() : QByteArray();
    }
    int port = 0;

private:
    int m_fd = -1;
};

} // namespace

class TestPeers : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString clip(const QString& name, const QStringList& encoder) {
        const QString file = m_folder.filePath(name + ".mp4");
        if (QFileInfo::exists(file))
            return file;
        const auto made = runProgram("ffmpeg", QStringList{"-v", "error", "-f", "lavfi", "-i",
                                                           "testsrc2=size=640x360:rate=15,noise=alls=8:allf=t", "-t", "24", "-pix_fmt",
                                                           "yuv420p"} + encoder + QStringList{"-an", file}, 120000);
        if (made.code != 0)
            qWarning("%s", made.output.constData());
        return file;
    }
    QString steadyClip() {
        return clip("steady", {"-c:v", "libx264", "-preset", "ultrafast", "-bf", "0", "-g", "30", "-keyint_min", "30", "-sc_threshold",
                               "0", "-qp", "30"});
    }
    QString bFrameClip() {
        return clip("bframes", {"-c:v", "libx264", "-preset", "veryfast", "-bf", "2", "-g", "30", "-keyint_min", "30", "-sc_threshold",
                                "0", "-qp", "32", "-x264-params", "open-gop=0"});
    }

private slots:
    void probeAgreesWithFfprobe() {
        const QString file = steadyClip();
        const FileFacts facts = ffprobeFacts(file);
        QVERIFY(facts.mbps > 0.1);
        GstServer server(file);
        QVERIFY(server.ready());
        const auto seen = probe(server.url(), 12);
        QVERIFY2(seen.has_value(), seen ? "" : toText(seen.error()).c_str());
        const std::string said = "probe " + std::to_string(seen->mbps) + " Mbps, ffprobe " + std::to_string(facts.mbps);
        qInfo("%s", said.c_str());
        QCOMPARE(seen->codec, std::string("h264"));
        QCOMPARE(seen->width, facts.width);
        QCOMPARE(seen->height, facts.height);
        QCOMPARE(seen->lostPackets, 0);
        QVERIFY2(within(seen->mbps, facts.mbps, 0.02), said.c_str());
        QVERIFY2(within(seen->fps, facts.fps, 0.02), std::to_string(seen->fps).c_str());
        QVERIFY2(within(seen->gopSeconds, facts.gopSeconds, 0.02), std::to_string(seen->gopSeconds).c_str());
    }

    void recorderRecordsGStreamersServer_data() {
        QTest::addColumn<bool>("bFrames");
        QTest::newRow("without B frames") << false;
        QTest::newRow("with B frames") << true;
    }
    void recorderRecordsGStreamersServer() {
        QFETCH(bool, bFrames);
        GstServer server(bFrames ? bFrameClip() : steadyClip());
        QVERIFY(server.ready());
        QTemporaryDir folder;
        RecorderOptions options;
        options.out = folder.filePath("out").toStdString();
        options.segmentSeconds = 4;
        options.durationSeconds = 10;
        options.cameras = {{"gst", server.url()}};
        auto recorder = Recorder::create(options);
        QVERIFY(recorder && (*recorder)->run());
        const RecorderStats stats = (*recorder)->stats();
        QCOMPARE(stats.lostPackets, 0u);
        QVERIFY2(stats.frames > 90, stats.cameras[0].lastError.c_str());
        for (const auto& entry : fs::directory_iterator(options.out / "gst")) {
            QCOMPARE(decodingComplaints(entry.path().string()), QByteArray());
            const FileFacts facts = ffprobeFacts(QString::fromStdString(entry.path().string()));
            QCOMPARE(facts.width, 640);
        }
    }

    void gstreamerReadsOurCameras() {
        RunningFarm farm(smallCameras(1));
        QTemporaryDir folder;
        const QString file = folder.filePath("a.mp4");
        const auto read = runProgram("gst-launch-1.0",
                                     {"-q", "rtspsrc", QString::fromStdString("location=" + farm.url("/cam0001")), "latency=0", "!",
                                      "rtph264depay", "!", "h264parse", "!", "identity", "eos-after=60", "!", "mp4mux", "!",
                                      "filesink", "location=" + file});
        QVERIFY2(read.ended, read.output.constData());
        const FileFacts facts = ffprobeFacts(file);
        QCOMPARE(facts.width, 320);
        QVERIFY2(within(facts.fps, 15, 0.03), std::to_string(facts.fps).c_str());
        QCOMPARE(decodingComplaints(file.toStdString()), QByteArray());
    }

    void chromiumPlaysARecordedFile() {
        const QString chromium = QStandardPaths::findExecutable("chromium");
        QVERIFY2(!chromium.isEmpty(), "chromium is not installed");
        RunningFarm farm(smallCameras(1));
        QTemporaryDir folder;
        RecorderOptions options;
        options.out = folder.filePath("out").toStdString();
        options.durationSeconds = 5;
        options.cameras = {{"cam", farm.url("/cam0001")}};
        auto recorder = Recorder::create(options);
        QVERIFY(recorder && (*recorder)->run());
        const fs::path recorded = fs::directory_iterator(options.out / "cam")->path();
        const ReportListener listener;
        QFile page(folder.filePath("page.html"));
        QVERIFY(page.open(QIODevice::WriteOnly));
        page.write(("<video id=v muted autoplay src='file://" + recorded.string() +
                    "'></video><script>let sent=false;const v=document.getElementById('v');function say(t){if(sent)return;sent=true;"
                    "new Image().src='http://127.0.0.1:" + std::to_string(listener.port) +
                    "/'+t}v.addEventListener('timeupdate',()=>{if(v.currentTime>0.5)say('played-'+v.videoWidth+'x'+v.videoHeight)});"
                    "v.addEventListener('error',()=>say('error-'+v.error.code))</script>").c_str());
        page.close();
        QProcess browser;
        browser.setStandardOutputFile(QProcess::nullDevice());
        browser.setStandardErrorFile(QProcess::nullDevice());
        browser.start(chromium, {"--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                                 "--disable-background-networking", "--disable-component-update", "--disable-sync",
                                 "--user-data-dir=" + folder.filePath("profile"),
                                 "--autoplay-policy=no-user-gesture-required", "--remote-debugging-port=0",
                                 QUrl::fromLocalFile(page.fileName()).toString()});
        QVERIFY(browser.waitForStarted());
        const QByteArray line = listener.waitForLine(90000);
        browser.terminate();
        if (!browser.waitForFinished(10000))
            browser.kill();
        browser.waitForFinished();
        QVERIFY2(line.startsWith("GET /played-320x240 "), line.isEmpty() ? "no word from the browser" : line.constData());
    }
};

QTEST_GUILESS_MAIN(TestPeers)
#include "tst_peers.moc"
