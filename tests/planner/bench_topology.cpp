// How long failures and flows take on one core. Run it on purpose: ctest -L bench -R bench_topology -V, or the program
// itself. Bars: every single failure of 50 sites with 5,000 cameras in 100 ms, every pair of one site of 200 cameras in
// 1 s, the largest flow of 2,000 cameras to 40 recorders in 10 ms.

#include "graph_algorithms.h"
#include "planner/topology_layout.h"
#include "topology_plans.h"

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <cstdlib>
#include <functional>
#include <vector>

using namespace sightline;
using namespace sightline::planner;

namespace {

constexpr int warmUps = 2, runs = 15;
double kept = 0; // results are used, so that no work can be left out

/// Median of some runs, in ms of this process's own time: other programs on the machine do not count.
double medianMs(const std::function<void()>& work) {
    std::vector<double> times;
    for (int i = 0; i < warmUps + runs; ++i) {
        const std::clock_t start = std::clock();
        work();
        const double took = 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        if (i >= warmUps) times.push_back(took);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

bool report(const char* what, double ms, double bar) {
    std::printf("%-66s %9.3f ms   bar %7.1f ms   %s\n", what, ms, bar, ms <= bar ? "within" : "OVER");
    return ms <= bar;
}

/// Servers at every site.
Plan onSite(Plan plan) {
    plan.vms.deployment.set(Deployment::OnSite);
    return plan;
}

/// Cameras on 48-port switches, these on a core, this to the recorders.
std::vector<FlowEdge> networkFlow(int cameras, int recorders) {
    const int switches = (cameras + 47) / 48, core = cameras + switches, source = core + 1 + recorders, sink = source + 1;
    std::vector<FlowEdge> edges;
    for (int i = 0; i < cameras; ++i) {
        edges.push_back({source, i, 4300 + i % 7});
        edges.push_back({i, cameras + i / 48, 100'000});
    }
    for (int i = 0; i < switches; ++i)
        edges.push_back({cameras + i, core, 600'000});
    for (int i = 0; i < recorders; ++i) {
        edges.push_back({core, core + 1 + i, 600'000});
        edges.push_back({core + 1 + i, sink, 210'000});
    }
    return edges;
}

/// Every camera may go to every recorder.
std::vector<FlowEdge> completeFlow(int cameras, int recorders) {
    const int source = cameras + recorders, sink = source + 1;
    std::vector<FlowEdge> edges;
    for (int i = 0; i < cameras; ++i)
        edges.push_back({source, i, 4300 + i % 7});
    for (int i = 0; i < cameras; ++i)
        for (int r = 0; r < recorders; ++r)
            edges.push_back({i, cameras + r, 4300 + i % 7});
    for (int r = 0; r < recorders; ++r)
        edges.push_back({cameras + r, sink, 210'000});
    return edges;
}

} // namespace

int main() {
    const test::TopologyData data;
    bool isWithin = true;

    const Plan many = onSite(test::sitesThatDiffer(50, 75, FailoverMode::ColdStandby));
    const Topology fifty = data.topology(many, Architecture::Vms);
    std::printf("50 sites, %lld cameras: %zu nodes, %zu links\n", static_cast<long long>(cameraCount(many)), fifty.nodes.size(),
                fifty.links.size());
    isWithin &= report("every failure of 50 sites, graph included", medianMs([&] {
                           const FailureAnalysis analysis(fifty);
                           for (const FailureEffect& effect : analysis.everyFailure())
                               kept += effect.lostCameraHours;
                       }), 100);

    const Topology one = data.topology(onSite(test::sitesThatDiffer(1, 200, FailoverMode::ColdStandby)), Architecture::Vms);
    std::printf("one site, 200 cameras: %zu nodes, %zu pairs\n", one.nodes.size(), one.nodes.size() * (one.nodes.size() - 1) / 2);
    isWithin &= report("every pair of one site of 200 cameras", medianMs([&] {
                           for (const FailureEffect& effect : FailureAnalysis(one).everyPair("site-1"))
                               kept += effect.lostCameraHours;
                       }), 1000);

    const auto network = networkFlow(2000, 40), complete = completeFlow(2000, 40);
    const int nodes = 2000 + 42 + 1 + 40 + 2;
    isWithin &= report("flow: 2,000 cameras, switches, core, 40 recorders", medianMs([&] {
                           kept += static_cast<double>(maximumFlow(nodes, network, nodes - 2, nodes - 1).value);
                       }), 10);
    isWithin &= report("flow: 2,000 cameras, each to any of 40 recorders", medianMs([&] {
                           kept += static_cast<double>(maximumFlow(2042, complete, 2040, 2041).value);
                       }), 10);

    std::printf("besides (no bar):\n");
    report("  graph, loads and edits of 50 sites from their design", medianMs([&] {
               static const Design design = data.design(many, Architecture::Vms);
               kept += static_cast<double>(data.topology(many, design).links.size());
           }), 100);
    report("  layout and SVG of 50 sites", medianMs([&] {
               kept += static_cast<double>(topologySvg(fifty, layoutTopology(fifty)).size());
           }), 100);
    report("  single points and shared ancestors of 50 sites", medianMs([&] {
               const FailureAnalysis analysis(fifty);
               kept += static_cast<double>(analysis.singlePoints().size() + analysis.sharedAncestors().size());
           }), 100);
    std::printf("(%g)\n", kept);
    return isWithin ? 0 : 1;
}
