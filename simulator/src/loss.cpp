// Lost footage as closed-form sums. Every rate and duration is a figure of the catalogue (data/models/reliability.json).

#include "simulator/loss.h"

#include "loss_math.h"

#include <algorithm>
#include <cmath>

namespace sightline::simulator {

namespace {

using planner::Catalogue;
using planner::Design;
using planner::Plan;
using planner::Raid;
using planner::SiteDesign;

constexpr double hoursPerYear = 8760;
// Gap until a standby records: the presets "milestone.cold" and "hik.nm" of data/models/failover.json.
constexpr double serverGapSeconds = 45;
constexpr double applianceGapSeconds = 60;
// Of switch failures about a third are hardware and wait for a visit; the others end with a restart.
constexpr double switchHardwareShare = 0.32;
constexpr double secondsPerHour = 3600;
constexpr double minutesPerHour = 60;

// The likely value of a parameter; the shipped data always has it (tests/simulator checks).
class Parameters {
public:
    explicit Parameters(const Catalogue& catalogue) : m_catalogue(catalogue) {}
    double operator[](const char* id) const {
        const Figure* figure = m_catalogue.figure(id);
        return figure ? figure->value.likely : 0;
    }
    double low(const char* id) const {
        const Figure* figure = m_catalogue.figure(id);
        return figure ? figure->value.low : 0;
    }

private:
    const Catalogue& m_catalogue;
};

// What the causes of one site kind need to know.
struct SiteLoss {
    const Design& design;
    const SiteDesign& site;
    const Parameters& parameters;
    double cameras = 0;  // at one site, recorded
    double copies = 0;   // on day one
    double upsHours = 0;
};

// Recorders of one kind at one site.
struct SetLoss {
    const SiteLoss& at;
    const planner::RecorderSet& set;
    bool server = false;
    bool covered = false; // the site has a standby
    double units() const { return set.count * at.copies; }
    double camerasPerBox() const { return at.cameras * (set.share > 0 ? set.share : 1.0 / std::max(1, set.count)); }
    const Parameters& parameters() const { return at.parameters; }
};

// An event with exponential duration.
LossTerm exponentialTerm(Cause cause, std::string what, double units, double rate, double hours, double cameras) {
    return {cause, std::move(what), units, rate, hours, 2 * hours * hours, cameras};
}

void cameraFaults(const SiteLoss& in, std::vector<LossTerm>& terms) {
    const double fix = in.parameters["camera.fix"];
    const double notice = in.design.monitored ? 0 : in.parameters["camera.notice"];
    LossTerm term{Cause::Camera, in.design.monitored ? "camera fails, alarm, repair" : "camera fails, nobody is told, repair",
                  in.cameras * in.copies, in.parameters["camera.afr"], notice + fix, 0, 1};
    // Time to notice and time to repair are independent exponentials.
    term.hoursSquared = notice * notice + fix * fix + (notice + fix) * (notice + fix);
    terms.push_back(term);
}

void powerCuts(const SiteLoss& in, std::vector<LossTerm>& terms) {
    const double rate = in.parameters["grid.saifi.us"];
    const double mean = rate > 0 ? in.parameters["grid.saidi.us"] / rate : 0;
    const double failsToStart = in.upsHours > 0 ? in.parameters["ups.fail_on_demand"] : 1;
    const double outlasts = in.upsHours > 0 ? std::exp(-in.upsHours / mean) : 1;
    // E[(D - B)+] = m exp(-B/m) behind a working UPS, m when it does not start.
    const double share = (1 - failsToStart) * outlasts + failsToStart;
    terms.push_back({Cause::Power, in.upsHours > 0 ? "grid outage beyond the UPS" : "grid outage, no UPS", in.copies, rate,
                     mean * share, 2 * mean * mean * share, in.cameras});
}

void recorderStops(const SetLoss& in, std::vector<LossTerm>& terms) {
    const double rate = in.server ? in.parameters()["server.stop"] : in.parameters()["nvr.afr"];
    const double repair = in.server ? in.parameters()["server.mttr"] : in.parameters()["nvr.swap.advance"];
    const double covered = in.covered ? in.parameters()["failover.success"] : 0;
    const double units = in.units();
    terms.push_back(exponentialTerm(Cause::Recorder, in.server ? "server stops, repair" : "appliance fails, swap by the maker",
                                    units, rate * (1 - covered), repair, in.camerasPerBox()));
    if (covered > 0)
        terms.push_back(exponentialTerm(Cause::Failover, "standby takes over", units, rate * covered,
                                        (in.server ? serverGapSeconds : applianceGapSeconds) / secondsPerHour,
                                        in.camerasPerBox()));
}

double failureRatePerHour(const SetLoss& in) {
    const double afr = std::min(0.99, in.parameters()["hdd.afr.fleet"] * (in.server ? 1.0 : in.parameters()["hdd.env_factor"]));
    return -std::log1p(-afr) / hoursPerYear;
}

// Hours until a failed drive's data stand on a new one.
double rebuildHours(const SetLoss& in) {
    const double rate = in.parameters()[in.server ? "raid.rebuild.server" : "raid.rebuild.load"]; // MB/s
    return in.parameters()["raid.spare_delay"] + in.set.diskTb * 1e6 / (rate * secondsPerHour);
}

void driveLoss(const SetLoss& in, std::vector<LossTerm>& terms) {
    const auto& set = in.set;
    const double perHour = failureRatePerHour(in);
    const double archiveHours = in.at.site.need.retentionDays * 24;
    const double arrays = in.units();
    const double disks = set.disksEach;
    const double swap = in.parameters()["nvr.swap.advance"];
    const int tolerated = toleratedFailures(set.raid);
    if (tolerated == 0) {
        // Without RAID a drive takes its share of the archive along; a single drive also stops the recording.
        const double hours = archiveHours / std::max(1.0, disks) + (disks <= 1 ? swap : 0);
        terms.push_back({Cause::Disk, "drive without RAID fails: its archive is gone", arrays * disks, perHour * hoursPerYear,
                         hours, hours * hours, in.camerasPerBox()});
        return;
    }
    const double yearsToLoss = hoursToDataLoss(set.disksEach, tolerated, perHour, 1 / rebuildHours(in)) / hoursPerYear;
    const double hours = archiveHours + swap;
    terms.push_back({Cause::Disk, "more drives fail than the array bears: its archive is gone", arrays, 1 / yearsToLoss, hours,
                     hours * hours, in.camerasPerBox()});
}

void switchFaults(const SiteLoss& in, std::vector<LossTerm>& terms) {
    double switches = 0;
    for (const planner::SwitchSet& set : in.site.switches)
        switches += set.count;
    if (switches == 0)
        return;
    const double onSwitches = in.cameras * std::min(1.0, static_cast<double>(in.site.switchPorts) /
                                                             std::max<double>(1, static_cast<double>(in.site.need.poePorts)));
    const double perSwitch = (in.site.switchPorts > 0 ? onSwitches : in.cameras) / switches;
    const double units = switches * in.copies;
    const double rate = in.parameters["switch.fail"];
    terms.push_back(exponentialTerm(Cause::Switch, "PoE switch restarts", units, rate * (1 - switchHardwareShare),
                                    in.parameters["switch.dur"], perSwitch));
    terms.push_back(exponentialTerm(Cause::Switch, "PoE switch is replaced", units, rate * switchHardwareShare,
                                    in.parameters["tech.response"], perSwitch));
}

void maintenance(const SetLoss& in, std::vector<LossTerm>& terms) {
    const double rate = in.server ? in.parameters()["sw.patch"] : in.parameters().low("sw.patch");
    const double hours = in.parameters()["sw.patch.dur"] / minutesPerHour;
    LossTerm term{Cause::Maintenance, "planned restart for updates", in.units(), rate, hours, hours * hours,
                  in.camerasPerBox()};
    terms.push_back(term);
}

// Recorded over the line: nothing arrives while it is down. A bridge in front of a cloud keeps what it cannot send, so
// only central recording loses it.
void lineOutages(const SiteLoss& in, std::vector<LossTerm>& terms) {
    if (in.site.place != planner::RecordingPlace::Central)
        return;
    terms.push_back(exponentialTerm(Cause::Wan, "internet line is down, nothing reaches the centre", in.copies,
                                    in.parameters["wan.rate"], in.parameters["wan.dur"], in.cameras));
}

void recorderCauses(const SiteLoss& in, std::vector<LossTerm>& terms) {
    const bool covered = in.site.standbys() > 0;
    for (const planner::RecorderSet& set : in.site.recorders) {
        if (set.count < 1 || !set.product)
            continue;
        const SetLoss of{in, set, set.product->kind == "server", covered};
        recorderStops(of, terms);
        driveLoss(of, terms);
        maintenance(of, terms);
    }
}

void addSite(const SiteLoss& in, std::vector<LossTerm>& terms) {
    cameraFaults(in, terms);
    powerCuts(in, terms);
    switchFaults(in, terms);
    lineOutages(in, terms);
    recorderCauses(in, terms);
}

} // namespace

const char* causeKey(Cause cause) {
    constexpr const char* keys[] = {"camera", "power", "recorder", "disk", "switch", "maintenance", "wan", "failover"};
    return keys[static_cast<int>(cause)];
}

const char* causeName(Cause cause) {
    constexpr const char* names[] = {"Camera faults", "Power cuts",  "Recorders",      "Drives",
                                     "Switches",      "Maintenance", "Internet line", "Take-over gaps"};
    return names[static_cast<int>(cause)];
}

Loss lostFootage(const Plan& plan, const Design& design, const Catalogue& catalogue) {
    Loss loss;
    loss.method = "loss-sums/2: rate x time x cameras per cause; spread by a gamma distribution with the compound-Poisson variance";
    const Parameters parameters(catalogue);
    for (const SiteDesign& site : design.sites) {
        if (!site.feasible)
            continue;
        SiteLoss in{design, site, parameters};
        in.cameras = static_cast<double>(site.need.recordedCameras);
        in.copies = site.copies;
        in.upsHours = *plan.sites[site.site].upsMinutes / minutesPerHour;
        addSite(in, loss.terms);
    }
    if (design.centre && design.centre->feasible) {
        SiteLoss in{design, *design.centre, parameters};
        in.cameras = static_cast<double>(design.centre->need.recordedCameras);
        in.copies = 1;
        recorderCauses(in, loss.terms);
    }
    loss.byCause.assign(std::size(causes), 0);
    double variance = 0;
    for (const LossTerm& term : loss.terms) {
        loss.byCause[static_cast<std::size_t>(term.cause)] += term.meanCameraHours();
        loss.mean += term.meanCameraHours();
        variance += term.units * term.ratePerYear * term.hoursSquared * term.cameras * term.cameras;
    }
    loss.p50 = gammaQuantile(loss.mean, variance, 0.50);
    loss.p95 = gammaQuantile(loss.mean, variance, 0.95);
    return loss;
}

} // namespace sightline::simulator
