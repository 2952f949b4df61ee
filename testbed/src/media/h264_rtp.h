#pragma once
// H.264 in RTP (RFC 6184): cutting NAL units into packets, and putting frames together again.

#include "media/h264.h"
#include "media/rtp.h"

#include <functional>
#include <utility>

namespace sightline::testbed {

/// RTP payloads of one NAL unit: the NAL itself, or FU-A fragments of at most `maxBytes`.
std::vector<Bytes> packetiseNal(ByteView nal, std::size_t maxBytes);

/// One frame as it came: NAL units in order, each behind its four-byte length.
struct AccessUnit {
    Bytes data;
    std::int64_t timestamp = 0; ///< 90 kHz, unwrapped
    std::int64_t arrivalNs = 0; ///< monotonic time of the last packet
    bool key = false;           ///< holds an IDR picture
    char kind = 'P';            ///< 'I', 'P' or 'B' of the first slice
    bool damaged = false;       ///< a packet of it was lost
    int nals = 0;
};

/// Puts packets of one stream (one SSRC) together. Parameter sets are kept aside, not in the units; access unit
/// delimiters are dropped. A frame ends where the RTP timestamp changes: marker bits are not trusted.
class H264Depacketiser {
public:
    static constexpr std::size_t maxUnitBytes = 16u << 20; ///< larger frames are dropped as damaged

    void add(const RtpPacket& packet, std::int64_t arrivalNs);
    /// Ends the frame that is open, when its last packet had the marker bit.
    void flush();
    std::function<void(AccessUnit&)> onUnit;

    const Bytes& sps() const { return m_sps; }
    const Bytes& pps() const { return m_pps; }
    void setParameterSet(ByteView nal);
    std::uint64_t lostPackets() const { return m_sequence.lost(); }
    std::uint64_t damagedUnits() const { return m_damaged; }
    /// True once after the sender restarted its sequence or changed its parameter sets.
    bool takeDiscontinuity();

private:
    void addPayload(ByteView payload);
    void addNal(ByteView nal);
    void addFragment(ByteView payload);
    void finishUnit();
    void beginUnit(const RtpPacket& packet);

    SequenceTracker m_sequence;
    TimestampUnwrapper m_clock;
    AccessUnit m_unit;
    Bytes m_fragment;
    Bytes m_sps, m_pps;
    bool m_open = false;
    bool m_marked = false;
    bool m_hasPicture = false;
    bool m_inFragment = false;
    bool m_discontinuity = false;
    std::uint32_t m_timestamp = 0;
    std::uint64_t m_damaged = 0;
};

} // namespace sightline::testbed
