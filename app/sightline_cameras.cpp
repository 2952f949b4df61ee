// sightline-cameras: simulated RTSP cameras (docs/testbed.md, docs/cli.md).

#include "testbed/cameras.h"

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <fstream>

namespace {

using namespace sightline;

testbed::CameraFarm* runningFarm = nullptr;
volatile std::sig_atomic_t interrupted = 0;

void onSignal(int) {
    interrupted = 1;
    if (runningFarm)
        runningFarm->stop();
}

int exitCode(const Error& error) {
    std::fprintf(stderr, "sightline-cameras: %s\n", toText(error).c_str());
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
    bool next = false;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        const std::size_t from = next ? 0 : word.starts_with("--auth=") ? 7 : std::string::npos;
        for (std::size_t at = from; at < word.size(); ++at)
            argv[i][at] = '*';
        next = word == "--auth";
    }
}

struct Arguments {
    testbed::CameraFarmOptions farm;
    std::string profile, auth, stats, faults;
    bool onvif = false;
};

void describe(CLI::App& app, Arguments& a) {
    app.footer("Example:\n  sightline-cameras --count 8 --profile 1920x1080@15:2:h264\n"
               "  ffplay -rtsp_transport tcp rtsp://127.0.0.1:8554/cam0001\n\n"
               "Main streams are rtsp://HOST:PORT/cam0001 …, sub-streams (640x360, 15 fps, 0.5 Mbps) /cam0001/sub.");
    app.add_option("--count", a.farm.count, "cameras")->required()->check(CLI::Range(1, 4096));
    auto* profile = app.add_option("--profile", a.profile, "WxH@FPS:MBPS:CODEC of the main stream (1920x1080@15:2:h264)");
    app.add_option("--clip", a.farm.clip, "replay this file's H.264 video instead")->excludes(profile);
    app.add_option("--gop", a.farm.main.gopSeconds, "seconds between key frames")->check(CLI::Range(0.1, 20.0))->capture_default_str();
    app.add_option("--port", a.farm.port, "TCP port; 0 takes a free one and prints it")->capture_default_str();
    app.add_option("--bind", a.farm.bind, "IPv4 address to listen on")->capture_default_str();
    app.add_option("--auth", a.auth, "USER:PASS: demand digest authentication");
    app.add_flag("--onvif", a.onvif, "be found by ONVIF (not in this version)");
    app.add_option("--faults", a.faults, "misbehave as the file says (not in this version)");
    app.add_option("--duration", a.farm.durationSeconds, "stop after so many seconds")->check(CLI::PositiveNumber);
    app.add_option("--stats", a.stats, "write counters to this JSON file at the end");
}

Result<void> complete(Arguments& a) {
    if (a.onvif || !a.faults.empty())
        return failure(ErrorKind::Usage, a.onvif ? "--onvif" : "--faults", "not in this version", "Leave the option out");
    if (!a.profile.empty()) {
        auto profile = testbed::parseProfile(a.profile);
        if (!profile)
            return tl::make_unexpected(profile.error());
        profile->gopSeconds = a.farm.main.gopSeconds;
        a.farm.main = *profile;
    }
    if (!a.auth.empty()) {
        const std::size_t colon = a.auth.find(':');
        if (colon == std::string::npos || colon == 0)
            return failure(ErrorKind::Usage, "--auth", "write USER:PASS");
        a.farm.user = a.auth.substr(0, colon);
        a.farm.password = a.auth.substr(colon + 1);
    }
    return {};
}

Result<void> serve(const Arguments& a) {
    auto farm = testbed::CameraFarm::create(a.farm);
    if (!farm)
        return tl::make_unexpected(farm.error());
    runningFarm = farm->get();
    if (interrupted)
        runningFarm->stop();
    std::printf("rtsp://%s:%u/cam0001 … cam%04d\n", a.farm.bind.c_str(), static_cast<unsigned>((*farm)->port()), a.farm.count);
    std::fflush(stdout);
    auto ran = (*farm)->run();
    if (ran && !a.stats.empty()) {
        std::ofstream file(a.stats);
        file << testbed::toJson((*farm)->stats());
        if (!file.flush())
            ran = failure(ErrorKind::Environment, a.stats, "the statistics cannot be written");
    }
    runningFarm = nullptr;
    return ran;
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app("Simulated RTSP cameras: one encoded clip replayed to any number of clients");
    Arguments arguments;
    describe(app, arguments);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    }
    hideCredentials(argc, argv);
    std::signal(SIGTERM, onSignal);
    std::signal(SIGINT, onSignal);
    std::signal(SIGPIPE, SIG_IGN);
    if (auto ready = complete(arguments); !ready)
        return exitCode(ready.error());
    const auto served = serve(arguments);
    return served ? 0 : exitCode(served.error());
}
