// From what we pay to what the customer pays: the one place where both are in reach.

#include "proposal/customer_view.h"

#include "engine.h"
#include "planner/topology_layout.h"
#include "proposal/document.h"
#include "proposal/figure_words.h"

#include <QString>

#include <algorithm>
#include <deque>
#include <set>

namespace sightline::proposal {

namespace {

using costmodel::LineItem;
using costmodel::Money;
using costmodel::Offer;
using costmodel::Sheet;

constexpr std::size_t drawnBoxes = 60; ///< of a drawing that has to be read on a page
constexpr std::size_t wholeDrawing = 20'000; ///< nodes beyond which failures are not listed one by one

bool isNeutral(const planner::Commercial& terms) {
    const auto none = [](const planner::Setting<double>& setting) { return setting.isDefault() || *setting == 0; };
    return none(terms.margin) && none(terms.markup) && none(terms.discount) && terms.categories.empty() && terms.lines.empty();
}

/// The sheet at net selling prices, with its drivers: for draws.
Sheet netSheet(const Sheet& bought, const planner::Commercial& terms) {
    Sheet sheet = bought;
    for (LineItem& line : sheet.lines) {
        const costmodel::LineTerms own = costmodel::lineTerms(line, terms);
        const double total = costmodel::isOwnCost(line) ? 0 : *terms.discount;
        if (!line.factors.empty()) line.factors.push_back({"", Range::exactly(own.factor * (1 - own.discount) * (1 - total))});
    }
    return sheet;
}

/// The sheet at list selling prices: one factor a line, and no name that says what it is made of.
Sheet listSheet(const Sheet& bought, const planner::Commercial& terms) {
    Sheet sheet = bought;
    for (LineItem& line : sheet.lines)
        line.factors = {{"", line.unitPrice() * costmodel::lineTerms(line, terms).factor}};
    return sheet;
}

costmodel::CashFlow netFlow(const Offer& offer) {
    costmodel::CashFlow flow;
    flow.currency = offer.currency;
    const auto shown = [](costmodel::SellMoney amount) { return Money::cents(amount.inCents()); };
    for (const costmodel::OfferLine& line : offer.lines) {
        costmodel::PricedLine priced{line.id, line.name, line.category, {}, shown(line.total.net)};
        for (const costmodel::OfferAmounts& year : line.byYear)
            priced.byYear.push_back(shown(year.net));
        flow.lines.push_back(std::move(priced));
    }
    for (const costmodel::OfferAmounts& year : offer.byYear)
        flow.byYear.push_back(shown(year.net));
    flow.nominal = shown(offer.total.net);
    flow.presentValue = shown(offer.presentValue);
    return flow;
}

double netTotal(const Sheet& sheet, const planner::Commercial& terms, costmodel::PricePoint point) {
    const auto offer = costmodel::makeOffer(sheet, terms, costmodel::OfferView::Internal, point);
    return offer ? offer->total.net.amount() : 0;
}

/// Cost figures of a result at selling prices; the sheet keeps its drivers until the draws are made.
void sellResult(ArchitectureResult& result, const planner::Plan& plan, const Offer& offer) {
    const Sheet bought = result.sheet;
    result.cashFlow = netFlow(offer);
    const double likely = result.cashFlow.nominal.amount();
    result.tcoUsd = {netTotal(bought, plan.commercial, costmodel::PricePoint::Low), likely,
                     netTotal(bought, plan.commercial, costmodel::PricePoint::High)};
    result.cumulativeLikely.clear();
    Money paid;
    for (const Money year : result.cashFlow.byYear)
        result.cumulativeLikely.push_back((paid += year).amount());
    result.dayOne = result.cashFlow.byYear.empty() ? 0 : result.cashFlow.byYear.front().amount();
    result.eachYearAfter = (likely - result.dayOne) / std::max(1, *plan.horizonYears);
    const auto cameras = static_cast<double>(planner::cameraCount(plan));
    result.perCameraMonth = cameras > 0 ? likely / cameras / (12.0 * std::max(1, *plan.horizonYears)) : 0;
    result.sheet = netSheet(bought, plan.commercial);
}

/// The draws again, at net selling prices, with the seed and number of the comparison and against the same base.
void drawSold(Comparison& sold, const planner::Catalogue& catalogue) {
    CompareOptions options;
    options.seed = sold.seed;
    options.draws = std::max(1, sold.draws);
    drawAll(sold, catalogue, options);
}

// ---- what a customer cannot reach ------------------------------------------------------------------------------

/// Products as they are called, without their figures. Owns them for as long as any pointer's view lives.
class NamedProducts {
public:
    const planner::Product* of(const planner::Product* product) {
        if (!product) return nullptr;
        const auto found = m_known.find(product);
        if (found != m_known.end()) return found->second;
        planner::Product plain = *product;
        plain.figures.clear();
        plain.aliases.clear();
        plain.file.clear();
        m_products->push_back(std::move(plain));
        return m_known[product] = &m_products->back();
    }
    std::shared_ptr<const void> owner() const { return m_products; }

private:
    std::shared_ptr<std::deque<planner::Product>> m_products = std::make_shared<std::deque<planner::Product>>();
    std::map<const planner::Product*, const planner::Product*> m_known;
};

void nameOnly(planner::SiteDesign& site, NamedProducts& products) {
    for (planner::RecorderSet& set : site.recorders) {
        set.product = products.of(set.product);
        set.drive = products.of(set.drive);
    }
    for (planner::SwitchSet& set : site.switches)
        set.product = products.of(set.product);
    for (planner::EncoderSet& set : site.encoders)
        set.product = products.of(set.product);
    site.bridge = products.of(site.bridge);
}

void nameOnly(planner::Design& design, NamedProducts& products) {
    for (planner::SiteDesign& site : design.sites)
        nameOnly(site, products);
    if (design.centre) nameOnly(*design.centre, products);
    for (planner::DeploymentOption& option : design.options)
        option.costUsd = 0;
    design.findings.clear();
}

planner::Plan withoutMoney(planner::Plan plan) {
    plan.prices.clear();
    plan.exchangeRates.clear();
    plan.commercial = {};
    plan.customLines.clear();
    plan.scenarios.clear();
    plan.notes.clear();
    for (planner::ArchitectureChoice* choice : {&plan.vms, &plan.nvr, &plan.hybrid})
        for (planner::TopologyEdit& edit : choice->edits)
            edit.source.clear();
    return plan;
}

bool isCustomersOwn(const std::string& id) {
    return id == "lab.itadmin.rate" || id.starts_with("energy.") || id.starts_with("wan.");
}

std::vector<AssumedFigure> figuresOf(const Comparison& comparison, const planner::Catalogue& catalogue) {
    const costmodel::PriceBook book(comparison.plan, catalogue);
    std::vector<AssumedFigure> figures;
    std::set<std::string> known;
    for (const ArchitectureResult& result : comparison.results)
        for (const LineItem& line : result.sheet.lines)
            for (const costmodel::Factor& factor : line.factors) {
                if (factor.driver.empty() || factor.driver.starts_with(costmodel::customDriver)) continue;
                if (!known.insert(factor.driver).second) continue;
                AssumedFigure assumed{factor.driver, figureWords(catalogue, factor.driver), {}, factor.value, 0, Grade::Estimate, {}};
                if (const Figure* figure = book.figure(factor.driver)) {
                    assumed.unit = figure->unit;
                    assumed.value = figure->value;
                    assumed.year = figure->year;
                    assumed.grade = figure->grade;
                    assumed.source = figure->source;
                }
                figures.push_back(std::move(assumed));
            }
    return figures;
}

/// Prices of ours lose their value; what somebody quoted to us loses who it was.
std::vector<AssumedFigure> forCustomer(std::vector<AssumedFigure> figures, const Comparison& comparison,
                                       const planner::Catalogue& catalogue) {
    const costmodel::PriceBook book(comparison.plan, catalogue);
    for (AssumedFigure& one : figures) {
        const Figure* figure = book.figure(one.id);
        const bool isMoney = figure ? !figure->currency.empty() : true;
        if (isMoney && !isCustomersOwn(one.id)) {
            one.value.reset();
            one.source.clear();
        }
        if (!figure || figure->layer != Layer::Shipped) one.source.clear();
    }
    return figures;
}

/// Names in a drawing come from outside: characters that XML may not hold, or that turn the writing, are left out.
std::string cleanDrawing(const std::string& svg) {
    QString clean;
    for (const QChar c : QString::fromStdString(svg)) {
        const char16_t u = c.unicode();
        const bool turns = u == 0x061C || u == 0x200E || u == 0x200F || (u >= 0x202A && u <= 0x202E) || (u >= 0x2066 && u <= 0x2069);
        const bool refused = (u < 0x20 && u != '\n') || (u >= 0x7F && u < 0xA0) || u >= 0xFFFE || (u >= 0xFDD0 && u <= 0xFDEF);
        if (!turns && !refused) clean += c;
    }
    return clean.toStdString();
}

DrawnDesign drawn(const Comparison& comparison, const ArchitectureResult& result, const planner::Catalogue& catalogue,
                  const planner::FailoverPresets& presets) {
    DrawnDesign design;
    if (!result.design.feasible) return design;
    planner::Plan named = comparison.plan;
    for (planner::Site& site : named.sites) {
        site.name = cleanText(site.name, 40);
        for (planner::CameraGroup& group : site.groups)
            group.name = cleanText(group.name, 40);
    }
    auto topology = planner::makeTopology(named, result.design, catalogue, presets);
    if (!topology) return design;
    design.topology = std::move(*topology);
    const planner::TopologyLayout layout = planner::layoutTopology(design.topology, drawnBoxes);
    design.svg = cleanDrawing(planner::topologySvg(design.topology, layout));
    design.width = layout.width;
    design.height = layout.height;
    for (const planner::PlacedBand& band : layout.bands)
        design.parts.push_back({band.x - 4, band.y - 4, band.width + 8, band.height + 8});
    std::stable_sort(design.parts.begin(), design.parts.end(), [](const DrawnDesign::Part& a, const DrawnDesign::Part& b) { return a.x < b.x; });
    if (design.topology.nodes.size() > wholeDrawing) return design;
    const planner::FailureAnalysis analysis(design.topology);
    design.failures = analysis.everyFailure();
    design.singlePoints = analysis.singlePoints();
    return design;
}

/// A comparison whose amounts are selling prices, still with everything else.
Comparison soldComparison(const Comparison& bought, const planner::Catalogue& catalogue, const std::array<Offer, 3>& offers) {
    Comparison sold = bought;
    if (isNeutral(bought.plan.commercial)) return sold;
    for (std::size_t a = 0; a < 3; ++a)
        sellResult(sold.results[a], bought.plan, offers[a]);
    if (sold.keepAsIs) {
        const auto offer = costmodel::makeOffer(bought.keepAsIs->result.sheet, bought.plan.commercial, costmodel::OfferView::Internal);
        if (offer) sellResult(sold.keepAsIs->result, bought.keepAsIs->plan, *offer);
    }
    drawSold(sold, catalogue);
    sold.recommendation = recommend(sold);
    if (!bought.recommendation.flips.empty())
        sold.recommendation.flips = findFlips(sold, catalogue, &bought.plan.commercial);
    return sold;
}

/// What the customer's total leaves out: our margin is in it or not his affair, and tax may be in it.
std::vector<std::string> exclusionsOf(const planner::Plan& plan) {
    std::vector<std::string> excluded = costmodel::excludedCosts(plan);
    for (std::string& one : excluded)
        if (one.find("margin") != std::string::npos) one = plan.commercial.taxRate.isDefault() ? "Freight, taxes and financing" : "Freight and financing";
    return excluded;
}

CustomerView viewOf(const Comparison& comparison, const planner::Catalogue& catalogue, const ViewOptions& options,
                    const std::array<Offer, 3>& offers, const std::vector<AssumedFigure>& figures) {
    const planner::Commercial& terms = comparison.plan.commercial;
    CustomerView view;
    view.offers = offers;
    view.totalDiscount = *terms.discount;
    view.taxRate = *terms.taxRate;
    view.isTaxSet = !terms.taxRate.isDefault();
    view.exclusions = exclusionsOf(comparison.plan);
    view.figures = forCustomer(figures, comparison, catalogue);
    view.sold = soldComparison(comparison, catalogue, offers);
    NamedProducts products;
    for (std::size_t a = 0; a < 3; ++a) {
        for (const LineItem& line : comparison.results[a].sheet.lines)
            view.discounts[a].push_back(costmodel::lineTerms(line, terms).discount);
        view.sold.results[a].sheet = listSheet(comparison.results[a].sheet, terms);
        nameOnly(view.sold.results[a].design, products);
        if (!catalogue.failover()) continue;
        view.drawings[a] = drawn(comparison, comparison.results[a], catalogue, *catalogue.failover());
        for (planner::TopologyNode& node : view.drawings[a].topology.nodes)
            node.product = products.of(node.product);
    }
    if (view.sold.keepAsIs) {
        view.sold.keepAsIs->plan = withoutMoney(view.sold.keepAsIs->plan);
        view.sold.keepAsIs->result.sheet.lines.clear();
        nameOnly(view.sold.keepAsIs->result.design, products);
    }
    view.sold.plan = withoutMoney(comparison.plan);
    view.sold.findings.clear();
    view.products = products.owner();
    if (options.whatIf) view.whatIf = workOutWhatIf(comparison.plan, catalogue);
    return view;
}

Result<std::array<Offer, 3>> offersOf(const Comparison& comparison, costmodel::OfferView view) {
    std::array<Offer, 3> offers;
    for (std::size_t a = 0; a < 3; ++a) {
        auto offer = costmodel::makeOffer(comparison.results[a].sheet, comparison.plan.commercial, view);
        if (!offer) return tl::make_unexpected(offer.error());
        offers[a] = std::move(*offer);
    }
    return offers;
}

} // namespace

Result<CustomerView> customerView(const Comparison& comparison, const planner::Catalogue& catalogue, const ViewOptions& options) {
    const auto offers = offersOf(comparison, costmodel::OfferView::Customer);
    if (!offers) return tl::make_unexpected(offers.error());
    return viewOf(comparison, catalogue, options, *offers, figuresOf(comparison, catalogue));
}

Result<InternalView> internalView(const Comparison& comparison, const planner::Catalogue& catalogue, const ViewOptions& options) {
    const auto offers = offersOf(comparison, costmodel::OfferView::Internal);
    if (!offers) return tl::make_unexpected(offers.error());
    InternalView view;
    view.figures = figuresOf(comparison, catalogue);
    view.customer = viewOf(comparison, catalogue, options, *offers, view.figures);
    view.bought = comparison;
    view.notes = comparison.plan.notes;
    const ArchitectureResult& best = view.customer.sold.of(view.customer.sold.recommendation.winner);
    view.belowCost = costmodel::linesBelowCost(comparison.of(best.architecture).sheet, comparison.plan.commercial);
    return view;
}

} // namespace sightline::proposal
