// Puts the document together.

#include "proposal/html.h"

#include "html_sections.h"
#include "html_text.h"

namespace sightline::proposal {

namespace html {

std::string totalName(const Comparison& comparison) {
    std::string name = years(*comparison.plan.horizonYears);
    name = name.substr(0, name.find(' ')); // "five"
    return capitalised(name) + "-year total";
}

bool isPutForward(const Comparison& comparison, planner::Architecture architecture) {
    const Recommendation& advice = comparison.recommendation;
    switch (advice.verdict) {
    case Verdict::Winner:
        return architecture == advice.winner;
    case Verdict::TooClose:
        return architecture == advice.winner || architecture == advice.runnerUp;
    case Verdict::NothingFeasible:
        break;
    }
    return false;
}

const ArchitectureResult& recommended(const Comparison& comparison) {
    return comparison.of(comparison.recommendation.winner);
}

std::string totalOr(const ArchitectureResult& result, const std::string& text) {
    return result.design.feasible ? text : "–";
}

std::string mustHaves(const Comparison& comparison, const ArchitectureResult& result) {
    const std::size_t needs = comparison.plan.requirements.needs.size();
    if (result.knockouts.empty()) return std::to_string(needs) + " of " + std::to_string(needs);
    std::string names;
    for (const Knockout& knockout : result.knockouts)
        names += (names.empty() ? "Not: " : ", ") + escape(planner::needName(knockout.need));
    return "<span class=\"error\">" + names + "</span>";
}

namespace {

std::string documentTitle(const planner::Plan& plan) {
    std::string title = plan.name.empty() ? std::string("Video recording") : plan.name;
    if (!plan.customer.empty()) title += ", " + plan.customer;
    // A title holds no elements: the isolating tags of outside() are taken off.
    const std::string cut = outside(title, 160);
    return cut.substr(5, cut.size() - 11);
}

std::string documentHead(const planner::Plan& plan) {
    return "<head>\n<meta charset=\"utf-8\"/>\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; "
           "img-src data:; base-uri 'none'; form-action 'none'\"/>\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
           "<meta name=\"referrer\" content=\"no-referrer\"/>\n"
           "<meta name=\"color-scheme\" content=\"light\"/>\n<title>" +
           documentTitle(plan) + "</title>\n<style>" + styleSheet() + "</style>\n</head>\n";
}

} // namespace

} // namespace html

std::string proposalHtml(const Comparison& comparison, const planner::Catalogue& catalogue,
                         const HtmlOptions& options) {
    const html::Context context{comparison, catalogue, options};
    std::string text = "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\">\n" +
                       html::documentHead(comparison.plan) + "<body>\n<main>\n";
    for (const auto part : {html::cover, html::summary, html::requirements, html::optionsCompared, html::lostFootage,
                            html::scope, html::storageBySite, html::billOfMaterials, html::costByYear,
                            html::findingsSection, html::assumptions, html::exclusions, html::acceptance})
        text += part(context);
    return text + "</main>\n</body>\n</html>\n";
}

} // namespace sightline::proposal
