#pragma once
// What the customer has and wants. A Plan is data: models read it, nothing in it computes.

#include "planner/commerce.h"
#include "planner/figure.h"
#include "planner/finding.h"
#include "planner/setting.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sightline::planner {

enum class Architecture { Vms, Nvr, Hybrid };
/// Order of the three everywhere: VMS, NVR, hybrid.
inline constexpr Architecture architectures[] = {Architecture::Vms, Architecture::Nvr, Architecture::Hybrid};
/// "vms", "nvr", "hybrid": files, JSON, command line.
const char* architectureKey(Architecture architecture);
/// "VMS", "NVR", "Hybrid": for people.
const char* architectureName(Architecture architecture);

/// Must-haves, spelled as on the command line (needKey): ai-edge, ai-server, access, alarms, single-pane,
/// mixed-brands, no-it, weak-wan, ndaa, no-cloud, wan-loss, one-failure, off-site.
enum class Need {
    AiEdge,
    AiServer,
    Access,
    Alarms,
    SinglePane,
    MixedBrands,
    NoIt,
    WeakWan,
    Ndaa,
    NoCloud,
    WanLoss,    ///< goes on recording while the internet line is down
    OneFailure, ///< no footage lost when any one component fails
    OffSite,    ///< a copy outside the site
};
inline constexpr Need allNeeds[] = {Need::AiEdge,      Need::AiServer, Need::Access,  Need::Alarms,     Need::SinglePane,
                                    Need::MixedBrands, Need::NoIt,     Need::WeakWan, Need::Ndaa,       Need::NoCloud,
                                    Need::WanLoss,     Need::OneFailure, Need::OffSite};
const char* needKey(Need need);
const char* needName(Need need); ///< "Access control", "No IT staff", … for people
std::optional<Need> needFromKey(std::string_view key);

enum class Codec { Mjpeg, H264, H265, Av1 };
enum class Scene { Static, Low, Medium, High, VeryHigh };
enum class Quality { Low, Medium, High, Max };
enum class SmartCodec { None, DynamicGop, Full };
enum class Light { Day, NightIr, NightDark }; ///< what the camera sees during the dark hours
enum class Recording { Continuous, Motion, LiveOnly };
/// What happens when a recorder fails (failover_presets.h has mechanism, times, sizing and licence rule of each).
enum class FailoverMode {
    None,           ///< dark until the repair
    ColdSwap,       ///< a spare on the shelf that somebody fits
    ColdStandby,    ///< idle recorders that any recorder of the site hands its cameras to (N+M)
    HotStandby,     ///< one idle recorder for each, ready
    Redundant,      ///< every camera is recorded twice, all the time
    Mutual,         ///< the recorders that are left adopt the cameras
    EdgeBackfill,   ///< cameras record on their cards and the gap is filled later
    LocalRecording, ///< cloud-managed: camera or bridge records on by itself
};
/// What a standby does for a group's cameras.
enum class FailoverClass { Full, LiveOnly, None };
/// What is recorded outside the group's hours: nothing, or motion.
enum class OffHours { None, Motion };
/// What the encoder holds on to (docs/models/bitrate.md): the model's average, a constant target, a cap that the model
/// may not exceed, or an average target over the whole retention.
enum class RateControl { Vbr, Cbr, Capped, Abr };
/// Where the cameras of a group come from.
enum class CameraKit {
    New,     ///< bought
    Kept,    ///< IP cameras that exist and stay
    Encoded, ///< analogue cameras that exist and stay, behind encoders
};
/// Cables that are there already.
enum class Cabling { None, Cat6, Coax };
/// What is done with coax under new IP cameras.
enum class CoaxUse { Cheapest, Adapters, Recable };
enum class WanQuality { Good, Fair, Poor };
/// The line between a site and the internet: one that is there and paid for, or one that is ordered with the system.
enum class InternetLine { Existing, SmallBusiness, Dedicated };
/// What the options are held against.
enum class BaseCase { None, Vms, Nvr, Hybrid, KeepAsIs };
/// Where the VMS records a site's cameras.
enum class RecordingPlace { Auto, OnSite, Central, Cloud };
/// The architecture a site has in every design, or Any: the design's.
enum class SiteArchitecture { Any, Vms, Nvr, Hybrid };
/// How an architecture is carried out. VMS: OnSite, Central, Cloud. Hybrid: Interconnect (licences per site and a
/// management server) or CloudManaged (a subscription). Cheapest: the planner compares those that are allowed.
enum class Deployment { Cheapest, OnSite, Central, Cloud, Interconnect, CloudManaged };

