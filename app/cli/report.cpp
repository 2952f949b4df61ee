// sightline-cli report

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/json.h"
#include "cli/output.h"

#include "planner/plan_file.h"
#include "proposal/html.h"

#include <QGuiApplication>

namespace sightline::cli {

namespace {

/// Qt talks to developers about platform details; people asked for a document.
void keepOnlySevere(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtCriticalMsg || type == QtFatalMsg)
        note(message.toStdString());
}

/// Charts need fonts, fonts need an application object; no window is ever opened, so no display is asked for.
std::string renderHtml(const proposal::Comparison& comparison, const planner::Catalogue& catalogue,
                       const proposal::HtmlOptions& options) {
    qInstallMessageHandler(keepOnlySevere);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    int argc = 1;
    char name[] = "sightline-cli";
    char* argv[] = {name, nullptr};
    const QGuiApplication application(argc, argv);
    return proposal::proposalHtml(comparison, catalogue, options);
}

} // namespace

int run(const ReportCommand& command) {
    std::vector<Error> more;
    const Result<planner::Plan> plan = planner::loadPlan(command.plan, &more);
    if (!plan)
        return fail(plan.error(), more);
    const Result<planner::Catalogue> catalogue = pricedCatalogue(command.prices, &more);
    if (!catalogue)
        return fail(catalogue.error(), more);
    const Result<planner::Rulebook> rulebook = shippedRulebook();
    if (!rulebook)
        return fail(rulebook.error());
    proposal::CompareOptions options = command.options;
    options.rulebook = &*rulebook;
    proposal::Comparison comparison = proposal::compare(*plan, *catalogue, options);
    if (addLives(comparison, *catalogue, {}) == Interrupted) return Interrupted; // no half document
    const std::string html = renderHtml(comparison, *catalogue, {command.author, command.date});
    if (const Result<void> written = proposal::writeDocument(command.out, html); !written)
        return fail(written.error());
    if (!command.json)
        return finish("Proposal written to " + plain(command.out) + " (" + std::to_string(html.size() / 1024) + " KiB)\n");
    Json json = document("report");
    json["file"] = command.out;
    json["bytes"] = html.size();
    json["recommendation"] = comparison.recommendation.headline;
    return finish(text(json));
}

} // namespace sightline::cli
