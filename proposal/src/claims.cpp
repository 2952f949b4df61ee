// Rules of thumb as hypotheses. Each is turned into plans whose sheets are drawn together.

#include "proposal/claims.h"

#include "engine.h"
#include "proposal/design_words.h"
#include "proposal/figure_words.h"
#include "proposal/format.h"
#include "proposal/which_wins.h"

#include "costmodel/sensitivity.h"

#include <algorithm>
#include <functional>

namespace sightline::proposal {

using costmodel::LineItem;
using costmodel::Sheet;
using planner::Architecture;
using planner::Need;
using planner::Plan;

namespace {

constexpr double claimHolds = 0.65; // as the advice: under this many outcomes it is too close to call

struct Buyer {
    int sites = 1, cameras = 16;
    std::set<Need> needs = {};
};

Plan buyerPlan(const Buyer& buyer) {
    planner::QuickInput input;
    input.sites = buyer.sites;
    input.camerasPerSite = buyer.cameras;
    input.needs = buyer.needs;
    return planner::quickPlan(input);
}

std::string buyerName(const Buyer& buyer) {
    return (buyer.sites == 1 ? std::string("1 site") : std::to_string(buyer.sites) + " sites of") +
           (buyer.sites == 1 ? ", " : " ") + std::to_string(buyer.cameras) + " cameras";
}

std::string architectureWord(Architecture a) {
    return planner::architectureName(a);
}

/// The lines that `keeps` says, in the years up to `lastYear`.
Sheet partOf(const Sheet& sheet, const std::function<bool(const LineItem&)>& keeps, int lastYear = 1000) {
    Sheet part = sheet;
    part.lines.clear();
    for (const LineItem& line : sheet.lines) {
        if (!keeps(line)) continue;
        part.lines.push_back(line);
        std::erase_if(part.lines.back().years, [lastYear](int year) { return year > lastYear; });
    }
    return part;
}

double likelyOf(const Sheet& sheet) {
    return costmodel::priceSheet(sheet).nominal.amount();
}

bool isSubscription(const LineItem& line) {
    return line.id.starts_with("subscription/");
}

class ClaimBench {
public:
    ClaimBench(const planner::Catalogue& catalogue, const ClaimOptions& options) : m_catalogue(catalogue), m_options(options) {}

    Comparison comparison(const Plan& plan) const {
        CompareOptions options;
        options.draws = 1; // draws are made over the sheets that the claim needs
        options.flips = false;
        return compare(plan, m_catalogue, options);
    }

    costmodel::DrawResult draws(const std::vector<Sheet>& sheets) const {
        CompareOptions options;
        options.draws = m_options.draws;
        options.seed = m_options.seed;
        return costmodel::drawCosts(sheets, drawOptions(sheets, m_catalogue, options));
    }

    /// Two sheets held against each other: true of a draw in which the first costs less.
    ClaimCase lessThan(std::string name, std::string claimed, const Sheet& first, std::string rival, const Sheet& second) const {
        ClaimCase one{std::move(name), std::move(claimed), std::move(rival), likelyOf(first), likelyOf(second), {}, 0, false, {}, {}, {}};
        const auto drawn = draws({first, second});
        one.difference = costmodel::pairedDifference(drawn, 0, 1);
        one.chance = costmodel::probabilityCheaper(drawn, 0, 1);
        addDecider(one, first, second);
        return one;
    }

    /// One architecture against all others that meet the must-haves.
    ClaimCase cheapest(const Buyer& buyer, Architecture claimed) const {
        const Comparison c = comparison(buyerPlan(buyer));
        const auto mine = static_cast<std::size_t>(claimed);
        std::vector<std::size_t> rivals;
        for (std::size_t i = 0; i < 3; ++i)
            if (i != mine && c.results[i].feasible) rivals.push_back(i);
        if (!c.results[mine].feasible || rivals.empty()) return decidedByNeeds(c, buyer, claimed);
        std::stable_sort(rivals.begin(), rivals.end(),
                         [&](std::size_t a, std::size_t b) { return c.results[a].tcoUsd.likely < c.results[b].tcoUsd.likely; });
        ClaimCase one = lessThan(buyerName(buyer), architectureWord(claimed), c.results[mine].sheet,
                                 architectureWord(planner::architectures[rivals[0]]), c.results[rivals[0]].sheet);
        one.chance = chanceOfAll(c, mine, rivals);
        return one;
    }

private:
    double chanceOfAll(const Comparison& c, std::size_t mine, const std::vector<std::size_t>& rivals) const {
        const auto drawn = draws(sheetsOf(c));
        double count = 0;
        for (std::size_t d = 0; d < drawn.totals[mine].size(); ++d)
            count += std::all_of(rivals.begin(), rivals.end(),
                                 [&](std::size_t rival) { return drawn.totals[mine][d] < drawn.totals[rival][d]; });
        return count / std::max(1, drawn.draws);
    }

