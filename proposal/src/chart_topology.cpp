// The topology of a design: boxes in layers, elbow lines, headroom of recorders, and one failure with what it does.

#include "chart_common.h"
#include "proposal/format.h"
#include "proposal/system_charts.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

namespace sightline::proposal {

/// What a failure does to one box.
struct BoxMark {
    bool fails = false;
    std::int64_t dark = 0, uncovered = 0, taken = 0;
    double hours = 0;
    double mbps = 0, gapHours = 0; ///< of what is taken over
    std::int64_t lost = 0, moved = 0, left = 0; ///< cameras of a failed recorder: all, taken over, dark until the repair
    std::string movedTo;             ///< box that takes most of them
};

struct BoxMarks {
    std::map<std::string, BoxMark> of; ///< by id of the placed node
};

namespace {

using planner::NodeKind;
using planner::PlacedLink;
using planner::PlacedNode;

QString numberText(double value) {
    return QString::number(value, 'f', value < 10 && value != std::round(value) ? 1 : 0);
}

QString durationText(double hours) {
    if (!std::isfinite(hours)) return QStringLiteral("for ever");
    if (hours < 1.0 / 60) return QStringLiteral("%1 s").arg(std::ceil(hours * 3600 - 1e-6));
    if (hours < 1) return QStringLiteral("%1 min").arg(std::ceil(hours * 60));
    return numberText(hours) + QStringLiteral(" h");
}

std::map<std::string, std::string> boxOfNode(const planner::TopologyLayout& layout) {
    std::map<std::string, std::string> box;
    for (const PlacedNode& node : layout.nodes)
        for (const std::string& member : node.members)
            box[member] = node.id;
    return box;
}

BoxMarks failureMarks(const TopologyPicture& picture) {
    BoxMarks all;
    std::map<std::string, BoxMark>& marks = all.of;
    if (!picture.failure) return all;
    const auto box = boxOfNode(*picture.layout);
    const auto at = [&](const std::string& id) -> BoxMark* {
        const auto found = box.find(id);
        return found == box.end() ? nullptr : &marks[found->second];
    };
    for (const std::string& id : picture.failure->nodes)
        if (BoxMark* mark = at(id)) mark->fails = true;
    for (const planner::DarkCameras& dark : picture.failure->cameras)
        if (BoxMark* mark = at(dark.node)) {
            mark->dark += dark.cameras;
            mark->uncovered += dark.uncovered;
            mark->hours = std::max(mark->hours, dark.hours);
        }
    std::map<std::string, std::pair<std::int64_t, double>> recorded; // cameras of a recorder and their Mbps
    std::unordered_map<std::string_view, const planner::TopologyNode*> known;
    for (const planner::TopologyNode& node : picture.topology->nodes) {
        known.emplace(node.id, &node);
        if (node.kind != NodeKind::Cameras || !node.cameras.recorded) continue;
        auto& [cameras, mbps] = recorded[node.cameras.recorder];
        cameras += node.cameras.count;
        mbps += node.cameras.ingestMbps * static_cast<double>(node.cameras.count);
    }
    for (const std::string& id : picture.failure->nodes)
        if (BoxMark* mark = at(id)) mark->lost += recorded[id].first;
    std::map<std::string, double> gaps; // of cameras that are taken over, by the recorder that they lose
    for (const planner::DarkCameras& dark : picture.failure->cameras)
        if (const auto node = known.find(dark.node); node != known.end() && dark.uncovered == 0)
            gaps[node->second->cameras.recorder] = std::max(gaps[node->second->cameras.recorder], dark.hours);
    for (const planner::DarkCameras& dark : picture.failure->cameras)
        if (const auto node = known.find(dark.node); node != known.end())
            if (BoxMark* mark = at(node->second->cameras.recorder); mark && mark->fails) mark->left += dark.uncovered;
    for (const planner::Takeover& takeover : picture.failure->takeovers) {
        if (BoxMark* mark = at(takeover.from)) {
            mark->moved += takeover.cameras;
            mark->movedTo = takeover.by;
        }
        BoxMark* const mark = at(takeover.by);
        if (!mark) continue;
        const auto& [cameras, mbps] = recorded[takeover.from];
        mark->taken += takeover.cameras;
        if (cameras > 0) mark->mbps += mbps * static_cast<double>(takeover.cameras) / static_cast<double>(cameras);
        const auto by = known.find(takeover.by);
        if (gaps.contains(takeover.from)) mark->gapHours = std::max(mark->gapHours, gaps[takeover.from]);
        else if (by != known.end()) mark->gapHours = std::max(mark->gapHours, (by->second->recorder.times.detectS + by->second->recorder.times.takeoverS) / 3600);
    }
    return all;
}

std::shared_ptr<const BoxMarks> marksOf(const TopologyPicture& picture) {
    return picture.marks ? picture.marks : boxMarks(picture);
}

/// What becomes of the cameras of a failed recorder, a line each; the last is true of what is bad.
std::vector<std::pair<QString, bool>> lossWords(const BoxMark& mark) {
    std::vector<std::pair<QString, bool>> lines;
    if (!mark.fails || mark.lost <= 0) return lines;
    lines.emplace_back(QStringLiteral("%1 lose their recorder").arg(mark.lost), false);
    if (mark.moved > 0) lines.emplace_back(QStringLiteral("%1 are taken over").arg(mark.moved), false);
    if (mark.left > 0) lines.emplace_back(QStringLiteral("%1 dark until repair").arg(mark.left), true);
    return lines;
}

QString markWords(const BoxMark& mark) {
    if (mark.fails) return QStringLiteral("Failed. Press to repair");
    if (mark.uncovered > 0) return QStringLiteral("%1 dark until repair, %2").arg(mark.uncovered).arg(durationText(mark.hours));
    if (mark.dark > 0) return QStringLiteral("%1 move, gap of %2").arg(mark.dark).arg(durationText(mark.hours));
    if (mark.taken > 0) return QStringLiteral("Takes over %1").arg(mark.taken);
    return {};
}

class TopologyChart {
public:
    TopologyChart(QPainter& painter, const QRectF& area, const TopologyPicture& picture, const TopologyView& view, const ChartTheme& theme);
    std::vector<ChartItem> paint();

private:
    QRectF onArea(double x, double y, double width, double height) const {
        return {m_area.left() + m_view.origin.x() + x * m_view.scale, m_area.top() + m_view.origin.y() + y * m_view.scale,
                width * m_view.scale, height * m_view.scale};
    }
    QRectF boxOf(const PlacedNode& node) const { return onArea(node.x, node.y, node.width, node.height); }
    BoxMark markOf(const std::string& id) const {
        const auto found = m_marks->of.find(id);
        return found == m_marks->of.end() ? BoxMark{} : found->second;
    }
    struct Line {
        QString text;
        bool strong = false;
        QColor colour;
    };
    QFont letters(bool strong) const;
    void write(double x, double y, const QString& text, double width, bool strong, const QColor& colour);
    void writeSaid(double x, double y, const QString& said, bool strong, const QColor& colour);
    QStringList wrapped(const QString& text, double width, bool strong, int most) const;
    void writeWords(const PlacedNode& node, double height, const QString& second, const Line& words);
    void paintLabel(const TopologyLabel& label);
    void paintBand(const planner::PlacedBand& band);
    void paintLink(const PlacedLink& link, std::size_t index);
    void paintArrow(const QPolygonF& points, const QColor& colour);
    void paintBox(const PlacedNode& node);
    void paintHeadroom(const PlacedNode& node);
    void paintLoss(const PlacedNode& node, const BoxMark& mark);
    void paintTakeover(const PlacedNode& node, const BoxMark& mark);
    bool isFree(const QRectF& layoutArea) const;
    bool isPathOfTakeover(const PlacedLink& link) const;

