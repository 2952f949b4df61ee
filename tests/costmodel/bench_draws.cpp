// How long 10,000 draws over three architectures take on one core, and when the first picture stands, against a person's
// patience; and against a plain loop over lines and draws in the same run. Run it on purpose:
// ctest -L bench -R bench_draws -V, or the program itself.

#include "costmodel/design_cost.h"
#include "costmodel/draws.h"
#include "costmodel/vendor_groups.h"
#include "planner/plan_file.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <vector>

using namespace sightline;
using namespace sightline::costmodel;

namespace {

using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::duration<double, std::milli>;

constexpr int draws = 10'000, warmUps = 2, runs = 15;
constexpr double barMs = 1000, firstPictureMs = 100;

std::string processor() {
    std::ifstream info("/proc/cpuinfo");
    for (std::string line; std::getline(info, line);)
        if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
    return "unknown processor";
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// What one would write first: for each draw a price for each driver, then every line of every sheet.
double plainLoop(const std::vector<Sheet>& sheets) {
    std::mt19937_64 random(1);
    std::uniform_real_distribution<double> uniform;
    std::map<std::string, double> price;
    for (const Sheet& sheet : sheets)
        for (const LineItem& line : sheet.lines)
            for (const Factor& factor : line.factors)
                price[factor.driver] = 0;
    std::vector<std::vector<double>> totals(sheets.size(), std::vector<double>(draws));
    std::map<std::string, Range> ranges;
    for (const Sheet& sheet : sheets)
        for (const LineItem& line : sheet.lines)
            for (const Factor& factor : line.factors)
                ranges[factor.driver] = factor.value;
    for (std::size_t d = 0; d < draws; ++d) {
        for (auto& [driver, value] : price)
            value = shapeInverse(DrawShape::Pert, ranges[driver], uniform(random));
        for (std::size_t sheet = 0; sheet < sheets.size(); ++sheet)
            for (const LineItem& line : sheets[sheet].lines) {
                double amount = line.quantity;
                for (const Factor& factor : line.factors)
                    amount *= price[factor.driver];
                for (const int year : line.years)
                    totals[sheet][d] += amount * std::pow(1 + line.escalation, std::max(0, year - 1));
            }
    }
    return percentile(totals[0], 0.5);
}

} // namespace

int main() {
    const auto catalogue = planner::Catalogue::load(planner::dataDirectory());
    const auto plan = planner::loadPlan((planner::dataDirectory() / "samples" / "harbour-stores.sightline").string());
    if (!catalogue || !plan) {
        std::fprintf(stderr, "%s\n", toText(catalogue ? plan.error() : catalogue.error()).c_str());
        return 4;
    }
    std::vector<Sheet> sheets;
    for (const planner::Architecture a : planner::architectures)
        sheets.push_back(designSheet(*plan, planner::makeDesign(*plan, a, *catalogue, *designPrices(*plan, a, *catalogue)), *catalogue));

    std::vector<double> whole, first;
    DrawResult result;
    std::size_t drivers = 0;
    for (int run = -warmUps; run < runs; ++run) {
        const auto start = Clock::now();
        DrawOptions options;
        options.draws = draws;
        options.vendorOf = vendorGroups(sheets, *catalogue);
        drivers = options.vendorOf.size();
        double firstAt = 0;
        result = drawCosts(sheets, options, [&](const DrawProgress&) {
            if (firstAt == 0) firstAt = Milliseconds(Clock::now() - start).count();
            return true;
        });
        const double took = Milliseconds(Clock::now() - start).count();
        if (run < 0) continue;
        whole.push_back(took);
        first.push_back(firstAt);
    }
    const auto start = Clock::now();
    const double yardstick = plainLoop(sheets);
    const double plainMs = Milliseconds(Clock::now() - start).count();

    std::size_t lines = 0;
    for (const Sheet& sheet : sheets)
        lines += sheet.lines.size();
    std::printf("harbour-stores, %zu lines on three sheets, %zu prices in vendor groups, %d draws, seed 1\n", lines, drivers, draws);
    std::printf("%s, g++ %s, one thread, %d runs\n", processor().c_str(), __VERSION__, runs);
    std::printf("ms: least %.1f, median %.1f, most %.1f (bar: %.0f); first picture, median %.1f (bar: %.0f)\n",
                *std::min_element(whole.begin(), whole.end()), median(whole), *std::max_element(whole.begin(), whole.end()), barMs,
                median(first), firstPictureMs);
    std::printf("plain loop with Boost's inverse and nothing shared: %.0f ms, %.0f times as long; its P50 of VMS %.0f against %.0f\n",
                plainMs, plainMs / median(whole), yardstick, result.total[0].p50);
    return median(whole) <= barMs && median(first) <= firstPictureMs ? 0 : 1;
}
