#include "cameras/farm_client.h"

#include "rtsp/auth.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <sys/socket.h>

namespace sightline::testbed {
namespace {

/// Two seconds of the stream, and room for a large key frame.
std::size_t queueLimit(const FarmStream& stream) {
    return static_cast<std::size_t>(std::max(1.5e6, stream.clip().mbps * 1e6 / 8 * 2));
}

/// "rtsp://host:port/cam0001/sub/trackID=0" -> "/cam0001/sub"
std::string_view cameraPath(std::string_view uri) {
    if (uri.starts_with("rtsp://")) {
        const std::size_t slash = uri.find('/', 7);
        uri = slash == std::string_view::npos ? std::string_view("/") : uri.substr(slash);
    }
    uri = uri.substr(0, uri.find('?'));
    while (uri.size() > 1 && uri.ends_with('/'))
        uri.remove_suffix(1);
    if (const std::size_t track = uri.rfind("/trackID="); track != std::string_view::npos)
        uri = uri.substr(0, track);
    while (uri.size() > 1 && uri.ends_with('/'))
        uri.remove_suffix(1);
    return uri;
}

/// "interleaved=4-5" -> 4; -1 when malformed.
int interleavedChannel(std::string_view transport) {
    const std::string_view text = parameter(transport, "interleaved");
    if (text.empty())
        return 0;
    int channel = -1;
    std::from_chars(text.data(), text.data() + text.size(), channel);
    return channel >= 0 && channel <= 254 ? channel : -1;
}

std::string reasonFor(int status) {
    switch (status) {
    case 200: return "OK";
    case 401: return "Unauthorized";
    case 404: return "Not Found";
    case 454: return "Session Not Found";
    case 455: return "Method Not Valid in This State";
    case 461: return "Unsupported Transport";
    case 501: return "Not Implemented";
    default: return "Bad Request";
    }
}

void setStatus(RtspMessage& response, int status) {
    response.startLine = "RTSP/1.0 " + std::to_string(status) + " " + reasonFor(status);
}

/// The first transport of the list that runs over this connection; "" when there is none.
std::string_view tcpTransport(std::string_view header) {
    while (!header.empty()) {
        const std::size_t comma = header.find(',');
        const std::string_view one = trimmed(header.substr(0, comma));
        if (one.starts_with("RTP/AVP/TCP"))
            return one;
        header = comma == std::string_view::npos ? std::string_view() : header.substr(comma + 1);
    }
    return {};
}

} // namespace

FarmClient::FarmClient(UniqueFd socket, const FarmContext& context, std::string nonce, std::string session)
    : m_socket(std::move(socket)), m_context(context), m_nonce(std::move(nonce)), m_session(std::move(session)),
      m_lastHeardNs(monotonicNs()) {}

bool FarmClient::onReadable(std::int64_t nowNs) {
    const std::span<std::uint8_t> room = m_parser.writable(16 * 1024);
    const ssize_t got = recv(m_socket.get(), room.data(), room.size(), MSG_DONTWAIT);
    if (got == 0)
        return false;
    if (got < 0)
        return errno == EAGAIN || errno == EINTR;
    m_parser.commit(static_cast<std::size_t>(got));
    m_lastHeardNs = nowNs;
    while (!m_finished) {
        const ParseStatus status = m_parser.next();
        if (status == ParseStatus::NeedMore)
            return true;
        if (status == ParseStatus::Broken)
            return false;
        if (status == ParseStatus::Message && !m_parser.message().isResponse())
            answer(m_parser.message(), nowNs);
        // Interleaved packets from a client are receiver reports: hearing them is all that matters here.
        if (m_queuedBytes > (8u << 20))
            return false; // asks and asks but does not read the answers
    }
    return true;
}

void FarmClient::answer(const RtspMessage& request, std::int64_t nowNs) {
    const std::string wire = toWire(respond(request, nowNs));
    sendOrQueue({reinterpret_cast<const std::uint8_t*>(wire.data()), wire.size()});
}

FarmStream* FarmClient::streamOf(std::string_view uri) const { return m_context.findStream(cameraPath(uri)); }

bool FarmClient::authorised(const RtspMessage& request) const {
    return m_context.user.empty() || request.method() == "OPTIONS" ||
           provesPassword(request.header("Authorization"), request.method(), m_context.user, m_context.password,
                          m_context.realm, m_nonce);
}

RtspMessage FarmClient::respond(const RtspMessage& request, std::int64_t nowNs) {
    RtspMessage response;
    setStatus(response, 200);
    response.headers.emplace_back("CSeq", std::string(request.header("CSeq")));
    response.headers.emplace_back("Server", "Sightline cameras");
    const std::string_view method = request.method();
    const std::string_view session = request.header("Session");
    if (!authorised(request)) {
        setStatus(response, 401);
        response.headers.emplace_back("WWW-Authenticate", "Digest realm=\"" + m_context.realm + "\", nonce=\"" + m_nonce +
                                                              "\", algorithm=MD5");
    } else if (!session.empty() && trimmed(session.substr(0, session.find(';'))) != m_session) {
        setStatus(response, 454);
    } else if (method == "OPTIONS") {
        response.headers.emplace_back("Public", "OPTIONS, DESCRIBE, SETUP, PLAY, PAUSE, TEARDOWN, GET_PARAMETER, SET_PARAMETER");
    } else if (method == "DESCRIBE") {
        describe(request, response);
    } else if (method == "SETUP") {
        setUp(request, response);
    } else if (method == "PLAY") {
        play(request, response, nowNs);
    } else if (method == "PAUSE") {
        m_playing = false;
    } else if (method == "TEARDOWN") {
        m_playing = false;
        m_finished = true;
    } else if (method != "GET_PARAMETER" && method != "SET_PARAMETER") {
        setStatus(response, 501);
    }
    return response;
}

void FarmClient::describe(const RtspMessage& request, RtspMessage& response) {
    const FarmStream* stream = streamOf(request.uri());
    if (!stream) {
        setStatus(response, 404);
        return;
    }
    std::string base(request.uri());
    if (!base.ends_with('/'))
        base += '/';
    response.headers.emplace_back("Content-Base", base);
    response.headers.emplace_back("Content-Type", "application/sdp");
    response.body = stream->describe(base);
}

void FarmClient::setUp(const RtspMessage& request, RtspMessage& response) {
    FarmStream* stream = streamOf(request.uri());
    const std::string_view transport = tcpTransport(request.header("Transport"));
    const int channel = interleavedChannel(transport);
    if (!stream) {
        setStatus(response, 404);
    } else if (transport.empty()) {
        setStatus(response, 461);
    } else if (channel < 0 || m_playing) {
        setStatus(response, m_playing ? 455 : 400);
    } else {
        m_stream = stream;
        m_channel = channel;
        char ssrc[16];
        std::snprintf(ssrc, sizeof ssrc, "%08X", stream->ssrc());
        response.headers.emplace_back("Transport", "RTP/AVP/TCP;unicast;interleaved=" + std::to_string(channel) + "-" +
                                                       std::to_string(channel + 1) + ";ssrc=" + ssrc);
        response.headers.emplace_back("Session", m_session + ";timeout=" + std::to_string(sessionTimeoutSeconds));
    }
}

void FarmClient::play(const RtspMessage& request, RtspMessage& response, std::int64_t nowNs) {
    if (!m_stream) {
        setStatus(response, 455);
        return;
    }
    // A short head start keeps the answer in front of the first packet of a frame that is due at this very moment.
    if (!m_playing)
        m_firstFrame = m_stream->nextKeyFrame(nowNs + 1'000'000, m_context.epochNs);
    m_playing = true;
    std::string url(request.uri());
    while (url.ends_with('/'))
        url.pop_back();
    response.headers.emplace_back("Session", m_session + ";timeout=" + std::to_string(sessionTimeoutSeconds));
    response.headers.emplace_back("Range", "npt=now-");
    response.headers.emplace_back("RTP-Info", "url=" + url + "/trackID=0;seq=" +
                                                  std::to_string(m_stream->sequence(m_firstFrame)) +
                                                  ";rtptime=" + std::to_string(m_stream->rtpTime(m_firstFrame)));
}

bool FarmClient::sendOrQueue(ByteView data) {
    if (m_queuedBytes == 0) {
        const ssize_t sent = send(m_socket.get(), data.data(), data.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent < 0 && errno != EAGAIN && errno != EINTR) {
            m_finished = true;
            return false;
        }
        data = data.subspan(static_cast<std::size_t>(std::max<ssize_t>(sent, 0)));
        if (data.empty())
            return true;
    }
    m_queue.emplace_back(data.begin(), data.end());
    m_queuedBytes += data.size();
    return false;
}

bool FarmClient::onWritable() {
    while (!m_queue.empty()) {
        const Bytes& front = m_queue.front();
        const ssize_t sent = send(m_socket.get(), front.data() + m_queueOffset, front.size() - m_queueOffset,
                                  MSG_DONTWAIT | MSG_NOSIGNAL);
        if (sent < 0)
            return errno == EAGAIN || errno == EINTR;
        m_queueOffset += static_cast<std::size_t>(sent);
        m_queuedBytes -= static_cast<std::size_t>(sent);
        if (m_queueOffset < front.size())
            return true;
        m_queue.pop_front();
        m_queueOffset = 0;
    }
    return true;
}

SendVerdict FarmClient::offer(std::uint64_t frame, std::int64_t wallNs, Bytes& scratch) {
    if (!m_playing || frame < m_firstFrame)
        return SendVerdict::NotYet;
    if (m_dropping && m_stream->isKey(frame))
        m_dropping = false;
    if (m_queuedBytes > queueLimit(*m_stream))
        m_dropping = true;
    if (m_dropping)
        return SendVerdict::Dropped;
    scratch.clear();
    m_stream->appendFrame(scratch, frame, m_channel, wallNs);
    m_packetsSent += static_cast<std::uint32_t>(m_stream->packets(frame));
    m_bytesSent += static_cast<std::uint32_t>(scratch.size() - 16 * static_cast<std::size_t>(m_stream->packets(frame)));
    if (sendOrQueue(scratch))
        return SendVerdict::Sent;
    return m_finished ? SendVerdict::Broken : SendVerdict::Queued;
}

void FarmClient::maybeReport(std::uint64_t frame, std::int64_t nowNs, std::int64_t wallNs, Bytes& scratch) {
    if (nowNs < m_nextReportNs || m_queuedBytes > 0 || m_finished)
        return;
    m_nextReportNs = nowNs + 5 * nsPerSecond;
    scratch.clear();
    m_stream->appendSenderReport(scratch, frame, m_channel + 1, wallNs, m_packetsSent, m_bytesSent);
    sendOrQueue(scratch);
}

} // namespace sightline::testbed
