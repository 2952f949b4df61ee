#pragma once
// Runs the engine beside the user interface: the latest plan wins, older ones that have not started are dropped. The first
// answer has lost footage as sums; the second, a moment later, has it from simulated lives.

#include "planner/catalogue.h"
#include "proposal/comparison.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace sightline::qml {

/// What one calculation yields. The comparison's designs point into the catalogue, so the two are kept together.
struct Calculated {
    std::shared_ptr<const planner::Catalogue> catalogue;
    proposal::Comparison comparison;
    std::vector<proposal::SweepPoint> sweep; ///< empty when cameras per site cannot be varied as one number
};

class Recalculator : public QObject {
    Q_OBJECT

public:
    /// Without a rulebook (its file is missing or broken) findings about rules are left out.
    Recalculator(std::shared_ptr<const planner::Catalogue> catalogue, std::shared_ptr<const planner::Rulebook> rulebook,
                 QObject* parent = nullptr);
    ~Recalculator() override; ///< waits for the calculation that runs

    /// Asks for a plan; finished() follows twice, without and with simulated lives. A later request replaces this one: before
    /// it starts, or before it is lived.
    void request(const planner::Plan& plan, const std::vector<int>& sweep);
    bool busy() const { return m_running; }

signals:
    void finished(std::shared_ptr<const sightline::qml::Calculated> result);
    void busyChanged();

private:
    struct Job {
        planner::Plan plan;
        std::vector<int> sweep;
    };
    void start(Job job);
    void done(std::shared_ptr<const Calculated> result, bool isLast);

    std::shared_ptr<const planner::Catalogue> m_catalogue;
    std::shared_ptr<const planner::Rulebook> m_rulebook;
    QThreadPool m_pool;
    std::optional<Job> m_next;
    std::shared_ptr<std::atomic<bool>> m_isOutdated = std::make_shared<std::atomic<bool>>(false); ///< of the job that runs
    bool m_running = false;
};

} // namespace sightline::qml
