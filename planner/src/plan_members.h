#pragma once
// The members of a plan in file order, once: reading, writing, range checks and default counts all walk these lists.
// A visitor has text(key, std::string), setting(key, Setting<T>) and rate(key, Setting<double>), the last for a value
// that a file may mark as measured. Works on const and mutable plans alike.

#include "planner/plan.h"

#include <string_view>

namespace sightline::planner {

/// Start of the Field keys of a site and a camera group (field.h).
inline constexpr const char* sitePattern = "sites/*/";
inline constexpr const char* groupPattern = "sites/*/camera_groups/*/";
inline constexpr const char* choicePattern = "choices/*/";
inline constexpr const char* limitsPattern = "limits/";
inline constexpr const char* costsPattern = "costs/";
inline constexpr const char* commercialPattern = "commercial/";

/// The member of a measured value's object that holds the number: {"mbps": 3.25, "origin": "measured"}.
constexpr const char* measuredKey(std::string_view key) {
    return key == "bitrate_mbps" ? "mbps" : "value";
}

template <typename P, typename V> void visitPlan(P& plan, V& visitor) {
    visitor.text("name", plan.name);
    visitor.text("customer", plan.customer);
    visitor.setting("currency", plan.currency);
    visitor.setting("horizon_years", plan.horizonYears);
    visitor.setting("discount_rate", plan.discountRate);
}

template <typename R, typename V> void visitRequirements(R& requirements, V& visitor) {
    visitor.setting("retention_days", requirements.retentionDays);
    visitor.setting("retention_min_days", requirements.retentionMinDays);
    visitor.setting("retention_max_days", requirements.retentionMaxDays);
}

template <typename C, typename V> void visitChoice(C& choice, V& visitor) {
    visitor.setting("platform", choice.platform);
    visitor.setting("edition", choice.edition);
    visitor.setting("term_years", choice.termYears);
    visitor.setting("prepaid", choice.prepaid);
    visitor.setting("failover", choice.failover);
    visitor.setting("deployment", choice.deployment);
    visitor.setting("standbys", choice.standbys);
}

template <typename L, typename V> void visitLimits(L& limits, V& visitor) {
    visitor.setting("ingest_share", limits.ingestShare);
    visitor.setting("uplink_share", limits.uplinkShare);
    visitor.setting("uplink_warn_share", limits.uplinkWarnShare);
    visitor.setting("wan_share", limits.wanShare);
    visitor.setting("poe_share", limits.poeShare);
    visitor.setting("fill_share", limits.fillShare);
    visitor.setting("filesystem_share", limits.filesystemShare);
    visitor.setting("storage_headroom", limits.storageHeadroom);
    visitor.setting("peak_factor", limits.peakFactor);
}

template <typename C, typename V> void visitCosts(C& costs, V& visitor) {
    visitor.setting("maintenance_first_year", costs.maintenanceFirstYear);
    visitor.setting("analytics", costs.analytics);
    visitor.setting("access", costs.access);
    visitor.setting("analytics_switch_year", costs.analyticsSwitchYear);
    visitor.setting("end_of_term", costs.endOfTerm);
    visitor.setting("base", costs.base);
}

/// Also of a category's terms, which have the first two.
template <typename C, typename V> void visitTerms(C& terms, V& visitor) {
    visitor.setting("margin", terms.margin);
    visitor.setting("markup", terms.markup);
}

template <typename C, typename V> void visitCommercial(C& commercial, V& visitor) {
    visitTerms(commercial, visitor);
    visitor.setting("discount", commercial.discount);
    visitor.setting("tax_rate", commercial.taxRate);
}

template <typename S, typename V> void visitSite(S& site, V& visitor) {
    visitor.text("id", site.id);
    visitor.text("name", site.name);
    visitor.setting("count", site.count);
    visitor.setting("wan_up_mbps", site.wanUpMbps);
    visitor.setting("wan_down_mbps", site.wanDownMbps);
    visitor.setting("wan_quality", site.wanQuality);
    visitor.setting("uplink_mbps", site.uplinkMbps);
    visitor.setting("cabling", site.cabling);
    visitor.setting("coax_use", site.coaxUse);
    visitor.setting("ups_minutes", site.upsMinutes);
    visitor.setting("added_per_year", site.addedPerYear);
    visitor.setting("retention_days", site.retentionDays);
    visitor.setting("architecture", site.architecture);
    visitor.setting("place", site.place);
    visitor.setting("live_local", site.liveLocal);
    visitor.setting("live_remote", site.liveRemote);
    visitor.setting("playback_local", site.playbackLocal);
    visitor.setting("playback_remote", site.playbackRemote);
    visitor.setting("internet_line", site.internetLine);
    visitor.setting("drives_added", site.drivesAdded);
    visitor.setting("readers", site.readers);
    visitor.setting("hidden", site.hidden);
}

template <typename G, typename V> void visitGroup(G& group, V& visitor) {
    visitor.text("id", group.id);
    visitor.text("name", group.name);
    visitor.text("purpose", group.purpose);
    visitor.setting("count", group.count);
    visitor.setting("camera", group.camera);
    visitor.setting("width", group.width);
    visitor.setting("height", group.height);
    visitor.setting("fps", group.fps);
    visitor.setting("codec", group.codec);
    visitor.setting("quality", group.quality);
    visitor.setting("scene", group.scene);
    visitor.setting("smart", group.smart);
    visitor.setting("light", group.light);
    visitor.setting("recording", group.recording);
    visitor.setting("motion_fraction", group.motionFraction);
    visitor.setting("event_s", group.eventSeconds);
    visitor.setting("pre_s", group.preSeconds);
    visitor.setting("post_s", group.postSeconds);
    visitor.setting("hours_per_day", group.hoursPerDay);
    visitor.setting("off_hours", group.offHours);
    visitor.setting("retention_days", group.retentionDays);
    visitor.setting("retention_min_days", group.retentionMinDays);
    visitor.setting("retention_max_days", group.retentionMaxDays);
    visitor.setting("hold_share", group.holdShare);
    visitor.setting("hold_days", group.holdDays);
    visitor.setting("reduce_after_days", group.reduceAfterDays);
    visitor.setting("reduced_fps", group.reducedFps);
    visitor.setting("growth_per_year", group.growthPerYear);
    visitor.rate("bitrate_mbps", group.bitrateMbps);
    visitor.setting("bitrate_low_mbps", group.bitrateLowMbps);
    visitor.setting("bitrate_high_mbps", group.bitrateHighMbps);
    visitor.text("bitrate_source", group.bitrateSource);
    visitor.setting("rate_control", group.rateControl);
    visitor.setting("target_mbps", group.targetMbps);
    visitor.setting("gop_s", group.gopSeconds);
    visitor.rate("ip_ratio", group.ipRatio);
    visitor.setting("qp_offset", group.qpOffset);
    visitor.setting("sensors", group.sensors);
    visitor.setting("sub_mbps", group.subMbps);
    visitor.setting("sub_recorded", group.subRecorded);
    visitor.setting("audio", group.audio);
    visitor.setting("metadata", group.metadata);
    visitor.rate("poe_watts", group.poeWatts);
    visitor.setting("kit", group.kit);
    visitor.setting("wireless", group.wireless);
    visitor.setting("failover_class", group.failoverClass);
    visitor.setting("priority", group.priority);
    visitor.setting("hidden", group.hidden);
}

} // namespace sightline::planner
