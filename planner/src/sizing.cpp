// The cheapest recorders, drives and switches for one site.

#include "sizing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

namespace sightline::planner {

namespace {

constexpr double ingestReserve = 0.70;      // formula.nvr.capacity_reserve: keep 30 % of the rated input free
constexpr double poeFill = 0.80;            // share of a PoE budget that is planned
constexpr std::int64_t unprotectedUpTo = 16; // cameras at a site that may stand on drives without RAID
constexpr int raid5UpTo = 8;                // drives in one box; larger arrays take RAID 6
constexpr double standbyWatts = 300;        // recorder and core switch on the UPS
constexpr double upsWatts = 1000;           // a 1500 VA unit
constexpr double poeLoss = 1.25;            // wall power per PoE power
constexpr std::int64_t mostBoxes = 100'000;

bool offersRaid(const RecorderSpec& box, char level) { return box.raid.find(level) != std::string::npos; }

// The level a box must run with this many drives, or nothing when it cannot.
std::optional<Raid> raidFor(const RecorderSpec& box, std::int64_t siteCameras, int disks) {
    if (siteCameras <= unprotectedUpTo && !box.server)
        return Raid::Jbod;
    if (disks <= raid5UpTo && offersRaid(box, '5') && disks >= raidMinimumDisks(Raid::Raid5))
        return Raid::Raid5;
    if (offersRaid(box, '6') && disks >= raidMinimumDisks(Raid::Raid6))
        return Raid::Raid6;
    if (disks == 2 && offersRaid(box, '1'))
        return Raid::Raid1;
    if (offersRaid(box, '5') && disks >= raidMinimumDisks(Raid::Raid5))
        return Raid::Raid5;
    return std::nullopt;
}

struct Disks {
    int count = 0;
    Raid raid = Raid::Jbod;
    double usable = 0;
};

// Fewest drives of one size in a box that hold `needTb`; nothing when the bays do not suffice.
std::optional<Disks> disksFor(const RecorderSpec& box, std::int64_t siteCameras, double needTb, double diskTb) {
    const int bays = box.includedTb > 0 ? box.bays : std::min(box.bays, static_cast<int>(box.rawTb / diskTb + 1e-9));
    for (int disks = box.includedTb > 0 ? bays : 1; disks <= bays; ++disks) {
        const auto raid = raidFor(box, siteCameras, disks);
        if (!raid)
            continue;
        const double usable = usableTb(*raid, disks, 0, diskTb);
        if (usable >= needTb)
            return Disks{disks, *raid, usable};
    }
    return std::nullopt;
}

int poePortsUsable(double ports, double budgetWatts, double wattsEach) {
    if (budgetWatts <= 0 || wattsEach <= 0)
        return static_cast<int>(ports);
    return static_cast<int>(std::min(ports, std::floor(budgetWatts * poeFill / wattsEach + 1e-9)));
}

void placeSwitches(SiteDesign& site, const SizingSpecs& specs) {
    site.powerSwitch = nullptr;
    site.switches = 0;
    const double wattsEach =
        site.need.cameras > 0 ? site.need.poeWatts / static_cast<double>(site.need.cameras) : 0;
    double cheapest = std::numeric_limits<double>::max();
    for (const SwitchSpec& model : specs.switches) {
        const int usable = poePortsUsable(model.ports, model.poeWatts, wattsEach);
        if (usable <= 0 || site.switchPorts <= 0)
            continue;
        const auto units = static_cast<int>((site.switchPorts + usable - 1) / usable);
        if (units * model.price < cheapest) {
            cheapest = units * model.price;
            site.powerSwitch = model.product;
            site.switches = units;
        }
    }
}

// How many boxes each limit asks for; the largest is the binding one.
struct Limits {
    std::int64_t channels = 0, ingest = 0;
    std::int64_t least() const { return std::max<std::int64_t>({1, channels, ingest}); }
};

Limits limitsOf(const RecorderSpec& box, const SiteNeed& need) {
    const auto boxes = [](double load, double limit) { return static_cast<std::int64_t>(std::ceil(load / limit - 1e-9)); };
    return {boxes(static_cast<double>(need.cameras), box.channels), boxes(need.ingestMbps, box.ingestMbps * ingestReserve)};
}

// The boxes that the drives of one size ask for when every bay is full.
std::int64_t boxesForStorage(const RecorderSpec& box, const SiteNeed& need, double diskTb) {
    const int bays = box.includedTb > 0 ? box.bays : std::min(box.bays, static_cast<int>(box.rawTb / diskTb + 1e-9));
    double most = 0;
    for (int disks = bays; disks >= 1 && most == 0; --disks)
        if (const auto raid = raidFor(box, need.cameras, disks))
            most = usableTb(*raid, disks, 0, diskTb);
    if (most <= 0)
        return mostBoxes + 1;
    return std::max<std::int64_t>(1, static_cast<std::int64_t>(std::ceil(need.storageTb / most - 1e-9)));
}

std::string bindingLimit(const RecorderSpec& box, const SiteNeed& need, std::int64_t count, double usableEach, double& utilisation) {
    const auto boxes = static_cast<double>(count);
    const std::tuple<double, const char*> limits[] = {
        {static_cast<double>(need.cameras) / (boxes * box.channels), "channels"},
        {need.ingestMbps / (boxes * box.ingestMbps * ingestReserve), "ingest"},
        {usableEach > 0 ? need.storageTb / (boxes * usableEach) : 0, "storage"}};
    const auto binding = std::max_element(std::begin(limits), std::end(limits), [](const auto& a, const auto& b) {
        return std::get<0>(a) < std::get<0>(b);
    });
    utilisation = std::get<0>(*binding);
    return std::get<1>(*binding);
}

// Everything tried for one site; keeps the cheapest.
class Search {
public:
    Search(const SiteDesign& start, const SizingSpecs& specs, const CandidateCost& cost, int standbys)
        : m_start(start), m_specs(specs), m_cost(cost), m_standbys(standbys) {}