    QPainter& m_painter;
    const QRectF m_area;
    const TopologyPicture& m_picture;
    const TopologyView m_view;
    const ChartTheme& m_theme;
    const std::shared_ptr<const BoxMarks> m_marks;
    std::vector<TopologyRoute> m_ownRoutes; ///< when the picture brings none
    const std::vector<TopologyRoute>& m_routes;
    std::vector<TopologyLabel> m_ownLabels;
    const std::vector<TopologyLabel>& m_labels;
};

TopologyChart::TopologyChart(QPainter& painter, const QRectF& area, const TopologyPicture& picture, const TopologyView& view,
                             const ChartTheme& theme)
    : m_painter(painter), m_area(area), m_picture(picture), m_view(view), m_theme(theme), m_marks(marksOf(picture)),
      m_ownRoutes(picture.routes ? std::vector<TopologyRoute>() : topologyRoutes(*picture.layout)), m_routes(picture.routes ? *picture.routes : m_ownRoutes),
      m_ownLabels(picture.labels ? std::vector<TopologyLabel>() : topologyLabels(*picture.layout, m_routes)), m_labels(picture.labels ? *picture.labels : m_ownLabels) {}

QFont TopologyChart::letters(bool strong) const {
    QFont font = chart::font(m_theme, strong ? chart::Type::AxisStrong : chart::Type::Axis);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(11 * m_view.scale))));
    return font;
}

