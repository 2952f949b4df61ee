// The PDF: nothing clipped, no split row, a contents page that is right, links, bookmarks, and fast enough.

#ifndef Q_MOC_RUN // moc 6.4 cannot read <concepts>, which money.h reaches by <compare>
#include "document_support.h"
#include "proposal/export.h"
#endif

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QRegularExpression>
#include <QTest>

#include <ctime>

using namespace sightline;
using namespace sightline::proposal;

namespace {

planner::Plan manySites(int sites, bool longNames) {
    planner::Plan plan = test::samplePlan("harbour-stores");
    const planner::Site first = plan.sites.front();
    plan.sites.clear();
    for (int i = 0; i < sites; ++i) {
        planner::Site site = first;
        site.id = "site" + std::to_string(i + 1);
        site.name = longNames ? "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik und Zweigniederlassung Nummer " + std::to_string(i + 1) + ", Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
                              : "Shop " + std::to_string(i + 1);
        site.count.set(1);
        // No two are alike, so that each is a kind of its own.
        site.groups.front().count.set(8 + i);
        planner::CameraGroup second = site.groups.front();
        second.id = "doors";
        second.name = longNames ? std::string(300, 'M') : "Doors";
        second.count.set(2 + i % 5);
        site.groups.push_back(second);
        plan.sites.push_back(site);
    }
    return plan;
}

} // namespace

class TestPdf : public QObject {
    Q_OBJECT

private slots:
    void nothingIsClipped_data();
    void nothingIsClipped();
    void fiftySitesInTwoSeconds();
    void bookmarksLinksAndDate();
};

void TestPdf::nothingIsClipped_data() {
    QTest::addColumn<int>("sites");
    QTest::addColumn<bool>("longNames");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("letter");
    QTest::addColumn<bool>("ours");
    for (const int sites : {1, 12, 50})
        for (const bool longNames : {false, true})
            for (const char* language : {"en", "de"})
                for (const bool letter : {false, true}) {
                    const bool ours = longNames == letter;
                    QTest::addRow("%d %s %s %s %s", sites, longNames ? "long" : "short", language, letter ? "letter" : "a4", ours ? "internal" : "customer")
                        << sites << longNames << QString(language) << letter << ours;
                }
}

void TestPdf::nothingIsClipped() {
    QFETCH(int, sites);
    QFETCH(bool, longNames);
    QFETCH(QString, language);
    QFETCH(bool, letter);
    QFETCH(bool, ours);
    static std::map<std::pair<int, bool>, InternalView> views;
    auto& view = views[{sites, longNames}];
    if (view.customer.exclusions.empty()) view = *internalView(test::compared(manySites(sites, longNames)), test::shippedCatalogue());
    const Words words(language.toStdString());
    DocumentOptions options;
    options.language = words.language();
    options.paper = letter ? Paper::Letter : Paper::A4;
    options.author = "Dana Ortiz";
    options.validUntil = "2027-01-31";
    PdfReport report;
    const std::string pdf = ours ? proposalPdf(makeDocument(view, options, words).content(), &report) : proposalPdf(makeDocument(view.customer, options, words).content(), &report);
    QVERIFY(pdf.starts_with("%PDF-"));
    QVERIFY2(report.clipped.empty(), report.clipped.empty() ? "" : report.clipped.front().c_str());
    QVERIFY2(report.splitRows.empty(), report.splitRows.empty() ? "" : report.splitRows.front().c_str());
    QCOMPARE(report.sections.size(), std::size(allSections) - 1);
    for (std::size_t i = 1; i < report.sections.size(); ++i)
        QVERIFY(report.sections[i].second >= report.sections[i - 1].second && report.sections[i].second <= report.pages);
    QVERIFY(pdf.find(letter ? "/MediaBox [0 0 612" : "/MediaBox [0 0 595") != std::string::npos);
}

/// The layout and the file, as the preview needs it; the figures are there already.
void TestPdf::fiftySitesInTwoSeconds() {
    const auto view = customerView(test::compared(manySites(50, false)), test::shippedCatalogue());
    QVERIFY(view);
    const Words words;
    proposalPdf(makeDocument(*view, {}, words).content()); // fonts are read once
    QElapsedTimer timer;
    timer.start();
    const std::clock_t before = std::clock();
    PdfReport report;
    const std::string pdf = proposalPdf(makeDocument(*view, {}, words).content(), &report);
    // Of the processor: what others do on the machine is not the document's.
    const auto took = static_cast<qint64>(1000.0 * static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC);
    qInfo("50 sites: %d pages, %zu KiB, %lld ms of the processor, %lld ms on the clock", report.pages, pdf.size() / 1024, static_cast<long long>(took), static_cast<long long>(timer.elapsed()));
    QVERIFY2(took < 2000, qPrintable(QString::number(took)));
}

void TestPdf::bookmarksLinksAndDate() {
    const auto view = customerView(test::compared(test::samplePlan("harbour-stores")), test::shippedCatalogue());
    QVERIFY(view);
    const Words words;
    DocumentOptions options;
    options.date = "2026-11-24";
    PdfReport report;
    const QByteArray pdf = QByteArray::fromStdString(proposalPdf(makeDocument(*view, options, words).content(), &report));
    QVERIFY(pdf.contains("/CreationDate (D:20261124000000"));
    QVERIFY(pdf.contains("/Outlines ") && pdf.contains("/PageMode /UseOutlines") && pdf.contains("/Lang (en)"));
    QCOMPARE(pdf.count("/Parent "), report.pages + static_cast<int>(report.sections.size())); // pages and bookmarks
    QCOMPARE(pdf.count("/Subtype /Link") >= static_cast<int>(report.sections.size()) - 1, true);
    QVERIFY(pdf.contains("/S /URI"));
    QVERIFY(pdf.contains("/FontFile")); // embedded
    QVERIFY(!pdf.contains("/Type3"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
}

QTEST_MAIN(TestPdf)
#include "tst_pdf.moc"
