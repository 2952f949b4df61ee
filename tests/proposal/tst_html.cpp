// The proposal: well-formed, self-contained, inert whatever the plan says, and its tables add up.

#ifndef Q_MOC_RUN // moc 6.4 cannot read <concepts>, which money.h reaches by <compare>
#include "proposal/html.h"
#include "sample_comparison.h"
#endif

#include <QGuiApplication>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <filesystem>
#include <sys/stat.h>

using namespace sightline;
using namespace sightline::proposal;

namespace {

const planner::Catalogue noCatalogue;

QString documentOf(const Comparison& comparison, const HtmlOptions& options = {}) {
    const Result<std::string> html = proposalHtml(comparison, noCatalogue, options);
    if (!html) qFatal("%s", toText(html.error()).c_str());
    return QString::fromStdString(*html);
}

/// A table as the reader sees it: rows of cell texts.
struct ReadTable {
    QString kind;
    QString caption;
    QList<QStringList> rows;
};

struct ReadDocument {
    QString error;
    QList<ReadTable> tables;
    QStringList elements;
    QStringList attributes; ///< "element@name=value"
    QString text;           ///< all that is shown
};

/// Strict: anything that is not well-formed XML is an error.
ReadDocument readDocument(const QString& html) {
    ReadDocument document;
    QXmlStreamReader reader(html);
    int cellDepth = -1;
    int depth = 0;
    bool inStyle = false;
    QString* into = nullptr;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::StartElement: {
            const QString name = reader.name().toString();
            ++depth;
            document.elements << name;
            for (const QXmlStreamAttribute& attribute : reader.attributes())
                document.attributes << name + QLatin1Char('@') + attribute.name().toString() + QLatin1Char('=') +
                                           attribute.value().toString();
            inStyle = inStyle || name == QLatin1String("style") || name == QLatin1String("script");
            if (name == QLatin1String("table"))
                document.tables.append({reader.attributes().value(QLatin1String("class")).toString(), {}, {}});
            else if (name == QLatin1String("tr"))
                document.tables.last().rows.append(QStringList());
            else if (name == QLatin1String("td") || name == QLatin1String("th")) {
                document.tables.last().rows.last().append(QString());
                into = &document.tables.last().rows.last().last();
                cellDepth = depth;
            } else if (name == QLatin1String("caption")) {
                into = &document.tables.last().caption;
                cellDepth = depth;
            }
            break;
        }
        case QXmlStreamReader::EndElement:
            if (depth == cellDepth) {
                into = nullptr;
                cellDepth = -1;
            }
            inStyle = inStyle && reader.name() != QLatin1String("style") && reader.name() != QLatin1String("script");
            --depth;
            break;
        case QXmlStreamReader::Characters:
            if (into) *into += reader.text();
            if (!inStyle) document.text += reader.text();
            break;
        default:
            break;
        }
    }
    if (reader.hasError())
        document.error = QStringLiteral("line %1: %2").arg(reader.lineNumber()).arg(reader.errorString());
    return document;
}

QList<ReadTable> tablesOf(const ReadDocument& document, const QString& kind) {
    QList<ReadTable> found;
    for (const ReadTable& table : document.tables)
        if (table.kind.split(QLatin1Char(' ')).contains(kind)) found << table;
    return found;
}

/// Cents of "1,234.50"; an empty or dashed cell is nothing.
qint64 centsOf(QString cell) {
    if (cell.isEmpty() || cell == QStringLiteral("–")) return 0;
    const bool negative = cell.startsWith(QChar(0x2212));
    cell.remove(QChar(0x2212)).remove(QLatin1Char(',')).remove(QLatin1Char('.'));
    bool number = false;
    const qint64 cents = cell.toLongLong(&number);
    if (!number) qFatal("not an amount: %s", qPrintable(cell));
    return negative ? -cents : cents;
}

