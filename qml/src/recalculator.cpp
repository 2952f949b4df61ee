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
    m_pool.waitForDone();
}

void Recalculator::request(const planner::Plan& plan, const std::vector<int>& sweep) {
    if (m_running) {
        m_next = Job{plan, sweep};
        return;
    }
    start({plan, sweep});
    emit busyChanged();
}

void Recalculator::start(Job job) {
    m_running = true;
    m_pool.start([this, catalogue = m_catalogue, rulebook = m_rulebook, job = std::move(job)] {
        auto result = std::make_shared<Calculated>();
        result->catalogue = catalogue;
        proposal::CompareOptions options;
        options.rulebook = rulebook.get();
        result->comparison = proposal::compare(job.plan, *catalogue, options);
        if (!job.sweep.empty()) result->sweep = proposal::sweepCameras(job.plan, *catalogue, job.sweep);
        QMetaObject::invokeMethod(
            this, [this, result = std::shared_ptr<const Calculated>(std::move(result))] { done(result); },
            Qt::QueuedConnection);
    });
}

void Recalculator::done(std::shared_ptr<const Calculated> result) {
    m_running = false;
    if (m_next) {
        Job next = std::move(*m_next);
        m_next.reset();
        start(std::move(next));
    }
    emit finished(std::move(result));
    if (!m_running) emit busyChanged();
}

} // namespace sightline::qml
