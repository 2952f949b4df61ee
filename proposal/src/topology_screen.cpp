// The topology placed for a screen: narrow columns from cameras to the head office, so that a site fits without scrolling.

#include "proposal/format.h"
#include "proposal/system_charts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

namespace sightline::proposal {

namespace {

using planner::NodeKind;
using planner::PlacedNode;

constexpr std::array<double, 5> screenWidths = {144, 106, 158, 114, 116};
constexpr std::array<double, 4> screenGaps = {16, 90, 22, 28}; // the widest has the load on its lines
constexpr double screenRow = 8, screenPad = 10, screenTitle = 24, screenLine = 32, screenBox = 40, thirdLine = 14, headroomRow = 13;
constexpr double centreGap = 20;         // between boxes of the centre: room for the lines to the head office
constexpr double takeoverGap = 40;       // between recorders that stand in: room for the words of a take-over
constexpr std::size_t allBars = 2;       // recorders up to which each shows all of its limits, above only the fullest
constexpr double columnBudget = 290;     // height of a column above which like boxes are drawn as one
constexpr std::size_t powerInRow = 3;
constexpr double letterWidth = 5.7, textPad = 16; // of 11 px type: how much fits before a second line is needed
constexpr std::size_t mostSingly = 5'000; // elements of a site that are placed one by one before like ones are joined

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
        x += screenWidths[static_cast<std::size_t>(i)] + screenGaps[static_cast<std::size_t>(i)];
    return x;
}

bool hasBars(NodeKind kind) {
    return kind == NodeKind::Recorder || kind == NodeKind::Standby;
}

double boxHeight(const PlacedNode& node, double width, std::size_t recorders) {
    const bool wraps = static_cast<double>(node.subtitle.size()) * letterWidth > width - textPad;
    const double words = node.subtitle.empty() ? screenLine : screenBox + (wraps ? thirdLine : 0);
    return hasBars(node.kind) ? screenBox + (recorders <= allBars ? 4 * headroomRow + 8 : headroomRow + 4) : words;
}

/// Mbps of the streams themselves on a link, on average, in the fuller direction: what its cameras are said to send.
double meanLoad(const planner::Topology& topology, const planner::TopologyLink& link) {
    const auto mean = [&](const planner::Traffic& traffic) {
        const double peaks = link.peaks && topology.peakFactor > 0 ? topology.peakFactor : 1;
        return (traffic.total() - traffic.recording + traffic.recording / peaks) / std::max(1.0, topology.wireFactor);
    };
    return std::max(mean(link.load), mean(link.loadBack));
}

/// The words of boxes, and the loads of lines, of a layout for a screen.
class Wording {
public:
    Wording(const planner::Topology& topology, bool ofOneSite) : m_topology(topology), m_ofOneSite(ofOneSite) {
        for (const planner::TopologyNode& node : topology.nodes)
            m_nodes.emplace(node.id, &node);
        for (const planner::TopologyNode& node : topology.nodes)
            if (!node.site.empty() && node.siteName == m_centre) m_centre = "Head office"; // a site has that name
        for (const planner::TopologyLink& link : topology.links)
            for (const std::string& end : {link.from, link.to})
                if (const planner::TopologyNode* node = nodeOf(end); node && !link.power && node->kind == NodeKind::Wan) readLine(*node, link);
    }

    /// What the second line says where the layout for every purpose says nothing, or too little to tell two boxes apart.
    void word(PlacedNode& placed) const {
        const planner::TopologyNode* const first = placed.members.empty() ? nullptr : nodeOf(placed.members.front());
        if (!first) return;
        const bool single = placed.members.size() == 1;
        if (placed.kind == NodeKind::Cameras && single) placed.title = first->name; // whole, likewise
        if (placed.kind == NodeKind::Cameras) placed.subtitle = cameraWords(placed, *first);
        else if (!single) placed.subtitle = m_ofOneSite ? std::to_string(placed.members.size()) + " of this kind" : placed.subtitle;
        else if (placed.kind == NodeKind::Operators) placed.subtitle = first->site.empty() ? m_centre : first->siteName;
        else if (placed.kind == NodeKind::Wan) placed.subtitle = lineWords(placed.members.front());
        else if (!placed.subtitle.empty()) placed.subtitle = first->name; // whole: it may take two lines here
    }

