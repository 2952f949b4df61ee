// Cover and the one-page summary.

#include "html_sections.h"
#include "html_text.h"
#include "proposal/charts.h"
#include "proposal/design_words.h"
#include "proposal/format.h"

#include <QFont>

namespace sightline::proposal::html {

using planner::Architecture;

namespace {

std::string daysKept(const planner::Plan& plan) {
    const double days = *plan.requirements.retentionDays;
    return decimal(days, days == static_cast<double>(static_cast<long long>(days)) ? 0 : 1) + " days";
}

std::string keyFigure(const std::string& what, const std::string& value) {
    return "<div><span>" + what + "</span><b>" + value + "</b></div>";
}

/// The figure under the title; without a design that meets the must-haves there is no total to sign.
std::string coverTotal(const Comparison& comparison) {
    const ArchitectureResult& result = recommended(comparison);
    if (comparison.recommendation.verdict == Verdict::NothingFeasible) return "–";
    return totalOr(result, moneyExact(result.cashFlow.nominal.amount(), result.sheet.currency));
}

std::string siteNames(const planner::Plan& plan) {
    constexpr std::size_t most = 24;
    std::string names;
    for (std::size_t i = 0; i < plan.sites.size() && i < most; ++i) {
        const planner::Site& site = plan.sites[i];
        names += (i == 0 ? "" : ", ") + outside(site.name.empty() ? site.id : site.name, 60);
        if (*site.count > 1) names += " (" + count(*site.count) + " like sites)";
    }
    if (plan.sites.size() > most) names += " and " + count(static_cast<double>(plan.sites.size() - most)) + " more";
    return names;
}

std::string contents() {
    static constexpr std::pair<const char*, const char*> entries[] = {
        {"summary", "Summary"},          {"requirements", "Requirements as understood"},
        {"options", "Options compared"}, {"footage", "Lost footage"},
        {"scope", "Scope by site"},      {"storage", "Recorders and storage"},
        {"bom", "Bill of materials"},    {"years", "Cost by year"},
        {"findings", "To look at"},      {"assumptions", "Assumptions"},
        {"exclusions", "Exclusions"},    {"acceptance", "Acceptance"}};
    std::string list = "<nav class=\"contents\" aria-label=\"Contents\">\n<h2>Contents</h2>\n<ol>\n";
    for (const auto& [id, heading] : entries)
        list += std::string("<li><a href=\"#") + id + "\">" + heading + "</a></li>\n";
    return list + "</ol>\n</nav>\n";
}

std::string cardRow(const std::string& what, const std::string& value) {
    return "<div><dt>" + what + "</dt><dd>" + value + "</dd></div>";
}

std::string cardStatus(const Comparison& comparison, const ArchitectureResult& result) {
    if (!result.design.feasible) return tag("error", "Cannot be sized");
    if (!result.knockouts.empty()) {
        const std::size_t missed = result.knockouts.size();
        return tag("error", "Misses " + std::to_string(missed) + (missed == 1 ? " must-have" : " must-haves"));
    }
    if (!isPutForward(comparison, result.architecture)) return "";
    const bool close = comparison.recommendation.verdict == Verdict::TooClose;
    return tag(architectureClass(result.architecture), close ? "Too close to call" : "Recommended");
}

std::string rangeChart(const Comparison& comparison, const ArchitectureResult& result) {
    const ChartTheme theme{lightTokens(), QFont(QStringLiteral("Inter"))};
    const auto [low, high] = costAxis(comparison);
    const QString title = QStringLiteral("Cost range of %1: lowest %2, likely %3, highest %4")
                              .arg(QString::fromUtf8(planner::architectureName(result.architecture)),
                                   QString::fromStdString(moneyExact(result.tcoUsd.low, result.sheet.currency)),
                                   QString::fromStdString(moneyExact(result.tcoUsd.likely, result.sheet.currency)),
                                   QString::fromStdString(moneyExact(result.tcoUsd.high, result.sheet.currency)));
    std::string svg =
        chartSvg(QSizeF(186, 16), title, [&, axisLow = low, axisHigh = high](QPainter& painter, const QRectF& area) {
            paintCostRange(painter, area, result, axisLow, axisHigh, theme);
        }).toStdString();
    return svg.insert(4, " class=\"range\"");
}

std::string cardTotal(const Comparison& comparison, const ArchitectureResult& result) {
    const bool out = !result.feasible;
    std::string text = std::string("<p class=\"sum") + (out ? " out" : "") + "\">" +
                       totalOr(result, money(result.cashFlow.nominal.amount(), result.sheet.currency)) + "</p>";
    if (!result.design.feasible) return text + paragraph(outside(capitalised(whyNotBuilt(result.design)), 400), "small error");
    text += paragraph(capitalised(years(*comparison.plan.horizonYears)) + ", likely", "small");
    text += rangeChart(comparison, result);
    return text + paragraph(money(result.tco.p10, result.sheet.currency) + " to " + money(result.tco.p90, result.sheet.currency) + " in 8 of 10 outcomes", "small");
}

std::string card(const Comparison& comparison, const ArchitectureResult& result) {
    const std::string kind = architectureClass(result.architecture);
    std::string text = "<article class=\"card " + kind +
                       (isPutForward(comparison, result.architecture) ? " best" : "") + "\">\n<h3>" +
                       named(result.architecture) + cardStatus(comparison, result) + "</h3>\n" +
                       paragraph(designWords(result.design), "small") + cardTotal(comparison, result) + "<dl>";
    text += cardRow("Paid on day one", totalOr(result, money(result.dayOne, result.sheet.currency)));
    text += cardRow("Each year after", totalOr(result, money(result.eachYearAfter, result.sheet.currency)));
    text +=
        cardRow("Chance of " + daysKept(comparison.plan) + " kept", totalOr(result, share(result.chanceRetentionKept)));
    text += cardRow("Lost per camera", totalOr(result, hours(result.lostHoursPerCamera) + " a year"));
    text += cardRow("IT time a month", totalOr(result, hours(result.running.itHoursPerMonth)));
    if (!comparison.plan.requirements.needs.empty()) text += cardRow("Must-haves", mustHaves(comparison, result));
    return text + "</dl>\n</article>\n";
}

std::string reasons(const Recommendation& advice) {
    if (advice.reasons.empty()) return "";
    const bool none = advice.verdict == Verdict::NothingFeasible;
    std::string text = none ? "<h3>Why none fits</h3>\n" : "<h3>Why</h3>\n";
    text += "<ol class=\"reasons\">\n";
    for (const Reason& reason : advice.reasons)
        text +=
            "<li><b>" + outside(reason.headline, 300) + ".</b> <span>" + outside(reason.detail, 300) + "</span></li>\n";
    return text + "</ol>\n";
}

std::string flips(const Recommendation& advice) {
    if (advice.flips.empty()) return "";
    Table table("What would change this answer", {{"If"}, {"Then"}});
    for (const Flip& flip : advice.flips)
        table.row({outside(flip.text, 300), flip.toClose ? "Too close to call" : named(flip.winner) + " fits best"});
    return "<h3>What would change it</h3>\n" + table.text();
}

std::string basis(const Comparison& comparison) {
    const std::size_t inForce = comparison.defaults.size();
    std::string text = inForce == 0 ? "Every value of the plan was given."
                                    : count(static_cast<double>(inForce)) + (inForce == 1 ? " value" : " values") +
                                          " of the plan " + (inForce == 1 ? "is a default" : "are defaults") +
                                          ", listed under Assumptions.";
    if (comparison.estimateShare > 0)
        text += " " + share(comparison.estimateShare) + " of the total rests on estimates.";
    if (comparison.stalePrices > 0)
        text += " " + count(comparison.stalePrices) + (comparison.stalePrices == 1 ? " price is" : " prices are") +
                " more than five years old; years stand beside the figures there.";
    return paragraph(text, "small");
}

} // namespace

std::string cover(const Context& context) {
    const Comparison& comparison = context.comparison;
    const planner::Plan& plan = comparison.plan;
    std::string text = "<header class=\"page\">\n<p class=\"kicker\">Proposal</p>\n<h1>" +
                       (plan.name.empty() ? std::string("Video recording") : outside(plan.name)) + "</h1>\n";
    text += "<p class=\"for\">" + (plan.customer.empty() ? std::string() : "Prepared for " + outside(plan.customer)) +
            "</p>\n";
    text += "<div class=\"keys\">" + keyFigure("Sites", count(static_cast<double>(planner::siteCount(plan)))) +
            keyFigure("Cameras", count(static_cast<double>(planner::cameraCount(plan)))) +
            keyFigure("Footage kept", daysKept(plan)) + keyFigure(totalName(comparison), coverTotal(comparison)) +
            "</div>\n";
    std::vector<std::pair<std::string, std::string>> rows;
    rows.emplace_back("Recommendation", outside(comparison.recommendation.headline, 300));
    if (!context.options.author.empty()) rows.emplace_back("Prepared by", outside(context.options.author));
    if (!context.options.date.empty()) rows.emplace_back("Date", escape(longDate(context.options.date)));
    rows.emplace_back("Currency", outside(*plan.currency, 12) + ", before taxes");
    rows.emplace_back("Sites", siteNames(plan));
    text += facts("At a glance", rows);
    return text + contents() + "</header>\n";
}

std::string summary(const Context& context) {
    const Comparison& comparison = context.comparison;
    const Recommendation& advice = comparison.recommendation;
    std::string text =
        "<p class=\"answer\">" + (advice.verdict == Verdict::NothingFeasible ? "" : mark(advice.winner)) + "<span>" +
        outside(advice.headline, 300) + "</span></p>\n" + paragraph(outside(advice.sentence, 300), "lead");
    if (!advice.confidence.empty() && advice.verdict != Verdict::NothingFeasible)
        text += paragraph("Confidence: <b>" + escape(advice.confidence) + "</b>. " + escape(advice.confidenceReason) + ".", "small");
    text += "<div class=\"cards\">\n";
    for (const ArchitectureResult& result : comparison.results)
        text += card(comparison, result);
    text += "</div>\n" + reasons(advice) + flips(advice) + basis(comparison);
    return "<div class=\"page\">\n" + section("summary", "Summary", text) + "</div>\n";
}

} // namespace sightline::proposal::html
