// sightline-recorder: records RTSP cameras, exports and checks recordings (docs/testbed.md, docs/cli.md).

#include "testbed/recorder.h"

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <fstream>

namespace {

using namespace sightline;

testbed::Recorder* runningRecorder = nullptr;
volatile std::sig_atomic_t stopAsked = 0;

void onStopSignal(int) {
    stopAsked = 1;
    if (runningRecorder)
        runningRecorder->stop();
}

void onReloadSignal(int) {
    if (runningRecorder)
        runningRecorder->reload();
}

int exitCode(const Error& error) {
    std::fprintf(stderr, "sightline-recorder: %s\n", toText(error).c_str());
    switch (error.kind) {
    case ErrorKind::Usage: return 2;
    case ErrorKind::BadInput: return 3;
    case ErrorKind::Environment: return 4;
    case ErrorKind::Interrupted: return 5;
    case ErrorKind::Internal: break;
    }
    return 70;
}

/// Passwords must not stay where every user of the machine can read them.
void hideCredentials(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        const std::size_t scheme = word.find("rtsp://");
        if (scheme == std::string::npos)
            continue;
        const std::size_t from = scheme + 7;
        const std::size_t at = word.substr(0, word.find_first_of("/?", from)).rfind('@');
        for (std::size_t k = from; at != std::string::npos && k < at; ++k)
            argv[i][k] = '*';
    }
}

struct Arguments {
    testbed::RecorderOptions recorder;
    std::vector<std::string> urls;
    std::string transport = "tcp", metrics, stats;
    std::string from, to;
    testbed::ExportOptions range;
    bool repair = false;
};

void describeRecording(CLI::App& app, Arguments& a) {
    app.footer("Examples:\n  sightline-recorder --camera rtsp://127.0.0.1:8554/cam0001 --out recordings\n"
               "  sightline-recorder export --out recordings --camera cam0001 --from 2026-11-24T08:00:00Z"
               " --to 2026-11-24T08:10:00Z --file clip.mp4\n"
               "  sightline-recorder check --out recordings --repair\n\n"
               "SIGTERM finishes the open files; SIGHUP reads the camera file again.");
    auto* camera = app.add_option("--camera", a.urls, "URL or NAME=URL; may be repeated")
                       ->expected(1)
                       ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    app.add_option("--cameras", a.recorder.camerasFile, "file with one \"NAME URL\" or \"URL\" a line")->excludes(camera);
    app.add_option("--out", a.recorder.out, "folder of the recordings");
    app.add_option("--segment", a.recorder.segmentSeconds, "seconds per file")->capture_default_str();
    app.add_option("--retention-days", a.recorder.retentionDays, "delete what is older")->check(CLI::PositiveNumber);
    app.add_option("--retention-bytes", a.recorder.retentionBytes, "delete the oldest beyond so many bytes");
    app.add_option("--transport", a.transport, "tcp (udp is not in this version)")->capture_default_str();
    app.add_option("--metrics", a.metrics, "HOST:PORT for Prometheus (not in this version)");
    app.add_option("--duration", a.recorder.durationSeconds, "stop after so many seconds")->check(CLI::PositiveNumber);
    app.add_option("--stats", a.stats, "write counters to this JSON file at the end");
    app.add_option("--heartbeat", a.recorder.heartbeatSocket, "unix datagram socket that is told that we live");
    app.add_option("--heartbeat-name", a.recorder.heartbeatName, "our name there");
    app.add_option("--heartbeat-period", a.recorder.heartbeatSeconds, "seconds between beats")
        ->check(CLI::Range(0.05, 60.0))
        ->capture_default_str();
}

Result<void> complete(Arguments& a) {
    if (!a.metrics.empty())
        return failure(ErrorKind::Usage, "--metrics", "not in this version", "Leave the option out");
    if (a.transport != "tcp")
        return failure(ErrorKind::Usage, "--transport", "\"" + a.transport + "\" is not in this version, only tcp");
    if (a.urls.empty() && a.recorder.camerasFile.empty())
        return failure(ErrorKind::Usage, "--camera", "no camera given", "Give --camera URL or --cameras FILE");
    for (const std::string& url : a.urls) {
        auto source = testbed::parseCameraSource(url, static_cast<int>(a.recorder.cameras.size()) + 1);
        if (!source)
            return tl::make_unexpected(source.error());
        a.recorder.cameras.push_back(std::move(*source));
    }
    return {};
}

