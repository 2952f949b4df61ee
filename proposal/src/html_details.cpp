// The pages an engineer and a purchaser check: scope, storage, materials, cost by year, losses, assumptions.

#include "html_sections.h"
#include "html_text.h"
#include "planner/bitrate.h"
#include "proposal/format.h"

#include <map>
#include <set>

namespace sightline::proposal::html {

namespace {

std::string rangeText(const Range& range, int decimals) {
    return decimal(range.low, decimals) + " / " + decimal(range.likely, decimals) + " / " + decimal(range.high, decimals);
}

// Categories in the order of their first line.
std::vector<std::string> categoriesOf(const costmodel::CashFlow& flow) {
    std::vector<std::string> names;
    std::set<std::string> seen;
    for (const costmodel::PricedLine& line : flow.lines)
        if (seen.insert(line.category).second)
            names.push_back(line.category);
    return names;
}

std::string yearTable(const ArchitectureResult& result) {
    std::vector<Column> columns{{named(result.architecture), false}};
    for (std::size_t year = 0; year < result.cashFlow.byYear.size(); ++year)
        columns.push_back({year == 0 ? std::string("Day one") : "Year " + std::to_string(year), true});
    columns.push_back({"Total", true});
    Table table(std::string(planner::architectureName(result.architecture)) + ", " + result.cashFlow.currency +
                    " at likely prices, before tax", columns, "money");
    for (const std::string& category : categoriesOf(result.cashFlow)) {
        std::vector<costmodel::Money> sums(result.cashFlow.byYear.size());
        costmodel::Money total;
        for (const costmodel::PricedLine& line : result.cashFlow.lines) {
            if (line.category != category)
                continue;
            for (std::size_t year = 0; year < sums.size(); ++year)
                sums[year] += line.byYear[year];
            total += line.total;
        }
        std::vector<std::string> cells{escape(category)};
        for (const costmodel::Money sum : sums)
            cells.push_back(grouped(sum));
        cells.push_back(grouped(total));
        table.row(cells);
    }
    std::vector<std::string> foot{"Total"};
    for (const costmodel::Money year : result.cashFlow.byYear)
        foot.push_back(grouped(year));
    foot.push_back(grouped(result.cashFlow.nominal));
    table.total(foot);
    return table.text();
}

std::string materialsTable(const ArchitectureResult& result) {
    Table table(std::string(planner::architectureName(result.architecture)) + ": every line of the total, likely prices",
                {{"Item", false}, {"Quantity", true}, {"Unit price", true}, {"Paid", false}, {"Total", true}}, "money");
    for (std::size_t i = 0; i < result.sheet.lines.size(); ++i) {
        const costmodel::LineItem& line = result.sheet.lines[i];
        table.row({escape(line.name), decimal(line.quantity, line.quantity == static_cast<double>(static_cast<std::int64_t>(line.quantity)) ? 0 : 1),
                   decimal(line.unitPrice().likely, 2), paidIn(line.years), grouped(result.cashFlow.lines[i].total)});
    }
    table.total({"Total", "", "", "", grouped(result.cashFlow.nominal)});
    return table.text();
}

} // namespace

std::string scope(const Context& context) {
    const planner::Plan& plan = context.comparison.plan;
    Table table("Cameras by site, with the recorded rate of one camera", {{"Group", false}, {"Cameras", true}, {"Picture", false},
                {"Days", true}, {"Mbps low / likely / high", true}, {"From", false}});
    for (const planner::Site& site : plan.sites) {
        table.group(outside(site.name) + (*site.count > 1 ? ", " + count(*site.count) + " like sites" : std::string()));
        for (const planner::CameraGroup& group : site.groups) {
            const auto rate = planner::recordedRate(group);
            table.row({outside(group.name.empty() ? group.id : group.name), count(*group.count),
                       std::to_string(*group.width) + " x " + std::to_string(*group.height) + ", " + decimal(*group.fps, 0) + " fps",
                       count(planner::retentionDays(plan, group)), rangeText(rate.mbps, 2), escape(rate.method)});
        }
    }
    return section("scope", "Scope by site", table.text());
}

std::string storageBySite(const Context& context) {
    const Comparison& c = context.comparison;
    const ArchitectureResult& result = recommended(c);
    Table table("Storage of one site each, " + std::string(planner::architectureName(result.architecture)),
                {{"Site", false}, {"Recorder", false}, {"Boxes", true}, {"Drives each", true}, {"RAID", false}, {"Need TB", true},
                 {"Usable TB", true}, {"Days likely", true}, {"Limited by", false}});
    for (const planner::SiteDesign& site : result.design.sites) {
        const auto& set = site.recorders;
        if (!site.feasible) {
            table.row({outside(c.plan.sites[site.site].name), "none fits", "–", "–", "–", decimal(site.need.storageTb, 1), "–", "–", "–"});
            continue;
        }
        const std::string raid = set.raid == planner::Raid::Jbod ? "none" : "RAID " + std::string(planner::raidKey(set.raid));
        table.row({outside(c.plan.sites[site.site].name), escape(set.product->vendor + " " + set.product->model),
                   count(set.count) + (set.standbys > 0 ? " + " + count(set.standbys) + " standby" : std::string()),
                   count(set.disksEach) + " x " + decimal(set.diskTb, 0) + " TB", raid, decimal(site.need.storageTb, 1),
                   decimal(set.usableTbEach * set.count, 1), decimal(site.daysAchieved, 0), escape(set.limitedBy)});
    }
    return section("storage", "Storage", table.text() +
                   paragraph("TB is 10<sup>12</sup> bytes. The need holds 20 % headroom; the days are at the likely rate without it.", "note"));
}

std::string billOfMaterials(const Context& context) {
    std::string text;
    for (const ArchitectureResult& result : context.comparison.results)
        text += materialsTable(result);
    return section("materials", "Bill of materials and services", text);
}

std::string costByYear(const Context& context) {
    std::string text;
    for (const ArchitectureResult& result : context.comparison.results)
        text += yearTable(result);
    return section("years", "Cost by year", text + paragraph("Every line and year is rounded once to the cent; rows and columns add up.", "note"));
}

std::string lostFootage(const Context& context) {
    const Comparison& c = context.comparison;
    Table table("Camera-hours lost in an average year, by cause", {{"Cause", false}, {named(planner::Architecture::Vms), true},
                {named(planner::Architecture::Nvr), true}, {named(planner::Architecture::Hybrid), true}});
    for (std::size_t i = 0; i < std::size(simulator::causes); ++i) {
        std::vector<std::string> cells{simulator::causeName(simulator::causes[i])};
        for (const ArchitectureResult& result : c.results)
            cells.push_back(decimal(result.loss.byCause[i], 1));
        table.row(cells);
    }
    table.total({"All causes", decimal(c.results[0].loss.mean, 1), decimal(c.results[1].loss.mean, 1), decimal(c.results[2].loss.mean, 1)});
    return section("footage", "Lost footage", table.text() + paragraph("Method: " + escape(c.results[0].loss.method) + ".", "note"));
}

std::string findingsSection(const Context& context) {
    const auto& findings = context.comparison.findings;
    if (findings.empty())
        return {};
    static constexpr const char* words[] = {"Error", "Warning", "Note"};
    Table table("Found while planning", {{"", false}, {"What", false}, {"What to do", false}});
    for (const planner::Finding& finding : findings)
        table.row({words[static_cast<int>(finding.severity)], outside(finding.message, 400), outside(finding.remedy, 400)});
    return section("findings", "To look at", table.text());
}

std::string assumptions(const Context& context) {
    const Comparison& c = context.comparison;
    std::map<std::string, const Figure*> used;
    for (const costmodel::LineItem& line : recommended(c).sheet.lines)
        for (const costmodel::Factor& factor : line.factors)
            if (const Figure* figure = context.catalogue.figure(factor.driver))
                used[figure->id] = figure;
    Table table("Figures behind the recommended total", {{"Figure", false}, {"Low / likely / high", true}, {"Unit", false},
                {"Year", true}, {"Grade", false}, {"Source", false}});
    for (const auto& [id, figure] : used)
        table.row({escape(figure->name) + "<small>" + escape(id) + "</small>", rangeText(figure->value, figure->value.high < 10 ? 3 : 2),
                   escape(figure->unit), std::to_string(figure->year), escape(gradeName(figure->grade)), outside(figure->source, 90)});
    Table defaults("Plan fields left at their default", {{"Field", false}, {"Default", false}, {"Where it comes from", false}});
    for (const planner::DefaultInForce& one : c.defaults)
        if (one.field)
            defaults.row({escape(one.field->label) + "<small>" + escape(one.place) + "</small>",
                          escape(one.field->fallback + (one.field->unit.empty() ? "" : " " + one.field->unit)), outside(one.field->source, 90)});
    return section("assumptions", "Assumptions", table.text() + defaults.text());
}

std::string exclusions(const Context&) {
    std::string list = "<ul>";
    for (const std::string& cost : costmodel::excludedCosts())
        list += "<li>" + escape(cost) + "</li>";
    return section("exclusions", "Not in the totals", list + "</ul>");
}

} // namespace sightline::proposal::html
