#include "media/rtp.h"

#include "base/clock.h"

namespace sightline::testbed {
namespace {
constexpr std::int64_t ntpEpochSeconds = 2'208'988'800; // 1900 to 1970
}

std::optional<RtpPacket> parseRtp(ByteView data) {
    if (data.size() < 12 || data[0] >> 6 != 2)
        return std::nullopt;
    ByteReader r(data);
    const unsigned first = r.u8();
    const unsigned second = r.u8();
    RtpPacket packet;
    packet.marker = (second & 0x80) != 0;
    packet.payloadType = static_cast<int>(second & 0x7f);
    packet.sequence = r.u16();
    packet.timestamp = r.u32();
    packet.ssrc = r.u32();
    r.skip(std::size_t{4} * (first & 0x0f));
    if (first & 0x10) {
        r.u16();
        const std::size_t words = r.u16();
        r.skip(words * 4);
    }
    if (!r.ok())
        return std::nullopt;
    packet.payload = r.bytes(r.left());
    if (first & 0x20) {
        const std::size_t padding = packet.payload.empty() ? 0 : packet.payload.back();
        if (padding == 0 || padding > packet.payload.size())
            return std::nullopt;
        packet.payload = packet.payload.first(packet.payload.size() - padding);
    }
    return packet;
}

std::optional<SenderReport> parseSenderReport(ByteView data) {
    while (data.size() >= 4) {
        const std::size_t size = (static_cast<std::size_t>(data[2] << 8 | data[3]) + 1) * 4;
        if (data[0] >> 6 != 2 || size > data.size())
            return std::nullopt;
        if (data[1] == 200 && size >= 28) {
            ByteReader r(data.subspan(8));
            SenderReport report;
            report.ntp = r.u64();
            report.rtpTimestamp = r.u32();
            return report;
        }
        data = data.subspan(size);
    }
    return std::nullopt;
}

std::uint64_t ntpFromWall(std::int64_t wall) {
    const std::uint64_t whole = static_cast<std::uint64_t>(wall / nsPerSecond + ntpEpochSeconds);
    const std::uint64_t rest = static_cast<std::uint64_t>(wall % nsPerSecond);
    return whole << 32 | (rest << 32) / static_cast<std::uint64_t>(nsPerSecond);
}

std::int64_t wallFromNtp(std::uint64_t ntp) {
    const std::int64_t whole = static_cast<std::int64_t>(ntp >> 32) - ntpEpochSeconds;
    const std::uint64_t rest = (ntp & 0xffffffffu) * static_cast<std::uint64_t>(nsPerSecond) + (1u << 31);
    return whole * nsPerSecond + static_cast<std::int64_t>(rest >> 32);
}

SequenceTracker::Verdict SequenceTracker::add(std::uint16_t sequence) {
    const std::int16_t ahead = static_cast<std::int16_t>(sequence - m_expected);
    const bool started = m_started;
    m_started = true;
    if (started && ahead < 0 && ahead > -3000)
        return Verdict::Old;
    m_expected = static_cast<std::uint16_t>(sequence + 1);
    if (!started || ahead == 0)
        return Verdict::InOrder;
    if (ahead < 0 || ahead > 3000)
        return Verdict::Restart;
    m_lost += static_cast<std::uint64_t>(ahead);
    return Verdict::Gap;
}

} // namespace sightline::testbed
