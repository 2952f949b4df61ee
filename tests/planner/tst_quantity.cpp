// Quantities for people: what is shown and what is understood, in any locale.

#include "planner/quantity.h"

#include <QTest>
#include <clocale>
#include <cmath>
#include <limits>
#include <random>

using namespace sightline;

namespace {

double valueOf(std::optional<Megabits> rate) {
    return rate ? rate->to<double>() : std::nan("");
}
double valueOf(std::optional<Terabytes> size) {
    return size ? size->to<double>() : std::nan("");
}
double valueOf(std::optional<Days> duration) {
    return duration ? duration->to<double>() : std::nan("");
}

bool isClose(double a, double b) {
    return std::abs(a - b) <= 1e-12 * std::max(std::abs(a), std::abs(b));
}

} // namespace

class TestQuantity : public QObject {
    Q_OBJECT

private slots:
    void showsFixedDigits() {
        QCOMPARE(format(Megabits(4)), std::string("4.00 Mbps"));
        QCOMPARE(format(Megabits(1258.456)), std::string("1258.46 Mbps"));
        QCOMPARE(format(Terabytes(12)), std::string("12.0 TB"));
        QCOMPARE(format(Days(30)), std::string("30 days"));
        QCOMPARE(format(Days(1)), std::string("1 day"));
        QCOMPARE(format(Days(2.5)), std::string("2.5 days"));
        QCOMPARE(format(Megabits(-0.0)), std::string("0.00 Mbps"));
        QCOMPARE(format(Megabits(std::nan(""))), std::string("unknown Mbps"));
        QCOMPARE(format(Terabytes(std::numeric_limits<double>::infinity())), std::string("unknown TB"));
    }

    void convertsBetweenUnits() {
        QVERIFY(isClose(Gigabytes(Terabytes(1)).to<double>(), 1000));
        QVERIFY(isClose(Terabytes(Tebibytes(1)).to<double>(), 1.099511627776));
        QVERIFY(isClose(Hours(Days(1)).to<double>(), 24));
        QCOMPARE(Hours(2.5e6).to<double>(), 2.5e6); // a disk's life, too large for nanoseconds in 64 bits
    }

    void readsWhatPeopleType_data() {
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        const auto row = [](const char* family, const char* text, double value) {
            QTest::newRow(text) << QString::fromLatin1(family) << QString::fromLatin1(text) << value;
        };
        row("rate", "4 Mbps", 4);
        row("rate", "4mbps", 4);
        row("rate", " 2048 KBPS ", 2.048);
        row("rate", "1.5 Gbps", 1500);
        row("rate", "0.3", 0.3);
        row("rate", "1,258 Mbps", 1258);
        row("rate", "1,234,567.5", 1234567.5);
        row("rate", "2e3 kbps", 2);
        row("size", "12 TB", 12);
        row("size", "500GB", 0.5);
        row("size", "1 TiB", 1.099511627776);
        row("size", "931 gib", 931 * 1073741824e-12);
        row("days", "30 days", 30);
        row("days", "30d", 30);
        row("days", "1 Day", 1);
        row("days", "36 h", 1.5);
        row("days", "2 weeks", 14);
        row("days", "3 months", 90);
        row("days", "1 y", 365);
        row("days", "90", 90);
    }
    void readsWhatPeopleType() {
        QFETCH(QString, family);
        QFETCH(QString, text);
        QFETCH(double, value);
        const std::string typed = text.toStdString();
        const double read = family == "rate"   ? valueOf(parseRate(typed))
                            : family == "size" ? valueOf(parseSize(typed))
                                               : valueOf(parseDuration(typed));
        QVERIFY2(isClose(read, value), qPrintable(QString::number(read, 'g', 17)));
    }

    void refusesTheRest() {
        for (const char* text :
             {"",   " ",     "Mbps", "-1 Mbps",  "+1",   "nan",           "inf", "1e999",    "1,5", "1,2345", ",5",
              "1,", "1.2.3", "4 TB", "4 parsec", "0x10", "4 Mbps please", "1e",  "1,000e,1", "..",  "1.0,000"})
            QVERIFY2(!parseRate(text), text);
        for (const char* text : {"4 Mbps", "4 XB", "-2 TB", "1e400"})
            QVERIFY2(!parseSize(text), text);
        for (const char* text : {"soon", "3 fortnights", "30 TB", "1,00 days"})
            QVERIFY2(!parseDuration(text), text);
        QVERIFY(!parseRate(std::string(1'000'000, '9')));
        QVERIFY(!parseRate(std::string("4\0Mbps", 6)));
    }

