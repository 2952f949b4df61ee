// Boxes in layers, sites in bands, like things drawn as one when there are too many.

#include "planner/topology_layout.h"

#include "../plan_text.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace sightline::planner {

namespace {

constexpr double boxWidth = 188, boxHeight = 42, columnGap = 54, rowGap = 12;
constexpr double bandPadding = 14, bandTitle = 26, bandGap = 18, pageMargin = 16;
constexpr int siteColumns = 5, allColumns = 10;
constexpr int firstBoxColumn = 3; ///< from here on rows stand side by side: drives beside their recorder, line beside firewall
constexpr double tallPage = 2000; // from this height on the centre stands at the top
constexpr std::size_t longestTitle = 27;

/// Layer of a kind at a site, and at the centre right of all sites.
int columnOf(NodeKind kind, bool isShared) {
    const int first = isShared ? siteColumns : 0;
    switch (kind) {
    case NodeKind::Cameras: return first;
    case NodeKind::Encoder:
    case NodeKind::PoeSwitch: return first + (isShared ? 2 : 1);
    case NodeKind::CoreSwitch: return first + 2;
    case NodeKind::Recorder:
    case NodeKind::Standby:
    case NodeKind::Bridge:
    case NodeKind::Management:
    case NodeKind::Federation:
    case NodeKind::Operators: return first + firstBoxColumn;
    case NodeKind::Storage:
    case NodeKind::Database: return first + firstBoxColumn + 1;
    case NodeKind::Firewall: return first + (isShared ? 1 : firstBoxColumn);
    case NodeKind::Wan:
    case NodeKind::Cloud: return isShared ? first : firstBoxColumn + 1;
    case NodeKind::Circuit: return first + 1;
    case NodeKind::Ups: return first + 2;
    }
    return first;
}

/// Order within a column: recorders with their drives, then servers, the way out, people.
int rowClass(NodeKind kind) {
    switch (kind) {
    case NodeKind::Standby: return 1;
    case NodeKind::Management:
    case NodeKind::Federation:
    case NodeKind::Database: return 2;
    case NodeKind::Firewall:
    case NodeKind::Wan: return 3;
    case NodeKind::Cloud:
    case NodeKind::Operators: return 4;
    default: return 0;
    }
}

bool isPowerKind(NodeKind kind) {
    return kind == NodeKind::Circuit || kind == NodeKind::Ups;
}

std::string clipped(const std::string& text) {
    std::size_t characters = 0, cut = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xc0u) == 0x80u) continue;
        if (++characters == longestTitle) cut = i;
    }
    return characters <= longestTitle ? text : text.substr(0, cut) + "…";
}

std::string grouped(std::int64_t n) {
    std::string digits = std::to_string(n);
    for (std::size_t at = digits.size(); at > 3;)
        digits.insert(at -= 3, ",");
    return digits;
}

std::string counted(std::int64_t n, const char* one, const char* many) {
    return grouped(n) + " " + (n == 1 ? one : many);
}

/// "Recorder 2" of "shop/recorder-2", "Core switch" of "shop/core".
std::string titleOf(const TopologyNode& node) {
    if (node.kind == NodeKind::Cameras) return node.name;
    const bool ofStandby = node.kind == NodeKind::Storage && node.id.find("/standby-") != std::string::npos;
    const std::size_t dash = node.id.rfind('-');
    const std::string tail = dash == std::string::npos || dash < node.id.find('/') ? "" : node.id.substr(dash + 1);
    const bool isNumber = !tail.empty() && tail.find_first_not_of("0123456789") == std::string::npos;
    const bool isCopy = node.kind == NodeKind::Standby && node.recorder.mode == FailoverMode::Redundant;
    return (ofStandby ? "Standby storage" : isCopy ? "Second recorder" : nodeKindName(node.kind)) + (isNumber ? " " + tail : std::string());
}

std::string subtitleOf(const TopologyNode& node) {
    if (node.kind == NodeKind::Cameras)
        return counted(node.cameras.count, "camera", "cameras") + (node.cameras.recorded ? "" : ", live only");
    return node.name == nodeKindName(node.kind) ? std::string() : node.name;
}

class Layouter {
public:
    Layouter(const Topology& topology, TopologyLayout::Detail detail) : m_topology(topology) { m_out.detail = detail; }

    std::size_t boxes() {
        collect();
        return m_out.nodes.size();
    }
    TopologyLayout finish() {
        connect();
        place();
        return std::move(m_out);
    }

private:
    struct Box {
        int band = 0;
        int column = 0;
        std::vector<int> near; ///< other boxes
        double rank = 0;
    };

    /// Sites that have the same kinds of elements are drawn as one band.
    std::map<std::string, std::string> siteKeys() const {
        std::map<std::string, std::set<NodeKind>> kinds;
        for (const TopologyNode& node : m_topology.nodes)
            if (!node.site.empty()) kinds[node.site].insert(node.kind);
        std::map<std::string, std::string> keys;
        std::map<std::set<NodeKind>, std::string> first;
        for (const TopologyNode& node : m_topology.nodes) {
            if (node.site.empty() || keys.contains(node.site)) continue;
            const bool merge = m_out.detail == TopologyLayout::Detail::Sites;
            keys[node.site] = merge ? first.emplace(kinds[node.site], node.site).first->second : node.site;
        }
        return keys;
    }

