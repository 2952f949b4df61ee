#pragma once
// Records one camera: connects, connects again when that ends, turns packets into fragments and fragments into segments.

#include "base/latency_histogram.h"
#include "recorder/fragment_buffer.h"
#include "recorder/librarian.h"
#include "recorder/stream_clock.h"
#include "rtsp/client.h"
#include "testbed/recorder.h"

namespace sightline::testbed {

/// What all cameras of a recorder share.
struct RecorderContext {
    std::filesystem::path out;
    double segmentSeconds = 10;
    Librarian* librarian = nullptr;
    LatencyHistogram* lateness = nullptr;
    std::function<void(const std::string&)> log;
};

class CameraRecorder : private RtspClient::Handler {
public:
    CameraRecorder(const CameraSource& source, RtspUrl url, const RecorderContext& context);
    ~CameraRecorder() override;
    CameraRecorder(const CameraRecorder&) = delete;
    CameraRecorder& operator=(const CameraRecorder&) = delete;

    /// -1 while there is no connection. It changes only in onTick() and onReady().
    int fd() const { return m_client.fd(); }
    bool wantsWrite() const { return m_client.wantsWrite(); }
    void onReady(bool readable, bool writable, std::int64_t nowNs);
    /// About ten times a second: connects when it is time, checks limits.
    void onTick(std::int64_t nowNs);
    /// Writes the open fragment, closes the segment and the connection.
    void finish();

    const CameraSource& source() const { return m_source; }
    const RecorderStats::Camera& stats() const { return m_stats; }
    std::uint64_t openBytes() const { return m_writer.isOpen() ? m_writer.bytes() : 0; }

private:
    Result<void> onTrack(const VideoTrack& track) override;
    void onRtp(ByteView packet, std::int64_t arrivalNs) override;
    void onRtcp(ByteView, std::int64_t) override {}

    void onUnit(AccessUnit& unit);
    bool isDiscontinuous(const AccessUnit& unit);
    void writeFragment(std::int64_t endTicks);
    bool writeOnce(std::int64_t endTicks);
    bool openSegment();
    void endSegment();
    void endStream();
    void disconnect(const Error& error, std::int64_t nowNs);
    void reportDisk(const SegmentWriter::WriteProblem& problem);

    CameraSource m_source;
    const RecorderContext& m_context;
    RtspClient m_client;
    H264Depacketiser m_depacketiser;
    FragmentBuffer m_buffer;
    SegmentWriter m_writer;
    StreamClock m_clock;
    RecorderStats::Camera m_stats;
    int m_payloadType = 96;
    std::uint64_t m_lostBefore = 0; ///< packets lost on earlier connections
    std::uint64_t m_damagedBefore = 0;
    bool m_waitingForKey = true;
    bool m_diskTrouble = false;
    std::int64_t m_previousTicks = 0;
    bool m_havePrevious = false;
    std::int64_t m_segmentTicks = 0; ///< RTP time of the segment's start
    std::int64_t m_segmentEnd = 0;   ///< RTP time up to which the segment is written
    std::int64_t m_nextAttemptNs = 0;
    std::int64_t m_backoffNs = 0;
};

} // namespace sightline::testbed
