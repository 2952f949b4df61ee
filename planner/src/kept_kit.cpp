// Recorders that are there already: what they carry, and what a site keeps when nothing is bought.

#include "sizing.h"

#include "plan_text.h"
#include "planner/retention.h"

#include <algorithm>
#include <cmath>

namespace sightline::planner {

namespace {

/// A kept recorder with the drives that the plan names, or those it was sold with.
std::optional<RecorderSet> keptSet(const Plan& plan, const Catalogue& catalogue, const KeptKit& kit, bool guarded) {
    const Product* const product = catalogue.product(kit.product);
    if (!product || (product->kind != "recorder" && product->kind != "server")) return std::nullopt;
    const auto spec = recorderSpec(*product);
    if (!spec) return std::nullopt;
    RecorderSet set;
    set.product = product;
    set.count = kit.count;
    set.kept = true;
    set.disksEach = kit.disks > 0 ? kit.disks : spec->bays;
    set.diskTb = kit.diskTb > 0 ? kit.diskTb : spec->includedTb / std::max(1, spec->bays);
    const auto raid = raidFor(*spec, guarded ? std::numeric_limits<std::int64_t>::max() : 0, set.disksEach);
    set.raid = raid.value_or(Raid::Jbod); // what is there stays as it is, even where a new one would need RAID
    set.usableTbEach = usableTb(set.raid, set.disksEach, 0, set.diskTb, *plan.limits.fillShare, *plan.limits.filesystemShare);
    return set;
}

void addKeptFindings(const Plan& plan, const std::string& place, KeptSite& kept) {
    if (kept.camerasUncovered > 0)
        kept.findings.push_back({Severity::Warning, place + "/kept",
                                 std::to_string(kept.camerasUncovered) + " camera channels find no room on the kept recorders",
                                 "Add a recorder, or remove cameras"});
    const double most = kept.ingestMbps * *plan.limits.ingestShare;
    if (kept.ingestMbps > 0 && kept.need.ingestMbps > most)
        kept.findings.push_back({Severity::Warning, place + "/kept",
                                 "the cameras send " + fixedNumber(kept.need.ingestMbps, 1) + " Mbps, but the kept recorders may be planned with " +
                                     fixedNumber(most, 1),
                                 "Lower frames or pixels, or add a recorder"});
}

KeptSite keptSite(const Plan& plan, const Catalogue& catalogue, std::size_t index) {
    const Site& site = plan.sites[index];
    KeptSite kept;
    kept.site = index;
    kept.copies = static_cast<int>(sitesInYear(site, 1));
    kept.need = siteNeed(plan, site, 1, &catalogue);
    SiteDesign carrier;
    carrier.need = kept.need;
    for (const KeptKit& kit : site.kept) {
        const auto set = keptSet(plan, catalogue, kit, kept.need.cameras > 16);
        if (!set) continue;
        const auto spec = recorderSpec(*set->product);
        kept.channels += static_cast<std::int64_t>(set->count * spec->channels);
        kept.ingestMbps += set->count * spec->ingestMbps;
        carrier.recorders.push_back(*set);
    }
    kept.usableTb = carrier.usableTb();
    kept.camerasUncovered = std::max<std::int64_t>(0, kept.need.channels - kept.channels);
    const RetentionOutlook outlook = retentionOutlook(plan, site, kept.usableTb, 1);
    kept.daysAchieved = outlook.daysLikely;
    kept.chanceRetentionKept = outlook.chance;
    kept.recorders = std::move(carrier.recorders);
    addKeptFindings(plan, "/sites/" + std::to_string(index), kept);
    for (Finding& finding : retentionFindings(plan, index, kept.usableTb, 1))
        kept.findings.push_back(std::move(finding));
    return kept;
}

} // namespace

std::vector<RecorderSet> keptRecorders(const SizingContext& context, const Site& site, bool servers, std::int64_t siteCameras) {
    std::vector<RecorderSet> sets;
    for (const KeptKit& kit : site.kept) {
        auto set = keptSet(context.plan(), context.catalogue(), kit, siteCameras > 16);
        if (set && (set->product->kind == "server") == servers && set->usableTbEach > 0) sets.push_back(std::move(*set));
    }
    return sets;
}

std::vector<KeptSite> keepAsIs(const Plan& plan, const Catalogue& catalogue) {
    std::vector<KeptSite> sites;
    for (std::size_t i = 0; i < plan.sites.size(); ++i)
        if (!*plan.sites[i].hidden) sites.push_back(keptSite(plan, catalogue, i));
    return sites;
}

} // namespace sightline::planner
