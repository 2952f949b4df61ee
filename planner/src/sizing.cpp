// The cheapest recorders, drives, switches and encoders for one kind of site: docs/models/sizing.md.

#include "sizing.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>

namespace sightline::planner {

namespace {

constexpr std::int64_t unguardedCameras = 16; // as in raidFor()
constexpr double standbyWatts = 300;          // recorder and core switch on the UPS
constexpr double upsWatts = 1000;             // a 1500 VA unit
constexpr double poeLoss = 1.25;              // wall power per PoE power
constexpr double shareDust = 1e-9;
constexpr int mostTrials = 120; // searches for one site's growth

double wattsOfOnePort(const SiteNeed& need) {
    return need.poePorts > 0 ? need.poeWatts / static_cast<double>(need.poePorts) : 0;
}

/// What one box covers of a need: the smallest of its shares, so that boxes of different kinds add up.
double coveredShare(const SiteNeed& need, double channels, double ingestMbps, double usable) {
    double share = std::numeric_limits<double>::max();
    if (need.channels > 0) share = std::min(share, channels / static_cast<double>(need.channels));
    if (need.ingestMbps > 0) share = std::min(share, ingestMbps / need.ingestMbps);
    if (need.storageTb > 0) share = std::min(share, usable / need.storageTb);
    return share;
}

/// A year in which more must be covered than before, as a share of the last year's need.
struct Stage {
    int year = 0; ///< in which it is bought: 0 is day one
    double need = 0;
};

std::vector<Stage> stagesOf(const std::vector<SiteNeed>& byYear) {
    const SiteNeed& last = byYear.back();
    const auto share = [](double now, double then) { return then > 0 ? now / then : 0; };
    std::vector<Stage> stages;
    for (std::size_t i = 0; i < byYear.size(); ++i) {
        const SiteNeed& need = byYear[i];
        const double covered = std::min(
            1.0, std::max({share(static_cast<double>(need.channels), static_cast<double>(last.channels)),
                           share(need.ingestMbps, last.ingestMbps), share(need.storageTb, last.storageTb)}));
        if (stages.empty() || covered > stages.back().need + shareDust)
            stages.push_back({i == 0 ? 0 : static_cast<int>(i) + 1, covered});
    }
    return stages;
}

struct Bought {
    int year = 0;
    std::size_t option = 0;
    int count = 0;
};

/// Purchases over the years and the ports that must be bought apart on day one.
struct Schedule {
    double cost = std::numeric_limits<double>::infinity();
    std::vector<Bought> bought;
    double dayOnePorts = 0; ///< PoE ports of the boxes of day one
};

/// Searches for one kind of site.
class SiteSearch {
public:
    SiteSearch(const SizingContext& context, const SiteDesign& start, const std::vector<SiteNeed>& byYear)
        : m_context(context), m_start(start), m_stages(stagesOf(byYear)),
          m_switches(switchItems(), static_cast<double>(start.need.poePorts)) {
        m_mode = *context.plan().choice(start.architecture).failover;
        for (const GroupNeed& group : start.need.groups) {
            m_camera.channels = std::max(m_camera.channels, static_cast<double>(group.channels));
            m_camera.ingestMbps = std::max(m_camera.ingestMbps, group.ingestMbps);
        }
        if (start.need.groups.empty() && start.need.cameras > 0) // the centre
            m_camera = {static_cast<double>(start.need.channels) / static_cast<double>(start.need.cameras),
                        start.need.ingestMbps / static_cast<double>(start.need.cameras)};
        const bool servers = start.architecture == Architecture::Vms;
        m_kept = start.site == SiteDesign::noSite
                     ? std::vector<RecorderSet>{}
                     : keptRecorders(context, context.plan().sites[start.site], servers, start.need.cameras);
        countKept();
        collectOptions(servers);
    }

    SiteDesign best(int standbys) {
        if (m_mode == FailoverMode::Mutual) return finished(withSurvivors(), 0);
        if (isDouble()) standbys = 0; // each box has its own
        const Schedule schedule = standbys > 0 ? withStandbys(standbys) : cheapest(std::numeric_limits<double>::max());
        SiteDesign site = finished(schedule, standbys);
        if (isDouble()) addSeconds(site);
        return site;
    }

