// Whatever is in a plan, a sheet or a catalogue file: exit code 3, a message that names the file, and nothing crashes.

#include "golden.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

class CliHostileInput : public QObject {
    Q_OBJECT

private slots:
    void badPlansOfThePlanner_data();
    void badPlansOfThePlanner();
    void brokenDocuments_data();
    void brokenDocuments();
    void truncatedSamplePlan();
    void hostileCatalogueFiles_data();
    void hostileCatalogueFiles();
    void controlCharactersDoNotReachTheTerminal();
};

namespace {

struct Ended {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

Ended call(const QStringList& arguments) {
    QProcess process;
    process.start(QStringLiteral(SIGHTLINE_BINARY_DIR "/bin/sightline-cli"), arguments);
    Ended ended;
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return ended;
    ended.code = process.exitCode();
    ended.out = process.readAllStandardOutput();
    ended.err = process.readAllStandardError();
    return ended;
}

QByteArray described(const Ended& ended) {
    return "exit code " + QByteArray::number(ended.code) + "\n" + ended.err.left(2000);
}

/// The verb refuses the file as bad input, in a bounded message that names it.
void checkRefused(const QStringList& arguments, const QString& file) {
    const Ended ended = call(arguments);
    QVERIFY2(ended.code == 3, described(ended));
    QVERIFY2(ended.err.startsWith("sightline-cli: "), described(ended));
    QVERIFY2(ended.err.contains(QFileInfo(file).fileName().toUtf8()), described(ended));
    QVERIFY2(ended.err.size() < 50000, "the message is as long as the file");
    QVERIFY2(ended.out.isEmpty(), "a refused file must not produce a result");
}

QStringList filesBelow(const QString& folder) {
    const QDir directory(folder);
    QStringList files;
    for (const QString& name : directory.entryList(QDir::Files, QDir::Name))
        if (!name.endsWith(".expected") && !name.endsWith(".fail") && !name.endsWith(".txt") && !name.endsWith(".md"))
            files << directory.filePath(name);
    return files;
}

void addRows(const QString& folder) {
    QTest::addColumn<QString>("file");
    const QStringList files = filesBelow(folder);
    if (files.isEmpty())
        QTest::newRow("no cases in the folder") << QString();
    for (const QString& file : files)
        QTest::newRow(qPrintable(QFileInfo(file).fileName())) << file;
}

QByteArray samplePlan() {
    QFile file(QStringLiteral(SIGHTLINE_SOURCE_DIR "/data/samples/harbour-stores.sightline"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& name, const QByteArray& bytes) {
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

void CliHostileInput::badPlansOfThePlanner_data() {
    addRows(QStringLiteral(SIGHTLINE_SOURCE_DIR "/tests/planner/bad-plans"));
}

void CliHostileInput::badPlansOfThePlanner() {
    QFETCH(const QString, file);
    QVERIFY(!file.isEmpty());
    checkRefused({"plan", "check", file}, file);
    checkRefused({"compare", file}, file);
}

void CliHostileInput::brokenDocuments_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one brace") << QByteArray("{");
    QTest::newRow("a number") << QByteArray("1e999");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("zero bytes") << QByteArray(1000, '\0');
    QTest::newRow("not UTF-8") << QByteArray("{\"name\": \"\xFF\xFE\"}");
    QTest::newRow("deep nesting") << QByteArray(200000, '[');
    QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(100000);
    QTest::newRow("huge") << QByteArray("[" + QByteArray("\"0123456789\",").repeated(1500000) + "0]");
    QTest::newRow("huge key") << QByteArray("{\"" + QByteArray(1000000, 'k') + "\": 1}");
    QTest::newRow("XML") << QByteArray("<?xml version=\"1.0\"?><plan/>");
}

void CliHostileInput::brokenDocuments() {
    QFETCH(const QByteArray, bytes);
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const QString file = folder.filePath("broken.json");
    write(file, bytes);
    checkRefused({"plan", "check", file}, file);
    checkRefused({"report", file, "--out", folder.filePath("x.html")}, file);
    checkRefused({"cashflow", file}, file);
    checkRefused({"catalogue", "check", file}, file);
    QVERIFY(!QFile::exists(folder.filePath("x.html")));
}

void CliHostileInput::truncatedSamplePlan() {
    const QByteArray whole = samplePlan().trimmed();
    QVERIFY(whole.size() > 100);
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const QString file = folder.filePath("truncated.sightline");
    for (int part = 1; part < 16; ++part) {
        write(file, whole.left(whole.size() * part / 16));
        checkRefused({"plan", "check", file}, file);
    }
}

void CliHostileInput::hostileCatalogueFiles_data() {
    addRows(QStringLiteral(SIGHTLINE_SOURCE_DIR "/tests/data/hostile"));
}

void CliHostileInput::hostileCatalogueFiles() {
    QFETCH(const QString, file);
    QVERIFY(!file.isEmpty());
    checkRefused({"catalogue", "check", file}, file);
}

void CliHostileInput::controlCharactersDoNotReachTheTerminal() {
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const QString file = folder.filePath("escape.sightline");
    write(file, "{\"\\u001b[2J\\u001b]0;owned\\u0007\": 1}");
    const Ended ended = call({"plan", "check", file});
    QCOMPARE(ended.code, 3);
    QVERIFY(!ended.err.contains('\x1b'));
    QVERIFY(!ended.err.contains('\x07'));
}

QTEST_GUILESS_MAIN(CliHostileInput)
#include "tst_cli_hostile_input.moc"
