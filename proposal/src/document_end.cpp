// Test report, assumptions, exclusions, acceptance; and what only we may read.

#include "document_parts.h"
#include "html_text.h"
#include "planner/field.h"
#include "proposal/design_words.h"
#include "proposal/format.h"

#include <algorithm>
#include <cmath>

namespace sightline::proposal::document {

namespace {

/// Enough digits to tell figures apart, no more: "0.035", "12.5", "1,250".
std::string figureText(const Parts& p, double value) {
    if (value == 0) return "0";
    const double size = std::abs(value);
    int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    if (size < 0.1) decimals = std::min(8, 2 + static_cast<int>(std::ceil(-std::log10(size))));
    if (std::abs(value - std::round(value)) < 1e-9) decimals = 0;
    std::string text = html::decimal(value, decimals);
    while (decimals > 2 && text.back() == '0')
        text.pop_back();
    return p.fig(text);
}

Cell sourceCell(const std::string& source) {
    if (source.empty() || source == "estimate") return Cell("–");
    Cell cell;
    if (source.starts_with("https://") || source.starts_with("http://")) {
        cell.link = source;
        cell.text = cleanText(source.substr(source.find("//") + 2), 48);
    } else {
        cell.text = cleanText(source, 120);
    }
    return cell;
}

Cell gradeCell(const Parts& p, Grade grade) {
    Cell cell(p.w.maybe(gradeName(grade)));
    if (grade == Grade::Estimate) cell.tone = Tone::Warn;
    return cell;
}

TableBlock figureTable(const Parts& p, const std::vector<AssumedFigure>& figures) {
    TableBlock table;
    table.id = "figures";
    table.caption = p.w("Figures that the prices of the three options rest on");
    table.kind = "figures";
    table.dense = true;
    table.columns = {{p.w("Figure"), false, 3.2}, {p.w("Low"), true, 0.9}, {p.w("Likely"), true, 0.9}, {p.w("High"), true, 0.9},
                     {p.w("Unit"), false, 1.2},   {p.w("Year"), true, 0.6}, {p.w("Grade"), false, 1},   {p.w("Source"), false, 2.4}};
    for (const AssumedFigure& one : figures) {
        const auto value = [&](double Range::*end) { return one.value ? Cell(figureText(p, (*one.value).*end), (*one.value).*end) : Cell("–"); };
        Cell name(cleanText(p.item(one.name), 100));
        name.note = cleanText(one.id, 60);
        table.rows.push_back({{name, value(&Range::low), value(&Range::likely), value(&Range::high), Cell(cleanText(p.item(one.unit), 30)),
                               one.year > 0 ? Cell(std::to_string(one.year), one.year) : Cell("–"), gradeCell(p, one.grade), sourceCell(one.source)},
                              RowKind::Plain});
    }
    return table;
}

/// The same default in force at many places is one row.
TableBlock defaultTable(const Parts& p) {
    TableBlock table;
    table.id = "defaults";
    table.caption = p.w("Values nobody gave: the default is in force");
    table.kind = "defaults";
    table.dense = true;
    table.columns = {{p.w("Value"), false, 1.8}, {p.w("Default"), false, 1.2}, {p.w("Places"), true, 0.6}, {p.w("What it means"), false, 3.6}, {p.w("Source"), false, 2}};
    std::vector<const planner::Field*> seen;
    std::vector<double> places;
    for (const planner::DefaultInForce& one : p.sold().defaults) {
        if (!one.field) continue;
        const auto found = std::find(seen.begin(), seen.end(), one.field);
        if (found != seen.end()) {
            places[static_cast<std::size_t>(found - seen.begin())] += 1;
            continue;
        }
        seen.push_back(one.field);
        places.push_back(1);
    }
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const planner::Field& field = *seen[i];
        const std::string value = field.fallback.empty() ? std::string("–") : cleanText(p.item(field.fallback), 40);
        table.rows.push_back({{Cell(cleanText(p.item(field.label), 80)), Cell(value + (field.unit.empty() ? "" : " " + cleanText(p.item(field.unit), 20))), p.countCell(places[i]),
                               Cell(cleanText(p.item(field.description), 240)), sourceCell(field.source)},
                              RowKind::Plain});
    }
    return table;
}

} // namespace

