#pragma once
// What the testbed's tests share: a camera farm in a thread, foreign programs with a time limit, marks read from files.

#include "media/av.h"
#include "media/h264.h"
#include "testbed/cameras.h"

#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <memory>
#include <thread>

namespace sightline::test {

/// Cameras on a free port for as long as the object lives.
class RunningFarm {
public:
    explicit RunningFarm(testbed::CameraFarmOptions options) {
        if (options.port == 8554)
            options.port = 0;
        auto made = testbed::CameraFarm::create(options);
        if (!made) {
            error = toText(made.error());
            return;
        }
        m_farm = std::move(*made);
        m_thread = std::thread([this] { (void)m_farm->run(); });
    }
    ~RunningFarm() { stop(); }
    RunningFarm(const RunningFarm&) = delete;
    RunningFarm& operator=(const RunningFarm&) = delete;

    /// Ends the farm and returns its counters.
    testbed::CameraFarmStats stop() {
        if (!m_thread.joinable())
            return {};
        m_farm->stop();
        m_thread.join();
        return m_farm->stats();
    }
    std::uint16_t port() const { return m_farm->port(); }
    std::string url(const std::string& path, const std::string& credentials = {}) const {
        return "rtsp://" + credentials + "127.0.0.1:" + std::to_string(port()) + path;
    }
    std::string error;

private:
    std::unique_ptr<testbed::CameraFarm> m_farm;
    std::thread m_thread;
};

/// Small, quick to encode: 320x240, 15 fps, 0.3 Mbps, a key frame each second.
inline testbed::CameraFarmOptions smallCameras(int count) {
    testbed::CameraFarmOptions options;
    options.count = count;
    options.main = {320, 240, 15, 0.3, 1};
    return options;
}

struct ProgramResult {
    bool ended = false; ///< in time and by itself
    int code = -1;
    QByteArray output; ///< stdout and stderr
};

inline ProgramResult runProgram(const QString& program, const QStringList& arguments, int limitMs = 60000) {
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    ProgramResult result;
    result.ended = process.waitForStarted() && process.waitForFinished(limitMs) && process.exitStatus() == QProcess::NormalExit;
    if (!result.ended)
        process.kill();
    process.waitForFinished(5000);
    result.code = process.exitCode();
    result.output = process.readAll();
    return result;
}

/// What FFmpeg complains about when it decodes the whole file; "" when nothing.
inline QByteArray decodingComplaints(const std::string& file) {
    const ProgramResult decoded =
        runProgram("ffmpeg", {"-v", "error", "-i", QString::fromStdString(file), "-f", "null", "-"});
    return decoded.ended && decoded.code == 0 ? decoded.output : "ffmpeg failed: " + decoded.output;
}

/// The marks of every frame in a file, in order.
inline std::vector<testbed::h264::Mark> marksOf(const std::string& file) {
    using namespace testbed;
    std::vector<h264::Mark> marks;
    quietLibav();
    AVFormatContext* raw = nullptr;
    if (avformat_open_input(&raw, file.c_str(), nullptr, nullptr) < 0)
        return marks;
    const AvPtr<AVFormatContext> input(raw);
    const AvPtr<AVPacket> packet(av_packet_alloc());
    while (av_read_frame(input.get(), packet.get()) == 0) {
        for (const ByteView nal : h264::splitLengthPrefixed({packet->data, static_cast<std::size_t>(packet->size)}))
            if (const auto mark = h264::readMark(nal))
                marks.push_back(*mark);
        av_packet_unref(packet.get());
    }
    return marks;
}

} // namespace sightline::test