    static ClaimCase decidedByNeeds(const Comparison& c, const Buyer& buyer, Architecture claimed) {
        const ArchitectureResult& result = c.of(claimed);
        ClaimCase one{buyerName(buyer), architectureWord(claimed), "none that meets the must-haves", result.tcoUsd.likely, 0, {}, 0, true, {}, {}, {}};
        one.chance = result.feasible ? 1 : 0;
        for (const ArchitectureResult& other : c.results)
            if (!other.feasible)
                one.note += (one.note.empty() ? "" : " ") + architectureWord(other.architecture) + ": " +
                            (other.knockouts.empty() ? whyNotBuilt(other.design) : other.knockouts.front().reason) + ".";
        one.decides = "the must-have, not a price";
        return one;
    }

    void addDecider(ClaimCase& one, const Sheet& first, const Sheet& second) const {
        const costmodel::Tornado bars = costmodel::tornado({first, second});
        const auto longest = costmodel::largestOnDifference(bars, 0, 1);
        if (longest.empty()) return;
        const costmodel::TornadoBar& bar = *longest.front();
        one.decides = figureWords(m_catalogue, bar.driver);
        one.decidesBy = moneyDifference(bar.atLow[0] - bar.atLow[1]) + " to " + moneyDifference(bar.atHigh[0] - bar.atHigh[1]);
    }

