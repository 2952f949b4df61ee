// Lost footage as closed-form sums. Every rate and duration is a figure of the catalogue (data/models/reliability.json).

#include "simulator/loss.h"

#include "loss_math.h"
#include "planner/failover_presets.h"

#include <algorithm>
#include <cmath>

namespace sightline::simulator {

namespace {

using planner::Catalogue;
using planner::Design;
using planner::FailoverMode;
using planner::Plan;
using planner::Raid;
using planner::SiteDesign;

constexpr double hoursPerYear = 8760;
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
    const planner::FailoverPresets* presets() const { return m_catalogue.failover(); }

private:
    const Catalogue& m_catalogue;
};

// What happens when a recorder stops: the plan's way of failover with its times, shared with topology and testbed.
struct FailoverWay {
    FailoverMode mode = FailoverMode::None;
    planner::FailoverTimes times;
    double edgeHours = 0; // that a camera records by itself
    double reach = 0;     // share of a stopped box's cameras that something else records
    bool hasCards() const { return edgeHours > 0; }
    bool isDouble() const { return mode == FailoverMode::Redundant && reach > 0; }
    double gapHours() const { return times.detectS / secondsPerHour; }
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
    const planner::ArchitectureChoice* choice = nullptr;
    double channels = 0, ingestMbps = 0; // on day one, of all cameras
    double ingestShare = 1;              // of a recorder's input that may be planned
};

// Recorders of one kind at one site.
struct SetLoss {
    const SiteLoss& at;
    const planner::RecorderSet& set;
    double share = 0;     // of the site's cameras that one box carries on day one
    bool server = false;
    FailoverWay way;
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

LossTerm lostTerm(Cause cause, std::string what, double units, double rate, const LostHours& lost, double cameras) {
    return {cause, std::move(what), units, rate, lost.mean, lost.square, cameras};
}

// The plan's way of failover at one site; which share of a box's cameras finds a place is set by whoever knows the boxes.
FailoverWay wayOf(const SiteLoss& in, bool appliance) {
    FailoverWay way;
    if (!in.choice)
        return way;
    way.mode = *in.choice->failover;
    const planner::FailoverPresets* const presets = in.parameters.presets();
    if (!presets)
        return way;
    const planner::FailoverPreset& preset = presets->of(way.mode, appliance);
    const auto cameras = static_cast<double>(in.site.need.recordedCameras);
    way.times = planner::timesInForce(preset, in.choice->edits);
    way.edgeHours = planner::edgeHoursInForce(preset, in.choice->edits,
                                              cameras > 0 ? in.site.need.recordedMbps.likely / cameras : 0);
    return way;
}

// Share of stops that something takes over: it has to be there, and it has to work.
double takenOver(const SetLoss& in) {
    return in.parameters()["failover.success"] * in.way.reach;
}

double repairHours(const SetLoss& in) {
    if (in.way.mode == FailoverMode::ColdSwap)
        return in.parameters()["nvr.swap.spare"];
    return in.parameters()[in.server ? "server.mttr" : "nvr.swap.advance"];
}

// What a camera loses on average while its box is down for so long.
double downtime(const SetLoss& in, double hours) {
    if (in.way.hasCards())
        return untilNoticed(hours, in.way.gapHours()).mean + beyondBuffer(hours, in.way.edgeHours).mean;
    if (in.way.isDouble())
        return 0;
    const double covered = takenOver(in);
    return covered * takenOverHours(in.way.times, in.camerasPerBox(), hours).mean + (1 - covered) * hours;
}

// Cameras record on their own: what is lost until they notice, and what their cards cannot hold.
void cardTerms(Cause cause, const char* event, double units, double rate, double hours, const FailoverWay& way, double cameras,
               std::vector<LossTerm>& terms) {
    terms.push_back(lostTerm(Cause::Failover, std::string(event) + ", cameras turn to their own storage", units, rate,
                             untilNoticed(hours, way.gapHours()), cameras));
    terms.push_back(lostTerm(cause, std::string(event) + " for longer than the cameras' own storage lasts", units, rate,
                             beyondBuffer(hours, way.edgeHours), cameras));
}

void recorderStops(const SetLoss& in, std::vector<LossTerm>& terms) {
    const double rate = in.server ? in.parameters()["server.stop"] : in.parameters()["nvr.afr"];
    const double repair = repairHours(in);
    const double units = in.units();
    if (in.way.hasCards())
        return cardTerms(Cause::Recorder, in.server ? "server stops" : "appliance fails", units, rate, repair, in.way,
                         in.camerasPerBox(), terms);
    if (in.way.isDouble()) {
        // The other one fails while the first is down; both are down until the first repair.
        terms.push_back(exponentialTerm(Cause::Recorder, "both recorders of a pair are down", units,
                                        2 * rate * rate * repair / hoursPerYear, repair / 2, in.camerasPerBox()));
        return;
    }
    const double covered = takenOver(in);
    const char* const what = in.way.mode == FailoverMode::ColdSwap ? "recorder stops, swap by a spare on the shelf"
                             : in.server                           ? "server stops, repair"
                                                                   : "appliance fails, swap by the maker";
    terms.push_back(exponentialTerm(Cause::Recorder, what, units, rate * (1 - covered), repair, in.camerasPerBox()));
    if (covered > 0)
        terms.push_back(lostTerm(Cause::Failover,
                                 in.way.mode == FailoverMode::Mutual ? "the other recorders take over" : "standby takes over",
                                 units, rate * covered, takenOverHours(in.way.times, in.camerasPerBox(), repair),
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

// Both copies: the first is lost, and what it held alone after that is lost within the days that are kept. A drive without RAID
// is a piece of the archive, so many in each of the two; where they lie is independent, so that two have pieces x pieces in common.
void bothCopiesLost(const SetLoss& in, double lossesPerYear, double pieces, std::vector<LossTerm>& terms) {
    const double archiveHours = in.at.site.need.retentionDays * 24;
    const double pairs = pieces * pieces;
    terms.push_back({Cause::Disk, "both copies of an archive are lost", in.units() * pairs,
                     2 * lossesPerYear * lossesPerYear * archiveHours / hoursPerYear, archiveHours / 2 / pairs,
                     archiveHours * archiveHours / 3 / (pairs * pairs), in.camerasPerBox()});
}

void driveLoss(const SetLoss& in, std::vector<LossTerm>& terms) {
    const auto& set = in.set;
    const double perHour = failureRatePerHour(in);
    const double archiveHours = in.at.site.need.retentionDays * 24;
    const double arrays = in.units();
    const double disks = set.disksEach;
    const double swap = downtime(in, in.parameters()["nvr.swap.advance"]);
    const int tolerated = toleratedFailures(set.raid);
    if (tolerated == 0) {
        if (in.way.isDouble())
            return bothCopiesLost(in, perHour * hoursPerYear, std::max(1.0, disks), terms);
        // Without RAID a drive takes its share of the archive along; a single drive also stops the recording.
        const double hours = archiveHours / std::max(1.0, disks) + (disks <= 1 ? swap : 0);
        terms.push_back({Cause::Disk, "drive without RAID fails: its archive is gone", arrays * disks, perHour * hoursPerYear,
                         hours, hours * hours, in.camerasPerBox()});
        return;
    }
    const double yearsToLoss = hoursToDataLoss(set.disksEach, tolerated, perHour, 1 / rebuildHours(in)) / hoursPerYear;
    if (in.way.isDouble())
        return bothCopiesLost(in, 1 / yearsToLoss, 1, terms);
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

// A restart is as dark as a stop of so many minutes: who takes over a recorder that stopped takes over one that restarts.
void maintenance(const SetLoss& in, std::vector<LossTerm>& terms) {
    if (in.way.isDouble())
        return; // one after the other
    const double rate = in.server ? in.parameters()["sw.patch"] : in.parameters().low("sw.patch");
    const double restart = in.parameters()["sw.patch.dur"] / minutesPerHour;
    double hours = restart;
    if (in.way.hasCards())
        hours = std::min(restart, in.way.gapHours() + std::max(0.0, restart - in.way.edgeHours));
    const double covered = in.way.hasCards() ? 0 : takenOver(in);
    terms.push_back({Cause::Maintenance, "planned restart for updates", in.units(), rate * (1 - covered), hours, hours * hours,
                     in.camerasPerBox()});
    if (covered > 0)
        terms.push_back(lostTerm(Cause::Maintenance, "planned restart for updates, taken over meanwhile", in.units(), rate * covered,
                                 takenOverHours(in.way.times, in.camerasPerBox(), restart), in.camerasPerBox()));
}

// Recorded at the centre: nothing arrives while the line is down. A poor line fails as often as the data's upper end.
void lineOutages(const SiteLoss& in, planner::WanQuality quality, std::vector<LossTerm>& terms) {
    if (in.site.place != planner::RecordingPlace::Central)
        return;
    const bool poor = quality == planner::WanQuality::Poor;
    const double rate = poor ? in.parameters.high("wan.rate") : in.parameters["wan.rate"];
    if (const FailoverWay way = wayOf(in, false); way.hasCards())
        return cardTerms(Cause::Wan, "internet line is down", in.copies, rate, in.parameters["wan.dur"], way, in.cameras, terms);
    terms.push_back(exponentialTerm(Cause::Wan, "internet line is down, nothing reaches the centre", in.copies,
                                    rate, in.parameters["wan.dur"], in.cameras));
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

// Of what one box carries, the share that the others have room for beside their own: channels and input that may be planned.
double roomOfOthers(const SiteLoss& in, const std::vector<const planner::RecorderSet*>& sets, const planner::RecorderSet& stopped,
                    double carried) {
    const auto share = [&](const char* figure, double part, double need) {
        double all = 0;
        for (const planner::RecorderSet* const set : sets) {
            const auto most = set->product->number(figure);
            if (!most)
                return 1.0; // no limit is known
            all += set->count * *most * part;
        }
        const double load = need * stopped.share / carried;
        const double room = all - stopped.product->number(figure).value_or(0) * part - (need - load);
        return load > 0 ? std::clamp(room / load, 0.0, 1.0) : 1.0;
    };
    return std::min(share("channels", 1, in.channels), share("in_mbps", in.ingestShare, in.ingestMbps));
}

void recorderCauses(const SiteLoss& in, std::vector<LossTerm>& terms) {
    std::vector<const planner::RecorderSet*> sets;
    double carried = 0, boxes = 0;
    for (const planner::RecorderSet& set : in.site.recorders)
        if (set.count > 0 && set.product && set.year == 0) {
            sets.push_back(&set);
            carried += set.count * set.share;
            boxes += set.count;
        }
    for (const planner::RecorderSet* const set : sets) {
        const double share = carried > 0 ? set->share / carried : 1 / boxes;
        const bool server = set->product->kind == "server";
        SetLoss of{in, *set, share, server, wayOf(in, !server)};
        if (of.way.mode == FailoverMode::ColdStandby || of.way.mode == FailoverMode::HotStandby ||
            of.way.mode == FailoverMode::Redundant)
            of.way.reach = in.site.standbys() > 0 ? 1 : 0;
        if (of.way.mode == FailoverMode::Mutual && boxes > 1)
            of.way.reach = carried > 0 ? roomOfOthers(in, sets, *set, carried) : 0;
        recorderStops(of, terms);
        driveLoss(of, terms);
        maintenance(of, terms);
    }
}

// Sites whose architecture is their own are watched, or not, as that architecture is.
bool isMonitored(const Design& design, const SiteDesign& site) {
    return site.architecture == design.architecture ? design.monitored : site.architecture != planner::Architecture::Nvr;
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
    const auto hasCards = [&plan](const SiteDesign& site) {
        const FailoverMode mode = *plan.choice(site.architecture).failover;
        return mode == FailoverMode::EdgeBackfill || mode == FailoverMode::LocalRecording;
    };
    const bool someCards = std::any_of(design.sites.begin(), design.sites.end(), [&](const SiteDesign& site) {
        return site.feasible && site.place != planner::RecordingPlace::Cloud && hasCards(site);
    });
    if (someCards)
        said.emplace_back("Every camera has storage of its own, which works, and power while its recorder is down.");
    if (records(planner::RecordingPlace::Central) && !someCards)
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
    loss.method = "loss-sums/3: rate x time x cameras per cause; spread by a gamma distribution with the compound-Poisson variance";
    loss.assumptions = assumptionsOf(plan, design);
    const Parameters parameters(catalogue);
    double atCentre = 0;
    for (const SiteDesign& site : design.sites) {
        if (!site.feasible)
            continue;
        const planner::Site& planned = plan.sites[site.site];
        const planner::SiteNeed dayOne = planner::siteNeed(plan, planned, 1, &catalogue);
        const SiteLoss in{site,
                          parameters,
                          isMonitored(design, site),
                          static_cast<double>(dayOne.recordedCameras),
                          static_cast<double>(site.copies),
                          *planned.upsMinutes / minutesPerHour,
                          &plan.choice(site.architecture),
                          static_cast<double>(dayOne.channels),
                          dayOne.ingestMbps,
                          *plan.limits.ingestShare};
        addSite(in, *planned.wanQuality, loss.terms);
        if (site.place == planner::RecordingPlace::Central)
            atCentre += in.cameras * in.copies;
    }
    if (design.centre && design.centre->feasible) {
        const planner::SiteNeed& need = design.centre->need;
        addCentre({*design.centre, parameters, true, atCentre, 1, centreUpsMinutes / minutesPerHour, &plan.vms,
                   static_cast<double>(need.channels), need.ingestMbps, *plan.limits.ingestShare},
                  loss.terms);
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
