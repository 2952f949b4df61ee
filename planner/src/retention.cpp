// For how many days given disks keep a site's footage, and how sure that is. docs/models/storage.md.

#include "planner/retention.h"
#include "bitrate_model.h"
#include "plan_text.h"
#include "retention_need.h"

#include <iterator>
#include <map>

namespace sightline::planner {
namespace {

constexpr double surest = 8; // deviations: further out nothing is worth knowing
constexpr double p90Deviations = 1.2815515655446004;
constexpr double p95Deviations = 1.6448536269514722;
constexpr double keptWell = 0.90;

struct PoolGroup {
    std::size_t index = 0;
    StoredCamera camera;
    RateSpread whole;
    RateSpread thinned;
    double cameras = 0;
    double daysAsked = 0;
};

/// The groups of one site that share its disks.
class StoragePool {
public:
    StoragePool(const Plan& plan, const Site& site, double usable, int year)
        : m_usable(saneWithin(usable, 0, 1e9, 0) * (1 + 1e-12)) { // rounding must not lose a day
        const int inYear = year > 0 ? year : *plan.horizonYears;
        for (std::size_t i = 0; i < site.groups.size(); ++i) {
            const CameraGroup& group = site.groups[i];
            const auto cameras = static_cast<double>(camerasInYear(group, inYear));
            const double days = saneWithin(retentionDays(plan, site, group), 0, mostDays, 0);
            const StoredCamera camera = storedCamera(group);
            if (cameras <= 0 || camera.whole.likely <= 0) continue;
            m_groups.push_back({i, camera, rateSpread(camera.whole), rateSpread(camera.thinned), cameras, days});
            m_longest = std::max(m_longest, days);
        }
    }

    const std::vector<PoolGroup>& groups() const { return m_groups; }
    double longest() const { return m_longest; }

    /// TB of each group at the likely rate and the days asked.
    double groupTb(const PoolGroup& group) const {
        return group.cameras * group.camera.tb(group.daysAsked, group.camera.whole.likely, group.camera.thinned.likely);
    }
    double needTb() const { return tb(m_longest, ratesAt(0)); }
    /// Groups asked for less never hold more than they ask; room to spare goes to those asked to keep longest.
    double keptDays(const PoolGroup& group, double oldest) const {
        return group.daysAsked == m_longest ? oldest : std::min(oldest, group.daysAsked);
    }
    /// Age of the oldest footage when the disks are full.
    double oldestDays(double z) const {
        const std::vector<Rates> rates = ratesAt(z);
        const auto fits = [&](double days) { return tb(days, rates) <= m_usable; };
        return fits(mostDays) ? mostDays : lastThatHolds(0, mostDays, 1e-12, fits);
    }
    /// Probability that footage of `days` is still there.
    double chance(double days) const {
        const auto fits = [&](double z) { return tb(days, ratesAt(z)) <= m_usable; };
        if (fits(surest)) return 1;
        if (!fits(-surest)) return 0;
        return 0.5 * std::erfc(-lastThatHolds(-surest, surest, 1e-9, fits) / std::sqrt(2.0));
    }

private:
    struct Rates {
        double whole = 0;
        double thinned = 0;
    };
    std::vector<Rates> ratesAt(double z) const {
        std::vector<Rates> rates;
        rates.reserve(m_groups.size());
        for (const PoolGroup& group : m_groups)
            rates.push_back({group.whole.at(z), group.thinned.at(z)});
        return rates;
    }
    /// TB when nothing older than `oldest` days is kept.
    double tb(double oldest, const std::vector<Rates>& rates) const {
        double sum = 0;
        for (std::size_t i = 0; i < m_groups.size(); ++i)
            sum += m_groups[i].cameras *
                   m_groups[i].camera.tb(keptDays(m_groups[i], oldest), rates[i].whole, rates[i].thinned);
        return sum;
    }
    /// The largest value up to which `holds` is true; true may not come back after false.
    template <typename F> static double lastThatHolds(double low, double high, double precision, const F& holds) {
        for (int i = 0; i < 100 && high - low > precision * std::max(1.0, std::abs(high)); ++i) {
            const double middle = low + (high - low) / 2;
            (holds(middle) ? low : high) = middle;
        }
        return low;
    }

