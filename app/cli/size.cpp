// sightline-cli size: recorders, drives, switches and links of each site, and what else was looked at.

#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/size_work.h"

#include "costmodel/design_cost.h"
#include "proposal/design_words.h"
#include "proposal/format.h"

#include <cmath>

namespace sightline::cli {

namespace {

using planner::Design;
using planner::SiteDesign;

SizedDesign sizedDesign(const planner::Plan& plan, planner::Architecture architecture, const planner::Catalogue& catalogue) {
    const auto prices = costmodel::designPrices(plan, architecture, catalogue);
    SizedDesign sized{planner::makeDesign(plan, architecture, catalogue, *prices), {}};
    for (const SiteDesign& site : sized.design.sites) {
        SizedSite steps;
        if (site.feasible && !site.recorders.empty()) {
            steps.more = planner::oneBoxMore(plan, site, catalogue, *prices, +1);
            steps.less = planner::oneBoxMore(plan, site, catalogue, *prices, -1);
        }
        sized.sites.push_back(std::move(steps));
    }
    return sized;
}

std::string driveWords(const SiteDesign& site) {
    std::string text;
    for (const planner::RecorderSet& set : site.recorders) {
        if (set.count * set.disksEach == 0) continue;
        const std::string raid = planner::raidKey(set.raid);
        text += (text.empty() ? "" : ", ") + std::to_string(set.count * set.disksEach) + " x " + shortest(std::round(set.diskTb * 10) / 10) +
                " TB" + (raid == "jbod" ? "" : " RAID " + raid);
    }
    return text.empty() ? "-" : text;
}

std::string switchWords(const SiteDesign& site) {
    std::string text;
    for (const planner::SwitchSet& set : site.switches)
        text += (text.empty() ? "" : ", ") + std::to_string(set.count) + " x " +
                (set.product ? shortest(set.product->number("ports").value_or(0)) : std::string("?")) + " ports" +
                (set.kept ? ", kept" : "");
    for (const planner::EncoderSet& set : site.encoders)
        text += (text.empty() ? "" : ", ") + std::to_string(set.count) + " x " + set.product->model;
    return text.empty() ? "-" : text;
}

void addRow(Table& table, const planner::Plan& plan, const SiteDesign& site) {
    if (!site.feasible) {
        table.row({kindName(plan, site), std::to_string(site.copies), std::to_string(site.need.cameras), site.blockedBy});
        return;
    }
    const bool here = !site.recorders.empty();
    table.row({kindName(plan, site), std::to_string(site.copies), std::to_string(site.need.cameras), recorderWords(site),
               driveWords(site), fixed(site.need.storageTb, 1), here ? fixed(site.usableTb(), 1) : "-",
               here ? fixed(std::floor(site.daysAchieved * 10) / 10, 1) : "-", here ? proposal::share(site.chanceRetentionKept) : "-",
               here ? site.limitedBy + ", " + proposal::share(site.utilisation) + " used" : "-", switchWords(site)});
}

std::string optionsText(const Design& design, const std::string& currency) {
    std::string text;
    for (const planner::DeploymentOption& option : design.options) {
        if (option.deployment == design.deployment && option.feasible) continue;
        text += plain(std::string(option.feasible ? "  Else " : "  Not ") + deploymentWords(option.deployment) + ": " +
                      (option.feasible ? proposal::moneyTable(option.costUsd, currency) + " over the horizon" : option.reason)) + "\n";
    }
    return text;
}

std::string stepText(const planner::BoxStep& step, const char* words) {
    if (!step.feasible) return std::string("    ") + words + ": does not carry this site\n";
    return std::string("    ") + words + ": " + proposal::moneyDifference(step.costDifference) + " for one site\n";
}

std::string siteDetail(const planner::Plan& plan, const SiteDesign& site, const SizedSite& steps) {
    std::string text = "  " + plain(kindName(plan, site)) + "\n";
    for (const planner::LinkLoad& link : site.links)
        text += "    " + plain(link.name) + ": " + fixed(link.totalMbps(), 1) + " of " + shortest(link.capacityMbps) + " Mbps, " +
                linkStateKey(link.state) + "\n";
    text += "    PoE: " + fixed(site.need.poeWatts, 0) + " of " + fixed(site.poeBudgetWatts, 0) + " W at night peak\n";
    if (!site.recorders.empty())
        text += stepText(steps.more, "one recorder more") + stepText(steps.less, "one recorder less");
    return text;
}

std::string designText(const Sized& sized, const SizedDesign& one, bool perSite) {
    using enum Table::Align;
    const Design& design = one.design;
    Table table({Right, Right, Left, Left, Right, Right, Right, Right, Left, Left});
    table.row({"Site", "Sites", "Cameras", "Recorders", "Drives", "Need, TB", "Usable, TB", "Days held", "Chance", "Bound by",
               "Switches"});
    for (const SiteDesign& site : design.sites)
        addRow(table, sized.plan, site);
    if (design.centre) addRow(table, sized.plan, *design.centre);
    std::string text = std::string(planner::architectureName(design.architecture)) + ", " + deploymentWords(design.deployment) +
                       (design.feasible ? "" : ", cannot be built") + "\n" + table.text("  ") + optionsText(design, planner::amountCurrency(sized.plan));
    if (perSite)
        for (std::size_t i = 0; i < design.sites.size(); ++i)
            if (design.sites[i].feasible) text += siteDetail(sized.plan, design.sites[i], one.sites[i]);
    for (const planner::Finding& finding : design.findings)
        text += "  - " + plain(toText({ErrorKind::BadInput, finding.place, finding.message, finding.remedy})) + "\n";
    return text + "\n";
}

std::string keptText(const Sized& sized) {
    if (sized.keepAsIs.empty()) return {};
    std::string text = "Keep as is, nothing bought\n";
    for (const planner::KeptSite& kept : sized.keepAsIs) {
        const planner::Site& site = sized.plan.sites[kept.site];
        text += "  " + plain(site.name.empty() ? site.id : site.name) + ": " + fixed(kept.daysAchieved, 1) + " of " +
                shortest(kept.need.retentionDays) + " days, " + std::to_string(kept.camerasUncovered) +
                " camera channels without a recorder\n";
        for (const planner::Finding& finding : kept.findings)
            text += "  - " + plain(toText({ErrorKind::BadInput, finding.place, finding.message, finding.remedy})) + "\n";
    }
    return text + "\n";
}

} // namespace

const char* deploymentWords(planner::Deployment deployment) {
    switch (deployment) {
    case planner::Deployment::OnSite: return "recorded at each site";
    case planner::Deployment::Central: return "on central servers";
    case planner::Deployment::Cloud: return "in the cloud";
    case planner::Deployment::Interconnect: return "with a federation server";
    case planner::Deployment::CloudManaged: return "managed from the cloud";
    case planner::Deployment::Cheapest: break;
    }
    return "the cheapest way";
}

std::string recorderWords(const SiteDesign& site) {
    if (site.place == planner::RecordingPlace::Central) return "at the centre";
    if (site.place == planner::RecordingPlace::Cloud)
        return "in the cloud, " + counted(site.bridges, "bridge", "bridges");
    std::string text;
    for (const planner::RecorderSet& set : site.recorders) {
        if (set.count > 0)
            text += (text.empty() ? "" : ", ") + std::to_string(set.count) + " x " + proposal::productName(set.product) +
                    (set.kept ? ", kept" : "") + (set.year > 0 ? " from year " + std::to_string(set.year) : "");
        if (set.standbys > 0) text += (text.empty() ? "" : ", ") + counted(set.standbys, "standby", "standbys");
    }
    return text.empty() ? "-" : text;
}

std::string kindName(const planner::Plan& plan, const SiteDesign& site) {
    if (site.site == SiteDesign::noSite) return "Centre";
    const planner::Site& first = plan.sites[site.site];
    const std::string name = first.name.empty() ? first.id : first.name;
    return site.members.size() > 1 ? name + " and " + std::to_string(site.members.size() - 1) + " like it" : name;
}

const char* linkStateKey(planner::LinkLoad::State state) {
    switch (state) {
    case planner::LinkLoad::State::Fits: return "fits";
    case planner::LinkLoad::State::Tight: return "tight";
    case planner::LinkLoad::State::Over: return "over";
    }
    return "fits";
}

std::string sizeText(const Sized& sized, bool perSite) {
    std::string text = plain(sized.plan.name.empty() ? "Plan" : sized.plan.name) + ": " +
                       counted(planner::siteCount(sized.plan), "site", "sites") + ", " +
                       counted(planner::cameraCount(sized.plan), "camera", "cameras") + "\n\n";
    for (const SizedDesign& one : sized.designs)
        text += designText(sized, one, perSite);
    text += keptText(sized);
    for (const planner::Finding& finding : sized.findings)
        text += "- " + plain(toText({ErrorKind::BadInput, finding.place, finding.message, finding.remedy})) + "\n";
    return text;
}

int run(const SizeCommand& command) {
    std::vector<Error> more;
    const Result<planner::Plan> plan = loadScenario(command.plan, command.scenario, more);
    if (!plan) return fail(plan.error(), more);
    const Result<planner::Catalogue> catalogue = catalogueOf(*plan, command.prices, &more);
    if (!catalogue) return fail(catalogue.error(), more);
    const Result<planner::Rulebook> rulebook = shippedRulebook();
    if (!rulebook) return fail(rulebook.error());
    Sized sized;
    sized.plan = *plan;
    for (const planner::Architecture architecture : planner::architectures)
        if (!command.architecture || *command.architecture == architecture)
            sized.designs.push_back(sizedDesign(*plan, architecture, *catalogue));
    for (planner::KeptSite& kept : planner::keepAsIs(*plan, *catalogue))
        if (!kept.recorders.empty()) sized.keepAsIs.push_back(std::move(kept));
    sized.findings = planner::findings(*plan, *rulebook, *catalogue);
    return finish(command.json ? sizeJson(sized, *catalogue) : sizeText(sized, command.perSite));
}

} // namespace sightline::cli
