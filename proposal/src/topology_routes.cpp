// Ways of the lines between the boxes of a topology: elbows through the gaps between columns, and through the gaps between
// boxes where a column lies in between. No line crosses a box that it does not belong to.

#include "proposal/format.h"
#include "proposal/system_charts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace sightline::proposal {

namespace {

using planner::PlacedLink;
using planner::PlacedNode;

constexpr double besideBox = 5, laneStep = 4, apart = 5; // px: first lane beside a box, lane to lane, line to box
constexpr int lanes = 5;

class Router {
public:
    explicit Router(const planner::TopologyLayout& layout) : m_layout(layout) {
        for (const PlacedNode& node : layout.nodes)
            m_byId[node.id] = &node;
    }

    std::vector<TopologyRoute> routes() {
        std::vector<TopologyRoute> all;
        all.reserve(m_layout.links.size());
        for (const PlacedLink& link : m_layout.links)
            all.push_back(route(link));
        return all;
    }

private:
    TopologyRoute route(const PlacedLink& link) {
        const auto from = m_byId.find(link.from), to = m_byId.find(link.to);
        if (from == m_byId.end() || to == m_byId.end()) return {};
        const PlacedNode *left = from->second, *right = to->second;
        if (left->x > right->x) std::swap(left, right);
        const double start = left->x + left->width, y1 = left->y + left->height / 2, y2 = right->y + right->height / 2;
        if (right->x <= start) { // one above the other: beside the column
            const double edge = std::max(start, right->x + right->width), beside = edge + besideBox + nextLane(edge);
            return {{start, y1}, {beside, y1}, {beside, y2}, {right->x + right->width, y2}};
        }
        const double gapEnd = nextColumn(start, right->x);
        if (gapEnd >= right->x - 1) { // neighbours
            const double middle = std::max(start + apart, right->x - besideBox - nextLane(right->x));
            return {{start, y1}, {middle, y1}, {middle, y2}, {right->x, y2}};
        }
        const double out = std::max(start + apart, gapEnd - besideBox - nextLane(gapEnd));
        const double in = std::max(lastColumnEnd(start, right->x) + apart, right->x - besideBox - nextLane(right->x));
        const double lane = freeLane(out, in, y1, y2);
        return {{start, y1}, {out, y1}, {out, lane}, {in, lane}, {in, y2}, {right->x, y2}};
    }

    /// Lines that turn in the same gap take turns, so that they do not lie on one another.
    double nextLane(double edge) { return laneStep * (m_turns[std::lround(edge)]++ % lanes); }

    /// Left edge of the first box right of `from`, at most `to`; right edge of the last one left of `to`, at least `from`.
    double nextColumn(double from, double to) const {
        double least = to;
        for (const PlacedNode& node : m_layout.nodes)
            if (node.x >= from && node.x < least) least = node.x;
        return least;
    }
    double lastColumnEnd(double from, double to) const {
        double most = from;
        for (const PlacedNode& node : m_layout.nodes)
            if (node.x + node.width <= to && node.x + node.width > most) most = node.x + node.width;
        return most;
    }

    struct Taken {
        double top, bottom;
    };
    /// What boxes take of the height between two places, in order and joined. Remembered: many lines ask for the same.
    const std::vector<Taken>& takenBetween(double left, double right) {
        const auto key = std::make_pair(std::lround(nextColumn(left, right)), std::lround(lastColumnEnd(left, right)));
        if (const auto known = m_taken.find(key); known != m_taken.end()) return known->second;
        std::vector<Taken> all;
        for (const PlacedNode& node : m_layout.nodes)
            if (node.x < right && node.x + node.width > left) all.push_back({node.y - apart, node.y + node.height + apart});
        std::sort(all.begin(), all.end(), [](const Taken& a, const Taken& b) { return a.top < b.top; });
        std::vector<Taken>& joined = m_taken[key];
        for (const Taken& one : all) {
            if (!joined.empty() && one.top < joined.back().bottom) joined.back().bottom = std::max(joined.back().bottom, one.bottom);
            else joined.push_back(one);
        }
        return joined;
    }

    /// The free height that makes the shortest way from y1 to y2.
    double freeLane(double left, double right, double y1, double y2) {
        const std::vector<Taken>& taken = takenBetween(left, right);
        constexpr double nearStart = 1e-3; // of two like ways the one that stays longer where it comes from
        const auto way = [&](double y) { return (1 + nearStart) * std::abs(y - y1) + std::abs(y - y2); };
        std::optional<double> best;
        const auto offer = [&](double y) {
            const auto after = std::upper_bound(taken.begin(), taken.end(), y, [](double at, const Taken& one) { return at < one.top; });
            const bool free = after == taken.begin() || std::prev(after)->bottom <= y || std::prev(after)->top >= y; // an edge is free
            if (free && (!best || way(y) < way(*best))) best = y;
        };
        offer(y2);
        offer(y1);
        for (const Taken& one : taken) {
            offer(one.top);
            offer(one.bottom);
        }
        return best.value_or(y2);
    }

