#pragma once
// Runs a design on this machine: recorders as processes, simulated cameras, and every planned figure held against what is
// read back from the recorded files.

#include "planner/design.h"
#include "planner/result.h"
#include "testbed/failover_state.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace sightline::testbed {

struct RunOptions {
    int maxCameras = 16;                    ///< most cameras to simulate, 1 … 4096
    double seconds = 0;                     ///< measured time; 0: 12 s for a run, 25 s for a drill
    std::uint64_t seed = 1;                 ///< chooses the recorder that a drill kills
    std::filesystem::path keep;             ///< folder that keeps the recordings (must be new or empty); "": a temporary one
    std::filesystem::path programs;         ///< where sightline-cameras and sightline-recorder lie; "": beside this program
    std::function<void(const std::string&)> progress; ///< one short line per step; may be empty
    const std::atomic<bool>* stop = nullptr; ///< set it to end early with a partial report
    /// Names of recorders that somebody wants dead now ("rec1"), asked several times a second of the window; may be empty.
    std::function<std::vector<std::string>()> kills;
};

/// Like cameras of the run.
struct TestGroup {
    std::string name;
    int cameras = 0;          ///< simulated
    std::int64_t ofCameras = 0; ///< at one site in the plan
    int width = 0;
    int height = 0;
    double fps = 0;
    double mbps = 0;          ///< planned recorded average per camera, likely
    double gopSeconds = 2;
    std::string note;         ///< how the simulation differs from the plan; may be empty
};

/// What is run: the recorders with the most cameras on day one, those of a kind of site or the centre's, scaled to the
/// machine.
struct TestPlan {
    std::string plan;
    std::string architecture;   ///< "vms", "nvr", "hybrid"
    std::string site;
    std::int64_t siteCameras = 0; ///< recorded cameras of one site
    std::int64_t planCameras = 0; ///< of the whole plan
    int cameras = 0;            ///< simulated
    int designRecorders = 0;    ///< of one site
    int designStandbys = 0;
    int camerasPerRecorder = 0; ///< of the design; kept when scaling
    int recorders = 0;          ///< processes
    int standbys = 0;           ///< processes
    std::vector<TestGroup> groups;
    double scaleFactor() const {
        return siteCameras > 0 ? static_cast<double>(cameras) / static_cast<double>(siteCameras) : 0;
    }
};

/// The run that a design asks for. Cameras that are live only are left out; no camera at all is a BadInput error.
Result<TestPlan> testPlan(const planner::Plan& plan, const planner::Design& design, const RunOptions& options);

/// One planned figure and what was measured.
struct Judgement {
    std::string name;     ///< "mbps_per_camera", …
    std::string label;    ///< for people
    std::string unit;
    double planned = 0;
    double measured = 0;
    double tolerance = 0; ///< allowed difference, in the unit; for figures with `ceiling` the most that is allowed
    bool ceiling = false; ///< the measured value may be anything up to planned + tolerance
    bool pass = false;
};

/// Time of one camera that no file holds, inside the measured window.
struct CameraGap {
    std::string camera;
    double fromSeconds = 0; ///< since the window's start
    double seconds = 0;
    bool open = false;      ///< lasted to the window's end
};

struct CameraMeasure {
    std::string camera;
    std::string group;
    double mbps = 0;            ///< of whole groups of pictures in the window
    double recordedSeconds = 0; ///< inside the window
    double longestGapSeconds = 0;
    std::uint64_t frames = 0;
    std::uint64_t bytes = 0;    ///< of files, container included, in the window
    std::string recorder = {};  ///< that was given it at the start
    std::vector<double> rates = {}; ///< Mbps of each step of the window (RunReport::rateStep); below 0: no file holds it
};

/// A recorder process of a run.
struct RecorderSummary {
    std::string name;           ///< "rec1", "standby1"
    bool standby = false;
    int cameras = 0;            ///< given at the start
    std::optional<double> killedAt; ///< seconds into the window
};

/// A moment of a drill, or of a run in which somebody killed a recorder.
struct DrillEvent {
    FailoverState state = FailoverState::Ok;
    double atSeconds = 0; ///< since the window's start
    std::string text;
};

struct Machine {
    std::string cpu;
    int cores = 0;
    double memoryGib = 0;
    std::string kernel;
    std::string ffmpeg;   ///< libavcodec that encoded the cameras' clips
    std::string sightline;
};

struct RunReport {
    bool drill = false;
    std::string runId;    ///< "20261124T080312.123Z-9f3c"
    TestPlan plan;
    double seconds = 0;   ///< of the measured window
    bool partial = false; ///< ended early
    std::vector<Judgement> figures;
    std::vector<CameraMeasure> cameras;
    std::vector<CameraGap> gaps;
    std::vector<DrillEvent> events; ///< of kills and what followed
    std::string killed;   ///< recorder that a drill or somebody killed; several: joined with ", "
    std::vector<RecorderSummary> recorders;
    double rateStep = 1;  ///< seconds of one entry of CameraMeasure::rates
    Machine machine;
    std::uint64_t seed = 1;
    std::vector<std::string> conditions; ///< sentences: what was simulated, assumed, left out
    std::filesystem::path kept;          ///< the recordings, when kept
    bool pass = false;    ///< every figure within its tolerance; false for a partial report
};

/// Records for `seconds` with everything running, longer when a recorder is killed near the end: until its takeover, or
/// that there is none, can be told. Environment: programs not found, too little disk, a port or folder
/// not usable, cameras that never started. Nothing is left behind: children end with this process, whatever happens.
Result<RunReport> run(const planner::Plan& plan, const planner::Design& design, const RunOptions& options);

/// As run(), and kills a recorder with SIGKILL in the middle. With a standby in the design, a supervisor that listens to
/// heartbeats has it record the dead one's cameras; without, they stay dark, and that is what the plan expects.
Result<RunReport> drill(const planner::Plan& plan, const planner::Design& design, const RunOptions& options);

/// "16 of 40 cameras of one Shop (480 in the plan)"
std::string scaleText(const TestPlan& plan);
/// The `testbed run --json` document ("sightline.testbed-run/1", for a drill "sightline.testbed-drill/1").
std::string toJson(const RunReport& report);

} // namespace sightline::testbed
