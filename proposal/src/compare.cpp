// The pipeline: designs, costs, lost footage, knock-outs, advice.

#include "engine.h"
#include "planner/platform_choice.h"

#include "costmodel/vendor_groups.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sightline::proposal {

using planner::Architecture;

namespace {

constexpr double monthsPerYear = 12;

std::vector<double> cumulativeOf(const costmodel::CashFlow& flow) {
    std::vector<double> paid;
    costmodel::Money sum;
    for (const costmodel::Money year : flow.byYear)
        paid.push_back((sum += year).amount());
    return paid;
}

void addCost(ArchitectureResult& result, const planner::Plan& plan) {
    using costmodel::PricePoint;
    result.cashFlow = costmodel::priceSheet(result.sheet, PricePoint::Likely);
    const double likely = result.cashFlow.nominal.amount();
    result.tcoUsd = {costmodel::priceSheet(result.sheet, PricePoint::Low).nominal.amount(), likely,
                     costmodel::priceSheet(result.sheet, PricePoint::High).nominal.amount()};
    result.cumulativeLikely = cumulativeOf(result.cashFlow);
    result.dayOne = result.cashFlow.byYear.empty() ? 0 : result.cashFlow.byYear.front().amount();
    result.eachYearAfter = (likely - result.dayOne) / *plan.horizonYears;
    const auto cameras = static_cast<double>(planner::cameraCount(plan));
    result.perCameraMonth = cameras > 0 ? likely / cameras / (monthsPerYear * *plan.horizonYears) : 0;
}

double smallestChance(const planner::Design& design) {
    double smallest = 1;
    for (const planner::SiteDesign& site : design.sites)
        if (site.feasible)
            smallest = std::min(smallest, site.chanceRetentionKept);
    return smallest;
}

ArchitectureResult resultFor(const planner::Plan& plan, const planner::Catalogue& catalogue, QuickPass& pass, Architecture a) {
    const auto i = static_cast<std::size_t>(a);
    ArchitectureResult result;
    result.architecture = a;
    result.design = std::move(pass.designs[i]);
    result.sheet = costmodel::designSheet(plan, result.design, catalogue);
    completeResult(result, plan, catalogue);
    result.knockouts = knockouts(plan, result.design);
    result.reservations = reservations(plan, result.design);
    result.feasible = result.design.feasible && result.knockouts.empty();
    return result;
}

/// The dearest option that can be built, unless the plan names another base.
planner::BaseCase baseOf(const Comparison& comparison) {
    using planner::BaseCase;
    const BaseCase wanted = *comparison.plan.costs.base;
    if (wanted == BaseCase::KeepAsIs && comparison.keepAsIs) return wanted;
    constexpr BaseCase bases[] = {BaseCase::Vms, BaseCase::Nvr, BaseCase::Hybrid};
    std::optional<std::size_t> dearest;
    for (std::size_t a = 0; a < 3; ++a) {
        if (wanted == bases[a]) return wanted;
        if (!comparison.results[a].feasible) continue;
        if (!dearest || comparison.results[a].cashFlow.nominal > comparison.results[*dearest].cashFlow.nominal) dearest = a;
    }
    return dearest ? bases[*dearest] : BaseCase::None;
}

/// Index of the base among the sheets that are drawn; the fourth is what exists.
std::optional<std::size_t> baseIndex(planner::BaseCase base) {
    using planner::BaseCase;
    switch (base) {
    case BaseCase::Vms:
        return 0;
    case BaseCase::Nvr:
        return 1;
    case BaseCase::Hybrid:
        return 2;
    case BaseCase::KeepAsIs:
        return 3;
    case BaseCase::None:
        break;
    }
    return std::nullopt;
}

void holdAgainstBase(Comparison& comparison, const costmodel::DrawResult& draws) {
    const auto base = baseIndex(comparison.base);
    if (!base || (*base == 3 && !comparison.keepAsIs)) return;
    const ArchitectureResult& held = *base < 3 ? comparison.results[*base] : comparison.keepAsIs->result;
    for (std::size_t a = 0; a < 3; ++a) {
        if (a == *base) continue;
        AgainstBase& against = comparison.againstBase[a];
        against.likely = comparison.results[a].cashFlow.nominal.amount() - held.cashFlow.nominal.amount();
        against.difference = costmodel::pairedDifference(draws, a, *base);
        against.cheaper = costmodel::probabilityCheaper(draws, a, *base);
        against.crossoverYear.reset();
        const auto crossing = costmodel::crossover(comparison.results[a].cumulativeLikely, held.cumulativeLikely);
        if (crossing && crossing->firstOvertakes) against.crossoverYear = crossing->year;
    }
}

void addDraws(Comparison& comparison, const planner::Catalogue& catalogue, const CompareOptions& options) {
    comparison.base = baseOf(comparison);
    comparison.draws = drawAll(comparison, catalogue, options);
}

void addFindings(Comparison& comparison, const planner::Catalogue& catalogue, const planner::Rulebook* rulebook) {
    comparison.findings = rulebook ? planner::findings(comparison.plan, *rulebook, catalogue) : planner::findings(comparison.plan);
    const auto add = [&comparison](const std::vector<planner::Finding>& more) {
        for (const planner::Finding& finding : more)
            if (std::find(comparison.findings.begin(), comparison.findings.end(), finding) == comparison.findings.end())
                comparison.findings.push_back(finding);
    };
    add(planner::platformFindings(comparison.plan, catalogue));
    for (const ArchitectureResult& result : comparison.results) {
        add(result.design.findings);
        add(costmodel::licenceFindings(comparison.plan, result.design, catalogue));
    }
    if (comparison.keepAsIs) add(comparison.keepAsIs->result.design.findings);
    std::stable_sort(comparison.findings.begin(), comparison.findings.end(),
                     [](const auto& a, const auto& b) { return a.severity < b.severity; });
}

// Sizing has asked for it already when the design can be built.
double likelyTotal(const planner::Design& design, const planner::Prices& prices) {
    for (const planner::DeploymentOption& option : design.options)
        if (option.feasible && option.deployment == design.deployment)
            return option.costUsd;
    return prices.total(design);
}

} // namespace

