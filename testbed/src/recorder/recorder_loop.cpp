#include "recorder/recorder_loop.h"

#include "recorder/folder.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <set>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>

namespace sightline::testbed {
namespace {

constexpr std::int64_t tickNs = 100'000'000;

Result<void> checkRecorderOptions(const RecorderOptions& o) {
    if (o.out.empty())
        return failure(ErrorKind::Usage, "--out", "the folder for the recordings is missing");
    if (!(o.segmentSeconds >= 1 && o.segmentSeconds <= 3600))
        return failure(ErrorKind::Usage, "--segment", "a segment must be 1 to 3600 s long");
    if (!(o.retentionDays >= 0 && o.retentionDays <= 36500))
        return failure(ErrorKind::Usage, "--retention-days", "must be 0 to 36500");
    if (o.heartbeatSocket.string().size() >= sizeof(sockaddr_un::sun_path))
        return failure(ErrorKind::Usage, "--heartbeat", "the path is too long for a unix socket");
    std::set<std::string> names;
    for (const CameraSource& source : o.cameras)
        if (!names.insert(source.name).second)
            return failure(ErrorKind::Usage, "--camera", "two cameras are called " + source.name, "Rename one");
    return {};
}

/// An index that agrees with the files; a damaged one is set aside and rebuilt.
Result<std::unique_ptr<SegmentIndex>> openIndex(const std::filesystem::path& out,
                                                const std::function<void(const std::string&)>& log) {
    auto index = SegmentIndex::open(out, SegmentIndex::Mode::Create);
    if (!index && index.error().kind == ErrorKind::BadInput) {
        log("index.sqlite is damaged: set aside and rebuilt from the files");
        SegmentIndex::setAside(out);
        index = SegmentIndex::open(out, SegmentIndex::Mode::Create);
    }
    if (!index)
        return index;
    auto report = reconcile(out, **index, true, false);
    if (!report)
        return tl::make_unexpected(report.error());
    if (!report->clean())
        log("index brought in line with the files: " + std::to_string(report->unindexed.size()) + " added, " +
            std::to_string(report->missingFiles.size()) + " gone, " + std::to_string(report->damagedTails.size()) +
            " damaged ends cut, " + std::to_string(report->unreadable.size()) + " empty files removed");
    return index;
}

} // namespace

Recorder::Loop::~Loop() = default;

void Recorder::Loop::log(const std::string& text) const {
    if (m_options.log)
        m_options.log(text);
}

Result<void> Recorder::Loop::open(const RecorderOptions& options) {
    m_options = options;
    if (auto checked = checkRecorderOptions(options); !checked)
        return checked;
    auto lock = lockFolder(options.out);
    if (!lock)
        return tl::make_unexpected(lock.error());
    m_lock = std::move(*lock);
    auto index = openIndex(options.out, [this](const std::string& text) { log(text); });
    if (!index)
        return tl::make_unexpected(index.error());
    m_epoll.reset(epoll_create1(EPOLL_CLOEXEC));
    m_wake.reset(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC));
    if (!m_epoll.valid() || !m_wake.valid())
        return failure(ErrorKind::Environment, "recorder", std::strerror(errno));
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = m_wake.get();
    epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, m_wake.get(), &event);
    if (!options.heartbeatSocket.empty())
        m_heartbeat.reset(socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));

    Librarian::Rules rules{toNs(options.retentionDays * 86400), options.retentionBytes};
    m_librarian = std::make_unique<Librarian>(options.out, std::move(*index), rules, options.log);
    m_context = {options.out, options.segmentSeconds, m_librarian.get(), &m_lateness, options.log};
    if (options.camerasFile.empty())
        return setCameras(options.cameras);
    auto sources = readCameraFile(options.camerasFile);
    if (!sources)
        return tl::make_unexpected(sources.error());
    return setCameras(*sources);
}

Result<void> Recorder::Loop::setCameras(const std::vector<CameraSource>& sources) {
    std::erase_if(m_cameras, [&](const std::unique_ptr<CameraRecorder>& camera) {
        if (std::find(sources.begin(), sources.end(), camera->source()) != sources.end())
            return false;
        m_byFd.erase(camera->fd());
        camera->finish();
        m_ended.push_back(camera->stats());
        return true;
    });
    for (const CameraSource& source : sources) {
        const bool known = std::any_of(m_cameras.begin(), m_cameras.end(),
                                       [&](const auto& camera) { return camera->source() == source; });
        if (known)
            continue;
        auto url = parseRtspUrl(source.url);
        if (!url)
            return tl::make_unexpected(url.error());
        m_cameras.push_back(std::make_unique<CameraRecorder>(source, std::move(*url), m_context));
    }
    return {};
}

void Recorder::Loop::reloadCameras() {
    if (m_options.camerasFile.empty())
        return;
    auto sources = readCameraFile(m_options.camerasFile);
    auto changed = sources ? setCameras(*sources) : tl::make_unexpected(sources.error());
    log(changed ? "recording " + std::to_string(m_cameras.size()) + " cameras after a reload"
                : "the camera list stays as it was: " + toText(changed.error()));
    onTick();
}

void Recorder::Loop::signal(std::uint64_t what) {
    [[maybe_unused]] const ssize_t written = write(m_wake.get(), &what, sizeof what);
}

