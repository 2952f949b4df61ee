#include "rtsp/client.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <memory>
#include <netdb.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace sightline::testbed {
namespace {

int numberAt(std::string_view text, int otherwise) {
    int value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

struct AddressListDelete {
    void operator()(addrinfo* list) const { freeaddrinfo(list); }
};

} // namespace

tl::unexpected<Error> RtspClient::problem(std::string message, std::string remedy) const {
    return failure(ErrorKind::Environment, m_url.plain(), std::move(message), std::move(remedy));
}

Result<void> RtspClient::connect(std::int64_t nowNs) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* raw = nullptr;
    if (const int error = getaddrinfo(m_url.host.c_str(), std::to_string(m_url.port).c_str(), &hints, &raw); error != 0)
        return problem(std::string("the host is not found: ") + gai_strerror(error));
    const std::unique_ptr<addrinfo, AddressListDelete> list(raw);
    m_socket.reset(socket(raw->ai_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
    if (!m_socket.valid())
        return problem(std::strerror(errno));
    const int on = 1;
    setsockopt(m_socket.get(), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    m_parser = {};
    m_out.clear();
    m_session.clear();
    m_challenge.reset();
    m_triedCredentials = false;
    m_state = State::Connecting;
    m_waitingSinceNs = nowNs;
    if (::connect(m_socket.get(), raw->ai_addr, raw->ai_addrlen) != 0 && errno != EINPROGRESS)
        return problem(std::string("cannot connect: ") + std::strerror(errno));
    return {};
}

Result<void> RtspClient::finishConnect(std::int64_t nowNs) {
    int error = 0;
    socklen_t size = sizeof error;
    getsockopt(m_socket.get(), SOL_SOCKET, SO_ERROR, &error, &size);
    if (error != 0)
        return problem(std::string("cannot connect: ") + std::strerror(error), "Check address, port and cable");
    m_state = State::Describing;
    return request("DESCRIBE", m_url.plain(), nowNs);
}

Result<void> RtspClient::request(std::string method, std::string url, std::int64_t nowNs) {
    RtspMessage message;
    message.startLine = method + " " + url + " RTSP/1.0";
    message.headers.emplace_back("CSeq", std::to_string(++m_sequence));
    message.headers.emplace_back("User-Agent", "Sightline");
    if (m_challenge)
        message.headers.emplace_back("Authorization", authorization(*m_challenge, m_url.user, m_url.password, method, url,
                                                                    ++m_challengeUses));
    if (method == "DESCRIBE")
        message.headers.emplace_back("Accept", "application/sdp");
    if (method == "SETUP")
        message.headers.emplace_back("Transport", "RTP/AVP/TCP;unicast;interleaved=0-1");
    if (method == "PLAY")
        message.headers.emplace_back("Range", "npt=0.000-");
    if (!m_session.empty())
        message.headers.emplace_back("Session", m_session);
    m_method = std::move(method);
    m_requestUrl = std::move(url);
    m_out += toWire(message);
    m_waitingSinceNs = nowNs;
    return writeAll();
}

Result<void> RtspClient::writeAll() {
    while (!m_out.empty()) {
        const ssize_t sent = send(m_socket.get(), m_out.data(), m_out.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent < 0 && errno == EAGAIN)
            return {};
        if (sent < 0 && errno != EINTR)
            return problem(std::string("the connection broke: ") + std::strerror(errno));
        m_out.erase(0, static_cast<std::size_t>(std::max<ssize_t>(sent, 0)));
    }
    return {};
}

Result<void> RtspClient::onReady(bool readable, bool writable, std::int64_t nowNs) {
    if (m_state == State::Connecting)
        return writable || readable ? finishConnect(nowNs) : Result<void>();
    if (writable)
        if (auto written = writeAll(); !written)
            return written;
    return readable ? readAll(nowNs) : Result<void>();
}

Result<void> RtspClient::readAll(std::int64_t nowNs) {
    const std::span<std::uint8_t> room = m_parser.writable(64 * 1024);
    const ssize_t got = recv(m_socket.get(), room.data(), room.size(), MSG_DONTWAIT);
    if (got < 0)
        return errno == EAGAIN || errno == EINTR ? Result<void>()
                                                 : problem(std::string("the connection broke: ") + std::strerror(errno));
    if (got == 0)
        return problem("the camera closed the connection");
    m_parser.commit(static_cast<std::size_t>(got));
    m_wireBytes += static_cast<std::uint64_t>(got);
    while (true) {
        switch (m_parser.next()) {
        case ParseStatus::NeedMore:
            return {};
        case ParseStatus::Broken:
            return problem(m_parser.problem());
        case ParseStatus::Interleaved:
            m_lastPacketNs = nowNs;
            if (m_parser.channel() == m_rtpChannel)
                m_handler.onRtp(m_parser.payload(), nowNs);
            else if (m_parser.channel() == m_rtpChannel + 1)
                m_handler.onRtcp(m_parser.payload(), nowNs);
            break;
        case ParseStatus::Message:
            // Requests from the server (announcements) are not answered: no camera was seen to need it.
            if (m_parser.message().isResponse())
                if (auto handled = onResponse(m_parser.message(), nowNs); !handled)
                    return handled;
            break;
        }
    }
}

Result<void> RtspClient::onResponse(const RtspMessage& response, std::int64_t nowNs) {
    m_waitingSinceNs = 0;
    if (response.status() == 401)
        return onUnauthorised(response, nowNs);
    if (m_state == State::Playing)
        return response.status() == 454 ? Result<void>(problem("the camera ended the session")) : Result<void>();
    if (response.status() != 200)
        return problem("the camera answers " + m_method + " with \"" + response.startLine.substr(0, 80) + "\"",
                       response.status() == 404   ? "Check the path of the address"
                       : response.status() == 461 ? "The camera does not stream over TCP; allow it in the camera"
                                                  : "");
    switch (m_state) {
    case State::Describing: return onDescribed(response, nowNs);
    case State::SettingUp: return onSetUp(response, nowNs);
    case State::Starting:
        m_state = State::Playing;
        m_lastPacketNs = nowNs;
        m_nextKeepAliveNs = nowNs + m_keepAliveNs;
        break;
    default: break;
    }
    return {};
}

Result<void> RtspClient::onUnauthorised(const RtspMessage& response, std::int64_t nowNs) {
    if (!m_url.hasCredentials)
        return problem("the camera asks for a user name and password", "Give rtsp://USER:PASS@HOST/…");
    auto challenge = chooseChallenge(response.all("WWW-Authenticate"));
    if (!challenge)
        return problem("the camera asks for an authentication that is neither basic nor MD5 digest");
    const bool stale = m_challenge && m_challenge->nonce != challenge->nonce && m_state == State::Playing;
    if (m_triedCredentials && !stale)
        return problem("the camera refuses the user name or password");
    m_triedCredentials = true;
    m_challenge = std::move(challenge);
    m_challengeUses = 0;
    return request(m_method, m_requestUrl, nowNs);
}

Result<void> RtspClient::onDescribed(const RtspMessage& response, std::int64_t nowNs) {
    const auto track = parseSdp(response.body);
    if (!track)
        return problem("the camera offers no video track");
    if (auto taken = m_handler.onTrack(*track); !taken)
        return taken;
    const std::string_view base = response.header("Content-Base");
    const std::string_view location = response.header("Content-Location");
    std::string root(!base.empty() ? base : !location.empty() ? location : std::string_view());
    if (!root.starts_with("rtsp://"))
        root = m_url.plain();
    m_aggregateUrl = track->sessionControl.starts_with("rtsp://") ? track->sessionControl : root;
    m_state = State::SettingUp;
    m_triedCredentials = false; // a new request may meet a new challenge
    return request("SETUP", trackUrl(root, track->control), nowNs);
}

Result<void> RtspClient::onSetUp(const RtspMessage& response, std::int64_t nowNs) {
    const std::string_view session = response.header("Session");
    m_session = trimmed(session.substr(0, session.find(';')));
    const int timeout = std::clamp(numberAt(parameter(session, "timeout"), 60), 4, 3600);
    m_keepAliveNs = std::int64_t{timeout} * 1'000'000'000 * 2 / 5;
    const std::string_view channels = parameter(response.header("Transport"), "interleaved");
    m_rtpChannel = numberAt(channels, 0);
    m_state = State::Starting;
    m_triedCredentials = false;
    return request("PLAY", m_aggregateUrl, nowNs);
}

Result<void> RtspClient::onTick(std::int64_t nowNs) {
    if (m_state == State::Idle)
        return {};
    if (m_waitingSinceNs != 0 && m_state != State::Playing && nowNs - m_waitingSinceNs > answerTimeoutNs)
        return problem(m_state == State::Connecting ? "no connection within 5 s" : "no answer to " + m_method + " within 5 s");
    if (m_state != State::Playing)
        return {};
    if (nowNs - m_lastPacketNs > silenceTimeoutNs)
        return problem("the camera has sent nothing for 8 s");
    if (nowNs < m_nextKeepAliveNs)
        return {};
    m_nextKeepAliveNs = nowNs + m_keepAliveNs;
    m_triedCredentials = false;
    return request("GET_PARAMETER", m_aggregateUrl, nowNs);
}

void RtspClient::close() {
    if (m_state == State::Playing || m_state == State::Starting) {
        m_out.clear();
        (void)request("TEARDOWN", m_aggregateUrl, 0);
    }
    m_state = State::Idle;
    m_socket.reset();
}

} // namespace sightline::testbed
