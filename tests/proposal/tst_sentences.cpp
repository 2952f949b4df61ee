// What the engines say, in German: patterns, parts of parts, and that nothing an engine says about our plans is unknown.

#include "planner/field.h"
#include "planner/catalogue.h"
#include "planner/plan_file.h"
#include "planner/rules.h"
#include "proposal/comparison.h"
#include "proposal/design_words.h"
#include "proposal/sentences.h"

#include <QtTest>

#include <filesystem>
#include <set>

using namespace sightline;
using proposal::Sentences;

class TestSentences : public QObject {
    Q_OBJECT

    static QString said(const Sentences& sentences, const char* english) { return QString::fromStdString(sentences(english)); }

    /// Everything that a screen or a document may show of a comparison and that an engine has put into words.
    static void sayAll(const Sentences& say, const proposal::Comparison& comparison) {
        const proposal::Recommendation& advice = comparison.recommendation;
        for (const std::string& text : {advice.headline, advice.sentence, advice.confidence, advice.confidenceReason})
            say(text);
        for (const proposal::Reason& reason : advice.reasons) {
            say(reason.headline);
            say(reason.detail);
        }
        for (const proposal::Flip& flip : advice.flips)
            say(flip.text);
        for (const proposal::ArchitectureResult& result : comparison.results) {
            for (const auto* list : {&result.knockouts, &result.reservations})
                for (const proposal::Knockout& one : *list) {
                    say(one.reason);
                    say(planner::needName(one.need));
                }
            if (result.design.feasible) say(proposal::designWords(result.design));
            for (const costmodel::LineItem& line : result.sheet.lines)
                say(line.category);
            for (const std::string& one : result.loss.assumptions)
                say(one);
        }
        for (const planner::Finding& finding : comparison.findings) {
            say(finding.message);
            say(finding.remedy);
        }
        for (const std::string& one : costmodel::excludedCosts(comparison.plan))
            say(one);
        for (const auto cause : simulator::causes)
            say(simulator::causeName(cause));
    }

private slots:
    void englishStays() {
        const Sentences english;
        QCOMPARE(said(english, "Hybrid fits best"), QStringLiteral("Hybrid fits best"));
        QVERIFY(english.missing().empty());
    }

    void patternsTakeTheirParts() {
        const Sentences german("de");
        QCOMPARE(said(german, "Hybrid fits best"), QStringLiteral("Hybrid passt am besten"));
        QCOMPARE(said(german, "It meets both must-haves and costs $422k less than VMS over 5 years."),
                 QStringLiteral("Erfüllt beide Muss-Kriterien und kostet über 5 Jahre $422k weniger als VMS."));
        QCOMPARE(said(german, "Costs $774k more than NVR"), QStringLiteral("Kostet $774k mehr als NVR"));
        QCOMPARE(said(german, "NVR misses Access control"), QStringLiteral("NVR verfehlt Zutrittskontrolle"));
        QCOMPARE(said(german, "NVR misses 2 must-haves"), QStringLiteral("NVR verfehlt 2 Muss-Kriterien"));
        QCOMPARE(said(german, "NVR is cheaper in over 99 of 100 price outcomes"), QStringLiteral("NVR ist in über 99 von 100 Preisfällen günstiger"));
        QCOMPARE(said(german, "Cheaper in over 99 of 100 price outcomes, by $386k to $562k"),
                 QStringLiteral("Günstiger in über 99 von 100 Preisfällen, um $386k bis $562k"));
        QCOMPARE(said(german, "4,668 against 10,043 camera-hours a year"), QStringLiteral("4.668 gegen 10.043 Kamerastunden im Jahr"));
        QCOMPARE(said(german, "NVR misses Access control"), QStringLiteral("NVR verfehlt Zutrittskontrolle"));
    }

    void namesAreNoSentences() {
        const Sentences german("de");
        QCOMPARE(said(german, "Meridian Security"), QStringLiteral("Meridian Security"));
        QCOMPARE(german.missing().size(), std::size_t(1));
        QCOMPARE(said(german, "1,234"), QStringLiteral("1,234")); // a figure has its own translator
        QCOMPARE(german.missing().size(), std::size_t(1));
    }