    const planner::Catalogue& m_catalogue;
    ClaimOptions m_options;
};

/// VMS and NVR draw level between two camera counts: true of a draw in which VMS is dearer at the first and not at the second.
ClaimCase meetingCase(const ClaimBench& bench, const planner::Catalogue& catalogue, int sites) {
    constexpr std::size_t vms = 0, nvr = 1;
    const auto sheetsAt = [&](int cameras) {
        const Comparison c = bench.comparison(buyerPlan({sites, cameras}));
        return std::pair{c.results[vms].sheet, c.results[nvr].sheet};
    };
    const auto [vmsAt30, nvrAt30] = sheetsAt(30);
    const auto [vmsAt50, nvrAt50] = sheetsAt(50);
    const auto [vmsAt40, nvrAt40] = sheetsAt(40);
    ClaimCase one = bench.lessThan(buyerName({sites, 40}), "VMS", vmsAt40, "NVR", nvrAt40);
    const auto drawn = bench.draws({vmsAt30, nvrAt30, vmsAt50, nvrAt50});
    double met = 0;
    for (std::size_t d = 0; d < static_cast<std::size_t>(drawn.draws); ++d)
        met += drawn.totals[0][d] > drawn.totals[1][d] && drawn.totals[2][d] <= drawn.totals[3][d];
    one.chance = met / std::max(1, drawn.draws);
    const auto sweep = sweepField(buyerPlan({sites, 40}), catalogue, {"cameras", 4, 196, 4});
    std::string where;
    if (sweep)
        for (const FieldCrossing& crossing : sweep->crossings)
            if (crossing.below != Architecture::Hybrid && crossing.above != Architecture::Hybrid)
                where += (where.empty() ? "" : ", ") + std::to_string(static_cast<int>(crossing.at));
    one.note = where.empty() ? "The likely totals do not cross between 4 and 196 cameras." : "The likely totals cross at " + where + " cameras.";
    return one;
}

/// A recorder with eight cameras on day one against licences and servers of the first year, cameras not counted.
ClaimCase bundleCase(const ClaimBench& bench, planner::Deployment deployment) {
    Plan plan = buyerPlan({1, 8});
    plan.vms.deployment.set(deployment);
    const Comparison c = bench.comparison(plan);
    const auto isBundle = [](const LineItem& line) {
        return line.category == "Cameras" || line.category == "Recorders and servers" || line.category == "Drives";
    };
    const auto isPlatform = [](const LineItem& line) {
        return line.category == "Recorders and servers" || line.category == "Drives" || line.category == "Licences" ||
               line.category == "Maintenance and subscriptions";
    };
    const auto& nvr = c.of(Architecture::Nvr);
    const auto& vms = c.of(Architecture::Vms);
    ClaimCase one = bench.lessThan("1 site, 8 cameras", "recorder with drives and 8 cameras", partOf(nvr.sheet, isBundle, 0),
                                   "first year of VMS", partOf(vms.sheet, isPlatform, 1));
    one.note = "The VMS: " + designWords(vms.design) + "; its cameras are not counted.";
    return one;
}

ClaimCase cloudCase(const ClaimBench& bench, const Buyer& buyer) {
    Plan plan = buyerPlan(buyer);
    plan.vms.deployment.set(planner::Deployment::Cloud);
    const Comparison c = bench.comparison(plan);
    const Sheet& sheet = c.of(Architecture::Vms).sheet;
    ClaimCase one = bench.lessThan(buyerName(buyer), "everything else", partOf(sheet, [](const LineItem& line) { return !isSubscription(line); }),
                                   "subscriptions", partOf(sheet, isSubscription));
    const double without = likelyOf(partOf(sheet, [](const LineItem& line) {
        return !isSubscription(line) && line.category != "Cameras" && line.category != "Labour";
    }));
    one.note = "Likely, subscriptions are " + share(one.rivalUsd / (one.rivalUsd + one.claimedUsd)) + " of the total, and " +
               share(one.rivalUsd / (one.rivalUsd + without)) + " without cameras and installation.";
    return one;
}

std::int64_t boxesOf(const ArchitectureResult& result) {
    std::int64_t boxes = 0;
    for (const planner::SiteDesign& site : result.design.sites)
        boxes += site.boxes();
    return boxes;
}

std::string boxPrice(const planner::Product& product) {
    const auto price = product.number("price");
    return price ? " at " + moneyExact(*price, "USD") : "";
}

std::string boxWords(const ArchitectureResult& result) {
    std::string text;
    for (const planner::SiteDesign& site : result.design.sites)
        for (const planner::RecorderSet& set : site.recorders)
            text += (text.empty() ? "" : " and ") + std::to_string(set.count) + " x " + set.product->vendor + " " + set.product->model +
                    (set.kept ? ", kept" : boxPrice(*set.product)) + (set.year > 0 ? " in year " + std::to_string(set.year) : "");
    return text;
}

/// Is there one box more with 17 cameras than with 16?
ClaimCase boxCase(const ClaimBench& bench, std::string name, const Plan& sixteen, const Plan& seventeen) {
    const Comparison before = bench.comparison(sixteen), after = bench.comparison(seventeen);
    const ArchitectureResult &few = before.of(Architecture::Nvr), &more = after.of(Architecture::Nvr);
    ClaimCase one = bench.lessThan(std::move(name), "16 cameras", few.sheet, "17 cameras", more.sheet);
    one.chance = boxesOf(more) == boxesOf(few) + 1 ? 1 : 0;
    one.certain = true;
    one.note = "16 cameras: " + boxWords(few) + "; 17 cameras: " + boxWords(more) + ".";
    return one;
}

Plan withKeptBox(Plan plan) {
    plan.sites.front().kept.push_back({"hikvision-ds-7616ni-i2-16p", 1, 2, 10});
    return plan;
}

Claim judgedClaim(std::string id, std::string hypothesis, std::string test, std::vector<ClaimCase> cases) {
    Claim claim{std::move(id), std::move(hypothesis), std::move(test), std::move(cases), 1, ClaimVerdict::TooClose};
    for (const ClaimCase& one : claim.cases)
        claim.chance = std::min(claim.chance, one.chance);
    claim.verdict = claim.chance >= claimHolds ? ClaimVerdict::Holds : claim.chance <= 1 - claimHolds ? ClaimVerdict::DoesNotHold : ClaimVerdict::TooClose;
    return claim;
}

Claim cheapestClaim(const ClaimBench& bench, std::string id, std::string hypothesis, Architecture claimed, const std::vector<Buyer>& buyers) {
    std::vector<ClaimCase> cases;
    for (const Buyer& buyer : buyers)
        cases.push_back(bench.cheapest(buyer, claimed));
    return judgedClaim(std::move(id), std::move(hypothesis),
                 "Share of outcomes in which " + architectureWord(claimed) + " costs less over five years than every other that meets the must-haves; the difference is to the cheapest of them.",
                 std::move(cases));
}

Claim growthClaim(const ClaimBench& bench) {
    const Plan sixteen = buyerPlan({1, 16}), seventeen = buyerPlan({1, 17});
    Plan grown = sixteen;
    grown.sites.front().groups.front().growthPerYear.set(0.0001); // rounded up: one more camera from year 2 on
    return judgedClaim("seventeenth-camera", "The camera that a 16-channel box has no channel for makes the owner of appliances buy a second box.",
                 "The cheapest appliances for 17 cameras are one box more than those for 16. The design follows from the likely prices, so that the chance is 0 or 1; the range is of the price of the step.",
                 {boxCase(bench, "17 instead of 16 on day one", sixteen, seventeen), boxCase(bench, "one more camera in year 2", sixteen, grown),
                  boxCase(bench, "a 16-channel box that is there already", withKeptBox(sixteen), withKeptBox(seventeen))});
}

std::vector<std::string> bulletsOf(const Claim& claim) {
    std::vector<std::string> lines;
    for (const ClaimCase& one : claim.cases) {
        if (!one.decides.empty() && one.decidesBy.empty())
            lines.push_back(one.name + ": decided by " + one.decides + ".");
        else if (!one.decides.empty())
            lines.push_back(one.name + ": decided most by *" + one.decides + "* (difference " + one.decidesBy + " from its P10 to its P90).");
        if (!one.note.empty()) lines.push_back(one.name + ": " + one.note);
    }
    return lines;
}

std::string chanceWords(const ClaimCase& one) {
    return one.certain ? one.chance > 0.5 ? "all" : "none" : outOfHundred(one.chance);
}

std::string outcomeWords(const ClaimCase& one) {
    return one.certain ? one.chance > 0.5 ? "every outcome" : "no outcome" : outOfHundred(one.chance) + " outcomes";
}

const ClaimCase& weakestCase(const Claim& claim) {
    return *std::min_element(claim.cases.begin(), claim.cases.end(), [](const auto& a, const auto& b) { return a.chance < b.chance; });
}

std::string claimText(const Claim& claim) {
    std::string text = "## " + claim.hypothesis + "\n\n**" + claimVerdictWords(claim.verdict) + "**, true in " + outcomeWords(weakestCase(claim)) +
                       " of its weakest case (" + weakestCase(claim).name + "). " + claim.test + "\n\n";
    text += "| case | should cost less | likely | than | likely | difference, P10 to P90 | true in |\n|---|---|---|---|---|---|---|\n";
    for (const ClaimCase& one : claim.cases) {
        const bool alone = one.rivalUsd == 0 && one.difference.p10 == 0 && one.difference.p90 == 0;
        text += "| " + one.name + " | " + one.claimed + " | " + moneyTable(one.claimedUsd, "USD") + " | " + one.rival + " | " +
                (alone ? "-" : moneyTable(one.rivalUsd, "USD")) + " | " +
                (alone ? "-" : moneyDifference(one.difference.p10) + " to " + moneyDifference(one.difference.p90)) + " | " +
                chanceWords(one) + " |\n";
    }
    text += "\n";
    for (const std::string& line : bulletsOf(claim))
        text += "- " + line + "\n";
    return text + "\n";
}

} // namespace

std::vector<Claim> testClaims(const planner::Catalogue& catalogue, const ClaimOptions& options) {
    const ClaimBench bench(catalogue, options);
    std::vector<Claim> claims;
    claims.push_back(judgedClaim("totals-meet", "Over five years VMS starts dearer than stand-alone appliances and draws level at 30 to 50 cameras a site.",
                           "Share of outcomes in which VMS costs more than NVR with 30 cameras at each site and no more with 50; the range is that of 40 cameras.",
                           {meetingCase(bench, catalogue, 1), meetingCase(bench, catalogue, 5)}));
    claims.push_back(cheapestClaim(bench, "single-site-nvr", "One site with fewer than 30 cameras is cheapest with appliances.", Architecture::Nvr,
                                   {{1, 4}, {1, 8}, {1, 16}, {1, 24}, {1, 29}}));
    claims.push_back(cheapestClaim(bench, "single-site-ai-server", "One site with more than 60 cameras and analytics on a server is a case for VMS.",
                                   Architecture::Vms, {{1, 61, {Need::AiServer}}, {1, 120, {Need::AiServer}}}));
    claims.push_back(cheapestClaim(bench, "single-site-ai-edge", "One site with more than 60 cameras and analytics in the cameras is a case for VMS.",
                                   Architecture::Vms, {{1, 61, {Need::AiEdge}}, {1, 120, {Need::AiEdge}}, {1, 240, {Need::AiEdge}}}));
    claims.push_back(cheapestClaim(bench, "few-sites-hybrid", "Two to five sites of 30 to 80 cameras seen on one screen are cheapest with appliances under a federation.",
                                   Architecture::Hybrid,
                                   {{2, 30, {Need::SinglePane}}, {2, 80, {Need::SinglePane}}, {3, 50, {Need::SinglePane}},
                                    {5, 30, {Need::SinglePane}}, {5, 80, {Need::SinglePane}}}));
    const std::string bundleTest = "Share of outcomes in which recorder, drives and eight cameras cost less on day one than licences, subscriptions, servers, drives and upkeep of a VMS for as many cameras until the end of year 1.";
    claims.push_back(judgedClaim("bundle", "A recorder of eight channels together with its cameras costs less than licences and server of a VMS in the first year.",
                                 bundleTest, {bundleCase(bench, planner::Deployment::OnSite)}));
    claims.push_back(judgedClaim("bundle-cloud", "The same bundle costs less than the first year of recording in the cloud.", bundleTest,
                                 {bundleCase(bench, planner::Deployment::Cloud)}));
    claims.push_back(judgedClaim("cloud-subscriptions", "What recording in the cloud costs over five years is mostly subscriptions.",
                           "Share of outcomes in which subscriptions are more than half of the five-year total.",
                           {cloudCase(bench, {1, 16}), cloudCase(bench, {1, 40}), cloudCase(bench, {5, 40})}));
    claims.push_back(growthClaim(bench));
    return claims;
}

const char* claimVerdictWords(ClaimVerdict verdict) {
    switch (verdict) {
    case ClaimVerdict::Holds: return "holds";
    case ClaimVerdict::DoesNotHold: return "does not hold";
    case ClaimVerdict::TooClose: break;
    }
    return "too close";
}

std::string claimsMarkdown(const std::vector<Claim>& claims, const ClaimOptions& options) {
    std::string text = "# Claims of the trade, tested\n\n"
                       "Made by `sightline-cli claims --out docs/claims.md`; a test makes it again and compares. Nothing here is typed by hand. Rules of thumb "
                       "about VMS, NVR and hybrid recording are taken as hypotheses and held against the shipped price book: plans of like sites, "
                       "30 days, 1080p at 15 frames a second, every other input at its default, costs nominal over five years. ";
    text += "Each case is drawn " + count(options.draws) + " times with seed " + std::to_string(options.seed) +
            "; both sides of a difference take the same prices in each draw ([models/cost.md](models/cost.md)).\n\n"
            "A claim *holds* when it is true in 65 of 100 outcomes or more in every case, *does not hold* when some case has it true in 35 or fewer, "
            "and is *too close* between. It says what our prices say, most of which are estimates: a quote decides, not this page.\n\n"
            "| claim | verdict | true in, weakest case |\n|---|---|---|\n";
    for (const Claim& claim : claims)
        text += "| " + claim.hypothesis + " | " + claimVerdictWords(claim.verdict) + " | " + chanceWords(weakestCase(claim)) + " |\n";
    text += "\n";
    for (const Claim& claim : claims)
        text += claimText(claim);
    text.pop_back();
    return text;
}

} // namespace sightline::proposal
