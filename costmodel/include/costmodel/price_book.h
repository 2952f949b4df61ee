#pragma once
// The price book in force for a plan: shipped figures, the user's over them, the project's over both; each with its age
// and grade, in the currency of the sheets.

#include "costmodel/cash_flow.h"
#include "costmodel/exchange.h"
#include "planner/catalogue.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sightline::costmodel {

/// What a figure says in force.
struct BookEntry {
    Figure figure;    ///< in its own currency, with source, grade, date and layer
    Range value;      ///< in the currency of the sheets; as the figure when that is no money
    int ageYears = 0; ///< to planner::priceBookYear, not below 0
    bool isStale = false;    ///< money older than planner::staleAfterYears
    bool isEstimate = false;
    /// Money in a currency without a rate: the entry counts as nothing.
    bool isUnpriced = false;
};

/// Shares of a sheet's likely nominal total, each 0 … 1, by lines: a line counts when any of its factors does. Amounts
/// count with their size, so that a credit does not hide what it rests on.
struct PriceShares {
    double estimates = 0, stale = 0, user = 0, project = 0;
    int stalePrices = 0; ///< different prices of the sheet that are stale
};

/// The catalogue must outlive the book. Entries of the plan that are not planner::isUsablePrice(), or whose
/// currency has no rate, are passed over; planner::priceFindings() names them.
class PriceBook {
public:
    PriceBook(const planner::Plan& plan, const planner::Catalogue& catalogue);

    const planner::Catalogue& catalogue() const { return m_catalogue; }
    const Exchange& exchange() const { return m_exchange; }

    /// The figure in force by id or alias, in its own currency; nullptr when there is none.
    const Figure* figure(std::string_view id) const;
    /// What lies over this figure of the catalogue, or the figure itself.
    const Figure& inForce(const Figure& shipped) const;
    /// The figure in force as a factor of a line: its value in the currency of the sheets. Zero for money in a currency
    /// without a rate.
    Factor factor(const Figure& shipped) const;

    /// Every price, rate and working time in force, ordered by id.
    std::vector<BookEntry> entries() const;
    BookEntry entry(const Figure& inForce) const;

    PriceShares shares(const Sheet& sheet) const;

private:
    const planner::Catalogue& m_catalogue;
    Exchange m_exchange;
    std::map<std::string, Figure, std::less<>> m_project; ///< by the catalogue's id
};

/// Share of the likely total that rests on figures graded "estimate" (a line counts by its weakest factor), 0 … 1, for a
/// sheet whose prices are the catalogue's.
double estimateShare(const Sheet& sheet, const planner::Catalogue& catalogue);

/// Drivers of custom lines start with this; they are the project's own and no estimate of ours.
inline constexpr const char* customDriver = "custom.";

} // namespace sightline::costmodel