    /// Switches alone, for a site that is recorded elsewhere.
    SiteDesign withoutRecorders() const {
        SiteDesign site = m_start;
        addSwitches(site, std::max(0.0, static_cast<double>(site.need.poePorts) - m_keptPorts));
        return site;
    }

    /// Exactly so many boxes besides the kept ones, all on day one.
    SiteDesign bestWith(int boxes, int standbys) {
        m_stages = {{0, 1}};
        m_exactBoxes = boxes;
        return best(standbys);
    }

private:
    struct Option {
        BoxOption what;
        double cover = 0;
        double live = 0; ///< share of the cameras that it takes, whatever its drives hold
        double ports = 0;
    };
    /// The largest camera of the site.
    struct Camera {
        double channels = 1, ingestMbps = 0;
    };
    bool isDouble() const { return m_mode == FailoverMode::HotStandby || m_mode == FailoverMode::Redundant; }

    std::vector<CoverItem> switchItems() const {
        const PlanningLimits& limits = m_context.plan().limits;
        std::vector<CoverItem> items;
        const auto& models = m_context.specs().switches;
        for (std::size_t i = 0; i < models.size(); ++i)
            items.push_back({usablePoePorts(models[i].ports, models[i].poeWatts, wattsOfOnePort(m_start.need),
                                            *limits.poeShare),
                             0, m_context.prices().powerSwitch(*models[i].product), i});
        return items;
    }

    void countKept() {
        for (const RecorderSet& set : m_kept) {
            const RecorderSpec spec = specOf(set);
            m_keptPorts += set.count * portsOf(spec);
        }
        if (m_start.site == SiteDesign::noSite) return;
        for (const KeptKit& kit : m_context.plan().sites[m_start.site].kept) {
            const Product* const product = m_context.catalogue().product(kit.product);
            if (!product || product->kind != "switch") continue;
            const double each = usablePoePorts(product->number("ports").value_or(0), product->number("poe_w").value_or(0),
                                               wattsOfOnePort(m_start.need), *m_context.plan().limits.poeShare);
            m_keptSwitches.push_back({product, kit.count, true, each});
            m_keptPorts += kit.count * each;
        }
    }

    /// A kept recorder need not be among those that may be bought.
    RecorderSpec specOf(const RecorderSet& set) const {
        const RecorderSpec* const known = m_context.specs().recorder(set.product);
        return known ? *known : recorderSpec(*set.product).value_or(RecorderSpec{});
    }

    double coverOf(const RecorderSpec& box, double usable) const {
        return coveredShare(m_start.need, box.channels, box.ingestMbps * *m_context.plan().limits.ingestShare, usable);
    }
    /// Whole cameras only: what the largest leaves over in a box is nobody's.
    double liveOf(const RecorderSpec& box) const {
        return std::max(0.0, coveredShare(m_start.need, box.channels - (m_camera.channels - 1),
                                          box.ingestMbps * *m_context.plan().limits.ingestShare - m_camera.ingestMbps,
                                          std::numeric_limits<double>::max()));
    }
    double portsOf(const RecorderSpec& box) const {
        if (!usesOwnPorts(m_mode)) return 0;
        return usablePoePorts(box.poePorts, box.poeWatts, wattsOfOnePort(m_start.need), *m_context.plan().limits.poeShare);
    }

    void collectOptions(bool servers) {
        const bool guarded = m_start.need.cameras > unguardedCameras ||
                             m_context.plan().requirements.needs.contains(Need::OneFailure); // of a drive, too
        const RecorderSpec* complete = nullptr; // more drives in this box would cover no more
        for (const BoxOption& option : m_context.options(servers, guarded)) {
            if (option.box == complete) continue;
            const double cover = coverOf(*option.box, option.usableTb);
            m_options.push_back({option, cover, liveOf(*option.box), portsOf(*option.box)});
            if (cover + shareDust < coverOf(*option.box, std::numeric_limits<double>::max()) && cover < 1) continue;
            complete = option.box;
        }
    }

    double costOf(const BoxOption& option, int year) const {
        const Prices& prices = m_context.prices();
        const Product* const drive = option.drive ? option.drive->product : nullptr;
        const double drives = option.disks * prices.drive(drive, option.diskTb, *option.box->product, year, false);
        const double once = prices.box(*option.box->product, year, false) + drives;
        return isDouble() ? once + prices.standby(*option.box->product, year) + drives : once;
    }

