#include "media/h264_rtp.h"

#include <algorithm>

namespace sightline::testbed {
namespace {
constexpr int stapA = 24;
constexpr int fuA = 28;
} // namespace

std::vector<Bytes> packetiseNal(ByteView nal, std::size_t maxBytes) {
    if (nal.size() <= maxBytes)
        return {Bytes(nal.begin(), nal.end())};
    std::vector<Bytes> packets;
    const std::uint8_t indicator = static_cast<std::uint8_t>((nal[0] & 0xe0) | fuA);
    ByteView rest = nal.subspan(1);
    while (!rest.empty()) {
        const std::size_t size = std::min(rest.size(), maxBytes - 2);
        const int start = packets.empty() ? 0x80 : 0;
        const int end = size == rest.size() ? 0x40 : 0;
        Bytes packet{indicator, static_cast<std::uint8_t>(start | end | (nal[0] & 0x1f))};
        packet.insert(packet.end(), rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(size));
        packets.push_back(std::move(packet));
        rest = rest.subspan(size);
    }
    return packets;
}

void H264Depacketiser::add(const RtpPacket& packet, std::int64_t arrivalNs) {
    const SequenceTracker::Verdict verdict = m_sequence.add(packet.sequence);
    if (verdict == SequenceTracker::Verdict::Old)
        return;
    if (m_open && packet.timestamp != m_timestamp)
        finishUnit();
    if (verdict != SequenceTracker::Verdict::InOrder) {
        m_inFragment = false;
        m_discontinuity = m_discontinuity || verdict == SequenceTracker::Verdict::Restart;
    }
    const bool fresh = !m_open;
    if (fresh)
        beginUnit(packet);
    // A gap in front of a frame's first packet may have taken the end of the frame before or the start of this one.
    if (verdict == SequenceTracker::Verdict::Gap)
        m_unit.damaged = true;
    m_unit.arrivalNs = arrivalNs;
    addPayload(packet.payload);
    m_marked = packet.marker;
}

void H264Depacketiser::beginUnit(const RtpPacket& packet) {
    m_open = true;
    m_timestamp = packet.timestamp;
    m_unit = {};
    m_unit.timestamp = m_clock.add(packet.timestamp);
    m_hasPicture = false;
    m_inFragment = false;
    m_marked = false;
}

void H264Depacketiser::addPayload(ByteView payload) {
    if (payload.empty())
        return;
    const int type = payload[0] & 0x1f;
    if (type == fuA) {
        addFragment(payload);
    } else if (type == stapA) {
        ByteReader r(payload.subspan(1));
        while (r.ok() && r.left() > 2) {
            const ByteView nal = r.bytes(r.u16());
            if (r.ok())
                addNal(nal);
        }
        if (!r.ok())
            m_unit.damaged = true;
    } else if (type >= 1 && type <= 23) {
        addNal(payload);
    } else {
        m_unit.damaged = true; // an aggregation or fragment kind that packetization-mode 1 does not have
    }
}

void H264Depacketiser::addFragment(ByteView payload) {
    if (payload.size() < 3) {
        m_unit.damaged = true;
        return;
    }
    const bool start = (payload[1] & 0x80) != 0;
    const bool end = (payload[1] & 0x40) != 0;
    if (start) {
        m_fragment.assign(1, static_cast<std::uint8_t>((payload[0] & 0xe0) | (payload[1] & 0x1f)));
        m_inFragment = true;
    } else if (!m_inFragment) {
        m_unit.damaged = true; // its start was lost
        return;
    }
    if (m_fragment.size() + payload.size() > maxUnitBytes) {
        m_unit.damaged = true;
        m_inFragment = false;
        return;
    }
    m_fragment.insert(m_fragment.end(), payload.begin() + 2, payload.end());
    if (end) {
        m_inFragment = false;
        addNal(m_fragment);
    }
}

void H264Depacketiser::setParameterSet(ByteView nal) {
    Bytes* target = h264::nalType(nal) == h264::NalSps   ? &m_sps
                    : h264::nalType(nal) == h264::NalPps ? &m_pps
                                                         : nullptr;
    if (!target || nal.size() < 4 - (target == &m_pps ? 2u : 0u) || nal.size() > 4096)
        return;
    if (std::equal(target->begin(), target->end(), nal.begin(), nal.end()))
        return;
    m_discontinuity = m_discontinuity || !target->empty();
    target->assign(nal.begin(), nal.end());
}

void H264Depacketiser::addNal(ByteView nal) {
    const int type = h264::nalType(nal);
    if (type == h264::NalSps || type == h264::NalPps) {
        setParameterSet(nal);
        return;
    }
    if (type == h264::NalAud || nal.empty())
        return;
    if (m_unit.data.size() + nal.size() + 4 > maxUnitBytes) {
        m_unit.damaged = true;
        return;
    }
    if (h264::isPicture(type)) {
        if (!m_hasPicture)
            m_unit.kind = h264::sliceKind(nal);
        m_hasPicture = true;
        m_unit.key = m_unit.key || type == h264::NalIdr;
    }
    ByteWriter w(m_unit.data);
    w.u32(nal.size());
    w.bytes(nal);
    ++m_unit.nals;
}

void H264Depacketiser::finishUnit() {
    m_open = false;
    if (m_inFragment)
        m_unit.damaged = true;
    if (!m_hasPicture && !m_unit.damaged)
        return;
    if (m_unit.damaged)
        ++m_damaged;
    if (m_hasPicture && onUnit)
        onUnit(m_unit);
}

void H264Depacketiser::flush() {
    if (m_open && m_marked)
        finishUnit();
    m_open = false;
}

bool H264Depacketiser::takeDiscontinuity() { return std::exchange(m_discontinuity, false); }

} // namespace sightline::testbed
