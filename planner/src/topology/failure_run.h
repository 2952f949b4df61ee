#pragma once
// Inside the planner's topology only: one failure, stretch by stretch.

#include "failure_engine.h"

#include <map>
#include <vector>

namespace sightline::planner {

class FailureRun {
public:
    FailureRun(const FailureEngine& engine, const std::vector<int>& failed, FailureEngine::Scratch& work);
    FailureEffect effect();

private:
    /// What one node of cameras has lost so far.
    struct Loss {
        int cameras = -1;
        std::int64_t dark = 0, uncovered = 0;
        double worstHours = 0, cameraHours = 0;
        double stretchHours = 0;       ///< of the camera that loses most in this stretch
        double ownHours = 0;           ///< recorded by the camera itself
        std::int64_t ownCameras = 0;
    };
    struct Need {
        int cameras = -1;
        std::int64_t left = 0;  ///< without a recorder
        std::int64_t shown = 0; ///< by a standby, live only
    };
    struct Given {
        int cameras = -1, box = -1;
        std::int64_t count = 0, liveOnly = 0;
    };
    /// What a box can still take.
    struct Room {
        double channels = 0, ingestMbps = 0, licences = 0;
    };

    std::vector<double> moments() const;
    void stretch(double from, double to);
    void giveOut(std::map<int, std::vector<Need>>& needs, double hours);
    std::vector<int> boxesFor(int recorder, const std::vector<Need>& needs);
    Room& roomOf(int box);
    std::int64_t fits(const Room& room, int cameras, std::int64_t wanted) const;
    void take(Need& need, int recorder, int box, std::int64_t& rank, double hours);
    void stayDark(const Need& need, double hours);
    Loss& lossOf(int cameras);
    std::int64_t timesOf(int index) const;

    void countArchive(double hours);
    void addChange(int from, int to, bool isUsual, TrafficKind kind, double mbps);
    void findOverloads();
    void moveViewing(int recorder, int box);
    void failBack(const std::vector<Given>& given);
    void finishOwnRecording();
    void finishBackfill();
    void failSingleCameras();
    void summarise();

    const FailureEngine& m_engine;
    const std::vector<int>& m_failed;
    FailureEngine::Scratch& m_work;
    bool m_isShared = false; ///< something of the centre fails: all like sites are touched
    FailureEffect m_effect;
    std::vector<Loss> m_losses;
    std::map<int, std::size_t> m_lossIndex;
    std::map<int, Room> m_rooms;
    std::map<int, int> m_busy; ///< standby → recorder it stands in for, in this stretch
    std::vector<Given> m_given, m_before;
    std::map<int, double> m_offline; ///< recorder → hours in which its recordings cannot be played
    struct CopyBack {
        int from = -1, to = -1;
        double mbitHours = 0;
    };
    std::vector<CopyBack> m_copies;
    int m_treeTarget = -1; ///< of m_work.tree, when it was built in this stretch
};

} // namespace sightline::planner
