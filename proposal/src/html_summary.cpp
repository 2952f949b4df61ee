// The pages a buyer reads: cover, summary, requirements, options side by side.

#include "html_sections.h"
#include "html_text.h"
#include "proposal/charts.h"
#include "proposal/format.h"

#include <QGuiApplication>

namespace sightline::proposal::html {

namespace {

using planner::Architecture;

ChartTheme documentTheme() {
    ChartTheme theme;
    theme.colours = lightTokens();
    theme.font = QGuiApplication::font();
    return theme;
}

std::string chart(double width, double height, const char* title, const std::string& note,
                  const std::function<void(QPainter&, const QRectF&)>& paint) {
    return "<figure><figcaption>" + std::string(title) + "<span>" + escape(note) + "</span></figcaption>" +
           chartSvg(QSizeF(width, height), QString::fromUtf8(title), paint).toStdString() + "</figure>\n";
}

std::string cardFacts(const Comparison& comparison, const ArchitectureResult& result) {
    const auto row = [](const std::string& what, const std::string& value) {
        return "<div><dt>" + what + "</dt><dd>" + value + "</dd></div>";
    };
    return "<dl>" + row("Paid on day one", money(result.dayOne)) + row("Each year after", money(result.eachYearAfter)) +
           row("Footage lost per camera", hours(result.lostHoursPerCamera) + "/yr") +
           row("Must-haves", mustHaves(comparison, result)) + "</dl>";
}

std::string card(const Comparison& comparison, const ArchitectureResult& result) {
    const Architecture a = result.architecture;
    const bool best = isPutForward(comparison, a);
    std::string text = "<div class=\"card " + std::string(architectureClass(a)) + (best ? " best" : "") + "\"><h3>" + named(a);
    if (best)
        text += tag(architectureClass(a), comparison.recommendation.verdict == Verdict::Winner ? "Best fit" : "Too close");
    text += "</h3><p class=\"sum\">" + totalOr(result, money(result.tcoUsd.likely)) + "</p>";
    text += "<p class=\"small\">" + totalName(comparison) + ", likely</p><p class=\"small\">" +
            totalOr(result, money(result.tco.p10) + " to " + money(result.tco.p90) + " in 8 of 10 outcomes") + "</p>";
    return text + cardFacts(comparison, result) + "</div>\n";
}

void compareRow(Table& table, const Comparison& c, const std::string& name,
                       const std::function<std::string(const ArchitectureResult&)>& value) {
    std::vector<std::string> cells{name};
    for (const ArchitectureResult& result : c.results)
        cells.push_back(value(result));
    table.row(cells);
}

std::string comparisonTable(const Comparison& c) {
    Table table("The three options side by side", {{"", false}, {named(Architecture::Vms), true}, {named(Architecture::Nvr), true},
                                                   {named(Architecture::Hybrid), true}}, "compare");
    using R = const ArchitectureResult&;
    table.group("Cost");
    compareRow(table, c, totalName(c) + ", likely", [](R r) { return totalOr(r, moneyExact(r.tcoUsd.likely)); });
    compareRow(table, c, "8 of 10 outcomes", [](R r) { return totalOr(r, moneyTable(r.tco.p10) + " to " + moneyTable(r.tco.p90)); });
    compareRow(table, c, "Paid on day one", [](R r) { return totalOr(r, moneyExact(r.dayOne)); });
    compareRow(table, c, "Each year after", [](R r) { return totalOr(r, moneyExact(r.eachYearAfter)); });
    compareRow(table, c, "Per camera and month", [](R r) { return totalOr(r, moneyUnit(r.perCameraMonth)); });
    table.group("Footage");
    compareRow(table, c, "Storage needed", [](R r) { return terabytes(r.storageTb); });
    compareRow(table, c, "Chance that the days asked are kept", [](R r) { return totalOr(r, share(r.chanceRetentionKept)); });
    compareRow(table, c, "Lost, camera-hours in an average year", [](R r) { return totalOr(r, count(r.loss.mean)); });
    compareRow(table, c, "In a bad year, 1 in 20", [](R r) { return totalOr(r, count(r.loss.p95)); });
    table.group("Running it");
    compareRow(table, c, "IT time, hours a month", [](R r) { return totalOr(r, count(r.running.itHoursPerMonth)); });
    compareRow(table, c, "Site visits a year", [](R r) { return totalOr(r, count(r.running.siteVisitsPerYear)); });
    compareRow(table, c, "Recorders and servers", [](R r) { return totalOr(r, count(static_cast<double>(r.recorders))); });
    table.group("Must-haves");
    compareRow(table, c, "Met", [&c](R r) { return mustHaves(c, r); });
    return table.text();
}

std::string reasonList(const std::vector<Reason>& reasons) {
    std::string list = "<ol class=\"reasons\">";
    for (const Reason& reason : reasons)
        list += "<li>" + escape(reason.headline) + "<br/><span>" + escape(reason.detail) + "</span></li>";
    return list + "</ol>\n";
}

} // namespace

std::string cover(const Context& context) {
    const planner::Plan& plan = context.comparison.plan;
    std::string text = "<section class=\"page\"><p class=\"kicker\">Video recording: proposal</p><h1>" + outside(plan.name) + "</h1>";
    text += "<p class=\"for\">" + (plan.customer.empty() ? "Customer not named" : "For " + outside(plan.customer)) + "</p>";
    text += "<div class=\"keys\"><div><span>Sites</span><b>" + count(static_cast<double>(planner::siteCount(plan))) +
            "</b></div><div><span>Cameras</span><b>" + count(static_cast<double>(planner::cameraCount(plan))) +
            "</b></div><div><span>Footage kept</span><b>" + count(*plan.requirements.retentionDays) +
            " days</b></div><div><span>Horizon</span><b>" + years(*plan.horizonYears) + "</b></div></div>";
    std::vector<std::pair<std::string, std::string>> rows{{"Currency", escape(context.comparison.results[0].cashFlow.currency)}};
    if (!context.options.author.empty())
        rows.emplace_back("Prepared by", outside(context.options.author));
    if (!context.options.date.empty())
        rows.emplace_back("Date", escape(longDate(context.options.date)));
    return text + facts("This document", rows) + "</section>\n";
}

std::string summary(const Context& context) {
    const Comparison& c = context.comparison;
    const Recommendation& advice = c.recommendation;
    std::string text = "<p class=\"answer\">" + (advice.verdict == Verdict::Winner ? mark(advice.winner) : std::string()) +
                       escape(advice.headline) + "</p>" + paragraph(escape(advice.sentence), "lead");
    text += "<div class=\"cards\">";
    for (const ArchitectureResult& result : c.results)
        text += card(c, result);
    text += "</div><h3>Why</h3>" + reasonList(advice.reasons);
    text += paragraph("Confidence: " + escape(advice.confidence) + ". " + share(c.estimateShare) +
                      " of the likely total rests on estimates that a quote should replace.", "note");
    if (!advice.flips.empty()) {
        Table table("What would change the answer", {{"If", false}, {"then", false}});
        for (const Flip& flip : advice.flips)
            table.row({escape(flip.text), flip.toClose ? std::string("too close to call") : named(flip.winner) + " fits best"});
        text += table.text();
    }
    return section("summary", "Summary", text);
}

std::string requirements(const Context& context) {
    const planner::Plan& plan = context.comparison.plan;
    std::string needs;
    for (const planner::Need need : plan.requirements.needs)
        needs += (needs.empty() ? "" : ", ") + std::string(planner::needName(need));
    std::vector<std::pair<std::string, std::string>> rows{{"Days asked", count(*plan.requirements.retentionDays) + " days"}};
    if (*plan.requirements.retentionMinDays > 0)
        rows.emplace_back("At least, by rule", count(*plan.requirements.retentionMinDays) + " days");
    if (*plan.requirements.retentionMaxDays > 0)
        rows.emplace_back("At most, by rule", count(*plan.requirements.retentionMaxDays) + " days");
    rows.emplace_back("Must-haves", needs.empty() ? "None" : escape(needs));
    if (!plan.notes.empty())
        rows.emplace_back("Notes", outside(plan.notes, 1000));
    return section("requirements", "Requirements as understood", facts("What the customer asked for", rows));
}

std::string optionsCompared(const Context& context) {
    const Comparison& c = context.comparison;
    const ChartTheme theme = documentTheme();
    const Architecture shown = c.recommendation.winner;
    std::string text = comparisonTable(c);
    text += chart(660, 300, "Paid so far", "The band is 8 of 10 outcomes for " + std::string(planner::architectureName(shown)),
                  [&](QPainter& p, const QRectF& r) { paintCumulativeCost(p, r, c, shown, theme); });
    text += chart(660, 70, "Chance of being cheaper", "In 100 price outcomes, drawn alike for all three",
                  [&](QPainter& p, const QRectF& r) { paintCheaper(p, r, c, shown, theme); });
    text += chart(660, 200, "Lost footage", "Camera-hours a year, average to bad year",
                  [&](QPainter& p, const QRectF& r) { paintLostFootage(p, r, c, theme); });
    return section("options", "Options compared", text);
}

} // namespace sightline::proposal::html
