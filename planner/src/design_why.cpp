// Why a site has the recorders it has.

#include "planner/design.h"
#include "sizing.h"
#include "why_inputs.h"

namespace sightline::planner {

namespace {

/// What all recorders of a site offer in the last year.
struct Offered {
    double channels = 0, ingestMbps = 0;
};

Offered offeredBy(const SiteDesign& site) {
    Offered sum;
    for (const RecorderSet& set : site.recorders) {
        const auto spec = recorderSpec(*set.product);
        if (!spec) continue;
        sum.channels += set.count * spec->channels;
        sum.ingestMbps += set.count * spec->ingestMbps;
    }
    return sum;
}

void sayNotes(const Plan& plan, const SiteDesign& site, Why& why) {
    why.notes.push_back("What decides is " + site.limitedBy + ": " + fixedNumber(100 * site.utilisation, 0) + " % of it is used.");
    if (site.need.cameras > 16)
        why.notes.push_back("Above 16 cameras one failed drive must be survived: RAID 5 up to eight drives a box, else RAID 6.");
    if (site.standbys() > 0) why.notes.push_back("The standby can replace any of the others.");
    for (const RecorderSet& set : site.recorders)
        if (set.kept) why.notes.push_back(set.product->vendor + " " + set.product->model + " is kept and not bought.");
    if (site.openings.size() > 1 || site.recorders.empty()) return;
    const std::string horizon = std::to_string(*plan.horizonYears);
    why.notes.push_back("Of all sets of recorders and drives that carry this, this one costs least over " + horizon + " years.");
}

} // namespace

Why whyRecorders(const Plan& plan, const SiteDesign& site) {
    Why why;
    why.figure = "Recorders";
    why.value = static_cast<double>(site.boxes());
    why.unit = "recorders";
    why.method = "sizing/2";
    if (site.recorders.empty()) {
        why.formula = site.feasible ? "none here: recorded elsewhere" : "none: " + site.blockedBy;
        return why;
    }
    why.formula = "the cheapest set whose boxes each carry their share: share = min(channels / channels needed, ingest share x "
                  "input / ingest needed, usable TB / TB needed), shares adding up to 1";
    const Offered offered = offeredBy(site);
    WhyWriter writer(why);
    writer.computed("Channels needed", static_cast<double>(site.need.channels), 0, "channels", "plan");
    writer.data("Channels offered", offered.channels, "channels", "catalogue", "data/vendors");
    writer.computed("Ingest needed", site.need.ingestMbps, 1, "Mbps", "docs/models/bitrate.md");
    writer.data("Input offered", offered.ingestMbps, "Mbps", "catalogue", "data/vendors");
    writer.setting("limits/ingest_share", plan.limits.ingestShare);
    writer.computed("Storage needed", site.need.storageTb, 1, "TB", "docs/models/storage.md");
    writer.computed("Usable TB", site.usableTb(), 1, "TB", "docs/models/storage.md");
    writer.setting("limits/fill_share", plan.limits.fillShare);
    writer.setting("limits/storage_headroom", plan.limits.storageHeadroom);
    sayNotes(plan, site, why);
    return why;
}

} // namespace sightline::planner
