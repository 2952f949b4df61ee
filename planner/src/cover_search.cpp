// Branch and bound for the cheapest cover.

#include "cover_search.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <queue>

namespace sightline::planner {

namespace {

constexpr double coverDust = 1e-9;
constexpr int searchedBoxes = 12;
constexpr int mostSearched = 48;    ///< boxes that one set may have beside those taken beforehand
constexpr double mostBoxes = 1e6;   ///< a larger set is no answer
constexpr std::int64_t mostNodes = 200'000;
constexpr double infiniteCost = std::numeric_limits<double>::infinity();
constexpr double tableUpTo = 256; ///< ports held in a table; what lies above is filled with the most economic switch

/// Drops items that another one beats in every respect.
std::vector<CoverItem> paretoItems(std::vector<CoverItem> items) {
    std::erase_if(items, [](const CoverItem& item) { return !(item.cover > 0) || !std::isfinite(item.cost); });
    for (CoverItem& item : items)
        item.cover = std::min(item.cover, 1.0);
    std::stable_sort(items.begin(), items.end(), [](const CoverItem& a, const CoverItem& b) {
        if (a.cost != b.cost) return a.cost < b.cost;
        if (a.cover != b.cover) return a.cover > b.cover;
        return a.ports > b.ports;
    });
    std::vector<CoverItem> kept;
    for (const CoverItem& item : items) {
        const bool isBeaten = std::any_of(kept.begin(), kept.end(), [&item](const CoverItem& other) {
            return other.cover >= item.cover && other.ports >= item.ports;
        });
        if (!isBeaten) kept.push_back(item);
    }
    return kept;
}

class CoverSearch {
public:
    CoverSearch(std::vector<CoverItem> items, const CoverQuestion& question)
        : m_items(std::move(items)), m_question(question), m_counts(m_items.size(), 0) {
        std::stable_sort(m_items.begin(), m_items.end(), [](const CoverItem& a, const CoverItem& b) {
            return a.cost * b.cover < b.cost * a.cover; // by cost per cover
        });
        boundRatios();
    }

    std::optional<CoverAnswer> run() {
        if (m_items.empty() || m_question.need > mostBoxes * m_items[0].cover) return std::nullopt;
        const int first = boxesBefore();
        m_counts[0] += first;
        m_most = m_question.exactBoxes ? *m_question.exactBoxes : first + mostSearched;
        visit(0, m_question.need - first * m_items[0].cover, m_question.ports - first * m_items[0].ports,
              first * m_items[0].cost, first);
        return m_best;
    }

private:
    /// Ratios of the cheapest cover from item i on, plain and with every port credited at its cheapest price elsewhere.
    void boundRatios() {
        m_ratio.assign(m_items.size() + 1, infiniteCost);
        m_creditedRatio.assign(m_items.size() + 1, infiniteCost);
        for (std::size_t i = m_items.size(); i-- > 0;) {
            const CoverItem& item = m_items[i];
            m_ratio[i] = std::min(m_ratio[i + 1], item.cost / item.cover);
            m_creditedRatio[i] =
                std::min(m_creditedRatio[i + 1], (item.cost - m_question.cheapestPort * item.ports) / item.cover);
            m_largest = std::max(m_largest, item.cover);
            m_cheapest = std::min(m_cheapest, item.cost);
        }
    }

    int boxesBefore() const {
        if (m_question.exactBoxes) return std::max(0, *m_question.exactBoxes - searchedBoxes);
        const double boxes = m_question.need / m_items[0].cover;
        return boxes > searchedBoxes ? static_cast<int>(boxes) - searchedBoxes : 0;
    }

    double bound(std::size_t from, double rest, double missingPorts) const {
        if (rest <= 0) return 0;
        const double plain = m_ratio[from] * rest;
        if (m_creditedRatio[from] < 0) return plain;
        return std::max(plain, m_question.cheapestPort * std::max(0.0, missingPorts) + m_creditedRatio[from] * rest);
    }

    void finishSet(double rest, double missingPorts, double cost) {
        const double total = cost + (missingPorts > 0 && m_question.portCost ? m_question.portCost(missingPorts) : 0);
        if (!(total < m_lowest)) return;
        m_lowest = total;
        CoverAnswer answer;
        answer.cost = total;
        answer.cover = m_question.need - rest;
        answer.ports = m_question.ports - missingPorts;
        for (std::size_t i = 0; i < m_items.size(); ++i)
            if (m_counts[i] > 0) answer.chosen.emplace_back(m_items[i].tag, m_counts[i]);
        m_best = std::move(answer);
    }

    bool mayStop(int boxes) const { return !m_question.exactBoxes || boxes == *m_question.exactBoxes; }
    /// With a number of boxes to reach: the rest is too much for those that are left, or they alone cost too much.
    bool cannotEnd(double rest, double cost, int boxes) const {
        const int left = *m_question.exactBoxes - boxes;
        return rest > left * m_largest + coverDust || !(cost + left * m_cheapest < m_lowest);
    }
    bool mayGoOn(int boxes) const { return boxes < m_most; }