    void loadLines(planner::TopologyLayout& layout) const {
        std::map<std::string_view, std::string_view> box;
        for (const PlacedNode& placed : layout.nodes)
            for (const std::string& member : placed.members)
                box[member] = placed.id;
        std::map<std::pair<std::string_view, std::string_view>, double> loads;
        for (const planner::TopologyLink& link : m_topology.links)
            if (!link.power && box.contains(link.from) && box.contains(link.to)) loads[{box[link.from], box[link.to]}] += meanLoad(m_topology, link);
        for (planner::PlacedLink& line : layout.links)
            if (const auto load = loads.find({line.from, line.to}); load != loads.end() && !line.power) line.loadMbps = load->second;
    }

private:
    const planner::TopologyNode* nodeOf(std::string_view id) const {
        const auto found = m_nodes.find(id);
        return found == m_nodes.end() ? nullptr : found->second;
    }

    void readLine(const planner::TopologyNode& node, const planner::TopologyLink& link) {
        const double capacity = link.to == node.id ? link.capacityMbps : link.capacityBackMbps; // up: towards the line
        if (capacity > 0) m_lines[node.id] = {meanLoad(m_topology, link), capacity};
    }

    std::string cameraWords(const PlacedNode& placed, const planner::TopologyNode& first) const {
        std::int64_t cameras = 0;
        double mbps = 0;
        for (const std::string& member : placed.members)
            if (const planner::TopologyNode* node = nodeOf(member)) {
                const std::int64_t count = node->cameras.count * (placed.members.size() > 1 && !m_ofOneSite ? node->copies : 1);
                cameras += count;
                mbps += node->cameras.ingestMbps * static_cast<double>(count);
            }
        const std::string words = cameras == 1 ? "1 camera" : count(static_cast<double>(cameras)) + " cameras";
        if (placed.members.size() == 1 && !first.cameras.recorded) return words + ", live only";
        return mbps > 0 ? words + ", " + megabits(mbps) : words;
    }

    static std::string plain(double value) {
        const double tenths = std::round(value * 10);
        const bool isWhole = value >= 9.95 || static_cast<long>(tenths) % 10 == 0;
        return isWhole ? count(std::round(value)) : std::to_string(static_cast<long>(tenths) / 10) + "." + std::to_string(static_cast<long>(tenths) % 10);
    }

    /// "4.1 of 50 Mbps"; nothing for a line that has no limit.
    std::string lineWords(std::string_view id) const {
        const auto line = m_lines.find(id);
        if (line == m_lines.end()) return {};
        return plain(line->second.first) + " of " + plain(line->second.second) + " Mbps";
    }

    const planner::Topology& m_topology;
    const bool m_ofOneSite;
    std::string m_centre = "Centre";
    std::map<std::string_view, const planner::TopologyNode*> m_nodes;
    std::map<std::string_view, std::pair<double, double>> m_lines; ///< Mbps up and the most of an internet line
};

/// Boxes of one kind in one band become one, and so do the lines between the same two.
class Joiner {
public:
    Joiner(planner::TopologyLayout& layout, const std::map<std::string, std::string>& siteOf) : m_layout(layout), m_siteOf(siteOf) {}

    void join(NodeKind kind, const std::string& site) {
        std::vector<PlacedNode> kept;
        std::map<std::string, std::string> into;
        std::optional<std::size_t> one;
        for (PlacedNode& node : m_layout.nodes) {
            if (node.kind != kind || node.members.empty() || m_siteOf.at(node.members.front()) != site) {
                kept.push_back(std::move(node));
                continue;
            }
            into[node.id] = site + "/" + planner::nodeKindKey(kind);
            if (!one) {
                one = kept.size();
                kept.push_back(node);
                kept.back().id = into[node.id];
                kept.back().title = planner::nodeKindName(kind);
            } else {
                kept[*one].count += node.count;
                kept[*one].members.insert(kept[*one].members.end(), node.members.begin(), node.members.end());
            }
        }
        m_layout.nodes = std::move(kept);
        joinLinks(into);
    }

private:
    void joinLinks(const std::map<std::string, std::string>& into) {
        std::map<std::tuple<std::string, std::string, bool>, std::size_t> known;
        std::vector<planner::PlacedLink> links;
        for (planner::PlacedLink link : m_layout.links) {
            if (const auto found = into.find(link.from); found != into.end()) link.from = found->second;
            if (const auto found = into.find(link.to); found != into.end()) link.to = found->second;
            if (link.from == link.to) continue;
            const auto [at, isNew] = known.emplace(std::tuple(link.from, link.to, link.power), links.size());
            if (isNew) {
                links.push_back(std::move(link));
                continue;
            }
            planner::PlacedLink& sum = links[at->second];
            sum.links += link.links;
            sum.capacityMbps += link.capacityMbps;
            sum.loadMbps += link.loadMbps;
            sum.worstShare = std::max(sum.worstShare, link.worstShare);
            sum.state = std::max(sum.state, link.state);
        }
        m_layout.links = std::move(links);
    }

