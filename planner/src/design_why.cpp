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
    switch (*plan.choice(site.architecture).failover) {
    case FailoverMode::ColdStandby:
        if (site.standbys() > 0) why.notes.push_back("The standby can replace any of the others.");
        break;
    case FailoverMode::HotStandby:
        why.notes.push_back("Each recorder has a standby of its own, as large as it; both are in the price that was compared.");
        break;
    case FailoverMode::Redundant:
        why.notes.push_back("Each recorder has a second one that records the same; both are in the price that was compared.");
        break;
    case FailoverMode::Mutual:
        why.notes.push_back("Without any one of them the others have channels and input for all cameras.");
        break;
    default:
        break;
    }
    for (const RecorderSet& set : site.recorders)
        if (set.kept) why.notes.push_back(set.product->vendor + " " + set.product->model + " is kept and not bought.");
    if (site.openings.size() > 1 || site.recorders.empty()) return;
    const std::string horizon = std::to_string(*plan.horizonYears);
    why.notes.push_back("Of all sets of recorders and drives that carry this, this one costs least over " + horizon + " years.");
}

/// The parts of a load, as they are added up.
void sayTraffic(const LinkLoad& link, WhyWriter& writer) {
    const std::pair<const char*, double> parts[] = {{"Recording", link.recordingMbps}, {"Live viewing", link.liveMbps},
                                                    {"Playback", link.playbackMbps},   {"Backfill", link.backfillMbps},
                                                    {"Cloud upload", link.cloudMbps},  {"Management", link.controlMbps},
                                                    {"Second copy", link.replicationMbps}};
    for (const auto& [name, mbps] : parts)
        if (mbps > 0) writer.computed(name, mbps, 2, "Mbps", "docs/models/network.md");
}

} // namespace

Why whyLink(const Plan& plan, const Site& site, const LinkLoad& link) {
    Why why;
    why.figure = link.name;
    why.value = link.totalMbps();
    why.unit = "Mbps";
    why.method = "link-loads/1";
    const bool internet = link.name.starts_with("internet");
    why.formula = internet ? "sum of what goes over the line x 1.076 on the wire; fits up to capacity x planned share x quality of the line"
                           : "mean rates of the cameras x peak factor x 1.076 on the wire, and viewing; fits up to the warning share";
    WhyWriter writer(why);
    sayTraffic(link, writer);
    if (internet) {
        const bool up = link.name.ends_with("upload");
        writer.setting(up ? "sites/*/wan_up_mbps" : "sites/*/wan_down_mbps", up ? site.wanUpMbps : site.wanDownMbps);
        writer.setting("limits/wan_share", plan.limits.wanShare);
    } else {
        writer.setting("sites/*/uplink_mbps", site.uplinkMbps);
        writer.setting("limits/peak_factor", plan.limits.peakFactor);
        writer.setting("limits/uplink_warn_share", plan.limits.uplinkWarnShare);
    }
    return why;
}

Why whyPoe(const Plan& plan, const SiteDesign& site) {
    Why why;
    why.figure = "PoE at night peak";
    why.value = site.need.poeWatts;
    why.unit = "W";
    why.method = "poe/1";
    why.formula = "sum over groups of cameras x watts at the device; a switch or recorder feeds min(ports, PoE share x budget / watts of "
                  "one camera)";
    WhyWriter writer(why);
    for (const GroupNeed& group : site.need.groups)
        writer.computed("Watts of one camera", group.poeWatts, 2, "W", "data/cameras, typed, or the limit of its class");
    writer.data("Budget of recorders and switches", site.poeBudgetWatts, "W", "catalogue", "data/vendors");
    writer.setting("limits/poe_share", plan.limits.poeShare);
    return why;
}

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
