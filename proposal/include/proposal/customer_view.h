#pragma once
// What a customer may see of a comparison, and what only we may see. Customer documents are made from a CustomerView
// alone: it holds selling prices, and no buy price, margin, supplier, note or finding is reachable from it.

#include "costmodel/offer.h"
#include "planner/failure_analysis.h"
#include "proposal/comparison.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace sightline::proposal {

/// A figure that the result rests on.
struct AssumedFigure {
    std::string id, name, unit;
    std::optional<Range> value; ///< nothing where the figure is a price of ours: the customer sees what he pays instead
    int year = 0;               ///< 0: not dated
    Grade grade = Grade::Estimate;
    std::string source;         ///< "" where it would name a supplier
};

/// A topology with what its failures do; nothing where the design cannot be drawn.
struct DrawnDesign {
    planner::Topology topology;
    std::string svg; ///< stand-alone drawing, "" when there is none
    double width = 0, height = 0; ///< of the drawing, pixels
    struct Part { double x = 0, y = 0, width = 0, height = 0; };
    std::vector<Part> parts;      ///< a site of each kind and the centre, pixels of the drawing
    std::vector<planner::FailureEffect> failures; ///< every element alone
    std::vector<planner::SinglePoint> singlePoints;
};

/// The answer at one setting of the what-if, for the three options.
struct WhatIfPoint {
    struct Option {
        bool built = false, feasible = false;
        std::vector<costmodel::SellMoney> totals; ///< by price position; net over the horizon
        std::vector<costmodel::SellMoney> dayOne; ///< by price position; net
        double storageTb = 0;
        std::int64_t recorders = 0;
    };
    std::array<Option, 3> options;
};

/// Settings worked out ahead by the engine: every stop of every slider, nothing between them.
struct WhatIf {
    std::vector<int> cameras;         ///< at each site
    std::vector<int> days;            ///< of footage
    std::vector<int> sites;
    std::vector<double> positions;    ///< of every price in its range: -1 lowest, 0 likely, 1 highest
    std::size_t now[4] = {0, 0, 0, 0};///< the plan's own stops: cameras, days, sites, position
    std::vector<WhatIfPoint> points;  ///< cameras outermost, then days, then sites; empty: none was asked for

    const WhatIfPoint& at(std::size_t camera, std::size_t day, std::size_t site) const {
        return points[(camera * days.size() + day) * sites.size() + site];
    }
};

/// A comparison at selling prices. Its plan has no prices, rates, terms, custom lines, scenarios and notes; its sheets
/// hold one factor a line, the selling list price before discounts, under no name; its cash flows are net amounts.
struct CustomerView {
    Comparison sold;
    std::array<costmodel::Offer, 3> offers;        ///< VMS, NVR, hybrid: list, discount, net, tax, gross
    std::array<std::vector<double>, 3> discounts;  ///< by line of the sheet, fraction
    double totalDiscount = 0;                      ///< fraction
    double taxRate = 0;                            ///< fraction of the net amounts
    bool isTaxSet = false;
    std::vector<AssumedFigure> figures;            ///< of all three options, once each
    std::array<DrawnDesign, 3> drawings;
    std::vector<std::string> exclusions;
    WhatIf whatIf;                                 ///< empty unless asked for
    std::shared_ptr<const void> products;          ///< owns what the designs point to: products without figures
};

/// What only we may see, beside what the customer does.
struct InternalView {
    CustomerView customer;
    Comparison bought;                          ///< as compared: buy prices, terms, notes, findings
    std::vector<AssumedFigure> figures;         ///< with every value and source
    std::vector<std::string> belowCost;         ///< lines of the recommended option that are sold below what they cost
    std::string notes;                          ///< the plan's
};

struct ViewOptions {
    bool whatIf = false; ///< work the what-if out; HTML only
};

/// The view at selling prices: margins, discounts and tax of the plan applied to every line, the draws made again with
/// the same seed, and the advice given at those prices. Without terms of sale the figures are the comparison's own.
/// Fails with BadInput where a line would be sold below what it costs, without saying which or by how much.
Result<CustomerView> customerView(const Comparison& comparison, const planner::Catalogue& catalogue,
                                  const ViewOptions& options = {});
/// Never fails for a low price: it names the lines instead.
Result<InternalView> internalView(const Comparison& comparison, const planner::Catalogue& catalogue,
                                  const ViewOptions& options = {});

/// A sheet with every factor at one position of its range: -1 low, 0 likely, 1 high, linear between; of a credit the
/// other way round, as PricePoint has it.
costmodel::Sheet atPosition(const costmodel::Sheet& sheet, double position);
/// The what-if's stops and points for a plan. Deterministic; the number of stops falls with the kinds of sites.
WhatIf workOutWhatIf(const planner::Plan& plan, const planner::Catalogue& catalogue);
/// The plan at one setting of the what-if.
planner::Plan planAt(const planner::Plan& plan, int cameras, int days, int sites);

} // namespace sightline::proposal
