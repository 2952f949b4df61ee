#pragma once
// One life of one kind of site. An object is used for many lives by one thread; nothing is allocated once it is warm.

#include "event_queue.h"
#include "life_model.h"

namespace sightline::simulator {

inline constexpr int mostYears = 15;
inline constexpr int daysInYear = 365;

/// The hours of a day that lost most.
struct LostDay {
    int day = -1;
    double cameraHours = 0;
};

/// What one life of one site came to.
struct LifeSummary {
    std::array<double, lostByCount> lost{}; ///< camera-hours over the horizon
    std::array<double, mostYears> yearLost{};
    std::array<LostDay, 4> worst{};         ///< worst first
    double destroyed = 0;                   ///< camera-hours of recordings
    double destroyedExpected = 0;           ///< the same as an expectation given the drives that failed
    double arrayLoss = 0;                   ///< chance that an array is lost, given the drives that failed
    double unreachable = 0;
    double longestGap = 0;
    double visits = 0;
    double days = 0;                        ///< retention
    std::array<double, partCount> parts{};
    double total() const;
};

class LifeRun {
public:
    explicit LifeRun(const SiteModel& model);
    /// Lives the life with this number. With `moments` every event is written there, in order.
    const LifeSummary& live(std::uint64_t life, std::vector<LifeMoment>* moments = nullptr);

private:
    enum class Happening : std::uint8_t {
        Fails, Repaired, SupplyFails, SupplyFixed, GridFails, GridBack, BatteryEmpty, UpsBreaks, UpsFixed, BatteryOld,
        DriveFails, DriveReplaced, ArrayWhole, ArrayLost, ArrayBack, CameraDies, CameraBack, Patch, Crash, Cover, VisitReady, Restock,
    };
    struct Event {
        Happening what;
        int a = 0, b = 0;
    };
    enum Trouble : std::uint8_t { Broken = 0, Supply = 1, Unpowered = 2, Array = 3, TroubleCount = 4 };
    struct ElementState {
        std::uint8_t troubles = 0; // bit by Trouble
        std::array<LostBy, TroubleCount> cause{};
        std::uint32_t failures = 0, supplies = 0, crashes = 0, incidents = 0, restarts = 0;
        int standsFor = -1;      // recorder whose cameras a standby records
        double takenChannels = 0, takenIngest = 0;
        bool isOpen = false, isPending = false, isMissed = false; // incident: cameras look for another recorder
        double openedAt = 0;
        bool isDown() const { return troubles != 0; }
    };
    struct UpsState {
        bool isBroken = false, isOld = false;
        std::uint32_t breaks = 0, batteries = 0, calls = 0;
    };
    struct ArrayState {
        int failed = 0;
        bool isOpen = false; // between a first failed drive and the whole array
        std::uint32_t cycles = 0;
    };
    struct SlotState {
        double born = 0;
        std::uint32_t failures = 0;
    };
    struct Given {
        int box = -1;
        double cameras = 0;
    };
    struct BlockState {
        double dead = 0, darkShare = 0, since = 0, darkSince = 0, edgeSince = -1;
        LostBy cause = LostBy::Recorder;
        int culprit = -1;
        std::array<Given, 4> given{};
        bool wasOwn = true;
        std::uint64_t stamp = 0;
    };
    struct CameraState {
        double diedAt = -1;
        std::uint32_t failures = 0;
    };
    struct Visit {
        double onSite = 0;
        Event then;
    };

    // life_run.cpp: frame, elements, cameras, people
    void reset(std::uint64_t life);
    void begin();
    void finish();
    void handle(const Event& event);
    double now() const { return m_clock.now(); }
    double draw(std::uint64_t key, Purpose purpose, std::uint32_t index) const { return drawAt(key, purpose, index, m_life); }
    void scheduleWithin(double hours, Event event);
    void scheduleFailure(int element, double from);
    void scheduleSupply(int element);
    void beginCameras();
    void elementFails(int element);
    void breakElement(int element, LostBy cause, double repair);
    void commonCause(int element);
    void cameraDies(int block, int camera);
    void cameraBack(int block, int camera);
    void restart(int element, LostBy cause, double hours);
    void visit(double from, double total, Event then);
    void visitReady(int index);
    bool takeFromShelf(Part part, int& stock);
    void note(const std::string& element, const char* what);

    // life_power.cpp
    void gridFails();
    void gridBack();
    void batteryEmpty(int ups, int outage);
    void upsBreaks(int ups);
    void upsFixed(int ups);
    void batteryOld(int ups);
    void renewBattery(int ups);
    void feed(const std::vector<int>& elements, bool isFed, LostBy cause);

    // life_arrays.cpp
    void beginArrays();
    void scheduleDrive(int array, int slot, double from);
    void driveFails(int array, int slot);
    void openCycle(int array, double delay);
    void driveReplaced(int array, int slot);
    void arrayLost(int array);
    void stopArray(int array, LostBy cause, double hours);
    double fill() const;

    // life_cover.cpp
    bool isOpenWay(const LifeWay& way) const;
    void setTrouble(int element, Trouble trouble, LostBy cause);
    void clearTrouble(int element, Trouble trouble);
    void refreshElement(int element);
    void refreshElements(const std::vector<int>& elements);
    void followIncidents(int element);
    void lookAgain(int recorder, int risen);
    void loseStandby(int standby);
    void refresh(int block);
    void settle(int block);
    void endGap(int block);
    double coveredShare(int block) const;
    LostBy causeOf(int block);
    LostBy standbyCause(int recorder, LostBy cause) const;
    bool isUsable(int coverer, int recorder) const;
    void lookForCover(int recorder);
    void scheduleCover(int recorder, double seconds);
    void cover(int recorder);
    void giveCameras(int recorder, int box);
    void closeIncident(int recorder);
    bool isBack(int recorder) const;
    void impulse(int block, LostBy cause, double hours);

    // life_count.cpp
    void addLoss(LostBy cause, double from, double to, double cameras);
    double cardsFail(double hour) const;
    void countCards();
    void gatherDays();

    const SiteModel& m_model;
    LifeClock m_clock;
    EventQueue<Event> m_queue;
    std::uint64_t m_life = 0;
    LifeSummary m_sum;
    std::vector<ElementState> m_elements;
    std::vector<UpsState> m_ups;
    std::vector<ArrayState> m_arrays;
    std::vector<std::vector<SlotState>> m_slots;
    std::vector<BlockState> m_blocks;
    std::vector<std::vector<CameraState>> m_cameras;
    std::vector<Visit> m_visits;
    std::vector<double> m_crewFree;
    std::vector<double> m_days;
    std::vector<int> m_circuitElements, m_circuitBlocks;
    std::vector<std::vector<int>> m_recorderBlocks; // by element, by priority
    Shelf m_shelf;
    bool m_isGridDown = false;
    std::uint32_t m_outages = 0;
    int m_openIncidents = 0;
    std::uint64_t m_stamp = 0;
    std::vector<int> m_poweredElements, m_changed;
    double m_darkCameras = 0;
    std::vector<LifeMoment>* m_moments = nullptr;
};

} // namespace sightline::simulator
