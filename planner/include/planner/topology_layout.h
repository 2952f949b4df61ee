#pragma once
// Where everything of a topology stands when it is drawn, as data, and the drawing as SVG and DOT.

#include "planner/failure_analysis.h"
#include "planner/topology.h"

#include <string>
#include <vector>

namespace sightline::planner {

/// One box of the drawing: a node, or several of a kind drawn as one.
struct PlacedNode {
    std::string id;        ///< of the node; of several: "SITE/KIND", with "*" for SITE when sites are drawn as one
    NodeKind kind = NodeKind::Cameras;
    std::string title, subtitle; ///< two short lines
    std::string fullName;        ///< of the first, not shortened
    double x = 0, y = 0, width = 0, height = 0; ///< top left corner; pixels at 100 %
    std::int64_t count = 1;      ///< elements that it stands for, like sites included
    std::vector<std::string> members; ///< ids of the nodes that it stands for
};

/// Links between the same two boxes are one line, with their capacities and loads added up over the nodes drawn.
struct PlacedLink {
    std::string from, to; ///< ids of placed nodes
    bool power = false;
    double capacityMbps = 0; ///< 0: no limit
    double loadMbps = 0;     ///< of the fuller direction
    double worstShare = 0;   ///< of its fullest link
    LinkLoad::State state = LinkLoad::State::Fits; ///< the worst of its links
    int links = 1;
};

/// A site, several like ones, or the centre: a band of the drawing with its title.
struct PlacedBand {
    std::string site;  ///< id of the site, "" for the centre, "*" for several sites
    std::string title; ///< "Shop (50 sites)"
    double x = 0, y = 0, width = 0, height = 0;
};

struct TopologyLayout {
    /// What is drawn as one.
    enum class Detail {
        Nodes, ///< nothing
        Kinds, ///< nodes of one kind at a site
        Sites, ///< besides, sites that have the same kinds of elements
    };
    Detail detail = Detail::Nodes;
    double width = 0, height = 0;
    std::vector<PlacedBand> bands;
    std::vector<PlacedNode> nodes;
    std::vector<PlacedLink> links;
};

/// Boxes above which more is drawn as one.
inline constexpr std::size_t drawnNodesLimit = 500;

/// Layers from left to right: cameras, their switches, core, recorders, drives, the way out, the centre; power below. No
/// two boxes overlap. The first detail with at most `most` boxes, Sites when none has. Time grows with nodes and links.
TopologyLayout layoutTopology(const Topology& topology, std::size_t most = drawnNodesLimit);
TopologyLayout layoutTopology(const Topology& topology, TopologyLayout::Detail detail);

/// A stand-alone SVG 1.1 document in the light colours of docs/look.md. With a failure, what fails and goes dark in it is
/// marked, in words too.
std::string topologySvg(const Topology& topology, const TopologyLayout& layout, const FailureEffect* failure = nullptr);
/// The same graph for Graphviz, one node and edge for each of the topology's.
std::string topologyDot(const Topology& topology);

/// {"nodes":[…],"links":[…],"single_points":[…],"failures":[…],"standby_ok":…, …}: docs/cli.md. Numbers are exact to what
/// a double prints; what is infinite is null.
std::string topologyJson(const Topology& topology, const FailureAnalysis& analysis, const std::vector<FailureEffect>& failures,
                         const std::vector<Finding>& findings);

} // namespace sightline::planner
