// One architecture worked out for one plan: the cheapest of its deployments, with findings.

#include "planner/design.h"

#include "deployment.h"
#include "plan_text.h"
#include "planner/retention.h"
#include "planner/sizing_edits.h"
#include "site_kinds.h"

#include <algorithm>
#include <cmath>

namespace sightline::planner {

namespace {

std::string sitePlace(const SiteDesign& site) {
    return site.site == SiteDesign::noSite ? "/choices/vms" : "/sites/" + std::to_string(site.site);
}

std::string siteName(const Plan& plan, const SiteDesign& site) {
    if (site.site == SiteDesign::noSite) return "the centre";
    const Site& first = plan.sites[site.site];
    return first.name.empty() ? first.id : first.name;
}

Finding sizeFinding(const Plan& plan, const SiteDesign& site, Architecture architecture) {
    std::string message = siteName(plan, site) + " cannot be built as " + architectureName(architecture) + ": " + site.blockedBy;
    if (site.need.cameras > 0)
        message += " (" + std::to_string(site.need.cameras) + " cameras, " + fixedNumber(site.need.ingestMbps, 0) + " Mbps, " +
                   fixedNumber(site.need.storageTb, 0) + " TB)";
    return {Severity::Error, sitePlace(site), std::move(message),
            "Split the site, shorten the retention, or add a larger recorder to the catalogue"};
}

void addNdaaFinding(const Plan& plan, Design& design) {
    for (const SiteDesign& site : design.sites)
        for (const RecorderSet& set : site.recorders) {
            if (set.product->fact("ndaa") != "banned") continue;
            const bool wanted = plan.requirements.needs.contains(Need::Ndaa);
            design.findings.push_back({wanted ? Severity::Warning : Severity::Note, sitePlace(site),
                                       set.product->vendor + " " + set.product->model +
                                           " comes from a maker named in US NDAA section 889",
                                       wanted ? "Replace it: the must-have NDAA rules it out"
                                              : "Add the must-have \"NDAA\" when federal money is involved"});
            return;
        }
}

/// What the chosen recorders keep, group by group; the names of the groups that are short of their days.
std::string rateSite(const Plan& plan, SiteDesign& design) {
    const Site& site = plan.sites[design.site];
    const RetentionOutlook outlook = retentionOutlook(plan, site, design.usableTb());
    design.daysAchieved = outlook.groups.empty() ? design.need.retentionDays : outlook.daysLikely;
    design.daysP90 = outlook.groups.empty() ? design.need.retentionDays : outlook.daysP90;
    design.chanceRetentionKept = outlook.chance;
    std::string names;
    for (const std::size_t index : outlook.shortGroups)
        names += (names.empty() ? "" : ", ") + (site.groups[index].name.empty() ? site.groups[index].id : site.groups[index].name);
    return names;
}

void addRetentionFindings(Design& design, const Plan& plan) {
    const double most = *plan.requirements.retentionMaxDays;
    for (SiteDesign& site : design.sites) {
        if (!site.feasible || site.recorders.empty()) continue;
        const std::string shortGroups = rateSite(plan, site);
        if (site.chanceRetentionKept < 0.5)
            design.findings.push_back({Severity::Warning, sitePlace(site),
                                       "the days asked at " + siteName(plan, site) +
                                           " are more likely missed than kept; short are " + shortGroups,
                                       "Add drives, or measure the bit rate of these cameras"});
        if (most > 0 && site.daysAchieved > most)
            design.findings.push_back({Severity::Note, sitePlace(site), "the drives hold more days than the law allows here",
                                       "Set the recorder to delete by age, not only when full"});
    }
}

void addAnalyticsFindings(Design& design, const Plan& plan) {
    if (design.architecture != Architecture::Nvr || !plan.requirements.needs.contains(Need::AiEdge)) return;
    design.findings.push_back({Severity::Note, "/requirements/needs",
                               "appliances use analytics in the camera only with cameras of their own family; another "
                               "analytics product later means new cameras or recorders",
                               "Choose cameras and recorders of one family, or a VMS when analytics will change"});
}

void addDeploymentFindings(Design& design) {
    const bool wanted = design.options.size() == 1 && !design.options.front().feasible;
    if (!wanted || design.options.front().reason.empty()) return;
    design.findings.push_back({Severity::Error, std::string("/choices/") + architectureKey(design.architecture) + "/deployment",
                               std::string(architectureName(design.architecture)) + " cannot be carried out this way: " +
                                   design.options.front().reason,
                               "Choose another way of recording, or leave it to the planner"});
}

/// Where the change stands that adds recorders at a site.
std::string sizingEditPlace(const Plan& plan, const SiteDesign& site) {
    const ArchitectureChoice& choice = plan.choice(site.architecture);
    std::size_t found = 0;
    for (std::size_t i = 0; i < choice.edits.size(); ++i)
        if (siteOfSizingEdit(choice.edits[i]) == plan.sites[site.site].id) found = i; // the last one counts
    return std::string("/choices/") + architectureKey(site.architecture) + "/edits/" + std::to_string(found);
}

/// Recorders that were added by hand and that the design does not have.
void addRefusedRecorders(Design& design, const Plan& plan) {
    for (const SiteDesign& site : design.sites) {
        const int more = site.feasible ? moreRecorders(plan.choice(site.architecture), plan.sites[site.site].id) : 0;
        if (more < 1) continue;
        const std::string name = siteName(plan, site), as = architectureName(site.architecture);
        if (site.place != RecordingPlace::OnSite)
            design.findings.push_back({Severity::Warning, sizingEditPlace(plan, site),
                                       "recorders are added at " + name + ", but as " + as + " it is recorded elsewhere, so none is bought for it",
                                       "Record on site, or remove the change"});
        else if (site.boxesRefused > 0)
            design.findings.push_back({Severity::Warning, sizingEditPlace(plan, site),
                                       "no set of the catalogue has " + std::to_string(site.boxes() + more) + " recorders for " + name + " as " + as +
                                           ", so the cheapest set of " + std::to_string(site.boxes()) + " is used",
                                       "Add fewer recorders, remove the change, or allow more makers"});
    }
}

void addFindings(Design& design, const Plan& plan) {
    for (const SiteDesign& site : design.sites)
        if (!site.feasible) design.findings.push_back(sizeFinding(plan, site, design.architecture));
    if (design.centre && !design.centre->feasible)
        design.findings.push_back(sizeFinding(plan, *design.centre, design.architecture));
    addDeploymentFindings(design);
    addNdaaFinding(plan, design);
    addRetentionFindings(design, plan);
    addAnalyticsFindings(design, plan);
    addRefusedRecorders(design, plan);
    for (const SiteDesign& site : design.sites)
        if (!site.links.empty()) addNetworkFindings(plan, site, design.findings);
}

std::string whyNot(const Plan& plan, const Design& design) {
    for (const SiteDesign& site : design.sites)
        if (!site.feasible) return site.blockedBy.empty() ? siteName(plan, site) + " cannot be built" : site.blockedBy;
    return design.centre && !design.centre->feasible ? "the centre: " + design.centre->blockedBy : "the plan has no sites";
}

/// The cheapest deployment, with findings.
Design designOf(const Plan& plan, Architecture architecture, const Catalogue& catalogue, const Prices& prices,
                const std::vector<std::vector<std::size_t>>& kinds) {
    const SizingContext context(plan, catalogue, prices);
    std::optional<Design> best;
    double lowest = 0;
    std::vector<DeploymentOption> options;
    for (const Deployment deployment : allowedDeployments(plan, context.catalogue(), architecture)) {
        DeploymentOption option{deployment, false, 0, deploymentBlock(plan, context.catalogue(), architecture, deployment)};
        Design design = deployedDesign(context, kinds, architecture, deployment);
        if (option.reason.empty() && !design.feasible) option.reason = whyNot(plan, design);
        option.feasible = option.reason.empty();
        if (option.feasible) option.costUsd = prices.total(design);
        design.feasible = option.feasible;
        if (!best || (option.feasible && (!best->feasible || option.costUsd < lowest))) {
            best = std::move(design);
            lowest = option.costUsd;
        }
        options.push_back(std::move(option));
    }
    best->options = std::move(options);
    best->method = "sizing/2: cheapest mix of recorders, drives and switches by year over the horizon's likely cost, and "
                   "the cheapest deployment";
    addFindings(*best, plan);
    return std::move(*best);
}

} // namespace

std::int64_t SiteDesign::boxes() const {
    std::int64_t sum = 0;
    for (const RecorderSet& set : recorders)
        sum += set.count;
    return sum;
}

std::int64_t SiteDesign::standbys() const {
    std::int64_t sum = 0;
    for (const RecorderSet& set : recorders)
        sum += set.standbys;
    return sum;
}

double SiteDesign::usableTb() const {
    double sum = 0;
    for (const RecorderSet& set : recorders)
        sum += set.count * set.usableTbEach;
    return sum;
}

const Product* SiteDesign::mainRecorder() const {
    const RecorderSet* largest = nullptr;
    for (const RecorderSet& set : recorders)
        if (set.count > 0 && (!largest || set.count * set.share > largest->count * largest->share)) largest = &set;
    return largest ? largest->product : nullptr;
}

Design makeDesign(const Plan& plan, Architecture architecture, const Catalogue& catalogue, const Prices& prices) {
    return designOf(plan, architecture, catalogue, prices, siteKinds(plan));
}

std::array<Design, 3> makeDesigns(const Plan& plan, const Catalogue& catalogue, const std::array<const Prices*, 3>& prices) {
    const auto kinds = siteKinds(plan);
    std::array<Design, 3> designs;
    for (std::size_t i = 0; i < designs.size(); ++i)
        designs[i] = designOf(plan, architectures[i], catalogue, *prices[i], kinds);
    return designs;
}

BoxStep oneBoxMore(const Plan& plan, const SiteDesign& site, const Catalogue& catalogue, const Prices& prices, int change) {
    const SizingContext context(plan, catalogue, prices);
    BoxStep step;
    step.change = change;
    int bought = 0;
    for (const RecorderSet& set : site.recorders)
        if (!set.kept) bought += set.count;
    if (site.recorders.empty() || bought + change < 0) return step;
    SiteDesign start = site;
    start.recorders.clear();
    start.switches.clear();
    start.encoders.clear();
    start.feasible = false;
    const int standbys = static_cast<int>(site.standbys());
    const SiteDesign other = sizeSiteWith(context, start, bought + change, standbys);
    step.feasible = other.feasible;
    if (!other.feasible) return step;
    step.recorders = other.recorders;
    step.costDifference = boughtCost(prices, other) - boughtCost(prices, site);
    return step;
}

std::int64_t recorderCount(const Design& design) {
    std::int64_t total = design.managementServers;
    const auto addSite = [&total](const SiteDesign& site, std::int64_t copies) {
        for (const RecorderSet& set : site.recorders)
            total += (set.year == 0 ? set.count + set.standbys : 0) * copies;
    };
    for (const SiteDesign& site : design.sites)
        addSite(site, site.copies);
    if (design.centre) addSite(*design.centre, 1);
    return total;
}

double storageNeedTb(const Design& design) {
    double total = 0;
    for (const SiteDesign& site : design.sites) {
        double sites = 0;
        for (const Opening& opening : site.openings)
            sites += static_cast<double>(opening.sites);
        if (site.openings.empty()) sites = site.copies;
        total += site.need.storageTb * sites;
    }
    return total;
}

} // namespace sightline::planner
