// The colour tokens can be read and told apart: WCAG contrast, and CIEDE2000 distance as colour-blind eyes see it.

#include "colour_science.h"
#include "proposal/theme.h"

#include <QTest>

#include <cmath>

using namespace sightline::proposal;
using namespace sightline::test;

namespace {

struct Named {
    const char* name;
    QColor colour;
};

std::vector<Named> surfaces(const Tokens& t) {
    return {{"surface", t.surface},       {"bg", t.bg},
            {"surface2", t.surface2},     {"sunk", t.sunk},
            {"accentTint", t.accentTint}, {"errorTint", t.errorTint},
            {"warnTint", t.warnTint},     {"VMS tint", t.tint[0]},
            {"NVR tint", t.tint[1]},      {"Hybrid tint", t.tint[2]}};
}

std::vector<Named> texts(const Tokens& t) {
    return {{"ink", t.ink},          {"ink2", t.ink2},        {"ink3", t.ink3},
            {"accent", t.accent},    {"error", t.error},      {"warn", t.warn},
            {"VMS text", t.text[0]}, {"NVR text", t.text[1]}, {"Hybrid text", t.text[2]}};
}

void bothThemes() {
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

const Tokens& theme() {
    QFETCH_GLOBAL(bool, dark);
    return dark ? darkTokens() : lightTokens();
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { bothThemes(); }
    void theMeasuresAreRight();
    void textIsReadable();
    void figuresOnTheFilledButtonAreReadable();
    void fillsBordersAndFocusStandOut();
    void architecturesAreToldApart();
    void everyTokenIsOpaque();
};

/// The instruments first: values published with the methods themselves.
void TestTheme::theMeasuresAreRight() {
    QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21.0) < 1e-9);
    QVERIFY(std::abs(contrast(QColor("#777777"), Qt::white) - 4.48) < 0.01);
    // Sharma, Wu, Dalal 2005, table 1: rows 1, 7, 17 and 25.
    QVERIFY(std::abs(ciede2000({50, 2.6772, -79.7751}, {50, 0, -82.7485}) - 2.0425) < 1e-4);
    QVERIFY(std::abs(ciede2000({50, 0, 0}, {50, -1, 2}) - 2.3669) < 1e-4);
    QVERIFY(std::abs(ciede2000({50, 2.5, 0}, {73, 25, -18}) - 27.1492) < 1e-4);
    QVERIFY(std::abs(ciede2000({60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}) - 1.2644) < 1e-4);
    // White has to stay white for every eye: each matrix row sums to one.
    for (const Vision vision : {Vision::Protan, Vision::Deutan, Vision::Tritan})
        QVERIFY(ciede2000(lab(Qt::white, vision), lab(Qt::white, Vision::Usual)) < 0.01);
    // And red and green that a usual eye cannot confuse come close for a deutan one.
    const double usual = ciede2000(lab(QColor("#B22222"), Vision::Usual), lab(QColor("#556B2F"), Vision::Usual));
    const double deutan = ciede2000(lab(QColor("#B22222"), Vision::Deutan), lab(QColor("#556B2F"), Vision::Deutan));
    QVERIFY(deutan < usual / 2);
}

void TestTheme::textIsReadable() {
    for (const Named& text : texts(theme()))
        for (const Named& surface : surfaces(theme())) {
            const double ratio = contrast(text.colour, surface.colour);
            QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3").arg(text.name, surface.name).arg(ratio)));
        }
}

void TestTheme::figuresOnTheFilledButtonAreReadable() {
    QVERIFY(contrast(theme().onPrimary, theme().primary) >= 4.5);
}

void TestTheme::fillsBordersAndFocusStandOut() {
    const Tokens& t = theme();
    const Named marks[] = {{"VMS fill", t.fill[0]}, {"NVR fill", t.fill[1]}, {"Hybrid fill", t.fill[2]}};
    for (std::size_t i = 0; i < 3; ++i) {
        QVERIFY2(contrast(marks[i].colour, t.surface) >= 3.0, marks[i].name);
        // Lines run through the band of the architecture they belong to.
        QVERIFY2(contrast(marks[i].colour, t.tint[i]) >= 3.0, marks[i].name);
    }
    for (const QColor& below : {t.surface, t.bg}) {
        QVERIFY(contrast(t.line2, below) >= 3.0);
        QVERIFY(contrast(t.accent, below) >= 3.0);
    }
}

void TestTheme::architecturesAreToldApart() {
    for (const Vision vision : {Vision::Usual, Vision::Protan, Vision::Deutan, Vision::Tritan})
        for (std::size_t a = 0; a < 3; ++a)
            for (std::size_t b = a + 1; b < 3; ++b) {
                const double distance = ciede2000(lab(theme().fill[a], vision), lab(theme().fill[b], vision));
                QVERIFY2(distance >= 15, qPrintable(QStringLiteral("vision %1, pair %2 %3: %4")
                                                        .arg(static_cast<int>(vision))
                                                        .arg(a)
                                                        .arg(b)
                                                        .arg(distance)));
            }
}

void TestTheme::everyTokenIsOpaque() {
    std::vector<Named> all = surfaces(theme());
    for (const Named& text : texts(theme()))
        all.push_back(text);
    for (const QColor& colour : theme().causes)
        all.push_back({"cause", colour});
    for (const QColor& colour : theme().mid)
        all.push_back({"mid", colour});
    for (const QColor& colour : {theme().line, theme().line2, theme().band, theme().band2})
        all.push_back({"line or band", colour});
    for (const Named& token : all) {
        QVERIFY2(token.colour.isValid(), token.name);
        QVERIFY2(token.colour.alpha() == 255, token.name);
    }
}

QTEST_APPLESS_MAIN(TestTheme)
#include "tst_theme.moc"
