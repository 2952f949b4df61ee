#include "cameras/farm_server.h"

#include "rtsp/auth.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/random.h>
#include <sys/socket.h>
#include <sys/timerfd.h>

namespace sightline::testbed {
namespace {

constexpr std::size_t maxClients = 4096;
constexpr std::int64_t lateNs = 20'000'000;

std::string randomHex() {
    std::uint8_t bytes[16] = {};
    if (getrandom(bytes, sizeof bytes, 0) != static_cast<ssize_t>(sizeof bytes))
        return md5Hex(std::to_string(monotonicNs()));
    return md5Hex({reinterpret_cast<const char*>(bytes), sizeof bytes});
}

std::string cameraName(std::size_t index) {
    char name[16];
    std::snprintf(name, sizeof name, "cam%04zu", index + 1);
    return name;
}

Result<void> checkOptions(const CameraFarmOptions& o) {
    if (o.count < 1 || o.count > 4096)
        return failure(ErrorKind::Usage, "--count", "the number of cameras must be 1 to 4096");
    if (o.user.find_first_of("\":") != std::string::npos)
        return failure(ErrorKind::Usage, "--auth", "the user name must not contain a colon or a quotation mark");
    return {};
}

} // namespace

Result<void> CameraFarm::Server::open(const CameraFarmOptions& options) {
    if (auto checked = checkOptions(options); !checked)
        return checked;
    m_options = options;
    if (auto listening = listen(options); !listening)
        return listening;
    if (auto made = makeClips(options); !made)
        return made;
    makeStreams(options.count);
    m_epoll.reset(epoll_create1(EPOLL_CLOEXEC));
    m_timer.reset(timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK | TFD_CLOEXEC));
    m_wake.reset(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC));
    if (!m_epoll.valid() || !m_timer.valid() || !m_wake.valid())
        return failure(ErrorKind::Environment, "cameras", std::strerror(errno));
    for (const int fd : {m_listener.get(), m_timer.get(), m_wake.get()}) {
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.fd = fd;
        epoll_ctl(m_epoll.get(), EPOLL_CTL_ADD, fd, &event);
    }
    m_context.user = options.user;
    m_context.password = options.password;
    m_context.realm = "Sightline cameras";
    m_context.bindAddress = options.bind;
    m_context.findStream = [this](std::string_view path) { return findStream(path); };
    return {};
}

