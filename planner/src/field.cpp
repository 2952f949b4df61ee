// The record of every plan field, and the defaults in force.

#include "planner/field.h"
#include "plan_members.h"

#include <algorithm>
#include <span>
#include <unordered_map>

namespace sightline::planner {
namespace {

const char* const estimateSource = "estimate";

std::vector<Field> makeFields() {
    const char* const presets = "Sightline's presets (docs/plan-file.md)";
    const char* const motionBuffer = "https://www.ivideon.com/help/start/how-much-space-should-i-have-for-the-archive/";
    const char* const subSource =
        "https://help.verkada.com/en/articles/1132342-bandwidth-consumption-uplink-requirements-for-video?utm_source=info";
    const char* const motionSource = "https://codingace.net/construction/dvr_storage.html";
    return {
        {"name", "Plan", "", 0, 0, "", "What the plan is called.", ""},
        {"customer", "Customer", "", 0, 0, "", "Whom the plan is for.", ""},
        {"currency", "Currency", "", 0, 0, "USD", "Currency of every price, as an ISO 4217 code.", estimateSource},
        {"horizon_years", "Horizon", "years", 1, 15, "5", "Years over which costs are added up.", presets},
        {"discount_rate", "Discount rate", "fraction a year", 0, 0.5, "0.06",
         "What a year's delay is worth when costs are turned into today's money.", estimateSource},
        {"requirements/retention_days", "Keep footage for", "days", 0, 3650, "30",
         "How long footage must be found again, unless a camera group says otherwise.",
         "the most frequent demand among the cases in docs/plan-file.md"},
        {"requirements/retention_min_days", "Least retention allowed", "days", 0, 3650, "0",
         "What law or regulator demands at least; 0 when there is no rule.", ""},
        {"requirements/retention_max_days", "Most retention allowed", "days", 0, 3650, "0",
         "What law allows at most; 0 when there is no rule.", ""},
        {"requirements/needs", "Must-haves", "", 0, 0, "", "What the system must be able to do.", ""},
        {"requirements/rules", "Rules", "", 0, 0, "", "Rules of law or regulator that hold at every site.", ""},
        {"choices/*/platform", "Product family", "", 0, 0, "chosen by the planner",
         "Recording platform of this architecture (data/models/platforms.json); for appliances also a maker's name.", ""},
        {"choices/*/edition", "Edition", "", 0, 0, "the smallest that allows the system",
         "Edition of the platform.", ""},
        {"choices/*/term_years", "Subscription term", "years", 1, 15, "1",
         "Years that a subscription is bought for at once; its price holds as long.", estimateSource},
        {"choices/*/prepaid", "Term paid at once", "", 0, 0, "false",
         "A term is paid when it starts, less the discount for it; otherwise year by year.", estimateSource},
        {"choices/*/failover", "Takeover", "", 0, 0, "none",
         "What happens when a recorder fails: nothing, a spare is fitted, or cameras are taken over.", presets},
        {"choices/*/standbys", "Standbys", "recorders", 1, 32, "1",
         "Idle recorders of each site that share the takeover; read with cold standby.", presets},
        {"choices/*/edits", "Changes to the topology", "", 0, 0, "",
         "Nodes and links added, removed or changed by hand.", ""},
        {"choices/*/deployment", "Way of recording", "", 0, 0, "cheapest",
         "VMS: servers on site, central servers or cloud; hybrid: interconnect licences or a cloud subscription.", presets},
        {"costs/maintenance_first_year", "First year of maintenance", "", 0, 0, "false",
         "Whether maintenance is paid from the first year on; otherwise the purchase includes it.",
         "https://onssi.com/software-upgrade-plan/more-information/"},
        {"costs/analytics", "Analytics overlay", "", 0, 0, "none",
         "Analytics platform that is laid over all cameras, by subscription.", ""},
        {"costs/access", "Access control", "", 0, 0, "none", "Access-control platform of the sites' door readers.", ""},
        {"costs/analytics_switch_year", "Change of analytics", "year", 0, 15, "0",
         "Year in which analytics are changed for others; 0 for never.", ""},
        {"costs/end_of_term", "End of term counted", "", 0, 0, "false",
         "Whether the last year takes in what leaving costs and what equipment is still worth.", ""},
        {"costs/base", "Base case", "", 0, 0, "none", "What the options are held against; none for the dearest.", ""},
        {"limits/ingest_share", "Recorder input used", "fraction", 0.1, 1, "0.7",
         "How much of a recorder's tested input may be planned.", "https://e-catalog.com/cmp/85562/ds-7616ni-k2-16p-vs-ds-7608ni-k2-8p"},
        {"limits/uplink_share", "Uplink used", "fraction", 0.1, 1, "0.6",
         "How much of a network uplink may be planned.", "https://network-data-cabling.co.uk/?p=184108"},
        {"limits/uplink_warn_share", "Uplink warning", "fraction", 0.1, 1, "0.7",
         "Above this share of an uplink a finding says so.",
         "http://arindamcctvaccesscontrol.blogspot.com/2016/07/bandwidth-basics-for-ip-cctv-design.html"},
        {"limits/wan_share", "Internet line used", "fraction", 0.1, 1, "0.7",
         "How much of an internet line may be planned.", estimateSource},
        {"limits/poe_share", "PoE budget used", "fraction", 0.1, 1, "0.8",
         "How much of a PoE budget the night peak may take.", estimateSource},
        {"limits/fill_share", "Volume filled", "fraction", 0.1, 1, "0.9", "How full a volume may be.",
         "https://tptools.digitalsecurityguard.com/camera-storage-calculator.html"},
        {"limits/filesystem_share", "File system", "fraction", 0, 0.5, "0.02",
         "What file system and RAID metadata take of a volume.", estimateSource},
        {"limits/storage_headroom", "Storage headroom", "factor", 1, 3, "1.2",
         "Factor on the storage needed, for seasons and firmware.",
         "https://datawiresolutions.com/blog/unifi-protect-retention-sizing"},
        {"limits/peak_factor", "Peak of a stream", "factor", 1, 5, "1.5",
         "Peak of a stream over its mean, on network links.", estimateSource},
        {"sites/*/id", "Site id", "", 0, 0, "", "Short name of the site, unique in the plan.", ""},
        {"sites/*/name", "Site", "", 0, 0, "", "What people call the site.", ""},
        {"sites/*/count", "Like sites", "sites", 1, 100000, "1", "How many sites are just like this one.", presets},
        {"sites/*/wan_up_mbps", "Upload", "Mbps", 0, 100000, "20",
         "Internet upload of one site; 2 when the must-have weak-wan is set.", estimateSource},
        {"sites/*/wan_down_mbps", "Download", "Mbps", 0, 100000, "100", "Internet download of one site.",
         estimateSource},
        {"sites/*/wan_quality", "Internet line", "", 0, 0, "good",
         "How steady the line is: a fair one carries 0.8 and a poor one 0.5 of what is planned on a good one.", estimateSource},
        {"sites/*/uplink_mbps", "Network uplink", "Mbps", 10, 400000, "1000",
         "Link from the PoE switches to the recorders.", presets},
        {"sites/*/cabling", "Existing cables", "", 0, 0, "none",
         "Camera cables that are there already: none, Cat6 or coax.", estimateSource},
        {"sites/*/coax_use", "Use of coax", "", 0, 0, "cheapest",
         "IP cameras on existing coax: adapters at both ends, new cables, or the cheaper of the two.", presets},
        {"sites/*/ups_minutes", "Back-up power", "minutes", 0, 1440, "30",
         "How long recorder and switches run on after the mains fail.", estimateSource},
        {"sites/*/added_per_year", "Sites added", "sites a year", 0, 10000, "0",
         "Like sites that open in each year from the second on.", presets},
        {"sites/*/retention_days", "Keep footage for", "days", 0, 3650, "as the plan",
         "How long footage of this site must be found again.", ""},
        {"sites/*/architecture", "Architecture here", "", 0, 0, "any",
         "The architecture this site has in every comparison, or any.", presets},
        {"sites/*/place", "Recorded at", "", 0, 0, "auto",
         "Where a VMS records these cameras: on site, at the centre or in the cloud.", presets},
        {"sites/*/live_local", "Live views on site", "streams", 0, 10000, "4",
         "Live tiles watched on site at once.", estimateSource},
        {"sites/*/live_remote", "Live views from elsewhere", "streams", 0, 10000, "1",
         "Live tiles watched from elsewhere at once.", estimateSource},
        {"sites/*/playback_local", "Playback on site", "streams", 0, 10000, "1",
         "Recordings played on site at once.", estimateSource},
        {"sites/*/playback_remote", "Playback from elsewhere", "streams", 0, 10000, "0",
         "Recordings played from elsewhere at once.", estimateSource},
        {"sites/*/internet_line", "Internet line", "", 0, 0, "existing",
         "A line that is there and paid for, or one that is ordered with the system.", estimateSource},
        {"sites/*/drives_added", "Drives added", "drives", 0, 100, "0",
         "Drives in each recorder beyond what the need asks for, as its bays allow.", ""},
        {"sites/*/readers", "Door readers", "readers", 0, 100000, "0",
         "Readers at each of the like sites; they cost when an access platform is chosen.", ""},
        {"sites/*/hidden", "Left out", "", 0, 0, "false", "Leaves the site out of every figure, to see its effect.", ""},
        {"sites/*/rules", "Rules", "", 0, 0, "", "Rules of law or regulator that hold at this site.", ""},
        {"sites/*/kept", "Kept kit", "", 0, 0, "", "Recorders, servers and switches that are there and stay.", ""},
        {"sites/*/camera_groups/*/id", "Group id", "", 0, 0, "", "Short name of the group, unique in its site.", ""},
        {"sites/*/camera_groups/*/name", "Camera group", "", 0, 0, "", "What people call these cameras.", ""},
        {"sites/*/camera_groups/*/purpose", "Purpose", "", 0, 0, "",
         "What the pictures are for, such as Identify or Observe. It changes no figure.", ""},
        {"sites/*/camera_groups/*/count", "Cameras", "cameras", 1, 100000, "16",
         "Cameras of this kind at one of the like sites.", presets},
        {"sites/*/camera_groups/*/camera", "Camera", "", 0, 0, "cam.fixed4mp",
         "Price-book entry of the camera; cam.fixed8mp from 3840 pixels width on.", presets},
        {"sites/*/camera_groups/*/width", "Width", "pixels", 16, 16384, "1920", "Pixels across.", presets},
        {"sites/*/camera_groups/*/height", "Height", "pixels", 16, 16384, "1080", "Pixels down.", presets},
        {"sites/*/camera_groups/*/fps", "Frames per second", "fps", 0.1, 120, "15", "Frames recorded each second.",
         presets},
        {"sites/*/camera_groups/*/codec", "Codec", "", 0, 0, "h264", "How the camera compresses video.", presets},
        {"sites/*/camera_groups/*/quality", "Encoder quality", "", 0, 0, "medium",
         "Quality level set in the camera's encoder.", presets},
        {"sites/*/camera_groups/*/scene", "Scene", "", 0, 0, "medium", "How much moves in the picture.", presets},
        {"sites/*/camera_groups/*/smart", "Smart codec", "", 0, 0, "none",
         "Whether the camera saves bits in quiet scenes.", presets},
        {"sites/*/camera_groups/*/light", "Light at night", "", 0, 0, "day",
         "What the camera sees in the dark hours: as by day, under infra-red light, or nearly nothing.", presets},
        {"sites/*/camera_groups/*/recording", "Recording", "", 0, 0, "continuous",
         "When footage is written: always, on motion, or never.", presets},
        {"sites/*/camera_groups/*/motion_fraction", "Share with motion", "fraction", 0, 1, "0.25",
         "Share of the time in which something moves; read when recording on motion.", motionSource},
        {"sites/*/camera_groups/*/event_s", "Length of an event", "s", 1, 3600, "30", "Mean length of a stretch of motion.", estimateSource},
        {"sites/*/camera_groups/*/pre_s", "Recorded before an event", "s", 0, 300, "5", "Footage kept from before motion starts.", motionBuffer},
        {"sites/*/camera_groups/*/post_s", "Recorded after an event", "s", 0, 300, "15", "Footage recorded after motion ends.", motionBuffer},
        {"sites/*/camera_groups/*/hours_per_day", "Hours a day", "hours", 0, 24, "24",
         "Hours in which the group records as set; see the other hours.", presets},
        {"sites/*/camera_groups/*/off_hours", "Other hours", "", 0, 0, "none", "What is recorded in the other hours: nothing, or motion.", presets},
        {"sites/*/camera_groups/*/retention_days", "Keep footage for", "days", 0, 3650, "as the site",
         "How long this group's footage must be found again.", ""},
        {"sites/*/camera_groups/*/retention_min_days", "Least retention allowed", "days", 0, 3650, "0",
         "What is demanded for this group at least; 0: as the plan.", ""},
        {"sites/*/camera_groups/*/retention_max_days", "Most retention allowed", "days", 0, 3650, "0",
         "What is allowed for this group at most; 0: as the plan.", ""},
        {"sites/*/camera_groups/*/hold_share", "Held for incidents", "fraction", 0, 1, "0",
         "Share of the footage that is held longer for incidents.", ""},
        {"sites/*/camera_groups/*/hold_days", "Incidents held for", "days", 0, 3650, "0", "How long held footage is kept; 0: no holds.", ""},
        {"sites/*/camera_groups/*/reduce_after_days", "Thin out after", "days", 0, 3650, "0",
         "After so many days frames are dropped from the recording; 0: never.", ""},
        {"sites/*/camera_groups/*/reduced_fps", "Frames after thinning out", "fps", 0.1, 120, "5",
         "Frames a second that remain in thinned-out footage.", estimateSource},
        {"sites/*/camera_groups/*/growth_per_year", "Growth", "fraction a year", 0, 1, "0", "More cameras each year: 0.1 is 10 %.", estimateSource},
        {"sites/*/camera_groups/*/bitrate_mbps", "Bit rate", "Mbps", 0.001, 1000, "from the model",
         "Average rate of one camera while it records, typed or measured, instead of the model's.",
         "docs/models/bitrate.md"},
        {"sites/*/camera_groups/*/bitrate_low_mbps", "Lowest bit rate", "Mbps", 0.001, 1000, "as the bit rate",
         "Lowest average rate, read beside a bit rate of the plan's own.", ""},
        {"sites/*/camera_groups/*/bitrate_high_mbps", "Highest bit rate", "Mbps", 0.001, 1000, "as the bit rate",
         "Highest average rate, read beside a bit rate of the plan's own.", ""},
        {"sites/*/camera_groups/*/bitrate_source", "Bit rate from", "", 0, 0, "", "Who says so, or how it was measured.", ""},
        {"sites/*/camera_groups/*/rate_control", "Rate control", "", 0, 0, "vbr",
         "Whether the encoder follows the scene, a constant target, a cap or an average target.", presets},
        {"sites/*/camera_groups/*/target_mbps", "Target or cap", "Mbps", 0.01, 1000, "4", "The target or cap of the rate control.", presets},
        {"sites/*/camera_groups/*/gop_s", "Key frame every", "s", 0.1, 60, "2", "Distance of key frames.", presets},
        {"sites/*/camera_groups/*/ip_ratio", "Key frame size", "frames", 1, 200, "by scene",
         "Size of a key frame in other frames; static 40, low 18, medium 9, high 4, very high 3.", estimateSource},
        {"sites/*/camera_groups/*/qp_offset", "Quantiser offset", "steps", -20, 20, "0",
         "Steps above (fewer bits) or below the encoder's usual quantiser.", presets},
        {"sites/*/camera_groups/*/sensors", "Sensors", "sensors", 1, 16, "1", "Pictures of one camera, each with streams of its own.", presets},
        {"sites/*/camera_groups/*/sub_mbps", "Sub-stream", "Mbps", 0, 100, "0.5", "Second stream of the camera, for live tiles.", subSource},
        {"sites/*/camera_groups/*/sub_recorded", "Record the sub-stream", "", 0, 0, "false",
         "Records the sub-stream all day beside the main stream.", presets},
        {"sites/*/camera_groups/*/audio", "Audio", "", 0, 0, "false", "Records sound.", presets},
        {"sites/*/camera_groups/*/metadata", "Metadata", "", 0, 0, "false", "Records what analytics in the camera saw.", presets},
        {"sites/*/camera_groups/*/poe_watts", "PoE power", "W", 0.1, 100, "of the camera", "Power at the device at night peak.", ""},
        {"sites/*/camera_groups/*/kit", "Where from", "", 0, 0, "new",
         "Bought, an IP camera that is kept, or an analogue camera that is kept behind an encoder.", presets},
        {"sites/*/camera_groups/*/wireless", "By radio", "", 0, 0, "false", "Reached by radio instead of a cable.", presets},
        {"sites/*/camera_groups/*/failover_class", "Taken over", "", 0, 0, "full",
         "What a standby does for these cameras: record them, show them live only, or nothing.", presets},
        {"sites/*/camera_groups/*/priority", "Priority", "", 1, 9, "5",
         "Whom a standby that is short takes first (1) and last (9).", presets},
        {"sites/*/camera_groups/*/hidden", "Left out", "", 0, 0, "false", "Leaves the group out of every figure, to see its effect.", ""},
        {"prices", "Prices", "", 0, 0, "", "The project's own prices, in place of those of the price book.", ""},
        {"reliability", "Failure rates and times", "", 0, 0, "",
         "The project's own failure rates, repair and outage times, in place of the shipped ones.", ""},
        {"products", "Products of your own", "", 0, 0, "", "Products that the catalogue does not have, with their figures.", ""},
        {"exchange_rates", "Exchange rates", "", 0, 0, "",
         "What currencies were worth on a day; needed when plan or prices are not in USD.", ""},
        {"commercial/margin", "Margin", "fraction of the sell price", -1, 0.95, "0",
         "Share of the customer's price that is not paid on; 0.25 is a markup of a third.", presets},
        {"commercial/markup", "Markup", "fraction of the buy price", -0.5, 19, "0",
         "What is added to the buy price, in place of a margin.", presets},
        {"commercial/discount", "Discount on the total", "fraction", 0, 1, "0", "Taken off the whole offer.", presets},
        {"commercial/tax_rate", "Tax", "fraction", 0, 1, "0", "Added to the net price of every line.", presets},
        {"commercial/categories", "Terms by category", "", 0, 0, "", "Margin or markup of single categories of cost.", ""},
        {"commercial/lines", "Discounts by line", "", 0, 0, "", "Discounts on single lines of the offer.", ""},
        {"custom_lines", "Costs of your own", "", 0, 0, "", "Costs that no model knows, added to the sheet.", ""},
        {"scenarios", "Scenarios", "", 0, 0, "", "Named variants of the plan.", ""},
        {"notes", "Notes", "", 0, 0, "", "Anything worth remembering.", ""},
    };
}

/// Collects the places of settings at their default, leaving out those that nothing reads in this plan.
class DefaultVisitor {
public:
    DefaultVisitor(std::vector<DefaultInForce>& found, std::string pointer, std::string pattern)
        : m_found(found), m_pointer(std::move(pointer)), m_pattern(std::move(pattern)) {}

