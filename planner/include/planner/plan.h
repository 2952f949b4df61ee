#pragma once
// What the customer has and wants. A Plan is data: models read it, nothing in it computes.

#include "planner/finding.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sightline::planner {

/// Where a value comes from; drives the mark beside every number and the count of defaults in force.
enum class Origin { Default, Typed, Measured };

/// A plan field: the value in force and its origin. Files carry only values that are not defaults.
template <typename T> struct Setting {
    T value{};
    Origin origin = Origin::Default;

    const T& operator*() const { return value; }
    void set(T newValue, Origin newOrigin = Origin::Typed) {
        value = std::move(newValue);
        origin = newOrigin;
    }
    bool isDefault() const { return origin == Origin::Default; }
    bool operator==(const Setting&) const = default;
};

enum class Architecture { Vms, Nvr, Hybrid };
/// Order of the three everywhere: VMS, NVR, hybrid.
inline constexpr Architecture architectures[] = {Architecture::Vms, Architecture::Nvr, Architecture::Hybrid};
/// "vms", "nvr", "hybrid": files, JSON, command line.
const char* architectureKey(Architecture architecture);
/// "VMS", "NVR", "Hybrid": for people.
const char* architectureName(Architecture architecture);

/// Must-haves, spelled as on the command line (needKey): ai-edge, ai-server, access, alarms, single-pane,
/// mixed-brands, no-it, weak-wan, ndaa, no-cloud.
enum class Need { AiEdge, AiServer, Access, Alarms, SinglePane, MixedBrands, NoIt, WeakWan, Ndaa, NoCloud };
inline constexpr Need allNeeds[] = {Need::AiEdge,      Need::AiServer, Need::Access,  Need::Alarms, Need::SinglePane,
                                    Need::MixedBrands, Need::NoIt,     Need::WeakWan, Need::Ndaa,   Need::NoCloud};
const char* needKey(Need need);
const char* needName(Need need); ///< "Access control", "No IT staff", … for people
std::optional<Need> needFromKey(std::string_view key);

enum class Codec { Mjpeg, H264, H265, Av1 };
enum class Scene { Static, Low, Medium, High, VeryHigh };
enum class Quality { Low, Medium, High, Max };
enum class SmartCodec { None, DynamicGop, Full };
enum class Light { Day, NightIr, NightDark }; ///< what the camera sees during the dark hours
enum class Recording { Continuous, Motion, LiveOnly };
enum class FailoverMode { None, ColdStandby }; ///< ColdStandby: one idle spare recorder per site (N+1)

/// The spelling of each choice in files and on the command line ("very-high", "dynamic-gop", "night-ir", "live-only",
/// "cold-standby", …) and back; nothing for an unknown spelling.
const char* codecKey(Codec codec);
const char* sceneKey(Scene scene);
const char* qualityKey(Quality quality);
const char* smartKey(SmartCodec smart);
const char* lightKey(Light light);
const char* recordingKey(Recording recording);
const char* failoverKey(FailoverMode mode);
std::optional<Architecture> architectureFromKey(std::string_view key);
std::optional<Codec> codecFromKey(std::string_view key);
std::optional<Scene> sceneFromKey(std::string_view key);
std::optional<Quality> qualityFromKey(std::string_view key);
std::optional<SmartCodec> smartFromKey(std::string_view key);
std::optional<Light> lightFromKey(std::string_view key);
std::optional<Recording> recordingFromKey(std::string_view key);
std::optional<FailoverMode> failoverFromKey(std::string_view key);

/// n like cameras at one site.
struct CameraGroup {
    std::string id;   ///< unique inside its site
    std::string name;
    Setting<int> count{16, Origin::Default};        ///< cameras at one of the like sites, 1 … 100,000; 16 as QuickInput
    /// Price-book entry of the camera. Default: fixed 2-5 MP, from 3840 pixels width on fixed 8 MP (refreshDefaults()).
    Setting<std::string> camera{"cam.fixed4mp", Origin::Default};
    Setting<int> width{1920, Origin::Default};      ///< pixels
    Setting<int> height{1080, Origin::Default};     ///< pixels
    Setting<double> fps{15, Origin::Default};       ///< 0.1 … 120
    Setting<Codec> codec{Codec::H264, Origin::Default};
    Setting<Quality> quality{Quality::Medium, Origin::Default};
    Setting<Scene> scene{Scene::Medium, Origin::Default};
    Setting<SmartCodec> smart{SmartCodec::None, Origin::Default};
    Setting<Light> light{Light::Day, Origin::Default};
    Setting<Recording> recording{Recording::Continuous, Origin::Default};
    Setting<double> motionFraction{0.25, Origin::Default}; ///< share of the time with motion, 0 … 1; motion recording only
    Setting<double> hoursPerDay{24, Origin::Default};      ///< 0 … 24
    Setting<double> retentionDays;                  ///< days; in force only when not Default, else the plan's
    Setting<double> growthPerYear{0, Origin::Default};     ///< 0.1 = 10 % more cameras each year
    Setting<double> bitrateMbps;                    ///< average while recording; in force only when not Default (typed or measured)
    bool operator==(const CameraGroup&) const = default;
};