Result<void> CameraFarm::Server::listen(const CameraFarmOptions& options) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(options.port);
    if (inet_pton(AF_INET, options.bind.c_str(), &address.sin_addr) != 1)
        return failure(ErrorKind::Usage, "--bind", "\"" + options.bind + "\" is not an IPv4 address");
    m_listener.reset(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    const int on = 1;
    setsockopt(m_listener.get(), SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    if (bind(m_listener.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(m_listener.get(), 1024) != 0)
        return failure(ErrorKind::Environment, options.bind + ":" + std::to_string(options.port), std::strerror(errno),
                       "Choose another port with --port, or 0 for a free one");
    socklen_t size = sizeof address;
    getsockname(m_listener.get(), reinterpret_cast<sockaddr*>(&address), &size);
    m_context.port = ntohs(address.sin_port);
    return {};
}

Result<void> CameraFarm::Server::makeClips(const CameraFarmOptions& options) {
    auto main = options.clip.empty() ? encodeClip(options.main) : readClip(options.clip);
    if (!main)
        return tl::make_unexpected(main.error());
    m_mainClip = std::move(*main);
    StreamProfile subProfile;
    subProfile.width = 640;
    subProfile.height = 360;
    subProfile.mbps = 0.5;
    auto sub = encodeClip(subProfile);
    if (!sub)
        return tl::make_unexpected(sub.error());
    m_subClip = std::move(*sub);
    return {};
}

void CameraFarm::Server::makeStreams(int count) {
    // Phases spread over the clip: key frames, the largest ones, do not all fall due at once.
    for (int i = 0; i < count; ++i)
        for (const bool sub : {false, true}) {
            const Clip& clip = sub ? m_subClip : m_mainClip;
            const std::int64_t phase = toNs(clip.seconds() * i / count);
            Slot slot;
            slot.stream = std::make_unique<FarmStream>(clip, static_cast<std::uint32_t>(i + 1), sub, phase);
            m_slots.push_back(std::move(slot));
        }
    for (int i = 0; i < count; ++i) {
        m_stats.cameras.emplace_back();
        m_stats.cameras.back().name = cameraName(static_cast<std::size_t>(i));
    }
    m_stats.streams = count;
}

FarmStream* CameraFarm::Server::findStream(std::string_view path) {
    if (!path.starts_with("/cam"))
        return nullptr;
    path.remove_prefix(4);
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(path.data(), path.data() + path.size(), number);
    const std::string_view rest = path.substr(static_cast<std::size_t>(end - path.data()));
    if (error != std::errc() || number < 1 || number > m_slots.size() / 2 || (!rest.empty() && rest != "/sub"))
        return nullptr;
    return m_slots[(number - 1) * 2 + (rest.empty() ? 0 : 1)].stream.get();
}

void CameraFarm::Server::stop() {
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = write(m_wake.get(), &one, sizeof one);
}

Result<void> CameraFarm::Server::run() {
    m_startNs = monotonicNs();
    // The clips have been replaying for a minute, as it were: every camera is past its phase.
    m_context.epochNs = m_startNs - 70 * nsPerSecond;
    m_wallOffsetNs = wallNs() - monotonicNs();
    const std::int64_t endNs = m_options.durationSeconds > 0 ? m_startNs + toNs(m_options.durationSeconds) : INT64_MAX;
    epoll_event events[256];
    for (bool going = true; going && monotonicNs() < endNs;) {
        const std::int64_t untilEnd = (endNs - monotonicNs()) / 1'000'000 + 1;
        const int count = epoll_wait(m_epoll.get(), events, 256, static_cast<int>(std::clamp<std::int64_t>(untilEnd, 0, 1000)));
        if (count < 0 && errno != EINTR)
            return failure(ErrorKind::Environment, "cameras", std::strerror(errno));
        sendDue();
        for (int i = 0; i < count; ++i) {
            if (events[i].data.fd == m_wake.get())
                going = false;
            else if (events[i].data.fd == m_listener.get())
                acceptAll();
            else if (events[i].data.fd != m_timer.get())
                onClient(events[i].data.fd, events[i].events);
        }
        sendDue();
        closeIdle(monotonicNs());
    }
    m_stopNs = monotonicNs();
    return {};
}

void CameraFarm::Server::acceptAll() {
    while (true) {
        UniqueFd socket(accept4(m_listener.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
        if (!socket.valid() || m_clients.size() >= maxClients)
            return;
        const int on = 1;
        setsockopt(socket.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        const int fd = socket.get();
        auto client = std::make_unique<FarmClient>(std::move(socket), m_context, randomHex(), randomHex().substr(0, 16));
        watch(*client, EPOLL_CTL_ADD);
        m_clients[fd] = std::move(client);
        ++m_stats.clientsEver;
    }
}

void CameraFarm::Server::watch(const FarmClient& client, int operation) const {
    epoll_event event{};
    event.events = EPOLLIN | (client.wantsWrite() ? static_cast<std::uint32_t>(EPOLLOUT) : 0u);
    event.data.fd = client.fd();
    epoll_ctl(m_epoll.get(), operation, client.fd(), &event);
}

void CameraFarm::Server::onClient(int fd, std::uint32_t events) {
    const auto found = m_clients.find(fd);
    if (found == m_clients.end())
        return;
    FarmClient& client = *found->second;
    FarmStream* before = client.playing();
    bool alive = true;
    if (events & EPOLLOUT)
        alive = client.onWritable();
    if (alive && (events & (EPOLLIN | EPOLLHUP | EPOLLERR)))
        alive = client.onReadable(monotonicNs());
    updatePlaying(client, before);
    if (!alive || client.finished())
        closeClient(fd);
    else
        watch(client, EPOLL_CTL_MOD);
}

void CameraFarm::Server::updatePlaying(FarmClient& client, FarmStream* before) {
    FarmStream* after = client.playing();
    if (before == after)
        return;
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        Slot& slot = m_slots[i];
        if (slot.stream.get() == before)
            std::erase(slot.players, &client);
        if (slot.stream.get() != after)
            continue;
        slot.players.push_back(&client);
        if (!slot.scheduled) {
            const std::uint64_t frame = after->nextKeyFrame(monotonicNs(), m_context.epochNs);
            m_due.push({after->dueNs(frame, m_context.epochNs), i, frame});
            slot.scheduled = true;
        }
    }
    if (!m_due.empty())
        setTimer(m_due.top().atNs);
}

void CameraFarm::Server::closeClient(int fd) {
    const auto found = m_clients.find(fd);
    if (found == m_clients.end())
        return;
    for (Slot& slot : m_slots)
        std::erase(slot.players, found->second.get());
    epoll_ctl(m_epoll.get(), EPOLL_CTL_DEL, fd, nullptr);
    m_clients.erase(found);
}

void CameraFarm::Server::closeIdle(std::int64_t nowNs) {
    if (nowNs < m_nextIdleCheckNs)
        return;
    m_nextIdleCheckNs = nowNs + nsPerSecond;
    std::vector<int> idle;
    for (const auto& [fd, client] : m_clients)
        if (nowNs - client->lastHeardNs() > FarmClient::sessionTimeoutSeconds * nsPerSecond)
            idle.push_back(fd);
    for (const int fd : idle)
        closeClient(fd);
}

void CameraFarm::Server::setTimer(std::int64_t atNs) const {
    itimerspec spec{};
    spec.it_value.tv_sec = atNs / nsPerSecond;
    spec.it_value.tv_nsec = atNs % nsPerSecond;
    timerfd_settime(m_timer.get(), TFD_TIMER_ABSTIME, &spec, nullptr);
}

void CameraFarm::Server::sendDue() {
    while (!m_due.empty() && m_due.top().atNs <= monotonicNs()) {
        const Due due = m_due.top();
        m_due.pop();
        sendFrame(due);
    }
    if (!m_due.empty())
        setTimer(m_due.top().atNs);
}

void CameraFarm::Server::sendFrame(const Due& due) {
    Slot& slot = m_slots[due.stream];
    const FarmStream& stream = *slot.stream;
    CameraFarmStats::Camera& counters = m_stats.cameras[due.stream / 2];
    const std::int64_t dueWallNs = due.atNs + m_wallOffsetNs;
    std::vector<int> broken;
    for (FarmClient* client : slot.players) {
        const bool waiting = client->wantsWrite();
        const SendVerdict verdict = client->offer(due.frame, dueWallNs, m_scratch);
        const std::int64_t lateness = monotonicNs() - due.atNs;
        if (verdict == SendVerdict::Sent || verdict == SendVerdict::Queued) {
            ++counters.frames;
            counters.bytes += m_scratch.size();
            m_lateness.add(lateness);
            counters.lateFrames += lateness > lateNs ? 1 : 0;
            client->maybeReport(due.frame, due.atNs, dueWallNs, m_scratch);
        } else if (verdict == SendVerdict::Dropped) {
            ++counters.droppedFrames;
            counters.droppedPackets += static_cast<std::uint64_t>(stream.packets(due.frame));
        } else if (verdict == SendVerdict::Broken) {
            broken.push_back(client->fd());
        }
        if (client->wantsWrite() != waiting && verdict != SendVerdict::Broken)
            watch(*client, EPOLL_CTL_MOD);
    }
    for (const int fd : broken)
        closeClient(fd);
    slot.scheduled = !slot.players.empty();
    if (slot.scheduled)
        m_due.push({stream.dueNs(due.frame + 1, m_context.epochNs), due.stream, due.frame + 1});
}

CameraFarmStats CameraFarm::Server::stats() const {
    CameraFarmStats stats = m_stats;
    for (const CameraFarmStats::Camera& camera : stats.cameras) {
        stats.bytes += camera.bytes;
        stats.frames += camera.frames;
        stats.lostPackets += camera.droppedPackets;
        stats.lateFrames += camera.lateFrames;
    }
    stats.seconds = m_startNs ? seconds((m_stopNs ? m_stopNs : monotonicNs()) - m_startNs) : 0;
    stats.cpuSeconds = processCpuSeconds();
    stats.lateP99Ms = m_lateness.quantileMs(0.99);
    stats.clientsNow = static_cast<int>(m_clients.size());
    return stats;
}

CameraFarm::CameraFarm(std::unique_ptr<Server> server) : m_server(std::move(server)) {}
CameraFarm::~CameraFarm() = default;

Result<std::unique_ptr<CameraFarm>> CameraFarm::create(const CameraFarmOptions& options) {
    auto server = std::make_unique<Server>();
    if (auto opened = server->open(options); !opened)
        return tl::make_unexpected(opened.error());
    return std::unique_ptr<CameraFarm>(new CameraFarm(std::move(server)));
}

std::uint16_t CameraFarm::port() const { return m_server->port(); }
Result<void> CameraFarm::run() { return m_server->run(); }
void CameraFarm::stop() { m_server->stop(); }
CameraFarmStats CameraFarm::stats() const { return m_server->stats(); }

} // namespace sightline::testbed
