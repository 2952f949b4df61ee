#include "cameras/farm_stream.h"

#include "media/rtp.h"
#include "rtsp/auth.h"

#include <cmath>
#include <cstdio>

namespace sightline::testbed {
namespace {

constexpr int payloadType = 96;

std::string_view asText(const Bytes& bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

void appendRtpHeader(ByteWriter& w, int channel, std::size_t payloadBytes, bool marker, std::uint16_t sequence,
                     std::uint32_t timestamp, std::uint32_t ssrc) {
    w.u8('$');
    w.u8(static_cast<unsigned>(channel));
    w.u16(payloadBytes + 12);
    w.u8(0x80);
    w.u8(payloadType | (marker ? 0x80u : 0u));
    w.u16(sequence);
    w.u32(timestamp);
    w.u32(ssrc);
}

} // namespace

FarmStream::FarmStream(const Clip& clip, std::uint32_t camera, bool sub, std::int64_t phaseNs)
    : m_clip(clip), m_camera(camera), m_ssrc(0x51670000u + camera * 2 + (sub ? 1 : 0)), m_phaseNs(phaseNs) {}

std::int64_t FarmStream::dueNs(std::uint64_t frame, std::int64_t epochNs) const {
    return epochNs + m_phaseNs + std::llround(static_cast<double>(frame) * 1e9 / m_clip.fps);
}

std::uint64_t FarmStream::nextKeyFrame(std::int64_t nowNs, std::int64_t epochNs) const {
    const double elapsed = static_cast<double>(nowNs - epochNs - m_phaseNs) / 1e9 * m_clip.fps;
    std::uint64_t frame = elapsed > 0 ? static_cast<std::uint64_t>(std::ceil(elapsed)) : 0;
    while (!isKey(frame))
        ++frame;
    return frame;
}

std::uint16_t FarmStream::sequence(std::uint64_t frame) const {
    const std::size_t n = m_clip.frames.size();
    return static_cast<std::uint16_t>(frame / n * m_clip.packetsBefore[n] + m_clip.packetsBefore[frame % n]);
}

std::uint32_t FarmStream::rtpTime(std::uint64_t frame) const {
    return static_cast<std::uint32_t>(std::llround(static_cast<double>(frame) * 90000 / m_clip.fps));
}

void FarmStream::appendFrame(Bytes& out, std::uint64_t frame, int channel, std::int64_t wallNs) const {
    const ClipFrame& source = clipFrame(frame);
    ByteWriter w(out);
    std::uint16_t number = sequence(frame);
    const std::uint32_t timestamp = rtpTime(frame);
    for (std::size_t i = 0; i < source.packets.size(); ++i) {
        if (i == source.markAt) {
            appendRtpHeader(w, channel, h264::markBytes, false, number++, timestamp, m_ssrc);
            const std::size_t at = out.size();
            out.resize(at + h264::markBytes);
            h264::writeMark({m_camera, frame, wallNs}, out.data() + at);
        }
        const ClipPacket& packet = source.packets[i];
        appendRtpHeader(w, channel, packet.size, i + 1 == source.packets.size(), number++, timestamp, m_ssrc);
        w.bytes(ByteView(source.payload).subspan(packet.offset, packet.size));
    }
}

void FarmStream::appendSenderReport(Bytes& out, std::uint64_t frame, int channel, std::int64_t frameWallNs,
                                    std::uint32_t packetsSent, std::uint32_t bytesSent) const {
    ByteWriter w(out);
    w.u8('$');
    w.u8(static_cast<unsigned>(channel));
    w.u16(28 + 20);
    w.u8(0x80);
    w.u8(200);
    w.u16(6);
    w.u32(m_ssrc);
    w.u64(ntpFromWall(frameWallNs));
    w.u32(rtpTime(frame));
    w.u32(packetsSent);
    w.u32(bytesSent);
    w.u8(0x81); // one source description: CNAME
    w.u8(202);
    w.u16(4);
    w.u32(m_ssrc);
    w.u8(1);
    w.u8(9);
    w.text("sightline");
    w.u8(0);
}

std::string FarmStream::describe(const std::string& contentBase) const {
    char profile[7];
    std::snprintf(profile, sizeof profile, "%02X%02X%02X", static_cast<unsigned>(m_clip.sps[1]),
                  static_cast<unsigned>(m_clip.sps[2]), static_cast<unsigned>(m_clip.sps[3]));
    char rate[32];
    std::snprintf(rate, sizeof rate, "%.6g", m_clip.fps);
    return "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=Sightline simulated camera\r\nc=IN IP4 0.0.0.0\r\nt=0 0\r\n"
           "a=tool:sightline-cameras\r\na=range:npt=now-\r\na=control:" +
           contentBase + "\r\nm=video 0 RTP/AVP 96\r\nb=AS:" + std::to_string(std::lround(m_clip.mbps * 1000)) +
           "\r\na=rtpmap:96 H264/90000\r\na=fmtp:96 packetization-mode=1;profile-level-id=" + profile +
           ";sprop-parameter-sets=" + base64(asText(m_clip.sps)) + "," + base64(asText(m_clip.pps)) +
           "\r\na=framerate:" + rate + "\r\na=control:trackID=0\r\n";
}

} // namespace sightline::testbed