void addMethods(Comparison& comparison) {
    const ArchitectureResult& any = comparison.results.front();
    comparison.methods = {{"bitrate", "power-law/2: key and other frames apart, rate control, schedule"},
                          {"storage", "arithmetic/2: rate x retention in tiers and holds x file overhead x headroom"},
                          {"recorders", any.design.method},
                          {"tco", "line items/1: each item rounded once, nominal"},
                          {"p10_p50_p90", "draws/2: paired Latin-hypercube draws over price ranges, prices of a vendor move together"},
                          {"lost_camera_hours_per_year", any.loss.method},
                          {"recommendation", "rules/1: must-haves, then cost, then lost footage"}};
}

void shareLoss(ArchitectureResult& result, const planner::Plan& plan) {
    const auto cameras = static_cast<double>(planner::cameraCount(plan));
    result.lostHoursPerCamera = cameras > 0 ? result.loss.mean / cameras : 0;
}

int drawAll(Comparison& comparison, const planner::Catalogue& catalogue, const CompareOptions& options) {
    std::vector<costmodel::Sheet> sheets = sheetsOf(comparison);
    if (comparison.keepAsIs) sheets.push_back(comparison.keepAsIs->result.sheet);
    const auto draws = costmodel::drawCosts(sheets, drawOptions(sheets, catalogue, options), options.watch);
    for (std::size_t a = 0; a < 3; ++a) {
        comparison.results[a].tco = draws.total[a];
        comparison.results[a].cumulative = draws.cumulative[a];
        for (std::size_t b = 0; b < 3; ++b) {
            comparison.cheaper[a][b] = a == b ? 0.5 : costmodel::probabilityCheaper(draws, a, b);
            comparison.difference[a][b] = costmodel::pairedDifference(draws, a, b);
            comparison.lead[a][b] = a == b ? 0 : costmodel::pairedDifferenceAt(draws, b, a, 1 - clearChance);
            if (a != b) comparison.crossover[a][b] = costmodel::crossoverChances(draws, a, b);
        }
    }
    if (comparison.keepAsIs) {
        comparison.keepAsIs->result.tco = draws.total[3];
        comparison.keepAsIs->result.cumulative = draws.cumulative[3];
    }
    holdAgainstBase(comparison, draws);
    return draws.draws;
}

