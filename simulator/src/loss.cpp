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
constexpr double centreUpsMinutes = 30; // as sizing equips the centre (planner/src/deployment.cpp)

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
    double high(const char* id) const {
        const Figure* figure = m_catalogue.figure(id);
        return figure ? figure->value.high : 0;
    }

private:
    const Catalogue& m_catalogue;
};

// What the causes of one site kind need to know. Everything is that of day one: cameras, boxes and sites that come later
// are left out, so that the sum stands beside the plan's camera count.
struct SiteLoss {
    const SiteDesign& site;
    const Parameters& parameters;
    bool monitored = false; // someone is told when a camera stops
    double cameras = 0;     // at one site, recorded
    double copies = 0;
    double upsHours = 0;
};

// Recorders of one kind at one site.
struct SetLoss {
    const SiteLoss& at;
    const planner::RecorderSet& set;
    double share = 0;     // of the site's cameras that one box carries on day one
    bool server = false;
    bool covered = false; // the site has a standby
    double units() const { return set.count * at.copies; }
    double camerasPerBox() const { return at.cameras * share; }
    const Parameters& parameters() const { return at.parameters; }
};

// An event with exponential duration.
LossTerm exponentialTerm(Cause cause, std::string what, double units, double rate, double hours, double cameras) {
    return {cause, std::move(what), units, rate, hours, 2 * hours * hours, cameras};
}