    void namesAreMadeOfNames_data() {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("german");
        QTest::newRow("figure") << "Camera installation work: Aim and focus" << "Kameramontage: Ausrichten und scharfstellen";
        QTest::newRow("product of a maker") << "Axis P3265-LVE: Price" << "Axis P3265-LVE: Preis";
        QTest::newRow("line of a group at a site") << "Fixed camera, 2 to 5 MP, Cameras, School, 34 cameras" << "Feste Kamera, 2 bis 5 MP, Cameras, School, 34 cameras";
        QTest::newRow("line of like sites") << "UPS 1500 VA, School and 3 like it" << "USV 1500 VA, School und 3 gleiche";
        QTest::newRow("number in a name") << "Surveillance drive 14 TB" << "Überwachungsplatte 14 TB";
        QTest::newRow("unit") << "USD/camera/month" << "USD/Kamera/Monat";
        QTest::newRow("somebody's") << "Shop cameras" << "Shop cameras";
        QTest::newRow("nothing") << "" << "";
    }
    void namesAreMadeOfNames() {
        QFETCH(QString, english);
        const Sentences german("de");
        QTEST(QString::fromStdString(german.name(english.toStdString())), "german");
        QCOMPARE(QString::fromStdString(Sentences().name(english.toStdString())), english);
        QVERIFY(german.missing().empty());
    }

    void everyFigureAndFieldHasAName() {
        auto catalogue = planner::Catalogue::load(planner::dataDirectory());
        QVERIFY(catalogue.has_value());
        const Sentences german("de");
        const std::set<std::string> alike{"Plan", "Edition", "Codec", "Upload", "Download"};
        QStringList english;
        const auto check = [&](const std::string& name) {
            if (!name.empty() && !alike.contains(name) && german.name(name) == name) english << QString::fromStdString(name);
        };
        int figures = 0;
        for (const planner::Product& product : catalogue->products()) {
            if (product.vendor == "Generic") check(product.model);
            for (const auto& figure : product.figures) {
                check(figure.name);
                ++figures;
            }
        }
        for (const planner::Field& field : planner::fields()) {
            check(field.label);
            check(field.description);
        }
        QVERIFY(figures > 500);
        english.removeDuplicates();
        QVERIFY2(english.isEmpty(), qPrintable(english.join(QLatin1Char('\n'))));
    }

    // Patterns meet hostile text too: it ends in bounded time, and what is no sentence comes back unchanged.
    void hostileTextEnds() {
        const Sentences german("de");
        const std::string long_(20'000, ';');
        QCOMPARE(german(long_).size(), long_.size());
        std::string joints;
        for (int i = 0; i < 400; ++i)
            joints += "a; ";
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(german(joints), joints);
        QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
    }

    void everySentenceAboutOurPlansIsKnown() {
        auto catalogue = planner::Catalogue::load(planner::dataDirectory());
        QVERIFY(catalogue.has_value());
        auto rulebook = planner::Rulebook::load(planner::dataDirectory());
        QVERIFY(rulebook.has_value());
        const Sentences german("de");
        int plans = 0;
        for (const auto& entry : std::filesystem::directory_iterator(SIGHTLINE_SOURCE_DIR "/data/samples")) {
            if (entry.path().extension() != ".sightline") continue;
            const auto plan = planner::loadPlan(entry.path());
            QVERIFY2(plan.has_value(), entry.path().c_str());
            proposal::CompareOptions options;
            options.draws = 200;
            options.rulebook = &*rulebook;
            sayAll(german, proposal::compare(*plan, *catalogue, options));
            ++plans;
        }
        QVERIFY(plans > 4);
        QStringList unknown;
        for (const std::string& one : german.missing())
            unknown << QString::fromStdString(one);
        QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(QLatin1Char('\n'))));
    }
};

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"
