#include "media/mp4_scan.h"

#include "base/bytes.h"
#include "base/clock.h"
#include "base/unique_fd.h"
#include "media/mp4_writer.h"
#include "media/rtp.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>

namespace sightline::testbed {
namespace {

constexpr std::uint64_t maxBoxInMemory = 4u << 20; ///< a moof of 260,000 samples

std::uint32_t boxType(const char (&name)[5]) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(name[0]) << 24 | static_cast<unsigned char>(name[1]) << 16 |
                                      static_cast<unsigned char>(name[2]) << 8 | static_cast<unsigned char>(name[3]));
}

bool readAt(int fd, std::uint64_t at, std::uint8_t* data, std::size_t size) {
    while (size > 0) {
        const ssize_t got = pread(fd, data, size, static_cast<off_t>(at));
        if (got <= 0)
            return false;
        data += got;
        at += static_cast<std::uint64_t>(got);
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

std::uint32_t ticksToNs(std::uint32_t ticks) {
    return static_cast<std::uint32_t>(
        std::min<std::uint64_t>(std::uint64_t{ticks} * 1'000'000'000 / mp4Timescale, UINT32_MAX));
}

void readTrackRun(ByteReader& r, ScannedFragment& fragment) {
    const std::uint32_t flags = r.u32() & 0xffffff;
    const std::uint32_t count = r.u32();
    if (flags & 1)
        r.u32();
    if (flags & 4)
        r.u32();
    std::int64_t ticks = 0;
    for (std::uint32_t i = 0; i < count && r.ok(); ++i) {
        const std::uint32_t duration = flags & 0x100 ? r.u32() : 0;
        const std::uint32_t bytes = flags & 0x200 ? r.u32() : 0;
        const std::uint32_t sampleFlags = flags & 0x400 ? r.u32() : 0;
        if (flags & 0x800)
            r.u32();
        if (!r.ok())
            break;
        const std::int64_t offsetNs = ticks * nsPerSecond / mp4Timescale;
        fragment.samples.push_back({fragment.wallNs + offsetNs, ticksToNs(duration), bytes, (sampleFlags & 0x10000) == 0});
        fragment.sampleBytes += bytes;
        ticks += duration;
    }
    fragment.durationNs = ticks * nsPerSecond / mp4Timescale;
    fragment.beginsWithKey = !fragment.samples.empty() && fragment.samples.front().key;
}

/// Walks the boxes of a moof down to the track run.
bool readMoof(ByteView body, ScannedFragment& fragment, int depth = 0) {
    ByteReader r(body);
    bool found = false;
    while (r.ok() && r.left() >= 8) {
        const std::uint32_t size = r.u32();
        const std::uint32_t type = r.u32();
        if (size < 8)
            return false;
        const ByteView inner = r.bytes(size - 8);
        if (!r.ok())
            return false;
        if (type == boxType("traf") && depth == 0)
            found = readMoof(inner, fragment, 1) || found;
        if (type == boxType("trun") && depth == 1) {
            ByteReader run(inner);
            readTrackRun(run, fragment);
            found = run.ok() && !fragment.samples.empty();
        }
    }
    return found;
}

struct BoxHead {
    std::uint64_t size = 0;
    std::uint32_t type = 0;
    std::uint64_t headBytes = 8;
};

std::optional<BoxHead> readHead(int fd, std::uint64_t at) {
    std::uint8_t raw[16];
    if (!readAt(fd, at, raw, 8))
        return std::nullopt;
    ByteReader r({raw, 8});
    BoxHead head;
    head.size = r.u32();
    head.type = r.u32();
    if (head.size == 1) {
        if (!readAt(fd, at + 8, raw + 8, 8))
            return std::nullopt;
        ByteReader large({raw + 8, 8});
        head.size = large.u64();
        head.headBytes = 16;
    }
    return head.size < head.headBytes ? std::nullopt : std::optional(head);
}

std::optional<Bytes> readBody(int fd, std::uint64_t at, const BoxHead& head) {
    if (head.size > maxBoxInMemory)
        return std::nullopt;
    Bytes body(head.size - head.headBytes);
    if (!readAt(fd, at + head.headBytes, body.data(), body.size()))
        return std::nullopt;
    return body;
}

class Scanner {
public:
    explicit Scanner(int fd, ScannedFile& result) : m_fd(fd), m_result(result) {}

    void run() {
        std::uint64_t at = 0;
        while (at < m_result.fileBytes) {
            const auto head = readHead(m_fd, at);
            if (!head || head->size > m_result.fileBytes - at || !take(*head, at))
                return;
            at += head->size;
            if (head->type == boxType("mdat") || (head->type == boxType("moov") && m_result.fragments.empty()))
                m_result.goodBytes = at;
        }
    }

private:
    bool take(const BoxHead& head, std::uint64_t at) {
        if (head.type == boxType("moov")) {
            m_result.hasMovie = true;
            m_result.headerBytes = at + head.size;
            return true;
        }
        if (head.type == boxType("prft")) {
            m_fragment = {};
            m_fragmentAt = at;
            return readProducerTime(head, at);
        }
        if (head.type == boxType("moof")) {
            const auto body = readBody(m_fd, at, head);
            m_complete = body && m_haveTime && readMoof(*body, m_fragment);
            return m_complete;
        }
        if (head.type == boxType("mdat")) {
            if (!m_complete || !m_result.hasMovie || head.size - head.headBytes < m_fragment.sampleBytes)
                return false;
            m_fragment.fileBytes = at + head.size - m_fragmentAt;
            m_result.fragments.push_back(std::move(m_fragment));
            m_fragment = {};
            m_complete = m_haveTime = false;
        }
        return true;
    }

    bool readProducerTime(const BoxHead& head, std::uint64_t at) {
        const auto body = readBody(m_fd, at, head);
        if (!body || body->size() < 16)
            return false;
        ByteReader r(*body);
        r.skip(8);
        m_fragment.wallNs = wallFromNtp(r.u64());
        m_haveTime = true;
        return true;
    }

    int m_fd;
    ScannedFile& m_result;
    ScannedFragment m_fragment;
    std::uint64_t m_fragmentAt = 0;
    bool m_haveTime = false;
    bool m_complete = false;
};

} // namespace

std::uint64_t ScannedFile::frames() const {
    std::uint64_t sum = 0;
    for (const ScannedFragment& fragment : fragments)
        sum += fragment.samples.size();
    return sum;
}

Result<ScannedFile> scanMp4(const std::filesystem::path& file) {
    const UniqueFd fd(open(file.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat info {};
    if (!fd.valid() || fstat(fd.get(), &info) != 0)
        return failure(ErrorKind::Environment, file.string(), std::strerror(errno));
    ScannedFile result;
    result.fileBytes = static_cast<std::uint64_t>(info.st_size);
    Scanner(fd.get(), result).run();
    return result;
}

} // namespace sightline::testbed
