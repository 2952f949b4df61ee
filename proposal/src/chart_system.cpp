// The system in a few large boxes: a row for each kind of site, what all share beside them.

#include "chart_common.h"
#include "proposal/format.h"
#include "proposal/system_charts.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace sightline::proposal {

namespace {

using planner::NodeKind;
using planner::TopologyNode;

constexpr double siteGap = 8, columnGap = 14, boxPad = 9, headWidth = 0.19, siteWidth = 0.21, onlySiteWidth = 0.15, tallestRow = 74, lineStep = 15;
constexpr std::size_t mostRows = 4; // more kinds of site are added up in the last row

/// What one kind of site has; a row adds several up.
struct SiteSum {
    std::string name;
    std::int64_t sites = 0, kinds = 0;
    std::int64_t cameras = 0, switches = 0, recorders = 0, lines = 0; ///< at one site; over all sites in the last row
    double storageTb = 0;

    void add(const SiteSum& other) {
        sites += other.sites;
        kinds += other.kinds;
        cameras += other.cameras * other.sites;
        switches += other.switches * other.sites;
        recorders += other.recorders * other.sites;
        lines += other.lines * other.sites;
        storageTb += other.storageTb * static_cast<double>(other.sites);
    }
};

std::vector<SiteSum> sitesOf(const planner::Topology& topology) {
    std::vector<SiteSum> all;
    std::map<std::string, std::size_t> place;
    for (const TopologyNode& node : topology.nodes) {
        if (node.site.empty()) continue;
        const auto [at, isNew] = place.emplace(node.site, all.size());
        if (isNew) all.push_back({node.siteName, node.copies, 1, 0, 0, 0, 0, 0});
        SiteSum& sum = all[at->second];
        if (node.kind == NodeKind::Cameras) sum.cameras += node.cameras.count;
        if (node.kind == NodeKind::PoeSwitch || node.kind == NodeKind::CoreSwitch) ++sum.switches;
        if (node.kind == NodeKind::Recorder || node.kind == NodeKind::Standby) ++sum.recorders;
        if (node.kind == NodeKind::Recorder) sum.storageTb += node.recorder.usableTb;
        if (node.kind == NodeKind::Wan) ++sum.lines;
    }
    if (all.size() <= mostRows) return all;
    std::stable_sort(all.begin(), all.end(), [](const SiteSum& a, const SiteSum& b) { return a.cameras * a.sites > b.cameras * b.sites; });
    SiteSum rest;
    for (std::size_t i = mostRows - 1; i < all.size(); ++i)
        rest.add(all[i]);
    all.resize(mostRows - 1);
    all.push_back(rest);
    return all;
}

QString counted(std::int64_t n, const char* one, const char* many) {
    return n == 1 ? QString::fromUtf8(one) : chart::fromText(count(static_cast<double>(n))) + QLatin1Char(' ') + QString::fromUtf8(many);
}

/// A line of a box; the first is the strong one.
using BoxLines = QStringList;

/// What a row says, left to right; an empty box is left out.
std::vector<BoxLines> rowBoxes(const SiteSum& sum) {
    const bool several = sum.kinds > 1;
    const QString sites = sum.sites > 1 ? counted(sum.sites, "1 site", "sites") : QString();
    std::vector<BoxLines> boxes{several ? BoxLines{counted(sum.kinds, "1 kind", "other kinds of site"), sites} : BoxLines{chart::fromText(sum.name), sites}};
    const QString where = several ? QStringLiteral("at all of them") : sum.sites > 1 ? QStringLiteral("at each site") : QString();
    boxes.push_back(sum.cameras > 0 ? BoxLines{counted(sum.cameras, "1 camera", "cameras"), where} : BoxLines());
    boxes.push_back(sum.switches > 0 ? BoxLines{counted(sum.switches, "1 network switch", "network switches")} : BoxLines());
    boxes.push_back(sum.recorders > 0 ? BoxLines{counted(sum.recorders, "1 recorder", "recorders"), sum.storageTb > 0 ? chart::fromText(terabytes(sum.storageTb)) : QString()} : BoxLines());
    boxes.push_back(sum.lines > 0 ? BoxLines{counted(sum.lines, "1 internet line", "internet lines")} : BoxLines());
    return boxes;
}

/// What all sites share, a line for each kind, in the order of the topology.
BoxLines sharedLines(const planner::Topology& topology) {
    std::vector<NodeKind> order;
    std::map<NodeKind, std::int64_t> kinds;
    double storageTb = 0;
    for (const TopologyNode& node : topology.nodes) {
        if (!node.site.empty()) continue;
        const bool told = node.kind == NodeKind::Recorder || node.kind == NodeKind::Management || node.kind == NodeKind::Federation || node.kind == NodeKind::Cloud ||
                          node.kind == NodeKind::Operators || node.kind == NodeKind::Database;
        if (!told) continue;
        if (kinds[node.kind]++ == 0) order.push_back(node.kind);
        if (node.kind == NodeKind::Recorder) storageTb += node.recorder.usableTb;
    }
    BoxLines lines;
    for (const NodeKind kind : order) {
        if (kind == NodeKind::Recorder) lines << counted(kinds[kind], "1 recorder", "recorders");
        else lines << QString::fromUtf8(planner::nodeKindName(kind));
        if (kind == NodeKind::Recorder && storageTb > 0) lines << chart::fromText(terabytes(storageTb));
    }
    return lines;
}

class SystemOverview {
public:
    SystemOverview(QPainter& painter, const QRectF& area, const planner::Topology& topology, const ChartTheme& theme)
        : m_painter(painter), m_area(area.adjusted(1, 1, -1, -1)), m_topology(topology), m_theme(theme) {}