    planner::TopologyLayout& m_layout;
    const std::map<std::string, std::string>& m_siteOf;
};

std::map<std::string, std::string> sitesOfNodes(const planner::Topology& topology) {
    std::map<std::string, std::string> siteOf;
    for (const planner::TopologyNode& node : topology.nodes)
        siteOf[node.id] = node.site;
    return siteOf;
}

/// Joins like boxes, those there are most of first, until each column of a site and of the centre has a height to be seen at once.
void joinTall(const planner::Topology& topology, const Wording& wording, planner::TopologyLayout& layout) {
    const auto siteOf = sitesOfNodes(topology);
    for (;;) {
        std::map<std::pair<std::string, int>, std::map<NodeKind, std::pair<std::size_t, double>>> columns; // boxes and their height
        std::map<std::string, std::size_t> recorders;
        for (const PlacedNode& node : layout.nodes)
            if (!node.members.empty() && hasBars(node.kind)) ++recorders[siteOf.at(node.members.front())];
        for (const PlacedNode& node : layout.nodes) {
            if (node.members.empty()) continue;
            const std::string& site = siteOf.at(node.members.front());
            const int column = screenColumn(node.kind);
            auto& [boxes, height] = columns[{column == 4 ? "" : site, column}][node.kind];
            ++boxes;
            height += (column < 0 ? columnBudget / static_cast<double>(powerInRow) : boxHeight(node, screenWidths[static_cast<std::size_t>(column)], recorders[site]) + screenRow);
        }
        std::optional<std::pair<NodeKind, std::string>> worst;
        for (const auto& [place, kinds] : columns) {
            double height = 0;
            for (const auto& [kind, sum] : kinds)
                height += sum.second;
            if (height <= columnBudget + 1) continue;
            const auto most = std::max_element(kinds.begin(), kinds.end(), [](const auto& a, const auto& b) { return a.second.first < b.second.first; });
            if (most->second.first > 1 && place.second != 4) worst = {most->first, place.first};
        }
        if (!worst) return;
        Joiner(layout, siteOf).join(worst->first, worst->second);
        for (PlacedNode& node : layout.nodes)
            if (node.kind == worst->first) wording.word(node);
    }
}

class ScreenPlacer {
public:
    ScreenPlacer(const planner::Topology& topology, planner::TopologyLayout& layout) : m_layout(layout), m_siteOf(sitesOfNodes(topology)) {
        for (const planner::TopologyNode& node : topology.nodes)
            if (node.kind == NodeKind::Standby || !node.recorder.covers.empty()) m_covered.insert(node.site);
    }