/// Text in layout units; left out when it would be too small to read.
void TopologyChart::write(double x, double y, const QString& text, double width, bool strong, const QColor& colour) {
    if (text.isEmpty()) return;
    writeSaid(x, y, QFontMetricsF(letters(strong)).elidedText(chart::said(text), Qt::ElideRight, width * m_view.scale), strong, colour);
}

void TopologyChart::writeSaid(double x, double y, const QString& said, bool strong, const QColor& colour) {
    constexpr int leastPixels = 5;
    const QFont font = letters(strong);
    if (font.pixelSize() < leastPixels) return;
    const QRectF at = onArea(x, y, 0, 0);
    chart::drawSaid(m_painter, at.left(), at.top(), Qt::AlignLeft, font, colour, said);
}

/// In the reader's language and in lines of this width (layout units).
QStringList TopologyChart::wrapped(const QString& text, double width, bool strong, int most) const {
    return chart::wrapped(letters(strong), chart::said(text), width * m_view.scale, most);
}

void TopologyChart::paintBand(const planner::PlacedBand& band) {
    const QRectF box = onArea(band.x, band.y, band.width, band.height);
    if (!box.intersects(m_area)) return;
    m_painter.setPen(QPen(m_theme.colours.line, 1));
    m_painter.setBrush(m_theme.colours.surface2);
    m_painter.drawRoundedRect(box, 6, 6);
    write(band.x + 14, band.y + 14, chart::fromText(band.title), band.width - 28, true, m_theme.colours.ink2);
}

bool TopologyChart::isPathOfTakeover(const PlacedLink& link) const {
    const BoxMark to = markOf(link.to), from = markOf(link.from);
    return (to.taken > 0 && !from.fails) || (from.taken > 0 && !to.fails);
}

void TopologyChart::paintLink(const PlacedLink& link, std::size_t index) {
    if (index >= m_routes.size() || m_routes[index].empty()) return;
    QPolygonF points;
    for (const QPointF& corner : m_routes[index])
        points << onArea(corner.x(), corner.y(), 0, 0).topLeft();
    if (!points.boundingRect().adjusted(-2, -2, 2, 2).intersects(m_area)) return;
    const bool cut = markOf(link.from).fails || markOf(link.to).fails;
    const bool path = !link.power && isPathOfTakeover(link);
    const bool over = link.state == planner::LinkLoad::State::Over, tight = link.state == planner::LinkLoad::State::Tight;
    QColor colour = link.power ? m_theme.colours.line2 : m_theme.colours.ink3;
    if (cut || over) colour = m_theme.colours.error;
    else if (path) colour = chart::pick(m_theme.colours.fill, m_picture.topology->architecture);
    else if (tight) colour = m_theme.colours.warn;
    QPen pen(colour, path ? 3 : cut || over || tight ? 2 : 1.5);
    if (link.power || cut) pen.setDashPattern({4, 3});
    if (link.power && !cut) pen.setWidthF(1);
    pen.setJoinStyle(Qt::MiterJoin);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(pen);
    m_painter.drawPolyline(points);
    if (path) paintArrow(points, colour);
}

