// Golden cases of the command line. A case is a folder with `cmd` (one shell line that calls sightline-cli), `stdout`
// (byte for byte), and, where they matter, `exit` (a number, 0 when absent) and `stderr`.

#include "golden.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QtTest>

using namespace sightline::test;

class CliCases : public QObject {
    Q_OBJECT

private slots:
    void printsWhatTheGoldenSays_data();
    void printsWhatTheGoldenSays();
};

namespace {

QByteArray fileText(const QString& name) {
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QProcessEnvironment environment() {
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    variables.insert("PATH", QStringLiteral(SIGHTLINE_BINARY_DIR "/bin:") + variables.value("PATH"));
    variables.insert("XDG_CONFIG_HOME", QStringLiteral(SIGHTLINE_BINARY_DIR "/no-config")); // nobody's own price book
    return variables;
}

} // namespace

void CliCases::printsWhatTheGoldenSays_data() {
    QTest::addColumn<QString>("folder");
    const QDir cases(QStringLiteral(SIGHTLINE_TEST_DIR "/cases"));
    const QStringList names = cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    QVERIFY2(!names.isEmpty(), "there are no cases");
    for (const QString& name : names)
        QTest::newRow(qPrintable(name)) << cases.filePath(name);
}

void CliCases::printsWhatTheGoldenSays() {
    QFETCH(const QString, folder);
    const QByteArray line = fileText(folder + "/cmd");
    QVERIFY2(!line.isEmpty(), "the case has no cmd");

    QProcess shell;
    shell.setWorkingDirectory(folder);
    shell.setProcessEnvironment(environment());
    shell.start("/bin/sh", {"-c", QString::fromUtf8(line)});
    QVERIFY2(shell.waitForFinished(60000), "the command did not end");
    QCOMPARE(shell.exitStatus(), QProcess::NormalExit);

    const QByteArray errors = shell.readAllStandardError();
    const QByteArray wanted = fileText(folder + "/exit").trimmed();
    QVERIFY2(shell.exitCode() == (wanted.isEmpty() ? 0 : wanted.toInt()),
             "exit code " + QByteArray::number(shell.exitCode()) + "\n" + errors);
    const QString difference = compareGolden(folder + "/stdout", shell.readAllStandardOutput());
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
    if (QFile::exists(folder + "/stderr")) {
        const QString otherErrors = compareGolden(folder + "/stderr", errors);
        QVERIFY2(otherErrors.isEmpty(), qPrintable(otherErrors));
    }
}

QTEST_GUILESS_MAIN(CliCases)
#include "tst_cli_cases.moc"