    void collect() {
        const std::map<std::string, std::string> keys = siteKeys();
        std::map<std::string, std::set<std::string>> sitesOfBand;
        std::map<std::string, std::int64_t> copiesOfSite;
        std::map<std::string, int> bands, boxes;
        for (const TopologyNode& node : m_topology.nodes) {
            const std::string site = node.site.empty() ? std::string() : keys.at(node.site);
            const auto [band, isNewBand] = bands.emplace(site, static_cast<int>(m_out.bands.size()));
            if (isNewBand) m_out.bands.push_back({site, site.empty() ? "Centre" : node.siteName, 0, 0, 0, 0});
            sitesOfBand[site].insert(node.site);
            copiesOfSite[node.site] = std::max(copiesOfSite[node.site], node.copies);
            const bool single = m_out.detail == TopologyLayout::Detail::Nodes;
            const std::string key = single ? node.id : site + "/" + nodeKindKey(node.kind);
            const auto [box, isNewBox] = boxes.emplace(key, static_cast<int>(m_out.nodes.size()));
            if (isNewBox) {
                PlacedNode placed;
                placed.id = key;
                placed.kind = node.kind;
                placed.title = clipped(titleOf(node));
                placed.subtitle = clipped(subtitleOf(node));
                placed.fullName = node.name;
                placed.count = 0;
                m_out.nodes.push_back(std::move(placed));
                m_boxes.push_back({band->second, columnOf(node.kind, site.empty()), {}, 0});
                m_cameras.push_back(0);
            }
            PlacedNode& placed = m_out.nodes[static_cast<std::size_t>(box->second)];
            placed.members.push_back(node.id);
            placed.count += node.copies;
            m_cameras[static_cast<std::size_t>(box->second)] += node.cameras.count * node.copies;
            m_boxOf[node.id] = box->second;
        }
        for (PlacedBand& band : m_out.bands) {
            if (band.site.empty()) continue;
            std::int64_t sites = 0;
            for (const std::string& site : sitesOfBand[band.site])
                sites += copiesOfSite[site];
            if (sites > 1) band.title += " (" + counted(sites, "site", "sites") + ")";
            if (sitesOfBand[band.site].size() > 1) band.title = counted(sites, "site", "sites") + " of the same kind";
        }
        for (std::size_t i = 0; i < m_out.nodes.size(); ++i) {
            PlacedNode& placed = m_out.nodes[i];
            if (placed.members.size() < 2) continue;
            const bool cameras = placed.kind == NodeKind::Cameras;
            placed.title = nodeKindName(placed.kind);
            placed.subtitle = cameras ? counted(m_cameras[i], "camera", "cameras") : grouped(placed.count) + " in all";
        }
    }

    void connect() {
        std::map<std::tuple<int, int, bool>, std::size_t> known;
        for (const TopologyLink& link : m_topology.links) {
            const auto from = m_boxOf.find(link.from), to = m_boxOf.find(link.to);
            if (from == m_boxOf.end() || to == m_boxOf.end() || from->second == to->second) continue;
            const auto [place, isNew] = known.emplace(std::tuple(from->second, to->second, link.power), m_out.links.size());
            if (isNew) {
                PlacedLink placed;
                placed.from = m_out.nodes[static_cast<std::size_t>(from->second)].id;
                placed.to = m_out.nodes[static_cast<std::size_t>(to->second)].id;
                placed.power = link.power;
                placed.links = 0;
                m_out.links.push_back(std::move(placed));
                m_boxes[static_cast<std::size_t>(from->second)].near.push_back(to->second);
                m_boxes[static_cast<std::size_t>(to->second)].near.push_back(from->second);
            }
            PlacedLink& placed = m_out.links[place->second];
            ++placed.links;
            placed.capacityMbps += link.capacityMbps;
            placed.loadMbps += std::max(link.load.total(), link.loadBack.total());
            placed.worstShare = std::max(placed.worstShare, link.share());
            placed.state = std::max(placed.state, link.state(m_topology.warnShare));
        }
    }

    /// Boxes of a band by column, each near what it is connected to on its left.
    std::array<std::vector<int>, allColumns> columnsOf(int band, bool power) {
        std::array<std::vector<int>, allColumns> columns;
        for (std::size_t i = 0; i < m_boxes.size(); ++i)
            if (m_boxes[i].band == band && isPowerKind(m_out.nodes[i].kind) == power)
                columns[static_cast<std::size_t>(m_boxes[i].column)].push_back(static_cast<int>(i));
        for (std::vector<int>& column : columns) {
            for (const int index : column) {
                Box& box = m_boxes[static_cast<std::size_t>(index)];
                double sum = 0;
                int n = 0;
                for (const int other : box.near)
                    if (m_boxes[static_cast<std::size_t>(other)].column < box.column &&
                        m_boxes[static_cast<std::size_t>(other)].band == band) {
                        sum += m_boxes[static_cast<std::size_t>(other)].rank;
                        ++n;
                    }
                box.rank = n > 0 ? sum / n : 0;
            }
            if (&column != &columns[0] && !power)
                std::stable_sort(column.begin(), column.end(), [&](int a, int b) {
                    const int classA = rowClass(m_out.nodes[static_cast<std::size_t>(a)].kind);
                    const int classB = rowClass(m_out.nodes[static_cast<std::size_t>(b)].kind);
                    if (classA != classB) return classA < classB;
                    return m_boxes[static_cast<std::size_t>(a)].rank < m_boxes[static_cast<std::size_t>(b)].rank;
                });
            for (std::size_t row = 0; row < column.size(); ++row)
                m_boxes[static_cast<std::size_t>(column[row])].rank =
                    (static_cast<double>(row) + 0.5) / static_cast<double>(column.size());
        }
        return columns;
    }

