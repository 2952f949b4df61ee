// sightline-cli report

#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/json.h"
#include "cli/output.h"

#include "proposal/export.h"

#include <QGuiApplication>

#include <filesystem>

namespace sightline::cli {

namespace {

using proposal::CustomerView;
using proposal::DocumentOptions;
using proposal::Edition;
using proposal::ExportFile;
using proposal::InternalView;
using proposal::Words;

/// Qt talks to developers about platform details; people asked for a document.
void keepOnlySevere(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtCriticalMsg || type == QtFatalMsg)
        note(message.toStdString());
}

/// What is made, and how it is called.
struct Made {
    std::vector<ExportFile> files; ///< one with the name of --out, or those of a folder
};

std::string extensionOf(const std::string& out) {
    const std::size_t dot = out.rfind('.');
    return dot == std::string::npos ? "" : out.substr(dot + 1);
}

template <typename Document>
Result<Made> made(const Document& document, const ReportCommand& command, const DocumentOptions& options, const Words& words) {
    if (command.isFolder()) {
        auto files = proposal::exportAll(document, options, words);
        if (!files) return tl::make_unexpected(files.error());
        return Made{std::move(*files)};
    }
    auto bytes = proposal::exportAs(document, extensionOf(command.out), options, words);
    if (!bytes) return tl::make_unexpected(bytes.error());
    return Made{{{command.out, std::move(*bytes)}}};
}

Result<Made> madeFor(const ReportCommand& command, const proposal::Comparison& comparison, const planner::Catalogue& catalogue,
                     const DocumentOptions& options, const Words& words) {
    const proposal::ViewOptions wanted{command.isFolder() || extensionOf(command.out) == "html"};
    if (command.edition == Edition::Internal) {
        const Result<InternalView> view = proposal::internalView(comparison, catalogue, wanted);
        if (!view) return tl::make_unexpected(view.error());
        return made(proposal::makeDocument(*view, options, words), command, options, words);
    }
    const Result<CustomerView> view = proposal::customerView(comparison, catalogue, wanted);
    if (!view) return tl::make_unexpected(view.error());
    return made(proposal::makeDocument(*view, options, words), command, options, words);
}

Result<DocumentOptions> documentOptions(const ReportCommand& command) {
    DocumentOptions options;
    options.author = command.author;
    options.date = command.date;
    options.validUntil = command.validUntil;
    options.version = command.version;
    options.language = command.language;
    options.paper = command.paper;
    options.storageUnit = command.storageUnit;
    options.sections = command.sections;
    if (!command.branding.empty()) {
        auto branding = proposal::loadBranding(command.branding);
        if (!branding) return tl::make_unexpected(branding.error());
        options.branding = std::move(*branding);
    }
    if (!command.run.empty()) {
        constexpr std::size_t largestRun = 16 * 1024 * 1024;
        std::error_code code;
        if (!std::filesystem::exists(command.run, code))
            return failure(ErrorKind::BadInput, command.run, "there is no such test run", "Give the file that testbed run or drill wrote with --json");
        const Result<std::string> text = readText(command.run, largestRun);
        if (!text) return tl::make_unexpected(text.error());
        auto run = proposal::parseTestRun(*text, placeName(command.run));
        if (!run) return tl::make_unexpected(run.error());
        options.run = std::move(*run);
    }
    return options;
}

Result<void> write(const ReportCommand& command, const Made& made) {
    if (command.isFolder()) return proposal::writeFolder(command.out, made.files);
    return proposal::writeDocument(command.out, made.files.front().bytes);
}

const char* stateName(proposal::CheckState state) {
    return state == proposal::CheckState::Blocks ? "blocks" : state == proposal::CheckState::Look ? "look" : "done";
}

int reportDone(const ReportCommand& command, const Made& made, const proposal::Comparison& comparison, const std::vector<proposal::Check>& checks) {
    std::size_t bytes = 0;
    for (const ExportFile& file : made.files)
        bytes += file.bytes.size();
    if (!command.json) {
        std::string words = "Proposal written to " + plain(command.out) + " (" + (command.isFolder() ? counted(static_cast<std::int64_t>(made.files.size()), "file", "files") + ", " : "") +
                            std::to_string(bytes / 1024) + " KiB)\n";
        for (const proposal::Check& check : checks)
            if (check.state != proposal::CheckState::Done) words += "  to look at: " + plain(check.text) + (check.detail.empty() ? "" : ": " + plain(check.detail)) + "\n";
        return finish(words);
    }
    Json json = document("report");
    json["file"] = command.out;
    json["bytes"] = bytes;
    json["recommendation"] = comparison.recommendation.headline;
    json["edition"] = command.edition == Edition::Internal ? "internal" : "customer";
    if (command.isFolder()) {
        json["files"] = Json::array();
        for (const ExportFile& file : made.files)
            json["files"].push_back({{"name", file.name}, {"bytes", file.bytes.size()}});
    }
    json["checklist"] = Json::array();
    for (const proposal::Check& check : checks)
        json["checklist"].push_back({{"id", check.id}, {"state", stateName(check.state)}, {"text", check.text}, {"detail", check.detail}, {"place", check.place}});
    return finish(text(json));
}

} // namespace

bool ReportCommand::isFolder() const {
    std::error_code code;
    return out.ends_with('/') || std::filesystem::is_directory(out, code);
}

int run(const ReportCommand& command) {
    std::vector<Error> more;
    Result<planner::Plan> plan = loadScenario(command.plan, command.scenario, more);
    if (!plan)
        return fail(plan.error(), more);
    if (!command.currency.empty()) {
        plan->currency.set(command.currency);
        if (planner::amountCurrency(*plan) != command.currency)
            return fail(Error{ErrorKind::BadInput, placeName(command.plan) + ": /exchange_rates", "has no rate for " + plain(command.currency), "Add one with its date and source"});
    }
    const Result<planner::Catalogue> catalogue = catalogueOf(*plan, command.prices, &more);
    if (!catalogue)
        return fail(catalogue.error(), more);
    const Result<planner::Rulebook> rulebook = shippedRulebook();
    if (!rulebook)
        return fail(rulebook.error());
    const Result<DocumentOptions> options = documentOptions(command);
    if (!options)
        return fail(options.error());
    proposal::CompareOptions compare = command.options;
    compare.rulebook = &*rulebook;
    compare.flips = command.lives == 0; // else with the lives
    proposal::Comparison comparison = proposal::compare(*plan, *catalogue, compare);
    if (addLives(comparison, *catalogue, command.lives) == Interrupted) return Interrupted; // no half document
    // Charts need fonts, fonts need an application object; no window is ever opened, so no display is asked for.
    qInstallMessageHandler(keepOnlySevere);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    int argc = 1;
    char name[] = "sightline-cli";
    char* argv[] = {name, nullptr};
    const QGuiApplication application(argc, argv);
    const Words words(command.language);
    const std::vector<proposal::Check> checks = proposal::checklist(comparison, *catalogue, *options, words);
    // A customer's edition with holes in its prices is not written: it would be signed.
    if (command.edition == Edition::Customer)
        for (const proposal::Check& check : checks)
            if (check.state == proposal::CheckState::Blocks && check.id == "prices")
                return fail(Error{ErrorKind::BadInput, placeName(command.plan) + ": " + check.place, check.text + ", " + check.detail, "Give them a price, or write --edition internal"});
    const Result<Made> files = madeFor(command, comparison, *catalogue, *options, words);
    if (!files)
        return fail(files.error());
    if (const Result<void> written = write(command, *files); !written)
        return fail(written.error());
    return reportDone(command, *files, comparison, checks);
}

} // namespace sightline::cli
