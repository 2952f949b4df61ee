// Spellings and counts of a plan.

#include "planner/plan.h"
#include "key_tables.h"

#include <algorithm>
#include <cmath>
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

constexpr double mostGrown = 10e6;    // absurd growth stays finite
constexpr double roundingDust = 1e-9; // 16 x 1.25 is 20, not 21

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
const char* failoverClassKey(FailoverClass failoverClass) {
    return keyOf(failoverClass);
}
const char* failoverKey(FailoverMode mode) {
    return keyOf(mode);
}
const char* offHoursKey(OffHours value) {
    return keyOf(value);
}
const char* rateControlKey(RateControl value) {
    return keyOf(value);
}
const char* kitKey(CameraKit value) {
    return keyOf(value);
}
const char* cablingKey(Cabling value) {
    return keyOf(value);
}
const char* coaxUseKey(CoaxUse value) {
    return keyOf(value);
}
const char* wanQualityKey(WanQuality value) {
    return keyOf(value);
}
const char* internetLineKey(InternetLine value) {
    return keyOf(value);
}
const char* baseCaseKey(BaseCase value) {
    return keyOf(value);
}
const char* placeKey(RecordingPlace value) {
    return keyOf(value);
}
const char* siteArchitectureKey(SiteArchitecture value) {
    return keyOf(value);
}
const char* deploymentKey(Deployment value) {
    return keyOf(value);
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
std::optional<FailoverClass> failoverClassFromKey(std::string_view key) {
    return fromKey<FailoverClass>(key);
}
std::optional<FailoverMode> failoverFromKey(std::string_view key) {
    return fromKey<FailoverMode>(key);
}
std::optional<OffHours> offHoursFromKey(std::string_view key) {
    return fromKey<OffHours>(key);
}
std::optional<RateControl> rateControlFromKey(std::string_view key) {
    return fromKey<RateControl>(key);
}
std::optional<CameraKit> kitFromKey(std::string_view key) {
    return fromKey<CameraKit>(key);
}
std::optional<Cabling> cablingFromKey(std::string_view key) {
    return fromKey<Cabling>(key);
}
std::optional<CoaxUse> coaxUseFromKey(std::string_view key) {
    return fromKey<CoaxUse>(key);
}
std::optional<WanQuality> wanQualityFromKey(std::string_view key) {
    return fromKey<WanQuality>(key);
}
std::optional<InternetLine> internetLineFromKey(std::string_view key) {
    return fromKey<InternetLine>(key);
}
std::optional<BaseCase> baseCaseFromKey(std::string_view key) {
    return fromKey<BaseCase>(key);
}
std::optional<RecordingPlace> placeFromKey(std::string_view key) {
    return fromKey<RecordingPlace>(key);
}
std::optional<SiteArchitecture> siteArchitectureFromKey(std::string_view key) {
    return fromKey<SiteArchitecture>(key);
}
std::optional<Deployment> deploymentFromKey(std::string_view key) {
    return fromKey<Deployment>(key);
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
    case Need::WanLoss:
        return "Records without internet";
    case Need::OneFailure:
        return "No loss on one failure";
    case Need::OffSite:
        return "A copy off site";
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
        if (!*group.hidden) sum = saturatedSum(sum, atLeastZero(*group.count));
    return sum;
}

std::int64_t siteCount(const Plan& plan) {
    std::int64_t sum = 0;
    for (const Site& site : plan.sites)
        sum = saturatedSum(sum, sitesInYear(site, 1));
    return sum;
}

std::int64_t cameraCount(const Plan& plan) {
    std::int64_t sum = 0;
    for (const Site& site : plan.sites)
        sum = saturatedSum(sum, saturatedProduct(sitesInYear(site, 1), camerasPerSite(site)));
    return sum;
}

std::int64_t sitesInYear(const Site& site, int year) {
    if (*site.hidden) return 0;
    const double added = std::max(0.0, *site.addedPerYear) * std::max(0, year - 1);
    return saturatedSum(atLeastZero(*site.count), static_cast<std::int64_t>(std::min(added, mostGrown) + roundingDust));
}

std::int64_t camerasInYear(const CameraGroup& group, int year) {
    if (*group.hidden) return 0;
    const double grown = static_cast<double>(atLeastZero(*group.count)) * std::pow(1.0 + *group.growthPerYear, std::max(0, year - 1));
    return static_cast<std::int64_t>(std::ceil(std::min(grown, mostGrown) - roundingDust));
}

bool isLiveOnly(const CameraGroup& group) {
    return *group.recording == Recording::LiveOnly && !*group.subRecorded;
}

double retentionDays(const Plan& plan, const Site& site, const CameraGroup& group) {
    if (isLiveOnly(group)) return 0;
    if (!group.retentionDays.isDefault()) return *group.retentionDays;
    return site.retentionDays.isDefault() ? *plan.requirements.retentionDays : *site.retentionDays;
}

} // namespace sightline::planner
