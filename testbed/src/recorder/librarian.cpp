#include "recorder/librarian.h"

#include "base/clock.h"

#include <cerrno>
#include <cstring>
#include <utility>

namespace sightline::testbed {

Librarian::Librarian(std::filesystem::path out, std::unique_ptr<SegmentIndex> index, Rules rules,
                     std::function<void(const std::string&)> log)
    : m_out(std::move(out)), m_index(std::move(index)), m_rules(rules), m_log(std::move(log)),
      m_thread([this] { work(); }) {}

Librarian::~Librarian() { finish(); }

void Librarian::finish() {
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void Librarian::take(ClosedSegment segment) {
    const std::lock_guard lock(m_mutex);
    m_queue.push_back(std::move(segment));
}

void Librarian::setOpenBytes(std::uint64_t bytes) {
    const std::lock_guard lock(m_mutex);
    m_openBytes = bytes;
}

std::uint64_t Librarian::deletedSegments() const {
    const std::lock_guard lock(m_mutex);
    return m_deleted;
}

void Librarian::report(const std::string& text) {
    const std::lock_guard lock(m_mutex);
    if (m_log && text != m_lastProblem)
        m_log(text);
    m_lastProblem = text;
}

void Librarian::work() {
    for (bool ending = false; !ending;) {
        std::vector<ClosedSegment> segments;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait_for(lock, std::chrono::seconds(1), [this] { return m_ending; });
            ending = m_ending;
            segments = std::exchange(m_queue, {});
        }
        store(std::move(segments));
        enforce();
    }
}

void Librarian::store(std::vector<ClosedSegment> segments) {
    std::vector<SegmentRow> rows;
    for (ClosedSegment& segment : segments) {
        if (fdatasync(segment.fd.get()) != 0)
            report(segment.file + ": cannot be made durable: " + std::strerror(errno));
        segment.fd.reset();
        rows.push_back({segment.camera, segment.file, segment.startNs, segment.durationNs, segment.frames, segment.bytes});
    }
    if (rows.empty())
        return;
    const std::lock_guard lock(m_indexMutex);
    if (auto stored = m_index->change(rows, {}); !stored)
        report(toText(stored.error())); // the files are there; the next start indexes them
}

std::uint64_t Librarian::removeRows(const std::vector<SegmentRow>& rows) {
    std::vector<std::string> names;
    std::uint64_t bytes = 0;
    for (const SegmentRow& row : rows) {
        std::error_code error;
        std::filesystem::remove(m_out / row.file, error);
        if (error) {
            report(row.file + ": cannot be deleted: " + error.message());
            continue;
        }
        names.push_back(row.file);
        bytes += row.bytes;
    }
    if (auto changed = m_index->change({}, names); !changed)
        report(toText(changed.error()));
    const std::lock_guard lock(m_mutex);
    m_deleted += names.size();
    return bytes;
}

void Librarian::enforce() {
    if (!m_rules.mayDelete())
        return;
    std::uint64_t open = 0;
    {
        const std::lock_guard lock(m_mutex);
        open = m_openBytes;
    }
    const std::lock_guard lock(m_indexMutex);
    const auto total = m_index->totalBytes();
    const auto rows = m_index->oldest(1000);
    if (!total || !rows)
        return;
    std::uint64_t have = *total + open;
    std::vector<SegmentRow> leaving;
    for (const SegmentRow& row : *rows) {
        const bool tooOld = m_rules.keepNs > 0 && row.startNs + row.durationNs < wallNs() - m_rules.keepNs;
        const bool tooMuch = m_rules.keepBytes > 0 && have > m_rules.keepBytes;
        if (!tooOld && !tooMuch)
            break;
        leaving.push_back(row);
        have -= row.bytes;
    }
    if (!leaving.empty())
        removeRows(leaving);
}

bool Librarian::freeSpace(std::uint64_t bytes) {
    if (!m_rules.mayDelete())
        return false;
    const std::lock_guard lock(m_indexMutex);
    const auto rows = m_index->oldest(100);
    if (!rows)
        return false;
    std::vector<SegmentRow> leaving;
    std::uint64_t freed = 0;
    for (const SegmentRow& row : *rows) {
        if (freed >= bytes)
            break;
        leaving.push_back(row);
        freed += row.bytes;
    }
    return !leaving.empty() && removeRows(leaving) > 0;
}

} // namespace sightline::testbed
