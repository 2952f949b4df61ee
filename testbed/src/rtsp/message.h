#pragma once
// RTSP 1.0 messages and the byte stream that mixes them with interleaved RTP (RFC 2326, 10.12).

#include "base/bytes.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sightline::testbed {

/// A request or a response. Header names keep their spelling; look-up ignores case.
struct RtspMessage {
    std::string startLine;
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;

    /// The first header of that name, "" when there is none.
    std::string_view header(std::string_view name) const;
    /// All headers of that name, in order (a server may offer several challenges).
    std::vector<std::string_view> all(std::string_view name) const;
    bool isResponse() const { return startLine.starts_with("RTSP/"); }
    int status() const;             ///< of a response; 0 when malformed
    std::string_view method() const; ///< of a request
    std::string_view uri() const;    ///< of a request
};

/// "DESCRIBE rtsp://… RTSP/1.0" + headers + Content-Length + body.
std::string toWire(const RtspMessage& message);

bool equalsIgnoringCase(std::string_view a, std::string_view b);
std::string_view trimmed(std::string_view text);
/// The value of `name=` in a semicolon-separated header such as Transport or Session; "" when absent.
std::string_view parameter(std::string_view header, std::string_view name);

/// What RtspParser::next() found.
enum class ParseStatus { NeedMore, Message, Interleaved, Broken };

/// Incremental parser for bytes from a peer that may be slow, wrong or hostile: memory is bounded by the limits below,
/// and nothing is accepted that is not a well-formed message or a complete interleaved packet.
class RtspParser {
public:
    static constexpr std::size_t maxHeaderBytes = 32 * 1024;
    static constexpr std::size_t maxHeaders = 100;
    static constexpr std::size_t maxBodyBytes = 256 * 1024;

    /// Room for at least `bytes` more; fill it and call commit().
    std::span<std::uint8_t> writable(std::size_t bytes);
    void commit(std::size_t bytes) { m_end += bytes; }
    void feed(ByteView data);

    /// The next element. Interleaved payload and message stay valid until the next writable(), feed() or next().
    ParseStatus next();
    const RtspMessage& message() const { return m_message; }
    int channel() const { return m_channel; }
    ByteView payload() const { return m_payload; }
    const std::string& problem() const { return m_problem; } ///< after Broken

private:
    ParseStatus nextInterleaved();
    ParseStatus nextMessage();
    bool parseHead(std::string_view head);
    ParseStatus broken(std::string problem);

    Bytes m_buffer;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    RtspMessage m_message;
    int m_channel = 0;
    ByteView m_payload;
    std::string m_problem;
};

} // namespace sightline::testbed
