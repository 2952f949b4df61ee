#include "recorder/folder.h"

#include "base/clock.h"
#include "media/mp4_scan.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <set>
#include <sys/file.h>

namespace sightline::testbed {
namespace {

namespace fs = std::filesystem;

UniqueFd openLock(const fs::path& out) { return UniqueFd(open((out / ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0640)); }

std::string cameraOf(const std::string& file) { return file.substr(0, file.find('/')); }

/// The newest file of each camera: while a recorder runs it may still grow.
std::set<std::string> newestFiles(const std::vector<std::string>& files) {
    std::map<std::string, std::string> newest;
    for (const std::string& file : files)
        newest[cameraOf(file)] = std::max(newest[cameraOf(file)], file);
    std::set<std::string> names;
    for (const auto& [camera, file] : newest)
        names.insert(file);
    return names;
}

struct ScanVerdict {
    std::optional<SegmentRow> row;
    bool damagedTail = false;
    std::uint64_t goodBytes = 0;
};

ScanVerdict judgeFile(const fs::path& out, const std::string& file) {
    ScanVerdict verdict;
    const auto scanned = scanMp4(out / file);
    if (!scanned || scanned->fragments.empty())
        return verdict;
    verdict.goodBytes = scanned->goodBytes;
    verdict.damagedTail = scanned->goodBytes < scanned->fileBytes;
    verdict.row = SegmentRow{cameraOf(file),    file,
                             scanned->startNs(), scanned->endNs() - scanned->startNs(),
                             scanned->frames(), scanned->goodBytes};
    return verdict;
}

} // namespace

Result<UniqueFd> lockFolder(const fs::path& out) {
    std::error_code error;
    fs::create_directories(out, error);
    UniqueFd lock = openLock(out);
    if (!lock.valid())
        return failure(ErrorKind::Environment, out.string(), std::string("cannot write there: ") + std::strerror(errno));
    if (flock(lock.get(), LOCK_EX | LOCK_NB) != 0)
        return failure(ErrorKind::Environment, out.string(), "another recorder writes in this folder",
                       "Stop it, or choose another folder with --out");
    return lock;
}

bool folderIsLocked(const fs::path& out) {
    const UniqueFd lock(open((out / ".lock").c_str(), O_RDONLY | O_CLOEXEC));
    return lock.valid() && flock(lock.get(), LOCK_SH | LOCK_NB) != 0;
}

std::vector<std::string> segmentFiles(const fs::path& out) {
    std::vector<std::string> files;
    std::error_code error;
    for (const fs::directory_entry& camera : fs::directory_iterator(out, error)) {
        if (!camera.is_directory(error))
            continue;
        for (const fs::directory_entry& entry : fs::directory_iterator(camera.path(), error))
            if (entry.path().extension() == ".mp4" && parseFileStamp(entry.path().stem().string()))
                files.push_back(camera.path().filename().string() + "/" + entry.path().filename().string());
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::optional<SegmentRow> rowFromFile(const fs::path& out, const std::string& file) { return judgeFile(out, file).row; }

Result<CheckReport> reconcile(const fs::path& out, SegmentIndex& index, bool repair, bool skipOpenFiles) {
    auto rows = index.all();
    if (!rows)
        return tl::make_unexpected(rows.error());
    std::map<std::string, SegmentRow> known;
    for (SegmentRow& row : *rows)
        known[row.file] = std::move(row);
    const std::vector<std::string> files = segmentFiles(out);
    const std::set<std::string> open = skipOpenFiles ? newestFiles(files) : std::set<std::string>();

    CheckReport report;
    report.recorderRuns = skipOpenFiles;
    std::vector<SegmentRow> added;
    std::vector<std::string> removed;
    std::error_code ignored;
    for (const std::string& file : files) {
        const auto row = known.find(file);
        // A segment that is indexed with its present size was synced before: no need to read it again.
        if (row != known.end() && fs::file_size(out / file, ignored) == row->second.bytes) {
            ++report.segments;
            report.bytes += row->second.bytes;
            known.erase(row);
            continue;
        }
        const bool indexed = row != known.end();
        if (indexed)
            known.erase(row);
        if (open.contains(file))
            continue;
        const ScanVerdict verdict = judgeFile(out, file);
        if (!verdict.row) {
            report.unreadable.push_back(file);
            if (repair)
                fs::remove(out / file, ignored);
            if (indexed)
                removed.push_back(file);
            continue;
        }
        ++report.segments;
        report.bytes += verdict.row->bytes;
        if (verdict.damagedTail) {
            report.damagedTails.push_back(file);
            if (repair)
                fs::resize_file(out / file, verdict.goodBytes, ignored);
        }
        if (!indexed || !verdict.damagedTail)
            report.unindexed.push_back(file);
        added.push_back(*verdict.row);
    }
    for (const auto& [file, row] : known) {
        report.missingFiles.push_back(file);
        removed.push_back(file);
    }
    if (repair) {
        if (auto changed = index.change(added, removed); !changed)
            return tl::make_unexpected(changed.error());
        report.repaired = true;
    }
    return report;
}

Result<CheckReport> checkRecordings(const fs::path& out, bool repair) {
    std::error_code ignored;
    if (!fs::is_directory(out, ignored))
        return failure(ErrorKind::Environment, out.string(), "no such folder");
    const bool running = folderIsLocked(out);
    if (running && repair)
        return failure(ErrorKind::Environment, out.string(), "a recorder is writing in this folder", "Stop it first");
    UniqueFd lock;
    if (repair) {
        auto locked = lockFolder(out);
        if (!locked)
            return tl::make_unexpected(locked.error());
        lock = std::move(*locked);
    }
    bool damaged = false;
    const bool missing = !fs::exists(out / "index.sqlite", ignored);
    auto index = SegmentIndex::open(out, repair ? SegmentIndex::Mode::Create : SegmentIndex::Mode::ReadOnly);
    if (!index && (missing || index.error().kind == ErrorKind::BadInput)) {
        damaged = true;
        if (!repair) {
            CheckReport report;
            report.indexDamaged = true;
            report.unindexed = segmentFiles(out);
            return report;
        }
        SegmentIndex::setAside(out);
        index = SegmentIndex::open(out, SegmentIndex::Mode::Create);
    }
    if (!index)
        return tl::make_unexpected(index.error());
    auto report = reconcile(out, **index, repair, running);
    if (report)
        report->indexDamaged = damaged || (missing && repair);
    return report;
}

} // namespace sightline::testbed
