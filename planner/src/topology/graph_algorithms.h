#pragma once
// Inside the planner's topology only: two algorithms of Boost.Graph on numbered nodes, without its headers.

#include <cstdint>
#include <utility>
#include <vector>

namespace sightline::planner {

/// Nodes whose removal cuts an undirected graph into more pieces, in ascending order. O(nodes + edges).
std::vector<int> articulationPoints(int nodes, const std::vector<std::pair<int, int>>& edges);

struct FlowEdge {
    int from = 0, to = 0;
    std::int64_t capacity = 0; ///< whole units, not negative
};
struct FlowAnswer {
    std::int64_t value = 0;
    std::vector<std::int64_t> flow; ///< through each edge, in the order of the question
    std::vector<int> cut;           ///< edges of a smallest cut: full, and nothing gets past them
};
/// The most that flows from source to sink (push-relabel).
FlowAnswer maximumFlow(int nodes, const std::vector<FlowEdge>& edges, int source, int sink);

} // namespace sightline::planner
