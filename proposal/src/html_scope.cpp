// Requirements as understood, scope by site.

#include "html_sections.h"
#include "html_text.h"
#include "planner/bitrate.h"
#include "proposal/design_words.h"
#include "proposal/format.h"

#include <algorithm>

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

std::string nameOf(const planner::Site& site) {
    return outside(site.name.empty() ? site.id : site.name, 80);
}

/// The other sites of a kind, when there are some.
std::string likeSites(const planner::Plan& plan, const std::vector<std::size_t>& members) {
    constexpr std::size_t most = 60;
    if (members.size() < 2) return {};
    std::string names;
    for (std::size_t i = 1; i < members.size() && i <= most; ++i)
        names += (i == 1 ? "" : ", ") + nameOf(plan.sites[members[i]]);
    if (members.size() > most + 1) names += " and " + count(static_cast<double>(members.size() - most - 1)) + " more";
    return paragraph("The same holds for " + names + ".", "small");
}

std::string addedSites(const std::vector<planner::Opening>& openings) {
    std::string text;
    for (const planner::Opening& opening : openings)
        if (opening.year > 0)
            text += (text.empty() ? "" : ", ") + count(static_cast<double>(opening.sites)) + " in year " + std::to_string(opening.year);
    return text.empty() ? text : " Like sites that open later: " + text + ".";
}

std::string siteScope(const planner::Plan& plan, const planner::SiteDesign& kind) {
    const planner::Site& site = plan.sites[kind.site];
    const std::string cameras = count(static_cast<double>(planner::camerasPerSite(site)));
    std::string text = "<h3>" + outside(siteKindName(plan, kind), 120) + "</h3>\n" + likeSites(plan, kind.members);
    text +=
        paragraph("Internet " + plainNumber(*site.wanUpMbps) + " Mbps up, " + plainNumber(*site.wanDownMbps) +
                      " Mbps down" + origin(site.wanUpMbps) + ". " + (*site.cabling == planner::Cabling::Coax ? "Existing cabling is coax. " : "") +
                      "Back-up power " + plainNumber(*site.upsMinutes) + " minutes" + origin(site.upsMinutes) + "." + addedSites(kind.openings),
                  "small");
    Table table("Cameras" + std::string(kind.copies > 1 ? " at each site" : "") +
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
        if (!*group.hidden) addGroup(table, plan, site, group);
    table.total({"All groups", cameras});
    return text + table.text();
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
    const planner::Plan& plan = context.comparison.plan;
    std::string text;
    for (const planner::SiteDesign& kind : context.comparison.results.front().design.sites)
        if (kind.site < plan.sites.size()) text += siteScope(plan, kind);
    const auto hidden = std::count_if(plan.sites.begin(), plan.sites.end(), [](const planner::Site& site) { return *site.hidden; });
    if (hidden > 0)
        text += paragraph(count(static_cast<double>(hidden)) + (hidden == 1 ? " site is" : " sites are") +
                              " hidden in the plan and left out of every figure.",
                          "small");
    return section("scope", "Scope by site", text);
}

} // namespace sightline::proposal::html
