// sightline-cli testbed probe|run|drill

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/interrupt.h"
#include "cli/json.h"
#include "cli/line_reader.h"
#include "cli/output.h"

#include "planner/plan_file.h"
#include "proposal/design_words.h"
#include "testbed/probe.h"
#include "testbed/run.h"

#include <algorithm>
#include <unistd.h>

namespace sightline::cli {

namespace {

using testbed::Judgement;
using testbed::ProbeResult;
using testbed::RunReport;

std::string probeText(const ProbeResult& result) {
    using enum Table::Align;
    Table table({Right, Left});
    const std::string size = std::to_string(result.width) + " x " + std::to_string(result.height);
    table.row({"codec", result.codec});
    table.row({"picture", result.width > 0 ? size : "unknown"});
    table.row({"frame rate", fixed(result.fps, 2), "fps"});
    table.row({"video", fixed(result.mbps, 3), "Mbps"});
    table.row({"on the wire", fixed(result.wireMbps, 3), "Mbps"});
    if (result.gopSeconds > 0)
        table.row({"key frame every", fixed(result.gopSeconds, 2), "s"});
    if (result.iToP > 0)
        table.row({"key frame to other", fixed(result.iToP, 1), "x"});
    table.row({"lost packets", std::to_string(result.lostPackets)});
    table.row({"measured", fixed(result.measuredSeconds, 1), "s"});
    std::string notes = result.notes.empty() ? "" : plain(result.notes) + '\n';
    return plain(result.url) + '\n' + table.text("  ") + notes;
}

std::string probesJson(const std::vector<ProbeResult>& results) {
    if (results.size() == 1)
        return testbed::toJson(results.front());
    Json json = document("testbed-probe");
    json["streams"] = Json::array();
    for (const ProbeResult& result : results) {
        Json one = Json::parse(testbed::toJson(result));
        one.erase("schema");
        json["streams"].push_back(std::move(one));
    }
    return text(json);
}

/// The design to run: the one asked for, else the recommended one.
Result<planner::Design> designToRun(const TestbedRunCommand& command, const planner::Plan& plan,
                                    const planner::Catalogue& catalogue) {
    proposal::CompareOptions options;
    options.seed = command.seed;
    options.flips = false;
    const proposal::Comparison comparison = proposal::compare(plan, catalogue, options);
    const proposal::Recommendation& advice = comparison.recommendation;
    if (!command.architecture && advice.verdict == proposal::Verdict::NothingFeasible)
        return failure(ErrorKind::BadInput, placeName(command.plan), "no architecture is feasible for this plan",
                       "Say which design to run with --architecture, or change the plan");
    const planner::Design& design = comparison.of(command.architecture.value_or(advice.winner)).design;
    if (!design.feasible)
        return failure(ErrorKind::BadInput, placeName(command.plan),
                       std::string(planner::architectureName(design.architecture)) + " cannot be built: " +
                           proposal::whyNotBuilt(design),
                       "Choose another --architecture, or change the plan");
    return design;
}

std::string digits(double value) {
    return fixed(value, std::abs(value) < 10 ? 2 : 1);
}

std::string allowed(const Judgement& figure) {
    return figure.ceiling ? "up to " + digits(figure.planned + figure.tolerance) : "± " + digits(figure.tolerance);
}

std::string figuresTable(const RunReport& report) {
    using enum Table::Align;
    Table table({Right, Right, Right, Left, Left});
    table.row({"", "planned", "measured", "allowed", "unit", "verdict"});
    for (const Judgement& figure : report.figures)
        table.row({figure.label, digits(figure.planned), digits(figure.measured), allowed(figure), figure.unit,
                   figure.pass ? "pass" : "FAIL"});
    return table.text();
}

std::string gapsTable(const RunReport& report) {
    if (report.gaps.empty())
        return "No camera has a gap.\n";
    constexpr std::size_t shown = 24;
    using enum Table::Align;
    Table table({Right, Right});
    table.row({"gap of", "from s", "lasted s"});
    for (std::size_t i = 0; i < std::min(shown, report.gaps.size()); ++i) {
        const testbed::CameraGap& gap = report.gaps[i];
        table.row({gap.camera, fixed(gap.fromSeconds, 2), fixed(gap.seconds, 2) + (gap.open ? " (to the end)" : "")});
    }
    const std::size_t hidden = report.gaps.size() - std::min(shown, report.gaps.size());
    return table.text() + (hidden > 0 ? "and " + std::to_string(hidden) + " more; --json lists all\n" : "");
}

std::string eventsText(const RunReport& report) {
    std::string result;
    for (const testbed::DrillEvent& event : report.events)
        result += "  " + fixed(event.atSeconds, 2) + " s  " + plain(event.text) + '\n';
    return result.empty() ? "" : result + '\n';
}

std::string reportText(const RunReport& report) {
    const testbed::TestPlan& plan = report.plan;
    const testbed::Machine& machine = report.machine;
    std::string result = plain(plan.plan) + ": " + plan.architecture + " design, " + plain(testbed::scaleText(plan)) + '\n';
    result += "Scale factor " + fixed(plan.scaleFactor(), 3) + ": " + counted(plan.recorders, "recorder", "recorders") +
              " of " + std::to_string(plan.designRecorders) + ", " + counted(plan.standbys, "standby", "standbys") + "; " +
              fixed(report.seconds, 1) + " s measured\n\n";
    result += figuresTable(report) + '\n' + eventsText(report) + gapsTable(report) + '\n';
    result += "Machine: " + plain(machine.cpu) + ", " + counted(machine.cores, "core", "cores") + ", " +
              fixed(machine.memoryGib, 1) + " GiB, " + plain(machine.kernel) + "\nConditions:\n" +
              bullets(report.conditions);
    if (!report.kept.empty())
        result += "Recordings kept in " + plain(report.kept.string()) + '\n';
    return result + "Run " + report.runId + ": " + (report.partial ? "interrupted, no verdict" : report.pass ? "pass" : "FAIL") +
           '\n';
}

/// The recorders that "kill NAME" lines name; other lines are complained about and change nothing.
std::vector<std::string> victims(const std::vector<std::string>& lines) {
    constexpr std::string_view kill = "kill ";
    std::vector<std::string> names;
    for (const std::string& line : lines)
        if (line.starts_with(kill) && line.size() > kill.size())
            names.push_back(line.substr(kill.size()));
        else if (!line.empty())
            note("\"" + line + "\" is not a command; there is only kill RECORDER");
    return names;
}

int verdictCode(const RunReport& report) {
    if (!report.partial)
        return report.pass ? Done : VerdictFail;
    note(report.kept.empty() ? "interrupted; what was measured so far is printed"
                             : "interrupted; the recordings so far are in " + report.kept.string());
    return Interrupted;
}

} // namespace

int run(const ProbeCommand& command) {
    const std::atomic<bool>& stop = watchInterrupts();
    std::vector<ProbeResult> results;
    int code = Done;
    for (const std::string& url : command.urls) {
        progress("measuring stream " + std::to_string(results.size() + 1) + " of " + std::to_string(command.urls.size()));
        const Result<ProbeResult> result = testbed::probe(url, command.seconds, &stop);
        if (result)
            results.push_back(*result);
        else
            code = fail(result.error());
        if (stop) {
            code = Interrupted;
            break;
        }
    }
    if (results.empty())
        return code;
    if (command.json)
        return finish(probesJson(results), code);
    std::string people;
    for (const ProbeResult& result : results)
        people += (people.empty() ? "" : "\n") + probeText(result);
    return finish(people, code);
}

int run(const TestbedRunCommand& command) {
    std::vector<Error> more;
    const Result<planner::Plan> plan = planner::loadPlan(command.plan, &more);
    if (!plan)
        return fail(plan.error(), more);
    const Result<planner::Catalogue> catalogue = catalogueOf(*plan, command.prices, &more);
    if (!catalogue)
        return fail(catalogue.error(), more);
    const Result<planner::Design> design = designToRun(command, *plan, *catalogue);
    if (!design)
        return fail(design.error());
    testbed::RunOptions options;
    options.maxCameras = command.cameras.value_or(options.maxCameras);
    options.seconds = command.seconds.value_or(0);
    options.seed = command.seed;
    options.keep = command.keepIn;
    options.progress = [](const std::string& line) { progress(line); };
    options.stop = &watchInterrupts();
    if (command.control)
        options.kills = [commands = LineReader(STDIN_FILENO)]() mutable { return victims(commands.lines()); };
    const Result<RunReport> report =
        command.drill ? testbed::drill(*plan, *design, options) : testbed::run(*plan, *design, options);
    if (!report)
        return fail(report.error());
    return finish(command.json ? testbed::toJson(*report) : reportText(*report), verdictCode(*report));
}

} // namespace sightline::cli
