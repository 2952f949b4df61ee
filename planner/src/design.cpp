// One architecture worked out for one plan.

#include "planner/design.h"

#include "sizing.h"

#include <algorithm>

namespace sightline::planner {

namespace {

std::optional<RecorderSpec> recorderSpec(const Product& product) {
    RecorderSpec spec;
    spec.product = &product;
    spec.server = product.kind == "server";
    const auto channels = product.number(spec.server ? "cameras" : "channels");
    const auto ingest = product.number(spec.server ? "mbps" : "in_mbps");
    const auto bays = product.number("bays");
    const auto price = product.number("price");
    const auto raw = product.number("raw_tb");
    const auto included = product.number("included_tb");
    if (!channels || !ingest || !bays || !price || (!spec.server && !raw) || *bays < 1)
        return std::nullopt;
    spec.channels = *channels;
    spec.ingestMbps = *ingest;
    spec.bays = static_cast<int>(*bays);
    spec.price = *price;
    spec.rawTb = raw.value_or(*bays * 24);
    spec.includedTb = product.fact("drives_included") == "yes" ? included.value_or(0) : 0;
    spec.poePorts = product.number("poe_ports").value_or(0);
    spec.poeWatts = product.number("poe_w").value_or(0);
    spec.raid = spec.server ? (spec.bays > 4 ? "6" : "1/5") : product.fact("raid");
    spec.ndaa = product.fact("ndaa");
    return spec;
}

Finding sizeFinding(const Plan& plan, const SiteDesign& site, Architecture architecture) {
    const std::string name = plan.sites[site.site].name;
    return {Severity::Error, "/sites/" + std::to_string(site.site),
            std::string("no recorder of the catalogue carries ") + std::to_string(site.need.cameras) + " cameras and " +
                std::to_string(static_cast<std::int64_t>(site.need.storageTb)) + " TB at " + name + " as " +
                architectureName(architecture),
            "Split the site, shorten the retention, or add a larger recorder to the catalogue"};
}

void addNdaaFinding(Design& design) {
    for (const SiteDesign& site : design.sites) {
        if (!site.feasible || site.recorders.product->fact("ndaa") != "banned")
            continue;
        design.findings.push_back({Severity::Note, "/sites/" + std::to_string(site.site),
                                   site.recorders.product->vendor + " " + site.recorders.product->model +
                                       " comes from a maker named in US NDAA section 889",
                                   "Add the must-have \"NDAA\" when federal money is involved"});
        return;
    }
}

void addRetentionFindings(Design& design, const Plan& plan) {
    const double most = *plan.requirements.retentionMaxDays;
    for (const SiteDesign& site : design.sites) {
        if (site.feasible && site.chanceRetentionKept < 0.5)
            design.findings.push_back({Severity::Warning, "/sites/" + std::to_string(site.site),
                                       "the days asked are more likely missed than kept", "Add drives or measure the bitrate"});
        if (site.feasible && most > 0 && site.daysAchieved > most)
            design.findings.push_back({Severity::Note, "/sites/" + std::to_string(site.site),
                                       "the drives hold more days than the law allows here",
                                       "Set the recorder to delete by age, not only when full"});
    }
}

} // namespace

SizingSpecs readSpecs(const Catalogue& catalogue, bool ndaaOnly) {
    SizingSpecs specs;
    for (const char* kind : {"server", "recorder"})
        for (const Product* product : catalogue.ofKind(kind)) {
            const auto spec = recorderSpec(*product);
            if (!spec || (ndaaOnly && !spec->server && spec->ndaa != "ok"))
                continue;
            (spec->server ? specs.servers : specs.appliances).push_back(*spec);
        }
    const auto byPrice = [](const RecorderSpec& a, const RecorderSpec& b) { return a.price < b.price; };
    std::stable_sort(specs.servers.begin(), specs.servers.end(), byPrice);
    std::stable_sort(specs.appliances.begin(), specs.appliances.end(), byPrice);
    for (const Product* product : catalogue.ofKind("drive"))
        if (const auto size = product->number("size_tb"), price = product->number("price"); size && price)
            specs.drives.push_back({product, *size, *price});
    for (const Product* product : catalogue.ofKind("switch"))
        if (const auto ports = product->number("ports"), price = product->number("price"); ports && price)
            specs.switches.push_back({product, *ports, product->number("poe_w").value_or(0), *price});
    std::sort(specs.drives.begin(), specs.drives.end(), [](const auto& a, const auto& b) { return a.sizeTb < b.sizeTb; });
    return specs;
}

Design makeDesign(const Plan& plan, Architecture architecture, const Catalogue& catalogue, const CandidateCost& cost) {
    Design design;
    design.architecture = architecture;
    design.platform = *plan.choice(architecture).platform;
    design.monitored = architecture != Architecture::Nvr;
    design.method = "sizing/1: cheapest five-year cost over single models, box counts and drive sizes, all bought on day "
                    "one for the last year's cameras";
    const SizingSpecs specs = readSpecs(catalogue, plan.requirements.needs.contains(Need::Ndaa));
    const auto& boxes = architecture == Architecture::Vms ? specs.servers : specs.appliances;
    const int standbys = *plan.choice(architecture).failover == FailoverMode::ColdStandby ? 1 : 0;
    design.feasible = !plan.sites.empty();
    for (std::size_t i = 0; i < plan.sites.size(); ++i) {
        SiteDesign start;
        start.site = i;
        start.copies = *plan.sites[i].count;
        start.need = siteNeed(plan, plan.sites[i]);
        start.upsUnits = upsUnits(start.need, *plan.sites[i].upsMinutes);
        SiteDesign sized = start.need.cameras > 0 ? sizeSite(start, boxes, specs, cost, standbys) : start;
        if (!sized.feasible) {
            design.feasible = false;
            design.findings.push_back(sizeFinding(plan, sized, architecture));
        }
        design.sites.push_back(std::move(sized));
    }
    const bool central = siteCount(plan) > 1 || cameraCount(plan) > 100;
    design.managementServers = architecture == Architecture::Hybrid || (architecture == Architecture::Vms && central) ? 1 : 0;
    addNdaaFinding(design);
    addRetentionFindings(design, plan);
    return design;
}

std::int64_t recorderCount(const Design& design) {
    std::int64_t total = design.managementServers;
    for (const SiteDesign& site : design.sites)
        total += static_cast<std::int64_t>(site.recorders.count + site.recorders.standbys) * site.copies;
    return total;
}

double storageNeedTb(const Design& design) {
    double total = 0;
    for (const SiteDesign& site : design.sites)
        total += site.need.storageTb * site.copies;
    return total;
}

} // namespace sightline::planner
