// Cash flow against sheets worked by hand (sheets/), refusals (bad_sheets/) and properties of random sheets.
#include "costmodel/cash_flow.h"

#include "golden.h"

#include <QtTest>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>

using namespace sightline;
using namespace sightline::costmodel;
using OrderedJson = nlohmann::ordered_json;

namespace {

const QString folder = QStringLiteral(SIGHTLINE_TEST_DIR);

void walk(const QString& name) {
    QTest::addColumn<QString>("sheet");
    for (const QString& path : test::goldenCases(folder + name, QStringLiteral(".sheet.json")))
        QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
}

std::string contents(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(path));
    return file.readAll().toStdString();
}

OrderedJson texts(const std::vector<Money>& amounts) {
    OrderedJson list = OrderedJson::array();
    for (const Money& amount : amounts)
        list.push_back(amount.text());
    return list;
}

OrderedJson totals(const CashFlow& flow) {
    return {{"nominal", flow.nominal.text()}, {"present_value", flow.presentValue.text()}};
}

QByteArray report(const Sheet& sheet) {
    const CashFlow flow = priceSheet(sheet);
    OrderedJson document;
    document["currency"] = flow.currency;
    document["lines"] = OrderedJson::array();
    for (const PricedLine& line : flow.lines)
        document["lines"].push_back(
            {{"name", line.name}, {"by_year", texts(line.byYear)}, {"total", line.total.text()}});
    document["by_year"] = texts(flow.byYear);
    document.update(totals(flow));
    document["low"] = totals(priceSheet(sheet, PricePoint::Low));
    document["high"] = totals(priceSheet(sheet, PricePoint::High));
    return QByteArray::fromStdString(document.dump(2) + "\n");
}

QString expectedBeside(QString sheet, const char* suffix) {
    return sheet.replace(QStringLiteral(".sheet.json"), QLatin1String(suffix));
}

/// A sheet of whatever size and shape, the same for the same seed.
Sheet randomSheet(unsigned seed) {
    std::mt19937 random(seed);
    const auto upTo = [&random](int limit) { return static_cast<int>(random() % static_cast<unsigned>(limit + 1)); };
    Sheet sheet;
    sheet.horizonYears = 1 + upTo(14);
    sheet.discountRate = upTo(12) / 100.0;
    sheet.timing = upTo(1) == 0 ? Timing::End : Timing::Start;
    for (int i = upTo(30); i >= 0; --i) {
        LineItem line;
        line.id = line.name = "line " + std::to_string(i);
        line.quantity = upTo(100000) / 1000.0;
        for (int factor = upTo(2); factor >= 0; --factor)
            line.factors.push_back({"f" + std::to_string(upTo(9)),
                                    Range::sorted(upTo(9999) / 100.0, upTo(9999) / 100.0, upTo(9999) / 100.0)});
        for (int year = upTo(2); year <= sheet.horizonYears; year += 1 + upTo(2))
            line.years.push_back(year);
        line.escalation = (upTo(10) - 3) / 100.0;
        line.prepayDiscount = upTo(3) == 0 ? upTo(20) / 100.0 : -1;
        sheet.lines.push_back(line);
    }
    return sheet;
}

} // namespace

