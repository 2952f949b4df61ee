// sightline-cli simulate: five years of failures, lived many times.

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/interrupt.h"
#include "cli/output.h"
#include "cli/simulate_work.h"

#include "costmodel/design_cost.h"
#include "planner/failover_presets.h"
#include "proposal/design_words.h"
#include "proposal/html.h"

#include <cmath>

namespace sightline::cli {

namespace {

using simulator::Losses;

constexpr std::int64_t livesForMitigations = 2'000; // paired lives: a fraction of the lives gives the same error

std::string digits3(double value) {
    if (value == 0) return "0";
    const int decimals = std::clamp(2 - static_cast<int>(std::floor(std::log10(std::abs(value)))), 0, 6);
    return fixed(value, decimals);
}

std::string gapWords(double hours) {
    if (hours < 1) return shortest(std::round(hours * 60)) + " min";
    return hours < 24 ? shortest(hours) + " h" : shortest(hours / 24) + " d";
}

std::string chanceWords(double chance, double below) {
    return chance > 0 ? digits3(chance * 100) + " %" : "< " + digits3(below * 100) + " %";
}

std::string lossesText(const Losses& losses) {
    using enum Table::Align;
    Table causes({Right, Left, Right});
    causes.row({"camera-hours not recorded a year", digits3(losses.perYear.mean),
                "+- " + digits3(losses.perYear.high95 - losses.perYear.mean), ""});
    for (const simulator::CauseResult& cause : losses.byCause) {
        const bool isSeen = cause.livesWith > 0;
        causes.row({std::string("  ") + simulator::lostByName(cause.cause), isSeen ? digits3(cause.perYear.mean) : "-",
                    isSeen ? "+- " + digits3(cause.perYear.high95 - cause.perYear.mean) : "",
                    isSeen ? "" : "chance < " + digits3(cause.chanceBelow95 * 100) + " %"});
    }
    Table rest({Right, Right, Right});
    rest.row({"", "mean", "P50", "P95"});
    const auto row = [&rest](const char* name, const simulator::Spread& spread) {
        rest.row({name, digits3(spread.mean), digits3(spread.p50), digits3(spread.p95)});
    };
    row("lost in a year, camera-hours", losses.perYear);
    row("longest gap, hours", losses.longestGap);
    row("worst day, camera-hours", losses.worstDay);
    row("recordings destroyed, camera-hours", losses.destroyed);
    row("recordings out of reach, camera-hours", losses.unreachable);
    row("visits a year", losses.visits);
    std::string out = causes.text() + '\n' + rest.text() + "\nrecorded: " + fixed(losses.availability * 100, 4) + " % of the time\n";
    out += "some camera dark for longer than";
    for (const simulator::GapChance& gap : losses.gaps)
        out += "  " + gapWords(gap.hours) + ": " + chanceWords(gap.chance, gap.chanceBelow95);
    out += "\nreplaced a year:";
    for (std::size_t part = 0; part < losses.parts.size(); ++part)
        if (losses.parts[part] > 0)
            out += std::string("  ") + simulator::partKey(static_cast<simulator::Part>(part)) + ' ' + digits3(losses.parts[part]);
    return out + '\n';
}

std::string kindsText(const simulator::Lives& lives) {
    using enum Table::Align;
    Table table({Right, Right, Right, Right, Right});
    table.row({"site", "like sites", "cameras", "lost a year", "P95", "days kept (P5)"});
    for (const simulator::KindLives& kind : lives.kinds)
        table.row({kind.name, std::to_string(kind.copies), std::to_string(kind.losses.cameras), digits3(kind.losses.perYear.mean),
                   digits3(kind.losses.perYear.p95), fixed(kind.retention.p05, 1)});
    return table.text();
}

std::string mitigationText(const std::vector<PricedMitigation>& mitigations, double years) {
    using enum Table::Align;
    Table table({Right, Right, Right, Right});
    table.row({"what helps", "saved a year", "destroyed less", "cost, USD", "USD a camera-hour"});
    for (const PricedMitigation& one : mitigations) {
        const auto each = costPerHourSaved(one, years);
        table.row({one.what.name, digits3(one.what.savedPerYear) + " +- " + digits3(1.96 * one.what.savedError),
                   digits3(one.what.savedDestroyed), one.costUsd ? fixed(*one.costUsd, 0) : "no price", each ? digits3(*each) : "-"});
    }
    return table.text();
}

std::string designText(const SimulatedDesign& design) {
    std::string out = std::string(planner::architectureName(design.architecture)) + '\n';
    if (!design.lives) return out + "  cannot be built: " + plain(design.reason) + "\n\n";
    out += lossesText(design.lives->total) + '\n' + kindsText(*design.lives);
    if (!design.mitigations.empty()) out += '\n' + mitigationText(design.mitigations, design.lives->years);
    if (!design.lives->named.empty()) out += '\n' + bullets(design.lives->named);
    return out + '\n';
}

// What a remedy costs over the horizon in USD: the likely price of its things, by the same prices as the design.
std::optional<double> remedyCost(const simulator::Mitigation& remedy, const planner::Design& design,
                                 const costmodel::PriceBook& book, const planner::Prices& prices) {
    const planner::RecorderSet* set = nullptr;
    for (const planner::SiteDesign& site : design.sites)
        for (const planner::RecorderSet& one : site.recorders)
            if (!set && one.product) set = &one;
    if (!set && design.centre && !design.centre->recorders.empty()) set = &design.centre->recorders.front();
    if (remedy.unit == "ups") {
        const Figure* const price = book.figure("ups.1500va.price");
        return price ? std::optional(book.exchange().inUsd(remedy.units * book.factor(*price).value.likely)) : std::nullopt;
    }
    if (!set || !set->product) return std::nullopt;
    const double drive = prices.drive(set->drive, set->diskTb, *set->product, 0, false);
    if (remedy.unit == "drive") return book.exchange().inUsd(remedy.units * drive);
    if (remedy.unit == "recorder")
        return book.exchange().inUsd(remedy.units * (prices.box(*set->product, 0, false) + set->disksEach * drive));
    return std::nullopt;
}

struct SimulateInputs {
    planner::Plan plan;
    planner::Catalogue catalogue;
    planner::FailoverPresets presets;
};

Result<SimulatedDesign> simulated(const SimulateInputs& in, const SimulateCommand& command, planner::Architecture architecture) {
    SimulatedDesign out;
    out.architecture = architecture;
    const auto prices = costmodel::designPrices(in.plan, architecture, in.catalogue);
    const planner::Design design = planner::makeDesign(in.plan, architecture, in.catalogue, *prices);
    out.isFeasible = design.feasible;
    if (!design.feasible) {
        out.reason = proposal::whyNotBuilt(design);
        return out;
    }
    const auto topology = planner::makeTopology(in.plan, design, in.catalogue, in.presets);
    if (!topology) return tl::make_unexpected(topology.error());
    const std::string name = planner::architectureName(architecture);
    auto lives = simulator::simulateTopology(in.plan, design, *topology, in.catalogue, command.options,
                                             [&name](const simulator::LivesProgress& at) {
                                                 progress(name + ": " + std::to_string(at.done) + " of " + std::to_string(at.planned) +
                                                          " lives, " + digits3(at.lostPerYear) + " +- " + digits3(at.halfWidth95) +
                                                          " camera-hours a year");
                                             });
    if (!lives) return tl::make_unexpected(lives.error());
    out.lives = std::move(*lives);
    if (command.mitigations) {
        simulator::LivesOptions options = command.options;
        options.lives = std::min(options.lives, livesForMitigations);
        const auto remedies = simulator::mitigations(in.plan, design, *topology, in.catalogue, options);
        if (!remedies) return tl::make_unexpected(remedies.error());
        for (const simulator::Mitigation& remedy : *remedies)
            out.mitigations.push_back({remedy, remedyCost(remedy, design, costmodel::PriceBook(in.plan, in.catalogue), *prices)});
    }
    if (command.timeline.empty()) return out;
    if (command.kind < 0 || static_cast<std::size_t>(command.kind) >= out.lives->kinds.size())
        return failure(ErrorKind::Usage, "--kind", "there are only " + std::to_string(out.lives->kinds.size()) + " kinds of sites");
    const auto moments = simulator::replayLife(in.plan, design, *topology, in.catalogue, command.options,
                                               static_cast<std::size_t>(command.kind), command.life);
    if (!moments) return tl::make_unexpected(moments.error());
    const std::string& kind = out.lives->kinds[static_cast<std::size_t>(command.kind)].name;
    const Result<void> written =
        proposal::writeDocument(command.timeline, timelineJson(architecture, command.options.seed, command.life, kind, *moments));
    if (!written) return tl::make_unexpected(written.error());
    return out;
}

} // namespace

int run(const SimulateCommand& asked) {
    SimulateCommand command = asked;
    command.options.cancel = &watchInterrupts();
    std::vector<Error> more;
    const Result<planner::Plan> plan = loadScenario(command.plan, command.scenario, more);
    if (!plan) return fail(plan.error(), more);
    const Result<planner::Catalogue> catalogue = catalogueOf(*plan, command.prices, &more);
    if (!catalogue) return fail(catalogue.error(), more);
    const Result<planner::FailoverPresets> presets = planner::FailoverPresets::load(planner::dataDirectory());
    if (!presets) return fail(presets.error());
    const SimulateInputs inputs{*plan, *catalogue, *presets};
    std::vector<SimulatedDesign> designs;
    for (const planner::Architecture architecture : planner::architectures) {
        if (command.architecture && *command.architecture != architecture) continue;
        auto one = simulated(inputs, command, architecture);
        if (!one) return fail(one.error());
        designs.push_back(std::move(*one));
        if (command.architecture && !designs.back().isFeasible)
            return fail({ErrorKind::BadInput, placeName(command.plan),
                         std::string(planner::architectureName(architecture)) + " cannot be built: " + designs.back().reason,
                         "Choose another --architecture, or change the plan"});
        if (command.options.cancel->load()) break;
    }
    const int code = command.options.cancel->load() ? Interrupted : Done;
    if (code == Interrupted) note("stopped; the result has the lives that were done");
    if (command.json) return finish(simulateJson(designs, command.options), code);
    std::string out;
    for (const SimulatedDesign& design : designs)
        out += designText(design);
    for (const SimulatedDesign& design : designs)
        if (design.lives) return finish(out + "Assumptions:\n" + bullets(design.lives->assumptions), code);
    return finish(out, code);
}

} // namespace sightline::cli
