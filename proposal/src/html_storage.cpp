// Recorders, storage, network and power by site, and the ways of carrying each architecture out.

#include "html_sections.h"
#include "html_text.h"
#include "proposal/design_words.h"
#include "proposal/format.h"

#include <cmath>

namespace sightline::proposal::html {

namespace {

using planner::SiteDesign;

std::string counted(std::int64_t number, const std::string& what) {
    return count(static_cast<double>(number)) + " × " + outside(what, 80);
}

/// One line for each set: "2 × A", "1 × B, from year 3", what is kept, what stands by.
std::string recorderCell(const SiteDesign& site) {
    std::string text;
    for (const planner::RecorderSet& set : site.recorders) {
        if (set.count > 0) {
            text += (text.empty() ? "" : "<br/>") + counted(set.count, productName(set.product));
            if (set.kept) text += ", kept";
            if (set.year > 0) text += ", from year " + std::to_string(set.year);
        }
        if (set.standbys > 0) text += "<small>and " + count(set.standbys) + " on standby</small>";
    }
    return text.empty() ? "–" : text;
}

std::string limit(const SiteDesign& site) {
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
    return key == "jbod" ? "no RAID" : "RAID " + key;
}

/// GB a day of 1e9 bytes from megabits a second of 1e6 bits.
double gigabytesPerDay(double mbps) {
    return mbps * 86400 / 8 / 1000;
}

/// "8 of 12 TB, RAID 6", a line for each set.
std::string drives(const SiteDesign& site) {
    std::string text;
    for (const planner::RecorderSet& set : site.recorders) {
        if (set.count * set.disksEach <= 0) continue;
        text += count(set.count * set.disksEach) + "<small>of " + plainNumber(std::round(set.diskTb * 100) / 100) + " TB, " +
                raidWords(set.raid) + "</small>";
    }
    return text.empty() ? "–" : text;
}

double rawTb(const SiteDesign& site) {
    double sum = 0;
    for (const planner::RecorderSet& set : site.recorders)
        sum += set.count * set.disksEach * set.diskTb;
    return sum;
}

std::string recordedElsewhere(const SiteDesign& site) {
    if (site.place == planner::RecordingPlace::Central) return "Recorded at the centre";
    return "Recorded in the cloud" +
           (site.bridge ? "<small>through " + counted(site.bridges, productName(site.bridge)) + "</small>" : std::string());
}

void addSiteStorage(Table& table, const planner::Plan& plan, const SiteDesign& site) {
    const std::string name = outside(siteKindName(plan, site), 120);
    if (!site.feasible) {
        table.row({name, "<span class=\"error\">" + outside(capitalised(site.blockedBy), 200) + "</span>"});
        return;
    }
    if (site.recorders.empty()) {
        table.row({name, recordedElsewhere(site), decimal(gigabytesPerDay(site.need.recordedMbps.likely), 1), "–",
                   decimal(site.need.storageTb, 1), "–", "–", plainNumber(site.need.retentionDays), "–"});
        return;
    }
    table.row({name, recorderCell(site) + limit(site), decimal(gigabytesPerDay(site.need.recordedMbps.likely), 1),
               drives(site), decimal(site.need.storageTb, 1), decimal(site.usableTb(), 1), decimal(rawTb(site), 1),
               plainNumber(site.need.retentionDays) + "<small>" + decimal(std::floor(site.daysAchieved * 10) / 10, 1) +
                   "</small>",
               share(site.chanceRetentionKept)});
}

std::string switchCell(const SiteDesign& site) {
    std::string text;
    for (const planner::SwitchSet& set : site.switches)
        text += (text.empty() ? "" : "<br/>") + counted(set.count, set.product ? productName(set.product) : "switch") +
                (set.kept ? ", kept" : "");
    return text.empty() ? "–" : text;
}

std::string otherKit(const planner::Plan& plan, const SiteDesign& site) {
    std::string text;
    const auto line = [&text](const std::string& part) { text += (text.empty() ? "" : "<br/>") + part; };
    for (const planner::EncoderSet& set : site.encoders)
        line(counted(set.count, set.product ? productName(set.product) : "encoder"));
    if (site.bridges > 0) line(counted(site.bridges, site.bridge ? productName(site.bridge) : "bridge"));
    if (site.analyticsServers > 0) line(counted(site.analyticsServers, "analytics server"));
    if (site.upsUnits > 0) line(counted(site.upsUnits, "UPS 1500 VA"));
    if (site.site < plan.sites.size() && *plan.sites[site.site].cabling == planner::Cabling::Coax)
        line(site.coaxUse == planner::CoaxUse::Adapters ? "adapters on the coax under new cameras" : "new cable for new cameras");
    return text.empty() ? "–" : text;
}

std::string linkCell(const SiteDesign& site) {
    std::string text;
    for (const planner::LinkLoad& link : site.links) {
        text += (text.empty() ? "" : "<br/>") + outside(capitalised(link.name), 80) + ": " + decimal(link.totalMbps(), 1) + " of " +
                plainNumber(link.capacityMbps) + " Mbps";
        if (link.state == planner::LinkLoad::State::Tight) text += " " + tag("warn", "tight");
        if (link.state == planner::LinkLoad::State::Over) text += " " + tag("error", "over");
    }
    return text.empty() ? "–" : text;
}

std::string poeCell(const SiteDesign& site) {
    if (site.poeBudgetWatts <= 0) return "–";
    return decimal(site.need.poeWatts, 0) + "<small>of " + decimal(site.poeBudgetWatts, 0) + "</small>";
}

std::string networkTable(const planner::Plan& plan, const ArchitectureResult& result) {
    Table table(named(result.architecture) + ": network and power at each site, at peak",
                {{"Site"}, {"PoE switches"}, {"PoE, W", true}, {"Other kit"}, {"Links"}}, "network");
    const auto add = [&](const SiteDesign& site) {
        if (site.feasible)
            table.row({outside(siteKindName(plan, site), 120), switchCell(site), poeCell(site), otherKit(plan, site), linkCell(site)});
    };
    for (const SiteDesign& site : result.design.sites)
        add(site);
    if (result.design.centre) add(*result.design.centre);
    return table.text();
}

std::string storageTable(const planner::Plan& plan, const ArchitectureResult& result) {
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
    for (const SiteDesign& site : result.design.sites)
        addSiteStorage(table, plan, site);
    if (result.design.centre) addSiteStorage(table, plan, *result.design.centre);
    return table.text();
}

/// "Carried out on servers at each site. On central servers it would cost $1.2M; in the cloud it cannot be, because …"
std::string carriedOut(const ArchitectureResult& result) {
    const planner::Design& design = result.design;
    std::string text = designWords(design) + ".";
    for (const planner::DeploymentOption& option : design.options) {
        if (option.deployment == design.deployment) continue;
        const std::string how = capitalised(deploymentWords(design.architecture, option.deployment));
        text += option.feasible ? " " + how + " it would cost " + money(option.costUsd, result.sheet.currency) + "."
                                : " " + how + " it cannot be: " + outside(option.reason, 200) + ".";
    }
    if (design.managementServers > 0)
        text += " With " + count(design.managementServers) +
                (design.managementServers == 1 ? " management server." : " management servers.");
    return paragraph(text, "small");
}

} // namespace

std::string storageBySite(const Context& context) {
    const Comparison& comparison = context.comparison;
    std::string text =
        paragraph("Sized for the cameras of the last year, growth included. TB is 10<sup>12</sup> bytes. "
                  "Under the days asked stand the days that the drives hold at the likely rate.",
                  "small");
    for (const ArchitectureResult& result : comparison.results)
        text += storageTable(comparison.plan, result) + carriedOut(result) + networkTable(comparison.plan, result);
    return section("storage", "Recorders and storage", text);
}

} // namespace sightline::proposal::html
