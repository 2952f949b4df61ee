#pragma once
// The Architecture screen: one design as a graph, what a failure does to it, and what stands in for what.

#include "arch_tabs.h"
#include "architecture_rows.h"
#include "latest_job.h"
#include "session_view.h"
#include "row_model.h"
#include "why_view.h"

#include "proposal/system_charts.h"

#include <memory>
#include <optional>

namespace sightline::qml {

/// How a part of a topology is drawn.
struct TopologyDrawing {
    planner::TopologyLayout layout;
    std::vector<proposal::TopologyRoute> routes; ///< of the layout's links
    std::vector<proposal::TopologyLabel> labels; ///< of the routes
    proposal::Headroom headroom;
    bool joined = false; ///< boxes stand for several
};

/// One design's topology with its analyses. Made beside the window; only the drawing is replaced, by one of another part.
struct WorkedTopology {
    std::shared_ptr<const Calculated> calculated; ///< the design's catalogue and plan
    planner::Topology topology;
    TopologyDrawing drawing;
    std::vector<proposal::SiteKind> kinds;
    std::unique_ptr<planner::FailureAnalysis> analysis;
    std::vector<planner::FailureEffect> failures; ///< every element alone
    std::vector<planner::SinglePoint> singlePoints;
    std::vector<planner::StandbyCheck> checks;
    RecorderCosts costs;
    QString problem; ///< why there is no topology
};

class ArchitectureView : public sightline::qml::ActiveView {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int architecture READ architecture WRITE setArchitecture NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged)
    Q_PROPERTY(bool built READ built NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)   ///< why there is nothing to draw
    Q_PROPERTY(QString alike READ alike NOTIFY changed)       ///< of the kind of site that is drawn: "Shop, 1 of 12 alike"
    Q_PROPERTY(QStringList parts READ parts NOTIFY changed)   ///< what can be drawn: each kind of site, then every box
    Q_PROPERTY(int part READ part WRITE setPart NOTIFY changed)
    /// Roles: architecture, name, total, exact, feasible.
    Q_PROPERTY(sightline::qml::RowModel* tabs READ tabs CONSTANT)
    // The failure.
    Q_PROPERTY(bool failing READ failing NOTIFY failureChanged)
    Q_PROPERTY(QString failureTitle READ failureTitle NOTIFY failureChanged)
    Q_PROPERTY(QString failureHeadline READ failureHeadline NOTIFY failureChanged)
    Q_PROPERTY(bool failureBad READ failureBad NOTIFY failureChanged) ///< cameras stay dark until the repair
    /// Roles: text, kind (0 plain, 1 taken over, 2 dark).
    Q_PROPERTY(sightline::qml::RowModel* effects READ effects CONSTANT)
    // Standby load.
    Q_PROPERTY(QString checkTitle READ checkTitle NOTIFY changed)
    Q_PROPERTY(QString checkAnswer READ checkAnswer NOTIFY changed)
    Q_PROPERTY(bool checkFits READ checkFits NOTIFY changed)
    /// Roles: name, words, own, taken, over, fits.
    Q_PROPERTY(sightline::qml::RowModel* limits READ limits CONSTANT)
    /// Roles: severity, name, detail, node.
    Q_PROPERTY(sightline::qml::RowModel* singlePoints READ singlePoints CONSTANT)
    /// Roles: see recorderRoles().
    Q_PROPERTY(sightline::qml::RowModel* recorders READ recorders CONSTANT)
    // Who stays dark when what stands in cannot carry all. Roles: name, cameras, choice (0 recorded, 1 shown only, 2 nothing), typed.
    Q_PROPERTY(sightline::qml::RowModel* classes READ classes CONSTANT)
    Q_PROPERTY(bool classesRead READ classesRead NOTIFY changed) ///< something takes over, so that the choice matters
    Q_PROPERTY(sightline::qml::WhyView* why READ why CONSTANT)
    Q_PROPERTY(QString costTitle READ costTitle NOTIFY changed) ///< "Five-year cost"
    // Take-over.
    Q_PROPERTY(QStringList modes READ modes NOTIFY changed) ///< names of the ways of take-over
    Q_PROPERTY(int mode READ mode NOTIFY changed)
    Q_PROPERTY(bool modeTyped READ modeTyped NOTIFY changed)
    Q_PROPERTY(QString modeNote READ modeNote NOTIFY changed) ///< how it works, one sentence
    Q_PROPERTY(int standbys READ standbys NOTIFY changed)     ///< of each site, read with cold standby
    Q_PROPERTY(bool standbysRead READ standbysRead NOTIFY changed)
    Q_PROPERTY(bool changedByHand READ changedByHand NOTIFY changed) ///< "Back to recommended" has something to do

public:
    explicit ArchitectureView(QObject* parent = nullptr);
    ~ArchitectureView() override;

