// sightline-cli topology: a design as a graph, and what goes dark when something of it breaks.

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/json.h"
#include "cli/output.h"

#include "costmodel/design_cost.h"
#include "planner/failure_analysis.h"
#include "planner/topology_layout.h"
#include "proposal/format.h"
#include "proposal/html.h"

#include <algorithm>
#include <cmath>

namespace sightline::cli {

namespace {

using planner::FailureEffect;
using planner::Topology;

Error notFeasible(const planner::Design& design) {
    const auto found = std::find_if(design.findings.begin(), design.findings.end(),
                                    [](const planner::Finding& finding) { return finding.severity == planner::Severity::Error; });
    if (found != design.findings.end()) return {ErrorKind::BadInput, found->place, found->message, found->remedy};
    return {ErrorKind::BadInput, "", std::string("the plan cannot be built as ") + planner::architectureName(design.architecture),
            "Run \"compare\" to see why"};
}

std::string duration(double hours) {
    if (!std::isfinite(hours)) return "for ever";
    if (hours <= 0) return "-";
    if (hours < 1.0 / 60) return fixed(hours * 3600, 0) + " s";
    if (hours < 1) return fixed(hours * 60, 1) + " min";
    return proposal::hours(hours);
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

std::string heading(const Topology& topology) {
    std::int64_t nodes = 0;
    for (const planner::TopologyNode& node : topology.nodes)
        nodes += node.copies;
    const auto drawn = static_cast<std::int64_t>(topology.nodes.size());
    std::string text = std::string(planner::architectureName(topology.architecture)) + ", " +
                       planner::deploymentKey(topology.deployment) + ": " + counted(drawn, "element", "elements");
    if (nodes > drawn) text += " drawn for " + std::to_string(nodes) + " of all like sites";
    return text + ", " + counted(static_cast<std::int64_t>(topology.links.size()), "link", "links") + "\n\n";
}

std::string singlePointText(const planner::FailureAnalysis& analysis) {
    using enum Table::Align;
    const std::vector<planner::SinglePoint> points = analysis.singlePoints();
    if (points.empty()) return "No single element leaves cameras dark until its repair.\n\n";
    Table table({Left, Right, Left});
    table.row({"Single points of failure", "kind", "cameras", "why"});
    for (const planner::SinglePoint& point : points)
        table.row({point.node, planner::nodeKindName(point.kind), std::to_string(point.cameras), point.why});
    return table.text() + '\n';
}

std::string standbyText(const planner::FailureAnalysis& analysis) {
    const std::vector<planner::StandbyCheck> checks = analysis.standbyChecks();
    if (checks.empty()) return {};
    return std::string("What stands in for a recorder ") + (analysis.standbysFit() ? "can" : "can NOT") + " carry it.\n\n";
}

std::string failureTable(const std::vector<FailureEffect>& failures) {
    if (failures.empty()) return {};
    using enum Table::Align;
    Table table({Right, Right, Right, Right, Left, Left});
    table.row({"What fails", "cameras dark", "until repair", "at most for", "camera-hours lost", "taken over by", "over capacity"});
    for (const FailureEffect& effect : failures) {
        std::vector<std::string> surges;
        for (const planner::Overload& overload : effect.overloaded)
            surges.push_back(overload.link + " " + fixed(overload.mbps, 0) + " of " + fixed(overload.capacityMbps, 0) + " Mbps");
        const std::string by = effect.takenOverBy();
        table.row({joined(effect.nodes), std::to_string(effect.camerasDark), std::to_string(effect.camerasUncovered),
                   duration(effect.darkHours), effect.lostCameraHours > 0 ? fixed(effect.lostCameraHours, 2) : "0",
                   by.empty() ? "-" : by, surges.empty() ? "-" : joined(surges)});
    }
    return table.text() + '\n';
}

/// What is not in the table, of one failure that was asked for.
std::string detailText(const FailureEffect& effect) {
    std::vector<std::string> lines;
    for (const planner::Takeover& takeover : effect.takeovers)
        lines.push_back(takeover.by + " records " + std::to_string(takeover.cameras) + " cameras of " + takeover.from +
                        (takeover.liveOnly > 0 ? " and shows " + std::to_string(takeover.liveOnly) + " more" : ""));
    for (const planner::DarkCameras& dark : effect.cameras)
        lines.push_back(dark.node + ": " + counted(dark.cameras, "camera", "cameras") + " dark for " + duration(dark.hours) +
                        " at most, " + std::to_string(dark.uncovered) + " until the repair");
    if (effect.destroyedCameraHours > 0)
        lines.push_back(fixed(effect.destroyedCameraHours, 0) + " camera-hours of recordings are destroyed");
    if (effect.unreachableCameraHours > 0)
        lines.push_back(fixed(effect.unreachableCameraHours, 0) + " camera-hours of recordings cannot be played for " +
                        duration(effect.unreachableHours));
    if (effect.backfillHours > 0)
        lines.push_back("the backfill afterwards takes " + duration(effect.backfillHours));
    return lines.empty() ? std::string() : bullets(lines) + '\n';
}

std::string findingText(const std::vector<planner::Finding>& findings) {
    if (findings.empty()) return {};
    std::string text = "Findings:\n";
    for (const planner::Finding& finding : findings)
        text += "  - " + plain(toText({ErrorKind::BadInput, finding.place, finding.message, finding.remedy})) + '\n';
    return text;
}

Result<std::vector<FailureEffect>> askedFailures(const TopologyCommand& command, const Topology& topology,
                                                 const planner::FailureAnalysis& analysis) {
    std::vector<FailureEffect> failures;
    if (command.everyFailure) failures = analysis.everyFailure();
    if (!command.everyPair.empty()) {
        const bool isKnown = std::any_of(topology.nodes.begin(), topology.nodes.end(),
                                         [&](const planner::TopologyNode& node) { return node.site == command.everyPair; });
        if (!isKnown)
            return failure(ErrorKind::Usage, "--every-pair", "the topology draws no site \"" + command.everyPair + "\"",
                           "Name the first of its like sites");
        for (FailureEffect& effect : analysis.everyPair(command.everyPair))
            failures.push_back(std::move(effect));
    }
    if (command.fail.empty()) return failures;
    auto effect = analysis.fail(command.fail);
    if (!effect) {
        effect.error().place = "--fail " + effect.error().place;
        return tl::make_unexpected(effect.error());
    }
    failures.push_back(std::move(*effect));
    return failures;
}

Result<void> writeDrawings(const TopologyCommand& command, const Topology& topology,
                           const std::vector<FailureEffect>& failures) {
    if (!command.svg.empty()) {
        const FailureEffect* const shown = command.fail.empty() ? nullptr : &failures.back();
        const std::string svg = planner::topologySvg(topology, planner::layoutTopology(topology), shown);
        if (auto written = proposal::writeDocument(command.svg, svg); !written) return written;
    }
    if (command.dot.empty()) return {};
    return proposal::writeDocument(command.dot, planner::topologyDot(topology));
}

} // namespace

int run(const TopologyCommand& command) {
    std::vector<Error> more;
    const Result<planner::Plan> plan = loadScenario(command.plan, command.scenario, more);
    if (!plan) return fail(plan.error(), more);
    const Result<planner::Catalogue> catalogue = catalogueOf(*plan, command.prices, &more);
    if (!catalogue) return fail(catalogue.error(), more);
    const Result<planner::FailoverPresets> presets = planner::FailoverPresets::load(planner::dataDirectory());
    if (!presets) return fail(presets.error());
    const auto prices = costmodel::designPrices(*plan, command.architecture, *catalogue);
    const planner::Design design = planner::makeDesign(*plan, command.architecture, *catalogue, *prices);
    if (!design.feasible) return fail(notFeasible(design));
    const Result<Topology> topology = planner::makeTopology(*plan, design, *catalogue, *presets);
    if (!topology) return fail(topology.error());

    const planner::FailureAnalysis analysis(*topology);
    const auto failures = askedFailures(command, *topology, analysis);
    if (!failures) return fail(failures.error());
    if (const Result<void> written = writeDrawings(command, *topology, *failures); !written) return fail(written.error());
    const std::vector<planner::Finding> findings = planner::failureFindings(*plan, design, *topology, *catalogue, *prices);
    if (command.json) {
        Json json = document("topology");
        json.update(Json::parse(planner::topologyJson(*topology, analysis, *failures, findings)));
        return finish(text(json));
    }
    return finish(heading(*topology) + singlePointText(analysis) + standbyText(analysis) + failureTable(*failures) +
                  (command.fail.empty() ? std::string() : detailText(failures->back())) + findingText(findings));
}

} // namespace sightline::cli