struct Site {
    std::string id; ///< unique in the plan
    std::string name;
    Setting<int> count{1, Origin::Default};             ///< like sites, 1 … 100,000
    Setting<double> wanUpMbps{20, Origin::Default};
    Setting<double> wanDownMbps{100, Origin::Default};
    Setting<bool> coax{false, Origin::Default};         ///< existing cabling is coax: encoders are needed
    Setting<double> upsMinutes{30, Origin::Default};    ///< ride-through for switches and recorder
    std::vector<CameraGroup> groups;
    bool operator==(const Site&) const = default;
};

/// Everything the customer demands.
struct Requirements {
    Setting<double> retentionDays{30, Origin::Default};
    Setting<double> retentionMinDays{0, Origin::Default};  ///< law or regulator demands at least; 0: no rule
    Setting<double> retentionMaxDays{0, Origin::Default};  ///< law allows at most; 0: no rule
    std::set<Need> needs;
    bool operator==(const Requirements&) const = default;
};

/// Per-architecture choices.
struct ArchitectureChoice {
    Setting<std::string> platform;                          ///< product family, e.g. "milestone"
    Setting<FailoverMode> failover{FailoverMode::None, Origin::Default};
    bool operator==(const ArchitectureChoice&) const = default;
};

struct Plan {
    std::string name;
    std::string customer;
    Setting<std::string> currency{"USD", Origin::Default};
    Setting<int> horizonYears{5, Origin::Default};          ///< 1 … 15
    Setting<double> discountRate{0.06, Origin::Default};    ///< fraction a year, for the present value
    Requirements requirements;
    ArchitectureChoice vms, nvr, hybrid;
    std::vector<Site> sites;
    std::string scenariosJson; ///< the file's "scenarios" member as text, kept untouched until scenarios are edited
    std::string notes;

    const ArchitectureChoice& choice(Architecture architecture) const;
    ArchitectureChoice& choice(Architecture architecture);
    bool operator==(const Plan&) const = default;
};

/// More cameras than this in one plan are refused in a file and are an error finding elsewhere.
inline constexpr std::int64_t maxPlanCameras = 10'000'000;

/// Sum over sites x count. int64: 100,000 sites x 100,000 cameras fits.
std::int64_t siteCount(const Plan& plan);
std::int64_t cameraCount(const Plan& plan);
/// Cameras at one of the like sites.
std::int64_t camerasPerSite(const Site& site);
/// The retention in force for a group: its own when set, else the plan's. 0 for live-only groups.
double retentionDays(const Plan& plan, const CameraGroup& group);

/// Sets the values of those settings left at their default whose default depends on other settings: the camera on the
/// width, the upload on the must-have "weak WAN" (2 instead of 20 Mbps). Call it after edits; origins never change.
void refreshDefaults(Plan& plan);

/// The five quick inputs.
struct QuickInput {
    int sites = 1;
    int camerasPerSite = 16;
    double retentionDays = 30;
    Quality quality = Quality::Medium; ///< picture preset: Low 720p10, Medium 1080p15, High 1440p15, Max 4K15 H.265
    std::set<Need> needs;
    std::set<std::string> typed; ///< which of "sites", "cameras", "retention", "quality" the user gave (others: default)
};

/// A plan with one kind of site and one camera group.
Plan quickPlan(const QuickInput& input);
/// Applies the pixels, frame rate and codec of a picture preset to a group, as defaults or typed values.
void applyPreset(CameraGroup& group, Quality preset, Origin origin);

/// Problems of a plan that a JSON Schema cannot see (no cameras, fps beyond the camera, retention outside its floor
/// or ceiling, NDAA, absurd sizes …). All at once, worst first.
std::vector<Finding> findings(const Plan& plan);

} // namespace sightline::planner