/// The load beside its line, unless what it connects has failed.
void TopologyChart::paintLabel(const TopologyLabel& label) {
    const PlacedLink& link = m_picture.layout->links[label.link];
    if (markOf(link.from).fails || markOf(link.to).fails) return;
    if (!onArea(label.area.x(), label.area.y(), label.area.width(), label.area.height()).intersects(m_area)) return;
    const bool over = link.state == planner::LinkLoad::State::Over, tight = link.state == planner::LinkLoad::State::Tight;
    const QString words = chart::fromText(linkWords(link));
    const double width = QFontMetricsF(letters(over || tight)).horizontalAdvance(chart::said(words)) / m_view.scale;
    write(label.area.center().x() - width / 2, label.area.center().y(), words, width + 1, over || tight,
          over ? m_theme.colours.error : tight ? m_theme.colours.warn : m_theme.colours.ink2);
}

/// Where the cameras go: a head on the line's end.
void TopologyChart::paintArrow(const QPolygonF& points, const QColor& colour) {
    const QPointF end = points.last();
    const double size = std::max(3.0, 5 * m_view.scale), back = points[points.size() - 2].x() < end.x() ? -size : size;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(colour);
    m_painter.drawPolygon(QPolygonF({end, {end.x() + back, end.y() - size * 0.7}, {end.x() + back, end.y() + size * 0.7}}));
}

bool TopologyChart::isFree(const QRectF& layoutArea) const {
    return std::none_of(m_picture.layout->nodes.begin(), m_picture.layout->nodes.end(), [&](const PlacedNode& node) {
        return layoutArea.intersects(QRectF(node.x, node.y, node.width, node.height));
    });
}

/// What becomes of a failed recorder's cameras, in the room that its bars leave.
void TopologyChart::paintLoss(const PlacedNode& node, const BoxMark& mark) {
    double y = node.y + 48;
    for (const auto& [words, bad] : lossWords(mark)) {
        if (y > node.y + node.height - 8) return;
        write(node.x + 10, y, words, node.width - 20, bad, bad ? m_theme.colours.error : m_theme.colours.ink2);
        y += 16;
    }
}

/// Below the box that takes over: how many cameras move, at what rate, and after what gap.
void TopologyChart::paintTakeover(const PlacedNode& node, const BoxMark& mark) {
    const QRectF below(node.x, node.y + node.height + 4, node.width, 30);
    if (mark.taken <= 0 || !isFree(below)) return; // the words stand in the box and beside the drawing too
    const QColor& colour = chart::pick(m_theme.colours.text, m_picture.topology->architecture);
    const QString gap = durationText(mark.gapHours);
    write(below.left(), below.top() + 8, QStringLiteral("%1 cameras move, %2").arg(mark.taken).arg(chart::fromText(megabits(mark.mbps))), below.width(), true, colour);
    write(below.left(), below.top() + 22, QStringLiteral("about %1 gap each").arg(gap), below.width(), false, colour);
}

