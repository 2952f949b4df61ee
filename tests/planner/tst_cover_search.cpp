// The cheapest cover against trying everything.

#include "cover_search.h"

#include <QTest>
#include <cmath>
#include <functional>
#include <limits>
#include <random>

using namespace sightline::planner;

namespace {

constexpr double never = std::numeric_limits<double>::infinity();

/// Every multiset of items with up to `most` of each: cost of the cheapest that covers, ports bought by `portCost`.
double bruteForce(const std::vector<CoverItem>& items, const CoverQuestion& question, int most) {
    double lowest = never;
    std::function<void(std::size_t, double, double, double, int)> visit = [&](std::size_t i, double cover, double ports,
                                                                            double cost, int boxes) {
        if (i == items.size()) {
            if (cover < question.need - 1e-9) return;
            if (question.exactBoxes && boxes != *question.exactBoxes) return;
            const double missing = question.ports - ports;
            lowest = std::min(lowest, cost + (missing > 0 && question.portCost ? question.portCost(missing) : 0));
            return;
        }
        for (int n = 0; n <= most; ++n)
            visit(i + 1, cover + n * items[i].cover, ports + n * items[i].ports, cost + n * items[i].cost, boxes + n);
    };
    visit(0, 0, 0, 0, 0);
    return lowest;
}

class Cases {
public:
    explicit Cases(unsigned seed) : m_random(seed) {}
    double real(double low, double high) { return std::uniform_real_distribution<double>(low, high)(m_random); }
    int integer(int low, int high) { return std::uniform_int_distribution<int>(low, high)(m_random); }
    std::vector<CoverItem> items(bool withPorts) {
        std::vector<CoverItem> list;
        for (int i = integer(1, withPorts ? 4 : 5); i > 0; --i)
            list.push_back({integer(0, 1) ? real(0.21, 1.4) : integer(1, 4) * 0.25,
                            withPorts && integer(0, 1) ? integer(8, 16) : 0.0, std::round(real(50, 2000)), list.size()});
        return list;
    }
    std::vector<CoverItem> switches() {
        std::vector<CoverItem> list;
        for (int i = integer(1, 4); i > 0; --i)
            list.push_back({integer(0, 1) ? std::round(real(4, 48)) : real(3, 40), 0, std::round(real(60, 1400)), list.size()});
        return list;
    }

private:
    std::mt19937 m_random;
};

double costOf(const std::vector<CoverItem>& items, const std::vector<std::pair<std::size_t, int>>& chosen, double& cover) {
    double cost = 0;
    cover = 0;
    for (const auto& [tag, count] : chosen) {
        cost += count * items[tag].cost;
        cover += count * items[tag].cover;
    }
    return cost;
}

} // namespace

class TestCoverSearch : public QObject {
    Q_OBJECT

private slots:
    void equalsBruteForce() {
        Cases cases(7);
        for (int i = 0; i < 4000; ++i) {
            const auto items = cases.items(false);
            CoverQuestion question;
            question.need = cases.real(0.05, 1);
            const auto answer = cheapestCover(items, question);
            const double expected = bruteForce(items, question, 5);
            QVERIFY(answer);
            QCOMPARE(answer->cost, expected);
            double cover = 0;
            QCOMPARE(costOf(items, answer->chosen, cover), expected);
            QVERIFY(cover >= question.need - 1e-9);
        }
    }

    void equalsBruteForceWithPorts() {
        Cases cases(11);
        for (int i = 0; i < 3000; ++i) {
            const auto items = cases.items(true);
            CoverQuestion question;
            question.need = cases.real(0.05, 1);
            question.ports = cases.integer(0, 48);
            const PortTable table(cases.switches(), question.ports);
            question.portCost = [&table](double ports) { return table.cost(ports); };
            question.cheapestPort = table.perPort();
            const auto answer = cheapestCover(items, question);
            QVERIFY(answer);
            QCOMPARE(answer->cost, bruteForce(items, question, 6));
        }
    }

    void exactNumberOfBoxes() {
        Cases cases(13);
        for (int i = 0; i < 2000; ++i) {
            const auto items = cases.items(false);
            CoverQuestion question;
            question.need = cases.real(0.3, 1);
            question.exactBoxes = cases.integer(0, 5);
            const auto answer = cheapestCover(items, question);
            const double expected = bruteForce(items, question, 5);
            QCOMPARE(answer.has_value(), std::isfinite(expected));
            if (answer) QCOMPARE(answer->cost, expected);
        }
    }

    void portTableEqualsBruteForce() {
        Cases cases(17);
        for (int i = 0; i < 1500; ++i) {
            const auto items = cases.switches();
            const double most = cases.real(1, 40);
            const PortTable table(items, most);
            for (int j = 0; j < 5; ++j) {
                const double ports = cases.real(0, most);
                CoverQuestion question;
                question.need = ports;
                const double expected = ports > 0 ? bruteForce(items, question, 14) : 0;
                QCOMPARE(table.cost(ports), expected);
                double cover = 0;
                QCOMPARE(costOf(items, table.chosen(ports), cover), expected);
                QVERIFY(cover >= ports - 1e-9);
            }
        }
    }

    /// Far beyond the table and the searched boxes: more never costs less, and the bound of the best ratio is met.
    void largeNeedsAreMonotone() {
        Cases cases(19);
        for (int i = 0; i < 60; ++i) {
            const auto switches = cases.switches();
            const PortTable table(switches, 4000);
            double before = 0;
            for (double ports = 1; ports < 4000; ports *= 1.07) {
                const double cost = table.cost(ports);
                QVERIFY2(cost >= before, qPrintable(QString::number(ports)));
                QVERIFY(cost >= table.perPort() * ports - 1e-6);
                QVERIFY(cost <= table.perPort() * ports + 2 * 1400);
                before = cost;
            }
            auto items = cases.items(false);
            double last = 0;
            for (double scale = 1; scale < 60; scale *= 1.05) {
                auto small = items;
                for (CoverItem& item : small)
                    item.cover /= scale;
                const auto answer = cheapestCover(small, {});
                QVERIFY(answer);
                QVERIFY2(answer->cost >= last, qPrintable(QString::number(scale)));
                last = answer->cost;
            }
        }
    }

    void nothingFits() {
        QVERIFY(!cheapestCover({}, {}));
        QVERIFY(!cheapestCover({{0, 0, 10, 0}}, {}));
        QVERIFY(std::isinf(PortTable({}, 10).cost(1)));
        QCOMPARE(PortTable({}, 10).cost(0), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestCoverSearch)
#include "tst_cover_search.moc"
