// The proposal as one file: the order of its sections, and what every section shares.

#include "proposal/html.h"

#include "html_sections.h"
#include "html_text.h"
#include "proposal/format.h"

namespace sightline::proposal {

namespace html {

std::string totalName(const Comparison& comparison) {
    return capitalised(years(*comparison.plan.horizonYears)) + " total";
}

bool isPutForward(const Comparison& comparison, planner::Architecture architecture) {
    const Recommendation& advice = comparison.recommendation;
    if (advice.verdict == Verdict::NothingFeasible)
        return false;
    return architecture == advice.winner || (advice.verdict == Verdict::TooClose && architecture == advice.runnerUp);
}

const ArchitectureResult& recommended(const Comparison& comparison) { return comparison.of(comparison.recommendation.winner); }

std::string totalOr(const ArchitectureResult& result, const std::string& text) { return result.design.feasible ? text : "–"; }

std::string mustHaves(const Comparison& comparison, const ArchitectureResult& result) {
    if (comparison.plan.requirements.needs.empty())
        return "None set";
    if (result.knockouts.empty())
        return "All met";
    std::string missed;
    for (const Knockout& knockout : result.knockouts)
        missed += (missed.empty() ? "Misses " : ", ") + std::string(planner::needName(knockout.need));
    return "<span class=\"error\">" + escape(missed) + "</span>";
}

} // namespace html

std::string proposalHtml(const Comparison& comparison, const planner::Catalogue& catalogue, const HtmlOptions& options) {
    const html::Context context{comparison, catalogue, options};
    std::string text = "<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<meta charset=\"utf-8\"/>\n";
    text += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"/>\n";
    text += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n";
    text += "<title>" + html::escape(comparison.plan.name.substr(0, 200)) + ": proposal</title>\n";
    text += "<style>\n" + html::styleSheet() + "</style>\n</head>\n<body>\n<main>\n";
    text += html::cover(context) + html::summary(context) + html::requirements(context) + html::optionsCompared(context);
    text += html::scope(context) + html::storageBySite(context) + html::billOfMaterials(context) + html::costByYear(context);
    text += html::lostFootage(context) + html::findingsSection(context) + html::assumptions(context) + html::exclusions(context);
    return text + "</main>\n</body>\n</html>\n";
}

} // namespace sightline::proposal
