#pragma once
// Runs the engine beside the user interface. An answer comes in three steps, each of which holds the one before it: totals
// with their ranges; what would change the answer, and the best fit by cameras; lost footage from simulated lives.

#include "latest_job.h"

#include "planner/catalogue.h"
#include "proposal/comparison.h"

#include <QObject>

#include <memory>
#include <vector>

namespace sightline::qml {

/// How far an answer has come.
enum class Depth { Totals, Flips, Lives };

/// What one calculation yields. The comparison's designs point into the catalogue, so the two are kept together.
struct Calculated {
    std::shared_ptr<const planner::Catalogue> catalogue;
    Depth depth = Depth::Totals;
    proposal::Comparison comparison;
    std::vector<proposal::SweepPoint> sweep; ///< empty when cameras per site cannot be varied as one number
};

class Recalculator : public QObject {
    Q_OBJECT

public:
    /// Without a rulebook (its file is missing or broken) findings about rules are left out.
    Recalculator(std::shared_ptr<const planner::Catalogue> catalogue, std::shared_ptr<const planner::Rulebook> rulebook,
                 QObject* parent = nullptr);

    /// Asks for a plan; finished() follows once for each depth. The totals come with the former answer's flips and best fit,
    /// which say more than nothing for the moment until their own are there. A later request waits for the totals that are being worked
    /// out, which still arrive, and puts an end to the depths after them.
    void request(const planner::Plan& plan, const std::vector<int>& sweep);
    /// Something is still to come.
    bool busy() const { return m_totals.busy() || m_rest.busy(); }
    /// The totals are still to come.
    bool answering() const { return m_totals.busy(); }

signals:
    void finished(std::shared_ptr<const sightline::qml::Calculated> result);
    void busyChanged();

private:
    void keep(const Calculated& result); ///< what the next totals are shown with until their own is there
    void goDeeper(std::shared_ptr<const Calculated> totals, const std::vector<int>& sweep);

    std::shared_ptr<const planner::Catalogue> m_catalogue;
    std::shared_ptr<const planner::Rulebook> m_rulebook;
    quint64 m_request = 0; ///< number of the latest
    std::vector<proposal::Flip> m_flips; ///< of the former answer
    std::vector<proposal::LettingGo> m_lettingGo;
    std::vector<proposal::SweepPoint> m_sweep;
    LatestJob m_totals, m_rest;
};

} // namespace sightline::qml
