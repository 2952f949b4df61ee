#pragma once
// Accumulators over lives of one kind of site, and the sum over sites.

#include "life_run.h"
#include "statistics.h"

namespace sightline::simulator {

inline constexpr std::array<double, 6> gapHours{1.0 / 60, 0.25, 1, 8, 24, 168};

/// What a sum over sites needs of one life.
struct PooledLife {
    std::array<double, mostYears> yearLost{};
    std::array<LostDay, 4> worst{};
    double destroyed = 0, unreachable = 0, longestGap = 0, visits = 0;
};

/// Lives of one kind of site, streamed. Memory: fixed, besides the first `poolSize` lives kept for sums over sites.
class KindTotals {
public:
    void add(const LifeSummary& life, int years, double daysAsked, bool isPooled);
    void merge(KindTotals&& other);
    std::int64_t count() const { return m_perYear.count(); }
    const Moments& perYear() const { return m_perYear; }
    const std::vector<PooledLife>& pool() const { return m_pool; }
    Losses losses(const SiteModel& model) const;
    RetentionLives retention(const SiteModel& model) const;

private:
    friend Losses sumOfSites(const std::vector<SiteModel>&, const std::vector<KindTotals>&, const std::atomic<bool>*);
    Moments m_perYear, m_destroyed, m_expected, m_arrayLoss, m_unreachable, m_longest, m_worst, m_visits, m_days;
    Quantiles m_years, m_destroyedAt, m_unreachableAt, m_longestAt, m_worstAt, m_visitsAt, m_daysAt;
    std::array<Moments, lostByCount> m_lost;
    std::array<std::int64_t, lostByCount> m_with{};
    std::array<std::int64_t, gapHours.size()> m_gaps{};
    std::array<Moments, partCount> m_parts;
    std::int64_t m_kept = 0;
    std::vector<PooledLife> m_pool;
};

/// How many lives of each kind are kept for sums: 64 MB for all kinds together, 4096 at most.
std::int64_t poolSize(std::size_t kinds);

/// All sites of a design: a sum over independent lives, resampled from each kind's pool. Means and chances follow from the
/// kinds exactly; percentiles from the sums.
Losses sumOfSites(const std::vector<SiteModel>& models, const std::vector<KindTotals>& totals, const std::atomic<bool>* cancel);

} // namespace sightline::simulator