/// The limits of a recorder with names and shares below its words, the fullest in bold; that one alone in a low box.
void TopologyChart::paintHeadroom(const PlacedNode& node) {
    const auto found = m_picture.headroom->find(node.id);
    constexpr double names = 66, shares = 36, thick = 6, row = 13, top = 45, below = 5;
    if (found == m_picture.headroom->end() || m_view.scale < 0.4 || node.height < top + below) return;
    const auto& bars = found->second;
    const HeadroomBar* const fullest = fullestLimit(bars);
    const bool all = node.height >= top + row + below;
    double y = node.y + top;
    for (const HeadroomBar& bar : bars) {
        if (!all && &bar != fullest) continue;
        if (y >= node.y + node.height - below) return;
        const QColor& colour = bar.isOver() ? m_theme.colours.error : bar.share() >= 0.85 ? m_theme.colours.warn
                               : chart::pick(m_theme.colours.fill, m_picture.topology->architecture);
        write(node.x + 8, y, chart::fromText(bar.name), names, false, m_theme.colours.ink2);
        const QRectF track = onArea(node.x + 10 + names, y - thick / 2, node.width - 20 - names - shares, thick);
        chart::fillRect(m_painter, track, m_theme.colours.sunk);
        if (bar.share() > 0) chart::fillRect(m_painter, {track.left(), track.top(), track.width() * std::min(1.0, bar.share()), track.height()}, colour);
        const QString words = bar.has > 0 ? QString::number(std::round(bar.share() * 100)) + QChar(0x2009) + QLatin1Char('%') : QString(QChar(0x2013));
        write(node.x + node.width - 10 - shares + 6, y, words, shares, &bar == fullest, bar.isOver() ? m_theme.colours.error : m_theme.colours.ink);
        y += row;
    }
}

/// Name and second line of a box in the upper `height` of it, in as many lines as that holds.
void TopologyChart::writeWords(const PlacedNode& node, double height, const QString& second, const Line& words) {
    constexpr double pad = 8, leastPitch = 11.2, mostPitch = 14;
    const double width = node.width - 2 * pad;
    const int room = std::max(1, static_cast<int>((height - 4) / leastPitch));
    std::vector<Line> lines;
    for (const QString& line : wrapped(chart::fromText(node.title), width, true, second.isEmpty() || room > 2 ? 2 : 1))
        lines.push_back({line, true, m_theme.colours.ink});
    const int left = room - static_cast<int>(lines.size());
    QStringList rest = second.isEmpty() || left < 1 ? QStringList() : wrapped(second, width, words.strong, left);
    if (!words.text.isEmpty() && left == 1 && rest.size() == 1 && rest.front() != chart::said(second)) rest = wrapped(words.text, width, words.strong, 1);
    for (const QString& line : rest)
        lines.push_back({line, words.strong, words.colour});
    const double pitch = std::min(mostPitch, (height - 4) / static_cast<double>(lines.size()));
    double y = node.y + (height - pitch * static_cast<double>(lines.size())) / 2 + pitch / 2;
    for (const Line& line : lines) {
        writeSaid(node.x + pad, y, line.text, line.strong, line.colour);
        y += pitch;
    }
}

void TopologyChart::paintBox(const PlacedNode& node) {
    const QRectF box = boxOf(node);
    if (!box.adjusted(-4, -4, 4, 4).intersects(m_area)) return;
    const BoxMark mark = markOf(node.id);
    const bool bad = mark.fails || mark.uncovered > 0;
    QPen border(bad ? m_theme.colours.error : mark.taken > 0 ? chart::pick(m_theme.colours.fill, m_picture.topology->architecture) : m_theme.colours.line2,
                bad || mark.taken > 0 ? 2 : 1);
    if (bad) border.setDashPattern({3, 2});
    const double radius = 4;
    if (node.count > 1 && node.kind != NodeKind::Cameras) {
        m_painter.setPen(QPen(m_theme.colours.line2, 1));
        m_painter.setBrush(m_theme.colours.surface);
        m_painter.drawRoundedRect(box.translated(3 * m_view.scale, 3 * m_view.scale), radius, radius);
    }
    m_painter.setPen(border);
    m_painter.setBrush(bad ? m_theme.colours.errorTint : mark.taken > 0 ? chart::pick(m_theme.colours.tint, m_picture.topology->architecture) : m_theme.colours.surface);
    m_painter.drawRoundedRect(box, radius, radius);
    const bool isRecorder = node.kind == NodeKind::Recorder || node.kind == NodeKind::Standby;
    const bool bars = !mark.fails && m_picture.headroom && m_picture.headroom->count(node.id) > 0;
    const QString words = markWords(mark);
    const QColor& colour = bad ? m_theme.colours.error : mark.taken > 0 ? chart::pick(m_theme.colours.text, m_picture.topology->architecture) : m_theme.colours.ink2;
    writeWords(node, isRecorder ? std::min(node.height, 42.0) : node.height, words.isEmpty() ? chart::fromText(node.subtitle) : words,
               {mark.fails ? QStringLiteral("Failed") : QString(), bad, colour});
    if (bars) paintHeadroom(node);
    paintLoss(node, mark);
    paintTakeover(node, mark);
}

