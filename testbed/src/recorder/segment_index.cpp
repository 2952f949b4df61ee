#include "recorder/segment_index.h"

#include "base/clock.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace sightline::testbed {
namespace {

constexpr const char* schema =
    "CREATE TABLE IF NOT EXISTS segments(file TEXT PRIMARY KEY, camera TEXT NOT NULL, start_ns INTEGER NOT NULL,"
    " duration_ns INTEGER NOT NULL, frames INTEGER NOT NULL, bytes INTEGER NOT NULL) WITHOUT ROWID;"
    "CREATE INDEX IF NOT EXISTS segments_start ON segments(start_ns);";

std::filesystem::path indexFile(const std::filesystem::path& out) { return out / "index.sqlite"; }

tl::unexpected<Error> indexError(const SQLite::Exception& error) {
    const int code = error.getErrorCode() & 0xff;
    const bool damaged = code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
    return failure(damaged ? ErrorKind::BadInput : ErrorKind::Environment, "index.sqlite", error.what(),
                   damaged ? "Rebuild it with: sightline-recorder check --out DIR --repair" : "");
}

} // namespace

SegmentIndex::SegmentIndex(std::unique_ptr<SQLite::Database> database) : m_database(std::move(database)) {}
SegmentIndex::~SegmentIndex() = default;

Result<std::unique_ptr<SegmentIndex>> SegmentIndex::open(const std::filesystem::path& out, Mode mode) {
    try {
        const int flags = mode == Mode::Create ? SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE : SQLite::OPEN_READONLY;
        auto database = std::make_unique<SQLite::Database>(indexFile(out).string(), flags, 2000);
        if (mode == Mode::Create) {
            database->exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;");
            database->exec(schema);
        }
        SQLite::Statement check(*database, "PRAGMA quick_check(1)");
        if (!check.executeStep() || check.getColumn(0).getString() != "ok")
            return failure(ErrorKind::BadInput, "index.sqlite", "the database is damaged",
                           "Rebuild it with: sightline-recorder check --out DIR --repair");
        return std::unique_ptr<SegmentIndex>(new SegmentIndex(std::move(database)));
    } catch (const SQLite::Exception& error) {
        return indexError(error);
    }
}

void SegmentIndex::setAside(const std::filesystem::path& out) {
    std::error_code ignored;
    const std::string aside = indexFile(out).string() + ".damaged-" + fileStamp(wallNs());
    std::filesystem::rename(indexFile(out), aside, ignored);
    for (const char* suffix : {"-wal", "-shm"})
        std::filesystem::remove(indexFile(out).string() + suffix, ignored);
}

Result<void> SegmentIndex::change(const std::vector<SegmentRow>& added, const std::vector<std::string>& removedFiles) {
    try {
        SQLite::Transaction transaction(*m_database);
        SQLite::Statement insert(*m_database, "INSERT OR REPLACE INTO segments(file, camera, start_ns, duration_ns, frames,"
                                              " bytes) VALUES(?, ?, ?, ?, ?, ?)");
        for (const SegmentRow& row : added) {
            insert.bind(1, row.file);
            insert.bind(2, row.camera);
            insert.bind(3, row.startNs);
            insert.bind(4, row.durationNs);
            insert.bind(5, static_cast<std::int64_t>(row.frames));
            insert.bind(6, static_cast<std::int64_t>(row.bytes));
            insert.exec();
            insert.reset();
        }
        SQLite::Statement remove(*m_database, "DELETE FROM segments WHERE file = ?");
        for (const std::string& file : removedFiles) {
            remove.bind(1, file);
            remove.exec();
            remove.reset();
        }
        transaction.commit();
        return {};
    } catch (const SQLite::Exception& error) {
        return indexError(error);
    }
}

Result<std::vector<SegmentRow>> SegmentIndex::rows(const std::string& sql, std::optional<int> limit) const {
    try {
        SQLite::Statement query(*m_database, sql);
        if (limit)
            query.bind(1, *limit);
        std::vector<SegmentRow> result;
        while (query.executeStep()) {
            SegmentRow row;
            row.file = query.getColumn(0).getString();
            row.camera = query.getColumn(1).getString();
            row.startNs = query.getColumn(2).getInt64();
            row.durationNs = query.getColumn(3).getInt64();
            row.frames = static_cast<std::uint64_t>(query.getColumn(4).getInt64());
            row.bytes = static_cast<std::uint64_t>(query.getColumn(5).getInt64());
            result.push_back(std::move(row));
        }
        return result;
    } catch (const SQLite::Exception& error) {
        return indexError(error);
    }
}

Result<std::vector<SegmentRow>> SegmentIndex::all() const {
    return rows("SELECT file, camera, start_ns, duration_ns, frames, bytes FROM segments ORDER BY start_ns, file", {});
}

Result<std::vector<SegmentRow>> SegmentIndex::oldest(int count) const {
    return rows("SELECT file, camera, start_ns, duration_ns, frames, bytes FROM segments ORDER BY start_ns, file LIMIT ?",
                count);
}

Result<std::uint64_t> SegmentIndex::totalBytes() const {
    try {
        SQLite::Statement query(*m_database, "SELECT COALESCE(SUM(bytes), 0) FROM segments");
        query.executeStep();
        return static_cast<std::uint64_t>(query.getColumn(0).getInt64());
    } catch (const SQLite::Exception& error) {
        return indexError(error);
    }
}

} // namespace sightline::testbed
