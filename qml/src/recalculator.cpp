#include "recalculator.h"

#include "planner/plan_catalogue.h"

namespace sightline::qml {

namespace {

/// What would change the answer, and the best fit by cameras.
void lookAround(Calculated& result, const std::vector<int>& sweep, const std::atomic<bool>& cancel) {
    proposal::addFlips(result.comparison, *result.catalogue, &cancel);
    result.sweep = proposal::sweepCameras(result.comparison, *result.catalogue, sweep, &cancel);
}

} // namespace

Recalculator::Recalculator(std::shared_ptr<const planner::Catalogue> catalogue,
                           std::shared_ptr<const planner::Rulebook> rulebook, QObject* parent)
    : QObject(parent), m_catalogue(std::move(catalogue)), m_rulebook(std::move(rulebook)) {
    connect(&m_totals, &LatestJob::busyChanged, this, &Recalculator::busyChanged);
    connect(&m_rest, &LatestJob::busyChanged, this, &Recalculator::busyChanged);
}

void Recalculator::request(const planner::Plan& plan, const std::vector<int>& sweep) {
    const quint64 number = ++m_request;
    m_rest.drop();
    m_totals.queue([this, number, plan, sweep, shipped = m_catalogue, rulebook = m_rulebook](const std::atomic<bool>&) -> LatestJob::Then {
        const auto catalogue = planner::planCatalogue(plan, shipped);
        auto result = std::make_shared<Calculated>();
        result->catalogue = catalogue;
        proposal::CompareOptions options;
        options.rulebook = rulebook.get();
        options.flips = false;
        result->comparison = proposal::compare(plan, *catalogue, options);
        return [this, number, sweep, result = std::move(result)] {
            result->comparison.recommendation.flips = m_flips;
            result->comparison.recommendation.lettingGo = m_lettingGo;
            result->sweep = m_sweep;
            if (number == m_request) goDeeper(result, sweep);
            emit finished(result);
        };
    });
}

void Recalculator::keep(const Calculated& result) {
    m_flips = result.comparison.recommendation.flips;
    m_lettingGo = result.comparison.recommendation.lettingGo;
    m_sweep = result.sweep;
}

void Recalculator::goDeeper(std::shared_ptr<const Calculated> totals, const std::vector<int>& sweep) {
    m_rest.request([this, catalogue = totals->catalogue, totals = std::move(totals), sweep, number = m_request](const std::atomic<bool>& cancel) mutable -> LatestJob::Then {
        auto flips = std::make_shared<Calculated>(*totals);
        totals.reset(); // plans of thousands of groups take megabytes: no more copies than are needed
        flips->depth = Depth::Flips;
        lookAround(*flips, sweep, cancel);
        if (cancel) return {};
        LatestJob::post(this, [this, number, flips] {
            if (number != m_request) return;
            keep(*flips);
            emit finished(flips);
        });
        auto lived = std::make_shared<Calculated>(*flips);
        flips.reset();
        lived->depth = Depth::Lives;
        simulator::LivesOptions lives;
        lives.lives = 0; // as many as are worth their time
        lives.cancel = &cancel;
        proposal::liveDesigns(lived->comparison, *catalogue, lives);
        lookAround(*lived, sweep, cancel); // lost footage decides between options of equal cost
        return [this, number, lived = std::move(lived)] {
            if (number == m_request) keep(*lived);
            emit finished(lived);
        };
    });
}

} // namespace sightline::qml