/// The spelling of each choice in files and on the command line ("very-high", "dynamic-gop", "night-ir", "live-only",
/// "cold-standby", …) and back; nothing for an unknown spelling.
const char* codecKey(Codec codec);
const char* sceneKey(Scene scene);
const char* qualityKey(Quality quality);
const char* smartKey(SmartCodec smart);
const char* lightKey(Light light);
const char* recordingKey(Recording recording);
const char* failoverKey(FailoverMode mode);
const char* failoverClassKey(FailoverClass failoverClass);
const char* offHoursKey(OffHours offHours);
const char* rateControlKey(RateControl control);
const char* kitKey(CameraKit kit);
const char* cablingKey(Cabling cabling);
const char* coaxUseKey(CoaxUse use);
const char* wanQualityKey(WanQuality quality);
const char* internetLineKey(InternetLine line);
const char* baseCaseKey(BaseCase base);
const char* placeKey(RecordingPlace place);
const char* siteArchitectureKey(SiteArchitecture architecture);
const char* deploymentKey(Deployment deployment);
std::optional<Architecture> architectureFromKey(std::string_view key);
std::optional<Codec> codecFromKey(std::string_view key);
std::optional<Scene> sceneFromKey(std::string_view key);
std::optional<Quality> qualityFromKey(std::string_view key);
std::optional<SmartCodec> smartFromKey(std::string_view key);
std::optional<Light> lightFromKey(std::string_view key);
std::optional<Recording> recordingFromKey(std::string_view key);
std::optional<FailoverMode> failoverFromKey(std::string_view key);
std::optional<FailoverClass> failoverClassFromKey(std::string_view key);
std::optional<OffHours> offHoursFromKey(std::string_view key);
std::optional<RateControl> rateControlFromKey(std::string_view key);
std::optional<CameraKit> kitFromKey(std::string_view key);
std::optional<Cabling> cablingFromKey(std::string_view key);
std::optional<CoaxUse> coaxUseFromKey(std::string_view key);
std::optional<WanQuality> wanQualityFromKey(std::string_view key);
std::optional<InternetLine> internetLineFromKey(std::string_view key);
std::optional<BaseCase> baseCaseFromKey(std::string_view key);
std::optional<RecordingPlace> placeFromKey(std::string_view key);
std::optional<SiteArchitecture> siteArchitectureFromKey(std::string_view key);
std::optional<Deployment> deploymentFromKey(std::string_view key);

/// Characters that a group's purpose may have: it stands in a column.
inline constexpr std::size_t maxPurposeLength = 80;

/// Purposes that have a name in the field (EN 62676-4), from few pixels on a person to many. Others are free text.
inline constexpr const char* usualPurposes[] = {"Monitor", "Detect", "Observe", "Recognise", "Identify"};

