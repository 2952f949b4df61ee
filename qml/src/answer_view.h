#pragma once
// The three cards of Start: why their figures are what they are.

#include "plan_session.h"
#include "why_view.h"

#include <QPointer>

namespace sightline::qml {

class AnswerView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(sightline::qml::PlanSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(sightline::qml::WhyView* why READ why CONSTANT)

public:
    explicit AnswerView(QObject* parent = nullptr);

    PlanSession* session() const { return m_session; }
    void setSession(PlanSession* session);
    WhyView* why() { return &m_why; }

    /// Fills `why` for a row of a card (its role key), or for "total"; false when there is nothing to explain.
    Q_INVOKABLE bool explain(int architecture, const QString& key);

signals:
    void sessionChanged();

private:
    QString shownValue(int architecture, const QString& key) const;

    QPointer<PlanSession> m_session;
    WhyView m_why;
};

} // namespace sightline::qml
