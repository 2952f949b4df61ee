#pragma once
// Ctrl+K: everything that can be done or gone to, by name.

#include "plan_session.h"
#include "row_model.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>

namespace sightline::qml {

/// The workspace runs what is found: an id is "screen:NAME", "place:POINTER" (something in the plan), or an action of
/// Workspace.run().
class Commands : public QObject {
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(sightline::qml::PlanSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    /// What fits the query, best first. Roles: id, title, kind ("Screen", "Command", "Cameras"), keys.
    Q_PROPERTY(sightline::qml::RowModel* rows READ rows CONSTANT)

public:
    explicit Commands(QObject* parent = nullptr);

    PlanSession* session() const { return m_session; }
    void setSession(PlanSession* session);
    QString query() const { return m_query; }
    void setQuery(const QString& query);
    RowModel* rows() { return &m_rows; }

signals:
    void sessionChanged();
    void queryChanged();

private:
    void refresh();

    QPointer<PlanSession> m_session;
    QString m_query;
    RowModel m_rows;
};

} // namespace sightline::qml
