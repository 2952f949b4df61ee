// The proposal in a real browser: Chromium opens it from a file, keeps its policy and shows what was written.

#ifndef Q_MOC_RUN // moc 6.4 cannot read <concepts>, which money.h reaches by <compare>
#include "proposal/html.h"
#include "proposal/theme.h"
#include "sample_comparison.h"
#endif

#include <QGuiApplication>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace sightline;

namespace {

struct Browsed {
    bool finished = false;
    QString page; ///< standard output
    QString log;  ///< console messages and the browser's own
};

} // namespace

class TestHtmlBrowser : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void pageIsShownWithoutViolation();
    void textFromOutsideRunsNothing();
    void screenshotShowsTheAnswer();
    void printsOnPaper();

private:
    QString written(const proposal::Comparison& comparison, const QString& name);
    Browsed browse(const QString& file, const QStringList& wanted);

    QString m_browser;
    QTemporaryDir m_folder;
};

void TestHtmlBrowser::initTestCase() {
    m_browser = QStandardPaths::findExecutable(QStringLiteral("chromium"));
    QVERIFY2(!m_browser.isEmpty(), "this test needs the package chromium");
    QVERIFY(m_folder.isValid());
}

QString TestHtmlBrowser::written(const proposal::Comparison& comparison, const QString& name) {
    const QString file = m_folder.filePath(name);
    const Result<std::string> html = proposal::proposalHtml(comparison, planner::Catalogue(), {"Dana Ortiz", "2026-11-24"});
    return html && proposal::writeDocument(file.toStdString(), *html) ? file : QString();
}

Browsed TestHtmlBrowser::browse(const QString& file, const QStringList& wanted) {
    QStringList arguments = {"--headless",
                             "--no-sandbox",
                             "--disable-gpu",
                             "--disable-quic",
                             "--no-first-run",
                             "--disable-background-networking",
                             "--disable-component-update",
                             "--disable-sync",
                             "--enable-logging=stderr",
                             "--user-data-dir=" + m_folder.filePath("profile")};
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(m_browser, arguments + wanted + QStringList{QUrl::fromLocalFile(file).toString()});
    Browsed browsed;
    browsed.finished = process.waitForFinished(100'000) && process.exitCode() == 0;
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
    }
    browsed.page = QString::fromUtf8(process.readAllStandardOutput());
    browsed.log = QString::fromUtf8(process.readAllStandardError());
    return browsed;
}

void TestHtmlBrowser::pageIsShownWithoutViolation() {
    const QString file = written(test::sampleComparison(), "sample.html");
    const Browsed browsed = browse(file, {"--dump-dom"});
    QVERIFY2(browsed.finished, qPrintable(browsed.log));
    QVERIFY(browsed.page.contains("<bdi>Prepared for Harbour Stores</bdi>"));
    QVERIFY(browsed.page.contains("<section id=\"acceptance\""));
    QVERIFY2(!browsed.log.contains("Content Security Policy"), qPrintable(browsed.log));
    QVERIFY2(!browsed.log.contains("CONSOLE"), qPrintable(browsed.log));
}

void TestHtmlBrowser::textFromOutsideRunsNothing() {
    proposal::Comparison comparison = test::sampleComparison();
    comparison.plan.customer =
        "</bdi><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">";
    comparison.plan.name = "</title><script>document.title='owned'</script>";
    const QString file = written(comparison, "hostile.html");
    const Browsed browsed = browse(file, {"--dump-dom"});
    QVERIFY2(browsed.finished, qPrintable(browsed.log));
    QVERIFY(!browsed.page.contains("<title>owned"));
    QCOMPARE(browsed.page.count("<script"), 2);
    QVERIFY(!browsed.page.contains("<img"));
    QVERIFY2(!browsed.log.contains("Content Security Policy"), qPrintable(browsed.log));
}

/// The hybrid's colour and the paper are there: the page is not blank and its style sheet was obeyed.
void TestHtmlBrowser::screenshotShowsTheAnswer() {
    const QString file = written(test::sampleComparison(), "shot.html");
    const QString picture = m_folder.filePath("shot.png");
    const Browsed browsed = browse(file, {"--hide-scrollbars", "--screenshot=" + picture, "--window-size=900,2600"});
    QVERIFY2(browsed.finished, qPrintable(browsed.log));
    const QImage image(picture);
    QVERIFY(!image.isNull());
    QMap<QRgb, int> seen;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            ++seen[image.pixel(x, y)];
    for (const QColor& fill : proposal::lightTokens().fill)
        QVERIFY2(seen.value(fill.rgb()) > 200, qPrintable(fill.name()));
    QVERIFY(seen.value(proposal::lightTokens().surface.rgb()) > image.width() * image.height() / 3);
    // Nothing is wider than the page: the margins at both sides are empty.
    for (const int x : {8, image.width() - 9})
        for (int y = 40; y < image.height(); ++y)
            QCOMPARE(image.pixel(x, y), proposal::lightTokens().bg.rgb());
}

void TestHtmlBrowser::printsOnPaper() {
    const QString file = written(test::sampleComparison(), "paper.html");
    const QString paper = m_folder.filePath("paper.pdf");
    const Browsed browsed = browse(file, {"--no-pdf-header-footer", "--print-to-pdf=" + paper});
    QVERIFY2(browsed.finished, qPrintable(browsed.log));
    QFile pdf(paper);
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    const QByteArray bytes = pdf.readAll();
    QVERIFY(bytes.startsWith("%PDF-"));
    // A4 in points, as every page says.
    QVERIFY(bytes.contains("/MediaBox [0 0 594") || bytes.contains("/MediaBox [0 0 595"));
}

QTEST_MAIN(TestHtmlBrowser)
#include "tst_html_browser.moc"