/// Text that would break out of a careless page.
QStringList hostileTexts() {
    return {
        QStringLiteral("<script>document.title='owned'</script>"),
        QStringLiteral("</title></style></table><img src=x onerror=alert(1)>"),
        QStringLiteral("\" onload=\"alert(1)\" x='"),
        QStringLiteral("&lt;b&gt; &amp; ]]> <!-- "),
        QStringLiteral("--></bdi><h1>Approved</h1>"),
        QStringLiteral("a\u202Egnp.exe \u2066x\u0001\u0008\u001B[31m\u0085\uFFFE"),
        QString::fromUtf8("\u05D7\u05E0\u05D5\u05EA \u05D1\u05E0\u05DE\u05DC $1"),
        QString(10'000, QLatin1Char('W')),
        QStringLiteral("https://example.invalid/?q=1&r=2"),
        QString(),
    };
}

Comparison withTexts(const QString& text) {
    const std::string bytes = text.toStdString();
    Comparison comparison = test::sampleComparison();
    comparison.plan.name = bytes;
    comparison.plan.customer = bytes;
    comparison.plan.notes = bytes;
    for (planner::Site& site : comparison.plan.sites) {
        site.name = bytes;
        for (planner::CameraGroup& group : site.groups)
            group.name = bytes;
    }
    for (planner::Finding& finding : comparison.findings)
        finding.place = finding.message = finding.remedy = bytes;
    for (ArchitectureResult& result : comparison.results) {
        result.sheet.lines.front().name = bytes;
        result.sheet.lines.front().factors.front().driver = bytes;
        result.cashFlow.lines.front().category = bytes.empty() ? "x" : bytes;
    }
    comparison.recommendation.headline = comparison.recommendation.sentence = bytes;
    comparison.recommendation.flips.front().text = bytes;
    comparison.methods["bitrate"] = bytes;
    return comparison;
}

} // namespace

class TestHtml : public QObject {
    Q_OBJECT

private slots:
    void isWellFormed();
    void policyForbidsEverythingFromOutside();
    void loadsNothing();
    void hostileTextIsInert_data();
    void hostileTextIsInert();
    void invalidBytesAreReplaced();
    void theSameTwice();
    void everySectionIsThere();
    void amountsAreInTheCurrencyOfTheSheets();
    void recommendationIsNamed();
    void yearTablesFoot_data();
    void yearTablesFoot();
    void billsFoot();
    void lostFootageFoots();
    void headingsAndTablesAreAccessible();
    void tooCloseNamesBoth();
    void nothingFeasibleRecommendsNothing();
    void siteThatCannotBeSizedHasNoTotal();
    void mixedRecordersAndNetworkAreWellFormed();
    void emptyComparisonIsStillADocument();
    void writesWholeOrNotAtAll();
};

void TestHtml::isWellFormed() {
    for (const int years : {1, 5, 6, 12, 15}) {
        const QString html = documentOf(test::sampleComparison(years), {"Dana Ortiz", "2026-11-24"});
        const ReadDocument document = readDocument(html);
        QVERIFY2(document.error.isEmpty(), qPrintable(document.error));
        QVERIFY(html.startsWith(QStringLiteral("<!DOCTYPE html>\n")));
    }
}

void TestHtml::policyForbidsEverythingFromOutside() {
    const ReadDocument document = readDocument(documentOf(test::sampleComparison()));
    QVERIFY(document.attributes.contains(QStringLiteral("meta@http-equiv=Content-Security-Policy")));
    const QStringList policies = document.attributes.filter(QStringLiteral("meta@content=default-src 'none'; "));
    QCOMPARE(policies.size(), 1);
    QVERIFY(!policies.first().contains(QStringLiteral("unsafe")));
    static const QRegularExpression hashes(QStringLiteral("script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; "));
    QVERIFY(policies.first().contains(hashes));
    QVERIFY(document.attributes.filter(QStringLiteral("@style=")).isEmpty()); // the policy would not apply them
}

void TestHtml::loadsNothing() {
    const QString html = documentOf(test::sampleComparison());
    const ReadDocument document = readDocument(html);
    QCOMPARE(document.elements.count(QStringLiteral("script")), 2); // data, and what shows it
    for (const char* element : {"img", "iframe", "link", "object", "embed", "form", "base", "image", "use"})
        QVERIFY2(!document.elements.contains(QLatin1String(element)), element);
    static const QRegularExpression loads(QStringLiteral("@(src|srcset|action|data|poster|background|on[a-z]+)="));
    QVERIFY(document.attributes.filter(loads).isEmpty());
    QVERIFY(!html.contains(QStringLiteral("url(")));
    QVERIFY(!html.contains(QStringLiteral("@import")));
    static const QRegularExpression outside(QStringLiteral("^(?!a@href=).*https?://"));
    for (const QString& attribute : document.attributes.filter(outside))
        QVERIFY2(attribute.contains(QStringLiteral("@xmlns")) || attribute.contains(QStringLiteral("www.w3.org")),
                 qPrintable(attribute));
}