    void place() {
        for (const bool centre : {false, true})
            for (const planner::PlacedBand& band : m_layout.bands)
                if (band.site.empty() == centre) placeBand(band.title, nodesOf(band, centre), centre);
        m_layout.bands = m_bands;
        placeHeadOffice();
        m_layout.width = columnLeft(4) + screenWidths[4] + 2 * screenPad;
        m_layout.height = std::max(m_y, m_headBottom) + screenPad - screenRow;
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

    using Columns = std::array<std::vector<PlacedNode*>, 4>;

    double rowGap(std::size_t column, const Columns& columns, bool centre) const {
        if (centre && columns[column].size() < 3) return centreGap;
        const bool standIn = column == 2 && columns[2].size() > 1 && columns[2].size() <= allBars && m_covered.contains(siteOf(*columns[2].front()));
        return standIn ? takeoverGap : screenRow;
    }

    /// The columns of a band below `top`, each in the middle of the tallest; its height.
    double placeColumns(const Columns& columns, double top, bool centre) {
        std::array<double, 4> high{};
        for (std::size_t column = 0; column < columns.size(); ++column)
            for (PlacedNode* node : columns[column]) {
                node->x = columnLeft(static_cast<int>(column)) + screenPad;
                node->width = screenWidths[column];
                node->height = boxHeight(*node, node->width, columns[2].size());
                high[column] += node->height + rowGap(column, columns, centre);
            }
        const double most = *std::max_element(high.begin(), high.end());
        for (std::size_t column = 0; column < columns.size(); ++column) {
            double y = top + (most - high[column]) / 2;
            for (PlacedNode* node : columns[column]) {
                node->y = y;
                y += node->height + rowGap(column, columns, centre);
            }
        }
        return most;
    }

    /// Circuits and batteries in rows below the columns; the height they take.
    static double placePower(const std::vector<PlacedNode*>& power, double top) {
        for (std::size_t i = 0; i < power.size(); ++i) {
            const std::size_t column = 1 + i % powerInRow;
            power[i]->x = columnLeft(static_cast<int>(column)) + screenPad;
            power[i]->width = screenWidths[column];
            power[i]->height = boxHeight(*power[i], power[i]->width, 0);
            power[i]->y = top + 6 + static_cast<double>(i / powerInRow) * (screenBox + screenRow);
        }
        const auto rows = (power.size() + powerInRow - 1) / powerInRow;
        const bool low = rows == 1 && std::all_of(power.begin(), power.end(), [](const PlacedNode* node) { return node->height <= screenLine; });
        return power.empty() ? 0 : 6 + (low ? screenLine + screenRow : static_cast<double>(rows) * (screenBox + screenRow));
    }

    void placeBand(const std::string& title, const std::vector<PlacedNode*>& nodes, bool centre) {
        if (nodes.empty()) return;
        std::vector<PlacedNode*> ordered = nodes; // in the original order
        std::stable_sort(ordered.begin(), ordered.end(), [](const PlacedNode* a, const PlacedNode* b) { return std::tie(a->y, a->x) < std::tie(b->y, b->x); });
        const double top = m_y + screenTitle;
        Columns columns;
        std::vector<PlacedNode*> power;
        for (PlacedNode* node : ordered) {
            const int column = screenColumn(node->kind);
            (column < 0 ? power : columns[static_cast<std::size_t>(column)]).push_back(node);
        }
        if (power.size() <= 2 && (columns[2].empty() || columns[0].empty())) { // no recorders or cameras: power has their place
            columns[columns[2].empty() ? 2 : 0] = power;
            power.clear();
        }
        double bottom = top + placeColumns(columns, top, centre);
        bottom += placePower(power, bottom);
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
            node.height = boxHeight(node, node.width, 0);
            y += node.height + screenRow + 4;
        }
        if (y == screenPad + screenTitle) return;
        m_headBottom = y + screenRow;
        m_layout.bands.push_back({"", "Head office", columnLeft(4) + screenPad - 7, screenPad, screenWidths[4] + 14, y - screenPad});
    }

    planner::TopologyLayout& m_layout;
    const std::map<std::string, std::string> m_siteOf;
    std::set<std::string> m_covered; ///< sites where something takes over
    std::vector<planner::PlacedBand> m_bands;
    double m_y = screenPad, m_headBottom = 0;
};

/// The topology of one kind of site with what all share.
planner::Topology onlySite(const planner::Topology& topology, const std::string& site) {
    planner::Topology one;
    one.architecture = topology.architecture;
    one.deployment = topology.deployment;
    one.warnShare = topology.warnShare;
    one.peakFactor = topology.peakFactor;
    one.wireFactor = topology.wireFactor;
    std::set<std::string_view> kept;
    for (const planner::TopologyNode& node : topology.nodes)
        if (node.site.empty() || node.site == site) {
            one.nodes.push_back(node);
            kept.insert(node.id);
        }
    for (const planner::TopologyLink& link : topology.links)
        if (kept.contains(link.from) && kept.contains(link.to)) one.links.push_back(link);
    return one;
}

} // namespace

std::vector<SiteKind> siteKinds(const planner::Topology& topology) {
    std::vector<SiteKind> kinds;
    std::set<std::string_view> known;
    for (const planner::TopologyNode& node : topology.nodes)
        if (!node.site.empty() && known.insert(node.site).second) kinds.push_back({node.site, node.siteName, node.copies});
    return kinds;
}

planner::TopologyLayout screenTopology(const planner::Topology& topology, std::size_t most) {
    planner::TopologyLayout layout = planner::layoutTopology(topology, most);
    const Wording wording(topology, false);
    for (PlacedNode& node : layout.nodes)
        wording.word(node);
    ScreenPlacer(topology, layout).place();
    wording.loadLines(layout);
    return layout;
}

planner::TopologyLayout siteTopology(const planner::Topology& topology, const std::string& site) {
    const planner::Topology one = onlySite(topology, site);
    planner::TopologyLayout layout = planner::layoutTopology(one, mostSingly);
    const Wording wording(one, true);
    for (PlacedNode& node : layout.nodes)
        wording.word(node);
    joinTall(one, wording, layout);
    ScreenPlacer(one, layout).place();
    wording.loadLines(layout);
    return layout;
}

} // namespace sightline::proposal