class TestCashFlow : public QObject {
    Q_OBJECT

private slots:
    void roundsHalfAwayFromZero_data() {
        QTest::addColumn<double>("amount");
        QTest::addColumn<qint64>("cents");
        QTest::newRow("1.005") << 1.005 << qint64(101);
        QTest::newRow("-1.005") << -1.005 << qint64(-101);
        QTest::newRow("2.675") << 2.675 << qint64(268);
        QTest::newRow("1.00499") << 1.00499 << qint64(100);
        QTest::newRow("0.005") << 0.005 << qint64(1);
        QTest::newRow("0.0049999") << 0.0049999 << qint64(0);
        QTest::newRow("-0.004") << -0.004 << qint64(0);
        QTest::newRow("computed 1.15 x 1.5") << 1.15 * 1.5 * 0.1 / 0.1 << qint64(173);
        QTest::newRow("billions") << 98'765'432'109.125 << qint64(9'876'543'210'913);
        QTest::newRow("whole amounts near the limit") << 8.0e14 << qint64(80'000'000'000'000'000);
    }
    void roundsHalfAwayFromZero() {
        QFETCH(double, amount);
        QFETCH(qint64, cents);
        QCOMPARE(qint64(Money::rounded(amount).inCents()), cents);
    }

    void textOfMoney_data() {
        QTest::addColumn<qint64>("cents");
        QTest::addColumn<QString>("text");
        QTest::newRow("whole") << qint64(123450) << "1234.50";
        QTest::newRow("zero") << qint64(0) << "0.00";
        QTest::newRow("five") << qint64(5) << "0.05";
        QTest::newRow("negative cents") << qint64(-5) << "-0.05";
        QTest::newRow("negative") << qint64(-123456) << "-1234.56";
        QTest::newRow("smallest") << std::numeric_limits<qint64>::min() << "-92233720368547758.08";
    }
    void textOfMoney() {
        QFETCH(qint64, cents);
        QFETCH(QString, text);
        QCOMPARE(QString::fromStdString(Money::cents(cents).text()), text);
    }

    void yearsOfASpan() {
        QCOMPARE(parseYears("0"), (std::vector<int>{0}));
        QCOMPARE(parseYears("2-5"), (std::vector<int>{2, 3, 4, 5}));
        QCOMPARE(parseYears("3-3"), (std::vector<int>{3}));
        for (const char* text : {"", "-", "1-", "-1", "5-1", "1-5-9", "1 - 5", "a", "1,2", "+1", "0x1", "1e1", "101",
                                 "0-999999999", "99999999999999999999"})
            QVERIFY2(parseYears(text).empty(), text);
    }

    void worksOutSheets_data() { walk(QStringLiteral("/sheets")); }
    void worksOutSheets() {
        QFETCH(QString, sheet);
        const Result<Sheet> parsed = parseSheet(contents(sheet), "sheet");
        QVERIFY2(parsed.has_value(), parsed ? "" : toText(parsed.error()).c_str());
        const QString difference = test::compareGolden(expectedBeside(sheet, ".expected.json"), report(*parsed));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void refusesBadSheets_data() { walk(QStringLiteral("/bad_sheets")); }
    void refusesBadSheets() {
        QFETCH(QString, sheet);
        const Result<Sheet> parsed = parseSheet(contents(sheet), "bad.json");
        QVERIFY(!parsed.has_value());
        QCOMPARE(int(parsed.error().kind), int(ErrorKind::BadInput));
        QVERIFY(!parsed.error().remedy.empty());
        const QByteArray said = QByteArray::fromStdString(toText(parsed.error()) + "\n");
        const QString difference = test::compareGolden(expectedBeside(sheet, ".expected.txt"), said);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void refusesHugeAndDeepText() {
        const std::string huge = "{\"lines\": []" + std::string((16u << 20) + 1, ' ') + "}";
        QVERIFY(!parseSheet(huge, "huge").has_value());
        const std::string deep = std::string(100'000, '[');
        const Result<Sheet> refused = parseSheet(deep, "deep");
        QVERIFY(!refused.has_value());
        QVERIFY(QString::fromStdString(refused.error().message).contains("64"));
        // Brackets inside text do not nest.
        const std::string flat = "{\"lines\": [{\"name\": \"\\\"" + std::string(200, '[') +
                                 "\", \"quantity\": 1, \"unit_price\": 1, \"years\": \"0\"}]}";
        QVERIFY(parseSheet(flat, "flat").has_value());
    }

    void survivesEveryCutOfASheet() {
        const std::string whole = contents(folder + QStringLiteral("/sheets/12_ranges.sheet.json"));
        const std::size_t end = whole.find_last_of('}');
        for (std::size_t length = 0; length < end; ++length)
            QVERIFY(!parseSheet(std::string_view(whole).substr(0, length), "cut").has_value());
    }

    void appliesTheDefaults() {
        const Result<Sheet> sheet = parseSheet("{\"lines\": []}", "sheet");
        QVERIFY(sheet.has_value());
        QCOMPARE(sheet->currency, std::string("USD"));
        QCOMPARE(sheet->horizonYears, 5);
        QCOMPARE(sheet->discountRate, 0.0);
        QCOMPARE(int(sheet->timing), int(Timing::End));
    }

    void everyPriceRangeIsItsOwnDriver() {
        const Result<Sheet> sheet =
            parseSheet(contents(folder + QStringLiteral("/sheets/24_same_name_twice.sheet.json")), "sheet");
        QVERIFY(sheet.has_value());
        QCOMPARE(sheet->lines.at(0).factors.at(0).driver, std::string("line:Camera"));
        QCOMPARE(sheet->lines.at(1).factors.at(0).driver, std::string("line:Camera#2"));
    }

    void rowsAndColumnsFoot() {
        for (unsigned seed = 1; seed <= 200; ++seed) {
            const CashFlow flow = priceSheet(randomSheet(seed));
            Money lines, columns;
            std::vector<Money> byYear(flow.byYear.size());
            for (const PricedLine& line : flow.lines) {
                Money row;
                for (std::size_t year = 0; year < byYear.size(); ++year) {
                    row += line.byYear.at(year);
                    byYear[year] += line.byYear[year];
                }
                QVERIFY(row == line.total);
                lines += line.total;
            }
            for (const Money& column : flow.byYear)
                columns += column;
            QVERIFY(byYear == flow.byYear);
            QVERIFY(lines == flow.nominal);
            QVERIFY(columns == flow.nominal);
        }
    }

    void lowLikelyHighAreOrdered() {
        for (unsigned seed = 1; seed <= 200; ++seed) {
            const Sheet sheet = randomSheet(seed);
            const CashFlow low = priceSheet(sheet, PricePoint::Low);
            const CashFlow likely = priceSheet(sheet);
            const CashFlow high = priceSheet(sheet, PricePoint::High);
            QVERIFY(low.nominal <= likely.nominal && likely.nominal <= high.nominal);
            QVERIFY(low.presentValue <= likely.presentValue && likely.presentValue <= high.presentValue);
            for (std::size_t i = 0; i < sheet.lines.size(); ++i)
                QVERIFY(low.lines[i].total <= likely.lines[i].total && likely.lines[i].total <= high.lines[i].total);
            QVERIFY(likely.presentValue <= likely.nominal);
        }
    }

    void orderOfLinesDoesNotMatter() {
        for (unsigned seed = 1; seed <= 100; ++seed) {
            Sheet sheet = randomSheet(seed);
            const CashFlow before = priceSheet(sheet);
            std::shuffle(sheet.lines.begin(), sheet.lines.end(), std::mt19937(seed));
            const CashFlow after = priceSheet(sheet);
            QVERIFY(before.byYear == after.byYear);
            QVERIFY(before.presentValue == after.presentValue);
        }
    }

    void yearsBeyondTheHorizonAreNotPaid() {
        Sheet sheet;
        sheet.horizonYears = 2;
        sheet.lines.push_back({"a", "a", "", 1, {{"", Range::exactly(10)}}, {0, 1, 2, 3, 4}, 0, -1});
        QCOMPARE(priceSheet(sheet).nominal.text(), std::string("30.00"));
    }
};

QTEST_GUILESS_MAIN(TestCashFlow)
#include "tst_cash_flow.moc"
