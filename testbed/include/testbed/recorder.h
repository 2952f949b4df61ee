#pragma once
// The recorder: takes RTSP cameras in and writes what they send, untouched, into fragmented MP4 files.
//
// OUT/cam0001/20261124T080312.123Z.mp4 is a segment: it begins with a key frame at that moment (UTC) and is playable
// at any time, also while it is being written and after a kill -9, which costs at most the open group of pictures.
// OUT/index.sqlite lists finished segments and can be rebuilt from the files. H.264 over TCP in this version.

#include "planner/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sightline::testbed {

struct CameraSource {
    std::string name; ///< folder of its files: letters, digits, ".", "_", "-"
    std::string url;  ///< may hold credentials; they are never printed or written
    bool operator==(const CameraSource&) const = default;
};

/// "URL" or "NAME=URL"; the name of the n-th source (from 1) without one is cam000n.
Result<CameraSource> parseCameraSource(std::string_view text, int number);
/// One camera a line, "URL" or "NAME URL"; empty lines and lines that begin with "#" are skipped. Errors name the line.
Result<std::vector<CameraSource>> readCameraFile(const std::filesystem::path& file);

struct RecorderOptions {
    std::vector<CameraSource> cameras;
    std::filesystem::path camerasFile;    ///< read at the start and again on reload(); its cameras replace `cameras`
    std::filesystem::path out;
    double segmentSeconds = 10;           ///< cut at the first key frame after so long
    double retentionDays = 0;             ///< 0: no limit
    std::uint64_t retentionBytes = 0;     ///< 0: no limit; the oldest segments go first
    double durationSeconds = 0;           ///< 0: until stop()
    std::filesystem::path heartbeatSocket; ///< unix datagram socket that is told every period that we live; "" for none
    std::string heartbeatName;            ///< how we call ourselves there
    double heartbeatSeconds = 1;
    std::function<void(const std::string&)> log; ///< one line per event, without credentials, from any
                                                 ///< thread; may be empty
};

struct RecorderStats {
    struct Camera {
        std::string name;
        bool recording = false;          ///< a key frame has come on the present connection
        std::uint64_t frames = 0;        ///< written
        std::uint64_t bytes = 0;         ///< of those frames
        std::uint64_t lostPackets = 0;   ///< by RTP sequence number
        std::uint64_t damagedFrames = 0; ///< left out because a packet of them was lost
        std::uint64_t discardedFrames = 0; ///< not written because the disk refused them
        int reconnects = 0;
        std::string lastError;
    };
    int streams = 0;
    double seconds = 0;
    std::uint64_t bytes = 0;
    std::uint64_t frames = 0;
    std::uint64_t lostPackets = 0;
    std::uint64_t deletedSegments = 0;
    double cpuSeconds = 0;
    double lateP99Ms = 0; ///< arrival of a frame behind the least delayed one of its camera
    std::vector<Camera> cameras;
};

/// The --stats document ("sightline.recorder-stats/1").
std::string toJson(const RecorderStats& stats);

class Recorder {
public:
    /// Prepares the folder, rebuilds the index where it disagrees with the files. Environment: the folder cannot be
    /// used or another recorder writes there.
    static Result<std::unique_ptr<Recorder>> create(const RecorderOptions& options);
    ~Recorder();
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;

    /// Records until stop() or the duration is over, then finishes the open segments.
    Result<void> run();
    void stop();   ///< may be called from a signal handler or another thread
    void reload(); ///< reads the cameras file again: new cameras start, missing ones end; as stop(), safe anywhere
    RecorderStats stats() const; ///< call from the thread of run(), or after it

private:
    class Loop;
    explicit Recorder(std::unique_ptr<Loop> loop);
    std::unique_ptr<Loop> m_loop;
};

struct ExportOptions {
    std::filesystem::path out;
    std::string camera;
    std::int64_t fromNs = 0; ///< wall clock; the export begins at the key frame at or before it
    std::int64_t toNs = 0;
    std::filesystem::path file;
};
struct ExportReport {
    std::int64_t fromNs = 0; ///< of the first frame exported
    std::int64_t toNs = 0;
    std::uint64_t frames = 0;
    int segments = 0;
};
/// Copies a time range of one camera into one playable MP4. BadInput: nothing recorded there, or the camera's format
/// changed inside the range. The file appears only when it is complete.
Result<ExportReport> exportRange(const ExportOptions& options);
/// "2026-11-24T08:03:12.123Z", "20261124T080312.123Z" or seconds since 1970, to nanoseconds. Usage error otherwise.
Result<std::int64_t> parseMoment(std::string_view text);

struct CheckReport {
    std::uint64_t segments = 0;
    std::uint64_t bytes = 0;
    bool indexDamaged = false;              ///< the database itself could not be read
    std::vector<std::string> missingFiles;  ///< in the index, not on disk
    std::vector<std::string> unindexed;     ///< on disk, not in the index
    std::vector<std::string> damagedTails;  ///< files whose end is cut or damaged (playable up to there)
    std::vector<std::string> unreadable;    ///< files without one complete fragment
    bool recorderRuns = false;              ///< open segments were left out
    bool repaired = false;
    bool clean() const {
        return !indexDamaged && missingFiles.empty() && unindexed.empty() && damagedTails.empty() && unreadable.empty();
    }
};
/// Compares files and index. With `repair`: rows follow the files, damaged tails are cut off, files without a frame are
/// removed. Environment: no such folder, or repair while a recorder runs.
Result<CheckReport> checkRecordings(const std::filesystem::path& out, bool repair);

} // namespace sightline::testbed
