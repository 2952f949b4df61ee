#pragma once
// Five years of failures of a design, lived many times: what is not recorded, what is destroyed, what cannot be reached,
// by cause and kind of site. Models, equations and validation: docs/models/lives.md.

#include "planner/design.h"
#include "planner/failover_presets.h"
#include "planner/topology.h"
#include "simulator/loss.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace sightline::simulator {

/// To what a camera-hour that was not recorded is put down: the first thing that made the camera dark, as long as it
/// lasts; a dead camera before everything else.
enum class LostBy {
    Camera,         ///< dead until noticed and repaired
    CameraRestart,  ///< restarts by itself or by design; added as a mean, not simulated one by one
    Grid,           ///< power cut without, or beyond, a battery
    Ups,            ///< the UPS did not start, its battery was worn out, or it broke
    Recorder,       ///< server or appliance, bridge or cloud
    PowerSupply,    ///< of a server
    CommonCause,    ///< one cause that took every recorder of the place: heat, firmware, surge
    Drives,         ///< array lost, or a single drive
    WrongDrive,     ///< the wrong drive was pulled from a degraded array
    Switch,         ///< PoE switch or encoder
    Network,        ///< core switch or firewall
    Line,           ///< internet line, where recording happens behind it
    Maintenance,    ///< planned restarts
    Crash,          ///< the recording service restarts
    TakeOver,       ///< seconds until a standby records, and when the cameras go back
    MissedTakeOver, ///< a standby was there and the take-over failed
    SharedStandby,  ///< the standby fell with its recorder: same UPS, switch or cause
};
inline constexpr std::size_t lostByCount = 17;
const char* lostByKey(LostBy cause);  ///< "camera", "grid", …: JSON, stable
const char* lostByName(LostBy cause); ///< "Dead cameras", …: for people

/// What is replaced.
enum class Part { Camera, Recorder, PowerSupply, Drive, Switch, Battery, Card };
inline constexpr std::size_t partCount = 7;
const char* partKey(Part part);

/// How unreadable sectors count during a rebuild without redundancy left.
enum class ReadErrors {
    None,
    LatentDefects, ///< defects that scrubbing has not found yet (default; field data)
    UreBound,      ///< the datasheet's bit error rate taken as a mean: two orders of magnitude worse, a bound
};

/// Spares kept at each site.
struct Shelf {
    int recorders = 0, cameras = 0, switches = 0, drives = 0;
};

struct LivesOptions {
    std::int64_t lives = 10'000; ///< 2 … 1e8
    std::uint64_t seed = 1;
    int threads = 1;             ///< 1 … 256; the result does not depend on it
    const std::atomic<bool>* cancel = nullptr; ///< looked at after every life; what is done is returned

    ReadErrors readErrors = ReadErrors::LatentDefects;
    std::optional<double> scrubHours;      ///< period of a full scrub; 0: never; default scrub.period
    double commonCauseShare = 0.05;        ///< of recorder failures that take all recorders of a place (0 … 1)
    double driveCommonCauseShare = 0;      ///< of drive failures that take a second drive at once (0 … 1)
    std::optional<double> failoverSuccess; ///< chance that a take-over works; default failover.success
    std::optional<double> closetCelsius;   ///< air at the recorders; default: hdd.env_factor at appliances, cooled servers
    std::optional<bool> monitored;         ///< somebody is told at once; default as the design
    bool cameraRestarts = true;            ///< count camera.reboot
    bool redundantPowerSupplies = false;   ///< two in every server: one that fails is replaced without a stop
    int crews = 2;                         ///< technicians that look after a site (1 … 1000)
    double travelHours = 1, workHours = 1; ///< a crew is away for both at each visit
    Shelf shelf;

    // Changes of the design that mitigations() tries; 0 or nothing: as designed.
    bool hotSpareDrives = false;           ///< a rebuild begins at once
    bool doubleParity = false;             ///< every array survives two drives
    int extraStandbys = 0;                 ///< cold standbys for each place with recorders
    std::optional<double> upsHours;        ///< ride-through of every UPS
    std::optional<double> edgeHours;       ///< that every camera holds by itself
};

/// A quantity over lives. Mean with its 95 % confidence interval (Student's t); percentiles of single lives, or where said
/// of single years.
struct Spread {
    double mean = 0, low95 = 0, high95 = 0;
    double p50 = 0, p95 = 0;
};

struct CauseResult {
    LostBy cause = LostBy::Camera;
    Spread perYear;              ///< camera-hours not recorded; percentiles are not filled
    std::int64_t livesWith = 0;  ///< of one site's lives, those with any loss to this cause
    double chance = 0;           ///< of any loss to this cause at one site over the horizon
    double chanceBelow95 = 1;    ///< upper end of its one-sided 95 % interval; for no event at all 1 - 0.05^(1/N)
};

struct GapChance {
    double hours = 0;        ///< some camera is dark for longer than this without a break
    double chance = 0;       ///< over the horizon
    double chanceBelow95 = 1;
};

