// Articulation points and maximum flow against trying everything, on thousands of small random graphs.

#include "graph_algorithms.h"

#include <QTest>
#include <numeric>
#include <random>

using namespace sightline::planner;

namespace {

int pieces(int nodes, const std::vector<std::pair<int, int>>& edges, int without) {
    std::vector<int> parent(static_cast<std::size_t>(nodes));
    std::iota(parent.begin(), parent.end(), 0);
    const auto root = [&](int node) {
        while (parent[static_cast<std::size_t>(node)] != node)
            node = parent[static_cast<std::size_t>(node)];
        return node;
    };
    for (const auto& [a, b] : edges)
        if (a != without && b != without) parent[static_cast<std::size_t>(root(a))] = root(b);
    int count = 0;
    for (int i = 0; i < nodes; ++i)
        count += i != without && root(i) == i;
    return count;
}

/// The smallest capacity of all cuts, by trying each of them: equal to the largest flow.
std::int64_t smallestCutOfAll(int nodes, const std::vector<FlowEdge>& edges, int source, int sink) {
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (unsigned side = 0; side < (1u << nodes); ++side) {
        if (!(side >> source & 1u) || (side >> sink & 1u)) continue;
        std::int64_t capacity = 0;
        for (const FlowEdge& edge : edges)
            if ((side >> edge.from & 1u) && !(side >> edge.to & 1u)) capacity += edge.capacity;
        least = std::min(least, capacity);
    }
    return least;
}

} // namespace

class TestGraphAlgorithms : public QObject {
    Q_OBJECT

private slots:
    void articulationPointsAreWhatCutsTheGraph() {
        std::mt19937 random(11);
        int found = 0;
        for (int round = 0; round < 5000; ++round) {
            const int nodes = 1 + static_cast<int>(random() % 12);
            std::vector<std::pair<int, int>> edges;
            for (std::uint64_t i = random() % static_cast<unsigned>(2 * nodes); i > 0 && nodes > 1; --i)
                edges.emplace_back(static_cast<int>(random() % static_cast<unsigned>(nodes)),
                                   static_cast<int>(random() % static_cast<unsigned>(nodes)));
            std::erase_if(edges, [](const auto& edge) { return edge.first == edge.second; });
            std::vector<int> expected;
            const int whole = pieces(nodes, edges, -1);
            for (int node = 0; node < nodes; ++node)
                if (pieces(nodes, edges, node) > whole) expected.push_back(node);
            QCOMPARE(articulationPoints(nodes, edges), expected);
            found += static_cast<int>(expected.size());
        }
        QVERIFY(found > 1000);
    }

    void flowIsTheSmallestCut() {
        std::mt19937 random(12);
        std::int64_t flowing = 0;
        for (int round = 0; round < 4000; ++round) {
            const int nodes = 2 + static_cast<int>(random() % 8);
            const auto any = [&] { return static_cast<int>(random() % static_cast<unsigned>(nodes)); };
            std::vector<FlowEdge> edges;
            for (std::uint64_t i = random() % 24; i > 0; --i)
                edges.push_back({any(), any(), static_cast<std::int64_t>(random() % 10)});
            const int source = any();
            const int sink = (source + 1 + static_cast<int>(random() % static_cast<unsigned>(nodes - 1))) % nodes;
            std::erase_if(edges, [](const FlowEdge& edge) { return edge.from == edge.to; });
            const FlowAnswer answer = maximumFlow(nodes, edges, source, sink);
            QCOMPARE(answer.value, smallestCutOfAll(nodes, edges, source, sink));
            flowing += answer.value;
            checkFlow(nodes, edges, source, sink, answer);
        }
        QVERIFY(flowing > 4000);
    }

    void nothingFlowsNowhere() {
        QCOMPARE(maximumFlow(0, {}, 0, 0).value, 0);
        QCOMPARE(maximumFlow(2, {}, 0, 1).value, 0);
        QCOMPARE(maximumFlow(1, {}, 0, 0).value, 0);
        QVERIFY(articulationPoints(0, {}).empty());
    }

private:
    /// Nothing is lost on the way, no edge is overfull, and the cut carries the whole flow.
    static void checkFlow(int nodes, const std::vector<FlowEdge>& edges, int source, int sink, const FlowAnswer& answer) {
        std::vector<std::int64_t> balance(static_cast<std::size_t>(nodes), 0);
        for (std::size_t e = 0; e < edges.size(); ++e) {
            QVERIFY(answer.flow[e] <= edges[e].capacity);
            QVERIFY(answer.flow[e] >= 0);
            balance[static_cast<std::size_t>(edges[e].from)] -= answer.flow[e];
            balance[static_cast<std::size_t>(edges[e].to)] += answer.flow[e];
        }
        for (int node = 0; node < nodes; ++node)
            QCOMPARE(balance[static_cast<std::size_t>(node)],
                     node == source ? -answer.value : node == sink ? answer.value : 0);
        std::int64_t cut = 0;
        for (const int edge : answer.cut)
            cut += edges[static_cast<std::size_t>(edge)].capacity;
        QCOMPARE(cut, answer.value);
    }
};

QTEST_GUILESS_MAIN(TestGraphAlgorithms)
#include "tst_graph_algorithms.moc"