Result<void> record(Arguments& a) {
    a.recorder.log = [](const std::string& text) { std::fprintf(stderr, "%s\n", text.c_str()); };
    auto recorder = testbed::Recorder::create(a.recorder);
    if (!recorder)
        return tl::make_unexpected(recorder.error());
    runningRecorder = recorder->get();
    if (stopAsked)
        runningRecorder->stop();
    auto ran = (*recorder)->run();
    runningRecorder = nullptr;
    if (ran && !a.stats.empty()) {
        std::ofstream file(a.stats);
        file << testbed::toJson((*recorder)->stats());
        if (!file.flush())
            return failure(ErrorKind::Environment, a.stats, "the statistics cannot be written");
    }
    return ran;
}

Result<void> exportFootage(Arguments& a) {
    const auto from = testbed::parseMoment(a.from);
    const auto to = testbed::parseMoment(a.to);
    if (!from || !to)
        return tl::make_unexpected(from ? to.error() : from.error());
    a.range.fromNs = *from;
    a.range.toNs = *to;
    const auto report = testbed::exportRange(a.range);
    if (!report)
        return tl::make_unexpected(report.error());
    std::printf("%s: %llu frames, %.1f s from %d segments\n", a.range.file.c_str(),
                static_cast<unsigned long long>(report->frames),
                static_cast<double>(report->toNs - report->fromNs) / 1e9, report->segments);
    return {};
}

void printList(const char* what, const std::vector<std::string>& files) {
    for (const std::string& file : files)
        std::printf("%s: %s\n", what, file.c_str());
}

int check(const Arguments& a) {
    const auto report = testbed::checkRecordings(a.range.out, a.repair);
    if (!report)
        return exitCode(report.error());
    if (report->indexDamaged)
        std::printf("index.sqlite is missing or damaged\n");
    printList("in the index, not on disk", report->missingFiles);
    printList("on disk, not in the index", report->unindexed);
    printList("end damaged", report->damagedTails);
    printList("no complete fragment", report->unreadable);
    std::printf("%llu segments, %llu bytes: %s%s\n", static_cast<unsigned long long>(report->segments),
                static_cast<unsigned long long>(report->bytes),
                report->clean()   ? "index and files agree"
                : report->repaired ? "repaired"
                                   : "index and files disagree; --repair mends it",
                report->recorderRuns ? " (open segments of the running recorder left out)" : "");
    return report->clean() || report->repaired ? 0 : 1;
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app("Records RTSP cameras into playable files without transcoding");
    Arguments arguments;
    describeRecording(app, arguments);
    auto* exporting = app.add_subcommand("export", "copy a time range of one camera into one MP4");
    exporting->add_option("--out", arguments.range.out, "folder of the recordings")->required();
    exporting->add_option("--camera", arguments.range.camera, "name of the camera")->required();
    exporting->add_option("--from", arguments.from, "UTC time, e.g. 2026-11-24T08:00:00Z")->required();
    exporting->add_option("--to", arguments.to, "UTC time")->required();
    exporting->add_option("--file", arguments.range.file, "MP4 to write")->required();
    auto* checking = app.add_subcommand("check", "compare index and files");
    checking->add_option("--out", arguments.range.out, "folder of the recordings")->required();
    checking->add_flag("--repair", arguments.repair, "mend index and files");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    hideCredentials(argc, argv);
    if (*checking)
        return check(arguments);
    if (*exporting) {
        const auto exported = exportFootage(arguments);
        return exported ? 0 : exitCode(exported.error());
    }
    std::signal(SIGTERM, onStopSignal);
    std::signal(SIGINT, onStopSignal);
    std::signal(SIGHUP, onReloadSignal);
    std::signal(SIGPIPE, SIG_IGN);
    if (auto ready = complete(arguments); !ready)
        return exitCode(ready.error());
    const auto recorded = record(arguments);
    return recorded ? 0 : exitCode(recorded.error());
}
