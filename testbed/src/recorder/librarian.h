#pragma once
// The slow half of the recorder, on a thread of its own: syncs finished segments, then enters them in the index (one
// transaction a second for all cameras), and lets the oldest go when retention says so.

#include "recorder/segment_index.h"
#include "recorder/segment_writer.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace sightline::testbed {

class Librarian {
public:
    struct Rules {
        std::int64_t keepNs = 0;      ///< 0: for ever
        std::uint64_t keepBytes = 0;  ///< 0: no limit
        bool mayDelete() const { return keepNs > 0 || keepBytes > 0; }
    };

    Librarian(std::filesystem::path out, std::unique_ptr<SegmentIndex> index, Rules rules,
              std::function<void(const std::string&)> log);
    ~Librarian();
    Librarian(const Librarian&) = delete;
    Librarian& operator=(const Librarian&) = delete;

    void take(ClosedSegment segment);
    /// Waits until everything handed in is synced and indexed, and ends the thread.
    void finish();
    /// Bytes of the segments that are still open, for the size limit.
    void setOpenBytes(std::uint64_t bytes);
    /// The disk is full: deletes the oldest segments until `bytes` are free of them. False when retention has no rule
    /// that allows it or nothing is left.
    bool freeSpace(std::uint64_t bytes);
    std::uint64_t deletedSegments() const;

private:
    void work();
    void store(std::vector<ClosedSegment> segments);
    void enforce();
    std::uint64_t removeRows(const std::vector<SegmentRow>& rows);
    void report(const std::string& text);

    std::filesystem::path m_out;
    std::unique_ptr<SegmentIndex> m_index;
    Rules m_rules;
    std::function<void(const std::string&)> m_log;
    mutable std::mutex m_mutex; ///< guards the queue and the counters
    std::mutex m_indexMutex;    ///< guards the index; never taken while m_mutex is held
    std::condition_variable m_wake;
    std::vector<ClosedSegment> m_queue;
    std::uint64_t m_openBytes = 0;
    std::uint64_t m_deleted = 0;
    bool m_ending = false;
    std::string m_lastProblem;
    std::thread m_thread;
};

} // namespace sightline::testbed
