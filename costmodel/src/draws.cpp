#include "costmodel/draws.h"

#include "driven_sheets.h"

#include <algorithm>
#include <cmath>

namespace sightline::costmodel {

namespace {

constexpr int mostDraws = 1'000'000;
constexpr std::size_t batchOfDraws = 1000; // 8 kB a row: stays in the nearest cache

/// Reorders the values.
double orderStatistic(std::vector<double>& values, double p) {
    if (values.empty()) return 0;
    const double position = std::clamp(p, 0.0, 1.0) * static_cast<double>(values.size() - 1);
    const auto lower = static_cast<std::ptrdiff_t>(position);
    const auto middle = values.begin() + lower;
    std::nth_element(values.begin(), middle, values.end());
    const double share = position - static_cast<double>(lower);
    if (share == 0) return *middle;
    return *middle + share * (*std::min_element(middle + 1, values.end()) - *middle);
}

Percentiles percentilesOf(std::vector<double> values) {
    return {orderStatistic(values, 0.1), orderStatistic(values, 0.5), orderStatistic(values, 0.9)};
}

/// One run: blocks of draws, in batches after which the watch is asked.
class DrawRun {
public:
    DrawRun(const std::vector<Sheet>& sheets, const DrawOptions& options, const DrawWatch& watch)
        : m_driven(drivenSheets(sheets, options.discounted)), m_options(options), m_watch(watch),
          m_asked(static_cast<std::size_t>(std::clamp(options.draws, 1, mostDraws))) {
        for (const std::size_t years : m_driven.years)
            m_paid.emplace_back(years, std::vector<double>(m_asked));
    }

    /// Paid by year, of the draws that were made.
    PaidDraws run() {
        constexpr auto blockSize = static_cast<std::size_t>(mostDrawsInBlock);
        bool goesOn = true;
        for (std::uint32_t block = 0; goesOn && m_done < m_asked; ++block)
            goesOn = runBlock(block, std::min(blockSize, m_asked - m_done));
        for (auto& years : m_paid)
            for (auto& draws : years)
                draws.resize(m_done);
        return std::move(m_paid);
    }
    std::size_t done() const { return m_done; }

private:
    bool runBlock(std::uint32_t block, std::size_t count) {
        const BlockDraws drawn = drawBlock(m_driven, m_options, block, static_cast<int>(count));
        const std::size_t offset = m_done;
        for (std::size_t first = 0; first < count; first += batchOfDraws) {
            const std::size_t last = std::min(count, first + batchOfDraws);
            addDraws(m_driven, drawn, first, last, offset + first, m_paid);
            m_done = offset + last;
            if (!report()) return false;
        }
        return true;
    }

    bool report() {
        if (!m_watch || m_done < m_nextReport) return true;
        DrawProgress progress{static_cast<int>(m_done), static_cast<int>(m_asked), {}};
        for (const auto& years : m_paid)
            progress.total.push_back(percentilesOf(totalsOf(years)));
        m_nextReport = m_done + std::max(batchOfDraws, m_done / 10);
        return m_watch(progress);
    }

    std::vector<double> totalsOf(const std::vector<std::vector<double>>& years) const {
        std::vector<double> totals(m_done);
        for (const std::vector<double>& year : years)
            for (std::size_t d = 0; d < m_done; ++d)
                totals[d] += year[d];
        return totals;
    }

    DrivenSheets m_driven;
    const DrawOptions& m_options;
    const DrawWatch& m_watch;
    std::size_t m_asked, m_done = 0, m_nextReport = 0;
    PaidDraws m_paid;
};

/// From paid in each year to paid so far.
void accumulate(std::vector<std::vector<double>>& years) {
    for (std::size_t year = 1; year < years.size(); ++year)
        for (std::size_t d = 0; d < years[year].size(); ++d)
            years[year][d] += years[year - 1][d];
}

} // namespace

DrawResult drawCosts(const std::vector<Sheet>& sheets, const DrawOptions& options, const DrawWatch& watch) {
    DrawRun run(sheets, options, watch);
    DrawResult result;
    result.paid = run.run();
    result.draws = static_cast<int>(run.done());
    for (auto& years : result.paid) {
        accumulate(years);
        std::vector<Percentiles> cumulative;
        for (const std::vector<double>& year : years)
            cumulative.push_back(percentilesOf(year));
        result.total.push_back(cumulative.back());
        result.cumulative.push_back(std::move(cumulative));
        result.totals.push_back(years.back());
    }
    return result;
}

double probabilityCheaper(const DrawResult& result, std::size_t a, std::size_t b) {
    const std::vector<double>& left = result.totals.at(a);
    const std::vector<double>& right = result.totals.at(b);
    double cheaper = 0;
    for (std::size_t d = 0; d < left.size(); ++d)
        cheaper += left[d] < right[d] ? 1.0 : left[d] == right[d] ? 0.5 : 0.0;
    return left.empty() ? 0.5 : cheaper / static_cast<double>(left.size());
}

namespace {

std::vector<double> differences(const DrawResult& result, std::size_t a, std::size_t b) {
    std::vector<double> difference = result.totals.at(a);
    const std::vector<double>& other = result.totals.at(b);
    for (std::size_t d = 0; d < difference.size(); ++d)
        difference[d] -= other[d];
    return difference;
}

} // namespace

Percentiles pairedDifference(const DrawResult& result, std::size_t a, std::size_t b) {
    return percentilesOf(differences(result, a, b));
}

double pairedDifferenceAt(const DrawResult& result, std::size_t a, std::size_t b, double p) {
    return result.totals.at(a).empty() ? 0 : percentile(differences(result, a, b), p);
}

double percentile(std::vector<double> values, double p) {
    return orderStatistic(values, p);
}

} // namespace sightline::costmodel
