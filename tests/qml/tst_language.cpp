// The window in two languages: switched while running, with numbers in the form of the language and no word of the
// engine's vocabulary left in English.

#include "figures.h"
#include "language.h"
#include "measures.h"
#include "plan_edit.h"
#include "plan_session.h"
#include "risk_view.h"

#include "planner/topology.h"
#include "proposal/format.h"
#include "simulator/loss.h"

#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

namespace sightline::qml {

class LanguageTest : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { Language::instance().setCode(QStringLiteral("en")); }
    void unknownLanguageChangesNothing();
    void localesMapToLanguages_data();
    void localesMapToLanguages();
    void figuresFollow_data();
    void figuresFollow();
    void engineWordsAreKnown();
    void namesKeepToThemselves();
    void everyCategoryHasAWord();
    void sessionIsSaidAgain();
    void measuresFollow();
    void numbersAreTypedInTheLanguage_data();
    void numbersAreTypedInTheLanguage();

private:
    static void toGerman() { Language::instance().setCode(QStringLiteral("de")); }
    static bool settled(PlanSession& session) { return QTest::qWaitFor([&] { return session.hasResult() && !session.busy(); }, 30000); }
};

void LanguageTest::unknownLanguageChangesNothing() {
    Language::instance().setCode(QStringLiteral("xx"));
    QCOMPARE(Language::instance().code(), QStringLiteral("en"));
    QCOMPARE(Language::instance().codes().size(), Language::instance().names().size());
}

void LanguageTest::localesMapToLanguages_data() {
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("code");
    QTest::newRow("Austria") << "de_AT" << "de";
    QTest::newRow("short") << "de" << "de";
    QTest::newRow("no locale") << "C" << "en";
    QTest::newRow("not ours") << "fr_FR" << "en";
    QTest::newRow("longer code") << "dez_CD" << "en";
    QTest::newRow("empty") << "" << "en";
}

void LanguageTest::localesMapToLanguages() {
    QFETCH(QString, locale);
    QTEST(Language::ofLocale(locale), "code");
}

void LanguageTest::figuresFollow_data() {
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("german");
    QTest::newRow("money") << "$1,234.50" << "$1.234,50";
    QTest::newRow("talk") << "$26.9k" << "$26,9k";
    QTest::newRow("difference") << "\u22121,384k" << "\u22121.384k";
    QTest::newRow("of a hundred") << "91 of 100" << "91 von 100";
    QTest::newRow("rare") << "under 1 in 100" << "unter 1 von 100";
    QTest::newRow("almost sure") << "over 99\u2009%" << "über 99\u2009%";
    QTest::newRow("equal") << "same" << "gleich";
    QTest::newRow("no number") << "a, b." << "a, b.";
}

void LanguageTest::figuresFollow() {
    QFETCH(QString, english);
    QCOMPARE(figure(english.toStdString()), english);
    toGerman();
    QTEST(figure(english.toStdString()), "german");
}

void LanguageTest::engineWordsAreKnown() {
    QTranslator german;
    QVERIFY(german.load(QStringLiteral(":/sightline/i18n/sightline_de.qm")));
    const auto known = [&german](const char* word) { return !german.translate("EngineWords", word).isEmpty(); };
    QVERIFY(!known("No such word"));
    for (const char* purpose : planner::usualPurposes)
        QVERIFY2(known(purpose), purpose);
    for (const auto need : planner::allNeeds)
        QVERIFY2(known(planner::needName(need)), planner::needName(need));
    for (const auto cause : simulator::causes)
        QVERIFY2(known(simulator::causeName(cause)), simulator::causeName(cause));
    for (int kind = 0; kind <= int(planner::NodeKind::Ups); ++kind)
        QVERIFY2(known(planner::nodeKindName(planner::NodeKind(kind))), planner::nodeKindName(planner::NodeKind(kind)));
}

void LanguageTest::namesKeepToThemselves() {
    const QString shop = QStringLiteral("\u0645\u062f\u062e\u0644"); // from right to left
    const QString sentence = QStringLiteral("%1 and %2 differ.").arg(nameInSentence(shop), nameInSentence(QStringLiteral("Tills")));
    QVERIFY(!sentence.isRightToLeft());
    QVERIFY(sentence.contains(QChar(0x2068) + shop + QChar(0x2069)));
    QVERIFY(sentence.contains(QLatin1String(" Tills ")));
    QVERIFY(!engineSentence((shop + QStringLiteral(" has no cameras")).toStdString()).isRightToLeft());
    QCOMPARE(engineSentence("Shop has no cameras"), QStringLiteral("Shop has no cameras"));
    const QString cut = nameInSentence(QString(200, QLatin1Char('x')), 20);
    QCOMPARE(cut.size(), 20);
    QVERIFY(cut.endsWith(QChar(0x2026)));
}

