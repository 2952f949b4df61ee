#pragma once
// Writes one segment file, a fragment at a time, each in one call.

#include "base/unique_fd.h"
#include "media/mp4_writer.h"
#include "planner/result.h"

#include <filesystem>

namespace sightline::testbed {

/// A segment that takes no more fragments; its descriptor is still open, for the sync.
struct ClosedSegment {
    UniqueFd fd;
    std::string camera;
    std::string file; ///< relative to the recorder's folder
    std::int64_t startNs = 0;
    std::int64_t durationNs = 0;
    std::uint64_t frames = 0;
    std::uint64_t bytes = 0;
};

class SegmentWriter {
public:
    /// `full` in an error's place says that the disk is full.
    struct WriteProblem {
        bool diskFull = false;
        std::string text;
    };
    using Outcome = tl::expected<void, WriteProblem>;

    Outcome open(const std::filesystem::path& out, const std::string& camera, std::int64_t startNs, ByteView header);
    bool isOpen() const { return m_segment.fd.valid(); }
    /// After a failure the file still ends at a fragment's end, and the same fragment may be tried again.
    Outcome write(const std::vector<Mp4Sample>& samples, ByteView data, std::uint64_t decodeTime, std::uint64_t ticks);
    /// Gives the file up. A file without a fragment is removed, and then the result's descriptor is not valid.
    ClosedSegment close();
    std::int64_t startNs() const { return m_segment.startNs; }
    double seconds() const { return static_cast<double>(m_segment.durationNs) / 1e9; }
    std::uint64_t bytes() const { return m_segment.bytes; }

private:
    Outcome writeAll(ByteView head, ByteView body);

    ClosedSegment m_segment;
    std::filesystem::path m_path;
    std::uint32_t m_sequence = 0;
};

} // namespace sightline::testbed
