// The topology placed for a screen: narrow columns from cameras to the head office, so that a site fits without scrolling.

#include "proposal/system_charts.h"

#include <algorithm>
#include <array>
#include <map>

namespace sightline::proposal {

namespace {

using planner::NodeKind;
using planner::PlacedNode;

constexpr std::array<double, 5> screenWidths = {148, 116, 172, 116, 118};
constexpr double screenGap = 27, screenRow = 10, screenPad = 10, screenTitle = 24, screenBox = 40, headroomRow = 13;
constexpr double takeoverGap = 40;       // between recorders: room for the words of a take-over
constexpr std::size_t fewRecorders = 6;  // of which there is room for that

/// Column of a kind: cameras, switches, recorders, drives and the way out, head office; -1: power, in a row below.
int screenColumn(NodeKind kind) {
    switch (kind) {
    case NodeKind::Cameras: return 0;
    case NodeKind::Encoder:
    case NodeKind::PoeSwitch:
    case NodeKind::CoreSwitch: return 1;
    case NodeKind::Recorder:
    case NodeKind::Standby:
    case NodeKind::Bridge: return 2;
    case NodeKind::Storage:
    case NodeKind::Firewall:
    case NodeKind::Wan: return 3;
    case NodeKind::Management:
    case NodeKind::Database:
    case NodeKind::Federation:
    case NodeKind::Cloud:
    case NodeKind::Operators: return 4;
    case NodeKind::Circuit:
    case NodeKind::Ups: break;
    }
    return -1;
}

double columnLeft(int column) {
    double x = screenPad;
    for (int i = 0; i < column; ++i)
        x += screenWidths[static_cast<std::size_t>(i)] + screenGap;
    return x;
}

double boxHeight(const PlacedNode& node) {
    const bool bars = node.kind == NodeKind::Recorder || node.kind == NodeKind::Standby;
    return bars ? screenBox + 4 * headroomRow + 8 : screenBox;
}

class ScreenPlacer {
public:
    ScreenPlacer(const planner::Topology& topology, planner::TopologyLayout& layout) : m_layout(layout) {
        for (const planner::TopologyNode& node : topology.nodes)
            m_siteOf[node.id] = node.site;
    }

    void place() {
        for (const bool centre : {false, true})
            for (const planner::PlacedBand& band : m_layout.bands)
                if (band.site.empty() == centre) placeBand(band.title, nodesOf(band, centre), centre);
        m_layout.bands = m_bands;
        placeHeadOffice();
        m_layout.width = columnLeft(4) + screenWidths[4] + 2 * screenPad;
        m_layout.height = std::max(m_y, m_headBottom) + screenPad;
    }

private:
    std::string siteOf(const PlacedNode& node) const {
        const auto found = node.members.empty() ? m_siteOf.end() : m_siteOf.find(node.members.front());
        return found == m_siteOf.end() ? std::string() : found->second;
    }

    /// Boxes of a band without those of the head office's column.
    std::vector<PlacedNode*> nodesOf(const planner::PlacedBand& band, bool centre) {
        std::vector<PlacedNode*> nodes;
        for (PlacedNode& node : m_layout.nodes) {
            const bool inside = node.x >= band.x - 1 && node.y >= band.y - 1 && node.x <= band.x + band.width && node.y <= band.y + band.height;
            const bool head = screenColumn(node.kind) == 4;
            if (centre ? siteOf(node).empty() && !head : inside && !head && !siteOf(node).empty()) nodes.push_back(&node);
        }
        return nodes;
    }

    static double rowGap(std::size_t column, std::size_t boxes) {
        return column == 2 && boxes > 1 && boxes <= fewRecorders ? takeoverGap : screenRow;
    }

    void placeBand(const std::string& title, const std::vector<PlacedNode*>& nodes, bool centre) {
        if (nodes.empty()) return;
        std::array<double, 4> high{};
        std::vector<PlacedNode*> power;
        std::map<PlacedNode*, std::pair<double, double>> target; // wanted place: the original order
        for (PlacedNode* node : nodes)
            target[node] = {node->y, node->x};
        std::vector<PlacedNode*> ordered = nodes;
        std::stable_sort(ordered.begin(), ordered.end(), [&](PlacedNode* a, PlacedNode* b) { return target[a] < target[b]; });
        const double top = m_y + screenTitle;
        std::array<std::vector<PlacedNode*>, 4> columns;
        for (PlacedNode* node : ordered) {
            const int column = screenColumn(node->kind);
            if (column < 0) {
                power.push_back(node);
                continue;
            }
            node->height = boxHeight(*node);
            columns[static_cast<std::size_t>(column)].push_back(node);
        }
        for (std::size_t column = 0; column < columns.size(); ++column)
            for (const PlacedNode* node : columns[column])
                high[column] += node->height + rowGap(column, columns[column].size());
        const double most = *std::max_element(high.begin(), high.end());
        for (std::size_t column = 0; column < columns.size(); ++column) {
            double y = top + (most - high[column]) / 2;
            for (PlacedNode* node : columns[column]) {
                node->x = columnLeft(static_cast<int>(column)) + screenPad;
                node->width = screenWidths[column];
                node->y = y;
                y += node->height + rowGap(column, columns[column].size());
            }
        }
        double bottom = top + most;
        for (std::size_t i = 0; i < power.size(); ++i) {
            const std::size_t column = 1 + i % 3;
            power[i]->x = columnLeft(static_cast<int>(column)) + screenPad;
            power[i]->width = screenWidths[column];
            power[i]->height = screenBox;
            power[i]->y = bottom + 6 + static_cast<double>(i / 3) * (screenBox + screenRow);
        }
        if (!power.empty()) bottom += 6 + static_cast<double>((power.size() + 2) / 3) * (screenBox + screenRow);
        m_bands.push_back({centre ? "" : siteOf(*nodes.front()), title, screenPad, m_y, columnLeft(3) + screenWidths[3] + screenPad, bottom - m_y + 2});
        m_y = bottom + 2 + screenRow;
    }

    void placeHeadOffice() {
        double y = screenPad + screenTitle;
        for (PlacedNode& node : m_layout.nodes) {
            if (screenColumn(node.kind) != 4) continue;
            node.x = columnLeft(4) + screenPad;
            node.y = y;
            node.width = screenWidths[4];
            node.height = screenBox;
            y += screenBox + 2 * screenRow;
        }
        if (y == screenPad + screenTitle) return;
        m_headBottom = y;
        m_layout.bands.push_back({"", "Head office", columnLeft(4) + screenPad - 7, screenPad, screenWidths[4] + 14, y - screenPad});
    }

    planner::TopologyLayout& m_layout;
    std::map<std::string, std::string> m_siteOf;
    std::vector<planner::PlacedBand> m_bands;
    double m_y = screenPad, m_headBottom = 0;
};

} // namespace

planner::TopologyLayout screenTopology(const planner::Topology& topology, std::size_t most) {
    planner::TopologyLayout layout = planner::layoutTopology(topology, most);
    ScreenPlacer(topology, layout).place();
    return layout;
}

} // namespace sightline::proposal