/// n like cameras at one site.
struct CameraGroup {
    std::string id;   ///< unique inside its site
    std::string name;
    std::string purpose; ///< what the pictures are for ("Identify faces"), at most maxPurposeLength; changes no figure
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
    Setting<double> eventSeconds{30, Origin::Default};     ///< mean length of a motion event
    Setting<double> preSeconds{5, Origin::Default};        ///< recorded before an event
    Setting<double> postSeconds{15, Origin::Default};      ///< recorded after an event
    Setting<double> hoursPerDay{24, Origin::Default};      ///< 0 … 24, in which `recording` holds
    Setting<OffHours> offHours{OffHours::None, Origin::Default}; ///< the other hours
    Setting<double> retentionDays;                  ///< days; in force only when not Default, else the site's, else the plan's
    Setting<double> retentionMinDays{0, Origin::Default};  ///< demanded for this group; 0: as the plan
    Setting<double> retentionMaxDays{0, Origin::Default};  ///< allowed for this group; 0: as the plan
    Setting<double> holdShare{0, Origin::Default};         ///< share of the footage that is held for incidents, 0 … 1
    Setting<double> holdDays{0, Origin::Default};          ///< how long that share is kept; 0: no holds
    Setting<double> reduceAfterDays{0, Origin::Default};   ///< after so many days frames are thinned out; 0: never
    Setting<double> reducedFps{5, Origin::Default};        ///< frames a second that remain then
    Setting<double> growthPerYear{0, Origin::Default};     ///< 0.1 = 10 % more cameras each year
    Setting<double> bitrateMbps;                    ///< average while recording; in force only when not Default (typed or measured)
    Setting<double> bitrateLowMbps;                 ///< lowest of that average; read with bitrateMbps, as it when Default
    Setting<double> bitrateHighMbps;                ///< highest of that average, likewise
    std::string bitrateSource;                      ///< who says so, may be empty
    Setting<RateControl> rateControl{RateControl::Vbr, Origin::Default};
    Setting<double> targetMbps{4, Origin::Default};        ///< target or cap; read unless the rate control is Vbr
    Setting<double> gopSeconds{2, Origin::Default};        ///< distance of key frames
    Setting<double> ipRatio;                        ///< size of a key frame in other frames; in force only when not Default, else by scene
    Setting<double> qpOffset{0, Origin::Default};          ///< steps above (fewer bits) or below the encoder's usual QP
    Setting<int> sensors{1, Origin::Default};              ///< pictures of one camera, each with its own streams
    Setting<double> subMbps{0.5, Origin::Default};         ///< sub-stream for live tiles
    Setting<bool> subRecorded{false, Origin::Default};     ///< the sub-stream is recorded all day beside the main stream
    Setting<bool> audio{false, Origin::Default};
    Setting<bool> metadata{false, Origin::Default};
    Setting<double> poeWatts;                       ///< at the device; in force only when not Default, else the camera's
    Setting<CameraKit> kit{CameraKit::New, Origin::Default};
    Setting<bool> wireless{false, Origin::Default};        ///< reached by radio instead of a cable
    Setting<FailoverClass> failoverClass{FailoverClass::Full, Origin::Default};
    Setting<int> priority{5, Origin::Default};             ///< 1 … 9: who a short standby takes first (1) and last (9)
    Setting<bool> hidden{false, Origin::Default};          ///< left out of every figure, to see its effect
    bool operator==(const CameraGroup&) const = default;
};

/// Recorders, servers or switches that a site has already and keeps.
struct KeptKit {
    std::string product; ///< catalogue id
    int count = 1;       ///< at one of the like sites, 1 … 1000
    int disks = 0;       ///< in each, 0: as many as its bays
    double diskTb = 0;   ///< each, 0: unknown, so that it holds nothing
    bool operator==(const KeptKit&) const = default;
};

struct Site {
    std::string id; ///< unique in the plan
    std::string name;
    Setting<int> count{1, Origin::Default};             ///< like sites, 1 … 100,000
    Setting<double> wanUpMbps{20, Origin::Default};
    Setting<double> wanDownMbps{100, Origin::Default};
    Setting<WanQuality> wanQuality{WanQuality::Good, Origin::Default};
    Setting<double> uplinkMbps{1000, Origin::Default};  ///< from the PoE switches to the recorders
    Setting<Cabling> cabling{Cabling::None, Origin::Default};
    Setting<CoaxUse> coaxUse{CoaxUse::Cheapest, Origin::Default}; ///< read when the cabling is coax
    Setting<double> upsMinutes{30, Origin::Default};    ///< ride-through for switches and recorder
    Setting<double> addedPerYear{0, Origin::Default};   ///< like sites that open in each year from the second on
    Setting<double> retentionDays;                      ///< days; in force only when not Default, else the plan's
    Setting<SiteArchitecture> architecture{SiteArchitecture::Any, Origin::Default};
    Setting<RecordingPlace> place{RecordingPlace::Auto, Origin::Default}; ///< read when the site's architecture is VMS
    Setting<int> liveLocal{4, Origin::Default};         ///< live tiles watched on site at once
    Setting<int> liveRemote{1, Origin::Default};        ///< live tiles watched from elsewhere at once
    Setting<int> playbackLocal{1, Origin::Default};     ///< recordings played on site at once
    Setting<int> playbackRemote{0, Origin::Default};    ///< recordings played from elsewhere at once
    Setting<InternetLine> internetLine{InternetLine::Existing, Origin::Default}; ///< paid for monthly when it is ordered
    Setting<int> drivesAdded{0, Origin::Default};       ///< drives in each recorder beyond what the need asks for, as its bays allow
    Setting<int> readers{0, Origin::Default};           ///< door readers at one of the like sites; priced with an access platform
    Setting<bool> hidden{false, Origin::Default};       ///< left out of every figure, to see its effect
    std::vector<std::string> rules;                     ///< ids of data/rules that hold here, besides the plan's
    std::vector<KeptKit> kept;
    std::vector<CameraGroup> groups;
    bool operator==(const Site&) const = default;
};

