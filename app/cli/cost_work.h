#pragma once
// What `sightline-cli cost` works out before it is shown, for the tables and the JSON alike.

#include "cli/commands.h"

#include "costmodel/sensitivity.h"
#include "proposal/which_wins.h"

#include <optional>
#include <string>
#include <vector>

namespace sightline::cli {

/// One ordered pair of architectures that is shown.
struct CostPair {
    std::size_t first = 0, second = 0; ///< indices as in planner::architectures
};

/// One thing that is priced: an architecture, or what is there already.
struct CostColumn {
    std::string key, name; ///< "vms", "VMS"; "keep_as_is", "Keep as is"
    const proposal::ArchitectureResult* result = nullptr;
    costmodel::CashFlow low, high; ///< every price at that end
};

/// Columns point into the comparison: it stays where it is.
struct CostAnswer {
    CostAnswer() = default;
    CostAnswer(const CostAnswer&) = delete;
    CostAnswer& operator=(const CostAnswer&) = delete;

    const planner::Catalogue* catalogue = nullptr;
    proposal::Comparison comparison;
    std::vector<CostColumn> columns;              ///< the architectures asked for, then what is there already
    std::vector<std::size_t> shown;               ///< the architectures asked for
    std::vector<CostPair> pairs;                  ///< pairs with one of them
    std::optional<costmodel::Tornado> tornado;
    std::vector<costmodel::RankRegression> totalRanks, pairRanks; ///< as shown, as pairs; empty without a tornado
    std::optional<proposal::FieldSweep> sweep;
    std::optional<proposal::WhichWinsMap> map;
    bool interrupted = false;
};

/// Draws of each cell of the map, at most: the verdict of a cell needs no more.
inline constexpr int mapDraws = 400;

/// The lines of one category added up; columns foot because amounts are rounded already.
struct CategoryYears {
    std::string name;
    std::vector<costmodel::Money> byYear;
    costmodel::Money total;
};
/// In the order of their first lines.
std::vector<CategoryYears> categoriesOf(const costmodel::CashFlow& flow);

/// The document of `cost --json`.
std::string costJson(const CostCommand& command, const CostAnswer& answer);
/// Tornado, sweep and map for people.
std::string costAnalysesText(const CostAnswer& answer);

} // namespace sightline::cli
