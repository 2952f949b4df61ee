// How long sizing and cost of all three architectures take for 1,000 sites and 100,000 cameras on one core, against one
// frame at 60 Hz. Run it on purpose: ctest -L bench -R bench_designs -V, or the program itself. The sites are entries of
// their own in the plan, of twenty kinds; what is equal is found equal within the time that is measured.

#include "costmodel/design_cost.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

using namespace sightline;
using namespace sightline::planner;

namespace {

constexpr double frameMs = 1000.0 / 60;
constexpr int kinds = 20, entries = 1000, warmUps = 3, runs = 31;

CameraGroup group(const char* id, int count, int width, int height, double fps, Recording recording) {
    CameraGroup one;
    one.id = id;
    one.name = id;
    one.count.set(count);
    one.width.set(width);
    one.height.set(height);
    one.fps.set(fps);
    one.recording.set(recording);
    return one;
}

/// 1,000 entries with 100 cameras on average, three groups each.
Plan largePlan() {
    Plan plan;
    plan.name = "A thousand sites";
    for (int i = 0; i < entries; ++i) {
        const int kind = i % kinds;
        Site site;
        site.id = "site-" + std::to_string(i);
        site.name = "Site " + std::to_string(i);
        site.groups = {group("floor", 20 + 6 * kind, 1920, 1080, 15, Recording::Continuous),
                       group("doors", 8, 2560, 1440, 15, Recording::Continuous),
                       group("yard", 15, 3840, 2160, 10, Recording::Motion)};
        plan.sites.push_back(std::move(site));
    }
    refreshDefaults(plan);
    return plan;
}

/// Likely totals, so that the work cannot be left out.
double designsAndCosts(const Plan& plan, const Catalogue& catalogue) {
    std::array<std::unique_ptr<Prices>, 3> prices;
    std::array<const Prices*, 3> asked{};
    for (std::size_t i = 0; i < asked.size(); ++i) {
        prices[i] = costmodel::designPrices(plan, architectures[i], catalogue);
        asked[i] = prices[i].get();
    }
    double sum = 0;
    for (const Design& design : makeDesigns(plan, catalogue, asked))
        sum += costmodel::priceSheet(costmodel::designSheet(plan, design, catalogue)).nominal.amount();
    return sum;
}

double peakMb() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmHWM:")) return std::atof(line.c_str() + 6) / 1024;
    return 0;
}

std::string processor() {
    std::ifstream info("/proc/cpuinfo");
    for (std::string line; std::getline(info, line);)
        if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
    return "unknown processor";
}

} // namespace

int main() {
    const auto catalogue = Catalogue::load(dataDirectory());
    if (!catalogue) {
        std::fprintf(stderr, "%s\n", toText(catalogue.error()).c_str());
        return 4;
    }
    const Plan plan = largePlan();
    double total = 0;
    std::vector<double> times;
    for (int run = -warmUps; run < runs; ++run) {
        const auto start = std::chrono::steady_clock::now();
        total = designsAndCosts(plan, *catalogue);
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
        if (run >= 0) times.push_back(took.count());
    }
    std::sort(times.begin(), times.end());
    const double median = times[times.size() / 2];
    std::printf("%lld sites, %lld cameras, three architectures, likely totals together %.0f USD\n",
                static_cast<long long>(siteCount(plan)), static_cast<long long>(cameraCount(plan)), total);
    std::printf("%s, g++ %s, one thread, %d runs\n", processor().c_str(), __VERSION__, runs);
    std::printf("ms: least %.2f, median %.2f, most %.2f; %.2f of a frame at 60 Hz (bar: 1)\n", times.front(), median,
                times.back(), median / frameMs);
    std::printf("memory at most %.1f MB (bar: 64)\n", peakMb());
    return median <= frameMs && peakMb() <= 64 ? 0 : 1;
}