Result<void> Recorder::Loop::run() {
    m_startNs = monotonicNs();
    const std::int64_t endNs = m_options.durationSeconds > 0 ? m_startNs + toNs(m_options.durationSeconds) : INT64_MAX;
    std::int64_t nextTickNs = 0;
    epoll_event events[256];
    for (bool going = true; going && monotonicNs() < endNs;) {
        if (monotonicNs() >= nextTickNs) {
            onTick();
            nextTickNs = monotonicNs() + tickNs;
        }
        const std::int64_t wait = std::min(nextTickNs, endNs) - monotonicNs();
        const int count = epoll_wait(m_epoll.get(), events, 256,
                                     static_cast<int>(std::clamp<std::int64_t>(wait / 1'000'000 + 1, 0, 1000)));
        if (count < 0 && errno != EINTR)
            return failure(ErrorKind::Environment, "recorder", std::strerror(errno));
        for (int i = 0; i < count; ++i) {
            if (events[i].data.fd != m_wake.get()) {
                onEvent(events[i].data.fd, events[i].events);
                continue;
            }
            std::uint64_t what = 0;
            if (read(m_wake.get(), &what, sizeof what) != sizeof what)
                continue;
            going = going && what % reloadSignal == 0;
            if (going)
                reloadCameras();
        }
    }
    for (const auto& camera : m_cameras)
        camera->finish();
    m_stopNs = monotonicNs();
    m_librarian->finish(); // waits until all is synced and indexed
    return {};
}

void Recorder::Loop::onEvent(int fd, std::uint32_t events) {
    const auto found = m_byFd.find(fd);
    if (found == m_byFd.end())
        return;
    CameraRecorder& camera = *found->second;
    camera.onReady((events & (EPOLLIN | EPOLLHUP | EPOLLERR)) != 0, (events & EPOLLOUT) != 0, monotonicNs());
    updateWatch(camera, fd);
}

void Recorder::Loop::updateWatch(CameraRecorder& camera, int before) {
    if (before >= 0 && camera.fd() != before)
        m_byFd.erase(before); // closed: epoll forgot it by itself
    if (camera.fd() < 0)
        return;
    epoll_event event{};
    event.events = EPOLLIN | (camera.wantsWrite() ? static_cast<std::uint32_t>(EPOLLOUT) : 0u);
    event.data.fd = camera.fd();
    const bool known = m_byFd.contains(camera.fd());
    m_byFd[camera.fd()] = &camera;
    epoll_ctl(m_epoll.get(), known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, camera.fd(), &event);
}

void Recorder::Loop::onTick() {
    const std::int64_t now = monotonicNs();
    std::uint64_t open = 0;
    for (const auto& camera : m_cameras) {
        const int before = camera->fd();
        camera->onTick(now);
        updateWatch(*camera, before);
        open += camera->openBytes();
    }
    m_librarian->setOpenBytes(open);
    beat(now);
}

void Recorder::Loop::beat(std::int64_t nowNs) {
    if (!m_heartbeat.valid() || nowNs < m_nextBeatNs)
        return;
    m_nextBeatNs = nowNs + toNs(m_options.heartbeatSeconds);
    const auto recording = std::count_if(m_cameras.begin(), m_cameras.end(),
                                         [](const auto& camera) { return camera->stats().recording; });
    const std::string text = m_options.heartbeatName + " " + std::to_string(++m_beats) + " " + std::to_string(recording) +
                             " " + std::to_string(m_cameras.size());
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, m_options.heartbeatSocket.c_str(), sizeof address.sun_path - 1);
    // Nobody listening is the listener's trouble, not ours.
    sendto(m_heartbeat.get(), text.data(), text.size(), MSG_NOSIGNAL, reinterpret_cast<sockaddr*>(&address), sizeof address);
}

RecorderStats Recorder::Loop::stats() const {
    RecorderStats stats;
    stats.cameras = m_ended;
    for (const auto& camera : m_cameras)
        stats.cameras.push_back(camera->stats());
    for (const RecorderStats::Camera& camera : stats.cameras) {
        stats.bytes += camera.bytes;
        stats.frames += camera.frames;
        stats.lostPackets += camera.lostPackets;
    }
    stats.streams = static_cast<int>(m_cameras.size());
    stats.seconds = m_startNs ? seconds((m_stopNs ? m_stopNs : monotonicNs()) - m_startNs) : 0;
    stats.deletedSegments = m_librarian ? m_librarian->deletedSegments() : 0;
    stats.cpuSeconds = processCpuSeconds();
    stats.lateP99Ms = m_lateness.quantileMs(0.99);
    return stats;
}

Recorder::Recorder(std::unique_ptr<Loop> loop) : m_loop(std::move(loop)) {}
Recorder::~Recorder() = default;

Result<std::unique_ptr<Recorder>> Recorder::create(const RecorderOptions& options) {
    auto loop = std::make_unique<Loop>();
    if (auto opened = loop->open(options); !opened)
        return tl::make_unexpected(opened.error());
    return std::unique_ptr<Recorder>(new Recorder(std::move(loop)));
}

Result<void> Recorder::run() { return m_loop->run(); }
void Recorder::stop() { m_loop->signal(Loop::stopSignal); }
void Recorder::reload() { m_loop->signal(Loop::reloadSignal); }
RecorderStats Recorder::stats() const { return m_loop->stats(); }

} // namespace sightline::testbed
