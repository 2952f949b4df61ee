// Documents in every format: nothing of ours reaches a customer, nothing hostile acts, both languages are complete, the
// same input gives the same bytes.

#ifndef Q_MOC_RUN // moc 6.4 cannot read <concepts>, which money.h reaches by <compare>
#include "document_support.h"
#include "proposal/export.h"
#include "sample_comparison.h"
#endif

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <map>
#include <set>
#include <type_traits>

using namespace sightline;
using namespace sightline::proposal;

namespace {

/// Every member of a ZIP archive, one after the other.
QByteArray unzipped(const std::string& bytes) {
    QTemporaryDir folder;
    QFile file(folder.filePath("a.zip"));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(QByteArray::fromStdString(bytes));
    file.close();
    QProcess python;
    python.start("python3", {"-c", "import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nfor n in z.namelist():\n  sys.stdout.buffer.write(n.encode()+b'\\n'+z.read(n)+b'\\n')", file.fileName()});
    python.waitForFinished(60'000);
    return python.readAllStandardOutput();
}

struct TextOf {
    std::string& out;
    void add(const std::string& text) { out += text + '\n'; }
    void operator()(const HeadingBlock& b) { add(b.text); }
    void operator()(const TextBlock& b) { add(b.text); }
    void operator()(const ReasonsBlock& b) {
        for (const auto& [what, how] : b.reasons) add(what + ' ' + how);
    }
    void operator()(const ListBlock& b) {
        for (const std::string& item : b.items) add(item);
    }
    void operator()(const TableBlock& b) {
        add(b.caption);
        for (const TableRow& row : b.rows)
            for (const Cell& cell : row.cells) add(cell.text + '\n' + cell.note + '\n' + cell.link + '\n' + (cell.number ? QByteArray::number(*cell.number, 'g', 15).toStdString() : ""));
    }
    void operator()(const ChartBlock& b) { add(b.heading + b.caption + b.svg); }
    void operator()(const CardsBlock& b) {
        for (const SummaryCard& card : b.cards) {
            add(card.total + card.totalNote + card.outcomes + card.range.heading);
            for (const auto& [what, value] : card.rows) add(value);
        }
    }
    void operator()(const KeysBlock& b) {
        for (const auto& [what, value] : b.keys) add(value);
    }
    void operator()(const FactsBlock& b) {
        for (const auto& [what, value] : b.rows) add(value.text);
    }
    void operator()(const SignatureBlock& b) {
        for (const std::string& who : b.who) add(who);
    }
    void operator()(const ContentsBlock&) {}
    void operator()(const PageBreakBlock&) {}
};

std::string textOf(const Document& document) {
    std::string text = document.title + document.customer + document.author + document.footLeft + document.subject;
    for (const Section& section : document.sections)
        for (const Block& block : section.blocks)
            std::visit(TextOf{text}, block);
    return text;
}

struct Marked {
    planner::Plan plan;
    std::vector<QString> amounts; ///< "773.13"
};

/// A marker in every buy price, in the margin, in sources, notes and the plan's notes.
Marked marked() {
    Marked made;
    made.plan = test::samplePlan("harbour-stores");
    made.plan.notes = "NOTEMARKER we can go down to twelve";
    made.plan.commercial.margin.set(0.2713);
    const Comparison first = test::compared(made.plan);
    const costmodel::PriceBook book(made.plan, test::shippedCatalogue());
    std::set<std::string> known;
    int next = 0;
    for (const ArchitectureResult& result : first.results)
        for (const costmodel::LineItem& line : result.sheet.lines) {
            if (costmodel::isOwnCost(line)) continue;
            for (const costmodel::Factor& factor : line.factors) {
                const Figure* figure = book.figure(factor.driver);
                if (!figure || figure->currency.empty() || !known.insert(figure->id).second) continue;
                const double price = 773.13 + 0.04 * next + (next > 18 ? 1 : 0);
                ++next;
                planner::PriceEntry entry;
                entry.id = figure->id;
                entry.value = {price - 500.02, price, price + 500.02};
                entry.currency = figure->currency;
                entry.date = "2026-11-01";
                entry.source = "SUPPLIERMARKER Ltd";
                entry.note = "PRICENOTEMARKER";
                made.plan.prices.push_back(entry);
                for (const double value : {entry.value.low, entry.value.likely, entry.value.high})
                    made.amounts.push_back(QString::number(value, 'f', 2));
            }
        }
    planner::CustomLine line;
    line.id = "crane";
    line.name = "Crane";
    line.unitPrice = {611.17, 613.19, 617.23};
    made.plan.customLines = {line};
    for (const char* amount : {"611.17", "613.19", "617.23"})
        made.amounts.push_back(amount);
    for (planner::ArchitectureChoice* choice : {&made.plan.vms, &made.plan.hybrid}) {
        planner::TopologyEdit edit;
        edit.target = "shop/recorder-1";
        edit.values = {{"repair_h", 24}};
        edit.source = "EDITMARKER";
        choice->edits = {edit};
    }
    return made;
}

/// What of the markers stands in a text.
QStringList leaks(const QByteArray& bytes, const Marked& markers) {
    const QString text = QString::fromUtf8(bytes);
    QStringList found;
    for (const char* word : {"NOTEMARKER", "SUPPLIERMARKER", "EDITMARKER"})
        if (text.contains(QLatin1String(word))) found << QLatin1String(word);
    // The margin in any dress: as a fraction, per cent, markup, factor.
    for (const char* number : {"0.2713", "27.13", "27,13", "0.3723", "37.23", "1.3723"})
        if (text.contains(QRegularExpression("(?<![\\d.,])" + QRegularExpression::escape(QLatin1String(number)) + "(?![\\d])"))) found << QLatin1String(number);
    for (const QString& amount : markers.amounts) {
        QString digits = amount;
        const QString either = QString(amount).replace(QLatin1Char('.'), QStringLiteral("[.,]"));
        digits.remove(QLatin1Char('.'));
        if (digits.size() > 5) continue; // four digits before the point carry a group sign: the likely ones do not
        if (text.contains(QRegularExpression("(?<![\\d.,])" + either + "(?!\\d)")) || text.contains(QRegularExpression("(?<![\\d.])" + digits + "(?![\\d.])"))) found << amount;
    }
    return found;
}

struct Formats {
    std::map<std::string, QByteArray> bytes;
};

template <typename Made> Formats everyFormat(const Made& document, const DocumentOptions& options, const Words& words) {
    Formats formats;
    const auto files = exportAll(document, options, words);
    if (!files) return formats;
    for (const ExportFile& file : *files) {
        const bool isArchive = file.name.ends_with(".xlsx") || file.name.ends_with(".odt");
        formats.bytes[file.name] = isArchive ? unzipped(file.bytes) : QByteArray::fromStdString(file.bytes);
        formats.bytes[file.name].append(QByteArray::fromStdString(file.name));
    }
    formats.bytes["model"] = QByteArray::fromStdString(textOf(document.content()));
    return formats;
}

TestRun sampleRun() {
    TestRun run;
    run.id = "20261124T080312.123Z-9f3c";
    run.scale = "16 of 40 cameras of one Shop (480 in the plan)";
    run.machine = "a processor, 4 cores";
    run.seconds = 12;
    run.figures = {{"Recorded rate", "Mbps", 2.04, 2.1, 0.2, false, true}, {"Longest gap of any camera", "s", 0, 3, 1, true, false}};
    run.gaps = {{"cam0001", 2.5, 2}};
    run.conditions = {"Every figure is read from the recorded files; rates count whole groups of pictures."};
    return run;
}

} // namespace

class TestDocuments : public QObject {
    Q_OBJECT

private slots:
    void customerViewHasNoBuySide();
    void nothingOfOursReachesACustomer();
    void oursSaysSoAndCarriesIt();
    void hostileTextsAreInert_data();
    void hostileTextsAreInert();
    void germanIsComplete();
    void germanFigures();
    void sectionsInTheOrderAsked();
    void soldBelowCostIsRefused();
    void termsAreInEveryFigure();
    void checklistNamesWhatIsMissing();
    void theSameTwice();
    void folderIsWholeOrNotThere();
    void testRunIsReadAndRefused();
    void brandingIsReadAndRefused();
};

/// By type: a customer's document cannot be made from what we see, nor from a comparison; and the view holds no figure of
/// the catalogue, no terms and no names of price drivers.
void TestDocuments::customerViewHasNoBuySide() {
    static_assert(!std::is_convertible_v<InternalView, CustomerView>);
    static_assert(!std::is_constructible_v<CustomerDocument, const InternalView&>);
    static_assert(!std::is_convertible_v<InternalDocument, CustomerDocument>);
    static_assert(std::is_same_v<decltype(makeDocument(std::declval<const CustomerView&>(), std::declval<const DocumentOptions&>(), std::declval<const Words&>())), CustomerDocument>);
    static_assert(std::is_same_v<decltype(makeDocument(std::declval<const InternalView&>(), std::declval<const DocumentOptions&>(), std::declval<const Words&>())), InternalDocument>);
    const auto view = customerView(test::compared(marked().plan), test::shippedCatalogue());
    QVERIFY(view);
    QVERIFY(view->sold.plan.prices.empty() && view->sold.plan.customLines.empty() && view->sold.plan.notes.empty());
    QVERIFY(view->sold.plan.commercial == planner::Commercial{});
    QVERIFY(view->sold.findings.empty());
    for (const ArchitectureResult& result : view->sold.results) {
        for (const costmodel::LineItem& line : result.sheet.lines) {
            QCOMPARE(line.factors.size(), 1);
            QVERIFY(line.factors.front().driver.empty());
        }
        for (const planner::SiteDesign& site : result.design.sites)
            for (const planner::RecorderSet& set : site.recorders)
                QVERIFY(!set.product || set.product->figures.empty());
        for (const planner::DeploymentOption& option : result.design.options)
            QCOMPARE(option.costUsd, 0.0);
    }
}

void TestDocuments::nothingOfOursReachesACustomer() {
    const Marked markers = marked();
    QVERIFY(markers.amounts.size() > 30);
    const auto view = customerView(test::compared(markers.plan, true), test::shippedCatalogue(), {true});
    QVERIFY(view);
    for (const char* language : {"en", "de"}) {
        const Words words(language);
        DocumentOptions options;
        options.language = language;
        options.author = "Dana Ortiz";
        const CustomerDocument document = makeDocument(*view, options, words);
        const Formats formats = everyFormat(document, options, words);
        QVERIFY(formats.bytes.size() > 30);
        for (const auto& [name, bytes] : formats.bytes) {
            if (name.ends_with(".png")) continue;
            const QStringList found = leaks(bytes, markers);
            QVERIFY2(found.isEmpty(), qPrintable(QString::fromStdString(name) + ": " + found.join(", ")));
        }
    }
}

void TestDocuments::oursSaysSoAndCarriesIt() {
    const Marked markers = marked();
    const auto view = internalView(test::compared(markers.plan), test::shippedCatalogue());
    QVERIFY(view);
    const Words words;
    const DocumentOptions options;
    const InternalDocument document = makeDocument(*view, options, words);
    const Formats formats = everyFormat(document, options, words);
    for (const auto& [name, bytes] : formats.bytes) {
        if (name == "model") continue;
        QVERIFY2(name.find("internal") != std::string::npos, name.c_str());
        QVERIFY2(name.find("customer") == std::string::npos, name.c_str());
    }
    // The same search finds our figures here: it can fail.
    QVERIFY(leaks(formats.bytes.at("model"), markers).size() > 10);
    for (const char* format : {".html", ".xlsx", ".odt"})
        for (const auto& [name, bytes] : formats.bytes)
            if (name.ends_with(format)) {
                QVERIFY2(bytes.contains("Internal, with cost and margin"), name.c_str());
                QVERIFY2(!leaks(bytes, markers).isEmpty(), name.c_str());
            }
}

void TestDocuments::hostileTextsAreInert_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("markup") << QStringLiteral("<script>alert(1)</script></table><img src=x onerror=alert(1)>");
    QTest::newRow("formula") << QStringLiteral("=HYPERLINK(\"http://example.invalid\",\"x\")");
    QTest::newRow("formula, plus") << QStringLiteral("+cmd|' /C calc'!A0");
    QTest::newRow("formula, minus") << QStringLiteral("-2+3+cmd|' /C calc'!A0");
    QTest::newRow("formula, at") << QStringLiteral("@SUM(1+9)*cmd|' /C calc'!A0");
    QTest::newRow("controls") << QStringLiteral("a\u0001\u0008\u001B[31m\u0085\r\n=1+1\tx\uFFFE");
    QTest::newRow("right to left") << QString::fromUtf8("\u202E\u05D7\u05E0\u05D5\u05EA \u2066\u05D1\u05E0\u05DE\u05DC $1");
    QTest::newRow("long") << QString(10'000, QLatin1Char('W'));
    QTest::newRow("path") << QStringLiteral("../../etc/passwd");
    QTest::newRow("pdf") << QStringLiteral(") >> endobj 99 0 obj << /JS (app.alert\\(1\\)) /S /JavaScript");
}

void TestDocuments::hostileTextsAreInert() {
    QFETCH(QString, text);
    const std::string bytes = text.toStdString();
    planner::Plan plan = test::samplePlan("harbour-stores");
    plan.name = plan.customer = plan.notes = bytes;
    for (planner::Site& site : plan.sites) {
        site.name = bytes;
        for (planner::CameraGroup& group : site.groups)
            group.name = bytes;
    }
    planner::CustomLine line;
    line.id = line.name = bytes;
    line.category = bytes.empty() ? "x" : bytes;
    line.unitPrice = Range::exactly(10);
    plan.customLines = {line};
    Comparison comparison = test::compared(plan);
    comparison.recommendation.sentence = bytes;
    comparison.recommendation.reasons.front().headline = bytes;
    DocumentOptions options;
    options.author = options.date = options.validUntil = bytes;
    options.branding.company = options.branding.address = options.branding.terms = options.branding.colour = bytes;
    options.run = sampleRun();
    options.run->scale = options.run->figures.front().label = options.run->gaps.front().camera = bytes;
    const Words words;
    const auto view = internalView(comparison, test::shippedCatalogue());
    QVERIFY(view);
    const InternalDocument document = makeDocument(*view, options, words);
    const auto files = exportAll(document, options, words);
    QVERIFY(files);
    for (const ExportFile& file : *files) {
        const QByteArray content = QByteArray::fromStdString(file.bytes);
        const QByteArray name = QByteArray::fromStdString(file.name);
        QVERIFY2(!name.contains('/') && !name.startsWith('.'), name.constData());
        QVERIFY2(content.size() < 8'000'000, name.constData());
        if (file.name.ends_with(".html")) {
            QXmlStreamReader reader(content);
            int scripts = 0;
            while (!reader.atEnd()) {
                if (reader.readNext() != QXmlStreamReader::StartElement) continue;
                scripts += reader.name() == QLatin1String("script");
                for (const QXmlStreamAttribute& attribute : reader.attributes())
                    QVERIFY2(!attribute.name().startsWith(QLatin1String("on")), name.constData());
            }
            QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
            QCOMPARE(scripts, 2);
        } else if (file.name.ends_with(".csv")) {
            for (const QByteArray& row : content.split('\n')) {
                // A field is a number or does not begin like a formula.
                static const QRegularExpression formula(QStringLiteral("(^|,)\"?[=+@\t]|(^|,)\"?-[^0-9]"));
                QVERIFY2(!QString::fromUtf8(row).contains(formula), (name + ": " + row).constData());
            }
        } else if (file.name.ends_with(".xlsx")) {
            const QByteArray parts = unzipped(file.bytes);
            QVERIFY(!parts.isEmpty());
            static const QRegularExpression formulas(QStringLiteral("<f>([^<]*)</f>"));
            for (auto match = formulas.globalMatch(QString::fromUtf8(parts)); match.hasNext();) {
                const QString formula = match.next().captured(1);
                QVERIFY2(!formula.contains("HYPERLINK") && !formula.contains("cmd"), qPrintable(formula));
            }
            QVERIFY(!parts.contains("<hyperlink"));
        } else if (file.name.ends_with(".odt")) {
            QVERIFY(!unzipped(file.bytes).contains("<script"));
        } else if (file.name.ends_with(".pdf")) {
            QVERIFY(!content.contains("/JavaScript") && !content.contains("/JS ("));
        }
    }
    PdfReport report;
    proposalPdf(document.content(), &report);
    QVERIFY2(report.clipped.empty(), report.clipped.empty() ? "" : report.clipped.front().c_str());
}

void TestDocuments::germanIsComplete() {
    const Words german("de");
    // As the sources have it: every fixed text that a document asks for.
    const std::vector<std::string> keys = german.keys();
    QVERIFY(keys.size() > 400);
    static const QRegularExpression asked(QStringLiteral("\\bw\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\""));
    int count = 0;
    QDir sources(QStringLiteral(SIGHTLINE_SOURCE_DIR "/proposal/src"));
    for (const QString& name : sources.entryList({"*.cpp"})) {
        QFile file(sources.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (auto match = asked.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext(); ++count) {
            const std::string key = match.next().captured(1).replace("\\\"", "\"").toStdString();
            QVERIFY2(std::find(keys.begin(), keys.end(), key) != keys.end(), (name.toStdString() + ": " + key).c_str());
        }
    }
    QVERIFY(count > 400);
    // As documents use it, with places for figures kept.
    for (const std::string& key : keys)
        for (char n = '1'; n <= '9'; ++n) {
            const std::string place = std::string("%") + n;
            const bool has = key.find(place) != std::string::npos;
            QVERIFY2((german(key).find(place) != std::string::npos) == has, key.c_str());
        }
    DocumentOptions options;
    options.language = "de";
    options.run = sampleRun();
    for (const planner::Plan& plan : test::samplePlansAndScenarios()) {
        const auto view = internalView(test::compared(test::withTerms(plan)), test::shippedCatalogue());
        QVERIFY(view);
        const InternalDocument document = makeDocument(*view, options, german);
        QVERIFY(proposalXlsx(document, options, german));
        proposalHtml(document, german);
    }
    QVERIFY2(german.missing().empty(), german.missing().empty() ? "" : german.missing().begin()->c_str());
}

void TestDocuments::germanFigures() {
    const Words german("de");
    QCOMPARE(german.figure("$1,234.50"), std::string("$1.234,50"));
    QCOMPARE(german.figure("3.5 TB"), std::string("3,5 TB"));
    QCOMPARE(german.date("2026-11-24"), std::string("24. November 2026"));
    QCOMPARE(german.years(5), std::string("fünf Jahre"));
    QCOMPARE(german.chart("Cheaper than NVR from year 4"), std::string("Günstiger als NVR ab Jahr 4"));
    QCOMPARE(Words("xx").language(), std::string("en"));
    const auto view = customerView(test::compared(test::samplePlan("harbour-stores")), test::shippedCatalogue());
    QVERIFY(view);
    DocumentOptions options;
    options.language = "de";
    const std::string html = proposalHtml(makeDocument(*view, options, german), german);
    QVERIFY(html.find("lang=\"de\"") != std::string::npos);
    QVERIFY(html.find("Zusammenfassung") != std::string::npos);
    QVERIFY(html.find(">Summary<") == std::string::npos);
    QString total = QLocale(QLocale::English).toString(view->offers[0].total.net.amount(), 'f', 2);
    QVERIFY(html.find(total.toStdString()) == std::string::npos);
    total.replace(',', ';').replace('.', ',').replace(';', '.');
    QVERIFY2(html.find(total.toStdString()) != std::string::npos, qPrintable(total));
}

void TestDocuments::sectionsInTheOrderAsked() {
    const auto view = customerView(test::sampleComparison(), planner::Catalogue());
    QVERIFY(view);
    const Words words;
    DocumentOptions options;
    QCOMPARE(makeDocument(*view, options, words).content().sections.size(), std::size(allSections) - 1); // no test run
    options.sections = {SectionId::Bill, SectionId::Cover};
    const CustomerDocument document = makeDocument(*view, options, words);
    QCOMPARE(document.content().sections.size(), 2);
    QCOMPARE(document.content().sections.front().key, std::string("bill"));
    for (const SectionId id : allSections)
        QCOMPARE(*sectionFromKey(sectionKey(id)), id);
    QVERIFY(!sectionFromKey("nothing"));
}

void TestDocuments::soldBelowCostIsRefused() {
    planner::Plan plan = test::samplePlan("harbour-stores");
    plan.commercial.margin.set(-0.1);
    const Comparison comparison = test::compared(plan);
    const auto view = customerView(comparison, test::shippedCatalogue());
    QVERIFY(!view);
    QCOMPARE(view.error().kind, ErrorKind::BadInput);
    const auto ours = internalView(comparison, test::shippedCatalogue());
    QVERIFY(ours);
    QVERIFY(!ours->belowCost.empty());
}

/// The customer's figures are selling prices everywhere: cards, curve, bands, bill and years say the same.
void TestDocuments::termsAreInEveryFigure() {
    const planner::Plan plan = test::withTerms(test::samplePlan("harbour-stores"));
    const Comparison bought = test::compared(plan, true, 400);
    const auto view = customerView(bought, test::shippedCatalogue());
    QVERIFY(view);
    for (std::size_t a = 0; a < 3; ++a) {
        const ArchitectureResult& sold = view->sold.results[a];
        QCOMPARE(sold.cashFlow.nominal.inCents(), view->offers[a].total.net.inCents());
        QVERIFY(sold.cashFlow.nominal > bought.results[a].cashFlow.nominal);
        QCOMPARE(sold.cumulativeLikely.back(), sold.cashFlow.nominal.amount());
        QVERIFY(sold.tco.p10 < sold.tco.p90 && sold.tcoUsd.low < sold.tco.p10 && sold.tco.p90 < sold.tcoUsd.high);
        QVERIFY(sold.tco.p50 > bought.results[a].tco.p50);
    }
    // Without terms the document says what the screen says.
    const Comparison plain = test::compared(test::samplePlan("harbour-stores"));
    const auto same = customerView(plain, test::shippedCatalogue());
    QVERIFY(same);
    for (std::size_t a = 0; a < 3; ++a) {
        QCOMPARE(same->offers[a].total.net.inCents(), plain.results[a].cashFlow.nominal.inCents());
        QCOMPARE(same->sold.results[a].tco.p90, plain.results[a].tco.p90);
    }
}

void TestDocuments::checklistNamesWhatIsMissing() {
    const Words words;
    planner::Plan plan = test::samplePlan("harbour-stores");
    const auto state = [&](const std::vector<Check>& checks, const char* id) {
        const auto found = std::find_if(checks.begin(), checks.end(), [id](const Check& check) { return check.id == id; });
        return found == checks.end() ? std::optional<CheckState>() : found->state;
    };
    DocumentOptions options;
    std::vector<Check> checks = checklist(test::compared(plan), test::shippedCatalogue(), options, words);
    QVERIFY(state(checks, "tax") == CheckState::Look);
    QVERIFY(state(checks, "prices") == CheckState::Done);
    QVERIFY(state(checks, "defaults") == CheckState::Look);
    QVERIFY(state(checks, "test") == CheckState::Look);
    QVERIFY(state(checks, "validity") == CheckState::Look);
    for (std::size_t i = 1; i < checks.size(); ++i)
        QVERIFY(checks[i - 1].state >= checks[i].state); // worst first
    plan.commercial.taxRate.set(0.19);
    plan.commercial.margin.set(-0.1);
    options.validUntil = "2027-01-31";
    options.author = "Dana Ortiz";
    options.run = sampleRun();
    checks = checklist(test::compared(plan), test::shippedCatalogue(), options, words);
    QVERIFY(!state(checks, "tax"));
    QVERIFY(!state(checks, "validity"));
    QVERIFY(state(checks, "below-cost") == CheckState::Blocks);
    QVERIFY(state(checks, "test") == CheckState::Look); // a figure of the run failed
    plan.currency.set("CHF"); // and no rate: the price of a line in it counts as nothing
    planner::CustomLine line;
    line.id = line.name = "crane";
    line.unitPrice = Range::exactly(10);
    line.currency = "CHF";
    plan.customLines = {line};
    checks = checklist(test::compared(plan), test::shippedCatalogue(), options, words);
    QVERIFY(state(checks, "prices") == CheckState::Blocks);
}

void TestDocuments::theSameTwice() {
    const auto files = [] {
        const auto view = customerView(test::compared(test::samplePlan("grayslake-schools")), test::shippedCatalogue(), {true});
        DocumentOptions options;
        options.date = "2026-11-24";
        const Words words;
        return *exportAll(makeDocument(*view, options, words), options, words);
    };
    const std::vector<ExportFile> first = files();
    QTest::qWait(2100); // so that a clock in any of them would show
    const std::vector<ExportFile> second = files();
    QCOMPARE(first.size(), second.size());
    for (std::size_t i = 0; i < first.size(); ++i) {
        QCOMPARE(first[i].name, second[i].name);
        QVERIFY2(first[i].bytes == second[i].bytes, first[i].name.c_str());
    }
}

void TestDocuments::folderIsWholeOrNotThere() {
    QTemporaryDir folder;
    const std::filesystem::path target = std::filesystem::path(folder.path().toStdString()) / "bid";
    QVERIFY(writeFolder(target, {{"a.csv", "1"}, {"b.csv", "2"}}));
    QCOMPARE(QDir(QString::fromStdString(target.string())).entryList(QDir::Files), (QStringList{"a.csv", "b.csv"}));
    QVERIFY(writeFolder(target.string() + "/", {{"a.csv", "3"}})); // others stay
    QCOMPARE(QDir(QString::fromStdString(target.string())).entryList(QDir::Files), (QStringList{"a.csv", "b.csv"}));
    // One file that cannot be written: no folder, nothing beside it.
    const std::filesystem::path bad = target.parent_path() / "bad";
    QVERIFY(!writeFolder(bad, {{"a.csv", "1"}, {"missing/b.csv", "2"}}));
    QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden), (QStringList{"bid"}));
    QVERIFY(!writeFolder(target / "a.csv", {{"x", "1"}}));
}

