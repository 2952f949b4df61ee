#pragma once
// What the view models of screens and panels have in common: the session that they show, watched, and whether they are on screen.

#include "plan_session.h"

#include <QObject>
#include <QQmlEngine>

#include <memory>

namespace sightline::qml {

class SessionView : public QObject {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(sightline::qml::PlanSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)

public:
    explicit SessionView(QObject* parent = nullptr);
    ~SessionView() override;

    PlanSession* session() const { return m_session; }
    void setSession(PlanSession* session);

signals:
    void sessionChanged();

protected:
    /// Another session, or a new result of it, which is the same again when the language changes.
    virtual void planMoved() = 0;
    /// Connects what a view follows besides results. Everything is disconnected when another session comes.
    virtual void watch(PlanSession& session);
    /// The latest result; nothing before the first.
    std::shared_ptr<const Calculated> calculated() const;
    /// What was chosen, 0 VMS, 1 NVR, 2 Hybrid; the architecture that fits best while nothing (-1) is.
    int chosenOrBest(int chosen) const;

    PlanSession* m_session = nullptr;
};

/// A view that works only while somebody looks.
class ActiveView : public sightline::qml::SessionView {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged) ///< on screen: works only then

public:
    explicit ActiveView(bool active, QObject* parent = nullptr);
    ~ActiveView() override;

    bool active() const { return m_active; }
    void setActive(bool active);

signals:
    void activeChanged();

protected:
    /// It came on screen or left it.
    virtual void activeMoved() = 0;

private:
    bool m_active;
};

} // namespace sightline::qml
