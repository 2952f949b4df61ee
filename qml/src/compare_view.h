#pragma once
// The Compare screen: what the plan's own base makes of the answer, and why each figure of the table is what it is.

#include "session_view.h"
#include "why_view.h"

namespace sightline::qml {

class CompareView : public sightline::qml::SessionView {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QStringList bases READ bases NOTIFY changed) ///< what the others may be held against
    Q_PROPERTY(int mark READ mark NOTIFY changed)           ///< before the headline: see Mark
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(sightline::qml::WhyView* why READ why CONSTANT)

public:
    enum Mark { None, Shape, Check, Error };
    Q_ENUM(Mark)

    explicit CompareView(QObject* parent = nullptr);

    QStringList bases() const;
    Mark mark() const;
    /// The session's headline, unless the base that the plan names stays the best: "Keep VMS, your base".
    QString headline() const;
    QString sentence() const;
    WhyView* why() { return &m_why; }

    /// Fills `why` for a cell of the table; false when there is nothing to explain (a section, a column that is not there).
    Q_INVOKABLE bool explain(const QString& key, int column);

signals:
    void changed();

private:
    void planMoved() override { emit changed(); }
    void watch(PlanSession& session) override;
    const proposal::Comparison* comparison() const;
    bool keepsOption() const;
    bool keepsKit() const;
    QString lacks() const;
    QString againstKit() const;

    WhyView m_why;
};

} // namespace sightline::qml
