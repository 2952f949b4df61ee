#pragma once
// Inside the planner only: the cheapest set of boxes that covers a need. No products here, only numbers.

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace sightline::planner {

/// One thing that may be bought any number of times.
struct CoverItem {
    double cover = 0; ///< share of the need that one covers, 0 … 1
    double ports = 0; ///< PoE ports that one brings along
    double cost = 0;  ///< of one
    std::size_t tag = 0; ///< the caller's name for it
};

struct CoverQuestion {
    double need = 1;   ///< share that must be covered
    double ports = 0;  ///< PoE ports that are needed in all
    /// Cost of buying so many ports elsewhere; not decreasing, 0 at 0 and below.
    std::function<double(double)> portCost;
    double cheapestPort = 0;       ///< lower bound of portCost(d) / d
    std::optional<int> exactBoxes; ///< only sets of so many boxes
};

struct CoverAnswer {
    double cost = 0; ///< boxes and ports
    double cover = 0;
    double ports = 0; ///< that the boxes bring along
    std::vector<std::pair<std::size_t, int>> chosen; ///< tag, count; count > 0
};

/// The cheapest multiset of items with a total cover of at least `need`, ports included; nothing when there is none.
/// Exact by branch and bound over a Pareto-pruned list. Above 12 boxes the search is exact for the last 12 and takes
/// the item with the best cost per cover before them (a knapsack of many parts is filled by its best part). At most
/// 200,000 nodes are visited; then the best set so far is the answer. Sets of over a million boxes, and of over 48
/// beside those taken beforehand, are not looked at. Same input, same answer.
std::optional<CoverAnswer> cheapestCover(std::vector<CoverItem> items, const CoverQuestion& question);

/// All combinations of items (by cover, here in ports) up to `most` that no cheaper one equals: a table to look
/// portCost() up in. Sorted by cover and cost; `chosen` counts by tag.
class PortTable {
public:
    PortTable(std::vector<CoverItem> items, double most);
    /// Cheapest cost of at least this many ports; 0 for 0 and below, infinite when there are no items.
    double cost(double ports) const;
    std::vector<std::pair<std::size_t, int>> chosen(double ports) const;
    /// Lower bound of cost(d) / d.
    double perPort() const { return m_perPort; }

private:
    struct Row {
        double ports = 0;
        double cost = 0;
        std::size_t item = 0;   ///< last one added
        std::size_t before = 0; ///< row it was added to
    };
    void fill();
    /// Splits a large need into whole pieces of the most economic item and a rest that the table holds.
    std::pair<int, double> split(double ports) const;
    const Row* find(double ports) const;

    std::vector<CoverItem> m_items;
    std::vector<Row> m_rows; ///< by ports and by cost, both growing
    double m_perPort = 0;
    std::size_t m_best = 0;
    double m_most = 0;
};

} // namespace sightline::planner
