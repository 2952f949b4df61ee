#pragma once
// The SQLite list of finished segments (OUT/index.sqlite).

#include "planner/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace sightline::testbed {

struct SegmentRow {
    std::string camera;
    std::string file; ///< relative to the recorder's folder
    std::int64_t startNs = 0;
    std::int64_t durationNs = 0;
    std::uint64_t frames = 0;
    std::uint64_t bytes = 0;
};

class SegmentIndex {
public:
    enum class Mode { ReadOnly, Create };
    /// BadInput when the file is there but damaged; Environment when it cannot be opened or, read-only, is missing.
    static Result<std::unique_ptr<SegmentIndex>> open(const std::filesystem::path& out, Mode mode);
    /// Moves a damaged database out of the way.
    static void setAside(const std::filesystem::path& out);
    ~SegmentIndex();
    SegmentIndex(const SegmentIndex&) = delete;
    SegmentIndex& operator=(const SegmentIndex&) = delete;

    /// One transaction.
    Result<void> change(const std::vector<SegmentRow>& added, const std::vector<std::string>& removedFiles);
    /// Oldest first.
    Result<std::vector<SegmentRow>> all() const;
    Result<std::vector<SegmentRow>> oldest(int count) const;
    Result<std::uint64_t> totalBytes() const;

private:
    explicit SegmentIndex(std::unique_ptr<SQLite::Database> database);
    Result<std::vector<SegmentRow>> rows(const std::string& sql, std::optional<int> limit) const;
    std::unique_ptr<SQLite::Database> m_database;
};

} // namespace sightline::testbed
