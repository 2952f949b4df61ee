// The PDF read back by Poppler: whole, in reading order, inside its pages; and without anything of ours.

#ifndef Q_MOC_RUN // moc 6.4 cannot read <concepts>, which money.h reaches by <compare>
#include "document_support.h"
#include "proposal/export.h"
#endif

#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace sightline;
using namespace sightline::proposal;

class TestPdfPeer : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void textIsInReadingOrder();
    void everyWordLiesOnItsPage_data();
    void everyWordLiesOnItsPage();
    void noBuyPriceIsInIt();

private:
    QString written(const planner::Plan& plan, const DocumentOptions& options, const Words& words);
    QByteArray ran(const QString& program, const QStringList& arguments);

    QTemporaryDir m_folder;
};

void TestPdfPeer::initTestCase() {
    for (const char* program : {"pdftotext", "pdfinfo", "pdffonts", "pdftoppm"})
        QVERIFY2(!QStandardPaths::findExecutable(QLatin1String(program)).isEmpty(), "this test needs the package poppler-utils");
}

QString TestPdfPeer::written(const planner::Plan& plan, const DocumentOptions& options, const Words& words) {
    const auto view = customerView(test::compared(plan, true), test::shippedCatalogue());
    const QString file = m_folder.filePath("p.pdf");
    return view && writeDocument(file.toStdString(), proposalPdf(makeDocument(*view, options, words).content())) ? file : QString();
}

