#include "recorder/camera_recorder.h"

#include <algorithm>

namespace sightline::testbed {
namespace {

constexpr std::int64_t firstBackoffNs = 250'000'000;
constexpr std::int64_t longestBackoffNs = 8'000'000'000;
// Cameras with long groups of pictures: bounds what a kill -9 costs, and memory.
constexpr std::int64_t longestFragmentTicks = 4 * std::int64_t{mp4Timescale};
constexpr std::size_t largestFragment = 16u << 20;
// A timestamp that jumps further than this starts a new segment.
constexpr std::int64_t forwardJumpTicks = 10 * std::int64_t{mp4Timescale};
constexpr std::int64_t backwardJumpTicks = 2 * std::int64_t{mp4Timescale};

} // namespace

CameraRecorder::CameraRecorder(const CameraSource& source, RtspUrl url, const RecorderContext& context)
    : m_source(source), m_context(context), m_client(std::move(url), *this) {
    m_stats.name = source.name;
    m_depacketiser.onUnit = [this](AccessUnit& unit) { onUnit(unit); };
}

CameraRecorder::~CameraRecorder() = default;

void CameraRecorder::onTick(std::int64_t nowNs) {
    if (m_client.fd() >= 0) {
        if (auto ticked = m_client.onTick(nowNs); !ticked)
            disconnect(ticked.error(), nowNs);
        return;
    }
    if (nowNs < m_nextAttemptNs)
        return;
    if (auto connecting = m_client.connect(nowNs); !connecting)
        disconnect(connecting.error(), nowNs);
}

void CameraRecorder::onReady(bool readable, bool writable, std::int64_t nowNs) {
    if (auto done = m_client.onReady(readable, writable, nowNs); !done)
        disconnect(done.error(), nowNs);
}

void CameraRecorder::disconnect(const Error& error, std::int64_t nowNs) {
    m_client.close();
    const std::string text = withoutCredentials(toText(error));
    if (m_context.log && text != m_stats.lastError)
        m_context.log(m_source.name + ": " + text);
    m_stats.lastError = text;
    if (m_stats.recording)
        m_backoffNs = 0; // it worked until now: try again soon
    m_depacketiser.flush();
    endStream();
    ++m_stats.reconnects;
    m_backoffNs = std::clamp(m_backoffNs * 2, firstBackoffNs, longestBackoffNs);
    m_nextAttemptNs = nowNs + m_backoffNs;
}

Result<void> CameraRecorder::onTrack(const VideoTrack& track) {
    if (track.codec != "H264")
        return failure(ErrorKind::Environment, m_source.name, "the camera sends " + track.codec +
                                                                  ", which this version does not record",
                       "Set the camera to H.264");
    m_lostBefore = m_stats.lostPackets;
    m_damagedBefore = m_stats.damagedFrames;
    m_depacketiser = {};
    m_depacketiser.onUnit = [this](AccessUnit& unit) { onUnit(unit); };
    for (const Bytes& set : track.parameterSets)
        m_depacketiser.setParameterSet(set);
    m_payloadType = track.payloadType;
    m_clock.reset();
    m_waitingForKey = true;
    m_havePrevious = false;
    return {};
}

void CameraRecorder::onRtp(ByteView data, std::int64_t arrivalNs) {
    const auto packet = parseRtp(data);
    if (!packet || packet->payloadType != m_payloadType)
        return;
    m_depacketiser.add(*packet, arrivalNs);
    m_stats.lostPackets = m_lostBefore + m_depacketiser.lostPackets();
    m_stats.damagedFrames = m_damagedBefore + m_depacketiser.damagedUnits();
}

bool CameraRecorder::isDiscontinuous(const AccessUnit& unit) {
    bool jumped = m_depacketiser.takeDiscontinuity();
    if (m_havePrevious) {
        const std::int64_t step = unit.timestamp - m_previousTicks;
        jumped = jumped || step > forwardJumpTicks || step < -backwardJumpTicks;
    }
    m_previousTicks = unit.timestamp;
    m_havePrevious = true;
    return jumped;
}

void CameraRecorder::onUnit(AccessUnit& unit) {
    if (isDiscontinuous(unit)) {
        endStream();
        m_clock.reset();
    }
    const std::int64_t lateness = m_clock.add(unit.timestamp, unit.arrivalNs, unit.key);
    m_context.lateness->add(lateness);
    if (unit.damaged)
        return;
    if (m_waitingForKey && !unit.key)
        return;
    if (m_waitingForKey) {
        m_waitingForKey = false;
        m_stats.recording = true;
        m_stats.lastError.clear();
        m_backoffNs = 0;
    }
    if (!m_buffer.empty()) {
        const bool full = unit.timestamp - m_buffer.firstTicks() >= longestFragmentTicks || m_buffer.bytes() > largestFragment;
        if (unit.key || full)
            writeFragment(unit.timestamp);
        if (unit.key && m_writer.isOpen() && m_writer.seconds() >= m_context.segmentSeconds)
            endSegment();
    }
    m_buffer.add(unit);
}

void CameraRecorder::writeFragment(std::int64_t endTicks) {
    if (m_buffer.empty())
        return;
    if (!m_writer.isOpen() && !openSegment()) {
        m_stats.discardedFrames += m_buffer.frames();
    } else if (writeOnce(endTicks)) {
        m_stats.frames += m_buffer.frames();
        m_stats.bytes += m_buffer.bytes();
    } else {
        m_stats.discardedFrames += m_buffer.frames();
    }
    m_buffer.clear();
}

bool CameraRecorder::openSegment() {
    const auto info = h264::parseSps(m_depacketiser.sps());
    if (!info || m_depacketiser.pps().empty()) {
        if (m_stats.lastError.empty() && m_context.log)
            m_context.log(m_source.name + ": the camera has sent no usable parameter sets");
        m_stats.lastError = "no usable parameter sets";
        return false;
    }
    const Bytes header = mp4Header(m_depacketiser.sps(), m_depacketiser.pps(), info->width, info->height);
    m_segmentTicks = m_buffer.firstTicks();
    m_segmentEnd = m_segmentTicks;
    const std::int64_t wall = m_clock.monotonicOf(m_segmentTicks) + (wallNs() - monotonicNs());
    auto opened = m_writer.open(m_context.out, m_source.name, wall, header);
    if (!opened && opened.error().diskFull && m_context.librarian->freeSpace(largestFragment))
        opened = m_writer.open(m_context.out, m_source.name, wall, header);
    if (!opened)
        reportDisk(opened.error());
    return opened.has_value();
}

bool CameraRecorder::writeOnce(std::int64_t endTicks) {
    // Never before the end of what is written: an open group's leading B frames would step back.
    const std::int64_t begin = std::max(m_buffer.firstTicks(), m_segmentEnd);
    const std::vector<Mp4Sample> samples = m_buffer.samples(endTicks);
    std::uint64_t ticks = 0;
    for (const Mp4Sample& sample : samples)
        ticks += sample.duration;
    const auto decodeTime = static_cast<std::uint64_t>(begin - m_segmentTicks);
    auto written = m_writer.write(samples, m_buffer.data(), decodeTime, ticks);
    if (!written && written.error().diskFull && m_context.librarian->freeSpace(m_buffer.bytes() + largestFragment))
        written = m_writer.write(samples, m_buffer.data(), decodeTime, ticks);
    if (!written) {
        reportDisk(written.error());
        endSegment(); // what follows does not join on to what is in the file
        return false;
    }
    m_segmentEnd = begin + static_cast<std::int64_t>(ticks);
    m_diskTrouble = false;
    return true;
}

void CameraRecorder::reportDisk(const SegmentWriter::WriteProblem& problem) {
    if (!m_diskTrouble && m_context.log)
        m_context.log(m_source.name + ": cannot write: " + problem.text +
                      (problem.diskFull ? "; footage is lost until there is room" : ""));
    m_stats.lastError = "cannot write: " + problem.text;
    m_diskTrouble = true;
}

void CameraRecorder::endSegment() {
    if (!m_writer.isOpen())
        return;
    ClosedSegment segment = m_writer.close();
    if (segment.fd.valid())
        m_context.librarian->take(std::move(segment));
}

void CameraRecorder::endStream() {
    if (!m_buffer.empty())
        writeFragment(m_buffer.lastTicks() + m_buffer.typicalDuration());
    endSegment();
    m_stats.recording = false;
    m_waitingForKey = true;
    m_havePrevious = false;
}

void CameraRecorder::finish() {
    m_depacketiser.flush();
    endStream();
    m_client.close();
}

} // namespace sightline::testbed