void completeResult(ArchitectureResult& result, const planner::Plan& plan, const planner::Catalogue& catalogue) {
    addCost(result, plan);
    result.loss = simulator::lostFootage(plan, result.design, catalogue);
    shareLoss(result, plan);
    result.running = costmodel::running(plan, result.design, catalogue);
    result.storageTb = planner::storageNeedTb(result.design);
    result.recorders = planner::recorderCount(result.design);
    result.chanceRetentionKept = smallestChance(result.design);
    result.priceShares = costmodel::PriceBook(plan, catalogue).shares(result.sheet);
    result.estimateShare = result.priceShares.estimates;
}

QuickPass quickPass(const planner::Plan& plan, const planner::Catalogue& catalogue) {
    QuickPass pass;
    std::array<std::unique_ptr<planner::Prices>, 3> prices;
    std::array<const planner::Prices*, 3> asked{};
    for (const Architecture a : planner::architectures) {
        const auto i = static_cast<std::size_t>(a);
        prices[i] = costmodel::designPrices(plan, a, catalogue);
        asked[i] = prices[i].get();
    }
    pass.designs = planner::makeDesigns(plan, catalogue, asked);
    for (const Architecture a : planner::architectures) {
        const auto i = static_cast<std::size_t>(a);
        pass.totals[i] = likelyTotal(pass.designs[i], *prices[i]);
        pass.feasible[i] = pass.designs[i].feasible && knockouts(plan, pass.designs[i]).empty();
    }
    return pass;
}

std::vector<costmodel::Sheet> sheetsOf(const Comparison& comparison) {
    std::vector<costmodel::Sheet> sheets;
    for (const ArchitectureResult& result : comparison.results)
        sheets.push_back(result.sheet);
    return sheets;
}

costmodel::DrawOptions drawOptions(const std::vector<costmodel::Sheet>& sheets, const planner::Catalogue& catalogue,
                                   const CompareOptions& options) {
    costmodel::DrawOptions draws;
    draws.draws = options.draws;
    draws.seed = options.seed;
    draws.shape = options.shape;
    draws.vendorOf = costmodel::vendorGroups(sheets, catalogue);
    draws.vendorCorrelation = options.vendorCorrelation;
    return draws;
}

void advise(Comparison& comparison) {
    comparison.recommendation = recommend(comparison);
    const ArchitectureResult& winner = comparison.of(comparison.recommendation.winner);
    comparison.estimateShare = winner.estimateShare;
    comparison.stalePrices = winner.priceShares.stalePrices;
}

Comparison compare(const planner::Plan& plan, const planner::Catalogue& catalogue, const CompareOptions& options) {
    Comparison comparison;
    comparison.plan = plan;
    comparison.seed = options.seed;
    QuickPass pass = quickPass(plan, catalogue);
    for (const Architecture a : planner::architectures)
        comparison.results[static_cast<std::size_t>(a)] = resultFor(plan, catalogue, pass, a);
    comparison.keepAsIs = whatExists(plan, catalogue);
    addDraws(comparison, catalogue, options);
    comparison.defaults = planner::defaultsInForce(plan);
    addFindings(comparison, catalogue, options.rulebook);
    addMethods(comparison);
    advise(comparison);
    if (options.flips)
        addFlips(comparison, catalogue);
    return comparison;
}

void addFlips(Comparison& comparison, const planner::Catalogue& catalogue, const std::atomic<bool>* cancel) {
    std::vector<Flip> flips = findFlips(comparison, catalogue, nullptr, cancel);
    std::vector<LettingGo> lettingGo;
    if (comparison.recommendation.verdict == Verdict::NothingFeasible) lettingGo = findLettingGo(comparison, catalogue, cancel);
    if (cancel && *cancel) return;
    comparison.recommendation.flips = std::move(flips);
    comparison.recommendation.lettingGo = std::move(lettingGo);
}

} // namespace sightline::proposal