    void setColumnPositions() {
        std::array<bool, allColumns> used{};
        for (const Box& box : m_boxes)
            used[static_cast<std::size_t>(box.column)] = true;
        double x = pageMargin + bandPadding;
        for (int column = 0; column < allColumns; ++column) {
            if (column == siteColumns) x += x > pageMargin + bandPadding ? bandPadding * 2 : 0;
            m_columnX[static_cast<std::size_t>(column)] = x;
            if (used[static_cast<std::size_t>(column)]) x += boxWidth + columnGap;
        }
        m_right = x - columnGap + bandPadding;
    }

    static double heightOf(std::size_t rows) {
        return rows > 0 ? static_cast<double>(rows) * (boxHeight + rowGap) - rowGap : 0;
    }

    double placeRows(const std::array<std::vector<int>, allColumns>& columns, double top) {
        std::size_t most = 0, mostBoxes = 0;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            most = std::max(most, columns[i].size());
            if (static_cast<int>(i) % siteColumns >= firstBoxColumn) mostBoxes = std::max(mostBoxes, columns[i].size());
        }
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const bool sideBySide = static_cast<int>(i) % siteColumns >= firstBoxColumn;
            double y = top + (heightOf(most) - heightOf(sideBySide ? mostBoxes : columns[i].size())) / 2;
            for (const int index : columns[i]) {
                PlacedNode& placed = m_out.nodes[static_cast<std::size_t>(index)];
                placed.x = m_columnX[static_cast<std::size_t>(m_boxes[static_cast<std::size_t>(index)].column)];
                placed.y = y;
                placed.width = boxWidth;
                placed.height = boxHeight;
                y += boxHeight + rowGap;
            }
        }
        return heightOf(most);
    }

    double placeBand(int band, double top) {
        PlacedBand& placed = m_out.bands[static_cast<std::size_t>(band)];
        double y = top + bandTitle;
        const double data = placeRows(columnsOf(band, false), y);
        if (data > 0) y += data + rowGap * 2;
        const double power = placeRows(columnsOf(band, true), y);
        y += power > 0 ? power : -rowGap * 2;
        double left = 1e300, right = 0;
        for (std::size_t i = 0; i < m_boxes.size(); ++i) {
            if (m_boxes[i].band != band) continue;
            left = std::min(left, m_out.nodes[i].x);
            right = std::max(right, m_out.nodes[i].x + boxWidth);
        }
        placed.x = left - bandPadding;
        placed.y = top;
        placed.width = right - left + bandPadding * 2;
        placed.height = y - top + bandPadding;
        return placed.height;
    }

    void place() {
        setColumnPositions();
        double y = pageMargin;
        int centre = -1;
        for (int band = 0; band < static_cast<int>(m_out.bands.size()); ++band) {
            if (m_out.bands[static_cast<std::size_t>(band)].site.empty())
                centre = band;
            else
                y += placeBand(band, y) + bandGap;
        }
        double bottom = y;
        if (centre >= 0) {
            const double height = placeBand(centre, pageMargin);
            const double sites = y - pageMargin - bandGap;
            if (sites < tallPage && sites > height) placeBand(centre, pageMargin + (sites - height) / 2);
            bottom = std::max(bottom, pageMargin + height + bandGap);
        }
        m_out.width = m_right + pageMargin;
        m_out.height = bottom - bandGap + pageMargin;
    }

    const Topology& m_topology;
    TopologyLayout m_out;
    std::vector<Box> m_boxes;
    std::vector<std::int64_t> m_cameras;
    std::map<std::string, int> m_boxOf;
    std::array<double, allColumns> m_columnX{};
    double m_right = 0;
};

} // namespace

TopologyLayout layoutTopology(const Topology& topology, TopologyLayout::Detail detail) {
    Layouter layouter(topology, detail);
    layouter.boxes();
    return layouter.finish();
}

TopologyLayout layoutTopology(const Topology& topology, std::size_t most) {
    for (const auto detail : {TopologyLayout::Detail::Nodes, TopologyLayout::Detail::Kinds}) {
        Layouter layouter(topology, detail);
        if (layouter.boxes() <= most) return layouter.finish();
    }
    return layoutTopology(topology, TopologyLayout::Detail::Sites);
}

} // namespace sightline::planner
