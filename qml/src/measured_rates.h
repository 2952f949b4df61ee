#pragma once
// Measured rates of camera groups, from a table or from what a test wrote.

#include "planner/plan.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace sightline::qml {

struct MeasuredRate {
    QString site;  ///< "" for any
    QString group; ///< name or id
    double mbps = 0, low = 0, high = 0;
};

struct MeasuredRates {
    std::vector<MeasuredRate> rates;
    QString source; ///< "test of 24 Nov 2026", the file's name
    QString error;  ///< a sentence, when nothing could be read
};

/// A table (CSV with comma, semicolon or tab: group, Mbps, and where they are known low and high; a heading is passed over),
/// or the JSON of `sightline-cli testbed run --json`. `name` is what the file is called.
MeasuredRates readMeasuredRates(const QByteArray& bytes, const QString& name);

/// Puts the rates into the groups that they name; returns the names that no group has.
QStringList applyMeasuredRates(planner::Plan& plan, const MeasuredRates& measured, int* changed);

} // namespace sightline::qml