std::vector<ChartItem> TopologyChart::paint() {
    m_painter.setClipRect(m_area, Qt::IntersectClip);
    for (const planner::PlacedBand& band : m_picture.layout->bands)
        paintBand(band);
    const auto& links = m_picture.layout->links;
    for (const bool power : {true, false})
        for (std::size_t i = 0; i < links.size(); ++i)
            if (links[i].power == power) paintLink(links[i], i);
    for (const TopologyLabel& label : m_labels)
        paintLabel(label);
    std::vector<ChartItem> items;
    items.reserve(m_picture.layout->nodes.size());
    for (const PlacedNode& node : m_picture.layout->nodes) {
        paintBox(node);
        items.push_back({boxOf(node), {}}); // the sentence is made when it is asked for: there may be thousands
    }
    return items;
}

} // namespace

std::shared_ptr<const BoxMarks> boxMarks(const TopologyPicture& picture) {
    return std::make_shared<const BoxMarks>(failureMarks(picture));
}

std::string HeadroomBar::words() const {
    const std::string unitWords = unit.empty() ? "" : " " + unit;
    if (has <= 0) return name + " " + numberText(used).toStdString() + unitWords + ", no limit";
    return name + " " + numberText(used).toStdString() + " of " + numberText(has).toStdString() + unitWords + ", " +
           QString::number(std::round(share() * 100)).toStdString() + " %";
}

TopologyView fitTopology(const planner::TopologyLayout& layout, const QSizeF& size, double most) {
    if (layout.width <= 0 || layout.height <= 0 || size.isEmpty()) return {};
    const double scale = std::min({most, size.width() / layout.width, size.height() / layout.height});
    return {scale, {(size.width() - scale * layout.width) / 2, std::max(0.0, (size.height() - scale * layout.height) / 2)}};
}

std::vector<HeadroomBar> recorderHeadroom(const planner::Topology& topology, const planner::TopologyNode& recorder, double storageReserve) {
    double channels = 0, ingest = 0, storage = 0;
    for (const planner::TopologyNode& node : topology.nodes) {
        if (node.kind != NodeKind::Cameras || (node.cameras.recorder != recorder.id && node.cameras.second != recorder.id)) continue;
        const auto cameras = static_cast<double>(node.cameras.count);
        channels += cameras * node.cameras.channels;
        ingest += cameras * node.cameras.ingestMbps;
        storage += cameras * node.cameras.recordedMbps * node.cameras.retentionDays * 86400 / 8e6 * storageReserve;
    }
    const planner::RecorderPart& part = recorder.recorder;
    std::vector<HeadroomBar> bars{{"Channels", channels, part.channels, ""}, {"Recording", ingest, part.ingestMbps, "Mbps"},
                                  {"Storage", storage, part.usableTb, "TB", storageReserve}};
    const planner::TopologyLink* fullest = nullptr; // of the recorder's lines: what comes in and what is watched
    for (const planner::TopologyLink& link : topology.links) {
        if (link.power || (link.from != recorder.id && link.to != recorder.id) || std::max(link.capacityMbps, link.capacityBackMbps) <= 0) continue;
        if (!fullest || link.share() > fullest->share()) fullest = &link;
    }
    if (fullest) {
        const bool forth = fullest->capacityMbps > 0 && fullest->load.total() * std::max(fullest->capacityBackMbps, 1e-9) >= fullest->loadBack.total() * fullest->capacityMbps;
        bars.push_back({"Network", forth ? fullest->load.total() : fullest->loadBack.total(), (forth ? fullest->capacityMbps : fullest->capacityBackMbps) * fullest->plannedShare, "Mbps"});
    }
    if (part.licencesCounted) bars.push_back({"Licences", channels, part.licences, ""});
    return bars;
}