    int architecture() const;
    void setArchitecture(int architecture);
    bool busy() const { return m_job.busy(); }
    bool built() const { return m_worked && m_worked->problem.isEmpty(); }
    QString problem() const { return m_worked ? m_worked->problem : QString(); }
    QString alike() const;
    QStringList parts() const;
    int part() const;
    void setPart(int part);
    RowModel* tabs() { return &m_tabs; }
    bool failing() const { return m_effect.has_value(); }
    QString failureTitle() const;
    QString failureHeadline() const;
    bool failureBad() const { return m_effect && m_effect->camerasUncovered > 0; }
    RowModel* effects() { return &m_effects; }
    QString checkTitle() const { return m_checkTitle; }
    QString checkAnswer() const { return m_checkAnswer; }
    bool checkFits() const { return m_checkFits; }
    RowModel* limits() { return &m_limits; }
    RowModel* singlePoints() { return &m_singlePoints; }
    RowModel* recorders() { return &m_recorders; }
    RowModel* classes() { return &m_classes; }
    bool classesRead() const;
    WhyView* why() { return &m_why; }
    QString costTitle() const;
    QStringList modes() const;
    int mode() const;
    bool modeTyped() const;
    QString modeNote() const;
    int standbys() const;
    bool standbysRead() const;
    bool changedByHand() const;

    /// Fails or repairs the box with this index in the layout.
    Q_INVOKABLE void press(int box);
    /// Fails one node alone, by its id.
    Q_INVOKABLE void failNode(const QString& id);
    Q_INVOKABLE void repairAll();
    /// One recorder more (+1) at the site of a row of `recorders`, or the last added one away (-1). Undoable.
    Q_INVOKABLE void addRecorder(int row, int change);
    /// What becomes of a group's cameras when their recorder fails: 0 recorded by what stands in, 1 shown only, 2 nothing.
    /// `row` is one of `classes`. Undoable.
    Q_INVOKABLE void setClass(int row, int choice);
    /// Fill `why` for a box of the drawing, a node by its id, or a row of `recorders`; false when there is nothing to say.
    Q_INVOKABLE bool explainBox(int box);
    Q_INVOKABLE bool explainNode(const QString& id);
    Q_INVOKABLE bool explainRecorders(int row);
    Q_INVOKABLE void setMode(int index);
    Q_INVOKABLE void setStandbys(int count);
    /// Takes away what was chosen and added by hand for this architecture.
    Q_INVOKABLE void backToRecommended();

    /// What is worked out; null before there is something.
    const WorkedTopology* worked() const { return built() ? m_worked.get() : nullptr; }
    proposal::TopologyPicture picture() const;
    bool isFailed(int box) const;

signals:
    void changed();
    void failureChanged();
    void partChanged(); ///< another part is drawn
    void busyChanged();

private:
    void planMoved() override;
    void activeMoved() override { refresh(); }
    void refresh();
    void take(std::shared_ptr<WorkedTopology> worked);
    void redraw();
    const planner::TopologyLayout& layout() const { return m_worked->drawing.layout; }
    void fillChecks();
    void fillClasses();
    void refail();
    const planner::ArchitectureChoice* choice() const;
    const planner::SiteDesign* siteOfRow(int row) const;

    LatestJob m_job;
    std::shared_ptr<WorkedTopology> m_worked;
    std::optional<planner::FailureEffect> m_effect;
    std::shared_ptr<const proposal::BoxMarks> m_marks; ///< of m_effect
    std::vector<std::string> m_failed; ///< ids of nodes
    std::string m_site; ///< whose kind is drawn; "" the one that there is most of, everyBox all
    int m_architecture = -1;
    bool m_stale = true;
    RowModel m_tabs, m_effects, m_limits, m_singlePoints, m_recorders, m_classes;
    std::vector<std::pair<std::string, std::string>> m_classGroups; ///< site and group of each row of m_classes
    WhyView m_why;
    QString m_checkTitle, m_checkAnswer;
    bool m_checkFits = true;
};

} // namespace sightline::qml