    void ignore(std::initializer_list<std::string_view> keys) { m_ignored.insert(m_ignored.end(), keys); }
    void ignore(std::span<const std::string_view> keys) { m_ignored.insert(m_ignored.end(), keys.begin(), keys.end()); }

    template <typename T> void text(const char*, const T&) {}
    template <typename T> void rate(const char*, const T&) {} // the model is no default: its inputs are counted
    template <typename T> void setting(const char* key, const Setting<T>& value) {
        if (!value.isDefault() || std::find(m_ignored.begin(), m_ignored.end(), key) != m_ignored.end()) return;
        m_found.push_back({m_pointer + key, field(m_pattern + key)});
    }

private:
    std::vector<DefaultInForce>& m_found;
    std::string m_pointer;
    std::string m_pattern;
    std::vector<std::string_view> m_ignored;
};

/// Settings that are inherited while they are left out, or whose default only says that a feature is not used.
constexpr std::string_view inheritedOrOff[] = {
    "retention_days", "retention_min_days", "retention_max_days", "hold_share",   "hold_days", "reduce_after_days",
    "bitrate_low_mbps", "bitrate_high_mbps",
    "ip_ratio",       "qp_offset",          "sensors",            "sub_recorded", "audio",     "metadata",
    "poe_watts",      "wireless",           "hidden",             "off_hours",    "failover_class",
    "priority"};
constexpr std::string_view inheritedOrOffAtSite[] = {"retention_days", "added_per_year", "hidden", "readers", "drives_added", "internet_line",
                                                                          "architecture", "place"};

void addGroupDefaults(const CameraGroup& group, const std::string& pointer, std::vector<DefaultInForce>& found) {
    DefaultVisitor visitor(found, pointer, groupPattern);
    visitor.ignore(std::span(inheritedOrOff)); // what is inherited is in force, and counted, where it stands
    const bool onMotion = *group.recording == Recording::Motion || *group.offHours == OffHours::Motion;
    if (!onMotion) visitor.ignore({"motion_fraction", "event_s", "pre_s", "post_s"});
    if (*group.recording == Recording::LiveOnly) visitor.ignore({"hours_per_day"});
    if (*group.reduceAfterDays <= 0) visitor.ignore({"reduced_fps"});
    if (*group.rateControl == RateControl::Vbr) visitor.ignore({"target_mbps"});
    // A typed rate silences what only the bit-rate model reads; pixels still choose the camera.
    if (!group.bitrateMbps.isDefault())
        visitor.ignore({"fps", "codec", "quality", "scene", "smart", "light", "rate_control", "target_mbps", "gop_s"});
    if (*group.codec == Codec::Mjpeg) visitor.ignore({"scene", "smart", "light", "gop_s"});
    visitGroup(group, visitor);
}

} // namespace

const std::vector<Field>& fields() {
    static const std::vector<Field> all = makeFields();
    return all;
}

const Field* field(std::string_view key) {
    static const std::unordered_map<std::string_view, const Field*> byKey = [] {
        std::unordered_map<std::string_view, const Field*> map;
        for (const Field& record : fields())
            map.emplace(record.key, &record);
        return map;
    }();
    const auto found = byKey.find(key);
    return found == byKey.end() ? nullptr : found->second;
}

std::vector<DefaultInForce> defaultsInForce(const Plan& plan) {
    std::vector<DefaultInForce> found;
    DefaultVisitor planVisitor(found, "/", "");
    visitPlan(plan, planVisitor);
    DefaultVisitor requirements(found, "/requirements/", "requirements/");
    requirements.ignore({"retention_min_days", "retention_max_days"}); // 0 is "no rule", not an assumed value
    visitRequirements(plan.requirements, requirements);
    for (const Architecture architecture : architectures) {
        DefaultVisitor choice(found, std::string("/choices/") + architectureKey(architecture) + "/", choicePattern);
        if (architecture == Architecture::Nvr) choice.ignore({"deployment"}); // appliances record on site
        choice.ignore({"edition", "term_years", "prepaid"}); // nothing is assumed: list prices, year by year
        if (*plan.choice(architecture).failover != FailoverMode::ColdStandby) choice.ignore({"standbys"});
        visitChoice(plan.choice(architecture), choice);
    }
    DefaultVisitor costs(found, "/costs/", costsPattern);
    costs.ignore({"analytics", "access", "analytics_switch_year", "end_of_term", "base"}); // nothing was chosen
    visitCosts(plan.costs, costs);
    DefaultVisitor limits(found, "/limits/", limitsPattern);
    visitLimits(plan.limits, limits);
    for (std::size_t s = 0; s < plan.sites.size(); ++s) {
        const std::string place = "/sites/" + std::to_string(s) + "/";
        if (*plan.sites[s].hidden) continue;
        DefaultVisitor site(found, place, sitePattern);
        site.ignore(std::span(inheritedOrOffAtSite));
        if (*plan.sites[s].cabling != Cabling::Coax) site.ignore({"coax_use"});
        visitSite(plan.sites[s], site);
        for (std::size_t g = 0; g < plan.sites[s].groups.size(); ++g)
            if (!*plan.sites[s].groups[g].hidden) addGroupDefaults(plan.sites[s].groups[g], place + "camera_groups/" + std::to_string(g) + "/", found);
    }
    return found;
}

} // namespace sightline::planner