void LanguageTest::everyCategoryHasAWord() {
    QTranslator german;
    QVERIFY(german.load(QStringLiteral(":/sightline/i18n/sightline_de.qm")));
    PlanSession session;
    session.loadExample(1);
    QVERIFY(settled(session));
    for (const auto& one : session.result()->comparison.results) {
        QVERIFY(!one.sheet.lines.empty());
        for (const auto& line : one.sheet.lines)
            QVERIFY2(!german.translate("EngineWords", line.category.c_str()).isEmpty(), line.category.c_str());
    }
}

void LanguageTest::sessionIsSaidAgain() {
    PlanSession session;
    session.loadExample(1);
    QVERIFY(settled(session));
    const auto label = [&session] { return session.table()->value(1, QStringLiteral("label")).toString(); };
    QCOMPARE(label(), QStringLiteral("Five years, at likely prices"));
    QVERIFY(session.examples()->value(1, QStringLiteral("current")).toBool());
    toGerman();
    QCOMPARE(label(), QStringLiteral("Fünf Jahre, erwartet"));
    QCOMPARE(session.sizeText(), QStringLiteral("12 Standorte    480 Kameras"));
    QCOMPARE(session.examples()->value(1, QStringLiteral("name")).toString(), QStringLiteral("Ladenkette"));
    QVERIFY(session.examples()->value(1, QStringLiteral("current")).toBool());
    Language::instance().setCode(QStringLiteral("en"));
    QCOMPARE(label(), QStringLiteral("Five years, at likely prices"));
}

void LanguageTest::measuresFollow() {
    QVERIFY(Measures::isCustomary(QLocale(QLocale::English, QLocale::UnitedStates)));
    QVERIFY(!Measures::isCustomary(QLocale(QLocale::English, QLocale::UnitedKingdom)));
    QVERIFY(!Measures::isCustomary(QLocale(QLocale::German, QLocale::Germany)));
    RiskView risk;
    risk.setPreset(1); // a hot closet
    Measures::instance().setCustomary(false);
    QSignalSpy changed(&risk, &RiskView::changed);
    QCOMPARE(Measures::instance().temperature(40), QStringLiteral("40\u00a0°C"));
    QVERIFY2(risk.presetNote().contains(QStringLiteral("40\u00a0°C")), qPrintable(risk.presetNote()));
    Measures::instance().setCustomary(true);
    QVERIFY(changed.count() > 0);
    QCOMPARE(Measures::instance().temperature(40), QStringLiteral("104\u00a0°F"));
    QCOMPARE(Measures::instance().temperature(-40), QStringLiteral("-40\u00a0°F"));
    QVERIFY2(risk.presetNote().contains(QStringLiteral("104\u00a0°F")), qPrintable(risk.presetNote()));
    Measures::instance().setCustomary(false);
}

void LanguageTest::numbersAreTypedInTheLanguage_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("value"); // 0: refused
    QTest::newRow("English group") << "en" << int(QuickField::Cameras) << "1,200" << 1200.0;
    QTest::newRow("German group") << "de" << int(QuickField::Cameras) << "1.200" << 1200.0;
    QTest::newRow("German part of a camera") << "de" << int(QuickField::Cameras) << "1,5" << 0.0;
    QTest::newRow("German days") << "de" << int(QuickField::Retention) << "7,5" << 7.5;
    QTest::newRow("German days with a point") << "de" << int(QuickField::Retention) << "7.5" << 7.5;
    QTest::newRow("English days") << "en" << int(QuickField::Retention) << "7.5" << 7.5;
}

void LanguageTest::numbersAreTypedInTheLanguage() {
    QFETCH(QString, language);
    QFETCH(int, field);
    QFETCH(QString, text);
    QFETCH(double, value);
    Language::instance().setCode(language);
    const Typed typed = readTyped(planner::quickPlan({}), QuickField(field), text);
    QCOMPARE(typed.value.value_or(0), value);
}

} // namespace sightline::qml

QTEST_MAIN(sightline::qml::LanguageTest)
#include "tst_language.moc"
