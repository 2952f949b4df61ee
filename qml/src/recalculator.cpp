#include "recalculator.h"

#include <QMetaObject>

namespace sightline::qml {

Recalculator::Recalculator(std::shared_ptr<const planner::Catalogue> catalogue,
                           std::shared_ptr<const planner::Rulebook> rulebook, QObject* parent)
    : QObject(parent), m_catalogue(std::move(catalogue)), m_rulebook(std::move(rulebook)) {
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

Recalculator::~Recalculator() {
    *m_isOutdated = true;
    m_pool.waitForDone();
}

void Recalculator::request(const planner::Plan& plan, const std::vector<int>& sweep) {
    if (m_running) {
        m_next = Job{plan, sweep};
        *m_isOutdated = true;
        return;
    }
    start({plan, sweep});
    emit busyChanged();
}

void Recalculator::start(Job job) {
    m_running = true;
    m_isOutdated = std::make_shared<std::atomic<bool>>(false);
    m_pool.start([this, catalogue = m_catalogue, rulebook = m_rulebook, isOutdated = m_isOutdated, job = std::move(job)] {
        const auto deliver = [this](std::shared_ptr<const Calculated> result, bool isLast) {
            QMetaObject::invokeMethod(this, [this, result = std::move(result), isLast] { done(result, isLast); }, Qt::QueuedConnection);
        };
        auto first = std::make_shared<Calculated>();
        first->catalogue = catalogue;
        proposal::CompareOptions options;
        options.rulebook = rulebook.get();
        first->comparison = proposal::compare(job.plan, *catalogue, options);
        if (!job.sweep.empty()) first->sweep = proposal::sweepCameras(job.plan, *catalogue, job.sweep);
        deliver(first, false);
        auto lived = std::make_shared<Calculated>(*first);
        simulator::LivesOptions lives;
        lives.lives = 0; // as many as are worth their time
        lives.cancel = isOutdated.get();
        if (!*isOutdated) proposal::liveDesigns(lived->comparison, *catalogue, lives);
        deliver(std::move(lived), true);
    });
}

void Recalculator::done(std::shared_ptr<const Calculated> result, bool isLast) {
    const bool isOutdated = m_next.has_value();
    if (isLast) {
        m_running = false;
        if (m_next) {
            Job next = std::move(*m_next);
            m_next.reset();
            start(std::move(next));
        }
    }
    // Lives that were cut short for a newer plan say less than the sums that are shown already.
    if (!isLast || !isOutdated) emit finished(std::move(result));
    if (isLast && !m_running) emit busyChanged();
}

} // namespace sightline::qml
