#include "golden.h"

#include <QDir>
#include <QFile>
#include <QProcess>

namespace sightline::test {

QStringList goldenCases(const QString& folder, const QString& suffix) {
    const QDir directory(folder);
    QStringList found;
    for (const QString& name : directory.entryList({QStringLiteral("*") + suffix}, QDir::Files, QDir::Name))
        found << directory.filePath(name);
    if (found.isEmpty())
        qFatal("no golden cases *%s in %s", qPrintable(suffix), qPrintable(folder));
    return found;
}

QString compareGolden(const QString& expected, const QByteArray& actual) {
    if (qEnvironmentVariableIntValue("SIGHTLINE_UPDATE_GOLDEN") == 1) {
        QFile file(expected);
        if (!file.open(QIODevice::WriteOnly) || file.write(actual) != actual.size())
            return QStringLiteral("cannot write ") + expected;
        return {};
    }
    QFile file(expected);
    if (!file.open(QIODevice::ReadOnly))
        return QStringLiteral("golden file is missing: ") + expected;
    if (file.readAll() == actual)
        return {};
    const QString failName = expected + QStringLiteral(".fail");
    QFile fail(failName);
    if (fail.open(QIODevice::WriteOnly))
        fail.write(actual);
    fail.close();
    QProcess diff;
    diff.start(QStringLiteral("diff"), {QStringLiteral("-u"), expected, failName});
    diff.waitForFinished();
    return QStringLiteral("differs from the golden file:\n") + QString::fromUtf8(diff.readAllStandardOutput());
}

} // namespace sightline::test
