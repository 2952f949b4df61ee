// The drawing as text: SVG and DOT.

#include "../plan_text.h"
#include "planner/topology_layout.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace sightline::planner {

namespace {

// Light colours of docs/look.md.
constexpr const char* ground = "#F3F4F6";
constexpr const char* surface = "#FFFFFF";
constexpr const char* lineColour = "#DDE1E6";
constexpr const char* borderColour = "#838D9A";
constexpr const char* ink = "#18202A";
constexpr const char* inkSecond = "#4A5563";
constexpr const char* errorColour = "#B3153F";
constexpr const char* errorTint = "#FBE9EE";
constexpr const char* warnColour = "#7A5600";
constexpr const char* warnTint = "#FFF3CF";
constexpr const char* accentColour = "#5340C9";
constexpr const char* accentTint = "#EEEBFB";

/// Text that may stand in XML: markup escaped, control characters and broken UTF-8 replaced.
std::string xmlText(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c < 0x80) {
            switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default: out += c < 0x20 || c == 0x7f ? ' ' : static_cast<char>(c);
            }
            ++i;
            continue;
        }
        const std::size_t length = c >= 0xf0 && c < 0xf5 ? 4 : c >= 0xe0 && c < 0xf0 ? 3 : c >= 0xc2 && c < 0xe0 ? 2 : 0;
        bool isWhole = length > 0 && i + length <= text.size();
        for (std::size_t k = 1; isWhole && k < length; ++k)
            isWhole = (static_cast<unsigned char>(text[i + k]) & 0xc0u) == 0x80u;
        out += isWhole ? text.substr(i, length) : "?";
        i += isWhole ? length : 1;
    }
    return out;
}

std::string number(double value) {
    return fixedNumber(std::round(value * 10) / 10, std::abs(value - std::round(value)) < 0.05 ? 0 : 1);
}

/// What a failure does to one box.
struct Mark {
    bool fails = false;
    std::int64_t dark = 0;
    double hours = 0;
    std::int64_t taken = 0;
};

class SvgWriter {
public:
    SvgWriter(const Topology& topology, const TopologyLayout& layout, const FailureEffect* failure)
        : m_topology(topology), m_layout(layout), m_failure(failure) {
        for (const PlacedNode& node : layout.nodes) {
            m_byId[node.id] = &node;
            for (const std::string& member : node.members)
                m_boxOf[member] = &node;
        }
        if (failure) mark();
    }

    std::string document() {
        m_text = "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"" + number(m_layout.width) + "\" height=\"" +
                 number(m_layout.height) + "\" viewBox=\"0 0 " + number(m_layout.width) + " " + number(m_layout.height) +
                 "\" font-family=\"Inter, 'Segoe UI', 'DejaVu Sans', sans-serif\" font-size=\"11\">\n";
        m_text += "<title>" + xmlText(std::string(architectureName(m_topology.architecture)) + ": topology") + "</title>\n";
        box(0, 0, m_layout.width, m_layout.height, 0, ground, ground);
        for (const PlacedBand& band : m_layout.bands) {
            box(band.x, band.y, band.width, band.height, 6, surface, lineColour);
            write(band.x + 14, band.y + 17, band.title, inkSecond, true);
        }
        for (const bool power : {true, false})
            for (const PlacedLink& link : m_layout.links)
                if (link.power == power) draw(link);
        for (const PlacedNode& node : m_layout.nodes)
            draw(node);
        return m_text + m_labels + "</svg>\n";
    }

private:
    void mark() {
        for (const std::string& id : m_failure->nodes)
            if (const auto at = m_boxOf.find(id); at != m_boxOf.end()) m_marks[at->second].fails = true;
        for (const DarkCameras& dark : m_failure->cameras)
            if (const auto at = m_boxOf.find(dark.node); at != m_boxOf.end()) {
                m_marks[at->second].dark += dark.cameras;
                m_marks[at->second].hours = std::max(m_marks[at->second].hours, dark.hours);
            }
        for (const Takeover& takeover : m_failure->takeovers)
            if (const auto at = m_boxOf.find(takeover.by); at != m_boxOf.end()) m_marks[at->second].taken += takeover.cameras;
    }