const HeadroomBar* fullestLimit(const std::vector<HeadroomBar>& bars) {
    const auto fullest = std::max_element(bars.begin(), bars.end(), [](const HeadroomBar& a, const HeadroomBar& b) { return a.share() < b.share(); });
    return fullest == bars.end() || fullest->share() <= 0 ? nullptr : &*fullest;
}

std::optional<HeadroomBar> siteLimit(const planner::Topology& topology, const std::string& site, double storageReserve) {
    std::optional<HeadroomBar> limit;
    for (const planner::TopologyNode& node : topology.nodes) {
        if (node.kind != NodeKind::Recorder || node.site != site) continue;
        const auto bars = recorderHeadroom(topology, node, storageReserve);
        const HeadroomBar* const fullest = fullestLimit(bars);
        if (fullest && (!limit || fullest->share() > limit->share())) limit = *fullest;
    }
    return limit;
}

QString nodeSentence(const TopologyPicture& picture, const PlacedNode& node) {
    QString words = chart::fromText(node.fullName.empty() ? node.title : node.fullName) + QStringLiteral(", ") + QString::fromUtf8(planner::nodeKindName(node.kind)).toLower();
    if (!node.subtitle.empty()) words += QStringLiteral(", ") + chart::fromText(node.subtitle);
    if (node.count > 1 && node.kind != NodeKind::Cameras) words += QStringLiteral(", one of %1 alike").arg(node.count);
    if (picture.headroom)
        if (const auto bars = picture.headroom->find(node.id); bars != picture.headroom->end())
            for (const HeadroomBar& bar : bars->second)
                words += QStringLiteral("; ") + chart::fromText(bar.words());
    const auto marks = marksOf(picture);
    const auto mark = marks->of.find(node.id);
    if (mark != marks->of.end() && !markWords(mark->second).isEmpty()) words += QStringLiteral(". ") + markWords(mark->second);
    return words;
}

std::vector<ChartItem> topologyItems(const QRectF& area, const TopologyPicture& picture, const TopologyView& view) {
    std::vector<ChartItem> items;
    if (!picture.layout) return items;
    for (const PlacedNode& node : picture.layout->nodes)
        items.push_back({QRectF(area.left() + view.origin.x() + node.x * view.scale, area.top() + view.origin.y() + node.y * view.scale,
                                node.width * view.scale, node.height * view.scale), {}});
    return items;
}

std::vector<ChartItem> paintTopology(QPainter& painter, const QRectF& area, const TopologyPicture& picture, const TopologyView& view,
                                     const ChartTheme& theme) {
    if (!picture.topology || !picture.layout || area.isEmpty()) return {};
    const chart::Scope scope(painter);
    return TopologyChart(painter, area, picture, view, theme).paint();
}

QString topologyTable(const TopologyPicture& picture) {
    QString table = QStringLiteral("Id\tKind\tName\tElements\tState\n");
    if (!picture.topology || !picture.layout) return table;
    const auto marks = marksOf(picture);
    for (const PlacedNode& node : picture.layout->nodes) {
        const auto mark = marks->of.find(node.id);
        table += QStringList{chart::fromText(node.id), QString::fromUtf8(planner::nodeKindName(node.kind)), chart::fromText(node.fullName),
                             QString::number(node.count), mark == marks->of.end() ? QString() : markWords(mark->second)}.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    return table;
}

} // namespace sightline::proposal
