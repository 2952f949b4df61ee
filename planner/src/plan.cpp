// Spellings and counts of a plan.

#include "planner/plan.h"
#include "key_tables.h"

#include <limits>

namespace sightline::planner {
namespace {

constexpr std::int64_t largestCount = std::numeric_limits<std::int64_t>::max();

/// Counts come from outside: they stay at the largest number instead of wrapping round.
std::int64_t saturatedSum(std::int64_t a, std::int64_t b) {
    return a > largestCount - b ? largestCount : a + b;
}

std::int64_t saturatedProduct(std::int64_t a, std::int64_t b) {
    if (a == 0 || b == 0) return 0;
    return a > largestCount / b ? largestCount : a * b;
}

std::int64_t atLeastZero(int count) {
    return count > 0 ? count : 0;
}

} // namespace

const char* architectureKey(Architecture architecture) {
    return keyOf(architecture);
}
const char* needKey(Need need) {
    return keyOf(need);
}
const char* codecKey(Codec codec) {
    return keyOf(codec);
}
const char* sceneKey(Scene scene) {
    return keyOf(scene);
}
const char* qualityKey(Quality quality) {
    return keyOf(quality);
}
const char* smartKey(SmartCodec smart) {
    return keyOf(smart);
}
const char* lightKey(Light light) {
    return keyOf(light);
}
const char* recordingKey(Recording recording) {
    return keyOf(recording);
}
const char* failoverKey(FailoverMode mode) {
    return keyOf(mode);
}

std::optional<Architecture> architectureFromKey(std::string_view key) {
    return fromKey<Architecture>(key);
}
std::optional<Need> needFromKey(std::string_view key) {
    return fromKey<Need>(key);
}
std::optional<Codec> codecFromKey(std::string_view key) {
    return fromKey<Codec>(key);
}
std::optional<Scene> sceneFromKey(std::string_view key) {
    return fromKey<Scene>(key);
}
std::optional<Quality> qualityFromKey(std::string_view key) {
    return fromKey<Quality>(key);
}
std::optional<SmartCodec> smartFromKey(std::string_view key) {
    return fromKey<SmartCodec>(key);
}
std::optional<Light> lightFromKey(std::string_view key) {
    return fromKey<Light>(key);
}
std::optional<Recording> recordingFromKey(std::string_view key) {
    return fromKey<Recording>(key);
}
std::optional<FailoverMode> failoverFromKey(std::string_view key) {
    return fromKey<FailoverMode>(key);
}

const char* architectureName(Architecture architecture) {
    switch (architecture) {
    case Architecture::Vms:
        return "VMS";
    case Architecture::Nvr:
        return "NVR";
    case Architecture::Hybrid:
        return "Hybrid";
    }
    return "";
}

const char* needName(Need need) {
    switch (need) {
    case Need::AiEdge:
        return "Analytics in the camera";
    case Need::AiServer:
        return "Analytics on a server";
    case Need::Access:
        return "Access control";
    case Need::Alarms:
        return "Alarm systems";
    case Need::SinglePane:
        return "All sites on one screen";
    case Need::MixedBrands:
        return "Mixed brands";
    case Need::NoIt:
        return "No IT staff";
    case Need::WeakWan:
        return "Weak internet";
    case Need::Ndaa:
        return "NDAA compliant";
    case Need::NoCloud:
        return "No cloud";
    }
    return "";
}

const ArchitectureChoice& Plan::choice(Architecture architecture) const {
    switch (architecture) {
    case Architecture::Vms:
        return vms;
    case Architecture::Nvr:
        return nvr;
    case Architecture::Hybrid:
        break;
    }
    return hybrid;
}

ArchitectureChoice& Plan::choice(Architecture architecture) {
    return const_cast<ArchitectureChoice&>(static_cast<const Plan&>(*this).choice(architecture));
}

std::int64_t camerasPerSite(const Site& site) {
    std::int64_t sum = 0;
    for (const CameraGroup& group : site.groups)
        sum = saturatedSum(sum, atLeastZero(*group.count));
    return sum;
}

std::int64_t siteCount(const Plan& plan) {
    std::int64_t sum = 0;
    for (const Site& site : plan.sites)
        sum = saturatedSum(sum, atLeastZero(*site.count));
    return sum;
}

std::int64_t cameraCount(const Plan& plan) {
    std::int64_t sum = 0;
    for (const Site& site : plan.sites)
        sum = saturatedSum(sum, saturatedProduct(atLeastZero(*site.count), camerasPerSite(site)));
    return sum;
}

double retentionDays(const Plan& plan, const CameraGroup& group) {
    if (*group.recording == Recording::LiveOnly) return 0;
    return group.retentionDays.isDefault() ? *plan.requirements.retentionDays : *group.retentionDays;
}

} // namespace sightline::planner
