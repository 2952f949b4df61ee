#include "session_view.h"

namespace sightline::qml {

SessionView::SessionView(QObject* parent) : QObject(parent) {}
SessionView::~SessionView() = default;

void SessionView::watch(PlanSession&) {}

void SessionView::setSession(PlanSession* session) {
    if (m_session == session) return;
    if (m_session) m_session->disconnect(this);
    m_session = session;
    if (m_session) {
        connect(m_session, &PlanSession::resultChanged, this, [this] { planMoved(); });
        watch(*m_session);
    }
    emit sessionChanged();
    planMoved();
}

std::shared_ptr<const Calculated> SessionView::calculated() const {
    return m_session ? m_session->result() : nullptr;
}

int SessionView::chosenOrBest(int chosen) const {
    if (chosen >= 0) return chosen;
    const auto now = calculated();
    return now ? int(now->comparison.recommendation.winner) : 0;
}

ActiveView::ActiveView(bool active, QObject* parent) : SessionView(parent), m_active(active) {}
ActiveView::~ActiveView() = default;

void ActiveView::setActive(bool active) {
    if (active == m_active) return;
    m_active = active;
    emit activeChanged();
    activeMoved();
}

} // namespace sightline::qml