    void readsBackWhatItShows() {
        std::mt19937_64 random(7);
        std::uniform_real_distribution<double> logarithm(-3, 7);
        for (int i = 0; i < 2000; ++i) {
            const double value = std::pow(10, logarithm(random));
            const std::string rate = format(Megabits(value));
            const std::string size = format(Terabytes(value));
            const std::string duration = format(Days(value));
            QCOMPARE(format(*parseRate(rate)), rate);
            QCOMPARE(format(*parseSize(size)), size);
            QCOMPARE(format(*parseDuration(duration)), duration);
            QVERIFY(std::abs(valueOf(parseRate(rate)) - value) <= 0.0051);
        }
    }

    /// Over every magnitude a double has: what is shown for people to the digit shown, the exact text to the last bit.
    void parseOfFormatIsTheValue() {
        std::mt19937_64 random(8);
        std::uniform_real_distribution<double> small(-12, 15);
        std::uniform_real_distribution<double> any(-300, 300);
        for (int i = 0; i < 20000; ++i) {
            const double value = std::pow(10, i % 2 ? small(random) : any(random));
            QCOMPARE(valueOf(parseRate(exactText(Megabits(value)))), value);
            QCOMPARE(valueOf(parseSize(exactText(Terabytes(value)))), value);
            QCOMPARE(valueOf(parseDuration(exactText(Days(value)))), value);
            const double dust = value * 1e-15;
            QVERIFY(std::abs(valueOf(parseRate(format(Megabits(value)))) - value) <= 0.005 + dust);
            QVERIFY(std::abs(valueOf(parseSize(format(Terabytes(value)))) - value) <= 0.05 + dust);
            QVERIFY(std::abs(valueOf(parseDuration(format(Days(value)))) - value) <= 0.05 + dust);
        }
        for (const double value : {0.0, 1.0, 0.1, 1e-320, std::numeric_limits<double>::max()})
            QCOMPARE(valueOf(parseRate(exactText(Megabits(value)))), value);
        QCOMPARE(exactText(Megabits(4)), std::string("4 Mbps"));
        QCOMPARE(exactText(Days(-0.0)), std::string("0 days"));
        QVERIFY(!parseSize(exactText(Terabytes(std::nan("")))));
        QVERIFY(!parseRate(exactText(Megabits(-1))));
    }

    /// A value written in any unit it may be typed in reads back as itself.
    void unitsReadBack() {
        std::mt19937_64 random(9);
        std::uniform_real_distribution<double> magnitude(-3, 6);
        struct Unit {
            const char* name;
            double factor; // to Mbps, TB, days
        };
        const Unit rates[] = {{"kbps", 1e-3}, {"Mbps", 1}, {"Gbps", 1e3}};
        const Unit sizes[] = {{"GB", 1e-3}, {"TB", 1}, {"GiB", 1073741824e-12}, {"TiB", 1099511627776e-12}};
        const Unit durations[] = {{"h", 1.0 / 24}, {"d", 1}, {"w", 7}, {"months", 30}, {"years", 365}};
        for (int i = 0; i < 2000; ++i) {
            const double value = std::pow(10, magnitude(random));
            const auto text = [&](const Unit& unit) {
                return QString::number(value / unit.factor, 'g', 17).toStdString() + ' ' + unit.name;
            };
            for (const Unit& unit : rates)
                QVERIFY(isClose(valueOf(parseRate(text(unit))), value));
            for (const Unit& unit : sizes)
                QVERIFY(isClose(valueOf(parseSize(text(unit))), value));
            for (const Unit& unit : durations)
                QVERIFY(isClose(valueOf(parseDuration(text(unit))), value));
        }
    }

    void ignoresTheLocale() {
        const char* const german = std::setlocale(LC_ALL, "de_DE.UTF-8");
        const std::string shown = format(Megabits(4.25));
        const auto read = parseRate("4.25 Mbps");
        std::setlocale(LC_ALL, "C");
        if (!german) QSKIP("the German locale is not installed on this machine");
        QCOMPARE(shown, std::string("4.25 Mbps"));
        QCOMPARE(valueOf(read), 4.25);
    }
};

QTEST_GUILESS_MAIN(TestQuantity)
#include "tst_quantity.moc"
