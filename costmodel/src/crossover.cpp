#include "costmodel/crossover.h"

#include <algorithm>

namespace sightline::costmodel {

namespace {

/// The first year from which on `ahead` holds to the end; years.size() when it does not hold at the end.
template <typename Ahead> std::size_t aheadForGood(std::size_t years, Ahead ahead) {
    std::size_t year = years;
    while (year > 0 && ahead(year - 1))
        --year;
    return year;
}

/// 0: none; y > 0: the first overtakes in year y; y < 0: the second in year -y. `difference(y)`: first less second.
template <typename Difference> int crossoverYear(std::size_t years, Difference difference) {
    if (years == 0) return 0;
    const double end = difference(years - 1);
    if (end == 0 || end * difference(0) > 0) return 0; // level, or the one that was cheaper at first
    const auto year = static_cast<int>(aheadForGood(years, [&](std::size_t y) {
        return end < 0 ? difference(y) < 0 : difference(y) > 0;
    }));
    return end < 0 ? year : -year;
}

} // namespace

std::optional<Crossover> crossover(const std::vector<double>& paidByFirst, const std::vector<double>& paidBySecond) {
    const auto difference = [&](std::size_t year) { return paidByFirst[year] - paidBySecond[year]; };
    const int found = crossoverYear(std::min(paidByFirst.size(), paidBySecond.size()), difference);
    if (found == 0) return std::nullopt;
    Crossover result{found > 0, std::abs(found), 0};
    const auto year = static_cast<std::size_t>(result.year);
    const double before = difference(year - 1), then = difference(year);
    result.after = result.year - 1 + before / (before - then);
    return result;
}

CrossoverChances crossoverChances(const DrawResult& result, std::size_t first, std::size_t second) {
    const auto& a = result.paid.at(first);
    const auto& b = result.paid.at(second);
    const std::size_t years = std::min(a.size(), b.size());
    CrossoverChances chances{std::vector<double>(years), std::vector<double>(years), 1};
    if (result.draws == 0) return chances;
    const double each = 1.0 / result.draws;
    int crossed = 0;
    for (std::size_t d = 0; d < static_cast<std::size_t>(result.draws); ++d) {
        const int year = crossoverYear(years, [&](std::size_t y) { return a[y][d] - b[y][d]; });
        if (year == 0) continue;
        ++crossed;
        (year > 0 ? chances.firstOvertakes : chances.secondOvertakes)[static_cast<std::size_t>(std::abs(year))] += each;
    }
    chances.never = 1 - crossed * each;
    return chances;
}

} // namespace sightline::costmodel
