#pragma once
// A topology, its failures and its recorders as finished rows. For ArchitectureView.

#include "planner/design.h"
#include "planner/failure_analysis.h"
#include "proposal/comparison.h"
#include "proposal/system_charts.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QVariant>

#include <optional>
#include <string>
#include <vector>

namespace sightline::qml {

/// "48 h", "27 s", "for ever".
QString durationWords(double hours);
/// "Recorder 1": a node in words.
QString nodeWords(const planner::Topology& topology, const std::string& id);
/// "Internet line, Shop": the same, with its place where another place has one of the same name.
QString placedWords(const planner::Topology& topology, const std::string& id);

/// What a failure does. Roles: text, kind (0 plain, 1 good: taken over, 2 bad: dark).
QList<QVariantList> effectRows(const planner::Topology& topology, const planner::FailureEffect& effect);
/// "8 of 40 cameras stop recording".
QString effectHeadline(const planner::Topology& topology, const planner::FailureEffect& effect);

/// Roles: severity (0 error, 1 warning), name, detail, node. Elements whose loss leaves cameras dark until the repair,
/// then those that cut the view of the head office only.
QList<QVariantList> singlePointRows(const planner::Topology& topology, const std::vector<planner::SinglePoint>& points,
                                    const std::vector<planner::FailureEffect>& failures);

/// Roles: name, words, own, taken, over (shares of the bar, 0 … 1), fits.
QList<QVariantList> standbyLimitRows(const planner::StandbyCheck& check);

/// What the recorders of one kind of site cost, likely, over the horizon and all like sites of day one.
struct SiteRecorders {
    std::size_t site = 0;  ///< index into Design::sites
    double cost = 0;       ///< with drives and standbys: goods, installation, energy, upkeep
    bool moreFits = false; ///< one more can be had
    double more = 0;       ///< and makes the total so much dearer
    std::optional<proposal::HeadroomBar> limit; ///< of its fullest recorder, as the drawing's bars say
};
struct RecorderCosts {
    std::vector<SiteRecorders> sites;
    double centre = 0, management = 0;
    std::optional<proposal::HeadroomBar> centreLimit;
};
/// Worked out beside the window.
RecorderCosts recorderCosts(const planner::Plan& plan, const planner::Design& design, const planner::Topology& topology, const planner::Catalogue& catalogue);

/// One row per kind of recorder of the design. Roles: key (index of the kind of site; -1 centre, -2 management), name (of the
/// kind of site where there are several), detail (its recorder then), site (all of it in words), count, added, more (text), canAdd, canTake, cost, limit, gap, standby.
QList<QByteArray> recorderRoles();
QList<QVariantList> recorderRows(const proposal::Comparison& comparison, planner::Architecture architecture,
                                 const RecorderCosts& costs, const planner::FailoverPresets* presets);

} // namespace sightline::qml
