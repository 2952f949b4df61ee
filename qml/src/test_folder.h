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
    std::vector<proposal::CameraCell> m_cells;
};

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
    bool valid = false, drill = false, partial = false, pass = false;
    std::string verdict, scale, runId, machine, site, killed;
    double seconds = 0, seed = 0, scaleFactor = 0;
    std::vector<Figure> figures;
    std::vector<proposal::GapBar> gaps; ///< cameras with a gap, longest of each
    std::vector<Group> groups;
    std::vector<std::string> conditions;
    std::vector<std::pair<double, std::string>> events; ///< second, text
};
TestReport readTestReport(const QByteArray& json);

} // namespace sightline::qml
