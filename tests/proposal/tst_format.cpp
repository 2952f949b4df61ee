// Figures as people read them.

#include "proposal/format.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace sightline::proposal;

namespace {
const std::string usd = "USD";
}

namespace {

constexpr const char* minus = "\u2212";

void same(const std::string& actual, const char* expected) {
    QCOMPARE(QString::fromStdString(actual), QString::fromUtf8(expected));
}

} // namespace

class TestFormat : public QObject {
    Q_OBJECT

private slots:
    void moneyInTalk();
    void moneyInTables();
    void moneyExactly();
    void differencesAreSigned();
    void countsAreGrouped();
    void chancesAreNeverCertain();
    void ratesSizesAndHours();
    void whatIsUnknownIsSaid();
    void noStepBackAsValuesGrow();
};

void TestFormat::moneyInTalk() {
    same(money(647396, usd), "$647k");
    same(money(26900, usd), "$26.9k");
    same(money(1'384'000, usd), "$1.38M");
    same(money(13'840'000, usd), "$13.8M");
    same(money(138'400'000, usd), "$138M");
    same(money(480, usd), "$480");
    same(money(0, usd), "$0");
    same(money(999.4, usd), "$999");
    same(money(999.6, usd), "$1.0k");
    same(money(99'949, usd), "$99.9k");
    same(money(99'951, usd), "$100k");
    same(money(999'499, usd), "$999k");
    same(money(999'501, usd), "$1.00M");
    same(money(-61'100, usd), (std::string(minus) + "$61.1k").c_str());
    same(money(-0.2, usd), "$0");
}

void TestFormat::moneyInTables() {
    same(moneyTable(647'396, usd), "$647.4k");
    same(moneyTable(1'384'123, usd), "$1,384k");
    same(moneyTable(26'900, usd), "$26.9k");
    same(moneyTable(999'949, usd), "$999.9k");
    same(moneyTable(999'951, usd), "$1,000k");
    same(moneyTable(480.4, usd), "$480");
}

void TestFormat::moneyExactly() {
    same(moneyExact(647'396.4, usd), "$647,396");
    same(moneyExact(1'234'567'890, usd), "$1,234,567,890");
    same(moneyExact(-5, usd), (std::string(minus) + "$5").c_str());
    same(moneyUnit(22.484, usd), "$22.48");
    same(moneyUnit(1234.5, usd), "$1,234.50");
    same(moneyUnit(-0.001, usd), "$0.00");
    same(moneyExact(647'396.4, "EUR"), "\u20ac647,396");
    same(money(-26'900, "GBP"), (std::string(minus) + "\u00a326.9k").c_str());
    same(moneyTable(1'384'000, "CHF"), "CHF\u00a01,384k");
    same(moneyUnit(22.484, "JPY"), "\u00a522.48");
}

void TestFormat::differencesAreSigned() {
    same(moneyDifference(40'900), "+40.9k");
    same(moneyDifference(-61'134), (std::string(minus) + "61.1k").c_str());
    same(moneyDifference(-2.12), (std::string(minus) + "2.12").c_str());
    same(moneyDifference(480), "+480");
    same(moneyDifference(-1'384'000), (std::string(minus) + "1,384k").c_str());
    same(moneyDifference(0), "same");
    same(moneyDifference(0.004), "same");
    same(countDifference(3672), "+3,672");
    same(countDifference(-4), (std::string(minus) + "4").c_str());
    same(countDifference(0.4), "same");
}

void TestFormat::countsAreGrouped() {
    same(count(1258), "1,258");
    same(count(999), "999");
    same(count(1'000'000), "1,000,000");
    same(count(-0.3), "0");
    same(count(-1258), (std::string(minus) + "1,258").c_str());
}

void TestFormat::chancesAreNeverCertain() {
    same(share(0.89), "89\u2009%");
    same(share(0), "under 1\u2009%");
    same(share(0.0049), "under 1\u2009%");
    same(share(0.0051), "1\u2009%");
    same(share(0.9949), "99\u2009%");
    same(share(0.9951), "over 99\u2009%");
    same(share(1), "over 99\u2009%");
    same(outOfHundred(0.91), "91 of 100");
    same(outOfHundred(0.001), "under 1 in 100");
    same(outOfHundred(1), "over 99 of 100");
    for (int i = 0; i <= 100'000; ++i) {
        const std::string text = share(i / 100'000.0);
        QVERIFY(text != "0\u2009%" && text != "100\u2009%");
    }
}

void TestFormat::ratesSizesAndHours() {
    same(terabytes(321.6), "322 TB");
    same(terabytes(26.84), "26.8 TB");
    same(terabytes(9.996), "10.0 TB");
    same(terabytes(1.5), "1.50 TB");
    same(terabytes(12'345.6), "12,346 TB");
    same(terabytes(0), "0 TB");
    same(megabits(81.3), "81.3 Mbps");
    same(megabits(2.03), "2.03 Mbps");
    same(megabits(975.6), "976 Mbps");
    same(hours(2.62), "2.6 h");
    same(hours(10.27), "10.3 h");
    same(hours(1258), "1,258 h");
    same(hours(0), "0 h");
    same(hours(0.01), "under 0.1 h");
}

void TestFormat::whatIsUnknownIsSaid() {
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    const double endless = std::numeric_limits<double>::infinity();
    for (const double value : {nothing, endless, -endless}) {
        for (const auto form : {money, moneyTable, moneyExact, moneyUnit})
            same(form(value, usd), "?");
        for (const auto form : {moneyDifference, count, countDifference,
                                share, outOfHundred, terabytes, megabits, hours})
            same(form(value), "?");
    }
    // Absurd but finite figures stay text of bounded length.
    QVERIFY(moneyExact(std::numeric_limits<double>::max(), usd).size() < 500);
}

/// A bigger amount never reads as a smaller one, across every change of unit and of decimals.
void TestFormat::noStepBackAsValuesGrow() {
    const auto value = [](std::string text) {
        double factor = 1;
        if (text.back() == 'k' || text.back() == 'M') {
            factor = text.back() == 'k' ? 1e3 : 1e6;
            text.pop_back();
        }
        std::erase(text, ',');
        return std::stod(text.substr(1)) * factor;
    };
    for (const auto form : {money, moneyTable, moneyExact}) {
        double before = 0;
        for (double amount = 1; amount < 5e8; amount *= 1.0007) {
            const double shown = value(form(amount, usd));
            QVERIFY2(shown >= before, form(amount, usd).c_str());
            QVERIFY2(std::abs(shown - amount) <= std::max(50.0, amount * 0.0051), form(amount, usd).c_str());
            before = shown;
        }
    }
}

QTEST_APPLESS_MAIN(TestFormat)
#include "tst_format.moc"