    std::vector<ChartItem> paint() {
        const auto sites = sitesOf(m_topology);
        const BoxLines shared = sharedLines(m_topology);
        if (sites.empty()) return {};
        const auto rows = static_cast<double>(sites.size());
        m_letters = sites.size() == 1 ? 1.15 : 1; // one row has the page to itself
        const double high = std::min(sites.size() == 1 ? 1.5 * tallestRow : tallestRow, (m_area.height() - siteGap * (rows - 1)) / rows);
        const double all = rows * high + (rows - 1) * siteGap, top = m_area.top() + (m_area.height() - all) / 2;
        const double right = shared.isEmpty() ? m_area.right() : m_area.right() - m_area.width() * headWidth - 2 * columnGap;
        const double trunk = right + columnGap;
        double first = 0, last = 0;
        for (std::size_t i = 0; i < sites.size(); ++i) {
            const double y = top + static_cast<double>(i) * (high + siteGap);
            paintRow(rowBoxes(sites[i]), {m_area.left(), y, right - m_area.left(), high}, shared.isEmpty() ? right : trunk);
            last = y + high / 2;
            if (i == 0) first = last;
        }
        if (!shared.isEmpty()) {
            const double tall = std::max(all, high), middle = top + all / 2;
            chart::drawLine(m_painter, {trunk, first}, {trunk, last}, m_theme.colours.ink3, 1.5);
            chart::drawLine(m_painter, {trunk, middle}, {trunk + columnGap, middle}, m_theme.colours.ink3, 1.5);
            paintBox({trunk + columnGap, top, m_area.right() - trunk - columnGap, tall}, BoxLines{QStringLiteral("Head office")} + shared, true);
        }
        return m_items;
    }

private:
    void paintRow(const std::vector<BoxLines>& boxes, const QRectF& row, double lineEnd) {
        const double first = m_area.width() * (m_letters > 1 ? onlySiteWidth : siteWidth), each = (row.width() - first - columnGap * 4) / 4;
        double x = row.left(), lineFrom = 0;
        for (std::size_t i = 0; i < boxes.size(); ++i) {
            const double width = i == 0 ? first : each;
            if (!boxes[i].isEmpty()) {
                if (i > 1) chart::drawLine(m_painter, {lineFrom, row.center().y()}, {x, row.center().y()}, m_theme.colours.ink3, 1.5);
                paintBox({x, row.top(), width, row.height()}, boxes[i], i == 0);
                lineFrom = x + width;
            }
            x += width + columnGap;
        }
        if (lineEnd > lineFrom + 1) chart::drawLine(m_painter, {lineFrom, row.center().y()}, {lineEnd, row.center().y()}, m_theme.colours.ink3, 1.5);
    }

    /// A box with its lines in the middle; where it is a place, on the ground of places.
    void paintBox(const QRectF& box, const BoxLines& lines, bool isPlace) {
        m_painter.setPen(QPen(isPlace ? m_theme.colours.line : m_theme.colours.line2, 1));
        m_painter.setBrush(isPlace ? m_theme.colours.surface2 : m_theme.colours.surface);
        m_painter.drawRoundedRect(box, 4, 4);
        const int room = std::max(1, static_cast<int>((box.height() - 4) / (lineStep * m_letters)));
        std::vector<std::pair<QString, bool>> written;
        QString sentence;
        for (const QString& line : lines) {
            if (line.isEmpty()) continue;
            const bool isFirst = sentence.isEmpty();
            sentence += (isFirst ? QString() : QStringLiteral(", ")) + chart::said(line).remove(QChar(0xad));
            for (const QString& part : chart::wrapped(font(isFirst), chart::said(line), box.width() - 2 * boxPad, room))
                written.emplace_back(part, isFirst);
        }
        written.resize(std::min(written.size(), static_cast<std::size_t>(room)));
        double y = box.center().y() - lineStep * m_letters * (static_cast<double>(written.size()) - 1) / 2;
        for (const auto& [text, strong] : written) {
            chart::drawSaid(m_painter, box.left() + boxPad, y, Qt::AlignLeft, font(strong), strong ? m_theme.colours.ink : m_theme.colours.ink2, text);
            y += lineStep * m_letters;
        }
        m_items.push_back({box, sentence});
    }

    QFont font(bool strong) const {
        QFont made = chart::font(m_theme, strong ? chart::Type::Strong : chart::Type::Axis);
        made.setPixelSize(static_cast<int>(std::lround(made.pixelSize() * m_letters)));
        return made;
    }

    QPainter& m_painter;
    const QRectF m_area;
    const planner::Topology& m_topology;
    const ChartTheme& m_theme;
    std::vector<ChartItem> m_items;
    double m_letters = 1; ///< type, of its usual size
};

} // namespace

std::vector<ChartItem> paintSystemOverview(QPainter& painter, const QRectF& area, const planner::Topology& topology, const ChartTheme& theme) {
    if (area.isEmpty()) return {};
    const chart::Scope scope(painter);
    return SystemOverview(painter, area, topology, theme).paint();
}

} // namespace sightline::proposal