    void visit(std::size_t from, double rest, double missingPorts, double cost, int boxes) {
        if (++m_nodes > mostNodes) return;
        const bool isCovered = rest <= coverDust;
        if (isCovered && mayStop(boxes)) finishSet(rest, missingPorts, cost);
        if (!mayGoOn(boxes)) return;
        for (std::size_t i = from; i < m_items.size(); ++i) {
            const CoverItem& item = m_items[i];
            // Beyond the cover a box pays off only by the ports it brings (or when a number of boxes is asked for).
            if (isCovered && !m_question.exactBoxes && (item.ports <= 0 || missingPorts <= 0)) continue;
            const double next = cost + item.cost;
            if (m_question.exactBoxes && cannotEnd(rest - item.cover, next, boxes + 1)) continue;
            const double lower = next + std::max(0.0, bound(i, rest - item.cover, missingPorts - item.ports));
            if (!(lower < m_lowest)) {
                if (!isCovered && !(cost + m_ratio[i] * rest < m_lowest)) break; // later items are dearer per cover
                continue;
            }
            ++m_counts[i];
            visit(i, rest - item.cover, missingPorts - item.ports, next, boxes + 1);
            --m_counts[i];
        }
    }

    std::vector<CoverItem> m_items;
    const CoverQuestion& m_question;
    std::vector<int> m_counts;
    std::vector<double> m_ratio, m_creditedRatio;
    double m_largest = 0, m_cheapest = infiniteCost;
    double m_lowest = infiniteCost;
    int m_most = 0;
    std::int64_t m_nodes = 0;
    std::optional<CoverAnswer> m_best;
};

} // namespace

std::optional<CoverAnswer> cheapestCover(std::vector<CoverItem> items, const CoverQuestion& question) {
    if (question.need <= coverDust && question.ports <= 0 && !question.exactBoxes) return CoverAnswer{};
    return CoverSearch(paretoItems(std::move(items)), question).run();
}

PortTable::PortTable(std::vector<CoverItem> items, double most) : m_items(std::move(items)) {
    std::erase_if(m_items, [](const CoverItem& item) { return !(item.cover > 0) || !std::isfinite(item.cost); });
    m_most = std::min(most, tableUpTo);
    if (m_items.empty()) return;
    for (std::size_t i = 1; i < m_items.size(); ++i)
        if (m_items[i].cost * m_items[m_best].cover < m_items[m_best].cost * m_items[i].cover) m_best = i;
    m_perPort = m_items[m_best].cost / m_items[m_best].cover;
    m_most += m_items[m_best].cover;
    fill();
}

// Combinations by growing cost: one that brings no more ports than a cheaper one is of no use, nor is any built on it.
void PortTable::fill() {
    const auto later = [](const Row& a, const Row& b) { return a.cost != b.cost ? a.cost > b.cost : a.ports < b.ports; };
    std::priority_queue<Row, std::vector<Row>, decltype(later)> open(later);
    open.push({});
    double reached = -1;
    while (!open.empty() && reached < m_most) {
        const Row row = open.top();
        open.pop();
        if (row.ports <= reached + coverDust) continue;
        reached = row.ports;
        m_rows.push_back(row);
        for (std::size_t i = 0; i < m_items.size(); ++i)
            open.push({row.ports + m_items[i].cover, row.cost + m_items[i].cost, i, m_rows.size() - 1});
    }
}

std::pair<int, double> PortTable::split(double ports) const {
    const double piece = m_items[m_best].cover;
    const double base = m_most - piece;
    if (ports <= m_most - coverDust) return {0, ports};
    const int pieces = static_cast<int>(std::floor((ports - base) / piece + coverDust));
    return {pieces, ports - pieces * piece};
}

const PortTable::Row* PortTable::find(double ports) const {
    const auto found = std::partition_point(m_rows.begin(), m_rows.end(),
                                            [ports](const Row& row) { return row.ports < ports - coverDust; });
    return found == m_rows.end() ? nullptr : &*found;
}

double PortTable::cost(double ports) const {
    if (ports <= coverDust) return 0;
    if (m_items.empty()) return infiniteCost;
    const auto [pieces, rest] = split(ports);
    const Row* const row = find(rest);
    return row ? pieces * m_items[m_best].cost + row->cost : infiniteCost;
}

std::vector<std::pair<std::size_t, int>> PortTable::chosen(double ports) const {
    std::map<std::size_t, int> counts;
    if (ports > coverDust && !m_items.empty()) {
        const auto [pieces, rest] = split(ports);
        if (pieces > 0) counts[m_items[m_best].tag] += pieces;
        for (const Row* row = find(rest); row && row->ports > 0; row = &m_rows[row->before])
            ++counts[m_items[row->item].tag];
    }
    return {counts.begin(), counts.end()};
}

} // namespace sightline::planner
