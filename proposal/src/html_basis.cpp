// What the figures rest on: findings, figures with their sources, defaults in force, exclusions, acceptance.

#include "html_sections.h"
#include "html_text.h"
#include "proposal/format.h"

#include <algorithm>
#include <cmath>

namespace sightline::proposal::html {

namespace {

std::string severity(planner::Severity severity) {
    switch (severity) {
    case planner::Severity::Error:
        return tag("error", "✕ Error");
    case planner::Severity::Warning:
        return tag("warn", "! Warning");
    case planner::Severity::Note:
        break;
    }
    return tag("", "Note");
}

struct UsedFigure {
    std::string id;
    Range value; ///< as used by the line
};

/// The figures that the lines of a sheet use, once each, in the order of their first use.
std::vector<UsedFigure> figuresUsed(const costmodel::Sheet& sheet) {
    std::vector<UsedFigure> used;
    for (const costmodel::LineItem& line : sheet.lines)
        for (const costmodel::Factor& factor : line.factors) {
            const bool known = std::any_of(used.begin(), used.end(),
                                           [&](const UsedFigure& figure) { return figure.id == factor.driver; });
            if (!factor.driver.empty() && !known) used.push_back({factor.driver, factor.value});
        }
    return used;
}

/// Enough digits to tell figures apart, no more: "0.035", "12.5", "1,250".
std::string figureValue(double value) {
    if (value == 0) return "0";
    const double size = std::abs(value);
    int decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    if (size < 0.1) decimals = std::min(8, 2 + static_cast<int>(std::ceil(-std::log10(size))));
    if (std::abs(value - std::round(value)) < 1e-9) decimals = 0;
    std::string text = decimal(value, decimals);
    while (decimals > 2 && text.back() == '0')
        text.pop_back();
    return text;
}

bool isAddress(const std::string& source) {
    return source.rfind("https://", 0) == 0 || source.rfind("http://", 0) == 0;
}

/// A link for an address, text for anything else.
std::string sourceText(const std::string& source) {
    if (source.empty() || source == "estimate") return "–";
    if (!isAddress(source)) return outside(source, 160);
    const std::string shown = source.substr(source.find("//") + 2);
    return "<a rel=\"noreferrer noopener\" href=\"" + escape(source) + "\">" + outside(shown, 60) + "</a>";
}

std::string gradeText(Grade grade) {
    return grade == Grade::Estimate ? tag("warn", gradeName(grade)) : escape(gradeName(grade));
}

/// A figure called "Price" says what of: the product that carries it.
std::string figureName(const planner::Catalogue& catalogue, const Figure& figure) {
    const std::string own = outside(figure.name.empty() ? figure.id : figure.name, 100);
    for (const planner::Product& product : catalogue.products())
        for (const Figure& one : product.figures)
            if (one.id == figure.id && !product.model.empty())
                return outside(product.vendor.empty() || product.vendor == "Generic"
                                   ? product.model
                                   : product.vendor + " " + product.model,
                               100) +
                       ": " + own;
    return own;
}

void addFigure(Table& table, const costmodel::PriceBook& book, const UsedFigure& used) {
    if (used.id.starts_with(costmodel::customDriver)) return; // the plan's own line says it itself
    const planner::Catalogue& catalogue = book.catalogue();
    const Figure* figure = book.figure(used.id);
    if (!figure) {
        table.row({outside(used.id, 100), figureValue(used.value.low), figureValue(used.value.likely),
                   figureValue(used.value.high), "", "–", tag("warn", "estimate"), "Ours; not in the catalogue"});
        return;
    }
    std::string name = figureName(catalogue, *figure) + "<small>" + outside(figure->id, 80);
    if (!figure->note.empty()) name += ": " + outside(figure->note, 200);
    table.row({name + "</small>", figureValue(figure->value.low), figureValue(figure->value.likely),
               figureValue(figure->value.high), outside(figure->unit, 40),
               figure->year > 0 ? std::to_string(figure->year) : "–", gradeText(figure->grade),
               sourceText(figure->source)});
}

std::string figureTable(const Context& context) {
    const ArchitectureResult& result = recommended(context.comparison);
    Table table("Figures that the price of " + named(result.architecture) + " uses",
                {{"Figure"},
                 {"Low", true},
                 {"Likely", true},
                 {"High", true},
                 {"Unit", false, "k"},
                 {"Year", true},
                 {"Grade", false, "k"},
                 {"Source"}},
                "money figures");
    const costmodel::PriceBook book(context.comparison.plan, context.catalogue);
    for (const UsedFigure& used : figuresUsed(result.sheet))
        addFigure(table, book, used);
    return table.text();
}

struct DefaultGroup {
    const planner::Field* field = nullptr;
    std::string place;
    std::size_t places = 0;
};

/// The same default in force at many places is one row.
std::vector<DefaultGroup> defaultGroups(const Comparison& comparison) {
    std::vector<DefaultGroup> groups;
    for (const planner::DefaultInForce& one : comparison.defaults) {
        if (!one.field) continue;
        const auto found = std::find_if(groups.begin(), groups.end(),
                                        [&](const DefaultGroup& group) { return group.field == one.field; });
        if (found == groups.end())
            groups.push_back({one.field, one.place, 1});
        else
            ++found->places;
    }
    return groups;
}

std::string defaultTable(const Comparison& comparison) {
    const std::vector<DefaultGroup> groups = defaultGroups(comparison);
    if (groups.empty()) return paragraph("No default is in force: every value of the plan was given.", "small");
    Table table("Values nobody gave: the default is in force",
                {{"Value"}, {"Default"}, {"Where", true}, {"What it means"}, {"Source"}}, "money defaults");
    for (const DefaultGroup& group : groups) {
        const planner::Field& field = *group.field;
        const std::string value = field.fallback.empty() ? std::string("–") : outside(field.fallback, 60);
        table.row({outside(field.label, 80), value + (field.unit.empty() ? "" : " " + outside(field.unit, 30)),
                   count(static_cast<double>(group.places)) + (group.places == 1 ? " place" : " places"),
                   outside(field.description, 240), sourceText(field.source)});
    }
    return table.text();
}

std::string methodTable(const Comparison& comparison) {
    if (comparison.methods.empty()) return "";
    Table table("How each figure was made. " + count(comparison.draws) + " price draws, seed " +
                    std::to_string(comparison.seed) + ": the same plan, prices and seed give the same figures.",
                {{"Figure"}, {"Method"}});
    for (const auto& [figure, method] : comparison.methods) {
        std::string name = figure;
        std::replace(name.begin(), name.end(), '_', ' ');
        table.row({outside(name, 80), outside(method, 400)});
    }
    return "<h3>Methods</h3>\n" + table.text();
}

std::string signature(const std::string& who) {
    std::string text = "<div><h3>" + who + "</h3>";
    for (const char* line : {"Name", "Date", "Signature"})
        text += std::string("<p>") + line + "</p>";
    return text + "</div>\n";
}

} // namespace

std::string findingsSection(const Context& context) {
    const std::vector<planner::Finding>& findings = context.comparison.findings;
    if (findings.empty())
        return section("findings", "To look at", paragraph("Nothing was found that needs attention.", "small"));
    Table table("Found while the plan was worked out", {{"Kind"}, {"Where"}, {"What"}, {"What to do"}});
    for (const planner::Finding& finding : findings)
        table.row({severity(finding.severity), finding.place.empty() ? "Whole plan" : outside(finding.place, 120),
                   outside(finding.message, 300), outside(finding.remedy, 300)});
    return section("findings", "To look at", table.text());
}

std::string assumptions(const Context& context) {
    const Comparison& comparison = context.comparison;
    std::string text = "<h3>Prices and other figures</h3>\n";
    text += paragraph(
        "A figure published as one number has the same low, likely and high. Grades: sourced, the figure stands in "
        "the cited page; partly-sourced, part of it does; catalogue, from a price catalogue of unknown care; "
        "estimate, nobody's published figure.",
        "small");
    text += figureTable(context) + "<h3>Defaults in force</h3>\n" + defaultTable(comparison) + methodTable(comparison);
    return section("assumptions", "Assumptions", text);
}

std::string exclusions(const Context& context) {
    std::string text = paragraph("The totals do not contain:");
    text += "<ul>\n";
    for (const std::string& item : costmodel::excludedCosts(context.comparison.plan))
        text += "<li>" + escape(item) + "</li>\n";
    return section("exclusions", "Exclusions", text + "</ul>\n");
}

std::string acceptance(const Context& context) {
    const planner::Plan& plan = context.comparison.plan;
    const std::string customer = plan.customer.empty() ? std::string("the customer") : outside(plan.customer, 80);
    const std::string author =
        context.options.author.empty() ? std::string("the supplier") : outside(context.options.author, 80);
    return section("acceptance", "Acceptance",
                   "<div class=\"signatures\">\n" + signature("For " + customer) + signature("For " + author) +
                       "</div>\n");
}

} // namespace sightline::proposal::html
