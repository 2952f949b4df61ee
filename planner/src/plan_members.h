#pragma once
// The members of a plan in file order, once: reading, writing, range checks and default counts all walk these lists.
// A visitor has text(key, std::string), setting(key, Setting<T>) and rate(key, Setting<double>), the last for a value
// that a file may mark as measured. Works on const and mutable plans alike.

#include "planner/plan.h"

namespace sightline::planner {

/// Start of the Field keys of a site and a camera group (field.h).
inline constexpr const char* sitePattern = "sites/*/";
inline constexpr const char* groupPattern = "sites/*/camera_groups/*/";
inline constexpr const char* choicePattern = "choices/*/";

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
    visitor.setting("failover", choice.failover);
}

template <typename S, typename V> void visitSite(S& site, V& visitor) {
    visitor.text("id", site.id);
    visitor.text("name", site.name);
    visitor.setting("count", site.count);
    visitor.setting("wan_up_mbps", site.wanUpMbps);
    visitor.setting("wan_down_mbps", site.wanDownMbps);
    visitor.setting("coax", site.coax);
    visitor.setting("ups_minutes", site.upsMinutes);
}

template <typename G, typename V> void visitGroup(G& group, V& visitor) {
    visitor.text("id", group.id);
    visitor.text("name", group.name);
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
    visitor.setting("hours_per_day", group.hoursPerDay);
    visitor.setting("retention_days", group.retentionDays);
    visitor.setting("growth_per_year", group.growthPerYear);
    visitor.rate("bitrate_mbps", group.bitrateMbps);
}

} // namespace sightline::planner
