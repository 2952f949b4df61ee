#include "life_totals.h"

#include <algorithm>
#include <cmath>

namespace sightline::simulator {

namespace {

constexpr std::size_t poolBytes = 64u << 20;
constexpr std::int64_t mostPooled = 4096, fewestPooled = 128;
constexpr std::int64_t mostSums = 10'000, fewestSums = 200;
constexpr double sumBudget = 2e7; // sites looked at for one set of sums

Spread spreadOf(const Moments& moments, const Quantiles& at) {
    const double half = halfWidth95(moments);
    return {moments.mean(), std::max(0.0, moments.mean() - half), moments.mean() + half, at.at(0.5), at.at(0.95)};
}

Spread meanOnly(double mean, double half) {
    return {mean, std::max(0.0, mean - half), mean + half, 0, 0};
}

double combinedChance(double none, double chance, std::int64_t copies) {
    return none * std::exp(static_cast<double>(copies) * std::log1p(-std::min(chance, 1 - 1e-16)));
}

// Sums over all sites of a design for one set of lives.
struct SiteSum {
    std::array<double, mostYears> yearLost{};
    double destroyed = 0, unreachable = 0, longestGap = 0, visits = 0, worstDay = 0;
};

class SumOverSites {
public:
    SumOverSites(const std::vector<SiteModel>& models, const std::vector<KindTotals>& totals)
        : m_models(models), m_totals(totals), m_days(mostYears * daysInYear, 0) {}

    const SiteSum& make(std::int64_t number) {
        m_sum = {};
        std::fill(m_days.begin(), m_days.end(), 0);
        for (std::size_t kind = 0; kind < m_models.size(); ++kind) {
            const std::vector<PooledLife>& pool = m_totals[kind].pool();
            const std::int64_t copies = m_models[kind].copies;
            for (std::int64_t copy = 0; copy < copies && !pool.empty(); ++copy)
                take(pool[indexOf(kind, copy, copies, number) % pool.size()]);
        }
        return m_sum;
    }

private:
    // One site stands for itself, life by life; like ones are drawn from the pool, each on its own.
    std::uint64_t indexOf(std::size_t kind, std::int64_t copy, std::int64_t copies, std::int64_t number) const {
        const auto life = static_cast<std::uint64_t>(number);
        if (copies == 1) return life;
        const std::uint64_t key = streamKey(m_models[kind].options.seed, "sum of sites") + kind;
        return mixedBits(mixedBits(key ^ mixedBits(life)) + static_cast<std::uint64_t>(copy));
    }

    void take(const PooledLife& life) {
        for (std::size_t year = 0; year < life.yearLost.size(); ++year)
            m_sum.yearLost[year] += life.yearLost[year];
        m_sum.destroyed += life.destroyed;
        m_sum.unreachable += life.unreachable;
        m_sum.longestGap = std::max(m_sum.longestGap, life.longestGap);
        m_sum.visits += life.visits;
        for (const LostDay& day : life.worst) {
            if (day.day < 0) break;
            double& lost = m_days[static_cast<std::size_t>(day.day)];
            lost += day.cameraHours;
            m_sum.worstDay = std::max(m_sum.worstDay, lost);
        }
    }

