#include "recorder/segment_writer.h"

#include "base/clock.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/uio.h>

namespace sightline::testbed {
namespace {

tl::unexpected<SegmentWriter::WriteProblem> writeProblem(int error) {
    return tl::make_unexpected(SegmentWriter::WriteProblem{error == ENOSPC || error == EDQUOT, std::strerror(error)});
}

} // namespace

SegmentWriter::Outcome SegmentWriter::open(const std::filesystem::path& out, const std::string& camera,
                                           std::int64_t startNs, ByteView header) {
    m_segment = {};
    m_segment.camera = camera;
    std::error_code error;
    std::filesystem::create_directories(out / camera, error);
    // A name that is taken (the clock went back) moves on by a millisecond.
    for (int attempt = 0; attempt < 1000; ++attempt) {
        m_segment.startNs = startNs + attempt * std::int64_t{1'000'000};
        m_segment.file = camera + "/" + fileStamp(m_segment.startNs) + ".mp4";
        m_path = out / m_segment.file;
        m_segment.fd.reset(::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0640));
        if (m_segment.fd.valid() || errno != EEXIST)
            break;
    }
    if (!m_segment.fd.valid())
        return writeProblem(errno);
    m_sequence = 0;
    if (auto written = writeAll(header, {}); !written) {
        close();
        return written;
    }
    return {};
}

SegmentWriter::Outcome SegmentWriter::writeAll(ByteView head, ByteView body) {
    std::uint64_t done = 0;
    const std::uint64_t total = head.size() + body.size();
    while (done < total) {
        iovec parts[2];
        int count = 0;
        const std::uint64_t headDone = std::min<std::uint64_t>(done, head.size());
        if (headDone < head.size())
            parts[count++] = {const_cast<std::uint8_t*>(head.data()) + headDone, head.size() - headDone};
        const std::uint64_t bodyDone = done - headDone;
        if (bodyDone < body.size())
            parts[count++] = {const_cast<std::uint8_t*>(body.data()) + bodyDone, body.size() - bodyDone};
        const ssize_t written = pwritev(m_segment.fd.get(), parts, count, static_cast<off_t>(m_segment.bytes + done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0) {
            const int error = written < 0 ? errno : EIO;
            // Back to the last fragment's end: what is in the file must stay playable.
            [[maybe_unused]] const int cut = ftruncate(m_segment.fd.get(), static_cast<off_t>(m_segment.bytes));
            return writeProblem(error);
        }
        done += static_cast<std::uint64_t>(written);
    }
    m_segment.bytes += total;
    return {};
}

SegmentWriter::Outcome SegmentWriter::write(const std::vector<Mp4Sample>& samples, ByteView data,
                                            std::uint64_t decodeTime, std::uint64_t ticks) {
    const std::int64_t wall = m_segment.startNs + static_cast<std::int64_t>(decodeTime) * nsPerSecond / mp4Timescale;
    if (auto written = writeAll(mp4FragmentHead(m_sequence + 1, decodeTime, wall, samples), data); !written)
        return written;
    ++m_sequence;
    m_segment.frames += samples.size();
    m_segment.durationNs = static_cast<std::int64_t>(decodeTime + ticks) * nsPerSecond / mp4Timescale;
    return {};
}

ClosedSegment SegmentWriter::close() {
    if (m_segment.frames == 0) {
        std::error_code error;
        if (m_segment.fd.valid())
            std::filesystem::remove(m_path, error);
        m_segment.fd.reset();
    }
    return std::exchange(m_segment, {});
}

} // namespace sightline::testbed