void cameraFaults(const SiteLoss& in, std::vector<LossTerm>& terms) {
    const double fix = in.parameters["camera.fix"];
    const double notice = in.monitored ? 0 : in.parameters["camera.notice"];
    LossTerm term{Cause::Camera, in.monitored ? "camera fails, alarm, repair" : "camera fails, nobody is told, repair",
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

// Of a site's cameras those that hang on PoE switches: kept switches are filled first, then what the recorders' own
// ports leave over.
double shareOnSwitches(const SiteDesign& site) {
    double ports = static_cast<double>(site.switchPorts);
    for (const planner::SwitchSet& set : site.switches)
        if (set.kept)
            ports += set.count * set.portsEach;
    ports = std::min(ports, static_cast<double>(site.need.poePorts));
    return ports > 0 && site.need.cameras > 0 ? std::min(1.0, ports / static_cast<double>(site.need.cameras)) : 1;
}

void switchFaults(const SiteLoss& in, std::vector<LossTerm>& terms) {
    double switches = 0;
    for (const planner::SwitchSet& set : in.site.switches)
        switches += set.count;
    if (switches == 0)
        return;
    const double perSwitch = in.cameras * shareOnSwitches(in.site) / switches;
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

// Recorded at the centre: nothing arrives while the line is down. A poor line fails as often as the data's upper end.
void lineOutages(const SiteLoss& in, planner::WanQuality quality, std::vector<LossTerm>& terms) {
    if (in.site.place != planner::RecordingPlace::Central)
        return;
    const bool poor = quality == planner::WanQuality::Poor;
    terms.push_back(exponentialTerm(Cause::Wan, "internet line is down, nothing reaches the centre", in.copies,
                                    poor ? in.parameters.high("wan.rate") : in.parameters["wan.rate"],
                                    in.parameters["wan.dur"], in.cameras));
}

// Recorded in the cloud: the bridge on site is taken for an appliance of the same failure rate, swapped by its maker.
void bridgeStops(const SiteLoss& in, std::vector<LossTerm>& terms) {
    if (in.site.place != planner::RecordingPlace::Cloud || in.site.bridges < 1)
        return;
    const double perBridge = in.cameras / in.site.bridges;
    const double units = in.site.bridges * in.copies;
    terms.push_back(exponentialTerm(Cause::Recorder, "bridge to the cloud fails, swap by the maker", units,
                                    in.parameters["nvr.afr"], in.parameters["nvr.swap.advance"], perBridge));
    const double hours = in.parameters["sw.patch.dur"] / minutesPerHour;
    terms.push_back({Cause::Maintenance, "planned restart of a bridge", units, in.parameters.low("sw.patch"), hours,
                     hours * hours, perBridge});
}

void recorderCauses(const SiteLoss& in, std::vector<LossTerm>& terms) {
    const bool covered = in.site.standbys() > 0;
    const auto counts = [](const planner::RecorderSet& set) { return set.count > 0 && set.product && set.year == 0; };
    double carried = 0, boxes = 0;
    for (const planner::RecorderSet& set : in.site.recorders)
        if (counts(set)) {
            carried += set.count * set.share;
            boxes += set.count;
        }
    for (const planner::RecorderSet& set : in.site.recorders) {
        if (!counts(set))
            continue;
        const double share = carried > 0 ? set.share / carried : 1 / boxes;
        const SetLoss of{in, set, share, set.product->kind == "server", covered};
        recorderStops(of, terms);
        driveLoss(of, terms);
        maintenance(of, terms);
    }
}

// Sites whose architecture is their own are watched, or not, as that architecture is.
bool isMonitored(const Design& design, const SiteDesign& site) {
    return site.architecture == design.architecture ? design.monitored : site.architecture != planner::Architecture::Nvr;
}

double camerasOnDayOne(const Plan& plan, const SiteDesign& site, const Catalogue& catalogue) {
    return static_cast<double>(planner::siteNeed(plan, plan.sites[site.site], 1, &catalogue).recordedCameras);
}

void addSite(const SiteLoss& in, planner::WanQuality line, std::vector<LossTerm>& terms) {
    cameraFaults(in, terms);
    powerCuts(in, terms);
    switchFaults(in, terms);
    lineOutages(in, line, terms);
    bridgeStops(in, terms);
    recorderCauses(in, terms);
}

void addCentre(const SiteLoss& in, std::vector<LossTerm>& terms) {
    powerCuts(in, terms);
    recorderCauses(in, terms);
}

// What the sums take for granted beyond the terms, in sentences.
std::vector<std::string> assumptionsOf(const Plan& plan, const Design& design) {
    std::vector<std::string> said;
    const auto records = [&design](planner::RecordingPlace place) {
        return std::any_of(design.sites.begin(), design.sites.end(),
                           [place](const SiteDesign& site) { return site.feasible && site.place == place; });
    };
    if (records(planner::RecordingPlace::Cloud))
        said.emplace_back("A bridge keeps what it cannot send while the internet line is down and sends it later; how much it "
                          "can keep is not published. Losses at the provider are not counted.");
    if (records(planner::RecordingPlace::Central))
        said.emplace_back("Cameras keep nothing themselves: what is recorded at the centre is lost while the line is down.");
    const bool grows = std::any_of(design.sites.begin(), design.sites.end(), [&plan](const SiteDesign& site) {
        const auto& groups = plan.sites[site.site].groups;
        return site.openings.size() > 1 || std::any_of(groups.begin(), groups.end(), [](const planner::CameraGroup& group) {
                   return *group.growthPerYear > 0 && !*group.hidden;
               });
    });
    if (grows)
        said.emplace_back("Counted for the cameras, recorders and sites of day one.");
    return said;
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
    loss.assumptions = assumptionsOf(plan, design);
    const Parameters parameters(catalogue);
    double atCentre = 0;
    for (const SiteDesign& site : design.sites) {
        if (!site.feasible)
            continue;
        const planner::Site& planned = plan.sites[site.site];
        const SiteLoss in{site, parameters, isMonitored(design, site), camerasOnDayOne(plan, site, catalogue),
                          static_cast<double>(site.copies), *planned.upsMinutes / minutesPerHour};
        addSite(in, *planned.wanQuality, loss.terms);
        if (site.place == planner::RecordingPlace::Central)
            atCentre += in.cameras * in.copies;
    }
    if (design.centre && design.centre->feasible)
        addCentre({*design.centre, parameters, true, atCentre, 1, centreUpsMinutes / minutesPerHour}, loss.terms);
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
