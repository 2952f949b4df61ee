#pragma once
// The scenario strip: variants of the plan, each kept as its differences from the base.

#include "plan_session.h"
#include "row_model.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>

namespace sightline::qml {

class ScenariosView : public QObject {
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(sightline::qml::PlanSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    /// The base first. Roles: id ("" for the base), letter ("A"), name, locked, current, changes (how many differences), color (of
    /// its mark, 1 … 8: its own or by its place; 0 for the base).
    Q_PROPERTY(sightline::qml::RowModel* rows READ rows CONSTANT)
    Q_PROPERTY(bool onBase READ onBase NOTIFY changed)
    Q_PROPERTY(bool locked READ locked NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(int color READ color NOTIFY changed)        ///< of the mark of the current one, 0 for the base
    Q_PROPERTY(QList<QString> colorNames READ colorNames NOTIFY changed)

public:
    explicit ScenariosView(QObject* parent = nullptr);

    PlanSession* session() const { return m_session; }
    void setSession(PlanSession* session);
    RowModel* rows() { return &m_rows; }
    bool onBase() const;
    bool locked() const;
    QString name() const;
    int color() const;
    QStringList colorNames() const;

    Q_INVOKABLE void choose(int row);
    /// A copy of what is worked on, under a new name, to work on from now on.
    Q_INVOKABLE void duplicate();
    /// Returns "" or what is wrong with the name.
    Q_INVOKABLE QString rename(const QString& name);
    /// The colour of the mark, 1 … 8; 0: by its place among the scenarios.
    Q_INVOKABLE void setColor(int color);
    Q_INVOKABLE void setLocked(bool locked);
    Q_INVOKABLE void remove();

signals:
    void sessionChanged();
    void changed();

private:
    const planner::Scenario* current() const;
    void refresh();

    QPointer<PlanSession> m_session;
    RowModel m_rows;
};

} // namespace sightline::qml
