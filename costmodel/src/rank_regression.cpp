// Standardised rank regression. Eigen is compiled here only: its headers are heavy.
#include "costmodel/sensitivity.h"

#include "driven_sheets.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sightline::costmodel {

namespace {

using Eigen::MatrixXd;
using Eigen::VectorXd;

/// Ranks 0 … n - 1 with mean 0 and length 1. `order[k]` is the draw on rank k.
template <typename Order> VectorXd standardRanks(const Order& order) {
    const auto n = static_cast<Eigen::Index>(order.size());
    VectorXd ranks(n);
    for (Eigen::Index k = 0; k < n; ++k)
        ranks[static_cast<Eigen::Index>(order[static_cast<std::size_t>(k)])] = static_cast<double>(k) - (static_cast<double>(n) - 1) / 2;
    return ranks.normalized();
}

std::vector<std::size_t> ascendingOrder(const VectorXd& values) {
    std::vector<std::size_t> order(static_cast<std::size_t>(values.size()));
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&values](std::size_t a, std::size_t b) {
        return values[static_cast<Eigen::Index>(a)] < values[static_cast<Eigen::Index>(b)];
    });
    return order;
}

/// One column for each driver: of a driver with several ranges they are the same.
struct RankedDrivers {
    std::vector<std::string> names;
    MatrixXd ranks;
};

RankedDrivers rankedDrivers(const DrivenSheets& driven, const BlockDraws& block, int draws) {
    RankedDrivers drivers;
    std::vector<std::size_t> columns;
    for (std::size_t range = 0; range < driven.ranges.size(); ++range) {
        if (range > 0 && driven.ranges[range].driver == driven.ranges[range - 1].driver) continue;
        drivers.names.push_back(driven.ranges[range].driver);
        columns.push_back(range);
    }
    drivers.ranks.resize(draws, static_cast<Eigen::Index>(columns.size()));
    for (std::size_t i = 0; i < columns.size(); ++i)
        drivers.ranks.col(static_cast<Eigen::Index>(i)) = standardRanks(block.ranks[columns[i]]);
    return drivers;
}

/// [draw][sheet]
MatrixXd drawnTotals(const DrivenSheets& driven, const BlockDraws& block, int draws) {
    PaidDraws paid;
    for (const std::size_t years : driven.years)
        paid.emplace_back(years, std::vector<double>(static_cast<std::size_t>(draws)));
    addDraws(driven, block, 0, static_cast<std::size_t>(draws), 0, paid);
    MatrixXd totals = MatrixXd::Zero(draws, static_cast<Eigen::Index>(paid.size()));
    for (std::size_t sheet = 0; sheet < paid.size(); ++sheet)
        for (const std::vector<double>& year : paid[sheet])
            totals.col(static_cast<Eigen::Index>(sheet)) += Eigen::Map<const VectorXd>(year.data(), draws);
    return totals;
}

VectorXd targetOf(const MatrixXd& totals, const RankTarget& target) {
    VectorXd values = totals.col(static_cast<Eigen::Index>(target.sheet));
    if (target.minus >= 0) values -= totals.col(target.minus);
    return values;
}

RankRegression regressionOf(const RankedDrivers& drivers, const VectorXd& coefficients, double r2, int draws) {
    RankRegression result;
    result.r2 = std::clamp(r2, 0.0, 1.0);
    result.draws = draws;
    for (std::size_t i = 0; i < drivers.names.size(); ++i)
        result.coefficients.push_back({drivers.names[i], coefficients[static_cast<Eigen::Index>(i)]});
    std::stable_sort(result.coefficients.begin(), result.coefficients.end(),
                     [](const auto& a, const auto& b) { return std::fabs(a.value) > std::fabs(b.value); });
    return result;
}

} // namespace

std::vector<RankRegression> rankRegressions(const std::vector<Sheet>& sheets, const DrawOptions& options,
                                            const std::vector<RankTarget>& targets) {
    std::vector<RankRegression> results(targets.size());
    const int draws = std::clamp(options.draws, 1, mostDrawsInBlock);
    const DrivenSheets driven = drivenSheets(sheets, options.discounted);
    const BlockDraws block = drawBlock(driven, options, 0, draws);
    const RankedDrivers drivers = rankedDrivers(driven, block, draws);
    if (drivers.names.empty() || drivers.ranks.cols() >= draws - 1) return results;
    const MatrixXd totals = drawnTotals(driven, block, draws);
    const Eigen::ColPivHouseholderQR<MatrixXd> solver(drivers.ranks);
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const VectorXd values = targetOf(totals, targets[i]);
        if (values.maxCoeff() <= values.minCoeff()) continue;
        const VectorXd ranks = standardRanks(ascendingOrder(values));
        const VectorXd coefficients = solver.solve(ranks);
        const double unexplained = (ranks - drivers.ranks * coefficients).squaredNorm();
        results[i] = regressionOf(drivers, coefficients, 1 - unexplained, draws);
    }
    return results;
}

} // namespace sightline::costmodel
