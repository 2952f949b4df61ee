#include "run/bench_setup.h"

#include "base/clock.h"
#include "run/machine.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>

namespace sightline::testbed {
namespace {

namespace fs = std::filesystem;

constexpr double farmStartLimit = 120;  ///< encoding a 4K clip on a busy machine
constexpr double pictureLimit = 60;

std::string exactNumber(double value) {
    char text[40];
    std::snprintf(text, sizeof text, "%.6g", value);
    return text;
}

std::string profileText(const TestGroup& group) {
    return std::to_string(group.width) + "x" + std::to_string(group.height) + "@" + exactNumber(group.fps) + ":" +
           exactNumber(group.mbps) + ":h264";
}

/// "rtsp://127.0.0.1:40123/cam0001 …" -> "rtsp://127.0.0.1:40123"
std::string serverAddress(const std::string& line) {
    const std::size_t end = line.find("/cam");
    return line.starts_with("rtsp://") && end != std::string::npos ? line.substr(0, end) : "";
}

std::string numbered(const char* format, int number) {
    std::string text = std::to_string(number);
    return std::string(format) + std::string(text.size() < 4 ? 4 - text.size() : 0, '0') + text;
}

fs::path programsOf(const RunOptions& options) { return options.programs.empty() ? programFolder() : options.programs; }

Result<void> checkDisk(const TestPlan& plan, double seconds, const fs::path& folder) {
    double mbps = 0;
    for (const TestGroup& group : plan.groups)
        mbps += group.mbps * group.cameras;
    const double needed = mbps * 1e6 / 8 * (seconds + 60) * 1.1 + 64e6;
    std::error_code error;
    const auto space = fs::space(folder, error);
    if (error || static_cast<double>(space.available) < needed)
        return failure(ErrorKind::Environment, folder.string(),
                       "the run needs " + std::to_string(static_cast<long>(needed / 1e6)) + " MB of disk",
                       "Free some, choose another folder with --keep, or simulate fewer cameras with --cameras");
    return {};
}

} // namespace

bool stopWanted(const RunOptions& options) { return options.stop && *options.stop; }

Result<RunFolder> RunFolder::make(const fs::path& keep) {
    RunFolder folder;
    std::error_code error;
    std::string pattern = (fs::temp_directory_path(error) / "sightline-run-XXXXXX").string();
    if (error || !mkdtemp(pattern.data()))
        return failure(ErrorKind::Environment, pattern, std::string("no temporary folder: ") + std::strerror(errno));
    folder.m_scratch = pattern;
    folder.m_recordings = keep.empty() ? folder.m_scratch / "recordings" : fs::absolute(keep, error);
    fs::create_directories(folder.m_recordings, error);
    if (error)
        return failure(ErrorKind::Environment, folder.m_recordings.string(), error.message());
    if (!fs::is_empty(folder.m_recordings, error))
        return failure(ErrorKind::Environment, folder.m_recordings.string(), "the folder is not empty",
                       "Choose a new folder for the recordings");
    return folder;
}

RunFolder::RunFolder(RunFolder&& other) noexcept {
    std::swap(m_scratch, other.m_scratch);
    std::swap(m_recordings, other.m_recordings);
}

RunFolder::~RunFolder() {
    std::error_code ignored;
    if (!m_scratch.empty())
        fs::remove_all(m_scratch, ignored);
}

Result<void> writeCameraFile(const fs::path& file, const std::vector<RunCamera>& cameras) {
    const fs::path part = file.string() + ".part";
    std::ofstream list(part);
    for (const RunCamera& camera : cameras)
        list << camera.name << ' ' << camera.url << '\n';
    list.close();
    std::error_code error;
    fs::rename(part, file, error);
    if (!list || error)
        return failure(ErrorKind::Environment, file.string(), "the camera list cannot be written");
    return {};
}

Result<Bench> Bench::start(const TestPlan& plan, const RunOptions& options, const RunFolder& folder) {
    if (auto room = checkDisk(plan, options.seconds, folder.recordings()); !room)
        return tl::make_unexpected(room.error());
    auto monitor = HeartbeatMonitor::open(folder.scratch() / "beats");
    if (!monitor)
        return tl::make_unexpected(monitor.error());
    Bench bench(std::move(*monitor));
    if (auto farms = bench.startFarms(plan, options, folder); !farms)
        return tl::make_unexpected(farms.error());
    if (auto started = bench.startRecorders(plan, options, folder); !started)
        return tl::make_unexpected(started.error());
    if (auto pictures = bench.awaitPictures(options); !pictures)
        return tl::make_unexpected(pictures.error());
    return bench;
}

Result<void> Bench::startFarms(const TestPlan& plan, const RunOptions& options, const RunFolder& folder) {
    if (options.progress)
        options.progress("encoding the cameras' clips");
    for (const TestGroup& group : plan.groups) {
        auto farm = ChildProcess::start(programsOf(options) / "sightline-cameras",
                                        {"--count", std::to_string(group.cameras), "--profile", profileText(group), "--gop",
                                         exactNumber(group.gopSeconds), "--port", "0"},
                                        folder.scratch() / "cameras.log");
        if (!farm)
            return tl::make_unexpected(farm.error());
        m_farms.push_back(std::move(*farm));
    }
    for (std::size_t i = 0; i < plan.groups.size(); ++i) {
        const TestGroup& group = plan.groups[i];
        std::optional<std::string> line;
        for (double waited = 0; waited < farmStartLimit && !line && m_farms[i].running() && !stopWanted(options); waited += 1)
            line = m_farms[i].readLine(1);
        const std::string address = serverAddress(line.value_or(""));
        if (stopWanted(options))
            return failure(ErrorKind::Interrupted, "testbed", "stopped before the cameras were ready");
        if (address.empty())
            return failure(ErrorKind::Environment, "sightline-cameras", "the cameras of " + group.name + " do not start: " +
                                                                            m_farms[i].lastLogLine());
        for (int k = 1; k <= group.cameras; ++k)
            cameras.push_back({numbered("cam", static_cast<int>(cameras.size()) + 1), address + "/" + numbered("cam", k), &group});
    }
    return {};
}

Result<void> Bench::startRecorders(const TestPlan& plan, const RunOptions& options, const RunFolder& folder) {
    const std::size_t count = static_cast<std::size_t>(plan.recorders);
    for (std::size_t i = 0; i < count; ++i) {
        // Balanced parts, none larger than the design's cameras per recorder.
        const auto from = cameras.begin() + static_cast<std::ptrdiff_t>(cameras.size() * i / count);
        const auto to = cameras.begin() + static_cast<std::ptrdiff_t>(cameras.size() * (i + 1) / count);
        if (auto started = startRecorder("rec" + std::to_string(i + 1), {from, to}, false, options, folder); !started)
            return started;
    }
    for (int i = 0; i < plan.standbys; ++i)
        if (auto started = startRecorder("standby" + std::to_string(i + 1), {}, true, options, folder); !started)
            return started;
    return {};
}

Result<void> Bench::startRecorder(std::string name, std::vector<RunCamera> own, bool standby, const RunOptions& options,
                                  const RunFolder& folder) {
    const fs::path out = folder.recordings() / name;
    const fs::path list = folder.scratch() / (name + ".cameras");
    if (auto written = writeCameraFile(list, own); !written)
        return written;
    auto process = ChildProcess::start(programsOf(options) / "sightline-recorder",
                                       {"--cameras", list.string(), "--out", out.string(), "--heartbeat",
                                        (folder.scratch() / "beats").string(), "--heartbeat-name", name, "--heartbeat-period",
                                        exactNumber(heartbeatPeriod)},
                                       folder.scratch() / (name + ".log"));
    if (!process)
        return tl::make_unexpected(process.error());
    recorders.push_back({std::move(name), out, list, std::move(own), std::move(*process), standby});
    return {};
}

Result<void> Bench::awaitPictures(const RunOptions& options) {
    if (options.progress)
        options.progress("waiting for every camera's first picture");
    const std::int64_t limit = monotonicNs() + toNs(pictureLimit);
    while (true) {
        heartbeats.listen(0.2);
        const bool ready = std::all_of(recorders.begin(), recorders.end(), [this](const RunRecorder& recorder) {
            const Pulse pulse = heartbeats.pulse(recorder.name);
            return pulse.lastNs > 0 && pulse.recording == static_cast<int>(recorder.cameras.size());
        });
        if (ready)
            return {};
        if (stopWanted(options))
            return failure(ErrorKind::Interrupted, "testbed", "stopped before every camera was recorded");
        if (const std::string ended = endedUnexpectedly(); !ended.empty())
            return failure(ErrorKind::Environment, "testbed", ended);
        if (monotonicNs() > limit)
            return failure(ErrorKind::Environment, "testbed", "not every camera was recorded within 60 s",
                           "Simulate fewer cameras with --cameras");
    }
}

std::string Bench::endedUnexpectedly() {
    for (ChildProcess& farm : m_farms)
        if (!farm.running())
            return "sightline-cameras ended by itself: " + farm.lastLogLine();
    for (RunRecorder& recorder : recorders)
        if (!recorder.killed && !recorder.process.running())
            return recorder.name + " ended by itself: " + recorder.process.lastLogLine();
    return "";
}

RunRecorder* Bench::recorder(const std::string& name) {
    const auto found = std::find_if(recorders.begin(), recorders.end(), [&](const RunRecorder& r) { return r.name == name; });
    return found == recorders.end() ? nullptr : &*found;
}

std::vector<fs::path> Bench::recorderFolders() const {
    std::vector<fs::path> folders;
    for (const RunRecorder& recorder : recorders)
        folders.push_back(recorder.out);
    return folders;
}

void Bench::stop() {
    for (RunRecorder& recorder : recorders)
        recorder.process.signal(SIGTERM);
    for (RunRecorder& recorder : recorders)
        recorder.process.waitFor(20);
    m_farms.clear();
}

} // namespace sightline::testbed
