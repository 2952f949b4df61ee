// Speed of the simulator, with the plain heap loop beside it in the same run. Run on purpose: ctest -L bench -R lives -V.

#include "lives_case.h"

#include "ladder_lives.h"
#include "random_stream.h"
#include "simulator/models.h"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <queue>

using namespace sightline;
using namespace sightline::simulator;

namespace {

constexpr double year = 8760;
constexpr int groupCount = 10, groupDisks = 10;

double secondsSince(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

// The yardstick: a heap of the next event of every drive, as anybody would write it first.
class PlainLoop {
public:
    bool losesData(std::uint64_t life) {
        RandomStream stream(streamKey(1, "plain"), Purpose::Model, life);
        const double rate = -std::log(0.8) / year, rebuild = 20e12 / 30e6 / 3600;
        std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue;
        int failed[groupCount] = {};
        for (int drive = 0; drive < groupCount * groupDisks; ++drive)
            queue.push({-std::log(stream.unit()) / rate, drive, true});
        while (!queue.empty() && queue.top().hour < year) {
            const Entry event = queue.top();
            queue.pop();
            ++events;
            int& down = failed[event.drive / groupDisks];
            if (!event.fails) {
                --down;
                queue.push({event.hour - std::log(stream.unit()) / rate, event.drive, true});
            } else {
                if (++down == 3) return true;
                queue.push({event.hour + rebuild, event.drive, false});
            }
        }
        return false;
    }
    std::int64_t events = 0;

private:
    struct Entry {
        double hour;
        int drive;
        bool fails;
        bool operator>(const Entry& other) const { return hour > other.hour; }
    };
};

void caseD14() {
    constexpr std::int64_t lives = 300'000;
    PlainLoop plain;
    auto begin = std::chrono::steady_clock::now();
    std::int64_t losses = 0;
    for (std::int64_t life = 0; life < lives; ++life)
        losses += plain.losesData(static_cast<std::uint64_t>(life));
    const double plainSeconds = secondsSince(begin);
    const GroupLives group({groupDisks, 2, -std::log(0.8) / year, Law::fixed(20e12 / 30e6 / 3600), true, 0});
    begin = std::chrono::steady_clock::now();
    std::int64_t ours = 0;
    for (std::int64_t life = 0; life < lives; ++life) {
        RandomStream stream(streamKey(1, "ours"), Purpose::Model, static_cast<std::uint64_t>(life));
        bool isLost = false;
        for (int i = 0; i < groupCount && !isLost; ++i)
            isLost = group.lossTime(stream, year) < year;
        ours += isLost;
    }
    const double ourSeconds = secondsSince(begin);
    std::printf("D14: plain heap loop %.0f lives/s (%.2g events/s), p %.5f; ours %.0f lives/s, p %.5f; ratio %.1f\n",
                lives / plainSeconds, static_cast<double>(plain.events) / plainSeconds, static_cast<double>(losses) / lives,
                lives / ourSeconds, static_cast<double>(ours) / lives, plainSeconds / ourSeconds);
}

void rareLoss() {
    const auto begin = std::chrono::steady_clock::now();
    ModelOptions options;
    options.samples = 200'000;
    const auto result = runModel("raid", {{"level", "6"}, {"disks", "12"}, {"mttf_h", "500000"}, {"mttr_h", "24"}}, options);
    std::printf("D6: %.5g h, exact %.5g, relative error %.2f %%, %.3f s\n", result->mean, *result->exact,
                100 * result->standardError / result->mean, secondsSince(begin));
}

double liveOnce(const planner::Catalogue& catalogue, const planner::FailoverPresets& presets, int threads, bool isPrinted) {
    constexpr std::int64_t lives = 10'000;
    const auto begin = std::chrono::steady_clock::now();
    for (const bool isServer : {true, false, false}) {
        test::LivesCaseInput in;
        in.cameras = 200;
        in.boxes = isServer ? 2 : 7;
        in.switches = 9;
        in.isServer = isServer;
        in.standbys = 1;
        in.ups = 3;
        in.failover = planner::FailoverMode::ColdStandby;
        const test::LivesCase c = test::livesCase(in);
        LivesOptions options;
        options.lives = lives;
        options.threads = threads;
        const auto result = simulate(c.plan, c.design, catalogue, presets, options);
        if (!result) std::printf("%s\n", toText(result.error()).c_str());
        else if (isPrinted) std::printf("  %.1f camera-h a year\n", result->total.perYear.mean);
    }
    return secondsSince(begin);
}

} // namespace

int main() {
    caseD14();
    rareLoss();
    const auto catalogue = planner::Catalogue::load(planner::dataDirectory());
    const auto presets = planner::FailoverPresets::load(planner::dataDirectory());
    if (!catalogue || !presets) return 1;
    const std::clock_t before = std::clock();
    const double one = liveOnce(*catalogue, *presets, 1, true);
    const double work = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    const double two = liveOnce(*catalogue, *presets, 2, false);
    std::printf("3 x 10,000 lives of 200 cameras: %.2f s on one thread (%.2f s of processor time), %.2f s on two (scaling %.2f)\n",
                one, work, two, one / two / 2);
    return 0;
}
