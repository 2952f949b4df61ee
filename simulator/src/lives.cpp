// Many lives of a design: kinds of site one after the other, lives in chunks over threads.

#include "simulator/lives.h"

#include "chunked.h"
#include "life_totals.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <sstream>

namespace sightline::simulator {

namespace {

constexpr std::int64_t lifeChunk = 64;
constexpr std::int64_t mostLives = 100'000'000;

std::optional<Error> optionTrouble(const LivesOptions& options) {
    const auto usage = [](const char* place, const char* message) { return Error{ErrorKind::Usage, place, message, ""}; };
    const auto isShare = [](double value) { return value >= 0 && value <= 1; };
    const auto isHours = [](double value) { return value >= 0 && value <= 1e6; };
    if (options.lives < 2 || options.lives > mostLives) return usage("lives", "it is not from 2 to 100000000");
    if (options.threads < 1 || options.threads > 256) return usage("threads", "it is not from 1 to 256");
    if (options.crews < 1 || options.crews > 1000) return usage("crews", "it is not from 1 to 1000");
    if (!isShare(options.commonCauseShare) || !isShare(options.driveCommonCauseShare))
        return usage("common cause", "its share is not from 0 to 1");
    if (options.failoverSuccess && !isShare(*options.failoverSuccess)) return usage("failover success", "it is not from 0 to 1");
    if (options.closetCelsius && !(*options.closetCelsius >= -40 && *options.closetCelsius <= 80))
        return usage("closet", "its temperature is not from -40 to 80");
    for (const double hours : {options.travelHours, options.workHours, options.scrubHours.value_or(0),
                               options.upsHours.value_or(0), options.edgeHours.value_or(0)})
        if (!isHours(hours)) return usage("hours", "they are not from 0 to 1000000");
    if (options.extraStandbys < 0 || options.extraStandbys > 32) return usage("standbys", "it is not from 0 to 32");
    for (const int spares : {options.shelf.cameras, options.shelf.drives, options.shelf.recorders, options.shelf.switches})
        if (spares < 0 || spares > 10'000) return usage("shelf", "a number of spares is not from 0 to 10000");
    return std::nullopt;
}

KindTotals liveKind(const SiteModel& model, std::int64_t pooled, const LivesOptions& options, const ProgressFunction& progress) {
    const ChunkPlan plan{options.lives, lifeChunk, options.threads, options.cancel};
    std::vector<std::unique_ptr<LifeRun>> runs(static_cast<std::size_t>(options.threads));
    KindTotals all;
    runChunks<KindTotals>(
        plan,
        [&](int worker, std::int64_t first, std::int64_t last) {
            std::unique_ptr<LifeRun>& run = runs[static_cast<std::size_t>(worker)];
            if (!run) run = std::make_unique<LifeRun>(model);
            KindTotals part;
            for (std::int64_t life = first; life < last && !plan.isCancelled(); ++life)
                part.add(run->live(static_cast<std::uint64_t>(life)), model.years, model.daysAsked, life < pooled);
            return part;
        },
        [&](KindTotals& part, std::int64_t done) {
            all.merge(std::move(part));
            if (progress) progress({done, options.lives, all.perYear().mean(), halfWidth95(all.perYear())});
        });
    return all;
}

std::string percent(double share) {
    std::ostringstream text;
    text.precision(3);
    text << share * 100 << " %";
    return text.str();
}

std::string rounded(double value) {
    std::ostringstream text;
    text.precision(3);
    text << value;
    return text.str();
}

std::vector<std::string> livesAssumptions(const LivesOptions& options) {
    std::vector<std::string> said = {
        "All rates and times are the likely values of data/models/reliability.json; years have 8760 hours, a TB is 1e12 bytes.",
        "A yearly failure rate is the mean over the horizon of things that are new at its beginning; drives, cameras and "
        "appliances age.",
        "Cameras and recorders are those of the last year; sites fail independently of each other.",
        "A bridge in front of a cloud keeps what it cannot send while the line is down; losses at the provider are not counted.",
    };
    if (options.readErrors == ReadErrors::UreBound)
        said.emplace_back("Unreadable bits by the datasheet, taken as a mean: a bound on array losses, not a forecast.");
    if (options.readErrors == ReadErrors::LatentDefects)
        said.emplace_back("A latent defect met while no redundancy is left counts as the loss of the array (Elerath and Pecht).");
    if (options.commonCauseShare > 0)
        said.push_back(percent(options.commonCauseShare) + " of recorder failures are taken to have a cause that stops every "
                       "recorder of the place: an assumption.");
    return said;
}

// What makes this run special, so that a reader does not look for it in the numbers.
std::vector<std::string> namedThings(const std::vector<SiteModel>& models, const LivesOptions& options) {
    std::vector<std::string> said;
    const LifeFigures& figures = models.front().figures;
    if (std::any_of(models.begin(), models.end(), [](const SiteModel& model) { return !model.isMonitored; }))
        said.push_back("Nobody is told when a camera dies: it is dark for " + rounded(figures.cameraNotice.mean() / fullDay) +
                       " days on average before its repair begins.");
    if (options.closetCelsius)
        for (const SiteModel& model : models)
            if (!model.arrays.empty()) {
                said.push_back("Air of " + rounded(*options.closetCelsius) + " degrees at the recorders: a drive fails " +
                               rounded(std::pow(model.arrays.front().scale / (model.horizonHours *
                                                std::pow(-std::log1p(-figures.driveRate) * model.years, -1 / figures.driveShape)),
                                                -figures.driveShape)) +
                               " times as often as in a cooled room, and UPS batteries age faster.");
                break;
            }
    for (const SiteModel& model : models)
        for (const LifeElement& recorder : model.elements)
            for (const int coverer : recorder.coverers) {
                const LifeElement& standby = model.elements[static_cast<std::size_t>(coverer)];
                if (standby.ups >= 0 && standby.ups == recorder.ups && said.size() < 12)
                    said.push_back(standby.id + " hangs on the same UPS as " + recorder.id + ": they fall together.");
            }
    const bool hasStandby = std::any_of(models.begin(), models.end(), [](const SiteModel& model) {
        return model.can[static_cast<std::size_t>(LostBy::TakeOver)];
    });
    if (hasStandby && figures.takeOverWorks < 1)
        said.push_back(percent(1 - figures.takeOverWorks) + " of take-overs fail.");
    return said;
}

// A moment is noted when it begins, and its cameras are counted in what follows from it: moments without an element say how
// many are dark from then on. Each real one gets what stands when everything of its hour has happened.
std::vector<LifeMoment> withDarkAfterwards(std::vector<LifeMoment> moments) {
    double dark = 0;
    for (std::size_t i = 0; i < moments.size();) {
        std::size_t end = i;
        for (; end < moments.size() && moments[end].hour == moments[i].hour; ++end)
            if (moments[end].element.empty()) dark = moments[end].darkCameras;
        for (; i < end; ++i)
            moments[i].darkCameras = dark;
    }
    std::erase_if(moments, [](const LifeMoment& moment) { return moment.element.empty(); });
    return moments;
}

} // namespace

const char* lostByKey(LostBy cause) {
    constexpr const char* keys[lostByCount] = {
        "camera", "camera-restart", "grid",    "ups",         "recorder", "psu",      "common-cause",  "disk",          "wrong-drive",
        "switch", "network",        "wan",     "maintenance", "crash",    "failover", "failover-miss", "shared-standby"};
    return keys[static_cast<std::size_t>(cause)];
}

const char* lostByName(LostBy cause) {
    constexpr const char* names[lostByCount] = {"Dead cameras",     "Camera restarts",  "Power cuts",        "UPS",
                                                "Recorders",        "Power supplies",   "Common causes",     "Drives",
                                                "Wrong drive",      "Switches",         "Network",           "Internet line",
                                                "Maintenance",      "Service restarts", "Take-over gaps",    "Missed take-overs",
                                                "Standby fell too"};
    return names[static_cast<std::size_t>(cause)];
}

const char* partKey(Part part) {
    constexpr const char* keys[partCount] = {"camera", "recorder", "psu", "drive", "switch", "battery", "card"};
    return keys[static_cast<std::size_t>(part)];
}

Result<Lives> simulateTopology(const planner::Plan& plan, const planner::Design& design, const planner::Topology& topology,
                               const planner::Catalogue& catalogue, const LivesOptions& options,
                               const ProgressFunction& progress) {
    if (const std::optional<Error> trouble = optionTrouble(options)) return tl::make_unexpected(*trouble);
    const auto models = siteModels(plan, design, topology, catalogue, options);
    if (!models) return tl::make_unexpected(models.error());
    Lives out;
    out.architecture = design.architecture;
    out.years = models->front().years;
    out.lives = options.lives;
    std::vector<KindTotals> totals;
    for (const SiteModel& model : *models) {
        totals.push_back(liveKind(model, poolSize(models->size()), options, progress));
        const KindTotals& one = totals.back();
        out.lives = std::min(out.lives, one.count());
        if (one.count() == 0)
            return failure(ErrorKind::Interrupted, "simulate", "stopped before every kind of site had lived once");
        out.kinds.push_back({model.site, model.name, model.copies, one.losses(model), one.retention(model)});
    }
    out.isPartial = out.lives < options.lives;
    out.total = sumOfSites(*models, totals, options.cancel);
    out.method = "lives/1: discrete events, one life at a time for each kind of site; array losses by an embedded exact chain; "
                 "Philox4x32-10 streams by component and life";
    out.assumptions = livesAssumptions(options);
    out.named = namedThings(*models, options);
    return out;
}

Result<Lives> simulate(const planner::Plan& plan, const planner::Design& design, const planner::Catalogue& catalogue,
                       const planner::FailoverPresets& presets, const LivesOptions& options, const ProgressFunction& progress) {
    if (!design.feasible) return failure(ErrorKind::BadInput, "design", "it cannot be built", "Run \"compare\" to see why");
    const auto topology = planner::makeTopology(plan, design, catalogue, presets);
    if (!topology) return tl::make_unexpected(topology.error());
    return simulateTopology(plan, design, *topology, catalogue, options, progress);
}

Result<std::vector<LifeMoment>> replayLife(const planner::Plan& plan, const planner::Design& design,
                                           const planner::Topology& topology, const planner::Catalogue& catalogue,
                                           const LivesOptions& options, std::size_t kind, std::uint64_t life) {
    if (const std::optional<Error> trouble = optionTrouble(options)) return tl::make_unexpected(*trouble);
    const auto models = siteModels(plan, design, topology, catalogue, options);
    if (!models) return tl::make_unexpected(models.error());
    if (kind >= models->size()) return failure(ErrorKind::Usage, "kind", "there is no such kind of site");
    std::vector<LifeMoment> moments;
    LifeRun((*models)[kind]).live(life, &moments);
    std::stable_sort(moments.begin(), moments.end(), [](const LifeMoment& a, const LifeMoment& b) { return a.hour < b.hour; });
    return withDarkAfterwards(std::move(moments));
}

} // namespace sightline::simulator