/// What one kind of site, or the whole design, loses.
struct Losses {
    std::int64_t cameras = 0;    ///< recorded cameras
    Spread perYear;              ///< camera-hours not recorded in a year; percentiles of single years
    std::vector<CauseResult> byCause; ///< causes that can happen here, in the order of LostBy
    Spread destroyed;            ///< camera-hours of recordings destroyed with their drives, over the horizon
    double destroyedError = 0;   ///< relative standard error of its mean
    double arrayLoss = 0;        ///< chance that any array is lost over the horizon, by the embedded chain
    Spread unreachable;          ///< camera-hours of recordings that could not be played at some time, summed over failures, over the horizon
    double availability = 1;     ///< share of camera-hours that are recorded
    Spread longestGap;           ///< hours, of the camera with the longest
    std::vector<GapChance> gaps; ///< 1 min, 15 min, 1 h, 8 h, 1 d, 7 d
    Spread worstDay;             ///< camera-hours lost on the worst day of the horizon
    Spread visits;               ///< of technicians, a year
    std::vector<double> parts;   ///< replaced a year, mean, in the order of Part
};

/// Days that recordings are kept at a kind of site, from the band of the bitrate.
struct RetentionLives {
    double asked = 0, mean = 0, p05 = 0, p50 = 0, p95 = 0;
    double chanceKept = 0; ///< that the days asked are kept
};

struct KindLives {
    std::size_t site = 0;    ///< index into Design::sites, SiteDesign::noSite for the centre
    std::string name;
    std::int64_t copies = 1; ///< like sites; `losses` are those of one
    Losses losses;
    RetentionLives retention;
};

struct Lives {
    planner::Architecture architecture = planner::Architecture::Vms;
    std::int64_t lives = 0;          ///< that were simulated
    bool isPartial = false;          ///< cancelled before all of them
    double years = 5;
    std::vector<KindLives> kinds;
    Losses total;                    ///< all sites: sums of independent lives, not multiples of one
    std::string method;              ///< "lives/1: …"
    std::vector<std::string> assumptions;
    std::vector<std::string> named;  ///< what sets this run apart and why it matters, one sentence each
};

/// The lives as the table of causes that sums give too (loss.h): mean, P50 and P95 of single years, terms stay empty. Power:
/// grid and UPS. Recorder: with power supplies, common causes and service restarts. Disk: with wrong drives. Switch: with the
/// network. Failover: gaps, missed take-overs, standbys that fell too.
Loss lossOf(const Lives& lives);

/// Ids of the failure rates and times that lives read under the usual options (Catalogue::isReliability). The sums of
/// lostFootage() read some of them and no others.
std::vector<std::string> failureInputs(const planner::Catalogue& catalogue);

/// How many lives are worth their time when nobody asks for a number: `enough` (2 … 1e6), or as many as take about a second
/// on one core, but never fewer than 40.
std::int64_t affordableLives(const planner::Design& design, std::int64_t enough);

/// Partial results after `done` of `planned` lives of the kind that runs at present; called from a worker thread, never
/// twice at the same time. Cheap results only: totals by kind, no composition.
struct LivesProgress {
    std::int64_t done = 0, planned = 0;
    double lostPerYear = 0;   ///< mean so far of this kind of site
    double halfWidth95 = 0;
};
using ProgressFunction = std::function<void(const LivesProgress&)>;

/// Lives the horizon of a design `options.lives` times for each kind of site. All rates and times are likely values of
/// data/models/reliability.json. Cameras and recorders are those of the last year. Fails with BadInput when the design
/// has no topology (see makeTopology) or is not feasible, with Usage when an option is out of range.
Result<Lives> simulate(const planner::Plan& plan, const planner::Design& design, const planner::Catalogue& catalogue,
                       const planner::FailoverPresets& presets, const LivesOptions& options,
                       const ProgressFunction& progress = {});

/// As above for a topology made or changed by hand; what a topology does not say (drives, retention) comes from the design.
Result<Lives> simulateTopology(const planner::Plan& plan, const planner::Design& design, const planner::Topology& topology,
                               const planner::Catalogue& catalogue, const LivesOptions& options,
                               const ProgressFunction& progress = {});

/// One thing that happens in a life.
struct LifeMoment {
    double hour = 0;          ///< since the beginning
    std::string element;      ///< "shop/recorder-1", "shop/tills#3"
    std::string what;         ///< "fails", "repaired", "power back", a state of planner/failover_model.h, …
    double darkCameras = 0;   ///< at the site once everything of this hour has happened; those that are dead are not among them
};

/// The life with this number (0, 1, …) of a kind of site, moment by moment: the same that simulate() lives under the same
/// options. Fails as simulate(), and with Usage when there is no such kind.
Result<std::vector<LifeMoment>> replayLife(const planner::Plan& plan, const planner::Design& design,
                                           const planner::Topology& topology, const planner::Catalogue& catalogue,
                                           const LivesOptions& options, std::size_t kind, std::uint64_t life);

/// A change of the design and what it saves. Things that have to be bought are counted, not priced.
struct Mitigation {
    std::string key;             ///< "hot-spare", "raid6", "standby", "edge", "ups", "monitoring", "shelf"
    std::string name;
    double savedPerYear = 0;     ///< camera-hours not recorded a year, paired with the same lives; negative: it costs some
    double savedError = 0;       ///< standard error of that mean
    double savedDestroyed = 0;   ///< camera-hours of recordings saved from destruction, a year
    double units = 0;            ///< to buy: drives, recorders, cards, UPS units, monitored cameras, spare recorders
    std::string unit;            ///< "drive", "recorder", "card", "ups", "camera-year"
};

/// Tries each mitigation alone on the same lives (common random numbers).
Result<std::vector<Mitigation>> mitigations(const planner::Plan& plan, const planner::Design& design,
                                            const planner::Topology& topology, const planner::Catalogue& catalogue,
                                            const LivesOptions& options);

} // namespace sightline::simulator