    double idleCostOf(const BoxOption& option) const {
        const Prices& prices = m_context.prices();
        const Product* const drive = option.drive ? option.drive->product : nullptr;
        return prices.standby(*option.box->product, 0) +
               option.disks * prices.drive(drive, option.diskTb, *option.box->product, 0, false);
    }

    /// What counts towards a stage's need. Without a reserve the cover. With one, every box may fail and the others still
    /// take all cameras: their live shares must add up to the need and the largest of them, while the covers add up
    /// to the need. min(live, cover (1 + reserve)) adding up to need + reserve says both; here over 1 + reserve, as shares.
    double countedCover(double cover, double live) const {
        return m_reserve > 0 ? std::min(live / (1 + m_reserve), cover) : cover;
    }
    double needAt(std::size_t stage) const { return (m_stages[stage].need + m_reserve) / (1 + m_reserve); }
    double keptCover() const {
        double sum = 0;
        for (const RecorderSet& set : m_kept)
            sum += set.count * countedCover(coverOf(specOf(set), set.usableTbEach), liveOf(specOf(set)));
        return sum;
    }

    /// All options with a cover up to `largest`, priced for a year.
    std::vector<CoverItem> items(int year, double largest) const {
        std::vector<CoverItem> list;
        for (std::size_t i = 0; i < m_options.size(); ++i)
            if (m_options[i].cover <= largest + shareDust && (m_reserve <= 0 || m_options[i].live <= m_reserve + shareDust))
                list.push_back({countedCover(m_options[i].cover, m_options[i].live), year == 0 ? m_options[i].ports : 0, costOf(m_options[i].what, year), i});
        return list;
    }

    std::optional<CoverAnswer> cover(const std::vector<CoverItem>& list, double need, bool dayOne) {
        ++m_trials;
        CoverQuestion question;
        question.need = need;
        if (dayOne) {
            question.ports = static_cast<double>(m_start.need.poePorts) - m_keptPorts;
            question.portCost = [this](double ports) { return m_switches.cost(ports); };
            question.cheapestPort = m_switches.perPort();
        }
        question.exactBoxes = m_exactBoxes;
        return cheapestCover(list, question);
    }

    Schedule cheapest(double largest) {
        m_largest = largest;
        m_trials = 0;
        m_memo.clear();
        return from(0, keptCover());
    }

    /// Purchases from a stage on, with a share covered already. Each purchase is the cheapest that lasts until some later
    /// stage; which one, is searched.
    Schedule from(std::size_t stage, double covered) {
        while (stage > 0 && stage < m_stages.size() && needAt(stage) <= covered + shareDust)
            ++stage;
        if (stage == m_stages.size()) return {0, {}, 0};
        const auto key = std::make_pair(stage, std::llround(covered * 1e7));
        if (const auto known = m_memo.find(key); known != m_memo.end()) return known->second;
        const std::vector<CoverItem> list = items(m_stages[stage].year, m_largest);
        Schedule best;
        double lastCost = -1;
        for (std::size_t target = m_stages.size(); target-- > stage;) { // the longest first: ties buy once
            const bool isEnd = target + 1 == m_stages.size();
            if (!isEnd && m_trials > mostTrials) break;
            const auto answer = cover(list, needAt(target) - covered, stage == 0);
            if (!answer || answer->cost == lastCost) continue;
            lastCost = answer->cost;
            if (answer->cost >= best.cost) continue;
            Schedule rest = from(target + 1, covered + answer->cover);
            if (answer->cost + rest.cost >= best.cost) continue;
            best = std::move(rest);
            best.cost += answer->cost;
            for (const auto& [option, count] : answer->chosen)
                best.bought.push_back({m_stages[stage].year, option, count});
            if (stage == 0) best.dayOnePorts = answer->ports;
        }
        return m_memo[key] = best;
    }