    const std::vector<SiteModel>& m_models;
    const std::vector<KindTotals>& m_totals;
    std::vector<double> m_days;
    SiteSum m_sum;
};

} // namespace

std::int64_t poolSize(std::size_t kinds) {
    const auto fits = static_cast<std::int64_t>(poolBytes / sizeof(PooledLife) / std::max<std::size_t>(1, kinds));
    return std::clamp(fits, fewestPooled, mostPooled);
}

void KindTotals::add(const LifeSummary& life, int years, double daysAsked, bool isPooled) {
    m_perYear.add(life.total() / years);
    for (int year = 0; year < years; ++year)
        m_years.add(life.yearLost[static_cast<std::size_t>(year)]);
    for (std::size_t cause = 0; cause < lostByCount; ++cause) {
        m_lost[cause].add(life.lost[cause] / years);
        m_with[cause] += life.lost[cause] > 0;
    }
    m_destroyed.add(life.destroyed);
    m_destroyedAt.add(life.destroyed);
    m_expected.add(life.destroyedExpected);
    m_arrayLoss.add(life.arrayLoss);
    m_unreachable.add(life.unreachable);
    m_unreachableAt.add(life.unreachable);
    m_longest.add(life.longestGap);
    m_longestAt.add(life.longestGap);
    for (std::size_t i = 0; i < gapHours.size(); ++i)
        m_gaps[i] += life.longestGap > gapHours[i];
    m_worst.add(life.worst.front().cameraHours);
    m_worstAt.add(life.worst.front().cameraHours);
    m_visits.add(life.visits / years);
    m_visitsAt.add(life.visits / years);
    for (std::size_t part = 0; part < partCount; ++part)
        m_parts[part].add(life.parts[part] / years);
    m_days.add(life.days);
    m_daysAt.add(life.days);
    m_kept += life.days >= daysAsked;
    if (isPooled)
        m_pool.push_back({life.yearLost, life.worst, life.destroyed, life.unreachable, life.longestGap, life.visits / years});
}

void KindTotals::merge(KindTotals&& other) {
    for (auto [mine, theirs] : {std::pair{&m_perYear, &other.m_perYear}, {&m_destroyed, &other.m_destroyed},
                                {&m_expected, &other.m_expected}, {&m_arrayLoss, &other.m_arrayLoss},
                                {&m_unreachable, &other.m_unreachable}, {&m_longest, &other.m_longest},
                                {&m_worst, &other.m_worst}, {&m_visits, &other.m_visits}, {&m_days, &other.m_days}})
        mine->merge(*theirs);
    for (auto [mine, theirs] : {std::pair{&m_years, &other.m_years}, {&m_destroyedAt, &other.m_destroyedAt},
                                {&m_unreachableAt, &other.m_unreachableAt}, {&m_longestAt, &other.m_longestAt},
                                {&m_worstAt, &other.m_worstAt}, {&m_visitsAt, &other.m_visitsAt}, {&m_daysAt, &other.m_daysAt}})
        mine->merge(*theirs);
    for (std::size_t cause = 0; cause < lostByCount; ++cause) {
        m_lost[cause].merge(other.m_lost[cause]);
        m_with[cause] += other.m_with[cause];
    }
    for (std::size_t i = 0; i < m_gaps.size(); ++i)
        m_gaps[i] += other.m_gaps[i];
    for (std::size_t part = 0; part < partCount; ++part)
        m_parts[part].merge(other.m_parts[part]);
    m_kept += other.m_kept;
    m_pool.insert(m_pool.end(), other.m_pool.begin(), other.m_pool.end());
}

Losses KindTotals::losses(const SiteModel& model) const {
    Losses out;
    out.cameras = model.cameras;
    out.perYear = spreadOf(m_perYear, m_years);
    for (std::size_t cause = 0; cause < lostByCount; ++cause) {
        if (!model.can[cause]) continue;
        CauseResult result;
        result.cause = static_cast<LostBy>(cause);
        result.perYear = meanOnly(m_lost[cause].mean(), halfWidth95(m_lost[cause]));
        result.livesWith = m_with[cause];
        result.chance = static_cast<double>(m_with[cause]) / static_cast<double>(std::max<std::int64_t>(1, count()));
        result.chanceBelow95 = upperBound95(m_with[cause], count());
        out.byCause.push_back(result);
    }
    out.destroyed = spreadOf(m_destroyed, m_destroyedAt);
    const double half = halfWidth95(m_expected);
    out.destroyed.mean = m_expected.mean();
    out.destroyed.low95 = std::max(0.0, m_expected.mean() - half);
    out.destroyed.high95 = m_expected.mean() + half;
    out.destroyedError = m_expected.mean() > 0 ? m_expected.standardError() / m_expected.mean() : 0;
    out.arrayLoss = m_arrayLoss.mean();
    out.unreachable = spreadOf(m_unreachable, m_unreachableAt);
    const double hours = static_cast<double>(std::max<std::int64_t>(1, model.cameras)) * hoursInYear;
    out.availability = 1 - m_perYear.mean() / hours;
    out.longestGap = spreadOf(m_longest, m_longestAt);
    for (std::size_t i = 0; i < gapHours.size(); ++i)
        out.gaps.push_back({gapHours[i], static_cast<double>(m_gaps[i]) / static_cast<double>(std::max<std::int64_t>(1, count())),
                            upperBound95(m_gaps[i], count())});
    out.worstDay = spreadOf(m_worst, m_worstAt);
    out.visits = spreadOf(m_visits, m_visitsAt);
    for (const Moments& part : m_parts)
        out.parts.push_back(part.mean());
    return out;
}

RetentionLives KindTotals::retention(const SiteModel& model) const {
    return {model.daysAsked, m_days.mean(), m_daysAt.at(0.05), m_daysAt.at(0.5), m_daysAt.at(0.95),
            static_cast<double>(m_kept) / static_cast<double>(std::max<std::int64_t>(1, count()))};
}

namespace {

struct Squares {
    double mean = 0, squares = 0;
    void add(const Spread& one, double copies) {
        mean += copies * one.mean;
        squares += copies * copies * (one.high95 - one.mean) * (one.high95 - one.mean);
    }
    void to(Spread& spread) const {
        const double half = std::sqrt(squares);
        spread.mean = mean;
        spread.low95 = std::max(0.0, mean - half);
        spread.high95 = mean + half;
    }
};

// What follows from the kinds without any drawing: means and chances.
void combineMeans(const std::vector<SiteModel>& models, const std::vector<Losses>& kinds, Losses& out) {
    Squares perYear, destroyed, unreachable, visits;
    std::array<Squares, lostByCount> causes;
    std::array<double, lostByCount> none{}, noneBound{};
    std::array<std::int64_t, lostByCount> with{};
    std::array<bool, lostByCount> can{};
    std::array<double, gapHours.size()> noGap{}, noGapBound{};
    none.fill(1), noneBound.fill(1), noGap.fill(1), noGapBound.fill(1);
    double noArrayLoss = 1;
    out.parts.assign(partCount, 0);
    for (std::size_t kind = 0; kind < models.size(); ++kind) {
        const Losses& one = kinds[kind];
        const std::int64_t copies = models[kind].copies;
        const auto n = static_cast<double>(copies);
        if (models[kind].site != planner::SiteDesign::noSite) out.cameras += copies * one.cameras;
        perYear.add(one.perYear, n);
        destroyed.add(one.destroyed, n);
        unreachable.add(one.unreachable, n);
        visits.add(one.visits, n);
        noArrayLoss = combinedChance(noArrayLoss, one.arrayLoss, copies);
        for (const CauseResult& cause : one.byCause) {
            const auto index = static_cast<std::size_t>(cause.cause);
            can[index] = true;
            causes[index].add(cause.perYear, n);
            with[index] += cause.livesWith;
            none[index] = combinedChance(none[index], cause.chance, copies);
            noneBound[index] = combinedChance(noneBound[index], cause.chanceBelow95, copies);
        }
        for (std::size_t i = 0; i < gapHours.size(); ++i) {
            noGap[i] = combinedChance(noGap[i], one.gaps[i].chance, copies);
            noGapBound[i] = combinedChance(noGapBound[i], one.gaps[i].chanceBelow95, copies);
        }
        for (std::size_t part = 0; part < partCount; ++part)
            out.parts[part] += n * one.parts[part];
    }
    perYear.to(out.perYear);
    destroyed.to(out.destroyed);
    unreachable.to(out.unreachable);
    visits.to(out.visits);
    out.destroyedError = destroyed.mean > 0 ? std::sqrt(destroyed.squares) / 1.96 / destroyed.mean : 0;
    out.arrayLoss = 1 - noArrayLoss;
    out.availability = 1 - out.perYear.mean / (static_cast<double>(std::max<std::int64_t>(1, out.cameras)) * hoursInYear);
    for (std::size_t cause = 0; cause < lostByCount; ++cause) {
        if (!can[cause]) continue;
        CauseResult result;
        result.cause = static_cast<LostBy>(cause);
        causes[cause].to(result.perYear);
        result.livesWith = with[cause];
        result.chance = 1 - none[cause];
        result.chanceBelow95 = 1 - noneBound[cause];
        out.byCause.push_back(result);
    }
    for (std::size_t i = 0; i < gapHours.size(); ++i)
        out.gaps.push_back({gapHours[i], 1 - noGap[i], 1 - noGapBound[i]});
}

} // namespace

Losses sumOfSites(const std::vector<SiteModel>& models, const std::vector<KindTotals>& totals, const std::atomic<bool>* cancel) {
    std::vector<Losses> kinds;
    for (std::size_t i = 0; i < models.size(); ++i)
        kinds.push_back(totals[i].losses(models[i]));
    if (models.size() == 1 && models.front().copies == 1) return kinds.front();
    Losses out;
    combineMeans(models, kinds, out);
    double sites = 0;
    std::int64_t lives = totals.front().count();
    for (const SiteModel& model : models)
        sites += static_cast<double>(model.copies);
    const auto affordable = static_cast<std::int64_t>(sumBudget / sites);
    const std::int64_t sums = std::min(lives, std::clamp(affordable, fewestSums, mostSums));
    SumOverSites over(models, totals);
    Quantiles years, destroyed, unreachable, worst, visits, longest;
    Moments longestMean, worstMean;
    for (std::int64_t i = 0; i < sums && !(cancel && cancel->load()); ++i) {
        const SiteSum& sum = over.make(i);
        for (int year = 0; year < models.front().years; ++year)
            years.add(sum.yearLost[static_cast<std::size_t>(year)]);
        destroyed.add(sum.destroyed);
        unreachable.add(sum.unreachable);
        visits.add(sum.visits);
        longest.add(sum.longestGap);
        longestMean.add(sum.longestGap);
        worst.add(sum.worstDay);
        worstMean.add(sum.worstDay);
    }
    const auto percentiles = [](Spread& spread, const Quantiles& at) {
        spread.p50 = at.at(0.5);
        spread.p95 = at.at(0.95);
    };
    percentiles(out.perYear, years);
    percentiles(out.destroyed, destroyed);
    percentiles(out.unreachable, unreachable);
    percentiles(out.visits, visits);
    out.longestGap = spreadOf(longestMean, longest);
    out.worstDay = spreadOf(worstMean, worst);
    return out;
}

} // namespace sightline::simulator
