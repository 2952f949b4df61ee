#include "latest_job.h"

#include <QMetaObject>

namespace sightline::qml {
namespace {
int runningJobs = 0; // counted on the GUI thread only
}

bool LatestJob::anyBusy() {
    return runningJobs > 0;
}

LatestJob::LatestJob(QObject* parent) : QObject(parent) {
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

LatestJob::~LatestJob() {
    if (m_cancel) *m_cancel = true;
    m_pool.waitForDone();
    if (m_running) --runningJobs;
}

void LatestJob::request(Work work) {
    if (m_running) {
        *m_cancel = true;
        m_wanted = 0; // what runs is not wanted any more
        m_next = std::move(work);
        return;
    }
    start(std::move(work));
    emit busyChanged();
}

void LatestJob::queue(Work work) {
    if (m_running) {
        m_next = std::move(work);
        return;
    }
    start(std::move(work));
    emit busyChanged();
}

void LatestJob::stop() {
    if (m_running) *m_cancel = true;
}

void LatestJob::drop() {
    if (!m_running) return;
    *m_cancel = true;
    m_wanted = 0;
    m_next.reset();
}

void LatestJob::start(Work work) {
    m_running = true;
    ++runningJobs;
    m_cancel = std::make_shared<std::atomic<bool>>(false);
    m_wanted = ++m_number;
    m_pool.start([this, number = m_number, cancel = m_cancel, work = std::move(work)] {
        Then then = work(*cancel);
        QMetaObject::invokeMethod(this, [this, number, then = std::move(then)] { done(number, then); }, Qt::QueuedConnection);
    });
}

void LatestJob::done(quint64 number, const Then& then) {
    m_running = false;
    --runningJobs;
    const bool wanted = number == m_wanted;
    if (m_next) {
        Work next = std::move(*m_next);
        m_next.reset();
        start(std::move(next));
    }
    if (wanted && then) then();
    if (!m_running) emit busyChanged();
}

void LatestJob::post(QObject* context, std::function<void()> what) {
    QMetaObject::invokeMethod(context, std::move(what), Qt::QueuedConnection);
}

} // namespace sightline::qml
