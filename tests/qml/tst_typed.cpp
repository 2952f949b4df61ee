// What people type into number fields means what they think it means.

#include "typed_value.h"

#include <QLocale>
#include <QTest>

#include <limits>

namespace sightline::qml {

class TypedTest : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void namesTheRange();
    void editsBackToTheSameValue();
    void followsTheLocale();
};

void TypedTest::reads_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("quantity");
    QTest::addColumn<double>("value");
    const auto row = [](const char* text, Quantity quantity, double value) { QTest::newRow(text) << QString::fromUtf8(text) << int(quantity) << value; };
    row("12", Quantity::Count, 12);
    row(" 1,200 ", Quantity::Count, 1200);
    row("1.2k", Quantity::Count, 1200);
    row("=24*2", Quantity::Count, 48);
    row("= (3 + 4) * 2 - 1", Quantity::Count, 13);
    row("=10/4", Quantity::Plain, 2.5);
    row("=-2*-3", Quantity::Plain, 6);
    row("30d", Quantity::Days, 30);
    row("30 days", Quantity::Days, 30);
    row("6w", Quantity::Days, 42);
    row("2 months", Quantity::Days, 60);
    row("36h", Quantity::Days, 1.5);
    row("=2*30d", Quantity::Days, 60);
    row("=1w+3", Quantity::Days, 10);
    row("2d", Quantity::Hours, 48);
    row("4Mbps", Quantity::Mbps, 4);
    row("800 kbps", Quantity::Mbps, 0.8);
    row("1.5 Gbit/s", Quantity::Mbps, 1500);
    row("=4Mbps+500kbps", Quantity::Mbps, 4.5);
    row("12 TB", Quantity::Terabyte, 12);
    row("500GB", Quantity::Terabyte, 0.5);
    row("1 TiB", Quantity::Terabyte, 1.099511627776);
    row("15%", Quantity::Share, 0.15);
    row("15", Quantity::Share, 0.15);
    row("=10+5%", Quantity::Share, 0.15);
    row("=3*5", Quantity::Share, 0.15);
    row("7.5", Quantity::Fps, 7.5);
    row("1.2 kW", Quantity::Watts, 1200);
}

void TypedTest::reads() {
    QFETCH(QString, text);
    QFETCH(int, quantity);
    QFETCH(double, value);
    const auto typed = readNumber(text, Quantity(quantity), -1e9, 1e9);
    QVERIFY2(typed.value.has_value(), qPrintable(typed.error));
    QVERIFY2(qAbs(*typed.value - value) < 1e-9 * qMax(1.0, qAbs(value)), qPrintable(QString::number(*typed.value)));
    QVERIFY(typed.error.isEmpty());
}

void TypedTest::refuses_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("quantity");
    const auto row = [](const char* text, Quantity quantity) { QTest::newRow(text) << QString::fromUtf8(text) << int(quantity); };
    row("", Quantity::Count);
    row("twelve", Quantity::Count);
    row("2.5", Quantity::Count);
    row("30 Mbps", Quantity::Days);
    row("24*2", Quantity::Count); // arithmetic begins with =
    row("=24*", Quantity::Count);
    row("=2d*2d", Quantity::Days);
    row("=1/0", Quantity::Plain);
    row("=(1", Quantity::Plain);
    row("nan", Quantity::Plain);
    row("1e999", Quantity::Plain);
    row("12 12", Quantity::Count);
    row("=((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1", Quantity::Plain);
}

void TypedTest::refuses() {
    QFETCH(QString, text);
    QFETCH(int, quantity);
    const auto typed = readNumber(text, Quantity(quantity), -1e9, 1e9);
    QVERIFY(!typed.value.has_value());
    QVERIFY(!typed.error.isEmpty());
}

void TypedTest::namesTheRange() {
    const auto typed = readNumber(QStringLiteral("5000"), Quantity::Days, 0, 3650);
    QVERIFY(!typed.value);
    QCOMPARE(typed.error, QStringLiteral("Between 0 and 3,650 days"));
    QCOMPARE(readNumber(QStringLiteral("150%"), Quantity::Share, 0, 1).error, QStringLiteral("Between 0 and 100 %"));
}

void TypedTest::editsBackToTheSameValue() {
    for (const Quantity quantity : {Quantity::Count, Quantity::Days, Quantity::Mbps, Quantity::Share, Quantity::Fps})
        for (const double value : {0.0, 1.0, 12.0, 1200.0}) {
            const auto typed = readNumber(editText(value, quantity), quantity, 0, 1e9);
            QVERIFY(typed.value);
            QCOMPARE(*typed.value, value);
        }
    QCOMPARE(editText(0.075, Quantity::Share), QStringLiteral("7.5"));
}

void TypedTest::followsTheLocale() {
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    QCOMPARE(readNumber(QStringLiteral("1,5"), Quantity::Plain, 0, 10).value.value_or(-1), 1.5);
    QCOMPARE(editText(1.5, Quantity::Plain), QStringLiteral("1,5"));
    QLocale::setDefault(QLocale::c());
}

} // namespace sightline::qml

QTEST_GUILESS_MAIN(sightline::qml::TypedTest)
#include "tst_typed.moc"
