#pragma once
// The processes of a run: camera farms, recorders, standbys; and the folders they write to.

#include "run/child_process.h"
#include "run/heartbeat_monitor.h"
#include "testbed/run.h"

namespace sightline::testbed {

/// Folders of one run; a temporary one is removed at the end.
class RunFolder {
public:
    static Result<RunFolder> make(const std::filesystem::path& keep);
    RunFolder(RunFolder&& other) noexcept;
    RunFolder& operator=(RunFolder&&) = delete;
    ~RunFolder();
    const std::filesystem::path& recordings() const { return m_recordings; }
    const std::filesystem::path& scratch() const { return m_scratch; } ///< short path: sockets, lists, logs

private:
    RunFolder() = default;
    std::filesystem::path m_scratch, m_recordings;
};

struct RunCamera {
    std::string name;
    std::string url;
    const TestGroup* group = nullptr;
};

struct RunRecorder {
    std::string name; ///< "rec1", "standby1"
    std::filesystem::path out;
    std::filesystem::path cameraFile;
    std::vector<RunCamera> cameras;
    ChildProcess process;
    bool standby = false;
    bool killed = false; ///< by us
};

class Bench {
public:
    /// Starts everything and waits until pictures of every camera arrive. Environment with the reason when they do not.
    static Result<Bench> start(const TestPlan& plan, const RunOptions& options, const RunFolder& folder);

    std::vector<RunRecorder> recorders;
    std::vector<RunCamera> cameras;
    HeartbeatMonitor heartbeats;

    /// Recorders first, so that their last pictures are complete.
    void stop();
    /// A program that ended although nobody told it to; "" when all run.
    std::string endedUnexpectedly();
    RunRecorder* recorder(const std::string& name); ///< nullptr: there is none of this name
    std::vector<std::filesystem::path> recorderFolders() const;

private:
    Bench(HeartbeatMonitor monitor) : heartbeats(std::move(monitor)) {}
    Result<void> startFarms(const TestPlan& plan, const RunOptions& options, const RunFolder& folder);
    Result<void> startRecorders(const TestPlan& plan, const RunOptions& options, const RunFolder& folder);
    Result<void> startRecorder(std::string name, std::vector<RunCamera> cameras, bool standby, const RunOptions& options,
                               const RunFolder& folder);
    Result<void> awaitPictures(const RunOptions& options);
    std::vector<ChildProcess> m_farms;
};

/// Replaces a recorder's camera list in one step.
Result<void> writeCameraFile(const std::filesystem::path& file, const std::vector<RunCamera>& cameras);
bool stopWanted(const RunOptions& options);

} // namespace sightline::testbed