void TestHtml::hostileTextIsInert_data() {
    QTest::addColumn<QString>("text");
    int row = 0;
    for (const QString& text : hostileTexts())
        QTest::addRow("%d", row++) << text;
}

void TestHtml::hostileTextIsInert() {
    QFETCH(QString, text);
    const std::string bytes = text.toStdString();
    const QString html = documentOf(withTexts(text), {bytes, bytes});
    const ReadDocument document = readDocument(html);
    QVERIFY2(document.error.isEmpty(), qPrintable(document.error));
    // The same elements and attribute names as with harmless text: nothing of it became markup.
    const ReadDocument harmless = readDocument(documentOf(withTexts(QStringLiteral("x")), {"x", "x"}));
    const auto counted = [](const QStringList& list) {
        QMap<QString, int> counts;
        for (const QString& entry : list)
            ++counts[entry];
        return counts;
    };
    if (!text.isEmpty()) QCOMPARE(counted(document.elements), counted(harmless.elements));
    QCOMPARE(document.elements.count(QStringLiteral("script")), 2);
    QVERIFY(!document.elements.contains(QStringLiteral("img")));
    QVERIFY(document.attributes.filter(QRegularExpression(QStringLiteral("@on"))).isEmpty());
    for (const QChar turn : {QChar(0x202E), QChar(0x2066)})
        QVERIFY(!html.contains(turn));
    for (const QChar c : html)
        QVERIFY(c.unicode() >= 0x20 || c == QLatin1Char('\n'));
    // Long names do not swell the document.
    QVERIFY(html.size() < documentOf(test::sampleComparison()).size() + 30'000);
}

void TestHtml::invalidBytesAreReplaced() {
    Comparison comparison = test::sampleComparison();
    comparison.plan.customer = "caf\xE9 \xF0\x9F\x98 \xED\xA0\x80 end";
    const QByteArray bytes = documentOf(comparison).toUtf8();
    QCOMPARE(QString::fromUtf8(bytes).toUtf8(), bytes);
    const ReadDocument document = readDocument(QString::fromUtf8(bytes));
    QVERIFY2(document.error.isEmpty(), qPrintable(document.error));
    QVERIFY(document.text.contains(QStringLiteral("caf\uFFFD ")));
}

void TestHtml::theSameTwice() {
    const HtmlOptions options{"Dana Ortiz", "2026-11-24"};
    QCOMPARE(documentOf(test::sampleComparison(), options), documentOf(test::sampleComparison(), options));
}

void TestHtml::everySectionIsThere() {
    const ReadDocument document = readDocument(documentOf(test::sampleComparison(), {"Dana Ortiz", "2026-11-24"}));
    for (const char* id : {"summary", "requirements", "options", "scope", "cameras", "storage", "network", "topology", "bill",
                           "years", "reliability", "assumptions", "exclusions", "acceptance"}) {
        QCOMPARE(document.attributes.count(QStringLiteral("section@id=") + QLatin1String(id)), 1);
        QVERIFY(document.attributes.contains(QStringLiteral("a@href=#") + QLatin1String(id)));
    }
    for (const char* words :
         {"Prepared for Harbour Stores", "Video recording for 12 shops", "24 November 2026", "Dana Ortiz",
          "Cheaper in 91 of 100 price outcomes", "Over 68 cameras at each site"})
        QVERIFY2(document.text.contains(QLatin1String(words)), words);
    // What only we look at is not in it.
    QVERIFY(!document.text.contains(QStringLiteral("Motion share is not measured")));
    for (const std::string& cost : costmodel::excludedCosts(test::sampleComparison().plan))
        if (cost.find("margin") == std::string::npos) QVERIFY(document.text.contains(QString::fromStdString(cost)));
}

void TestHtml::amountsAreInTheCurrencyOfTheSheets() {
    Comparison comparison = test::sampleComparison();
    for (ArchitectureResult& result : comparison.results)
        result.sheet.currency = result.cashFlow.currency = "EUR";
    const QString euros = readDocument(documentOf(comparison)).text;
    const QString dollars = readDocument(documentOf(test::sampleComparison())).text;
    // What stays are the reasons that the sample wrote by hand.
    QVERIFY(euros.count(QLatin1Char('$')) * 10 < dollars.count(QLatin1Char('$')));
    QCOMPARE(euros.count(QLatin1Char('$')) + euros.count(QChar(0x20ac)), dollars.count(QLatin1Char('$')));
    const double total = comparison.of(planner::Architecture::Hybrid).cashFlow.nominal.amount();
    QVERIFY(euros.contains(QChar(0x20ac) + QLocale(QLocale::English).toString(total, 'f', 0)));
}

void TestHtml::recommendationIsNamed() {
    const ReadDocument document = readDocument(documentOf(test::sampleComparison()));
    QCOMPARE(document.attributes.count(QStringLiteral("article@class=card hybrid best")), 1);
    QCOMPARE(document.attributes.count(QStringLiteral("article@class=card vms")), 1);
    QVERIFY(document.text.contains(QStringLiteral("Misses 1 must-have")));
    // The total on the cover is the exact one of the winner.
    const Comparison comparison = test::sampleComparison();
    const double total = comparison.of(planner::Architecture::Hybrid).cashFlow.nominal.amount();
    QVERIFY(document.text.contains(QLocale(QLocale::English).toString(total, 'f', 0)));
}

void TestHtml::yearTablesFoot_data() {
    QTest::addColumn<int>("years");
    for (const int years : {1, 5, 6, 7, 12, 15})
        QTest::addRow("%d", years) << years;
}

/// Rows and columns add up to the cent, also when a long horizon is cut into several tables.
void TestHtml::yearTablesFoot() {
    QFETCH(int, years);
    const Comparison comparison = test::sampleComparison(years);
    const QList<ReadTable> tables = tablesOf(readDocument(documentOf(comparison)), QStringLiteral("years"));
    QMap<QString, QMap<QString, qint64>> rowSums; // architecture, category
    QMap<QString, int> yearsSeen;
    int withTotals = 0;
    for (const ReadTable& table : tables) {
        const QStringList head = table.rows.first();
        const bool ends = head.last() == QStringLiteral("Total");
        const qsizetype moneyColumns = head.size() - 1 - (ends ? 1 : 0);
        yearsSeen[table.caption] += static_cast<int>(moneyColumns);
        const QStringList foot = table.rows.last();
        QCOMPARE(foot.first(), QStringLiteral("Total"));
        for (qsizetype column = 1; column < head.size(); ++column) {
            qint64 sum = 0;
            for (qsizetype row = 1; row + 1 < table.rows.size(); ++row)
                sum += centsOf(table.rows[row][column]);
            QCOMPARE(sum, centsOf(foot[column]));
        }
        for (qsizetype row = 1; row < table.rows.size(); ++row) {
            qint64& sum = rowSums[table.caption][table.rows[row].first()];
            for (qsizetype column = 1; column <= moneyColumns; ++column)
                sum += centsOf(table.rows[row][column]);
            if (ends) QCOMPARE(sum, centsOf(table.rows[row].last()));
        }
        withTotals += ends;
    }
    QCOMPARE(withTotals, 3);
    QCOMPARE(yearsSeen.size(), 3);
    for (const int seen : yearsSeen)
        QCOMPARE(seen, years + 1);
    for (const ArchitectureResult& result : comparison.results)
        QVERIFY(std::any_of(tables.begin(), tables.end(), [&](const ReadTable& table) {
            return centsOf(table.rows.last().last()) == result.cashFlow.nominal.inCents();
        }));
}

void TestHtml::billsFoot() {
    const Comparison comparison = test::sampleComparison();
    const QList<ReadTable> bills = tablesOf(readDocument(documentOf(comparison)), QStringLiteral("bill"));
    QCOMPARE(bills.size(), 3);
    for (qsizetype i = 0; i < 3; ++i) {
        qint64 sum = 0;
        qint64 group = 0;
        for (const QStringList& row : bills[i].rows.mid(1)) {
            if (row.size() == 1) {
                group = 0; // a category begins
            } else if (row.first().startsWith(QStringLiteral("All of "))) {
                QCOMPARE(centsOf(row.last()), group);
            } else if (row.first() == QStringLiteral("Total")) {
                QCOMPARE(centsOf(row.last()), sum);
                QCOMPARE(sum, comparison.results[static_cast<std::size_t>(i)].cashFlow.nominal.inCents());
            } else {
                group += centsOf(row.last());
                sum += centsOf(row.last());
            }
        }
        QVERIFY(sum > 0);
    }
}

void TestHtml::lostFootageFoots() {
    Comparison comparison = test::sampleComparison();
    // Fractions that rounding one by one would not add up.
    comparison.results[0].loss.byCause = {0.4, 0.4, 0.4, 0.4, 0.4, 10.5, 3.5, 0};
    comparison.results[0].loss.mean = 16.0;
    const QList<ReadTable> tables = tablesOf(readDocument(documentOf(comparison)), QStringLiteral("causes"));
    QCOMPARE(tables.size(), 1);
    const QList<QStringList> rows = tables.first().rows;
    for (qsizetype column = 1; column <= 3; ++column) {
        qint64 sum = 0;
        for (qsizetype row = 1; row <= 8; ++row)
            sum += QLocale::c().toLongLong(QString(rows[row][column]).remove(QLatin1Char(',')));
        QCOMPARE(sum, QLocale::c().toLongLong(QString(rows[9][column]).remove(QLatin1Char(','))));
        QCOMPARE(sum, qRound64(comparison.results[static_cast<std::size_t>(column - 1)].loss.mean));
    }
}

void TestHtml::headingsAndTablesAreAccessible() {
    const QString html = documentOf(test::sampleComparison());
    const ReadDocument document = readDocument(html);
    QVERIFY(document.attributes.contains(QStringLiteral("html@lang=en")));
    QCOMPARE(document.elements.count(QStringLiteral("h1")), 1);
    QCOMPARE(document.elements.count(QStringLiteral("main")), 1);
    int level = 0;
    for (const QString& element : document.elements) {
        static const QRegularExpression heading(QStringLiteral("^h([1-6])$"));
        const QRegularExpressionMatch match = heading.match(element);
        if (!match.hasMatch()) continue;
        QVERIFY2(match.captured(1).toInt() <= level + 1, qPrintable(element));
        level = match.captured(1).toInt();
    }
    QVERIFY(document.tables.size() > 12);
    for (const ReadTable& table : document.tables)
        QVERIFY(!table.caption.trimmed().isEmpty());
    QCOMPARE(document.elements.count(QStringLiteral("th")),
             document.attributes.filter(QRegularExpression(QStringLiteral("^th@scope=(col|row|rowgroup)$"))).size());
    // Charts are pictures with a name; marks beside a name are hidden from readers.
    const qsizetype pictures = document.attributes.count(QStringLiteral("svg@role=img"));
    QCOMPARE(pictures, document.attributes.filter(QStringLiteral("svg@aria-label=")).size());
    QCOMPARE(document.elements.count(QStringLiteral("svg")),
             pictures + document.attributes.count(QStringLiteral("svg@aria-hidden=true")));
}

void TestHtml::tooCloseNamesBoth() {
    Comparison comparison = test::sampleComparison();
    comparison.recommendation.verdict = Verdict::TooClose;
    comparison.recommendation.runnerUp = planner::Architecture::Vms;
    const ReadDocument document = readDocument(documentOf(comparison));
    QVERIFY(document.attributes.contains(QStringLiteral("article@class=card hybrid best")));
    QVERIFY(document.attributes.contains(QStringLiteral("article@class=card vms best")));
    QVERIFY(!document.text.contains(QStringLiteral("Recommended")));
}

void TestHtml::nothingFeasibleRecommendsNothing() {
    Comparison comparison = test::sampleComparison();
    comparison.recommendation = {};
    comparison.recommendation.verdict = Verdict::NothingFeasible;
    comparison.recommendation.headline = "No option meets every must-have";
    for (ArchitectureResult& result : comparison.results)
        result.feasible = false;
    const ReadDocument document = readDocument(documentOf(comparison));
    QVERIFY(document.text.contains(QStringLiteral("No option meets every must-have")));
    QVERIFY(!document.text.contains(QStringLiteral("Recommended")));
    QVERIFY(document.attributes.filter(QRegularExpression(QStringLiteral("class=.*\\bbest\\b"))).isEmpty());
}

void TestHtml::siteThatCannotBeSizedHasNoTotal() {
    Comparison comparison = test::sampleComparison();
    ArchitectureResult& nvr = comparison.results[1];
    nvr.feasible = nvr.design.feasible = nvr.design.sites.front().feasible = false;
    nvr.design.sites.front().blockedBy = "no recorder of the catalogue carries the cameras";
    const ReadDocument document = readDocument(documentOf(comparison));
    QVERIFY(document.text.contains(QStringLiteral("Cannot be sized")));
    QVERIFY(document.text.contains(QStringLiteral("No recorder of the catalogue carries the cameras")));
    QCOMPARE(tablesOf(document, QStringLiteral("bill")).size(), 2);
}

void TestHtml::mixedRecordersAndNetworkAreWellFormed() {
    Comparison comparison = test::sampleComparison();
    planner::SiteDesign& site = comparison.results[2].design.sites.front();
    planner::RecorderSet second = site.recorders.front();
    second.count = 1;
    second.year = 3;
    second.standbys = 1;
    site.recorders.push_back(second);
    second.year = 0;
    second.kept = true;
    site.recorders.push_back(second);
    site.switches = {{nullptr, 2, false, 24}, {nullptr, 1, true, 8}};
    planner::LinkLoad link;
    link.name = "internet upload";
    link.capacityMbps = 20;
    link.liveMbps = 30;
    link.state = planner::LinkLoad::State::Over;
    site.links = {link, link};
    comparison.results[2].design.options = {{planner::Deployment::CloudManaged, true, 713913, {}},
                                            {planner::Deployment::OnSite, false, 0, "a reason <b>"}};
    comparison.results[2].design.deployment = planner::Deployment::Interconnect;
    comparison.results[2].reservations = {{planner::Need::OneFailure, "A minute is lost"}};
    const ReadDocument document = readDocument(documentOf(comparison));
    QVERIFY2(document.error.isEmpty(), qPrintable(document.error));
    QVERIFY(!document.text.contains(QStringLiteral("$714k"))); // what other ways cost us is ours
    for (const char* words : {"from year 3", ", kept", "on standby", "over",
                              "Recorder boxes with a federation server", "A minute is lost", "Must-haves that are met, but"})
        QVERIFY2(document.text.contains(QString::fromUtf8(words)), words);
}

void TestHtml::emptyComparisonIsStillADocument() {
    const ReadDocument document = readDocument(documentOf(Comparison()));
    QVERIFY2(document.error.isEmpty(), qPrintable(document.error));
    QVERIFY(document.text.contains(QStringLiteral("Summary")));
}

void TestHtml::writesWholeOrNotAtAll() {
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const std::filesystem::path file = std::filesystem::path(folder.path().toStdString()) / "proposal.html";
    const auto listing = [&] { return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden); };
    QVERIFY(writeDocument(file, "first"));
    QVERIFY(writeDocument(file, std::string(3'000'000, 'x')));
    QCOMPARE(QFileInfo(QString::fromStdString(file.string())).size(), 3'000'000);
    QCOMPARE(listing(), QStringList{QStringLiteral("proposal.html")});
    // A folder in the way: the rename fails, nothing stays behind, and the error names the place and a remedy.
    const std::filesystem::path taken = file.parent_path() / "taken.html";
    std::filesystem::create_directory(taken);
    const Result<void> failed = writeDocument(taken, "new");
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, ErrorKind::Environment);
    QVERIFY(failed.error().place.find("taken.html") != std::string::npos);
    QVERIFY(!failed.error().remedy.empty());
    QCOMPARE(listing(), QStringList{QStringLiteral("proposal.html")});
    QVERIFY(!writeDocument(file.parent_path() / "missing" / "a.html", "x"));
    // A pipe or a device stays what it is, and a link stays a link.
    const std::filesystem::path pipe = file.parent_path() / "pipe", link = file.parent_path() / "link.html";
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    QVERIFY(!writeDocument(pipe, "x"));
    QVERIFY(std::filesystem::is_fifo(pipe));
    std::filesystem::create_symlink(file, link);
    QVERIFY(writeDocument(link, "through"));
    QVERIFY(std::filesystem::is_symlink(link));
    QCOMPARE(std::filesystem::file_size(file), std::uintmax_t(7));
}

QTEST_MAIN(TestHtml)
#include "tst_html.moc"
