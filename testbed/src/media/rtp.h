#pragma once
// RTP packets and what their sequence numbers tell (RFC 3550).

#include "base/bytes.h"

#include <optional>

namespace sightline::testbed {

struct RtpPacket {
    bool marker = false;
    int payloadType = 0;
    std::uint16_t sequence = 0;
    std::uint32_t timestamp = 0;
    std::uint32_t ssrc = 0;
    ByteView payload;
};
/// Nothing when the packet is not RTP version 2 or is cut off.
std::optional<RtpPacket> parseRtp(ByteView data);

/// The RTP and NTP time of an RTCP sender report, when the compound packet has one.
struct SenderReport {
    std::uint32_t rtpTimestamp = 0;
    std::uint64_t ntp = 0;
};
std::optional<SenderReport> parseSenderReport(ByteView data);

/// NTP 32.32 time of a wall clock reading.
std::uint64_t ntpFromWall(std::int64_t wallNs);
std::int64_t wallFromNtp(std::uint64_t ntp);

/// Counts packets that never came. A jump of more than 3000 counts as a restart of the sender, not as loss.
class SequenceTracker {
public:
    enum class Verdict { InOrder, Gap, Old, Restart };
    Verdict add(std::uint16_t sequence);
    std::uint64_t lost() const { return m_lost; }

private:
    bool m_started = false;
    std::uint16_t m_expected = 0;
    std::uint64_t m_lost = 0;
};

/// Extends 32-bit RTP timestamps over their wrap-around.
class TimestampUnwrapper {
public:
    std::int64_t add(std::uint32_t timestamp) {
        if (!m_started) {
            m_started = true;
            m_value = timestamp;
        } else {
            m_value += static_cast<std::int32_t>(timestamp - static_cast<std::uint32_t>(m_value));
        }
        return m_value;
    }

private:
    bool m_started = false;
    std::int64_t m_value = 0;
};

} // namespace sightline::testbed
