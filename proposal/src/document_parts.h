#pragma once
// Inside the proposal module: what the parts of the document share. Parts take the customer's view; those that end with
// Internal take ours, and only makeDocument(InternalView) calls them.

#include "proposal/charts.h"
#include "proposal/document.h"

#include <string>
#include <vector>

namespace sightline::proposal::document {

/// What a part is made from. No buy side is reachable from here.
struct Parts {
    const CustomerView& view;
    const DocumentOptions& options;
    const Words& w;

    const Comparison& sold() const { return view.sold; }
    const planner::Plan& plan() const { return view.sold.plan; }
    const std::string& currency() const { return view.sold.currency(); }
    const ArchitectureResult& best() const { return view.sold.of(view.sold.recommendation.winner); }

    // Figures in the reader's language.
    std::string fig(const std::string& english) const { return w.figure(english); }
    std::string number(double value, int decimals) const;
    std::string plain(double value) const; ///< without needless decimals
    std::string count(double value) const;
    std::string percent(double fraction) const;
    std::string money(double amount) const;      ///< talk form
    std::string cents(costmodel::Money amount) const;
    std::string cents(costmodel::SellMoney amount) const;
    std::string storage(double tb) const;        ///< in the unit of the options, with it
    double storageValue(double tb) const;
    std::string storageUnit() const;             ///< "TB" or "TiB"
    Cell countCell(double value) const { return {count(value), value}; }
    Cell numberCell(double value, int decimals) const { return {number(value, decimals), value}; }
    Cell centsCell(costmodel::Money amount) const { return {cents(amount), amount.amount()}; }
    Cell centsCell(costmodel::SellMoney amount) const { return {cents(amount), amount.amount()}; }

    std::string say(const std::string& english) const; ///< a sentence of the engine, where its pattern is known
    std::string item(const std::string& english) const; ///< a name of the price book, the sheet or a plan field
    std::string need(planner::Need need) const;  ///< "Access control"
    std::string name(planner::Architecture architecture) const { return w.maybe(planner::architectureName(architecture)); }
    std::string site(const planner::SiteDesign& site) const;     ///< "Shop", "Centre"
    std::string siteKind(const planner::SiteDesign& site) const; ///< "Shop, 12 like sites"
    std::string design(const planner::Design& design) const;
    std::string paidIn(const std::vector<int>& years) const;
    std::string yearName(int year) const;        ///< "Day one", "Year 3"
    std::string totalName() const;               ///< "Five-year total"
    std::string headline() const;                ///< "Hybrid fits best"
    bool isPutForward(planner::Architecture architecture) const;
    ChartTheme theme() const;
    /// The same chart with its words in the reader's language.
    std::function<void(QPainter&, const QRectF&)> inLanguage(std::function<void(QPainter&, const QRectF&)> paint) const;
};

using Blocks = std::vector<Block>;

Blocks coverPart(const Parts& parts);
Blocks summaryPart(const Parts& parts);
Blocks requirementsPart(const Parts& parts);
Blocks optionsPart(const Parts& parts);
Blocks scopePart(const Parts& parts);
Blocks camerasPart(const Parts& parts);
Blocks storagePart(const Parts& parts);
Blocks networkPart(const Parts& parts);
Blocks topologyPart(const Parts& parts);
Blocks billPart(const Parts& parts);
Blocks yearsPart(const Parts& parts);
Blocks reliabilityPart(const Parts& parts);
Blocks testPart(const Parts& parts);
Blocks assumptionsPart(const Parts& parts, const std::vector<AssumedFigure>& figures);
Blocks exclusionsPart(const Parts& parts);
Blocks acceptancePart(const Parts& parts);

/// What we pay, what we take and what is left, by line; ours only.
Blocks billInternal(const Parts& parts, const InternalView& view);
/// Cost and margin by year; ours only.
Blocks yearsInternal(const Parts& parts, const InternalView& view);
/// Notes of the plan and findings; ours only.
Blocks requirementsInternal(const Parts& parts, const InternalView& view);
/// What other ways of carrying an option out would cost us; ours only.
Blocks storageInternal(const Parts& parts, const InternalView& view);

TextBlock text(std::string words, TextStyle style = TextStyle::Body);
/// Every camera of every site, one row each, at most `most`; rows of what is collapsed otherwise.
TableBlock cameraTable(const Parts& parts, bool everyCamera, std::size_t most = 20'000);

} // namespace sightline::proposal::document
