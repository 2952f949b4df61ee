#include "costmodel/draws.h"

#include "latin_hypercube.h"
#include "payments.h"
#include "pert_table.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace sightline::costmodel {

namespace {

/// A driver with the range it has on some line: usually one per driver, two where an overlay changed one line only.
struct DrivenRange {
    std::string driver;
    Range value;

    bool operator<(const DrivenRange& other) const {
        return std::tie(driver, value.low, value.likely, value.high) <
               std::tie(other.driver, other.value.low, other.value.likely, other.value.high);
    }
};

using YearWeights = std::vector<double>;

/// Lines that depend on the same drivers vary together: [sheet][year] is what they cost per unit of the product.
using DrivenGroups = std::map<std::vector<DrivenRange>, std::vector<YearWeights>>;

bool varies(const Factor& factor) {
    return !factor.driver.empty() && factor.value.low < factor.value.high;
}

void addLine(DrivenGroups& groups, std::size_t sheet, const std::vector<Sheet>& sheets, const LineItem& line,
             const std::vector<long double>& worth) {
    double scale = line.factors.empty() ? 0.0 : line.quantity;
    std::vector<DrivenRange> key;
    for (const Factor& factor : line.factors) {
        if (varies(factor))
            key.push_back({factor.driver, factor.value});
        else
            scale *= factor.value.likely;
    }
    std::sort(key.begin(), key.end());
    auto& weights = groups.try_emplace(std::move(key), sheets.size()).first->second[sheet];
    weights.resize(worth.size());
    for (const Payment& payment : payments(line, horizonOf(sheets[sheet]))) {
        const auto year = static_cast<std::size_t>(payment.year);
        weights[year] += scale * static_cast<double>(payment.weight * worth[year]);
    }
}

DrivenGroups groupLines(const std::vector<Sheet>& sheets, bool discounted) {
    DrivenGroups groups;
    for (std::size_t sheet = 0; sheet < sheets.size(); ++sheet) {
        const auto years = static_cast<std::size_t>(horizonOf(sheets[sheet])) + 1;
        const std::vector<long double> worth =
            discounted ? discountFactors(sheets[sheet]) : std::vector<long double>(years, 1.0L);
        for (const LineItem& line : sheets[sheet].lines)
            addLine(groups, sheet, sheets, line, worth);
    }
    return groups;
}

/// Draws per driver, made when first needed and dropped after their last use: a million draws stay affordable.
class DriverDraws {
public:
    DriverDraws(const DrivenGroups& groups, std::uint64_t seed, int draws) : m_seed(seed), m_draws(draws) {
        for (const auto& [key, weights] : groups)
            for (const DrivenRange& driven : key)
                ++m_uses[driven];
    }

    void multiplyInto(std::vector<double>& product, const DrivenRange& driven) {
        std::vector<double>& values = m_values[driven];
        if (values.empty()) values = draw(driven);
        for (std::size_t d = 0; d < product.size(); ++d)
            product[d] *= values[d];
        if (--m_uses[driven] == 0) m_values.erase(driven);
    }

private:
    std::vector<double> draw(const DrivenRange& driven) const {
        const StratifiedSample sample = latinHypercube(m_seed, driven.driver, m_draws);
        const std::vector<double> ascending = pertValues(driven.value, sample.ascending);
        std::vector<double> values(ascending.size());
        for (std::size_t k = 0; k < values.size(); ++k)
            values[sample.draw[k]] = ascending[k];
        return values;
    }

    std::uint64_t m_seed;
    int m_draws;
    std::map<DrivenRange, int> m_uses;
    std::map<DrivenRange, std::vector<double>> m_values;
};

void addScaled(std::vector<double>& sum, const std::vector<double>& product, double weight) {
    for (std::size_t d = 0; d < sum.size(); ++d)
        sum[d] += weight * product[d];
}

using DrawsByYear = std::vector<std::vector<double>>; ///< [year][draw]

std::vector<DrawsByYear> drawYears(const std::vector<Sheet>& sheets, const DrawOptions& options, int draws) {
    const DrivenGroups groups = groupLines(sheets, options.discounted);
    const auto n = static_cast<std::size_t>(draws);
    std::vector<DrawsByYear> paid;
    for (const Sheet& sheet : sheets)
        paid.emplace_back(static_cast<std::size_t>(horizonOf(sheet)) + 1, std::vector<double>(n));
    DriverDraws drivers(groups, options.seed, draws);
    std::vector<double> product(n);
    for (const auto& [key, weights] : groups) {
        std::fill(product.begin(), product.end(), 1.0);
        for (const DrivenRange& driven : key)
            drivers.multiplyInto(product, driven);
        for (std::size_t sheet = 0; sheet < sheets.size(); ++sheet)
            for (std::size_t year = 0; year < weights[sheet].size(); ++year)
                if (weights[sheet][year] != 0) addScaled(paid[sheet][year], product, weights[sheet][year]);
    }
    return paid;
}

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

} // namespace

DrawResult drawCosts(const std::vector<Sheet>& sheets, const DrawOptions& options) {
    std::vector<DrawsByYear> paid = drawYears(sheets, options, std::clamp(options.draws, 1, 1'000'000));
    DrawResult result;
    for (DrawsByYear& years : paid) {
        std::vector<Percentiles> cumulative;
        for (std::size_t year = 0; year < years.size(); ++year) {
            if (year > 0) addScaled(years[year], years[year - 1], 1.0);
            cumulative.push_back(percentilesOf(years[year]));
        }
        result.total.push_back(cumulative.back());
        result.cumulative.push_back(std::move(cumulative));
        result.totals.push_back(std::move(years.back()));
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

Percentiles pairedDifference(const DrawResult& result, std::size_t a, std::size_t b) {
    std::vector<double> difference = result.totals.at(a);
    addScaled(difference, result.totals.at(b), -1.0);
    return percentilesOf(std::move(difference));
}

double percentile(std::vector<double> values, double p) {
    return orderStatistic(values, p);
}

} // namespace sightline::costmodel
