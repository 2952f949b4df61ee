#include "driven_sheets.h"

#include "latin_hypercube.h"
#include "payments.h"
#include "pert_table.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

namespace sightline::costmodel {

namespace {

/// Amounts of one group by sheet and year before they are added, so that they can be added in an order of their own.
using Contributions = std::vector<std::vector<std::vector<double>>>; ///< [sheet][year][line]
using GatheredGroups = std::map<std::vector<DrivenRange>, Contributions>;

bool varies(const Factor& factor) {
    return !factor.driver.empty() && factor.value.low < factor.value.high;
}

void gatherLine(GatheredGroups& groups, const std::vector<Sheet>& sheets, std::size_t sheet, const LineItem& line,
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
    auto& years = groups.try_emplace(std::move(key), sheets.size()).first->second[sheet];
    years.resize(worth.size());
    for (const Payment& payment : payments(line, horizonOf(sheets[sheet]))) {
        const auto year = static_cast<std::size_t>(payment.year);
        years[year].push_back(scale * static_cast<double>(payment.weight * worth[year]));
    }
}

GatheredGroups gatherLines(const std::vector<Sheet>& sheets, bool discounted) {
    GatheredGroups groups;
    for (std::size_t sheet = 0; sheet < sheets.size(); ++sheet) {
        const auto years = static_cast<std::size_t>(horizonOf(sheets[sheet])) + 1;
        const std::vector<long double> worth =
            discounted ? discountFactors(sheets[sheet]) : std::vector<long double>(years, 1.0L);
        for (const LineItem& line : sheets[sheet].lines)
            gatherLine(groups, sheets, sheet, line, worth);
    }
    return groups;
}

/// Smallest first: the sum does not tell in which order the lines came.
double sumOf(std::vector<double>& amounts) {
    std::sort(amounts.begin(), amounts.end());
    return std::accumulate(amounts.begin(), amounts.end(), 0.0);
}

std::vector<double> weightsOf(std::vector<std::vector<double>>& years) {
    std::vector<double> weights;
    for (std::vector<double>& amounts : years)
        weights.push_back(sumOf(amounts));
    return weights;
}

std::size_t indexOf(const std::vector<DrivenRange>& ranges, const DrivenRange& range) {
    return static_cast<std::size_t>(std::lower_bound(ranges.begin(), ranges.end(), range) - ranges.begin());
}

void multiplyInto(std::vector<double>& product, const std::vector<double>& values, std::size_t first) {
    for (std::size_t d = 0; d < product.size(); ++d)
        product[d] *= values[first + d];
}

void addWeighted(std::vector<double>& sum, std::size_t offset, const std::vector<double>& product, double weight) {
    for (std::size_t d = 0; d < product.size(); ++d)
        sum[offset + d] += weight * product[d];
}

} // namespace

bool DrivenRange::operator<(const DrivenRange& other) const {
    return std::tie(driver, value.low, value.likely, value.high) <
           std::tie(other.driver, other.value.low, other.value.likely, other.value.high);
}

double DrivenSheets::weightOf(const DrivenGroup& group, std::size_t sheet) {
    return std::accumulate(group.weights[sheet].begin(), group.weights[sheet].end(), 0.0);
}

DrivenSheets drivenSheets(const std::vector<Sheet>& sheets, bool discounted) {
    GatheredGroups gathered = gatherLines(sheets, discounted);
    DrivenSheets driven;
    for (const Sheet& sheet : sheets)
        driven.years.push_back(static_cast<std::size_t>(horizonOf(sheet)) + 1);
    std::map<DrivenRange, bool> known;
    for (const auto& [key, contributions] : gathered)
        for (const DrivenRange& range : key)
            known.emplace(range, true);
    for (const auto& [range, isKnown] : known)
        driven.ranges.push_back(range);
    for (auto& [key, contributions] : gathered) {
        DrivenGroup group;
        for (const DrivenRange& range : key)
            group.ranges.push_back(indexOf(driven.ranges, range));
        for (auto& years : contributions)
            group.weights.push_back(weightsOf(years));
        driven.groups.push_back(std::move(group));
    }
    return driven;
}

BlockDraws drawBlock(const DrivenSheets& driven, const DrawOptions& options, std::uint32_t block, int count) {
    CorrelatedHypercube hypercube(options.seed, block, count, options.vendorCorrelation);
    BlockDraws drawn;
    StratifiedSample sample;
    const std::string* drawnFor = nullptr; // ranges of one driver follow each other and share its sample
    for (const DrivenRange& range : driven.ranges) {
        if (!drawnFor || *drawnFor != range.driver) {
            const auto vendor = options.vendorOf.find(range.driver);
            sample = hypercube.sample(range.driver, vendor == options.vendorOf.end() ? std::string() : vendor->second);
            drawnFor = &range.driver;
        }
        const std::vector<double> ascending = shapeValues(options.shape, range.value, sample.ascending);
        std::vector<double>& values = drawn.values.emplace_back(ascending.size());
        for (std::size_t k = 0; k < ascending.size(); ++k)
            values[sample.draw[k]] = ascending[k];
        drawn.ranks.push_back(sample.draw);
    }
    return drawn;
}

void addDraws(const DrivenSheets& driven, const BlockDraws& block, std::size_t first, std::size_t last, std::size_t offset,
              PaidDraws& paid) {
    std::vector<double> product(last - first);
    for (const DrivenGroup& group : driven.groups) {
        std::fill(product.begin(), product.end(), 1.0);
        for (const std::size_t range : group.ranges)
            multiplyInto(product, block.values[range], first);
        for (std::size_t sheet = 0; sheet < group.weights.size(); ++sheet)
            for (std::size_t year = 0; year < group.weights[sheet].size(); ++year)
                if (group.weights[sheet][year] != 0)
                    addWeighted(paid[sheet][year], offset, product, group.weights[sheet][year]);
    }
}

} // namespace sightline::costmodel
