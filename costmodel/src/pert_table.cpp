#include "pert_table.h"

#include <array>
#include <cmath>

namespace sightline::costmodel {

namespace {

constexpr std::size_t pertCells = 1024;
constexpr std::size_t pertPoints = 2 * pertCells + 1; // cell ends and middles

/// ln x at the grid points; ln(1 - x) is the same list backwards.
const std::array<double, pertPoints>& gridLogs() {
    static const std::array<double, pertPoints> logs = [] {
        std::array<double, pertPoints> values{};
        for (std::size_t i = 1; i < pertPoints; ++i)
            values[i] = std::log(static_cast<double>(i) / (pertPoints - 1));
        return values;
    }();
    return logs;
}

/// x^p for small grid index 0, where the logarithm does not exist.
double atZero(double exponent) {
    return exponent > 0 ? 0.0 : 1.0;
}

/// Distribution function and density at the ends of the cells.
struct PertGrid {
    std::array<double, pertCells + 1> below{};
    std::array<double, pertCells + 1> density{};
};

/// Integral of x^(a-1) (1-x)^(b-1) from 0 to h, by the first terms of its series: Simpson's rule is poor at the ends,
/// where the density rises like a broken power.
double endCell(double a, double b, double h) {
    return std::pow(h, a) * (1 / a - (b - 1) * h / (a + 1) + (b - 1) * (b - 2) * h * h / (2 * (a + 2)));
}

PertGrid pertGrid(const PertShape& shape) {
    const auto& logs = gridLogs();
    const auto density = [&](std::size_t i) {
        if (i == 0) return atZero(shape.a - 1);
        if (i == pertPoints - 1) return atZero(shape.b - 1);
        return std::exp((shape.a - 1) * logs[i] + (shape.b - 1) * logs[pertPoints - 1 - i]);
    };
    constexpr double h = 1.0 / pertCells;
    PertGrid grid;
    grid.density[0] = density(0);
    for (std::size_t cell = 0; cell < pertCells; ++cell) {
        grid.density[cell + 1] = density(2 * cell + 2);
        const double simpson = h / 6 * (grid.density[cell] + 4 * density(2 * cell + 1) + grid.density[cell + 1]);
        const double mass = cell == 0               ? endCell(shape.a, shape.b, h)
                            : cell == pertCells - 1 ? endCell(shape.b, shape.a, h)
                                                    : simpson;
        grid.below[cell + 1] = grid.below[cell] + mass;
    }
    const double all = grid.below[pertCells];
    for (std::size_t i = 0; i <= pertCells; ++i) {
        grid.below[i] /= all;
        grid.density[i] /= all;
    }
    return grid;
}

/// Where in the cell the distribution function reaches u, 0 … 1 of the cell.
double insideCell(const PertGrid& grid, const PertShape& shape, std::size_t cell, double u) {
    const double mass = grid.below[cell + 1] - grid.below[cell];
    const double share = (u - grid.below[cell]) / mass;
    if (cell == 0) return std::pow(share, 1 / shape.a);
    if (cell == pertCells - 1) return 1 - std::pow(1 - share, 1 / shape.b);
    // Straight-line density from p to q: share = (p t + (q - p) t^2 / 2) / ((p + q) / 2), solved without cancellation.
    const double p = grid.density[cell];
    const double q = grid.density[cell + 1];
    const double target = share * (p + q) / 2;
    return 2 * target / (p + std::sqrt(p * p + 2 * (q - p) * target));
}

} // namespace

std::vector<double> pertValues(const Range& range, const std::vector<double>& ascending) {
    const double width = range.high - range.low;
    if (!(width > 0)) return std::vector<double>(ascending.size(), range.likely);
    const PertShape shape = pertShape(range);
    const PertGrid grid = pertGrid(shape);
    std::vector<double> values(ascending.size());
    std::size_t cell = 0;
    for (std::size_t k = 0; k < ascending.size(); ++k) {
        while (cell + 1 < pertCells && grid.below[cell + 1] < ascending[k])
            ++cell;
        const double inside = std::clamp(insideCell(grid, shape, cell, ascending[k]), 0.0, 1.0);
        values[k] = range.low + width * (static_cast<double>(cell) + inside) / pertCells;
    }
    return values;
}

} // namespace sightline::costmodel