void TestDocuments::testRunIsReadAndRefused() {
    const auto run = parseTestRun(R"({"schema":"sightline.testbed-run/1","run_id":"r1","verdict":"pass","seconds":12,"figures":[
        {"name":"mbps","label":"Rate","unit":"Mbps","planned":2,"measured":2.1,"tolerance":0.2,"verdict":"pass"}],"gaps":[{"camera":"c1","seconds":2.5},{"camera":"c1","seconds":1}]})", "run.json");
    QVERIFY(run);
    QVERIFY(run->pass && run->figures.front().pass);
    QCOMPARE(run->gaps.size(), 1);
    QCOMPARE(run->gaps.front().longestSeconds, 2.5);
    // As sightline-cli writes it: by camera, also those without a gap.
    const auto drill = parseTestRun(R"({"schema":"sightline.testbed-drill/1","verdict":"partial","figures":[],"gaps":{"cam1":[],
        "cam2":[{"from_s":3,"length_s":1.5,"open":false},{"from_s":9,"length_s":6,"open":true}],"cam3":7}})", "run.json");
    QVERIFY(drill && drill->drill && drill->partial && !drill->pass);
    QCOMPARE(drill->gaps.size(), 1);
    QCOMPARE(drill->gaps.front().camera, std::string("cam2"));
    QCOMPARE(drill->gaps.front().gaps, std::int64_t{2});
    QCOMPARE(drill->gaps.front().longestSeconds, 6.0);
    for (const char* bad : {"", "[]", "{}", R"({"schema":"sightline.compare/1"})", R"({"schema":"sightline.testbed-run/1"})", R"({"schema":"sightline.testbed-run/1","figures":3})"})
        QVERIFY(!parseTestRun(bad, "run.json"));
    QVERIFY(parseTestRun(R"({"schema":"sightline.testbed-run/1","figures":[3,"x",{"label":7}]})", "run.json"));
}

void TestDocuments::brandingIsReadAndRefused() {
    QTemporaryDir folder;
    const auto with = [&](const char* text) {
        QFile file(folder.filePath("b.json"));
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write");
        file.write(text);
        file.close();
        return loadBranding(file.fileName().toStdString());
    };
    QFile logo(folder.filePath("logo.svg"));
    QVERIFY(logo.open(QIODevice::WriteOnly));
    logo.write("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"10\" height=\"10\"/></svg>");
    logo.close();
    const auto good = with(R"({"company":"Meridian","colour":"#123456","logo":"logo.svg"})");
    QVERIFY(good);
    QVERIFY(!good->logo.empty());
    for (const char* bad : {"", "[1]", R"({"company":3})", R"({"slogan":"x"})", R"({"colour":"red"})", R"({"logo":"missing.svg"})", R"({"logo":"b.json"})"})
        QVERIFY(!with(bad));
}

QTEST_MAIN(TestDocuments)
#include "tst_documents.moc"