    void box(double x, double y, double width, double height, double radius, const char* fill, const char* border,
             double thickness = 1) {
        m_text += "<rect x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(width) + "\" height=\"" +
                  number(height) + "\" rx=\"" + number(radius) + "\" fill=\"" + fill + "\" stroke=\"" + border +
                  "\" stroke-width=\"" + number(thickness) + "\"/>\n";
    }
    void write(double x, double y, const std::string& text, const char* colour, bool strong = false) {
        if (text.empty()) return;
        m_text += "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" fill=\"" + colour + "\"" +
                  (strong ? " font-weight=\"600\"" : "") + ">" + xmlText(text) + "</text>\n";
    }

    static std::string darkText(const Mark& mark) {
        const std::string hours = mark.hours >= 1 ? number(mark.hours) + " h" : number(std::ceil(mark.hours * 3600)) + " s";
        return std::to_string(mark.dark) + " dark, " + hours + " at most";
    }

    void draw(const PlacedNode& node) {
        const auto found = m_marks.find(&node);
        const Mark mark = found == m_marks.end() ? Mark{} : found->second;
        const char* fill = mark.fails ? errorTint : mark.dark > 0 ? warnTint : mark.taken > 0 ? accentTint : surface;
        const char* border = mark.fails ? errorColour : mark.dark > 0 ? warnColour : mark.taken > 0 ? accentColour : borderColour;
        m_text += "<g id=\"" + xmlText(node.id) + "\"><title>" +
                  xmlText(node.members.size() == 1 ? node.id + ": " + node.fullName : std::to_string(node.members.size()) + " elements") + "</title>\n";
        const bool several = node.count > 1 && node.kind != NodeKind::Cameras;
        if (several) box(node.x + 3, node.y + 3, node.width, node.height, 4, surface, borderColour);
        box(node.x, node.y, node.width, node.height, node.kind == NodeKind::Cameras ? 12 : 4, fill, border,
            mark.fails || mark.dark > 0 || mark.taken > 0 ? 2 : 1);
        const std::string second = mark.fails       ? std::string("fails")
                                   : mark.dark > 0  ? darkText(mark)
                                   : mark.taken > 0 ? "takes over " + std::to_string(mark.taken)
                                                    : node.subtitle;
        write(node.x + 10, node.y + (second.empty() ? 25 : 18), node.title, ink, true);
        write(node.x + 10, node.y + 33, second, mark.fails ? errorColour : mark.dark > 0 ? warnColour : inkSecond);
        m_text += "</g>\n";
    }

    /// How full the failure makes the link, 0 when it is not among those over their capacity.
    double surge(const PlacedLink& link) const {
        double share = 0;
        if (!m_failure) return share;
        for (const Overload& overload : m_failure->overloaded) {
            const std::size_t arrow = overload.link.find('>');
            const auto from = m_boxOf.find(overload.link.substr(0, arrow)), to = m_boxOf.find(overload.link.substr(arrow + 1));
            const bool isIt = from != m_boxOf.end() && to != m_boxOf.end() && from->second->id == link.from && to->second->id == link.to;
            if (isIt) share = std::max(share, overload.mbps / overload.capacityMbps);
        }
        return share;
    }

    static std::string linkTitle(const PlacedLink& link) {
        if (link.power) return {};
        std::string text = number(link.loadMbps) + (link.capacityMbps > 0 ? " of " + number(link.capacityMbps) : "") + " Mbps";
        if (link.links > 1) text += " on " + std::to_string(link.links) + " links";
        return "<title>" + text + "</title>";
    }

