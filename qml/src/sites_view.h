#pragma once
// The Sites & cameras screen: the tree of sites, the grid of camera groups, five totals and what to look at.

#include "group_grid.h"
#include "plan_session.h"
#include "row_model.h"
#include "why_view.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QSet>

namespace sightline::qml {

class SitesView : public QObject {
    Q_OBJECT
    QML_ELEMENT

    Q_PROPERTY(sightline::qml::PlanSession* session READ session WRITE setSession NOTIFY sessionChanged REQUIRED)
    /// Roles: depth (0 all, 1 site, 2 group), site, group (ids), name, count (text), hidden, expanded, hasParts, chosen.
    Q_PROPERTY(sightline::qml::RowModel* tree READ tree CONSTANT)
    Q_PROPERTY(sightline::qml::GroupGrid* grid READ grid CONSTANT)
    /// The five totals of what is chosen. Roles: key, label, value, note.
    Q_PROPERTY(sightline::qml::RowModel* totals READ totals CONSTANT)
    /// What to look at in what is chosen. Roles: severity (0 error, 1 warning, 2 note), name (of site or group), message,
    /// action (text of its button, "" for none).
    Q_PROPERTY(sightline::qml::RowModel* findings READ findings CONSTANT)
    Q_PROPERTY(sightline::qml::WhyView* why READ why CONSTANT)
    Q_PROPERTY(QString title READ title NOTIFY changed)     ///< "Shop, 12 alike"
    Q_PROPERTY(QString caption READ caption NOTIFY changed) ///< "one edit changes all 12"
    Q_PROPERTY(QString sitesCount READ sitesCount NOTIFY changed)
    Q_PROPERTY(QString siteId READ siteId NOTIFY changed)   ///< "" when all sites are chosen
    Q_PROPERTY(QString siteName READ siteName NOTIFY changed)
    Q_PROPERTY(int siteCopies READ siteCopies NOTIFY changed)
    Q_PROPERTY(bool empty READ empty NOTIFY changed)        ///< no camera in what is chosen

public:
    explicit SitesView(QObject* parent = nullptr);

    PlanSession* session() const { return m_session; }
    void setSession(PlanSession* session);
    RowModel* tree() { return &m_tree; }
    GroupGrid* grid() { return &m_grid; }
    RowModel* totals() { return &m_totals; }
    RowModel* findings() { return &m_findings; }
    WhyView* why() { return &m_why; }
    QString title() const;
    QString caption() const;
    QString sitesCount() const;
    QString siteId() const { return QString::fromStdString(m_grid.scope()); }
    QString siteName() const;
    int siteCopies() const;
    bool empty() const;

    Q_INVOKABLE void choose(const QString& site); ///< "" for all
    Q_INVOKABLE void toggleExpanded(const QString& site);
    /// Leaves a site, or one group of it, out of every figure, or shows it again.
    Q_INVOKABLE void toggleHidden(const QString& site, const QString& group);
    Q_INVOKABLE void addSite();
    Q_INVOKABLE void removeSite();    ///< the chosen one
    Q_INVOKABLE void duplicateSite(); ///< the chosen one
    /// Makes the chosen site stand for so many like ones. Returns "" or what is wrong with the text.
    Q_INVOKABLE QString stamp(const QString& count);
    /// Makes one of the like sites a row of its own behind them, with a name to start from, and chooses it; false when the chosen one
    /// stands for itself alone. A rename that follows is part of the same undo step.
    Q_INVOKABLE bool splitOff();
    Q_INVOKABLE QString rename(const QString& name);
    /// Adds a camera list (CSV) to the plan as one undo step; what happened, or went wrong, becomes the session's notice.
    Q_INVOKABLE bool importList(const QString& path);
    /// Carries out the remedy of a row of `findings`, or goes to its cell.
    Q_INVOKABLE void act(int row);
    /// Explains the current cell; false when it is no figure that can be explained.
    Q_INVOKABLE bool explain();
    /// Explains one of the totals by its key.
    Q_INVOKABLE bool explainTotal(const QString& key);
    /// Goes to what a place in the plan names ("/sites/0/camera_groups/1/fps"); false when it is not on this screen.
    Q_INVOKABLE bool goToPlace(const QString& place);

signals:
    void sessionChanged();
    void changed();

private:
    void refresh();
    void fillTree();
    void fillTotals();
    void fillFindings();
    struct Act {
        QString row, column; ///< of the grid
        bool reset = false;  ///< back to the default
        QString site = {};   ///< path of a site's own value that goes back to its default
    };

    QPointer<PlanSession> m_session;
    GroupGrid m_grid;
    RowModel m_tree, m_totals, m_findings;
    WhyView m_why;
    QSet<QString> m_expanded;
    std::string m_split; ///< site that was split off last, until it is renamed or another is chosen
    QList<Act> m_acts; ///< of the findings
};

} // namespace sightline::qml