    void tryBox(const RecorderSpec& box) {
        const Limits limits = limitsOf(box, m_start.need);
        if (limits.least() > mostBoxes || tooDear(box, limits.least()))
            return;
        if (box.includedTb > 0)
            return trySize(box, limits, nullptr, box.includedTb / std::max(1, box.bays), 0);
        for (const DriveSpec& drive : m_specs.drives)
            if (box.rawTb + 1e-9 >= drive.sizeTb)
                trySize(box, limits, drive.product, drive.sizeTb, drive.price);
    }

    SiteDesign best() const { return m_best; }

private:
    // The purchase price alone already exceeds the best whole cost: no need to look closer.
    bool tooDear(const RecorderSpec& box, std::int64_t boxes) const {
        return m_best.feasible && box.price * static_cast<double>(boxes + m_standbys) * m_start.copies > m_lowest;
    }

    void trySize(const RecorderSpec& box, const Limits& limits, const Product* drive, double diskTb, double drivePrice) {
        const SiteNeed& need = m_start.need;
        const auto least = std::max(limits.least(), boxesForStorage(box, need, diskTb));
        if (least > mostBoxes)
            return;
        // More boxes than needed can pay off only through the PoE ports they bring along.
        const auto ports = static_cast<std::int64_t>(box.poePorts);
        const auto most = ports > 0 ? std::max(least, std::min(least + 16, need.cameras / ports + 1)) : least;
        for (std::int64_t count = least; count <= most; ++count) {
            const auto disks = disksFor(box, need.cameras, need.storageTb / static_cast<double>(count), diskTb);
            if (!disks)
                continue;
            const double goods = static_cast<double>(count + m_standbys) * (box.price + disks->count * drivePrice);
            if (m_best.feasible && goods * m_start.copies > m_lowest)
                continue;
            consider(box, count, drive, diskTb, *disks);
        }
    }

    void consider(const RecorderSpec& box, std::int64_t count, const Product* drive, double diskTb, const Disks& disks) {
        SiteDesign candidate = m_start;
        const SiteNeed& need = candidate.need;
        RecorderSet& set = candidate.recorders;
        set.product = box.product;
        set.count = static_cast<int>(count);
        set.drive = drive;
        set.disksEach = disks.count;
        set.diskTb = diskTb;
        set.raid = disks.raid;
        set.usableTbEach = disks.usable;
        set.standbys = m_standbys;
        const double wattsEach = need.cameras > 0 ? need.poeWatts / static_cast<double>(need.cameras) : 0;
        const std::int64_t built = static_cast<std::int64_t>(poePortsUsable(box.poePorts, box.poeWatts, wattsEach)) * count;
        candidate.switchPorts = std::max<std::int64_t>(0, need.cameras - built);
        placeSwitches(candidate, m_specs);
        candidate.feasible = true;
        const double cost = m_cost(candidate);
        if (m_best.feasible && cost >= m_lowest)
            return;
        set.limitedBy = bindingLimit(box, need, count, disks.usable, set.utilisation);
        m_lowest = cost;
        m_best = candidate;
    }

    SiteDesign m_start;
    const SizingSpecs& m_specs;
    const CandidateCost& m_cost;
    int m_standbys;
    SiteDesign m_best;
    double m_lowest = std::numeric_limits<double>::max();
};

// Share of outcomes of the bitrate band (log-normal, its ends at 5 % and 95 %) in which the days asked fit.
double chanceKept(const SiteNeed& need, double daysAchieved) {
    if (need.retentionDays <= 0 || need.recordedMbps.likely <= 0)
        return 1;
    const double room = std::log(daysAchieved / need.retentionDays);
    const double spread = std::log(need.recordedMbps.high / need.recordedMbps.low) / (2 * 1.6448536269514722);
    if (spread <= 0)
        return room >= 0 ? 1 : 0;
    return 0.5 * std::erfc(-room / spread / std::sqrt(2.0));
}

} // namespace

int upsUnits(const SiteNeed& need, double upsMinutes) {
    if (upsMinutes <= 0)
        return 0;
    return static_cast<int>(std::ceil((need.poeWatts * poeLoss + standbyWatts) / upsWatts));
}

SiteDesign sizeSite(const SiteDesign& start, const std::vector<RecorderSpec>& boxes, const SizingSpecs& specs,
                    const CandidateCost& cost, int standbys) {
    Search search(start, specs, cost, standbys);
    for (const RecorderSpec& box : boxes)
        search.tryBox(box);
    SiteDesign best = search.best();
    if (!best.feasible)
        return start;
    // Days at the likely rate: the headroom of the need becomes room in time.
    const double headroom = 1.2;
    if (best.need.storageTb > 0)
        best.daysAchieved = best.recorders.count * best.recorders.usableTbEach / (best.need.storageTb / headroom) *
                            best.need.retentionDays;
    best.chanceRetentionKept = chanceKept(best.need, best.daysAchieved);
    return best;
}

} // namespace sightline::planner