    const planner::TopologyLayout& m_layout;
    std::map<std::string, const PlacedNode*> m_byId;
    std::map<long, int> m_turns;
    std::map<std::pair<long, long>, std::vector<Taken>> m_taken;
};

/// Finds room for the loads: above or below the level stretches of a line.
class Labeller {
public:
    Labeller(const planner::TopologyLayout& layout, const std::vector<TopologyRoute>& routes) : m_layout(layout), m_routes(routes) {
        for (const PlacedNode& node : layout.nodes)
            m_kept.push_back(QRectF(node.x, node.y, node.width, node.height).adjusted(-2, -2, 4, 4)); // like ones stand behind a box
        for (const planner::PlacedBand& band : layout.bands)
            m_kept.push_back({band.x, band.y, band.width, bandTitle});
        for (const TopologyRoute& route : routes)
            for (std::size_t i = 0; i + 1 < route.size(); ++i)
                m_kept.push_back(QRectF(route[i], route[i + 1]).normalized().adjusted(-1.5, -1.5, 1.5, 1.5));
    }

    std::vector<TopologyLabel> labels() {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < m_layout.links.size() && i < m_routes.size(); ++i)
            if (!m_layout.links[i].power && m_layout.links[i].loadMbps >= leastLoad) order.push_back(i);
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { // what is too full first, then what carries most
            const PlacedLink &one = m_layout.links[a], &other = m_layout.links[b];
            return one.state != other.state ? one.state > other.state : one.loadMbps > other.loadMbps;
        });
        std::vector<TopologyLabel> all;
        for (const std::size_t link : order)
            if (const auto area = place(link)) all.push_back({link, *area});
        return all;
    }

private:
    std::optional<QRectF> place(std::size_t link) {
        const QSizeF size(widthOf(linkWords(m_layout.links[link])), letterHeight);
        const TopologyRoute& route = m_routes[link];
        for (std::size_t i = 0; i + 1 < route.size(); ++i) {
            if (std::abs(route[i].y() - route[i + 1].y()) > 0.5) continue;
            double left = std::min(route[i].x(), route[i + 1].x()), right = std::max(route[i].x(), route[i + 1].x());
            for (; i + 2 < route.size() && std::abs(route[i + 2].y() - route[i + 1].y()) <= 0.5; ++i) { // level on: the same stretch
                left = std::min(left, route[i + 2].x());
                right = std::max(right, route[i + 2].x());
            }
            if (right - left < size.width()) continue;
            const double y = route[i].y();
            if (isShared(y, left, right)) continue;
            for (const double x : {(left + right - size.width()) / 2, left + 4.5, right - size.width() - 4.5})
                for (const double top : {y - size.height() - 2, y + 2.5}) {
                    const QRectF area({x, top}, size);
                    if (!isFree(area)) continue;
                    m_kept.push_back(area);
                    m_said.push_back({left, y - 1, right - left, 2});
                    return area;
                }
        }
        return {};
    }

    /// Of words in 11 px type, about: the drawing is placed before it is known what it is painted with.
    static double widthOf(const std::string& words) {
        double width = 1;
        for (const char letter : words)
            width += letter == 'M' || letter == '%' ? 9.8 : letter == '.' || letter == ',' || letter == ' ' ? 3.2 : letter >= '0' && letter <= '9' ? 7.1 : 6.6;
        return width;
    }

    /// Another line lies on this stretch and has its load here.
    bool isShared(double y, double left, double right) const {
        const QRectF stretch(left, y - 1, right - left, 2);
        return std::any_of(m_said.begin(), m_said.end(), [&](const QRectF& said) { return said.intersects(stretch); });
    }

    bool isFree(const QRectF& area) const {
        return QRectF(0, 0, m_layout.width, m_layout.height).contains(area) && std::none_of(m_kept.begin(), m_kept.end(), [&](const QRectF& kept) { return kept.intersects(area); });
    }

    static constexpr double leastLoad = 0.05, letterHeight = 12, bandTitle = 22;
    const planner::TopologyLayout& m_layout;
    const std::vector<TopologyRoute>& m_routes;
    std::vector<QRectF> m_kept; ///< what a load keeps clear of
    std::vector<QRectF> m_said; ///< stretches that have a load beside them
};

constexpr std::size_t mostLabelled = 400; // lines: of more, none could be read

} // namespace

std::string linkWords(const planner::PlacedLink& link) {
    return link.state == planner::LinkLoad::State::Fits ? megabits(link.loadMbps) : share(link.worstShare);
}

std::vector<TopologyLabel> topologyLabels(const planner::TopologyLayout& layout, const std::vector<TopologyRoute>& routes) {
    return layout.links.size() > mostLabelled ? std::vector<TopologyLabel>() : Labeller(layout, routes).labels();
}

std::vector<TopologyRoute> topologyRoutes(const planner::TopologyLayout& layout) {
    return Router(layout).routes();
}

} // namespace sightline::proposal