/// Everything the customer demands.
struct Requirements {
    Setting<double> retentionDays{30, Origin::Default};
    Setting<double> retentionMinDays{0, Origin::Default};  ///< law or regulator demands at least; 0: no rule
    Setting<double> retentionMaxDays{0, Origin::Default};  ///< law allows at most; 0: no rule
    std::set<Need> needs;
    std::vector<std::string> rules; ///< ids of data/rules that hold at every site
    bool operator==(const Requirements&) const = default;
};

/// One change by hand to the topology that a design's sizes give (topology.h).
struct TopologyEdit {
    enum class Action { Add, Remove, Change };
    Action action = Action::Change;
    std::string target; ///< id of a node ("shop/recorder-1"), of a link ("shop/core>shop/recorder-1"), or "failover"
    std::string kind;   ///< of what is added: a node kind's key; for a link "data" (when empty) or "power"
    std::map<std::string, double> values; ///< what is set, e.g. {"channels", 64}; keys in topology.h
    std::string source = {};              ///< where the values come from, "" when nobody said
    Setting<Grade> grade{Grade::Estimate, Origin::Default}; ///< how far they may be trusted
    bool operator==(const TopologyEdit&) const = default;
};

/// Per-architecture choices.
struct ArchitectureChoice {
    Setting<std::string> platform;                          ///< id of data/models/platforms.json; NVR: also a vendor of recorders
    Setting<std::string> edition;                           ///< of the platform; "": the smallest that allows the system
    Setting<int> termYears{1, Origin::Default};             ///< years that a subscription is bought for at once, 1 … 15
    Setting<bool> prepaid{false, Origin::Default};          ///< a term is paid at its start, less the discount, else yearly
    Setting<FailoverMode> failover{FailoverMode::None, Origin::Default};
    Setting<Deployment> deployment{Deployment::Cheapest, Origin::Default};
    Setting<int> standbys{1, Origin::Default};              ///< of each site, 1 … 32; read with cold standby
    std::vector<TopologyEdit> edits;                        ///< applied in order after each sizing
    bool operator==(const ArchitectureChoice&) const = default;
};

/// How full things may be planned: shares of what a thing can do, and factors on what is needed.
struct PlanningLimits {
    Setting<double> ingestShare{0.70, Origin::Default};     ///< of a recorder's tested input
    Setting<double> uplinkShare{0.60, Origin::Default};     ///< of a LAN uplink, planned
    Setting<double> uplinkWarnShare{0.70, Origin::Default}; ///< of a LAN uplink, above which a finding says so
    Setting<double> wanShare{0.70, Origin::Default};        ///< of an internet line
    Setting<double> poeShare{0.80, Origin::Default};        ///< of a PoE budget at night peak
    Setting<double> fillShare{0.90, Origin::Default};       ///< of a volume
    Setting<double> filesystemShare{0.02, Origin::Default}; ///< lost to file system and RAID metadata
    Setting<double> storageHeadroom{1.2, Origin::Default};  ///< factor on the storage needed
    Setting<double> peakFactor{1.5, Origin::Default};       ///< peak of a stream over its mean, on links
    bool operator==(const PlanningLimits&) const = default;
};

