// What each usual remedy saves, alone, on the same lives: the draws of everything that the remedy does not touch stay.

#include "chunked.h"
#include "life_totals.h"

#include <cmath>
#include <functional>

namespace sightline::simulator {

namespace {

constexpr double longerUpsHours = 2;
constexpr double edgeDays = 2; // what a 128 GB card holds of a 4 Mbps stream, a little less than three days
constexpr std::int64_t remedyChunk = 64;

struct Remedy {
    const char* key;
    const char* name;
    const char* unit;
    std::function<void(LivesOptions&)> apply;
    std::function<double(const SiteModel&)> units; ///< at one site
};

double recordersOf(const SiteModel& model) {
    double count = 0;
    for (const LifeElement& element : model.elements)
        count += element.kind == planner::NodeKind::Recorder;
    return count;
}

double arraysOf(const SiteModel& model) {
    double count = 0;
    for (const LifeArray& array : model.arrays)
        count += array.tolerated > 0;
    return count;
}

std::vector<Remedy> remedies() {
    return {
        {"hot-spare", "A hot spare drive in every array", "drive", [](LivesOptions& o) { o.hotSpareDrives = true; }, arraysOf},
        {"raid6", "RAID 6 instead of RAID 5", "drive", [](LivesOptions& o) { o.doubleParity = true; },
         [](const SiteModel& model) {
             double count = 0;
             for (const LifeArray& array : model.arrays)
                 count += array.tolerated == 1 && array.disks >= 4;
             return count;
         }},
        {"standby", "One more standby recorder", "recorder", [](LivesOptions& o) { o.extraStandbys += 1; },
         [](const SiteModel& model) { return recordersOf(model) > 0 ? 1.0 : 0.0; }},
        {"edge", "A card in every camera", "card", [](LivesOptions& o) { o.edgeHours = edgeDays * fullDay; },
         [](const SiteModel& model) { return model.site == planner::SiteDesign::noSite ? 0.0 : static_cast<double>(model.cameras); }},
        {"ups", "Two hours of UPS", "ups", [](LivesOptions& o) { o.upsHours = longerUpsHours; },
         [](const SiteModel& model) {
             double count = 0;
             for (const LifeUps& ups : model.ups)
                 count += ups.hours < longerUpsHours;
             return model.ups.empty() && model.hasGrid ? 1.0 : count;
         }},
        {"monitoring", "Somebody is told at once", "camera-year", [](LivesOptions& o) { o.monitored = true; },
         [](const SiteModel& model) { return model.isMonitored ? 0.0 : static_cast<double>(model.cameras) * model.years; }},
        {"shelf", "One spare of each kind on the shelf", "recorder",
         [](LivesOptions& o) { o.shelf = {o.shelf.recorders + 1, o.shelf.cameras + 1, o.shelf.switches + 1, o.shelf.drives + 1}; },
         [](const SiteModel& model) { return recordersOf(model) > 0 ? 1.0 : 0.0; }},
    };
}

struct PairedSaving {
    Moments lost, destroyed;
};

// The same lives with and without, site by site: their difference varies far less than either.
PairedSaving savingAt(const SiteModel& before, const SiteModel& after, const LivesOptions& options) {
    const ChunkPlan plan{options.lives, remedyChunk, options.threads, options.cancel};
    PairedSaving all;
    runChunks<PairedSaving>(
        plan,
        [&](int, std::int64_t first, std::int64_t last) {
            PairedSaving part;
            LifeRun without(before), with(after);
            for (std::int64_t life = first; life < last && !plan.isCancelled(); ++life) {
                const LifeSummary& a = without.live(static_cast<std::uint64_t>(life));
                const LifeSummary& b = with.live(static_cast<std::uint64_t>(life));
                part.lost.add((a.total() - b.total()) / before.years);
                part.destroyed.add((a.destroyedExpected - b.destroyedExpected) / before.years);
            }
            return part;
        },
        [&](const PairedSaving& part, std::int64_t) {
            all.lost.merge(part.lost);
            all.destroyed.merge(part.destroyed);
        });
    return all;
}

} // namespace

Result<std::vector<Mitigation>> mitigations(const planner::Plan& plan, const planner::Design& design,
                                            const planner::Topology& topology, const planner::Catalogue& catalogue,
                                            const LivesOptions& options) {
    const auto before = siteModels(plan, design, topology, catalogue, options);
    if (!before) return tl::make_unexpected(before.error());
    std::vector<Mitigation> out;
    for (const Remedy& remedy : remedies()) {
        LivesOptions changed = options;
        remedy.apply(changed);
        const auto after = siteModels(plan, design, topology, catalogue, changed);
        if (!after) return tl::make_unexpected(after.error());
        Mitigation result{remedy.key, remedy.name, 0, 0, 0, 0, remedy.unit};
        double variance = 0;
        for (std::size_t kind = 0; kind < before->size(); ++kind) {
            const SiteModel& site = (*before)[kind];
            const auto copies = static_cast<double>(site.copies);
            const double units = remedy.units(site);
            if (units <= 0) continue; // it has that already, or nothing to put it to
            const PairedSaving saving = savingAt(site, (*after)[kind], options);
            result.units += copies * units;
            result.savedPerYear += copies * saving.lost.mean();
            result.savedDestroyed += copies * saving.destroyed.mean();
            variance += copies * copies * saving.lost.standardError() * saving.lost.standardError();
        }
        result.savedError = std::sqrt(variance);
        if (result.units > 0) out.push_back(result);
    }
    return out;
}

} // namespace sightline::simulator
