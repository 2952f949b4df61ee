#pragma once
// A comparison as finished rows for the screens: every figure is formatted here, QML only places it.

#include "row_model.h"

#include "proposal/comparison.h"

#include <QList>
#include <QString>
#include <QVariant>

#include <array>

namespace sightline::qml {

/// The cards on Start, in the order VMS, NVR, Hybrid.
/// Roles: architecture, name, kind, total, exact, period, range, best, closeCall, feasible, tag, shortTag, tagBad, missed,
/// missedWhy, letGo, letGoText, sentence, facts. `facts` is the model given for that architecture.
QList<QByteArray> cardRoles();
QList<QVariantList> cardRows(const proposal::Comparison& comparison, const std::array<RowModel*, 3>& facts);
/// The lines of one card: its figures, or the must-haves with check and cross when no option fits.
/// Roles: label, value, mark ("", "check" or "cross"), bad.
QList<QVariantList> factRows(const proposal::Comparison& comparison, planner::Architecture architecture);

/// The table on Compare. kind is "section", "value", "range" or "need"; values, differences, bad and tips are lists of
/// three, or of four where the comparison holds what exists ("as it is") too. `base` is the column that differences are
/// held against. `key` is the same for the same fact whatever is filtered.
/// Roles: key, kind, label, values, differences, bad, tips, sentence.
QList<QByteArray> compareRoles();
QList<QVariantList> compareRows(const proposal::Comparison& comparison, int base, bool onlyDifferences);

/// Heads of the table's columns. Roles: architecture (3: what exists), name, tag, tagBad, best.
QList<QByteArray> headRoles();
QList<QVariantList> headRows(const proposal::Comparison& comparison, int base);

/// What the banner on Compare has room for: two reasons and what would change the answer. Roles: title, body.
QList<QVariantList> pointRows(const proposal::Comparison& comparison);
/// Roles: headline, detail, against (speaks for another option).
QList<QVariantList> reasonRows(const proposal::Comparison& comparison);
/// Roles: text, architecture, tooClose, outcome.
QList<QVariantList> flipRows(const proposal::Comparison& comparison);
/// What to let go of when nothing fits. `keys` are the needs' keys with commas between.
/// Roles: what, keys, architecture, name, total, range.
QList<QByteArray> lettingGoRoles();
QList<QVariantList> lettingGoRows(const proposal::Comparison& comparison);
/// Roles: name, method.
QList<QVariantList> methodRows(const proposal::Comparison& comparison);
/// Roles: label, value, source, place.
QList<QVariantList> defaultRows(const proposal::Comparison& comparison);
/// Roles: severity (0 error, 1 warning, 2 note), place, message, remedy.
QList<QVariantList> findingRows(const proposal::Comparison& comparison);

/// "Five years", "1 year".
QString periodText(int years);
/// "five years".
QString periodInSentence(int years);
/// "Misses 1 must-have".
QString missesText(std::size_t count);
/// "10 more cameras at each site: VMS $809k, NVR $710k, Hybrid $770k", from the sweep; "" when it is not in there.
QString sweepText(const std::vector<proposal::SweepPoint>& sweep, int now, int more, const std::string& currency);
/// Camera counts for the best-fit strip around the present one; it is always among them.
std::vector<int> sweepCounts(int now);

} // namespace sightline::qml