Blocks testPart(const Parts& p) {
    Blocks blocks;
    if (!p.options.run) {
        blocks.push_back(text(p.w("No test run is part of this proposal."), TextStyle::Small));
        return blocks;
    }
    const TestRun& run = *p.options.run;
    FactsBlock facts{"test", p.w("What was tested"), {}};
    Cell verdict(run.partial ? p.w("Not finished") : run.pass ? p.w("Passed") : p.w("Failed"));
    verdict.tone = run.pass && !run.partial ? Tone::Good : Tone::Error;
    facts.rows = {{p.w("Verdict"), verdict},
                  {p.w("Kind"), Cell(run.drill ? p.w("Failover drill") : p.w("Recording test"))},
                  {p.w("Scale"), Cell(cleanText(p.say(run.scale), 160))},
                  {p.w("Measured for"), Cell(p.w("%1 seconds", {p.plain(run.seconds)}))},
                  {p.w("Machine"), Cell(cleanText(run.machine, 160))},
                  {p.w("Run"), Cell(cleanText(run.id, 60))}};
    blocks.push_back(std::move(facts));
    TableBlock table;
    table.id = "test-figures";
    table.caption = p.w("Planned and measured");
    table.kind = "test";
    table.columns = {{p.w("Figure"), false, 2.6}, {p.w("Unit"), false, 0.9}, {p.w("Planned"), true, 1}, {p.w("Measured"), true, 1}, {p.w("Allowed difference"), true, 1.1}, {p.w("Verdict"), false, 0.9}};
    for (const TestFigure& one : run.figures) {
        Cell pass(one.pass ? p.w("passed") : p.w("failed"));
        pass.tone = one.pass ? Tone::Plain : Tone::Error;
        table.rows.push_back({{Cell(cleanText(p.say(one.label), 100)), Cell(cleanText(p.item(one.unit), 20)), Cell(figureText(p, one.planned), one.planned), Cell(figureText(p, one.measured), one.measured),
                               Cell((one.ceiling ? p.w("at most") + " " : "") + figureText(p, one.tolerance), one.tolerance), pass},
                              RowKind::Plain});
    }
    blocks.push_back(std::move(table));
    if (!run.gaps.empty()) {
        TableBlock gaps;
        gaps.id = "test-gaps";
        gaps.caption = p.w("Time that no file holds, by camera");
        gaps.kind = "test";
        gaps.columns = {{p.w("Camera"), false, 2}, {p.w("Gaps"), true, 1}, {p.w("Longest, s"), true, 1}};
        for (const TestRun::Gap& gap : run.gaps)
            gaps.rows.push_back({{Cell(cleanText(gap.camera, 60)), p.countCell(static_cast<double>(gap.gaps)), p.numberCell(gap.longestSeconds, 2)}, RowKind::Plain});
        blocks.push_back(std::move(gaps));
    }
    if (!run.conditions.empty()) {
        blocks.push_back(HeadingBlock{p.w("Conditions")});
        ListBlock list;
        for (const std::string& one : run.conditions)
            list.items.push_back(cleanText(p.say(one), 300));
        blocks.push_back(std::move(list));
    }
    return blocks;
}

Blocks assumptionsPart(const Parts& p, const std::vector<AssumedFigure>& figures) {
    Blocks blocks;
    blocks.push_back(HeadingBlock{p.w("Prices and other figures")});
    blocks.push_back(text(p.w("Grades: sourced, the figure stands in the cited page; partly-sourced, part of it does; catalogue, from a price catalogue of unknown care; estimate, nobody's published figure."), TextStyle::Small));
    if (std::any_of(figures.begin(), figures.end(), [](const AssumedFigure& one) { return !one.value; }))
        blocks.push_back(text(p.w("Figures with a dash are prices that the supplier buys at: what the customer pays stands under Parts and prices."), TextStyle::Small));
    if (!figures.empty()) blocks.push_back(figureTable(p, figures));
    blocks.push_back(HeadingBlock{p.w("Defaults in force")});
    TableBlock defaults = defaultTable(p);
    if (defaults.rows.empty())
        blocks.push_back(text(p.w("No default is in force: every value of the plan was given."), TextStyle::Small));
    else
        blocks.push_back(std::move(defaults));
    if (p.sold().methods.empty()) return blocks;
    blocks.push_back(HeadingBlock{p.w("Methods")});
    TableBlock methods;
    methods.id = "methods";
    methods.caption = p.w("How each figure was made. %1 price draws, seed %2: the same plan, prices and seed give the same figures.", {p.count(p.sold().draws), std::to_string(p.sold().seed)});
    methods.columns = {{p.w("Figure"), false, 1}, {p.w("Method"), false, 3}};
    for (const auto& [figure, method] : p.sold().methods) {
        std::string name = figure;
        std::replace(name.begin(), name.end(), '_', ' ');
        methods.rows.push_back({{Cell(cleanText(p.w.maybe(name), 80)), Cell(cleanText(method, 400))}, RowKind::Plain});
    }
    blocks.push_back(std::move(methods));
    return blocks;
}

Blocks exclusionsPart(const Parts& p) {
    Blocks blocks;
    blocks.push_back(text(p.w("The totals do not contain:")));
    ListBlock list;
    for (const std::string& one : p.view.exclusions)
        list.items.push_back(cleanText(p.w.maybe(one), 300));
    blocks.push_back(std::move(list));
    blocks.push_back(HeadingBlock{p.w("Clarifications")});
    blocks.push_back(ListBlock{{p.w("Work is done in normal working hours; access, lifts and permits are provided by the customer."),
                                p.w("Network ports, addresses and internet lines that exist are provided by the customer as described under Scope by site."),
                                p.w("Lost footage and days kept are model results for the stated inputs, not guarantees.")}});
    return blocks;
}

