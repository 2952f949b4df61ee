#pragma once
// Golden cases found by walking a folder: a new case is new files, no new code.

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace sightline::test {

/// Full paths of the files in FOLDER (under tests/) that end with SUFFIX, sorted. An empty folder fails the test.
QStringList goldenCases(const QString& folder, const QString& suffix);

/// Compares ACTUAL with the file EXPECTED, byte for byte. A difference writes ACTUAL beside it with ".fail" appended and
/// returns a readable diff; "" means equal. A missing golden is a failure, not an invitation: only with
/// SIGHTLINE_UPDATE_GOLDEN=1 is the file (re)written.
QString compareGolden(const QString& expected, const QByteArray& actual);

} // namespace sightline::test
