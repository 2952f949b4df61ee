// Requirements as understood, scope by site, recorders and storage.

#include "html_sections.h"
#include "html_text.h"
#include "planner/bitrate.h"
#include "proposal/format.h"

#include <cmath>

namespace sightline::proposal::html {

namespace {

using planner::CameraGroup;

const char* words(planner::Codec codec) {
    static constexpr const char* names[] = {"MJPEG", "H.264", "H.265", "AV1"};
    return names[static_cast<std::size_t>(codec)];
}

const char* words(planner::Quality quality) {
    static constexpr const char* names[] = {"low", "medium", "high", "highest"};
    return names[static_cast<std::size_t>(quality)];
}

const char* words(planner::Scene scene) {
    static constexpr const char* names[] = {"still", "quiet", "medium", "busy", "very busy"};
    return names[static_cast<std::size_t>(scene)];
}

std::string words(planner::SmartCodec smart) {
    static constexpr const char* names[] = {"", ", dynamic GOP", ", smart codec"};
    return names[static_cast<std::size_t>(smart)];
}

/// A number without needless decimals: "15", "7.5".
std::string plainNumber(double value) {
    for (const int decimals : {0, 1})
        if (std::abs(value - std::round(value * std::pow(10, decimals)) / std::pow(10, decimals)) < 1e-9)
            return decimal(value, decimals);
    return decimal(value, 2);
}

std::string percent(double fraction) {
    return plainNumber(fraction * 100) + "\u2009%";
}

template <typename T> std::string origin(const planner::Setting<T>& setting) {
    if (setting.origin == planner::Origin::Measured) return " " + tag("", "measured");
    return setting.isDefault() ? " " + tag("", "default") : "";
}

std::string needList(const planner::Plan& plan) {
    std::string list;
    for (const planner::Need need : plan.requirements.needs)
        list += (list.empty() ? "" : ", ") + escape(planner::needName(need));
    return list.empty() ? "None set" : list;
}

std::string dayLimit(const planner::Setting<double>& days) {
    return *days > 0 ? plainNumber(*days) + " days" : "No rule set";
}

std::string picture(const CameraGroup& group) {
    return std::to_string(*group.width) + "\u2009×\u2009" + std::to_string(*group.height) + ", " +
           plainNumber(*group.fps) + " fps<small>" + words(*group.codec) + words(*group.smart) + ", " +
           words(*group.quality) + " quality, " + words(*group.scene) + " scene</small>";
}

std::string recording(const CameraGroup& group) {
    if (*group.recording == planner::Recording::LiveOnly) return "Live only";
    const std::string day = plainNumber(*group.hoursPerDay) + " h a day";
    if (*group.recording == planner::Recording::Motion)
        return "On motion<small>" + percent(*group.motionFraction) + " of " + day + "</small>";
    return "All the time<small>" + day + "</small>";
}

void addGroup(Table& table, const planner::Plan& plan, const planner::Site& site, const CameraGroup& group) {
    const bool live = *group.recording == planner::Recording::LiveOnly;
    const Range mbps = planner::recordedRate(group).mbps;
    const auto rate = [&](double value) { return live ? std::string("–") : decimal(value, 2); };
    std::string growth;
    if (*group.growthPerYear > 0) growth = "<small>+" + percent(*group.growthPerYear) + " a year</small>";
    table.row({outside(group.name.empty() ? group.id : group.name, 80), count(*group.count) + growth, picture(group),
               recording(group), live ? "–" : plainNumber(planner::retentionDays(plan, site, group)), rate(mbps.low),
               rate(mbps.likely), rate(mbps.high)});
}

std::string siteHeading(const planner::Site& site) {
    std::string heading = outside(site.name.empty() ? site.id : site.name, 80);
    if (*site.count > 1) heading += ", " + count(*site.count) + " like sites";
    return heading;
}

std::string siteScope(const planner::Plan& plan, const planner::Site& site) {
    const std::string cameras = count(static_cast<double>(planner::camerasPerSite(site)));
    std::string text = "<h3>" + siteHeading(site) + "</h3>\n";
    text +=
        paragraph("Internet " + plainNumber(*site.wanUpMbps) + " Mbps up, " + plainNumber(*site.wanDownMbps) +
                      " Mbps down" + origin(site.wanUpMbps) + ". " + (*site.cabling == planner::Cabling::Coax ? "Existing cabling is coax. " : "") +
                      "Back-up power " + plainNumber(*site.upsMinutes) + " minutes" + origin(site.upsMinutes) + ".",
                  "small");
    Table table("Cameras" + std::string(*site.count > 1 ? " at each site" : "") +
                    "; rates are recorded averages of one camera",
                {{"Group"},
                 {"Cameras", true},
                 {"Picture"},
                 {"Recording"},
                 {"Days kept", true},
                 {"Mbps low", true},
                 {"Mbps likely", true},
                 {"Mbps high", true}});
    for (const CameraGroup& group : site.groups)
        addGroup(table, plan, site, group);
    table.total({"All groups", cameras});
    return text + table.text();
}

std::string productName(const planner::Product* product) {
    if (!product) return "Recorder";
    return outside(product->vendor == "Generic" ? product->model : product->vendor + " " + product->model, 80);
}

/// "2 × A, 1 × B from year 3", what is kept, what stands by.
std::string recorderNames(const planner::SiteDesign& site) {
    std::string text;
    for (const planner::RecorderSet& set : site.recorders) {
        if (set.count > 0) {
            text += (text.empty() ? "" : "<br>") + count(set.count) + " × " + productName(set.product);
            if (set.kept) text += ", kept";
            if (set.year > 0) text += ", from year " + std::to_string(set.year);
        }
        if (set.standbys > 0) text += "<small>and " + count(set.standbys) + " on standby</small>";
    }
    return text.empty() ? "–" : text;
}

std::string limit(const planner::SiteDesign& site) {
    static constexpr std::pair<const char*, const char*> known[] = {
        {"channels", "channels"}, {"ingest", "incoming rate"}, {"storage", "storage"}, {"poe", "PoE power"}};
    for (const auto& [key, word] : known)
        if (site.limitedBy == key)
            return std::string("<small>bound by ") + word + ", " + percent(std::round(site.utilisation * 100) / 100) +
                   " used</small>";
    return "";
}

std::string raidWords(planner::Raid raid) {
    const std::string key = planner::raidKey(raid);
    return key == "jbod" ? "none" : "RAID " + key;
}

/// GB a day of 1e9 bytes from megabits a second of 1e6 bits.
double gigabytesPerDay(double mbps) {
    return mbps * 86400 / 8 / 1000;
}

/// "8 of 12 TB, RAID 6", a line for each set.
std::string drives(const planner::SiteDesign& site) {
    std::string text;
    for (const planner::RecorderSet& set : site.recorders) {
        if (set.count * set.disksEach <= 0) continue;
        text += count(set.count * set.disksEach) + "<small>of " + plainNumber(std::round(set.diskTb * 100) / 100) + " TB, " +
                raidWords(set.raid) + "</small>";
    }
    return text.empty() ? "–" : text;
}

double rawTb(const planner::SiteDesign& site) {
    double sum = 0;
    for (const planner::RecorderSet& set : site.recorders)
        sum += set.count * set.disksEach * set.diskTb;
    return sum;
}

std::string recordedElsewhere(const planner::SiteDesign& site) {
    if (site.place == planner::RecordingPlace::Central) return "Recorded at the centre";
    return "Recorded in the cloud" +
           (site.bridge ? "<small>through " + count(site.bridges) + " × " + productName(site.bridge) + "</small>" : std::string());
}

std::string kindHeading(const planner::Plan& plan, const planner::SiteDesign& site) {
    if (site.site >= plan.sites.size()) return "Centre";
    const std::string heading = siteHeading(plan.sites[site.site]);
    return site.members.size() > 1 ? heading + " and " + std::to_string(site.members.size() - 1) + " like it" : heading;
}

void addSiteStorage(Table& table, const planner::Plan& plan, const planner::SiteDesign& site) {
    const std::string name = kindHeading(plan, site);
    if (!site.feasible) {
        table.row({name, "<span class=\"error\">" + outside(capitalised(site.blockedBy), 200) + "</span>"});
        return;
    }
    if (site.recorders.empty()) {
        table.row({name, recordedElsewhere(site), decimal(gigabytesPerDay(site.need.recordedMbps.likely), 1), "–",
                   decimal(site.need.storageTb, 1), "–", "–", plainNumber(site.need.retentionDays), "–"});
        return;
    }
    table.row({name, recorderNames(site) + limit(site), decimal(gigabytesPerDay(site.need.recordedMbps.likely), 1),
               drives(site), decimal(site.need.storageTb, 1), decimal(site.usableTb(), 1), decimal(rawTb(site), 1),
               plainNumber(site.need.retentionDays) + "<small>" + decimal(std::floor(site.daysAchieved * 10) / 10, 1) +
                   "</small>",
               share(site.chanceRetentionKept)});
}

} // namespace

std::string requirements(const Context& context) {
    const planner::Plan& plan = context.comparison.plan;
    const planner::Requirements& asked = plan.requirements;
    std::vector<std::pair<std::string, std::string>> rows = {
        {"Sites", count(static_cast<double>(planner::siteCount(plan)))},
        {"Cameras today", count(static_cast<double>(planner::cameraCount(plan)))},
        {"Footage kept", plainNumber(*asked.retentionDays) + " days" + origin(asked.retentionDays)},
        {"Law demands at least", dayLimit(asked.retentionMinDays)},
        {"Law allows at most", dayLimit(asked.retentionMaxDays)},
        {"Must-haves", needList(plan)},
        {"Time looked at", capitalised(years(*plan.horizonYears)) + origin(plan.horizonYears)},
        {"Discount rate",
         percent(*plan.discountRate) + " a year, for the present value only" + origin(plan.discountRate)},
    };
    if (!plan.notes.empty()) rows.emplace_back("Notes", outside(plan.notes, 600));
    return section("requirements", "Requirements as understood", facts("What the designs were made for", rows));
}

std::string scope(const Context& context) {
    std::string text;
    for (const planner::Site& site : context.comparison.plan.sites)
        text += siteScope(context.comparison.plan, site);
    return section("scope", "Scope by site", text);
}

std::string storageBySite(const Context& context) {
    const Comparison& comparison = context.comparison;
    std::string text =
        paragraph("Sized for the cameras of the last year, growth included. TB is 10<sup>12</sup> bytes. "
                  "Under the days asked stand the days that the drives hold at the likely rate.",
                  "small");
    for (const ArchitectureResult& result : comparison.results) {
        Table table(named(result.architecture) + ": at each site",
                    {{"Site"},
                     {"Recorders", false, "wide"},
                     {"GB a day", true},
                     {"Drives", true},
                     {"Need, TB", true},
                     {"Usable, TB", true},
                     {"Raw, TB", true},
                     {"Days asked, held", true},
                     {"Chance kept", true}},
                    "storage");
        for (const planner::SiteDesign& site : result.design.sites)
            addSiteStorage(table, comparison.plan, site);
        if (result.design.centre) addSiteStorage(table, comparison.plan, *result.design.centre);
        text += table.text();
        if (result.design.managementServers > 0)
            text +=
                paragraph("With " + count(result.design.managementServers) +
                              (result.design.managementServers == 1 ? " management server." : " management servers."),
                          "small");
    }
    return section("storage", "Recorders and storage", text);
}

} // namespace sightline::proposal::html
