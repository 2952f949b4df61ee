// What the catalogue offers to sizing, and every box with every sensible number of drives.

#include "planner/platform_choice.h"
#include "sizing.h"

#include <algorithm>
#include <cmath>

namespace sightline::planner {

namespace {

constexpr std::int64_t unprotectedUpTo = 16; // cameras at a site that may stand on drives without RAID
constexpr int raid5UpTo = 8;                 // drives in one box; larger arrays take RAID 6
constexpr double largestDriveTb = 24;        // for servers whose largest drive is not stated
constexpr double sizeDust = 1e-9;

bool offersRaid(const RecorderSpec& box, char level) {
    return box.raid.find(level) != std::string::npos;
}

void addOption(const Plan& plan, const RecorderSpec& box, const DriveSpec* drive, double diskTb, int disks, bool guarded,
               std::vector<BoxOption>& options) {
    const auto raid = raidFor(box, guarded ? unprotectedUpTo + 1 : 0, disks);
    if (!raid) return;
    const double usable = usableTb(*raid, disks, 0, diskTb, *plan.limits.fillShare, *plan.limits.filesystemShare);
    if (usable > 0) options.push_back({&box, drive, disks, diskTb, *raid, usable});
}

/// Drops drive sets that another one of the same box beats in size and price.
void addBox(const Plan& plan, const RecorderSpec& box, const SizingSpecs& specs, bool guarded, const Prices& prices,
            std::vector<BoxOption>& options) {
    std::vector<BoxOption> all;
    if (box.includedTb > 0)
        addOption(plan, box, nullptr, box.includedTb / std::max(1, box.bays), std::max(1, box.bays), guarded, all);
    else
        for (const DriveSpec& drive : specs.drives)
            for (int disks = 1; disks <= baysFor(box, drive.sizeTb); ++disks)
                addOption(plan, box, &drive, drive.sizeTb, disks, guarded, all);
    std::vector<std::pair<double, std::size_t>> byCost;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Product* const drive = all[i].drive ? all[i].drive->product : nullptr;
        byCost.emplace_back(all[i].disks * prices.drive(drive, all[i].diskTb, *box.product, 0, false), i);
    }
    std::stable_sort(byCost.begin(), byCost.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    double most = 0;
    for (const auto& [cost, index] : byCost) {
        if (all[index].usableTb <= most + sizeDust) continue;
        most = all[index].usableTb;
        options.push_back(all[index]);
    }
}

std::vector<PortSpec> portSpecs(const Catalogue& catalogue, const char* kind, const char* key) {
    std::vector<PortSpec> specs;
    for (const Product* product : catalogue.ofKind(kind))
        if (const auto ports = product->number(key), price = product->number("price"); ports && price && *ports > 0)
            specs.push_back({product, *ports, product->number("poe_w").value_or(0), *price});
    return specs;
}

} // namespace

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
    if (!channels || !ingest || !bays || !price || (!spec.server && !raw) || *bays < 1) return std::nullopt;
    spec.channels = *channels;
    spec.ingestMbps = *ingest;
    spec.bays = static_cast<int>(*bays);
    spec.price = *price;
    spec.rawTb = raw.value_or(*bays * largestDriveTb);
    spec.includedTb = product.fact("drives_included") == "yes" ? included.value_or(0) : 0;
    spec.poePorts = product.number("poe_ports").value_or(0);
    spec.poeWatts = product.number("poe_w").value_or(0);
    spec.raid = spec.server ? (spec.bays > 4 ? "6" : "1/5") : product.fact("raid");
    spec.ndaa = product.fact("ndaa");
    return spec;
}

const RecorderSpec* SizingSpecs::recorder(const Product* product) const {
    for (const auto* list : {&servers, &appliances})
        for (const RecorderSpec& spec : *list)
            if (spec.product == product) return &spec;
    return nullptr;
}

SizingSpecs readSpecs(const Plan& plan, const Catalogue& catalogue) {
    const bool ndaaOnly = plan.requirements.needs.contains(Need::Ndaa);
    const double licensed = licensedServerCameras(plan, catalogue);
    SizingSpecs specs;
    for (const char* kind : {"server", "recorder"})
        for (const Product* product : catalogue.ofKind(kind)) {
            auto spec = recorderSpec(*product);
            if (!spec || (ndaaOnly && !spec->server && spec->ndaa != "ok")) continue;
            if (!spec->server && !isOfferedAppliance(plan, catalogue, *product)) continue;
            if (spec->server && licensed > 0) spec->channels = std::min(spec->channels, licensed);
            (spec->server ? specs.servers : specs.appliances).push_back(*spec);
        }
    const auto byPrice = [](const RecorderSpec& a, const RecorderSpec& b) { return a.price < b.price; };
    std::stable_sort(specs.servers.begin(), specs.servers.end(), byPrice);
    std::stable_sort(specs.appliances.begin(), specs.appliances.end(), byPrice);
    for (const Product* product : catalogue.ofKind("drive"))
        if (const auto size = product->number("size_tb"), price = product->number("price"); size && price && *size > 0)
            specs.drives.push_back({product, *size, *price});
    std::sort(specs.drives.begin(), specs.drives.end(), [](const auto& a, const auto& b) { return a.sizeTb < b.sizeTb; });
    specs.switches = portSpecs(catalogue, "switch", "ports");
    specs.encoders = portSpecs(catalogue, "encoder", "channels");
    specs.bridges = portSpecs(catalogue, "bridge", "cameras");
    return specs;
}

int baysFor(const RecorderSpec& box, double diskTb) {
    return box.includedTb > 0 ? box.bays : std::min(box.bays, static_cast<int>(box.rawTb / diskTb + sizeDust));
}

std::optional<Raid> raidFor(const RecorderSpec& box, std::int64_t siteCameras, int disks) {
    if (siteCameras <= unprotectedUpTo && !box.server) return Raid::Jbod;
    if (disks <= raid5UpTo && offersRaid(box, '5') && disks >= raidMinimumDisks(Raid::Raid5)) return Raid::Raid5;
    if (offersRaid(box, '6') && disks >= raidMinimumDisks(Raid::Raid6)) return Raid::Raid6;
    if (disks == 2 && offersRaid(box, '1')) return Raid::Raid1;
    if (offersRaid(box, '5') && disks >= raidMinimumDisks(Raid::Raid5)) return Raid::Raid5;
    return std::nullopt;
}

double usablePoePorts(double ports, double budgetWatts, double wattsEach, double share) {
    if (budgetWatts <= 0 || wattsEach <= 0) return ports;
    return std::min(ports, budgetWatts * share / wattsEach);
}

SizingContext::SizingContext(const Plan& plan, const Catalogue& catalogue, const Prices& prices)
    : m_plan(plan), m_catalogue(catalogue), m_prices(prices),
      m_specs(readSpecs(plan, catalogue)) {
    for (const bool servers : {false, true})
        for (const bool guarded : {false, true})
            for (const RecorderSpec& box : servers ? m_specs.servers : m_specs.appliances)
                addBox(plan, box, m_specs, guarded, prices, m_options[servers ? 1 : 0][guarded ? 1 : 0]);
}

} // namespace sightline::planner
