#pragma once
// One TCP connection to the camera farm: its requests, its session and its bounded send queue.

#include "base/unique_fd.h"
#include "cameras/farm_stream.h"
#include "rtsp/message.h"

#include <deque>
#include <functional>
#include <string>

namespace sightline::testbed {

/// What a connection asks the server for.
struct FarmContext {
    std::string user, password, realm;
    std::string bindAddress;
    std::uint16_t port = 0;
    std::int64_t epochNs = 0;
    std::function<FarmStream*(std::string_view path)> findStream; ///< nullptr: no such camera
};

/// What happened to a frame that was offered to a client.
enum class SendVerdict { Sent, Queued, Dropped, NotYet, Broken };

class FarmClient {
public:
    static constexpr int sessionTimeoutSeconds = 60;

    FarmClient(UniqueFd socket, const FarmContext& context, std::string nonce, std::string session);

    int fd() const { return m_socket.get(); }
    FarmStream* playing() const { return m_playing ? m_stream : nullptr; }
    bool wantsWrite() const { return m_queuedBytes > 0; }
    bool finished() const { return m_finished; }
    std::int64_t lastHeardNs() const { return m_lastHeardNs; }

    /// Reads and answers what came. False: close the connection.
    bool onReadable(std::int64_t nowNs);
    /// Sends what waits. False: close the connection.
    bool onWritable();

    /// Offers a frame that is due now. A client that does not read loses whole groups of pictures, never parts of one.
    SendVerdict offer(std::uint64_t frame, std::int64_t wallNs, Bytes& scratch);
    /// Sends a sender report when five seconds have passed.
    void maybeReport(std::uint64_t frame, std::int64_t nowNs, std::int64_t wallNs, Bytes& scratch);

private:
    void answer(const RtspMessage& request, std::int64_t nowNs);
    RtspMessage respond(const RtspMessage& request, std::int64_t nowNs);
    bool authorised(const RtspMessage& request) const;
    void setUp(const RtspMessage& request, RtspMessage& response);
    void play(const RtspMessage& request, RtspMessage& response, std::int64_t nowNs);
    void describe(const RtspMessage& request, RtspMessage& response);
    FarmStream* streamOf(std::string_view uri) const;
    bool sendOrQueue(ByteView data);

    UniqueFd m_socket;
    const FarmContext& m_context;
    std::string m_nonce;
    std::string m_session;
    RtspParser m_parser;
    FarmStream* m_stream = nullptr;
    int m_channel = 0;
    std::uint64_t m_firstFrame = 0;
    bool m_playing = false;
    bool m_dropping = false;
    bool m_finished = false;
    std::int64_t m_lastHeardNs = 0;
    std::int64_t m_nextReportNs = 0;
    std::uint32_t m_packetsSent = 0;
    std::uint32_t m_bytesSent = 0;
    std::deque<Bytes> m_queue;
    std::size_t m_queueOffset = 0; ///< bytes of the front buffer that are gone already
    std::size_t m_queuedBytes = 0;
};

} // namespace sightline::testbed
