#pragma once
// What tests of topologies share: shipped data, plans of a few numbers, their designs and topologies.

#include "plain_prices.h"
#include "planner/failure_analysis.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

namespace sightline::test {

/// Like sites of so many cameras with one way of failover in every architecture.
inline planner::Plan topologyPlan(int sites, int cameras, planner::FailoverMode mode = planner::FailoverMode::None) {
    planner::QuickInput input;
    input.sites = sites;
    input.camerasPerSite = cameras;
    planner::Plan plan = planner::quickPlan(input);
    for (const planner::Architecture architecture : planner::architectures)
        plan.choice(architecture).failover.set(mode);
    return plan;
}

/// One site whose servers stand there.
inline planner::Plan onSitePlan(int cameras, planner::FailoverMode mode = planner::FailoverMode::None) {
    planner::Plan plan = topologyPlan(1, cameras, mode);
    plan.vms.deployment.set(planner::Deployment::OnSite);
    return plan;
}

/// Sites that differ by a camera each, so that none stands for another.
inline planner::Plan sitesThatDiffer(int sites, int fewestCameras, planner::FailoverMode mode = planner::FailoverMode::None) {
    planner::Plan plan = topologyPlan(1, fewestCameras, mode);
    const planner::Site first = plan.sites[0];
    plan.sites.clear();
    for (int i = 0; i < sites; ++i) {
        plan.sites.push_back(first);
        plan.sites.back().id = "site-" + std::to_string(i + 1);
        plan.sites.back().name = "Site " + std::to_string(i + 1);
        plan.sites.back().groups[0].count.set(fewestCameras + i);
    }
    return plan;
}

/// The shipped catalogue and ways of failover, and prices to size by. Ends the program when the data cannot be read.
class TopologyData {
public:
    TopologyData() : m_catalogue(value(planner::Catalogue::load(planner::dataDirectory()))),
                     m_presets(value(planner::FailoverPresets::load(planner::dataDirectory()))) {}

    const planner::Catalogue& catalogue() const { return m_catalogue; }
    const planner::FailoverPresets& presets() const { return m_presets; }
    const PlainPrices& prices() const { return m_prices; }

    planner::Design design(const planner::Plan& plan, planner::Architecture architecture) const {
        return planner::makeDesign(plan, architecture, m_catalogue, m_prices);
    }
    planner::Topology topology(const planner::Plan& plan, const planner::Design& design) const {
        return value(planner::makeTopology(plan, design, m_catalogue, m_presets));
    }
    planner::Topology topology(const planner::Plan& plan, planner::Architecture architecture) const {
        return topology(plan, design(plan, architecture));
    }

private:
    template <typename T> static T value(Result<T> result) {
        if (!result) {
            std::fprintf(stderr, "%s\n", toText(result.error()).c_str());
            std::abort();
        }
        return std::move(*result);
    }

    planner::Catalogue m_catalogue;
    planner::FailoverPresets m_presets;
    PlainPrices m_prices;
};

/// The first finding with these words, nullptr when there is none.
inline const planner::Finding* findingWith(const std::vector<planner::Finding>& list, const std::string& words) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const planner::Finding& finding) {
        return finding.message.find(words) != std::string::npos;
    });
    return found == list.end() ? nullptr : &*found;
}

/// True when cameras are plugged into their recorder.
inline bool usesRecorderPorts(const planner::Topology& topology) {
    using planner::NodeKind;
    return std::any_of(topology.links.begin(), topology.links.end(), [&](const planner::TopologyLink& link) {
        return topology.node(link.from)->kind == NodeKind::Cameras && topology.node(link.to)->kind == NodeKind::Recorder;
    });
}

} // namespace sightline::test
