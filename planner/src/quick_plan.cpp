// The five quick inputs, picture presets and defaults that depend on other settings.

#include "planner/plan.h"

namespace sightline::planner {
namespace {

struct Preset {
    int width;
    int height;
    double fps;
    Codec codec;
};

constexpr Preset presetOf(Quality quality) {
    switch (quality) {
    case Quality::Low:
        return {1280, 720, 10, Codec::H264};
    case Quality::Medium:
        return {1920, 1080, 15, Codec::H264};
    case Quality::High:
        return {2560, 1440, 15, Codec::H264};
    case Quality::Max:
        return {3840, 2160, 15, Codec::H265};
    }
    return {1920, 1080, 15, Codec::H264};
}

template <typename T> void setDefault(Setting<T>& setting, const T& value) {
    if (setting.isDefault()) setting.value = value;
}

/// A value that differs from the default is the user's even when the caller did not say so: a plan file carries typed
/// values only, so it would be lost on the way to the disk otherwise.
template <typename T> void assign(Setting<T>& setting, const T& value, bool isTyped) {
    if (isTyped || setting.value != value) setting.set(value);
}

} // namespace

void setExactRate(CameraGroup& group, double mbps, Origin origin) {
    clearRate(group);
    group.bitrateMbps.set(mbps, origin);
}

void clearRate(CameraGroup& group) {
    group.bitrateMbps = {};
    group.bitrateLowMbps = {};
    group.bitrateHighMbps = {};
    group.bitrateSource.clear();
}

void refreshDefaults(Plan& plan) {
    const bool isWeak = plan.requirements.needs.contains(Need::WeakWan);
    for (Site& site : plan.sites) {
        setDefault(site.wanUpMbps, isWeak ? 2.0 : 20.0);
        for (CameraGroup& group : site.groups)
            setDefault(group.camera, std::string(*group.width >= 3840 ? "cam.fixed8mp" : "cam.fixed4mp"));
    }
}

void applyPreset(CameraGroup& group, Quality preset, Origin origin) {
    const Preset picture = presetOf(preset);
    group.width.set(picture.width, origin);
    group.height.set(picture.height, origin);
    group.fps.set(picture.fps, origin);
    group.codec.set(picture.codec, origin);
    setDefault(group.camera, std::string(picture.width >= 3840 ? "cam.fixed8mp" : "cam.fixed4mp"));
}

Plan quickPlan(const QuickInput& input) {
    Plan plan;
    plan.name = "Quick answer";
    plan.requirements.needs = input.needs;
    assign(plan.requirements.retentionDays, input.retentionDays, input.typed.contains("retention"));

    Site site;
    site.id = "site";
    site.name = "Site";
    assign(site.count, input.sites, input.typed.contains("sites"));

    CameraGroup group;
    group.id = "cameras";
    group.name = "Cameras";
    assign(group.count, input.camerasPerSite, input.typed.contains("cameras"));
    const bool isTypedPicture = input.typed.contains("quality") || input.quality != Quality::Medium;
    applyPreset(group, input.quality, isTypedPicture ? Origin::Typed : Origin::Default);

    site.groups.push_back(std::move(group));
    plan.sites.push_back(std::move(site));
    refreshDefaults(plan);
    return plan;
}

} // namespace sightline::planner