Blocks acceptancePart(const Parts& p) {
    Blocks blocks;
    const std::string customer = p.plan().customer.empty() ? p.w("the customer") : cleanText(p.plan().customer, 80);
    const std::string company = !p.options.branding.company.empty() ? cleanText(p.options.branding.company, 80)
                                : p.options.author.empty()          ? p.w("the supplier")
                                                                    : cleanText(p.options.author, 80);
    TableBlock table;
    table.id = "responsibilities";
    table.caption = p.w("Who does what");
    table.columns = {{p.w("Step"), false, 2.4}, {p.w("By whom"), false, 1.2}, {p.w("Accepted when"), false, 3}};
    const auto row = [&](const std::string& step, const std::string& who, const std::string& when) {
        table.rows.push_back({{Cell(step), Cell(who), Cell(when)}, RowKind::Plain});
    };
    row(p.w("Delivery, mounting and wiring"), company, p.w("every device of the parts list is in place"));
    row(p.w("Power, network ports and access"), customer, p.w("ready before mounting begins"));
    row(p.w("Configuration and hand-over"), company, p.w("every camera records with the picture of the camera schedule"));
    row(p.w("Acceptance test"), company + ", " + customer, p.w("recorded rate, days kept and take-over are within the stated tolerances"));
    blocks.push_back(std::move(table));
    if (!p.options.branding.terms.empty()) {
        blocks.push_back(HeadingBlock{p.w("Terms")});
        blocks.push_back(text(cleanText(p.options.branding.terms, 4000)));
    }
    if (!p.options.validUntil.empty())
        blocks.push_back(text(p.w("This proposal is valid until %1.", {p.w.date(cleanText(p.options.validUntil, 40))})));
    blocks.push_back(HeadingBlock{p.w("Signatures")});
    blocks.push_back(SignatureBlock{{p.w("For %1", {customer}), p.w("For %1", {company})}, {p.w("Name"), p.w("Date"), p.w("Signature")}});
    return blocks;
}

// ---- ours only -------------------------------------------------------------------------------------------------

Blocks requirementsInternal(const Parts& p, const InternalView& view) {
    Blocks blocks;
    if (!view.notes.empty()) {
        blocks.push_back(HeadingBlock{p.w("Notes, ours only")});
        blocks.push_back(text(cleanText(view.notes, 2000)));
    }
    blocks.push_back(HeadingBlock{p.w("To look at, ours only")});
    if (view.bought.findings.empty()) {
        blocks.push_back(text(p.w("Nothing was found that needs attention."), TextStyle::Small));
        return blocks;
    }
    TableBlock table;
    table.id = "findings";
    table.caption = p.w("Found while the plan was worked out");
    table.kind = "findings";
    table.columns = {{p.w("Kind"), false, 0.8}, {p.w("Where"), false, 1.6}, {p.w("What"), false, 3}, {p.w("What to do"), false, 3}};
    for (const planner::Finding& finding : view.bought.findings) {
        Cell kind(finding.severity == planner::Severity::Error ? p.w("Error") : finding.severity == planner::Severity::Warning ? p.w("Warning") : p.w("Note"));
        kind.tone = finding.severity == planner::Severity::Error ? Tone::Error : finding.severity == planner::Severity::Warning ? Tone::Warn : Tone::Quiet;
        table.rows.push_back({{kind, Cell(finding.place.empty() ? p.w("Whole plan") : cleanText(finding.place, 80)), Cell(cleanText(p.say(finding.message), 300)), Cell(cleanText(p.say(finding.remedy), 300))}, RowKind::Plain});
    }
    blocks.push_back(std::move(table));
    return blocks;
}

Blocks storageInternal(const Parts& p, const InternalView& view) {
    Blocks blocks;
    TableBlock table;
    table.id = "deployments";
    table.caption = p.w("Ours only: other ways of carrying the options out, at what we pay, over %1", {p.w.years(*p.plan().horizonYears)});
    table.columns = {{p.w("Option"), false, 1}, {p.w("How it is carried out"), false, 2.4}, {p.w("Our cost"), true, 1}, {p.w("Why not"), false, 3}};
    for (const ArchitectureResult& result : view.bought.results)
        for (const planner::DeploymentOption& option : result.design.options)
            table.rows.push_back({{Cell(p.name(result.architecture)), Cell(html::capitalised(p.w.maybe(deploymentWords(result.architecture, option.deployment)))),
                                   option.feasible ? Cell(p.money(option.costUsd), option.costUsd) : Cell("–"), Cell(option.feasible ? "" : cleanText(option.reason, 200))},
                                  RowKind::Plain});
    if (!table.rows.empty()) blocks.push_back(std::move(table));
    return blocks;
}

} // namespace sightline::proposal::document
