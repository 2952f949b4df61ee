#pragma once
// An RTSP 1.0 client for one camera over one TCP connection, driven by its owner's event loop: it never blocks (except for
// the look-up of a host name) and never sleeps. Connect, DESCRIBE, SETUP (interleaved), PLAY, keep-alive; basic and
// digest authentication. Texts of errors never hold credentials.

#include "base/bytes.h"
#include "base/unique_fd.h"
#include "planner/result.h"
#include "rtsp/auth.h"
#include "rtsp/message.h"
#include "rtsp/sdp.h"
#include "rtsp/url.h"

namespace sightline::testbed {

class RtspClient {
public:
    class Handler {
    public:
        virtual ~Handler() = default;
        /// The video track is known. An error ends the connection (a codec that nobody can take, say).
        virtual Result<void> onTrack(const VideoTrack& track) = 0;
        virtual void onRtp(ByteView packet, std::int64_t arrivalNs) = 0;
        virtual void onRtcp(ByteView packet, std::int64_t arrivalNs) = 0;
    };

    static constexpr std::int64_t answerTimeoutNs = 5'000'000'000;  ///< connect, and each answer
    static constexpr std::int64_t silenceTimeoutNs = 8'000'000'000; ///< no packet while playing

    RtspClient(RtspUrl url, Handler& handler) : m_url(std::move(url)), m_handler(handler) {}

    Result<void> connect(std::int64_t nowNs);
    int fd() const { return m_socket.get(); }
    bool wantsWrite() const { return m_state == State::Connecting || !m_out.empty(); }
    bool playing() const { return m_state == State::Playing; }
    /// The descriptor is ready. An error means that the connection is over.
    Result<void> onReady(bool readable, bool writable, std::int64_t nowNs);
    /// Checks time limits and keeps the session alive; call it about once a second.
    Result<void> onTick(std::int64_t nowNs);
    /// Says goodbye, without waiting for the answer, and closes.
    void close();
    std::uint64_t wireBytes() const { return m_wireBytes; } ///< received on the connection

private:
    enum class State { Idle, Connecting, Describing, SettingUp, Starting, Playing };

    tl::unexpected<Error> problem(std::string message, std::string remedy = {}) const;
    Result<void> finishConnect(std::int64_t nowNs);
    Result<void> readAll(std::int64_t nowNs);
    Result<void> writeAll();
    Result<void> request(std::string method, std::string url, std::int64_t nowNs);
    Result<void> onResponse(const RtspMessage& response, std::int64_t nowNs);
    Result<void> onUnauthorised(const RtspMessage& response, std::int64_t nowNs);
    Result<void> onDescribed(const RtspMessage& response, std::int64_t nowNs);
    Result<void> onSetUp(const RtspMessage& response, std::int64_t nowNs);

    RtspUrl m_url;
    Handler& m_handler;
    UniqueFd m_socket;
    State m_state = State::Idle;
    RtspParser m_parser;
    std::string m_out;
    int m_sequence = 0;
    std::string m_method, m_requestUrl; ///< last request
    std::string m_aggregateUrl;
    std::optional<Challenge> m_challenge;
    unsigned m_challengeUses = 0;
    bool m_triedCredentials = false;
    std::string m_session;
    int m_rtpChannel = 0;
    std::int64_t m_waitingSinceNs = 0;
    std::int64_t m_lastPacketNs = 0;
    std::int64_t m_nextKeepAliveNs = 0;
    std::int64_t m_keepAliveNs = 25'000'000'000;
    std::uint64_t m_wireBytes = 0;
};

} // namespace sightline::testbed