    double m_usable;
    double m_longest = 0;
    std::vector<PoolGroup> m_groups;
};

GroupShare groupShare(const StoragePool& pool, const PoolGroup& group, const Range& oldest, double need,
                      double chance) {
    GroupShare share;
    share.index = group.index;
    share.daysAsked = group.daysAsked;
    share.shareOfNeed = need > 0 ? pool.groupTb(group) / need : 0;
    share.days = {pool.keptDays(group, oldest.low), pool.keptDays(group, oldest.likely),
                  pool.keptDays(group, oldest.high)};
    share.chance = chance;
    return share;
}

std::vector<std::size_t> shortOnes(const std::vector<GroupShare>& groups) {
    std::vector<GroupShare> short_;
    std::copy_if(groups.begin(), groups.end(), std::back_inserter(short_),
                 [](const GroupShare& group) { return group.chance < keptWell; });
    std::stable_sort(short_.begin(), short_.end(),
                     [](const GroupShare& a, const GroupShare& b) { return a.shareOfNeed > b.shareOfNeed; });
    std::vector<std::size_t> indices;
    for (const GroupShare& group : short_)
        indices.push_back(group.index);
    return indices;
}

std::string groupTitle(const CameraGroup& group) {
    return group.name.empty() ? group.id : group.name;
}

std::string wholeNumber(double value) {
    return fixedNumber(value, value < 10 ? 1 : 0);
}

Finding shortFinding(const Site& site, std::size_t siteIndex, const GroupShare& share, double usable) {
    const CameraGroup& group = site.groups[share.index];
    Finding finding;
    finding.severity = Severity::Warning;
    finding.place = "/sites/" + std::to_string(siteIndex) + "/camera_groups/" + std::to_string(share.index);
    finding.message = groupTitle(group) + " keeps " + wholeNumber(share.days.likely) + " of the " +
                      plainNumber(share.daysAsked) + " days asked (" + wholeNumber(share.days.low) + " to " +
                      wholeNumber(share.days.high) + "; " + fixedNumber(share.chance * 100, 0) + " % sure) on " +
                      fixedNumber(usable, 1) + " TB; it takes " + fixedNumber(share.shareOfNeed * 100, 0) +
                      " % of what the site needs, at " + plainNumber(*group.fps) + " fps";
    finding.remedy = "Add disks, lower its frames or days, or measure its rate to narrow the range";
    return finding;
}

} // namespace

RetentionOutlook retentionOutlook(const Plan& plan, const Site& site, double usable, int year) {
    const StoragePool pool(plan, site, usable, year);
    RetentionOutlook outlook;
    outlook.daysAsked = pool.longest();
    outlook.daysLikely = outlook.daysP90 = mostDays;
    outlook.chance = 1;
    if (pool.groups().empty()) return outlook;
    const Range oldest{pool.oldestDays(p95Deviations), pool.oldestDays(0), pool.oldestDays(-p95Deviations)};
    outlook.daysLikely = oldest.likely;
    outlook.daysP90 = pool.oldestDays(p90Deviations);
    outlook.chance = pool.chance(pool.longest());
    outlook.needTb = pool.needTb();
    std::map<double, double> chances; // groups that are asked for the same days share one
    for (const PoolGroup& group : pool.groups()) {
        const auto [found, isNew] = chances.try_emplace(group.daysAsked, 0);
        if (isNew) found->second = pool.chance(group.daysAsked);
        outlook.groups.push_back(groupShare(pool, group, oldest, outlook.needTb, found->second));
    }
    outlook.shortGroups = shortOnes(outlook.groups);
    return outlook;
}

double daysWith(const Plan& plan, const Site& site, double usable, const GroupChange& change, int year) {
    Site changed = site;
    if (change.group < changed.groups.size()) {
        CameraGroup& group = changed.groups[change.group];
        if (change.fps) group.fps.set(*change.fps);
        if (change.count) group.count.set(*change.count);
    }
    const StoragePool pool(plan, changed, usable, year);
    return pool.groups().empty() ? mostDays : pool.oldestDays(0);
}

std::vector<RetentionSensitivity> retentionSensitivity(const Plan& plan, const Site& site, double usable, double fps,
                                                       int year) {
    const StoragePool pool(plan, site, usable, year);
    std::vector<RetentionSensitivity> found;
    if (pool.groups().empty()) return found;
    const double now = pool.oldestDays(0);
    for (const PoolGroup& group : pool.groups()) {
        if (*site.groups[group.index].fps >= fps) continue;
        found.push_back({group.index, fps, now, daysWith(plan, site, usable, {group.index, fps, {}}, year)});
    }
    std::stable_sort(found.begin(), found.end(), [](const RetentionSensitivity& a, const RetentionSensitivity& b) {
        return a.daysThen < b.daysThen;
    });
    return found;
}

std::vector<Finding> retentionFindings(const Plan& plan, std::size_t siteIndex, double usable, int year) {
    std::vector<Finding> found;
    if (siteIndex >= plan.sites.size()) return found;
    const Site& site = plan.sites[siteIndex];
    const RetentionOutlook outlook = retentionOutlook(plan, site, usable, year);
    for (const std::size_t index : outlook.shortGroups)
        for (const GroupShare& share : outlook.groups)
            if (share.index == index) found.push_back(shortFinding(site, siteIndex, share, usable));
    return found;
}

} // namespace sightline::planner
