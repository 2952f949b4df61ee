#pragma once
// Simulated lives as finished rows and as a time line. For RiskView.

#include "planner/topology.h"
#include "planner/why.h"
#include "proposal/analysis_charts.h"
#include "proposal/comparison.h"
#include "simulator/lives.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>
#include <QVariant>

#include <array>
#include <optional>
#include <vector>

namespace sightline::qml {

/// What failure inputs a run takes besides the shipped figures.
struct RiskPreset {
    const char *name, *note; ///< in English, of the context "RiskRows"; %1 in a note is the temperature `hotCloset`
    void (*apply)(simulator::LivesOptions& options);
};
constexpr double hotCloset = 40; ///< °C
const std::vector<RiskPreset>& riskPresets();

/// The inputs that decide most (FailureInputsView has all). Roles: name, value, source, figure (its id), origin (1: the
/// plan has its own).
QList<QVariantList> riskInputRows(const planner::Plan& plan, const planner::Catalogue& catalogue);

/// Why a failure input is what it is, in the window's language.
planner::Why whyFailureInput(const Figure& figure);

/// What one architecture loses, as far as it is known.
struct LostSoFar {
    bool known = false, partial = false;
    simulator::Loss loss;        ///< by cause, mean, P95; of a partial run the mean only
    std::int64_t lives = 0;
    double halfWidth = 0;        ///< of the mean's 95 % interval
    QString reason;              ///< why nothing is known: cannot be built
};
/// Roles: architecture, name, typical, bad, note, known.
QList<QVariantList> lostRows(const std::array<LostSoFar, 3>& lost);
/// The comparison's lost-footage chart takes nothing else of it.
proposal::Comparison lossComparison(const std::array<LostSoFar, 3>& lost);

/// A remedy with its price over the horizon; nothing when the price book has none.
struct PricedRemedy {
    simulator::Mitigation what;
    std::optional<double> cost;
    std::string reason = {};      ///< why there is no price
    std::vector<planner::WhyInput> parts = {}; ///< what one of it costs, in the window's language
};
std::vector<PricedRemedy> pricedRemedies(const std::vector<simulator::Mitigation>& remedies, const planner::Plan& plan,
                                         const planner::Design& design, const planner::Catalogue& catalogue);
/// Roles: key, name, cost, hours, share (of the longest bar), each (cost of a camera-hour saved), ticked, sentence, reason (why
/// there is no price, else "").
QList<QByteArray> remedyRoles();
QList<QVariantList> remedyRows(const std::vector<PricedRemedy>& remedies, double years, const std::string& currency, const QSet<QString>& ticked);

/// One life as marks on six lanes: what began when, what it did to recording, for how long.
proposal::LifeTimeline lifeTimeline(const std::vector<simulator::LifeMoment>& moments, const planner::Topology& topology,
                                    double years, double siteCameras);

} // namespace sightline::qml