/// What the cost of ownership takes in, beyond what follows from the design.
struct CostChoices {
    Setting<bool> maintenanceFirstYear{false, Origin::Default}; ///< maintenance is paid from year 1 on, not from year 2
    Setting<std::string> analytics;                 ///< id of an analytics platform laid over all cameras; "": none
    Setting<std::string> access;                    ///< id of an access platform for the sites' readers; "": none
    Setting<int> analyticsSwitchYear{0, Origin::Default}; ///< analytics are changed for others in this year; 0: never
    Setting<bool> endOfTerm{false, Origin::Default};///< the last year takes in what leaving costs and what equipment is still worth
    Setting<BaseCase> base{BaseCase::None, Origin::Default}; ///< None: the dearest option that can be built
    bool operator==(const CostChoices&) const = default;
};

/// One difference of a scenario from its base (scenario.h): a path of ids and what stands there instead.
struct Change {
    std::string path;  ///< "/sites/shop/camera_groups/tills/fps"
    std::string value; ///< JSON text; "null" goes back to the default or removes the site, group or entry
    bool operator==(const Change&) const = default;
};

/// A named variant of the plan, kept as its differences.
struct Scenario {
    static constexpr int colors = 8; ///< marks there are
    std::string id; ///< unique in the plan
    std::string name;
    bool locked = false;
    std::vector<Change> changes;
    int color = 0; ///< of its mark, 1 … colors; 0: by its place among the scenarios
    bool operator==(const Scenario&) const = default;
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
    PlanningLimits limits;
    CostChoices costs;
    std::vector<PriceEntry> prices;           ///< the project's own prices, before those of the user and the shipped book
    std::vector<PriceEntry> reliability;      ///< the project's own failure rates and times (Catalogue::isReliability), no currency
    std::vector<OwnProduct> products;         ///< the project's own products beside those of the catalogue
    std::vector<ExchangeRate> exchangeRates;  ///< of the plan's currency and of those that prices are quoted in
    Commercial commercial;                    ///< how buy prices become the customer's
    std::vector<CustomLine> customLines;      ///< costs that no model knows
    std::vector<Scenario> scenarios;
    std::string notes;

    const ArchitectureChoice& choice(Architecture architecture) const;
    ArchitectureChoice& choice(Architecture architecture);
    bool operator==(const Plan&) const = default;
};

/// More cameras than this in one plan are refused in a file and are an error finding elsewhere.
inline constexpr std::int64_t maxPlanCameras = 10'000'000;

/// The currency that amounts of this plan are in: its own, or USD when it has no exchange rate for its own.
std::string amountCurrency(const Plan& plan);
/// Units of amountCurrency() for one dollar.
double amountPerUsd(const Plan& plan);

/// Sum over sites x count on day one, hidden ones left out. int64: 100,000 sites x 100,000 cameras fits.
std::int64_t siteCount(const Plan& plan);
std::int64_t cameraCount(const Plan& plan);
/// Cameras at one of the like sites on day one, hidden groups left out; a hidden site is counted as if it were shown.
std::int64_t camerasPerSite(const Site& site);
/// Like sites in a year of the horizon, 1 … N (year 0, the day of purchase, as year 1); 0 for a hidden site.
std::int64_t sitesInYear(const Site& site, int year);
/// Cameras of a group in a year of the horizon at one site: count x (1 + growth)^(year - 1), rounded up, at most
/// 10 million; 0 for a hidden group.
std::int64_t camerasInYear(const CameraGroup& group, int year);
/// The retention in force for a group: its own when set, else the site's, else the plan's. 0 for live-only groups.
double retentionDays(const Plan& plan, const Site& site, const CameraGroup& group);
/// True when the group records nothing: live-only, and no sub-stream recorded.
bool isLiveOnly(const CameraGroup& group);

/// Puts one exact rate in the place of the model's (and of a band that was typed before).
void setExactRate(CameraGroup& group, double mbps, Origin origin);
/// Back to the model's rate.
void clearRate(CameraGroup& group);

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