    void draw(const PlacedLink& link) {
        const PlacedNode* a = m_byId.at(link.from);
        const PlacedNode* b = m_byId.at(link.to);
        const bool over = surge(link) > 0 || link.state == LinkLoad::State::Over;
        const bool tight = link.state == LinkLoad::State::Tight;
        const char* colour = link.power ? borderColour : over ? errorColour : tight ? warnColour : borderColour;
        std::string path;
        double labelX = 0, labelY = 0;
        if (a->x == b->x) { // one above the other: around the side
            const double x = a->x + a->width, y1 = a->y + a->height / 2, y2 = b->y + b->height / 2;
            path = "M" + number(x) + " " + number(y1) + " C" + number(x + 30) + " " + number(y1) + " " + number(x + 30) + " " +
                   number(y2) + " " + number(x) + " " + number(y2);
            labelX = x + 24;
            labelY = (y1 + y2) / 2;
        } else {
            if (a->x > b->x) std::swap(a, b);
            const double x1 = a->x + a->width, x2 = b->x, y1 = a->y + a->height / 2, y2 = b->y + b->height / 2;
            const double middle = (x1 + x2) / 2;
            path = "M" + number(x1) + " " + number(y1) + " C" + number(middle) + " " + number(y1) + " " + number(middle) + " " +
                   number(y2) + " " + number(x2) + " " + number(y2);
            labelX = middle;
            labelY = (y1 + y2) / 2;
        }
        m_text += "<path d=\"" + path + "\" fill=\"none\" stroke=\"" + colour + "\" stroke-width=\"" +
                  (over ? "2.5" : tight ? "2" : "1") + "\"" + (link.power ? " stroke-dasharray=\"4 3\" stroke-opacity=\"0.6\"" : "") + ">" + linkTitle(link) + "</path>\n";
        // Only what needs attention is named on the line; the rest is a tooltip.
        if (link.power || !(over || tight)) return;
        const double share = std::max(link.worstShare, surge(link));
        m_labels += "<text x=\"" + number(labelX) + "\" y=\"" + number(labelY + 4) + "\" fill=\"" + colour +
                    "\" font-weight=\"600\" text-anchor=\"middle\" stroke=\"" + surface +
                    "\" stroke-width=\"3\" paint-order=\"stroke\">" + number(std::round(share * 100)) + " %</text>\n";
    }

    const Topology& m_topology;
    const TopologyLayout& m_layout;
    const FailureEffect* m_failure;
    std::map<std::string, const PlacedNode*> m_byId, m_boxOf;
    std::map<const PlacedNode*, Mark> m_marks;
    std::string m_text, m_labels;
};

std::string dotInner(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
    }
    return out;
}

std::string dotText(const std::string& text) {
    return "\"" + dotInner(text) + "\"";
}

} // namespace

std::string topologySvg(const Topology& topology, const TopologyLayout& layout, const FailureEffect* failure) {
    return SvgWriter(topology, layout, failure).document();
}

std::string topologyDot(const Topology& topology) {
    std::string text = "digraph topology {\n  rankdir=LR;\n  node [shape=box, fontname=\"sans-serif\", fontsize=10];\n"
                       "  edge [dir=none, fontname=\"sans-serif\", fontsize=9];\n";
    std::map<std::string, std::vector<const TopologyNode*>> bySite;
    for (const TopologyNode& node : topology.nodes)
        bySite[node.site].push_back(&node);
    int cluster = 0;
    for (const auto& [site, nodes] : bySite) {
        if (!site.empty()) {
            text += "  subgraph cluster_" + std::to_string(cluster++) + " {\n    label=" +
                    dotText(site + (nodes.front()->copies > 1 ? " x " + std::to_string(nodes.front()->copies) : "")) + ";\n";
        }
        for (const TopologyNode* const node : nodes) {
            std::string label = dotInner(nodeKindName(node->kind));
            if (node->name != nodeKindName(node->kind)) label += "\\n" + dotInner(node->name);
            if (node->kind == NodeKind::Cameras) label += "\\n" + std::to_string(node->cameras.count) + " cameras";
            text += (site.empty() ? "  " : "    ") + dotText(node->id) + " [label=\"" + label + "\"];\n";
        }
        if (!site.empty()) text += "  }\n";
    }
    for (const TopologyLink& link : topology.links) {
        text += "  " + dotText(link.from) + " -> " + dotText(link.to);
        if (link.power)
            text += " [style=dashed, constraint=false]";
        else if (link.capacityMbps > 0)
            text += " [label=\"" + number(std::max(link.load.total(), link.loadBack.total())) + " / " +
                    number(link.capacityMbps) + " Mbps\"]";
        text += ";\n";
    }
    return text + "}\n";
}

} // namespace sightline::planner