QByteArray TestPdfPeer::ran(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    process.waitForFinished(60'000);
    const QByteArray complaints = process.readAllStandardError();
    if (process.exitCode() != 0 || !complaints.isEmpty()) qWarning("%s: %s", qPrintable(program), complaints.constData());
    return process.exitCode() == 0 && complaints.isEmpty() ? process.readAllStandardOutput() : QByteArray();
}

void TestPdfPeer::textIsInReadingOrder() {
    const Words words;
    DocumentOptions options;
    options.author = "Dana Ortiz";
    options.date = "2026-11-24";
    const QString file = written(test::samplePlan("harbour-stores"), options, words);
    QVERIFY(!file.isEmpty());
    const QString text = QString::fromUtf8(ran("pdftotext", {file, "-"}));
    qsizetype at = 0;
    for (const char* next : {"Proposal", "Harbour Stores, 12 shops", "Prepared for Harbour Stores", "Dana Ortiz", "24 November 2026", "Contents", "Page 1 of ", "Summary", "Hybrid fits best", "Recommended", "Why", "What would change it",
                             "Requirements as understood", "Options compared", "Paid so far", "Scope by site", "Camera schedule", "Recorders and storage", "Bandwidth and PoE", "Drawing and failures", "Parts and prices", "Mount cameras",
                             "Cost by year", "Lost footage", "Assumptions", "Exclusions and clarifications", "Terms and acceptance", "Signatures"}) {
        const qsizetype found = text.indexOf(QLatin1String(next), at);
        QVERIFY2(found >= 0, next);
        at = found;
    }
    const auto view = customerView(test::compared(test::samplePlan("harbour-stores"), true), test::shippedCatalogue());
    for (const costmodel::Offer& offer : view->offers)
        QVERIFY(text.contains(QLocale(QLocale::English).toString(offer.total.net.amount(), 'f', 2)));
    // Every font is embedded and says which character each of its glyphs is.
    const QStringList fonts = QString::fromUtf8(ran("pdffonts", {file})).split('\n').mid(2);
    for (const QString& font : fonts)
        if (!font.trimmed().isEmpty()) QVERIFY2(font.contains(QRegularExpression("yes (yes|no) +yes")), qPrintable(font));
    const QString info = QString::fromUtf8(ran("pdfinfo", {file}));
    QVERIFY(info.contains("Title:           Harbour Stores, 12 shops"));
    const QString links = QString::fromUtf8(ran("pdfinfo", {"-url", file}));
    QVERIFY(links.contains("http"));
}

void TestPdfPeer::everyWordLiesOnItsPage_data() {
    QTest::addColumn<QString>("sample");
    QTest::addColumn<QString>("language");
    QTest::addColumn<bool>("letter");
    QTest::newRow("shops, English, A4") << "harbour-stores" << "en" << false;
    QTest::newRow("shops, German, Letter") << "harbour-stores" << "de" << true;
    QTest::newRow("schools, German, A4") << "escambia-schools" << "de" << false;
}

void TestPdfPeer::everyWordLiesOnItsPage() {
    QFETCH(QString, sample);
    QFETCH(QString, language);
    QFETCH(bool, letter);
    const Words words(language.toStdString());
    DocumentOptions options;
    options.language = words.language();
    options.paper = letter ? Paper::Letter : Paper::A4;
    planner::Plan plan = test::samplePlan(sample.toStdString());
    plan.customer = "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch";
    const QString file = written(plan, options, words);
    QVERIFY(!file.isEmpty());
    const QString boxes = QString::fromUtf8(ran("pdftotext", {"-bbox", file, "-"}));
    static const QRegularExpression page(QStringLiteral("<page width=\"([\\d.]+)\" height=\"([\\d.]+)\">"));
    static const QRegularExpression word(QStringLiteral("<word xMin=\"([-\\d.]+)\" yMin=\"([-\\d.]+)\" xMax=\"([-\\d.]+)\" yMax=\"([-\\d.]+)\">([^<]*)</word>"));
    double width = 0, height = 0;
    int count = 0;
    for (const QString& line : boxes.split('\n')) {
        if (const auto match = page.match(line); match.hasMatch()) {
            width = match.captured(1).toDouble();
            height = match.captured(2).toDouble();
        } else if (const auto found = word.match(line); found.hasMatch()) {
            ++count;
            // Inside the margins: 64 px are 48 points.
            QVERIFY2(found.captured(1).toDouble() > 46 && found.captured(3).toDouble() < width - 45, qPrintable(line));
            QVERIFY2(found.captured(2).toDouble() > 15 && found.captured(4).toDouble() < height - 10, qPrintable(line));
        }
    }
    QVERIFY(count > 1000);
    // Pages are not blank, and nothing is painted into the outer margins.
    ran("pdftoppm", {"-r", "40", "-png", file, m_folder.filePath("page")});
    const QStringList pictures = QDir(m_folder.path()).entryList({"page*.png"});
    QVERIFY(pictures.size() > 10);
    for (const QString& name : pictures) {
        const QImage image(m_folder.filePath(name));
        int inked = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) {
                const bool isInk = qGray(image.pixel(x, y)) < 250;
                inked += isInk;
                if (x < 20 || x >= image.width() - 20) QVERIFY2(!isInk, qPrintable(name));
            }
        QVERIFY2(inked > 200, qPrintable(name));
        QFile::remove(m_folder.filePath(name));
    }
}

void TestPdfPeer::noBuyPriceIsInIt() {
    planner::Plan plan = test::samplePlan("harbour-stores");
    plan.commercial.margin.set(0.2713);
    plan.notes = "NOTEMARKER";
    planner::CustomLine line;
    line.id = line.name = "Crane";
    line.unitPrice = {611.17, 613.19, 617.23};
    plan.customLines = {line};
    const Words words;
    const QString file = written(plan, {}, words);
    QVERIFY(!file.isEmpty());
    const QString text = QString::fromUtf8(ran("pdftotext", {"-layout", file, "-"})) + QString::fromUtf8(ran("pdfinfo", {file}));
    for (const char* marker : {"611.17", "613.19", "617.23", "27.13", "NOTEMARKER", "37.23"})
        QVERIFY2(!text.contains(QLatin1String(marker)), marker);
    QVERIFY(text.contains(QString::number(613.19 / (1 - 0.2713), 'f', 2)));
}

QTEST_MAIN(TestPdfPeer)
#include "tst_pdf_peer.moc"