    /// A standby must be able to replace any box: for each possible standby the cheapest set of boxes no larger.
    Schedule withStandbys(int standbys) {
        std::vector<std::size_t> order(m_options.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::stable_sort(order.begin(), order.end(), [this](std::size_t a, std::size_t b) {
            return costOf(m_options[a].what, 0) < costOf(m_options[b].what, 0);
        });
        const double boxesAlone = cheapest(std::numeric_limits<double>::max()).cost; // no set is cheaper
        Schedule best;
        double largest = 0;
        for (const std::size_t option : order) {
            if (m_options[option].cover <= largest + shareDust) continue;
            largest = m_options[option].cover;
            const double idle = standbys * idleCostOf(m_options[option].what);
            if (boxesAlone + idle >= best.cost) break;
            Schedule schedule = cheapest(largest);
            if (schedule.cost + idle >= best.cost) continue;
            best = std::move(schedule);
            best.cost += idle;
            m_standby = option;
        }
        return best;
    }

    /// Mutual failover: for each possible largest box the cheapest set that does without any one of its boxes.
    Schedule withSurvivors() {
        double least = 0; // kept boxes may fail, too
        for (const RecorderSet& set : m_kept)
            least = std::max(least, liveOf(specOf(set)));
        std::set<double> reserves;
        for (const Option& option : m_options)
            if (option.live > 0) reserves.insert(std::max(option.live, least));
        Schedule best;
        double bestReserve = 0;
        for (const double reserve : reserves) {
            m_reserve = reserve;
            if (leastCost() >= best.cost) continue;
            Schedule schedule = cheapest(std::numeric_limits<double>::max());
            if (schedule.cost >= best.cost) continue;
            best = std::move(schedule);
            bestReserve = reserve;
        }
        m_reserve = bestReserve;
        return best;
    }
    /// No set that covers the last year costs less: its cheapest piece, so often.
    double leastCost() const {
        double perCover = std::numeric_limits<double>::max();
        const int last = m_stages.back().year;
        for (const Option& option : m_options)
            if (const double cover = countedCover(option.cover, option.live); cover > 0 && option.live <= m_reserve + shareDust)
                perCover = std::min(perCover, std::min(costOf(option.what, 0), costOf(option.what, last)) / cover);
        return perCover * std::max(0.0, needAt(m_stages.size() - 1) - keptCover());
    }

    /// Hot standby and redundant recording: beside every box a second of its kind; beside a kept one the cheapest that
    /// covers as much.
    void addSeconds(SiteDesign& site) const {
        std::vector<RecorderSet> sets;
        for (const RecorderSet& set : site.recorders) {
            sets.push_back(set);
            if (!set.kept) {
                sets.back().standbys = set.count;
                continue;
            }
            const double cover = std::min(1.0, coverOf(specOf(set), set.usableTbEach));
            std::optional<std::size_t> second, largest;
            for (std::size_t i = 0; i < m_options.size(); ++i) {
                if (!largest || m_options[i].cover > m_options[*largest].cover) largest = i;
                if (m_options[i].cover + shareDust >= cover &&
                    (!second || costOf(m_options[i].what, 0) < costOf(m_options[*second].what, 0)))
                    second = i;
            }
            if (!second) second = largest; // none is as large: the topology's findings say so
            if (!second) continue;
            sets.push_back(setOf({0, *second, 0}));
            sets.back().standbys = set.count;
        }
        site.recorders = std::move(sets);
    }

    RecorderSet setOf(const Bought& bought) const {
        const Option& option = m_options[bought.option];
        RecorderSet set;
        set.product = option.what.box->product;
        set.count = bought.count;
        set.year = bought.year;
        set.drive = option.what.drive ? option.what.drive->product : nullptr;
        set.disksEach = option.what.disks;
        set.diskTb = option.what.diskTb;
        set.raid = option.what.raid;
        set.usableTbEach = option.what.usableTb;
        set.share = std::min(1.0, option.cover);
        return set;
    }

    /// Drives that the plan wants beside those the need asks for: as many as bays and RAID take.
    void addDrives(SiteDesign& site) const {
        const Plan& plan = m_context.plan();
        const int more = m_start.site < plan.sites.size() ? *plan.sites[m_start.site].drivesAdded : 0;
        if (more < 1) return;
        for (RecorderSet& set : site.recorders) {
            if (set.kept || !set.drive) continue;
            const RecorderSpec box = specOf(set);
            for (int disks = std::min(set.disksEach + more, baysFor(box, set.diskTb)); disks > set.disksEach; --disks) {
                const auto raid = set.raid == Raid::Jbod ? std::optional(Raid::Jbod) : raidFor(box, unguardedCameras + 1, disks);
                const double usable = raid ? usableTb(*raid, disks, 0, set.diskTb, *plan.limits.fillShare, *plan.limits.filesystemShare) : 0;
                if (usable <= set.usableTbEach) continue;
                set.disksEach = disks;
                set.raid = *raid;
                set.usableTbEach = usable;
                break;
            }
        }
    }

    void placeStandbys(SiteDesign& site, int standbys) const {
        if (standbys < 1) return;
        const RecorderSet spare = setOf({0, m_standby, 0});
        for (RecorderSet& set : site.recorders)
            if (set.year == 0 && !set.kept && set.product == spare.product && set.drive == spare.drive &&
                set.disksEach == spare.disksEach) {
                set.standbys = standbys;
                return;
            }
        site.recorders.push_back(spare);
        site.recorders.back().standbys = standbys;
    }

    SiteDesign finished(const Schedule& schedule, int standbys) const {
        SiteDesign site = m_start;
        if (!std::isfinite(schedule.cost)) {
            site.blockedBy = m_options.empty() ? "no recorder of the catalogue has all its limits known"
                                               : "no recorder of the catalogue carries the cameras and their footage";
            return site;
        }
        site.recorders = m_kept;
        std::vector<Bought> bought = schedule.bought;
        std::stable_sort(bought.begin(), bought.end(), [](const Bought& a, const Bought& b) {
            return a.year != b.year ? a.year < b.year : a.option < b.option;
        });
        for (const Bought& one : bought)
            site.recorders.push_back(setOf(one));
        placeStandbys(site, standbys);
        addDrives(site);
        normaliseShares(site);
        addSwitches(site, std::max(0.0, static_cast<double>(site.need.poePorts) - m_keptPorts - schedule.dayOnePorts));
        site.feasible = true;
        nameLimit(site);
        return site;
    }

    void addSwitches(SiteDesign& site, double missing) const {
        site.switchPorts = static_cast<std::int64_t>(std::ceil(missing - 1e-6));
        site.switches = m_keptSwitches;
        const auto models = switchItems();
        for (const auto& [model, count] : m_switches.chosen(missing))
            site.switches.push_back({m_context.specs().switches[model].product, count, false, models[model].cover});
    }

    /// Cameras are spread over the boxes in proportion to what each covers.
    void normaliseShares(SiteDesign& site) const {
        for (RecorderSet& set : site.recorders)
            if (set.kept) set.share = coverOf(specOf(set), set.usableTbEach);
        double covered = 0;
        for (const RecorderSet& set : site.recorders)
            covered += set.count * set.share;
        for (RecorderSet& set : site.recorders)
            set.share = covered > 0 ? set.share / covered : 0;
    }

    void nameLimit(SiteDesign& site) const {
        double channels = 0, ingest = 0;
        for (const RecorderSet& set : site.recorders) {
            const RecorderSpec spec = specOf(set);
            channels += set.count * spec.channels;
            ingest += set.count * spec.ingestMbps * *m_context.plan().limits.ingestShare;
        }
        const std::pair<double, const char*> limits[] = {
            {channels > 0 ? static_cast<double>(site.need.channels) / channels : 0, "channels"},
            {ingest > 0 ? site.need.ingestMbps / ingest : 0, "ingest"},
            {site.usableTb() > 0 ? site.need.storageTb / site.usableTb() : 0, "storage"}};
        const auto binding = std::max_element(std::begin(limits), std::end(limits),
                                              [](const auto& a, const auto& b) { return a.first < b.first; });
        site.utilisation = binding->first;
        site.limitedBy = binding->second;
    }

    const SizingContext& m_context;
    const SiteDesign& m_start;
    std::vector<Stage> m_stages;
    PortTable m_switches;
    std::vector<RecorderSet> m_kept;
    std::vector<SwitchSet> m_keptSwitches;
    double m_keptPorts = 0;
    FailoverMode m_mode = FailoverMode::None;
    Camera m_camera;
    double m_reserve = 0; ///< mutual failover: live share of the largest box
    std::vector<Option> m_options;
    std::optional<int> m_exactBoxes;
    double m_largest = 0;
    int m_trials = 0;
    std::map<std::pair<std::size_t, long long>, Schedule> m_memo;
    std::size_t m_standby = 0;
};

void addEncoders(const SizingContext& context, SiteDesign& site) {
    if (site.need.encoderChannels <= 0) return;
    std::vector<CoverItem> items;
    const auto& models = context.specs().encoders;
    for (std::size_t i = 0; i < models.size(); ++i)
        items.push_back({models[i].ports, 0, context.prices().encoder(*models[i].product), i});
    const PortTable table(std::move(items), static_cast<double>(site.need.encoderChannels));
    for (const auto& [model, count] : table.chosen(static_cast<double>(site.need.encoderChannels)))
        site.encoders.push_back({models[model].product, count});
}

void chooseCoaxUse(const SizingContext& context, SiteDesign& site) {
    if (site.site == SiteDesign::noSite) return;
    const CoaxUse wanted = *context.plan().sites[site.site].coaxUse;
    const bool adaptersCheaper = context.prices().coaxAdapter() < context.prices().cableDrop();
    site.coaxUse = wanted != CoaxUse::Cheapest ? wanted : adaptersCheaper ? CoaxUse::Adapters : CoaxUse::Recable;
}

void addBudget(SiteDesign& site, FailoverMode mode) {
    site.poeBudgetWatts = 0;
    for (const RecorderSet& set : site.recorders)
        if (usesOwnPorts(mode)) site.poeBudgetWatts += set.count * set.product->number("poe_w").value_or(0);
    for (const SwitchSet& set : site.switches)
        site.poeBudgetWatts += set.count * set.product->number("poe_w").value_or(0);
}

SiteDesign equipped(const SizingContext& context, SiteDesign site) {
    addEncoders(context, site);
    chooseCoaxUse(context, site);
    addBudget(site, *context.plan().choice(site.architecture).failover);
    if (!site.recorders.empty()) rateRetention(context.plan(), site);
    return site;
}

} // namespace

bool usesOwnPorts(FailoverMode mode) {
    switch (mode) {
    case FailoverMode::ColdStandby:
    case FailoverMode::HotStandby:
    case FailoverMode::Redundant:
    case FailoverMode::Mutual:
    case FailoverMode::EdgeBackfill:
        return false;
    default:
        return true;
    }
}

double boughtCost(const Prices& prices, const SiteDesign& site) {
    double cost = 0;
    for (const RecorderSet& set : site.recorders) {
        if (set.kept) continue;
        const double drives = set.disksEach * prices.drive(set.drive, set.diskTb, *set.product, set.year, false);
        cost += set.count * (prices.box(*set.product, set.year, false) + drives) +
                set.standbys * (prices.standby(*set.product, set.year) + drives);
    }
    for (const SwitchSet& set : site.switches)
        if (!set.kept) cost += set.count * prices.powerSwitch(*set.product);
    return cost;
}

int upsUnits(const SiteNeed& need, double upsMinutes) {
    if (upsMinutes <= 0) return 0;
    return static_cast<int>(std::ceil((need.poeWatts * poeLoss + standbyWatts) / upsWatts));
}

SiteDesign sizeSite(const SizingContext& context, SiteDesign start, const std::vector<SiteNeed>& byYear, int standbys) {
    SiteSearch search(context, start, byYear);
    return equipped(context, search.best(standbys));
}

SiteDesign sizeSiteWith(const SizingContext& context, SiteDesign start, int boxes, int standbys) {
    const std::vector<SiteNeed> last{start.need};
    SiteSearch search(context, start, last);
    return equipped(context, search.bestWith(boxes, standbys));
}

SiteDesign equipSite(const SizingContext& context, SiteDesign start) {
    SiteSearch search(context, start, {start.need});
    SiteDesign site = start;
    const SiteDesign ports = search.withoutRecorders();
    site.switches = ports.switches;
    site.switchPorts = ports.switchPorts;
    site.feasible = true;
    return equipped(context, std::move(site));
}

void rateRetention(const Plan& plan, SiteDesign& site) {
    const SiteNeed& need = site.need;
    const double headroom = *plan.limits.storageHeadroom;
    if (need.storageTb <= 0 || need.retentionDays <= 0) {
        site.daysAchieved = need.retentionDays;
        site.chanceRetentionKept = 1;
        return;
    }
    site.daysAchieved = site.usableTb() / (need.storageTb / headroom) * need.retentionDays;
    const double room = std::log(site.daysAchieved / need.retentionDays);
    // The band is log-normal with its ends at 5 % and 95 %.
    const double spread = need.recordedMbps.low > 0
                              ? std::log(need.recordedMbps.high / need.recordedMbps.low) / (2 * 1.6448536269514722)
                              : 0;
    site.chanceRetentionKept = spread > 0 ? 0.5 * std::erfc(-room / spread / std::sqrt(2.0)) : room >= -1e-9 ? 1 : 0;
}

} // namespace sightline::planner
