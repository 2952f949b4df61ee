#pragma once
// The recordings of a running test, watched from outside: sizes of the growing files are the live rates.

#include "proposal/system_charts.h"

#include <QByteArray>
#include <QString>

#include <map>
#include <string>
#include <vector>

namespace sightline::qml {

/// Bytes on disk of every camera in every recorder's folder: DIR/RECORDER/CAMERA/*.mp4.
struct FolderSizes {
    double atSeconds = 0;                                       ///< when it was looked at
    std::map<std::string, std::map<std::string, double>> bytes; ///< camera -> recorder -> bytes
};
FolderSizes folderSizes(const QString& folder, double atSeconds);

/// Turns looks at the folder into cells: a rate over the last seconds, two minutes of samples, and a state.
class CameraWatch {
public:
    static constexpr int mostSamples = 240; ///< two minutes, twice a second
    static constexpr double window = 4;     ///< seconds that a rate is taken over: files grow by whole groups of pictures
    static constexpr double silence = 5;    ///< without growth for so long: a gap
    static constexpr double given = 12;     ///< a gap for so long is dark

    void add(const FolderSizes& look, double plannedMbps);
    /// The recorder was killed: what it recorded is a gap from then on until another one's files grow, and dark at once when
    /// nobody will take over.
    void killed(const std::string& recorder, bool helpComes) { m_dead[recorder] = helpComes; }
    void clear();
    const std::vector<proposal::CameraCell>& cells() const { return m_cells; }
    /// Cells in this state.
    int count(proposal::CameraCell::State state) const;

private:
    struct Track {
        std::vector<std::pair<double, double>> sizes; ///< time, bytes over all recorders
        std::string first, last;                      ///< recorder that had it first, and that grows now
        std::map<std::string, double> before;
        double grew = -1; ///< when it last grew
        bool gap = false;
    };
    std::map<std::string, Track> m_tracks;
    std::map<std::string, bool> m_dead; ///< help comes
    std::vector<proposal::CameraCell> m_cells;
};

/// Where the window's copy of a run keeps the hash of the plan that was tested.
extern const QString testedPlanKey;

/// What a finished test says: read from the JSON of `sightline-cli testbed run|drill --json`.
struct TestReport {
    struct Figure {
        std::string name, label, unit;
        double planned = 0, measured = 0, tolerance = 0;
        bool ceiling = false, pass = false;
    };
    struct Group {
        std::string name;
        double mbps = 0; ///< mean of its cameras
    };
    struct Camera {
        std::string name, group, recorder; ///< the recorder that was given it
        double mbps = 0;
        std::vector<double> rates; ///< of each step; below 0: no file holds it
    };
    struct Recorder {
        std::string name;
        bool standby = false;
        int cameras = 0;
        double killedAt = -1; ///< seconds into the window; below 0: it lived
    };
    bool valid = false, drill = false, partial = false, pass = false;
    std::string verdict, scale, runId, machine, site, killed;
    std::string plan, architecture, planHash; ///< the hash: of the plan as it was tested; "" for a run of the command line
    double seconds = 0, seed = 0, scaleFactor = 0;
    std::vector<Figure> figures;
    std::vector<proposal::GapBar> gaps; ///< cameras with a gap, longest of each
    std::vector<Group> groups;
    std::vector<Camera> cameras;
    std::vector<Recorder> recorders;
    std::map<std::string, double> plannedMbps; ///< of a camera, by its group
    double rateStep = 1;                       ///< seconds
    std::vector<std::string> conditions;
    std::vector<std::pair<double, std::string>> events; ///< second, text
};
TestReport readTestReport(const QByteArray& json);

/// What people call the simulated cameras: by their group, "Tills 3", and short, "T3". The testbed calls them cam0001, ….
class CameraNames {
public:
    /// The next `count` cameras are of this group.
    void add(const std::string& group, int count);
    std::string name(const std::string& camera) const;
    std::string code(const std::string& camera) const;
    bool empty() const { return m_groups.empty(); }

private:
    struct Group {
        std::string name, code;
        int first = 1, count = 0;
    };
    std::string codeOf(const std::string& group) const;
    const Group* of(const std::string& camera, int& number) const;
    std::vector<Group> m_groups;
};

/// The cells of a finished test, as its files tell them.
std::vector<proposal::CameraCell> cellsOf(const TestReport& report);
CameraNames namesOf(const TestReport& report);

} // namespace sightline::qml
